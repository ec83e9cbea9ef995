"""Answers as they are kept with a file that waits, and given by programs, as what the person said of it."""

from collections.abc import Mapping
from typing import Any, Final

from headway.core.transfer.calendar import nouns as events
from headway.core.transfer.cards import nouns as cards

_LONG: Final = 10  # digits: no file has a row of such a number


def of_contacts(answers: Mapping[str, Any]) -> cards.Said:
    """`alike`: row → same or separate; `moved`: row → note or leave; `moves` for all the others."""
    alike = {int(row): "same" if said == "same" else "separate" for row, said in _of(answers, "alike")}
    moved = {int(row): "note" if said == "note" else "leave" for row, said in _of(answers, "moved")}
    return cards.Said(alike, moved, "note" if answers.get("moves") == "note" else "leave")  # type: ignore[arg-type]


def of_interviews(answers: Mapping[str, Any]) -> events.Said:
    """`zone`; `chosen`: uid → the id of an opportunity or none; `agreed`: uid → whether a change holds; `every`."""
    chosen = {uid: int(id) if str(id).isdecimal() else None for uid, id in _of(answers, "chosen")}
    agreed = {uid: said in (True, "yes") for uid, said in _of(answers, "agreed")}
    every = answers.get("every")
    return events.Said(str(answers.get("zone") or ""), chosen, agreed, int(every) if every is not None else None)


def _of(answers: Mapping[str, Any], name: str) -> list[tuple[str, Any]]:
    held = answers.get(name, {})
    rows = name in ("alike", "moved")
    return [(str(key), said) for key, said in held.items() if not rows or (str(key).isdecimal() and len(key) < _LONG)]
