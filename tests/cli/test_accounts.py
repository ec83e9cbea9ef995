"""Tokens for programs, from the terminal."""

import json

import pytest

from headway.core.ctx import Ctx
from headway.usecases import accounts
from tests.cli.conftest import Headway
from tests.people import NOW

pytestmark = pytest.mark.django_db


def test_a_token_is_printed_once(ada: Ctx, headway: Headway) -> None:
    secret = headway("token", "add", "script").stdout.removesuffix("\n")
    asker = accounts.bearer(token=secret, now=NOW, zone="UTC")
    assert asker is not None
    assert asker.may_write
    assert secret not in headway("token", "list").stdout


def test_a_read_only_token(ada: Ctx, headway: Headway) -> None:
    made = json.loads(headway("token", "add", "screen", "--read-only", "--json").stdout)
    asker = accounts.bearer(token=made["secret"], now=NOW, zone="UTC")
    assert asker is not None
    assert not asker.may_write
    assert made["token"]["name"] == "screen"


def test_tokens_are_listed(headway: Headway) -> None:
    assert "no token yet" in headway("token").stdout
    headway("token", "add", "script")
    headway("token", "add", "screen", "--read-only")
    listed = headway("token").stdout.splitlines()
    assert [line.split()[1:3] for line in listed[1:]] == [["screen", "look"], ["script", "change"]]
    assert all("never" in line for line in listed[1:])


@pytest.mark.parametrize("by", ["name", "id"])
def test_a_token_is_revoked_by_name_or_id(ada: Ctx, headway: Headway, by: str) -> None:
    headway("token", "add", "screen")
    made = accounts.add_token(ada, name="script")
    assert "Revoked “script”" in headway("token", "revoke", getattr(made.token, by)).stdout
    assert [token.name for token in accounts.tokens(ada)] == ["screen"]


def test_a_name_of_digits_goes_before_an_id(ada: Ctx, headway: Headway) -> None:
    first = accounts.add_token(ada, name="script")
    accounts.add_token(ada, name=str(first.token.id))
    headway("token", "revoke", first.token.id)
    assert [token.name for token in accounts.tokens(ada)] == ["script"]


def test_an_unknown_token_cannot_be_revoked(headway: Headway) -> None:
    assert "no token “script”" in headway("token", "revoke", "script", code=1).output
