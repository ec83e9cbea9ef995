"""What went well, noticed by plain rules from what happened: nothing is made up, and nothing is counted twice."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from headway.core.speech import count, say

Kind = Literal["reply", "interview", "offer", "accepted", "silence_ended", "goal_kept"]
_SILENCE: Final = 21  # days without any news that make a long silence
_MARKS: Final[tuple[Kind, ...]] = ("reply", "interview", "offer", "accepted")


@dataclass(frozen=True, slots=True)
class Happened:
    """Something good in the history of an opportunity, on a day: a reply, an interview, an offer, an acceptance.

    Where the day is not `known` exactly, `on` is that on which it was written down: it happened then or earlier.
    """

    kind: Kind
    on: date
    opportunity_id: int
    name: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Kept:
    """A goal of a week that was reached, in words, and the day on which the week ended or the goal was reached."""

    name: str
    on: date


@dataclass(frozen=True, slots=True)
class Win:
    """Something that went well, in one sentence, on the day it happened."""

    kind: Kind
    on: date
    words: str
    opportunity_id: int | None = None


def noticed(
    happened: Sequence[Happened], applied: Sequence[date], kept: Iterable[Kept], since: date, until: date
) -> tuple[Win, ...]:
    """What went well between two days, both included, the latest first.

    `happened` is everything since the search began, `applied` the days of all applications: what is the first of its
    kind, and how long a silence was, only the whole history tells.
    """
    found = [*_firsts(happened), *_silences(happened, applied), *map(_goal, kept)]
    mine = [each for each in found if since <= each.on <= until]
    return tuple(sorted(mine, key=lambda each: (each.on, _rank(each)), reverse=True))


def _rank(it: Win) -> int:
    return _MARKS.index(it.kind) if it.kind in _MARKS else -1


def _firsts(happened: Sequence[Happened]) -> Iterator[Win]:
    """The first reply and the first interview of a search; every offer, and an acceptance."""
    seen = {it.kind for it in happened if not it.known}  # which one came first, nobody knows then
    for it in _in_order(happened):
        if it.kind in ("offer", "accepted") or it.kind not in seen:
            yield Win(it.kind, it.on, _first(it), it.opportunity_id)
        seen.add(it.kind)


def _in_order(happened: Iterable[Happened]) -> list[Happened]:
    return sorted((it for it in happened if it.known), key=lambda it: (it.on, it.opportunity_id))


def _first(it: Happened) -> str:
    if it.kind == "reply":
        return say("The first reply of this search: {name}", name=it.name)
    if it.kind == "interview":
        return say("The first interview of this search: {name}", name=it.name)
    if it.kind == "offer":
        return say("An offer: {name}", name=it.name)
    return say("An offer accepted: {name}!", name=it.name)


def _silences(happened: Sequence[Happened], applied: Sequence[date]) -> Iterator[Win]:
    """Good news after three weeks or more without any, while something was out."""
    vague = max((it.on for it in happened if not it.known), default=date.min)
    last: date | None = None
    for it in _in_order(happened):
        since = last if last is not None else min(applied, default=None)
        days = (it.on - since).days if since is not None else 0
        if last is not None and vague <= last and days >= _SILENCE and any(day < it.on for day in applied):
            words = count(
                days,
                "A silence of {n} day ended: {name}",
                "A silence of {n} days ended: {name}",
                name=it.name,
            )
            yield Win("silence_ended", it.on, words, it.opportunity_id)
        last = it.on


def _goal(kept: Kept) -> Win:
    return Win("goal_kept", kept.on, say("A goal kept: {name}", name=kept.name))
