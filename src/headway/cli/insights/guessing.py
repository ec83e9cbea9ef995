"""`headway guesses`: what every number begins from; `headway experiment`: one label for all since a day."""

import click

from headway.cli import base, days, printing
from headway.cli.tracker import choosing
from headway.core.ctx import Ctx
from headway.core.insights.guesses import StartingGuess

_COLUMNS = ("From", "To", "Go on", "Worth", "Half by day", "Last by day", "")


@click.command("guesses")
@click.argument("stage", required=False)
@click.option("--share", type=float, metavar="PERCENT", help="How many of 100 go on from it.")
@click.option("--worth", type=float, metavar="N", help="How many of your own applications outweigh it.")
@click.option("--reply-days", type=int, metavar="DAYS", help="By which day half of the replies come.")
@click.option("--horizon", type=int, metavar="DAYS", help="After which day no reply comes any more.")
@click.option("--reset", is_flag=True, help="Back to what is typical; without a STAGE, of all.")
@base.search_option
@base.as_json
def guesses_command(
    stage: str | None,
    share: float | None,
    worth: float | None,
    reply_days: int | None,
    horizon: int | None,
    reset: bool,
    search_id: int | None,
    as_json: bool,
) -> None:
    """Show what every number begins from before there is data of yours, or change it for the step from one STAGE."""
    part = None if share is None else share / 100
    given = {"share": part, "worth": worth, "reply_days": reply_days, "horizon": horizon}
    changes = {name: value for name, value in given.items() if value is not None}
    if changes and (reset or stage is None):
        raise click.UsageError("Numbers are those of one STAGE, and not together with --reset.")
    ctx = base.asker()
    from headway.usecases import insights as asked

    stage_id = _stage(ctx, stage, search_id)
    if reset:
        asked.reset_guesses(ctx, stage_id=stage_id, search_id=search_id)
    elif changes:
        asked.edit_guess(ctx, stage_id=stage_id or 0, search_id=search_id, **changes)  # type: ignore[arg-type]
    found = () if base.nothing_yet(ctx, search_id) else asked.guesses(ctx, search_id=search_id)
    shown = tuple(each for each in found if stage_id in (None, each.stage_id))
    printing.answer(shown, as_json, lambda: _guesses(shown))


@click.command("experiment")
@click.argument("name")
@click.option("--from", "from_text", required=True, metavar="DAY", help="The first day of it.")
@click.option("--until", "until_text", metavar="DAY", help="The last day of it; today if not said.")
@base.search_option
@base.as_json
def experiment_command(name: str, from_text: str, until_text: str | None, search_id: int | None, as_json: bool) -> None:
    """Put the label NAME on all that was applied for since a day: before and after then stand side by side."""
    ctx = base.asker()
    from headway.usecases import insights as asked

    (from_on, _), (until_on, _) = days.spoken(from_text, ctx.today), days.spoken(until_text, ctx.today)
    if from_on is None:
        raise click.UsageError("An experiment has a first day.")
    done = asked.experiment(ctx, name=name, from_on=from_on, until_on=until_on, search_id=search_id)

    def shown() -> None:
        worn = printing.many(len(done.opportunity_ids), "opportunity", "opportunities")
        printing.say(f"{worn} newly labelled “{name}”. Undo: headway undo {done.batch_id}")
        printing.say(f'Before and after: headway compare --by label --label "{name}"')

    printing.answer(done, as_json, shown)


def _stage(ctx: Ctx, stage: str | None, search_id: int | None) -> int | None:
    if stage is None:
        return None
    from headway.usecases import tracker

    return choosing.stage(tracker.search(ctx, search_id=search_id).stages, stage).id


def _guesses(found: tuple[StartingGuess, ...]) -> None:
    if not found:
        printing.say("There is no job search yet, and so no step to guess of.")
        return
    rows = [
        (
            each.stage,
            each.next_stage,
            f"{100 * each.share:g} %",
            f"{each.worth:g}",
            each.reply_days,
            each.horizon,
            "your own" if each.own else "typical",
        )
        for each in found
    ]
    printing.table(_COLUMNS, rows, right=_COLUMNS[2:6])
    printing.say()
    for each in found:
        printing.say(f"{each.stage}: {each.source}")
