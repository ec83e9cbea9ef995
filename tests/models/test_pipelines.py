"""The counting query of conversations, and from one stage to another over those between, beside the plain twin."""

from collections import Counter
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.models import JobSearch, insights
from tests.models.plain_spells import Entry
from tests.models.test_insights import MANY, NOON, PARTS, SOME, histories, messy_search, query, twin
from tests.remembered import remembered


@pytest.fixture
@remembered
def mess(ada: Ctx) -> JobSearch:
    """A job search of many random histories."""
    return messy_search(ada, SOME)


def test_thousands_of_messy_conversations_on_any_day(ada: Ctx) -> None:
    mess = messy_search(ada, MANY, "outreach")
    for today in (NOON, NOON - 28, NOON - 90):
        found = query(mess.pk, today, kind="outreach")
        assert found == twin(mess.pk, today, kind="outreach")
    assert found.total() > MANY / 2
    assert {role for role, *_ in found} == {source for _, source, *_ in found} == {None}
    assert query(mess.pk, NOON) == Counter()


@pytest.mark.parametrize("ranks", [(1, 3), (0, 6), (1, 2), (2, 4, 7)], ids=str)
def test_from_one_stage_to_another_whatever_lies_between(mess: JobSearch, ranks: tuple[int, ...]) -> None:
    for today in (NOON, NOON - 28):
        found = query(mess.pk, today, ranks=ranks)
        assert found == twin(mess.pk, today, ranks=ranks)
        assert {stage for _, _, stage, _, _ in found} == {*ranks[:-1]}


def test_the_kinds_of_answers_of_conversations_are_rows(ada: Ctx) -> None:
    mess = messy_search(ada, SOME, "outreach")
    given: dict[str, Any] = {"search_id": mess.pk, "today": NOON, "applied_rank": 1, "pipeline": "outreach"}
    table = insights.counts(**given)
    for rank in range(5):
        became = [insights.became(rank=rank, within=30, answered=answered, **given) for answered in PARTS]
        assert sum(map(len, became)) == sum(n for _, _, at, *_, n in table if at == rank) > 0
    left = Counter[int]()
    for rank, gone, _, n in insights.stood(**given):
        left[rank] += n if gone else 0
    assert sum(left.values()) > 0
    tops = sum(n for *_, n in insights.reached(**given))
    moved = [lines for _, lines in histories(mess.pk, "outreach") if any(_known_move(line) for line in lines)]
    assert tops == len(moved)


def _known_move(line: Entry) -> bool:
    return line.rank is not None and (line.day is None or line.day <= NOON)
