"""The pages of interviews: what they say first, their forms, what is refused, and how few questions they ask."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.usecases import interviews, tracker
from tests.people import TODAY
from tests.remembered import remembered
from tests.web.interviews.things import of_interviews

pytestmark = pytest.mark.django_db
Add = Callable[..., Any]
HTMX = {"HX-Request": "true"}
ROUND = "/prepare/interviews/{}/"


@pytest.fixture
@remembered
def it(ada: Ctx, add: Add) -> Any:
    return add("Cook", "Lumen Mills", at="Response, no interview yet")


@pytest.fixture
@remembered
def held(ada: Ctx, it: Any) -> Any:
    return interviews.add_interview(ada, opportunity_id=it.id, on=TODAY - timedelta(days=1), at="9")


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"</?time\b[^>]*>", "", answer.content.decode())  # sentences whole, their days unmarked


def only(ada: Ctx) -> Any:
    (found,) = interviews.interviews(ada)
    return found


def test_nothing_yet_says_what_it_is_for(as_ada: Client, home: Any) -> None:
    assert "No interview yet." in text(as_ada, "/prepare/")
    assert "No story yet." in text(as_ada, "/prepare/stories/")
    assert "30 questions have no story yet." in text(as_ada, "/prepare/questions/")
    assert "Not answered aloud yet." in text(as_ada, "/prepare/practice/")
    assert "No rejection has been looked back on yet." in text(as_ada, "/prepare/lessons/")


def test_without_a_job_search_too(as_ada: Client) -> None:
    assert "Begin a job search" in text(as_ada, "/prepare/")
    for address in ("stories", "questions", "practice", "lessons"):
        text(as_ada, f"/prepare/{address}/")


def test_added_from_the_opportunity_in_one_form(ada: Ctx, as_ada: Client, it: Any) -> None:
    address = f"/opportunities/{it.id}/"
    assert "Is there one?" in text(as_ada, address)
    sent = {"on": "2026-03-20", "at": "14:30", "how": "video", "people": "Mona Fell, Ilya Strand", "zone": "Asia/Tokyo"}
    assert as_ada.post(f"{address}interviews/", sent).status_code == 303
    found = only(ada)
    assert (found.zone, len(found.people), found.stage) == ("Asia/Tokyo", 2, "Job interview")
    page = text(as_ada, address)
    assert "Friday, 20 March at 06:30" in page
    assert "This interview is of “Job interview”." in page  # offered, never done
    assert tracker.opportunity(ada, id=it.id).stage == "Response, no interview yet"


def test_the_offer_moves_it(ada: Ctx, as_ada: Client, it: Any, held: Any) -> None:
    address = f"/opportunities/{it.id}/"
    form: Any = LexborHTMLParser(text(as_ada, address)).css_first("form.notice[action$='/moves/']")
    sent = {box.attributes["name"]: box.attributes["value"] for box in form.css("input")}
    as_ada.post(form.attributes["action"], sent)
    assert tracker.opportunity(ada, id=it.id).stage == "Job interview"
    assert "This interview is of" not in text(as_ada, address)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_is_wrong_is_marked_and_nothing_typed_is_lost(as_ada: Client, it: Any, headers: Any) -> None:
    sent = {"on": "2026-03-29", "at": "02:30", "place": "Mill Lane 4", "zone": "Europe/Berlin"}
    answer = as_ada.post(f"/opportunities/{it.id}/interviews/", sent, headers=headers)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="interview-at-error">The clocks go forward over that time.' in page
    assert 'value="Mill Lane 4"' in page


def test_with_htmx_only_the_opportunity_comes_back(as_ada: Client, it: Any) -> None:
    page = as_ada.post(f"/opportunities/{it.id}/interviews/", {"on": "2026-03-20"}, headers=HTMX).content.decode()
    assert "<html" not in page
    assert "Friday, 20 March" in page
    assert "Added an interview" in page  # the toast, with undo


def test_the_list_tells_the_next_one_and_what_waits(ada: Ctx, as_ada: Client, it: Any, held: Any, add: Add) -> None:
    interviews.add_interview(ada, opportunity_id=add("Mason", at=1).id, on=TODAY + timedelta(days=1), at="10")
    page = text(as_ada, "/prepare/")
    assert "<h1>Your next interview is tomorrow at 10:00.</h1>" in page
    assert "Waiting for an answer" in page
    assert "Not thanked yet" in page
    sent = {"next": "/prepare/"}
    assert as_ada.post(ROUND.format(held.id) + "thanks/", sent)["Location"] == "/prepare/"
    assert "Not thanked yet" not in text(as_ada, "/prepare/")


def test_added_from_the_list(ada: Ctx, as_ada: Client, it: Any) -> None:
    answer = as_ada.post("/prepare/interviews/", {"opportunity": it.id, "on": "2026-03-20"})
    assert answer["Location"] == ROUND.format(only(ada).id)
    answer = as_ada.post("/prepare/interviews/", {"opportunity": it.id, "at": "9:00"})
    assert answer.status_code == 422
    assert "A time needs a day." in answer.content.decode()


def test_ticked_in_one_click(ada: Ctx, as_ada: Client, held: Any) -> None:
    item = held.checklist[0].text
    as_ada.post(ROUND.format(held.id) + "items/ticks/", {"list": "checklist", "text": item, "done": "yes"})
    assert only(ada).checklist[0].done
    page = text(as_ada, ROUND.format(held.id))
    assert 'aria-checked="true"' in page


def test_how_it_went(ada: Ctx, as_ada: Client, it: Any, held: Any) -> None:
    address = ROUND.format(held.id)
    assert "It is over. How did it go?" in text(as_ada, address)
    sent = {"form": "after", "version": held.version, "rating": "4", "asked": "Why us?\nWhat is a good loaf?\n",
            "lessons": "Bring bread.", "promised_on": "2026-03-20", "thanked_on": "2026-03-15"}  # fmt: skip
    assert as_ada.post(f"{address}results/", sent).status_code == 303
    assert only(ada).asked == ("Why us?", "What is a good loaf?")
    assert tracker.opportunity(ada, id=it.id).promised_on == date(2026, 3, 20)
    assert "They promised an answer for Friday, 20 March." in text(as_ada, address)
    stale = as_ada.post(f"{address}results/", sent | {"lessons": "Bring rolls."})
    assert stale.status_code == 409
    assert "Bring rolls." in stale.content.decode()
    as_ada.post(f"{address}questions/")
    assert "What is a good loaf?" in text(as_ada, "/prepare/questions/")


def test_another_time_called_off_removed(ada: Ctx, as_ada: Client, held: Any) -> None:
    address = ROUND.format(held.id)
    as_ada.post(f"{address}times/", {"form": "times", "on": "2026-03-18", "at": "11:00"})
    assert "Wednesday, 18 March at 11:00" in text(as_ada, address)
    wrong = as_ada.post(f"{address}times/", {"form": "times", "on": "2026-03-18", "at": "11:00", "zone": "Mars"})
    assert 'id="times-zone-error"' in wrong.content.decode()
    as_ada.post(f"{address}cancellation/", {"by": "them"})
    assert "They called it off." in text(as_ada, address)
    assert as_ada.post(f"{address}removal/")["Location"] == "/prepare/"
    assert as_ada.get(address).status_code == 404
    as_ada.post("/undos/", {"batch": tracker.recent(ada)[0].batch_id})
    assert "They called it off." in text(as_ada, address)


def test_a_story_is_written_changed_and_known_by_heart(ada: Ctx, as_ada: Client, home: Any) -> None:
    assert "This cannot be empty." in as_ada.post("/prepare/stories/new/", {"task": "Bread"}).content.decode()
    sent = {"title": "The mill", "action": "I cut the run.", "skills": "SQL, calm", "question": ["pay", "gap"]}
    address = as_ada.post("/prepare/stories/new/", sent)["Location"]
    (story,) = interviews.stories(ada)
    assert (story.skills, len(story.questions)) == (("SQL", "calm"), 2)
    assert "I cut the run." in text(as_ada, address)
    as_ada.post(f"{address}fields/", {"title": "The big mill", "version": story.version})
    assert as_ada.post(f"{address}fields/", {"title": "No", "version": story.version}).status_code == 409
    as_ada.post(f"{address}flagship/", {"flagship": "yes"})
    assert "1 of 3" in text(as_ada, "/prepare/stories/")
    for n in range(3):
        interviews.mark_flagship(ada, story_id=story.id, flagship=False)
        other = interviews.add_story(ada, title=f"Story {n}")
        interviews.mark_flagship(ada, story_id=other.id)
    fourth = as_ada.post(f"{address}flagship/", {"flagship": "yes"})
    assert fourth.status_code == 409
    assert "Three stories are flagships already" in fourth.content.decode()


def test_questions_get_stories_and_are_practised(ada: Ctx, as_ada: Client, home: Any) -> None:
    story = interviews.add_story(ada, title="The mill")
    as_ada.post("/prepare/questions/pay/stories/", {"story": story.id})
    page = text(as_ada, "/prepare/questions/")
    assert page.index("Without a story") < page.index("With a story")
    asked = interviews.to_practise(ada)[0]
    assert asked.text.replace("’", "’") in text(as_ada, "/prepare/practice/").replace("&#x27;", "'")
    sent = {"form": "answer", "ref": asked.ref, "following": "gap", "minutes": "1", "seconds": "35", "log": "on"}
    assert as_ada.post("/prepare/practice/rehearsals/", sent)["Location"] == "/prepare/practice/?question=gap"
    assert interviews.rehearsals(ada)[0].seconds == 95
    assert "1:35 min. A good length." in text(as_ada, "/prepare/practice/")
    wrong = as_ada.post("/prepare/practice/rehearsals/", sent | {"seconds": "long", "note": "slower"})
    assert wrong.status_code == 422
    assert "slower" in wrong.content.decode()


def test_a_doubled_question_is_told_in_its_form(as_ada: Client, home: Any) -> None:
    answer = as_ada.post("/prepare/questions/additions/", {"text": "Why this role?"})
    assert answer.status_code == 409
    assert "in the bank already" in answer.content.decode()


def test_mock_interviews(ada: Ctx, as_ada: Client, home: Any) -> None:
    as_ada.post("/prepare/practice/mocks/", {"form": "mock", "with_whom": "Jo", "content": "4", "notes": "Too long."})
    assert "Too long." in text(as_ada, "/prepare/practice/")
    (it,) = interviews.mock_interviews(ada)
    form: Any = LexborHTMLParser(text(as_ada, f"/prepare/practice/?mock={it.id}")).css_first("#mock-form form")
    assert form.css_first("textarea").text() == "Too long."
    sent = {box.attributes["name"]: box.attributes.get("value") or "" for box in form.css("input")}
    as_ada.post(form.attributes["action"], sent | {"content": "5"})
    assert interviews.mock_interviews(ada)[0].content == 5
    assert as_ada.post(form.attributes["action"], sent).status_code == 409
    wrong = as_ada.post("/prepare/practice/mocks/", {"form": "mock", "on": "2027-01-01", "notes": "Later."})
    assert 'id="mock-on-error"' in wrong.content.decode()
    assert "Later." in wrong.content.decode()


def test_looking_back_on_the_page_of_a_rejection(ada: Ctx, as_ada: Client, it: Any) -> None:
    address = f"/opportunities/{it.id}/"
    assert "Looking back" not in text(as_ada, address)
    tracker.close(ada, ids=[it.id], outcome="rejected")
    assert "Four questions" in text(as_ada, address)
    as_ada.post(f"{address}look-back/", {"outside": "yes", "lesson": "They hired from within."})
    assert "They hired from within." in text(as_ada, address)
    assert "1 rejection looked back on: 1 outside your hands." in text(as_ada, "/prepare/lessons/")


def test_the_search_box_finds_rounds_stories_and_questions(ada: Ctx, as_ada: Client, held: Any) -> None:
    interviews.add_story(ada, title="The lumen story")
    page = as_ada.get("/palette/", {"text": "lumen"}, headers=HTMX).content.decode()
    assert f"/prepare/interviews/{held.id}/" in page
    assert "The lumen story" in page


def test_pages_ask_few_questions_of_the_database(
    ada: Ctx, as_ada: Client, add: Add, django_assert_max_num_queries: Any
) -> None:
    things = of_interviews(ada, add().id, add("Mason").id, add("Miller").id)
    for n in range(4):
        it = add(f"Job {n}", at=2)
        interviews.add_interview(ada, opportunity_id=it.id, on=TODAY - timedelta(days=n), people=["Mona Fell"])
        interviews.add_story(ada, title=f"Story {n}", questions=["pay"])
        interviews.rehearse(ada, ref="gap")
    most = {"": 45, f"interviews/{things['interview']}/": 36, "stories/": 15, "questions/": 15, "practice/": 26}
    for address, n in most.items():
        with django_assert_max_num_queries(n):
            text(as_ada, f"/prepare/{address}")


def test_nothing_of_an_archived_search_can_be_changed(ada: Ctx, as_ada: Client, held: Any) -> None:
    tracker.archive(ada, search_id=tracker.search(ada).id)
    page = text(as_ada, ROUND.format(held.id))
    assert "it can only be read" in page
    assert "/removal/" not in page
    assert as_ada.post(ROUND.format(held.id) + "thanks/").status_code == 409


def test_strangers_see_nothing(as_cleo: Client, held: Any) -> None:
    assert as_cleo.get(ROUND.format(held.id)).status_code == 404
    assert "Lumen Mills" not in text(as_cleo, "/prepare/")
