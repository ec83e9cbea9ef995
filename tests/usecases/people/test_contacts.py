"""Contacts: added, changed, kept in touch with, and where they worked."""

from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed, NotFound, Unsure
from headway.usecases import people, tracker
from tests.people import TODAY, later

pytestmark = pytest.mark.django_db


def known(ctx: Ctx, name: str = "Ida Winter", **more: object) -> int:
    return people.new_contact(ctx, name=name, **more).made_id or 0  # type: ignore[arg-type]


def test_everything_known_of_somebody_is_kept(ada: Ctx) -> None:
    id = known(
        ada, company="Brightwater Labs", title="Head of data", email="ida@example.com", phone="+49 30 1", known="event",
        strength="good", links=["www.example.com/ida"], address="1 Mill Lane", note="Talks fast.",
    )  # fmt: skip
    people.edit_contact(ada, contact_id=id, since="March 2021", also=["Ida Sommer"])
    it = people.contact(ada, id=id)
    assert (it.works, it.since, it.links, it.also) == (
        "Head of data, Brightwater Labs", "2021-03", ("https://www.example.com/ida",), ("Ida Sommer",),
    )  # fmt: skip
    assert (it.email, it.known, it.strength, it.note) == ("ida@example.com", "event", "good", "Talks fast.")


def test_what_is_not_named_stays(ada: Ctx) -> None:
    id = known(ada, company="Brightwater Labs", email="ida@example.com")
    people.edit_contact(ada, contact_id=id, name="Ida W. Winter")
    it = people.contact(ada, id=id)
    assert (it.name, it.company, it.email) == ("Ida W. Winter", "Brightwater Labs", "ida@example.com")


def test_somebody_known_already_is_asked_about(ada: Ctx) -> None:
    id = known(ada, email="ida@example.com")
    for same in ({"name": "ida  WINTER"}, {"name": "I. Winter", "email": "IDA@example.com"}):
        with pytest.raises(Unsure) as doubt:
            people.new_contact(ada, **same)  # type: ignore[arg-type]
        assert doubt.value.options == (str(id),)
    assert known(ada, even_if_alike=True) != id


def test_changed_jobs(ada: Ctx) -> None:
    id = known(ada, company="Old Mill", title="Engineer")
    change = people.change_job(ada, contact_id=id, company="Fernhill", title="Lead", since="2026")
    it = people.contact(ada, id=id)
    assert (it.company, it.title, it.since) == ("Fernhill", "Lead", "2026")
    (before,) = it.positions
    assert (before.company, before.title, before.until, before.still) == ("Old Mill", "Engineer", "2026", False)
    tracker.undo(ada, batch_id=change.batch_id)
    back = people.contact(ada, id=id)
    assert (back.company, back.title, back.positions) == ("Old Mill", "Engineer", ())


def test_works_besides_and_worked_before(ada: Ctx) -> None:
    id = known(ada, company="Fernhill")
    people.add_position(ada, contact_id=id, company="Board of Sail", still=True)
    place = people.add_position(ada, contact_id=id, company="Old Mill", since="2017", until="2021-03").made_id or 0
    assert [held.company for held in people.contact(ada, id=id).positions] == ["Board of Sail", "Old Mill"]
    there = people.company_named(ada, name="Old Mill").id
    assert [each.id for each in people.everybody(ada, company_id=there).items] == [id]
    people.remove_position(ada, contact_id=id, position_id=place)
    assert people.everybody(ada, company_id=there).total == 0


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "Ida", "email": "nowhere"}, "email"),
        ({"name": "Ida", "links": ["javascript:alert(1)"]}, "links"),
        ({"name": "Ida", "known": "nobody"}, "known"),
        ({"name": "Ida", "title": "x" * 301}, "title"),
    ],
)
def test_refused_with_the_field(ada: Ctx, given: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as wrong:
        people.new_contact(ada, **given)  # type: ignore[arg-type]
    assert wrong.value.field == field


def test_a_place_that_ends_before_it_begins_is_refused(ada: Ctx) -> None:
    id = known(ada)
    for wrong in ({"since": "2021", "until": "2017"}, {"until": "2020", "still": True}, {"since": "soon"}):
        with pytest.raises(Invalid):
            people.add_position(ada, contact_id=id, company="Old Mill", **wrong)  # type: ignore[arg-type]


def test_a_rhythm_goes_on_from_the_last_real_talk(ada: Ctx) -> None:
    id = known(ada)
    people.log_interaction(ada, contact_id=id, kind="coffee", on=TODAY - timedelta(days=10))
    people.keep_in_touch(ada, contact_id=id, days=30)
    assert people.contact(ada, id=id).touch.next_on == TODAY + timedelta(days=20)
    people.log_interaction(ada, contact_id=id, kind="call")
    assert people.contact(ada, id=id).touch.next_on == TODAY + timedelta(days=30)


def test_with_whom_one_never_talked_a_rhythm_begins_today(ada: Ctx) -> None:
    id = known(ada)
    people.keep_in_touch(ada, contact_id=id, days=30)
    assert people.contact(ada, id=id).touch.next_on == TODAY
    assert people.everybody(ada, due=True).total == 1
    people.log_interaction(ada, contact_id=id, kind="email")
    assert people.everybody(ada, due=True).total == 0
    assert people.everybody(later(ada, days=14), due=True).total == 1


def test_a_day_of_ones_own_comes_before_the_rhythm_and_ends_with_a_talk(ada: Ctx) -> None:
    id = known(ada)
    people.log_interaction(ada, contact_id=id, kind="call")
    people.keep_in_touch(ada, contact_id=id, days=30, next_on=TODAY + timedelta(days=3))
    assert people.contact(ada, id=id).touch.next_on == TODAY + timedelta(days=3)
    people.log_interaction(later(ada, days=1), contact_id=id, kind="call")
    assert people.contact(ada, id=id).touch.next_on == TODAY + timedelta(days=31)


def test_who_is_due_comes_first(ada: Ctx) -> None:
    never, soon, now = (known(ada, name) for name in ("Abe Long", "Bea Soon", "Zoe Now"))
    people.keep_in_touch(ada, contact_id=soon, days=9, next_on=TODAY + timedelta(days=5))
    people.keep_in_touch(ada, contact_id=now, days=9)
    assert [each.id for each in people.everybody(ada).items] == [now, soon, never]
    assert [each.id for each in people.everybody(ada, order="name").items] == [never, soon, now]
    assert [each.id for each in people.everybody(ada, due=True).items] == [now]


def test_found_by_words_of_name_work_and_note(ada: Ctx) -> None:
    id = known(ada, "Zoë Winter", company="Brightwater Labs", note="Sails on Sundays.")
    known(ada, "Abe Long")
    for text in ("zoe", "wint bright", "sundays"):
        assert [each.id for each in people.everybody(ada, text=text).items] == [id], text
    assert people.everybody(ada, text="inter").total == 0
    assert people.everybody(ada, known="friend").total == 0


def test_a_page_at_a_time(ada: Ctx) -> None:
    for number in range(5):
        known(ada, f"Person{number} Long")
    page = people.everybody(ada, order="name", page=2, size=2)
    assert ([each.name[:7] for each in page.items], page.total) == (["Person2", "Person3"], 5)


def test_removed_with_what_was_said_and_brought_back(ada: Ctx, add) -> None:
    it, id = add(), known(ada, company="Brightwater Labs")
    people.log_interaction(ada, contact_id=id, opportunity_id=it.id, kind="call", said="Hello.")
    people.add_position(ada, contact_id=id, company="Old Mill")
    gone = people.delete_contact(ada, contact_id=id)
    with pytest.raises(NotFound):
        people.contact(ada, id=id)
    assert people.interactions(ada) == ()
    tracker.undo(ada, batch_id=gone.batch_id)
    assert len(people.contact(ada, id=id).positions) == 1
    assert [each.said for each in people.interactions(ada, contact_id=id)] == ["Hello."]
    assert tracker.opportunity(ada, id=it.id).contacts == ("Ida Winter",)


def test_a_list_takes_few_questions(ada: Ctx, django_assert_num_queries) -> None:
    for number in range(12):
        id = known(ada, f"Person{number} Long", company=f"Firm {number}")
        people.log_interaction(ada, contact_id=id, kind="call", next_step="Write", next_on=TODAY)
    with django_assert_num_queries(8):
        people.everybody(ada)


def test_a_coach_writes_nothing_and_a_stranger_sees_nobody(ada: Ctx, ben: Ctx, cleo: Ctx) -> None:
    id = known(ada)
    with pytest.raises(NotAllowed):
        people.edit_contact(ben, contact_id=id, name="Ben")
    assert people.everybody(cleo).total == 0
    for attempt in (
        lambda: people.contact(cleo, id=id),
        lambda: people.edit_contact(cleo, contact_id=id, name="Cleo"),
        lambda: people.delete_contact(cleo, contact_id=id),
        lambda: people.change_job(cleo, contact_id=id, company="Fernhill"),
        lambda: people.keep_in_touch(cleo, contact_id=id, days=3),
        lambda: people.vcards(cleo, contact_id=id),
        lambda: people.log_interaction(cleo, contact_id=id),
        lambda: people.interactions(cleo, contact_id=id),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_cards_for_an_address_book(ada: Ctx) -> None:
    id = known(ada, "Zoë Anne Winter", company="Brightwater; Labs", email="zoe@example.com", note="Two\nlines")
    made = people.vcards(ada, contact_id=id)
    text = made.data.decode()
    assert (made.name, made.media_type) == ("headway-zoe-anne-winter.vcf", "text/vcard; charset=utf-8")
    for line in ("FN:Zoë Anne Winter", "N:Winter;Zoë Anne;;;", "ORG:Brightwater\\; Labs", "EMAIL:zoe@example.com"):
        assert line in text.splitlines()
    assert "NOTE:Two\\nlines" in text
    known(ada, "Abe Long")
    assert people.vcards(ada).data.decode().count("BEGIN:VCARD") == 2


def test_days_as_exactly_as_they_are_known(ada: Ctx) -> None:
    id = known(ada, company="Fernhill")
    for said, kept in (("2021", "2021"), ("3/2021", "2021-03"), ("2021-03-05", "2021-03-05"), ("", "")):
        people.edit_contact(ada, contact_id=id, since=said)
        assert people.contact(ada, id=id).since == kept
