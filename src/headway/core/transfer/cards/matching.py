"""Whom of a file one knows already: by their own page, by their address, by name and company; else it is asked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import unquote

from headway.core.speech import noted, say
from headway.core.tracker.naming import company_key, folded
from headway.core.transfer.cards.nouns import Acquaintance, Alike, Card, Cards, Filled, Known, Preview, Said
from headway.core.transfer.reading import Skipped

_OWN_PAGE: Final = re.compile(
    r"https?://(?:[\w-]+\.)?(linkedin\.com/(?:in|pub)|xing\.com/profile|github\.com|gitlab\.com)/([^/?#\s]+)", re.I
)
BY_PAGE: Final = noted("the same page")
BY_ADDRESS: Final = noted("the same name and e-mail address")
BY_COMPANY: Final = noted("the same name at the same company")
_CUT: Final = 300


def page_of(link: str) -> str | None:
    """The page on a network that is one person's own, however its address is written; None for any other page.

    >>> page_of("https://www.linkedin.com/in/ben-bolt/?trk=x"), page_of("http://example.com/team")
    ('linkedin.com/in/ben-bolt', None)
    """
    found = _OWN_PAGE.match(link)
    return f"{found[1]}/{unquote(found[2])}".lower() if found else None


def beside(reading: Cards, people: Iterable[Acquaintance], said: Said) -> Preview:
    """What importing would do, given whom one knows and what one decided."""
    index = _Index(people)
    cards, doubles = _once(reading.cards)
    new, known, alike = [], [], []
    for card in cards:
        one, why = index.surely(card)
        if one is None and (like := index.maybe(card, said)) is not None:
            alike.append(like)
            one, why = (index.by_id[like.contact_id], like.why) if like.choice == "same" else (None, "")
        if one is None:
            new.append(card)
        else:
            known.append(_known(card, one, why, said))
    return Preview(reading, tuple(new), tuple(known), tuple(alike), tuple(doubles))


class _Index:
    """Whom one knows: by page, by address, by name."""

    def __init__(self, people: Iterable[Acquaintance]) -> None:
        self.by_id: dict[int, Acquaintance] = {}
        self._pages: dict[str, int] = {}
        self._addresses: dict[str, list[int]] = defaultdict(list)
        self._names: dict[str, list[int]] = defaultdict(list)
        for one in people:
            self.by_id[one.id] = one
            self._names[one.key].append(one.id)
            for page in filter(None, map(page_of, one.links)):
                self._pages.setdefault(page, one.id)
            for address in (one.email, *one.also):
                self._addresses[folded(address)].append(one.id)

    def surely(self, card: Card) -> tuple[Acquaintance | None, str]:
        """Who it certainly is, and by what."""
        pages = list(filter(None, map(page_of, card.links)))
        if found := next((self._pages[page] for page in pages if page in self._pages), None):
            return self.by_id[found], say(BY_PAGE)
        key, at = folded(card.name)[:_CUT], company_key(card.company)
        named = [self.by_id[id] for id in self._names.get(key, ())]
        named = [one for one in named if not _differs(pages, one)]
        mails = _mails(card)
        if one := next((one for one in named if mails & {folded(one.email), *map(folded, one.also)}), None):
            return one, say(BY_ADDRESS)
        here = (one for one in named if (at in one.companies if at else not one.company))
        there = [one for one in here if not _mail_differs(mails, one)]
        return (there[0], say(BY_COMPANY)) if len(there) == 1 else (None, "")

    def maybe(self, card: Card, said: Said) -> Alike | None:
        """Somebody it may be."""
        pages = list(filter(None, map(page_of, card.links)))
        ids = self._names.get(folded(card.name)[:_CUT], ())
        named = [one for id in ids if not _differs(pages, one := self.by_id[id])]
        if named:
            at = company_key(card.company)
            one = max(named, key=lambda one: (at in one.companies | one.others, not one.company))
            near = at in one.companies | one.others or not at or not one.company
            return _alike(card, one, say("the same name"), near, said)
        mailed = [id for mail in _mails(card) for id in self._addresses.get(mail, ())]
        return _alike(card, self.by_id[mailed[0]], say("the same e-mail address"), False, said) if mailed else None


def _alike(card: Card, one: Acquaintance, why: str, near: bool, said: Said) -> Alike:
    works = ", ".join(filter(None, (one.title, one.company)))
    choice = said.alike.get(card.row, "same" if near else "separate")
    return Alike(card, one.id, one.name, works, why, choice)


def _mails(card: Card) -> set[str]:
    return {folded(each) for each in (card.email, *card.also) if "@" in each}


def _differs(pages: Sequence[str], one: Acquaintance) -> bool:
    """Whether both have a page of their own on the same network, and not the same one."""
    theirs = set(filter(None, map(page_of, one.links)))
    networks = {page.split("/")[0] for page in theirs}
    return any(page.split("/")[0] in networks and page not in theirs for page in pages)


def _mail_differs(mails: set[str], one: Acquaintance) -> bool:
    theirs = {folded(each) for each in (one.email, *one.also) if "@" in each}
    return bool(mails and theirs and not mails & theirs)


def _known(card: Card, one: Acquaintance, why: str, said: Said) -> Known:
    at, here = company_key(card.company), not one.company
    fills = [*_empty(card, one), *_more(card, one)]
    if at and here and at not in one.others:
        return Known(card, one.id, one.name, why, (Filled("company", card.company), *fills))
    job = ", ".join(filter(None, (card.title, card.company)))
    if at in one.companies and not one.title and card.title:
        fills.append(Filled("title", card.title))
    elif _is_other_job(card, at, one):
        return Known(card, one.id, one.name, why, tuple(fills), job, said.moved.get(card.row, said.moves))
    return Known(card, one.id, one.name, why, tuple(fills))


def _is_other_job(card: Card, at: str, one: Acquaintance) -> bool:
    """Whether the file names a job that is neither today's nor one they had before."""
    if not at or at in one.others:
        return False
    return at not in one.companies or bool(card.title and folded(card.title) != folded(one.title))


def _empty(card: Card, one: Acquaintance) -> list[Filled]:
    fields = ["email", "phone", "address", "note"]
    if not one.company and not one.title:
        fields.append("title")
    return [Filled(field, getattr(card, field)) for field in fields if getattr(card, field) and not getattr(one, field)]


def _more(card: Card, one: Acquaintance) -> list[Filled]:
    """Addresses, numbers and links beside those known."""
    held = {folded(each) for each in (one.email, one.phone, one.name, *one.also)}
    pages = {page_of(link) or link for link in one.links}
    first = [each for field, each in (("email", card.email), ("phone", card.phone)) if getattr(one, field)]
    also = [Filled("also", each) for each in (*first, *card.also) if each and folded(each) not in held]
    return also + [Filled("links", link) for link in card.links if (page_of(link) or link) not in pages]


def _once(cards: Sequence[Card]) -> tuple[list[Card], list[Skipped]]:
    """Each person of a file once: the later of two with the same page, or the same name, address and company, goes."""
    seen: dict[object, int] = {}
    kept, doubles = [], []
    for card in cards:
        page = next(filter(None, map(page_of, card.links)), None)
        key = page or (folded(card.name), company_key(card.company), folded(card.email), folded(card.phone))
        if key in seen:
            doubles.append(Skipped(card.row, say("the same as row {row}", row=seen[key]), card.name))
        else:
            seen[key] = card.row
            kept.append(card)
    return kept, doubles
