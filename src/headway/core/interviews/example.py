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


@dataclass(frozen=True, slots=True)
class Told:
    """A story of the example; `rehearsed` are the days since it was told aloud, with the seconds that it took."""

    title: str
    situation: str
    task: str
    action: str
    result: str
    numbers: str
    skills: tuple[str, ...]
    questions: tuple[str, ...]
    flagship: bool = False
    rehearsed: tuple[tuple[int, int], ...] = ()


STORIES: Final = (
    Told(
        "The ledger that moved while it ran",
        "Our ledger had outgrown its database, and could not stand still for an hour.",
        "I was to move it, with a team of four and a date that the bank had set.",
        "We wrote to both for six weeks, compared every night, and told the bank each Friday what we had found.",
        "It moved on a Tuesday at noon. The bank asked in the evening when we would begin.",
        "Nine weeks; eleven million payments a year; no minute of standing still.",
        ("PostgreSQL", "payments", "leading"), ("hard-problem", "led", "latest-work"),
        flagship=True, rehearsed=((40, 240), (19, 170), (4, 118)),
    ),
    Told(
        "Half the alarms",
        "Whoever was on call slept badly: nine alarms a week, most of them nothing.",
        "Nobody had asked me to, but I had the week.",
        "I wrote down what each alarm had led to, and took away those that had led to nothing three times.",
        "The others took up the list. Two who had wanted to leave stayed.",
        "From nine alarms a week to four.",
        ("on call", "monitoring"), ("improved", "proudest"), flagship=True, rehearsed=((33, 160), (9, 125)),
    ),
    Told(
        "The readings that nobody missed",
        "The tide tables were wrong for a day, and a captain told us before we knew.",
        "I was to find out why, and see to it that we would know first.",
        "A gauge had frozen. I made the pipeline say what is missing before it says what is there.",
        "We have rung the captains twice since then; they have not rung us.",
        "From six hours to forty minutes on the way.",
        ("data quality", "SQL"), ("failure", "customer"), flagship=True, rehearsed=((21, 150),),
    ),
    Told(
        "Twenty people who had never programmed",
        "The evening school had no teacher for its Saturdays.",
        "", "I began with a knitting pattern, and only then with a loop.", "Fourteen came to the last evening.", "",
        ("teaching",), ("helped", "persuaded"),
    ),
)  # fmt: skip
QUESTIONS: Final = (
    "How would you move our tile server without anybody noticing?",
    "Why did you decline the clockworks?",
)


@dataclass(frozen=True, slots=True)
class Practised:
    """A mock interview of the example, so many days ago, with its marks for content, structure, delivery, questions."""

    ago: int
    with_whom: str
    marks: tuple[int, int, int, int]
    notes: str


MOCKS: Final = (
    Practised(47, "Edda Brook", (3, 2, 3, 2), "I began with the history of the company. Begin with the result."),
    Practised(12, "Edda Brook", (4, 4, 3, 4), "Better. I still speak too fast when it gets technical."),
)
