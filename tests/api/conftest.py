"""Who calls the API: programs of Ada's and Cleo's, with tokens of theirs, and somebody without one."""

from collections.abc import Callable

import pytest
from django.test import Client

from headway.api import base
from headway.core.ctx import Ctx
from headway.usecases import accounts
from tests.people import NOW

Program = Callable[..., Client]


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "now", lambda: NOW)


@pytest.fixture
def program() -> Program:
    """A program with a token of that person's."""

    def client(ctx: Ctx, may_write: bool = True) -> Client:
        made = accounts.add_token(ctx, name=f"token {may_write}", may_write=may_write)
        return Client(headers={"Authorization": f"Bearer {made.secret}"})

    return client


@pytest.fixture
def as_ada(ada: Ctx, program: Program) -> Client:
    return program(ada)


@pytest.fixture
def as_reader(ada: Ctx, program: Program) -> Client:
    """A program that may only look at Ada's tracker."""
    return program(ada, may_write=False)


@pytest.fixture
def as_cleo(cleo: Ctx, program: Program) -> Client:
    return program(cleo)


@pytest.fixture
def as_nobody(db: None) -> Client:
    return Client()
