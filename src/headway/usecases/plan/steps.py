"""The path: what Headway sees of each step, what the person ticks, notes, adds, moves and puts away."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.db.models import Exists, F, Func, IntegerField, OuterRef, QuerySet, Subquery

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotFound
from headway.core.plan import path as core
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.models import (
    Activity,
    Asset,
    Contact,
    Criterion,
    Document,
    DocumentReview,
    Goal,
    HistoryLine,
    Interaction,
    JobSearch,
    LookBack,
    MockInterview,
    Needs,
    Opportunity,
    Outreach,
    PathStep,
    PathTick,
    Rehearsal,
    Showpiece,
    Story,
    TargetRole,
    User,
)
from headway.usecases.base import action, question
from headway.usecases.plan.morale import current_search
from headway.usecases.tracker import batches, wholes

_TALKS: Final = ("call", "coffee", "in_person", "event")
_OWN: Final = "own-"


@question
def path(ctx: Ctx) -> core.Path:
    """The nine steps from needs and skills to handling offers, what is done of each, and what comes next."""
    return _laid(ctx)


@action
def tick(ctx: Ctx, *, step: str, check: str) -> nouns.Change:
    """Tick a check of a step by hand: it was done, wherever that was."""
    row, words = _checkable(ctx, step, check)
    home = current_search(ctx)
    batch = batches.begin(ctx, say("Ticked “{what}”", what=words))
    if _ticks(ctx, home, row, step, check) is None:
        made = PathTick.objects.create(
            owner_id=ctx.owner_id,
            search=home,
            step=row,
            code="" if row else step,
            check_code=check,
            ticked_at=ctx.now,
        )
        batches.made(batch, made)
    return nouns.Change(batch.pk, batch.summary)


@action
def untick(ctx: Ctx, *, step: str, check: str) -> nouns.Change:
    """Take the tick of a check away again."""
    row, words = _checkable(ctx, step, check)
    ticked = _ticks(ctx, current_search(ctx), row, step, check)
    batch = batches.begin(ctx, say("No longer ticked: “{what}”", what=words))
    if ticked is not None:
        wholes.remove(batch, ticked)
    return nouns.Change(batch.pk, batch.summary)


@action
def note_step(ctx: Ctx, *, step: str, note: str, title: str | None = None) -> nouns.Change:
    """Write a note at a step; a step of the person's own can get another title with it."""
    kept = _step(ctx, step)
    values: dict[str, Any] = {"note": core.noted_down(note)}
    if title is not None and not core.built_in(step):
        values["title"] = core.titled(title)
    batch = batches.begin(ctx, say("Noted at “{step}”", step=values.get("title") or _title(step, kept)))
    _keep(ctx, batch, step, kept, **values)
    return nouns.Change(batch.pk, batch.summary)


@action
def add_step(ctx: Ctx, *, title: str, note: str = "") -> nouns.Change:
    """Add a step of one's own at the end of the path."""
    values = {"title": core.titled(title), "note": core.noted_down(note)}
    batch = batches.begin(ctx, say("Added the step “{step}”", step=values["title"]))
    batches.made(batch, PathStep.objects.create(owner_id=ctx.owner_id, **values))
    return nouns.Change(batch.pk, batch.summary)


@action
def place_step(ctx: Ctx, *, step: str, down: bool = False) -> nouns.Change:
    """Move a step one place up, or down."""
    kept = _step(ctx, step)
    found = _laid(ctx)
    order = [each.code for each in found.steps]
    if step not in order:
        raise Conflict("This step has no place in the order.", "Bring it back first.")
    batch = batches.begin(ctx, say("Moved the step “{step}”", step=_title(step, kept)))
    for at, code in enumerate(core.placed(order, step, down)):
        _keep(ctx, batch, code, _kept(ctx, code), rank=at * 10)
    return nouns.Change(batch.pk, batch.summary)


@action
def remove_step(ctx: Ctx, *, step: str) -> nouns.Change:
    """Put a step away: a built-in one can be brought back, one of the person's own comes back by undo."""
    kept = _step(ctx, step)
    batch = batches.begin(ctx, say("Removed the step “{step}”", step=_title(step, kept)))
    if core.built_in(step):
        _keep(ctx, batch, step, kept, removed_at=ctx.now)
    elif kept is not None:
        wholes.remove(batch, kept)
    return nouns.Change(batch.pk, batch.summary)


@action
def bring_step_back(ctx: Ctx, *, step: str) -> nouns.Change:
    """Bring a built-in step back that was put away."""
    kept = _step(ctx, step)
    batch = batches.begin(ctx, say("Brought back the step “{step}”", step=_title(step, kept)))
    if kept is not None:
        batches.update(batch, kept, removed_at=None)
    return nouns.Change(batch.pk, batch.summary)


def _laid(ctx: Ctx) -> core.Path:
    home = current_search(ctx)
    own = tuple(_noun(row) for row in PathStep.objects.filter(owner_id=ctx.owner_id).order_by("id"))
    ticks = PathTick.objects.filter(owner_id=ctx.owner_id)
    counted = [row for row in ticks if row.search_id is None or (home is not None and row.search_id == home.pk)]
    return core.laid(facts(ctx, home), [(_code(row), row.check_code) for row in counted], own)


def _code(row: PathTick) -> str:
    return row.code or f"{_OWN}{row.step_id}"


def _noun(row: PathStep) -> core.Own:
    code = row.code or f"{_OWN}{row.pk}"
    return core.Own(row.pk, code, row.title, row.note, row.rank, row.removed_at is not None)


def _step(ctx: Ctx, step: str) -> PathStep | None:
    """What is kept of a step; None of a built-in one that nobody changed; raises `NotFound`."""
    row = _kept(ctx, step)
    if row is None and not core.built_in(step):
        raise NotFound("There is no such step.", "“headway path” lists them.")
    return row


def _kept(ctx: Ctx, step: str) -> PathStep | None:
    rows = PathStep.objects.filter(owner_id=ctx.owner_id)
    if core.built_in(step):
        return rows.filter(code=step).first()
    id = step.removeprefix(_OWN)
    known = step.startswith(_OWN) and id.isascii() and id.isdecimal() and len(id) < 19
    return rows.filter(pk=int(id), code="").first() if known else None


def _keep(ctx: Ctx, batch: Any, step: str, kept: PathStep | None, **values: Any) -> None:
    if kept is None:
        batches.made(batch, PathStep.objects.create(owner_id=ctx.owner_id, code=step, **values))
    else:
        batches.update(batch, kept, **values)


def _title(step: str, kept: PathStep | None) -> str:
    if kept is not None and kept.title:
        return kept.title
    return next(say(each.title) for each in core.STEPS if each.code == step)


def _checkable(ctx: Ctx, step: str, check: str) -> tuple[PathStep | None, str]:
    """The row of a step of the person's own, and the words of one of its checks; raises `NotFound`."""
    kept = _step(ctx, step)
    if not core.known(step, check, () if core.built_in(step) else (step,)):
        raise NotFound("There is nothing of that name to tick.")
    return (None, core.words_of(step, check)) if core.built_in(step) else (kept, _title(step, kept))


def _ticks(ctx: Ctx, home: JobSearch | None, row: PathStep | None, step: str, check: str) -> PathTick | None:
    rows = PathTick.objects.filter(owner_id=ctx.owner_id, step=row, code="" if row else step, check_code=check)
    counted = [each for each in rows.order_by("id") if each.search_id in (None, home.pk if home else None)]
    return counted[-1] if counted else None


def facts(ctx: Ctx, home: JobSearch | None) -> dict[str, int]:
    """What Headway sees by itself, counted in one query: of the person, and of the current job search."""
    asked = {name: rows.filter(owner_id=ctx.owner_id) for name, rows in _of_person().items()}
    asked["reviewed"] = DocumentReview.objects.filter(document__owner_id=ctx.owner_id)
    if home is not None:
        asked |= {name: counted(home) for name, counted in _OF_SEARCH.items()}
    rows = User.objects.filter(pk=ctx.owner_id).annotate(**{f"n_{name}": _n(rows) for name, rows in asked.items()})
    found = rows.values(*(f"n_{name}" for name in asked)).get()
    return {name: found[f"n_{name}"] for name in asked}


def _n(rows: "QuerySet[Any]") -> Subquery:
    """How many rows there are, as a part of another query."""
    counted = rows.order_by().annotate(n=Func(F("pk"), function="COUNT")).values("n")
    return Subquery(counted, output_field=IntegerField())


def _of_person() -> dict[str, "QuerySet[Any]"]:
    return {
        "stories": Story.objects.all(),
        "rehearsals": Rehearsal.objects.all(),
        "mocks": MockInterview.objects.all(),
        "contacts": Contact.objects.all(),
        "conversations": Interaction.objects.filter(kind__in=_TALKS, day__isnull=False),
        "documents": Document.objects.filter(kind="resume"),
        "shown": Showpiece.objects.all(),
        "courses": Showpiece.objects.filter(kind="course"),
        "contributions": Showpiece.objects.filter(kind="contribution"),
        "goals": Goal.objects.filter(until_on=None),
        "learning": Activity.objects.filter(kind="learning"),
    }


def _came_to(home: JobSearch, *numbers: int) -> "QuerySet[Opportunity]":
    """Those that stood at such a stage at some time."""
    lines = HistoryLine.objects.filter(opportunity=OuterRef("pk"), place__isnull=False, stage__number__in=numbers)
    return _opportunities(home).filter(Exists(lines))


def _opportunities(home: JobSearch) -> "QuerySet[Opportunity]":
    return Opportunity.objects.alive().filter(search=home)


_OF_SEARCH: Final[Mapping[str, Callable[[JobSearch], "QuerySet[Any]"]]] = {
    "musts": lambda home: Criterion.objects.filter(search=home, kind="must"),
    "nices": lambda home: Criterion.objects.filter(search=home, kind="nice"),
    "pay": lambda home: Needs.objects.filter(search=home, pay_low__isnull=False),
    "assets": lambda home: Asset.objects.filter(search=home, kind="asset"),
    "gaps": lambda home: Asset.objects.filter(search=home, kind="gap"),
    "roles": lambda home: TargetRole.objects.filter(search=home),
    "outreach": lambda home: Outreach.objects.alive().filter(search=home, sent_day__isnull=False),
    "applications": lambda home: _opportunities(home).filter(applied_day__isnull=False),
    "interviews": lambda home: _came_to(home, 3, 4, 5),
    "lessons": lambda home: LookBack.objects.filter(opportunity__search=home).exclude(lesson=""),
    "offers": lambda home: _came_to(home, 6, 7),
    "accepted": lambda home: _opportunities(home).filter(outcome="accepted"),
}
