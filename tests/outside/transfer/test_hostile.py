"""Whatever the bytes: sheets or one calm sentence, and soon."""

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headway.core.errors import Unreadable
from headway.outside.transfer import files
from headway.outside.transfer.writers import csv_bytes, xlsx_bytes

WORKBOOK = xlsx_bytes({"Jobs": (["Company", "Stage"], [["Northwind", 1], ["Tailspin", None]])})
NAMES = st.sampled_from(["x.csv", "x.tsv", "x.json", "x.ts", "x.md", "x.html", "x.xlsx", "x", ""])
PIECES = st.sampled_from(
    ['"', "'", ",", ";", "\t", "|", "\n", "\r", "[", "]", "{", "}", ":", "<table>", "<tr>", "<td>", "</", "`", "\\",
     "//", "/*", "#", "a", "é", "=", "-", "|-|\n", "PK\x03\x04", "1e9", "\x00", "\ufeff",
     "sep=;\n", "const a = [{", "😀"]
)  # fmt: skip
QUIET = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def attempt(data: bytes, name: str = "x.csv") -> None:
    try:
        sheets = files.read(name=name, data=data)
    except Unreadable as refusal:
        sentence, sheets = f"{refusal.message} {refusal.hint}", ()
    else:
        sentence = ""
    assert bool(sentence.strip()) != bool(sheets)
    for sheet in sheets:
        assert len(sheet.cells) == len(sheet.numbers)
        assert list(sheet.numbers) == sorted(set(sheet.numbers))


@QUIET
@given(st.binary(max_size=400), NAMES)
def test_random_bytes(data: bytes, name: str):
    attempt(data, name)


@QUIET
@given(st.lists(PIECES, max_size=60), NAMES)
def test_random_pieces_of_every_format(pieces: list[str], name: str):
    attempt("".join(pieces).encode(), name)


@QUIET
@given(st.integers(0, len(WORKBOOK) - 1), st.lists(st.tuples(st.integers(0, len(WORKBOOK) - 1), st.integers(0, 255))))
def test_a_workbook_with_bytes_changed_and_the_end_missing(cut: int, changes: list[tuple[int, int]]):
    damaged = bytearray(WORKBOOK)
    for at, value in changes:
        damaged[at] = value
    attempt(bytes(damaged))
    attempt(bytes(damaged[:cut]))


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@QUIET
@given(st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=1, max_size=8))
def test_what_is_written_as_csv_comes_back(rows: list[tuple[str, str, str]]):
    written = csv_bytes(["Company", "Status", "Note"], rows)
    (sheet,) = files.read(name="x.csv", data=written, delimiter=",")
    plain = [tuple(cell.removeprefix("'") for cell in map(str, row)) for row in sheet.cells[1:]]
    assert plain == [tuple(cell.removeprefix("'") for cell in row) for row in rows]


MILLION = 1_000_000
HOSTILE: dict[str, Callable[[], bytes]] = {
    "quotes": lambda: b'"' * MILLION,
    "quote on every line": lambda: b'"a,b\n' * (MILLION // 5),
    "quoted commas": lambda: b'",' * (MILLION // 2),
    "two quotes apart": lambda: b'a,"b\nc,d\n' * (MILLION // 9),
    "noise": lambda: random.Random(1).randbytes(MILLION),  # noqa: S311
    "high bytes": lambda: bytes(random.Random(2).choices(range(128, 256), k=MILLION)),  # noqa: S311
    "brackets": lambda: b"[" * MILLION,
    "lists of objects without an end": lambda: b"const a = " + b"[{a:1," * (MILLION // 6),
    "comments without an end": lambda: b"export const a = " + b"[/*" * (MILLION // 3),
    "a long number": lambda: b"[" + b"9" * MILLION + b"]",
    "an expression at the end": lambda: b"const a=[" + b"{a:1}," * (MILLION // 6) + b"f(x)]",
    "bars and dashes": lambda: b"a|b\n" + b"|-" * (MILLION // 2),
    "spaces in a rule": lambda: b"a|b\n" + (b"|-" + b" " * 18_000 + b"x\n") * 50,
    "links without an end": lambda: b"a|b\n-|-\n|" + b"[a](" * (MILLION // 4) + b"|",
    "stars": lambda: b"a|b\n-|-\n|" + b"**a" * (MILLION // 3) + b"|",
    "elements in elements": lambda: b"<div>" * (MILLION // 5) + b"<table><tr><td>a<td>b",
    "tables in tables": lambda: (b"<table><tr><td>" * 120 + b"</table>" * 120) * (MILLION // 2800),
    "attributes": lambda: b"<table " + b" ".join(b"a%d=1" % n for n in range(MILLION // 9)) + b">",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_megabyte_takes_under_two_seconds(name: str):
    data = HOSTILE[name]()
    begun = time.process_time()
    attempt(data)
    assert time.process_time() - begun < 2
