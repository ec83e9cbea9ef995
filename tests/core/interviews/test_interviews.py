"""The rules of interviews: times, proposals, results, what ratings and rejections show. All of it computed."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.core.errors import Invalid
from headway.core.interviews import preparing, results, telling, times
from headway.core.interviews.bank import BUILT_IN
from headway.core.interviews.nouns import BankQuestion, Interview, LookBack, Mock
from headway.core.interviews.practice import drawn, of_length
from headway.core.interviews.stages import stands_for
from headway.core.interviews.words import FORMATS, HOWS

DAY = date(2026, 3, 10)
TODAY = date(2026, 3, 15)


def a_round(**given: Any) -> Interview:
    plain = dict.fromkeys(("notes", "went_well", "to_improve", "lessons", "place", "uid", "how", "format"), "")
    none = dict.fromkeys(
        (
            "starts_at",
            "minutes",
            "rating",
            "thanked_on",
            "answer_asked_on",
            "promised_on",
            "cancelled_at",
            "cancelled_by",
        )
    )
    lists: dict[str, Any] = dict.fromkeys(("people", "stories", "checklist", "to_ask", "asked"), ())
    usual: dict[str, Any] = {
        "id": 1, "opportunity_id": 1, "title": "Cook", "company": "Lumen Mills", "stage_id": 1,
        "stage": "Job interview", "stage_rank": 4,
        "held_on": DAY, "zone": "Europe/Berlin", "over": False, "result": "open", "sequence": 0,
        "version": 1,
    }  # fmt: skip
    return Interview(**{**plain, **none, **lists, **usual, **given})


def a_mock(n: int, **marks: int | None) -> Mock:
    blank: dict[str, int | None] = dict.fromkeys(("content", "structure", "delivery", "asking"))
    return Mock(n, DAY + timedelta(days=n), "Jo", None, None, None, notes="", version=1, **(blank | marks))


def a_look_back(**given: Any) -> LookBack:
    usual: dict[str, Any] = {
        "opportunity_id": 1, "name": "Cook", "outside": "", "qualified": "", "showed": "", "reached_id": None,
        "reached": None, "lesson": "", "looked_on": DAY, "version": 1,
    }  # fmt: skip
    return LookBack(**(usual | given))


@pytest.mark.parametrize("text", ["14:30", "14.30", "14h30", " 2:30 PM", "2.30 p.m.", "14:30:00", "14:30 uhr"])
def test_half_past_two_in_many_ways(text: str) -> None:
    assert times.spoken(text) == time(14, 30)


@pytest.mark.parametrize("text", ["24:00", "9:60", "13 pm", "0 am", "soon", "1430", "-1:00", "१४:३०"])
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(Invalid):
        times.spoken(text)


def test_midnight_and_noon() -> None:
    assert (times.spoken("12 am"), times.spoken("12 pm")) == (time(0), time(12))


@given(
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    st.times(),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC"]),
)
def test_a_time_comes_back_as_it_was_said(on: date, at: time, zone: str) -> None:
    said = datetime.combine(on, at.replace(second=0, microsecond=0), ZoneInfo(zone))
    if said.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != said.replace(tzinfo=None):
        with pytest.raises(Invalid):  # the clocks skip it
            times.moment(on, at, zone)
    else:
        back = times.local(times.moment(on, at, zone), zone)
        assert (back.date(), back.hour, back.minute) == (on, at.hour, at.minute)


def test_the_hour_that_comes_twice_is_its_first() -> None:
    assert times.moment(date(2026, 10, 25), time(2, 30), "Europe/Berlin") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["", "Mars", "../etc/passwd", "/etc/passwd", "a\x00b"])
def test_no_such_zone(zone: str) -> None:
    with pytest.raises(Invalid):
        times.in_zone(zone)


def test_each_kind_of_round_has_something_to_do_and_nothing_twice() -> None:
    for format in FORMATS:
        for how in HOWS:
            known = preparing.Known(
                "Lumen Mills", people=("Mona Fell",), posting=True, stories=2, format=format, how=how
            )
            told = preparing.checklist(known)
            assert 4 <= len(told) == len(set(told)) <= 8
            asked = preparing.questions(format, how)
            assert 3 <= len(asked) == len(set(asked))
            assert "by when" in asked[-1]


def test_what_the_posting_requires_is_named() -> None:
    told = preparing.checklist(preparing.Known(required=5, lacking=("Ten years of Go", "A licence", "Polish")))
    assert told[0] == "Have an example ready for each of the 5 lines that the posting requires."
    assert sum("comes closest" in text for text in told) == 2


def test_many_people_are_not_all_named() -> None:
    told = preparing.checklist(preparing.Known(people=tuple(f"Person {n}" for n in range(9))))
    assert sum("Look up Person" in text for text in told) == 4


@pytest.mark.parametrize(
    ("rank", "steps", "later", "outcome", "came"),
    [
        (4, [(DAY, 4)], [], "", "open"),
        (4, [(DAY, 5)], [], "", "went_on"),
        (4, [(DAY - timedelta(days=1), 5)], [], "", "open"),  # it stood further on before: not because of this
        (4, [(None, 5)], [], "", "went_on"),
        (4, [], [DAY + timedelta(days=3)], "", "went_on"),
        (4, [], [DAY], "", "open"),  # two on one day are one visit
        (4, [], [], "rejected", "ended"),
        (4, [], [], "no_reply", "ended"),
        (4, [], [], "withdrawn", "left"),
        (4, [], [], "position_closed", "left"),
        (4, [], [], "accepted", "went_on"),
        (4, [], [], "offer_declined", "went_on"),
        (4, [(DAY, 5)], [], "rejected", "went_on"),
        (None, [(DAY, 4)], [], "", "open"),
        (None, [(DAY + timedelta(days=2), 4)], [], "", "went_on"),
    ],
)
def test_what_came_of_a_round(rank: int | None, steps: Any, later: Any, outcome: str, came: str) -> None:
    assert results.result(DAY, rank, [results.Step(*each) for each in steps], later, outcome) == came


def test_ratings_are_compared_from_five_settled_on() -> None:
    def rounds(good: int, bad: int) -> list[Interview]:
        well = [a_round(rating=5, result="went_on") for _ in range(good)]
        return well + [a_round(rating=2, result="ended") for _ in range(bad)]

    assert results.course([], rounds(5, 4)).words.startswith("Too early to tell")
    told = results.course([], rounds(5, 5)).words
    assert told.startswith("5 of 5 rounds that you rated 4 or 5 went on, and 0 of 5 that you rated lower.")
    assert told.endswith("That is no clear difference yet.")
    assert results.course([], rounds(15, 15)).words.endswith("Your ratings foresee the results.")
    other_way = [a_round(rating=7 - (it.rating or 0), result=it.result) for it in rounds(15, 15)]
    assert results.course([], other_way).words.endswith("what felt bad went on more often.")
    all_yes = [a_round(rating=mark, result="went_on") for mark in (5, 2) for _ in range(5)]
    assert results.course([], all_yes).words.endswith("That is no clear difference yet.")
    open_ones = [a_round(rating=5, result="open") for _ in range(20)]
    assert results.course([], open_ones + rounds(0, 5)).words.startswith("Too early to tell")


def test_marks_of_halves() -> None:
    course = results.course([a_mock(n, content=n) for n in (1, 2, 3, 5)], [])
    assert (course.marks[0].earlier, course.marks[0].later, course.marks[1].later) == (1.5, 4.0, None)
    assert course.practice == "Mean mark 4.0 in the later half, 1.5 in the earlier one."
    assert "Too few" in results.course([a_mock(n) for n in range(4)], []).practice


def test_what_rejections_teach() -> None:
    taught = results.taught(
        [
            a_look_back(outside="yes", reached="Job interview"),
            a_look_back(qualified="yes", showed="no", reached="Job interview"),
            a_look_back(qualified="yes", showed="yes", reached="Phone interview"),
        ]
    )
    assert taught.words == "3 rejections looked back on: 1 outside your hands."
    assert taught.more.startswith("Qualified, but not fully shown: 1.")
    assert taught.reached == (("Job interview", 2), ("Phone interview", 1))
    assert [each.counts for each in taught.answers] == [(("yes", 1),), (("yes", 2),), (("yes", 1), ("no", 1))]
    assert results.taught([]).more == ""


def test_the_draw_is_whole_and_stays_for_a_day() -> None:
    bank = [BankQuestion(code, each.text, each.kind, "", built_in=True) for code, each in BUILT_IN.items()]
    once, twice, later = drawn(bank, TODAY), drawn(reversed(bank), TODAY), drawn(bank, TODAY + timedelta(days=1))
    assert once == twice != later
    assert set(once) == set(bank)


def test_built_in_questions_are_named_once() -> None:
    assert len({each.text for each in BUILT_IN.values()}) == len(BUILT_IN) == 30
    assert all(code == code.lower() and " " not in code and not code.isdecimal() for code in BUILT_IN)


def test_lengths_of_answers() -> None:
    assert [of_length(seconds).split()[0] for seconds in (20, 60, 150, 151)] == ["Short:", "A", "A", "Long:"]


@pytest.mark.parametrize(
    ("format", "how", "earlier", "number"), [("", "", (), 4), ("", "", (4,), 5), ("final", "", (), 5)]
)
def test_stages_of_rounds(format: Any, how: Any, earlier: tuple[int, ...], number: int) -> None:
    assert stands_for(format, how, earlier) == number


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"held_on": None}, "No day is agreed yet."),
        ({"held_on": TODAY}, "Today"),
        ({"held_on": TODAY + timedelta(days=2)}, "Tuesday, 17 March"),
        ({"over": True}, "It is over. How did it go?"),
        ({"over": True, "rating": 3}, "No answer yet."),
        ({"over": True, "rating": 3, "promised_on": DAY}, "They promised an answer for Tuesday, 10 March: it is late."),
        ({"over": True, "rating": 3, "result": "went_on"}, "It went on after this."),
        ({"cancelled_at": datetime(2026, 3, 9, tzinfo=UTC), "cancelled_by": "me"}, "You called it off."),
    ],
)
def test_the_sentence_that_matters(given: dict[str, Any], told: str) -> None:
    assert telling.headline(a_round(**given), today=TODAY, zone="Europe/Berlin") == told


def test_two_clocks() -> None:
    starts_at = times.moment(date(2026, 3, 16), time(9), "Asia/Tokyo")
    it = a_round(starts_at=starts_at, held_on=date(2026, 3, 16), zone="Asia/Tokyo")
    assert telling.when(it, today=TODAY, zone="Europe/Berlin") == "tomorrow at 01:00"
    assert telling.there(it, zone="Europe/Berlin") == "09:00 in Tokyo"
    assert telling.there(it, zone="America/New_York") == "Monday 09:00 in Tokyo"
    assert telling.there(it, zone="Asia/Seoul") == ""
