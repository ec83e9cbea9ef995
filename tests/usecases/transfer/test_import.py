"""Importing: previewed, confirmed as one batch, recognised again, updated, undone."""

from datetime import date
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed, Unreadable
from headway.core.transfer.plan import Decisions, Imported
from headway.models import Batch, HistoryLine, Opportunity
from headway.usecases import documents, insights, tracker, transfer
from headway.usecases.transfer import confirming

HEAD = "Company,Title,Date Applied,Status,Source,Notes"
ROWS = (
    "Brightwater Labs,Data Analyst,2026-01-05,Applied,LinkedIn,first of all",
    "Fernhill Ltd,Data Analyst,2026-01-13,Phone screen,Referral,",
    "Copperleaf GmbH,Data Engineer,2026-01-20,Rejected,linkedin,",
)


def sheet(*rows: str, head: str = HEAD) -> bytes:
    return "\n".join((head, *rows)).encode()


def bring(ctx: Ctx, *rows: str, **given: Any) -> Imported:
    return transfer.confirm(ctx, name="jobs.csv", data=sheet(*rows), **given)


def found(ctx: Ctx, company: str) -> Any:
    page = tracker.opportunities(ctx)
    return next(it for it in page.items if it.company == company)


def days(ctx: Ctx, id: int) -> list[tuple[str, str | None, date | None]]:
    return [(line.what, line.stage, line.on) for line in tracker.history(ctx, id=id)]


def test_a_preview_writes_nothing(ada: Ctx) -> None:
    preview = transfer.preview(ada, name="jobs.csv", data=sheet(*ROWS))
    assert [row.company for row in preview.added] == ["Brightwater Labs", "Fernhill Ltd", "Copperleaf GmbH"]
    assert not Opportunity.objects.exists()
    assert not tracker.searches(ada)


def test_confirmed_rows_stand_where_the_file_says(ada: Ctx) -> None:
    done = bring(ada, *ROWS)
    assert (done.added, done.unchanged, done.skipped) == (3, 0, 0)
    phone = found(ada, "Fernhill Ltd")
    assert (phone.stage, phone.outcome, phone.applied_on) == ("Phone interview", None, date(2026, 1, 13))
    rejected = found(ada, "Copperleaf GmbH")
    assert (rejected.outcome, rejected.outcome_on) == ("rejected", None)
    assert found(ada, "Brightwater Labs").notes == "first of all"


def test_every_line_says_that_an_import_said_so(ada: Ctx) -> None:
    bring(ada, *ROWS)
    assert set(HistoryLine.objects.values_list("said_by", flat=True)) == {"import"}


def test_two_spellings_are_one_source(ada: Ctx) -> None:
    bring(ada, *ROWS)
    assert tracker.counts(ada, column="source") == {"LinkedIn": 2, "Referral": 1}


def test_the_same_file_again_adds_nothing(ada: Ctx) -> None:
    bring(ada, *ROWS)
    before = insights.funnel(ada)
    again = bring(ada, *ROWS)
    assert (again.added, again.updated, again.unchanged) == (0, (), 3)
    assert insights.funnel(ada) == before


def test_exact_copies_within_a_file_are_kept_apart_and_known_again(ada: Ctx) -> None:
    copy = "Brightwater Labs,Data Analyst,2026-01-05,Applied,LinkedIn,"
    assert bring(ada, copy, copy).added == 2
    assert bring(ada, copy, copy, copy).added == 1


def test_two_roles_at_one_company_stay_two(ada: Ctx) -> None:
    bring(ada, "Fernhill Ltd,Data Analyst,2026-01-13,Applied,,", "Fernhill Ltd,Data Engineer,2026-01-13,Applied,,")
    assert tracker.opportunities(ada).total == 2


def test_a_newer_version_moves_on_and_says_what_changed(ada: Ctx) -> None:
    bring(ada, *ROWS)
    done = bring(ada, ROWS[0].replace("Applied", "Interview").replace("first of all", "second thoughts"), *ROWS[1:])
    assert [(each.name, [change.name for change in each.changes]) for each in done.updated] == [
        ("Data Analyst at Brightwater Labs", ["notes"])
    ]
    it = found(ada, "Brightwater Labs")
    assert (it.stage, it.notes) == ("Job interview", "second thoughts")


def test_what_the_person_changed_since_is_left(ada: Ctx) -> None:
    bring(ada, *ROWS)
    it = found(ada, "Brightwater Labs")
    tracker.edit(ada, ids=[it.id], values={"notes": "my own words"})
    done = bring(ada, ROWS[0].replace("first of all", "words of the file").replace("Applied", "Interview"), *ROWS[1:])
    assert found(ada, "Brightwater Labs").notes == "my own words"
    assert done.updated[0].left == ("notes",)


def test_a_row_that_is_gone_from_the_file_stays_in_the_tracker(ada: Ctx) -> None:
    bring(ada, *ROWS)
    bring(ada, *ROWS[1:])
    assert tracker.opportunities(ada).total == 3


def test_a_corrected_day_in_a_file_with_ids_corrects_the_line(ada: Ctx) -> None:
    head = "id,Company,Title,Date Applied,Status"
    ids = ("7f1c2d3e-aaaa-4bbb-8ccc-000000000001", "7f1c2d3e-aaaa-4bbb-8ccc-000000000002")
    rows = [f"{id},Fernhill Ltd,Data Analyst {n},2026-01-13,Applied" for n, id in enumerate(ids)]
    transfer.confirm(ada, name="a.csv", data=sheet(*rows, head=head))
    transfer.confirm(ada, name="a.csv", data=sheet(rows[0].replace("01-13", "01-14"), rows[1], head=head))
    it = next(each for each in tracker.opportunities(ada).items if each.title == "Data Analyst 0")
    assert days(ada, it.id) == [("stage", "Applied, no reply", date(2026, 1, 14))]
    assert len(tracker.history(ada, id=it.id, all=True)) == 2


def test_one_undo_takes_a_whole_import_back_and_it_can_come_again(ada: Ctx) -> None:
    done = bring(ada, *ROWS)
    tracker.undo(ada, batch_id=done.batch_id)
    assert tracker.opportunities(ada).total == 0
    assert tracker.search(ada).roles == ()
    assert bring(ada, *ROWS).added == 3


def test_undoing_an_update_brings_back_what_was(ada: Ctx) -> None:
    bring(ada, *ROWS)
    before = found(ada, "Brightwater Labs")
    done = bring(ada, ROWS[0].replace("Applied", "Interview").replace("first of all", "second"), *ROWS[1:])
    tracker.undo(ada, batch_id=done.batch_id)
    after = found(ada, "Brightwater Labs")
    assert (after.stage, after.notes, after.applied_on) == (before.stage, before.notes, before.applied_on)
    assert tracker.opportunities(ada).total == 3


def test_target_roles_are_proposed_from_the_titles(ada: Ctx) -> None:
    rows = [f"Fernhill {n},{title},2026-01-13,Applied,," for n, title in enumerate(["Data Analyst", "Cook"] * 4)]
    assert transfer.preview(ada, name="jobs.csv", data=sheet(*rows)).roles == ("Data Analyst", "Cook")
    bring(ada, *rows)
    assert tracker.counts(ada, column="role") == {"Data Analyst": 4, "Cook": 4}


def test_proposed_roles_can_be_declined(ada: Ctx) -> None:
    rows = [f"Fernhill {n},Data Analyst,2026-01-13,Applied,," for n in range(4)]
    bring(ada, *rows, decisions=Decisions(roles=()))
    assert tracker.search(ada).roles == ()


def test_roles_that_are_there_are_kept_and_used(ada: Ctx, home: Any) -> None:
    rows = [f"Fernhill {n},Data Analyst,2026-01-13,Applied,," for n in range(4)]
    assert transfer.preview(ada, name="jobs.csv", data=sheet(*rows)).roles == ()


def test_a_stage_of_their_own_is_made_and_undone(ada: Ctx) -> None:
    rows = [row.replace("Phone screen", "Coding challenge") for row in ROWS]
    done = bring(ada, *rows)
    names = [stage.name for stage in tracker.search(ada).stages]
    assert names[2:4] == ["Response, no interview yet", "Coding challenge"]
    assert found(ada, "Fernhill Ltd").stage == "Coding challenge"
    tracker.undo(ada, batch_id=done.batch_id)
    assert len(tracker.search(ada).stages) == 8


def test_a_row_that_is_there_by_hand_is_joined_not_doubled(ada: Ctx, home: Any, add: Any, stage: Any) -> None:
    add("Data Analyst", "Brightwater Labs, Inc.", at=1, on=date(2026, 1, 5))
    preview = transfer.preview(ada, name="jobs.csv", data=sheet(*ROWS))
    assert [(like.why, like.proposal) for like in preview.alike] == [("the same company and title", "same")]
    assert bring(ada, *ROWS).added == 2
    assert bring(ada, *ROWS).added == 0
    assert tracker.opportunities(ada).total == 3


def test_the_person_may_keep_it_apart(ada: Ctx, home: Any, add: Any) -> None:
    add("Data Analyst", "Brightwater Labs", at=1, on=date(2026, 1, 5))
    assert bring(ada, *ROWS, decisions=Decisions(alike={2: "separate"})).added == 3


def test_applied_for_again_on_another_day_stays_apart(ada: Ctx, home: Any, add: Any) -> None:
    add("Data Analyst", "Brightwater Labs", at=1, on=date(2025, 6, 1))
    assert [like.proposal for like in transfer.preview(ada, name="jobs.csv", data=sheet(*ROWS)).alike] == ["separate"]
    assert bring(ada, *ROWS).added == 3


def test_an_answer_about_a_wording_is_remembered_for_every_file(ada: Ctx) -> None:
    rows = [row.replace("Phone screen", "Zwirbeln") for row in ROWS]
    asked = transfer.preview(ada, name="jobs.csv", data=sheet(*rows)).reading.unsure
    assert any("Zwirbeln" in each.question + each.where for each in asked)
    bring(ada, *rows, given={"statuses": {"Zwirbeln": "stage:4"}})
    assert found(ada, "Fernhill Ltd").stage == "Job interview"
    other = sheet("Tidewell,Cook,2026-02-01,Zwirbeln", head="Company,Title,Date Applied,Status")
    assert transfer.preview(ada, name="other.csv", data=other).added[0].stage == 4


def test_an_answer_about_a_column_is_remembered_for_this_shape(ada: Ctx) -> None:
    head = HEAD.replace("Notes", "Blurb")
    data = sheet(*ROWS, head=head)
    transfer.confirm(ada, name="jobs.csv", data=data, given={"columns": {"Blurb": "lessons"}})
    assert found(ada, "Brightwater Labs").lessons == "first of all"
    fresh = sheet("Tidewell,Cook,2026-02-01,Applied,LinkedIn,never again", head=head)
    assert transfer.preview(ada, name="jobs2.csv", data=fresh).added[0].lessons == "never again"


def test_what_was_tailored_is_known_and_compared(ada: Ctx) -> None:
    head = "Company,Title,Date Applied,Status,Customized resume?"
    rows = ("Elm,Cook,2026-01-05,no,Yes", "Fir,Cook,2026-01-06,,No", "Oak,Cook,2026-01-07,,half of it", "Ash,Cook,,,")
    for _ in range(2):  # and once more after it was taken back
        done = transfer.confirm(ada, name="jobs.csv", data=sheet(*rows, head=head))
        told = {it.company: documents.tailored(ada, opportunity_id=it.id) for it in tracker.opportunities(ada).items}
        assert told == {"Elm": True, "Fir": False, "Oak": None, "Ash": None}
        assert dict(tracker.opportunity(ada, id=found(ada, "Oak").id).kept)["Customized resume?"] == "half of it"
        groups = insights.funnel(ada, by="tailored").groups
        assert {group.name: group.opportunities for group in groups}["Tailored"] == 1
        tracker.undo(ada, batch_id=done.batch_id)


def test_what_no_field_took_is_kept_beside(ada: Ctx) -> None:
    data = sheet("Fernhill Ltd,Cook,2026-01-13,Applied,7 of 10", head="Company,Title,Date Applied,Status,Gut feeling")
    transfer.confirm(ada, name="jobs.csv", data=data)
    assert ("Gut feeling", "7 of 10") in found(ada, "Fernhill Ltd").kept


def test_an_error_in_the_middle_leaves_nothing(ada: Ctx, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(*_: Any) -> None:
        raise RuntimeError("the lights went out")

    monkeypatch.setattr(confirming.updating, "update", break_off)
    with pytest.raises(RuntimeError):
        bring(ada, *ROWS)
    assert not Opportunity.objects.exists()
    assert not Batch.objects.exists()


def test_a_file_without_applications_is_refused_with_a_sentence(ada: Ctx) -> None:
    data = b"Ingredient,Grams\nFlour,500\nButter,250\n"
    assert transfer.preview(ada, name="cake.csv", data=data).reading.problem
    with pytest.raises(Invalid, match="Nothing to import"):
        transfer.confirm(ada, name="cake.csv", data=data)


def test_a_file_that_is_no_table_is_unreadable(ada: Ctx) -> None:
    with pytest.raises(Unreadable):
        transfer.preview(ada, name="letter.pdf", data=b"%PDF-1.7 ...")


def test_ben_may_look_but_not_bring(ben: Ctx, ada: Ctx) -> None:
    bring(ada, *ROWS)
    assert transfer.preview(ben, name="jobs.csv", data=sheet(*ROWS)).unchanged == 3
    with pytest.raises(NotAllowed):
        bring(ben, *ROWS)


def test_the_same_file_is_new_to_cleo(ada: Ctx, cleo: Ctx) -> None:
    bring(ada, *ROWS)
    assert len(transfer.preview(cleo, name="jobs.csv", data=sheet(*ROWS)).added) == 3


def test_progress_is_told(ada: Ctx) -> None:
    told: list[tuple[int, int]] = []
    bring(ada, *ROWS, progress=lambda done, all: told.append((done, all)))
    assert told[-1] == (3, 3)


def test_a_text_too_long_for_its_field_is_kept_beside(ada: Ctx) -> None:
    title = "Analyst " * 60
    data = sheet(f"Fernhill Ltd,{title},2026-01-13,Applied", head="Company,Title,Date Applied,Status")
    transfer.confirm(ada, name="jobs.csv", data=data)
    it = found(ada, "Fernhill Ltd")
    assert len(it.title) <= 300
    assert ("Title", title.strip()) in it.kept


def test_the_rows_cost_no_query_each(ada: Ctx, django_assert_max_num_queries: Any) -> None:
    rows = [f"Fernhill {n},Data Analyst,2026-01-13,Applied,LinkedIn," for n in range(300)]
    with django_assert_max_num_queries(90):
        bring(ada, *rows)
