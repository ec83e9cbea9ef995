"""Sources: one name for the many spellings of where an opportunity was found."""

from dataclasses import dataclass

from headway.core.tracker.words import SourceKind


@dataclass(frozen=True, slots=True)
class Source:
    """A source's one name and its kind."""

    name: str
    kind: SourceKind


def source(text: str) -> Source | None:
    """The source that a wording names; None for an empty one. An unknown wording keeps its own words."""
    return Source(text.strip(), "other") if text.strip() else None
