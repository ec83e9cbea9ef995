import pytest

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Sheet
from headway.outside.transfer import files

MARKDOWN = """# My search

Some words, with a comma | and a bar.

| # | Company | Notes | Link |
|---|:-------:|------:|------|
| 1 | **Northwind** | a \\| b<br>c | [advert](https://jobs.example.com/1) |
| 2 | Tailspin ✅ | [1](../reports/1.md) | <https://jobs.example.com/2> |
3 | `Contoso` | short

## Second list

Name | Role
--- | ---
Ada | owner
"""


def sheets(text: str, name: str = "tracker.md") -> tuple[Sheet, ...]:
    return files.read(name=name, data=text.encode())


def test_markdown_tables_with_the_lines_on_which_their_rows_stand():
    first, second = sheets(MARKDOWN)
    assert (first.kind, first.name, second.name) == ("markdown", "My search", "Second list")
    assert first.numbers == (5, 7, 8, 9)
    assert first.cells[0] == ("#", "Company", "Notes", "Link")
    assert second.cells == (("Name", "Role"), ("Ada", "owner"))
    assert second.numbers == (13, 15)


def test_markdown_cells_lose_their_marks_and_keep_links_that_lead_somewhere():
    first, _ = sheets(MARKDOWN, "notes.txt")
    assert first.cells[1] == ("1", "Northwind", "a | b\nc", "advert <https://jobs.example.com/1>")
    assert first.cells[2][1:3] == ("Tailspin ✅", "1")
    assert first.cells[3] == ("3", "Contoso", "short")


def test_a_link_whose_text_is_its_address_is_written_once():
    found = sheets("a|b\n-|-\n[https://x.example/1](https://x.example/1)|[](https://x.example/2)\n")[0]
    assert found.cells[1] == ("https://x.example/1", "https://x.example/2")


def test_bars_without_a_line_of_dashes_are_a_delimited_text():
    (found,) = sheets("Company|Status\nNorthwind|applied\n", "x.txt")
    assert (found.kind, found.delimiter) == ("csv", "|")


HTML = """<!doctype html><html><head><title>x</title><script>var a = "<table><tr><td>1<td>2</table>";</script></head>
<body><p>Hello</p>
<table><caption>Applications</caption>
 <thead><tr><th>Company</th><th colspan=2>Dates</th><th>Link</th></tr></thead>
 <tbody>
  <tr><td rowspan="2">North<b>wind</b></td><td>2025-01-02</td><td>2025-02-03</td>
      <td><a href="https://jobs.example.com/1">advert</a></td></tr>
  <tr><td>2025-03-04</td><td>first<br>second</td><td><a href="https://jobs.example.com/2">https://jobs.example.com/2</a></td></tr>
  <tr><td>Tailspin &amp; Co</td><td></td><td><p>one</p><p>two</p></td><td><a href="/here">here</a></td></tr>
 </tbody></table>
<table><tr><td>only one column</td></tr></table>
</body></html>"""


def test_html_tables_with_spans_links_and_breaks():
    (found,) = sheets(HTML, "page.html")
    assert (found.kind, found.name) == ("html", "Applications")
    assert found.cells == (
        ("Company", "Dates", "", "Link"),
        ("Northwind", "2025-01-02", "2025-02-03", "advert <https://jobs.example.com/1>"),
        ("Northwind", "2025-03-04", "first\nsecond", "https://jobs.example.com/2"),
        ("Tailspin & Co", "", "one\ntwo", "here"),
    )
    assert found.numbers == (1, 2, 3, 4)


def test_a_page_saved_as_a_workbook_is_read_as_the_page_it_is():
    page = (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>Company<td>Stage<tr><td>A<td>1</table>'
    )
    assert sheets(page, "export.xls")[0].cells == (("Company", "Stage"), ("A", "1"))


def test_a_table_that_only_places_another_is_left_out():
    inner = "<table><tr><th>Company<th>Stage<tr><td>Northwind<td>1</table>"
    found = sheets(f"<table><tr><td>menu</td><td>{inner}</td></tr></table>", "page.html")
    assert [sheet.cells for sheet in found] == [(("Company", "Stage"), ("Northwind", "1"))]


def test_a_small_table_inside_a_cell_does_not_spoil_the_one_round_it():
    inner = "<table><tr><td>x</td></tr></table>"
    (found,) = sheets(f"<table><tr><td>Company<td>Stage<tr><td>Northwind{inner}</td><td>1</table>", "page.html")
    assert found.cells == (("Company", "Stage"), ("Northwind", "1"))


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("<html><body><p>Hello</p></body></html>", "no table"),
        ("<div>" * 200_000 + "<table><tr><td>a<td>b", "tangled"),
        ("<table " + " ".join(f"a{n}=1" for n in range(100_000)) + "><tr><td>a<td>b", "tangled"),
        ("<table>" + "<tr><td colspan=100 rowspan=5000>a" * 30_000, "further"),
        ('<?xml version="1.0"?><rss><item>x</item></rss>', "XML"),
        ('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>', "old XML"),
    ],
)
def test_pages_without_a_readable_table_are_refused_in_a_sentence(page: str, sentence: str):
    with pytest.raises(Unreadable, match=sentence):
        sheets(page, "page.html")
