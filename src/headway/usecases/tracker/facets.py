"""How many opportunities each choice of each filter would leave: one question, counted once for all filters."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from django.db.models import Count

from headway.core.ctx import Ctx
from headway.core.tracker.filters import EVERYTHING, NOTHING, Condition, Question
from headway.core.tracker.naming import folded
from headway.models import JobSearch, Label, Opportunity, Source, Stage, TargetRole
from headway.usecases.base import question
from headway.usecases.tracker import job_searches
from headway.usecases.tracker.listing import matching

Counts = dict[str, dict[str, int]]
_COUNTED: Final = ("stage_id", "outcome", "role_id", "source_id", "work_mode")
_TOLD: Final = frozenset({"stage", "outcome", "role", "source", "source_kind", "work_mode"})


@question
def facets(ctx: Ctx, *, asked: Question = EVERYTHING, search_id: int | None = None) -> Counts:
    """For each filter how many each of its choices would leave, with all other filters as they are.

    The choices are written as in an address: stages by id, what is empty as `-`; `state` knows all, open and closed.
    """
    home = job_searches.one(ctx, search_id)
    told = [condition for condition in asked.conditions if condition.column in _TOLD]
    others = tuple(condition for condition in asked.conditions if condition.column not in _TOLD)
    rows = matching(ctx, replace(asked, conditions=others, state="all"), home.pk).order_by()
    names = _names(home)
    combinations = [
        (_choices(names, combination), n) for *combination, n in rows.values_list(*_COUNTED).annotate(n=Count("id"))
    ]
    found = _counted(combinations, _wanted(asked, told, names))
    found["label"] = _labels(ctx, asked, home)
    return found


def _choices(names: Mapping[str, Mapping[int, str]], combination: Iterable[Any]) -> dict[str, str]:
    """What the rows of one combination hold in each filter, as an address writes it."""
    stage_id, outcome, role_id, source_id, work_mode = combination
    return {
        "state": "closed" if outcome else "open",
        "stage": str(stage_id),
        "outcome": outcome or NOTHING,
        "role": names["role"].get(role_id, NOTHING),
        "source": names["source"].get(source_id, NOTHING),
        "source_kind": names["source_kind"].get(source_id, NOTHING),
        "work_mode": work_mode or NOTHING,
    }


def _counted(combinations: Iterable[tuple[dict[str, str], int]], wanted: Mapping[str, set[str]]) -> Counts:
    """A combination counts for a filter if every other filter lets it through."""
    found: Counts = {column: defaultdict(int) for column in ("state", *_TOLD)}
    for held, n in combinations:
        refusing = [column for column, choices in wanted.items() if folded(held[column]) not in choices]
        if len(refusing) > 1:
            continue
        for column in refusing or held:
            found[column][held[column]] += n
    found["state"]["all"] = found["state"]["open"] + found["state"]["closed"]
    return {column: dict(counts) for column, counts in found.items()}


def _wanted(
    asked: Question, told: Iterable[Condition], names: Mapping[str, Mapping[int, str]]
) -> Mapping[str, set[str]]:
    wanted: dict[str, set[str]] = defaultdict(set)
    if asked.state != "all":
        wanted["state"] = {asked.state}
    stages = {folded(name): str(id) for id, name in names["stage"].items()}
    for condition in told:
        value = folded(condition.value)
        if condition.column == "stage":
            value = stages.get(value, value)
        wanted[condition.column].add(NOTHING if condition.column == "role" and value == "other" else value)
    return wanted


def _names(home: JobSearch) -> Mapping[str, Mapping[int, str]]:
    sources = list(Source.objects.filter(owner_id=home.owner_id).values_list("id", "name", "kind"))
    return {
        "stage": dict(
            Stage.objects.filter(search=home, pipeline="applications", taken_by=None).values_list("id", "name")
        ),
        "role": dict(TargetRole.objects.filter(search=home).values_list("id", "name")),
        "source": {id: name for id, name, _ in sources},
        "source_kind": {id: kind for id, _, kind in sources},
    }


def _labels(ctx: Ctx, asked: Question, home: JobSearch) -> dict[str, int]:
    """How many wear each label; without the condition on labels, which would leave the others none."""
    names = dict(Label.objects.filter(owner_id=home.owner_id).values_list("id", "name"))
    if not names:
        return {}
    others = tuple(each for each in asked.conditions if each.column != "label" or each.test == "not")
    rows = matching(ctx, replace(asked, conditions=others), home.pk).order_by().values("pk")
    worn = Opportunity.labels.through.objects.filter(opportunity__in=rows).values_list("label_id")
    counts = Counter({names[id]: n for id, n in worn.annotate(n=Count("id"))})
    counts[NOTHING] = rows.filter(labels=None).count()
    return dict(counts)
