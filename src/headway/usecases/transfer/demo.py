"""An example to look around in: a fictional seeker's four months, as a job search that goes without trace."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final

from django.db import models
from django.db.models import Q

from headway.core.ctx import Ctx
from headway.core.days import day_or_none, to_day
from headway.core.errors import NotFound
from headway.core.interviews import example, preparing, times
from headway.core.people import example as conversations
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.naming import folded
from headway.core.transfer import demo as stories
from headway.core.transfer import plan
from headway.core.transfer.reading import ReadLine, ReadRow
from headway.models import (
    Activity,
    Archive,
    Batch,
    Block,
    BlockChange,
    Change,
    Company,
    Contact,
    Content,
    Document,
    DocumentReview,
    Evidence,
    Goal,
    HistoryLine,
    Interaction,
    Interview,
    JobSearch,
    Label,
    MockInterview,
    Opportunity,
    Outreach,
    Question,
    Rehearsal,
    Source,
    Story,
    TargetRole,
)
from headway.usecases.base import action
from headway.usecases.tracker import batches, job_searches, ledger, wholes
from headway.usecases.tracker.names import company as company_named
from headway.usecases.tracker.names import contact as contact_named
from headway.usecases.transfer import furnishing
from headway.usecases.transfer.naming import Names, names_of

# contacts first: they hold companies
_SHARED: Final[dict[str, type[models.Model]]] = {
    "contact": Contact,
    "company": Company,
    "source": Source,
    "label": Label,
}
# what belongs to the person and outlives a search; what hangs on another first
_OWN: Final[dict[str, type[models.Model]]] = {
    "rehearsal": Rehearsal,
    "mockinterview": MockInterview,
    "story": Story,
    "question": Question,
    "evidence": Evidence,
    "documentreview": DocumentReview,
    "document": Document,
    "activity": Activity,
    "goal": Goal,
    "blockchange": BlockChange,
    "block": Block,
}
Made = dict[str, set[int]]


@action
def load(ctx: Ctx, *, seed: int = 1) -> nouns.JobSearch:
    """Load the example as the current job search, anew if it is there; the person's own one is put away meanwhile."""
    for old in _examples(ctx):
        _take_away(ctx, old)
    told = stories.story(ctx.today, seed)
    home_id = job_searches.start(ctx, name=told.name, example=True).id
    home = job_searches.one(ctx, home_id)
    batch = batches.begin(ctx.through("example"), say("Loaded the example"))
    batches.update(batch, home, started_on=told.started_on)
    roles = {name: TargetRole.objects.create(search=home, name=name, rank=at).pk for at, name in enumerate(told.roles)}
    names = names_of(batch, told.rows)
    stages = {row.number: row.pk for row in home.stages.filter(pipeline="applications")}
    rows = [_opportunity(ctx, batch, home, row, names, roles) for row in told.rows]
    entries = [[_entry(line, stages) for line in row.history] for row in told.rows]
    ledger.found(ctx.through("example"), batch, home.pk, list(zip(rows, entries, strict=True)))
    for opportunity, row in zip(rows, told.rows, strict=True):
        opportunity.labels.set([names.labels[folded(label)] for label in row.labels])
        at = opportunity.company_id
        opportunity.contacts.set([names.contacts[folded(contact.name), at] for contact in row.contacts])
        _add_rounds(ctx, batch, opportunity, row, stages)
    pairs = list(zip(rows, told.rows, strict=True))
    _add_talks(ctx, batch, home, pairs)
    furnishing.furnish(ctx.through("example"), batch, pairs)
    return job_searches.search(ctx, search_id=home.pk)


@action
def remove(ctx: Ctx) -> int:
    """Take the example away, whatever was tried in it, and make the person's own job search current again."""
    found = _examples(ctx)
    if not found:
        raise NotFound("There is no example here.", "“headway demo” loads it.")
    return sum(_take_away(ctx, row) for row in found)


def _examples(ctx: Ctx) -> list[JobSearch]:
    return list(JobSearch.objects.filter(owner_id=ctx.owner_id, example=True).order_by("id"))


def _opportunity(
    ctx: Ctx, batch: Batch, home: JobSearch, row: ReadRow, names: Names, roles: Mapping[str, int]
) -> Opportunity:
    values, _ = plan.values_of(row)
    return Opportunity(
        search=home,
        made_in=batch,
        created_at=ctx.now,
        company_id=names.company(row.company),
        source_id=names.source(row.source),
        role_id=roles[row.role] if row.role else None,
        posting_text=furnishing.posting_of(row),
        **{
            name: value
            for name, value in values.items()
            if name not in ("company", "source", "role", "labels", "posting_text")
        },
    )


def _add_talks(ctx: Ctx, batch: Batch, home: JobSearch, rows: list[tuple[Opportunity, ReadRow]]) -> None:
    """The conversations of the example, with what was found through people and with others."""
    met = [(it, row) for it, row in rows if row.contacts and row.source_kind in ("network", "direct_outreach")]
    told = conversations.talks(ctx.today, [row.history[0].on or ctx.today for _, row in met])
    stages = {row.number: row.pk for row in home.stages.filter(pipeline="outreach")}
    pairs = []
    for talk in told:
        it = None if talk.led is None else met[talk.led][0]
        company = it.company if it else company_named(batch, talk.company)
        contact = it.contacts.order_by("id").first() if it else contact_named(batch, talk.name, company)
        row = Outreach(search=home, contact=contact, company=company, opportunity=it, topic=talk.topic, made_in=batch)
        row.created_at = ctx.now
        entries = [ledger.Entry("stage", stages[number], to_day(on)) for number, on in talk.moves]
        if talk.ended:
            entries.append(ledger.Entry(talk.ended[0], None, to_day(talk.ended[1])))
        pairs.append((row, entries))
    ledger.found(ctx.through("example"), batch, home.pk, pairs, "outreach")
    for (row, _), talk in zip(pairs, told, strict=True):
        if talk.followed_on:
            _follow_up(ctx, batch, row, talk.followed_on)


def _follow_up(ctx: Ctx, batch: Batch, row: Outreach, on: date) -> None:
    said = say("Once more, with the article that I had promised.")
    log = Interaction.objects.create(
        owner_id=ctx.owner_id, contact=row.contact, company=row.company, outreach=row, kind="message",
        direction="by_me", day=to_day(on), said=said, recorded_at=ctx.now,
    )  # fmt: skip
    batches.made(batch, log)


def _entry(line: ReadLine, stages: Mapping[int, int]) -> ledger.Entry:
    stage_id = stages[int(line.what.removeprefix("stage:"))] if line.what.startswith("stage:") else None
    what: Any = "stage" if stage_id is not None else line.what
    return ledger.Entry(what, stage_id, day_or_none(line.on), line.exactness)


def _add_rounds(ctx: Ctx, batch: Batch, opportunity: Opportunity, row: ReadRow, stages: Mapping[int, int]) -> None:
    """The interviews that an opportunity of the example had, and the next one where it is open."""
    reached = [
        (int(line.what.removeprefix("stage:")), line.on)
        for line in row.history
        if line.what.startswith("stage:") and line.on
    ]
    for it in example.rounds(reached, row.outcome is None, row.row, ctx.today):
        held = times.moment(it.held_on, it.at, ctx.zone)
        made = Interview.objects.create(
            owner_id=ctx.owner_id, opportunity=opportunity, stage_id=stages[it.number], held_on=it.held_on,
            starts_at=held, zone=ctx.zone, minutes=it.minutes, format=it.format, how=it.how, rating=it.rating,
            asked=[say(text) for text in it.asked], lessons=say(it.lessons), made_at=ctx.now, made_in=batch,
            checklist=[] if it.rating else _to_do(opportunity, it), thanked_on=it.held_on if it.rating else None,
        )  # fmt: skip
        made.contacts.set(opportunity.contacts.all())


def _to_do(opportunity: Opportunity, it: example.Round) -> list[dict[str, Any]]:
    """The checklist of a round to come, its first line ticked."""
    company = opportunity.company.name if opportunity.company else ""
    people = tuple(opportunity.contacts.values_list("name", flat=True))
    told = preparing.checklist(preparing.Known(company, people=people, link=True, format=it.format, how=it.how))
    return [{"text": text, "done": place == 0} for place, text in enumerate(told)]


def _take_away(ctx: Ctx, home: JobSearch) -> int:
    """Delete an example with everything that was done in it, and open again what its start had put away."""
    touched = _batches_of(ctx, home)
    made = _made_in(touched)
    put_away = Change.objects.filter(batch__in=_started(home), kind="archive", before__isnull=True).values_list(
        "row_id", flat=True
    )
    waiting = list(Archive.objects.filter(pk__in=list(put_away)).exclude(search=home))
    ids = list(home.opportunities.values_list("id", flat=True))
    HistoryLine.objects.filter(Q(opportunity__search=home) | Q(outreach__search=home)).delete()
    Interaction.objects.filter(outreach__search=home).delete()
    home.outreach.all().delete()
    home.opportunities.all().delete()
    Batch.objects.filter(undoes__in=touched).exclude(pk__in=touched).update(undoes=None)
    Batch.objects.filter(pk__in=touched).update(undoes=None)
    Batch.objects.filter(pk__in=touched).delete()
    home.stages.filter(taken_by__isnull=False).delete()
    home.stages.all().delete()
    home.delete()
    _forget(made)
    if not JobSearch.objects.filter(owner_id=ctx.owner_id, archive=None).exists():
        for archive in waiting[:1]:
            archive.delete()
    return len(ids)


def _started(home: JobSearch) -> list[int]:
    """The batch that started an example."""
    return list(
        Change.objects.filter(kind="jobsearch", row_id=home.pk, before__isnull=True).values_list("batch_id", flat=True)
    )


def _made_in(touched: Collection[int]) -> Made:
    """What some batches made of all that belongs to the person and not to one search, by its kind."""
    made: Made = {kind: set() for kind in (*_SHARED, *_OWN)}
    for kind, id in Change.objects.filter(batch__in=touched, before__isnull=True, kind__in=list(made)).values_list(
        "kind", "row_id"
    ):
        made[kind].add(id)
    return made


def _batches_of(ctx: Ctx, home: JobSearch) -> list[int]:
    """What was done in an example and nowhere else: without it, there is nothing that could be undone."""
    mine = Batch.objects.filter(owner_id=ctx.owner_id)
    found = {
        *mine.filter(Q(lines__opportunity__search=home) | Q(made__search=home) | Q(imports__search=home)).values_list(
            "id", flat=True
        ),
        *mine.filter(Q(lines__outreach__search=home) | Q(outreach_made__search=home)).values_list("id", flat=True),
        *_started(home),
    }
    loaded = _made_in(mine.filter(via="example").values_list("id", flat=True))
    rows = _hanging_on({JobSearch: {home.pk}, **{model: loaded[kind] for kind, model in _OWN.items()}})
    for change in Change.objects.filter(batch__owner_id=ctx.owner_id, kind__in=list(rows)):
        if _is_of(change, rows):
            found.add(change.batch_id)
    lines = HistoryLine.objects.filter(batch__in=found).exclude(Q(opportunity__search=home) | Q(outreach__search=home))
    others = (book.model.objects.filter(made_in__in=found).exclude(search=home) for book in ledger.BOOKS.values())
    elsewhere = {id for rows in others for id in rows.values_list("made_in_id", flat=True)}
    elsewhere.update(lines.values_list("batch_id", flat=True))
    return sorted(found - elsewhere)


def _is_of(change: Change, rows: Mapping[str, set[int]]) -> bool:
    """Whether a change is about rows of an example, or about what hung on them; what it did elsewhere is not."""
    held = change.after or change.before or {}
    if held.get("opportunity_id") is not None:
        return held["opportunity_id"] in rows["opportunity"]
    above = (held[f"{kind}_id"] in ids for kind, ids in rows.items() if f"{kind}_id" in held)
    return change.row_id in rows[change.kind] or held.get("search_id") in rows["jobsearch"] or any(above)


def _hanging_on(rows: dict[type[models.Model], set[int]]) -> dict[str, set[int]]:
    """Rows with all that would go with them, and with that, by their kind."""
    found: dict[str, set[int]] = {}
    while rows:
        more: dict[type[models.Model], set[int]] = {}
        for model, ids in rows.items():
            known = found.setdefault(model._meta.model_name or "", set())
            new = ids - known
            known |= new
            for relation in model._meta.related_objects if new else ():
                if not relation.many_to_many and relation.on_delete is models.CASCADE:
                    there = relation.related_model._default_manager.filter(**{f"{relation.field.name}__in": new})
                    more.setdefault(relation.related_model, set()).update(there.values_list("pk", flat=True))
        rows = {model: ids for model, ids in more.items() if ids}
    return found


def _forget(made: Made) -> None:
    """Delete what belongs to the person and only the example needed: names, papers, stories."""
    for kind, model in _SHARED.items():
        rows = model._default_manager.filter(pk__in=made[kind], opportunities=None)
        (rows.filter(contacts=None) if model is Company else rows).delete()
    held = list(Document.objects.filter(pk__in=made["document"]).values_list("content_id", flat=True))
    for kind, model in _OWN.items():
        for row in model._default_manager.filter(pk__in=made[kind]).order_by("-pk"):
            if not wholes.is_used(row):
                row.delete()
    Content.objects.filter(pk__in=held, documents=None).delete()
