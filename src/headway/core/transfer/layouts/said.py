"""Said: what the status columns of a row say, with the day where the wording names one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from headway.core.transfer import cells, dates, statuses
from headway.core.transfer.dates import ReadDay
from headway.core.transfer.day_forms import WRITTEN_DAY
from headway.core.transfer.drafts import Draft
from headway.core.transfer.folding import fold
from headway.core.transfer.headers import Row
from headway.core.transfer.layouts.history_cell import piece
from headway.core.transfer.outline import NO_DAY, Outline
from headway.core.transfer.statuses import Meaning

_NO: Final = frozenset("no nein non nao nee нет".split())
_YES: Final = frozenset("yes ja oui si sim tak ano да y".split())
_PASSED: Final = frozenset("passed pass positive success successful advanced progressed bestanden".split())


@dataclass(frozen=True, slots=True)
class Said:
    """What one status means, and the day that it names."""

    meaning: Meaning
    day: ReadDay = NO_DAY


class StatusReader:
    """Reads the status columns of one outline."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self.columns = (*outline.fields.get("status", ()), *outline.fields.get("outcome", ()))
        named = ((at, statuses.stage_of_column(outline.table.header[at])) for at in self.columns)
        self._result_of = {at: told for at, told in named if told and told.stage and not told.outcome}
        self._days = self._named_days()
        self._no_ends = {at for at in self.columns if not self._says_yes(at)}

    def read(self, row: Row, draft: Draft) -> list[Said]:
        """What the row's statuses mean; their wording, and what is no status, goes into the draft."""
        found = []
        for at in self.columns:
            raw = cells.text(row.cells[at])
            said = cells.line(row.cells[at]) or (raw if self._outline.wordings.peek(raw) else "")
            if said:
                day = self._days.get((row.number, at), NO_DAY)
                draft.flag(day.flag if day.on else None)
                found.append(Said(self._meaning(at, said, row, draft), day))
        return found or self._section(row, draft)

    def _meaning(self, at: int, said: str, row: Row, draft: Draft) -> Meaning:
        wordings = self._outline.wordings
        draft.statuses.append(said)
        meaning = self._passed(at, said) or self._refused(at, said) or wordings.meaning(said, row.number)
        if meaning.state == "note" and statuses.is_sentence(said):
            draft.note(cells.said(row.cells[at]))
        elif said in wordings.unknown:
            draft.facts.kept += ((self._outline.table.header[at], said),)
        elif not meaning.exact and (told := _told(meaning)):
            draft.flag(f"“{said[:60]}” read as {told}")
        return meaning

    def _passed(self, at: int, said: str) -> Meaning | None:
        """What "passed" means in a column of one stage's results."""
        told = self._result_of.get(at)
        return told if told and fold(said) in _PASSED and self._outline.wordings.peek(said) is None else None

    def _refused(self, at: int, said: str) -> Meaning | None:
        """A "no" alone, which is the answer where nothing in the column says yes."""
        alone = (
            len(said) < 5 and at in self._no_ends and fold(said) in _NO and self._outline.wordings.peek(said) is None
        )
        return Meaning(outcome="rejected") if alone else None

    def _says_yes(self, at: int) -> bool:
        return any(fold(cells.line(row.cells[at])) in _YES for row in self._outline.table.rows)

    def _section(self, row: Row, draft: Draft) -> list[Said]:
        """Where no column tells a status, the heading that a row stands under may."""
        meaning = self._outline.wordings.peek(row.section) if row.section and not self.columns else None
        if meaning is None or (self._outline.stages and meaning.lines == ("stage:1",)):
            return []
        draft.statuses.append(row.section)
        return [Said(meaning)]

    def _named_days(self) -> dict[tuple[int, int], ReadDay]:
        """The days named inside statuses ("interview on 3/5"), by row and column."""
        rows = self._outline.table.rows
        written: dict[str, str] = {}
        for at in self.columns:
            for said in {cells.line(row.cells[at]) for row in rows}:
                one = any(letter.isdigit() for letter in said) and len(WRITTEN_DAY.findall(said)) == 1
                if one and (day := piece(said).day) is not None:
                    written[said] = cells.text(day)
        if not written:
            return {}
        applied = self._outline.index("applied_on")
        also = [[row.cells[applied] for row in rows]] if applied is not None else []
        form = dates.infer(list(written.values()), also=also)
        keys = [
            (row, at, said) for row in rows for at in self.columns if (said := cells.line(row.cells[at])) in written
        ]
        read = [(self._outline.day(row, applied), form.read(written[said])) for row, _, said in keys]
        return _placed([(row.number, at) for row, at, _ in keys], read)


def _placed(keys: Sequence[tuple[int, int]], read: Sequence[tuple[ReadDay, ReadDay]]) -> dict[tuple[int, int], ReadDay]:
    placed = dates.place_years(read) if any(day.yearless for _, day in read) else read
    return {key: each[1] for key, each in zip(keys, placed, strict=True)}


def _told(meaning: Meaning) -> str:
    parts = [meaning.stage_name or (f"stage {meaning.stage}" if meaning.stage is not None else "")]
    return " and ".join(part for part in (*parts, (meaning.outcome or "").replace("_", " ")) if part)
