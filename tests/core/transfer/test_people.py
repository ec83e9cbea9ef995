"""People as trackers name them."""

import pytest

from headway.core.transfer.people import people
from headway.core.transfer.reading import ReadContact


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Cleo", [ReadContact("Cleo")]),
        ("Cleo <cleo@fernhill.example>", [ReadContact("Cleo", "cleo@fernhill.example")]),
        ("cleo@fernhill.example", [ReadContact("cleo@fernhill.example", "cleo@fernhill.example")]),
        ("Cleo Example (Recruiter)", [ReadContact("Cleo Example", None, "Recruiter")]),
        ("Cleo - an old colleague", [ReadContact("Cleo", None, "an old colleague")]),
        ("Cleo Example, QA Manager", [ReadContact("Cleo Example", None, "QA Manager")]),
        (
            "Cleo Example, QA Manager, and Ben Example, QA Engineer",
            [ReadContact("Cleo Example", None, "QA Manager"), ReadContact("Ben Example", None, "QA Engineer")],
        ),
        ("Ada Example, Ben Example", [ReadContact("Ada Example"), ReadContact("Ben Example")]),
        ("Ben; Cleo", [ReadContact("Ben"), ReadContact("Cleo")]),
        ("asked twice and heard nothing", [ReadContact("asked twice and heard nothing")]),
        (
            [{"name": "Cleo", "email": "c@f.example", "title": "Recruiter"}],
            [ReadContact("Cleo", "c@f.example", "Recruiter")],
        ),
        ("", []),
        (None, []),
    ],
)
def test_names_addresses_and_asides(said, told):
    assert list(people(said)) == told
