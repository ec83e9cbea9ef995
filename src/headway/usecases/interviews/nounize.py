"""From rows to the nouns of interviews."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from headway.core.ctx import Ctx
from headway.core.days import on_or_none
from headway.core.interviews import nouns, results, times
from headway.core.interviews.bank import BUILT_IN
from headway.core.speech import say
from headway.core.tracker import naming
from headway.models import HistoryLine, Interview, LookBack, MockInterview, Opportunity, Question, Stage, Story

Steps = dict[int, list[results.Step]]
Days = dict[int, list[date]]


def interviews(ctx: Ctx, rows: Iterable[Interview]) -> tuple[nouns.Interview, ...]:
    """Rounds as plain values, with what came after each; in five queries however many there are."""
    found = list(rows)
    ids = {row.opportunity_id for row in found}
    steps, days = _steps(ids), _days(ids)
    return tuple(_interview(ctx, row, steps[row.opportunity_id], days[row.opportunity_id]) for row in found)


def _steps(opportunity_ids: Iterable[int]) -> Steps:
    steps: Steps = defaultdict(list)
    lines = HistoryLine.objects.filter(
        opportunity__in=list(opportunity_ids), place__isnull=False, stage__isnull=False
    ).select_related("stage__taken_by")
    for line in lines:
        if line.opportunity_id is not None and line.stage is not None:
            stage = line.stage.taken_by or line.stage
            steps[line.opportunity_id].append(results.Step(on_or_none(line.day), stage.rank))
    return steps


def _days(opportunity_ids: Iterable[int]) -> Days:
    days: Days = defaultdict(list)
    held = Interview.objects.filter(opportunity__in=list(opportunity_ids), cancelled_at=None, held_on__isnull=False)
    for id, on in held.values_list("opportunity_id", "held_on"):
        if on is not None:
            days[id].append(on)
    return days


def _interview(ctx: Ctx, row: Interview, steps: list[results.Step], days: list[date]) -> nouns.Interview:
    it, stage = row.opportunity, living(row.stage)
    over = row.cancelled_at is None and times.is_over(row.held_on, row.starts_at, row.minutes, ctx.now, ctx.today)
    came = results.result(row.held_on, stage.rank if stage else None, steps, days, it.outcome) if over else "open"
    return nouns.Interview(
        id=row.pk,
        opportunity_id=it.pk,
        title=it.title,
        company=it.company.name if it.company else "",
        stage_id=stage.pk if stage else None,
        stage=stage.name if stage else None,
        stage_rank=stage.rank if stage else None,
        held_on=row.held_on,
        starts_at=row.starts_at,
        zone=row.zone,
        minutes=row.minutes,
        how=row.how,  # type: ignore[arg-type]
        format=row.format,  # type: ignore[arg-type]
        place=row.place,
        people=named_rows(row.contacts.all()),
        stories=named_rows(row.stories.all()),
        notes=row.notes,
        checklist=items(row.checklist),
        to_ask=items(row.to_ask),
        asked=tuple(row.asked),
        rating=row.rating,
        went_well=row.went_well,
        to_improve=row.to_improve,
        lessons=row.lessons,
        thanked_on=row.thanked_on,
        answer_asked_on=row.answer_asked_on,
        promised_on=row.promised_on,
        cancelled_at=row.cancelled_at,
        cancelled_by=row.cancelled_by or None,  # type: ignore[arg-type]
        over=over,
        result=came,
        uid=row.uid,
        sequence=row.sequence,
        version=row.version,
    )


def living(stage: Stage | None) -> Stage | None:
    """The stage that counts for one: itself, or the one that took it when it was removed."""
    return (stage.taken_by or stage) if stage else None


def items(kept: Sequence[dict[str, object]]) -> tuple[nouns.ListItem, ...]:
    """The lines of a list that is ticked off."""
    return tuple(nouns.ListItem(str(each["text"]), bool(each["done"])) for each in kept)


def named_rows(rows: Iterable[object]) -> tuple[nouns.Mention, ...]:
    """Rows by their ids and names, in the order in which they were made."""
    found = sorted((row.pk, str(row)) for row in rows)  # type: ignore[attr-defined]
    return tuple(nouns.Mention(id, name) for id, name in found)


def named(it: Opportunity) -> str:
    """An opportunity in words: title at company."""
    return naming.named(it.title, it.company.name if it.company else "") or say("an opportunity without a name")


def story(row: Story) -> nouns.Story:
    """A story; `row` comes with its questions, rehearsals and interviews."""
    days = sorted({each.rehearsed_on for each in row.rehearsals.all()}, reverse=True)
    told_in = sorted(row.interviews.all(), key=lambda each: (each.held_on or date.min, each.pk), reverse=True)
    return nouns.Story(
        id=row.pk,
        title=row.title,
        situation=row.situation,
        task=row.task,
        action=row.action,
        result=row.result,
        numbers=row.numbers,
        skills=tuple(row.skills),
        flagship=row.flagship,
        questions=tuple(nouns.QuestionMention(ref(each), words(each)) for each in row.questions.all()),
        rehearsed_on=tuple(days),
        told_in=tuple(nouns.Mention(each.pk, named(each.opportunity)) for each in told_in),
        version=row.version,
    )


def question(row: Question) -> nouns.BankQuestion:
    """A question that has a row; it comes with its stories and rehearsals."""
    days = [each.rehearsed_on for each in row.rehearsals.all()]
    known = BUILT_IN.get(row.code)
    return nouns.BankQuestion(
        ref=ref(row),
        text=words(row),
        kind=known.kind if known else row.kind,  # type: ignore[arg-type]
        role=row.role,
        built_in=known is not None,
        stories=named_rows(row.stories.all()),
        rehearsals=len(days),
        rehearsed_on=max(days, default=None),
        put_away=row.put_away_at is not None,
    )


def ref(row: Question) -> str:
    """What a question is called in every surface."""
    return row.code or str(row.pk)


def words(row: Question) -> str:
    """The words of a question: those of the program for a built-in one, in the person's language."""
    known = BUILT_IN.get(row.code)
    return say(known.text) if known else row.text or row.code


def mock(row: MockInterview) -> nouns.Mock:
    """A mock interview; `row` comes with its contact and opportunity."""
    it = row.opportunity
    return nouns.Mock(
        id=row.pk,
        held_on=row.held_on,
        with_whom=row.contact.name if row.contact else row.with_whom,
        contact_id=row.contact_id,
        opportunity=nouns.Mention(it.pk, named(it)) if it else None,
        minutes=row.minutes,
        content=row.content,
        structure=row.structure,
        delivery=row.delivery,
        asking=row.asking,
        notes=row.notes,
        version=row.version,
    )


def look_back(row: LookBack) -> nouns.LookBack:
    """A look back on a rejection; `row` comes with its opportunity and stage."""
    reached = living(row.reached)
    return nouns.LookBack(
        opportunity_id=row.opportunity_id,
        name=named(row.opportunity),
        outside=row.outside,  # type: ignore[arg-type]
        qualified=row.qualified,  # type: ignore[arg-type]
        showed=row.showed,  # type: ignore[arg-type]
        reached_id=reached.pk if reached else None,
        reached=reached.name if reached else None,
        lesson=row.lesson,
        looked_on=row.looked_on,
        version=row.version,
    )
