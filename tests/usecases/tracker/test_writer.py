"""The one writer under random use: no gaps in places, derived columns right, the ledger untouched, every undo exact."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError
from headway.core.tracker.filters import Question
from headway.core.tracker.ledger import Line
from headway.core.tracker.words import OUTCOMES
from headway.models import Batch, HistoryLine, JobSearch, Opportunity, Stage, User
from headway.usecases import tracker
from tests.core.tracker import plain_ledger
from tests.people import NOW, TODAY

Step = tuple[int, Any, Any]
ALL = Question(size=1000, order="created_on")
NAMES = ("Brightwater", "Ashgrove", "Fernhill")
WORDS = ("Alpha", "Beta", "Gamma", "Delta")


@dataclass
class Desk:
    """Ada at work, and every line of the ledger as it was first written."""

    ctx: Ctx
    data: st.DataObject
    ledger: dict[int, dict[str, Any]] = field(default_factory=dict)

    def pick(self, choices: Any) -> Any:
        return self.data.draw(st.sampled_from(list(choices) or [0]))

    def one(self) -> int:
        return self.pick(Opportunity.objects.alive().order_by("id").values_list("id", flat=True))

    def line(self) -> int:
        return self.pick(line.id for line in tracker.history(self.ctx, id=self.one()))

    def stage(self) -> int:
        return self.pick(stage.id for stage in tracker.search(self.ctx).stages)

    def role(self) -> int:
        return self.pick(role.id for role in tracker.search(self.ctx).roles)

    def when(self) -> dict[str, Any]:
        ago = self.data.draw(st.one_of(st.none(), st.integers(0, 4)))
        if ago is None:
            return {"on": None, "exactness": "unknown"}
        return {"on": TODAY - timedelta(days=ago), "exactness": self.pick(["exact", "about", "before"])}

    def seen(self) -> Any:
        """All that a person sees outside the bin; versions, ids of lines and moments of recording aside."""
        items = tracker.opportunities(self.ctx, asked=ALL).items
        plain = [replace(it, version=0, labels=tuple(sorted(it.labels))) for it in items]
        standing = HistoryLine.objects.filter(opportunity__bin_entry=None, place__isnull=False)
        told = standing.order_by("opportunity_id", "place").values_list(
            "opportunity_id", "what", "stage__name", "stage_id", "day", "exactness", "note"
        )
        return tracker.searches(self.ctx), plain, list(told)


def add(desk: Desk) -> object:
    values = {"title": desk.pick(NAMES), "company": desk.pick(NAMES), "labels": desk.pick(["", "x", "x, y"])}
    return tracker.add(desk.ctx, values=values, stage_id=desk.stage(), even_if_alike=True, **desk.when())


def edit(desk: Desk) -> object:
    values = desk.pick(
        [
            {"title": "Engineer", "notes": "Rang twice."},
            {"company": "Fernhill", "source": "Fair"},
            {"company": ""},
            {"labels": "y, z"},
            {"labels": ""},
            {"role": "Backend"},
            {"pay_min": 50, "promised_on": TODAY},
        ]
    )
    return tracker.edit(desk.ctx, ids=[desk.one(), desk.one()], values=values, add_labels=desk.pick([True, False]))


def move(desk: Desk) -> object:
    back = desk.pick([None, "mistake", "happened"])
    return tracker.move(desk.ctx, ids=[desk.one()], stage_id=desk.stage(), back=back, note="So it was.", **desk.when())


def move_many(desk: Desk) -> object:
    return tracker.move(desk.ctx, ids=[desk.one(), desk.one()], stage_id=desk.stage(), back="happened")


def close(desk: Desk) -> object:
    return tracker.close(desk.ctx, ids=[desk.one()], outcome=desk.pick(OUTCOMES), **desk.when())


def reopen(desk: Desk) -> object:
    return tracker.reopen_opportunities(desk.ctx, ids=[desk.one(), desk.one()])


def correct(desk: Desk) -> object:
    return tracker.correct(desk.ctx, line_id=desk.line(), **desk.when())


def retract(desk: Desk) -> object:
    return tracker.retract(desk.ctx, line_id=desk.line())


def delete(desk: Desk) -> object:
    return tracker.delete(desk.ctx, ids=[desk.one()])


def restore(desk: Desk) -> object:
    return tracker.restore(desk.ctx, ids=[desk.pick(it.id for it in tracker.binned(desk.ctx))])


def merge(desk: Desk) -> object:
    return tracker.merge(desk.ctx, keep_id=desk.one(), other_id=desk.one())


def rename_stage(desk: Desk) -> object:
    return tracker.rename_stage(desk.ctx, stage_id=desk.stage(), name=desk.pick(WORDS))


def add_stage(desk: Desk) -> object:
    return tracker.add_stage(desk.ctx, name=desk.pick(WORDS), after_id=desk.stage())


def remove_stage(desk: Desk) -> object:
    return tracker.remove_stage(desk.ctx, stage_id=desk.stage())


def merge_stage(desk: Desk) -> object:
    return tracker.merge_stage(desk.ctx, stage_id=desk.stage(), into_id=desk.stage())


def reorder_stages(desk: Desk) -> object:
    first, *middle, last = (stage.id for stage in tracker.search(desk.ctx).stages)
    return tracker.reorder_stages(desk.ctx, order=[first, *desk.data.draw(st.permutations(middle)), last])


def add_role(desk: Desk) -> object:
    return tracker.add_role(desk.ctx, name=desk.pick(WORDS))


def rename_role(desk: Desk) -> object:
    return tracker.rename_role(desk.ctx, role_id=desk.role(), name=desk.pick(WORDS))


def remove_role(desk: Desk) -> object:
    return tracker.remove_role(desk.ctx, role_id=desk.role())


def undo(desk: Desk) -> object:
    return tracker.undo(desk.ctx)


HISTORY = (add, move, move, move_many, close, close, reopen, correct, correct, retract, delete, restore, merge, edit)
FRAME = (rename_stage, add_stage, remove_stage, merge_stage, reorder_stages, add_role, rename_role, remove_role)


def derived(row: Opportunity) -> tuple[Any, ...]:
    return (row.stage_id, row.stage_day, row.outcome or None, row.outcome_day, row.applied_day, row.last_day)


def check_ledger(desk: Desk) -> None:
    stages = {row.pk: row for row in Stage.objects.filter(pipeline="applications")}
    heirs = {row.pk: row.taken_by_id or row.pk for row in stages.values()}
    assert all(stages[heir].taken_by_id is None for heir in heirs.values())
    living = sorted(row.rank for row in stages.values() if row.taken_by_id is None)
    assert living == list(range(len(living)))
    applied = {id for id, heir in heirs.items() if stages[heir].number >= 1}
    last = max((row for row in stages.values() if row.taken_by_id is None), key=lambda row: row.rank)
    rows: dict[int, list[HistoryLine]] = {}
    for row in HistoryLine.objects.order_by("id"):
        rows.setdefault(row.opportunity_id, []).append(row)
        assert (row.what == "accepted") == (row.stage_id == last.pk)
    for it in Opportunity.objects.all():
        lines = [Line(r.pk, r.what, r.stage_id, r.day, r.exactness, r.retracts_id) for r in rows[it.pk]]
        order = plain_ledger.happened(lines)
        assert {r.pk: r.place for r in rows[it.pk] if r.place} == {id: at for at, id in enumerate(order, start=1)}
        by_id = {line.id: line for line in lines}
        expected = plain_ledger.standing([by_id[id] for id in order], applied)
        assert expected.stage_id is not None
        assert derived(it) == tuple(
            heirs[expected.stage_id] if name == "stage_id" else getattr(expected, name)
            for name in ("stage_id", "stage_day", "outcome", "outcome_day", "applied_day", "last_day")
        )


def check_nothing_rewritten(desk: Desk) -> None:
    now = {row.pop("id"): row for row in HistoryLine.objects.values()}
    for row in now.values():
        row.pop("place")
    assert {id: now.get(id) for id in desk.ledger} == desk.ledger
    desk.ledger = now


def check(desk: Desk) -> None:
    check_ledger(desk)
    check_nothing_rewritten(desk)
    assert JobSearch.objects.filter(archive=None).count() == 1


def latest() -> int:
    return Batch.objects.order_by("-id").values_list("id", flat=True).first() or 0


def act(desk: Desk, verb: Callable[[Desk], object]) -> int | None:
    """Do it; the batch it made, or None if it was refused, which leaves everything as it was."""
    before, seen = latest(), desk.seen()
    try:
        verb(desk)
    except HeadwayError as refused:
        note(f"{verb.__name__}: {refused.message}")
        assert (latest(), desk.seen()) == (before, seen)
        return None
    note(f"{verb.__name__}: done")
    assert latest() > before
    return latest()


def at_work(user_name: str, data: st.DataObject) -> Desk:
    user = User.objects.create(username=user_name)
    desk = Desk(Ctx(user_id=user.pk, owner_id=user.pk, now=NOW), data)
    tracker.start(desk.ctx, name="Spring search")
    tracker.add_role(desk.ctx, name="Backend")
    for name in NAMES[:2]:
        tracker.add(desk.ctx, values={"title": name, "company": name}, stage_id=desk.stage(), **desk.when())
    return desk


def undo_and_back(desk: Desk, batch: int, before: Any, after: Any) -> None:
    """Undo, the undo of the undo, and the undo of that."""
    for expected in (before, after, before):
        back = tracker.undo(desk.ctx, batch_id=batch)
        assert (back.left, desk.seen()) == ((), expected)
        check(desk)
        batch = back.batch_id


def play(data: st.DataObject, verbs: tuple[Callable[[Desk], object], ...], most: int) -> None:
    desk = at_work("ada", data)
    check(desk)
    done = []
    for _ in range(data.draw(st.integers(1, most))):
        before, verb = desk.seen(), data.draw(st.sampled_from(verbs))
        batch = act(desk, verb)
        if batch is not None:
            check(desk)
            done.append((batch, before, desk.seen()))
        if batch is not None and verb is undo:
            done = without_undone(desk, done)
    for step in reversed(done):
        undo_and_back(desk, *step)


def without_undone(desk: Desk, done: list[Step]) -> list[Step]:
    """What is left to take back after an undo; it passed over steps that did nothing."""
    *done, (back, _, seen) = done
    undone = Batch.objects.get(pk=back).undoes_id
    left = [step for step in done if step[0] < undone]
    if len(left) < len(done):
        assert seen == done[len(left)][1]
    return left


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("verbs", "most"),
    [(HISTORY, 7), (FRAME, 6), ((*HISTORY, *FRAME, undo), 9)],
    ids=["histories", "stages and roles", "everything"],
)
@given(data=st.data())
@settings(
    max_examples=settings.default.max_examples // 6,
    phases=[Phase.generate],  # a failure is short as it is, and shrinking it takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_is_done_is_kept_right_and_can_be_taken_back(
    verbs: tuple[Callable[[Desk], object], ...], most: int, data: st.DataObject
) -> None:
    with transaction.atomic():
        play(data, verbs, most)
        transaction.set_rollback(True)
