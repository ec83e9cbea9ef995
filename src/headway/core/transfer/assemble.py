"""Assembly: from drafts to the opportunities of a reading, each with its history in order and where that leaves it."""

import re
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any, Final

from headway.core.tracker.words import ACCEPTED, APPLIED, DEFAULT_STAGES, NEVER_APPLIED, OUTCOMES, Outcome
from headway.core.transfer import identity
from headway.core.transfer.drafts import Draft, Facts
from headway.core.transfer.facts import texts
from headway.core.transfer.folding import fold
from headway.core.transfer.reading import ReadLine, ReadRow
from headway.core.transfer.telling import number_of

_YEARLESS: Final = re.compile(r"(“[^”]*”) (does not say the year\.|says no year; \d{4} assumed\.)")
_SEVERAL: Final = {"does not say the year.": "do not say the year."}
_FACTS: Final = tuple(each.name for each in fields(Facts))
_LONG_AGO: Final = date(1, 1, 1)


def rows(drafts: Sequence[Draft]) -> list[ReadRow]:
    """The opportunities that drafts tell of."""
    histories = [_history(draft) for draft in drafts]
    applied = [_applied_on(history) for history in histories]
    keys = identity.of(drafts, applied)
    return [_row(*each) for each in zip(drafts, histories, applied, keys, strict=True)]


def _row(draft: Draft, history: tuple[ReadLine, ...], applied_on: date | None, key: str) -> ReadRow:
    stage, name = _standing(draft, history)
    outcome = _outcome(history)
    if outcome == "accepted":
        stage, name = ACCEPTED, None
    facts: dict[str, Any] = {name: getattr(draft.facts, name) for name in _FACTS}
    return ReadRow(
        row=draft.rows[0],
        stage=stage,
        stage_name=name or DEFAULT_STAGES[stage].name,
        outcome=outcome,
        applied_on=applied_on,
        history=history,
        status_text="; ".join(dict.fromkeys(draft.statuses)) or None,
        notes=texts(draft.notes),
        flags=_calm(draft.flags),
        rows=tuple(draft.rows),
        identity=key,
        **facts,
    )


def _calm(flags: Sequence[str]) -> tuple[str, ...]:
    """The flags of a row, days without their year in one sentence."""
    if len(flags) < 2 or sum(_YEARLESS.fullmatch(flag) is not None for flag in flags) < 2:
        return tuple(flags)
    said: dict[str, list[str]] = {}
    for flag in flags:
        found = _YEARLESS.fullmatch(flag)
        said.setdefault(found[2] if found else flag, []).extend([found[1]] if found else [])
    told = ((", ".join(days), end) for end, days in said.items())
    return tuple(f"{days} {_SEVERAL.get(end, end.replace('says', 'say'))}" if days else end for days, end in told)


def _history(draft: Draft) -> tuple[ReadLine, ...]:
    if draft.never_applied and not any((number_of(line) or 0) > NEVER_APPLIED for line in draft.lines):
        ends = [line for line in draft.lines if number_of(line) is None]
        start = [ReadLine("stage:0", draft.saved_on, "exact")] if draft.saved_on else []
        return (*(start or [ReadLine("stage:0")] * bool(ends)), *ends)
    lines = [line for line in draft.lines if number_of(line) != NEVER_APPLIED or line.on]
    if not any(number_of(line) is not None for line in lines):
        lines.insert(0, ReadLine(f"stage:{APPLIED}"))
    return tuple(_without_echoes(_by_day(lines)))


def _by_day(lines: Sequence[ReadLine]) -> list[ReadLine]:
    """By day; a line without one, or with a day it only came before, stays behind the line that it was told after."""
    keyed, last = [], _LONG_AGO
    for place, line in enumerate(lines):
        last = line.on if line.on and line.exactness != "before" else last
        keyed.append(((last, place), line))
    return [line for _, line in sorted(keyed, key=lambda each: each[0])]


def _without_echoes(lines: Sequence[ReadLine]) -> list[ReadLine]:
    """Without a line that says again what the one before it says, on the same day or without one."""
    kept: list[ReadLine] = []
    for line in lines:
        last = kept[-1] if kept else None
        if last and (last.what, last.stage_name) == (line.what, line.stage_name) and _one_wording(last, line):
            if line.on is None or line.on == last.on:
                continue
            if last.on is None:
                kept[-1] = line
                continue
        kept.append(line)
    return kept


def _one_wording(first: ReadLine, second: ReadLine) -> bool:
    return first.text is None or second.text is None or fold(first.text) == fold(second.text)


def _standing(draft: Draft, history: Sequence[ReadLine]) -> tuple[int, str | None]:
    """The stage that the history leaves the opportunity at: the last told, or the furthest where no order is."""
    stages = [(number, bool(line.stage_name), place, line.stage_name) for place, line in enumerate(history)
              if (number := number_of(line)) is not None]  # fmt: skip
    if not stages:
        return NEVER_APPLIED, None
    number, _, _, name = stages[-1] if draft.in_order else max(stages, key=lambda each: each[:3])
    return number, name


def _outcome(history: Sequence[ReadLine]) -> Outcome | None:
    for line in reversed(history):
        if line.what in OUTCOMES:
            return line.what
        if line.what == "reopened":
            return None
    return None


def _applied_on(history: Sequence[ReadLine]) -> date | None:
    days = (line.on for line in history if number_of(line) == APPLIED and line.exactness in ("exact", "about"))
    return next((day for day in days if day), None)
