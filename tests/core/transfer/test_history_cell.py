"""The whole history in one cell."""

import pytest

from headway.core.transfer import contract, reader
from tests.core.transfer.given import reading, records, rows, story

HEADER = "Company,Position,Date,Status,Status History\n"


def history(cell, status="Rejected", day="2024-11-05"):
    quoted = cell.replace('"', '""')
    return rows(f'{HEADER}Fernhill Ltd,Cook,{day},{status},"{quoted}"')[0]


def test_a_list_printed_into_the_cell():
    row = history(
        "[{'stage': 'Applied', 'date': '2024-11-05'}, {'stage': 'Phone Screen', 'date': '2024-11-09'}, "
        "{'stage': 'Rejected', 'date': '2024-11-15'}]"
    )
    assert story(row) == ["stage:1 2024-11-05", "stage:3 2024-11-09", "rejected 2024-11-15"]
    assert (row["stage"], row["outcome"], row["applied_on"]) == (3, "rejected", "2024-11-05")


@pytest.mark.parametrize(
    "cell",
    [
        "2024-11-05: applied; 2024-11-09: phone screen; 2024-11-15: rejected",
        "2024-11-05: Applied\n2024-11-09: Phone Screen\n2024-11-15: Rejected",
        "Applied (2024-11-05) → Phone Screen (2024-11-09) → Rejected (2024-11-15)",
        "11/5/2024 applied -> 11/9/2024 phone screen -> 11/15/2024 rejected",
        '[["2024-11-05", "Applied"], ["2024-11-09", "Phone Screen"], ["2024-11-15", "Rejected"]]',
        '{"Applied": "2024-11-05", "Phone Screen": "2024-11-09", "Rejected": "2024-11-15"}',
    ],
)
def test_days_written_in_many_ways(cell):
    assert story(history(cell)) == ["stage:1 2024-11-05", "stage:3 2024-11-09", "rejected 2024-11-15"]


def test_stages_alone_take_the_first_day_from_the_row():
    row = history("Applied - Interview - Phone Screen", status="Phone Screen")
    assert story(row) == ["stage:1 2024-11-05", "stage:4", "stage:3"]
    assert row["stage"] == 3


def test_one_a_line():
    row = history("Applied\nInitial screen\n1st interview\n2nd interview", status="2nd interview")
    assert story(row) == ["stage:1 2024-11-05", "stage:3", "stage:4", "stage:5"]


def test_a_log_with_timestamps_tells_the_days():
    log = [
        {"status": "applied", "timestamp": "2025-04-04T17:13:40.398Z"},
        {"status": "applicationRejected", "timestamp": "2025-04-09T10:00:00.000Z"},
    ]
    sheet = records(
        [{"id": "a1", "companyName": "Fernhill Ltd", "role": "Cook", "status": "applicationRejected", "statusLog": log}]
    )
    found = reader.read([sheet], file="tracker.json")
    row = contract.to_json(found)["rows"][0]
    assert found.format.layout == "history_cell"
    assert story(row) == ["stage:1 2025-04-04", "rejected 2025-04-09"]
    assert row["identity"] == "id:a1"


def test_code_in_a_cell_is_text():
    found = reading(f"{HEADER}Fernhill Ltd,Cook,2024-11-05,Applied,\"[__import__('os').getcwd()]\"")
    assert found.rows[0].stage == 1
