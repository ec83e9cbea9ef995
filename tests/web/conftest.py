"""Who knocks at the pages: Ada and Cleo, signed in by their links, and somebody without one."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import accounts, documents, offers, people, plan, tracker, transfer
from headway.web import middleware
from tests.api.of_people import of_people
from tests.people import NOW
from tests.remembered import remembered
from tests.web.interviews.things import of_interviews
from tests.web.people.outreach import of_outreach
from tests.web.plan.things import of_plan
from tests.web.qualifying.things import of_qualifying


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "now", lambda: NOW)


@pytest.fixture
def signed_in() -> Callable[[Ctx], Client]:
    """A browser in which this person is signed in."""

    def client(ctx: Ctx) -> Client:
        browser = Client()
        assert browser.get("/sign-in/", {"token": accounts.new_link(ctx)}).status_code == 302
        return browser

    return client


@pytest.fixture
def as_ada(ada: Ctx, signed_in: Callable[[Ctx], Client]) -> Client:
    return signed_in(ada)


@pytest.fixture
def as_cleo(cleo: Ctx, signed_in: Callable[[Ctx], Client]) -> Client:
    return signed_in(cleo)


@pytest.fixture
def as_nobody(db: None) -> Client:
    return Client()


@pytest.fixture
@remembered
def thing_of(ada: Ctx, home: nouns.JobSearch, add: Callable[..., nouns.Opportunity]) -> Callable[[str], object]:
    """The id of something of Ada's by its kind: what stands in the path of an address."""
    it = add("Engineer", at="Phone interview", source="LinkedIn", labels="dream")
    (line,) = tracker.history(ada, id=it.id)
    people.add_contact(ada, opportunity_id=it.id, name="Ben Bolt")
    gone = add("Gardener")
    tracker.delete(ada, ids=[gone.id])
    sent = documents.add_document(ada, file_name="ada.txt", data=b"Ada").made_id or 0
    documents.send_document(ada, document_id=sent, opportunity_id=it.id)
    offer = offers.add_offer(ada, opportunity_id=add("Cook", at="Job offer").id, terms={"written_on": NOW.date()})
    made = {
        "offer": offer.made_id,
        "offer_line": offers.say_of_offer(ada, id=offer.made_id or 0, side="me", said="Thanks.").made_id,
        "rate": offers.set_rate(ada, currency="GBP", into="EUR", rate=1.2).made_id,
        "document": sent,
        "unsent": documents.add_document(ada, file_name="two.txt", data=b"Ada Lee", parent_id=sent).made_id,
        "review": documents.ask_review(ada, id=sent, by="Ben").made_id,
        "batch": tracker.recent(ada)[0].batch_id,
        "binned": gone.id,
        "opportunity": it.id,
        "line": line.id,
        "contact": people.contacts(ada, opportunity_id=it.id)[0].id,
        "search": home.id,
        "upload": transfer.bring(ada, name="jobs.csv", data=b"Company,Title\nBrightwater Labs,Cook\n").key,
        "role": home.roles[0].id,
        "stage": home.stages[2].id,
        "next_stage": home.stages[3].id,
        "source": tracker.sources(ada)[0].id,
        "label": tracker.labels(ada)[0].id,
        "field": "location",
        "token": accounts.add_token(ada, name="backup").token.id,
        "view": tracker.save_view(ada, name="Far along", query="state=open").id,
        "kind": "card",
        "form": "svg",
        "sheet": "csv",
        "feed": plan.add_feed(ada, name="Laptop").feed.id,
        "record_key": f"application.{it.id}",
        "record_line": plan.add_record_line(ada, on=NOW.date(), values={"kind": "Fair"}).made_id,
        **_days(ada),
        **of_plan(ada),
        **of_outreach(ada),
        **of_people(ada),
        **of_qualifying(ada, it.id, add("Cooper").id),
        **of_interviews(ada, it.id, add("Mason").id, add("Miller").id),
    }
    return made.__getitem__


def _days(ada: Ctx) -> dict[str, object]:
    """What of her days an address can name."""
    plan.check_in(ada, step=3)
    plan.keep_weekly_review(ada, from_on=date(2026, 3, 9), words="Slow.")
    left = plan.plan_activity(ada, values={"title": "Read", "on": "2026-03-11"}).id
    plan.add_step(ada, title="Ask Mira")
    return {
        "check_in": plan.check_ins(ada)[0].id,
        "reviewed": "2026-03-09",
        "planned": f"activity.{left}",
        "left": f"left.{left}",
        "own_step": plan.path(ada).steps[-1].code,
    }
