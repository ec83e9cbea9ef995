"""The tracker's nouns as plain values: what use cases answer with, and what every surface shows."""

from dataclasses import dataclass
from datetime import date, datetime

from headway.core.tracker.ledger import What
from headway.core.tracker.words import Exactness, Outcome, SourceKind, WorkMode


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a pipeline. `number` is the default stage it stands for or the nearest below, `rank` its place."""

    id: int
    name: str
    rank: int
    number: int
    own: bool = False


@dataclass(frozen=True, slots=True)
class TargetRole:
    """A kind of job pursued."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Source:
    """How opportunities are found; `kind` is one of the eight kinds."""

    id: int
    name: str
    kind: SourceKind
    opportunities: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """A word of the person's own to group opportunities by."""

    id: int
    name: str
    opportunities: int = 0


@dataclass(frozen=True, slots=True)
class JobSearch:
    """One campaign. `archived_on` is None for the current one; a conversation has stages of its own."""

    id: int
    name: str
    started_on: date
    archived_on: date | None
    stages: tuple[Stage, ...]
    roles: tuple[TargetRole, ...]
    opportunities: int = 0
    outreach_stages: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of an opportunity's history as a person reads it.

    `place` is None for a line that no longer stands; `retracts` names the line it takes back or corrects.
    """

    id: int
    what: What
    stage: str | None
    on: date | None
    exactness: Exactness
    place: int | None
    recorded_at: datetime
    said_by: str
    note: str
    retracts: int | None
    stage_id: int | None = None


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One role at one company at one time. `version` rises with every change; `kept` are an import's other columns."""

    id: int
    search_id: int
    company: str
    title: str
    role: str | None
    source: str | None
    source_kind: SourceKind | None
    referrer: str
    url: str
    location: str
    work_mode: WorkMode
    pay_min: float | None
    pay_max: float | None
    pay_currency: str
    pay_text: str
    contacted_on: date | None
    promised_on: date | None
    labels: tuple[str, ...]
    notes: str
    lessons: str
    posting_text: str
    stage: str
    stage_id: int
    stage_rank: int
    stage_on: date | None
    outcome: Outcome | None
    outcome_on: date | None
    applied_on: date | None
    last_on: date | None
    created_at: datetime
    version: int
    contacts: tuple[str, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    binned_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """An opportunity as the board shows it: who, what, and since when it stands there."""

    id: int
    title: str
    company: str
    role: str | None
    stage_id: int
    stage_on: date | None
    outcome: Outcome | None
    promised_on: date | None


@dataclass(frozen=True, slots=True)
class Lane:
    """One stage of the board: how many stand there, and the first of them."""

    stage: Stage
    total: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a longer list."""

    items: tuple[Opportunity, ...]
    total: int
    number: int
    size: int


@dataclass(frozen=True, slots=True)
class Change:
    """What an action did, in words, and the batch that undoes it; `made_id` is the id of the one thing it made."""

    batch_id: int
    summary: str
    opportunity_ids: tuple[int, ...] = ()
    left: tuple[str, ...] = ()
    made_id: int | None = None
    outreach_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Something that the search box found: what it is called, a few words more, and `key`, which tells it from others.

    The key is its id, or whatever else its page goes by.
    """

    name: str
    more: str
    key: int | str
