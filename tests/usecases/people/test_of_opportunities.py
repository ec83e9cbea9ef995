"""The contacts of an opportunity."""

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.usecases import people, tracker

pytestmark = pytest.mark.django_db


def test_a_contact_is_added_changed_and_taken_out(ada: Ctx, add) -> None:
    it = add(company="Brightwater Labs")
    people.add_contact(ada, opportunity_id=it.id, name="Ben Bolt", email="ben@example.com", note="met at the fair")
    (ben,) = people.contacts(ada, opportunity_id=it.id)
    assert (ben.name, ben.company, ben.email, ben.note) == (
        "Ben Bolt", "Brightwater Labs", "ben@example.com", "met at the fair",
    )  # fmt: skip
    people.edit_contact(ada, contact_id=ben.id, name="Ben B. Bolt", email="", note="")
    assert tracker.opportunity(ada, id=it.id).contacts == ("Ben B. Bolt",)
    people.remove_contact(ada, opportunity_id=it.id, contact_id=ben.id)
    assert people.contacts(ada, opportunity_id=it.id) == ()


def test_one_person_at_a_company_is_one_contact(ada: Ctx, add) -> None:
    first, second = add("Engineer"), add("Analyst")
    people.add_contact(ada, opportunity_id=first.id, name="Ben Bolt")
    people.add_contact(ada, opportunity_id=second.id, name="ben bolt", email="ben@example.com")
    (there,), (here,) = (people.contacts(ada, opportunity_id=it.id) for it in (first, second))
    assert there == here
    assert there.email == "ben@example.com"


def test_an_added_contact_is_undone(ada: Ctx, add) -> None:
    it = add()
    change = people.add_contact(ada, opportunity_id=it.id, name="Ben Bolt")
    tracker.undo(ada, batch_id=change.batch_id)
    assert people.contacts(ada, opportunity_id=it.id) == ()


@pytest.mark.parametrize(("name", "email"), [("", ""), ("Ben", "nowhere")])
def test_a_contact_without_a_name_or_with_half_an_address_is_refused(ada: Ctx, add, name: str, email: str) -> None:
    with pytest.raises(Invalid):
        people.add_contact(ada, opportunity_id=add().id, name=name, email=email)


def test_a_stranger_meets_nobody(ada: Ctx, cleo: Ctx, add) -> None:
    it = add()
    people.add_contact(ada, opportunity_id=it.id, name="Ben Bolt")
    (ben,) = people.contacts(ada, opportunity_id=it.id)
    for attempt in (
        lambda: people.contacts(cleo, opportunity_id=it.id),
        lambda: people.add_contact(cleo, opportunity_id=it.id, name="Cleo"),
        lambda: people.edit_contact(cleo, contact_id=ben.id, name="Cleo"),
        lambda: people.remove_contact(cleo, opportunity_id=it.id, contact_id=ben.id),
    ):
        with pytest.raises(NotFound):
            attempt()
