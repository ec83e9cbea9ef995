"""The documents' nouns as plain values."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Review:
    """Somebody who was asked to read a version, and what they said; `said_on` is empty while the answer is out."""

    id: int
    document_id: int
    by: str
    contact_id: int | None
    sent_on: date
    said_on: date | None
    said: str


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a document: a file that stays as it was brought, or a link.

    `parent_id` is the version it was made from. `size` is in bytes, `words` how many the text that was found in it has;
    `sent` counts the applications that it went with.
    """

    id: int
    kind: str
    name: str
    note: str
    link: str
    file_name: str
    media_type: str
    size: int
    words: int
    parent_id: int | None
    parent: str
    added_on: date
    put_away_on: date | None
    sent: int
    last_sent_on: date | None
    reviews: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A version to choose: what it is called, whether it is put away, whether it has text."""

    id: int
    name: str
    away: bool
    has_text: bool


@dataclass(frozen=True, slots=True)
class Sending:
    """A version that went with an application, kept as it was sent; `on` is empty where nobody knows the day."""

    id: int
    document_id: int
    kind: str
    name: str
    opportunity_id: int
    title: str
    company: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Content:
    """What a version holds, to take away: it was never run, and is served as a download."""

    name: str
    media_type: str
    data: bytes
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was brought."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words in a comparison of two texts: `same`, `gone` from the first, or `new` in the second."""

    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two versions beside each other: what the second took out of the first, and what it added, in words."""

    first: Document
    second: Document
    pieces: tuple[Piece, ...]
    gone: int
    new: int
