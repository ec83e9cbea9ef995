"""Who calls the API: programs of Ada's and Cleo's, with tokens of theirs, and somebody without one."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from headway.api import base
from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import accounts, documents, offers, people, plan, tracker
from tests.api.of_people import of_people
from tests.people import NOW
from tests.remembered import remembered
from tests.web.interviews.things import of_interviews
from tests.web.people.outreach import of_outreach
from tests.web.plan.things import of_plan
from tests.web.qualifying.things import of_qualifying

Program = Callable[..., Client]


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "now", lambda: NOW)


@pytest.fixture
def program() -> Program:
    """A program with a token of that person's."""

    def client(ctx: Ctx, may_write: bool = True) -> Client:
        made = accounts.add_token(ctx, name=f"token {may_write}", may_write=may_write)
        return Client(headers={"Authorization": f"Bearer {made.secret}"})

    return client


@pytest.fixture
def as_ada(ada: Ctx, program: Program) -> Client:
    return program(ada)


@pytest.fixture
def as_reader(ada: Ctx, program: Program) -> Client:
    """A program that may only look at Ada's tracker."""
    return program(ada, may_write=False)


@pytest.fixture
def as_cleo(cleo: Ctx, program: Program) -> Client:
    return program(cleo)


@pytest.fixture
def as_nobody(db: None) -> Client:
    return Client()


@pytest.fixture
@remembered
def things(ada: Ctx, home: nouns.JobSearch, add: Callable[..., nouns.Opportunity]) -> dict[str, object]:
    """The ids of things of Ada's, by their kind."""
    it = add("Engineer", at="Phone interview", source="LinkedIn", labels="dream")
    closed = add("Cook", at=1, source="Newspaper")
    closing = tracker.close(ada, ids=[closed.id], outcome="rejected")
    people.add_contact(ada, opportunity_id=it.id, name="Ben Bolt")
    gone = add("Gardener")
    tracker.delete(ada, ids=[gone.id])
    older = tracker.start(ada, name="Brightwater only")
    tracker.reopen(ada, search_id=home.id)
    written = {"base": 60000, "written_on": NOW.date()}
    declined = offers.add_offer(ada, opportunity_id=add("Waiter", at="Job offer").id, terms=written)
    host = add("Host", at="Job offer")
    offer = offers.add_offer(ada, opportunity_id=host.id, terms=written).made_id or 0
    offers.decline_offer(ada, id=declined.made_id or 0)
    linked, newspaper = tracker.sources(ada)
    return {
        "opportunity": it.id,
        "line": tracker.history(ada, id=it.id)[0].id,
        "closed": closed.id,
        "closing": tracker.history(ada, id=closed.id)[-1].id,
        "batch": closing.batch_id,
        "binned": gone.id,
        "contact": people.contacts(ada, opportunity_id=it.id)[0].id,
        "search": home.id,
        "old_search": older.id,
        "stages": [home.stages[place].id for place in (0, 2, 1, 3, 4, 5, 6, 7)],
        "stage": home.stages[2].id,
        "next_stage": home.stages[3].id,
        "role": home.roles[0].id,
        "source": linked.id,
        "other_source": newspaper.id,
        "offer": offer,
        "offer_line": offers.say_of_offer(ada, id=offer, side="me", said="Thanks.").made_id,
        "declined": declined.made_id,
        "rate": offers.set_rate(ada, currency="GBP", into="EUR", rate=1.2).made_id,
        "document": (kept := documents.add_document(ada, file_name="ada.txt", data=b"Ada").made_id or 0),
        "sent": documents.send_document(ada, document_id=kept, opportunity_id=it.id).batch_id,
        "unsent": documents.add_document(ada, file_name="two.txt", data=b"Ada Lee", parent_id=kept).made_id,
        "review": documents.ask_review(ada, id=kept, by="Ben").made_id,
        "label": tracker.labels(ada)[0].id,
        "view": tracker.save_view(ada, name="Far along", query="state=open", search_id=home.id).id,
        "kind": "json",
        **_days(ada, it.id),
        **of_plan(ada),
        **of_outreach(ada),
        **of_people(ada),
        **of_qualifying(ada, it.id, add("Cooper").id),
        **of_interviews(ada, it.id, add("Mason").id, add("Miller").id),
    }


def _days(ada: Ctx, applied: int) -> dict[str, object]:
    """What of her days an address can name."""
    plan.keep_weekly_review(ada, from_on=date(2026, 3, 9), words="Slow.")
    left = plan.plan_activity(ada, values={"title": "Read", "on": "2026-03-11"}).id
    plan.add_step(ada, title="Ask Mira")
    plan.answer_quarter(ada, words="Call Mira.")
    return {
        "reviewed": "2026-03-09",
        "answered": "2026-01-01",
        "planned": f"activity.{left}",
        "left": f"left.{left}",
        "own_step": plan.path(ada).steps[-1].code,
        "own_check": "own",
        "record_key": f"application.{applied}",
        "feed": plan.add_feed(ada, name="Laptop").feed.id,
        "record_line": plan.add_record_line(ada, on=NOW.date(), values={"kind": "Fair"}).made_id,
    }
