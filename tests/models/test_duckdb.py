"""The counting queries as they stand, on DuckDB: only the style of a parameter differs."""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from django.db.models import Model

from headway.core.ctx import Ctx
from headway.models import BinEntry, HistoryLine, JobSearch, Label, Opportunity, Stage, insights
from headway.usecases import tracker
from tests.models.test_insights import NOON, messy_search
from tests.remembered import remembered

SIZE = 400
# The columns that the numbers read, of the ledger as it is.
SHAPE: Mapping[type[Model], str] = {
    Stage: "id BIGINT, search_id BIGINT, pipeline VARCHAR, rank INTEGER, taken_by_id BIGINT",
    Opportunity: "id BIGINT, search_id BIGINT, role_id BIGINT, source_id BIGINT",
    BinEntry: "id BIGINT, opportunity_id BIGINT",
    HistoryLine: "opportunity_id BIGINT, place INTEGER, day INTEGER, exactness VARCHAR, said_by VARCHAR, what VARCHAR, "
    "stage_id BIGINT",
    Opportunity.labels.through: "opportunity_id BIGINT, label_id BIGINT",
}
DAYS = (NOON, NOON - 28, NOON + 60)


class Duck:
    """A DuckDB database that holds the ledger's rows and answers as Django's connection does."""

    def __init__(self) -> None:
        import duckdb

        self._database = duckdb.connect(":memory:")
        self._answer: Any = None
        for model, columns in SHAPE.items():
            names = [column.split()[0] for column in columns.split(", ")]
            table, rows = model._meta.db_table, list(model._default_manager.values_list(*names))
            self._database.execute(f"CREATE TABLE {table} ({columns})")
            if rows:
                marks = ", ".join(f"({', '.join('?' * len(names))})" for _ in rows)
                self._database.execute(f"INSERT INTO {table} VALUES {marks}", [value for row in rows for value in row])  # noqa: S608

    @contextmanager
    def cursor(self) -> Iterator["Duck"]:
        yield self

    def execute(self, sql: str, given: Mapping[str, Any]) -> None:
        used = set(re.findall(r"%\((\w+)\)s", sql))
        text = re.sub(r"%\((\w+)\)s", r"$\1", sql)
        assert "%" not in text
        self._answer = self._database.execute(text, {name: given[name] for name in used})

    def fetchall(self) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self._answer.fetchall()
        return found


@pytest.fixture
@remembered
def mess(ada: Ctx) -> JobSearch:
    """Random histories with late entries and corrections, labels, a removed stage and an added one."""
    search, chance = messy_search(ada, SIZE), random.Random(6)  # noqa: S311
    first, response = (search.stages.get(number=number, pipeline="applications") for number in (1, 2))
    tracker.remove_stage(ada, stage_id=response.pk)
    tracker.add_stage(ada, name="Coding challenge", after_id=first.pk)
    labels = [Label.objects.create(owner_id=ada.owner_id, name=name, key=name) for name in ("new résumé", "remote")]
    for it in Opportunity.objects.filter(search=search):
        it.labels.set(label for label in labels if chance.random() < 0.4)
    return search


def asked(search_id: int, today: int) -> dict[str, Counter[Any]]:
    """Whatever the numbers are counted from, in any order of rows."""
    given: dict[str, Any] = {"search_id": search_id, "today": today}
    placed = {**given, "applied_rank": 1}
    found: dict[str, Callable[[], list[Any]]] = {
        "waiting": lambda: insights.waiting(**placed),
        "stood": lambda: insights.stood(**placed),
        "dated": lambda: insights.dated(**given),
        "lines": lambda: insights.lines(**given),
        "until": lambda: insights.counts(**placed, until=today - 30),
    }
    for by in ("", "source", "month", "label"):
        found[f"reached by {by}"] = lambda by=by: insights.reached(**placed, by=by)
    for by in ("", "month", "label"):
        found[f"counts by {by}"] = lambda by=by: insights.counts(**placed, by=by)
    for answered in ("yes", "no", "late", "waiting", "ended", "left_out", "undated"):
        found[f"became {answered}"] = lambda answered=answered: insights.became(
            **placed, rank=4, answered=answered, within=10
        )
    return {name: Counter(ask()) for name, ask in found.items()}


def test_the_same_text_counts_the_same_on_any_day(mess: JobSearch, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = [asked(mess.pk, today) for today in DAYS]
    with monkeypatch.context() as patch:
        patch.setattr(insights, "connection", Duck())
        theirs = [asked(mess.pk, today) for today in DAYS]
    assert theirs == ours
    assert {name for name, found in ours[0].items() if not found} == set()
    assert sum(n for *_, n in ours[0]["counts by "]) > 2 * SIZE


def test_a_line_that_one_of_them_does_not_hold_is_noticed(mess: JobSearch, monkeypatch: pytest.MonkeyPatch) -> None:
    duck = Duck()
    HistoryLine.objects.filter(opportunity__bin_entry=None).exclude(place=None).first().delete()
    ours = asked(mess.pk, NOON)
    monkeypatch.setattr(insights, "connection", duck)
    assert asked(mess.pk, NOON) != ours
