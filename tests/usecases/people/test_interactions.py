"""Interactions: logged in one breath, with whom one means, and what follows from them."""

from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound, Unsure
from headway.usecases import people, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db


def known(ctx: Ctx, name: str, **more: object) -> int:
    return people.new_contact(ctx, name=name, even_if_alike=True, **more).made_id or 0  # type: ignore[arg-type]


def test_a_name_and_what_was_said_are_enough(ada: Ctx) -> None:
    change = people.log_interaction(ada, who="Ida Winter", kind="call", said="They hire in May.")
    (it,) = people.interactions(ada)
    assert (it.contact, it.kind, it.direction, it.on, it.said) == (
        "Ida Winter", "call", "both", TODAY, "They hire in May.",
    )  # fmt: skip
    assert change.summary == "Logged: Call, Ida Winter"
    tracker.undo(ada, batch_id=change.batch_id)
    assert people.interactions(ada) == ()
    assert people.everybody(ada).total == 0


def test_a_first_name_is_enough_where_one_alone_has_it(ada: Ctx) -> None:
    id = known(ada, "Ida Winter")
    people.log_interaction(ada, who="ida")
    assert people.interactions(ada)[0].contact_id == id
    known(ada, "Ida Sommer")
    with pytest.raises(Unsure) as doubt:
        people.log_interaction(ada, who="Ida")
    assert doubt.value.options == ("Ida Sommer", "Ida Winter")
    people.log_interaction(ada, who="Idana")
    assert people.everybody(ada).total == 3


def test_of_several_the_one_of_the_company_or_the_opportunity_is_meant(ada: Ctx, add) -> None:
    it = add(company="Fernhill")
    known(ada, "Ida Winter", company="Old Mill")
    there = known(ada, "Ida Winter", company="Fernhill")
    people.log_interaction(ada, who="Ida Winter", company="Fernhill")
    people.log_interaction(ada, who="Ida Winter", opportunity_id=it.id)
    assert {each.contact_id for each in people.interactions(ada)} == {there}


def test_found_by_another_name(ada: Ctx) -> None:
    id = known(ada, "Ida Winter")
    people.edit_contact(ada, contact_id=id, also=["Ida Sommer"])
    people.log_interaction(ada, who="Ida Sommer")
    assert people.interactions(ada)[0].contact_id == id


def test_who_is_met_about_an_opportunity_belongs_to_it(ada: Ctx, add) -> None:
    it = add(company="Fernhill")
    change = people.log_interaction(ada, who="Ida Winter", opportunity_id=it.id, kind="email")
    now = tracker.opportunity(ada, id=it.id)
    assert (now.contacts, now.contacted_on) == (("Ida Winter",), TODAY)
    (said,) = people.interactions(ada, opportunity_id=it.id)
    assert (said.company, said.opportunity) == ("Fernhill", "Engineer at Fernhill")
    tracker.undo(ada, batch_id=change.batch_id)
    back = tracker.opportunity(ada, id=it.id)
    assert (back.contacts, back.contacted_on) == ((), None)


def test_what_they_write_is_no_contact_of_ones_own(ada: Ctx, add) -> None:
    it = add()
    people.log_interaction(ada, who="Ida Winter", opportunity_id=it.id, kind="email", direction="by_them")
    assert tracker.opportunity(ada, id=it.id).contacted_on is None


def test_an_event_at_a_company_needs_nobody(ada: Ctx) -> None:
    people.log_interaction(ada, company="Fernhill", kind="event", said="Open day.")
    (it,) = people.interactions(ada)
    assert (it.contact_id, it.company) == (None, "Fernhill")
    with pytest.raises(Invalid) as wrong:
        people.log_interaction(ada, said="Hm.")
    assert wrong.value.field == "who"


def test_what_is_next_makes_somebody_due_until_it_is_done(ada: Ctx) -> None:
    people.log_interaction(ada, who="Ida Winter", kind="call", next_step="Send the portfolio", next_on=TODAY)
    (it,) = people.next_steps(ada)
    (due,) = people.everybody(ada, due=True).items
    assert (due.touch.why, due.touch.step, due.touch.step_id) == ("step", "Send the portfolio", it.id)
    people.postpone_step(ada, interaction_id=it.id, next_on=TODAY + timedelta(days=1))
    assert people.everybody(ada, due=True).total == 0
    assert people.next_steps(ada, until=TODAY) == ()
    change = people.finish_step(ada, interaction_id=it.id)
    assert people.next_steps(ada) == ()
    assert people.interaction(ada, id=it.id).next_done_on == TODAY
    tracker.undo(ada, batch_id=change.batch_id)
    assert len(people.next_steps(ada)) == 1


def test_one_talk_settles_what_another_left_open(ada: Ctx) -> None:
    first = people.log_interaction(ada, who="Ida Winter", kind="call", next_step="Send it").made_id
    people.log_interaction(ada, who="Ida Winter", kind="email", settles_id=first)
    assert people.next_steps(ada) == ()


def test_known_about_or_not_at_all(ada: Ctx) -> None:
    people.log_interaction(ada, who="Ida", kind="coffee", on=TODAY - timedelta(days=40), exactness="about")
    people.log_interaction(ada, who="Ida", kind="coffee", exactness="unknown")
    assert [(it.on, it.exactness) for it in people.interactions(ada)] == [
        (TODAY - timedelta(days=40), "about"), (None, "unknown"),
    ]  # fmt: skip


def test_changed_and_taken_away(ada: Ctx) -> None:
    id = people.log_interaction(ada, who="Ida", kind="call", said="May").made_id or 0
    people.edit_interaction(ada, interaction_id=id, said="June", on=TODAY - timedelta(days=2), kind="coffee")
    it = people.interaction(ada, id=id)
    assert (it.said, it.kind, it.on, it.direction) == ("June", "coffee", TODAY - timedelta(days=2), "both")
    people.edit_interaction(ada, interaction_id=id, exactness="unknown")
    assert people.interaction(ada, id=id).on is None
    change = people.remove_interaction(ada, interaction_id=id)
    assert people.interactions(ada) == ()
    tracker.undo(ada, batch_id=change.batch_id)
    assert people.interaction(ada, id=id).said == "June"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"kind": "shout"}, "kind"),
        ({"direction": "up"}, "direction"),
        ({"on": TODAY + timedelta(days=1)}, "on"),
        ({"next_step": "x" * 501}, "next_step"),
        ({"exactness": "nearly"}, "exactness"),
    ],
)
def test_refused_with_the_field(ada: Ctx, given: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as wrong:
        people.log_interaction(ada, who="Ida", **given)  # type: ignore[arg-type]
    assert wrong.value.field == field


def test_a_talk_is_found_by_what_was_said(ada: Ctx) -> None:
    people.log_interaction(ada, who="Ida Winter", kind="call", said="They sail in autumn.")
    assert [found.name for found in people.find_contacts(ada, text="autumn", limit=5)] == ["Ida Winter"]


def test_a_stranger_hears_nothing(ada: Ctx, cleo: Ctx, add) -> None:
    id = people.log_interaction(ada, who="Ida", opportunity_id=add().id, kind="call", said="Secret.").made_id or 0
    assert people.interactions(cleo) == ()
    assert people.next_steps(cleo) == ()
    assert people.find_contacts(cleo, text="secret", limit=5) == ()
    for attempt in (
        lambda: people.interaction(cleo, id=id),
        lambda: people.edit_interaction(cleo, interaction_id=id, said="x"),
        lambda: people.remove_interaction(cleo, interaction_id=id),
        lambda: people.finish_step(cleo, interaction_id=id),
        lambda: people.postpone_step(cleo, interaction_id=id),
        lambda: people.log_interaction(cleo, who="Ida", settles_id=id),
    ):
        with pytest.raises(NotFound):
            attempt()


def met_both(ada: Ctx) -> int:
    """A meeting with Mira and Jonas."""
    change = people.log_interaction(ada, who="Mira Oakley", others=["Jonas Reed"], kind="in_person")
    return change.made_id or 0


def test_two_people_at_one_meeting(ada: Ctx) -> None:
    id = met_both(ada)
    mira, jonas = (
        people.everybody(ada, order="name", text="mira").items[0],
        people.everybody(ada, text="jonas").items[0],
    )
    for each in (mira, jonas):
        (it,) = people.interactions(ada, contact_id=each.id)
        assert (it.id, it.contact, [other.name for other in it.others]) == (id, "Mira Oakley", ["Jonas Reed"])
        assert each.touch.last_on == TODAY
    assert tracker.recent(ada)[0].summary == "Logged: In person, Mira Oakley, Jonas Reed"
    tracker.undo(ada)
    assert people.everybody(ada).total == 0


def test_a_meeting_ends_the_wait_for_everybody(ada: Ctx) -> None:
    for name in ("Mira Oakley", "Jonas Reed"):
        made = people.new_contact(ada, name=name).made_id or 0
        people.keep_in_touch(ada, contact_id=made, next_on=TODAY)
    met_both(ada)
    assert [each.touch.next_on for each in people.everybody(ada).items] == [None, None]


def test_who_else_took_part_is_changed_and_undone(ada: Ctx) -> None:
    id = met_both(ada)

    def others() -> list[str]:
        return [each.name for each in people.interaction(ada, id=id).others]

    people.edit_interaction(ada, interaction_id=id, others=["Ida Moss", "ida moss", "Mira"])
    assert others() == ["Ida Moss"]
    tracker.undo(ada)
    assert others() == ["Jonas Reed"]
    people.edit_interaction(ada, interaction_id=id, said="It went well.")
    assert others() == ["Jonas Reed"]
    people.remove_interaction(ada, interaction_id=id)
    tracker.undo(ada)
    assert others() == ["Jonas Reed"]


def test_whoever_goes_leaves_the_meeting_to_the_others(ada: Ctx) -> None:
    id = met_both(ada)
    it = people.interaction(ada, id=id)
    people.delete_contact(ada, contact_id=it.contact_id or 0)
    left = people.interaction(ada, id=id)
    assert (left.contact, left.others) == ("Jonas Reed", ())
    tracker.undo(ada)
    assert people.interaction(ada, id=id) == it
    people.merge_contacts(ada, keep_id=it.contact_id or 0, other_id=it.others[0].id)
    assert people.interaction(ada, id=id).others == ()
    tracker.undo(ada)
    assert people.interaction(ada, id=id) == it


def test_others_need_somebody_to_be_beside(ada: Ctx, add) -> None:
    add(company="Brightwater Labs")
    with pytest.raises(Invalid) as refused:
        people.log_interaction(ada, company="Brightwater Labs", others=["Jonas Reed"])
    assert refused.value.field == "who"
    assert people.everybody(ada).total == 0
