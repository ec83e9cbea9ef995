"""Commands that take back: undo, changes."""

import click

from headway.cli import base, printing


@click.command("undo")
@click.argument("batch", type=int, required=False)
@base.as_json
def undo_command(batch: int | None, as_json: bool) -> None:
    """Take back an action, the last one if no BATCH of “headway changes” is named."""
    ctx = base.asker()
    from headway.usecases import tracker

    done = tracker.undo(ctx, batch_id=batch)

    def shown() -> None:
        printing.say(f"{done.summary}. Undo this too: headway undo {done.batch_id}")
        for line in done.left:
            printing.say(f"Left as it is: {line}")

    printing.answer(done, as_json, shown)


@click.command("changes")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="How many.")
@base.as_json
def changes_command(limit: int, as_json: bool) -> None:
    """List the latest actions that can be undone, the last one first."""
    ctx = base.asker()
    from headway.usecases import tracker

    found = tracker.recent(ctx, limit=limit)

    def shown() -> None:
        if found:
            printing.table(("Batch", "What"), [(each.batch_id, each.summary) for each in found], right=("Batch",))
        else:
            printing.say("There is nothing to undo.")

    printing.answer(found, as_json, shown)
