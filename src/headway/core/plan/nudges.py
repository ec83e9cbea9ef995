"""Check-ins, and the gentle word to rest and to talk to somebody: one plain rule, told with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from headway.core.errors import Invalid
from headway.core.speech import noted, say

Why = Literal["low", "sinking", "long"]
STEPS: Final = {1: noted("Low"), 2: noted("Tired"), 3: noted("Getting by"), 4: noted("Good"), 5: noted("Strong")}
TENTH_WEEK: Final = 63  # days after which the tenth week begins
PUT_OFF: Final = timedelta(weeks=4)
RULE: Final = noted(
    "A gentle word to rest stands on Today from the tenth week of a search on, or when the last three check-ins are "
    "“Tired” or lower on average, or lie a whole step below the five before them. “Not now” keeps it away for four "
    "weeks."
)
_LAST, _BEFORE, _RECENT = 3, 5, 28
_TIRED: Final = 2.0
NOTE: Final = 2000


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How the search felt on a day, in five steps; the note is the person's own."""

    id: int
    on: date
    step: int
    note: str = ""

    @property
    def word(self) -> str:
        """The step in a word."""
        return say(STEPS[self.step])


@dataclass(frozen=True, slots=True)
class Close:
    """Somebody whom the person knows well, to talk to."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Nudge:
    """A gentle word to rest and to talk to somebody, with the reason for it and who that might be."""

    why: Why
    words: str
    reason: str
    rule: str
    close: tuple[Close, ...] = ()


def checked(step: int) -> int:
    """A step that there is; anything else is refused."""
    if step not in STEPS:
        raise Invalid("A check-in has five steps.", "Choose one from 1 (low) to 5 (strong).", "step")
    return step


def calls(check_ins: Sequence[CheckIn], started_on: date, today: date) -> Why | None:
    """Why the rule calls for the word, where it does; `check_ins` in any order."""
    return _low(check_ins, today) or _long(started_on, today)


def nudge(why: Why, close: Sequence[Close]) -> Nudge:
    """The word with its reason, and with whom to talk: with somebody close it says so."""
    words = (
        say("Take an evening off, and talk to somebody who knows you.")
        if close
        else say("Take an evening off, and tell somebody you trust how it goes.")
    )
    return Nudge(why, words, _reason(why), say(RULE), tuple(close))


def _low(check_ins: Sequence[CheckIn], today: date) -> Why | None:
    recent = sorted((it for it in check_ins if it.on <= today), key=lambda it: it.on)
    last, before = recent[-_LAST:], recent[-_LAST - _BEFORE : -_LAST]
    if len(last) < _LAST or (today - last[0].on).days > _RECENT:
        return None
    if _mean(last) <= _TIRED:
        return "low"
    return "sinking" if len(before) == _BEFORE and _mean(last) <= _mean(before) - 1 else None


def _mean(ones: Sequence[CheckIn]) -> float:
    return sum(it.step for it in ones) / len(ones)


def _long(started_on: date, today: date) -> Why | None:
    return "long" if (today - started_on).days >= TENTH_WEEK else None


def _reason(why: Why) -> str:
    if why == "low":
        return say("Your last check-ins were low.")
    if why == "sinking":
        return say("Your last check-ins were lower than those before.")
    return say("This search is in its tenth week or later: a long one for anybody, and no verdict on you.")
