"""Rules 8 to 10: single opportunities that are slow, that somebody promised to answer, or that wait for a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from headway.core.days import in_words
from headway.core.diagnosis import wording
from headway.core.diagnosis.findings import Look, Named, Number, Rows
from headway.core.speech import count, say
from headway.core.stats.defaults import ENOUGH_SETTLED

_LATE: Final = 28  # days after which a promise is no longer late but a silence
_LEAST_CHANCE: Final = 0.02
NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Slow:
    """So many at one stage that wait longer than nine of ten replies take, of `settled` there; the first are named."""

    stage_id: int
    stage: str
    nearly_all: int
    settled: float
    n: int
    opportunities: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """An open opportunity whose employer named a day; `heard_on` is the last news, `asked_on` the last contact."""

    id: int
    name: str
    promised_on: date
    heard_on: date | None = None
    asked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """An open opportunity that waits `days`: the day to ask, the chance of a yes, and whether somebody asked."""

    id: int
    name: str
    days: int
    ask_after: int
    chance: float
    asked: bool


def slow(stages: Sequence[Slow], today: date) -> Look:
    """Rule 8: those that are slower than usual, at the furthest stage that has any and 5 settled applications.

    `stages` are in their order.
    """
    heard = [each for each in stages if each.settled >= ENOUGH_SETTLED]
    if not heard:
        if stages:
            return wording.silent("slower_than_usual", None, "thin", say("Some wait long, but it begins at 5 settled."))
        return wording.silent(
            "slower_than_usual", None, "clear", say("Nothing waits longer than nine of ten replies take.")
        )
    at = heard[-1]
    n, observed = at.n, _slow(at)
    rows = Rows("slower", n, (("silence", "slower"), ("stage", str(at.stage_id))))
    numbers = (Number("slower", n), Number("nearly_all", at.nearly_all), Number("settled", at.settled))
    return wording.speaking(
        "slower_than_usual", None, observed, today + timedelta(days=7),
        evidence=numbers, rows=(rows,), opportunities=at.opportunities,
    )  # fmt: skip


def _slow(at: Slow) -> str:
    given = {"stage": at.stage, "days": at.nearly_all}
    if at.n == 1 and at.opportunities:
        return say(
            "“{name}” has waited at “{stage}” for more than {days} days, longer than nine of ten replies take.",
            name=at.opportunities[0].name, **given,
        )  # fmt: skip
    return say(
        "{n} have waited at “{stage}” for more than {days} days, longer than nine of ten replies take.", n=at.n, **given
    )


def overdue(promises: Sequence[Promise], today: date) -> Look:
    """Rule 9: days that employers named and that passed without any news; a certain thing, not a guess."""
    late = sorted((each for each in promises if _is_late(each, today)), key=lambda each: (each.promised_on, each.id))
    if not late:
        if promises:
            return wording.silent("promise_overdue", None, "clear", say("No named day has passed without news."))
        return wording.silent("promise_overdue", None, "unread", say("No employer has named a day for an answer."))
    observed = _overdue(late, in_words(late[0].promised_on, today=today))
    return wording.speaking(
        "promise_overdue", None, observed, today + timedelta(days=3),
        evidence=(Number("overdue", len(late)), Number("promised", len(promises))),
        rows=(_promised(late),), opportunities=tuple(Named(each.id, each.name) for each in late[:NAMED]),
    )  # fmt: skip


def _overdue(late: Sequence[Promise], first: str) -> str:
    if len(late) > 1:
        return say("{n} answers were promised for days that have passed, and nothing is recorded since.", n=len(late))
    return say("An answer was promised for {day} and nothing is recorded since: {name}.", day=first, name=late[0].name)


def _promised(late: Sequence[Promise]) -> Rows:
    first, last = (day.promised_on.isoformat() for day in (late[0], late[-1]))
    return Rows("overdue", len(late), (("promised_on_from", first), ("promised_on_to", last), ("state", "open")))


def _is_late(it: Promise, today: date) -> bool:
    words = [on for on in (it.heard_on, it.asked_on) if on is not None]
    return 1 <= (today - it.promised_on).days <= _LATE and all(on < it.promised_on for on in words)


def due(waiting: Sequence[Due], today: date) -> Look:
    """Rule 10: those that have waited until their follow-up day, nobody asked, and there is still a chance.

    Its rows are all that wait for a question, those with hardly a chance too.
    """
    asking = [each for each in waiting if not each.asked and each.days >= each.ask_after]
    ready = [each for each in asking if each.chance >= _LEAST_CHANCE]
    if not ready:
        return wording.silent("follow_up_due", None, "clear", say("Nothing waits for a question now."))
    named = sorted(ready, key=lambda each: (-each.chance, each.id))
    observed = count(
        len(ready),
        "{n} has reached the day to ask, and nobody has asked yet.",
        "{n} have reached the day to ask, and nobody has asked yet.",
    )
    if hopeless := len(asking) - len(ready):
        observed += " " + count(hopeless, "The chance of {n} more is under 2 %.", "That of {n} more is under 2 %.")
    return wording.speaking(
        "follow_up_due", None, observed, today + timedelta(days=7),
        evidence=(Number("due", len(ready)), Number("waiting", len(waiting))),
        rows=(Rows("due", len(asking), (("silence", "ask"),)),),
        opportunities=tuple(Named(each.id, each.name) for each in named[:NAMED]),
    )  # fmt: skip
