"""Whom one knows at the company of an opportunity, on its page and on that of a lead."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import people

Add = Callable[..., nouns.Opportunity]


def words(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def section(client: Client, it: nouns.Opportunity) -> str:
    page = words(client.get(f"/opportunities/{it.id}/"))
    return page.split("Who do I know there?")[1][:900]


def test_without_any_contact_it_says_how_to_bring_them(as_ada: Client, add: Add) -> None:
    assert "Bring your contacts, and every opportunity says whom you know there." in section(as_ada, add())


def test_with_contacts_elsewhere_it_says_that_nobody_is_known(ada: Ctx, as_ada: Client, add: Add) -> None:
    people.new_contact(ada, name="Dora Lind", company="Copperleaf")
    assert "Nobody of your contacts works at Brightwater Labs, as far as is known." in section(as_ada, add())


def test_who_works_there_who_may_and_who_did(ada: Ctx, as_ada: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    people.new_contact(ada, name="Dora Lind", company="Brightwater Labs GmbH", title="Engineer", known="online")
    people.new_contact(ada, name="Emil Roth", company="Brightwater Labs Asia")
    left = people.new_contact(ada, name="Fay Ode", company="Copperleaf")
    people.add_position(ada, contact_id=left.made_id or 0, company="Brightwater Labs", until="2024-03")
    told = section(as_ada, it)
    assert "You know Dora Lind there. Emil Roth may work there. Fay Ode worked there." in told
    assert "Brightwater Labs Asia: maybe the same company" in told
    assert told.index("Dora Lind Engineer") < told.index("Emil Roth Brightwater") < told.index("Fay Ode until")


def test_a_company_that_is_not_named_has_no_section(as_ada: Client, add: Add) -> None:
    it = add("Engineer", "")
    assert "Who do I know there?" not in words(as_ada.get(f"/opportunities/{it.id}/"))


def test_a_lead_says_it_in_one_line(ada: Ctx, as_ada: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs", at=0)
    people.new_contact(ada, name="Dora Lind", company="Brightwater Labs")
    assert "You know Dora Lind there." in words(as_ada.get(f"/prepare/leads/{it.id}/"))


def test_a_stranger_sees_neither_the_page_nor_the_people(ada: Ctx, as_cleo: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    people.new_contact(ada, name="Dora Lind", company="Brightwater Labs")
    assert as_cleo.get(f"/opportunities/{it.id}/").status_code == 404
