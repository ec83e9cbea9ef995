"""What each silence has come to by a day: probably over, slower than usual, time to ask. Loads NumPy."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from headway.core.days import to_day
from headway.core.insights.reckoning import Step
from headway.core.stats import silence
from headway.core.tracker.words import Silence


@dataclass(frozen=True, slots=True)
class Open:
    """An opportunity that waits: at which rank, how long, and the days that were named or spent on it meanwhile."""

    id: int
    rank: int
    days: int
    promised_on: date | None = None
    contacted_on: date | None = None


def come_to(open_ones: Iterable[Open], whole: Sequence[Step], today: date) -> dict[int, frozenset[Silence]]:
    """What the silence of each has come to; those of which nothing is to be said are left out.

    What is probably over is neither slow nor to be asked about. Who wrote since the silence began need not ask again.
    """
    by_rank = {step.start.rank: step for step in whole if step.guess.follow_up}

    @cache
    def odds(rank: int, days: int) -> silence.Odds:
        return silence.odds(by_rank[rank].curve, days)

    @cache
    def ask_after(rank: int, promised: int | None) -> int | None:
        return silence.follow_up_day(by_rank[rank].curve, by_rank[rank].guess, promised)

    def told(it: Open) -> frozenset[Silence]:
        if odds(it.rank, it.days).probably_over:
            return frozenset({"over"})
        since = to_day(today) - it.days
        ask = ask_after(it.rank, to_day(it.promised_on) - since if it.promised_on else None)
        written = it.contacted_on is not None and to_day(it.contacted_on) > since
        due = ask is not None and ask <= it.days and not written
        slow = odds(it.rank, it.days).slower
        return frozenset(kind for kind, true in (("slower", slow), ("ask", due)) if true)  # type: ignore[misc]

    found = {it.id: told(it) for it in open_ones if it.rank in by_rank}
    return {id: kinds for id, kinds in found.items() if kinds}


def ask_days(open_ones: Iterable[tuple[int, int, int]], whole: Sequence[Step]) -> Iterator[tuple[int, int, int | None]]:
    """After how many days to ask each of (id, rank, days): (id, days, that day), None for what is probably over."""
    by_rank = {step.start.rank: step for step in whole if step.guess.follow_up}
    after = {rank: silence.follow_up_day(step.curve, step.guess) for rank, step in by_rank.items()}

    @cache
    def over(rank: int, days: int) -> bool:
        return silence.odds(by_rank[rank].curve, days).probably_over

    for id, rank, days in open_ones:
        if rank in by_rank:
            yield id, days, None if over(rank, days) else after[rank]
