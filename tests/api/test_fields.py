"""What is said field by field: of an activity, an offer, a line of the record."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import people

pytestmark = pytest.mark.django_db
JSON = "application/json"


def sent(client: Client, method: str, address: str, **said: Any) -> Any:
    answer = getattr(client, method)(f"/api/{address}", said, content_type=JSON)
    assert answer.status_code < 300, answer.content.decode()
    return answer.json()


def refused(client: Client, method: str, address: str, **said: Any) -> tuple[str, str | None]:
    answer = getattr(client, method)(f"/api/{address}", said, content_type=JSON)
    assert answer.status_code == 422, answer.content.decode()
    return answer.json()["error"]["kind"], answer.json()["error"]["field"]


def test_null_empties_what_may_be_empty(as_ada: Client, home: nouns.JobSearch) -> None:
    id = sent(as_ada, "post", "activities", title="Read", minutes=45, start="9:30")["id"]
    sent(as_ada, "patch", f"activities/{id}", minutes=None, start=None)
    it = as_ada.get(f"/api/activities/{id}").json()
    assert (it["title"], it["minutes"], it["start"]) == ("Read", None, None)
    assert refused(as_ada, "patch", f"activities/{id}", on=None) == ("malformed", "on")
    assert refused(as_ada, "patch", f"activities/{id}") == ("invalid", None)
    assert refused(as_ada, "post", "activities/plans", title="Read") == ("malformed", "on")


def test_skills_of_the_showcase_are_a_list(as_ada: Client) -> None:
    id = sent(as_ada, "post", "showcase", title="A tiny queue", skills=["Python", "design"])["id"]
    assert as_ada.get(f"/api/showcase/{id}").json()["skills"] == ["Python", "design"]


def test_terms_of_an_offer_have_their_kinds(as_ada: Client, ada: Ctx, add: Callable[..., nouns.Opportunity]) -> None:
    it = add("Cook", at="Job offer")
    people.add_contact(ada, opportunity_id=it.id, name="Ida Winter")
    (ida,) = people.contacts(ada, opportunity_id=it.id)
    at = f"opportunities/{it.id}/offers"
    assert refused(as_ada, "post", at, base="a lot") == ("malformed", "base")
    assert refused(as_ada, "post", at, salary=1) == ("malformed", "salary")
    assert refused(as_ada, "post", at, benefits=[["Pension", 2400]])[0] == "malformed"
    made = sent(as_ada, "post", at, base=60000, benefits=[{"name": "Pension", "worth": 2400}, {"name": "Lunch"}])
    offer = f"offers/{made['made_id']}"
    sent(as_ada, "patch", offer, contact_id=ida.id, deadline_on="2026-04-01")
    told = as_ada.get(f"/api/{offer}").json()
    assert (told["contact"], told["deadline_on"], told["terms"]["base"]) == ("Ida Winter", "2026-04-01", 60000)
    assert [each["worth"] for each in told["terms"]["benefits"]] == [2400, None]
    sent(as_ada, "patch", offer, contact_id=0, deadline_on=None)
    told = as_ada.get(f"/api/{offer}").json()
    assert (told["contact"], told["deadline_on"]) == ("", None)


def test_a_line_of_the_record_says_its_kind(as_ada: Client, home: nouns.JobSearch) -> None:
    assert refused(as_ada, "post", "search-record/lines", on="2026-03-10") == ("malformed", "kind")
    sent(as_ada, "post", "search-record/lines", on="2026-03-10", kind="Fair", employer="Acme Bakery")
    weeks = as_ada.get("/api/search-record").json()
    assert [line["employer"] for week in weeks for line in week["lines"]] == ["Acme Bakery"]
