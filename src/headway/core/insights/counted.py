"""The funnel of a search, from counts to plain values. Reach and flow are different numbers.

The funnel asks how many ever stood at a stage or beyond it; the flow (`course`) which steps they took one after the
other.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from headway.core.speech import noted, say

By = Literal["source", "month", "label", "document", "tailored"]
BYS: Final = ("source", "month", "label", "document", "tailored")
OTHER: Final = noted("Other")
ALL: Final = noted("All")
UNKNOWN: Final = noted("Unknown")
TAILORED: Final = {1: noted("Tailored"), 0: noted("Not tailored")}
REACHED: Final = noted("How many ever stood at this stage or beyond it, wherever they first appeared.")
OF_APPLIED: Final = noted(
    "Of those first seen at “{applied}” or before it that got as far as “{applied}”: the share that reached this stage."
)
OF_BEFORE: Final = noted(
    "Of those first seen at the stage before or earlier that reached it: the share that went on to this stage."
)
ADVICE: Final = {
    0: noted("Pick the ones you want most and apply, or let them go. You can't get what you don't apply for."),
    1: noted("Find people you know there, or who know someone there, and write to them. A word from inside gets read."),
    2: noted("They want to hear more. Answer within a day, show that you are qualified, and keep the talk going."),
    3: noted("Rehearse aloud: two minutes about yourself, why this company, and three stories of success."),
    4: noted("Rehearse for this company: why you in particular, and what you would do in the first months."),
    5: noted("Prepare examples that fit their needs, ask for what is still open, and thank each person within a day."),
    6: noted(
        "Take your time. Compare the offer with what you need, and keep the other talks going until you have signed."
    ),
    7: noted("You made it. Thank everyone who helped, and tell them where you went."),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where most of the open opportunities of one target role stand now, and what usually helps there."""

    role: str
    stage_id: int
    stage: str
    there: int
    open: int
    advice: str


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its counts and its 80 % range, in shares of one."""

    yes: int
    of: int
    low: float
    high: float

    @property
    def value(self) -> float | None:
        """The share, None without any trial."""
        return self.yes / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of a funnel. The shares are None where there is nothing before to compare with."""

    stage_id: int
    stage: str
    rank: int
    reached: int
    of_applied: Share | None
    of_before: Share | None


@dataclass(frozen=True, slots=True)
class Group:
    """The funnel of one target role, of Other, of all, or of one source, month or label."""

    name: str
    role: str | None
    segment: str | None
    opportunities: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Funnel:
    """The accumulating funnel: a group for every role, Other and all; with `by`, one for every segment instead."""

    by: By | None
    groups: tuple[Group, ...]
    definitions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """How many first appeared at rank `entry` and got as far as rank `top`."""

    role: str
    segment: str
    entry: int
    top: int
    n: int


@dataclass(frozen=True, slots=True)
class Rung:
    """One stage as the funnel needs it; `number` is the default stage it stands for or the nearest below."""

    id: int
    name: str
    rank: int
    number: int


def steps(cells: Sequence[Cell], rungs: Sequence[Rung]) -> tuple[Step, ...]:
    """The steps of one funnel from its count cells (STATISTICS §2.4): reached(j, l) = Σ n over entry ≤ j, top ≥ l."""
    applied = next(rung.rank for rung in rungs if rung.number >= 1)

    def share(start: int, end: int) -> Share:
        base = [cell for cell in cells if cell.entry <= start and cell.top >= start]
        return share_of(sum(cell.n for cell in base if cell.top >= end), sum(cell.n for cell in base))

    found = []
    for position, rung in enumerate(rungs):
        found.append(
            Step(
                stage_id=rung.id,
                stage=rung.name,
                rank=rung.rank,
                reached=sum(cell.n for cell in cells if cell.top >= rung.rank),
                of_applied=share(applied, rung.rank) if rung.rank > applied else None,
                of_before=share(rungs[position - 1].rank, rung.rank) if position else None,
            )
        )
    return tuple(found)


def share_of(yes: int, of: int) -> Share:
    """A share with its range."""
    from headway.core.stats import jeffreys

    return Share(yes, of, *jeffreys.interval(yes, of))


def funnel(cells: Sequence[Cell], rungs: Sequence[Rung], roles: Sequence[str], by: By | None = None) -> Funnel:
    """The funnel of a search: per role (those of `roles` first), Other and all; or per segment and all."""
    applied = next((rung.name for rung in rungs if rung.number >= 1), "")
    groups = []
    if by is None:
        for role in [*roles, OTHER]:
            groups.append(_group(role, role, None, [cell for cell in cells if cell.role == role], rungs))
    else:
        for segment in _segments(cells, by):
            groups.append(_group(segment, None, segment, [cell for cell in cells if cell.segment == segment], rungs))
    whole = cells if by != "label" else [cell for cell in cells if cell.segment == ALL]
    groups.append(_group(ALL, None, None, whole, rungs))
    definitions = (
        ("reached", say(REACHED)),
        ("of_applied", say(OF_APPLIED, applied=applied)),
        ("of_before", say(OF_BEFORE)),
    )
    return Funnel(by, tuple(groups), definitions)


def standings(
    rows: Iterable[tuple[str, int, int]], rungs: Sequence[Rung], roles: Sequence[str]
) -> tuple[Standing, ...]:
    """Where most open ones of each role stand, from (role, stage id, how many); of a tie the later stage."""
    by_id = {rung.id: rung for rung in rungs}
    open_of: dict[str, dict[int, int]] = {}
    for role, stage_id, n in rows:
        of_role = open_of.setdefault(role, {})
        of_role[stage_id] = of_role.get(stage_id, 0) + n
    found = []
    for role in [*roles, OTHER]:
        if role in open_of:
            most = max(open_of[role], key=lambda id: (open_of[role][id], by_id[id].rank))
            rung, there = by_id[most], open_of[role][most]
            found.append(
                Standing(role, rung.id, rung.name, there, sum(open_of[role].values()), say(ADVICE[rung.number]))
            )
    return tuple(found)


def _group(name: str, role: str | None, segment: str | None, cells: Sequence[Cell], rungs: Sequence[Rung]) -> Group:
    return Group(name, role, segment, sum(cell.n for cell in cells), steps(cells, rungs))


def _segments(cells: Sequence[Cell], by: By) -> list[str]:
    """Months in their order, everything else by how many there are; what is unknown comes last."""
    sizes: Counter[str] = Counter()
    for cell in cells:
        sizes[cell.segment] += cell.n
    names = [name for name in sizes if not (by == "label" and name == ALL)]
    if by == "month":
        return sorted(names, key=lambda name: (name == UNKNOWN, name))
    return sorted(names, key=lambda name: (name == UNKNOWN, -sizes[name], name))
