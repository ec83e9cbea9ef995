"""Sentences in the person's language."""

from headway.core.speech import Language, count, decimal, noted, say, speaking, spoken, whole

LOUD = Language("xx", str.upper, lambda one, many, n: (one if n == 1 else many).upper().replace("{N}", "{n}"), ",")


def test_english_without_a_word() -> None:
    assert say("Applied") == noted("Applied") == "Applied"
    assert count(1, "{n} day", "{n} days") == "1 day"
    assert count(0, "{n} day of {whole}", "{n} days of {whole}", whole=3) == "0 days of 3"
    assert decimal(0.25, 2) == "0.25"


def test_another_language_for_as_long_as_it_lasts() -> None:
    with speaking(LOUD):
        assert (say("Applied"), count(2, "{n} day", "{n} days"), decimal(2.5)) == ("APPLIED", "2 DAYS", "2,5")
        assert spoken() is LOUD
    assert say("Applied") == "Applied"


def test_nothing_stays_nothing() -> None:
    with speaking(LOUD):
        assert say("") == ""


def test_braces_in_a_value_stay() -> None:
    assert say("No page at {address}.", address="{x}") == "No page at {x}."


def test_thousands_stand_apart_as_the_language_has_it() -> None:
    assert (whole(999), whole(1234), whole(1234567)) == ("999", "1,234", "1,234,567")
    assert (count(1234, "{n} day", "{n} days"), decimal(1234.56), decimal(1234, 0)) == (
        "1,234 days",
        "1,234.6",
        "1,234",
    )
    with speaking(Language("de", point=",", comma=".")):
        assert (whole(1234567), decimal(1234.56)) == ("1.234.567", "1.234,6")
        assert count(1234, "{n} Tag", "{n} Tage") == "1.234 Tage"
