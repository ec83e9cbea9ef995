"""`headway review`: the week looked back on, one's own words about it, and the week ahead."""

from datetime import date

import click

from headway.cli import base, days, printing
from headway.core.ctx import Ctx
from headway.core.days import in_short
from headway.core.plan import clock
from headway.core.plan.reviews import Review
from headway.core.tracker.nouns import Change


@base.listing("review")
@click.option("--week", "week", metavar="DAY", help="The week of this day, as you would say it: last friday.")
@base.as_json
def review_command(week: str | None, as_json: bool) -> None:
    """Look back on the week: what was done, what moved, what was learned, one thing to change."""
    ctx = base.asker()
    from headway.usecases import plan

    found = plan.weekly_review(ctx, from_on=days.spoken(week, ctx.today)[0])
    printing.answer(found, as_json, lambda: _shown(found, ctx.today))


@review_command.command("keep")
@click.argument("words")
@click.option("--change", default="", help="One thing to change next week.")
@click.option("--week", metavar="DAY", help="The week of this day; the one that is due if none is named.")
@base.changing
def keep(ctx: Ctx, words: str, change: str, week: str | None) -> Change:
    """Keep your own words about the week, and one thing to change."""
    from headway.usecases import plan

    first = plan.weekly_review(ctx, from_on=days.spoken(week, ctx.today)[0]).from_on
    return plan.keep_weekly_review(ctx, from_on=first, words=words, change=change)


@review_command.command("plan")
@click.argument("keys", nargs=-1)
@base.as_json
def plan_ahead(keys: tuple[str, ...], as_json: bool) -> None:
    """Take over what the review proposes for the week after; without KEYS, all that it would tick."""
    ctx = base.asker()
    from headway.usecases import plan

    found = plan.weekly_review(ctx)
    chosen = keys or tuple(each.key for each in found.ahead if each.ticked)
    if not chosen:
        printing.answer(None, as_json, lambda: printing.say("There is nothing to take over."))
        return
    base.changed(plan.plan_week(ctx, from_on=found.from_on, keys=chosen), as_json)


@review_command.command("past")
@base.as_json
def past(as_json: bool) -> None:
    """List the weeks that were reviewed."""
    ctx = base.asker()
    from headway.usecases import plan

    found = plan.weekly_reviews(ctx)
    printing.answer(
        found,
        as_json,
        lambda: printing.table(
            ("Week from", "One thing to change", "Words"), [(e.from_on, e.change, e.words) for e in found]
        ),
    )


def _shown(it: Review, today: date) -> None:
    printing.say(f"Week {in_short(it.from_on, today=today)} – {in_short(it.until_on, today=today)}")
    printing.say(it.lead)
    _part("Went well", [win.words for win in it.wins])
    _part(
        "Done",
        [f"{each.name}: {each.n}×{f', {clock.length(each.minutes)}' if each.minutes else ''}" for each in it.done],
    )
    _part("Goals", [f"{goal.words}{', reached' if goal.kept else ''}" for goal in it.goals])
    _part("Moved", [f"{each.name}: {each.words}, {in_short(each.on, today=today)}" for each in it.moved])
    _part("Learned", [f"{each.words} ({each.name})" for each in it.learned])
    if it.suggested:
        _part("The diagnosis suggests", [f"{it.suggested.title}: {it.suggested.advice}"])
    _part("Your words", [words for words in (it.own.words, it.own.change) if words])
    _part("The week after", [f"{each.key:<16} {each.words} ({each.kind})" for each in it.ahead])
    if not it.own.saved_at:
        printing.say()
        printing.say("To keep your own words: headway review keep TEXT --change TEXT")


def _part(title: str, rows: list[str]) -> None:
    if rows:
        printing.say()
        printing.say(title)
        for row in rows:
            printing.say(f"  {row}")
