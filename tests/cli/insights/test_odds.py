"""What silence means, as a terminal shows it."""

import json
import shlex
from collections.abc import Callable
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.usecases import insights, tracker

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_the_odds_of_each_that_waits(headway: Headway, search: None) -> None:
    said = headway("odds").stdout
    fresh, old = (next(line for line in said.splitlines() if name in line) for name in ("Fernhill 1 ", "Fernhill 50"))
    assert "1 day " in fresh
    assert "probably over" not in fresh
    assert old.split()[-6:] == ["50", "days", "under", "2", "probably", "over"]
    assert "of 100 applications silent for as long" in said
    assert "To close the 12 probably over, which changes no number:\n  headway close " in said


def test_the_odds_for_programs_are_those_of_the_search(headway: Headway, search: None, ada: Ctx) -> None:
    told = json.loads(headway("odds", "--json").stdout)
    assert [each["opportunity_id"] for each in told] == [each.opportunity_id for each in insights.waiting(ada)]
    assert told[0]["words"] == insights.waiting(ada)[0].words


def test_only_what_is_probably_over(headway: Headway, search: None) -> None:
    told = json.loads(headway("odds", "--over", "--json").stdout)
    assert {each["company"] for each in told} == {"Fernhill 40", "Fernhill 50", "Brightwater Labs"}
    said = headway("odds", "--over").stdout
    assert "Fernhill 50" in said
    assert "Fernhill 1 " not in said


def test_the_line_that_is_offered_closes_them_and_changes_no_share(headway: Headway, search: None, ada: Ctx) -> None:
    before = insights.conversion(ada)
    headway(*shlex.split(headway("odds").stdout.partition("changes no number:")[2].replace("\\\n", ""))[1:])
    assert headway("odds", "--over").stdout.startswith("Nothing that waits is probably over.")
    after = insights.conversion(ada)
    for then, now in zip(before.groups, after.groups, strict=True):
        assert [(it.mean, it.settled) for it in then.steps] == [(it.mean, it.settled) for it in now.steps]


def test_a_long_line_of_numbers_is_folded_as_a_shell_reads_it_on(headway: Headway, walk: Callable[..., int]) -> None:
    ids = [walk(90) for _ in range(40)]
    offered = headway("odds").stdout.partition("changes no number:\n")[2]
    assert max(map(len, offered.splitlines())) <= 80
    assert all(line.endswith(" \\") for line in offered.splitlines()[:-1])
    assert sorted(shlex.split(offered.replace("\\\n", ""))) == sorted(["headway", "close", *map(str, ids), "no_reply"])


def test_how_long_things_take(headway: Headway, search: None) -> None:
    said = headway("odds", "--times").stdout
    replies, stays = said.split("In each stage: medians")
    assert row(replies, "Applied")[-2:] == ["10", "replies"]
    assert row(replies, "Second")[-5:] == ["typical;", "0", "of", "your", "own"]
    assert row(stays, "Phone interview") == ["Phone", "interview", "8", "days", "5", "0"]
    assert said.splitlines()[-1] == "Days of 56 lines of history: 56 exact. Told: 56 by an import."


def test_how_long_things_take_for_programs(headway: Headway, search: None) -> None:
    told = json.loads(headway("odds", "--times", "--json").stdout)
    assert told["replies"][0]["words"].endswith("read off 10 of your own.")
    assert told["replies"][-1]["words"].endswith("typical, with none of your own.")
    assert [(it["left"], it["left_days"]) for it in told["stays"] if it["stage"] == "Phone interview"] == [(5, 8)]
    assert told["quality"]["lines"] == 56


def row(text: str, start: str) -> list[str]:
    return next(line for line in text.splitlines() if line.startswith(start)).split()


def test_is_this_silence_normal(headway: Headway, search: None, ada: Ctx) -> None:
    said = headway("silence").stdout
    found = insights.silence(ada)
    assert said.startswith(found.words)
    expected, got = (line.split() for line in said.splitlines() if line.startswith("  "))
    assert (expected[0], expected[-1]) == ("expected", f"{found.expected:.1f}")
    assert (got[0], got[-1]) == ("got", str(found.observed))
    told = json.loads(headway("silence", "--json").stdout)
    assert (told["words"], told["observed"], told["definition"]) == (found.words, found.observed, found.definition)


@pytest.mark.parametrize("words", [("odds",), ("odds", "--over")])
def test_nobody_waits(headway: Headway, words: tuple[str, ...]) -> None:
    assert headway(*words).stdout.startswith("Nobody keeps you waiting")
    assert json.loads(headway(*words, "--json").stdout) == []


def test_nothing_takes_any_time(headway: Headway) -> None:
    assert headway("odds", "--times").stdout.startswith("Nobody keeps you waiting")
    told = json.loads(headway("odds", "--times", "--json").stdout)
    assert told == {"replies": [], "stays": [], "quality": None}


@pytest.mark.parametrize("words", ["funnel", "silence", "odds --times", "compare --by source"])
def test_of_a_search_put_away_it_says_until_when_it_is_counted(
    headway: Headway, search: None, ada: Ctx, words: str
) -> None:
    home = tracker.search(ada).id
    assert "put away" not in headway(*words.split()).stdout
    tracker.archive(ada, search_id=home)
    assert headway(*words.split(), "--search", home).stdout.startswith("This job search was put away ")


def test_there_is_no_silence_yet(headway: Headway) -> None:
    assert headway("silence").stdout.startswith("Nothing has been sent")
    assert headway("silence", "--json").stdout == "null\n"


@pytest.mark.parametrize("word", ["odds", "silence"])
def test_a_search_that_is_not_there(headway: Headway, word: str) -> None:
    assert "There is no such job search" in headway(word, "--search", 10**6, code=1).stderr


def test_a_search_in_which_nothing_was_sent(headway: Headway, home: object) -> None:
    assert headway("odds").stdout.startswith("Nobody keeps you waiting")
    assert "typical; 0 of your own" in headway("odds", "--times").stdout
    assert headway("silence").stdout == "In 28 days hardly any reply was to be expected, and none came.\n"
