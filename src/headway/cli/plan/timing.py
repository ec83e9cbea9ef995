"""`headway timer`: start, stop, show, drop."""

import click

from headway.cli import base, printing
from headway.core.ctx import Ctx
from headway.core.errors import Unsure
from headway.core.plan import clock, nouns
from headway.core.tracker.nouns import Change


@base.listing("timer")
@base.as_json
def timer_command(as_json: bool) -> None:
    """Measure your work: headway timer start practice, headway timer stop. It runs on with the terminal closed."""
    _show(as_json)


@timer_command.command("show")
@base.as_json
def show(as_json: bool) -> None:
    """Say what the timer runs for, and how long."""
    _show(as_json)


@timer_command.command("start")
@click.argument("kind", default="other")
@click.argument("title", required=False, default="")
@click.option("--activity", type=int, metavar="ID", help="For an activity that is planned.")
@base.as_json
def start(kind: str, title: str, activity: int | None, as_json: bool) -> None:
    """Start the timer for work of a KIND, or for a planned activity."""
    ctx = base.asker()
    from headway.usecases import plan

    it = plan.start_timer(ctx, kind=kind, title=title, activity_id=activity)
    printing.answer(it, as_json, lambda: printing.say(f"The timer runs: {it.name}."))


@timer_command.command("stop")
@click.option("--minutes", "-m", metavar="TIME", help="How long it really was: 45, 1h30 or 1:30.")
@click.option("--result", "-r", default="", metavar="TEXT", help="What came of it.")
@base.as_json
def stop(minutes: str | None, result: str, as_json: bool) -> None:
    """Stop the timer and log what it measured."""
    ctx = base.asker()
    from headway.usecases import plan

    try:
        it = plan.stop_timer(ctx, minutes=minutes, result=result)
    except Unsure as doubt:
        ways = tuple(f"--minutes {each}" for each in doubt.options)
        raise Unsure(doubt.message, doubt.hint, (*ways, "headway timer drop")) from None
    printing.answer(it, as_json, lambda: printing.say(f"Logged {it.id}: {it.name}, {clock.length(it.minutes or 0)}."))


@timer_command.command("drop")
@base.changing
def drop(ctx: Ctx) -> Change:
    """Stop the timer without logging anything."""
    from headway.usecases import plan

    return plan.drop_timer(ctx)


def _show(as_json: bool) -> None:
    ctx = base.asker()
    from headway.usecases import plan

    it = plan.timer(ctx)
    printing.answer(it, as_json, lambda: printing.say(_told(it)))


def _told(it: nouns.Timer | None) -> str:
    return f"{it.name}: {clock.length(it.minutes)}." if it else "No timer runs. Start it: headway timer start practice"
