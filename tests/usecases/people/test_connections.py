"""Whom Ada knows at the company of an opportunity."""

from collections.abc import Callable
from datetime import date

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.people.connections import Connections, in_words
from headway.core.tracker import nouns
from headway.usecases import people, tracker

Add = Callable[..., nouns.Opportunity]


def known(ctx: Ctx, it: nouns.Opportunity) -> Connections:
    return people.connections(ctx, opportunity_id=it.id)


def names(found: Connections) -> list[str]:
    return [each.name for each in found.people]


def test_who_works_there_before_who_may_and_who_did(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    left = people.new_contact(ada, name="Fay Ode", company="Copperleaf").made_id or 0
    people.add_position(ada, contact_id=left, company="Brightwater Labs GmbH", title="Smith", until="2024")
    people.new_contact(ada, name="Emil Roth", company="Brightwater Labs Asia")
    people.new_contact(ada, name="Dora Lind", company="Brightwater Labs")
    people.new_contact(ada, name="Gil Pohl", company="Copperleaf")
    found = known(ada, it)
    assert [(each.name, each.how, each.now) for each in found.people] == [
        ("Dora Lind", "same", True),
        ("Emil Roth", "maybe", True),
        ("Fay Ode", "same", False),
    ]
    assert (found.people[2].title, found.people[2].until) == ("Smith", "2024")
    assert in_words(found) == "You know Dora Lind there. Emil Roth may work there. Fay Ode worked there."


def test_who_works_besides_works_there(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    made = people.new_contact(ada, name="Fay Ode", company="Copperleaf").made_id or 0
    people.add_position(ada, contact_id=made, company="Brightwater Labs", still=True)
    assert [each.name for each in known(ada, it).now] == ["Fay Ode"]


def test_whoever_came_back_stands_there_once(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    made = people.new_contact(ada, name="Fay Ode", company="Brightwater Labs").made_id or 0
    people.add_position(ada, contact_id=made, company="Brightwater Labs", until="2020")
    assert [(each.name, each.now) for each in known(ada, it).people] == [("Fay Ode", True)]


def test_the_best_known_first_then_whom_one_talked_to_last(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    for name, strength in (("Ava", ""), ("Bo", ""), ("Cy", "close"), ("Di", "slight")):
        people.new_contact(ada, name=name, company="Brightwater Labs", strength=strength)  # type: ignore[arg-type]
    people.log_interaction(ada, who="Bo", kind="call", on=date(2026, 3, 1))
    assert names(known(ada, it)) == ["Cy", "Di", "Bo", "Ava"]


def test_a_company_by_another_name_of_it(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    people.new_contact(ada, name="Dora Lind", company="BWL Research Group")
    at = people.company_named(ada, name="BWL Research Group")
    people.edit_company(ada, company_id=at.id, aliases=["Brightwater-Labs"])
    assert [(each.name, each.how) for each in known(ada, it).people] == [("Dora Lind", "alias")]


def test_who_belongs_to_the_opportunity_already(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    people.add_contact(ada, opportunity_id=it.id, name="Dora Lind")
    assert [each.here for each in known(ada, it).people] == [True]


def test_without_a_company_there_is_nobody(ada: Ctx, add: Add) -> None:
    assert known(ada, add("Engineer", "")).people == ()


def test_several_opportunities_at_once(ada: Ctx, add: Add) -> None:
    one, two = add("Engineer", "Brightwater Labs"), add("Cook", "Fernhill")
    people.new_contact(ada, name="Dora Lind", company="Fernhill")
    found = people.connections_of(ada, opportunity_ids=[one.id, two.id])
    assert {id: names(each) for id, each in found.items()} == {one.id: [], two.id: ["Dora Lind"]}


def test_nobody_sees_the_people_of_others(ada: Ctx, ben: Ctx, cleo: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    people.new_contact(cleo, name="Hans Ober", company="Brightwater Labs")
    people.new_contact(ada, name="Dora Lind", company="Brightwater Labs")
    assert names(known(ada, it)) == names(known(ben, it)) == ["Dora Lind"]
    with pytest.raises(NotFound):
        known(cleo, it)
    assert people.connections_of(cleo, opportunity_ids=[it.id]) == {}


def test_however_many_are_known_the_queries_stay_the_same(
    ada: Ctx, add: Add, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    it = add("Engineer", "Brightwater Labs")
    for n in range(12):
        people.new_contact(ada, name=f"Q{n}", company="Brightwater Labs" if n % 2 else f"Company {n}")
    tracker.opportunities(ada)
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        assert len(known(ada, it).people) == 6
