"""What stands around the opportunities of the example: wishes, evidence, documents, stories, an offer, the weeks."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.documents import example as papers
from headway.core.errors import Conflict
from headway.core.interviews import example as talks
from headway.core.offers import example as terms
from headway.core.plan import example as weeks
from headway.core.qualifying import example as wishes
from headway.core.speech import say
from headway.core.transfer.reading import ReadRow
from headway.models import Batch, Change, Opportunity, Sending, Tailoring
from headway.usecases import documents, interviews, offers, plan, qualifying
from headway.usecases.tracker import batches

Rows = Sequence[tuple[Opportunity, ReadRow]]
_CLOSE: Final = ("referral", "network")  # to whom one writes what was written for them
_READ: Final = 2  # postings of a role that are read line by line


def furnish(ctx: Ctx, batch: Batch, rows: Rows) -> None:
    """Add all of it to the example's opportunities, as part of the batch that loads it."""
    by_company = {row.company: it.pk for it, row in rows}
    _want(ctx, rows)
    shown = [qualifying.add_evidence(ctx, **asdict(each)).made_id or 0 for each in wishes.EVIDENCE]
    _read(ctx, rows, shown, by_company[papers.LETTER_WITH])
    _send(ctx, batch, rows)
    _tell(ctx)
    _offer(ctx, by_company[terms.OF])
    _plan(ctx)
    _fold(ctx, batch)


def posting_of(row: ReadRow) -> str:
    """The posting of an opportunity that is still open, as it would be kept."""
    return "" if row.outcome else wishes.posting(row.role or "", row.row)


def _want(ctx: Ctx, rows: Rows) -> None:
    """Criteria, numbers, what speaks for the seeker and what is missing; and the leads, judged by them."""
    given: Mapping[str, Any] = wishes.NUMBERS
    qualifying.set_needs(ctx, **given)
    ids = [
        qualifying.add_criterion(ctx, kind=each.kind, name=each.name, weight=each.weight).made_id or 0
        for each in wishes.WISHES
    ]
    for name in wishes.ASSETS:
        qualifying.add_asset(ctx, kind="asset", name=name)
    for name, closing in wishes.GAPS:
        gap = qualifying.add_asset(ctx, kind="gap", name=name).made_id or 0
        if closing:
            qualifying.plan_gap(ctx, asset_id=gap, title=closing)
    leads = [it.pk for it, row in rows if row.outcome is None and row.stage == 0]
    for at, lead in enumerate(leads[: -wishes.UNSCORED]):
        scored = {id: each.scores[at % len(each.scores)] for id, each in zip(ids, wishes.WISHES, strict=True)}
        qualifying.judge(ctx, id=lead, scores=scored)


def _read(ctx: Ctx, rows: Rows, shown: Sequence[int], most_wanted: int) -> None:
    """The postings of those of each role that came furthest, line by line, with what shows that they are met."""
    far = sorted(((it, row.role) for it, row in rows if posting_of(row)), key=lambda each: -each[0].stage.rank)
    of_roles = ([it for it, role in far if role == name][:_READ] for name in wishes.POSTINGS)
    for it in (it for of_role in of_roles for it in of_role):
        found = qualifying.sheet(ctx, opportunity_id=it.pk).found
        sorts = {sort: [line.text for line in found if line.sort == sort] for sort in ("required", "preferred")}
        qualifying.keep_lines(ctx, opportunity_id=it.pk, **sorts)
        for line in qualifying.sheet(ctx, opportunity_id=it.pk).requirements:
            _judge(ctx, line.id, line.text, shown)
    qualifying.edit_company_sheet(ctx, opportunity_id=most_wanted, **wishes.COMPANY)


def _judge(ctx: Ctx, requirement_id: int, text: str, shown: Sequence[int]) -> None:
    known = next((each for each in wishes.JUDGED if each[0] in text), None)
    if known is None:
        return
    _, standing, place, words = known
    proof: dict[str, Any] = {"kind": "note", "text": words} if words else {}
    if place is not None:
        proof = {"kind": wishes.EVIDENCE[place].kind, "source_id": shown[place]}
    qualifying.judge_requirement(ctx, requirement_id=requirement_id, standing=standing, **proof)


def _send(ctx: Ctx, batch: Batch, rows: Rows) -> None:
    """The versions, one of them read by somebody; which went with which application, and which was tailored."""
    ids: list[int] = []
    for each in papers.VERSIONS:
        then = _ago(ctx, each.ago)
        given = {"file_name": each.file_name, "data": each.text.encode(), "kind": each.kind, "name": each.name}
        parent = 0 if each.parent is None else ids[each.parent]
        ids.append(documents.add_document(then, parent_id=parent, **given).made_id or 0)  # type: ignore[arg-type]
        if each.reader:
            asked = documents.ask_review(then, id=ids[-1], by=each.reader).made_id or 0
            said_on = then.today + timedelta(days=5)
            documents.edit_review(
                ctx, review_id=asked, by=each.reader, sent_on=then.today, said=each.said, said_on=said_on
            )
    for it, row in rows:
        if applied := [line.on for line in row.history if line.what == "stage:1"]:
            second = papers.LABEL in row.labels
            sent = [ids[papers.SECOND if second else papers.FIRST], *([ids[papers.LETTER]] if _is_letter(row) else [])]
            for document_id in sent:
                batches.made(batch, Sending.objects.create(opportunity=it, document_id=document_id, on=applied[0]))
            tailored = _is_letter(row) or row.source_kind in _CLOSE
            batches.made(batch, Tailoring.objects.create(opportunity=it, tailored=tailored, said_at=ctx.now))


def _is_letter(row: ReadRow) -> bool:
    return row.company == papers.LETTER_WITH


def _tell(ctx: Ctx) -> None:
    """Stories that were rehearsed, questions of one's own, mock interviews, and what the next talk will be told."""
    told = []
    for each in talks.STORIES:
        words = {name: getattr(each, name) for name in ("title", "situation", "task", "action", "result", "numbers")}
        made = interviews.add_story(ctx, **words, skills=each.skills, questions=each.questions)
        told.append(made.id)
        if each.flagship:
            with suppress(Conflict):  # the person's own are flagships already
                interviews.mark_flagship(ctx, story_id=made.id)
        for ago, seconds in each.rehearsed:
            interviews.rehearse_story(ctx, story_id=made.id, on=_ago(ctx, ago).today, seconds=seconds)
    for text in talks.QUESTIONS:
        with suppress(Conflict):  # it is in the bank, kept from another time
            interviews.add_question(ctx, text=text)
    for mock in talks.MOCKS:
        marks = dict(zip(("content", "structure", "delivery", "asking"), mock.marks, strict=True))
        on = _ago(ctx, mock.ago).today
        interviews.add_mock_interview(ctx, on=on, with_whom=mock.with_whom, notes=mock.notes, minutes=45, **marks)
    for next_one in interviews.upcoming(ctx)[:1]:
        interviews.choose_stories(ctx, interview_id=next_one.id, story_ids=told[:2])


def _offer(ctx: Ctx, opportunity_id: int) -> None:
    """The offer on the table: its terms, what was said, the counter that is prepared, and how it does on the wishes."""
    days = {"made_on": _ago(ctx, terms.MADE_AGO).today, "written_on": _ago(ctx, terms.MADE_AGO - 1).today,
            "deadline_on": ctx.today + timedelta(days=terms.DEADLINE_IN)}  # fmt: skip
    id = offers.add_offer(ctx, opportunity_id=opportunity_id, terms={**terms.TERMS, **days}).made_id or 0
    for side, ago, said in terms.SAID:
        offers.say_of_offer(ctx, id=id, side=side, said=said, on=_ago(ctx, ago).today)  # type: ignore[arg-type]
    offers.prepare_counter(ctx, id=id, ask=terms.ASK, why=terms.WHY)
    own = {each.name: each.id for each in qualifying.needs(ctx).criteria}
    scores = {own[wish.name]: score for wish, score in zip(wishes.WISHES, wishes.ON_OFFER, strict=True)}
    offers.score_offer(ctx, id=id, scores=scores)


def _plan(ctx: Ctx) -> None:
    """The work of the weeks, what they aim at, the hours set aside, and the next thing planned."""
    for each in weeks.done(ctx.today):
        then = _ago(ctx, (ctx.today - each.on).days)
        plan.log_activity(then, values={"kind": each.kind, "title": say(each.title), "minutes": each.minutes})
    title, kind, days, start, minutes = weeks.AHEAD
    on = ctx.today + timedelta(days=days)
    ahead: Any = {"kind": kind, "title": say(title), "on": on, "start": start, "minutes": minutes}
    plan.plan_activity(ctx, values=ahead)
    started = _ago(ctx, weeks.SINCE).today
    for goal in weeks.GOALS:
        plan.add_goal(ctx, values={**goal, "from_on": started})
    for block in weeks.BLOCKS:
        plan.add_block(ctx, values={**block, "title": say(str(block["title"])), "from_on": started})


def _ago(ctx: Ctx, days: int) -> Ctx:
    return replace(ctx, now=ctx.now - timedelta(days=days))


def _fold(ctx: Ctx, batch: Batch) -> None:
    """Make what the steps above did part of the one batch: the example comes, and is taken back, as a whole."""
    steps = Batch.objects.filter(owner_id=ctx.owner_id, via=batch.via, pk__gt=batch.pk)
    Change.objects.filter(batch__in=steps).update(batch=batch)
    steps.delete()
