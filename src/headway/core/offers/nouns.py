"""The nouns of offers as plain values."""

from dataclasses import dataclass
from datetime import date

from headway.core.offers.words import Decision, Period, Side
from headway.core.tracker.words import WorkMode


@dataclass(frozen=True, slots=True)
class Benefit:
    """Something beside pay; `worth` a year in the offer's currency, as the person puts it, None where they do not."""

    name: str
    worth: float | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What is offered. Amounts are in `currency`; `base` is per `period`, `payments` how many months are paid a year.

    `bonus` is an amount a year, `bonus_percent` of the base; `equity` what all of it is worth in the person's own
    view, earned over `vesting_years`, nothing of it before `cliff_months`; `sign_on` is paid once.
    """

    currency: str = ""
    base: float | None = None
    period: Period = "year"
    payments: int | None = None
    hours: float | None = None
    bonus: float | None = None
    bonus_percent: float | None = None
    equity: float | None = None
    vesting_years: float | None = None
    cliff_months: int | None = None
    sign_on: float | None = None
    benefits: tuple[Benefit, ...] = ()
    leave_days: int | None = None
    place: str = ""
    work_mode: WorkMode = ""
    start_on: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the negotiation: who said what, and when."""

    id: int
    on: date
    side: Side
    said: str


@dataclass(frozen=True, slots=True)
class Counter:
    """What the person will ask for, and why; `sent_on` once it was said."""

    ask: str = ""
    why: str = ""
    sent_on: date | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer of an opportunity, or the job that the person has now (`opportunity_id` is None then).

    `written_on` is the day on which it came in writing; until then it is only spoken of.
    """

    id: int
    opportunity_id: int | None
    title: str
    company: str
    terms: Terms
    made_on: date
    written_on: date | None
    deadline_on: date | None
    contact_id: int | None
    contact: str
    counter: Counter
    notes: str
    decision: Decision
    decided_on: date | None
    lines: tuple[Line, ...] = ()

    @property
    def name(self) -> str:
        """What it is called: title and company."""
        return ", ".join(part for part in (self.title, self.company) if part)

    @property
    def open(self) -> bool:
        """Whether it waits for the person's answer."""
        return self.opportunity_id is not None and not self.decision


@dataclass(frozen=True, slots=True)
class Unwritten:
    """An open opportunity that stands at an offer whose terms nobody has written down yet."""

    opportunity_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of a currency is worth in another, as the person said on a day."""

    id: int
    currency: str
    into: str
    rate: float
    on: date
