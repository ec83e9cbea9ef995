"""Lists of opportunities: the table, the search box. A question in, a page out; how many each filter would leave."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Lower, NullIf
from django.db.models.lookups import Exact

from headway.core.ctx import Ctx
from headway.core.days import to_day
from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.filters import BEST_MATCH, COLUMNS, EVERYTHING, NOTHING, Condition, Question
from headway.core.tracker.naming import folded
from headway.models import Contact, HistoryLine, Label, Opportunity, Sending, Stage, search
from headway.models.base import Among
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
_LEDGER_DAYS: Final = frozenset({"applied_on", "stage_on", "outcome_on", "last_on"})
_MANY: Final = frozenset({"label", "contact"})


@question
def opportunities(ctx: Ctx, *, asked: Question = EVERYTHING, search_id: int | None = None) -> nouns.Page:
    """One page of the opportunities that a question asks for."""
    if not 1 <= asked.size <= _LARGEST_PAGE:
        raise Invalid(say("A page holds 1 to {most} rows.", most=_LARGEST_PAGE), "Ask for less.", "size")
    rows = matching(ctx, asked, job_searches.one(ctx, search_id).pk)
    total = rows.count()
    start = (max(asked.page, 1) - 1) * asked.size
    # ids first: sorting whole rows would carry every posting's text along
    ids = list(_ordered(rows, asked).values_list("pk", flat=True)[start : start + asked.size])
    found = Opportunity.objects.with_names().in_bulk(ids)
    return nouns.Page(tuple(nounize.opportunity(found[id]) for id in ids), total, max(asked.page, 1), asked.size)


@question
def ids(ctx: Ctx, *, asked: Question = EVERYTHING, search_id: int | None = None) -> tuple[int, ...]:
    """The ids of all opportunities that a question asks for, on whatever page."""
    return tuple(matching(ctx, asked, job_searches.one(ctx, search_id).pk).order_by("id").values_list("id", flat=True))


@question
def counts(ctx: Ctx, *, column: str, asked: Question = EVERYTHING, search_id: int | None = None) -> dict[str, int]:
    """How many of what a question asks for hold each value of a column; an empty value counts under `-`."""
    if column not in COLUMNS:
        known = say("Known columns: {names}.", names=", ".join(COLUMNS))
        raise Invalid(say("There is no column called {name}.", name=column), known, "column")
    path = _PATHS.get(column, column)
    rows = matching(ctx, asked, job_searches.one(ctx, search_id).pk).order_by().values_list(path)
    found: dict[str, int] = defaultdict(int)
    for value, n in rows.annotate(n=Count("id", distinct=True)):
        found[str(value) if value not in (None, "") else NOTHING] += n
    return dict(found)


def matching(ctx: Ctx, asked: Question, search_id: int) -> Any:
    """The rows that a question asks for, without an order."""
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(search_id=search_id)
    for found in _found(asked):
        rows = rows.filter(Among(F("pk"), found))
    for told in (*_told_by(ctx, asked), *_went_with(asked)):
        rows = rows.filter(told)
    if asked.ids:
        rows = rows.filter(pk__in=asked.ids)
    if asked.state != "all":
        rows = rows.filter(outcome="") if asked.state == "open" else rows.exclude(outcome="")
    if asked.reached is not None:
        rows = rows.filter(Exists(_moves(ctx).filter(at__gte=_rank(asked.reached))))
    if asked.stood is not None:
        rows = rows.filter(Exists(_moves(ctx).filter(at=_rank(asked.stood))))
    if asked.entered is not None:
        first = _moves(ctx).order_by("place").values("at")[:1]
        rows = rows.annotate(entry=Subquery(first)).filter(entry__lte=_rank(asked.entered))
    for condition in _joined(asked.conditions):
        rows = rows.filter(condition)
    return search.sought(rows, asked.text) if asked.text else rows


def _found(asked: Question) -> list[tuple[int, ...]]:
    """Those found before, by id. Without them the answer would be too long, which nobody would see."""
    found = [ids for wanted, ids in ((asked.silence, asked.silent), (asked.answered, asked.became)) if wanted]
    if None in found:
        raise RuntimeError("A question about silence or an answer is narrowed by insights.narrowed first.")
    return [ids for ids in found if ids is not None]


def _told_by(ctx: Ctx, asked: Question) -> list[Exists]:
    """That a standing line has a day of some exactness, or came through some door."""
    lines = _known(ctx)
    wanted = (("exactness", asked.days), ("said_by", asked.said_by))
    return [Exists(lines.filter(**{name: value})) for name, value in wanted if value]


def _went_with(asked: Question) -> Iterator[Any]:
    """That the latest résumé sent has a name, and whether it was written for its posting."""
    if asked.document:
        went = Sending.objects.filter(opportunity=OuterRef("pk"), document__kind="resume").order_by("-document_id")
        name = Subquery(went.values("document__name")[:1])
        yield ~Exists(went) if asked.document == NOTHING else Exact(name, Value(asked.document))
    if asked.tailored == NOTHING:
        yield Q(tailoring=None)
    elif asked.tailored:
        yield Q(tailoring__tailored=asked.tailored == "yes")


def _moves(ctx: Ctx) -> Any:
    """The moves of an outer opportunity known by today, each `at` a rank; removed stages count for their heirs."""
    return _known(ctx).filter(stage__isnull=False).annotate(at=Coalesce(F("stage__taken_by__rank"), F("stage__rank")))


def _known(ctx: Ctx) -> Any:
    """The standing lines of an outer opportunity known by today."""
    lines = HistoryLine.objects.filter(opportunity=OuterRef("pk"), place__isnull=False)
    return lines.filter(Q(day=None) | Q(day__lte=ctx.today_day))


def _rank(stage_id: int) -> Subquery:
    return Subquery(Stage.objects.filter(pk=stage_id).values("rank")[:1])


def _joined(conditions: tuple[Condition, ...]) -> list[Q]:
    """Alternatives on one column are joined by or, everything else by and."""
    alternatives: dict[str, Q] = {}
    joined = []
    for condition in conditions:
        if condition.test == "is":
            alternatives[condition.column] = alternatives.get(condition.column, Q()) | _is(condition)
        elif condition.test == "not":
            joined.append(~_is(condition))
        else:
            joined.append(_compared(condition))
    return [*joined, *alternatives.values()]


def _is(condition: Condition) -> Q:
    path = _PATHS.get(condition.column, condition.column)
    if condition.value == NOTHING:
        return _empty(condition.column, path)
    if condition.column == "stage" and condition.value.isdecimal() and len(condition.value) < 19:
        return Q(stage_id=int(condition.value))
    if condition.column == "role" and folded(condition.value) == "other":
        return Q(role=None)
    if _is_number(condition.column):
        return Q(**{path: _bound(condition)})
    return _wearing(condition.column, Q(**{f"{path}__iexact": condition.value}))


def _empty(column: str, path: str) -> Q:
    if column in ("outcome", "work_mode"):
        return Q(**{path: ""})
    return Q(**{f"{path}__isnull": True}) | (Q() if _is_number(column) else Q(**{path: ""}))


def _compared(condition: Condition) -> Q:
    path = _PATHS.get(condition.column, condition.column)
    if condition.test == "has":
        return _wearing(condition.column, Q(**{f"{path}__icontains": condition.value}))
    return Q(**{f"{path}__{'gte' if condition.test == 'from' else 'lte'}": _bound(condition)})


def _wearing(column: str, found: Q) -> Q:
    """A condition on what an opportunity may have several of, so that none is listed twice."""
    return Q(pk__in=Opportunity.objects.filter(found).values("pk")) if column in _MANY else found


def _bound(condition: Condition) -> float | date:
    if COLUMNS[condition.column][1] == "number":
        return float(condition.value)
    on = date.fromisoformat(condition.value)
    return to_day(on) if condition.column in _LEDGER_DAYS else on


def _is_number(column: str) -> bool:
    return COLUMNS[column][1] in ("day", "number")


def _ordered(rows: Any, asked: Question) -> Any:
    name = asked.order.removeprefix("-")
    if name == BEST_MATCH:
        return search.best_first(rows, asked.text)
    by = _key(name)
    return rows.order_by(by.desc(nulls_last=True) if asked.order.startswith("-") else by.asc(nulls_last=True), "-id")


def _key(name: str) -> Any:
    """What a column is sorted by: rank, day, or words without regard to capitals; the empty come last."""
    if name in _FIRST_OF:
        return Subquery(_FIRST_OF[name].objects.filter(opportunities=OuterRef("pk")).order_by("key").values("key")[:1])
    if name in _ORDERS:
        return F(_ORDERS[name])
    path = F(_PATHS.get(name, name))
    return path if _is_number(name) else NullIf(Lower(path), Value(""))


_ORDERS: Final = {"stage": "stage__rank", "role": "role__rank", "created_on": "created_at", "company": "company__key"}
_FIRST_OF: Final[dict[str, Any]] = {"label": Label, "contact": Contact}
