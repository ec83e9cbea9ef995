"""The graded contract: keys, their order, and how things are written."""

import json

from headway.core.transfer import contract, reader
from headway.core.transfer.reading import Choices
from tests.core.transfer.given import reading, sheet

TEXT = """Company,Position,Date Applied,Status,Source,Recruiter,Shoe size
Fernhill Ltd,Cook,2025-03-03,Coding challenge,linkedin,Cleo <cleo@fernhill.example>,43

Oakworth Inc,Gardener,2025-03-04,Zorp,Indeed,,
"""
ROW = [
    "row", "company", "title", "role", "source", "location", "url", "stage", "stage_name", "outcome", "applied_on",
    "history", "status_text", "notes", "contacts", "flags",
]  # fmt: skip


def told():
    return contract.to_json(reading(TEXT))


def test_the_keys_stand_in_the_order_of_the_contract():
    found = told()
    assert list(found)[:6] == ["file", "format", "mapping", "unsure", "skipped", "rows"]
    assert list(found["format"]) == ["kind", "encoding", "delimiter", "header_row", "sheet", "layout"]
    assert list(found["mapping"][0]) == ["column", "field", "reason"]
    assert list(found["unsure"][0])[:3] == ["where", "question", "choice"]
    assert found["skipped"] == [{"row": 3, "reason": "empty"}]
    assert list(found["rows"][0])[: len(ROW)] == ROW


def test_history_lines_name_own_stages_alone():
    history = told()["rows"][0]["history"]
    assert history[0] == {"what": "stage:1", "on": "2025-03-03", "exactness": "exact"}
    assert history[1] == {"what": "stage:2", "on": None, "exactness": "unknown", "name": "Coding challenge"}


def test_it_is_plain_json():
    found = told()
    assert json.loads(json.dumps(found)) == found


def test_sources_are_one_whatever_their_case():
    assert told()["rows"][0]["source"] == "LinkedIn"


def test_a_contact_has_a_name_and_an_address():
    assert told()["rows"][0]["contacts"] == [{"name": "Cleo", "email": "cleo@fernhill.example", "note": None}]


def test_the_same_columns_have_the_same_shape():
    other = reading("Position,Company,Date Applied,Status,Source,Recruiter,Shoe size\nCook,Ashby Mill,2025-01-01,,,,")
    assert other.shape == reading(TEXT).shape
    assert other.shape != reading("Company,Position,Date Applied\nAshby Mill,Cook,2025-01-01").shape


def test_columns_can_be_overruled():
    found = reading(TEXT, columns={"Shoe size": "notes", "Source": ""})
    assert [(each.column, each.field, each.reason) for each in found.mapping if each.reason == "asked"] == [
        ("Source", None, "asked"), ("Shoe size", "notes", "asked"),
    ]  # fmt: skip
    assert found.rows[0].notes == "43"
    assert found.rows[0].source is None


def test_a_status_can_become_a_stage_of_its_own():
    found = reading(TEXT, statuses={"Zorp": "own:Zorping"})
    assert found.rows[1].stage_name == "Zorping"
    assert "Zorping" in [stage.name for stage in found.own_stages]


def test_own_stages_keep_the_name_that_the_job_search_gave_them():
    found = reader.read([sheet(TEXT)], file="t.csv", own_stages=["Coding Challenge"], choices=Choices())
    assert found.rows[0].stage_name == "Coding Challenge"


def test_progress_is_told():
    done = []
    reader.read([sheet(TEXT)], file="t.csv", progress=lambda now, in_all: done.append((now, in_all)))
    assert done[-1] == (2, 2)
