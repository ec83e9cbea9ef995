"""What a diagnosis says: findings, why a rule is silent, and the calm answer without any. Plain values.

A finding speaks about these applications, never about the person: a no is a no to this role at this company at this
time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Code = Literal[
    "few_replies", "no_calls", "calls_end", "no_second_round", "no_offers",
    "outreach_unanswered", "replies_slowed", "slower_than_usual", "promise_overdue", "follow_up_due",
    "collecting", "long_shots", "few_contacts", "pace_dropped", "tenth_week",
]  # fmt: skip
CODES: Final[tuple[Code, ...]] = Code.__args__  # type: ignore[attr-defined]
STEPS: Final[Mapping[int, Code]] = dict(enumerate(CODES[:5], start=1))
State = Literal["speaks", "put_off", "clear", "thin", "unread"]
Why = Literal["empty", "thin", "clear", "put_off", "archived", "accepted"]
SURE: Final = 0.9  # the chance from which on a share is told to be under its line (§4)
PUT_OFF: Final = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class Number:
    """One number that a finding rests on, by name. Shares are of one."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Rows:
    """The opportunities behind a count: the filters that show them, as an address or a command line takes them."""

    name: str
    count: int
    filters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An opportunity that a finding is about."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands out: what was observed, what it may mean, and one thing to try.

    `scope` is a target role, None for the whole search. `rule` says what was looked at, `changes` what would change the
    verdict. `ratio` is how many times the typical share is what these applications have, 0 where there is none.
    """

    code: Code
    scope: str | None
    title: str
    observed: str
    reading: str
    advice: str
    rule: str
    changes: str
    look_again_on: date
    evidence: tuple[Number, ...] = ()
    rows: tuple[Rows, ...] = ()
    opportunities: tuple[Named, ...] = ()
    ratio: float = 0.0


@dataclass(frozen=True, slots=True)
class Look:
    """What one rule came to in one scope: it `speaks`, was `put_off` until a day, or why it is silent.

    Silent is `clear` (enough is known), `thin` (too little is) or `unread` (nothing is recorded that it could read).
    `lacking` is how many more would have to be settled without a yes before it speaks.
    """

    code: Code
    scope: str | None
    title: str
    rule: str
    state: State
    why: str
    finding: Finding | None = None
    lacking: int | None = None
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class Calm:
    """The answer where no finding speaks. `silence` is always true where anything was sent."""

    why: Why
    words: str
    needs: str = ""
    silence: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One finding at a time, or a calm answer; and everything that was looked at, in the order in which it speaks.

    `as_of` tells why the counts are not of today, empty where they are.
    """

    finding: Finding | None
    calm: Calm | None
    looks: tuple[Look, ...]
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class PutOff:
    """That a finding is not wanted now: `on` which day that was said, and `until_on` which it is silent."""

    code: str
    scope: str | None
    on: date
    until_on: date
