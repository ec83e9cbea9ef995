"""Offers beside each other, beside the job one has, and beside searching on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.offers import comparing, nouns, worth
from headway.core.offers.comparing import Chance, Column, Comparison, Searching, Wish
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.models import Batch, Criterion, JobSearch, Needs, OfferScore, Score
from headway.usecases import insights
from headway.usecases.base import action, question
from headway.usecases.offers import rates, terms
from headway.usecases.tracker import batches, job_searches

_MUST: Final = "must"
_WEEKS: Final = (4, 8, 12)
_MOST: Final = 5
Weights = Mapping[int, int]


@question
def compare_offers(ctx: Ctx, *, weights: Weights | None = None, search_id: int | None = None) -> Comparison:
    """The offers that wait for an answer, beside the job one has now and beside searching on.

    `weights` by the id of a criterion ask “what if”: nothing is saved.
    """
    home = job_searches.one(ctx, search_id)
    written = terms.offers(ctx, search_id=home.pk)
    found = [it for it in written if it.open]
    now, known = terms.job_now(ctx), rates.rates(ctx)
    scored = [*found, *([now] if now else [])]
    wishes = _wishes(home, weights or {})
    currency = _currency(home, scored)
    columns = _held(scored, wishes, currency, known)
    offered = columns[: len(found)]
    return Comparison(
        wishes,
        offered,
        columns[-1] if now else None,
        _searching(ctx, home) if found else None,
        currency,
        _missing(columns),
        comparing.verdict(offered),
        known,
        tuple(it for it in written if not it.open),
    )


@question
def held_offer(ctx: Ctx, *, id: int) -> Column | None:
    """One offer held against the person's wishes; None for the job they have now, which no search has wishes for."""
    row = terms.one(ctx, id)
    if row.opportunity is None:
        return None
    home, it = row.opportunity.search, terms.noun(row)
    return _held([it], _wishes(home, {}), _currency(home, [it]), rates.rates(ctx))[0]


@action
def score_offer(ctx: Ctx, *, id: int, scores: Mapping[int, int | None]) -> Change:
    """Hold an offer against criteria, by their ids: a must-have 1 or 0, another 0 to 5; None takes a score away."""
    row = terms.one(ctx, id)
    known = {each.pk: each for each in Criterion.objects.filter(search__owner_id=ctx.owner_id, pk__in=list(scores))}
    batch = batches.begin(ctx, say("Held “{name}” against your wishes", name=terms.noun(row).name))
    kept = {each.criterion_id: each for each in OfferScore.objects.filter(offer=row)}
    for criterion_id, value in scores.items():
        if criterion_id not in known:
            raise NotFound("There is no such wish.")
        most = 1 if known[criterion_id].kind == _MUST else _MOST
        if value is not None and not 0 <= value <= most:
            raise Invalid(say("A score is from 0 to {most}.", most=most), "Choose one of them.", "scores")
        _keep(batch, row.pk, criterion_id, value, kept.get(criterion_id))
    return Change(batch.pk, batch.summary)


def _keep(batch: Batch, offer_id: int, criterion_id: int, value: int | None, now: OfferScore | None) -> None:
    if now is not None and value is None:
        batches.remove(batch, now)
    elif now is not None:
        batches.update(batch, now, value=value)
    elif value is not None:
        batches.made(batch, OfferScore.objects.create(offer_id=offer_id, criterion_id=criterion_id, value=value))


def _wishes(home: JobSearch, weights: Weights) -> tuple[Wish, ...]:
    rows = sorted(Criterion.objects.filter(search=home), key=lambda row: (row.kind != _MUST, row.rank, row.pk))
    return tuple(
        Wish(row.pk, row.name, row.kind == _MUST, 0 if row.kind == _MUST else weights.get(row.pk, row.weight))
        for row in rows
    )


def _held(
    found: Sequence[nouns.Offer], wishes: Sequence[Wish], currency: str, known: Sequence[nouns.Rate]
) -> tuple[Column, ...]:
    """Each offer held against wishes, a later year of it in one currency by the rates that are known."""
    own, leads = _own(found), _of_leads(found)

    def column(it: nouns.Offer) -> Column:
        yearly = worth.yearly(it.terms)
        later = None if yearly.later is None else worth.converted(yearly.later, yearly.currency, currency, known)
        return comparing.column(it, wishes, own[it.id], leads[it.id], yearly, later)

    return tuple(column(it) for it in found)


def _own(found: Sequence[nouns.Offer]) -> dict[int, dict[int, int]]:
    """The scores that each offer was given itself, by its id and that of the wish."""
    scores: dict[int, dict[int, int]] = defaultdict(dict)
    for row in OfferScore.objects.filter(offer__in=[it.id for it in found]):
        scores[row.offer_id][row.criterion_id] = row.value
    return scores


def _of_leads(found: Sequence[nouns.Offer]) -> dict[int, dict[int, int]]:
    """The scores that the opportunity of each offer was given as a lead, by the id of the offer."""
    scores: dict[int, dict[int, int]] = defaultdict(dict)
    offers = {it.opportunity_id: it.id for it in found if it.opportunity_id}
    for row in Score.objects.filter(opportunity__in=list(offers)):
        scores[offers[row.opportunity_id]][row.criterion_id] = row.value
    return scores


def _currency(home: JobSearch, found: Sequence[nouns.Offer]) -> str:
    """The currency of the comparison: that of the needs, else of the first offer that names one."""
    wanted = Needs.objects.filter(search=home).values_list("pay_currency", flat=True).first()
    return wanted or next((it.terms.currency for it in found if it.terms.currency), "")


def _missing(columns: Sequence[Column]) -> tuple[str, ...]:
    told = {each.yearly.currency for each in columns if each.yearly.later is not None and each.worth is None}
    return tuple(sorted(told))


def _searching(ctx: Ctx, home: JobSearch) -> Searching:
    found = insights.forecast(ctx, search_id=home.pk)
    chances = () if found.nothing_out else tuple(Chance(weeks, found.chance_in(weeks)) for weeks in _WEEKS)
    return Searching(found.per_week, chances, found.words)
