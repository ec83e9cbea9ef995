"""No share is printed alone: its counts stand with it, and below it what it is."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest

from headway.cli import main
from headway.cli.insights import figures
from headway.core.ctx import Ctx
from headway.core.insights import definitions, shares
from headway.usecases import tracker

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]
PERCENT: Final = re.compile(r"\d %|\d%")
COUNTS: Final = re.compile(r"\b\d+ of \d+")
SHARES: Final = {
    ("funnel",): shares.SETTLED,
    ("funnel", "--by", "source"): shares.SETTLED,
    ("funnel", "--by", "month"): shares.SETTLED,
    ("funnel", "--by", "label"): shares.SETTLED,
    ("compare", "--by", "source"): definitions.COMPARED,
    ("compare", "--by", "role", "--stage", "phone"): definitions.COMPARED,
    ("compare", "--by", "label", "--label", "new résumé"): definitions.COMPARED,
}
CHANCES: Final = {
    ("odds",): definitions.ODDS[1:],
    ("odds", "--over"): definitions.ODDS[1:],
    ("forecast",): definitions.FORECAST,
    ("forecast", "--per-week", "12"): definitions.FORECAST,
    ("guesses",): "Worth",
}
NONE_AT_ALL: Final = (
    ("list",), ("search", "Analyst"), ("show", "1"), ("stages",), ("roles",), ("searches",), ("changes",), ("bin",),
    ("flow",), ("odds", "--times"), ("silence",), ("token",), ("views",), ("today",), ("activities",), ("goals",),
    ("blocks",), ("showcase",), ("people",), ("companies",), ("weeks",), ("review",), ("path",), ("outreach",),
    ("calendars",), ("record",), ("digest",), ("offers",), ("documents",), ("needs",), ("qualify",), ("fit", "1"),
    ("interviews",), ("stories",), ("practice",),
)  # fmt: skip
# Commands that do something, and what they answer is what they did.
ACTING: Final = frozenset(
    "add move close reopen correct retract edit delete restore merge undo import export backup demo experiment "
    "serve work options completion log plan done timer who met message confirm offer document interview".split()
)


def told_alone(text: str) -> list[str]:
    """Lines that tell a share without the counts that it comes from, in the line or in the one above."""
    lines = text.splitlines()
    return [
        line
        for above, line in zip(["", *lines], lines, strict=False)
        if len(COUNTS.findall(line) or COUNTS.findall(above)) < len(PERCENT.findall(line))
    ]


@pytest.mark.parametrize("words", SHARES, ids=" ".join)
@pytest.mark.parametrize("columns", ["80", "140"])
def test_a_share_has_its_counts_and_its_definition(
    headway: Headway, search: None, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    said = headway(*words).stdout
    assert PERCENT.search(said)
    assert told_alone(said) == []
    assert SHARES[words] in said


@pytest.mark.parametrize("words", CHANCES, ids=" ".join)
def test_a_chance_says_what_it_is_a_chance_of(headway: Headway, search: None, words: tuple[str, ...]) -> None:
    assert CHANCES[words] in headway(*words).stdout


@pytest.mark.parametrize("words", NONE_AT_ALL, ids=" ".join)
def test_nothing_else_prints_a_share(headway: Headway, search: None, ada: Ctx, words: tuple[str, ...]) -> None:
    if words[0] in ("show", "fit"):
        words = (words[0], str(tracker.opportunities(ada).items[0].id))
    assert not PERCENT.search(headway(*words).stdout)


def test_a_diagnosis_tells_a_share_with_its_counts(headway: Headway, search: None) -> None:
    told = [text for text in texts(json.loads(headway("diagnose", "--all", "--json").stdout)) if "likely" in text]
    assert len(told) > 3
    assert [text for text in told if not COUNTS.search(text)] == []


def test_a_report_tells_a_share_with_its_counts(headway: Headway, search: None) -> None:
    told = [line for line in headway("report").stdout.splitlines() if PERCENT.search(line)]
    assert len(told) > 3
    assert [line.split(":")[0] for line in told if not COUNTS.search(line)] == ["  At one application a week"]


def texts(found: Any) -> Iterator[str]:
    if isinstance(found, dict | list):
        for each in found.values() if isinstance(found, dict) else found:
            yield from texts(each)
    elif isinstance(found, str):
        yield found


def test_every_command_is_placed() -> None:
    placed = {words[0] for words in (*SHARES, *CHANCES, *NONE_AT_ALL)} | {"diagnose", "report"}
    assert placed | ACTING >= {*main.COMMANDS}
    assert not placed & ACTING


def test_a_share_alone_is_found() -> None:
    assert told_alone("All: 12 of 34, 35 % (25–47)\n12 of 34  7 of 9\n35 % (2–4)  78 % (57–91)") == []
    assert told_alone("fine\nReply rate: 35 %") == ["Reply rate: 35 %"]
    assert told_alone("12 of 34, 35 %, of these 20 %") == ["12 of 34, 35 %, of these 20 %"]


def test_a_share_that_is_nearly_nothing_or_all_is_not_rounded_away() -> None:
    assert [figures.percent(share) for share in (0, 0.004, 0.5, 0.996, 1)] == [
        "0 %", "under 1 %", "50 %", "over 99 %", "100 %",
    ]  # fmt: skip
