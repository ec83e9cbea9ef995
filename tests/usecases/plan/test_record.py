"""The work-search record: what was done, week by week, put right in one's own words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed, NotFound
from headway.core.plan.record import Line
from headway.core.tracker import nouns
from headway.models import Interview, User
from headway.usecases import accounts, people, plan, tracker, transfer
from tests.people import TODAY, later
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


def lines(ctx: Ctx) -> list[Line]:
    return [line for week in reversed(plan.work_search(ctx)) for line in week.lines]


@pytest.fixture
@remembered
def applied(ada: Ctx, add: Add) -> nouns.Opportunity:
    """Applied five days ago, at a company whose address is known."""
    it = add(
        "Engineer",
        "Brightwater Labs",
        at=1,
        on=TODAY - timedelta(days=5),
        source="Newspaper",
        url="https://b.example/1",
    )
    people.add_contact(ada, opportunity_id=it.id, name="Kim Reed", email="kim@b.example")
    return it


def test_what_was_done_is_read_with_how_they_were_reached(ada: Ctx, applied: nouns.Opportunity, add: Add) -> None:
    Interview.objects.create(
        owner_id=ada.owner_id, opportunity_id=applied.id, held_on=TODAY, how="phone", made_at=ada.now
    )
    plan.log_activity(ada, values={"title": "Job fair", "kind": "event", "on": TODAY - timedelta(days=1)})
    plan.log_activity(ada, values={"title": "Practice", "kind": "practice", "on": TODAY})
    found = lines(ada)
    assert [(line.on, line.kind) for line in found] == [
        (TODAY - timedelta(days=5), "Application"), (TODAY - timedelta(days=1), "Event"), (TODAY, "Interview"),
    ]  # fmt: skip
    first = found[0]
    assert (first.employer, first.method, first.position) == ("Brightwater Labs", "Newspaper", "Engineer")
    assert first.contact == "Kim Reed, kim@b.example, https://b.example/1"
    assert first.result == "Applied, no reply"
    assert (found[2].employer, found[2].method) == ("Brightwater Labs", "Telephone")


def test_weeks_begin_on_the_persons_day_and_count_towards_the_minimum(ada: Ctx, add: Add) -> None:
    sunday, saturday = date(2026, 3, 15), date(2026, 3, 14)
    add("One", at=1, on=saturday)
    add("Two", at=1, on=sunday)
    assert [len(week.lines) for week in plan.work_search(ada)][:2] == [2, 0]
    accounts.prefer(ada, values={"week_starts": "sunday", "record_minimum": "3"})
    weeks = plan.work_search(ada)
    assert [(week.first_on, len(week.lines)) for week in weeks][:2] == [(sunday, 1), (date(2026, 3, 8), 1)]
    assert weeks[0].words == "1 of 3 in this week"


def test_ones_own_words_take_the_place_of_what_was_read(ada: Ctx, applied: nouns.Opportunity) -> None:
    (line,) = lines(ada)
    plan.put_record_line(
        ada, key=line.key, on=line.on, values={"kind": "Application", "employer": "B Ltd", "position": "Ref 77"}
    )
    (told,) = lines(ada)
    assert (told.employer, told.position, told.key) == ("B Ltd", "Ref 77", line.key)
    plan.remove_record_line(ada, id=told.id or 0)
    assert lines(ada) == [line]
    tracker.undo(ada)
    assert lines(ada) == [told]
    tracker.close(ada, ids=[applied.id], outcome="rejected")
    assert lines(ada)[0].employer == "B Ltd"


def test_a_line_is_left_out_and_brought_back(ada: Ctx, applied: nouns.Opportunity) -> None:
    (line,) = lines(ada)
    plan.leave_out_record_line(ada, key=line.key, on=line.on)
    assert lines(ada) == []
    (gone,) = plan.left_out_of_record(ada)
    assert gone.key == line.key
    tracker.undo(ada)
    assert lines(ada) == [line]


def test_a_line_of_ones_own(ada: Ctx) -> None:
    plan.add_record_line(ada, on=TODAY, values={"kind": "Asked at the door", "employer": "Loaf", "method": "In person"})
    assert [(line.kind, line.employer) for line in lines(ada)] == [("Asked at the door", "Loaf")]
    for on, values, field in ((TODAY, {"kind": " "}, "kind"), (TODAY + timedelta(days=1), {"kind": "x"}, "on"),
                              (TODAY, {"kind": "x" * 101}, "kind")):  # fmt: skip
        with pytest.raises(Invalid) as error:
            plan.add_record_line(ada, on=on, values=values)
        assert error.value.field == field


def test_a_table_to_take_in_which_nothing_is_a_formula(ada: Ctx, add: Add) -> None:
    add("=1+1", "Brightwater Labs", at=1, on=TODAY)
    made = plan.work_search_file(ada)
    text = made.data.decode("utf-8-sig")
    assert text.splitlines()[0] == "Date,Kind,Employer,Contact method,Contact,Position and reference,Result"
    assert "2026-03-15,Application,Brightwater Labs,,,'=1+1," in text
    assert made.name == "headway-work-search-2026-02-16-2026-03-15.csv"


def test_a_span_has_a_beginning_before_its_end(ada: Ctx) -> None:
    with pytest.raises(Invalid):
        plan.work_search(ada, first=TODAY, last=TODAY - timedelta(days=1))


def test_the_bin_is_not_told_of(ada: Ctx, applied: nouns.Opportunity) -> None:
    tracker.delete(ada, ids=[applied.id])
    assert lines(ada) == []


def test_a_stranger_finds_nothing_and_a_coach_changes_nothing(
    ada: Ctx, ben: Ctx, cleo: Ctx, applied: nouns.Opportunity
) -> None:
    (line,) = lines(ada)
    own = plan.add_record_line(ada, on=TODAY, values={"kind": "Fair"}).made_id or 0
    acts: list[Callable[[Ctx], object]] = [
        lambda ctx: plan.put_record_line(ctx, key=line.key, on=line.on, values={"kind": "x"}),
        lambda ctx: plan.leave_out_record_line(ctx, key=line.key, on=line.on),
        lambda ctx: plan.remove_record_line(ctx, id=own),
    ]
    for verb in acts:
        with pytest.raises(NotFound):
            verb(cleo)
        with pytest.raises(NotAllowed):
            verb(ben)
    with pytest.raises(NotAllowed):
        plan.add_record_line(ben, on=TODAY, values={"kind": "x"})
    assert not {line.key for line in lines(cleo)} & {line.key}
    assert len(lines(ben)) == 2


def test_the_words_go_out_and_come_back(ada: Ctx) -> None:
    plan.add_record_line(ada, on=TODAY, values={"kind": "Fair", "employer": "Loaf"})
    out = transfer.export(ada, kind="json").data
    user = User.objects.create(username="another-machine")
    there = replace(later(ada, days=1), user_id=user.pk, owner_id=user.pk)
    transfer.restore(there, data=out)
    assert transfer.export(there, kind="json").data == out
    assert [line.employer for line in lines(there)] == ["Loaf"]


def test_what_others_began_is_no_effort_of_ones_own(ada: Ctx) -> None:
    people.log_interaction(ada, who="Mira Oakley", kind="email", direction="by_them")
    people.log_interaction(ada, who="Mira Oakley", others=["Jonas Reed"], kind="coffee")
    (week, *_) = plan.work_search(ada)
    assert [(line.method, line.contact) for line in week.lines] == [("Coffee", "Mira Oakley, Jonas Reed")]
