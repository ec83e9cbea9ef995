"""`headway import`: read, show what was understood, ask, then write."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import click

from headway.cli import base, printing
from headway.cli.transfer import others, preview_words
from headway.cli.transfer.progress import Progress
from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError, Unreadable
from headway.core.tracker.words import DEFAULT_STAGES, OUTCOMES
from headway.core.transfer import contract
from headway.core.transfer.export import Contents
from headway.core.transfer.plan import Decisions, Imported, Preview, Same
from headway.core.transfer.reading import Format, Reading

_MOST_READ: Final = 51 * 1024 * 1024  # a little more than is taken, so that what is too large is noticed, not loaded
_ORDERS: Final = ("day_first", "month_first", "year_first")
_STAGES: Final = frozenset(f"stage:{stage.number}" for stage in DEFAULT_STAGES)


@dataclass(slots=True)
class _Session:
    """One run of the command: its flags, and what came of it so far."""

    ctx: Ctx
    given: Mapping[str, Any]
    decisions: Decisions
    yes: bool
    dry_run: bool
    as_json: bool
    kind: str | None = None
    said: others.Answers = field(default_factory=others.Answers)
    answers: list[Any] = field(default_factory=list)
    failed: bool = False
    unconfirmed: bool = False


@click.command("import")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
@click.option("--yes", "-y", is_flag=True, help="Import without asking.")
@click.option("--dry-run", is_flag=True, help="Only show what was understood; with --json as the documented reading.")
@click.option(
    "--map",
    "columns",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="What a column holds: “Firma=company”. Nothing after = keeps it beside the fields.",
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    metavar="TEXT=MEANING",
    help="What a wording means: stage:0 to stage:7, an outcome, note, or own:NAME for a stage of its own.",
)
@click.option(
    "--dates",
    multiple=True,
    metavar="[COLUMN=]ORDER",
    help="day_first, month_first or year_first, for one column or for all.",
)
@click.option("--sheet", metavar="NAME", help="The sheet that holds the applications.")
@click.option("--encoding", metavar="NAME", help="The encoding of a text file.")
@click.option("--delimiter", metavar="MARK", help="What separates the columns of a text file.")
@click.option(
    "--header-row", type=click.IntRange(0), metavar="N", help="The row with the names of the columns; 0: none."
)
@click.option("--same", multiple=True, type=int, metavar="ROW", help="This row is what the tracker has already.")
@click.option("--separate", multiple=True, type=int, metavar="ROW", help="This row only looks like what is there.")
@click.option("--role", "roles", multiple=True, metavar="NAME", help="Make this target role, not those proposed.")
@click.option("--no-roles", is_flag=True, help="Make no target role.")
@click.option(
    "--as",
    "kind",
    type=click.Choice(("applications", "contacts", "calendar")),
    help="What FILE holds, if told wrongly.",
)
@click.option("--new-jobs", is_flag=True, help="Contacts: note the jobs that differ from those you have.")
@click.option("--for", "every", type=int, metavar="ID", help="Calendar: its events are interviews of this opportunity.")
@click.option("--zone", default="", metavar="NAME", help="Calendar: the clock of times without a time zone.")
@base.as_json
def import_command(files: tuple[Path, ...], yes: bool, dry_run: bool, as_json: bool, **given: Any) -> None:
    """Bring in applications, contacts or interviews from files; - is stdin.

    Applications: CSV, TSV, XLSX, XLS, ODS, JSON, Markdown, HTML. Contacts: LinkedIn's Connections.csv, any table of
    people, vCards. Interviews: a calendar (.ics). LinkedIn's whole .zip: the known files in it, one after the other.

    Shows what each column became and why, then asks. The same file again adds nothing; a newer version of it updates.
    Everything can be undone. Headway's own JSON export is restored into an empty tracker.
    """
    choices, decisions = _choices(given), _decisions(given)
    session = _Session(base.asker(), choices, decisions, yes, dry_run, as_json, given["kind"], _others(given))
    session.said.ask = not yes and not as_json and not dry_run and printing.on_terminal()
    for path in files:
        try:
            _bring(session, path)
        except HeadwayError as error:
            if len(files) == 1:
                raise
            session.failed = True
            printing.complain(as_json, "file", f"{path}: {error.message}", error.hint)
    if as_json and session.answers:
        printing.answer(session.answers if len(files) > 1 else session.answers[0], True, lambda: None)
    if session.failed or session.unconfirmed:
        raise click.exceptions.Exit(base.REFUSED if session.failed else base.UNANSWERED)


def _bring(session: _Session, path: Path) -> None:
    from headway.usecases import transfer

    name, data = ("stdin", sys.stdin.buffer.read(_MOST_READ)) if str(path) == "-" else (path.name, _read(path))
    for each, held in transfer.unpacked(session.ctx, name=name, data=data):
        kind = session.kind or transfer.kind_of(session.ctx, name=each, data=held)
        if kind == "applications":
            _bring_applications(session, each, held)
        else:
            _bring_other(session, kind, each, held)


def _bring_other(session: _Session, kind: str, name: str, data: bytes) -> None:
    if session.dry_run and session.as_json:
        reading = contract.to_json(_understood(session, name, data))
        session.answers.append(reading | others.looked(session.ctx, kind, name, data, session.said))
        return
    bring = others.contacts if kind == "contacts" else others.interviews
    agreed = None if session.dry_run else lambda question: _agreed(session, question)
    done = bring(session.ctx, name, data, session.said, shown=not session.as_json, agreed=agreed)
    if done is not None:
        _told(session, printing.plain(done), "interview" if kind == "calendar" else "contact")


def _bring_applications(session: _Session, name: str, data: bytes) -> None:
    from headway.usecases import transfer

    if session.dry_run and session.as_json:
        reading = _understood(session, name, data)
        session.failed |= reading.problem is not None
        session.answers.append(contract.to_json(reading))
        return
    if (contents := transfer.contents(session.ctx, data=data)) is not None:
        _restore(session, name, data, contents)
        return
    preview = _preview(session, name, data)
    if preview.reading.problem is not None:
        raise Unreadable(preview.reading.problem, "Bring a table with one application a row.")
    if not session.as_json:
        preview_words.show(preview)
    if not session.dry_run:
        _confirm(session, name, data, preview)


def _understood(session: _Session, name: str, data: bytes) -> Reading:
    """The reading for programs: a file that cannot be read is one with a problem."""
    from headway.usecases import transfer

    try:
        return transfer.read_export(session.ctx, name=name, data=data) or _preview(session, name, data).reading
    except Unreadable as error:
        return Reading(name, Format("unreadable"), problem=f"{error.message} {error.hint}".strip())


def _preview(session: _Session, name: str, data: bytes) -> Preview:
    from headway.usecases import transfer

    with Progress(f"Reading {name}", "rows") as progress:
        return transfer.preview(
            session.ctx, name=name, data=data, given=session.given, decisions=session.decisions, progress=progress
        )


def _confirm(session: _Session, name: str, data: bytes, preview: Preview) -> None:
    from headway.usecases import transfer

    if not (preview.added or preview.updated or preview.alike):
        _told(session, {"file": name, "batch_id": None, "added": 0, "updated": [], "unchanged": preview.unchanged})
        return
    if not _agreed(session, "Import this?"):
        return
    with Progress(f"Importing {name}", "rows") as progress:
        done = transfer.confirm(
            session.ctx, name=name, data=data, given=session.given, decisions=session.decisions, progress=progress
        )
    _told(session, _plain(done))


def _restore(session: _Session, name: str, data: bytes, contents: Contents) -> None:
    from headway.usecases import transfer

    if not session.as_json:
        held = printing.many(contents.opportunities, "opportunity", "opportunities")
        printing.say(
            f"{name} is a whole tracker: {printing.many(contents.searches, 'job search', 'job searches')}, {held}."
        )
    if session.dry_run or not _agreed(session, "Restore it?"):
        return
    done = transfer.restore(session.ctx, data=data)
    if session.as_json:
        session.answers.append({"file": name, "restored": printing.plain(done)})
    else:
        printing.say("Restored: the tracker is as it was when it was exported.")


def _agreed(session: _Session, question: str) -> bool:
    if session.yes:
        return True
    if printing.on_terminal() and not session.as_json:
        if not printing.asked(question):
            printing.say("Nothing was imported.")
            return False
        return True
    session.unconfirmed = True
    printing.complain(session.as_json, "unsure", "Nothing was imported yet.", "Add --yes to import it.", "", ("--yes",))
    return False


def _told(session: _Session, done: Mapping[str, Any], what: str = "application") -> None:
    if session.as_json:
        session.answers.append(done)
        return
    if done["batch_id"] is None:
        known = "all of it is in the tracker already" if done["unchanged"] else f"there is no {what} in it"
        printing.say(f"Nothing to import: {known}.")
        return
    updated = done["updated"] if isinstance(done["updated"], int) else len(done["updated"])
    parts = [f"{done['added']:,} added", f"{updated:,} updated", f"{done['unchanged']:,} known already"]
    if done.get("cancelled"):
        parts.insert(2, f"{done['cancelled']:,} called off")
    printing.say(f"Imported {done['file']}: {', '.join(parts)}. Undo: headway undo {done['batch_id']}")


def _plain(done: Imported) -> dict[str, Any]:
    updated = [
        {
            "opportunity_id": each.opportunity_id,
            "name": each.name,
            "changes": printing.plain(each.changes),
            "lines": printing.plain(each.lines),
            "gone": printing.plain(each.gone),
            "left": list(each.left),
        }
        for each in done.updated
    ]
    return {
        "file": done.file,
        "batch_id": done.batch_id,
        "added": done.added,
        "updated": updated,
        "unchanged": done.unchanged,
        "skipped": done.skipped,
    }


def _choices(given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that flags give, as `core.transfer.answers` takes them."""
    found: dict[str, Any] = {
        "columns": dict(_pairs(given["columns"], "--map")),
        "statuses": dict(_pairs(given["statuses"], "--status")),
        "date_order": {},
    }
    for text in given["dates"]:
        column, _, order = text.rpartition("=")
        if order not in _ORDERS:
            raise click.UsageError(f"“{order}” is no order of a date. Choose one of: {', '.join(_ORDERS)}.")
        found["date_order"][column] = order
    for name in ("sheet", "encoding", "delimiter", "header_row"):
        if given[name] is not None:
            found[name] = given[name]
    if found.get("delimiter") in ("tab", "\\t"):
        found["delimiter"] = "\t"
    return found


def _pairs(texts: Iterable[str], flag: str) -> Iterator[tuple[str, str]]:
    """The last = separates: a column may hold one in its name, an answer never does."""
    for text in texts:
        name, mark, answer = text.rpartition("=")
        if not mark or not name:
            raise click.UsageError(f"“{text}” has no answer: write {flag} “{text}=…”.")
        answer = "" if flag == "--map" and answer.strip() == "none" else answer.strip()
        _check(flag, answer)
        yield name, answer


def _check(flag: str, answer: str) -> None:
    if flag == "--map" and answer and not answer.startswith("stage:") and answer not in _fields():
        raise click.UsageError(f"There is no field {answer}. Choose one of: {', '.join(_fields())}; or nothing.")
    known = answer in OUTCOMES or answer in _STAGES or answer == "note" or answer.startswith("own:")
    if flag == "--status" and not known:
        raise click.UsageError(f"“{answer}” is no meaning: stage:0 to stage:7, {', '.join(OUTCOMES)}, note, own:NAME.")


def _fields() -> tuple[str, ...]:
    """What a column can hold: the fields that names of columns are known for."""
    from headway.core.transfer.vocabulary.columns_english import ENGLISH

    return tuple(name for name in ENGLISH if name)


def _others(given: Mapping[str, Any]) -> others.Answers:
    return others.Answers(given["same"], given["separate"], given["new_jobs"], given["zone"], given["every"])


def _decisions(given: Mapping[str, Any]) -> Decisions:
    alike: dict[int, Same] = dict.fromkeys(given["same"], "same")
    alike.update(dict.fromkeys(given["separate"], "separate"))
    return Decisions(alike, () if given["no_roles"] else given["roles"] or None)


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MOST_READ)
