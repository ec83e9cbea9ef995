"""A fictional seeker's four months: about seventy opportunities at companies that do not exist.

The same seed and day give the same story. Chance decides what became of each, and what lies after today has not
happened yet: so some are still open, as in a true search.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from headway.core.tracker.words import SECOND, Outcome, SourceKind, WorkMode
from headway.core.transfer.reading import ReadContact, ReadLine, ReadRow

NAME: Final = "Example: Robin's search"
ROLES: Final = ("Backend engineer", "Data engineer", "Platform engineer")
DAYS: Final = 122
_DRAWN: Final = 66
_SOURCES: Final[tuple[tuple[str, SourceKind, int, float], ...]] = (
    # name, kind, how often in a hundred, how likely an answer
    ("Referral", "referral", 12, 0.75),
    ("Former colleagues", "network", 10, 0.6),
    ("Direct message", "direct_outreach", 12, 0.4),
    ("Company site", "company_site", 20, 0.3),
    ("Job board", "job_board", 34, 0.18),
    ("Recruiter", "recruiter", 9, 0.55),
    ("Meetup", "event", 3, 0.6),
)
_FIRST: Final = "Amber Birch Clover Copper Ember Harbour Juniper Marble Quartz Saffron Tidal Velvet Willow Wren".split()
_SECOND: Final = "Anvil Compass Kettle Lantern Loom Meadow Orchard Pebble Sextant Thimble".split()
_THIRD: Final = ("Labs", "Works", "Systems", "& Daughters", "Collective", "Instruments")
_PLACES: Final = ("Brackenford", "Lower Elmsea", "Port Tansy", "Wexcombe", "")
_GIVEN: Final = "Mira Tobias Oona Jonas Priya Edda Caspian Lior".split()
_FAMILY: Final = (
    "Quillfeather", "Fernwick", "Larkspur", "Thistledown", "Marlowe-Finch", "Oakes", "Pennywhistle", "Greenhalgh",
    "Applegarth", "Driftwood",
)  # fmt: skip
_SPECIALITIES: Final = ("", "", "", " (payments)", " (maps)", " (health)", " (logistics)", " (learning)")
_ODD_JOBS: Final = ("Developer advocate", "Teacher of programming", "Technical writer")
_ONWARD: Final = {2: 0.7, 3: 0.6, 4: 0.55, 5: 0.45}  # from a stage to the next one
_NEXT_DAYS: Final = {2: (2, 8), 3: (5, 12), 4: (6, 14), 5: (4, 12)}
_SKILL: Final = {"Backend engineer": 1.15, "Data engineer": 0.8, "Platform engineer": 1.0, None: 0.6}


@dataclass(frozen=True, slots=True)
class Story:
    """An example of a job search: its name, first day and target roles, and a row for every opportunity."""

    name: str
    started_on: date
    roles: tuple[str, ...]
    rows: tuple[ReadRow, ...]


def story(today: date, seed: int = 1) -> Story:
    """The four months before a day.

    >>> story(date(2026, 3, 15)) == story(date(2026, 3, 15))
    True
    """
    chance = _Chance(seed)
    rows = [*_drawn(chance, today), *_told(today)]
    rows.sort(key=lambda row: (row.history[0].on or today, row.company or ""))
    numbered = tuple(replace(row, row=number, rows=(number,)) for number, row in enumerate(rows, start=1))
    return Story(NAME, today - timedelta(days=DAYS), ROLES, numbered)


class _Chance:
    """Chance that repeats itself."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed).random  # noqa: S311 - a story, no secret

    def below(self, n: int) -> int:
        return int(self._draw() * n)

    def one_of(self, things: tuple[str, ...] | list[str]) -> str:
        return things[self.below(len(things))]

    def between(self, least: int, most: int) -> int:
        return least + self.below(most - least + 1)

    def happens(self, share: float) -> bool:
        return self._draw() < share


def _drawn(chance: _Chance, today: date) -> Iterator[ReadRow]:
    companies = [f"{first} {second}" for first in _FIRST for second in _SECOND]
    people = [f"{given} {family}" for given in _GIVEN for family in _FAMILY]
    for number in range(_DRAWN):
        company = f"{companies.pop(chance.below(len(companies)))} {chance.one_of(_THIRD)}"
        # a slow start, then a steady pace
        found_on = today - timedelta(days=int(DAYS * (1 - (number + 0.5) / _DRAWN) ** 0.85) + 1)
        yield _one(chance, today, company, found_on, people)


def _one(chance: _Chance, today: date, company: str, found_on: date, people: list[str]) -> ReadRow:
    source, kind, answered = _source(chance)
    role = chance.one_of(ROLES) if chance.happens(0.9) else None
    lines, outcome = _history(chance, today, found_on, min(0.95, answered * _SKILL[role]))
    stage = max(int(line.what.removeprefix("stage:")) for line in lines if line.what.startswith("stage:"))
    remote = chance.one_of(("remote", "hybrid", "on_site"))
    least = 48_000 + 2_000 * chance.below(10)
    met = kind in ("referral", "network", "recruiter") or stage > 2
    contact = ReadContact(people.pop(chance.below(len(people))), note="Recruiter" if kind == "recruiter" else None)
    return ReadRow(
        row=0,
        company=company,
        title=f"{role}{chance.one_of(_SPECIALITIES)}" if role else chance.one_of(_ODD_JOBS),
        role=role,
        source=source,
        source_kind=kind,
        referrer=contact.name if kind == "referral" else None,
        location=chance.one_of(_PLACES) or None,
        work_mode=_MODES[remote],
        pay_min=least,
        pay_max=least + 12_000,
        pay_currency="EUR",
        url=f"https://jobs.example/{company.split()[0].lower()}-{company.split()[1].lower()}",
        labels=tuple(label for label, share in (("dream job", 0.15), ("résumé B", 0.45)) if chance.happens(share)),
        contacts=(contact,) if met else (),
        contacted_on=lines[-1].on if met else None,
        stage=stage,
        outcome=outcome,
        history=tuple(lines),
        notes=chance.one_of(_NOTES) or None if stage > 1 else None,
    )


_MODES: Final[dict[str, WorkMode]] = {"remote": "remote", "hybrid": "hybrid", "on_site": "on_site"}
_NOTES: Final = (
    "",
    "They asked for a story about a system that failed.",
    "Kind people; slow answers.",
    "Ask about the team's size and about being on call.",
    "The posting and the talk did not match.",
)


def _source(chance: _Chance) -> tuple[str, SourceKind, float]:
    at = chance.below(100)
    for name, kind, often, answered in _SOURCES:
        at -= often
        if at < 0:
            return name, kind, answered
    return "Job board", "job_board", 0.18


def _history(chance: _Chance, today: date, found_on: date, answered: float) -> tuple[list[ReadLine], Outcome | None]:
    """What happened up to today, and how it ended if it did."""
    events = [("stage:0", found_on)]
    if chance.happens(0.9):
        events += _applied(chance, found_on + timedelta(days=chance.between(0, 5)), answered)
    elif chance.happens(0.5):
        events.append(("position_closed", found_on + timedelta(days=chance.between(10, 40))))
    past = [ReadLine(what, on, "exact") for what, on in events if on <= today]
    ended = past[-1].what
    return past, None if ended.startswith("stage:") else ended  # type: ignore[return-value]


def _applied(chance: _Chance, on: date, answered: float) -> Iterator[tuple[str, date]]:
    yield "stage:1", on
    if not chance.happens(answered):
        silent = chance.happens(0.55)
        yield "no_reply" if silent else "rejected", on + timedelta(days=45 if silent else chance.between(4, 30))
        return
    on += timedelta(days=chance.between(2, 16))
    stage = 2 if chance.happens(0.6) else 3
    yield f"stage:{stage}", on
    while stage in _ONWARD and chance.happens(_ONWARD[stage]):
        on += timedelta(days=chance.between(*_NEXT_DAYS[stage]))
        stage += 1
        if stage > SECOND:  # the offers are told, not drawn
            break
        yield f"stage:{stage}", on
    withdrawn = chance.happens(0.15)
    yield "withdrawn" if withdrawn else "rejected", on + timedelta(days=chance.between(3, 15))


def _told(today: date) -> Iterator[ReadRow]:
    """The stories that every search remembers: two offers declined, one that fell through, one on the table."""
    yield _tale(
        today, "Thimble & Wren", "Backend engineer, ten days", ROLES[0], "Former colleagues", "network",
        ((100, "stage:1"), (95, "stage:3"), (90, "stage:6"), (88, "offer_declined")),
        ("freelance",), "Ten days of work are no job. They may call again in spring.",
    )  # fmt: skip
    yield _tale(
        today, "Port Tansy Evening School", "Teacher of programming, Saturdays", None, "Meetup", "event",
        ((64, "stage:1"), (57, "stage:4"), (50, "stage:6"), (48, "position_closed")),
        ("freelance",), "The course was cancelled before it began; good practice in explaining.",
    )  # fmt: skip
    yield _tale(
        today, "Gable & Sons Clockworks", "Platform engineer", ROLES[2], "Recruiter", "recruiter",
        ((58, "stage:1"), (50, "stage:3"), (41, "stage:4"), (30, "stage:5"), (21, "stage:6"), (16, "offer_declined")),
        (), "Five days on site, and the pay of a junior.",
    )  # fmt: skip
    yield _tale(
        today, "Larkspur Observatory", "Backend engineer (maps)", ROLES[0], "Referral", "referral",
        ((44, "stage:1"), (38, "stage:2"), (31, "stage:3"), (20, "stage:4"), (11, "stage:5"), (3, "stage:6")),
        ("dream job",), "They want an answer within a week. Ask for the fourth day at home.",
    )  # fmt: skip


def _tale(
    today: date,
    company: str,
    title: str,
    role: str | None,
    source: str,
    kind: SourceKind,
    events: tuple[tuple[int, str], ...],
    labels: tuple[str, ...],
    notes: str,
) -> ReadRow:
    lines = tuple(ReadLine(what, today - timedelta(days=ago), "exact") for ago, what in events)
    stages = [int(what.removeprefix("stage:")) for _, what in events if what.startswith("stage:")]
    ended = events[-1][1]
    return ReadRow(
        row=0,
        company=company,
        title=title,
        role=role,
        source=source,
        source_kind=kind,
        contacts=(ReadContact("Ottilie Sandpiper"),),
        contacted_on=lines[-1].on,
        promised_on=today + timedelta(days=4) if ended == "stage:6" else None,
        labels=labels,
        notes=notes,
        stage=max(stages),
        outcome=None if ended.startswith("stage:") else ended,  # type: ignore[arg-type]
        history=lines,
    )
