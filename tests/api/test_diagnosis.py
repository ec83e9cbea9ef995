"""The diagnosis as programs get it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.diagnosis import CODES
from headway.usecases import diagnosis, tracker
from tests.people import TODAY
from tests.remembered import remembered

pytestmark = pytest.mark.django_db


@pytest.fixture
@remembered
def few_replies(ada: Ctx, add: Callable[..., Any]) -> None:
    """Thirty rejected without any reply."""
    for n in range(30):
        it = add(f"Job {n}", at=1, on=TODAY - timedelta(days=60 - n % 20))
        tracker.close(ada, ids=[it.id], outcome="rejected", on=TODAY - timedelta(days=30 - n % 20))


@pytest.mark.usefixtures("few_replies")
def test_the_diagnosis_in_the_words_of_the_page(as_ada: Client, ada: Ctx) -> None:
    told = as_ada.get("/api/diagnosis").json()
    found = diagnosis.diagnosis(ada)
    assert found.finding is not None
    assert told["finding"]["observed"] == found.finding.observed
    assert told["calm"] is None
    assert {look["code"] for look in told["looks"]} == set(CODES)


@pytest.mark.usefixtures("few_replies")
def test_a_program_puts_a_finding_off_and_takes_it_back(as_ada: Client) -> None:
    made = as_ada.post("/api/diagnosis/postponements", {"code": "few_replies"}, "application/json")
    assert made.status_code == 201
    assert as_ada.get("/api/diagnosis").json()["calm"]["why"] == "put_off"
    as_ada.post("/api/undos", {"batch_id": made.json()["batch_id"]}, "application/json")
    assert as_ada.get("/api/diagnosis").json()["finding"]["code"] == "few_replies"


@pytest.mark.parametrize(
    ("sent", "status"), [({"code": "bad_luck"}, 422), ({"code": "few_replies", "scope": "X"}, 404)]
)
def test_what_is_not_there_cannot_be_put_off(as_ada: Client, home: Any, sent: dict[str, str], status: int) -> None:
    assert as_ada.post("/api/diagnosis/postponements", sent, "application/json").status_code == status
