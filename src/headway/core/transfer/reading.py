"""What was understood of a file: what `headway import --dry-run --json` prints and the import page shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from headway.core.tracker.words import Exactness, Outcome, SourceKind, WorkMode

Reason = Literal["name", "content", "asked", "remembered", "position", "format"]
Layout = Literal[
    "status_column",  # one row an opportunity, one column tells where it stands (or only dates do)
    "stage_dates",  # one date column per stage
    "stage_matrix",  # one yes/no/ghosted column per stage
    "history_cell",  # the history stands inside one cell
    "links",  # from → to, the company on the first line of its block
    "events",  # several rows an opportunity: one event a row
    "leads",  # a list of jobs, none applied to
]


@dataclass(frozen=True, slots=True)
class Format:
    """How the file is laid out."""

    kind: str
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    sheet: str | None = None
    layout: Layout = "status_column"


@dataclass(frozen=True, slots=True)
class Mapped:
    """What one column was taken for, and why. `field` is None where the column is kept as it is, beside the fields."""

    column: str
    field: str | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Unsure:
    """A question that the file leaves open, and the answer that the reading went on with.

    `key` is how a choice answers it (see `Choices`); `options` are the answers that make sense.
    """

    where: str
    question: str
    choice: str
    key: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that gave no opportunity, and why; `cell` names the column and its text where one cell is to blame."""

    row: int
    reason: str
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line of history: `what` is `stage:N` (N the default stage, or the nearest below), an outcome or `reopened`.

    `stage_name` is the stage's own name where it is none of the defaults; `text` the person's wording.
    """

    what: str
    on: date | None = None
    exactness: Exactness = "unknown"
    stage_name: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class ReadContact:
    """A person named in the file."""

    name: str
    email: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One opportunity as the file tells it. `row` is its first row, `rows` all of them."""

    row: int
    company: str | None = None
    title: str | None = None
    role: str | None = None
    source: str | None = None
    location: str | None = None
    url: str | None = None
    stage: int = 0
    stage_name: str = "Never applied"
    outcome: Outcome | None = None
    applied_on: date | None = None
    history: tuple[ReadLine, ...] = ()
    status_text: str | None = None
    notes: str | None = None
    contacts: tuple[ReadContact, ...] = ()
    flags: tuple[str, ...] = ()
    # beyond the graded contract
    rows: tuple[int, ...] = ()
    source_kind: SourceKind | None = None
    referrer: str | None = None
    work_mode: WorkMode = ""
    pay_text: str | None = None
    pay_min: float | None = None
    pay_max: float | None = None
    pay_currency: str | None = None
    posting_text: str | None = None
    lessons: str | None = None
    tailored: bool | None = None  # written for its posting; None where the file does not say
    labels: tuple[str, ...] = ()
    contacted_on: date | None = None
    promised_on: date | None = None
    kept: tuple[tuple[str, str], ...] = ()  # columns that no field took, with their text
    source_id: str | None = None  # the file's own id of the row
    identity: str = ""  # stable over later versions of the same file: id, or link, or content and its nth occurrence


@dataclass(frozen=True, slots=True)
class OwnStage:
    """A stage that the file knows and the default list does not; it belongs right behind default stage `after`."""

    name: str
    after: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything understood of one file. `problem` is set, and `rows` empty, where nothing could be read."""

    file: str
    format: Format
    mapping: tuple[Mapped, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    rows: tuple[ReadRow, ...] = ()
    own_stages: tuple[OwnStage, ...] = ()
    sheets: tuple[str, ...] = ()  # the names of all sheets, where there are several
    shape: str = ""  # equal for files with the same columns: answers are remembered under it
    problem: str | None = None  # one sentence


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person decided against or beyond the reader's guesses. Plain values: it is stored as JSON.

    `columns`: column name → field name ("" keeps the column beside the fields). `statuses`: the person's wording →
    `stage:N`, an outcome, `note`, or `own:NAME` for a stage of its own. `date_order`: column → `day_first`,
    `month_first` or `year_first`; "" stands for every column.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)
    date_order: Mapping[str, str] = field(default_factory=dict)
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None  # 0: there is none
