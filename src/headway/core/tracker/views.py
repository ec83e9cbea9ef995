"""Saved views: what a page was asked, kept as its address says it, with the stages that it names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import parse_qsl, urlencode

from headway.core.errors import Invalid
from headway.core.speech import noted, say
from headway.core.tracker import filters
from headway.core.tracker.naming import tidy
from headway.core.tracker.words import APPLIED, OFFER, PHONE

Layout = Literal["table", "board"]
LAYOUTS: Final[dict[Layout, str]] = {"table": noted("Table"), "board": noted("Board")}
LONGEST: Final = 2000
_NAME: Final = 100
_STAGES: Final = frozenset({"stage", "reached", "entered", "stood", "step"})  # words whose values are ids of stages
_MOMENT: Final = frozenset({"page"})  # where somebody was reading, not how they look at it


@dataclass(frozen=True, slots=True)
class View:
    """A way to look at a job search that has a name; `query` is what is asked, as the address of a page says it.

    `id` is None for those that Headway brings. The list opens with the one that is `first`.
    """

    id: int | None
    name: str
    layout: Layout
    query: str
    first: bool = False

    @property
    def asked(self) -> str:
        """Which opportunities it asks for, as every list of them takes it: without how they are shown."""
        kept = [(name, value) for name, value in pairs(self.query) if name != "columns"]
        open_ones = self.layout == "board" and not {"state", "outcome"} & {name for name, _ in kept}
        return urlencode([*kept, ("state", "open")] if open_ones else kept)


def usual(stages: Sequence[tuple[int, int]]) -> tuple[View, ...]:
    """The views that Headway brings, by the ids and the numbers of the stages: what most people look at.

    >>> [view.query for view in usual([(11, 0), (12, 1), (13, 3), (14, 4), (15, 6)])]
    ['state=open', 'state=open&stage=12', 'state=open&stage=13&stage=14']
    """
    applied = [id for id, number in stages if number == APPLIED]
    called = [id for id, number in stages if PHONE <= number < OFFER]
    found = (
        (noted("All open"), stages),
        (noted("Waiting for a reply"), applied),
        (noted("Interviews"), called),
    )
    return tuple(
        View(None, say(name), "table", urlencode([("state", "open"), *(("stage", id) for id in ids if ids != stages)]))
        for name, ids in found
        if ids
    )


def pairs(query: str) -> list[tuple[str, str]]:
    """The words of a query and their values, without those that are empty.

    >>> pairs("?stage=3&text=&order=-pay_max")
    [('stage', '3'), ('order', '-pay_max')]
    """
    return parse_qsl(query.removeprefix("?"), keep_blank_values=False)


def words(query: str) -> dict[str, list[str]]:
    """What a query asks for, word by word, without the columns to show.

    >>> words("stage=3&stage=4&order=title&columns=stage")
    {'stage': ['3', '4'], 'order': ['title']}
    """
    found: dict[str, list[str]] = {}
    for name, value in pairs(query):
        if name != "columns":
            found.setdefault(name, []).append(value)
    return found


def checked(query: str) -> str:
    """A query as it is kept; raises `Invalid` for words that ask for nothing, and for columns that there are not."""
    kept = [(name, value) for name, value in pairs(query) if name not in _MOMENT]
    for name, value in kept:
        if name == "columns" and value not in filters.COLUMNS:
            raise Invalid(say("There is no column called {name}.", name=value), "", "query")
    written = urlencode(kept)
    if len(written) > LONGEST:
        raise Invalid("That is too much for one view.", "Ask for less.", "query")
    filters.parse(words(written))
    return written


def named(name: str) -> str:
    """The name of a view as it is kept."""
    name = tidy(name)
    if not name or len(name) > _NAME:
        raise Invalid("A view has a name of at most 100 characters.", "Type one.", "name")
    return name


def layout(value: str) -> Layout:
    """The page that a view is looked at in."""
    if value not in LAYOUTS:
        raise Invalid(say("{value} is no page of a view.", value=value), "Choose table or board.", "layout")
    return value


def with_stages(query: str, number: Callable[[int], int | None]) -> str:
    """The same query with the ids of its stages renumbered; a stage that has no number stays as it is.

    >>> with_stages("stage=12&reached=13&role=Cook", {12: 1, 13: 2}.get)
    'stage=1&reached=2&role=Cook'
    """
    return urlencode([(name, _renumbered(value, number) if name in _STAGES else value) for name, value in pairs(query)])


def _renumbered(value: str, number: Callable[[int], int | None]) -> str:
    now = number(int(value)) if value.isdecimal() and len(value) < 10 else None
    return value if now is None else str(now)
