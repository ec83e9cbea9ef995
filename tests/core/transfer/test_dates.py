"""Dates of every shape that people write, and the ones that no calendar has."""

from datetime import UTC, date, datetime
from time import perf_counter

import pytest

from headway.core.transfer.dates import DateFormat, infer

MARCH_5 = date(2024, 3, 5)


def read(text, **asked):
    return infer([text], **asked).read(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-05", "2024/03/05", "2024.3.5", "20240305", "2024-03-05T23:30:00Z", "2024-03-05T23:30:00.123+02:00",
        "2024-03-05 08:45:19", "2024-03-05 08:45:19.123456", "2024年3月5日", "2024 年 3 月 5 日", "2024년 3월 5일",
        "5 March 2024", "5th March 2024", "March 5, 2024", "March 5th, 2024", "Mar. 5 2024", "Tue, 5 Mar 2024",
        "Tuesday 5 March 2024", "5-Mar-2024", "5-Mar-24", "05/Mar/2024", "Mar-05-2024", "5 of March 2024",
        "Tue Mar 05 2024 10:15:00 GMT+0100", "5. März 2024", "5. Mrz 24", "Dienstag, 5. März 2024", "Di, 5. März 2024",
        "5 mars 2024", "5 mars 2024 à 14:30", "5 de marzo de 2024", "5 de março de 2024", "5 mrt 2024",
        "5 maart 2024", "5 marzo 2024", "5 marca 2024", "5. března 2024", "5 марта 2024 г.", "5 мар 2024",
        "5 березня 2024", "5 Mart 2024", "45356", "45356.0", "1709632800", "1709632800000",
    ],
)  # fmt: skip
def test_says_the_fifth_of_march(text):
    assert (read(text).on, read(text).exactness, read(text).flag) == (MARCH_5, "exact", None)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("5 January 2024", 1), ("5. Jänner 2024", 1), ("5 janvier 2024", 1), ("5 enero 2024", 1),
        ("5 stycznia 2024", 1),
        ("5. ledna 2024", 1), ("5 января 2024", 1), ("5 févr. 2024", 2), ("5 lutego 2024", 2), ("5. února 2024", 2),
        ("5 abr 2024", 4), ("5 kwietnia 2024", 4), ("5. dubna 2024", 4), ("5 Mai 2024", 5), ("5 mayo 2024", 5),
        ("5 maio 2024", 5), ("5 mei 2024", 5), ("5 maggio 2024", 5), ("5 maja 2024", 5), ("5. května 2024", 5),
        ("5 мая 2024", 5), ("5 juin 2024", 6), ("5 giugno 2024", 6), ("5. června 2024", 6), ("5 июня 2024", 6),
        ("5 juillet 2024", 7), ("5 luglio 2024", 7), ("5. července 2024", 7), ("5 августа 2024", 8), ("5 août 2024", 8),
        ("5 agosto 2024", 8), ("5 sierpnia 2024", 8), ("5. září 2024", 9), ("5 setembro 2024", 9), ("5 okt 2024", 10),
        ("5 października 2024", 10), ("5. října 2024", 10), ("5 listopada 2024", 11), ("5 ноября 2024", 11),
        ("5. Dez. 2024", 12), ("5 grudnia 2024", 12), ("5. prosince 2024", 12), ("5 dicembre 2024", 12),
    ],
)  # fmt: skip
def test_knows_the_months_of_many_languages(text, month):
    assert read(text).on == date(2024, month, 5)


@pytest.mark.parametrize("cell", [datetime(2024, 3, 5, 23, 59, tzinfo=UTC), MARCH_5, 45356, 45356.0, 45356.75])
def test_typed_cells_are_days(cell):
    assert infer([cell]).read(cell).on == MARCH_5


@pytest.mark.parametrize(
    "cell", ["", "  ", None, "n/a", "N/A", "-", "–", "—", "TBD", "?", "??", "none", "null", "k.A.", "NaT", False, []]
)
def test_an_empty_cell_is_empty_and_not_flagged(cell):
    assert infer([cell, "2024-03-05"]).read(cell) == DateFormat().read(None)


@pytest.mark.parametrize(
    "text",
    [
        "2/29/2019", "2019-02-29", "13/13/2024", "8/82019", "0/5/2024", "2024-13-45", "31 April 2024", "30.02.2024",
        "99/99/9999", "1/1/0202", "00/00/0000", "yesterday", "last week", "3 days ago", "today", "soon", "ASAP", "2024",
        "in May", "7", "Rejected", "5", "123456", "Ada called", "next Monday",
    ],
)  # fmt: skip
def test_no_day_is_invented(text):
    day = read(text)
    assert (day.on, day.exactness, day.text) == (None, "unknown", text)
    assert text in day.flag


@pytest.mark.parametrize(
    ("text", "on", "exactness"),
    [
        ("Before 2025-01-24", date(2025, 1, 24), "before"),
        ("before 24 January 2025", date(2025, 1, 24), "before"),
        ("vor dem 24.01.2025", date(2025, 1, 24), "before"),
        ("avant le 24/01/2025", date(2025, 1, 24), "before"),
        ("~2024-03-05", MARCH_5, "about"),
        ("ca. 5.3.2024", MARCH_5, "about"),
        ("about March 5, 2024", MARCH_5, "about"),
        ("env. 5 mars 2024", MARCH_5, "about"),
        ("March 2024", date(2024, 3, 1), "about"),
        ("03/2024", date(2024, 3, 1), "about"),
        ("2024-03", date(2024, 3, 1), "about"),
        ("März 2024", date(2024, 3, 1), "about"),
        ("early March 2024", date(2024, 3, 5), "about"),
        ("mid-March 2024", date(2024, 3, 15), "about"),
        ("Ende März 2024", date(2024, 3, 25), "about"),
        ("2024年3月", date(2024, 3, 1), "about"),
        ("Q2 2024", date(2024, 4, 1), "about"),
    ],
)
def test_vague_days_say_so(text, on, exactness):
    day = read(text)
    assert (day.on, day.exactness) == (on, exactness)
    assert text in day.flag


@pytest.mark.parametrize("text", ["5 March 2024 (phone)", "2024-03-05 Ada called", "Applied 5 March 2024"])
def test_words_beside_the_day_are_flagged(text):
    assert read(text).on == MARCH_5
    assert "more than the day" in read(text).flag


@pytest.mark.parametrize("text", ["3/5/2024 (call)", "Sent 3/5/2024", "3/5/2024, 3/9/2024", "3/5/2024 - 3/9/2024"])
def test_the_first_of_several_days_is_taken_and_flagged(text):
    day = infer([text, "3/25/2024"]).read(text)
    assert day.on == MARCH_5
    assert day.flag


@pytest.mark.parametrize(
    ("text", "month_day"),
    [
        ("3 Mar", (3, 3)), ("27-Oct", (10, 27)),
        ("Oct 27", (10, 27)), ("Oct 27th", (10, 27)), ("27. Oktober", (10, 27)),
        ("27 octobre", (10, 27)), ("10/27", (10, 27)), ("27.10.", (10, 27)), ("3月5日", (3, 5)), ("Mon 3 Mar", (3, 3)),
    ],
)  # fmt: skip
def test_a_day_without_its_year_waits_for_its_neighbours(text, month_day):
    assert (read(text).on, read(text).yearless) == (None, month_day)


# --- the order of day and month is the column's, never the cell's


@pytest.mark.parametrize(
    ("column", "order", "cell", "on"),
    [
        (["3/4/2024", "25/4/2024"], "day_first", "3/4/2024", date(2024, 4, 3)),
        (["3/4/2024", "4/25/2024"], "month_first", "3/4/2024", date(2024, 3, 4)),
        (["3/4/24", "4/25/24"], "month_first", "3/4/24", date(2024, 3, 4)),
        (["3.4.2024"], "day_first", "3.4.2024", date(2024, 4, 3)),
        (["3. 4. 2024"], "day_first", "3. 4. 2024", date(2024, 4, 3)),
        (["03-04-2024", "13-04-2024"], "day_first", "03-04-2024", date(2024, 4, 3)),
        (["24/03/05", "24/03/06", "24/04/01"], "year_first", "24/03/05", MARCH_5),
        (["98/03/05"], "year_first", "98/03/05", date(1998, 3, 5)),
        (["2024-03-05", "2024-03-06"], "iso", "2024-03-05", MARCH_5),
        (["5 March 2024"], "unambiguous", "5 March 2024", MARCH_5),
        (["3/4", "25/4"], "day_first", "3/4/2024", date(2024, 4, 3)),
    ],
)
def test_the_values_settle_the_order(column, order, cell, on):
    found = infer([*column, "", None, "n/a"])
    if order == "unambiguous":
        assert found.order in ("iso", "unambiguous")
    else:
        assert found.order == order
    assert not found.ambiguous
    assert found.read(cell).on == on


def test_one_cell_against_the_columns_order_is_no_day():
    found = infer(["3/14/2024", "3/15/2024", "3/16/2024", "25/3/2024"])
    assert found.order == "month_first"
    day = found.read("25/3/2024")
    assert (day.on, day.exactness) == (None, "unknown")
    assert "writes the month first" in day.flag


def test_another_column_settles_the_order():
    found = infer(["3/4/2024", "5/4/2024"], also=[["2024-01-01"], ["25/4/2024"]])
    assert (found.order, found.ambiguous, found.settled_by) == ("day_first", False, "columns")


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["3/1/2024", "3/2/2024", "3/4/2024", "3/5/2024", "3/8/2024", "3/11/2024"], "month_first"),
        (["1/3/2024", "2/3/2024", "4/3/2024", "5/3/2024", "8/3/2024", "11/3/2024"], "day_first"),
        (["11/3/2024", "8/3/2024", "5/3/2024", "4/3/2024", "2/3/2024", "1/3/2024"], "day_first"),
    ],
)
def test_rows_that_run_steadily_settle_the_order(column, order):
    found = infer(column)
    assert (found.order, found.ambiguous, found.settled_by) == (order, False, "rows")


@pytest.mark.parametrize("hint", ["day_first", "month_first"])
def test_what_nothing_settles_is_asked_and_goes_on_with_the_hint(hint):
    found = infer(["3/4/2024", "5/6/2024"], hint=hint)
    assert (found.order, found.ambiguous) == (hint, True)


def test_without_a_hint_the_month_comes_first():
    assert infer(["3/4/2024"]) == DateFormat("month_first", True, "hint")


def test_equal_numbers_leave_nothing_to_ask():
    assert not infer(["3/3/2024", "4/4/2024"]).ambiguous


def test_the_persons_answer_settles_it():
    found = infer(["3/14/2024"], order="day_first")
    assert (found.order, found.settled_by) == ("day_first", "asked")
    assert found.read("3/14/2024").on is None
    assert found.read("3/4/2024").on == date(2024, 4, 3)


def test_a_hundred_thousand_days_are_read_in_half_a_second():
    cells = [f"{1 + i % 12}/{1 + i % 28}/{2000 + i % 30} {i % 24:02}:{i % 60:02}" for i in range(20_000)] * 5
    found = infer(cells[:2000])
    begun = perf_counter()
    read_days = sum(found.read(cell).on is not None for cell in cells)
    assert read_days == len(cells)
    assert perf_counter() - begun < 2.5  # half a second on an idle machine; tests share theirs


def test_a_zone_in_brackets_says_nothing_more():
    day = infer([]).read("Tue, 27 May 2025 15:57:50 +0000 (UTC)")
    assert (day.on, day.flag) == (date(2025, 5, 27), None)
