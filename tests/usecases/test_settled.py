"""Settled shares, odds, comparison and forecast of a search, asked by those who may."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core import insights as nouns
from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.usecases import insights, tracker
from tests.people import TODAY, later

Walk = Callable[..., int]


@pytest.fixture
def walk(ada: Ctx, add: Callable[..., Any], stage: Callable[[Any], int]) -> Walk:
    """An opportunity applied for so many days ago, that moved on or ended after so many days."""

    def walked(ago: int, *steps: tuple[int | str, int], **values: Any) -> int:
        sent = TODAY - timedelta(days=ago)
        it = add(at=1, on=sent, **values).id
        for where, after in steps:
            on = sent + timedelta(days=after)
            if isinstance(where, int):
                tracker.move(ada, ids=[it], stage_id=stage(where), on=on)
            else:
                tracker.close(ada, ids=[it], outcome=where, on=on)  # type: ignore[arg-type]
        return it

    return walked


def applied(found: nouns.Conversions, group: str = "All") -> nouns.Settled:
    steps = next(each for each in found.groups if each.name == group).steps
    return next(each for each in steps if each.stage == "Applied, no reply")


def test_those_still_waiting_are_a_part_of_a_no(ada: Ctx, walk: Walk) -> None:
    walk(50, (3, 5))
    walk(50, ("rejected", 9))
    walk(45)
    walk(1)
    share = applied(insights.conversion(ada))
    assert (share.yes, share.no, share.waiting, share.next_stage) == (1, 1, 2, "Response, no interview yet")
    assert 0.9 < share.waiting_as_no < 1.1
    assert share.settled == pytest.approx(2 + share.waiting_as_no)
    assert share.low < share.mean < share.high
    assert share.enough is False
    assert share.words.startswith("1 yes, 1 no, 2 still waiting. Waiting ones count as 1.")


def test_without_anything_the_starting_guess(ada: Ctx, walk: Walk) -> None:
    tracker.search(ada)
    share = applied(insights.conversion(ada))
    assert (share.yes, share.no, share.waiting, share.settled) == (0, 0, 0, 0)
    assert (round(share.mean, 2), share.worth) == (0.10, 6)


def test_groups_settle_to_the_whole(ada: Ctx, walk: Walk) -> None:
    for ago in range(5, 60, 3):
        walk(ago, *([(2, 4)] if ago % 2 else []), source="Referral" if ago % 3 else "LinkedIn", role="Data")
    walk(20, labels=("new résumé",))
    for by in ("role", "source", "month"):
        *parts, whole = insights.conversion(ada, by=by).groups  # type: ignore[arg-type]
        assert len(parts) >= 2
        assert sum(part.steps[1].settled for part in parts) == pytest.approx(whole.steps[1].settled)
        assert sum(part.steps[1].yes for part in parts) == whole.steps[1].yes
    assert applied(insights.conversion(ada), "Data").worth == pytest.approx(10)
    assert applied(insights.conversion(ada, by="label"), "new résumé").waiting == 1


def test_no_reply_changes_no_number(ada: Ctx, walk: Walk) -> None:
    walk(40, (2, 3))
    it = walk(40)
    before = insights.conversion(ada), insights.forecast(ada), insights.silence(ada)
    tracker.close(ada, ids=[it], outcome="no_reply")
    assert before == (insights.conversion(ada), insights.forecast(ada), insights.silence(ada))
    assert insights.waiting(ada) != ()
    assert it not in {each.opportunity_id for each in insights.waiting(ada)}


def test_the_silence_of_each_that_waits(ada: Ctx, walk: Walk) -> None:
    fresh, old = walk(2, company="Brightwater Labs"), walk(50, company="Fernhill")
    walk(50, ("rejected", 3))
    tracker.edit(ada, ids=[fresh], values={"promised_on": date(2026, 3, 20)})
    found = insights.waiting(ada)
    assert [each.opportunity_id for each in found] == [fresh, old]
    assert [(each.days, each.company, each.probably_over) for each in found] == [
        (2, "Brightwater Labs", False),
        (50, "Fernhill", True),
    ]
    assert found[0].follow_up_on == date(2026, 3, 21)
    assert found[1].follow_up_on == TODAY - timedelta(days=50 - 14)
    assert found[1].words == "Silent for 50 days. Under 2 in 100 like this still get a yes."


def test_who_waits_since_an_unknown_day_has_no_odds(ada: Ctx, walk: Walk) -> None:
    it = walk(30)
    line = tracker.history(ada, id=it)[0]
    tracker.correct(ada, line_id=line.id, on=None)
    assert insights.waiting(ada) == ()
    assert applied(insights.conversion(ada)).left_out == 1


def test_reply_times_are_typical_until_there_are_own(ada: Ctx, walk: Walk) -> None:
    first = insights.replies(ada)[0]
    assert (first.half, first.most, first.nearly_all, first.over_on, first.own) == (7, 14, 25, 31, False)
    for _ in range(12):
        walk(40, (2, 25))
    own = insights.replies(ada)[0]
    assert own.own
    assert (own.replies, own.half) == (12, 25)


def test_too_early_to_tell(ada: Ctx, walk: Walk) -> None:
    for n in range(6):
        walk(60, *([(2, 4)] if n < 3 else [("rejected", 9)]), source="Referral")
        walk(60, *([(2, 4)] if n < 1 else [("rejected", 9)]), source="LinkedIn")
    found = insights.comparison(ada, by="source")
    assert found.verdict == "Too early to tell: LinkedIn 1 of 6, Referral 3 of 6."
    assert found.better is None
    assert found.chance
    assert 0.5 < found.chance < 0.99


def test_a_clear_difference_is_told(ada: Ctx, walk: Walk) -> None:
    for n in range(24):
        walk(60, *([(2, 4)] if n < 18 else [("rejected", 9)]), source="Referral", labels=("warm",))
        walk(60, ("rejected", 9), source="LinkedIn")
    found = insights.comparison(ada, by="source")
    assert found.verdict == "Referral does better than LinkedIn: Referral 18 of 24, LinkedIn 0 of 24."
    labelled = insights.comparison(ada, by="label", label="warm")
    assert (labelled.better, labelled.worse) == ("warm", "The rest")
    assert [(arm.yes, round(arm.settled)) for arm in labelled.arms] == [(18, 24), (0, 24)]


def test_never_better_while_the_gate_is_shut(ada: Ctx, walk: Walk) -> None:
    for n in range(8):
        walk(60, *([(2, 4)] if n % 2 else [("rejected", 9)]), source="Referral" if n % 3 else "LinkedIn", role="Data")
    for by in ("role", "source", "month"):
        found = insights.comparison(ada, by=by)  # type: ignore[arg-type]
        assert found.factor < 10
        assert "better" not in found.verdict


def test_days_that_nobody_knows_are_no_pace(ada: Ctx, walk: Walk) -> None:
    assert insights.forecast(ada).per_week > 0  # that of a usual search, before the first application
    stages = tracker.search(ada).stages
    tracker.add(ada, values={"title": "Engineer"}, stage_id=stages[1].id, exactness="unknown")
    assert insights.forecast(ada).per_week == 0


def test_a_forecast_at_the_pace_of_four_weeks(ada: Ctx, walk: Walk) -> None:
    for ago in range(0, 28, 2):
        walk(ago)
    walk(40, (4, 10))
    found = insights.forecast(ada)
    assert (found.per_week, found.target) == (3.5, "Job offer")
    chances = [chance for _, chance in found.weeks]
    assert chances == sorted(chances)
    assert 0 < chances[4] < chances[26] < 1
    assert [each.stage for each in found.expected] == [
        "Phone interview",
        "Job interview",
        "Second interview",
        "Job offer",
    ]
    assert [pace.chance for pace in found.paces] == [0.5, 0.8, 0.9]
    needed = [pace.per_week or 1000 for pace in found.paces]
    assert needed == sorted(needed)
    assert TODAY < found.cut_off_on < found.until == TODAY + timedelta(days=90)
    faster = insights.forecast(ada, per_week=20)
    assert faster.likely_on
    assert found.likely_on is None or faster.likely_on < found.likely_on


@pytest.mark.parametrize("given", [{"per_week": -1.0}, {"per_week": 1e9}, {"until": TODAY}])
def test_a_forecast_of_nonsense_is_refused(ada: Ctx, walk: Walk, given: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        insights.forecast(ada, **given)


def test_a_pipeline_of_two_stages_still_has_a_forecast(ada: Ctx, walk: Walk, stage: Callable[[Any], int]) -> None:
    walk(20)
    for number in (6, 5, 4, 3, 2, 1):
        tracker.remove_stage(ada, stage_id=stage(number))
    assert [each.name for each in tracker.search(ada).stages] == ["Never applied", "Accepted"]
    assert insights.forecast(ada).target == "Accepted"
    assert insights.silence(ada).stage == insights.comparison(ada, by="source").stage == "Never applied"


def test_is_this_silence_normal(ada: Ctx, walk: Walk) -> None:
    for ago in range(30, 90, 2):
        walk(ago, *([(2, 3)] if ago % 4 else []))
    for ago in range(30):
        walk(ago)
    found = insights.silence(ada)
    assert found.days == 28
    assert found.observed == 1
    assert found.expected > 3
    assert found.stalled
    assert "got 1" in found.words
    assert not insights.silence(later(ada, days=-40)).stalled


def test_in_a_search_put_away_nobody_waits_longer(ada: Ctx, walk: Walk) -> None:
    walk(10)
    home = tracker.search(ada).id
    tracker.archive(ada, search_id=home)
    now = insights.conversion(ada, search_id=home)
    assert insights.conversion(later(ada, days=100), search_id=home) == now


def test_with_an_offer_accepted_the_day_to_ask_is_of_that_time(ada: Ctx, walk: Walk) -> None:
    waits = walk(40)
    walk(60, (6, 20), ("accepted", 25))
    (told,) = insights.waiting(ada)
    assert told.days == 5
    assert told.follow_up_on is not None
    assert told.follow_up_on < TODAY
    assert insights.wait(ada, opportunity_id=waits) is None


def test_where_hardly_a_reply_was_to_be_expected_that_is_what_is_said(ada: Ctx, walk: Walk) -> None:
    walk(400)
    assert insights.silence(ada).words == "In 28 days hardly any reply was to be expected, and none came."


def test_one_group_alone_is_no_comparison(ada: Ctx, walk: Walk) -> None:
    walk(30, ("rejected", 3))
    found = insights.comparison(ada, by="source")
    assert found.verdict == "How these were found is not noted, so there is nothing to compare by it."
    assert found.needs == "0 of 1 settled. It takes two groups with 5 settled each."
    assert insights.comparable(ada) == ()


def test_one_source_alone_can_be_compared_by_role_or_month(ada: Ctx, walk: Walk) -> None:
    walk(80, ("rejected", 3), source="LinkedIn", role="Data")
    assert insights.comparable(ada) == ()
    walk(30, ("rejected", 3), source="LinkedIn", role="Backend")
    found = insights.comparison(ada, by="source")
    assert found.verdict == "All of these have the source LinkedIn, so there is nothing to compare it with."
    assert insights.comparable(ada) == ("role", "month")
    assert insights.comparable(ada, stage_id=tracker.search(ada).stages[2].id) == ()


def test_other_ways_to_split_are_refused(ada: Ctx, walk: Walk) -> None:
    walk(3)
    with pytest.raises(Invalid, match="not counted by"):
        insights.conversion(ada, by="weather")  # type: ignore[arg-type]
    with pytest.raises(Invalid, match="Nothing has the label"):
        insights.comparison(ada, by="label", label="nowhere")
    with pytest.raises(NotFound):
        insights.comparison(ada, by="source", stage_id=10**9)


def test_ben_may_look_and_cleo_sees_nothing_of_it(ada: Ctx, ben: Ctx, cleo: Ctx, walk: Walk) -> None:
    it = walk(9)
    assert [each.opportunity_id for each in insights.waiting(ben)] == [it]
    assert insights.waiting(cleo) == ()
    for ask in (insights.conversion, insights.waiting, insights.replies, insights.forecast, insights.silence):
        with pytest.raises(NotFound):
            ask(cleo, search_id=tracker.search(ada).id)  # type: ignore[operator]


def test_a_curve_for_every_stage_that_is_waited_in(ada: Ctx, walk: Walk) -> None:
    for after in (3, 5, 9):
        walk(20, (2, after))
    found = insights.curves(ada)
    assert [curve.number for curve in found] == [1, 2, 3, 4, 5]
    assert (found[0].replies, found[0].enough) == (3, False)
    share = applied(insights.conversion(ada))
    last = found[0].points[-1]
    assert (last.day, last.share) == (share.horizon, pytest.approx(share.mean, abs=1e-3))
