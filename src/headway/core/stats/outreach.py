"""Mails to people: how many are answered, and the way from a mail to an application by referral (STATISTICS §2.10).

Contacts are a pipeline of their own, with the same count table and the same curve as applications.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from headway.core.stats import conversion, forecast
from headway.core.stats.conversion import Conversion
from headway.core.stats.defaults import OUTREACH, OUTREACH_TARGET, Guess
from headway.core.stats.spells import Cells, tallied


@dataclass(frozen=True, slots=True)
class Replies:
    """The share of mails that is answered, and how likely it is within the target or above it (0 to 1)."""

    found: Conversion
    on_target: float


def replies(cells: Cells, guess: Guess = OUTREACH["mailed"]) -> Replies:
    """How many mails are answered within the guess's horizon (30 days), those still waiting counted rightly.

    `cells`: mails by age in days, shapes as ever (horizon + 2,). Raises `ValueError` where cells and guess differ in
    horizon. The target of 25 to 30 % is advice of career services; nobody has measured it (§1.3). Source: §2.10.

    >>> from headway.core.stats.spells import cells
    >>> told = replies(cells([(1, 3, 6), (0, 40, 28)], horizon=30))
    >>> round(told.found.settled), round(told.found.belief.mean, 2), round(told.on_target, 2)
    (34, 0.18, 0.13)
    """
    found, _, _ = conversion.estimate(cells, guess)
    return Replies(found, 1 - found.belief.chance_under(OUTREACH_TARGET[0]))


def way(cells: Mapping[str, Cells], referred: Guess) -> tuple[forecast.Step, ...]:
    """The steps of a mail up to the first answer to the application that it leads to, for `forecast.outreach_needed`.

    `cells` by the stage that is waited in: mailed, replied, met; a stage that is not named is as its starting guess.
    Who is introduced applies on that day; `referred` is the guess of an application by referral. Source: §§1.4, 2.8.

    >>> from headway.core.stats.defaults import STEPS, of_source
    >>> mail = way({}, of_source(STEPS[1], "referral"))
    >>> len(mail), round(conversion.chained([step.belief for step in mail]).mean, 4)
    (4, 0.0105)
    """
    nothing = {name: tallied([], [], horizon=guess.horizon) for name, guess in OUTREACH.items()}
    known = nothing | dict(cells)
    last = tallied([], [], horizon=referred.horizon)
    return (*(_step(known[name], guess) for name, guess in OUTREACH.items()), _step(last, referred))


@lru_cache(maxsize=32)
def _step(cells: Cells, guess: Guess) -> forecast.Step:
    found, curve, _ = conversion.estimate(cells, guess)
    return forecast.step(found.belief, curve)
