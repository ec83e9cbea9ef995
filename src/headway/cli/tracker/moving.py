"""Commands that tell what happened: move, close, reopen, correct, retract."""

from typing import Any

import click

from headway.cli import base, days, printing
from headway.cli.tracker import choosing
from headway.core.errors import Invalid, Unsure
from headway.core.tracker import nouns

_NOTE = click.option("--note", "-n", default="", metavar="TEXT", help="A word about it, kept with the line.")


@click.command("move")
@click.argument("words", nargs=-1, required=True, metavar="ID... STAGE")
@days.option("The day it got there; today if not said.")
@click.option(
    "--back",
    type=click.Choice(["mistake", "happened"]),
    help="Why it goes back: an earlier line was wrong, or it really did.",
)
@_NOTE
@base.as_json
def move_command(words: tuple[str, ...], on_text: str | None, back: Any, note: str, as_json: bool) -> None:
    """Move opportunities to a stage: headway move 12 phone.

    STAGE is a number of “headway stages”, a name, or its beginning.
    """
    ids, name = base.ids_and_rest(words, "stage")
    ctx = base.asker()
    from headway.usecases import tracker

    on, exactness = days.spoken(on_text, ctx.today)
    stage = choosing.stage(choosing.stages_of(ctx, ids[0]), name)
    try:
        done = tracker.move(ctx, ids=ids, stage_id=stage.id, on=on, exactness=exactness, note=note, back=back)
    except Unsure as doubt:
        raise Unsure(doubt.message, doubt.hint, tuple(f"--back {each}" for each in doubt.options)) from None
    told(done, as_json, f"Nothing to do: it stands at “{stage.name}” already.")
    now = tracker.opportunity(ctx, id=ids[0])
    if now.stage_id != stage.id and not as_json:
        printing.say(f"It stands at “{now.stage}” all the same, since {now.stage_on}: that is the later day.")
        printing.say(
            f"Was that line wrong? “headway show {now.id}” gives its number, “headway retract LINE” takes it back."
        )


@click.command("close")
@click.argument("words", nargs=-1, required=True, metavar="ID... OUTCOME")
@days.option("The day it ended; today if not said.")
@_NOTE
@base.as_json
def close_command(words: tuple[str, ...], on_text: str | None, note: str, as_json: bool) -> None:
    """Record how opportunities ended: headway close 12 rejected.

    OUTCOME is accepted, rejected, withdrawn, no reply, position closed or offer declined, or its beginning.
    """
    ids, name = base.ids_and_rest(words, "outcome")
    outcome = choosing.outcome(name)
    ctx = base.asker()
    from headway.usecases import tracker

    on, exactness = days.spoken(on_text, ctx.today)
    done = tracker.close(ctx, ids=ids, outcome=outcome, on=on, exactness=exactness, note=note)
    told(done, as_json, "Nothing to do: it ended this way already.")


@click.command("reopen")
@click.argument("ids", nargs=-1, required=True, type=int, metavar="ID...")
@days.option("The day it was open again; today if not said.")
@_NOTE
@base.as_json
def reopen_command(ids: tuple[int, ...], on_text: str | None, note: str, as_json: bool) -> None:
    """Open closed opportunities again."""
    ctx = base.asker()
    from headway.usecases import tracker

    on, exactness = days.spoken(on_text, ctx.today)
    if exactness != "exact":
        raise Invalid("A reopening has an exact day.", days.HINT, "on")
    told(tracker.reopen_opportunities(ctx, ids=ids, on=on, note=note), as_json)


@click.command("correct")
@click.argument("line", type=int)
@days.option("The day it really happened.")
@click.option("--note", "-n", metavar="TEXT", help="Another note.")
@base.as_json
def correct_command(line: int, on_text: str | None, note: str | None, as_json: bool) -> None:
    """Correct the day of a line of history; “headway show” gives its number. The wrong line stays readable."""
    if on_text is None:
        raise click.UsageError("Say the right day with --on; unknown is one too.")
    ctx = base.asker()
    from headway.usecases import tracker

    on, exactness = days.spoken(on_text, ctx.today)
    told(tracker.correct(ctx, line_id=line, on=on, exactness=exactness, note=note), as_json)


@click.command("retract")
@click.argument("line", type=int)
@_NOTE
@base.as_json
def retract_command(line: int, note: str, as_json: bool) -> None:
    """Take a line of history back: it was a mistake and counts no more, but stays readable."""
    ctx = base.asker()
    from headway.usecases import tracker

    told(tracker.retract(ctx, line_id=line, note=note), as_json)


def told(done: nouns.Change, as_json: bool, nothing: str = "Nothing to change.") -> None:
    """Print what an action did, and how to undo it."""

    def shown() -> None:
        if not done.opportunity_ids and not done.left:
            printing.say(nothing)
            return
        printing.say(base.undoable(done))
        for line in done.left:
            printing.say(f"Left as it is: {line}")

    printing.answer(done, as_json, shown)
