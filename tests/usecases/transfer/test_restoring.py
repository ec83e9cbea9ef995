"""Everything out, and back again into an empty tracker: the same bytes."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotAllowed, Unreadable
from headway.core.tracker import nouns
from headway.models import Import, Postponement, User
from headway.usecases import insights, tracker, transfer
from headway.usecases.transfer.exporting import export
from headway.usecases.transfer.restoring import contents, read_export, restore
from tests.people import NOW, later
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
FILE = (
    b"Company,Title,Date applied,Status,Source,Contact,Priority\n"
    b"Lumen Mills,Data engineer,2026-02-01,Phone screen,LinkedIn,Cleo Ashford,high\n"
    b"Crumb & Daughters,Baker,2026-02-03,Rejected,Referral,,low\n"
)


@pytest.fixture
@remembered
def lived_in(ada: Ctx, home: nouns.JobSearch, add: Add, stage: Callable[[str | int], int]) -> Ctx:
    """A tracker with something of everything in it."""
    one = add(
        "Engineer",
        at=1,
        on=date(2026, 3, 1),
        role="Backend",
        source="Referral",
        labels="dream,near",
        notes="a\nb",
        pay_min=60000,
        pay_max=60000.55,
        promised_on=date(2026, 3, 20),
        url="https://jobs.example/1",
    )
    two, three, four = add("Two", at=3, on=date(2026, 2, 1)), add("Three", "Lumen Mills"), add("Four", location="Bonn")
    tracker.add_stage(ada, name="Coding challenge", after_id=stage(3))
    tracker.move(ada, ids=[one.id, two.id], stage_id=stage("Coding challenge"), on=date(2026, 3, 5), note="by mail")
    tracker.close(ada, ids=[two.id], outcome="rejected", on=date(2026, 3, 9), exactness="about")
    tracker.remove_stage(ada, stage_id=stage("Coding challenge"))
    ended = next(line for line in tracker.history(ada, id=two.id) if line.what == "rejected")
    tracker.correct(later(ada, days=1), line_id=ended.id, on=None, exactness="unknown")
    tracker.retract(ada, line_id=tracker.history(ada, id=one.id)[-1].id)
    tracker.merge(ada, keep_id=one.id, other_id=three.id)
    tracker.delete(ada, ids=[four.id])
    given = {"statuses": {"Phone screen": "stage:3"}}
    transfer.confirm(ada, name="mine.csv", data=FILE, given=given)
    tracker.rename_role(ada, role_id=home.roles[1].id, name="Data work")
    tracker.start(later(ada, days=2), name="Autumn", like_id=home.id)
    tracker.reopen(later(ada, days=3), search_id=home.id)
    for role_id in (None, home.roles[1].id):
        Postponement.objects.create(
            search_id=home.id, role_id=role_id, code="few_replies", until_on=date(2026, 4, 1),
            put_off_at=later(ada, days=4).now, put_off_by_id=ada.user_id,
        )  # fmt: skip
    insights.confirm(later(ada, days=5))
    far = tracker.save_view(ada, name="Far", query=f"state=open&stage={stage(3)}&reached={stage(2)}", layout="board")
    tracker.open_with_view(ada, view_id=far.id or 0)
    User.objects.filter(pk=ada.owner_id).update(preferences={"theme": "dark", "density": "compact"})
    return ada


@pytest.fixture
def elsewhere(db: None) -> Ctx:
    """Ada on another machine, two months later, with nothing there yet."""
    user = User.objects.create(username="another-machine")
    return Ctx(user_id=user.pk, owner_id=user.pk, now=later(Ctx(0, 0, NOW), days=60).now, zone="Europe/Berlin")


def taken(ctx: Ctx) -> bytes:
    return export(ctx, kind="json").data


def test_a_saved_view_asks_for_the_stages_of_its_new_home(lived_in: Ctx, elsewhere: Ctx) -> None:
    restore(elsewhere, data=taken(lived_in))
    ids = {it.name: it.id for it in tracker.search(elsewhere).stages}
    (far,) = (view for view in tracker.saved_views(elsewhere) if view.id)
    asked = f"state=open&stage={ids['Phone interview']}&reached={ids['Response, no interview yet']}"
    assert (far.name, far.layout, far.query, far.first) == ("Far", "board", asked, True)
    assert not {it.id for it in tracker.search(lived_in).stages} & set(ids.values())


def test_out_and_in_and_out_again_are_the_same_bytes(lived_in: Ctx, elsewhere: Ctx) -> None:
    out = taken(lived_in)
    assert restore(elsewhere, data=out) == contents(lived_in, data=out)
    assert taken(elsewhere) == out
    assert taken(replace(lived_in, now=later(lived_in, days=9).now)) == out  # no moment of export inside


def plain(ctx: Ctx) -> list[Any]:
    """Everything a person sees of the current search, without ids."""
    seen = []
    for it in sorted(tracker.opportunities(ctx).items, key=lambda it: (it.company, it.title)):
        lines = [
            (h.what, h.stage, h.on, h.exactness, h.place, h.recorded_at, h.said_by, h.note)
            for h in tracker.history(ctx, id=it.id, all=True)
        ]
        seen.append((replace(it, id=0, search_id=0, stage_id=0), lines))
    return seen


def test_a_person_sees_no_difference(lived_in: Ctx, elsewhere: Ctx) -> None:
    restore(elsewhere, data=taken(lived_in))
    assert plain(elsewhere) == plain(lived_in)
    assert [it.title for it in tracker.binned(elsewhere)] == [it.title for it in tracker.binned(lived_in)]
    assert [(s.name, s.opportunities) for s in tracker.searches(elsewhere)] == [("Spring search", 4), ("Autumn", 0)]
    before, after = insights.funnel(lived_in), insights.funnel(elsewhere)
    assert [(g.name, [step.reached for step in g.steps]) for g in after.groups] == [
        (g.name, [step.reached for step in g.steps]) for g in before.groups
    ]


def test_what_was_imported_is_known_there(lived_in: Ctx, elsewhere: Ctx) -> None:
    restore(elsewhere, data=taken(lived_in))
    again = transfer.preview(elsewhere, name="mine.csv", data=FILE)
    assert (again.added, again.updated, again.unchanged) == ((), (), 2)
    assert [each.reason for each in again.reading.mapping] == [
        each.reason for each in transfer.preview(lived_in, name="mine.csv", data=FILE).reading.mapping
    ]
    tracker.undo(elsewhere, batch_id=Import.objects.get(search__owner_id=elsewhere.owner_id).batch_id)
    assert {it.company for it in tracker.opportunities(elsewhere).items} == {"Brightwater Labs"}


def test_programs_read_it_like_any_other_file(lived_in: Ctx) -> None:
    reading = read_export(lived_in, name="all.json", data=taken(lived_in))
    assert reading is not None
    seen = {(it.company, it.title): it for it in tracker.opportunities(lived_in).items}
    assert len(reading.rows) == len(seen) == 4
    for row in reading.rows:
        it = seen[row.company or "", row.title or ""]
        assert (row.stage_name, row.outcome, row.applied_on) == (it.stage, it.outcome, it.applied_on)
        assert (row.role, row.source, row.labels) == (it.role, it.source, it.labels)
        assert [line.on for line in row.history] == [line.on for line in tracker.history(lived_in, id=it.id)]
    assert read_export(lived_in, name="mine.csv", data=FILE) is None
    with pytest.raises(Unreadable):
        read_export(lived_in, name="all.json", data=changed(taken(lived_in), "companies", to=[1]))


def test_nothing_of_anybody_else_goes_out(lived_in: Ctx, cleo: Ctx) -> None:
    assert b"Baker" in taken(cleo)
    assert "Cleo's search" not in taken(lived_in).decode()
    assert "Brightwater" not in taken(cleo).decode()


def test_into_a_tracker_with_something_in_it_is_refused(lived_in: Ctx, cleo: Ctx) -> None:
    with pytest.raises(Conflict, match="There is something in the tracker already"):
        restore(cleo, data=taken(lived_in))
    assert tracker.opportunities(cleo).total == 1


def test_a_fresh_search_with_nothing_in_it_makes_room(lived_in: Ctx, elsewhere: Ctx) -> None:
    tracker.start(elsewhere, name="My job search")
    out = taken(lived_in)
    restore(elsewhere, data=out)
    assert taken(elsewhere) == out


def test_an_onlooker_cannot_restore(ben: Ctx) -> None:
    with pytest.raises(NotAllowed):
        restore(ben, data=b"{}")


def changed(data: bytes, *path: Any, to: Any) -> bytes:
    document = json.loads(data)
    at = document
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = to
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    ("path", "to"),
    [
        (("searches",), None),
        (("searches", 0, "stages"), []),
        (("opportunities", 0, "url"), "javascript:alert(1)"),
        (("opportunities", 0, "company"), 999),
        (("opportunities", 0, "history", 0, "what"), "promoted"),
        (("opportunities", 0, "history", 0, "exactness"), "surely"),
        (("opportunities", 0, "history", 0, "retracts"), 9),
        (("opportunities", 0, "history", 0, "recorded_at"), "2026-01-01T00:00:00"),
        (("opportunities", 0, "created_at"), 7),
        (("opportunities", 0, "search"), {}),
        (("sources", 0, "kind"), "<b>"),
        (("companies",), [1]),
    ],
)
def test_a_damaged_export_restores_nothing(lived_in: Ctx, elsewhere: Ctx, path: tuple[Any, ...], to: Any) -> None:
    with pytest.raises(Unreadable):
        restore(elsewhere, data=changed(taken(lived_in), *path, to=to))
    assert tracker.searches(elsewhere) == ()


def test_an_export_from_before_a_field_was_there_is_restored_without_it(lived_in: Ctx, elsewhere: Ctx) -> None:
    document = json.loads(taken(lived_in))
    for each in document["opportunities"]:
        del each["lessons"]
    restore(elsewhere, data=json.dumps(document).encode())
    assert {it.lessons for it in tracker.opportunities(elsewhere).items} == {""}


def test_an_export_of_a_newer_headway_is_refused(lived_in: Ctx, elsewhere: Ctx) -> None:
    with pytest.raises(Unreadable, match="newer"):
        restore(elsewhere, data=changed(taken(lived_in), "headway", "format", to=2))


def test_another_file_is_no_export(elsewhere: Ctx) -> None:
    assert contents(elsewhere, data=FILE) is None
    with pytest.raises(Unreadable):
        restore(elsewhere, data=FILE)
