"""Facts: the plain fields of a row (company, title, source, link, pay, contacts), as its columns tell them."""

import re
from collections.abc import Iterable
from typing import Final

from headway.core.transfer import cells, modes, pay, sources, subjects
from headway.core.transfer.drafts import Draft, Facts
from headway.core.transfer.folding import blank
from headway.core.transfer.headers import Row
from headway.core.transfer.outline import Outline
from headway.core.transfer.reading import ReadContact

_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MACHINE: Final = re.compile(
    r"no-?_?reply|do-?not-?reply|notification|mailer|@\S*(?:myworkday|workday|greenhouse|lever|icims|smartrecruiters|"
    r"successfactors|taleo|jobvite|ashbyhq|workable)\b",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(r"\s*[,;|\n]\s*")


_KEPT_TOO: Final = frozenset(("posted_on", "followup_on", "updated_on", "subject"))


class FactReader:
    """Reads the plain fields of the rows of one outline."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        header = outline.table.header
        taken = {at for name, found in outline.fields.items() if name not in _KEPT_TOO for at in found}
        taken |= {stage.index for stage in outline.stages}
        self._kept = [(at, header[at]) for at in range(len(header)) if at not in taken]
        self._sources: dict[str, sources.Source | None] = {}
        self._paid = outline.has("pay_min", "pay_max")
        self._modes = [at for name in ("work_mode", "location") for at in outline.fields.get(name, ())]

    def draft(self, row: Row) -> Draft:
        """A draft of the row with its facts, its notes, and a flag for cells beyond the columns."""
        outline = self._outline
        draft = Draft([row.number], self.facts(row))
        for at in outline.fields.get("notes", ()):
            draft.note(cells.said(row.cells[at]))
        if row.surplus:
            told = " | ".join(cells.line(cell) for cell in row.surplus if not cells.is_empty(cell))
            draft.flag(f"more cells than columns: “{told[:80]}”")
        draft.flag(row.mended)
        for name in ("contacted_on", "promised_on"):
            draft.flag(outline.day(row, outline.index(name)).flag)
        return draft

    def facts(self, row: Row) -> Facts:
        """The plain fields of a row."""
        outline = self._outline
        company, title = self._company_and_title(row)
        source = self._source(outline.say(row, "source"))
        money = outline.say(row, "pay")
        low, high, currency = self._pay(row, money)
        return Facts(
            company=company or None,
            title=title or None,
            role=outline.say(row, "role") or None,
            source=source.name if source else None,
            source_kind=source.kind if source else None,
            location=outline.say(row, "location") or None,
            url=self._url(row),
            referrer=outline.say(row, "referrer") or None,
            work_mode=next((mode for at in self._modes if (mode := modes.mode(cells.line(row.cells[at])))), ""),
            pay_text=money or None,
            pay_min=low,
            pay_max=high,
            pay_currency=currency,
            posting_text=cells.said(outline.cell(row, "posting_text")) or None,
            lessons=cells.said(outline.cell(row, "lessons")) or None,
            labels=_listed(outline.say(row, "labels")),
            contacted_on=outline.day(row, outline.index("contacted_on")).on,
            promised_on=outline.day(row, outline.index("promised_on")).on,
            contacts=self._contacts(row),
            kept=tuple((name, cells.text(row.cells[at])) for at, name in self._kept if not blank(row.cells[at])),
            source_id=outline.say(row, "id") or None,
        )

    def _company_and_title(self, row: Row) -> tuple[str, str]:
        outline = self._outline
        company, title = outline.say(row, "company"), outline.say(row, "title")
        if "subject" in outline.fields and not (company and title):
            told = subjects.read(outline.say(row, "subject"))
            company, title = company or (told.company or ""), title or (told.title or "")
        return company, title

    def _source(self, said: str) -> sources.Source | None:
        if said not in self._sources:
            self._sources[said] = sources.source(said)
        return self._sources[said]

    def _url(self, row: Row) -> str | None:
        fields = self._outline.fields
        for at in fields.get("url", ()):
            if found := cells.address(row.cells[at]):
                return found
        for name in ("title", "company"):
            for at in fields.get(name, ()):
                if found := cells.link(row.cells[at]):
                    return found
        alone = (row.cells[at] for at in fields.get("notes", ()) if cells.is_link(row.cells[at]))
        return next((cells.link(cell) for cell in alone), None) if "url" not in fields else None

    def _pay(self, row: Row, money: str) -> tuple[int | None, int | None, str | None]:
        if not money and not self._paid:
            return None, None, None
        told = pay.pay(money) if money else None
        low, high, currency = (told.low, told.high, told.currency) if told else (None, None, None)
        lowest, highest = (pay.pay(self._outline.say(row, name)) for name in ("pay_min", "pay_max"))
        named = self._outline.say(row, "pay_currency")
        return (
            lowest.low if lowest else low,
            (highest.high or highest.low) if highest else high,
            named or currency or next((each.currency for each in (lowest, highest) if each and each.currency), None),
        )

    def _contacts(self, row: Row) -> tuple[ReadContact, ...]:
        fields = self._outline.fields
        names = [cells.line(row.cells[at]) for at in fields.get("contact", ())]
        told = [cells.line(row.cells[at]) for at in fields.get("contact_email", ())]
        found = [_contact(name) for name in names if name]
        left = [_contact(part) for said in told for part in _LISTED.split(said) if "@" in part and _is_person(part)]
        if len(found) == 1 and found[0].email is None and left:
            return (ReadContact(found[0].name, left[0].email, found[0].note), *left[1:])
        return (*found, *(each for each in left if all(each.email != other.email for other in found)))


def _contact(said: str) -> ReadContact:
    email = _EMAIL.search(said)
    if email is None:
        return ReadContact(said)
    name = said.replace(email[0], " ").replace('"', "").strip(" \t<>()[],;:|-–")
    return ReadContact(" ".join(name.split()) or email[0], email[0])


def _is_person(said: str) -> bool:
    return _MACHINE.search(said) is None


def _listed(said: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in _LISTED.split(said) if part))


def texts(parts: Iterable[str]) -> str | None:
    """Several texts as one, a line each; None for none."""
    return "\n".join(part for part in parts if part) or None
