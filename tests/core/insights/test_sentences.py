"""What may be said: no verdict while the gate is shut, whatever the counts; the forecast and the silence in words."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.core.insights import Arm, Comparison, Forecast, Pace, Silence
from headway.core.insights.settled import WITHOUT
from headway.core.stats.comparison import Segment, compare, more_needed

NAMES = ("Referral", "Job board", "Meetup", "Recruiter", WITHOUT)
TODAY = date(2026, 3, 15)


def compared(counts: list[tuple[int, int]]) -> Comparison:
    """A comparison of groups with so many yeses and so many settled, as the page gets it."""
    segments = [Segment(name, yes, yes + no) for name, (yes, no) in zip(NAMES, counts, strict=False)]
    mean = (1 + sum(each.yes for each in segments)) / (2 + sum(each.settled for each in segments))
    found = compare(segments, mean)
    claim, leaning = found.claims[0] if found.claims else None, found.leaning
    arms = tuple(
        Arm(each.name, round(each.yes), each.settled, belief.mean, *belief.range, enough=each.settled >= 5)
        for each, belief in zip(segments, found.beliefs, strict=True)
    )
    return Comparison(
        "source", "Applied", "Response", arms, found.factor, leaning.chance if leaning else None,
        claim.better if claim else None, claim.worse if claim else None,
        leaning.better if leaning else None, leaning.worse if leaning else None,
        None if claim else more_needed(segments, mean),
    )  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 60)), max_size=5))
def test_better_is_said_only_through_the_gate(counts: list[tuple[int, int]]) -> None:
    found = compared(counts)
    said = (found.verdict, found.leaning, found.needs)
    if found.better is None:
        assert not any("better" in each for each in said)
        assert found.verdict.startswith(("Too early to tell", "All of these have the source Referral, so"))
        assert found.needs
    else:
        assert found.factor >= 10
        assert found.verdict.count("better") == 1
        assert said[1:] == ("", "")


def test_a_small_difference_says_its_odds_and_what_it_takes() -> None:
    found = compared([(4, 5), (2, 8)])
    assert found.verdict == "Too early to tell: Referral 4 of 9, Job board 2 of 10."
    assert found.leaning == "About 8 in 10 that Referral is truly ahead of Job board."
    assert found.needs.startswith("If it goes on like this, about ")


def test_of_many_groups_a_sentence_names_the_two_it_is_about() -> None:
    found = compared([(4, 5), (2, 8), (3, 5), (1, 1)])
    assert found.verdict == "Too early to tell: Referral 4 of 9, Job board 2 of 10."


def test_the_rest_begins_small_inside_a_sentence() -> None:
    arms = tuple(Arm(name, yes, 9.0, 0.4, 0.3, 0.5, True) for name, yes in (("new", 4), (WITHOUT, 2)))
    found = Comparison("label", "Applied", "Response", arms, 1, 0.7, None, None, WITHOUT, "new", 40, "new")
    assert found.verdict == "Too early to tell: new 4 of 9, the rest 2 of 9."
    assert found.leaning == "About 7 in 10 that the rest is truly ahead of new."
    assert found.needs == "If it goes on like this, about 40 more settled with “new” would tell."


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ([], "It takes two groups with 5 settled each."),
        ([(3, 9)], "3 of 12 settled. It takes two groups with 5 settled each."),
        ([(3, 9), (1, 1)], "A group is heard from 5 settled on: Job board lacks 3."),
        ([(5, 15), (5, 15)], "They are so close that 500 more would hardly tell them apart."),
    ],
)
def test_what_is_missing_is_said_plainly(counts: list[tuple[int, int]], told: str) -> None:
    assert compared(counts).needs.startswith(told)


def test_an_experiment_beside_too_few_says_so() -> None:
    arms = tuple(Arm(name, 2, 9.0, 0.4, 0.3, 0.5, True) for name in ("new", WITHOUT))
    found = Comparison("label", "Applied", "Response", arms, 1, 0.7, None, None, "new", WITHOUT, None, "new")
    assert found.needs.startswith("Even 500 more with “new” would hardly tell")


@pytest.mark.parametrize("chance", [0.5, 0.53, 0.69, 0.949, 0.951, 0.9999])
def test_odds_are_said_in_tenths_and_never_as_certain(chance: float) -> None:
    said = Comparison("source", "A", "B", (), 1, chance, None, None, "one", "other").leaning
    assert "10 in 10" not in said
    assert ("As good as even" in said) == (chance < 0.55)
    assert ("More than 9 in 10" in said) == (chance > 0.95)


def forecast(per_week: float, chances: tuple[float, float], **more: object) -> Forecast:
    weeks = tuple((TODAY + timedelta(days=7 * week), chances[0] if week < 8 else chances[1]) for week in range(27))
    return Forecast("Job offer", per_week, weeks, None, None, None, (), TODAY, (Pace(0.5, None),), TODAY, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("per_week", "begins"),
    [(15, "At 15 applications a week: "), (1, "At one application a week: "), (0, "With no new applications: ")],
)
def test_the_forecast_in_one_sentence(per_week: float, begins: str) -> None:
    said = forecast(per_week, (0.49, 0.71)).words
    assert said == f"{begins}first offer within 4 weeks 49 %, within 8 weeks 71 %."


def test_a_forecast_is_never_certain_and_never_quite_hopeless() -> None:
    assert forecast(3, (0.0004, 0.9996)).words.endswith("within 4 weeks under 1 %, within 8 weeks over 99 %.")


def test_what_is_forecast_is_named() -> None:
    assert "another offer within 4 weeks" in forecast(3, (0.1, 0.2), offers=1).words
    assert "first “Job offer” within 4 weeks" in forecast(3, (0.1, 0.2), of_offer=False).words
    assert not forecast(3, (0.1, 0.2)).by_volume


def test_a_silence_says_how_rare_it_is() -> None:
    for observed, chance in product((0, 9), (0.004, 0.3, 0.6, 1.0)):
        said = Silence("Applied", 28, 4.1, observed, chance, False).words
        assert said.startswith(f"In 28 days you would expect 4.1 replies and got {observed}")
        assert ("no less than usual" in said) == (chance >= 0.5)
        assert ("1 time in 250" in said) == (chance == 0.004)
    assert "1 time in 1000000 " in Silence("Applied", 28, 2000.0, 0, 0.0, True).words
