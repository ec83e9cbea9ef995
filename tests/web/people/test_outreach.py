"""The pages of conversations: begun, moved, followed up, led on; refused in the form; narrowed by the address."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.core.people.outreach import Asked
from headway.core.tracker import nouns
from headway.usecases import people, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
PATH = "/people/outreach/"
DAY = timedelta(days=1)


@pytest.fixture
def at(ada: Ctx, home: nouns.JobSearch) -> Callable[[str], int]:
    stages = {stage.name: stage.id for stage in home.outreach_stages}
    return stages.__getitem__


@pytest.fixture
def talk(ada: Ctx, at: Callable[[str], int]) -> Callable[..., int]:
    def begun(name: str = "Mira Okafor", ago: int = 10, **given: Any) -> int:
        given = {"company": "Brightwater Labs", "stage_id": at("Sent"), "on": TODAY - ago * DAY, **given}
        return people.add_outreach(ada, name=name, **given).outreach_ids[0]

    return begun


def page(client: Client, path: str, **given: Any) -> LexborHTMLParser:
    answer = client.get(path, given)
    assert answer.status_code == 200, answer.content
    return LexborHTMLParser(answer.content.decode())


def text(tree: LexborHTMLParser, selector: str) -> str:
    found = tree.css_first(selector)
    return " ".join(found.text().split()) if found else ""


def test_of_several_of_a_name_one_is_chosen(as_ada: Client, ada: Ctx, home: nouns.JobSearch) -> None:
    for company in ("Fernhill", "Lumen Mills"):
        people.new_contact(ada, name="Mira Okafor", company=company, even_if_alike=True)
    given = {"name": "Mira Okafor", "topic": "Rust", "on": TODAY.isoformat()}
    page = as_ada.post("/people/outreach/new/", given)
    assert page.status_code == 409
    chosen = LexborHTMLParser(page.content).css("button[name=contact]")
    assert [each.text() for each in chosen] == ["Mira Okafor, Fernhill", "Mira Okafor, Lumen Mills"]
    as_ada.post("/people/outreach/new/", {**given, "contact": chosen[1].attributes["value"] or ""})
    (it,) = people.outreach(ada).items
    assert (it.company, it.topic) == ("Lumen Mills", "Rust")


def test_says_what_it_is_for_while_there_is_nothing(as_ada: Client, home: nouns.JobSearch) -> None:
    tree = page(as_ada, PATH)
    assert text(tree, "h1") == "Nobody written to yet."
    assert text(tree, ".begin a") == "Begin a conversation"
    assert "Nothing was sent yet" in text(page(as_ada, f"{PATH}numbers/"), "h1")


def test_before_there_is_a_search_one_is_begun(as_ada: Client) -> None:
    for path in (PATH, f"{PATH}numbers/"):
        assert as_ada.get(path)["Location"] == "/start/"


def test_begun_by_a_name(as_ada: Client, ada: Ctx, at: Callable[[str], int]) -> None:
    sent = {"name": "Mira Okafor", "company": "Fernhill", "stage": at("Sent"), "on": "2026-03-10"}
    answer = as_ada.post(f"{PATH}new/", sent)
    (it,) = people.outreach(ada).items
    assert answer.status_code == 303
    assert answer["Location"] == f"{PATH}{it.id}/"
    tree = page(as_ada, answer["Location"])
    assert text(tree, "h1") == "Waiting for an answer from Mira Okafor."
    assert "Began a conversation" in text(tree, ".toast")


def test_a_second_one_with_the_same_contact_is_asked_about(as_ada: Client, ada: Ctx, talk: Callable[..., int]) -> None:
    id = talk()
    answer = as_ada.post(f"{PATH}new/", {"name": "Mira Okafor", "topic": "Another"})
    assert answer.status_code == 409
    tree = LexborHTMLParser(answer.content.decode())
    assert f"{PATH}{id}/" in [link.attributes.get("href") for link in tree.css("a")]
    assert tree.css_first("#talk-topic").attributes["value"] == "Another"
    as_ada.post(f"{PATH}new/", {"name": "Mira Okafor", "even_if_open": "1"})
    assert people.outreach(ada).total == 2


def test_a_wrong_day_marks_the_field_and_keeps_what_was_typed(as_ada: Client, home: nouns.JobSearch) -> None:
    answer = as_ada.post(f"{PATH}new/", {"name": "Mira", "on": "2027-01-01"})
    tree = LexborHTMLParser(answer.content.decode())
    assert answer.status_code == 422
    assert "has not come yet" in text(tree, "#talk-on-error")
    assert tree.css_first("#talk-name").attributes["value"] == "Mira"


def test_moved_closed_and_opened_again(as_ada: Client, ada: Ctx, talk: Callable[..., int], at: Any) -> None:
    id = talk()
    as_ada.post(f"{PATH}{id}/moves/", {"stage": at("Met"), "on": "2026-03-12"})
    assert text(page(as_ada, f"{PATH}{id}/"), "h1") == "You met Mira Okafor."
    refused = as_ada.post(f"{PATH}{id}/moves/", {"stage": at("Sent"), "on": "2026-03-14"})
    assert refused.status_code == 409
    assert 'name="back"' in refused.content.decode()
    as_ada.post(f"{PATH}{id}/closures/", {"outcome": "withdrawn", "on": "2026-03-14"})
    assert text(page(as_ada, f"{PATH}{id}/"), "h1") == "Let go: Mira Okafor."
    as_ada.post(f"{PATH}{id}/reopenings/", {"on": "2026-03-15"})
    assert people.conversation(ada, id=id).outcome is None


def test_followed_up_from_the_list(as_ada: Client, ada: Ctx, talk: Callable[..., int]) -> None:
    id = talk()
    tree = page(as_ada, PATH)
    assert "silent for 10 days" in text(tree, ".outreach-news")
    answer = as_ada.post(f"{PATH}{id}/follow-ups/", {"next": PATH})
    assert answer["Location"] == PATH
    assert "1 follow-up" in text(page(as_ada, PATH), ".outreach-news")
    as_ada.post(f"{PATH}{id}/follow-ups/", {"kind": "call", "said": "No news yet.", "on": "2026-03-15"})
    assert "No news yet." in page(as_ada, f"{PATH}{id}/").text()


def test_leads_to_an_opportunity(as_ada: Client, ada: Ctx, talk: Callable[..., int]) -> None:
    id = talk()
    as_ada.post(f"{PATH}{id}/opportunity/", {"title": "Engineer", "company": "Fernhill", "way": "referral", "on": ""})
    (led,) = tracker.opportunities(ada).items
    assert (led.title, led.company, led.source_kind) == ("Engineer", "Fernhill", "referral")
    tree = page(as_ada, f"{PATH}{id}/")
    assert f"/opportunities/{led.id}/" in [link.attributes.get("href") for link in tree.css("article a")]
    assert "Mira Okafor" in text(page(as_ada, f"/opportunities/{led.id}/"), "#talks .rows")


def test_history_is_corrected_where_it_stands(as_ada: Client, ada: Ctx, talk: Callable[..., int]) -> None:
    id = talk()
    (line,) = people.conversation_history(ada, id=id)
    own = f"{PATH}{id}/history/{line.id}/"
    assert own in page(as_ada, f"{PATH}{id}/").html  # type: ignore[operator]
    as_ada.post(f"{own}corrections/", {"on": "2026-02-01", "exactness": "exact"})
    assert str(people.conversation(ada, id=id).sent_on) == "2026-02-01"
    (now,) = people.conversation_history(ada, id=id)
    assert as_ada.post(f"{PATH}{id}/history/{now.id}/retractions/").status_code == 409


def test_what_it_is_about_is_saved(as_ada: Client, ada: Ctx, talk: Callable[..., int]) -> None:
    id = talk()
    version = people.conversation(ada, id=id).version
    as_ada.post(f"{PATH}{id}/fields/", {"topic": "Rust", "company": "Fernhill", "version": str(version)})
    it = people.conversation(ada, id=id)
    assert (it.topic, it.company) == ("Rust", "Fernhill")
    stale = as_ada.post(f"{PATH}{id}/fields/", {"topic": "Go", "company": "Fernhill", "version": str(version)})
    assert stale.status_code == 409
    assert 'value="Go"' in stale.content.decode()


def test_deleted_and_restored(as_ada: Client, ada: Ctx, talk: Callable[..., int]) -> None:
    id = talk()
    assert as_ada.post(f"{PATH}removals/", {"id": id})["Location"] == PATH
    assert text(page(as_ada, PATH, state="deleted"), ".outreach-do button").startswith("Restore it")
    as_ada.post(f"{PATH}restorations/", {"id": id})
    assert people.outreach(ada).total == 1


def test_narrowed_by_the_address(as_ada: Client, talk: Callable[..., int], at: Any) -> None:
    talk(), talk("Jon Bell", 3, company="Fernhill"), talk("Ava Lind", 1, stage_id=at("To contact"))
    assert text(page(as_ada, PATH, text="bell"), ".total") == "1 conversation"
    assert text(page(as_ada, PATH, state="waiting"), ".total") == "2 conversations"
    assert text(page(as_ada, PATH, stage=at("To contact")), ".outreach-list tbody th") == "Ava Lind"
    refused = as_ada.get(PATH, {"state": "sideways"})
    assert refused.status_code == 422
    assert "There is no state sideways." in refused.content.decode()


def test_stage_by_stage(as_ada: Client, talk: Callable[..., int], at: Any) -> None:
    talk(), talk("Ava Lind", 1, stage_id=at("To contact"))
    lanes = [" ".join(lane.text().split()) for lane in page(as_ada, PATH, view="stages").css(".outreach-lane")]
    assert lanes[:3] == ["To contact 1", "Sent 1", "Replied 0"]


def test_the_numbers_lead_to_their_rows(as_ada: Client, ada: Ctx, talk: Callable[..., int], at: Any) -> None:
    ids = [talk(f"Contact {n}", 60) for n in range(8)]
    people.move_outreach(ada, ids=ids[:2], stage_id=at("Replied"), on=TODAY - 55 * DAY)
    people.lead_to(ada, id=ids[0], title="Engineer", on=TODAY - 50 * DAY)
    tree = page(as_ada, f"{PATH}numbers/")
    assert text(tree, "h1").startswith("2 of 8 settled were answered within 30 days: 2")
    links = [(link.text(), link.attributes["href"]) for link in tree.css("a.number")]
    assert len(links) >= 6
    for words, to in links:
        rows = page(as_ada, str(to))
        assert text(rows, ".total").split()[0] == words.split()[0]


@pytest.mark.parametrize("path", [PATH, f"{PATH}?view=stages"])
def test_queries_do_not_grow_with_the_rows(
    as_ada: Client, talk: Callable[..., int], django_assert_max_num_queries: Any, path: str
) -> None:
    for n in range(12):
        talk(f"Contact {n}", n)
    as_ada.get(path)
    with django_assert_max_num_queries(30):
        as_ada.get(path)


def test_stages_of_conversations_stand_in_the_settings(as_ada: Client, ada: Ctx, at: Any) -> None:
    tree = page(as_ada, "/settings/")
    assert tree.css_first(f"#stage-{at('Met')}").attributes["value"] == "Met"
    as_ada.post(f"/settings/stages/{at('Met')}/place/", {"to": "up"})
    as_ada.post(f"/settings/stages/{at('Met')}/", {"name": "Coffee"})
    names = [stage.name for stage in tracker.search(ada).outreach_stages]
    assert names[2:4] == ["Coffee", "Replied"]


def test_found_in_the_search_box(as_ada: Client, talk: Callable[..., int]) -> None:
    id = talk(topic="Their move to Rust")
    found = as_ada.get("/palette/", {"text": "rust"}, headers={"HX-Request": "true"}).content.decode()
    assert f"{PATH}{id}/" in found


def test_in_an_archived_search_only_looked_at(as_ada: Client, ada: Ctx, talk: Callable[..., int]) -> None:
    id = talk()
    tracker.start(ada, name="Next")
    tree = page(as_ada, f"{PATH}{id}/")
    assert "which is archived" in text(tree, ".notice")
    assert tree.css(f"form[action='{PATH}{id}/moves/']") == []
    assert people.outreach(ada, asked=Asked()).total == 0
