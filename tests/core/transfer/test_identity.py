"""By what a row is recognised in a later version of its file."""

from tests.core.transfer.given import rows

HEADER = "Company,Position,Date Applied,Status,Notes\n"


def keys(text):
    return [row["identity"] for row in rows(text)]


def test_status_and_notes_may_change():
    before = keys(HEADER + "Fernhill Ltd,Cook,2025-03-03,Applied,\nOakworth Inc,Cook,2025-03-03,Applied,")
    after = keys(HEADER + "Oakworth Inc,Cook,2025-03-03,Rejected,sad\nFernhill Ltd,Cook,2025-03-03,Interview,good")
    assert before == after[::-1]


def test_equal_rows_are_told_apart_by_their_occurrence():
    line = "Fernhill Ltd,Cook,2025-03-03,Applied,\n"
    assert len(set(keys(HEADER + line * 3))) == 3
    assert keys(HEADER + line * 2) == keys(HEADER + line * 3)[:2]


def test_a_link_is_an_identity_where_no_other_row_has_it():
    text = "Company,Position,Link,Status\n"
    found = keys(
        text + "Fernhill Ltd,Cook,https://jobs.example/1,Applied\nOakworth Inc,Cook,https://jobs.example/2,Applied\n"
        "Oakworth Inc,Gardener,https://jobs.example/2,Applied"
    )
    assert found[0] == "link:https://jobs.example/1"
    assert found[1].startswith("content:")
    assert len(set(found)) == 3
