"""What was read of a person, as it can be kept: cut to what fits, addresses checked, nothing executed, nothing lost."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from headway.core.errors import Invalid
from headway.core.people import given
from headway.core.speech import noted, say, whole
from headway.core.tracker.naming import storable, tidy
from headway.core.transfer.cards.nouns import Card

_MOST: Final = {"name": 300, "company": 300, "title": 300, "phone": 100, "address": 1000, "note": 20_000}
_NAMES: Final = {
    "name": noted("name"),
    "company": noted("company"),
    "title": noted("title"),
    "phone": noted("number"),
    "address": noted("address"),
    "note": noted("note"),
}


def card(
    row: int,
    name: str,
    held: Mapping[str, Sequence[str]],
    met_on: date | None = None,
    remark: str | None = None,
) -> Card:
    """One person of what a file holds under the fields of an address book; what does not fit is remarked on."""
    remarks = [remark] if remark else []
    emails, odd = _emails(held.get("email", ()))
    phones = _each(held.get("phone", ()), "phone", remarks)
    links, broken = _links(held.get("link", ()))
    place = ", ".join(dict.fromkeys((*held.get("street", ()), *held.get("place", ()))))
    said = [*held.get("note", ()), *odd, *broken]
    others = [tidy(each) for each in held.get("nickname", ())]
    return Card(
        row,
        _cut(tidy(name), "name", remarks),
        _cut(tidy(_first(held, "company")), "company", remarks),
        _cut(tidy(_first(held, "title")), "title", remarks),
        emails[0] if emails else "",
        phones[0] if phones else "",
        _cut(_lines(place), "address", remarks),
        tuple(links),
        tuple(each[:300] for each in (*emails[1:], *phones[1:], *others) if each)[:20],
        _cut(_lines("\n".join(said)), "note", remarks),
        met_on,
        tuple(remarks),
    )


def _first(held: Mapping[str, Sequence[str]], field: str) -> str:
    return next(iter(held.get(field, ())), "")


def _lines(text: str) -> str:
    return storable(text).replace("\r\n", "\n").replace("\r", "\n").strip()


def _cut(text: str, field: str, remarks: list[str]) -> str:
    most = _MOST[field]
    if len(text) > most:
        what = say(_NAMES[field])
        remarks.append(say("The {field} is longer than {most} characters and was cut.", field=what, most=whole(most)))
    return text[:most].rstrip()


def _each(texts: Iterable[str], field: str, remarks: list[str]) -> list[str]:
    return [_cut(text, field, remarks) for text in dict.fromkeys(map(tidy, texts)) if text]


def _emails(texts: Iterable[str]) -> tuple[list[str], list[str]]:
    """Addresses that can be written to, and what is none: it goes into the note."""
    good, odd = [], []
    for text in dict.fromkeys(map(tidy, texts)):
        try:
            good += [given.email(text)] if text else []
        except Invalid:
            odd.append(text)
    return good, odd


def _links(texts: Iterable[str]) -> tuple[list[str], list[str]]:
    good, odd = [], []
    for text in dict.fromkeys(map(tidy, texts)):
        try:
            good += given.links([text])
        except Invalid:
            odd.append(text)
    return good[:20], odd
