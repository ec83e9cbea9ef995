"""`headway log`, `plan`, `done`, `activities`: what was done and what is to do."""

from collections.abc import Callable
from typing import Any

import click

from headway.cli import base, days, printing
from headway.core.ctx import Ctx
from headway.core.days import in_short
from headway.core.plan import clock, nouns, worked
from headway.core.plan.words import KINDS
from headway.core.tracker.nouns import Change

_FIELDS = ("kind", "minutes", "start", "url", "label", "company", "role", "result", "opportunity_id", "contact_id")


def fields(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of what is known of an activity."""
    for option in reversed(
        (
            click.option("--kind", "-k", metavar="KIND", help=f"One of: {', '.join(KINDS)}."),
            click.option("--minutes", "-m", metavar="TIME", help="How long: 45, 1h30 or 1:30."),
            click.option("--at", "start", metavar="TIME", help="The time it begins: 9:30."),
            click.option("--link", "url", metavar="LINK", help="An address on the web."),
            click.option("--label", "-l", metavar="TEXT", help="A word of your own to count by."),
            click.option("--company", "-c", metavar="TEXT", help="With or about which company."),
            click.option("--role", metavar="TEXT", help="For which target role."),
            click.option("--opportunity", "opportunity_id", type=int, metavar="ID", help="About which opportunity."),
            click.option("--contact", "contact_id", type=int, metavar="ID", help="With which contact."),
        )
    ):
        command = option(command)
    return command


@click.command("log")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@fields
@click.option("--result", "-r", metavar="TEXT", help="What came of it.")
@days.option("The day it was done; today if not said.")
@base.as_json
def log_command(words: tuple[str, ...], on_text: str | None, as_json: bool, **given: Any) -> None:
    """Log what you did: headway log "read about queues" --kind practice --minutes 45.

    “headway changes” lists what can be undone.
    """
    ctx = base.asker()
    from headway.usecases import plan

    made = plan.log_activity(ctx, values=_values(ctx, words, on_text, given))
    printing.answer(made, as_json, lambda: printing.say(f"Logged {made.id}: {_line(made)}."))


@click.command("plan")
@click.argument("words", nargs=-1, metavar="[TEXT]")
@fields
@days.option("The day it is planned for; today if not said.")
@base.as_json
def plan_command(words: tuple[str, ...], on_text: str | None, as_json: bool, **given: Any) -> None:
    """Plan an activity: headway plan "finish the post" --on tomorrow --at 16:00. Without a text, list the next days."""
    ctx = base.asker()
    from headway.usecases import plan

    if not words and not given.get("kind"):
        found = plan.calendar(ctx, first=ctx.today, last=days.spoken("next sunday", ctx.today)[0] or ctx.today)
        printing.answer(found, as_json, lambda: _days(ctx, found))
        return
    made = plan.plan_activity(ctx, values=_values(ctx, words, on_text, given, ahead=True))
    day = in_short(made.on, today=ctx.today)
    printing.answer(made, as_json, lambda: printing.say(f"Planned {made.id} for {day}: {_line(made)}."))


@click.command("done")
@click.argument("activity", type=int)
@click.option("--minutes", "-m", metavar="TIME", help="How long it really was: 45, 1h30 or 1:30.")
@click.option("--result", "-r", metavar="TEXT", help="What came of it.")
@click.option("--not", "not_after_all", is_flag=True, help="It was not done after all: planned again.")
@click.option("--tomorrow", is_flag=True, help="Not today: planned for tomorrow.")
@base.changing
def done_command(
    ctx: Ctx, activity: int, minutes: str | None, result: str | None, not_after_all: bool, tomorrow: bool
) -> Change:
    """Say that the planned ACTIVITY was done, or move it to tomorrow."""
    from headway.usecases import plan

    if tomorrow:
        return plan.move_activity(ctx, id=activity)
    if not_after_all:
        return plan.reopen_activity(ctx, id=activity)
    return plan.finish_activity(ctx, id=activity, minutes=minutes, result=result)


@click.command("activities")
@click.option("--kind", "-k", type=click.Choice(list(KINDS)), help="Of one kind alone.")
@click.option("--label", "-l", default="", metavar="TEXT", help="With a label of yours.")
@click.option("--planned", is_flag=True, help="Those still planned.")
@click.option("--week", metavar="DAY", help="The week of this day by kind, as you would say it: last friday.")
@click.option("--page", default=1, type=click.IntRange(min=1), help="Fifty at a time.")
@base.as_json
def activities_command(kind: Any, label: str, planned: bool, week: str | None, page: int, as_json: bool) -> None:
    """List activities, the latest first; with --week how much time went into which kind."""
    ctx = base.asker()
    from headway.usecases import plan

    if week is not None:
        told = plan.week(ctx, on=days.spoken(week, ctx.today)[0])
        printing.answer(told, as_json, lambda: _week(ctx, told))
        return
    found = plan.activities(ctx, kind=kind, label=label, done=False if planned else None, page=page)
    printing.answer(found, as_json, lambda: _list(ctx, found))


def _values(
    ctx: Ctx, words: tuple[str, ...], on_text: str | None, given: dict[str, Any], ahead: bool = False
) -> dict[str, Any]:
    plain = {name: given[name] for name in _FIELDS if given.get(name) is not None}
    on, _ = days.spoken(on_text, ctx.today, ahead)
    return {"title": " ".join(words), **plain, **({"on": on} if on else {})}


def _line(it: nouns.Activity) -> str:
    return f"{it.name}, {clock.length(it.minutes)}" if it.minutes else it.name


def _list(ctx: Ctx, found: nouns.Activities) -> None:
    if not found.items:
        printing.say('None yet. Log the first one: headway log "read about queues" --kind practice --minutes 45')
        return
    rows = [
        (it.id, in_short(it.on, today=ctx.today), "done" if it.done_at else "planned", KINDS[it.kind], it.title,
         clock.length(it.minutes) if it.minutes else "")
        for it in found.items
    ]  # fmt: skip
    printing.table(("ID", "Day", "", "Kind", "What", "Time"), rows, right=("ID", "Time"))
    printing.say(f"{printing.many(found.total, 'activity', 'activities')}, {clock.length(found.minutes)} done.")


def _week(ctx: Ctx, week: worked.Week) -> None:
    most = max((each.minutes for each in week.kinds), default=0)
    printing.say(worked.told(week, ctx.today))
    if most:
        rows = [
            (KINDS[each.kind], printing.bar(each.minutes / most), clock.length(each.minutes), each.activities)
            for each in week.kinds
        ]
        printing.table(("Kind", "", "Time", "Times"), rows, right=("Time", "Times"))


def _days(ctx: Ctx, found: Any) -> None:
    rows = [
        (in_short(day.on, today=ctx.today), f"{it.start:%H:%M}" if it.start else "", it.title,
         clock.length(it.minutes) if it.minutes else "", it.id if it.what == "planned" else "")
        for day in found for it in day.entries
    ]  # fmt: skip
    if rows:
        printing.table(("Day", "At", "What", "Time", "ID"), rows, right=("Time", "ID"))
    else:
        printing.say('Nothing is planned. Plan something: headway plan "finish the post" --on tomorrow')
