"""What a coach sees of a job search: one page of sentences and counts, nobody's contacts among them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One stage of the funnel: how many reached it, and both shares in words with their counts."""

    stage: str
    number: int
    reached: int
    so_far: str = ""
    settled: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """How many that came by one source reached each of the stages that are told."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An open opportunity in words, and where it stands or when it is answered."""

    name: str
    stage: str
    told: str


@dataclass(frozen=True, slots=True)
class Report:
    """A search on one page. A sentence that there is nothing to say of is empty; `named` tells whether companies are.

    `picture` is the funnel as SVG that stands alone; `definition` says what the settled shares are.
    """

    search: str
    since: str
    as_of: str
    lead: str
    more: str
    lines: tuple[Line, ...]
    stages: tuple[str, ...]
    sources: tuple[Source, ...]
    forecast: str
    silence: str
    finding: str
    finding_words: tuple[str, ...]
    open: str
    furthest: tuple[Item, ...]
    promised: tuple[Item, ...]
    picture: str
    named: bool
    definition: str = ""
