"""Companies: their other names, what they did before, whether to apply there."""

from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotFound, Unsure
from headway.models import Opportunity
from headway.models.search import sought
from headway.usecases import people, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db


def named(ctx: Ctx, name: str = "Brightwater Labs") -> int:
    return people.company_named(ctx, name=name).id


def test_a_name_typed_as_another_name_finds_the_company(ada: Ctx, add) -> None:
    add(company="Brightwater Labs")
    people.edit_company(ada, company_id=named(ada), aliases=["BWL", "Bright Water"])
    assert add("Cook", company="bwl, Inc.").company == "Brightwater Labs"
    assert people.companies(ada).total == 1
    assert named(ada, "bright  WATER") == named(ada)


def test_a_duplicate_is_noticed_under_another_name(ada: Ctx, add) -> None:
    add("Cook", company="Brightwater Labs")
    people.edit_company(ada, company_id=named(ada), aliases=["BWL"])
    assert [it.title for it in tracker.alike(ada, company="BWL", title="cook")] == ["Cook"]


def test_the_name_before_stays_as_another_name(ada: Ctx, add) -> None:
    add(company="Brightwatr")
    id = named(ada, "Brightwatr")
    change = people.edit_company(ada, company_id=id, name="Brightwater Labs")
    assert people.company(ada, id=id).aliases == ("Brightwatr",)
    assert add("Cook", company="Brightwatr").company == "Brightwater Labs"
    tracker.undo(ada, batch_id=change.batch_id)
    assert people.company(ada, id=id).name == "Brightwatr"


def test_a_name_of_another_company_is_no_alias(ada: Ctx, add) -> None:
    add(company="Brightwater Labs")
    add(company="Fernhill")
    for given in ({"aliases": ["fernhill"]}, {"name": "Fernhill"}):
        with pytest.raises(Conflict):
            people.edit_company(ada, company_id=named(ada), **given)  # type: ignore[arg-type]
    with pytest.raises(Conflict):
        people.new_company(ada, name="fernhill")


def test_where_one_does_not_apply_adding_asks_first(ada: Ctx, add) -> None:
    add(company="Brightwater Labs")
    change = people.avoid_company(ada, company_id=named(ada), why="Two friends left.")
    said = people.company(ada, id=named(ada)).do_not_apply
    assert said is not None
    assert (said.on, said.why) == (TODAY, "Two friends left.")
    with pytest.raises(Unsure, match="Two friends left"):
        tracker.add(ada, values={"title": "Cook", "company": "Brightwater Labs"})
    assert tracker.add(ada, values={"title": "Cook", "company": "Brightwater Labs"}, even_if_alike=True).id
    assert [it.name for it in people.companies(ada, avoided=True).items] == ["Brightwater Labs"]
    tracker.undo(ada, batch_id=change.batch_id)
    assert tracker.add(ada, values={"title": "Baker", "company": "Brightwater Labs"}).id


def test_one_may_apply_there_again(ada: Ctx, add) -> None:
    add(company="Brightwater Labs")
    with pytest.raises(Conflict):
        people.allow_company(ada, company_id=named(ada))
    people.avoid_company(ada, company_id=named(ada))
    people.allow_company(ada, company_id=named(ada))
    assert people.company(ada, id=named(ada)).do_not_apply is None


def test_it_remembers_how_they_answered(ada: Ctx, walk) -> None:
    walk(100, (2, 4), title="A")
    walk(90, ("rejected", 10), title="B")
    walk(80, (3, 6), ("rejected", 20), title="C")
    walk(70, ("no_reply", 60), title="D")
    walk(5, title="E")
    walk(60, ("withdrawn", 3), title="F")
    it = people.company(ada, id=named(ada)).memory
    assert [each.name for each in it.applied] == ["E", "F", "D", "C", "B", "A"]
    assert (it.went_on, it.said_no, it.silent, it.waiting, it.days, it.median_days) == (2, 1, 1, 1, (4, 6, 10), 6)
    assert it.in_words == (
        "You applied here 6 times. 3 answered, 1 stayed silent, 1 still waiting. "
        "Of the answers 2 went on and 1 said no. "
        "Half of the 3 answers with known days came within 6 days, the slowest after 10."
    )


def test_one_application_is_told_in_its_own_words(ada: Ctx, walk) -> None:
    walk(90, ("rejected", 10))
    assert people.company(ada, id=named(ada)).memory.in_words == "You applied here once. They said no after 10 days."


def test_what_came_in_further_on_has_no_days(ada: Ctx, add) -> None:
    add(at="Phone interview")
    (told,) = people.company(ada, id=named(ada)).memory.applied
    assert (told.answer, told.days) == ("went_on", None)


def test_what_was_never_sent_and_what_lies_in_the_bin_is_no_application(ada: Ctx, add) -> None:
    add(at=0)
    gone = add("Cook", at=1)
    tracker.delete(ada, ids=[gone.id])
    assert people.company(ada, id=named(ada)).memory.applied == ()


def test_it_remembers_over_all_searches(ada: Ctx, walk) -> None:
    walk(200, ("rejected", 10))
    tracker.start(ada, name="Autumn search")
    it = tracker.add(ada, values={"title": "Cook", "company": "Brightwater Labs"}, on=TODAY)
    (told,) = people.company(ada, id=named(ada)).memory.applied
    assert (told.search, told.on) == ("Spring search", TODAY - timedelta(days=200))
    before = people.company_of(ada, opportunity_id=it.id)
    assert before is not None
    assert len(before.memory.applied) == 1


def test_an_opportunity_is_not_its_own_past(ada: Ctx, walk) -> None:
    id = walk(20, ("rejected", 10))
    it = people.company_of(ada, opportunity_id=id)
    assert it is not None
    assert it.memory.applied == ()


def test_added_before_there_is_an_opportunity_and_removed(ada: Ctx, add) -> None:
    id = people.new_company(ada, name="Fernhill", notes="Sails.", links=["fernhill.example"]).made_id or 0
    change = people.delete_company(ada, company_id=id)
    tracker.undo(ada, batch_id=change.batch_id)
    assert people.company(ada, id=id).links == ("https://fernhill.example",)
    add(company="Fernhill")
    with pytest.raises(Conflict):
        people.delete_company(ada, company_id=id)


def test_found_by_name_other_name_and_note(ada: Ctx) -> None:
    id = people.new_company(ada, name="Brightwater Labs", notes="They build ships.").made_id or 0
    people.edit_company(ada, company_id=id, aliases=["BWL"])
    people.new_company(ada, name="Fernhill")
    for text in ("bright", "bwl", "ships they"):
        assert [it.id for it in people.companies(ada, text=text).items] == [id], text
    assert [(each.key, each.more) for each in people.find_companies(ada, text="bwl", limit=5)] == [(id, "also BWL")]


def test_merged_without_loss_and_taken_apart_again(ada: Ctx, add) -> None:
    first, second = add("Cook", company="Brightwater Labs"), add("Baker", company="Brightwater L.")
    keep, other = named(ada), named(ada, "Brightwater L.")
    people.edit_company(ada, company_id=other, notes="Ships.", email="jobs@example.com", aliases=["BWL"])
    people.edit_company(ada, company_id=keep, notes="Boats.")
    people.avoid_company(ada, company_id=other, why="Far.")
    ida = people.new_contact(ada, name="Ida Winter", company="Brightwater L.").made_id or 0
    people.log_interaction(ada, contact_id=ida, kind="call")
    change = people.merge_companies(ada, keep_id=keep, other_id=other)
    it = people.company(ada, id=keep)
    assert set(it.aliases) == {"BWL", "Brightwater L."}
    assert (it.notes, it.email, it.contacts, it.opportunities) == ("Boats.\n\nShips.", "jobs@example.com", 1, 2)
    assert it.do_not_apply is not None
    assert len(people.interactions(ada, company_id=keep)) == 1
    assert named(ada, "Brightwater L.") == keep
    tracker.undo(ada, batch_id=change.batch_id)
    assert tracker.opportunity(ada, id=second.id).company == "Brightwater L."
    assert tracker.opportunity(ada, id=first.id).company == "Brightwater Labs"
    apart, kept = people.company(ada, id=other), people.company(ada, id=keep)
    assert (apart.aliases, apart.contacts, kept.notes, kept.do_not_apply) == (("BWL",), 1, "Boats.", None)
    assert apart.do_not_apply is not None


def test_those_that_may_be_one(ada: Ctx) -> None:
    one = people.new_company(ada, name="Bright Water Labs").made_id
    two = people.new_company(ada, name="Brightwater-Labs", links=["https://www.brightwater.example/"]).made_id
    three = people.new_company(ada, name="BWL", links=["brightwater.example"]).made_id
    people.new_company(ada, name="Fernhill")
    assert {(each.first_id, each.second_id) for each in people.double_companies(ada)} == {(one, two), (two, three)}


def test_a_list_takes_few_questions(ada: Ctx, walk, django_assert_num_queries) -> None:
    for number in range(9):
        walk(50, ("rejected", 10), company=f"Firm {number}")
    with django_assert_num_queries(6):
        people.companies(ada)


def test_a_stranger_meets_none_of_it(ada: Ctx, cleo: Ctx, add) -> None:
    it = add(company="Brightwater Labs")
    id, hers = named(ada), named(cleo, "Crumb & Daughters")
    assert people.companies(cleo).total == 1
    assert people.find_companies(cleo, text="bright", limit=5) == ()
    for attempt in (
        lambda: people.company(cleo, id=id),
        lambda: people.company_of(cleo, opportunity_id=it.id),
        lambda: people.edit_company(cleo, company_id=id, notes="x"),
        lambda: people.avoid_company(cleo, company_id=id),
        lambda: people.merge_companies(cleo, keep_id=hers, other_id=id),
        lambda: people.delete_company(cleo, company_id=id),
        lambda: people.log_interaction(cleo, company_id=id),
        lambda: people.company_named(cleo, name="Brightwater Labs"),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_the_search_box_finds_opportunities_by_another_name(ada: Ctx, add) -> None:
    it, other = add("Engineer", company="Brightwater Labs"), add("Writer", company="Quillfeather")

    def found(text: str) -> list[int]:
        return sorted(sought(Opportunity.objects.all(), text).values_list("id", flat=True))

    assert found("lakeside") == []
    people.edit_company(ada, company_id=named(ada), aliases=["Lakeside Holdings"])
    assert found("lakes") == [it.id]
    tracker.undo(ada)
    assert found("lakeside") == []
    people.edit_company(ada, company_id=named(ada), aliases=["Lakeside Holdings"])
    people.merge_companies(ada, keep_id=named(ada, "Quillfeather"), other_id=named(ada))
    assert found("lakeside") == found("brightwater") == [it.id, other.id]
