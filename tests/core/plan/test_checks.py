"""What is typed into the plan: read generously, refused with the field's name."""

from datetime import date, time

import pytest

from headway.core.errors import Invalid
from headway.core.plan import checks, clock


@pytest.mark.parametrize("text", ["", "0", "25h", "24:01", "soon", "1441", "-5", "1:2:3"])
def test_refuses_what_is_no_length_of_time(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        clock.minutes(text)
    assert refused.value.field == "minutes"


@pytest.mark.parametrize("text", ["25:00", "9:61", "morning", "13 pm", "0 am"])
def test_refuses_what_is_no_time_of_day(text: str) -> None:
    with pytest.raises(Invalid):
        clock.time_of_day(text)


@pytest.mark.parametrize(
    ("text", "found"), [("12 am", time(0)), ("12 pm", time(12)), ("9.30", time(9, 30)), ("09:00:00", time(9))]
)
def test_reads_times_as_people_write_them(text: str, found: time) -> None:
    assert clock.time_of_day(text) == found


@pytest.mark.parametrize("text", ["", "m", "noday", "mon fri xyz"])
def test_refuses_what_names_no_weekdays(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        checks.weekdays("weekdays", text or "0")
    assert refused.value.field == "weekdays"


@pytest.mark.parametrize(
    ("what", "text", "target"),
    [("applications", "10", 10), ("minutes", "6 h", 360), ("minutes", "45", 45), ("minutes", "30h", 1800)],
)
def test_a_target_is_a_number_or_a_length_of_time(what: str, text: str, target: int) -> None:
    assert checks.target(text, what) == target


@pytest.mark.parametrize(
    ("what", "text"), [("applications", "0"), ("applications", "2.5"), ("minutes", "200 h"), ("minutes", "")]
)
def test_refuses_a_target_that_makes_no_sense(what: str, text: str) -> None:
    with pytest.raises(Invalid) as refused:
        checks.target(text, what)
    assert refused.value.field == "target"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("on", "2026-13-01"),
        ("on", ""),
        ("on", "0001-01-01"),
        ("kind", "knitting"),
        ("url", "javascript:alert(1)"),
        ("contact_id", "x"),
        ("title", "x" * 301),
    ],
)
def test_refuses_a_field_by_name(name: str, value: str) -> None:
    with pytest.raises(Invalid) as refused:
        checks.checked(checks.ACTIVITY, {name: value})
    assert refused.value.field == name


def test_kinds_are_known_as_people_write_them() -> None:
    given = {"kind": "E-mail", "on": "2026-03-01", "minutes": "1h30", "start": "9:30"}
    assert checks.checked(checks.ACTIVITY, given) == {
        "kind": "email", "on": date(2026, 3, 1), "minutes": 90, "start": time(9, 30)
    }  # fmt: skip
