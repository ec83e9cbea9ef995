"""The table: what the address asks for, filters with their counts, cells edited in place, many at once."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.core.tracker.filters import COLUMNS, EVERYTHING
from headway.usecases import tracker
from tests.people import TODAY
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
Add = Callable[..., nouns.Opportunity]
Stage = Callable[[str | int], int]


@pytest.fixture
@remembered
def three(ada: Ctx, add: Add) -> dict[str, int]:
    """Ada's engineer (interviewed), baker (closed) and cook (applied, labelled)."""
    made = {
        "Engineer": add("Engineer", at="Phone interview", on=TODAY - timedelta(9), source="LinkedIn", role="Backend"),
        "Baker": add("Baker", "Crumb & Daughters", at="Applied, no reply", on=TODAY - timedelta(5), source="Referral"),
        "Cook": add("Cook", "Papaya Diner", at="Applied, no reply", on=TODAY - timedelta(2), labels="dream"),
    }
    tracker.close(ada, ids=[made["Baker"].id], outcome="rejected")
    return {title: it.id for title, it in made.items()}


def shown(client: Client, address: str = "/opportunities/", **asked: Any) -> str:
    return client.get(address, asked).content.decode()


def titles(page: str) -> list[str]:
    return re.findall(r'<th scope="row"[^>]*><a href="[^"]*">([^<]*)</a>', page)


@pytest.mark.usefixtures("three")
def test_a_day_says_exactly_which_one_it_is(as_ada: Client) -> None:
    assert '<time datetime="2026-03-13" title="Friday, 13 March 2026">13 Mar</time>' in shown(as_ada)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["Baker", "Cook", "Engineer"]),
        ({"state": "open"}, ["Cook", "Engineer"]),
        ({"state": "closed"}, ["Baker"]),
        ({"order": "title"}, ["Baker", "Cook", "Engineer"]),
        ({"order": "-company"}, ["Cook", "Baker", "Engineer"]),
        ({"role": "other"}, ["Baker", "Cook"]),
        ({"label": "dream"}, ["Cook"]),
        ({"label": "-"}, ["Baker", "Engineer"]),
        ({"applied_on_from": (TODAY - timedelta(5)).isoformat()}, ["Baker", "Cook"]),
        ({"text": "crumb"}, ["Baker"]),
        ({"source": ["LinkedIn", "Referral"]}, ["Baker", "Engineer"]),
        ({"title": "oo"}, ["Cook"]),
        ({"outcome": "rejected", "text": "papaya"}, []),
    ],
    ids=str,
)
def test_shows_what_the_address_asks_for(
    as_ada: Client, three: dict[str, int], asked: dict[str, Any], found: list[str]
) -> None:
    assert titles(shown(as_ada, **asked)) == found


@pytest.mark.parametrize("sign", ["", "-"])
def test_sorts_by_any_column(as_ada: Client, three: dict[str, int], sign: str) -> None:
    for column in COLUMNS:
        page = shown(as_ada, order=sign + column, columns=column)
        assert sorted(titles(page)) == ["Baker", "Cook", "Engineer"], column
        if f'class="is-{column}"' in page:
            assert f'aria-sort="{"descending" if sign else "ascending"}"' in page, column


def test_a_second_click_on_a_heading_turns_the_order(as_ada: Client, three: dict[str, int]) -> None:
    first = re.search(r'href="([^"]*)"[^>]*>Company<', shown(as_ada))
    assert first is not None
    assert first[1] == "/opportunities/?order=company"
    second = re.search(r'href="([^"]*)"[^>]*>Company<', shown(as_ada, first[1]))
    assert second is not None
    assert second[1] == "/opportunities/?order=-company"


def choice(page: str, name: str, value: str) -> tuple[int, bool]:
    """The count beside one choice of a filter, and whether it is chosen."""
    found = re.search(rf'name="{name}" value="{re.escape(value)}"( checked)?>.*?<span class="count">(\d+)</span>', page)
    assert found is not None, (name, value)
    return int(found[2]), bool(found[1])


def test_every_choice_tells_what_it_would_leave(as_ada: Client, three: dict[str, int], stage: Stage) -> None:
    applied = str(stage("Applied, no reply"))
    page = shown(as_ada, stage=applied)
    assert choice(page, "stage", applied) == (2, True)
    assert choice(page, "stage", str(stage("Phone interview"))) == (1, False)
    assert choice(page, "state", "open") == (1, False)
    assert choice(page, "outcome", "rejected") == (1, False)
    assert choice(page, "source", "Referral") == (1, False)
    assert 'name="source" value="LinkedIn"' not in page
    narrower = shown(as_ada, stage=applied, state="open")
    assert choice(narrower, "stage", applied) == (1, True)
    assert choice(narrower, "state", "all") == (2, False)
    assert choice(narrower, "state", "closed") == (1, False)


def test_counts_are_what_the_choice_then_shows(ada: Ctx, as_ada: Client, three: dict[str, int]) -> None:
    for column, counts in tracker.facets(ada).items():
        for value, n in counts.items():
            assert len(titles(shown(as_ada, **{column: value}))) == n, (column, value)


def test_a_condition_is_a_chip_that_can_be_taken_away(as_ada: Client, three: dict[str, int], stage: Stage) -> None:
    called = stage("Phone interview")
    page = shown(as_ada, reached=called, role="Backend", applied_on_from="2026-03-01", order="title")
    assert "Reached “Phone interview” or beyond" in page
    assert "Target role: Backend" in page
    assert "Applied from 1 March" in page
    assert f'href="/opportunities/?reached={called}&amp;applied_on_from=2026-03-01&amp;order=title"' in page
    assert 'href="/opportunities/?order=title"' in page  # clear all


def test_nothing_matches_and_nothing_yet_are_two_things(as_ada: Client, as_cleo: Client, ada: Ctx) -> None:
    assert "Nothing here yet." in shown(as_ada)
    tracker.add(ada, values={"title": "Engineer"})
    page = shown(as_ada, text="nowhere")
    assert "Nothing matches." in page
    assert 'href="/opportunities/">Clear the filters' not in page
    assert "Clear the filters" in page


@pytest.mark.parametrize("asked", [{"nonsense": "1"}, {"pay_min_from": "lots"}, {"order": "shoes"}, {"state": "ajar"}])
def test_a_typing_error_shows_no_wrong_list(as_ada: Client, three: dict[str, int], asked: dict[str, str]) -> None:
    answer = as_ada.get("/opportunities/", asked)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'role="alert"' in page
    assert titles(page) == []
    assert "Clear the filters" in page


def test_the_address_holds_only_what_was_asked_for(as_ada: Client, three: dict[str, int]) -> None:
    sent = {"state": "all", "order": "-last_on", "text": "", "applied_on_from": "", "role": "Backend"}
    assert as_ada.get("/opportunities/", sent).headers["Location"] == "/opportunities/?role=Backend"
    answer = as_ada.get("/opportunities/", sent, headers=HTMX)
    assert answer.headers["HX-Push-Url"] == "/opportunities/?role=Backend"
    assert "<html" not in answer.content.decode()


def test_fifty_a_page(ada: Ctx, as_ada: Client, add: Add) -> None:
    for n in range(52):
        add(f"Job {n}", on=TODAY - timedelta(n))
    page = shown(as_ada, state="open")
    assert len(titles(page)) == 50
    assert "Page 1 of 2" in page
    assert 'href="/opportunities/?state=open&amp;page=2"' in page
    assert titles(shown(as_ada, state="open", page="2")) == ["Job 50", "Job 51"]
    assert 'href="/opportunities/?state=open"' in shown(as_ada, state="open", page="2")
    assert titles(shown(as_ada, page="9")) == []


def test_other_columns_are_shown_when_asked_for(as_ada: Client, three: dict[str, int]) -> None:
    page = shown(as_ada, columns=["label", "stage"])
    assert re.findall(r'<th scope="col" class="is-(\w+)"', page) == ["title", "stage", "label"]
    assert "dream</td>" in page


def test_as_many_questions_for_fifty_rows_as_for_one(
    as_ada: Client, add: Add, django_assert_num_queries: Callable[..., Any]
) -> None:
    add("Job", labels="dream")
    with django_assert_num_queries(24):
        as_ada.get("/opportunities/")
    for n in range(50):
        add(f"Job {n}", f"Company {n}", labels=f"label {n}", source=f"source {n}")
    with django_assert_num_queries(24):
        assert len(titles(shown(as_ada))) == 50


def cell(it: int, name: str) -> str:
    return f"/opportunities/{it}/cells/{name}/"


@pytest.mark.parametrize(
    ("name", "value", "after"),
    [
        ("company", "Acme", "Acme"), ("title", "Chief", "Chief"), ("role", "Data", "Data"), ("source", "Fair", "Fair"),
        ("labels", "dream, near", ("dream", "near")), ("contacted_on", "2026-03-02", TODAY.replace(day=2)),
        ("location", "Bonn", "Bonn"), ("work_mode", "remote", "remote"), ("pay_min", "50000", 50_000),
        ("pay_max", "18.50 an hour", 18.5),
        ("notes", "Nice", "Nice"),
    ],
)  # fmt: skip
def test_a_plain_field_is_edited_in_its_cell(
    ada: Ctx, as_ada: Client, three: dict[str, int], name: str, value: str, after: Any
) -> None:
    it = three["Engineer"]
    page = shown(as_ada, columns=[name.rstrip("s") if name == "labels" else name])
    assert f'<template data-form="{name}">' in page
    version = re.search(rf'id="row-{it}" data-version="(\d+)"', page)
    assert version is not None
    answer = as_ada.post(cell(it, name), {name: value, "version": version[1]}, headers=HTMX).content.decode()
    assert answer.lstrip().startswith(("<td", "<th"))
    assert f'data-version="{int(version[1]) + 1}"' in answer
    assert "Undo" in answer
    assert getattr(tracker.opportunity(ada, id=it), name) == after


def test_a_cell_that_somebody_else_changed_says_so(ada: Ctx, as_ada: Client, three: dict[str, int]) -> None:
    it = three["Engineer"]
    tracker.edit(ada, ids=[it], values={"location": "Bonn"})
    answer = as_ada.post(cell(it, "location"), {"location": "Rome", "version": "1"}, headers=HTMX)
    assert answer.status_code == 409
    assert "changed in another window" in answer.content.decode()
    assert 'value="Rome"' in answer.content.decode()
    assert tracker.opportunity(ada, id=it).location == "Bonn"


def test_nonsense_in_a_cell_stays_there_with_its_reason(as_ada: Client, three: dict[str, int]) -> None:
    answer = as_ada.post(cell(three["Cook"], "pay_min"), {"pay_min": "lots"}, headers=HTMX)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "lots is not an amount." in page
    assert 'value="lots"' in page
    assert 'aria-invalid="true"' in page


def test_the_stage_cell_moves(ada: Ctx, as_ada: Client, three: dict[str, int], stage: Stage) -> None:
    it = three["Cook"]
    sent = {"stage": stage("Job interview"), "on": (TODAY - timedelta(1)).isoformat()}
    answer = as_ada.post(cell(it, "stage"), sent, headers=HTMX)
    assert answer.headers["HX-Retarget"] == f"#row-{it}"
    assert "Job interview" in answer.content.decode()
    now = tracker.opportunity(ada, id=it)
    assert (now.stage, now.stage_on) == ("Job interview", TODAY - timedelta(1))


def test_a_move_back_in_a_cell_asks(ada: Ctx, as_ada: Client, three: dict[str, int], stage: Stage) -> None:
    it = three["Engineer"]
    sent = {"stage": stage("Applied, no reply"), "on": TODAY.isoformat()}
    answer = as_ada.post(cell(it, "stage"), sent, headers=HTMX)
    assert answer.status_code == 409
    assert 'value="mistake"' in answer.content.decode()
    as_ada.post(cell(it, "stage"), {**sent, "back": "happened"}, headers=HTMX)
    assert tracker.opportunity(ada, id=it).stage == "Applied, no reply"


def test_the_outcome_cell_closes_and_reopens(ada: Ctx, as_ada: Client, three: dict[str, int]) -> None:
    it = three["Cook"]
    as_ada.post(cell(it, "outcome"), {"outcome": "withdrawn", "on": TODAY.isoformat()}, headers=HTMX)
    assert tracker.opportunity(ada, id=it).outcome == "withdrawn"
    as_ada.post(cell(it, "outcome"), {"outcome": "", "on": TODAY.isoformat()}, headers=HTMX)
    assert tracker.opportunity(ada, id=it).outcome is None


def test_what_a_cell_holds_is_told_where_its_words_are_others(ada: Ctx, as_ada: Client, three: dict[str, int]) -> None:
    it, long = three["Cook"], "Wordy. " * 50
    tracker.edit(ada, ids=[it], values={"pay_min": "50000", "title": "", "notes": long, "company": "Ann's"})
    page = shown(as_ada, columns=["company", "pay_min", "notes"])
    row = page.partition(f'id="row-{it}"')[2].partition("</tr>")[0]
    assert 'data-edit="pay_min" data-held="50000"' in row
    assert 'data-edit="title" data-held=""' in row
    assert f'data-held="{long.strip()}"' in row
    assert 'data-edit="company" data-head' in row


def test_there_are_forms_only_for_what_can_be_changed(ada: Ctx, as_ada: Client, three: dict[str, int]) -> None:
    forms = re.findall(r'data-form="(\w+)"', shown(as_ada, columns=["stage", "applied_on", "label"]))
    assert forms == ["title", "stage", "labels"]
    assert "data-form" not in shown(as_ada, text="nowhere")
    assert as_ada.post(cell(three["Cook"], "created_at"), {"created_at": "x"}).status_code == 404


BATCH = "/opportunities/batches/"


@pytest.mark.parametrize(
    ("sent", "holds"),
    [
        ({"do": "close", "outcome": "no_reply"}, lambda it: it.outcome == "no_reply"),
        ({"do": "label", "labels": "later"}, lambda it: "later" in it.labels),
        ({"do": "role", "role": "Data"}, lambda it: it.role == "Data"),
        ({"do": "source", "source": "The fair"}, lambda it: it.source == "The fair"),
        ({"do": "delete"}, lambda it: it.binned_at is not None),
        ({"do": "move", "moved_on": TODAY.isoformat()}, lambda it: it.stage == "Job interview"),
    ],
    ids=lambda sent: sent["do"] if isinstance(sent, dict) else "",
)
def test_many_at_once_and_one_undo(
    ada: Ctx, as_ada: Client, three: dict[str, int], stage: Stage, sent: dict[str, str], holds: Callable[[Any], bool]
) -> None:
    ids = [three["Engineer"], three["Cook"]]
    before = [tracker.opportunity(ada, id=id) for id in ids]
    answer = as_ada.post(BATCH, {**sent, "id": ids, "stage": stage("Job interview"), "next": "/opportunities/?text=x"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/opportunities/?text=x")
    assert all(holds(tracker.opportunity(ada, id=id)) for id in ids)
    assert not holds(tracker.opportunity(ada, id=three["Baker"]))
    (latest,) = tracker.recent(ada, limit=1)
    tracker.undo(ada, batch_id=latest.batch_id)
    after = [tracker.opportunity(ada, id=id) for id in ids]
    assert [(it.stage, it.outcome, it.labels, it.role, it.source, it.binned_at) for it in after] == [
        (it.stage, it.outcome, it.labels, it.role, it.source, it.binned_at) for it in before
    ]


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_batch_that_was_refused_says_so_in_its_bar(
    ada: Ctx, as_ada: Client, three: dict[str, int], headers: dict[str, str]
) -> None:
    was = tracker.opportunity(ada, id=three["Cook"]).version
    sent = {"do": "move", "stage": "1", "moved_on": "2031-02-03", "id": [three["Cook"]], "next": "/opportunities/"}
    for given, said in (
        ({**sent, "id": []}, "None is chosen. Tick the box in front of each one you mean."),
        ({**sent, "do": "label"}, "There is no label to add. Type one."),
        ({**sent, "do": "close", "outcome": "rejected", "closed_on": "2031-02-03"}, "That day has not come yet."),
    ):
        answer = as_ada.post(BATCH, given, headers=headers)
        page = LexborHTMLParser(answer.content.decode())
        assert answer.status_code == 422
        assert said in page.css_first("#batch.batch-wrong [role='alert']").text()
        assert [box.attributes["value"] for box in page.css('[name="id"][checked]')] == [str(id) for id in given["id"]]
        assert page.css_first('[name="moved_on"]').attributes["value"] == "2031-02-03"
        assert len(page.css("#batch details[open]")) == 1
    assert tracker.opportunity(ada, id=three["Cook"]).version == was


def test_a_label_is_taken_from_many_and_the_others_stay(ada: Ctx, as_ada: Client, three: dict[str, int]) -> None:
    tracker.edit(ada, ids=list(three.values()), values={"labels": "remote, dream"})
    as_ada.post(BATCH, {"do": "unlabel", "no_labels": "DREAM", "id": [three["Engineer"], three["Cook"]]})
    labels = {title: tracker.opportunity(ada, id=id).labels for title, id in three.items()}
    assert labels == {"Engineer": ("remote",), "Cook": ("remote",), "Baker": ("dream", "remote")}
    tracker.undo(ada)
    assert tracker.opportunity(ada, id=three["Cook"]).labels == ("dream", "remote")


def test_all_that_match_on_whatever_page(ada: Ctx, as_ada: Client, three: dict[str, int]) -> None:
    sent = {"do": "label", "labels": "old", "all": "1", "next": "/opportunities/?state=open"}
    page = as_ada.post(BATCH, sent, headers=HTMX).content.decode()
    assert 'id="listing"' in page
    assert "Undo" in page
    assert titles(shown(as_ada, label="old")) == ["Cook", "Engineer"]


def test_a_move_back_of_many_asks_first(ada: Ctx, as_ada: Client, three: dict[str, int], stage: Stage) -> None:
    sent = {"do": "move", "id": [three["Engineer"], three["Cook"]], "stage": stage("Never applied")}
    sent["moved_on"] = TODAY.isoformat()
    answer = as_ada.post(BATCH, sent)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "It was a mistake" in page
    assert f'name="id" value="{three["Cook"]}"' in page
    assert as_ada.post(BATCH, sent, headers=HTMX).headers["HX-Retarget"] == "#dialog-body"
    as_ada.post(BATCH, {**sent, "back": "happened"})
    assert tracker.opportunity(ada, id=three["Cook"]).stage == "Never applied"


@pytest.mark.parametrize(
    "sent",
    [{"do": "delete"}]
    + [{**sent, "all": "1"} for sent in ({"do": "dance"}, {"do": "label"}, {"do": "unlabel"}, {"do": "source"})],
    ids=str,
)
def test_nothing_chosen_or_nothing_to_do_is_said(ada: Ctx, as_ada: Client, three: dict[str, int], sent: Any) -> None:
    answer = as_ada.post(BATCH, sent)
    assert answer.status_code == 422
    assert tracker.opportunities(ada, asked=EVERYTHING).total == 3


def test_what_somebody_wrote_is_shown_as_text(as_ada: Client, add: Add) -> None:
    add("<script>alert(1)</script>", "<b>Acme</b>", labels="<i>", url="https://x.example/?a=1&b=<")
    page = shown(as_ada, columns=["company", "label", "url"], text="alert")
    assert "<script>alert" not in page
    assert "<b>Acme" not in page
    assert "<i>" not in page
