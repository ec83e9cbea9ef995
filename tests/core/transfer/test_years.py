"""Days without a year take the one that their neighbours say, or none."""

from datetime import date

from headway.core.transfer.dates import infer
from headway.core.transfer.years import place_years

FORMAT = infer(["12/27/2024"])


def rows(*written):
    return [[FORMAT.read(text) for text in row] for row in written]


def days(*written):
    return [tuple(day.on for day in row) for row in place_years(rows(*written))]


def test_a_stage_comes_after_the_application():
    assert days(["7/19/2020", "27-Oct"]) == [(date(2020, 7, 19), date(2020, 10, 27))]


def test_an_answer_in_january_belongs_to_the_next_year():
    assert days(["12/15/2023", "1/10"]) == [(date(2023, 12, 15), date(2024, 1, 10))]


def test_an_answer_a_few_days_early_is_a_slip_not_a_year():
    assert days(["3/10/2024", "3/8"]) == [(date(2024, 3, 10), date(2024, 3, 8))]


def test_an_application_without_a_year_comes_before_its_stages():
    assert days(["11/20", "1/10/2024"]) == [(date(2023, 11, 20), date(2024, 1, 10))]


def test_two_anchors_hold_the_day_between_them():
    assert days(["12/20/2023", "1/5", "2/1/2024"])[0][1] == date(2024, 1, 5)


def test_rows_around_say_the_year():
    assert days(["3/1/2024"], ["3/10"], ["3/20/2024"])[1] == (date(2024, 3, 10),)


def test_rows_around_say_the_year_at_its_turn():
    assert days(["12/20/2023"], ["1/4"], ["1/9/2024"])[1] == (date(2024, 1, 4),)


def test_only_rows_after_it_say_the_year():
    assert days(["12/30"], ["1/4/2024"])[0] == (date(2023, 12, 30),)


def test_a_placed_day_is_flagged_and_keeps_its_text():
    [[_, placed]] = place_years(rows(["7/19/2020", "27-Oct"]))
    assert placed.exactness == "exact"
    assert "2020 assumed" in placed.flag
    assert placed.text == "27-Oct"
    assert placed.yearless is None


def test_a_leap_day_takes_a_leap_year():
    assert days(["1/15/2023", "2/29"])[0][1] == date(2024, 2, 29)


def test_nothing_anchors_it_so_it_stays_unknown():
    [[day]] = place_years(rows(["3/10"]))
    assert (day.on, day.exactness, day.text) == (None, "unknown", "3/10")
    assert "year" in day.flag


def test_rows_with_their_years_stay_as_they_are():
    known = rows(["3/10/2024", ""], ["3/11/2024", "n/a"])
    assert place_years(known) == tuple(map(tuple, known))
