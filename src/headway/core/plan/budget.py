"""What the forecast says of a goal: whether its pace makes an offer likely, and what would."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from headway.core.days import in_words
from headway.core.plan.nouns import Goal
from headway.core.plan.words import Counted
from headway.core.speech import count, dated, say, short


@dataclass(frozen=True, slots=True)
class Budget:
    """A goal beside the forecast: applications a week as the goal asks and as they are sent, and what it takes.

    `chance` is that of an offer by `until` at the goal's pace, without a goal at the present one; `takes` the
    applications a week for a chance of `wanted`, None where no volume alone is enough. `mails` are the first messages
    to people a week that do it instead, beside the goal or the pace; `mails_goal` is what the goals ask of them.
    """

    goal: float | None
    pace: float
    until: date
    chance: float
    wanted: float
    takes: float | None
    typical: bool
    mails: float | None = None
    mails_goal: float | None = None

    @property
    def needed(self) -> int | None:
        """Whole applications a week for the wanted chance."""
        return None if self.takes is None else ceil(self.takes - 1e-9)

    @property
    def enough(self) -> bool:
        """Whether the goal, or without one the pace, is enough."""
        return self.needed is not None and (self.goal if self.goal is not None else self.pace) >= self.needed

    @property
    def behind(self) -> bool:
        """Whether clearly less is sent than the goal asks."""
        return self.goal is not None and not self.typical and self.pace < 0.75 * self.goal


def weekly(goals: Iterable[Goal], what: Counted) -> float:
    """How many the goals ask a week where nothing makes it less.

    >>> weekly([Goal(1, "applications", None, "", None, 2, "day", 31, date(2026, 3, 2), None)], "applications")
    10.0
    """
    return float(
        sum(
            goal.target * (goal.weekdays.bit_count() if goal.per == "day" else 1)
            for goal in goals
            if goal.what == what
        )
    )  # fmt: skip


def chance_by(weeks: Sequence[tuple[date, float]], until: date) -> float:
    """The chance of the last day that is shown until then."""
    return next((chance for on, chance in reversed(weeks) if on <= until), 0.0)


def told(it: Budget, today: date) -> str:
    """What the forecast says, in a sentence with its number."""
    given = {
        "chance": f"{it.chance:.0%}".replace("%", "\N{NO-BREAK SPACE}%"),
        "wanted": f"{it.wanted:.0%}".replace("%", "\N{NO-BREAK SPACE}%"),
        "day": in_words(it.until, today=today),
    }
    start = _start(it, given)
    if it.needed is None:
        alone = say("No number of applications alone makes it {wanted}.", **given)
        return _joined(start, alone, _mails(it))
    if it.enough:
        return _joined(start, say("That is enough for {wanted}.", **given))
    more = count(
        it.needed, "For {wanted} it takes about {n} a week.", "For {wanted} it takes about {n} a week.", **given
    )
    return _joined(start, more, _mails(it))


def _joined(*sentences: str) -> str:
    return dated(" ".join(filter(None, sentences)), *sentences)


def _mails(it: Budget) -> str:
    """How many first messages to people would do it instead, beside what the goals ask of them."""
    if not it.mails:
        return ""
    n = ceil(it.mails - 1e-9)
    if it.mails_goal is None:
        return count(
            n, "Or, beside that, {n} first message to somebody a week.", "Or, beside that, {n} first messages a week."
        )
    return say("Or, beside that, {n} first messages a week; your goal there is {goal}.", n=n, goal=short(it.mails_goal))


def _start(it: Budget, given: dict[str, str]) -> str:
    if it.goal is None:
        if it.typical:
            return say("In a usual search, {n} applications a week make an offer by {day} likely to {chance}.",
                       n=short(it.pace), **given)  # fmt: skip
        return say("At your pace of {n} applications a week, the chance of an offer by {day} is {chance}.",
                   n=short(round(it.pace, 1)), **given)  # fmt: skip
    return say("With your goal of {n} applications a week, the chance of an offer by {day} is {chance}.",
               n=short(it.goal), **given)  # fmt: skip


def pace_told(it: Budget) -> str:
    """How the pace of the last four weeks stands beside the goal; empty where they agree."""
    if not it.behind or it.goal is None:
        return ""
    return say(
        "In the last four weeks you sent {pace} a week. A goal you can keep is worth more than a high one.",
        pace=short(round(it.pace, 1)),
    )
