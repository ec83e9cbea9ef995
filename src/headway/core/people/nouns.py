"""The people's nouns as plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contact:
    """A person in a company or outside it."""

    id: int
    name: str
    company: str
    email: str
    note: str
