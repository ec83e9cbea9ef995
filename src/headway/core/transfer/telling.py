"""Telling: what one wording with its day adds to the history of a draft; and where a file's own stages belong."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from statistics import median_low
from typing import Final

from headway.core.tracker.words import DEFAULT_STAGES
from headway.core.transfer.dates import ReadDay
from headway.core.transfer.drafts import Draft
from headway.core.transfer.reading import ReadLine
from headway.core.transfer.wordings import Wordings

_NUMBERS: Final = {f"stage:{each.number}": each.number for each in DEFAULT_STAGES}


def tell(wordings: Wordings, draft: Draft, said: str, day: ReadDay, row: int) -> None:
    """Adds what a wording says happened on a day; what says nothing of a stage or an end becomes a note."""
    draft.flag(day.flag)
    meaning = wordings.meaning(said, row)
    if meaning.stage is None and meaning.outcome is None and meaning.state != "reopened":
        draft.note(f"{day.text}: {said}" if day.text else said)
        return
    if meaning.state == "reopened":
        draft.lines.append(ReadLine("reopened", day.on, day.exactness, text=said))
    line = wordings.line(meaning)
    if line and meaning.outcome is None:
        draft.lines.append(ReadLine(line.what, day.on, day.exactness, line.stage_name, said))
    elif line and not any((number_of(known) or 0) >= (meaning.stage or 0) for known in draft.lines):
        draft.lines.append(ReadLine(line.what, stage_name=line.stage_name))
    if meaning.outcome:
        draft.lines.append(ReadLine(meaning.outcome, day.on, day.exactness, text=said))


def number_of(line: ReadLine) -> int | None:
    """The stage's number in a line of history; None for an outcome."""
    return _NUMBERS.get(line.what)


def place_own_stages(drafts: Sequence[Draft]) -> None:
    """Puts the file's own stages behind the default stage that they usually followed where an order is told."""
    followed: dict[str, list[int]] = defaultdict(list)
    for draft in drafts:
        if draft.in_order:
            _followed(draft, followed)
    after = {name: median_low(numbers) for name, numbers in followed.items()}
    for draft in drafts:
        draft.lines = [_placed(line, after) for line in draft.lines]


def _followed(draft: Draft, followed: dict[str, list[int]]) -> None:
    reached = 0
    for line in draft.lines:
        number = number_of(line)
        if number is None:
            continue
        if line.stage_name is None:
            reached = max(reached, number)
        elif reached:
            followed[line.stage_name].append(max(reached, number))


def _placed(line: ReadLine, after: dict[str, int]) -> ReadLine:
    if line.stage_name is None or line.stage_name not in after:
        return line
    return replace(line, what=f"stage:{after[line.stage_name]}")
