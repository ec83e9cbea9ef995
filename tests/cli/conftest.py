"""A terminal for tests: Ada types, at the moment of every test, into the test's own database."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from headway.cli import base, main
from headway.config import database
from headway.core.ctx import Ctx
from tests.people import NOW

Headway = Callable[..., Result]


@pytest.fixture
def headway(ada: Ctx, monkeypatch: pytest.MonkeyPatch) -> Headway:
    """Ada's terminal: `headway("move", "3", "phone")`; `code` is what it must end with."""
    monkeypatch.setattr(base, "now", lambda: NOW)
    monkeypatch.setattr(database, "ready", lambda: None)
    monkeypatch.setenv("COLUMNS", "120")

    def typed(*words: object, code: int = 0, **given: object) -> Result:
        done = CliRunner().invoke(main.headway, [str(word) for word in words], **given)  # type: ignore[arg-type]
        assert done.exit_code == code, done.output
        return done

    return typed
