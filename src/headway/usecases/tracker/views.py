"""Saved views: keep one under a name, replace, rename, place, remove it; the one that the list opens with."""

from django.db.models import Max

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.speech import say
from headway.core.tracker import views
from headway.core.tracker.naming import folded
from headway.models import JobSearch, SavedView
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, job_searches


@question
def saved_views(ctx: Ctx, *, search_id: int | None = None) -> tuple[views.View, ...]:
    """The views of a job search: those that Headway brings, but for names taken by the person's own, which follow."""
    return _all(job_searches.one(ctx, search_id))


@action
def save_view(
    ctx: Ctx, *, name: str, query: str, layout: views.Layout = "table", search_id: int | None = None
) -> views.View:
    """Keep what a page shows under a name; the one that has it is replaced. `query` is as in the page's address."""
    name, query, layout = views.named(name), views.checked(query), views.layout(layout)
    home = job_searches.writable(ctx, search_id)
    row = _called(home, name)
    if row is None:
        batch = batches.begin(ctx, say("Saved the view “{name}”", name=name))
        last = home.views.aggregate(last=Max("rank"))["last"] or 0
        row = SavedView.objects.create(search=home, name=name, layout=layout, query=query, rank=last + 1)
        batches.made(batch, row)
    else:
        batch = batches.begin(ctx, say("Replaced the view “{name}”", name=row.name))
        batches.update(batch, row, name=name, layout=layout, query=query)
    return _noun(row)


@action
def rename_view(ctx: Ctx, *, view_id: int, name: str) -> views.View:
    """Give a saved view another name."""
    row, name = _one(ctx, view_id), views.named(name)
    other = _called(row.search, name)
    if other is not None and other.pk != row.pk:
        raise Invalid(say("There is a view “{name}” already.", name=other.name), "Choose another name.", "name")
    batch = batches.begin(ctx, say("Renamed the view “{name}” to “{new}”", name=row.name, new=name))
    batches.update(batch, row, name=name)
    return _noun(row)


@action
def open_with_view(ctx: Ctx, *, view_id: int, first: bool = True) -> views.View:
    """Let the list open with a saved view, or no longer."""
    row = _one(ctx, view_id)
    opens, no_longer = say("The list opens with “{name}”", name=row.name), say("The list opens with everything")
    batch = batches.begin(ctx, opens if first else no_longer)
    for other in row.search.views.filter(first=True).exclude(pk=row.pk).order_by("id"):
        batches.update(batch, other, first=False)
    batches.update(batch, row, first=first)
    return _noun(row)


@action
def place_view(ctx: Ctx, *, view_id: int, place: int) -> tuple[views.View, ...]:
    """Show a saved view as the first of one's own, the second, and so on."""
    row = _one(ctx, view_id)
    rows = list(row.search.views.exclude(pk=row.pk).order_by("rank", "id"))
    rows.insert(max(place, 1) - 1, row)
    batch = batches.begin(ctx, say("Moved the view “{name}”", name=row.name))
    for rank, each in enumerate(rows, 1):
        batches.update(batch, each, rank=rank)
    return _all(row.search)


@action
def remove_view(ctx: Ctx, *, view_id: int) -> tuple[views.View, ...]:
    """Remove a saved view; what it showed stays."""
    row = _one(ctx, view_id)
    batches.remove(batches.begin(ctx, say("Removed the view “{name}”", name=row.name)), row)
    return _all(row.search)


def _all(home: JobSearch) -> tuple[views.View, ...]:
    own = tuple(map(_noun, home.views.order_by("rank", "id")))
    taken = {folded(view.name) for view in own}
    living = home.stages.filter(taken_by=None, pipeline="applications").order_by("rank")
    stages = [(stage.pk, stage.number) for stage in living]
    return (*(view for view in views.usual(stages) if folded(view.name) not in taken), *own)


def _one(ctx: Ctx, view_id: int) -> SavedView:
    """The row of a saved view of this owner, of a job search that may be changed."""
    row = SavedView.objects.filter(search__owner_id=ctx.owner_id, pk=view_id).select_related("search__archive").first()
    if row is None:
        raise NotFound("There is no such view.", "It may have been removed.")
    job_searches.writable(ctx, row.search_id)
    return row


def _called(home: JobSearch, name: str) -> SavedView | None:
    return next((row for row in home.views.order_by("id") if folded(row.name) == folded(name)), None)


def _noun(row: SavedView) -> views.View:
    return views.View(row.pk, row.name, views.layout(row.layout), row.query, row.first)
