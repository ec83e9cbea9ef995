"""When an offer may come, as plain values and words.

A chance is of one; what it is a chance of, and what that rests on, stands with it.
"""

from dataclasses import dataclass
from datetime import date

from headway.core.insights import definitions
from headway.core.speech import noted, say, short


@dataclass(frozen=True, slots=True)
class Expected:
    """How many will reach a stage in so many days: the mean, and what four of five outcomes lie between."""

    stage: str
    days: int
    mean: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How many applications a week give a chance by the day asked for; None: not by volume alone before that day.

    `outreach` is how many mails to people a week do it instead, beside the pace of the forecast.
    """

    chance: float
    per_week: float | None
    outreach: float | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """When a stage may first be reached at a pace of applications, as conversion is today.

    `weeks` are days with the chance of at least one by then; the days of 10, 50 and 90 % are None beyond the last.
    After `cut_off_on` what is sent can hardly get there by `until`. `ranges` belong to `weeks`: the 10, 25, 75 and 90 %
    points of the chance, which is no surer than the shares that it comes from.

    `typical` is true before there is any application: then it is the picture of a usual search. `offers` are open with
    an offer now, `accepted` are over; `conversations` are own ones that mails to people rest on. `of_offer` says
    whether the target is an offer, as it is unless stages are gone.
    """

    target: str
    per_week: float
    weeks: tuple[tuple[date, float], ...]
    early_on: date | None
    likely_on: date | None
    late_on: date | None
    expected: tuple[Expected, ...]
    until: date
    paces: tuple[Pace, ...]
    cut_off_on: date
    ranges: tuple[tuple[float, float, float, float], ...] = ()
    typical: bool = False
    offers: int = 0
    accepted: int = 0
    of_offer: bool = True
    conversations: int = 0

    def chance_in(self, weeks: int) -> float:
        """The chance of at least one within so many weeks."""
        return self.weeks[weeks][1]

    @property
    def nothing_out(self) -> bool:
        """Whether nothing is sent and nothing that waits can still be answered: then there is no chance to tell."""
        return not self.per_week and not any(chance for _, chance in self.weeks)

    @property
    def words(self) -> str:
        """The forecast in one sentence.

        >>> day = date(2026, 5, 1)
        >>> weeks = tuple((day, chance) for chance in (0, .1, .2, .35, .49, .5, .6, .65, .71))
        >>> Forecast("Job offer", 15, weeks, None, None, None, (), day, (), day).words
        'At 15 applications a week: first offer within 4 weeks 49 %, within 8 weeks 71 %.'
        """
        if self.nothing_out and self.offers:
            return say("Nothing else is out that could still be answered.")
        if self.nothing_out:
            return say("Nothing is out that could still be answered, so there is nothing to forecast.")
        told = noted("{paced}: {first} within 4 weeks {four}, within 8 weeks {eight}.")
        chances = {"four": _chance(self.chance_in(4)), "eight": _chance(self.chance_in(8))}
        return say(told, paced=paced(self.per_week), first=self._first, **chances)

    @property
    def _first(self) -> str:
        if not self.of_offer:
            return say("first “{stage}”", stage=self.target)
        return say("another offer") if self.offers else say("first offer")

    @property
    def definition(self) -> str:
        """What the chances are."""
        return say(definitions.FORECAST)

    @property
    def rests_on(self) -> tuple[str, ...]:
        """What one should know before one believes it."""
        if not self.conversations:
            return (*map(say, definitions.RESTS_ON), say(definitions.MAILS_TYPICAL))
        return (*map(say, definitions.RESTS_ON), say(definitions.MAILS_OWN, n=self.conversations))

    @property
    def by_volume(self) -> bool:
        """Whether any of the chances can be reached by sending more."""
        return any(pace.per_week is not None for pace in self.paces)


def paced(per_week: float) -> str:
    """A pace in words.

    >>> paced(15), paced(1), paced(0)
    ('At 15 applications a week', 'At one application a week', 'With no new applications')
    """
    if per_week == 0:
        return say("With no new applications")
    many = noted("At {n} applications a week")
    return say("At one application a week") if per_week == 1 else say(many, n=short(per_week))


def _chance(chance: float) -> str:
    if 0 < chance < 0.01:
        return say("under 1 %")
    return say("over 99 %") if 0.99 < chance < 1 else f"{100 * chance:.0f} %"
