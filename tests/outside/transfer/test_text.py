import csv

import pytest

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Sheet
from headway.outside.transfer import files


def sheet(text: str, name: str = "jobs.csv", **options: str) -> Sheet:
    (found,) = files.read(name=name, data=text.encode(), **options)
    return found


def test_rows_and_the_lines_on_which_they_begin():
    found = sheet("Company,Status\nNorthwind,applied\nTailspin,rejected\n")
    assert found.kind == "csv"
    assert found.delimiter == ","
    assert found.encoding == "utf-8"
    assert found.cells == (("Company", "Status"), ("Northwind", "applied"), ("Tailspin", "rejected"))
    assert found.numbers == (1, 2, 3)
    assert found.header is None


def test_a_cell_over_several_lines_moves_the_numbers_on():
    found = sheet('Company,Notes\nNorthwind,"first\nsecond, with comma\nthird"\nTailspin,short\n')
    assert found.cells[1] == ("Northwind", "first\nsecond, with comma\nthird")
    assert found.numbers == (1, 2, 5)


def test_a_blank_line_stays_as_an_empty_row():
    found = sheet("Company,Status\n\nNorthwind,applied\n\n")
    assert found.cells == (("Company", "Status"), (), ("Northwind", "applied"))
    assert found.numbers == (1, 2, 3)


def test_rows_of_unequal_length_are_kept_as_they_are():
    assert [len(row) for row in sheet("a,b,c\n1,2\n1,2,3,4\n1,2,3\n").cells] == [3, 2, 4, 3]


def test_line_ends_of_every_system():
    for end in ("\n", "\r\n", "\r"):
        found = sheet(end.join(("Company,Status", "Northwind,applied", "Tailspin,rejected")))
        assert found.cells[2] == ("Tailspin", "rejected")
        assert found.numbers == (1, 2, 3)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_finds_the_delimiter(delimiter: str):
    lines = ["Company Title Status".replace(" ", delimiter), "Northwind Welder applied".replace(" ", delimiter)]
    assert sheet("\n".join(lines)).delimiter == delimiter


def test_semicolons_win_over_commas_in_numbers_and_notes():
    found = sheet("Firma;Gehalt;Notiz\nNordwind;52,5;nett, aber weit\nTailspin;48,0;gut, nah, klein\n")
    assert found.delimiter == ";"
    assert found.cells[2] == ("Tailspin", "48,0", "gut, nah, klein")


def test_commas_win_over_bars_and_semicolons_inside_quotes():
    text = 'Company,Answers\nNorthwind,"a|b|c; d; e"\nTailspin,"f|g; h, i"\n'
    assert sheet(text).delimiter == ","


def test_tabs_are_found_whatever_the_name_says():
    found = sheet("Company\tStatus\nNorthwind, Inc.\tapplied\n", name="sheet.tsv.txt")
    assert (found.kind, found.delimiter) == ("tsv", "\t")
    assert found.cells[1] == ("Northwind, Inc.", "applied")


def test_notes_above_the_table_do_not_hide_the_delimiter():
    text = 'Notes:\n"Some addresses, as you know, are missing."\n\nFirst;Last;Company\nAda;Smith;Northwind\n'
    found = sheet(text)
    assert found.delimiter == ";"
    assert found.cells[3] == ("First", "Last", "Company")
    assert found.numbers[3] == 4


def test_the_announced_delimiter_is_believed_and_its_line_counted():
    found = sheet("sep=;\nCompany;Status\nNorthwind, Inc.;applied, twice\n")
    assert found.delimiter == ";"
    assert found.cells[0] == ("Company", "Status")
    assert found.numbers == (2, 3)


def test_the_delimiter_that_the_person_names_is_used():
    assert sheet("a,b;c\nd,e;f\n", delimiter=";").cells == (("a,b", "c"), ("d,e", "f"))


@pytest.mark.parametrize("delimiter", ["tab", "\\t", "\t"])
def test_a_tab_can_be_named_in_words(delimiter: str):
    assert sheet("a b\tc d\n", delimiter=delimiter).cells == (("a b", "c d"),)


@pytest.mark.parametrize("delimiter", [",,", '"', "\n", "x", " "])
def test_a_delimiter_that_can_be_none_is_refused(delimiter: str):
    with pytest.raises(Unreadable, match="delimiter"):
        sheet("a,b\n", delimiter=delimiter)


def test_a_quote_behind_comma_and_space_still_opens_a_cell():
    assert sheet('Company, Note\nNorthwind, "big, slow"\n').cells[1] == ("Northwind", "big, slow")


def test_a_lone_quote_in_the_middle_is_text():
    assert sheet('Company,Note\nNorthwind,a 5" pipe\nTailspin,fine\n').cells[1] == ("Northwind", 'a 5" pipe')


def test_a_lone_opening_quote_swallows_no_rows():
    found = sheet('Company,Status\n"Northwind,applied\nTailspin,rejected\nContoso,applied\n')
    assert found.cells[1:] == (('"Northwind', "applied"), ("Tailspin", "rejected"), ("Contoso", "applied"))
    assert found.numbers == (1, 2, 3, 4)


def test_two_lone_quotes_swallow_no_rows_between_them():
    found = sheet('Company,Status\n"Northwind,applied\nTailspin,rejected\n"Contoso,applied\nFabrikam,x\n')
    assert [row[0] for row in found.cells] == ["Company", '"Northwind', "Tailspin", '"Contoso', "Fabrikam"]


def test_unescaped_quotes_inside_quotes_are_text():
    found = sheet('Company,Note\n"Northwind","they said "yes" to me"\nTailspin,fine\n')
    assert found.cells[1:] == (("Northwind", 'they said "yes" to me'), ("Tailspin", "fine"))


def test_a_quote_at_the_end_of_a_large_file_swallows_nothing():
    text = 'Company,Status\n"Northwind,applied\n' + "Tailspin,rejected\n" * 80_000
    assert len(sheet(text).cells) == 80_002


def test_nul_bytes_vanish_and_the_rows_survive():
    (found,) = files.read(name="x.csv", data=b"Company,Status\nNorth\x00wind,applied\n")
    assert found.cells[1] == ("Northwind", "applied")


def test_one_column_of_addresses_is_still_a_table():
    found = sheet("ada@example.org\nben@example.org\ncleo@example.org\n")
    assert found.cells == (("ada@example.org",), ("ben@example.org",), ("cleo@example.org",))


def test_column_names_alone_are_a_table():
    assert sheet("Firma,Position,Datum,Status\n").cells == (("Firma", "Position", "Datum", "Status"),)


def test_running_text_is_refused():
    text = (
        "Dear Ada,\n\nthank you for coming to see us last week, which was a pleasure, as ever.\n"
        "We are still talking to others.\nWe will write to you again in the next week, or later.\n"
    )
    with pytest.raises(Unreadable, match="running text"):
        files.read(name="letter.txt", data=text.encode())


def test_notes_that_end_in_full_stops_are_no_running_text():
    text = (
        "Company,Notes\nNorthwind,They said that they would call back soon.\nTailspin,It was a long, friendly talk.\n"
    )
    assert len(sheet(text).cells) == 3


def test_a_list_in_brackets_is_read_as_csv_when_it_is_no_json():
    found = sheet("[Company],[Status]\n[Northwind],applied\n")
    assert found.cells[0] == ("[Company]", "[Status]")


def test_too_many_rows_are_refused():
    with pytest.raises(Unreadable, match="200,000 rows"):
        files.read(name="x.csv", data=b"a,b\n" * 200_001)


def test_a_cell_over_a_million_characters_is_refused_by_row():
    with pytest.raises(Unreadable, match="row 3"):
        files.read(name="x.csv", data=b"a,b\n1,2\n3," + b"x" * 1_000_001 + b"\n")


def test_a_hundred_thousand_rows_keep_their_numbers():
    lines = ["id,company,notes", *(f'{n},Northwind {n},"a, b"' for n in range(100_000))]
    found = sheet("\n".join(lines))
    assert found.numbers[-1] == 100_001
    assert found.cells[-1] == ("99999", "Northwind 99999", "a, b")


def test_the_limit_of_the_csv_module_lets_long_notes_through():
    found = sheet("a,b\n1," + "x" * 500_000 + "\n")
    assert len(found.cells[1][1]) == 500_000  # type: ignore[arg-type]
    assert csv.field_size_limit() >= 500_000
