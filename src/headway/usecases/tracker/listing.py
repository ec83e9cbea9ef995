"""Lists of opportunities: the table, the board's columns, the search box. A question in, a page out."""

from collections import defaultdict
from datetime import date
from typing import Any, Final

from django.db.models import Count, Exists, F, Min, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Lower, NullIf

from headway.core.ctx import Ctx
from headway.core.days import to_day
from headway.core.errors import Invalid
from headway.core.tracker import nouns
from headway.core.tracker.filters import COLUMNS, EVERYTHING, NOTHING, Condition, Question
from headway.core.tracker.naming import folded
from headway.models import HistoryLine, Opportunity, Stage
from headway.usecases.base import question
from headway.usecases.tracker import job_searches, nounize

_LARGEST_PAGE: Final = 1000
_PATHS: Final = {
    "company": "company__name",
    "stage": "stage__name",
    "role": "role__name",
    "source": "source__name",
    "source_kind": "source__kind",
    "label": "labels__name",
    "contact": "contacts__name",
    "applied_on": "applied_day",
    "stage_on": "stage_day",
    "outcome_on": "outcome_day",
    "last_on": "last_day",
    "created_on": "created_at__date",
}
_KEYS: Final = {"source": "source__key", "label": "labels__key"}
_MANY: Final = frozenset({"label", "contact"})
_ORDERS: Final = {"stage": "stage__rank", "created_on": "created_at", "company": "company__key"}
_LEDGER_DAYS: Final = frozenset({"applied_on", "stage_on", "outcome_on", "last_on"})
_SOUGHT: Final = (
    "title company__name location referrer notes lessons posting_text url source__name contacts__name labels__name "
    "contacts__email"
).split()


@question
def opportunities(ctx: Ctx, *, asked: Question = EVERYTHING, search_id: int | None = None) -> nouns.Page:
    """One page of the opportunities that a question asks for."""
    if not 1 <= asked.size <= _LARGEST_PAGE:
        raise Invalid(f"A page holds 1 to {_LARGEST_PAGE} rows.", "Ask for less.", "size")
    rows = matching(ctx, asked, job_searches.one(ctx, search_id).pk)
    total = rows.count()
    start = (max(asked.page, 1) - 1) * asked.size
    found = _ordered(rows, asked.order).with_names()[start : start + asked.size]
    return nouns.Page(tuple(nounize.opportunity(row) for row in found), total, max(asked.page, 1), asked.size)


@question
def counts(ctx: Ctx, *, column: str, asked: Question = EVERYTHING, search_id: int | None = None) -> dict[str, int]:
    """How many of what a question asks for hold each value of a column; an empty value counts under `-`."""
    if column not in COLUMNS:
        raise Invalid(f"There is no column called {column}.", f"Known columns: {', '.join(COLUMNS)}.", "column")
    path = _PATHS.get(column, column)
    rows = matching(ctx, asked, job_searches.one(ctx, search_id).pk).order_by().values_list(path)
    found: dict[str, int] = defaultdict(int)
    for value, n in rows.annotate(n=Count("id", distinct=True)):
        found[str(value) if value not in (None, "") else NOTHING] += n
    return dict(found)


def matching(ctx: Ctx, asked: Question, search_id: int) -> Any:
    """The rows that a question asks for, without an order."""
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(search_id=search_id)
    if asked.ids:
        rows = rows.filter(pk__in=asked.ids)
    if asked.state != "all":
        rows = rows.filter(outcome="") if asked.state == "open" else rows.exclude(outcome="")
    if asked.reached is not None:
        rows = rows.filter(Exists(_moves(ctx).filter(at__gte=_rank(asked.reached))))
    if asked.entered is not None:
        first = _moves(ctx).order_by("place").values("at")[:1]
        rows = rows.annotate(entry=Subquery(first)).filter(entry__lte=_rank(asked.entered))
    for condition in _joined(asked.conditions):
        rows = rows.filter(condition)
    for word in asked.text.split():
        rows = rows.filter(_anywhere(word))
    return rows


def _moves(ctx: Ctx) -> Any:
    """The moves of an outer opportunity known by today, each `at` a rank; removed stages count for their heirs."""
    lines = HistoryLine.objects.filter(opportunity=OuterRef("pk"), place__isnull=False, stage__isnull=False)
    known = lines.filter(Q(day=None) | Q(day__lte=ctx.today_day))
    return known.annotate(at=Coalesce(F("stage__taken_by__rank"), F("stage__rank")))


def _rank(stage_id: int) -> Subquery:
    return Subquery(Stage.objects.filter(pk=stage_id).values("rank")[:1])


def _joined(conditions: tuple[Condition, ...]) -> list[Q]:
    """Alternatives on one column are joined by or, everything else by and."""
    alternatives: dict[str, Q] = {}
    joined = []
    for condition in conditions:
        if condition.test == "is":
            alternatives[condition.column] = alternatives.get(condition.column, Q()) | _is(condition)
        else:
            joined.append(_compared(condition))
    return [*joined, *alternatives.values()]


def _is(condition: Condition) -> Q:
    name, value = condition.column, condition.value
    path = _PATHS.get(name, name)
    if value == NOTHING:
        return Q(**{f"{path}__isnull": True}) | (Q() if _is_number(name) else Q(**{path: ""}))
    if name == "stage" and value.isdecimal():
        return Q(stage_id=int(value))
    if name == "role" and folded(value) == "other":
        return Q(role=None)
    if name in _KEYS:
        return _of_many(name, Q(**{_KEYS[name]: folded(value)}))
    if _is_number(name):
        return Q(**{path: _bound(condition)})
    return _of_many(name, Q(**{f"{path}__iexact": value}))


def _compared(condition: Condition) -> Q:
    path = _PATHS.get(condition.column, condition.column)
    if condition.test == "has":
        return _of_many(condition.column, Q(**{f"{path}__icontains": condition.value}))
    return Q(**{f"{path}__{'gte' if condition.test == 'from' else 'lte'}": _bound(condition)})


def _of_many(column: str, found: Q) -> Q:
    """A condition on one of many, asked apart: joined, it would bring a row once for each."""
    return Q(pk__in=Opportunity.objects.filter(found).values("pk")) if column in _MANY else found


def _bound(condition: Condition) -> int | date:
    if COLUMNS[condition.column][1] == "number":
        return int(condition.value)
    on = date.fromisoformat(condition.value)
    return to_day(on) if condition.column in _LEDGER_DAYS else on


def _is_number(column: str) -> bool:
    return COLUMNS[column][1] in ("day", "number")


def _anywhere(word: str) -> Q:
    found = Q()
    for path in _SOUGHT:
        found |= Q(**{f"{path}__icontains": word})
    return Q(pk__in=Opportunity.objects.filter(found).values("pk"))


def _ordered(rows: Any, order: str) -> Any:
    name = order.removeprefix("-")
    path = _ORDERS.get(name, _PATHS.get(name, name))
    kind = COLUMNS[name][1]
    key: Any = F(path)
    if name in _MANY:  # its first value in the alphabet, so that no row comes twice
        first = Opportunity.objects.filter(pk=OuterRef("pk")).order_by().values("pk").annotate(first=Min(path))
        key = Lower(Subquery(first.values("first")))
    elif kind in ("words", "name") and name not in _ORDERS:
        key = NullIf(Lower(path), Value(""))
    down = order.startswith("-")
    return rows.order_by(key.desc(nulls_last=True) if down else key.asc(nulls_last=True), "-id")
