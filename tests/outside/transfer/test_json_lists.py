import json
from typing import Any

import pytest

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Sheet
from headway.outside.transfer import files

JOBS = [{"company": "Northwind", "stage": 1}, {"company": "Tailspin", "stage": None, "labels": ["a", "b"]}]


def sheets(value: Any, name: str = "jobs.json") -> tuple[Sheet, ...]:
    return files.read(name=name, data=(value if isinstance(value, str) else json.dumps(value)).encode())


def sheet(value: Any, name: str = "jobs.json") -> Sheet:
    (found,) = sheets(value, name)
    return found


def test_a_list_of_objects_has_every_key_once_in_the_order_of_appearance():
    found = sheet(JOBS)
    assert found.kind == "json"
    assert found.header == ("company", "stage", "labels")
    assert found.cells == (("Northwind", 1, None), ("Tailspin", None, ["a", "b"]))
    assert found.numbers == (1, 2)


def test_things_between_the_objects_keep_their_number():
    found = sheet([JOBS[0], "a remark", JOBS[1]])
    assert found.numbers == (1, 2, 3)
    assert found.cells[1] == (None, None, None)


def test_a_list_of_lists_names_no_columns():
    found = sheet([["Company", "Stage"], ["Northwind", 1]])
    assert found.header is None
    assert found.cells == (("Company", "Stage"), ("Northwind", 1))


def pandas_table(index: list[int]) -> dict[str, Any]:
    fields = [{"name": name} for name in ("index", "company", "applied")]
    data = [{"index": n, "company": f"Fictional {n}", "applied": None} for n in index]
    return {"schema": {"fields": fields, "primaryKey": ["index"], "pandas_version": "1.4.0"}, "data": data}


def test_a_pandas_table_loses_the_index_that_pandas_added():
    found = sheet(pandas_table([0, 1]))
    assert found.header == ("company", "applied")
    assert found.cells == (("Fictional 0", None), ("Fictional 1", None))


def test_a_pandas_table_keeps_an_index_that_says_something():
    assert sheet(pandas_table([7, 3])).header == ("index", "company", "applied")


def test_columns_and_data_apart():
    found = sheet({"columns": ["company", "stage"], "index": [0], "data": [["Northwind", 2]]})
    assert (found.header, found.cells) == (("company", "stage"), (("Northwind", 2),))


def test_columns_of_numbered_cells():
    found = sheet({"company": {"0": "Northwind", "1": "Tailspin"}, "stage": {"0": 1, "1": 2}})
    assert (found.header, found.cells) == (("company", "stage"), (("Northwind", 1), ("Tailspin", 2)))


def test_columns_of_lists():
    found = sheet({"company": ["Northwind", "Tailspin"], "stage": [1, 2]})
    assert (found.header, found.cells) == (("company", "stage"), (("Northwind", 1), ("Tailspin", 2)))


def test_numbered_records():
    found = sheet({"0": JOBS[0], "1": JOBS[1]})
    assert found.header == ("company", "stage", "labels")
    assert len(found.cells) == 2


def test_records_under_an_id_each_keep_the_id():
    found = sheet({"-Nx1": {"company": "Northwind", "stage": 1}, "-Nx2": {"company": "Tailspin", "stage": 2}})
    assert found.header == ("key", "company", "stage")
    assert found.cells[1] == ("-Nx2", "Tailspin", 2)


def test_every_list_inside_is_a_sheet_named_by_its_path():
    found = sheets({"version": 3, "data": {"jobs": JOBS, "people": [{"name": "Ada"}]}, "tags": ["x"]})
    assert [each.name for each in found] == ["data.jobs", "data.people"]
    assert found[0].header == ("company", "stage", "labels")


def test_json_lines():
    found = sheet("\n".join(json.dumps(job) for job in JOBS) + "\n", "jobs.ndjson")
    assert found.header == ("company", "stage", "labels")
    assert found.numbers == (1, 2)


def test_values_that_are_no_json_numbers_become_nothing():
    assert sheet('[{"pay": NaN, "more": -Infinity}]').cells == ((None, None),)


def test_what_no_database_could_keep_is_made_harmless():
    found = sheet('[{"a": 1e999, "b": 123456789012345678901, "c": "x\\u0000y", "d": "\\ud83d\\ude00 \\ud83d"}]')
    assert found.cells == ((None, "123456789012345678901", "xy", "😀 \ufffd"),)


def test_the_same_in_a_program():
    found = sheet("x = [{a: 1e999, b: 123456789012345678901, c: 'x\\x00y', d: '\\ud83d\\ude00'}]", "x.js")
    assert found.cells == ((None, "123456789012345678901", "xy", "😀"),)


def test_nearly_json_with_comments_and_trailing_commas():
    found = sheet("// my jobs\n[{company: 'Northwind', /* soon */ stage: 1,},]\n".replace("// my jobs\n", ""))
    assert (found.header, found.cells) == (("company", "stage"), (("Northwind", 1),))


SOURCE = """
// not this: [{"company": "A comment"}]
import { Job } from "./types";
const words = ["[", "{"];
export const jobs: Job[] = [
  {
    company: 'Northwind \\'Nord\\'', // big
    "title": `Welder`,
    stage: Stage.Applied,
    remote: true, pay: 52_000, notes: "one" + ' two', seen: undefined,
    appliedAt: new Date("2025-01-02"),
    log: [{ stage: 'applied', on: "2025-01-02", }],
  } as const,
  /* and */ { company: "Tailspin", pay: -1.5e3, },
];
const people = [{ name: 'Ada' }];
"""


def test_the_lists_in_a_program_are_read_and_nothing_is_run():
    jobs, people = sheets(SOURCE, "jobs.ts")
    assert (jobs.name, people.name) == ("jobs", "people")
    assert jobs.header == ("company", "title", "stage", "remote", "pay", "notes", "seen", "appliedAt", "log")
    assert jobs.cells[0] == (
        "Northwind 'Nord'", "Welder", "Applied", True, 52_000, "one two", None, "2025-01-02",
        [{"stage": "applied", "on": "2025-01-02"}],
    )  # fmt: skip
    assert jobs.cells[1][:5] == ("Tailspin", None, None, None, -1500.0)
    assert people.cells == (("Ada",),)


def test_a_program_is_known_by_its_words_whatever_the_name():
    assert sheet('export default [{"company": "Northwind"}]\n', "jobs.txt").cells == (("Northwind",),)


def test_a_python_list():
    found = sheet("# mine\nJOBS = [\n    {'company': 'Northwind', 'open': None, 'won': False},\n]\n", "jobs.py")
    assert (found.name, found.cells) == ("JOBS", (("Northwind", None, False),))


def test_a_list_with_an_expression_is_left_out_and_the_next_one_read():
    found = sheet("const a = [{x: f(1)}, {x: 2}];\nconst b = [{y: 1}];\n", "jobs.js")
    assert (found.name, found.cells) == ("b", ((1,),))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[{"company": "Northwind"},\n{"company": ', "after line 2"),
        ('{"error": "not found"}', "no list of records"),
        ("[1, 2, 3]", "no list of records"),
        ("[" * 100_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
    ],
)
def test_json_without_a_table_is_refused_in_a_sentence(text: str, sentence: str):
    with pytest.raises(Unreadable, match=sentence):
        sheets(text)


def test_a_program_without_a_list_is_refused():
    with pytest.raises(Unreadable, match="source file"):
        sheets("export const x = 1;\n", "jobs.ts")


def test_the_own_export_is_recognised():
    export = {"headway": {"format": 1, "version": "0.1.0"}, "searches": []}
    assert files.own_export(json.dumps(export).encode()) == export
    assert files.own_export(json.dumps(export, indent=2).encode("utf-8-sig")) == export


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b'{"headway": 1}', b'{"headway": {"format": "x"}}', b'[{"headway": {"format": 1}}]', b"\xff\xfe"],
)
def test_anything_else_is_no_own_export(data: bytes):
    assert files.own_export(data) is None


def test_a_list_of_lists_of_records_is_one_table():
    data = b'[[{"company": "Fernhill"}, {"company": "Oakworth"}], [{"company": "Ashby"}]]'
    found = files.read(name="a.json", data=data)
    assert [row[0] for row in found[0].cells] == ["Fernhill", "Oakworth", "Ashby"]


def test_the_lists_of_a_board_are_tables():
    data = b'{"columns": [{"title": "Applied", "cards": [{"company": "Fernhill"}]}, {"title": "Offer", "cards": []}]}'
    assert [(sheet.name, sheet.cells) for sheet in files.read(name="a.json", data=data)] == [
        ("Applied", (("Fernhill",),))
    ]


BOARD = {
    "name": "Job hunt",
    "lists": [{"id": "l1", "name": "Applied"}, {"id": "l2", "name": "Rejected"}],
    "cards": [{"id": "c1", "name": "Ashbourne", "idList": "l2"}, {"id": "c2", "name": "Elm", "idList": None}],
}


def test_ids_are_told_as_the_names_of_the_records_they_stand_for():
    (cards,) = sheets(BOARD)
    assert (cards.name, cards.header) == ("cards", ("id", "name", "list"))
    assert cards.cells == (("c1", "Ashbourne", "Rejected"), ("c2", "Elm", None))


def test_ids_of_nothing_in_the_file_stay_as_they_are():
    strange = {**BOARD, "cards": [{"id": "c1", "name": "Ashbourne", "idList": "l9"}]}
    lists, cards = sheets(strange)
    assert (lists.name, cards.header, cards.cells) == ("lists", ("id", "name", "idList"), (("c1", "Ashbourne", "l9"),))


def test_a_number_that_only_looks_like_an_id_stays():
    rated = {
        "companies": [{"id": 1, "name": "Ashbourne"}],
        "jobs": [{"id": 7, "title": "Buyer", "rank": 1, "companyId": 1}],
    }
    (jobs,) = sheets(rated)
    assert (jobs.header, jobs.cells) == (("id", "title", "rank", "company"), ((7, "Buyer", 1, "Ashbourne"),))
