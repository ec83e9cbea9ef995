"""A fictional seeker's four months."""

from collections import Counter
from datetime import date, timedelta

import pytest

from headway.core.transfer import demo

TODAY = date(2026, 3, 15)


def test_the_same_day_tells_the_same_story_and_moves_with_it() -> None:
    story, later = demo.story(TODAY), demo.story(TODAY + timedelta(days=40))
    assert story == demo.story(TODAY)
    assert [row.company for row in later.rows] == [row.company for row in story.rows]
    assert later.rows[0].history[0].on == story.rows[0].history[0].on + timedelta(days=40)  # type: ignore[operator]
    assert demo.story(TODAY, seed=2) != story


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_a_search_as_they_are(seed: int) -> None:
    rows = demo.story(TODAY, seed).rows
    reached = [max(int(line.what[6:]) for line in row.history if line.what.startswith("stage:")) for row in rows]
    ended = Counter(row.outcome for row in rows)
    assert len(rows) == 70
    assert (
        sum(stage >= 1 for stage in reached) > sum(stage >= 2 for stage in reached) > sum(s >= 4 for s in reached) > 3
    )
    assert ended["rejected"] > 10 < ended[None]
    assert (ended["accepted"], ended["offer_declined"]) == (0, 2)
    assert len({row.company for row in rows}) == 70
    assert set(demo.ROLES) < {row.role for row in rows}


def test_nothing_happens_in_the_future_or_out_of_order() -> None:
    story = demo.story(TODAY)
    for row in story.rows:
        days = [line.on for line in row.history if line.on]
        assert story.started_on <= days[0]
        assert days == sorted(days)
        assert days[-1] <= TODAY
