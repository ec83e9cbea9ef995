"""Offers beside each other: must-haves first, then the weighted sum of what would be nice, then the money."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from headway.core.offers.nouns import Offer, Rate
from headway.core.offers.worth import Yearly
from headway.core.speech import count, noted, say

_LONG: Final = 80  # of a name, in letters
_BEST: Final = 5  # a nice-to-have is scored from 0 to this


@dataclass(frozen=True, slots=True)
class Wish:
    """A criterion as offers are held against it; `weight` is 0 for a must-have."""

    id: int
    name: str
    must: bool
    weight: int


@dataclass(frozen=True, slots=True)
class Cell:
    """How an offer does on a wish: `value` 1 or 0 for a must-have, 0 to 5 for another; None where nobody has said.

    `lead` is what was said of it while it was a lead. That counts until the offer has a score of its `own`.
    """

    wish: Wish
    value: int | None
    lead: int | None = None
    own: bool = False

    @property
    def taken_over(self) -> bool:
        """Whether what was said of the lead stands for the offer."""
        return self.lead is not None and not self.own


@dataclass(frozen=True, slots=True)
class Column:
    """An offer, or the job one has now, held against all wishes.

    `struck` are the must-haves that it lacks, `unsaid` how many wishes nobody has held it against. `points` of
    `possible` count the scored wishes alone, so that what is not said neither helps nor hurts; `worth` is a later
    year's in the currency of the comparison, None where there is no base or no rate.
    """

    offer: Offer
    cells: tuple[Cell, ...]
    yearly: Yearly
    worth: float | None
    struck: tuple[str, ...]
    unsaid: int
    points: int
    possible: int

    @property
    def taken_over(self) -> int:
        """How many of its scores are those of its lead."""
        return sum(cell.taken_over for cell in self.cells)

    @property
    def share(self) -> float | None:
        """The points of those possible; None while nothing is scored."""
        return self.points / self.possible if self.possible else None


@dataclass(frozen=True, slots=True)
class Chance:
    """What searching on may bring: the chance of another first offer within so many weeks at a pace."""

    weeks: int
    chance: float


@dataclass(frozen=True, slots=True)
class Searching:
    """Keep searching, as a column: the pace it assumes, and the chances; empty where there is too little to tell."""

    per_week: float
    chances: tuple[Chance, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Offers side by side; `currency` is the one of all worths, `missing` the currencies without a rate into it.

    `rates` are all that the person said, `decided` the offers that wait for no answer any more.
    """

    wishes: tuple[Wish, ...]
    columns: tuple[Column, ...]
    now: Column | None
    searching: Searching | None
    currency: str
    missing: tuple[str, ...]
    words: str
    rates: tuple[Rate, ...] = ()
    decided: tuple[Offer, ...] = ()


Scores = Mapping[int, int]


def column(
    offer: Offer, wishes: Sequence[Wish], own: Scores, lead: Scores, yearly: Yearly, worth: float | None
) -> Column:
    """An offer held against wishes: its own scores and those of its lead, both by the id of the wish."""
    cells = tuple(Cell(wish, own.get(wish.id, lead.get(wish.id)), lead.get(wish.id), wish.id in own) for wish in wishes)
    nice = [cell for cell in cells if not cell.wish.must and cell.value is not None]
    return Column(
        offer,
        cells,
        yearly,
        worth,
        struck=tuple(cell.wish.name for cell in cells if cell.wish.must and cell.value == 0),
        unsaid=sum(cell.value is None for cell in cells),
        points=sum(cell.wish.weight * (cell.value or 0) for cell in nice),
        possible=sum(cell.wish.weight * _BEST for cell in nice),
    )


def verdict(columns: Sequence[Column]) -> str:
    """What may be said of offers side by side: only what the wishes and the scores say, never more.

    What lacks a must-have is never ahead; what is not scored on everything is not compared.
    """
    if not columns:
        return ""
    if not columns[0].cells:
        return count(len(columns), "One offer waits for your answer.", "{n} offers wait for your answer.")
    fit = [each for each in columns if not each.struck]
    if not fit:
        return say("None of these has all that you said you must have.")
    open_ones = [each for each in fit if each.unsaid]
    if open_ones:
        return count(
            open_ones[0].unsaid,
            "Hold “{name}” against {n} more wish before you compare.",
            "Hold “{name}” against {n} more wishes before you compare.",
            name=_short(open_ones[0].offer.name),
        )
    best = max(fit, key=lambda each: each.share or 0.0)
    ties = [each for each in fit if (each.share or 0.0) == (best.share or 0.0)]
    if len(columns) == 1:
        must = any(cell.wish.must for cell in best.cells)
        return say("It has all that you must have.") if must else say("It is held against all that you wish.")
    if len(ties) > 1:
        return say("By your wishes these are level. The rest is yours to feel.")
    return say("By your wishes “{name}” fits best. The weights are yours to change.", name=_short(best.offer.name))


def _short(name: str) -> str:
    """A name as it stands in a headline."""
    return name if len(name) <= _LONG else f"{name[:_LONG].rstrip()}…"


_IN_WRITING: Final = noted("Ask for it in writing. Until it is, the search goes on.")
_ADVICE: Final = (
    noted("Say thank you, and that you will think about it. Nobody expects an answer at once."),
    _IN_WRITING,
    noted("Tell the others who still talk to you that you have an offer, and by when you must answer."),
    noted("Hold it against what you need, and prepare what you will ask for."),
)


def advice(written: bool) -> tuple[str, ...]:
    """What to do with an open offer, in this order; nobody asks for in writing what is `written`.

    >>> len(advice(False)) - len(advice(True))
    1
    """
    return tuple(each for each in _ADVICE if not (written and each == _IN_WRITING))
