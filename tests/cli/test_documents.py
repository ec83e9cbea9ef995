"""Documents in a terminal."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import documents

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_a_version_is_kept_sent_and_taken_out_as_it_was(
    headway: Headway, ada: Ctx, add: Callable[..., nouns.Opportunity], tmp_path: Path
) -> None:
    it = add("Engineer", "Brightwater Labs")
    file = tmp_path / "ada.md"
    file.write_text("Ada led a team.")
    assert "Its text has 4 words" in headway("document", "add", file, "--name", "Backend").stdout
    (kept,) = documents.documents(ada)
    assert (kept.name, kept.kind) == ("Backend", "resume")
    assert "Sent “Backend” with “Engineer" in headway("document", "send", kept.id, it.id).stdout
    said = headway("document", "show", kept.id, "--text").stdout
    assert "Engineer Brightwater Labs" in said
    assert "Ada led a team." in said
    assert json.loads(headway("documents", "--json").stdout)[0]["sent"] == 1
    out = tmp_path / "out.md"
    headway("document", "take", kept.id, "-o", out)
    assert out.read_text() == "Ada led a team."
    told = json.loads(headway("document", "take", kept.id, "-o", out, "--force", "--json").stdout)
    assert told == {"file": str(out), "bytes": 15}
    assert "is there already" in headway("document", "take", kept.id, "-o", out, code=2).output


def test_an_empty_shelf_says_what_to_do(headway: Headway) -> None:
    assert "headway document add FILE" in headway("documents").stdout


def test_what_is_no_document_is_refused(headway: Headway, tmp_path: Path) -> None:
    file = tmp_path / "run.pdf"
    file.write_bytes(b"MZ\x00")
    assert headway("document", "add", file, code=1).exit_code == 1


def test_a_version_is_read_beside_a_posting(
    headway: Headway, ada: Ctx, add: Callable[..., nouns.Opportunity], tmp_path: Path
) -> None:
    it = add("Baker", "Brightwater Labs", posting_text="What you bring:\n- Rye bread\n- Welding and SQL and Danish")
    assert "No version of a document is kept yet." in headway("document", "cover", it.id).stdout
    file = tmp_path / "ada.md"
    file.write_text("Baked rye bread, kept the books in SQL.")
    headway("document", "add", file)
    said = headway("document", "cover", it.id).stdout
    assert "1 of 2 required lines are spoken to." in said
    assert "+ Required: Rye bread\n    Baked rye bread" in said
    assert "- Required: Welding and SQL and Danish\n    in common: SQL" in said
    told = json.loads(headway("document", "cover", it.id, "--version", documents.documents(ada)[0].id, "--json").stdout)
    assert [bool(each["by"]) for each in told["lines"]] == [True, False]


@pytest.fixture
def two(headway: Headway, ada: Ctx, tmp_path: Path) -> tuple[int, int]:
    """A version and the one that was made from it."""
    for name, words in (("old", "Baked bread for years"), ("new", "Baked rye bread, and taught welding")):
        file = tmp_path / f"{name}.md"
        file.write_text(words)
        made = documents.documents(ada)
        headway("document", "add", file, *(("--from", made[0].id) if made else ()))
    new, old = documents.documents(ada)
    return old.id, new.id


def test_who_read_a_version_and_what_they_said(headway: Headway, ada: Ctx, two: tuple[int, int]) -> None:
    assert "Gave “new” to Ben Moor to read" in headway("document", "review", two[1], "Ben", "Moor").stdout
    assert "no answer yet" in headway("document", "show", two[1]).stdout
    said = headway("document", "review", two[1], "ben", "moor", "--said", "Numbers, please").stdout
    assert "Noted what Ben Moor said of “new”" in said
    (review,) = documents.document(ada, id=two[1]).reviews
    assert (review.by, review.said, review.said_on is not None) == ("Ben Moor", "Numbers, please", True)
    assert f"{review.id}  Ben Moor" in headway("document", "show", two[1]).stdout
    headway("document", "unreview", review.id)
    assert documents.document(ada, id=two[1]).reviews == ()


def test_what_a_version_changed(headway: Headway, two: tuple[int, int]) -> None:
    said = headway("document", "compare", two[1]).stdout
    assert "“new” beside “old”: 5 words new, 3 words gone." in said
    assert "[-bread for years-]" in said
    assert "{+rye bread, and taught welding+}" in said
    assert headway("document", "compare", two[0], two[1]).stdout.startswith("“old” beside “new”")
    assert "Say which one it was made from" in headway("document", "compare", two[0], code=1).output


def test_what_went_with_an_application_can_be_said_and_taken_back(
    headway: Headway, ada: Ctx, add: Callable[..., nouns.Opportunity], two: tuple[int, int]
) -> None:
    it = add("Baker", "Brightwater Labs")
    assert f"headway document send ID {it.id}" in headway("document", "sent", it.id).stdout
    headway("document", "send", two[1], it.id, "--on", "yesterday")
    assert "new" in headway("document", "sent", it.id).stdout
    assert json.loads(headway("document", "sent", it.id, "--json").stdout)[0]["document_id"] == two[1]
    headway("document", "tailored", it.id, "yes")
    assert documents.tailored(ada, opportunity_id=it.id) is True
    headway("document", "unsend", two[1], it.id)
    assert documents.sent_with(ada, opportunity_id=it.id) == ()


def test_two_versions_stand_beside_each_other(
    headway: Headway, add: Callable[..., nouns.Opportunity], two: tuple[int, int]
) -> None:
    it = add("Baker", posting_text="What you bring:\n- Rye bread\n- Welding")
    said = headway("document", "cover", it.id, "--version", two[0], "--with", two[1]).stdout
    assert f"{two[0]} old: 0 of 2 required lines are spoken to." in said
    assert f"{two[1]} new: 2 of 2 required lines are spoken to." in said
    assert f"Required: Welding\n  - {two[0]} old\n  + {two[1]} new\n    Baked rye bread, and taught welding" in said
    told = headway("document", "cover", it.id, "--version", two[0], "--with", two[1], "--json").stdout
    assert [each["version"]["id"] for each in json.loads(told)] == list(two)


def test_a_version_is_put_away_and_taken_out(headway: Headway, two: tuple[int, int]) -> None:
    headway("document", "away", two[0])
    assert "old" not in headway("documents").stdout
    headway("document", "away", two[0], "--out")
    assert "old" in headway("documents").stdout
