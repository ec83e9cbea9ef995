"""`headway backup`, and `headway restore`, which brings a backup back, or opportunities out of the bin."""

from pathlib import Path
from typing import Final

import click

from headway.cli import base, printing
from headway.cli.tracker.moving import told
from headway.core.errors import Conflict, Unsure
from headway.core.transfer.backups import BroughtBack, Manifest

_STAMP: Final = "%Y-%m-%d-%H%M%S"


@click.command("backup")
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@base.as_json
def backup_command(file: Path | None, force: bool, as_json: bool) -> None:
    """Write everything into one file, also while Headway runs; headway restore FILE brings it back.

    Without FILE, or where FILE is a folder, the file is named after the day. Besides, the running Headway makes a
    backup every day and keeps it for a fortnight (see HEADWAY_BACKUP_DAYS in “headway options”).
    """
    ctx = base.asker()
    from headway.usecases import transfer

    if file is None or file.is_dir():
        file = (file or Path()) / f"headway-backup-{ctx.today}.zip"
    if file.exists() and not force:
        raise click.UsageError(f"{file} is there already. Choose another name, or add --force.")
    made = transfer.back_up(ctx, file=file, replace=force)
    done = {"file": str(file), **printing.plain(made)}
    size = file.stat().st_size
    printing.answer(done, as_json, lambda: printing.say(f"Written to {file}: {_holds(made)}, {size:,} bytes."))


@click.command("restore")
@click.argument("what", nargs=-1, required=True, metavar="FILE | ID...")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@base.as_json
def restore_command(what: tuple[str, ...], yes: bool, as_json: bool) -> None:
    """Bring back a backup FILE, or take opportunities, named by ID, out of the bin.

    A backup takes the place of everything that is there, which is kept beside, in a file that can be restored as well.
    The backup is checked first; a damaged one, or one of a newer Headway, changes nothing.
    """
    if all(word.isdecimal() for word in what):
        ctx = base.asker()
        from headway.usecases import tracker

        told(tracker.restore(ctx, ids=[int(word) for word in what]), as_json)
    elif len(what) > 1:
        raise click.UsageError("Name one backup file, or the IDs of opportunities.")
    else:
        _bring_back(Path(what[0]), yes, as_json)


def _bring_back(file: Path, yes: bool, as_json: bool) -> None:
    from headway.config import database

    if not file.is_file():
        raise click.UsageError(f"There is no file {file}.")
    aside = database.put_damaged_aside(f"{base.now():{_STAMP}}")
    if aside and not as_json:
        printing.say(f"What was there can no longer be read; it is kept as {aside}.")
    ctx = base.asker()
    from headway.usecases import transfer

    holds = transfer.look_into(ctx, file=file)
    if holds.migrations > database.known_migrations():
        raise Conflict("This backup was written by a newer Headway.", "Update Headway, then bring it back again.")
    question = f"{_holds(holds)}, takes the place of what is there now, which is kept beside. Bring it back?"
    if not yes and (as_json or not printing.on_terminal()):
        raise Unsure(question, "Nothing was changed yet.", ("--yes",))
    if yes or printing.asked(question):
        done = transfer.bring_back(ctx, file=file, fit=database.fit_apart)
        printing.answer(done, as_json, lambda: _say_done(done))


def _say_done(done: BroughtBack) -> None:
    printing.say(f"Brought back: {_holds(done.manifest)}.")
    printing.say(f"What was there before is in {done.kept_as}; headway restore brings it back.")


def _holds(manifest: Manifest) -> str:
    count = printing.many(manifest.opportunities, "opportunity", "opportunities")
    return f"The tracker of {manifest.made_at:%Y-%m-%d %H:%M} UTC with {count}"
