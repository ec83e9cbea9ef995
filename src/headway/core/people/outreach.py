"""Conversations as plain values: with whom, about what, where they stand; and which of them are asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal, get_args

from headway.core.errors import Invalid
from headway.core.speech import count, noted, say
from headway.core.tracker.naming import storable
from headway.core.tracker.nouns import Stage
from headway.core.tracker.words import LED, SENT, Outcome

State = Literal["all", "open", "waiting", "led", "closed", "deleted"]
PAGE_SIZE: Final = 50
FOLLOW_UP, LET_GO = 3, 7  # working days, as career centres advise (STATISTICS §1.3)
# What became of a conversation, among the outcomes of the ledger.
OUTCOMES: Final[dict[Outcome, str]] = {
    "rejected": noted("Declined"),
    "no_reply": noted("No reply"),
    "withdrawn": noted("Let go"),
}
STATES: Final[dict[State, str]] = {
    "all": noted("All"),
    "open": noted("Open"),
    "waiting": noted("Waiting for an answer"),
    "led": noted("Led to an opportunity"),
    "closed": noted("Closed"),
    "deleted": noted("Deleted"),
}

# By the number of the stage.
ADVICE: Final = (
    noted("Write in under a hundred words: what connects you, one question, no request for a job."),
    noted("Give it three working days, then write once more."),
    noted("Ask for a quarter of an hour: in person, or by phone."),
    noted("Thank them within a day, and ask whom else you should talk to."),
    noted("Write to the one you were introduced to today, and tell both how it went."),
    noted("Say thank you once more when you know how it ended."),
)


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation with one contact. `opportunity` is what it is about or, at its last stage, what it led to.

    `followed_on` is the day of the last of `follow_ups`, which are no conversations of their own.
    """

    id: int
    search_id: int
    contact_id: int | None
    contact: str
    company_id: int | None
    company: str
    topic: str
    opportunity_id: int | None
    opportunity: str
    stage: str
    stage_id: int
    stage_rank: int
    stage_number: int
    stage_on: date | None
    outcome: Outcome | None
    outcome_on: date | None
    sent_on: date | None
    last_on: date | None
    created_at: datetime
    version: int
    follow_ups: int = 0
    followed_on: date | None = None
    binned_at: datetime | None = None

    @property
    def name(self) -> str:
        """With whom, for people."""
        return self.contact or say("A contact since deleted")

    @property
    def waiting(self) -> bool:
        """Whether an answer is waited for: it began, and is neither closed nor at its end."""
        return not self.outcome and SENT <= self.stage_number < LED

    def silent_for(self, today: date) -> int | None:
        """How many days nothing was said, follow-ups included; None where that is not known or nothing is awaited."""
        days = [day for day in (self.last_on, self.followed_on) if day is not None]
        return (today - max(days)).days if days and self.waiting else None

    def silence(self, today: date) -> str:
        """The silence in words."""
        days = self.silent_for(today)
        if days is None:
            return ""
        return say("since today") if days < 1 else count(days, "silent for {n} day", "silent for {n} days")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which conversations, the latest news first: all conditions hold.

    `reached` is a stage that they stood at or beyond, `led_to` one that the opportunity that they led to did; both are
    ids of stages. `answered` are those of which that became at the stage `step`, as the shares count it.
    """

    state: State = "all"
    stage: int | None = None
    reached: int | None = None
    led_to: int | None = None
    step: int | None = None
    answered: str = ""
    company: str = ""
    contact: int | None = None
    opportunity: int | None = None
    text: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Conversations:
    """One page of conversations."""

    items: tuple[Conversation, ...]
    total: int
    number: int
    size: int = PAGE_SIZE

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // self.size))


@dataclass(frozen=True, slots=True)
class Lane:
    """One stage, how many open conversations stand there, and the first of them."""

    stage: Stage
    total: int
    items: tuple[Conversation, ...]


def next_step(it: Conversation, today: date) -> str:
    """What helps next. A first message is followed up after three working days and let go after seven."""
    if it.outcome:
        return say("It is over, and that is fine. Opened again, it goes on where it was.")
    days = it.silent_for(today)
    worked = 0 if days is None else working_days(today - timedelta(days=days), today)
    if it.stage_number == SENT and worked >= FOLLOW_UP and worked < LET_GO:
        return say("Write once more today, shorter than the first time: that brings half as many replies again.")
    if it.stage_number == SENT and worked >= LET_GO:
        return say("More than seven working days: let it go, and write to the next one.")
    if worked >= LET_GO:
        return say("It has gone quiet. One friendly message is worth it; then let it go.")
    return say(ADVICE[it.stage_number])


def working_days(start: date, end: date) -> int:
    """How many days from Monday to Friday lie after one day, up to another.

    >>> working_days(date(2026, 3, 13), date(2026, 3, 16)), working_days(date(2026, 3, 9), date(2026, 3, 13))
    (1, 4)
    """
    weeks, rest = divmod((end - start).days, 7)
    return 5 * weeks + sum((start.weekday() + day) % 7 < 5 for day in range(1, rest + 1))


def parse(given: Mapping[str, str]) -> Asked:
    """What an address asks for; what it does not know is refused by name.

    >>> parse({"state": "waiting", "stage": "7"})
    Asked(state='waiting', stage=7, reached=None, led_to=None, step=None, answered='', company='', contact=None, \
opportunity=None, text='', page=1)
    """
    known = {field.name: field.type for field in fields(Asked)}
    values: dict[str, Any] = {}
    for name, text in given.items():
        if name not in known:
            hint = say("Choose one of: {names}.", names=", ".join(known))
            raise Invalid(say("Conversations cannot be narrowed by {name}.", name=name), hint, name)
        if text.strip():
            values[name] = _number(name, text) if "int" in str(known[name]) else storable(text).strip()
    return checked(Asked(**values))


def checked(asked: Asked) -> Asked:
    """A question that makes sense."""
    if asked.state not in get_args(State):
        hint = say("Choose one of: {names}.", names=", ".join(STATES))
        raise Invalid(say("There is no state {state}.", state=asked.state), hint, "state")
    return asked


def as_query(asked: Asked) -> dict[str, str]:
    """The question as an address says it, what goes without saying left out.

    >>> as_query(Asked(state="waiting", stage=7))
    {'state': 'waiting', 'stage': '7'}
    """
    usual = Asked()
    told = {field.name: getattr(asked, field.name) for field in fields(Asked)}
    return {name: str(value) for name, value in told.items() if value != getattr(usual, name)}


def _number(name: str, text: str) -> int:
    number = int(text) if text.strip().isdecimal() and len(text) < 19 else 0
    if number < 1:
        raise Invalid(say("“{text}” is no number.", text=text), "Choose one of those that are offered.", name)
    return number
