"""`headway blocks` and `headway showcase`: time set aside, and what there is to show."""

from typing import Any

import click

from headway.cli import base, days, printing
from headway.core.ctx import Ctx
from headway.core.days import in_short
from headway.core.plan import clock, nouns
from headway.core.plan.words import KINDS, SHOWN
from headway.core.tracker.nouns import Change


@base.listing("blocks")
@base.as_json
def blocks_command(as_json: bool) -> None:
    """List the time blocks, or set time aside."""
    ctx = base.asker()
    from headway.usecases import plan

    _told(plan.blocks(ctx), as_json)


@blocks_command.command("add")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("weekdays")
@click.argument("start")
@click.argument("minutes")
@click.option("--title", default="", metavar="TEXT", help="What it is called.")
@click.option("--until", "until_text", metavar="DAY", help="Its last day.")
@base.as_json
def add(kind: str, weekdays: str, start: str, minutes: str, title: str, until_text: str | None, as_json: bool) -> None:
    """Set time aside: headway blocks add practice mon-fri 9:00 3h."""
    ctx = base.asker()
    from headway.usecases import plan

    last, _ = days.spoken(until_text, ctx.today, ahead=True)
    given = {"kind": kind, "weekdays": weekdays, "start": start, "minutes": minutes, "title": title, "until_on": last}
    _told((plan.add_block(ctx, values=given),), as_json)


@blocks_command.command("template")
@click.option("--on", "weekdays", default="mon-fri", show_default=True, help="On which weekdays.")
@click.option("--at", "start", default="9:00", show_default=True, help="When the day begins.")
@base.changing
def template(ctx: Ctx, weekdays: str, start: str) -> Change:
    """Set a template day aside: 3 h practice, 2 h research, 2 h e-mails, with breaks."""
    from headway.usecases import plan

    return plan.add_template_day(ctx, weekdays=weekdays, start=start)


@blocks_command.command("done")
@click.argument("block", type=int)
@click.option("--minutes", "-m", metavar="TIME", help="How long it really was.")
@days.option("Which day of the block; today if not said.")
@base.as_json
def done(block: int, minutes: str | None, on_text: str | None, as_json: bool) -> None:
    """Say that one day of a BLOCK was done: it becomes an activity."""
    ctx = base.asker()
    from headway.usecases import plan

    day = days.spoken(on_text, ctx.today)[0] or ctx.today
    it = plan.finish_occurrence(ctx, block_id=block, was_on=day, minutes=minutes)
    printing.answer(it, as_json, lambda: printing.say(f"Logged {it.id}: {it.name}, {clock.length(it.minutes or 0)}."))


@blocks_command.command("off")
@click.argument("block", type=int)
@days.option("Which day of the block; today if not said.")
@base.changing
def off(ctx: Ctx, block: int, on_text: str | None) -> Change:
    """Call one day of a BLOCK off."""
    from headway.usecases import plan

    day = days.spoken(on_text, ctx.today, ahead=True)[0] or ctx.today
    return plan.cancel_occurrence(ctx, block_id=block, was_on=day)


@blocks_command.command("end")
@click.argument("block", type=int)
@base.changing
def end(ctx: Ctx, block: int) -> Change:
    """Let a BLOCK end."""
    from headway.usecases import plan

    return plan.end_block(ctx, id=block)


@click.command("showcase")
@click.argument("title", nargs=-1, metavar="[TITLE]")
@click.option("--kind", "-k", type=click.Choice(list(SHOWN)), default="project", show_default=True)
@click.option("--link", "url", default="", metavar="LINK", help="Where it can be seen.")
@click.option("--shows", default="", metavar="TEXT", help="What it shows.")
@click.option("--skills", default="", metavar="TEXT", help="Which skills, with commas between them.")
@days.option("Since when it is there.")
@base.as_json
def showcase_command(title: tuple[str, ...], on_text: str | None, as_json: bool, **given: Any) -> None:
    """List projects, posts and talks, or add one: headway showcase "A tiny queue" --skills "Python, design"."""
    ctx = base.asker()
    from headway.usecases import plan

    if not title:
        found = plan.showcase(ctx)
        printing.answer(found, as_json, lambda: _shown(found))
        return
    on, _ = days.spoken(on_text, ctx.today)
    it = plan.add_showpiece(ctx, values={"title": " ".join(title), "on": on, **given})
    printing.answer(it, as_json, lambda: printing.say(f"Added {it.id}: {it.title}."))


def _told(found: tuple[nouns.Block, ...], as_json: bool) -> None:
    rows = [
        (it.id, it.name, clock.weekdays_told(it.weekdays), f"{it.start:%H:%M}", clock.length(it.minutes),
         f"until {in_short(it.until_on, today=it.from_on)}" if it.until_on else "")
        for it in found
    ]  # fmt: skip
    empty = "No time is set aside. A good day in one step: headway blocks template"
    table = ("ID", "Block", "On", "At", "Time", "")
    printing.answer(
        found, as_json, lambda: printing.table(table, rows, right=("ID", "Time")) if rows else printing.say(empty)
    )


def _shown(found: tuple[nouns.Showpiece, ...]) -> None:
    if not found:
        printing.say('Nothing to show yet. Add something: headway showcase "A tiny queue" --link https://…')
        return
    rows = [(it.id, SHOWN[it.kind], it.title, it.skills, it.url) for it in found]
    printing.table(("ID", "Kind", "What", "Skills", "Link"), rows, right=("ID",))
