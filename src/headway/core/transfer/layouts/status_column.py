"""Status column: one row an opportunity; a status, days, or both tell where it stands."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from headway.core.tracker.words import APPLIED, NEVER_APPLIED, OFFER, RESPONSE
from headway.core.transfer import cells, statuses, subjects
from headway.core.transfer.dates import ReadDay
from headway.core.transfer.drafts import Draft
from headway.core.transfer.facts import FactReader
from headway.core.transfer.folding import fold, words_of_name
from headway.core.transfer.headers import Row
from headway.core.transfer.layouts.history_cell import HistoryReader
from headway.core.transfer.layouts.said import Said, StatusReader
from headway.core.transfer.layouts.stage_columns import StageCell, StageReader
from headway.core.transfer.outline import NO_DAY, Outline
from headway.core.transfer.reading import ReadLine
from headway.core.transfer.statuses import Meaning
from headway.core.transfer.telling import number_of

_THEM: Final = ("them", "they", "inbound", "recruiter", "company", "incoming", "employer", "hr", "contacted me")
_CAME_TO_ME: Final = (
    "contacted me", "reached out to me", "approached me", "inbound", "messaged me", "headhunted",
    "recruiter contacted", "recruiter inquiry", "recruiter enquiry", "recruiter reached out", "contacted by",
)  # fmt: skip


_ARRIVED: Final = (
    "bestatig", "confirm", "acknowledg", "receipt", "received", "accuse de reception", "recib", "recebi", "ontvang",
    "potwierdz", "potvrz", "подтвержд", "получен", "viewed", "gesehen", "vu", "visto",
)  # fmt: skip
_SURE: Final = 0.75
_DAYS: Final = {
    "applied": "applied_on",
    "first": "first_contact_on",
    "saved": "saved_on",
    "response": "response_on",
    "closed": "closed_on",
    "updated": "updated_on",
}


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a row that are no stage's own."""

    applied: ReadDay = NO_DAY
    first: ReadDay = NO_DAY
    saved: ReadDay = NO_DAY
    response: ReadDay = NO_DAY
    closed: ReadDay = NO_DAY
    updated: ReadDay = NO_DAY


class RowReader:
    """Reads rows that are one opportunity each."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.facts = FactReader(outline)
        self.stages = StageReader(outline)
        self.history = HistoryReader(outline)
        self.statuses = StatusReader(outline)
        self._day_columns = [(name, at) for name, field in _DAYS.items() if (at := outline.index(field)) is not None]
        self._day_columns = [each for each in self._day_columns if not _is_receipt(outline, *each)]
        assigned = outline.assignment.columns
        self._says_applied = any(each.field == "applied_on" and each.strength >= _SURE for each in assigned)
        self._closed_as = _closed_as(outline)
        self._dates_status = _dates_status(outline)
        self._blank_is_applied = self._blank_means_applied()

    def read(self, row: Row) -> Draft:
        """The draft of a row, with its history as far as the row tells it."""
        draft = self.facts.draft(row)
        days = self._days(row, draft)
        said = self.statuses.read(row, draft)
        began = self._who_began(row, days)
        told_history = self.history.tell(row, draft)
        self._begin(draft, days, said, began=began, told=told_history)
        told = self.stages.tell(row, draft)
        if not told_history:
            self._answer(draft, days, said, told)
        self._status_lines(draft, days, said, told_history=told_history)
        self._default(draft, days, said, told)
        if not told_history and began != "them":
            self._complete(draft)
        return draft

    def _days(self, row: Row, draft: Draft) -> Days:
        found = {name: self.outline.day(row, at) for name, at in self._day_columns}
        for name, day in found.items():
            if day.flag and name != "updated":
                draft.flag(day.flag)
        days = Days(**found)
        if days.first.on and days.applied.on and days.first.on > days.applied.on and not days.response.on:
            days = replace(days, response=days.first)
        draft.saved_on = days.saved.on
        return days

    def _who_began(self, row: Row, days: Days) -> Literal["", "me", "them"]:
        """Who made the first step, where the row says so."""
        if "inbound" in self.outline.fields:
            said = fold(self.outline.say(row, "inbound"))
            them = said in _THEM or statuses.mark(said) == "yes" or any(word in said for word in _CAME_TO_ME)
            return "them" if them else "me" if said else ""
        if "subject" in self.outline.fields and not self.statuses.columns:
            return "them" if subjects.read(self.outline.say(row, "subject")).news else ""
        said = fold(self.outline.say(row, "source"))
        return "them" if days.applied.on is None and any(word in said for word in _CAME_TO_ME) else ""

    def _begin(self, draft: Draft, days: Days, said: list[Said], *, began: str, told: bool) -> None:
        """The first line: what the row says of applying, or of being found."""
        if told:
            if draft.lines and draft.lines[0].on is None:
                _date_first(draft, days.applied if days.applied.on else days.first)
            sent = days.applied.on or days.applied.yearless
            if sent and self._says_applied and all(_number(line) != APPLIED for line in draft.lines):
                draft.lines.insert(0, _line(APPLIED, days.applied))
            return
        first = days.applied if days.applied.on or not days.first.on else days.first
        never = any(each.meaning.stage == NEVER_APPLIED for each in said)
        if began == "them":
            draft.lines.append(_line(RESPONSE, days.first if days.first.on else days.applied))
        elif never:
            draft.saved_on = draft.saved_on or first.on
        elif first.on or first.yearless or statuses.mark(first.text) == "yes":
            draft.lines.append(_line(APPLIED, first))
        elif began == "me" or (first.text and statuses.mark(first.text) is None and not _never_word(first.text)):
            draft.lines.append(_line(APPLIED, NO_DAY))

    def _answer(self, draft: Draft, days: Days, said: list[Said], told: list[StageCell]) -> None:
        """What a day of response says: the day of a rejection that came first, or of a first sign of interest."""
        if days.response.on is None and not self._answered_in_words(draft, days.response.text, said):
            return
        refused = any(cell.state == "no" for cell in told) and not any(cell.state == "reached" for cell in told)
        if said and all(each.meaning.lines == (f"stage:{APPLIED}",) for each in said) and _is_received(draft.statuses):
            return
        rejected = any(each.meaning.outcome == "rejected" for each in said) or refused
        later = any(_number(line) > RESPONSE for line in draft.lines)
        later = later or any((each.meaning.stage or 0) > RESPONSE for each in said)
        if rejected and not later:
            if refused and not any(line.what == "rejected" for line in draft.lines):
                draft.lines.append(ReadLine("rejected", days.response.on, days.response.exactness))
            return
        named = self.statuses.columns or self.outline.stages
        if not said and not told and named and days.response is not days.first:
            draft.flag(f"a response on {days.response.on or days.response.text}, but not what it said")
            return
        at = next((place for place, line in enumerate(draft.lines) if _number(line) > RESPONSE), len(draft.lines))
        draft.lines.insert(at, _line(RESPONSE, days.response))

    def _answered_in_words(self, draft: Draft, text: str, said: list[Said]) -> bool:
        """Whether a response told without a day is one of its own; a status in its place counts as a status."""
        mark, meaning = statuses.mark(text), self.outline.wordings.peek(text) if text else None
        if mark is None and meaning is not None and meaning.state != "note":
            draft.statuses.append(text)
            said.append(Said(meaning))
            return False
        if mark is None:
            draft.note(text)
        return mark == "yes"

    def _status_lines(self, draft: Draft, days: Days, said: list[Said], *, told_history: bool) -> None:
        for each in said:
            meaning, day = each.meaning, each.day
            line = self.outline.wordings.line(meaning)
            if self._dates_status and not day.on and (meaning.stage or 0) >= RESPONSE:
                day = days.updated
            if line and meaning.stage and not self._is_known(draft, line, told_history=told_history):
                _put(draft, _dated(line, NO_DAY if meaning.outcome else day))
            elif line and not meaning.outcome:
                _date_known(draft, line, day)
            if meaning.state == "reopened":
                draft.lines.append(ReadLine("reopened"))
            if meaning.outcome == "position_closed" and any(_tells_more(other.meaning) for other in said):
                continue
            if meaning.outcome and all(line.what != meaning.outcome for line in draft.lines):
                if meaning.outcome == "offer_declined" and all(_number(line) < OFFER for line in draft.lines):
                    draft.lines.append(ReadLine(f"stage:{OFFER}"))
                draft.lines.append(self._outcome(meaning.outcome, draft, days, day))
        if days.closed.on and all(number_of(line) is not None for line in draft.lines):
            self._close(draft, days, said)

    def _close(self, draft: Draft, days: Days, said: list[Said]) -> None:
        """What a last day says where no outcome is told: how it ended, or the day of the stage that was the result."""
        reached = any(each.meaning.stage and each.meaning.stage >= RESPONSE for each in said)
        last = draft.lines[-1] if draft.lines else None
        if self._closed_as:
            draft.lines.append(self._outcome(self._closed_as, draft, days))
        elif reached and last and last.on is None:
            draft.lines[-1] = _dated(last, days.closed)
        else:
            draft.flag(f"ended on {days.closed.on}, but not how")

    def _is_known(self, draft: Draft, line: ReadLine, *, told_history: bool) -> bool:
        """Whether the history already tells a stage, or one that lies beyond it."""
        if told_history:
            return any(known.what == line.what and known.stage_name == line.stage_name for known in draft.lines)
        if line.what == f"stage:{APPLIED}" and any(_number(known) >= RESPONSE for known in draft.lines):
            return True
        return any(known.what == line.what and (known.stage_name or not line.stage_name) for known in draft.lines)

    def _outcome(self, outcome: str, draft: Draft, days: Days, day: ReadDay = NO_DAY) -> ReadLine:
        if days.closed.on:
            return ReadLine(outcome, days.closed.on, days.closed.exactness)
        if day.on:
            return ReadLine(outcome, day.on, day.exactness)
        beyond = any(_number(line) > RESPONSE for line in draft.lines)
        if outcome == "rejected" and days.response.on and not beyond:
            return ReadLine(outcome, days.response.on, days.response.exactness)
        if days.updated.on and all(line.on is None or line.on <= days.updated.on for line in draft.lines):
            return ReadLine(outcome, days.updated.on, days.updated.exactness if self._dates_status else "before")
        return ReadLine(outcome)

    def _default(self, draft: Draft, days: Days, said: list[Said], told: list[StageCell]) -> None:
        """Where nothing else is told: applied or not, and why that is thought."""
        over = any(cell.column.meaning.state == "waiting" and cell.state == "no" for cell in told)
        if over and all(number_of(line) is not None for line in draft.lines):
            draft.flag("no longer in progress, but not how it ended")
        if any(_number(line) > NEVER_APPLIED for line in draft.lines):
            return
        outcomes = [line for line in draft.lines if not line.what.startswith("stage:")]
        if any(each.meaning.stage == NEVER_APPLIED for each in said) or _denied(days, told, outcomes):
            draft.never_applied = True
        elif outcomes:
            draft.lines.insert(0, _line(APPLIED, NO_DAY))
        elif over or any(each.meaning.state == "waiting" for each in said) or self._blank_is_applied:
            draft.lines.append(_line(APPLIED, NO_DAY))
        else:
            draft.never_applied = True
            if "applied_on" in self.outline.fields and self._applied_somewhere:
                draft.flag("no day of applying: taken as not applied yet")

    def _complete(self, draft: Draft) -> None:
        """An application that got further was sent, though the row may not say when; unless they came first."""
        numbers = [number for line in draft.lines if (number := number_of(line)) is not None]
        if not numbers or APPLIED in numbers or max(numbers) < RESPONSE:
            return
        words = fold(" ".join((*draft.statuses, draft.facts.source or "")))
        if draft.facts.source_kind != "recruiter" and not any(word in words for word in _CAME_TO_ME):
            draft.lines.insert(0, _line(APPLIED, NO_DAY))

    def _blank_means_applied(self) -> bool:
        """Whether a row that says nothing is an application without an answer, going by what the other rows say."""
        outline, rows = self.outline, self.outline.table.rows
        applied = outline.index("applied_on")
        applied = outline.index("first_contact_on") if applied is None else applied
        self._applied_somewhere = applied is not None and any(outline.day(row, applied).on for row in rows)
        if applied is not None:
            return False
        if any(stage.meaning.stage == APPLIED and not stage.meaning.outcome for stage in outline.stages):
            return False
        if self.stages.steps:
            return any(self.stages.read(row) for row in rows)
        said = {cells.line(row.cells[at]) for row in rows for at in self.statuses.columns}
        found = [meaning for text in said if text and (meaning := outline.wordings.peek(text))]
        return bool(found) and all(meaning.stage not in (NEVER_APPLIED, APPLIED) for meaning in found)


def _is_received(wordings: list[str]) -> bool:
    """Whether a status only says that the application has arrived."""
    return any(stem in fold(said) for said in wordings for stem in _ARRIVED)


def _is_receipt(outline: Outline, name: str, at: int) -> bool:
    """Whether a column of responses only holds the days on which an application was confirmed as received."""
    told = statuses.stage_of_column(outline.table.header[at]) if name == "response" else None
    return told is not None and told.stage == APPLIED


def _closed_as(outline: Outline) -> str | None:
    """The outcome that the column of the last day names ("Rejected on"), if it names one."""
    at = outline.index("closed_on")
    told = statuses.stage_of_column(outline.table.header[at]) if at is not None else None
    return told.outcome if told and told.outcome in ("rejected", "withdrawn") else None


def _denied(days: Days, told: list[StageCell], outcomes: list[ReadLine]) -> bool:
    """Whether a row says that nothing was sent ("Applied: no"); a rejection would say that something was."""
    cells_of_applying = [cell for cell in told if cell.column.meaning.lines == (f"stage:{APPLIED}",)]
    said_no = any(cell.state == "no" for cell in cells_of_applying) or statuses.mark(days.applied.text) == "no"
    return said_no and all(line.what in ("position_closed", "withdrawn") for line in outcomes)


def _tells_more(meaning: Meaning) -> bool:
    """Whether a wording tells an outcome that a mere "closed" does not."""
    return meaning.outcome not in (None, "position_closed")


def _dates_status(outline: Outline) -> bool:
    """Whether the column of the last change dates the status itself ("Status Date"), not any change of the row."""
    at = outline.index("updated_on")
    words = set(words_of_name(outline.table.header[at]).split()) if at is not None else set()
    return not words.isdisjoint(("status", "stage", "statut", "stato", "estado", "stav", "статуса"))


def _line(stage: int, day: ReadDay) -> ReadLine:
    return ReadLine(f"stage:{stage}", day.on, day.exactness if day.on else "unknown")


def _number(line: ReadLine) -> int:
    number = number_of(line)
    return -1 if number is None else number


def _date_first(draft: Draft, day: ReadDay) -> None:
    first = draft.lines[0]
    if day.on and first.what.startswith("stage:"):
        draft.lines[0] = ReadLine(first.what, day.on, day.exactness, first.stage_name, first.text)


def _put(draft: Draft, line: ReadLine) -> None:
    """Puts a stage before the first line that lies beyond it, and before how it ended."""
    ends = (place for place, known in enumerate(draft.lines) if not -1 < _number(known) <= _number(line))
    draft.lines.insert(next(ends, len(draft.lines)), line)


def _dated(line: ReadLine, day: ReadDay) -> ReadLine:
    return ReadLine(line.what, day.on, day.exactness, line.stage_name, line.text) if day.on else line


def _date_known(draft: Draft, line: ReadLine, day: ReadDay) -> None:
    """Gives a stage that is known without its day the day that the status names."""
    for place, known in enumerate(draft.lines):
        if (known.what, known.stage_name) == (line.what, line.stage_name) and known.on is None:
            draft.lines[place] = _dated(known, day)


def _never_word(text: str) -> bool:
    return fold(text) in ("not yet", "no", "never", "todo", "to do", "tbd", "noch nicht", "nein", "pas encore", "non")
