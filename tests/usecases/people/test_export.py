"""People go out with the whole tracker and come back as they were."""

import json
from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.models import User
from headway.usecases import people, transfer
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(ada: Ctx, add) -> None:
    """Something in every table of people."""
    it = add(company="Brightwater Labs")
    given = {"company": "Fernhill", "title": "Lead", "email": "ida@example.com", "phone": "123456"}
    more = {
        "known": "friend",
        "strength": "close",
        "links": ["ida.example"],
        "address": "1 Mill Lane",
        "note": "Sails.",
    }
    ida = people.new_contact(ada, name="Ida Winter", **given, **more).made_id or 0  # type: ignore[arg-type]
    people.edit_contact(ada, contact_id=ida, also=["Ida Sommer"], since="2021-03")
    people.add_position(ada, contact_id=ida, company="Old Mill", title="Engineer", until="2017")
    people.keep_in_touch(ada, contact_id=ida, days=30, next_on=TODAY + timedelta(days=9))
    due = {"next_step": "Send it", "next_on": TODAY}
    about = {"opportunity_id": it.id, "others": ["Jonas Reed"]}
    people.log_interaction(ada, contact_id=ida, kind="email", exactness="unknown", **about, **due)  # type: ignore[arg-type]
    firm = people.company_named(ada, name="Brightwater Labs").id
    people.edit_company(ada, company_id=firm, aliases=["BWL"], links=["brightwater.example"], address="2 Mill Lane")
    people.avoid_company(ada, company_id=firm, why="Far.")
    people.new_message_template(ada, name="Hello", body="Hi {name}")
    people.edit_message_template(ada, key="thank_you", body="Thanks.")
    people.sign_as(ada, name="Ada Lee")


@pytest.mark.usefixtures("known")
def test_out_and_back_is_the_same_to_the_byte(ada: Ctx) -> None:
    out = transfer.export(ada, kind="json").data
    told = json.loads(out)
    for name in ("company_aliases", "do_not_apply", "positions", "interactions", "message_templates"):
        assert told[name], name
    user = User.objects.create(username="new", zone="Europe/Berlin")
    there = Ctx(user_id=user.pk, owner_id=user.pk, now=NOW, zone="Europe/Berlin")
    transfer.restore(there, data=out)
    assert transfer.export(there, kind="json").data == out
    (ida,) = people.everybody(there, text="ida").items
    assert (ida.works, ida.rhythm_days, ida.touch.step) == ("Lead, Fernhill", 30, "Send it")
    assert people.company_named(there, name="bwl").do_not_apply is not None


def test_an_older_document_knows_less_of_people(ada: Ctx, add) -> None:
    add()
    told = json.loads(transfer.export(ada, kind="json").data)
    for name in ("links", "email", "phone", "address"):
        del told["companies"][0][name]
    for name in ("company_aliases", "do_not_apply", "positions", "interactions", "message_templates"):
        del told[name]
    del told["person"]["name"]
    user = User.objects.create(username="new", zone="Europe/Berlin")
    there = Ctx(user_id=user.pk, owner_id=user.pk, now=NOW, zone="Europe/Berlin")
    transfer.restore(there, data=json.dumps(told).encode())
    assert people.company_named(there, name="Brightwater Labs").links == ()
