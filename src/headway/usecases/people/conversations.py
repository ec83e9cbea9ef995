"""Conversations that are asked for: a list, one of them with its history and follow-ups, stage by stage."""

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Count, Exists, F, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from headway.core.ctx import Ctx
from headway.core.days import on_or_none
from headway.core.errors import NotFound
from headway.core.people import nouns as people
from headway.core.people import outreach as core
from headway.core.tracker import naming, nouns
from headway.core.tracker.words import LED, SENT
from headway.models import HistoryLine, Interaction, Outreach, Stage
from headway.models.base import Among
from headway.usecases.base import question
from headway.usecases.insights import base as counted
from headway.usecases.people import nounize as of_people
from headway.usecases.tracker import job_searches, ledger, nounize

_EACH: Final = 30
_WAITING: Final = Q(outcome="", stage__number__gte=SENT, stage__number__lt=LED)


@question
def outreach(ctx: Ctx, *, asked: core.Asked | None = None, search_id: int | None = None) -> core.Conversations:
    """The conversations that are asked for, page by page, the latest news first."""
    asked = core.checked(asked or core.Asked())
    rows = matching(ctx, asked, job_searches.one(ctx, search_id).pk)
    total = rows.count()
    number = min(max(asked.page, 1), max(1, -(-total // core.PAGE_SIZE)))
    start = (number - 1) * core.PAGE_SIZE
    shown = _nouns(_ordered(rows)[start : start + core.PAGE_SIZE]) if total else ()
    return core.Conversations(shown, total, number)


@question
def outreach_lanes(ctx: Ctx, *, search_id: int | None = None, each: int = _EACH) -> tuple[core.Lane, ...]:
    """The open conversations by the stage they stand at, with the first of each."""
    home = job_searches.search(ctx, search_id=search_id)
    rows = matching(ctx, core.Asked(state="open"), home.id)
    totals = dict(rows.order_by().values_list("stage_id").annotate(n=Count("id")))
    there: dict[int, tuple[core.Conversation, ...]] = {}
    for stage in home.outreach_stages:
        if totals.get(stage.id):
            there[stage.id] = _nouns(_ordered(rows.filter(stage_id=stage.id))[:each])
    return tuple(core.Lane(stage, totals.get(stage.id, 0), there.get(stage.id, ())) for stage in home.outreach_stages)


@question
def outreach_states(ctx: Ctx, *, search_id: int | None = None) -> dict[str, int]:
    """How many conversations there are in each state."""
    home = job_searches.one(ctx, search_id)
    alive, deleted = Q(bin_entry=None), Q(bin_entry__isnull=False)
    counts: dict[str, int] = Outreach.objects.filter(search=home).aggregate(
        all=Count("id", filter=alive),
        open=Count("id", filter=alive & Q(outcome="")),
        waiting=Count("id", filter=alive & _WAITING),
        led=Count("id", filter=alive & Q(stage__number=LED)),
        closed=Count("id", filter=alive & ~Q(outcome="")),
        deleted=Count("id", filter=deleted),
    )
    return counts


@question
def conversation(ctx: Ctx, *, id: int) -> core.Conversation:
    """One conversation."""
    return _nouns([one(ctx, id)])[0]


@question
def conversation_history(ctx: Ctx, *, id: int, all: bool = False) -> tuple[nouns.HistoryLine, ...]:
    """What happened in a conversation, in order; with `all` also what was corrected or taken back."""
    rows = ledger.lines_of(one(ctx, id)).select_related("stage")
    rows = rows.order_by("id") if all else rows.filter(place__isnull=False).order_by("place")
    return tuple(map(nounize.history_line, rows))


@question
def conversation_log(ctx: Ctx, *, id: int) -> tuple[people.Interaction, ...]:
    """What was logged within a conversation, the latest first: its follow-ups, and whatever else was said."""
    rows = Interaction.objects.filter(outreach=one(ctx, id)).order_by(F("day").desc(nulls_last=True), "-id")
    named = rows.select_related("contact", "company", "opportunity__company").prefetch_related("others")
    return tuple(map(of_people.interaction, named))


@question
def find_outreach(ctx: Ctx, *, text: str, limit: int = 6) -> tuple[nouns.Found, ...]:
    """Conversations that a few letters find."""
    rows = _with_text(Outreach.objects.of(ctx.owner_id).alive(), text)
    return tuple(
        nouns.Found(it.name, ", ".join(part for part in (it.topic, it.company, it.stage) if part), it.id)
        for it in _nouns(_ordered(rows)[:limit])
    )


def matching(ctx: Ctx, asked: core.Asked, search_id: int) -> Any:
    """The rows of a job search that a question asks for, in no order."""
    rows = Outreach.objects.filter(search_id=search_id, bin_entry__isnull=asked.state != "deleted")
    rows = rows.filter(_of_state(asked.state), _plain(asked))
    if asked.reached is not None:
        rows = rows.filter(_reached(ctx, "outreach", OuterRef("pk"), asked.reached))
    if asked.led_to is not None:
        led = _reached(ctx, "opportunity", OuterRef("opportunity_id"), asked.led_to)
        rows = rows.filter(led, stage__number=LED, opportunity__bin_entry=None)
    if asked.answered and asked.step is not None:
        home = job_searches.one(ctx, search_id)
        found = counted.became(ctx, home, asked.step, asked.answered, "outreach")
        rows = rows.filter(Among(F("pk"), found))
    return _with_text(rows, asked.text) if asked.text else rows


def one(ctx: Ctx, id: int) -> Outreach:
    """The row of a conversation of this owner; raises `NotFound`."""
    row: Outreach | None = Outreach.objects.of(ctx.owner_id).with_names().filter(pk=id).first()
    if row is None:
        raise NotFound("There is no such conversation.", "It may have been deleted for good.")
    return row


def _nouns(rows: Iterable[Outreach]) -> tuple[core.Conversation, ...]:
    """Conversations as plain values, with how often and when last something was said besides."""
    found = list(rows)
    logs = Interaction.objects.filter(outreach__in=found).order_by().values_list("outreach_id")
    said = {id: (n, day) for id, n, day in logs.annotate(n=Count("id"), day=Max("day"))}
    return tuple(_noun(row, *said.get(row.pk, (0, None))) for row in found)


def _noun(row: Outreach, follow_ups: int, followed_day: int | None) -> core.Conversation:
    """A conversation as a plain value; `row` comes from `with_names()`."""
    contact, company, about = row.contact, row.company, row.opportunity
    binned = getattr(row, "bin_entry", None)
    return core.Conversation(
        id=row.pk,
        search_id=row.search_id,
        contact_id=row.contact_id,
        contact=contact.name if contact else "",
        company_id=row.company_id,
        company=company.name if company else "",
        topic=row.topic,
        opportunity_id=row.opportunity_id,
        opportunity=naming.named(about.title, str(about.company or "")) if about else "",
        stage=row.stage.name,
        stage_id=row.stage_id,
        stage_rank=row.stage.rank,
        stage_number=row.stage.number,
        stage_on=on_or_none(row.stage_day),
        outcome=row.outcome or None,  # type: ignore[arg-type]
        outcome_on=on_or_none(row.outcome_day),
        sent_on=on_or_none(row.sent_day),
        last_on=on_or_none(row.last_day),
        created_at=row.created_at,
        version=row.version,
        follow_ups=follow_ups,
        followed_on=on_or_none(followed_day),
        binned_at=binned.binned_at if binned else None,
    )


def _ordered(rows: Any) -> Any:
    return rows.with_names().order_by(F("last_day").desc(nulls_last=True), "-id")


def _of_state(state: core.State) -> Q:
    held: dict[str, Q] = {
        "open": Q(outcome=""),
        "waiting": _WAITING,
        "led": Q(stage__number=LED),
        "closed": ~Q(outcome=""),
    }
    return held.get(state, Q())


def _plain(asked: core.Asked) -> Q:
    given = {"stage_id": asked.stage, "contact_id": asked.contact, "opportunity_id": asked.opportunity}
    company = Q(company__name__iexact=asked.company) if asked.company else Q()
    return company & Q(**{column: value for column, value in given.items() if value is not None})


def _with_text(rows: Any, text: str) -> Any:
    for word in text.replace("\x00", " ").split():
        rows = rows.filter(
            Q(contact__name__icontains=word)
            | Q(company__name__icontains=word)
            | Q(topic__icontains=word)
            | Q(opportunity__title__icontains=word)
        )
    return rows


def _reached(ctx: Ctx, column: str, owner: Any, stage_id: int) -> Exists:
    """That something ever stood at a stage or beyond it, as known by today; removed stages count for their heirs."""
    lines = HistoryLine.objects.filter(**{column: owner}, place__isnull=False, stage__isnull=False)
    known = lines.filter(Q(day=None) | Q(day__lte=ctx.today_day))
    at = Coalesce(F("stage__taken_by__rank"), F("stage__rank"))
    rank = Subquery(Stage.objects.filter(pk=stage_id, search__owner_id=ctx.owner_id).values("rank")[:1])
    return Exists(known.annotate(at=at).filter(at__gte=rank))
