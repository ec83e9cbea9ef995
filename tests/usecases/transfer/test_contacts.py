"""Contacts brought from a file: seen first, imported as one action, taken back, and never twice."""

import io
import zipfile

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed, NotFound
from headway.core.tracker import nouns
from headway.core.transfer.cards.nouns import Said
from headway.models import Change, Company, Contact
from headway.usecases import people, tracker, transfer

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
TWO = (
    HEADER + "Dora,Lind,https://www.linkedin.com/in/dora,,Brightwater Labs GmbH,Welder,20 Mar 2024\n"
    "Jon,Röe,https://www.linkedin.com/in/jon,jon@example.com,Fernhill,\"=cmd|' /C calc'!A0\",18 Mar 2024\n"
)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Dora Lind\nORG:Brightwater Labs\nTEL:+49 30 1\nEND:VCARD\n"


def bring(ctx: Ctx, text: str, name: str = "Connections.csv", **said: object) -> int | None:
    done = transfer.confirm_contacts(ctx, name=name, data=text.encode(), said=Said(**said))  # type: ignore[arg-type]
    return done.batch_id


def everybody(ctx: Ctx) -> dict[str, tuple[str, str]]:
    return {it.name: (it.title, it.company) for it in people.everybody(ctx).items}


def test_a_preview_writes_nothing(ada: Ctx) -> None:
    seen = transfer.preview_contacts(ada, name="Connections.csv", data=TWO.encode())
    assert [card.name for card in seen.new] == ["Dora Lind", "Jon Röe"]
    assert people.everybody(ada).total == 0


def test_imported_with_company_title_and_how_they_are_known(ada: Ctx) -> None:
    bring(ada, TWO)
    dora = people.everybody(ada, text="Dora").items[0]
    assert (dora.title, dora.company, dora.known) == ("Welder", "Brightwater Labs GmbH", "online")
    assert dora.note == "Connected on LinkedIn on 2024-03-20."
    assert dora.links == ("https://www.linkedin.com/in/dora",)


def test_the_same_file_twice_adds_nothing(ada: Ctx) -> None:
    bring(ada, TWO)
    again = transfer.confirm_contacts(ada, name="Connections.csv", data=TWO.encode())
    assert (again.batch_id, again.added, again.updated, again.unchanged) == (None, 0, 0, 2)
    assert (Contact.objects.count(), Company.objects.count()) == (2, 2)


def test_all_of_it_is_taken_back_in_one_step(ada: Ctx) -> None:
    people.new_contact(ada, name="Dora Lind", company="Brightwater Labs")
    before = people.everybody(ada)
    batch_id = bring(ada, TWO)
    assert batch_id
    assert people.everybody(ada).total == 2
    tracker.undo(ada, batch_id=batch_id)
    assert people.everybody(ada) == before
    assert Company.objects.count() == 1


def test_a_company_is_found_by_another_name_of_it(ada: Ctx) -> None:
    made = people.new_company(ada, name="Brightwater Group")
    people.edit_company(ada, company_id=made.made_id or 0, aliases=["Brightwater Labs"])
    bring(ada, TWO)
    assert everybody(ada)["Dora Lind"] == ("Welder", "Brightwater Group")


def test_cards_fill_in_what_is_empty_and_change_nothing_else(ada: Ctx) -> None:
    people.new_contact(ada, name="Dora Lind", company="Brightwater Labs", title="Smith", note="Mine.")
    bring(ada, CARD, "dora.vcf")
    (dora,) = people.everybody(ada).items
    assert (dora.title, dora.phone, dora.note, dora.known) == ("Smith", "+49 30 1", "Mine.", "")


def test_another_job_is_noted_only_when_said_and_the_one_before_stays_known(ada: Ctx) -> None:
    bring(ada, TWO)
    moved = TWO.replace("Brightwater Labs GmbH,Welder", "Copperleaf,Smith")
    assert bring(ada, moved) is None
    bring(ada, moved, moved={2: "note"})
    dora = people.everybody(ada, text="Dora").items[0]
    assert dora.works == "Smith, Copperleaf"
    assert [(held.title, held.company) for held in dora.positions] == [("Welder", "Brightwater Labs GmbH")]
    assert bring(ada, TWO, moves="note") is None  # the older file names a job that is over


def test_somebody_of_that_name_elsewhere_is_joined_only_when_said(ada: Ctx) -> None:
    people.new_contact(ada, name="Dora Lind", company="Copperleaf")
    assert len(transfer.preview_contacts(ada, name="x.csv", data=TWO.encode()).alike) == 1
    bring(ada, TWO, alike={2: "same"})
    assert people.everybody(ada, text="Dora").total == 1


def test_hostile_cells_are_text_and_no_export_begins_with_them(ada: Ctx, add: object) -> None:
    bring(ada, TWO)
    (it,) = tracker.opportunities(ada).items or (tracker.add(ada, values={"title": "Cook", "company": "Fernhill"}),)
    bring(ada, HEADER + "=cmd|x,@SUM(A1),,,Fernhill,+1,\n")
    people.add_contact(ada, opportunity_id=it.id, name="=cmd|x @SUM(A1)")
    written = transfer.export(ada, kind="csv").data.decode("utf-8-sig")
    assert "'=cmd|x @SUM(A1)" in written
    assert not any(cell[:1] in "=+-@" for line in written.splitlines() for cell in line.split(",") if cell)


def test_a_file_of_nobody_is_refused_in_one_sentence(ada: Ctx) -> None:
    with pytest.raises(Invalid, match="nobody is named"):
        bring(ada, "Company,Title\nFernhill,Cook\n")


def test_who_may_only_look_imports_nothing_and_sees_no_other_people(ada: Ctx, ben: Ctx, cleo: Ctx) -> None:
    with pytest.raises(NotAllowed):
        bring(ben, TWO)
    bring(ada, TWO)
    assert len(transfer.preview_contacts(ben, name="x.csv", data=TWO.encode()).known) == 2
    assert len(transfer.preview_contacts(cleo, name="x.csv", data=TWO.encode()).new) == 2
    bring(cleo, TWO)
    assert people.everybody(ada).total == 2


def test_many_people_in_few_queries(ada: Ctx, django_assert_max_num_queries: object) -> None:
    rows = "".join(f"Q{n},Lind,https://www.linkedin.com/in/q{n},,Company {n % 40},Welder,\n" for n in range(300))
    with django_assert_max_num_queries(30):  # type: ignore[operator]
        bring(ada, HEADER + rows)
    assert people.everybody(ada).total == 300
    assert Change.objects.count() == 340


def test_past_imports_name_contacts_as_well(ada: Ctx) -> None:
    bring(ada, TWO)
    (past,) = transfer.past_imports(ada)
    assert (past.name, past.added, past.updated) == ("Imported Connections.csv", 2, 0)
    tracker.undo(ada, batch_id=past.batch_id)
    assert transfer.past_imports(ada) == ()


def archive() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("Connections.csv", TWO)
        made.writestr(
            "Jobs/Saved Jobs.csv",
            "Saved Date,Job Url,Job Title,Company Name\n1/2/26,https://q.example/1,Cook,Fernhill\n",
        )
    return held.getvalue()


def test_an_archive_gives_its_files_one_after_the_other(ada: Ctx, cleo: Ctx) -> None:
    first = transfer.bring(ada, name="export.zip", data=archive())
    waiting = transfer.waiting(ada)
    assert [(each.name, each.kind) for each in waiting] == [
        ("Saved Jobs.csv", "applications"),
        ("Connections.csv", "contacts"),
    ]
    assert first.key == waiting[0].key
    assert transfer.waiting(cleo) == ()
    with pytest.raises(NotFound):
        transfer.preview_contacts_brought(cleo, key=waiting[1].key)
    transfer.confirm_brought(ada, key=waiting[1].key)
    assert [each.name for each in transfer.waiting(ada)] == ["Saved Jobs.csv"]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.csv", TWO, "contacts"),
        ("a.txt", CARD, "contacts"),
        ("a.csv", "Name,Email,Company\nDora,d@example.com,Fernhill\n", "contacts"),
        ("a.csv", "Company,Title,Status\nFernhill,Cook,Applied\n", "applications"),
        ("a.csv", "Company,Contact,Email,Date applied\nFernhill,Dora,d@example.com,2026-01-02\n", "applications"),
        ("a.csv", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "calendar"),
        ("a.csv", "", "applications"),
    ],
)
def test_what_a_file_holds(ada: Ctx, name: str, text: str, kind: str) -> None:
    assert transfer.kind_of(ada, name=name, data=text.encode()) == kind


SAVED = "Saved Date,Job Url,Job Title,Company Name\n1/2/26,https://jobs.example/1,Cook,Fernhill\n"
APPLIED = "Application Date,Company Name,Job Title,Job Url\n1/15/26,Fernhill,Cook,https://jobs.example/1\n"


@pytest.mark.parametrize("order", [(SAVED, APPLIED), (APPLIED, SAVED)])
def test_a_saved_job_that_was_applied_for_stays_applied(ada: Ctx, order: tuple[str, str]) -> None:
    for text in (*order, *order):
        transfer.confirm(ada, name="jobs.csv", data=text.encode())
    (it,) = tracker.opportunities(ada).items
    assert str(it.applied_on) == "2026-01-15"
    assert [line.place for line in tracker.history(ada, id=it.id, all=True)].count(None) == 0


def test_a_lead_typed_by_hand_becomes_applied_and_can_be_taken_back(ada: Ctx, home: nouns.JobSearch) -> None:
    tracker.add(ada, values={"title": "Cook", "company": "Fernhill", "url": "https://jobs.example/1"})
    done = transfer.confirm(ada, name="jobs.csv", data=APPLIED.encode())
    assert (done.added, len(done.updated)) == (0, 1)
    tracker.undo(ada, batch_id=done.batch_id)
    assert tracker.opportunities(ada).items[0].applied_on is None
    again = transfer.confirm(ada, name="jobs.csv", data=APPLIED.encode())
    assert (again.added, len(again.updated)) == (0, 1)
    assert str(tracker.opportunities(ada).items[0].applied_on) == "2026-01-15"
