"""Links: one row a step, from one stage to the next; the company may stand on the first line of its block only."""

from dataclasses import dataclass
from typing import Final

from headway.core.transfer import telling
from headway.core.transfer.dates import ReadDay
from headway.core.transfer.drafts import Draft
from headway.core.transfer.facts import FactReader
from headway.core.transfer.folding import fold
from headway.core.transfer.headers import Row
from headway.core.transfer.outline import NO_DAY, Outline
from headway.core.transfer.reading import Skipped

_DEEPEST: Final = 30


@dataclass(slots=True)
class _Path:
    draft: Draft
    end: str


def read(outline: Outline, skipped: list[Skipped]) -> list[Draft]:
    """The opportunities of a link list: every path that begins anew is one."""
    facts, paths, block = FactReader(outline), [], ""
    outline.wordings.settle(_in_order(outline))
    here: list[_Path] = []
    for row in outline.table.rows:
        start, end = outline.say(row, "from"), outline.say(row, "to")
        name = fold(f"{outline.say(row, 'company')} {outline.say(row, 'title')}")
        if name and name != block:
            block, here = name, []
        if not (start or end):
            skipped.append(Skipped(row.number, "neither a start nor an end"))
            continue
        path = next((path for path in here if start and path.end == fold(start)), None)
        if path is None:
            path = _begin(outline, row, facts, start, here)
            here.append(path)
            paths.append(path)
        _walk(outline, row, path, end)
    return [path.draft for path in paths]


def _in_order(outline: Outline) -> list[tuple[int, str]]:
    """The labels of a link list by how many steps lead to them at most, as far as the links go one way."""
    depth: dict[str, int] = {}
    links = {(outline.say(row, "from"), outline.say(row, "to")) for row in outline.table.rows}
    for start, end in sorted(links):
        depth.setdefault(start, 0)
        depth.setdefault(end, 0)
    for _ in range(min(len(depth), _DEEPEST)):
        for start, end in links:
            depth[end] = max(depth[end], min(depth[start] + 1, _DEEPEST))
    return sorted((steps, label) for label, steps in depth.items() if label)


def _begin(outline: Outline, row: Row, facts: FactReader, start: str, here: list[_Path]) -> _Path:
    draft = facts.draft(row)
    if here and draft.facts.company is None:
        draft.facts = here[0].draft.facts
    draft.in_order = True
    draft.rows = []
    _say(outline, row, draft, start, NO_DAY)
    return _Path(draft, fold(start))


def _walk(outline: Outline, row: Row, path: _Path, end: str) -> None:
    path.draft.rows.append(row.number)
    path.end = fold(end)
    if end:
        day = outline.day(row, outline.index("event_on") or outline.index("applied_on"))
        path.draft.statuses = [end]
        _say(outline, row, path.draft, end, day)


def _say(outline: Outline, row: Row, draft: Draft, said: str, day: ReadDay) -> None:
    if said:
        telling.tell(outline.wordings, draft, said, day, row.number)
