"""Two contacts that are one."""

from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.usecases import people, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db


def known(ctx: Ctx, name: str, **more: object) -> int:
    return people.new_contact(ctx, name=name, even_if_alike=True, **more).made_id or 0  # type: ignore[arg-type]


def test_merged_without_loss_and_taken_apart_again(ada: Ctx, add) -> None:
    it = add()
    keep = known(ada, "Ida Winter", company="Fernhill", title="Lead", email="ida@example.com", note="Sails.")
    other = known(ada, "Ida W. Winter", company="Old Mill", email="old@example.org", phone="123456", note="Sings.")
    people.add_contact(ada, opportunity_id=it.id, name="Ida W. Winter")
    people.log_interaction(ada, contact_id=other, opportunity_id=it.id, kind="call", said="Hello.")
    people.add_position(ada, contact_id=other, company="Tall Pines", until="2017")
    people.keep_in_touch(ada, contact_id=other, days=30, next_on=TODAY + timedelta(days=3))
    change = people.merge_contacts(ada, keep_id=keep, other_id=other)
    one = people.contact(ada, id=keep)
    assert (one.works, one.email, one.phone, one.rhythm_days) == ("Lead, Fernhill", "ida@example.com", "123456", 30)
    assert set(one.also) == {"Ida W. Winter", "old@example.org"}
    assert one.note == "Sails.\n\nSings."
    assert {held.company for held in one.positions} == {"Old Mill", "Tall Pines"}
    assert [said.said for said in people.interactions(ada, contact_id=keep)] == ["Hello."]
    with pytest.raises(NotFound):
        people.contact(ada, id=other)
    tracker.undo(ada, batch_id=change.batch_id)
    apart, kept = people.contact(ada, id=other), people.contact(ada, id=keep)
    assert (apart.company, apart.phone, kept.phone, kept.also, kept.positions) == ("Old Mill", "123456", "", (), ())
    assert [said.said for said in people.interactions(ada, contact_id=other)] == ["Hello."]
    assert "Ida W. Winter" in tracker.opportunity(ada, id=it.id).contacts


def test_the_opportunities_of_both_are_those_of_one(ada: Ctx, add) -> None:
    first, second = add("Cook"), add("Baker")
    people.add_contact(ada, opportunity_id=first.id, name="Ida")
    people.add_contact(ada, opportunity_id=second.id, name="Ida Winter")
    (keep,), (other,) = (people.contacts(ada, opportunity_id=it.id) for it in (first, second))
    people.merge_contacts(ada, keep_id=keep.id, other_id=other.id)
    assert tracker.opportunity(ada, id=second.id).contacts == ("Ida",)


def test_those_that_may_be_one(ada: Ctx) -> None:
    one = known(ada, "Ida Winter", email="ida@example.com")
    two = known(ada, "I. Winter", email="IDA@example.com")
    three = known(ada, "ida winter", company="Old Mill")
    known(ada, "Ida")
    known(ada, "Ida")
    assert [(each.first_id, each.second_id, each.why) for each in people.double_contacts(ada)] == [
        (one, two, "the same e-mail"), (one, three, "the same name"),
    ]  # fmt: skip


def test_nobody_is_merged_with_themselves_or_with_a_strangers(ada: Ctx, cleo: Ctx) -> None:
    id, hers = known(ada, "Ida Winter"), known(cleo, "Leo Marsh")
    with pytest.raises(Invalid):
        people.merge_contacts(ada, keep_id=id, other_id=id)
    with pytest.raises(NotFound):
        people.merge_contacts(ada, keep_id=id, other_id=hers)
    assert people.double_contacts(cleo) == ()
