"""What is next, on the page of an opportunity: due with its verbs, else what comes up and when."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.usecases import people, plan, tracker
from tests.people import TODAY, later

pytestmark = pytest.mark.django_db
Walk = Callable[..., int]


def section(client: Client, id: int) -> LexborNode | None:
    return LexborHTMLParser(client.get(f"/opportunities/{id}/").content.decode()).css_first("#next")


def act(client: Client, it: LexborNode, decided: str) -> Any:
    sent = {box.attributes["name"] or "": box.attributes["value"] for box in it.css("form input")}
    return client.post("/today/lines/", {**sent, "decided": decided})


@pytest.mark.parametrize("decided", ["did", "tomorrow", "never"])
def test_a_follow_up_is_settled_on_the_page(as_ada: Client, ada: Ctx, walk: Walk, decided: str) -> None:
    id, _ = walk(15), walk(15)
    it = section(as_ada, id)
    assert it is not None
    assert "Ask how it stands: Engineer, Brightwater Labs" in it.text()
    answer = act(as_ada, it, decided)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/opportunities/{id}/")
    assert [line.opportunity_id for line in plan.next_for(ada, opportunity_id=id).lines] == []
    assert len(plan.follow_ups(ada)) == 1


def test_it_says_what_comes_up_and_when(ada: Ctx, walk: Walk) -> None:
    id = walk(0)
    found = plan.next_for(ada, opportunity_id=id)
    assert found.lines == ()
    (comes,) = found.later
    assert plan.next_for(later(ada, days=(comes.on - TODAY).days), opportunity_id=id).lines[0].title == comes.title
    assert plan.next_for(later(ada, days=(comes.on - TODAY).days - 1), opportunity_id=id).later == found.later


def test_a_noted_step_stands_there_until_it_is_done(as_ada: Client, ada: Ctx, walk: Walk) -> None:
    id = walk(0)
    people.log_interaction(ada, who="Mira", opportunity_id=id, kind="call", next_step="Send work", next_on=TODAY)
    it = section(as_ada, id)
    assert it is not None
    assert "Send work" in it.text()
    act(as_ada, it, "did")
    assert plan.next_for(ada, opportunity_id=id).lines == ()
    step = {"next_step": "Call again", "next_on": TODAY + timedelta(days=2)}
    people.log_interaction(ada, who="Mira", opportunity_id=id, kind="call", **step)  # type: ignore[arg-type]
    assert plan.next_for(ada, opportunity_id=id).later[0].title == "Call again"


def test_what_is_over_has_nothing_next(as_ada: Client, ada: Ctx, walk: Walk) -> None:
    id = walk(15)
    tracker.close(ada, ids=[id], outcome="withdrawn", on=TODAY)
    assert section(as_ada, id) is None


def test_nobody_else_learns_of_it(ada: Ctx, cleo: Ctx, walk: Walk) -> None:
    id = walk(15)
    for unknown in (id, 999):
        with pytest.raises(NotFound):
            plan.next_for(cleo, opportunity_id=unknown)
