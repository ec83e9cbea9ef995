"""A list as it is seen, to take away: the columns that were chosen, in words, days and numbers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from headway.core.speech import say
from headway.core.tracker.nouns import Opportunity
from headway.core.tracker.words import OUTCOMES, SOURCE_KINDS, WORK_MODES
from headway.core.transfer.export import Row

_SPOKEN: Final[Mapping[str, Callable[[Opportunity], str]]] = {
    "outcome": lambda it: say(OUTCOMES[it.outcome]) if it.outcome else "",
    "source_kind": lambda it: say(SOURCE_KINDS[it.source_kind]) if it.source_kind else "",
    "work_mode": lambda it: say(WORK_MODES[it.work_mode]) if it.work_mode else "",
    "label": lambda it: ", ".join(it.labels),
    "contact": lambda it: ", ".join(it.contacts),
}


def row(it: Opportunity, columns: Sequence[str], created_on: date) -> Row:
    """One opportunity as a line of a table with those columns."""
    return tuple(_cell(it, name, created_on) for name in columns)


def _cell(it: Opportunity, name: str, created_on: date) -> Any:
    if name == "created_on":
        return created_on
    return _SPOKEN[name](it) if name in _SPOKEN else getattr(it, name)
