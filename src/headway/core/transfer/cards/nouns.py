"""A file of contacts as it was read, and what importing it would do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from headway.core.transfer.reading import Mapped, Skipped

Kind = Literal["linkedin", "table", "vcard"]
Same = Literal["same", "separate"]
Moved = Literal["note", "leave"]


@dataclass(frozen=True, slots=True)
class Card:
    """One person as a file tells of them. `row` is where they stand in it, `met_on` the day of the connection.

    `also` are further addresses and numbers, `remarks` what could not be kept as it was.
    """

    row: int
    name: str
    company: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    links: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    note: str = ""
    met_on: date | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cards:
    """All people of a file. `problem` is set, and `cards` empty, where nobody was found."""

    file: str
    kind: Kind
    cards: tuple[Card, ...] = ()
    mapping: tuple[Mapped, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody known already, as far as a file can be held against it. `companies` are the keys of their company.

    Those of places where they worked before, or work besides, are `others`.
    """

    id: int
    name: str
    key: str
    company: str = ""
    companies: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    links: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    known: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """One field of a known contact that the file fills in or adds to."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the file who is known already: why that is certain, and what would be filled in.

    `moved` says that the file names another job than the one known: what becomes of it, None where it names none.
    """

    card: Card
    contact_id: int
    name: str
    why: str
    fills: tuple[Filled, ...] = ()
    job: str = ""
    moved: Moved | None = None

    @property
    def changes(self) -> bool:
        """Whether importing changes anything."""
        return bool(self.fills) or self.moved == "note"


@dataclass(frozen=True, slots=True)
class Alike:
    """A person of the file who may be somebody known: why, and what holds until the person says otherwise."""

    card: Card
    contact_id: int
    name: str
    works: str
    why: str
    choice: Same


@dataclass(frozen=True, slots=True)
class Said:
    """What the person decided: by row, who is the same and whose new job is noted; `moves` for all the others."""

    alike: Mapping[int, Same] = field(default_factory=dict)
    moved: Mapping[int, Moved] = field(default_factory=dict)
    moves: Moved = "leave"


@dataclass(frozen=True, slots=True)
class Preview:
    """What importing contacts would do; nothing is written yet. `doubles` stand in the file more than once."""

    reading: Cards
    new: tuple[Card, ...] = ()
    known: tuple[Known, ...] = ()
    alike: tuple[Alike, ...] = ()
    doubles: tuple[Skipped, ...] = ()

    @property
    def filled(self) -> tuple[Known, ...]:
        """Those known already of whom the file knows more."""
        return tuple(each for each in self.known if each.changes)

    @property
    def moved(self) -> tuple[Known, ...]:
        """Those known already for whom the file names another job."""
        return tuple(each for each in self.known if each.moved is not None)

    @property
    def unchanged(self) -> int:
        """How many are known already as the file tells of them."""
        return sum(not each.changes for each in self.known)

    @property
    def nothing(self) -> bool:
        """Whether importing would change nothing."""
        return not self.new and not self.filled


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import of contacts did."""

    batch_id: int | None
    file: str
    added: int
    updated: int
    unchanged: int
    skipped: int
