"""Leads: the pile of those never applied for, ranked; one judged by the criteria; what is decided about it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from django.db.models import Count, F, Q, QuerySet, Sum

from headway.core.amounts import shown
from headway.core.ctx import Ctx
from headway.core.days import on_or_none
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.qualifying import nouns, worth
from headway.core.qualifying.words import MOST_SCORE, PRACTICE, VERDICTS, Verdict
from headway.core.qualifying.worth import Chance, Criterion
from headway.core.speech import say
from headway.core.tracker.naming import storable
from headway.core.tracker.nouns import Change
from headway.models import Appraisal, Batch, JobSearch, Needs, Opportunity, Score
from headway.usecases.base import action, question
from headway.usecases.qualifying.chances import Key, chances
from headway.usecases.qualifying.needs import criteria, wanted
from headway.usecases.tracker import batches, job_searches, ledger, records

SIZE: Final = 50
_MOST: Final = 1000
Scores = Mapping[int, int | None]


@question
def leads(ctx: Ctx, *, page: int = 1, size: int = SIZE, search_id: int | None = None) -> nouns.Pile:
    """The leads that wait for a decision, by what they are worth: value by the criteria times the chance."""
    if not 1 <= size <= _MOST:
        raise Invalid(say("A page holds 1 to {most} leads.", most=_MOST), "Ask for less.", "size")
    home = job_searches.one(ctx, search_id)
    weighed = criteria(home)
    likely = _likely(ctx, home)
    pages = max(1, -(-len(likely) // size))
    at = min(max(page, 1), pages)
    most = MOST_SCORE * sum(each.weight for each in weighed if each.kind == "nice")
    found = worth.ranked(most, _tallies(home), likely, slice((at - 1) * size, at * size))
    return nouns.Pile(_lines(found), len(likely), _done_today(ctx, home), at, pages, len(weighed))


@question
def lead(ctx: Ctx, *, id: int) -> nouns.Lead:
    """One lead with everything to decide on it: how it does on every criterion, its value, chance and worth."""
    row = Opportunity.objects.of(ctx.owner_id).with_names().filter(pk=id).first()
    home = job_searches.one(ctx, row.search_id) if row else None
    order = _order(home) if home else []
    if row is None or home is None or row.pk not in order:
        raise NotFound("There is no such lead.", "It may be applied for, closed or in the bin.")
    return _lead(ctx, home, row, order)


@question
def next_lead(ctx: Ctx, *, after_id: int | None = None, search_id: int | None = None) -> nouns.Lead:
    """The first lead of the pile that is not judged yet; with `after_id`, the one that comes after that one."""
    home = job_searches.one(ctx, search_id)
    order = _order(home)
    chosen = _chosen(order, after_id, home)
    row = Opportunity.objects.with_names().filter(pk=chosen or 0).first()
    if row is None:
        raise NotFound("No lead waits for a decision.", "Save an opportunity, and it is one.")
    return _lead(ctx, home, row, order)


@question
def decided(ctx: Ctx, *, search_id: int | None = None) -> tuple[nouns.Decided, ...]:
    """What was decided today about leads, the latest first."""
    rows = _decided_today(ctx, job_searches.one(ctx, search_id)).order_by("-decided_at", "-id")
    told = rows.values_list("opportunity_id", "opportunity__title", "opportunity__company__name", "verdict")
    return tuple(
        nouns.Decided(id, title, company or "", verdict)  # type: ignore[arg-type]
        for id, title, company, verdict in told
    )


@action
def judge(
    ctx: Ctx, *, id: int, scores: Scores | None = None, chance: float | None = None, own_chance: bool = True
) -> Change:
    """Score a lead on criteria: a must-have 1 or 0 (struck), a nice-to-have 0 to 5, None takes a score back.

    `chance` of one is set by hand; without `own_chance` it is again that of the person's numbers.
    """
    row = _waiting(ctx, id)
    _check_chance(chance)
    batch = batches.begin(ctx, say("Judged “{what}”", what=records.named(row)))
    _score(batch, row, scores or {})
    if chance is not None or not own_chance:
        batches.update(batch, _appraisal(batch, row), chance=chance if own_chance else None)
    return _done(batch, row)


@action
def score(ctx: Ctx, *, id: int, criterion_id: int, value: int | None) -> Change:
    """Score a lead on one criterion: a must-have 1 or 0 (struck), a nice-to-have 0 to 5; null takes it back."""
    return judge(ctx, id=id, scores={criterion_id: value})


@action
def set_chance(ctx: Ctx, *, id: int, chance: float | None) -> Change:
    """Set the chance of a lead by hand, between 0 and 1; null lets the person's own numbers tell it again."""
    return judge(ctx, id=id, chance=chance, own_chance=chance is not None)


@action
def decide(ctx: Ctx, *, id: int, verdict: Verdict, because: str = "", scores: Scores | None = None) -> Change:
    """Decide about a lead: `apply` moves it to applied, `practice` too, with a label, `let_go` closes it with a reason.

    Scores that are given along are kept in the same step.
    """
    row = _waiting(ctx, id)
    if verdict not in VERDICTS:
        hint = say("Choose one of: {names}.", names=", ".join(VERDICTS))
        raise Invalid("That is no decision.", hint, "verdict")
    told = {"apply": say("Applied for “{what}”", what=records.named(row)),
            "practice": say("Applied for “{what}” for practice", what=records.named(row)),
            "let_go": say("Let “{what}” go", what=records.named(row))}  # fmt: skip
    batch = batches.begin(ctx, told[verdict])
    _score(batch, row, scores or {})
    batches.update(batch, _appraisal(batch, row), verdict=verdict, decided_at=ctx.now)
    if verdict == "practice":
        records.change(batch, row.search, row, {"labels": (say(PRACTICE),)}, add_labels=True)
    ledger.write(ctx, batch, row.search_id, {row.pk: [_entry(ctx, row, verdict, because)]})
    return _done(batch, row)


def _entry(ctx: Ctx, row: Opportunity, verdict: Verdict, because: str) -> ledger.Entry:
    note = storable(because).strip()[:2000]
    if verdict == "let_go":
        return ledger.Entry("withdrawn", None, ctx.today_day, "exact", note)
    stages = row.search.stages.filter(pipeline="applications", taken_by=None, number__gte=1).order_by("rank")
    applied = stages.first()
    if applied is None:
        raise Conflict("This job search has no stage for applications.", "Add one in the settings.")
    return ledger.Entry("stage", applied.pk, ctx.today_day, "exact", note)


def pile(home: JobSearch) -> "QuerySet[Opportunity]":
    """The open opportunities of a job search that nobody applied for yet."""
    return Opportunity.objects.alive().filter(search=home, outcome="", stage__number=0)


def _likely(ctx: Ctx, home: JobSearch) -> dict[int, float]:
    """The chance of each lead of the pile: the person's own guess, else that of its role and source."""
    rows = list(pile(home).values_list("id", "role__name", "source__name", "appraisal__chance"))
    usual = chances(ctx, home, ((role, source) for _, role, source, own in rows if own is None))
    return {id: usual[role, source].mean if own is None else own for id, role, source, own in rows}


def _tallies(home: JobSearch) -> dict[int, worth.Tally]:
    # of all that is scored, whatever became of it: to look that up for every score would take longer
    rows = Score.objects.filter(criterion__search=home)
    nice, must = Q(criterion__kind="nice"), Q(criterion__kind="must", value=0)
    points = Sum(F("value") * F("criterion__weight"), filter=nice)
    told = rows.values_list("opportunity_id").annotate(points=points, struck=Count("id", filter=must)).order_by()
    return {id: worth.Tally(points, struck) for id, points, struck in told}


def _lines(found: Sequence[worth.Ranked]) -> tuple[nouns.LeadLine, ...]:
    rows = Opportunity.objects.select_related("company", "role", "source").in_bulk([each.id for each in found])
    return tuple(_line(rows[each.id], each) for each in found)


def _line(row: Opportunity, it: worth.Ranked) -> nouns.LeadLine:
    return nouns.LeadLine(
        row.pk, row.title, str(row.company or ""), row.role.name if row.role else None,
        row.source.name if row.source else None, row.location, on_or_none(row.stage_day),
        it.value, it.chance, it.expected, it.struck,
    )  # fmt: skip


def _order(home: JobSearch) -> list[int]:
    """The pile in the order in which it is worked through: the newest first, which may still be open."""
    return list(pile(home).order_by(F("stage_day").desc(nulls_last=True), "-id").values_list("id", flat=True))


def _chosen(order: Sequence[int], after_id: int | None, home: JobSearch) -> int | None:
    if after_id is not None:
        if after_id in order:
            return order[(order.index(after_id) + 1) % len(order)]
        return order[0] if order else None
    judged = set(Score.objects.filter(opportunity__search=home).values_list("opportunity_id", flat=True).distinct())
    return next((each for each in order if each not in judged), order[0] if order else None)


def _lead(ctx: Ctx, home: JobSearch, row: Opportunity, order: Sequence[int]) -> nouns.Lead:
    found = criteria(home)
    scores = dict(Score.objects.filter(opportunity=row).values_list("criterion_id", "value"))
    key: Key = (row.role.name if row.role else None, row.source.name if row.source else None)
    usual = chances(ctx, home, [key])[key]
    own = Appraisal.objects.filter(opportunity=row).values_list("chance", flat=True).first()
    at = order.index(row.pk)
    return nouns.Lead(
        id=row.pk, title=row.title, company=str(row.company or ""), role=key[0], source=key[1], url=row.url,
        location=row.location, work_mode=row.work_mode,  # type: ignore[arg-type]
        pay=_pay(row), notes=row.notes, posting_text=row.posting_text,
        saved_on=on_or_none(row.stage_day), version=row.version,
        parts=tuple(worth.Part(each, scores.get(each.id)) for each in found),
        value=worth.value(found, scores),
        chance=usual if own is None else Chance(own, own, own, say("Set by you."), own=True), proposed=usual,
        checks=worth.checks(wanted(Needs.objects.filter(search=home).first()), _facts(row)),
        left=len(order), done=_done_today(ctx, home), place=at + 1,
        next_id=order[(at + 1) % len(order)] if len(order) > 1 else None,
        previous_id=order[at - 1] if len(order) > 1 else None,
    )  # fmt: skip


def _facts(row: Opportunity) -> worth.Facts:
    return worth.Facts(
        row.pay_min, row.pay_max, row.pay_currency, row.pay_text, row.location,
        row.work_mode,  # type: ignore[arg-type]
    )  # fmt: skip


def _pay(row: Opportunity) -> str:
    if row.pay_text:
        return row.pay_text
    amounts = dict.fromkeys(shown(end) for end in (row.pay_min, row.pay_max) if end is not None)
    return f"{say(' to ').join(amounts)} {row.pay_currency}".strip() if amounts else ""


def _decided_today(ctx: Ctx, home: JobSearch) -> "QuerySet[Appraisal]":
    since = datetime.combine(ctx.today, time(), ZoneInfo(ctx.zone))
    rows = Appraisal.objects.filter(opportunity__search=home, opportunity__bin_entry=None, decided_at__gte=since)
    return rows.exclude(verdict="")


def _done_today(ctx: Ctx, home: JobSearch) -> int:
    return _decided_today(ctx, home).exclude(opportunity__in=pile(home)).count()


def _waiting(ctx: Ctx, id: int) -> Opportunity:
    (row,) = records.many(ctx, [id])
    job_searches.writable(ctx, row.search_id)
    if row.outcome or row.stage.number != 0:
        told = say("“{what}” is no lead any more: it stands at “{stage}”.", what=records.named(row), stage=row.stage)
        raise Conflict(told, "Go on with the next one.")
    return row


def _score(batch: Batch, row: Opportunity, scores: Scores) -> None:
    known = {each.id: each for each in criteria(row.search)}
    held = {score.criterion_id: score for score in row.scores.all()}
    for id, value in scores.items():
        if id not in known:
            raise NotFound("There is no such criterion in this job search.")
        _check_score(known[id], value)
        score = held.get(id)
        if value is None:
            if score is not None:
                batches.remove(batch, score)
        elif score is None:
            batches.made(batch, Score.objects.create(opportunity=row, criterion_id=id, value=value))
        else:
            batches.update(batch, score, value=value)


def _check_score(it: Criterion, value: int | None) -> None:
    most = 1 if it.kind == "must" else MOST_SCORE
    if value is not None and not 0 <= value <= most:
        told = say("“{name}” is scored from 0 to {most}.", name=it.name, most=most)
        raise Invalid(told, "Choose one of these.", f"score-{it.id}")


def _check_chance(chance: float | None) -> None:
    if chance is not None and not 0 <= chance <= 1:
        raise Invalid("A chance lies between 0 and 100%.", "Write it as a number of per cents.", "chance")


def _appraisal(batch: Batch, row: Opportunity) -> Appraisal:
    found, new = Appraisal.objects.get_or_create(opportunity=row)
    if new:
        batches.made(batch, found)
    return found


def _done(batch: Batch, row: Opportunity) -> Change:
    return Change(batch.pk, batch.summary, (row.pk,))
