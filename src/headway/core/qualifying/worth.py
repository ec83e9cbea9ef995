"""What a lead is worth: its value by the person's own criteria, times the chance of getting it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from headway.core.amounts import shown
from headway.core.qualifying.words import MOST_SCORE, CriterionKind, Period
from headway.core.speech import count, decimal, ends, say
from headway.core.tracker.fields import paid_per
from headway.core.tracker.naming import folded
from headway.core.tracker.words import WORK_MODES, WorkMode

_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Criterion:
    """What a job must have or would be nice to have; `theme` is the question it came from, if any."""

    id: int
    kind: CriterionKind
    name: str
    weight: int
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One criterion of one lead: its score (None: not judged yet) and what it adds to the sum."""

    criterion: Criterion
    score: int | None

    @property
    def points(self) -> int:
        """Weight times score; a must-have adds nothing."""
        return 0 if self.criterion.kind == "must" else self.criterion.weight * (self.score or 0)


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a lead: `points` of `most`, what was struck, and how many criteria are not judged yet.

    `points` are None while nothing that would be nice to have is scored.
    """

    points: int | None
    most: int
    struck: tuple[str, ...]
    unjudged: int

    @property
    def share(self) -> float | None:
        """The value between 0 and 1, 0 where a must-have is struck; None where nothing tells it."""
        if self.struck:
            return 0.0
        return None if self.points is None else self.points / self.most

    @property
    def words(self) -> str:
        """The sum in one sentence.

        >>> Value(22, 45, (), 1).words
        '22 of 45 points; 1 criterion is not judged yet and counts as nothing.'
        """
        if self.struck:
            return say("Struck: {names}.", names=", ".join(self.struck))
        if not self.most:
            return say("There is nothing to weigh: name what would be nice to have.")
        if self.points is None:
            return say("Nothing is scored yet.")
        told = say("{points} of {most} points", points=self.points, most=self.most)
        if not self.unjudged:
            return f"{told}."
        more = count(
            self.unjudged,
            "1 criterion is not judged yet and counts as nothing.",
            "{n} criteria are not judged yet and count as nothing.",
        )
        return f"{told}; {more}"


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance that an application becomes an offer: of one, with its range; `own` where the person set it.

    `told` says where it comes from.
    """

    mean: float
    low: float
    high: float
    told: str
    own: bool = False

    @property
    def words(self) -> str:
        """The chance and its range, as a person reads them.

        >>> Chance(0.034, 0.01, 0.07, "").words, Chance(0.3, 0.3, 0.3, "", own=True).words
        ('3.4% (1–7%)', '30%')
        """
        if self.own:
            return say("{share}%", share=_percent(self.mean))
        return say("{share}% ({range}%)", share=_percent(self.mean), range=ends(self.low, self.high))


def _percent(share: float) -> str:
    return decimal(100 * share) if share < 0.1 and round(100 * share, 1) % 1 else str(round(100 * share))


def value(criteria: Iterable[Criterion], scores: Mapping[int, int]) -> Value:
    """The value of a lead, from its scores by the id of the criterion.

    >>> ask = [Criterion(1, "must", "Remote", 3), Criterion(2, "nice", "Garden", 4)]
    >>> value(ask, {1: 1, 2: 3}).points, value(ask, {1: 0, 2: 3}).share, value(ask, {}).unjudged
    (12, 0.0, 2)
    """
    found = [Part(each, scores.get(each.id)) for each in criteria]
    nice = [part for part in found if part.criterion.kind == "nice"]
    scored = any(part.score is not None for part in nice)
    return Value(
        sum(part.points for part in nice) if scored else None,
        sum(part.criterion.weight * MOST_SCORE for part in nice),
        tuple(part.criterion.name for part in found if part.criterion.kind == "must" and part.score == 0),
        sum(part.score is None for part in found),
    )


@dataclass(frozen=True, slots=True)
class Tally:
    """What the scores of one lead come to: weighted points, None without any; and how many must-haves are struck."""

    points: int | None
    struck: int = 0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A lead in the order of its worth: `expected` is value times chance, in points of 100; None if nothing tells."""

    id: int
    value: float | None
    chance: float
    expected: float | None
    struck: bool


def ranked(
    most: int, tallies: Mapping[int, Tally], chances: Mapping[int, float], shown: slice = slice(None)
) -> list[Ranked]:
    """The leads of `chances`, what is worth most first; then those not scored yet by chance, the struck ones last.

    `most` are the points that a lead can have; of them all, those `shown` are answered with.

    >>> [each.id for each in ranked(20, {1: Tally(20), 2: Tally(8), 4: Tally(9, 1)}, {1: 0.1, 2: 0.4, 3: 0.9, 4: 1.0})]
    [2, 1, 3, 4]
    """
    found = []
    for id, chance in chances.items():
        own = tallies.get(id)
        struck = own is not None and own.struck > 0
        points = 0 if struck else own.points if own else None
        found.append((struck, points is None, -chance * (points or 0), -chance, id, points))
    found.sort()
    return [_ranked(most, *each) for each in found[shown]]


def _ranked(most: int, struck: bool, new: bool, less: float, unlikely: float, id: int, points: int | None) -> Ranked:
    if points is None:
        return Ranked(id, None, -unlikely, None, struck)
    value = points / most if points else 0.0
    return Ranked(id, value, -unlikely, 100 * value * -unlikely, struck)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The needs in numbers: pay, places, work modes."""

    pay_floor: float | None = None
    pay_low: float | None = None
    pay_high: float | None = None
    pay_currency: str = ""
    pay_period: Period = "year"
    places: tuple[str, ...] = ()
    work_modes: tuple[WorkMode, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a lead that the needs speak of."""

    pay_min: float | None = None
    pay_max: float | None = None
    pay_currency: str = ""
    pay_text: str = ""
    location: str = ""
    work_mode: WorkMode = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One need beside what the lead says: fits, does not, or nobody can tell (None), in one sentence."""

    name: str
    fits: bool | None
    told: str


def checks(wanted: Wanted, facts: Facts) -> tuple[Check, ...]:
    """What the lead itself says of pay, work mode and place; nothing is asked that the needs do not name.

    >>> [each.fits for each in checks(Wanted(pay_floor=50_000, work_modes=("remote",)), Facts(pay_max=42_000))]
    [False, None]
    """
    found = (_pay(wanted, facts), _mode(wanted, facts), _place(wanted, facts))
    return tuple(each for each in found if each is not None)


def _pay(wanted: Wanted, facts: Facts) -> Check | None:
    if wanted.pay_floor is None:
        return None
    name = say("Pay")
    top = facts.pay_max if facts.pay_max is not None else facts.pay_min
    if top is None:
        return Check(name, None, say("It names no pay."))
    given = {"pay": shown(top), "floor": shown(wanted.pay_floor)}
    per = paid_per(facts.pay_text)
    if facts.pay_currency and wanted.pay_currency and facts.pay_currency != wanted.pay_currency:
        return Check(name, None, say("It names its pay in {currency}: compare yourself.", currency=facts.pay_currency))
    yearly = _a_year(top, per or wanted.pay_period)
    floor = _a_year(wanted.pay_floor, wanted.pay_period)
    if yearly is None or floor is None:
        if per not in ("", wanted.pay_period):
            return Check(name, None, say("It names its pay for another period: compare yourself."))
        yearly, floor = top, wanted.pay_floor
    if yearly >= floor:
        return Check(name, True, say("It pays up to {pay}, above your floor of {floor}.", **given))
    return Check(name, False, say("It pays up to {pay}, under your floor of {floor}.", **given))


def _a_year(amount: float, per: str) -> float | None:
    return {"year": amount, "month": _MONTHS * amount}.get(per)


def _mode(wanted: Wanted, facts: Facts) -> Check | None:
    if not wanted.work_modes:
        return None
    name = say("Work mode")
    if not facts.work_mode:
        return Check(name, None, say("It does not say how one works there."))
    mode = say(WORK_MODES[facts.work_mode])
    fits = facts.work_mode in wanted.work_modes
    return Check(name, fits, say("{mode}: as you want it.", mode=mode) if fits else say("{mode}.", mode=mode))


def _place(wanted: Wanted, facts: Facts) -> Check | None:
    if not wanted.places or (facts.work_mode == "remote" and "remote" in wanted.work_modes):
        return None
    name = say("Place")
    if not facts.location:
        return Check(name, None, say("It names no place."))
    here = folded(facts.location)
    fits = any(folded(place) in here for place in wanted.places)
    # another spelling of a place is not another place: nothing is struck by it
    return Check(name, True if fits else None, say("{place}.", place=facts.location))
