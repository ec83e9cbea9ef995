"""Days with nothing left out, in every language."""

from datetime import date

import pytest

from headway.core.days import exactly
from headway.web import languages


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en-GB", "Saturday, 21 November 2026"),
        ("en-US", "Saturday, November 21, 2026"),
        ("de", "Samstag, 21. November 2026"),
    ],
)
def test_a_day_with_nothing_left_out(code: str, said: str) -> None:
    with languages.spoken(code):
        assert exactly(date(2026, 11, 21)) == said
