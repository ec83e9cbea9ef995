"""The board: the opportunities of a job search by stage, the latest news first."""

from typing import Any, Final

from django.db.models import Count, F, Q

from headway.core.ctx import Ctx
from headway.core.days import on_or_none
from headway.core.tracker import nouns
from headway.core.tracker.filters import EVERYTHING, Question
from headway.models import Opportunity
from headway.usecases.base import question
from headway.usecases.tracker import job_searches
from headway.usecases.tracker.listing import matching

CARDS: Final = 30
_HELD: Final = (
    "id", "title", "company__name", "role__name", "stage_id", "stage_day", "outcome", "promised_on",
)  # fmt: skip
_LATEST: Final = (F("last_day").desc(nulls_last=True), "-id")


@question
def board(
    ctx: Ctx, *, asked: Question = EVERYTHING, each: int = CARDS, search_id: int | None = None
) -> tuple[nouns.Lane, ...]:
    """Every stage with how many of what a question asks for stand there, and the first few of them."""
    search = job_searches.search(ctx, search_id=search_id)
    rows = matching(ctx, asked, search.id)
    totals = dict(rows.order_by().values_list("stage_id").annotate(n=Count("id")))
    firsts = Q(pk__in=[])
    for stage_id in totals if each else ():
        firsts |= Q(pk__in=rows.filter(stage_id=stage_id).order_by(*_LATEST).values("pk")[:each])
    cards = _cards(Opportunity.objects.filter(firsts))
    return tuple(
        nouns.Lane(stage, totals.get(stage.id, 0), tuple(card for card in cards if card.stage_id == stage.id))
        for stage in search.stages
    )


@question
def lane(
    ctx: Ctx, *, stage_id: int, asked: Question = EVERYTHING, after: int = CARDS, search_id: int | None = None
) -> tuple[nouns.Card, ...]:
    """The next few of those who stand at a stage, behind the first `after`."""
    home = job_searches.one(ctx, search_id)
    rows = matching(ctx, asked, home.pk).filter(stage_id=stage_id).order_by(*_LATEST).values("pk")
    return _cards(Opportunity.objects.filter(pk__in=rows[after : after + CARDS]))


def _cards(rows: Any) -> tuple[nouns.Card, ...]:
    return tuple(
        nouns.Card(id, title, company or "", role, stage_id, on_or_none(day), outcome or None, promised_on)
        for id, title, company, role, stage_id, day, outcome, promised_on in rows.order_by(*_LATEST).values_list(*_HELD)
    )
