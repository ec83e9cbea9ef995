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
