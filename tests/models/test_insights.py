"""The counting query and its plain twin say the same of any history, however messy."""

import random
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.days import to_day
from headway.core.errors import HeadwayError
from headway.core.tracker import ledger as rules
from headway.models import (
    Batch,
    BinEntry,
    HistoryLine,
    JobSearch,
    Opportunity,
    Outreach,
    Source,
    Stage,
    TargetRole,
    insights,
)
from headway.usecases import tracker
from headway.usecases.tracker.ledger import BOOKS, Kind, Row
from tests.models import plain_spells
from tests.models.plain_spells import Entry
from tests.people import NOW, TODAY, later
from tests.remembered import remembered

NOON = to_day(TODAY)
OUTCOMES = ("rejected", "withdrawn", "no_reply", "position_closed", "offer_declined", "reopened")
MANY, SOME = 2_500, 400
PARTS = ("yes", "no", "late", "waiting", "ended", "left_out")


def ranks_now(search_id: int) -> dict[int, int]:
    """The rank that each stage counts for, removed ones that of their heirs."""
    rows = Stage.objects.filter(search_id=search_id).select_related("taken_by")
    return {row.pk: (row.taken_by or row).rank for row in rows}


def histories(search_id: int, kind: Kind = "applications") -> Iterator[tuple[Row, list[Entry]]]:
    """The standing lines of everything outside the bin, as the twin reads them."""
    ranks, column = ranks_now(search_id), BOOKS[kind].column
    rows = HistoryLine.objects.filter(**{f"{column}__search_id": search_id, f"{column}__bin_entry": None})
    standing = rows.exclude(place=None).select_related(column).order_by(f"{column}_id", "place")
    for it, lines in groupby(standing, key=lambda row: getattr(row, column)):
        yield (
            it,
            [
                Entry(line.what, line.stage_id and ranks[line.stage_id], line.day, line.exactness == "exact")
                for line in lines
            ],
        )


def twin(
    search_id: int,
    today: int,
    until: int | None = None,
    kind: Kind = "applications",
    ranks: Collection[int] = (),
) -> Counter[Any]:
    stages = Stage.objects.filter(search_id=search_id, pipeline=kind, taken_by=None)
    living = sorted(rank for rank in stages.values_list("rank", flat=True) if not ranks or rank in ranks)
    found: Counter[Any] = Counter()
    for it, lines in histories(search_id, kind):
        for spell in plain_spells.spells(lines, living, today, until):
            found[getattr(it, "role_id", None), getattr(it, "source_id", None), *spell] += 1
    return found


def query(
    search_id: int,
    today: int,
    until: int | None = None,
    kind: Kind = "applications",
    ranks: Collection[int] = (),
) -> Counter[Any]:
    found: Counter[Any] = Counter()
    given: dict[str, Any] = {"search_id": search_id, "today": today, "until": until, "pipeline": kind, "ranks": ranks}
    for *cell, _, n in insights.counts(applied_rank=1, **given):
        found[tuple(cell)] += n
    return found


def cells(search_id: int, today: int = NOON) -> dict[tuple[int, int, int | None], int]:
    """The count table without roles and sources."""
    found: Counter[Any] = Counter()
    for row, n in query(search_id, today).items():
        found[row[2:]] += n
    return dict(found)


def messy_lines(chance: random.Random, stages: Sequence[int], ends: bool = True) -> list[rules.Line]:
    """A history as people keep it: late entries, corrections, retractions, moves back, days unknown."""
    lines: list[rules.Line] = []
    day = NOON - chance.randrange(120)
    for number in range(1, chance.randrange(2, 9)):
        day += chance.choice((0, 0, 1, 3, 8, 20, -6))
        exactness = chance.choices(("exact", "about", "before", "unknown"), (12, 1, 1, 2))[0]
        when = {"day": None if exactness == "unknown" else day, "exactness": exactness}
        stage = stages[min(chance.randrange(len(stages)), chance.randrange(len(stages)))]
        replaced = {line.retracts for line in lines}
        standing = [line for line in lines if line.id not in replaced and line.what != "retraction"]
        kind = chance.random()
        if not standing or kind < 0.6:
            what = "accepted" if ends and stage == stages[-1] else "stage"
            lines.append(rules.Line(number, what, stage, **when))  # type: ignore[arg-type]
        elif kind < 0.8:
            lines.append(rules.Line(number, chance.choice(OUTCOMES), None, **when))  # type: ignore[arg-type]
        elif kind < 0.92 or len(standing) < 2:
            old = chance.choice(standing)
            lines.append(rules.Line(number, old.what, old.stage_id, retracts=old.id, **when))  # type: ignore[arg-type]
        else:
            lines.append(rules.Line(number, "retraction", retracts=chance.choice(standing).id))
    return lines


@pytest.fixture
@remembered
def mess(ada: Ctx) -> JobSearch:
    """A job search of many random histories."""
    return messy_search(ada, SOME)


def messy_search(ada: Ctx, size: int, kind: Kind = "applications") -> JobSearch:
    """A job search of random histories of one pipeline, things in the bin included, written as rows."""
    tracker.start(ada, name="A mess")
    search, chance = JobSearch.objects.get(owner_id=ada.owner_id), random.Random(5)  # noqa: S311
    stages = list(search.stages.filter(pipeline=kind).order_by("rank"))
    batch = Batch.objects.create(owner_id=ada.owner_id, made_by_id=ada.user_id, made_at=NOW, via="person", summary="x")
    roles = [TargetRole.objects.create(search=search, name=name, rank=0) for name in ("Backend", "Data")]
    sources = [Source.objects.create(owner_id=ada.owner_id, name=name, key=name) for name in ("board", "friend")]
    common = {"search": search, "made_in": batch, "created_at": NOW, "stage": stages[0]}
    its: list[Any]
    if kind == "outreach":
        its = Outreach.objects.bulk_create(Outreach(topic="x", **common) for _ in range(size))
    else:
        its = Opportunity.objects.bulk_create(
            Opportunity(role=chance.choice([None, *roles]), source=chance.choice([None, *sources]), title="x", **common)
            for _ in range(size)
        )
    column = BOOKS[kind].column
    ids = [stage.pk for stage in stages]
    rows = []
    for it in its:
        written = messy_lines(chance, ids, ends=kind == "applications")
        places = {line.id: place for place, line in enumerate(rules.in_order(written), start=1)}
        made = {}
        for line in written:
            made[line.id] = HistoryLine(
                **{"id": len(rows) + 1, column: it}, what=line.what, stage_id=line.stage_id, day=line.day,
                exactness="unknown" if line.day is None else line.exactness, place=places.get(line.id),
                recorded_at=NOW, recorded_by_id=ada.user_id, said_by="person", batch=batch,
                retracts_id=line.retracts and made[line.retracts].pk,
            )  # fmt: skip
            rows.append(made[line.id])
    HistoryLine.objects.bulk_create(rows, batch_size=2_000)
    BinEntry.objects.bulk_create(BinEntry(**{column: it}, binned_at=NOW, binned_by_id=ada.user_id) for it in its[::50])
    return search


def test_thousands_of_messy_histories_on_any_day(ada: Ctx) -> None:
    mess = messy_search(ada, MANY)
    for today in (NOON, NOON - 28, NOON - 90, NOON + 60):
        found = query(mess.pk, today)
        assert found == twin(mess.pk, today)
    assert found.total() > 2 * MANY
    assert query(mess.pk, NOON, NOON - 30) == twin(mess.pk, NOON, NOON - 30) != query(mess.pk, NOON)
    assert {cause for _, _, _, cause, _ in found} == {0, 1, 2}


def test_stages_removed_and_added(ada: Ctx, mess: JobSearch) -> None:
    first, response, phone = (mess.stages.get(number=number, pipeline="applications") for number in (1, 2, 3))
    for gone in (response, phone):
        tracker.remove_stage(ada, stage_id=gone.pk)
    assert query(mess.pk, NOON) == twin(mess.pk, NOON)
    tracker.add_stage(ada, name="Coding challenge", after_id=first.pk)
    assert query(mess.pk, NOON) == twin(mess.pk, NOON)


def test_no_reply_is_a_label_that_changes_no_number(mess: JobSearch) -> None:
    before = query(mess.pk, NOON)
    labels = HistoryLine.objects.filter(what="no_reply", opportunity__search=mess)
    assert labels.exclude(place=None).count() > SOME / 10
    labels.update(place=None)
    assert query(mess.pk, NOON) == before


def test_every_day_of_waiting_is_counted_once(mess: JobSearch) -> None:
    for today in (NOON, NOON - 28, NOON - 60):
        now, then = (Counter[Any]() for _ in range(2))
        for found, day in ((now, today), (then, today - 28)):
            for (_, _, stage, _, days), n in query(mess.pk, day).items():
                if days is not None:
                    found[stage] += n * (days + 1)
        assert all(now[stage] >= then[stage] for stage in then)


@pytest.mark.parametrize(("by", "segments"), [("", "source"), ("month", "applied day"), ("label", "label")])
def test_segments_add_up(mess: JobSearch, by: str, segments: str) -> None:
    rows = insights.counts(search_id=mess.pk, today=NOON, applied_rank=1, by=by)
    summed: Counter[Any] = Counter()
    for _, _, *cell, _, n in rows:
        summed[tuple(cell)] += n
    assert dict(summed) == cells(mess.pk)
    assert len({segment for _, segment, *_ in rows}) >= {"source": 3, "applied day": 50, "label": 1}[segments]


def test_what_waits_is_what_the_counts_call_open(mess: JobSearch) -> None:
    rows = insights.waiting(search_id=mess.pk, today=NOON, applied_rank=1)
    assert len({id for id, _, _ in rows}) == len(rows) > SOME / 4
    waiting, counted = Counter((stage, 0, days) for _, stage, days in rows), cells(mess.pk)
    assert all(counted[cell] >= n for cell, n in waiting.items())


def test_what_became_of_them_are_the_counts_row_by_row(mess: JobSearch) -> None:
    given: dict[str, Any] = {"search_id": mess.pk, "today": NOON, "applied_rank": 1}
    table = insights.counts(**given)
    for rank in range(7):
        became = {answered: insights.became(rank=rank, within=30, answered=answered, **given) for answered in PARTS}
        everybody = [id for rows in became.values() for (id,) in rows]
        there = [row for row in table if row[2] == rank]
        assert len(everybody) == len(set(everybody)) == sum(n for *_, n in there) > 0
        late = sum(n for *_, cause, days, _, n in there if cause and days is not None and days > 30)
        assert len(became["late"]) == late
        assert len(became["ended"]) == sum(
            n for *_, cause, days, ended, n in there if not cause and ended and days is not None
        )
        undated = sum(n for *_, days, _, n in there if days is None)
        assert len(insights.became(rank=rank, within=30, answered="undated", **given)) == undated


def test_written_through_the_doors(ada: Ctx, add: Callable[..., Any], stage: Callable[[Any], int]) -> None:
    chance = random.Random(8)  # noqa: S311
    ids = [add(at=chance.randrange(4), on=TODAY - timedelta(days=chance.randrange(60))).id for _ in range(25)]
    for turn in range(110):
        it, now = chance.choice(ids), later(ada, days=turn / 3)
        on = now.today - timedelta(days=chance.choice((0, 0, 0, 2, 15)))
        how: dict[str, Any] = chance.choice(
            (*[{"on": on}] * 8, {"on": on, "exactness": "about"}, {"exactness": "unknown"})
        )
        doing = chance.randrange(8)
        lines = [line for line in tracker.history(ada, id=it) if line.place]
        try:
            if doing < 4:
                where, back = stage(chance.randrange(8)), chance.choice(("mistake", "happened"))
                tracker.move(now, ids=[it], stage_id=where, back=back, **how)
            elif doing < 6:
                tracker.close(now, ids=[it], outcome=chance.choice(OUTCOMES[:-1]), **how)
            elif doing == 6:
                tracker.correct(now, line_id=chance.choice(lines).id, on=on)
            elif chance.random() < 0.5:
                tracker.retract(now, line_id=chance.choice(lines).id)
            else:
                tracker.reopen_opportunities(now, ids=[it])
        except HeadwayError:
            continue
    home = tracker.search(ada).id
    for today in (NOON, NOON + 20, NOON + 45):
        assert query(home, today) == twin(home, today)


DAY = timedelta(days=1)


@pytest.fixture
def walk(ada: Ctx, add: Callable[..., Any], stage: Callable[[Any], int]) -> Callable[..., int]:
    """An opportunity first seen at a stage 30 days ago that moved on and ended, each so many days ago."""

    def walked(at: int, *steps: tuple[int | str, int], seen: int = 30) -> int:
        it = add(at=at, on=TODAY - seen * DAY).id
        for where, ago in steps:
            on = TODAY - ago * DAY
            if isinstance(where, int):
                tracker.move(ada, ids=[it], stage_id=stage(where), on=on, back="happened")
            else:
                tracker.close(ada, ids=[it], outcome=where, on=on)  # type: ignore[arg-type]
        return it

    return walked


def told(ada: Ctx) -> dict[tuple[int, int, int | None], int]:
    return cells(tracker.search(ada).id)


def test_skipped_a_stage_in_no_time(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, (4, 20))
    assert told(ada) == {(1, 1, 10): 1, (2, 1, 0): 1, (3, 1, 0): 1, (4, 0, 20): 1}


def test_passed_through_a_stage_added_later_in_no_time(ada: Ctx, walk: Callable[..., int], stage: Any) -> None:
    walk(1, (2, 20))
    tracker.add_stage(ada, name="Coding challenge", after_id=stage(1))
    assert tracker.search(ada).stages[2].name == "Coding challenge"
    assert told(ada) == {(1, 1, 10): 1, (2, 1, 0): 1, (3, 0, 20): 1}


def test_stood_at_a_stage_removed_later_and_counts_for_the_one_below(
    ada: Ctx, walk: Callable[..., int], stage: Any
) -> None:
    walk(1, (2, 20), (3, 12))
    tracker.remove_stage(ada, stage_id=stage(2))
    assert {(cause, days): n for (_, cause, days), n in told(ada).items()} == {(1, 18): 1, (0, 12): 1}


def test_a_mistake_taken_back_was_never_reached(ada: Ctx, walk: Callable[..., int], stage: Any) -> None:
    it = walk(1, (4, 20))
    tracker.move(ada, ids=[it], stage_id=stage(1), back="mistake")
    assert told(ada) == {(1, 0, 30): 1}


def test_answered_on_the_day_it_was_sent(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, (2, 30))
    walk(1, ("rejected", 30))
    assert told(ada) == {(1, 1, 0): 1, (2, 0, 30): 1, (1, 2, 0): 1}


def test_went_back_and_keeps_what_was_reached(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, (3, 20), (1, 10))
    assert told(ada) == {(1, 1, 10): 1, (2, 1, 0): 1, (3, 0, 20): 1}


def test_rejected_then_moved_on_all_the_same(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, ("rejected", 20), (2, 12))
    assert told(ada) == {(1, 1, 18): 1, (2, 0, 12): 1}


def test_reopened_waits_again(ada: Ctx, walk: Callable[..., int]) -> None:
    it = walk(1, ("rejected", 20))
    assert told(ada) == {(1, 2, 10): 1}
    tracker.reopen_opportunities(ada, ids=[it])
    assert told(ada) == {(1, 0, 30): 1}


@pytest.mark.parametrize("outcome", ["withdrawn", "position_closed", "offer_declined"])
def test_stopped_without_an_answer(ada: Ctx, walk: Callable[..., int], outcome: str) -> None:
    walk(1, (outcome, 20))
    assert told(ada) == {(1, 0, 10): 1}
    assert insights.waiting(search_id=tracker.search(ada).id, today=NOON, applied_rank=1) == []


def test_reply_and_rejection_on_one_day(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, (2, 25), ("rejected", 25))
    assert told(ada) == {(1, 1, 5): 1, (2, 2, 0): 1}


def test_called_by_a_recruiter_is_no_answered_application(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(3, (4, 24))
    assert told(ada) == {(3, 1, 6): 1, (4, 0, 24): 1}


def test_a_call_entered_after_the_rejection_does_not_void_it(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, ("rejected", 10), (3, 20))
    assert told(ada) == {(1, 1, 10): 1, (2, 1, 0): 1, (3, 2, 10): 1}


def test_a_day_nobody_knows_counts_without_a_length(ada: Ctx, walk: Callable[..., int], stage: Any) -> None:
    it = walk(1)
    tracker.move(ada, ids=[it], stage_id=stage(3), on=TODAY - 9 * DAY, exactness="about")
    assert told(ada) == {(1, 1, None): 1, (2, 1, None): 1, (3, 0, None): 1}


def test_accepted_stands_at_the_last_stage(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(6, ("accepted", 26))
    assert told(ada) == {(6, 1, 4): 1}


def test_what_is_yet_to_happen_is_not_seen(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, (2, 10))
    assert cells(tracker.search(ada).id, NOON - 15) == {(1, 0, 15): 1}
    assert cells(tracker.search(ada).id, NOON - 40) == {}
