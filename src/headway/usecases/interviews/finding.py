"""What the search box finds of interviews: rounds, stories and questions by their words."""

from collections.abc import Iterable

from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.speech import say
from headway.core.tracker.naming import folded
from headway.core.tracker.nouns import Found
from headway.models import Interview, Story
from headway.usecases.base import question
from headway.usecases.interviews import bank, nounize, rows


@question
def find_interviews(ctx: Ctx, *, text: str, limit: int) -> tuple[Found, ...]:
    """Rounds that hold every word of a text: in company and title, people, notes, lessons and questions."""
    found = [row for row in rows.rounds(ctx) if _holds(_words_of_round(row), text)]
    return tuple(Found(nounize.named(row.opportunity), _when(ctx, row), row.pk) for row in found[:limit])


@question
def find_stories(ctx: Ctx, *, text: str, limit: int) -> tuple[Found, ...]:
    """Stories that hold every word of a text."""
    found = [
        row for row in Story.objects.filter(owner_id=ctx.owner_id).order_by("title") if _holds(_words_of(row), text)
    ]
    return tuple(Found(row.title, ", ".join(row.skills), row.pk) for row in found[:limit])


@question
def find_questions(ctx: Ctx, *, text: str, limit: int) -> tuple[Found, ...]:
    """Questions of the bank that hold every word of a text."""
    found = [each for each in bank.questions(ctx) if _holds([each.text, each.role], text)]
    return tuple(Found(each.text, ", ".join(it.name for it in each.stories), each.ref) for each in found[:limit])


def _words_of_round(row: Interview) -> list[str]:
    lists = [each["text"] for each in (*row.checklist, *row.to_ask)]
    people = [contact.name for contact in row.contacts.all()]
    texts = [row.notes, row.went_well, row.to_improve, row.lessons, row.place]
    return [nounize.named(row.opportunity), *people, *texts, *row.asked, *lists]


def _words_of(row: Story) -> list[str]:
    return [row.title, row.situation, row.task, row.action, row.result, row.numbers, *row.skills]


def _holds(texts: Iterable[str], text: str) -> bool:
    """Whether each word of a text begins a word of these."""
    known = folded(" ".join(texts))
    return all(f" {word}" in f" {known}" for word in folded(text).split())


def _when(ctx: Ctx, row: Interview) -> str:
    return in_words(row.held_on, today=ctx.today) if row.held_on else say("no day yet")
