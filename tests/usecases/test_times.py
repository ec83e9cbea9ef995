"""The day until which a search is counted, the time in each stage, how well its days are known; rows for each."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.errors import Invalid, NotAllowed, NotFound
from headway.core.tracker.filters import parse
from headway.core.tracker.words import ANSWERS
from headway.models import Batch
from headway.usecases import diagnosis, insights, tracker
from tests.people import TODAY, later

Walk = Callable[..., int]
DAY = timedelta(days=1)


def waiting_as_no(ctx: Ctx, **given: Any) -> float:
    return insights.conversion(ctx, **given).groups[-1].steps[1].waiting_as_no


def test_a_search_in_use_is_counted_until_today(ada: Ctx, walk: Walk) -> None:
    walk(10)
    found = insights.as_of(later(ada, days=14))
    assert (found.why, found.on, found.words) == ("today", TODAY + 14 * DAY, "")


def test_after_two_weeks_without_a_word_the_last_one_counts(ada: Ctx, walk: Walk) -> None:
    walk(10)
    before = waiting_as_no(ada)
    much_later = later(ada, days=40)
    found = insights.as_of(much_later)
    assert (found.why, found.on) == ("quiet", TODAY)
    assert found.words.startswith(f"The last word in here is of {TODAY.day} {TODAY:%B}, so")
    assert waiting_as_no(much_later) == before
    tracker.add(much_later, values={"title": "Back again"})
    assert insights.as_of(much_later).why == "today"
    assert waiting_as_no(much_later) > before


def test_who_still_searches_without_news_says_so_and_the_numbers_are_of_today(ada: Ctx, walk: Walk) -> None:
    walk(10)
    before = waiting_as_no(ada)
    much_later = later(ada, days=40)
    done = insights.confirm(much_later)
    assert insights.as_of(much_later).why == "today"
    assert waiting_as_no(much_later) > before
    assert insights.as_of(later(ada, days=55)).on == TODAY + 40 * DAY
    back = tracker.undo(much_later, batch_id=done.batch_id)
    assert insights.as_of(much_later).on == TODAY
    assert waiting_as_no(much_later) == before
    tracker.undo(much_later, batch_id=back.batch_id)
    assert insights.as_of(much_later).why == "today"


def test_ben_may_not_confirm_for_her(ada: Ctx, ben: Ctx, walk: Walk) -> None:
    walk(10)
    with pytest.raises(NotAllowed):
        insights.confirm(ben)


def test_what_the_program_does_by_itself_confirms_nothing(ada: Ctx, walk: Walk) -> None:
    walk(10)
    much_later = later(ada, days=40)
    Batch.objects.create(
        owner_id=ada.owner_id, made_by_id=ada.user_id, made_at=much_later.now, via="clock", summary="Tidied up"
    )
    assert insights.as_of(much_later).on == TODAY


def test_with_an_offer_accepted_the_search_ends(ada: Ctx, walk: Walk) -> None:
    walk(40)
    before = waiting_as_no(ada)
    walk(30, (6, 10), (7, 12))
    found = insights.as_of(ada)
    assert (found.why, found.on) == ("accepted", TODAY - 18 * DAY)
    assert found.words.startswith("With the offer accepted on ")
    assert 0 < waiting_as_no(ada) < before
    assert waiting_as_no(later(ada, days=90)) == waiting_as_no(ada)


def test_who_applies_on_after_an_acceptance_searches_on(ada: Ctx, walk: Walk) -> None:
    walk(30, (6, 10), (7, 12))
    walk(3)
    assert insights.as_of(ada).why == "today"


def test_an_acceptance_in_the_bin_ends_nothing(ada: Ctx, walk: Walk) -> None:
    tracker.delete(ada, ids=[walk(30, (7, 12))])
    assert insights.as_of(ada).why == "today"


def accepted_without_a_day(ctx: Ctx, walk: Walk, ago: int) -> None:
    it = walk(ago, (6, 10), (7, 12))
    tracker.correct(ctx, line_id=tracker.history(ctx, id=it)[-1].id, on=None)


def test_an_acceptance_without_a_day_ends_the_search_too(ada: Ctx, walk: Walk) -> None:
    for ago in range(40, 100, 4):
        walk(ago)
    walk(15)
    accepted_without_a_day(ada, walk, ago=30)
    found = insights.as_of(ada)
    assert (found.why, found.on, found.dated) == ("accepted", TODAY - 15 * DAY, False)
    assert found.words.endswith(f"counts until {in_words(TODAY - 15 * DAY, today=TODAY)}, the last day that is known.")
    assert diagnosis.finding(ada).words == "An offer is accepted: there is nothing to diagnose."  # type: ignore[union-attr]
    assert insights.forecast(ada).accepted == 1
    assert insights.silence(later(ada, days=60)) == insights.silence(ada)
    assert "over" in {kind for held in insights.silent(ada).values() for kind in held}
    assert insights.silent(later(ada, days=60)) == insights.silent(ada)


def test_its_last_known_day_is_that_of_its_history_where_nothing_was_sent_later(ada: Ctx, walk: Walk) -> None:
    walk(60)
    accepted_without_a_day(ada, walk, ago=30)
    assert insights.as_of(ada).on == TODAY - 20 * DAY


def test_who_applies_on_after_writing_down_such_an_acceptance_searches_on(ada: Ctx, walk: Walk) -> None:
    accepted_without_a_day(ada, walk, ago=30)
    much_later = later(ada, days=9)
    tracker.add(much_later, values={"title": "Again"}, stage_id=tracker.search(ada).stages[1].id, on=TODAY + 9 * DAY)
    assert insights.as_of(much_later).why == "today"
    assert insights.forecast(much_later).accepted == 0


def test_a_search_of_which_no_day_is_known_ended_when_it_was_written_down(ada: Ctx, walk: Walk) -> None:
    it = walk(30, (7, 12))
    for line in tracker.history(ada, id=it):
        tracker.correct(ada, line_id=line.id, on=None)
    assert insights.as_of(later(ada, days=9)).on == TODAY


def test_put_away_it_is_counted_until_that_day(ada: Ctx, walk: Walk) -> None:
    walk(10)
    home = tracker.search(ada).id
    tracker.archive(ada, search_id=home)
    found = insights.as_of(later(ada, days=3), search_id=home)
    assert (found.why, found.on) == ("archived", TODAY)
    assert "put away on " in found.words


def test_the_silence_of_a_past_search_is_that_of_its_last_weeks(ada: Ctx, walk: Walk) -> None:
    for ago in range(2, 60, 4):
        walk(ago, *([(2, 1)] if ago % 8 == 2 else []))
    now = insights.silence(ada)
    assert now.expected > 0
    assert insights.silence(later(ada, days=50)) == now


def test_every_answer_opens_to_its_rows_and_together_they_are_all(
    ada: Ctx, walk: Walk, stage: Callable[[Any], int]
) -> None:
    walk(50, (2, 5))
    walk(80, (3, 70))
    walk(90, ("rejected", 75))
    walk(50, ("rejected", 9))
    walk(50, ("withdrawn", 9))
    walk(20, labels=("dream",))
    walk(0)
    unknown = walk(30)
    tracker.correct(ada, line_id=tracker.history(ada, id=unknown)[0].id, on=None)
    vague = walk(30)
    tracker.move(ada, ids=[vague], stage_id=stage(2), on=TODAY - 9 * DAY, exactness="about")
    share = insights.conversion(ada).groups[-1].steps[1]
    found = {
        answered: rows(ada, step=share.stage_id, answered=answered)
        for answered in ("yes", "no", "late", "waiting", "ended", "left_out")
    }
    assert [share.yes, share.no, share.late, share.waiting, share.ended, share.left_out] == [2, 1, 2, 2, 1, 1]
    assert list(found.values()) == [2, 1, 2, 2, 1, 1]
    assert sum(found.values()) == rows(ada, reached=share.stage_id, entered=share.stage_id)
    assert rows(ada, step=share.stage_id, answered="undated") == 2 == insights.replies(ada)[0].undated
    assert rows(ada, step=share.stage_id, answered="waiting", label="dream") == 1


def rows(ctx: Ctx, **asked: Any) -> int:
    question = insights.narrowed(ctx, asked=parse({word: str(value) for word, value in asked.items()}))
    return tracker.opportunities(ctx, asked=question).total


def test_a_longer_wait_of_ones_own_makes_the_late_ones_count(ada: Ctx, walk: Walk) -> None:
    walk(80, (3, 70))
    first = insights.guesses(ada)[1]
    assert rows(ada, step=first.stage_id, answered="late") == 1
    insights.edit_guess(
        ada, stage_id=first.stage_id, share=first.share, worth=first.worth, reply_days=first.reply_days, horizon=90
    )
    assert rows(ada, step=first.stage_id, answered="late") == 0
    assert rows(ada, step=first.stage_id, answered="yes") == 1


@pytest.mark.parametrize("answered", ANSWERS)
def test_nothing_became_of_anybody_at_a_stage_of_somebody_else(
    ada: Ctx, ben: Ctx, cleo: Ctx, walk: Walk, stage: Callable[[Any], int], answered: str
) -> None:
    walk(20)
    tracker.search(cleo)
    assert rows(cleo, step=stage(1), answered=answered) == 0
    assert rows(ben, step=stage(1), answered=answered) == (answered == "waiting")
    assert rows(ada, step=stage(7), answered=answered) == 0


@pytest.mark.parametrize(
    "asked", [{"step": "1", "answered": "perhaps"}, {"answered": "yes"}, {"step": "1"}, {"days": "blue"}]
)
def test_other_answers_are_refused(asked: dict[str, str]) -> None:
    with pytest.raises(Invalid):
        parse(asked)


def test_time_in_a_stage_is_that_of_those_who_stood_there(ada: Ctx, walk: Walk) -> None:
    walk(40, (2, 4), (3, 9))
    walk(40, (3, 20))
    walk(40, ("rejected", 6))
    walk(12)
    walk(8)
    applied, response, phone = insights.stays(ada)[1:4]
    assert (applied.left, applied.left_days, applied.there, applied.there_days) == (3, 6.0, 2, 10.0)
    assert (response.left, response.left_days, response.there) == (1, 5.0, 0)
    assert (phone.left, phone.left_days, phone.there, phone.there_days) == (0, None, 2, 25.5)


def test_an_unknown_day_has_no_length(ada: Ctx, walk: Walk) -> None:
    it = walk(30)
    tracker.correct(ada, line_id=tracker.history(ada, id=it)[0].id, on=None)
    applied = insights.stays(ada)[1]
    assert (applied.there, applied.there_days, applied.undated) == (0, None, 1)


def test_how_well_the_days_are_known_and_who_said_so(ada: Ctx, walk: Walk, stage: Callable[[Any], int]) -> None:
    vague = walk(30)
    tracker.move(ada, ids=[vague], stage_id=stage(2), on=TODAY - 9 * DAY, exactness="about")
    walk(20)
    tracker.add(ada.through("import"), values={"title": "From a table"}, stage_id=stage(1), on=date(2026, 1, 5))
    found = insights.quality(ada)
    assert [(each.value, each.lines, each.opportunities) for each in found.days] == [("exact", 3, 3), ("about", 1, 1)]
    assert [(each.value, each.lines, each.opportunities) for each in found.ways] == [("person", 3, 2), ("import", 1, 1)]
    assert found.lines == 4
    for each in found.days:
        assert rows(ada, days=each.value) == each.opportunities
    for each in found.ways:
        assert rows(ada, said_by=each.value) == each.opportunities


def test_ben_may_look_and_cleo_sees_nothing_of_it(ada: Ctx, ben: Ctx, cleo: Ctx, walk: Walk) -> None:
    walk(9, (2, 3))
    assert insights.stays(ben) == insights.stays(ada) != insights.stays(cleo)
    assert insights.quality(ada).lines == 2
    assert insights.quality(cleo).lines == 1
    for ask in (insights.as_of, insights.stays, insights.quality):
        with pytest.raises(NotFound):
            ask(cleo, search_id=tracker.search(ada).id)  # type: ignore[operator]
