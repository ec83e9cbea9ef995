"""Commands that change fields, delete and merge."""

import click

from headway.cli import base, printing
from headway.cli.tracker import plain_fields, tables
from headway.cli.tracker.moving import told

_IDS = click.argument("ids", nargs=-1, required=True, type=int, metavar="ID...")


@click.command("edit")
@click.argument("words", nargs=-1, required=True, metavar="ID... FIELD=VALUE...")
@click.option("--add-labels", is_flag=True, help="Keep the labels there are.")
@base.as_json
def edit_command(words: tuple[str, ...], add_labels: bool, as_json: bool) -> None:
    """Change fields of opportunities: headway edit 12 location=Berlin "notes=Ask for Cleo".

    Fields: company, title, role, source, referrer, url, location, work_mode, pay_min, pay_max, pay_currency, pay_text,
    contacted_on, promised_on, labels (with commas), notes, lessons, posting_text. An empty value clears a field.
    """
    ids = [int(word) for word in words if word.isdecimal()]
    rest = [word for word in words if not word.isdecimal()]
    if not ids or not rest:
        raise click.UsageError("Name the ID of an opportunity, then what to change: 12 location=Berlin.")
    ctx = base.asker()
    from headway.usecases import tracker

    values = plain_fields.pairs(rest, ctx.today)
    told(tracker.edit(ctx, ids=ids, values=values, add_labels=add_labels), as_json)


@click.command("delete")
@_IDS
@base.as_json
def delete_command(ids: tuple[int, ...], as_json: bool) -> None:
    """Put opportunities into the bin, where they stay for thirty days."""
    ctx = base.asker()
    from headway.usecases import tracker

    told(tracker.delete(ctx, ids=ids), as_json)


@click.command("bin")
@base.as_json
def bin_command(as_json: bool) -> None:
    """List what lies in the bin."""
    ctx = base.asker()
    from headway.usecases import tracker

    found = tracker.binned(ctx)
    empty = "The bin is empty."
    printing.answer(found, as_json, lambda: tables.opportunities(found) if found else printing.say(empty))


@click.command("merge")
@click.argument("keep", type=int)
@click.argument("other", type=int)
@base.as_json
def merge_command(keep: int, other: int, as_json: bool) -> None:
    """Merge the duplicate OTHER into KEEP: both histories stay, gaps are filled, OTHER goes to the bin."""
    ctx = base.asker()
    from headway.usecases import tracker

    told(tracker.merge(ctx, keep_id=keep, other_id=other), as_json)
