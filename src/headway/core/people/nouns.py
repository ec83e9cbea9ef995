"""The people's nouns as plain values."""

from dataclasses import dataclass
from datetime import date

from headway.core.people.memory import Memory
from headway.core.people.touch import NEVER, Touch
from headway.core.people.words import Direction, Kind, Known, MessageKind, Strength
from headway.core.tracker.words import Exactness


@dataclass(frozen=True, slots=True)
class Position:
    """Where a contact worked before, or works besides (`still`); days as exact as they are known, such as 2021-03."""

    id: int
    company_id: int
    company: str
    title: str
    since: str
    until: str
    still: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """A person in a company or outside it. `also` are their other names, addresses and numbers."""

    id: int
    name: str
    company: str
    email: str
    note: str
    company_id: int | None = None
    title: str = ""
    since: str = ""
    phone: str = ""
    address: str = ""
    links: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    known: Known = ""
    strength: Strength = ""
    rhythm_days: int | None = None
    positions: tuple[Position, ...] = ()
    touch: Touch = NEVER

    @property
    def works(self) -> str:
        """The title and the company of today, whichever is known."""
        return ", ".join(part for part in (self.title, self.company) if part)


@dataclass(frozen=True, slots=True)
class Contacts:
    """One page of the contacts that were asked for, and how many there are of them; `due` of them are due."""

    items: tuple[Contact, ...]
    total: int
    number: int
    size: int
    due: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """That the person decided not to apply at a company: since when, and why."""

    on: date
    why: str


@dataclass(frozen=True, slots=True)
class Company:
    """An organisation. `memory` is what the person's own history says of it."""

    id: int
    name: str
    aliases: tuple[str, ...]
    notes: str
    links: tuple[str, ...]
    email: str
    phone: str
    address: str
    do_not_apply: Refusal | None
    contacts: int
    opportunities: int
    memory: Memory


@dataclass(frozen=True, slots=True)
class Companies:
    """One page of the companies that were asked for, and how many there are of them."""

    items: tuple[Company, ...]
    total: int
    number: int
    size: int


@dataclass(frozen=True, slots=True)
class Named:
    """A contact by name alone."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Interaction:
    """Something said or done with a contact or a company, and what is next; `others` took part besides the contact."""

    id: int
    kind: Kind
    direction: Direction
    on: date | None
    exactness: Exactness
    contact_id: int | None
    contact: str
    company_id: int | None
    company: str
    opportunity_id: int | None
    opportunity: str
    outreach_id: int | None
    said: str
    next_step: str
    next_on: date | None
    next_done_on: date | None
    others: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Double:
    """Two contacts, or two companies, that may be one, and why."""

    first_id: int
    first: str
    second_id: int
    second: str
    why: str


@dataclass(frozen=True, slots=True)
class MessageTemplate:
    """A text to fill in and send. `key` names it: a word for a built-in one, a number for the person's own.

    `edited` says that it takes the place of a built-in one.
    """

    key: str
    kind: MessageKind
    name: str
    subject: str
    body: str
    own: bool
    edited: bool
