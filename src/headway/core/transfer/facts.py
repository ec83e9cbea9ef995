"""Facts: the plain fields of a row (company, title, source, link, pay, contacts), as its columns tell them."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from headway.core.tracker.words import WorkMode
from headway.core.transfer import cells, modes, one_cell, pay, people, sources, statuses, subjects
from headway.core.transfer.drafts import Draft, Facts
from headway.core.transfer.folding import blank, fold, words_of_name
from headway.core.transfer.headers import Row
from headway.core.transfer.outline import Outline
from headway.core.transfer.reading import ReadContact
from headway.core.transfer.sheets import Cell

_MACHINE: Final = re.compile(
    r"no-?_?reply|do-?not-?reply|notification|mailer|@\S*(?:myworkday|workday|greenhouse|lever|icims|smartrecruiters|"
    r"successfactors|taleo|jobvite|ashbyhq|workable)\b",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(r"\s*[,;|\n]\s*")


_KEPT_TOO: Final = frozenset(("posted_on", "followup_on", "updated_on", "subject", "event", "event_on"))


_NOTED: Final = ("text", "note", "content", "body", "message", "comment")
_NOTED_ON: Final = ("date", "createdAt", "created_at", "created", "timestamp", "on")
_LABELLED: Final = ("name", "title", "label", "text")
_PAYS: Final = ("pay", "pay_min", "pay_max")
_TAILORED: Final = {"yes": True, "no": False}
_YEARLY: Final = ("", "year")


class FactReader:
    """Reads the plain fields of the rows of one outline."""

    def __init__(self, outline: Outline, *, told: Sequence[str] = ()) -> None:
        """`told` are fields that the history of the layout tells, which need not be kept beside it."""
        self._outline = outline
        header = outline.table.header
        taken = {at for name, found in outline.fields.items() if name not in _KEPT_TOO or name in told for at in found}
        taken |= {stage.index for stage in outline.stages} | {
            stage.days_at for stage in outline.stages if stage.days_at
        }
        self._kept = [(at, header[at]) for at in range(len(header)) if at not in taken]
        self._sources: dict[str, sources.Source | None] = {}
        self._spelled: dict[str, sources.Source] = {}
        self._modes = [at for name in ("work_mode", "location") for at in outline.fields.get(name, ())]
        self._named = [at for name in ("company", "title") for at in outline.fields.get(name, ())]
        self._named_modes = {at: mode for at in self._modes if (mode := modes.mode(words_of_name(header[at])))}
        self._parted = self._way_to_part()
        self._notes = outline.fields.get("notes", ())
        self._days = [(name, at) for name in ("contacted_on", "promised_on") if (at := outline.index(name)) is not None]
        self._fillers = [fill for fill, needed in self._ways() if not needed or outline.has(*needed)]

    def _ways(self) -> Iterable[tuple[Callable[[Row, Facts], None], tuple[str, ...]]]:
        """The ways of filling facts, each with the fields of which one must have a column."""
        yield self._names, ()
        yield self._url, ()
        yield self._lines, ("role", "location", "referrer", "id", "labels")
        yield self._texts, ("posting_text", "lessons")
        yield self._tailored, ("tailored",)
        yield self._source, ("source",)
        yield self._mode, ("work_mode", "location")
        yield self._pay, ("pay", "pay_min", "pay_max", "pay_currency")
        yield self._contacts, ("contact", "contact_email")

    def _way_to_part(self) -> one_cell.Parted | None:
        """How company and title are told apart where one column holds both."""
        if len(self._named) != 1 or self._outline.has("subject"):
            return None
        return one_cell.parted([cells.line(row.cells[self._named[0]]) for row in self._outline.table.rows])

    def draft(self, row: Row) -> Draft:
        """A draft of the row with its facts, its notes, and a flag for cells beyond the columns."""
        draft = Draft([row.number], self.facts(row))
        for at in self._notes:
            draft.note(_noted(row.cells[at]))
        if row.surplus:
            told = " | ".join(cells.line(cell) for cell in row.surplus if not cells.is_empty(cell))
            draft.flag(f"more cells than columns: “{told[:80]}”")
        draft.flag(row.mended)
        for name, at in self._days:
            day = self._outline.day(row, at)
            draft.flag(day.flag)
            setattr(draft.facts, name, day.on)
        return draft

    def facts(self, row: Row) -> Facts:
        """The plain fields of a row."""
        facts = Facts()
        for fill in self._fillers:
            fill(row, facts)
        if self._kept:
            kept = ((name, row.cells[at]) for at, name in self._kept)
            facts.kept += tuple((name, cells.text(cell)) for name, cell in kept if cell and not blank(cell))
        if more := tuple(self._more_links(row, facts)):
            facts.kept += more
        return facts

    def _more_links(self, row: Row, facts: Facts) -> Iterable[tuple[str, str]]:
        """Links behind the company and the title that did not become the row's own."""
        header = self._outline.table.header
        for at in self._named:
            cell = row.cells[at]
            found = cells.link(cell) if isinstance(cell, str) and "http" in cell else None
            if found and found != facts.url:
                yield f"{header[at]} link", found

    def _lines(self, row: Row, facts: Facts) -> None:
        say = self._outline.say
        facts.role = say(row, "role") or None
        facts.location = say(row, "location") or None
        facts.referrer = say(row, "referrer") or None
        facts.source_id = say(row, "id") or None
        facts.labels = _listed(self._outline.cell(row, "labels"))

    def _texts(self, row: Row, facts: Facts) -> None:
        facts.posting_text = cells.said(self._outline.cell(row, "posting_text")) or None
        facts.lessons = cells.said(self._outline.cell(row, "lessons")) or None

    def _tailored(self, row: Row, facts: Facts) -> None:
        at = self._outline.fields["tailored"][0]
        facts.tailored = _TAILORED.get(statuses.mark(row.cells[at]) or "")
        if facts.tailored is None and not blank(row.cells[at]):
            facts.kept += ((self._outline.table.header[at], cells.text(row.cells[at])),)

    def _mode(self, row: Row, facts: Facts) -> None:
        for at in self._modes:
            named: WorkMode = self._named_modes.get(at, "")
            found: WorkMode = modes.mode(cells.line(row.cells[at]))
            if not found and named and statuses.mark(row.cells[at]) == "yes":
                found = named
            if found:
                facts.work_mode = found
                return

    def _names(self, row: Row, facts: Facts) -> None:
        outline = self._outline
        company, title = outline.say(row, "company"), outline.say(row, "title")
        if self._parted:
            company, title = self._parted(company or title)
        elif "subject" in outline.fields and not (company and title):
            told = subjects.read(outline.say(row, "subject"))
            company = (told.company or company) if "@" in company else (company or told.company or "")
            title = title or told.title or ""
        facts.company, facts.title = _unquoted(company) or None, title or None

    def _source(self, row: Row, facts: Facts) -> None:
        said = self._outline.say(row, "source")
        if said not in self._sources:
            named = sources.source(said)
            self._sources[said] = self._spelled.setdefault(fold(named.name), named) if named else None
        if found := self._sources[said]:
            facts.source, facts.source_kind = found.name, found.kind

    def _url(self, row: Row, facts: Facts) -> None:
        facts.url = self._found_url(row)

    def _found_url(self, row: Row) -> str | None:
        fields = self._outline.fields
        for at in fields.get("url", ()):
            if found := cells.address(row.cells[at]):
                return found
        for name in ("title", "company"):
            for at in fields.get(name, ()):
                if found := cells.link(row.cells[at]):
                    return found
        if "url" in fields:
            return None
        noted = (cells.link(row.cells[at]) for at in fields.get("notes", ()) if _begins_with_link(row.cells[at]))
        return next((found for found in noted if found and "linkedin.com/in/" not in found), None)

    def _pay(self, row: Row, facts: Facts) -> None:
        say = self._outline.say
        facts.pay_text = say(row, "pay") or None
        told, low, high = (pay.pay(said) if (said := say(row, name)) else None for name in _PAYS)
        if told and told.per in _YEARLY:
            facts.pay_min, facts.pay_max = told.low, told.high
        facts.pay_min = low.low if low else facts.pay_min
        facts.pay_max = (high.high or high.low) if high else facts.pay_max
        named = (each.currency for each in (told, low, high) if each and each.currency)
        facts.pay_currency = say(row, "pay_currency") or next(named, None)

    def _contacts(self, row: Row, facts: Facts) -> None:
        fields = self._outline.fields
        told = [cells.line(row.cells[at]) for at in fields.get("contact_email", ())]
        found = [each for at in fields.get("contact", ()) for each in people.people(row.cells[at])]
        left = [
            people.person(part) for said in told for part in _LISTED.split(said) if "@" in part and _is_person(part)
        ]
        if len(found) == 1 and found[0].email is None and left:
            found = [ReadContact(found[0].name, left[0].email, found[0].note)]
        facts.contacts = (*found, *(each for each in left if all(each.email != other.email for other in found)))


def _noted(cell: Cell) -> str:
    """A note as text; each of several with its day before it."""
    if isinstance(cell, list) and any(isinstance(each, dict) for each in cell):
        return "\n".join(filter(None, map(_noted, cell)))
    if not isinstance(cell, dict):
        return cells.said(cell)
    said = next((cells.said(cell[key]) for key in _NOTED if cells.said(cell.get(key))), "")
    day = next((cells.said(cell[key])[:10] for key in _NOTED_ON if cells.said(cell.get(key))), "")
    return f"{day}: {said}" if said and day else said or cells.said(cell)


def _begins_with_link(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.lstrip().lower().startswith(("http://", "https://"))


def _unquoted(said: str) -> str:
    return said[1:-1].strip() if len(said) > 2 and said[0] == said[-1] == '"' else said


def _is_person(said: str) -> bool:
    return _MACHINE.search(said) is None


def _listed(cell: Cell) -> tuple[str, ...]:
    """The labels in a cell: parted by commas, or a list of them, perhaps of records that have names."""
    if isinstance(cell, list):
        return tuple(dict.fromkeys(label for each in cell for label in _listed(each)))
    if isinstance(cell, dict):
        return next((_listed(cell[key]) for key in _LABELLED if key in cell), ())
    return tuple(dict.fromkeys(part for part in _LISTED.split(cells.line(cell)) if part))


def texts(parts: Iterable[str]) -> str | None:
    """Several texts as one, a line each; None for none."""
    return "\n".join(part for part in parts if part) or None
