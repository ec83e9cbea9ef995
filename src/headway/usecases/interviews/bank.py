"""The question bank: built-in questions and the person's own, with the stories that answer them."""

from collections.abc import Iterator, Sequence

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotFound
from headway.core.interviews import checks, nouns
from headway.core.interviews.bank import BUILT_IN
from headway.core.interviews.words import QUESTION_KINDS, QuestionKind
from headway.core.speech import count, say
from headway.core.tracker.naming import folded
from headway.core.tracker.nouns import Change
from headway.models import Batch, Question, Story
from headway.usecases.base import action, question
from headway.usecases.interviews import after, nounize, rows
from headway.usecases.tracker import batches, wholes
from headway.usecases.tracker.records import possible


@question
def questions(ctx: Ctx, *, all: bool = False) -> tuple[nouns.BankQuestion, ...]:
    """The question bank, those that no story answers first; with `all` also those that were put away."""
    found = [each for each in _bank(ctx) if all or not each.put_away]
    return tuple(sorted(found, key=lambda each: (each.put_away, each.covered)))


@action
def add_question(ctx: Ctx, *, text: str, kind: QuestionKind = "own", role: str = "") -> nouns.BankQuestion:
    """Add a question of the person's own to the bank; for a role, with its name."""
    said = checks.needed(text, "text", 1000)
    _new(ctx, said)
    batch = batches.begin(ctx, say("Added the question “{text}”", text=said))
    return nounize.question(_made(ctx, batch, said, kind, role))


@action
def edit_question(ctx: Ctx, *, ref: str, text: str, kind: QuestionKind = "own", role: str = "") -> Change:
    """Change a question of the person's own."""
    row = _own(ctx, ref)
    said = checks.needed(text, "text", 1000)
    if folded(said) != folded(row.text):
        _new(ctx, said)
    batch = batches.begin(ctx, say("Changed the question “{text}”", text=said))
    chosen = checks.one_of(kind, QUESTION_KINDS, "kind")
    batches.update(batch, row, text=said, kind=chosen, role=checks.line(role, "role", 200))
    return Change(batch.pk, batch.summary)


@action
def remove_question(ctx: Ctx, *, ref: str) -> Change:
    """Take a question out of the bank: the person's own goes with its rehearsals, a built-in one is put away."""
    if ref in BUILT_IN:
        return _put_away(ctx, ref)
    row = _own(ctx, ref)
    batch = batches.begin(ctx, say("Removed the question “{text}”", text=row.text))
    wholes.remove(batch, row)
    return Change(batch.pk, batch.summary)


@action
def restore_question(ctx: Ctx, *, ref: str) -> Change:
    """Bring a built-in question back that was put away."""
    found = Question.objects.filter(owner_id=ctx.owner_id, code=ref, put_away_at__isnull=False).first()
    if found is None:
        raise NotFound("That question was not put away.")
    batch = batches.begin(ctx, say("Brought back the question “{text}”", text=nounize.words(found)))
    batches.update(batch, found, put_away_at=None)
    return Change(batch.pk, batch.summary)


@action
def answer_with(ctx: Ctx, *, ref: str, story_ids: Sequence[int] = ()) -> Change:
    """Say which stories answer a question; those not named do not."""
    wanted = set(story_ids)
    known = {each.pk: each for each in Story.objects.filter(owner_id=ctx.owner_id)}
    if not wanted <= known.keys():
        raise NotFound("There is no such story.", "It may have been removed.")
    batch = batches.begin(ctx, say("Chose the stories that answer a question"))
    it = row(ctx, batch, ref)
    now = set(it.stories.values_list("pk", flat=True))
    for story_id in sorted(now ^ wanted):
        _turned(batch, known[story_id], it)
    return Change(batch.pk, batch.summary)


@action
def keep_asked(ctx: Ctx, *, interview_id: int) -> Change:
    """Take what was asked in a round into the question bank; what is there already is left."""
    there = {folded(each.text) for each in _bank(ctx)}
    new = [text for text in after.asked_questions(ctx, interview_id) if folded(text) not in there]
    if not new:
        raise Conflict("All these questions are in the bank already.", "Choose stories for them on its page.")
    batch = batches.begin(ctx, count(len(new), "Took {n} question into the bank", "Took {n} questions into the bank"))
    for text in new:
        _made(ctx, batch, text, "own", "")
    return Change(batch.pk, batch.summary)


def row(ctx: Ctx, batch: Batch, ref: str) -> Question:
    """The row of a question by its ref; that of a built-in one is made where it is missing."""
    if ref not in BUILT_IN:
        return _own(ctx, ref)
    found = Question.objects.filter(owner_id=ctx.owner_id, code=ref).first()
    if found is None:
        found = Question.objects.create(owner_id=ctx.owner_id, code=ref, kind=BUILT_IN[ref].kind, made_at=ctx.now)
        batches.made(batch, found)
    return found


def _bank(ctx: Ctx) -> Iterator[nouns.BankQuestion]:
    """The built-in ones as they are listed, then the person's own in the order in which they were added."""
    found = [nounize.question(each) for each in rows.questions(ctx)]
    told = {each.ref: each for each in found}
    for code, each in BUILT_IN.items():
        yield told.get(code) or nouns.BankQuestion(code, say(each.text), each.kind, "", built_in=True)
    yield from (each for each in found if not each.built_in)


def _own(ctx: Ctx, ref: str) -> Question:
    id = int(ref) if ref.isascii() and ref.isdecimal() and len(ref) < 19 else 0
    found = Question.objects.filter(owner_id=ctx.owner_id, pk__in=possible([id]), code="").first()
    if found is None:
        raise NotFound("There is no such question.", "It may have been removed, or be built in.")
    return found


def _new(ctx: Ctx, text: str) -> None:
    if any(folded(each.text) == folded(text) for each in _bank(ctx)):
        raise Conflict("That question is in the bank already.", "Choose stories that answer it.")


def _made(ctx: Ctx, batch: Batch, text: str, kind: str, role: str) -> Question:
    chosen = checks.one_of(kind, QUESTION_KINDS, "kind")
    made = Question.objects.create(
        owner_id=ctx.owner_id, text=text, kind=chosen, role=checks.line(role, "role", 200), made_at=ctx.now
    )
    batches.made(batch, made)
    return made


def _put_away(ctx: Ctx, ref: str) -> Change:
    batch = batches.begin(ctx, say("Put away the question “{text}”", text=say(BUILT_IN[ref].text)))
    found = row(ctx, batch, ref)
    batches.update(batch, found, put_away_at=ctx.now)
    return Change(batch.pk, batch.summary)


def _turned(batch: Batch, story: Story, it: Question) -> None:
    """A story answers a question from now on, or no longer."""
    now = set(story.questions.values_list("pk", flat=True))
    rows.relate(batch, story, "questions", now ^ {it.pk})
    batches.update(batch, story, version=story.version + 1)
