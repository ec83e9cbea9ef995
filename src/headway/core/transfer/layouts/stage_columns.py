"""Stage columns: one column per stage, holding a day, a yes or no, a platform's name, or how it ended there."""

from dataclasses import dataclass
from typing import Final, Literal

from headway.core.tracker.words import NEVER_APPLIED, OFFER, RESPONSE, Outcome
from headway.core.transfer import cells, statuses
from headway.core.transfer.contents import content
from headway.core.transfer.dates import ReadDay
from headway.core.transfer.drafts import Draft
from headway.core.transfer.folding import fold, phrases
from headway.core.transfer.headers import Row
from headway.core.transfer.outline import Outline, StageColumn
from headway.core.transfer.reading import ReadLine
from headway.core.transfer.statuses import Meaning

State = Literal["", "reached", "no", "ended", "pending", "other"]
_UNKNOWN: Final = ReadDay()
_MARKED: Final[dict[statuses.Mark, State]] = {"yes": "reached", "no": "no", "ghosted": "ended"}
_PASSED_BY: Final = frozenset(("expired", "closed", "timed out", "timeout", "missed"))
_PLANNED: Final = phrases(
    "to be scheduled|to schedule|not scheduled|not scheduled yet|not yet|not yet scheduled|scheduling|upcoming|planned|"
    "noch nicht|geplant|zu planen|offen|a planifier|a prevoir|non prevu|pas encore|por programar|por agendar|pendiente|"
    "a agendar|da programmare|da fissare|nog niet|te plannen|do ustalenia|jeszcze nie|предстоит|запланировано"
)
_OFF: Final = frozenset("cancelled canceled abgesagt annule cancelado annullato geannuleerd odwolane zruseno".split())


@dataclass(frozen=True, slots=True)
class StageCell:
    """What one row says of one stage; `outcome` is how it ended there."""

    column: StageColumn
    state: State
    day: ReadDay = _UNKNOWN
    text: str = ""
    outcome: Outcome | None = None


class StageReader:
    """Reads the stage columns of one outline. Whether a "no" ends a row or only waits is decided by the whole sheet."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._marked = {stage.index: self._mostly_marks(stage.index) for stage in outline.stages}
        self.steps = tuple(s for s in outline.stages if s.meaning.stage is not None and s.meaning.stage >= RESPONSE)
        self.no_ends = self._no_ends()

    @property
    def dated(self) -> bool:
        """Whether any stage column holds days."""
        rows = self._outline.table.rows
        return any(content([row.cells[stage.index] for row in rows]).kind == "day" for stage in self._outline.stages)

    def read(self, row: Row) -> list[StageCell]:
        """What a row says of each stage, in the columns' order."""
        return [self._cell(row, stage) for stage in self._outline.stages if not cells.is_empty(row.cells[stage.index])]

    def tell(self, row: Row, draft: Draft) -> list[StageCell]:
        """Adds the lines of history that the stage columns of a row tell; gives back what they said."""
        told = self.read(row)
        for cell in told:
            self._tell(cell, draft)
        return told

    def _cell(self, row: Row, stage: StageColumn) -> StageCell:
        said = cells.line(row.cells[stage.index])
        meaning = self._outline.wordings.peek(said) if said else None
        if meaning is not None and meaning.exact and meaning.outcome and not meaning.stage and not _passed_by(said):
            return self._ended(stage, said, meaning)
        beside = self._outline.day(row, stage.days_at)
        mark = statuses.mark(row.cells[stage.index])
        if mark or not said:
            outcome: Outcome | None = "no_reply" if mark == "ghosted" else None
            return StageCell(stage, _MARKED[mark] if mark else "other", beside, said, outcome)
        day = self._outline.day(row, stage.index)
        if day.on or day.yearless:
            return StageCell(stage, "reached", day, said)
        doubt = day.flag if any(letter.isdigit() for letter in said) else None
        return StageCell(stage, self._worded(said, stage, meaning), ReadDay(text=said, flag=doubt), said)

    def _ended(self, stage: StageColumn, said: str, meaning: Meaning) -> StageCell:
        skipped = meaning.stage == NEVER_APPLIED
        return StageCell(stage, "pending" if skipped else "ended", text=said, outcome=meaning.outcome)

    def _worded(self, said: str, stage: StageColumn, meaning: Meaning | None) -> State:
        if fold(said) in _PLANNED:
            return "pending"
        if meaning is None:
            off = fold(said) in _OFF
            return "pending" if off else "other" if self._marked[stage.index] else "reached"
        return "pending" if meaning.state == "waiting" or meaning.stage == NEVER_APPLIED else "reached"

    def _tell(self, cell: StageCell, draft: Draft) -> None:
        meaning, outcome = cell.column.meaning, cell.outcome
        draft.flag(cell.day.flag)
        if cell.state == "no" and self.no_ends and meaning.stage is not None and meaning.stage >= RESPONSE:
            outcome = "rejected"
        if (cell.state != "reached" and outcome is None) or cell.state == "pending":
            return
        line = self._outline.wordings.line(meaning)
        if line and (cell.state == "reached" or (meaning.stage or 0) < OFFER):
            text = cell.text if cell.day.on is None and cell.state == "reached" else None
            draft.lines.append(ReadLine(line.what, cell.day.on, cell.day.exactness, line.stage_name, text))
        if meaning.outcome and cell.state == "reached":
            draft.lines.append(ReadLine(meaning.outcome, cell.day.on, cell.day.exactness))
        elif outcome:
            draft.lines.append(ReadLine(outcome))

    def _mostly_marks(self, index: int) -> bool:
        filled = [row.cells[index] for row in self._outline.table.rows if not cells.is_empty(row.cells[index])]
        return bool(filled) and 2 * sum(statuses.mark(cell) is not None for cell in filled) >= len(filled)

    def _no_ends(self) -> bool:
        """Whether "no" says that it ended there: then nothing follows a "no" in any row, and a "yes" precedes some."""
        indexes, after_yes = [stage.index for stage in self.steps], False
        for row in self._outline.table.rows:
            marks = [statuses.mark(row.cells[at]) for at in indexes if not cells.is_empty(row.cells[at])]
            if "no" in marks[:-1]:
                return False
            after_yes = after_yes or marks[-2:] == ["yes", "no"]
        return after_yes


def _passed_by(said: str) -> bool:
    """Whether a word says that a stage's time ran out, which is no end of the whole."""
    return fold(said) in _PASSED_BY
