"""Marks in the cells of a matrix, and columns that are stages."""

import pytest

from headway.core.transfer.statuses import line_up, mark, stage_of_column


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (["y", "Y", "yes", "x", "X", "✓", "✔", "✔️", "✅", 1, "1", True, "TRUE", "ja", "oui", "sí", "si", "sim",
            "tak", "ano", "да", "是"], "yes"),
        (["n", "N", "No", 0, False, "false", "nein", "non", "não", "nee", "nie", "ne", "нет", "否", "❌", "✗"], "no"),
        (["g", "G", "ghosted", "Ghosted", "👻", "no response", "keine Antwort"], "ghosted"),
        (["", None, "-", "n/a", "TBD", "2024-03-05", "CodeSignal", "maybe", 3.5, "Rejected"], None),
    ],
)  # fmt: skip
def test_marks(cells, said):
    assert [mark(cell) for cell in cells] == [said] * len(cells)


@pytest.mark.parametrize(
    ("header", "stage", "name"),
    [
        ("Phone", 3, None), ("Phone Screen Date", 3, None), ("Date of Interview", 4, None), ("Offer?", 6, None),
        ("Coding Challenge", 2, "Coding Challenge"), ("1st interview", 4, None), ("second_interview", 5, None),
        ("Telefoninterview", 3, None), ("HR call", 3, None), ("On-Campus", 4, None), ("Onsite", 4, None),
        ("Screening Date", 3, None), ("date_interview1", 4, None), ("Entretien RH", 3, None), ("Собеседование", 4,
            None),
    ],
)  # fmt: skip
def test_a_column_names_its_stage(header, stage, name):
    found = stage_of_column(header)
    assert (found.stage, found.stage_name) == (stage, name)


@pytest.mark.parametrize("header", ["Company", "Notes", "Salary", "Priority", "Why here?", "Fit Score"])
def test_other_columns_name_none(header):
    assert stage_of_column(header) is None


def places(*headers):
    return [(found.stage, found.stage_name) for found in line_up(headers)]


def test_stage_columns_in_a_row_are_each_their_own():
    assert places("HR Call", "Hiring Manager", "Technical Interview", "Panel Interview", "Offer") == [
        (3, None), (4, None), (4, "Technical Interview"), (5, None), (6, None),
    ]  # fmt: skip


def test_a_recruiter_before_the_phone_interview_is_the_response():
    assert places("Coding Challenge", "Recruiter", "Phone", "On-Campus", "Onsite") == [
        (2, "Coding Challenge"), (2, None), (3, None), (4, None), (5, None),
    ]  # fmt: skip


def test_three_rounds_are_three_stages():
    assert places("First Round", "Second Round", "Third Round") == [(4, None), (5, None), (5, "Third Round")]
