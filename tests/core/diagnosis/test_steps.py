"""Rules 1 to 5 and 7: from which counts on they speak, what they say, and when they keep silent."""

import re
from datetime import date, timedelta

import pytest

from headway.core.diagnosis import CODES, Look
from headway.core.diagnosis.steps import LINES, Line, below, lacks, lines, slowed, worse
from headway.core.insights import Rung, Settled
from headway.core.stats.conversion import Belief
from headway.core.stats.defaults import STEPS
from headway.core.stats.spells import Cells, cells
from headway.core.stats.stall import window

TODAY = date(2026, 3, 15)
NAMES = ("Saved", "Applied", "Response", "Phone interview", "Interview", "Second interview", "Job offer", "Accepted")
RUNGS = [Rung(10 + number, name, number, number) for number, name in enumerate(NAMES)]
TYPICAL = [STEPS[number].mean for number in range(7)]
# STATISTICS §4: settled without any yes, and with one, from which on each rule speaks
FIRES = {1: (26, 60), 2: (10, 13), 3: (11, 16), 4: (13, 19), 5: (15, 20)}
every_rule = pytest.mark.parametrize("number", LINES)


def share(number: int, yes: int, settled: int, waiting: int = 0) -> Settled:
    guess = STEPS[number]
    belief = Belief(guess.alpha + yes, guess.beta + settled - yes)
    low, high = belief.range
    return Settled(
        10 + number, NAMES[number], NAMES[number + 1], yes, settled - yes, waiting, 0.0, settled, 0,
        belief.mean, low, high, guess.worth, guess.horizon, settled >= 5,
    )  # fmt: skip


def line(number: int) -> Line:
    return lines(RUNGS, TYPICAL)[10 + number]


def told(number: int, yes: int, settled: int, scope: str | None = None) -> Look:
    return below(share(number, yes, settled), line(number), TODAY, scope)


@every_rule
def test_each_speaks_from_the_counts_of_the_specification_on(number: int) -> None:
    for yes, settled in enumerate(FIRES[number]):
        before, there = told(number, yes, settled - 1), told(number, yes, settled)
        assert before.state == "clear"
        assert before.finding is None
        assert there.state == "speaks"
        assert there.finding is not None
        assert there.code == there.finding.code == CODES[number - 1]


@every_rule
def test_what_is_lacking_is_what_makes_it_speak(number: int) -> None:
    for settled in (1, 3, 5, 8):
        silent = told(number, 0, settled)
        assert silent.state == ("thin" if settled < 5 else "clear")
        assert silent.lacking == FIRES[number][0] - settled
    assert (told(number, 0, 0).lacking, told(number, 0, 0).why) == (None, "Nobody got that far yet.")
    assert told(number, 1, 8, "Data").lacking is None  # said of the whole search alone


def test_so_good_a_share_that_five_hundred_more_would_not_do() -> None:
    assert lacks(Belief(100, 20), settled=114, line=0.05) is None


@every_rule
def test_a_finding_says_what_it_rests_on(number: int) -> None:
    look = told(number, 1, FIRES[number][1], scope="Data")
    found = look.finding
    assert found is not None
    assert found.scope == "Data"
    settled = FIRES[number][1]
    assert f"1 of {settled} settled went on from “{NAMES[number]}”" in found.observed
    assert f"1 yes, {settled - 1} no." in found.observed
    numbers = {each.name: each.value for each in found.evidence}
    assert numbers["chance"] >= 0.9
    assert numbers["mean"] < numbers["line"] * 1.2
    assert found.ratio == pytest.approx(STEPS[number].mean / numbers["mean"])
    assert [(rows.name, rows.count) for rows in found.rows] == [("yes", 1), ("no", settled - 1)]
    assert found.rows[0].filters == (("step", str(10 + number)), ("role", "Data"), ("answered", "yes"))
    assert TODAY + timedelta(days=7) <= found.look_again_on <= TODAY + timedelta(days=28)


def test_the_yeses_that_would_change_it_do() -> None:
    found = told(1, 0, 40).finding
    assert found is not None
    assert found.changes.startswith("With 1 more that went on")
    assert told(1, 1, 41).state == "clear"
    worse = told(2, 2, 40).finding
    assert worse is not None
    more = int(worse.changes.split()[1])
    assert told(2, 2 + more - 1, 40 + more - 1).state == "speaks"
    assert told(2, 2 + more, 40 + more).state == "clear"


def test_a_starting_guess_alone_diagnoses_nothing() -> None:
    surely_low = Settled(11, "Applied", "Response", 1, 3, 0, 0.0, 4.0, 0, 0.001, 0.0, 0.002, 5_000, 60, False)
    assert below(surely_low, line(1), TODAY).state == "thin"
    own_are_fine = Settled(11, "Applied", "Response", 2, 8, 0, 0.0, 10.0, 0, 0.001, 0.0, 0.002, 5_000, 60, True)
    assert below(own_are_fine, line(1), TODAY).state == "clear"


def test_a_silence_that_may_still_be_answered_is_no_evidence_by_itself() -> None:
    assert below(share(1, 0, 40), line(1), TODAY, young=20.0).state == "speaks"
    look = below(share(1, 0, 40), line(1), TODAY, young=20.1)
    assert look.state == "thin"
    assert look.why.startswith("Too early to tell: most of this is silence that may still be answered.")


def test_a_role_is_worse_only_through_a_gate_ten_times_as_high() -> None:
    whole = share(1, 15, 100)
    assert worse(share(1, 0, 45), whole)
    assert not worse(share(1, 0, 20), whole)
    assert not worse(share(1, 0, 4), whole)
    assert not worse(share(1, 15, 55), whole)


def test_one_of_many_roles_must_be_rarer_to_have_slowed_down() -> None:
    then, stopped = (cells([(1, 7, 40), (2, 12, 60), (0, age, 15)], 60) for age in (1, 29))
    chance = window(stopped, then, STEPS[1]).chance
    assert 0.01 / 50 < chance <= 0.01
    assert slowed(stopped, then, STEPS[1], TODAY, "Data", looks=50).state == "clear"
    assert slowed(stopped, then, STEPS[1], TODAY, "Data", looks=1).state == "speaks"


def test_who_expects_little_is_not_alarmed_by_it_and_who_expects_much_neither() -> None:
    assert lines(RUNGS, [0.02] * 7)[11].line == pytest.approx(0.01)
    assert lines(RUNGS, [0.9] * 7)[11] == line(1)
    assert [lines(RUNGS, TYPICAL)[10 + number].line for number in LINES] == pytest.approx(list(LINES.values()))


def test_a_stage_of_ones_own_is_held_against_nothing() -> None:
    own = [*RUNGS[:2], Rung(99, "Online test", 2, 1), *(Rung(r.id, r.name, r.rank + 1, r.number) for r in RUNGS[2:])]
    assert set(lines(own, [0.5] * 8)) == {12, 13, 14, 15}


def test_a_removed_stage_lowers_the_line_with_what_is_typical_of_the_longer_way() -> None:
    without = [rung for rung in RUNGS if rung.number != 2]
    found = lines(without, [0.6, 0.07, 0.5, 0.45, 0.5, 0.8])[11]
    assert (round(found.typical, 3), round(found.line, 4)) == (0.07, 0.035)


def waiting(n: int, age: int, *, yes: int = 0) -> Cells:
    return cells([(0, age, n), *([(1, 7, yes)] if yes else [])], 60)


def test_replies_that_stop_are_told_and_those_that_go_on_are_not() -> None:
    then = cells([(1, 7, 40), (2, 12, 60), (0, 1, 60)], 60)
    stopped = cells([(1, 7, 40), (2, 12, 60), (0, 29, 60)], 60)
    look = slowed(stopped, then, STEPS[1], TODAY)
    assert look.state == "speaks"
    assert look.finding is not None
    numbers = {each.name: each.value for each in look.finding.evidence}
    assert numbers["observed"] == 0
    assert numbers["expected"] > 3
    assert numbers["chance"] <= 0.01
    assert "0 came" in look.finding.observed
    more = int(look.finding.changes.split()[1])
    enough = cells([(1, 7, 40 + more), (2, 12, 60), (0, 29, 60 - more)], 60)
    assert slowed(enough, then, STEPS[1], TODAY).state == "clear"


def test_where_hardly_any_reply_was_due_a_silence_says_nothing() -> None:
    look = slowed(waiting(3, 30), waiting(3, 2), STEPS[1], TODAY, "Data")
    assert (look.state, look.scope) == ("thin", "Data")
    assert "From 3 expected on" in look.why
    nothing = slowed(waiting(0, 0), waiting(0, 0), STEPS[1], TODAY)
    assert nothing.why.startswith("In the last 28 days hardly any reply was to be expected, and none came.")


@every_rule
def test_nothing_is_said_about_the_person(number: int) -> None:
    look = told(number, 0, FIRES[number][0])
    assert look.finding is not None
    for text in (look.finding.observed, look.finding.reading, look.finding.advice, look.rule, look.finding.changes):
        assert not re.search(r"\byour?s?\b", text, re.IGNORECASE), text
        assert "{" not in text
