"""The person's own words for sources and labels: how many opportunities wear each, rename, merge, take away."""

from django.db.models import Count, Q

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.naming import folded, tidy
from headway.core.tracker.words import SOURCE_KINDS, SourceKind
from headway.models import Label, Opportunity, Source
from headway.usecases.base import action, question
from headway.usecases.tracker import batches

_ALIVE = Count("opportunities", filter=Q(opportunities__bin_entry=None), distinct=True)


@question
def sources(ctx: Ctx) -> tuple[nouns.Source, ...]:
    """The person's sources by name, with how many opportunities came from each, in all job searches."""
    rows = Source.objects.filter(owner_id=ctx.owner_id).annotate(n=_ALIVE).order_by("key")
    return tuple(nouns.Source(row.pk, row.name, row.kind, row.n) for row in rows)  # type: ignore[arg-type]


@question
def labels(ctx: Ctx) -> tuple[nouns.Label, ...]:
    """The person's labels by name, with how many opportunities wear each, in all job searches."""
    rows = Label.objects.filter(owner_id=ctx.owner_id).annotate(n=_ALIVE).order_by("key")
    return tuple(nouns.Label(row.pk, row.name, row.n) for row in rows)


@action
def edit_source(ctx: Ctx, *, source_id: int, name: str, kind: SourceKind) -> nouns.Change:
    """Give a source another name or kind; the funnel by source follows."""
    row = _source(ctx, source_id)
    if kind not in SOURCE_KINDS:
        raise Invalid(
            "There is no such kind of source.", say("Choose one of: {names}.", names=", ".join(SOURCE_KINDS)), "kind"
        )
    name = _name(name, 300)
    if Source.objects.filter(owner_id=ctx.owner_id, key=folded(name)[:300]).exclude(pk=row.pk).exists():
        raise Conflict(say("There is a source “{name}” already.", name=name), "Merge the two, or choose another name.")
    batch = batches.begin(ctx, say("Changed the source “{name}”", name=row.name))
    batches.update(batch, row, name=name, key=folded(name)[:300], kind=kind)
    return nouns.Change(batch.pk, batch.summary)


@action
def merge_source(ctx: Ctx, *, source_id: int, into_id: int) -> nouns.Change:
    """Merge a source into another one, which takes its opportunities."""
    row, into = _source(ctx, source_id), _source(ctx, into_id)
    if row.pk == into.pk:
        raise Invalid("A source is merged into another one.", "Choose another one.", "into")
    batch = batches.begin(ctx, say("Merged the source “{name}” into “{new}”", name=row.name, new=into.name))
    for opportunity in Opportunity.objects.filter(source=row):
        batches.update(batch, opportunity, source_id=into.pk, version=opportunity.version + 1)
    batches.remove(batch, row)
    return nouns.Change(batch.pk, batch.summary)


@action
def rename_label(ctx: Ctx, *, label_id: int, name: str) -> nouns.Change:
    """Give a label another name, wherever it is worn."""
    row, name = _label(ctx, label_id), _name(name, 100)
    if Label.objects.filter(owner_id=ctx.owner_id, key=folded(name)[:100]).exclude(pk=row.pk).exists():
        raise Conflict(say("There is a label “{name}” already.", name=name), "Choose another name.")
    batch = batches.begin(ctx, say("Renamed the label “{name}” to “{new}”", name=row.name, new=name))
    batches.update(batch, row, name=name, key=folded(name)[:100])
    return nouns.Change(batch.pk, batch.summary)


@action
def remove_label(ctx: Ctx, *, label_id: int) -> nouns.Change:
    """Take a label off everything that wears it."""
    row = _label(ctx, label_id)
    batch = batches.begin(ctx, say("Removed the label “{name}”", name=row.name))
    for opportunity in row.opportunities.prefetch_related("labels"):
        before = sorted(label.pk for label in opportunity.labels.all())
        after = [label_id for label_id in before if label_id != row.pk]
        opportunity.labels.set(after)
        batches.log(batch, opportunity, {"labels": before}, {"labels": after})
        Opportunity.objects.filter(pk=opportunity.pk).update(version=opportunity.version + 1)
    batches.remove(batch, row)
    return nouns.Change(batch.pk, batch.summary)


def _source(ctx: Ctx, source_id: int) -> Source:
    row = Source.objects.filter(owner_id=ctx.owner_id, pk=source_id).first()
    if row is None:
        raise NotFound("There is no such source.")
    return row


def _label(ctx: Ctx, label_id: int) -> Label:
    row = Label.objects.filter(owner_id=ctx.owner_id, pk=label_id).first()
    if row is None:
        raise NotFound("There is no such label.")
    return row


def _name(name: str, limit: int) -> str:
    name = tidy(name)
    if not name or len(name) > limit:
        raise Invalid(say("A name has at most {limit} characters.", limit=limit), "Type one.", "name")
    return name
