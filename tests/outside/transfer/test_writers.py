import io
import zipfile
from datetime import date, datetime, time

import pytest

from headway.outside.transfer import files
from headway.outside.transfer.writers import csv_bytes, escaped, sheet_names, xlsx_bytes


def test_csv_opens_with_its_letters_right():
    written = csv_bytes(["Firma", "Notiz"], [["Müller", "Größe, Höhe"], ["Ada", 'sagt "ja"\nund geht']])
    assert written.startswith(b"\xef\xbb\xbf")
    (sheet,) = files.read(name="x.csv", data=written)
    assert sheet.cells == (("Firma", "Notiz"), ("Müller", "Größe, Höhe"), ("Ada", 'sagt "ja"\nund geht'))


@pytest.mark.parametrize("risky", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=", "-", "+x"])
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(risky: str):
    assert escaped(risky) == "'" + risky


@pytest.mark.parametrize("plain", ["-5", "+49", "-1.5", "+1,200.50", "-20%", "a=b", "'quoted", "", "2025-01-02"])
def test_numbers_and_ordinary_text_stay_as_they_are(plain: str):
    assert escaped(plain) == plain


def test_the_header_is_escaped_as_well():
    assert csv_bytes(["=HYPERLINK(1)"], []) == "\ufeff'=HYPERLINK(1)\r\n".encode()


def test_the_apostrophe_is_still_there_when_the_csv_comes_back():
    (sheet,) = files.read(name="x.csv", data=csv_bytes(["a", "b"], [["=1+1", "x"]]))
    assert sheet.cells[1] == ("'=1+1", "x")


def test_values_in_csv():
    row = [
        None,
        True,
        False,
        3,
        2.5,
        date(2025, 1, 2),
        datetime.fromisoformat("2025-01-02 03:04"),
        time(9, 30),
        ["a", {"b": "ü"}],
    ]
    written = csv_bytes(["x"] * len(row), [row]).decode("utf-8-sig").splitlines()[1]
    assert written == ',yes,no,3,2.5,2025-01-02,2025-01-02 03:04,09:30:00,"[""a"", {""b"": ""ü""}]"'


def test_a_workbook_comes_back_as_it_went():
    header = ["Company", "Applied", "Seen", "Pay", "Open", "Note"]
    rows = [
        ["Müller", date(2025, 1, 2), datetime.fromisoformat("2025-01-02 03:04"), 52_000, True, "=1+1"],
        ["Tailspin", None, None, 1.5, False, "https://jobs.example.com/1"],
    ]
    first, second = files.read(
        name="x.xlsx", data=xlsx_bytes({"Jobs": (header, rows), "People": (["Name"], [["Ada"]])})
    )
    assert (first.name, second.name) == ("Jobs", "People")
    assert first.cells == (
        tuple(header),
        ("Müller", date(2025, 1, 2), datetime.fromisoformat("2025-01-02 03:04"), 52_000, True, "=1+1"),
        ("Tailspin", None, None, 1.5, False, "https://jobs.example.com/1"),
    )
    assert second.cells == (("Name",), ("Ada",))


def sheet_xml(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode()


def test_no_cell_of_a_workbook_is_a_formula_or_a_link():
    found = sheet_xml(xlsx_bytes({"Jobs": (["=A1"], [["=1+1"], ["https://jobs.example.com/1"], ["@x"]])}))
    assert "<f>" not in found
    assert "<hyperlink" not in found
    assert "=1+1" in found


def test_the_header_stays_in_view_and_can_filter():
    found = sheet_xml(xlsx_bytes({"Jobs": (["a", "b"], [[1, 2], [3, 4]])}))
    assert 'state="frozen"' in found
    assert '<autoFilter ref="A1:B3"' in found


def test_more_links_than_a_sheet_may_hold_are_no_trouble():
    rows = [[f"https://jobs.example.com/{n}"] for n in range(66_000)]
    (sheet,) = files.read(name="x.xlsx", data=xlsx_bytes({"Jobs": (["Link"], rows)}))
    assert sheet.cells[-1] == ("https://jobs.example.com/65999",)


def test_sheet_names_that_every_program_accepts():
    wanted = ["Jobs", "jobs", "a/b:c", "", "x" * 40, "x" * 40 + "y", "History", "'quoted'"]
    names = sheet_names(wanted)
    assert names[:4] == ["Jobs", "jobs 2", "a b c", "Sheet"]
    assert names[6:] == ["History 2", "quoted"]
    assert len({name.casefold() for name in names}) == len(wanted)
    assert max(map(len, names)) <= 31


def test_what_no_workbook_can_hold_is_cut_or_dropped():
    rows = [["a\x00b\x0bc", "x" * 40_000], [date(1850, 1, 1), 2**60]]
    (sheet,) = files.read(name="x.xlsx", data=xlsx_bytes({"Jobs": (["a", "b"], rows)}))
    assert sheet.cells[1] == ("abc", "x" * 32_766 + "…")
    assert sheet.cells[2] == ("1850-01-01", str(2**60))


def test_an_empty_table_is_a_header():
    (sheet,) = files.read(name="x.xlsx", data=xlsx_bytes({"Jobs": (["a", "b"], [])}))
    assert sheet.cells == (("a", "b"),)
