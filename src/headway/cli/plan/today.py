"""`headway today`: what is due, promised and planned; `headway today did KEY` settles a line."""

import click

from headway.cli import base, printing
from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.plan.followups import Decided
from headway.core.plan.today import Line, Today
from headway.core.tracker.nouns import Change

_HINT = "To settle a line: headway today did KEY, or tomorrow, or never."


@base.listing("today")
@base.as_json
def today_command(as_json: bool) -> None:
    """Say what is due, overdue, promised and planned today, what matters most first."""
    ctx = base.asker()
    from headway.usecases import plan

    found = plan.today(ctx)
    printing.answer(found, as_json, lambda: _shown(found))


@today_command.command("did")
@click.argument("key")
@base.as_json
def did(key: str, as_json: bool) -> None:
    """Say that a line is done: a follow-up is logged, a planned activity or a block is done."""
    _settle(key, "did", as_json)


@today_command.command("tomorrow")
@click.argument("key")
@base.as_json
def tomorrow(key: str, as_json: bool) -> None:
    """Put a line off until tomorrow."""
    _settle(key, "tomorrow", as_json)


@today_command.command("never")
@click.argument("key")
@base.as_json
def never(key: str, as_json: bool) -> None:
    """Drop a line: not this one. Its occasion may come again; this one does not."""
    _settle(key, "never", as_json)


@today_command.command("feel")
@click.argument("step", type=click.IntRange(1, 5))
@click.option("--note", default="", help="A word about it, for yourself.")
@base.changing
def feel(ctx: Ctx, step: int, note: str) -> Change:
    """Check in: how the search feels today, from 1 (low) to 5 (strong). Only you see it."""
    from headway.usecases import plan

    return plan.check_in(ctx, step=step, note=note)


@today_command.command("answer")
@click.argument("words")
@base.changing
def answer(ctx: Ctx, words: str) -> Change:
    """Keep what you would do tomorrow if you lost your job today, once a quarter."""
    from headway.usecases import plan

    return plan.answer_quarter(ctx, words=words)


def _settle(key: str, decided: Decided, as_json: bool) -> None:
    ctx = base.asker()
    from headway.usecases import plan

    base.changed(plan.settle(ctx, key=_whole(key, plan.today(ctx)), decided=decided), as_json)


def _whole(key: str, found: Today) -> str:
    """The key of a line that was typed without the day at its end, as it is shown."""
    keys = [line.key for group in found.groups for line in group.lines if key in (line.key, short(line.key))]
    if not keys:
        raise NotFound(f"There is no line “{key}” today.", "“headway today” shows their keys.")
    return keys[0]


def short(key: str) -> str:
    """A key without the day at its end.

    >>> short("ask.7.2026-03-01"), short("activity.3")
    ('ask.7', 'activity.3')
    """
    return ".".join(key.split(".")[:2])


def _shown(it: Today) -> None:
    for words in filter(None, (it.lead, it.offer, it.pause, it.next.words if it.next else "")):
        printing.say(words)
    if it.mode == "empty":
        printing.say(f"To start, {base.BEGIN}")
    for group in it.groups:
        printing.say()
        printing.say(group.title)
        for line in group.lines:
            printing.say(_row(line))
        if group.more:
            printing.say(f"  {group.more} more {'waits' if group.more == 1 else 'wait'} for another day.")
    _beside(it)
    if it.groups:
        printing.say()
        printing.say(_HINT)


def _row(line: Line) -> str:
    at = f"since {line.at}" if line.late else line.at
    told = ", ".join(filter(None, (at, line.more)))
    return f"  {short(line.key):<14} {line.title}{f' ({told})' if told else ''}"


def _beside(it: Today) -> None:
    """What stands beside the lines on the page."""
    if it.goals:
        printing.say()
        for goal in it.goals:
            printing.say(f"  {printing.bar(goal.share, 10)} {goal.told}. {goal.rest}".rstrip(". ") + ".")
    for win in it.wins:
        printing.say(f"Went well: {win.words}")
    if it.stands:
        printing.say(f"What stands out: {it.stands.title}. {it.stands.observed}")
    if it.nudge:
        printing.say(f"{it.nudge.words} {', '.join(each.name for each in it.nudge.close)}".rstrip())
    if it.readiness:
        printing.say(it.readiness.question)
        printing.say(it.readiness.answer.words if it.readiness.answer else "“headway today answer TEXT” keeps it.")
    if it.asks_check_in:
        printing.say("How does the search feel? “headway today feel 4” keeps it, from 1 (low) to 5 (strong).")
    if it.review_due:
        printing.say("The week is ready to be looked back on: headway review")
