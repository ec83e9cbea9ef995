"""Tokens of one's programs on a page: made, shown once, revoked."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import accounts

pytestmark = pytest.mark.django_db
PAGE = "/settings/tokens/"


def secret_of(answer: object) -> str:
    (secret,) = re.findall(r'readonly value="(headway_[\w-]+)"', answer.content.decode())  # type: ignore[attr-defined]
    return str(secret)


@pytest.mark.parametrize(("may", "writes"), [("look", False), ("write", True), ("", False)])
def test_a_token_is_shown_once_and_may_what_was_chosen(ada: Ctx, as_ada: Client, may: str, writes: bool) -> None:
    made = as_ada.post(PAGE, {"name": "calendar", "may": may})
    secret = secret_of(made)
    assert (made.status_code, made["Cache-Control"]) == (200, "no-store")
    asker = accounts.bearer(token=secret, now=ada.now, zone="UTC")
    assert asker is not None
    assert (asker.owner_id, asker.may_write) == (ada.owner_id, writes)
    later = as_ada.get(PAGE).content.decode()
    assert secret not in later
    assert "calendar" in later
    assert ("may look and change" in later) == writes
    assert "last used today" in re.sub("<[^>]+>", "", later)


def test_a_revoked_token_opens_nothing(ada: Ctx, as_ada: Client) -> None:
    secret = secret_of(as_ada.post(PAGE, {"name": "calendar"}))
    (token,) = accounts.tokens(ada)
    assert as_ada.post(f"{PAGE}{token.id}/removal/").headers["Location"] == PAGE
    assert accounts.bearer(token=secret, now=datetime.now(tz=UTC), zone="UTC") is None
    page = as_ada.get(PAGE).content.decode()
    assert "Revoked the token “calendar”" in page
    assert "No program has a token." in page


@pytest.mark.parametrize(("name", "status"), [("", 422), ("x" * 101, 422), ("backup", 409)])
def test_a_name_that_will_not_do_is_told_at_its_field(ada: Ctx, as_ada: Client, name: str, status: int) -> None:
    accounts.add_token(ada, name="backup")
    answer = as_ada.post(PAGE, {"name": name, "may": "write"})
    page = answer.content.decode()
    assert answer.status_code == status
    assert 'id="field-name-error"' in page
    assert 'value="write" checked' in page
    assert [each.name for each in accounts.tokens(ada)] == ["backup"]


def test_an_asker_who_may_not_write_makes_none(ada: Ctx) -> None:
    with pytest.raises(Exception, match="not change it"):
        accounts.add_token(replace(ada, may_write=False), name="calendar")
