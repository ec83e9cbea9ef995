"""Until which day a search is counted, and `headway confirm`."""

from collections.abc import Callable
from typing import Any

import pytest

from headway.cli import base
from headway.core.ctx import Ctx
from tests.people import later

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_a_search_left_alone_is_of_today_again_by_one_word(
    headway: Headway, search: None, ada: Ctx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "now", lambda: later(ada, days=30).now)
    said = headway("silence").stdout
    assert said.startswith("The last word in here is of 15 March, so")
    assert "Still searching, and nothing new? headway confirm\n" in said
    assert headway("confirm").stdout.startswith("Confirmed: still searching, nothing new. Undo: headway undo")
    assert "The last word" not in headway("silence").stdout
    headway("undo")
    assert headway("silence").stdout == said
