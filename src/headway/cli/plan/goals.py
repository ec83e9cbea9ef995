"""`headway goals`: how far they are; set, end one; pause."""

import click

from headway.cli import base, days, printing
from headway.core.ctx import Ctx
from headway.core.days import in_short
from headway.core.plan import budget, goals
from headway.core.plan.words import COUNTED, KINDS
from headway.core.tracker.nouns import Change


@base.listing("goals")
@base.as_json
def goals_command(as_json: bool) -> None:
    """Show how far the goals of the day and the week are, and what the forecast says of them."""
    _show(as_json)


@goals_command.command("add")
@click.argument("target")
@click.argument("what", type=click.Choice(list(COUNTED)), default="applications")
@click.option("--per", type=click.Choice(["day", "week"]), default="week", show_default=True)
@click.option("--kind", "-k", type=click.Choice(list(KINDS)), default=None, help="Of minutes and activities: one kind.")
@click.option("--label", "-l", default="", metavar="TEXT", help="Of minutes and activities: one label of yours.")
@click.option("--on", "weekdays", default="daily", show_default=True, help="Days that count: mon-fri, or mon,wed.")
@base.as_json
def add(target: str, what: str, per: str, kind: str | None, label: str, weekdays: str, as_json: bool) -> None:
    """Set a goal: headway goals add 10 applications, headway goals add "6 h" minutes --kind practice."""
    ctx = base.asker()
    from headway.usecases import plan

    given = {"target": target, "what": what, "per": per, "kind": kind or "", "label": label, "weekdays": weekdays}
    it = plan.add_goal(ctx, values=given)
    printing.answer(it, as_json, lambda: printing.say(f"Set {it.id}: {goals.named(it)}."))


@goals_command.command("end")
@click.argument("goal", type=int)
@base.changing
def end(ctx: Ctx, goal: int) -> Change:
    """Let a goal end; the weeks before stay as they were."""
    from headway.usecases import plan

    return plan.end_goal(ctx, id=goal)


@goals_command.command("pause")
@click.argument("why", default="")
@click.option("--from", "from_text", metavar="DAY", help="From which day on; today if not said.")
@click.option("--until", "until_text", metavar="DAY", help="Its last day; until you end it if not said.")
@click.option("--end", "ends", is_flag=True, help="End the pause: today counts again.")
@base.as_json
def pause(why: str, from_text: str | None, until_text: str | None, ends: bool, as_json: bool) -> None:
    """Pause: nothing is asked for a while. WHY is a word for yourself."""
    ctx = base.asker()
    from headway.usecases import plan

    if ends:
        held = next((it for it in plan.pauses(ctx) if it.holds(ctx.today)), None)
        if held is None:
            printing.answer(None, as_json, lambda: printing.say("There is no pause today."))
            return
        change = plan.end_pause(ctx, id=held.id)
        base.changed(change, as_json)
        return
    first, last = (days.spoken(text, ctx.today, ahead=True)[0] for text in (from_text, until_text))
    it = plan.add_pause(ctx, from_on=first, until_on=last, why=why)
    until = f"until {in_short(it.until_on, today=ctx.today)}" if it.until_on else "until you end it"
    printing.answer(it, as_json, lambda: printing.say(f"A pause from {in_short(it.from_on, today=ctx.today)} {until}."))


def _show(as_json: bool) -> None:
    ctx = base.asker()
    from headway.usecases import plan

    found, held = plan.progress(ctx), plan.budget(ctx)

    def shown() -> None:
        if not found:
            printing.say("No goal yet. Set one: headway goals add 10 applications")
        rows = [
            (it.goal.id, goals.told(it), printing.bar(it.share, 12), goals.rest(it), goals.less(it)) for it in found
        ]
        if rows:
            printing.table(("ID", "Goal", "", "Still", ""), rows, right=("ID",))
        if held:
            printing.say(f"{budget.told(held, ctx.today)} {budget.pace_told(held)}".strip())

    printing.answer({"progress": found, "budget": held}, as_json, shown)
