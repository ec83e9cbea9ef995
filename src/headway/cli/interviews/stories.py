"""`headway stories`, `headway practice`: stories, and one question after the other with a clock."""

from collections.abc import Callable
from time import monotonic
from typing import Any, Final

import click

from headway.cli import base, printing
from headway.core.interviews import nouns
from headway.core.interviews.practice import lasted, of_length
from headway.core.interviews.words import QUESTION_KINDS

_COLUMNS: Final = ("ID", "Story", "By heart", "Answers", "Last told aloud", "Skills")


@click.command("stories")
@click.option("--told", "told_id", type=int, metavar="ID", help="Note that this story was told aloud today.")
@base.as_json
def stories_command(told_id: int | None, as_json: bool) -> None:
    """List your stories, those you know by heart first."""
    ctx = base.asker()
    from headway.usecases import interviews

    if told_id is not None:
        change = interviews.rehearse_story(ctx, story_id=told_id)
        base.changed(change, as_json)
        return
    found = interviews.stories(ctx)
    printing.answer(found, as_json, lambda: _table(found))


@click.command("practice")
@click.option("--kind", type=click.Choice(tuple(QUESTION_KINDS)), help="Only questions of one kind.")
@click.option("--questions", "n", default=3, show_default=True, type=click.IntRange(1, 50), help="How many.")
@click.option("--log", is_flag=True, help="Count the minutes as practice in the plan.")
@click.option("--list", "only_list", is_flag=True, help="Only list them.")
@base.as_json
def practice_command(kind: str | None, n: int, log: bool, only_list: bool, as_json: bool) -> None:
    """Answer questions aloud, with a clock: those without a story first, then the least rehearsed."""
    ctx = base.asker()
    from headway.usecases import interviews

    drawn = interviews.to_practise(ctx, kind=kind or "", limit=n)
    if as_json or only_list or not printing.on_terminal():
        printing.answer(drawn, as_json, lambda: _listed(drawn))
        return
    for each in drawn:
        seconds = timed(each, click.prompt, monotonic)
        if seconds:
            change = interviews.rehearse(ctx, ref=each.ref, seconds=seconds, log=log)
            printing.say(f"{lasted(seconds)}. {of_length(seconds)} Undo: headway undo {change.batch_id}")


def timed(it: nouns.BankQuestion, ask: Callable[..., Any], clock: Callable[[], float]) -> int:
    """How many seconds an answer took; 0 where the question was skipped."""
    printing.say(f"\n{it.text}")
    for story in it.stories:
        printing.say(f"  Your story: {story.name}")
    quiet = {"default": "", "show_default": False, "prompt_suffix": " "}
    if ask("Enter starts the clock, s skips it.", **quiet).strip().casefold() == "s":
        return 0
    since = clock()
    ask("Enter stops it.", **quiet)
    return max(round(clock() - since), 1)


def _table(found: tuple[nouns.Story, ...]) -> None:
    if not found:
        printing.say("No story is written down yet: the pages have a form for it, under Prepare.")
        return
    printing.table(_COLUMNS, map(_row, found), right=("ID", "Answers"))


def _row(it: nouns.Story) -> tuple[object, ...]:
    told = it.rehearsed_on[0] if it.rehearsed_on else "never"
    return (it.id, it.title, "yes" if it.flagship else "", len(it.questions), told, it.skills)


def _listed(drawn: tuple[nouns.BankQuestion, ...]) -> None:
    for it in drawn:
        printing.say(f"{it.text}{'' if it.covered else '  (no story yet)'}")
