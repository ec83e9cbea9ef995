"""The starting guess of each step as a person reads and changes it: in percent, applications and days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from headway.core.errors import Invalid
from headway.core.insights.counted import Rung
from headway.core.speech import noted, say, short
from headway.core.stats import defaults
from headway.core.stats.defaults import Delay, Guess

NAMES: Final = ("share", "worth", "reply_days", "horizon")
LIMITS: Final[Mapping[str, tuple[float, float]]] = {
    "share": (0.001, 0.999),
    "worth": (0.5, 200),
    "reply_days": (1, 180),
    "horizon": (7, 365),
}
_WRONG: Final = {
    "share": (noted("A share lies between 0.1 and 99.9 %."), noted("Type one in between, such as 10.")),
    "worth": (
        noted("A guess is worth 0.5 to 200 applications."),
        noted("Type how many of your own should outweigh it."),
    ),
    "reply_days": (
        noted("A usual reply takes 1 to 180 whole days."),
        noted("Type the days in which half of the replies come."),
    ),
    "horizon": (
        noted("A wait ends after 7 to 365 whole days."),
        noted("Type after how many days no reply comes any more."),
    ),
}


@dataclass(frozen=True, slots=True)
class StartingGuess:
    """What is assumed of one step before there is data: `share` of one, worth so many applications.

    `reply_days` is the day by which half of the replies come, `horizon` the day after which none does. `own` is true
    where the person changed it; `source` says in a sentence where the typical one comes from.
    """

    stage_id: int
    stage: str
    next_stage: str
    share: float
    worth: float
    reply_days: int
    horizon: int
    own: bool
    typical_share: float
    typical_worth: float
    typical_reply_days: int
    typical_horizon: int
    source: str

    @property
    def words(self) -> str:
        """The guess in one sentence.

        >>> told(Rung(1, "Applied", 1, 1), Rung(2, "Response", 2, 2), defaults.STEPS[1], None).words
        '10 of 100 go on; half of the replies come by day 7, the last by day 60. Worth 6 applications of your own.'
        """
        told = noted(
            "{share} of 100 go on; half of the replies come by day {days}, the last by day {horizon}. "
            "Worth {worth} applications of your own."
        )
        given = {"share": short(100 * self.share), "worth": short(self.worth)}
        return say(told, days=self.reply_days, horizon=self.horizon, **given)


@dataclass(frozen=True, slots=True)
class Given:
    """The four numbers of a guess that a person chose."""

    share: float
    worth: float
    reply_days: int
    horizon: int


def told(start: Rung, end: Rung, usual: Guess, given: Given | None) -> StartingGuess:
    """The guess of one step: the person's own, else what is typical."""
    typical = Given(round(usual.mean, 3), round(usual.worth, 1), round(usual.yes_delay.median), usual.horizon)
    now = given or typical
    return StartingGuess(
        start.id, start.name, end.name, now.share, now.worth, now.reply_days, now.horizon, given is not None,
        typical.share, typical.worth, typical.reply_days, typical.horizon, _source(usual),
    )  # fmt: skip


def _source(usual: Guess) -> str:
    """Where the typical numbers come from, in one sentence."""
    if usual.sources == defaults.JUDGEMENT:
        return say("What is typical is our judgement: no figure was found.")
    return say("The typical numbers: {sources}.", sources="; ".join(map(say, usual.sources)))


def listed(rungs: Sequence[Rung], given: Mapping[int, Given], kind: str = "applications") -> tuple[StartingGuess, ...]:
    """The guesses of all steps of a search; `given` are the person's own, by the id of the stage that is waited in."""
    usual = usual_ones(rungs, kind)
    steps = zip(pairwise(rungs), usual, strict=True)
    return tuple(told(start, end, guess, given.get(start.id)) for (start, end), guess in steps)


def checked(given: Given) -> Given:
    """A guess that makes sense; anything else is refused with a sentence that names the number."""
    for name, (least, most) in LIMITS.items():
        if not least <= getattr(given, name) <= most:
            raise Invalid(*_WRONG[name], name)
    if given.reply_days > given.horizon:
        raise Invalid("Half of the replies cannot come after the last one.", "Type fewer days here.", "reply_days")
    return given


def applied(rungs: Sequence[Rung], given: Mapping[int, Given], kind: str = "applications") -> dict[int, Guess]:
    """The guesses to reckon with where the person changed them, by the id of the stage that is waited in."""
    usual = zip(rungs, usual_ones(rungs, kind), strict=False)
    return {rung.id: _own(guess, given[rung.id]) for rung, guess in usual if rung.id in given}


def usual_ones(rungs: Sequence[Rung], kind: str = "applications") -> tuple[Guess, ...]:
    """What is typical of each step of a pipeline."""
    known = defaults.TALKS if kind == "outreach" else defaults.STEPS
    return defaults.along([rung.number for rung in rungs], known)


def _own(usual: Guess, given: Given) -> Guess:
    return defaults.overridden(
        usual,
        alpha=given.share * given.worth,
        beta=(1 - given.share) * given.worth,
        yes_delay=Delay(given.reply_days, usual.yes_delay.sigma),
        horizon=given.horizon,
    )
