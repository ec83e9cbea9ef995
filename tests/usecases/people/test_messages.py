"""Messages: built in and of one's own, filled in, logged."""

from urllib.parse import parse_qs, urlsplit

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.people.messages import BUILT_IN
from headway.core.people.words import MESSAGE_KINDS
from headway.usecases import people, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def ida(ada: Ctx) -> int:
    return people.new_contact(ada, name="Ida Winter", company="Old Mill", email="ida@example.com").made_id or 0


def test_every_kind_has_a_short_one() -> None:
    assert {each.kind for each in BUILT_IN} == MESSAGE_KINDS.keys() - {"own"}
    assert all(len(each.body.split()) < 90 for each in BUILT_IN)


def test_filled_in_for_somebody_and_an_opportunity(ada: Ctx, add, ida: int) -> None:
    it = add("Cook", company="Fernhill", at=1)
    made = people.filled_message(ada, key="follow_up", contact_id=ida, opportunity_id=it.id)
    assert (made.to, made.subject, made.gaps) == ("ida@example.com", "My application as Cook", ())
    assert made.body.startswith("Hello Ida,\n\nI applied as Cook on 15 March")
    assert made.body.endswith("Kind regards,\nAda")


def test_the_company_is_that_of_the_opportunity_else_theirs(ada: Ctx, add, ida: int) -> None:
    it = add("Cook", company="Fernhill")
    assert people.filled_message(ada, key="first_outreach", contact_id=ida).subject == "A question about Old Mill"
    both = people.filled_message(ada, key="first_outreach", contact_id=ida, opportunity_id=it.id)
    assert both.subject == "A question about Fernhill"


def test_what_is_not_known_is_a_gap_that_is_named(ada: Ctx) -> None:
    made = people.filled_message(ada, key="thank_you")
    assert made.gaps == ("first name", "title")
    assert "[first name]" in made.body


def test_it_opens_in_the_mail_program_as_it_is(ada: Ctx, ida: int) -> None:
    key = str(people.new_message_template(ada, name="Odd", subject="50 % & more?", body="a+b\nü #1").made_id)
    address = urlsplit(people.filled_message(ada, key=key, contact_id=ida).mailto)
    assert (address.scheme, address.path) == ("mailto", "ida@example.com")
    assert " " not in address.query
    assert "+" not in address.query
    assert parse_qs(address.query) == {"subject": ["50 % & more?"], "body": ["a+b\r\nü #1"]}


def test_a_built_in_one_is_changed_and_brought_back(ada: Ctx) -> None:
    built = people.message_template(ada, key="thank_you")
    people.edit_message_template(ada, key="thank_you", body="Thanks, {first name}.")
    now = people.message_template(ada, key="thank_you")
    assert (now.body, now.edited, now.own, now.subject) == ("Thanks, {first name}.", True, False, built.subject)
    change = people.remove_message_template(ada, key="thank_you")
    assert people.message_template(ada, key="thank_you") == built
    tracker.undo(ada, batch_id=change.batch_id)
    assert people.message_template(ada, key="thank_you").edited
    with pytest.raises(Invalid):
        people.remove_message_template(ada, key="follow_up")


def test_one_of_her_own_comes_and_goes(ada: Ctx) -> None:
    key = str(people.new_message_template(ada, name="Hello", body="Hi {name}").made_id)
    assert people.message_templates(ada)[-1].key == key
    people.remove_message_template(ada, key=key)
    with pytest.raises(NotFound):
        people.message_template(ada, key=key)


@pytest.mark.parametrize(
    ("given", "field"), [({"body": "Hi {nme}"}, "body"), ({"body": " "}, "body"), ({"name": ""}, "name")]
)
def test_refused_with_the_field(ada: Ctx, given: dict[str, str], field: str) -> None:
    with pytest.raises(Invalid) as wrong:
        people.new_message_template(ada, **{"name": "Hello", "body": "Hi"} | given)
    assert wrong.value.field == field


def test_a_sent_one_is_logged(ada: Ctx, add, ida: int) -> None:
    it = add()
    people.log_message(ada, subject="Hello", body="How are you?", contact_id=ida, opportunity_id=it.id)
    (said,) = people.interactions(ada, contact_id=ida)
    assert (said.kind, said.direction, said.said, said.on) == ("email", "by_me", "Hello\n\nHow are you?", TODAY)
    assert tracker.opportunity(ada, id=it.id).contacted_on == TODAY
    with pytest.raises(Invalid, match="title"):
        people.log_message(ada, subject="Hello", body="As [title]", contact_id=ida)


def test_the_name_under_messages_is_chosen(ada: Ctx) -> None:
    change = people.sign_as(ada, name="Ada Lee")
    assert people.filled_message(ada, key="stay_in_touch").body.endswith("Ada Lee")
    tracker.undo(ada, batch_id=change.batch_id)
    assert people.filled_message(ada, key="stay_in_touch").body.endswith("Ada")


def test_a_stranger_reads_none(ada: Ctx, cleo: Ctx, ida: int) -> None:
    key = str(people.new_message_template(ada, name="Hello", body="Hi").made_id)
    for attempt in (
        lambda: people.message_template(cleo, key=key),
        lambda: people.edit_message_template(cleo, key=key, body="x"),
        lambda: people.remove_message_template(cleo, key=key),
        lambda: people.filled_message(cleo, key="thank_you", contact_id=ida),
        lambda: people.log_message(cleo, subject="x", body="y", contact_id=ida),
    ):
        with pytest.raises(NotFound):
            attempt()
