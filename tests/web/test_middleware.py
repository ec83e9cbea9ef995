"""What a person is told when the disk is full or may not be written."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.models import Opportunity


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pragma", "back", "said"),
    [
        ("max_page_count = 1", "max_page_count = 1073741823", "There is no room left to store this."),
        ("query_only = ON", "query_only = OFF", "The folder with the data cannot be written."),
    ],
    ids=["full", "read-only"],
)
def test_the_pages_say_it_too(
    as_ada: Client, ada: Ctx, add: Callable[..., nouns.Opportunity], pragma: str, back: str, said: str
) -> None:
    it = add("Engineer")
    sent = {"fields": "notes", "notes": "word " * 19_000, "version": str(it.version)}
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA {pragma}")
    try:
        answer = as_ada.post(f"/opportunities/{it.id}/fields/", sent)
        told = as_ada.post(f"/opportunities/{it.id}/fields/", sent, headers={"HX-Request": "true"})
    finally:
        cursor.execute(f"PRAGMA {back}")
    assert (answer.status_code, told.status_code) == (507, 507)
    assert said in answer.content.decode()
    assert said in told.content.decode()
    assert "Nothing was changed." in answer.content.decode()
    assert Opportunity.objects.get().notes == ""
    assert as_ada.get(f"/opportunities/{it.id}/").status_code == 200
