"""Opportunities as records: added, edited, told apart."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, HeadwayError, Invalid, NotFound, Unsure
from headway.core.tracker import nouns
from headway.models import Batch, Change, Company, JobSearch, Label, Opportunity, Source
from headway.usecases import people, tracker
from headway.usecases.tracker import records
from tests.people import TODAY

Adds = Callable[..., nouns.Opportunity]


def test_a_title_or_a_company_is_enough(ada: Ctx, home: Any) -> None:
    cook = tracker.add(ada, values={"title": "Cook"})
    firm = tracker.add(ada, values={"company": "Fernhill"})
    assert [tracker.named(it) for it in (cook, firm)] == ["Cook", "Fernhill"]
    assert (cook.stage, cook.stage_on, cook.applied_on, cook.version) == ("Never applied", TODAY, None, 1)
    with pytest.raises(Invalid) as refused:
        tracker.add(ada, values={"notes": "?", "title": " ", "company": "\x00"})
    assert refused.value.field == "company"


def test_every_field_comes_back_as_it_was_given(ada: Ctx, home: Any) -> None:
    values = {
        "company": "Brightwater Labs",
        "title": "Engineer",
        "role": "backend",
        "source": "Fair",
        "referrer": "Ben",
        "url": "https://example.org/1",
        "location": "Bonn",
        "work_mode": "hybrid",
        "pay_min": "50000",
        "pay_max": 60000,
        "pay_currency": "EUR",
        "pay_text": "50–60k",
        "contacted_on": "2026-03-01",
        "promised_on": date(2026, 4, 1),
        "labels": "remote, big, remote",
        "notes": "First\n second",
        "lessons": "Ask.",
        "posting_text": "We seek\n\nyou.",
    }
    it = tracker.add(ada, values=values)  # type: ignore[arg-type]
    expected = values | {
        "role": "Backend",
        "pay_min": 50000,
        "contacted_on": date(2026, 3, 1),
        "labels": ("remote", "big"),
    }
    assert {name: getattr(it, name) for name in values} | {"labels": tuple(sorted(it.labels, reverse=True))} == expected
    assert it.source_kind == "other"


def test_what_hangs_on_an_opportunity_is_told(ada: Ctx, cleo: Ctx, add: Adds) -> None:
    it, other = add("Cook"), add("Baker")
    people.add_contact(ada, opportunity_id=it.id, name="Ben Ito")
    people.log_interaction(ada, opportunity_id=it.id, kind="call")
    assert records.known(ada, it.id) == {"history", "contacts", "interactions"}
    assert records.known(ada, other.id) == {"history"}
    with pytest.raises(NotFound):
        records.known(cleo, it.id)


def test_two_spellings_are_one_company_source_and_label(ada: Ctx, add: Adds) -> None:
    add(company="Brightwater Labs, Inc.", source="LinkedIn", labels="Café")
    it = add("Cook", company="BRIGHTWATER  labs", source="Linkedin", labels="cafe")
    assert (it.company, it.source, it.labels) == ("Brightwater Labs, Inc.", "LinkedIn", ("Café",))
    assert [table.objects.count() for table in (Company, Source, Label)] == [1, 1, 1]


def test_a_role_nobody_pursues_is_refused_and_other_is_none(ada: Ctx, add: Adds) -> None:
    assert add(role="Other").role is None
    with pytest.raises(Invalid) as refused:
        add(role="Astronaut")
    assert (refused.value.field, refused.value.hint) == ("role", "Choose one of: Backend, Data, Other.")


def test_a_likely_duplicate_is_noticed(ada: Ctx, add: Adds) -> None:
    it = add("Engineer", "Brightwater Labs", at=1, url="https://example.org/1")
    with pytest.raises(Unsure) as asked:
        tracker.add(ada, values={"title": "ENGINEER", "company": "Brightwater Labs GmbH"})
    assert asked.value.options == (str(it.id),)
    assert asked.value.message == "You have “Engineer at Brightwater Labs” already, at “Applied, no reply”."
    with pytest.raises(Unsure):
        tracker.add(ada, values={"title": "Something else", "url": "https://example.org/1"})
    tracker.add(ada, values={"title": "Engineer", "company": "Brightwater Labs"}, even_if_alike=True)
    assert len(tracker.alike(ada, company="brightwater labs", title="engineer")) == 2


def test_another_role_a_binned_one_and_an_old_search_are_no_duplicates(ada: Ctx, add: Adds) -> None:
    first = add("Engineer")
    tracker.add(ada, values={"title": "Cook", "company": "Brightwater Labs"})
    tracker.delete(ada, ids=[first.id])
    tracker.add(ada, values={"title": "Engineer", "company": "Brightwater Labs"})
    tracker.start(ada, name="Autumn")
    tracker.add(ada, values={"title": "Engineer", "company": "Brightwater Labs"})
    assert tracker.alike(ada, company="", title="Engineer") == ()


def test_edited_and_taken_back(ada: Ctx, add: Adds) -> None:
    it = add(labels="big")
    change = tracker.edit(ada, ids=[it.id], values={"title": "Baker", "company": "Fernhill", "labels": "remote"})
    assert change.summary == "Changed company, title, labels of “Engineer at Brightwater Labs”"
    edited = tracker.opportunity(ada, id=it.id)
    assert (edited.title, edited.company, edited.labels, edited.version) == ("Baker", "Fernhill", ("remote",), 2)
    tracker.undo(ada)
    back = tracker.opportunity(ada, id=it.id)
    assert (back.title, back.company, back.labels) == ("Engineer", "Brightwater Labs", ("big",))
    assert back.version > 2
    assert not Company.objects.filter(name="Fernhill").exists()


def test_edited_in_bulk_labels_added_to_those_there_are(ada: Ctx, add: Adds) -> None:
    first, second = add(labels="big"), add("Cook", labels="remote")
    change = tracker.edit(ada, ids=[first.id, second.id], values={"labels": "remote"}, add_labels=True)
    assert change.opportunity_ids == (first.id,)
    assert set(tracker.opportunity(ada, id=first.id).labels) == {"big", "remote"}
    assert tracker.opportunity(ada, id=second.id).version == second.version


def test_fields_are_emptied(ada: Ctx, add: Adds) -> None:
    it = add(pay_min=50, source="Fair", role="Data", promised_on=TODAY)
    tracker.edit(ada, ids=[it.id], values={"pay_min": "", "source": "", "role": "", "promised_on": "", "company": None})
    bare = tracker.opportunity(ada, id=it.id)
    assert (bare.pay_min, bare.source, bare.role, bare.promised_on, bare.company) == (None, None, None, None, "")


def test_a_name_is_not_taken_from_it_altogether(ada: Ctx, add: Adds) -> None:
    it = add()
    with pytest.raises(Invalid):
        tracker.edit(ada, ids=[it.id], values={"company": "", "title": ""})
    assert tracker.opportunity(ada, id=it.id) == it


def test_a_change_of_another_window_is_not_overwritten(ada: Ctx, add: Adds, stage: Any) -> None:
    it = add()
    tracker.edit(ada, ids=[it.id], values={"title": "Baker"}, version=it.version)
    with pytest.raises(Conflict):
        tracker.edit(ada, ids=[it.id], values={"title": "Cook"}, version=it.version)
    now = tracker.opportunity(ada, id=it.id)
    tracker.move(ada, ids=[it.id], stage_id=stage(1))
    with pytest.raises(Conflict):
        tracker.edit(ada, ids=[it.id], values={"title": "Cook"}, version=now.version)
    assert tracker.opportunity(ada, id=it.id).title == "Baker"


def test_an_edit_that_changes_nothing_is_none(ada: Ctx, add: Adds) -> None:
    it = add(labels="big")
    change = tracker.edit(ada, ids=[it.id], values={"title": " Engineer ", "labels": ["BIG"]})  # type: ignore[dict-item]
    assert (change.opportunity_ids, tracker.opportunity(ada, id=it.id)) == ((), it)
    tracker.undo(ada)
    assert tracker.opportunities(ada).total == 0  # not the empty edit was taken back, but the addition


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"salary": 1}, "salary"),
        ({"title": "x" * 301}, "title"),
        ({"notes": "x" * 100_001}, "notes"),
        ({"labels": "x" * 101}, "labels"),
        ({"pay_currency": "EURO"}, "pay_currency"),
        ({"pay_min": "a lot"}, "pay_min"),
        ({"pay_max": 2**31}, "pay_max"),
        ({"pay_max": -1}, "pay_max"),
        ({"work_mode": "beach"}, "work_mode"),
        ({"promised_on": "soon"}, "promised_on"),
        ({"url": "javascript:alert(1)"}, "url"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(ada: Ctx, add: Adds, values: Any, field: str) -> None:
    it = add()
    for verb in (
        lambda: tracker.edit(ada, ids=[it.id], values=values),
        lambda: tracker.add(ada, values={"title": "Cook"} | values),
    ):
        with pytest.raises(Invalid) as refused:
            verb()
        assert refused.value.field == field
    assert tracker.opportunities(ada).items == (it,)


def test_pay_for_another_period_is_refused_where_the_wordings_of_many_differ(ada: Ctx, add: Adds) -> None:
    ids = [add("Cook", pay_min="18.50 an hour").id, add("Baker", pay_text="By the tariff").id]
    with pytest.raises(Invalid, match="an hour"):
        tracker.edit(ada, ids=ids, values={"pay_min": "19/h"})
    tracker.edit(ada, ids=ids[1:], values={"pay_min": "19/h"})
    assert tracker.opportunity(ada, id=ids[1]).pay_text == "By the tariff, 19/h"


def test_what_no_database_holds_is_left_out(ada: Ctx, add: Adds) -> None:
    it = add("Eng\x00ineer", "Bright\ud800water", notes="One\x00\nTwo", labels="b\x00ig", source="Fa\x00ir")
    assert (it.title, it.company, it.notes, it.labels, it.source) == (
        "Engineer",
        "Brightwater",
        "One\nTwo",
        ("big",),
        "Fair",
    )


@pytest.mark.parametrize("values", [{"company": "New", "source": "New", "labels": "new", "role": "Astronaut"}])
def test_an_error_in_the_middle_leaves_nothing(ada: Ctx, add: Adds, values: Any) -> None:
    it = add()
    tables = (Batch, Change, Company, Source, Label, Opportunity)
    before = [table.objects.count() for table in tables]
    for verb in (
        lambda: tracker.edit(ada, ids=[it.id], values=values),
        lambda: tracker.add(ada, values={"title": "Cook"} | values),
    ):
        with pytest.raises(HeadwayError):
            verb()
        assert [table.objects.count() for table in tables] == before


def test_a_refused_first_addition_starts_no_search(ada: Ctx) -> None:
    with pytest.raises(Invalid):
        tracker.add(ada, values={"title": "Cook", "role": "Astronaut"})
    assert JobSearch.objects.count() == 0


def test_there_is_no_such_opportunity(ada: Ctx, home: Any) -> None:
    for verb in (tracker.opportunity, tracker.history):
        with pytest.raises(NotFound):
            verb(ada, id=1)


def test_the_role_is_the_one_that_the_title_belongs_to_unless_one_is_said(ada: Ctx, home: nouns.JobSearch) -> None:
    tracker.add_role(ada, name="Backend engineer")
    told = [
        tracker.add(ada, values={"title": title, "company": f"Firm {n}"} | more).role
        for n, (title, more) in enumerate(
            [("Backend engineer", {}), ("Senior Backend Engineer (m/w/d)", {}), ("Cook", {}),
             ("Backend engineer", {"role": ""}), ("Cook", {"role": "Backend engineer"})]
        )
    ]  # fmt: skip
    assert told == ["Backend engineer", "Backend engineer", None, None, "Backend engineer"]
