"""Needs, leads and requirements as pages: with and without scripts, and how many questions they ask the database."""

from collections.abc import Callable

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import qualifying, tracker

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
HTMX = {"HX-Request": "true"}
POSTING = "What you bring:\n- Python\n- Rye bread\nNice to have:\n- A licence\nWe offer:\n- Bread"


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_questionnaire_makes_criteria(as_ada: Client, ada: Ctx, home: nouns.JobSearch) -> None:
    assert "What do you want of your next job?" in text(as_ada, "/prepare/needs/")
    answer = as_ada.post("/prepare/needs/answers/", {"hours": "3", "pay": "1"})
    assert (answer.status_code, answer["Location"]) == (303, "/prepare/needs/")
    page = text(as_ada, "/prepare/needs/")
    assert "1 must-have and 1 nice-to-have" in page
    assert "Answered what a job is for" in page


def test_a_wrong_amount_is_marked_and_nothing_typed_is_lost(as_ada: Client, home: nouns.JobSearch) -> None:
    answer = as_ada.post(
        "/prepare/needs/numbers/", {"pay_floor": "lots", "places": "Oslo, Bergen", "pay_period": "year"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="lots"' in page
    assert 'value="Oslo, Bergen"' in page
    assert 'id="needs-pay_floor-error"' in page


def test_pay_is_typed_as_people_write_it(as_ada: Client, ada: Ctx, home: nouns.JobSearch) -> None:
    as_ada.post("/prepare/needs/numbers/", {"pay_floor": "17,50 €/h", "pay_low": "1.234", "pay_period": "year"})
    wanted = qualifying.needs(ada).wanted
    assert wanted is not None
    assert (wanted.pay_floor, wanted.pay_low, wanted.pay_currency, wanted.pay_period) == (17.5, 1234, "EUR", "hour")
    page = text(as_ada, "/prepare/needs/")
    assert "“1.234” was read as 1,234." in page
    assert 'value="17.50"' in page


def test_a_gap_is_planned_from_its_page(as_ada: Client, ada: Ctx, home: nouns.JobSearch) -> None:
    gap = qualifying.add_asset(ada, kind="gap", name="No licence").made_id
    as_ada.post(f"/prepare/needs/assets/{gap}/plan/", {"title": "First lesson", "on": "2026-03-20"})
    page = text(as_ada, "/prepare/needs/")
    assert "20 March" in page
    assert "First lesson" in page


def test_a_pile_is_worked_through_without_scripts(as_ada: Client, ada: Ctx, add: Add) -> None:
    ids = [add(name).id for name in ("One", "Two", "Three")]
    nice = qualifying.add_criterion(ada, kind="nice", name="Garden", weight=4).made_id
    assert "3 leads wait for a decision." in text(as_ada, "/prepare/leads/")
    first = ids[-1]
    assert "3 of 3 left." in text(as_ada, "/prepare/leads/next/")
    answer = as_ada.post(f"/prepare/leads/{first}/decisions/", {"verdict": "apply", f"score-{nice}": "4"})
    assert answer["Location"] == f"/prepare/leads/{ids[1]}/"
    page = text(as_ada, answer["Location"])
    assert "2 of 3 left." in page
    assert "Applied for “One at Brightwater Labs”" not in page
    assert "Applied for “Three at Brightwater Labs”" in page
    as_ada.post(f"/prepare/leads/{ids[1]}/decisions/", {"verdict": "let_go", "because": "Too far"})
    last = as_ada.post(f"/prepare/leads/{ids[0]}/decisions/", {"verdict": "practice"})
    assert last["Location"] == "/prepare/leads/"
    assert "All 3 are decided." in text(as_ada, "/prepare/leads/")
    assert tracker.history(ada, id=ids[1])[-1].note == "Too far"


def test_later_keeps_the_scores_and_goes_on(as_ada: Client, ada: Ctx, add: Add) -> None:
    older, newer = add("Older"), add("Newer")
    nice = qualifying.add_criterion(ada, kind="nice", name="Garden").made_id
    answer = as_ada.post(
        f"/prepare/leads/{newer.id}/decisions/", {"verdict": "later", f"score-{nice}": "2", "chance": "12,5"}
    )
    assert answer["Location"] == f"/prepare/leads/{older.id}/"
    kept = qualifying.lead(ada, id=newer.id)
    assert (kept.parts[0].score, kept.chance.mean) == (2, 0.125)
    assert "Judged “Newer at Brightwater Labs”" in text(as_ada, answer["Location"])
    done = tracker.recent(ada, limit=1)
    as_ada.post(f"/prepare/leads/{newer.id}/decisions/", {"verdict": "later", f"score-{nice}": "2", "chance": "12.5"})
    assert "“Newer at Brightwater Labs” waits for later." in text(as_ada, answer["Location"])
    assert tracker.recent(ada, limit=1) == done


def test_nothing_is_worth_anything_before_it_is_scored(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker")
    must = qualifying.add_criterion(ada, kind="must", name="Remote").made_id or 0
    for score in (None, 1):
        qualifying.judge(ada, id=it.id, scores={must: score})
        page = text(as_ada, "/prepare/leads/")
        assert "not judged" in page
        assert "100%" not in page
        one = text(as_ada, f"/prepare/leads/{it.id}/")
        assert "Chance <strong>" in one
        assert "worth <strong>" not in one
    nice = qualifying.add_criterion(ada, kind="nice", name="Garden").made_id or 0
    qualifying.judge(ada, id=it.id, scores={nice: 4})
    assert ">80%<" in text(as_ada, "/prepare/leads/").replace("\u202f", "").replace(" ", "")


def test_a_score_by_key_tells_at_once_what_it_comes_to(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker")
    nice = qualifying.add_criterion(ada, kind="nice", name="Garden").made_id
    answer = as_ada.post(f"/prepare/leads/{it.id}/scores/", {f"score-{nice}": "5", "chance": "50"}, headers=HTMX)
    told = answer.content.decode()
    assert told.strip().startswith('<div id="worth"')
    assert "worth <strong>50</strong>" in told


def test_a_chance_that_is_none_is_told_and_kept(as_ada: Client, add: Add) -> None:
    it = add("Baker")
    answer = as_ada.post(
        f"/prepare/leads/{it.id}/decisions/", {"verdict": "later", "chance": "probably", "because": "far"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="probably"' in page
    assert 'value="far"' in page


def test_a_struck_must_suggests_to_let_it_go(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker")
    must = qualifying.add_criterion(ada, kind="must", name="Remote").made_id or 0
    qualifying.judge(ada, id=it.id, scores={must: 0})
    page = text(as_ada, f"/prepare/leads/{it.id}/")
    assert "This speaks for letting it go: Remote." in page
    assert 'name="because" maxlength="500" value="Remote"' in page


def test_lines_of_a_posting_are_kept_judged_and_shown(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    path = f"/opportunities/{it.id}/"
    assert "3 lines found" in text(as_ada, f"{path}sheet/")
    kept = {
        "line": ["Python", "Rye bread", "A licence"],
        "sort": ["required", "required", "preferred"],
        "kept": ["0", "2"],
    }
    as_ada.post(f"{path}requirements/lines/", kept)
    first, second = qualifying.sheet(ada, opportunity_id=it.id).requirements
    assert (first.text, first.sort, second.text, second.sort) == ("Python", "required", "A licence", "preferred")
    as_ada.post(f"{path}requirements/{first.id}/standing/", {"standing": "met", "text": "Six years"})
    page = text(as_ada, f"{path}sheet/")
    assert "A strong fit" in page
    assert "Six years" in page
    assert "A strong fit" in text(as_ada, path)


def test_found_lines_stay_ticked_beside_lines_of_ones_own(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    path = f"/opportunities/{it.id}/"
    qualifying.add_requirement(ada, opportunity_id=it.id, text="Early mornings")
    assert text(as_ada, f"{path}sheet/").count(" checked") == 3
    as_ada.post(f"{path}requirements/lines/", {"line": "Python", "sort": "required", "kept": "0"})
    page = text(as_ada, f"{path}sheet/")
    assert "2 lines found" in page
    assert " checked" not in page


def test_with_scripts_the_sheet_alone_is_shown_again(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker")
    headers = {**HTMX, "HX-Target": "sheet"}
    answer = as_ada.post(f"/opportunities/{it.id}/requirements/", {"text": "Rye"}, headers=headers)
    told = answer.content.decode()
    assert "<html" not in told
    assert "Rye" in told
    assert "Added a requirement" in told


@pytest.mark.parametrize("headers", [{}, {**HTMX, "HX-Target": "sheet"}])
def test_a_line_that_is_refused_is_not_lost(as_ada: Client, add: Add, headers: dict[str, str]) -> None:
    path = f"/opportunities/{add('Baker').id}/requirements/"
    for status in (200 if headers else 303, 409):
        answer = as_ada.post(path, {"text": "Rye", "sort": "preferred"}, headers=headers)
        assert answer.status_code == status
    page = answer.content.decode()
    assert "This line is there already." in page
    assert 'name="text" maxlength="1000" required value="Rye"' in page
    assert page.count('<option value="preferred" selected>') == 2


def test_a_pasted_posting_is_read(as_ada: Client, add: Add) -> None:
    it = add("Baker")
    as_ada.post(f"/opportunities/{it.id}/sheet/posting/", {"posting_text": POSTING})
    assert "3 lines found" in text(as_ada, f"/opportunities/{it.id}/sheet/")


def test_what_is_missing_becomes_a_gap(as_ada: Client, ada: Ctx, add: Add) -> None:
    for name in ("One", "Two"):
        it = add(name)
        line = qualifying.add_requirement(ada, opportunity_id=it.id, text="Sourdough").made_id or 0
        qualifying.judge_requirement(ada, requirement_id=line, standing="not_met")
    page = text(as_ada, "/prepare/requirements/")
    assert "What is missing most often: Sourdough." in page
    as_ada.post("/prepare/needs/assets/", {"kind": "gap", "name": "Sourdough"})
    assert qualifying.needs(ada).assets[0].name == "Sourdough"


def test_evidence_is_added_changed_and_taken_away(as_ada: Client, ada: Ctx, home: nouns.JobSearch) -> None:
    as_ada.post("/prepare/evidence/additions/", {"kind": "volunteer", "name": "Choir", "text": "Sang"})
    (made,) = qualifying.evidence(ada)
    as_ada.post(f"/prepare/evidence/{made.id}/fields/", {"kind": "volunteer", "name": "Big choir"})
    assert "Big choir" in text(as_ada, "/prepare/evidence/")
    as_ada.post(f"/prepare/evidence/{made.id}/removal/")
    assert "What have you done?" in text(as_ada, "/prepare/evidence/")


def test_a_link_that_is_none_is_refused(as_ada: Client, home: nouns.JobSearch) -> None:
    answer = as_ada.post("/prepare/evidence/additions/", {"kind": "job", "name": "Choir", "url": "javascript:alert(1)"})
    assert answer.status_code == 422
    assert 'id="evidence-url-error"' in answer.content.decode()


def test_an_archived_search_is_read_but_not_written(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    qualifying.add_requirement(ada, opportunity_id=it.id, text="Rye")
    tracker.start(ada, name="Next")
    page = text(as_ada, f"/opportunities/{it.id}/sheet/")
    assert "Rye" in page
    assert "standing/" not in page


@pytest.mark.parametrize("path", ["/prepare/needs/", "/prepare/leads/", "/prepare/requirements/"])
def test_without_a_search_one_begins(as_ada: Client, path: str) -> None:
    assert as_ada.get(path)["Location"] == "/start/"


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/prepare/needs/", 12),
        ("/prepare/leads/", 28),
        ("/prepare/leads/next/", 36),
        ("/prepare/requirements/", 14),
        ("/prepare/evidence/", 9),
        ("/opportunities/{id}/sheet/", 24),
    ],
)
def test_pages_ask_little_however_much_there_is(
    path: str, most: int, as_ada: Client, ada: Ctx, add: Add, django_assert_max_num_queries: Callable[..., object]
) -> None:
    def grow() -> nouns.Opportunity:
        for n in range(4):
            kind = "must" if n % 2 else "nice"
            it = add(f"Job {n}{tracker.search(ada).opportunities}", posting_text=POSTING, role="Backend")
            name = f"Wish {n}{it.id}"
            made = qualifying.add_criterion(ada, kind=kind, name=name).made_id or 0  # type: ignore[arg-type]
            qualifying.add_asset(ada, kind="gap", name=name)
            qualifying.judge(ada, id=it.id, scores={made: 1})
            qualifying.add_evidence(ada, kind="job", name=name, text="Python")
            qualifying.keep_lines(ada, opportunity_id=it.id, required=["Python", "Rye bread", name])
            line = qualifying.sheet(ada, opportunity_id=it.id).requirements[0].id
            qualifying.judge_requirement(ada, requirement_id=line, standing="partly", kind="note", text="A little")
        return it

    asked = []
    for _ in range(2):
        it = grow()
        as_ada.get(path.format(id=it.id))  # the toast is gone, what is kept is kept
        with django_assert_max_num_queries(most) as counted:  # type: ignore[attr-defined]
            assert as_ada.get(path.format(id=it.id)).status_code == 200
        asked.append(len(counted))
    assert asked[0] == asked[1]
