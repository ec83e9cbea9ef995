"""Target roles: three are recommended; everything else counts as Other."""

from collections.abc import Iterable

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.naming import folded, tidy
from headway.models import JobSearch, Opportunity, Postponement, TargetRole
from headway.usecases.base import action
from headway.usecases.tracker import batches
from headway.usecases.tracker.job_searches import search, start, writable

RECOMMENDED = 3
TOO_MANY = (
    "More than three target roles spread a search thin: the numbers of each stay small, and so does the practice "
    "for each. You can keep it, of course."
)


@action
def begin(ctx: Ctx, *, name: str = "", roles: Iterable[str] = ()) -> nouns.JobSearch:
    """Start a job search with its target roles; the one before is archived."""
    home = start(ctx, name=name)
    for role in roles:
        home = add_role(ctx, name=role, search_id=home.id)
    return home


@action
def add_role(ctx: Ctx, *, name: str, search_id: int | None = None) -> nouns.JobSearch:
    """Add a target role. More than three are allowed, with a reason not to (`TOO_MANY`)."""
    home = writable(ctx, search_id)
    name = _free_name(home, name)
    row = TargetRole.objects.create(search=home, name=name, rank=home.roles.count())
    batches.made(batches.begin(ctx, say("Added the target role “{name}”", name=row.name)), row)
    return search(ctx, search_id=home.pk)


@action
def rename_role(ctx: Ctx, *, role_id: int, name: str) -> nouns.JobSearch:
    """Give a target role another name."""
    row = _of(ctx, role_id)
    name = _free_name(row.search, name, but=row.pk)
    batch = batches.begin(ctx, say("Renamed the target role “{name}” to “{new}”", name=row.name, new=name))
    batches.update(batch, row, name=name)
    return search(ctx, search_id=row.search_id)


@action
def remove_role(ctx: Ctx, *, role_id: int) -> nouns.JobSearch:
    """Remove a target role; its opportunities count as Other and lose nothing."""
    row = _of(ctx, role_id)
    batch = batches.begin(ctx, say("Removed the target role “{name}”", name=row.name))
    for opportunity in Opportunity.objects.filter(role=row):
        batches.update(batch, opportunity, role_id=None, version=opportunity.version + 1)
    for put_off in Postponement.objects.filter(role=row):
        batches.remove(batch, put_off)
    batches.remove(batch, row)
    return search(ctx, search_id=row.search_id)


def _of(ctx: Ctx, role_id: int) -> TargetRole:
    row = TargetRole.objects.filter(search__owner_id=ctx.owner_id, pk=role_id).select_related("search").first()
    if row is None:
        raise NotFound("There is no such target role.")
    writable(ctx, row.search_id)
    return row


def _free_name(home: JobSearch, name: str, but: int | None = None) -> str:
    name = tidy(name)
    if not name or len(name) > 200:
        raise Invalid("A target role has a name of at most 200 characters.", "Type one.", "name")
    if folded(name) == "other":
        raise Invalid("“Other” is where everything else counts.", "Choose another name.", "name")
    for other_id, other in home.roles.values_list("id", "name"):
        if other_id != but and folded(other) == folded(name):
            raise Conflict(say("There is a target role “{other}” already.", other=other), "Choose another name.")
    return name
