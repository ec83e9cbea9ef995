"""The import pages: bring, look, answer, confirm, take back."""

import re
import time
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import tracker, transfer
from headway.web.transfer import imports

ROWS = (
    "Company,Title,Date Applied,Status,Blurb\n"
    "Brightwater Labs,Data Analyst,2026-01-05,Applied,first of all\n"
    "Fernhill Ltd,Data Analyst,2026-01-13,Zwirbeln,\n"
    "Copperleaf GmbH,Data Engineer,8/82019,Rejected,\n"
)


def bring(client: Client, text: str = ROWS, name: str = "jobs.csv") -> str:
    answer = client.post("/imports/", {"file": SimpleUploadedFile(name, text.encode())})
    assert answer.status_code == 303
    return str(answer.headers["Location"])


def words(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def test_a_preview_saves_nothing_and_says_so(ada: Ctx, as_ada: Client) -> None:
    page = words(as_ada.get(bring(as_ada)))
    assert "3 applications found" in page
    assert "Nothing is saved yet." in page
    assert tracker.searches(ada) == ()


def test_confirming_leads_to_the_funnel_and_can_be_taken_back(ada: Ctx, as_ada: Client) -> None:
    done = as_ada.post(bring(as_ada) + "confirmation/", follow=True)
    assert done.redirect_chain[-1][0] == "/pipeline/"
    assert "jobs.csv: 3 added." in words(done)
    assert tracker.opportunities(ada).total == 3
    batch = re.search(r'name="batch" value="(\d+)"', done.content.decode())
    assert batch
    as_ada.post("/undos/", {"batch": batch[1], "next": "/pipeline/"})
    assert tracker.opportunities(ada).total == 0


def test_what_a_column_became_can_be_overruled(ada: Ctx, as_ada: Client) -> None:
    address = bring(as_ada)
    as_ada.post(address + "answers/", {"column.Blurb": "lessons", "was.Blurb": ""})
    as_ada.post(address + "confirmation/")
    assert {it.lessons for it in tracker.opportunities(ada).items} == {"first of all", ""}


def test_a_wording_is_asked_and_the_answer_kept(ada: Ctx, as_ada: Client) -> None:
    address = bring(as_ada)
    page = as_ada.get(address).content.decode()
    assert 'name="answer.statuses:Zwirbeln"' in page
    as_ada.post(address + "answers/", {"answer.statuses:Zwirbeln": "stage:4"})
    assert 'name="answer.statuses:Zwirbeln"' not in as_ada.get(address).content.decode()
    as_ada.post(address + "confirmation/")
    assert tracker.counts(ada, column="stage")["Job interview"] == 1


def test_a_cell_that_cannot_be_read_is_typed_anew(ada: Ctx, as_ada: Client) -> None:
    address = bring(as_ada)
    page = as_ada.get(address).content.decode()
    rows, old = (
        re.search(rf'name="{name}" value="([^"]*)"', page)[1]  # type: ignore[index]
        for name in ("cell_rows", "cell_old")
    )
    assert (rows, old) == ("4", "8/82019")
    typed = {"cell_rows": rows, "cell_old": old, "cell_column": "Date Applied", "cell_text": "2026-01-20"}
    as_ada.post(address + "answers/", typed)
    as_ada.post(address + "confirmation/")
    it = next(it for it in tracker.opportunities(ada).items if it.company == "Copperleaf GmbH")
    assert str(it.applied_on) == "2026-01-20"


def test_what_is_left_out_for_good_reason_needs_no_correcting(as_ada: Client) -> None:
    rows = ["Company,Title,Applied,Notes", "Copperleaf GmbH,Analyst,2026-01-20,", "TOTAL,1,,", ",,,ring them"]
    page = as_ada.get(bring(as_ada, "\n".join(rows))).content.decode()
    assert "Row 4: neither a company nor a title" in page
    assert 'name="cell_rows" value="4"' in page
    assert 'name="cell_rows" value="3"' not in page  # a line of totals is left out, and nothing is wrong with it


def test_a_row_like_one_that_is_there_is_shown_and_may_be_kept_apart(ada: Ctx, as_ada: Client, add: Any) -> None:
    add("Data Analyst", "Brightwater Labs", at=1)
    address = bring(as_ada)
    assert "Looks like something you have" in words(as_ada.get(address))
    as_ada.post(address + "answers/", {"alike.2": "same"})
    as_ada.post(address + "confirmation/")
    assert tracker.opportunities(ada).total == 3


def test_target_roles_are_chosen_before_confirming(ada: Ctx, as_ada: Client) -> None:
    address = bring(as_ada)
    as_ada.post(address + "answers/", {"role": ["Data Analyst", "", ""]})
    as_ada.post(address + "confirmation/")
    assert [role.name for role in tracker.search(ada).roles] == ["Data Analyst"]


def test_the_same_file_again_says_that_all_is_there(as_ada: Client) -> None:
    as_ada.post(bring(as_ada) + "confirmation/")
    page = words(as_ada.get(bring(as_ada)))
    assert "Everything in it is here already." in page


def test_a_file_that_is_no_table_gets_a_sentence(as_ada: Client) -> None:
    answer = as_ada.get(bring(as_ada, "%PDF-1.7 nothing", "letter.pdf"))
    assert answer.status_code == 422
    assert "PDF" in words(answer)
    assert "Nothing was saved." in words(answer)


def test_no_file_at_all_is_told(as_ada: Client) -> None:
    answer = as_ada.post("/imports/", {})
    assert answer.status_code == 422
    assert "No file was chosen." in words(answer)


def test_giving_up_drops_the_file(ada: Ctx, as_ada: Client) -> None:
    address = bring(as_ada)
    as_ada.post(address + "removal/")
    assert as_ada.get(address).status_code == 404


def test_headers_without_rows_are_no_error(as_ada: Client) -> None:
    answer = as_ada.get(bring(as_ada, "Firma,Position,Datum,Status\n"))
    assert answer.status_code == 200
    assert "Nothing to import" in words(answer)


def test_what_the_file_says_is_never_markup(as_ada: Client) -> None:
    page = as_ada.get(bring(as_ada, "Company,Title\n<script>alert(1)</script>,Cook\n")).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


@pytest.mark.django_db(transaction=True)
def test_a_long_file_is_read_and_imported_while_the_page_says_how_far(
    ada: Ctx, as_ada: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "_QUICK", 10)
    address = bring(as_ada)
    page = waited(as_ada, address)
    assert "3 applications found" in words(page)
    answer = as_ada.post(address + "confirmation/")
    if answer.status_code == 200:
        answer = waited(as_ada, address + "confirmation/")
    assert answer.headers["Location"] == "/pipeline/"
    assert tracker.opportunities(ada).total == 3
    assert len(transfer.past_imports(ada)) == 1


def waited(client: Client, address: str) -> Any:
    for _ in range(100):
        answer = client.get(address)
        if "Refresh" not in answer.headers:
            return answer
        time.sleep(0.05)
    raise AssertionError("it never ended")
