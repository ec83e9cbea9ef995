"""What there is to show: projects, posts and talks, with what each shows; evidence for later."""

from typing import Any

from django.db.models import F

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.plan import checks, nouns
from headway.core.speech import say
from headway.core.tracker import nouns as tracked
from headway.models import Showpiece
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, wholes


@question
def showcase(ctx: Ctx) -> tuple[nouns.Showpiece, ...]:
    """Projects, posts and talks, the latest first; those without a day come last."""
    rows = Showpiece.objects.filter(owner_id=ctx.owner_id).order_by(F("on").desc(nulls_last=True), "-id")
    return tuple(noun(row) for row in rows)


@question
def showpiece(ctx: Ctx, *, id: int) -> nouns.Showpiece:
    """One project, post or talk."""
    return noun(_one(ctx, id))


@action
def add_showpiece(ctx: Ctx, *, values: checks.Values) -> nouns.Showpiece:
    """Add a project, post or talk: `title`, and if wanted `kind`, `url`, `on`, `shows`, `skills`, `notes`."""
    columns = _checked(values)
    batch = batches.begin(ctx, say("Added “{title}” to what there is to show", title=columns.get("title", "")))
    row = Showpiece(owner_id=ctx.owner_id, made_at=ctx.now, **columns)
    _check_titled(row)
    row.save(force_insert=True)
    batches.made(batch, row)
    return noun(row)


@action
def edit_showpiece(ctx: Ctx, *, id: int, values: checks.Values) -> tracked.Change:
    """Change what is known of a project, post or talk; what is not named stays."""
    row, columns = _one(ctx, id), _checked(values)
    batch = batches.begin(ctx, say("Changed “{what}”", what=row.title))
    batches.update(batch, row, **columns)
    _check_titled(row)
    return tracked.Change(batch.pk, batch.summary)


@action
def remove_showpiece(ctx: Ctx, *, id: int) -> tracked.Change:
    """Remove a project, post or talk from the list."""
    row = _one(ctx, id)
    batch = batches.begin(ctx, say("Removed “{what}”", what=row.title))
    wholes.remove(batch, row)
    return tracked.Change(batch.pk, batch.summary)


def noun(row: Showpiece) -> nouns.Showpiece:
    """A row as a plain value."""
    skills = tuple(skill for each in row.skills.split(",") if (skill := each.strip()))
    return nouns.Showpiece(row.pk, row.kind, row.title, row.url, row.on, row.shows, skills, row.notes)  # type: ignore[arg-type]


def _checked(values: checks.Values) -> dict[str, Any]:
    return checks.checked(checks.SHOWPIECE, values)


def _check_titled(row: Showpiece) -> None:
    if not row.title:
        raise Invalid("This needs a title.", "Type one.", "title")


def _one(ctx: Ctx, id: int) -> Showpiece:
    row = Showpiece.objects.filter(owner_id=ctx.owner_id, pk=id).first() if 0 < id < 2**63 else None
    if row is None:
        raise NotFound("There is nothing like that to show.", "It may have been removed.")
    return row
