"""From the rows of the count table to settled shares, odds, comparison and forecast: loads NumPy."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from headway.core.insights import outlook, settled, shares
from headway.core.insights.counted import ALL, OTHER, UNKNOWN, Rung
from headway.core.insights.guesses import usual_ones
from headway.core.insights.settled import Spell, Split
from headway.core.stats import comparison, conversion, curve, defaults, forecast, outreach, silence, spells, stall
from headway.core.stats.defaults import Guess

OFFER: Final = 6
PHONE: Final = 3
_CHANCES: Final = (0.5, 0.8, 0.9)
_OWN_REPLIES: Final = 5
_COUNT_DRAWS: Final = 4_000  # of whole numbers; more would not move them


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a search with all that is known of it: from `start` to `end`."""

    start: Rung
    end: Rung
    guess: Guess
    cells: spells.Cells
    found: conversion.Conversion
    curve: curve.Curve
    weights: tuple[float, ...]
    ended: int = 0
    late: int = 0


def steps(
    rows: Iterable[Spell],
    rungs: Sequence[Rung],
    guesses: Mapping[int, Guess] | None = None,
    kind: str = "applications",
) -> tuple[Step, ...]:
    """Every step of a search read off its count table; `guesses` override the starting guess of a stage, by its id."""
    by_rank: dict[int, list[Spell]] = {}
    for row in rows:
        by_rank.setdefault(row.rank, []).append(row)
    typical = usual_ones(rungs, kind)
    found = []
    for start, end, usual in zip(rungs, rungs[1:], typical, strict=False):
        guess = (guesses or {}).get(start.id, usual)
        there = by_rank.get(start.rank, [])
        cells = _cells(there, guess.horizon)
        told = conversion.estimate(cells, guess)
        found.append(Step(start, end, guess, cells, *told, *_without_answer(there, guess.horizon)))
    return tuple(found)


def conversions(
    rows: Sequence[Spell], whole: Sequence[Step], names: Sequence[str], by: Split | None
) -> shares.Conversions:
    """The settled shares of every group, by the weights of the whole, each started as ten average applications."""
    there: dict[tuple[str, int], list[Spell]] = {}
    for row in rows:
        there.setdefault((row.role if by in (None, "role") else row.segment, row.rank), []).append(row)
    return shares.Conversions(by, tuple(_of_all(name, there, whole) for name in names))


def _of_all(name: str, there: Mapping[tuple[str, int], Sequence[Spell]], whole: Sequence[Step]) -> shares.Conversion:
    if name == ALL:
        return _told(name, [(step, step.found, _share(step, step.found, step.ended, step.late)) for step in whole])
    rows = [(step, there.get((name, step.start.rank), [])) for step in whole]
    found = [(step, own, _counted(own, step)) for step, own in rows]
    return _told(name, [(step, told, _share_of(own, step, told)) for step, own, told in found])


def _told(name: str, found: Sequence[tuple[Step, conversion.Conversion, shares.Settled]]) -> shares.Conversion:
    way = [each for each in found if each[0].start.number >= 1]
    along = tuple(_along(way[: place + 1]) for place in range(len(way)))
    return shares.Conversion(name, tuple(share for _, _, share in found), along)


def _along(way: Sequence[tuple[Step, conversion.Conversion, shares.Settled]]) -> shares.Along:
    end, belief = way[-1][0].end, conversion.chained([found.belief for _, found, _ in way])
    low, high = belief.range
    return shares.Along(
        end.id, end.name, len(way), belief.mean, low, high, enough=all(share.enough for *_, share in way)
    )


def group_names(rows: Iterable[Spell], roles: Sequence[str], by: Split | None) -> tuple[str, ...]:
    """The groups there are: roles in their order and Other; segments by name, the unknown last."""
    if by in (None, "role"):
        return (*roles, OTHER)
    found = {row.segment for row in rows}
    return tuple(sorted(found, key=lambda name: (name in (UNKNOWN, settled.WITHOUT), name)))


def replies(whole: Iterable[Step]) -> tuple[settled.Replies, ...]:
    """The reply times of every stage at which there is somebody to answer."""
    return tuple(_replies(step) for step in whole if step.guess.follow_up)


def curves(whole: Iterable[Step]) -> tuple[settled.Curve, ...]:
    """The curve of every stage at which there is somebody to answer."""
    return tuple(_curve(step) for step in whole if step.guess.follow_up)


def waiting(
    open_ones: Iterable[tuple[int, int, int]],
    whole: Sequence[Step],
    told: Mapping[int, tuple[str, str, date | None]],
    today: date,
) -> tuple[settled.Waiting, ...]:
    """The odds of opportunities (id, rank, days), their title, company and promised day told; the likeliest first."""
    by_rank = {step.start.rank: step for step in whole if step.guess.follow_up}

    @cache
    def odds(rank: int, days: int) -> silence.Odds:
        return silence.odds(by_rank[rank].curve, days)

    found = []
    for id, rank, days in open_ones:
        if rank not in by_rank or id not in told:
            continue
        (title, company, promised), since, it = told[id], today - timedelta(days=days), odds(rank, days)
        step = by_rank[rank]
        ask = silence.follow_up_day(step.curve, step.guess, (promised - since).days if promised else None)
        found.append(
            settled.Waiting(
                id, title, company, step.start.name, days, it.chance, it.under_floor, it.any_answer, it.slower,
                it.probably_over, None if ask is None else since + timedelta(days=ask),
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda each: (-each.chance, each.days, each.opportunity_id)))


def compared(
    rows: Sequence[Spell], step: Step, names: Sequence[str], by: Split, growing: str | None = None
) -> settled.Comparison:
    """Groups beside each other at one step; what cannot be told apart is not. Only `growing` grows, if it is named."""
    own = {name: _of_group(rows, step, name, by) for name in names}
    counted = {name: _counted(of_group, step) for name, of_group in own.items()}
    segments = [
        comparison.Segment(name, each.yes, each.settled)
        for name, each in counted.items()
        if each.yes or each.no or each.waiting
    ]
    mean = step.found.belief.mean
    found = comparison.compare(segments, mean)
    claim = found.claims[0] if found.claims else None
    more = None if claim else comparison.more_needed(segments, mean, (growing,) if growing else ())
    arms = tuple(
        _arm(each.name, counted[each.name], belief, *_without_answer(own[each.name], step.guess.horizon))
        for each, belief in zip(segments, found.beliefs, strict=True)
    )
    return settled.Comparison(
        by,
        step.start.name,
        step.end.name,
        arms,
        found.factor,
        found.leaning.chance if found.leaning else None,
        claim.better if claim else None,
        claim.worse if claim else None,
        found.leaning.better if found.leaning else None,
        found.leaning.worse if found.leaning else None,
        more,
        growing,
    )


def _arm(name: str, own: conversion.Conversion, belief: conversion.Belief, ended: int, late: int) -> settled.Arm:
    return settled.Arm(
        name, round(own.yes), own.settled, belief.mean, *belief.range,
        enough=own.settled >= defaults.ENOUGH_SETTLED,
        no=round(own.no), waiting=round(own.waiting) - ended - late, ended=ended, late=late,
    )  # fmt: skip


def expected(
    whole: Sequence[Step],
    open_ones: Iterable[tuple[int, int, int]],
    *,
    per_week: float,
    today: date,
    until: date,
    talks: Mapping[str, spells.Cells] | None = None,
) -> outlook.Forecast:
    """When the first offer may come at a pace of applications, what to expect on the way, and what it would take."""
    way = [step for step in whole if 1 <= step.start.number < OFFER] or list(whole[-1:])
    waiting_now = _waiting_by_step(way, open_ones)
    chain = [forecast.step(step.found.belief, step.curve) for step in way]
    days = min(max((until - today).days, 7), defaults.LONGEST_FORECAST)
    first = forecast.first_date(chain, waiting_now, per_week=per_week, days=defaults.LONGEST_FORECAST)

    def on(day: int | None) -> date | None:
        return None if day is None else today + timedelta(days=day)

    return outlook.Forecast(
        target=way[-1].end.name,
        per_week=per_week,
        weeks=tuple(
            (today + timedelta(days=day), chance) for day, chance in zip(first.days, first.chances, strict=True)
        ),
        early_on=on(first.day_of(0.1)),
        likely_on=on(first.day_of(0.5)),
        late_on=on(first.day_of(0.9)),
        expected=_on_the_way(way, chain, waiting_now, per_week),
        until=today + timedelta(days=days),
        paces=_paces(way, chain, waiting_now, per_week, days, talks or {}),
        cut_off_on=today + timedelta(days=forecast.cut_off(chain, days)),
        ranges=first.ranges,
        typical=not any(step.found.settled or step.found.waiting or step.found.left_out for step in way),
        of_offer=way[-1].end.number == OFFER,
        conversations=_sent((talks or {}).get("mailed")),
    )


def _sent(cells: spells.Cells | None) -> int:
    return 0 if cells is None else round(cells.all_yes + cells.all_no + sum(cells.waiting) + cells.undated_waiting)


def silent(now: Step, then: Step) -> settled.Silence:
    """Whether a window without answers is normal, from one step as of its two evenings."""
    found = stall.window(now.cells, then.cells, now.guess)
    return settled.Silence(
        now.start.name, defaults.STALL_WINDOW, found.expected, found.observed, found.chance, found.stalled
    )


def _of_group(rows: Iterable[Spell], step: Step, name: str, by: Split | None) -> list[Spell]:
    return [
        row
        for row in rows
        if row.rank == step.start.rank and name == (row.role if by in (None, "role") else row.segment)
    ]


def _counted(own: Iterable[Spell], step: Step) -> conversion.Conversion:
    """A group's conversion by the weights of the whole; it begins as ten average applications."""
    mean = step.found.belief.mean
    prior = (defaults.SEGMENT_STRENGTH * mean, defaults.SEGMENT_STRENGTH * (1 - mean))
    return conversion.counted(_cells(own, step.guess.horizon), step.weights, prior)


def _cells(rows: Iterable[Spell], horizon: int) -> spells.Cells:
    return spells.cells([(row.cause, row.days, float(row.n)) for row in rows], horizon)


def _without_answer(rows: Sequence[Spell], horizon: int) -> tuple[int, int]:
    """How many since a known day ended in another way, and how many were answered after the horizon."""
    dated = [row for row in rows if row.days is not None]
    late = sum(row.n for row in dated if row.cause and (row.days or 0) > horizon)
    return sum(row.n for row in dated if not row.cause and row.ended), late


def _share_of(own: Sequence[Spell], step: Step, found: conversion.Conversion) -> shares.Settled:
    ended, late = _without_answer(own, step.guess.horizon)
    return _share(step, found, ended, late, average=True)


def _share(step: Step, found: conversion.Conversion, ended: int, late: int, average: bool = False) -> shares.Settled:
    low, high = found.belief.range
    return shares.Settled(
        step.start.id,
        step.start.name,
        step.end.name,
        round(found.yes),
        round(found.no),
        round(found.waiting) - ended - late,
        max(found.waiting_as_no, 0.0),
        found.settled,
        round(found.left_out),
        found.belief.mean,
        low,
        high,
        worth=found.belief.alpha + found.belief.beta - found.settled,
        horizon=step.guess.horizon,
        enough=found.settled >= defaults.ENOUGH_SETTLED,
        ended=ended,
        late=late,
        average=average,
    )


def _replies(step: Step) -> settled.Replies:
    # when one is probably over is read off the curve that labels it, however few the replies are
    own = sum(step.cells.yes)
    enough = own >= _OWN_REPLIES
    nothing = spells.tallied([], [], horizon=step.guess.horizon)
    now = silence.reply_times(step.curve)
    times = now if enough else silence.reply_times(curve.estimated(nothing, step.guess))
    undated = round(step.cells.undated_yes + step.cells.undated_no + step.cells.undated_waiting)
    return settled.Replies(
        step.start.id, step.start.name, times.half, times.most, times.nearly_all, now.over_on, round(own), undated,
        own=enough,
    )  # fmt: skip


def _curve(step: Step) -> settled.Curve:
    by_day = conversion.by_day(step.curve, step.found.belief)
    return settled.Curve(
        step.start.id, step.start.name, step.end.name, step.start.number,
        tuple(settled.Point(day, *told) for day, told in enumerate(by_day)),
        round(sum(step.cells.yes)), step.found.settled, silence.reply_times(step.curve).half,
        enough=step.found.settled >= defaults.ENOUGH_SETTLED,
    )  # fmt: skip


def _waiting_by_step(way: Sequence[Step], open_ones: Iterable[tuple[int, int, int]]) -> dict[tuple[int, int], int]:
    place = {step.start.rank: at for at, step in enumerate(way)}
    counts: dict[tuple[int, int], int] = {}
    for _, rank, days in open_ones:
        if rank in place:
            counts[place[rank], days] = counts.get((place[rank], days), 0) + 1
    return counts


def _paces(
    way: Sequence[Step],
    chain: Sequence[forecast.Step],
    waiting_now: Mapping[tuple[int, int], int],
    per_week: float,
    days: int,
    talks: Mapping[str, spells.Cells],
) -> tuple[outlook.Pace, ...]:
    """What each chance would take: applications alone, or mails to people beside the pace."""
    mails = outreach.way(talks, defaults.of_source(way[0].guess, "referral"))
    return tuple(
        outlook.Pace(
            chance,
            forecast.pace_needed(chain, waiting_now, chance=chance, days=days),
            forecast.outreach_needed(chain, mails, waiting_now, per_week=per_week, chance=chance, days=days),
        )
        for chance in _CHANCES
    )


def _on_the_way(
    way: Sequence[Step],
    chain: Sequence[forecast.Step],
    waiting_now: Mapping[tuple[int, int], int],
    per_week: float,
) -> tuple[outlook.Expected, ...]:
    found = []
    for at, step in enumerate(way, start=1):
        if step.end.number < PHONE:
            continue
        days = 91 if step.end.number >= OFFER else 28
        before = {key: n for key, n in waiting_now.items() if key[0] < at}
        told = forecast.tally(forecast.count_by(chain[:at], before, per_week=per_week, days=days, draws=_COUNT_DRAWS))
        found.append(outlook.Expected(step.end.name, days, told.mean, told.low, told.high))
    return tuple(found)
