"""The rounds of the example: one for each talk of an opportunity's history, and the next one where it is open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from headway.core.interviews.words import Format, How
from headway.core.speech import noted
from headway.core.tracker.words import INTERVIEW, PHONE, SECOND

_TALKS: Final[dict[int, tuple[Format, How, int]]] = {
    PHONE: ("screening", "phone", 30),
    INTERVIEW: ("technical", "video", 60),
    SECOND: ("panel", "on_site", 120),
}
_TIMES: Final = (time(9, 30), time(11), time(14), time(15, 30))
_ASKED: Final = (
    (noted("What was the last thing you made faster, and how did you know?"), noted("Why are you looking?")),
    (noted("Tell of an outage that you had a part in."),),
    (noted("How would you split this service, and would you?"), noted("What do you do when two teams disagree?")),
    (),
)
_LESSONS: Final = (
    noted("Begin with the result; they stopped listening before it came."),
    "",
    noted("Ask who decides, and by when."),
    "",
    noted("Draw while explaining."),
)
_RECENT: Final = 14  # days after which a talk without an answer has no next one


@dataclass(frozen=True, slots=True)
class Round:
    """One made-up round. What is to come has no rating."""

    number: int
    held_on: date
    at: time
    minutes: int
    format: Format
    how: How
    rating: int | None
    asked: tuple[str, ...]
    lessons: str


def rounds(reached: Sequence[tuple[int, date]], is_open: bool, place: int, today: date) -> Iterator[Round]:
    """The rounds of an opportunity: `reached` are its stages in order, by number and day; `place` makes them differ.

    >>> [it.rating for it in rounds([(3, date(2026, 3, 2)), (4, date(2026, 3, 9))], False, 0, date(2026, 3, 15))]
    [3, 2]
    """
    talks = [(number, on) for number, on in reached if number in _TALKS]
    furthest = max((number for number, _ in reached), default=0)
    for number, on in talks:
        rating = 3 + (place + number + 1) % 2 if furthest > number else 2 + place % 3
        yield _one(number, on, place, rating if on < today else None)
    number, on = talks[-1] if talks else (0, today)
    if is_open and number in (PHONE, INTERVIEW) and furthest == number and (today - on).days <= _RECENT:
        yield _one(number + 1, today + timedelta(days=1 + place % 6), place, None)


def _one(number: int, on: date, place: int, rating: int | None) -> Round:
    format, how, minutes = _TALKS[number]
    told = rating is not None
    return Round(
        number, on, _TIMES[(place + number) % len(_TIMES)], minutes, format, how, rating,
        asked=_ASKED[(place + number) % len(_ASKED)] if told else (),
        lessons=_LESSONS[(place + number) % len(_LESSONS)] if told else "",
    )  # fmt: skip
