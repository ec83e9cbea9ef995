"""`headway documents`, `headway document …`: versions of a résumé, and which went with which application."""

from pathlib import Path
from typing import Any, Final

import click

from headway.cli import base, days, printing
from headway.core.ctx import Ctx
from headway.core.documents.nouns import Document
from headway.core.documents.words import KINDS, LARGEST
from headway.core.qualifying.coverage import Coverage, Heard
from headway.core.qualifying.words import SORTS
from headway.core.tracker.naming import named
from headway.core.tracker.nouns import Change

_COLUMNS: Final = ("ID", "Kind", "Name", "Added", "Words", "Sent", "Last sent", "Readers")
_KIND: Final = click.Choice(tuple(KINDS))


@click.command("documents")
@click.option("--kind", type=_KIND, help="Only one kind.")
@click.option("--away", is_flag=True, help="Those that were put away.")
@base.as_json
def documents_command(kind: str | None, away: bool, as_json: bool) -> None:
    """List the versions of your documents, the newest first."""
    ctx = base.asker()
    from headway.usecases import documents

    found = documents.documents(ctx, kind=kind or "", away=away)

    def shown() -> None:
        if not found:
            printing.say("No version is kept yet. Add one: headway document add FILE")
            return
        printing.table(_COLUMNS, map(_row, found), right=("ID", "Words", "Sent"))

    printing.answer(found, as_json, shown)


@click.group("document", cls=base.Group, context_settings=base.CONTEXT)
def document_command() -> None:
    """Keep a version, say with which application it went, take it out again."""


@document_command.command("add")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--kind", type=_KIND, default="resume", show_default=True, help="What it is.")
@click.option("--name", default="", help="What this version is called; else as the file.")
@click.option("--from", "parent_id", type=int, default=0, metavar="ID", help="The version it was made from.")
@click.option("--note", default="", help="What to remember of it.")
@base.as_json
def add(file: Path, kind: str, name: str, parent_id: int, note: str, as_json: bool) -> None:
    """Keep FILE (PDF, Word, Markdown or text, up to 10 MB) exactly as it is."""
    ctx = base.asker()
    from headway.usecases import documents

    with file.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    given = {"kind": kind, "name": name, "note": note}
    made = documents.add_document(ctx, file_name=file.name, data=data, parent_id=parent_id, **given)
    it = documents.document(ctx, id=made.made_id or 0)

    def shown() -> None:
        printing.say(f"{made.summary}: {it.id}. Its text has {printing.many(it.words, 'word', 'words')}.")
        printing.say(f"With an application: headway document send {it.id} OPPORTUNITY")

    printing.answer(it, as_json, shown)


@document_command.command("show")
@click.argument("id", type=int)
@click.option("--text", "whole", is_flag=True, help="Also the text that was found in it.")
@base.as_json
def show(id: int, whole: bool, as_json: bool) -> None:
    """Show a version: who read it, and where it went."""
    ctx = base.asker()
    from headway.usecases import documents

    it, sent = documents.document(ctx, id=id), documents.sendings(ctx, id=id)
    text = documents.document_text(ctx, id=id) if whole else ""

    def shown() -> None:
        printing.table(_COLUMNS, [_row(it)], right=("ID", "Words", "Sent"))
        for review in it.reviews:
            printing.say(f"{review.by}, given {review.sent_on}: {review.said or 'no answer yet'}")
        for each in sent:
            printing.say(f"  {each.on or 'day unknown'}  {each.opportunity_id}  {each.title} {each.company}".rstrip())
        if text:
            printing.say()
            printing.say(text)

    printing.answer(it, as_json, shown)


@document_command.command("send")
@click.argument("id", type=int)
@click.argument("opportunity_id", type=int, metavar="OPPORTUNITY")
@days.option("The day it was sent; else the day of the application.")
@base.changing
def send(ctx: Ctx, id: int, opportunity_id: int, on_text: str | None) -> Change:
    """Say that version ID went with an application."""
    from headway.usecases import documents

    on, _ = days.spoken(on_text, ctx.today)
    return documents.send_document(ctx, document_id=id, opportunity_id=opportunity_id, on=on)


@document_command.command("cover")
@click.argument("opportunity_id", type=int, metavar="OPPORTUNITY")
@click.option("--version", "document_id", type=int, metavar="ID", help="Which version; else the one that went with it.")
@base.as_json
def cover(opportunity_id: int, document_id: int | None, as_json: bool) -> None:
    """Show which lines of a posting a version speaks to, by its words; without a version, your newest résumé."""
    ctx = base.asker()
    from headway.usecases import qualifying

    it = qualifying.coverage(ctx, opportunity_id=opportunity_id, document_id=document_id)
    printing.answer(it, as_json, lambda: _cover(it))


@document_command.command("take")
@click.argument("id", type=int)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to; else under its own name, here.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@base.as_json
def take(id: int, output: Path | None, force: bool, as_json: bool) -> None:
    """Take the file of version ID out, exactly as it was brought."""
    ctx = base.asker()
    from headway.usecases import documents

    taken = documents.document_content(ctx, id=id)
    base.wrote(output or Path(Path(taken.name).name), taken.data, force, as_json)


def _cover(it: Coverage) -> None:
    printing.say(f"{named(it.title, it.company)}: {it.words}")
    if not it.lines or it.version is None:
        return
    printing.say(f"By the words of “{it.version.name}” ({it.version.id}) alone: whether they are enough, you decide.")
    if not it.decided:
        printing.say(
            f"These lines were found in the posting; keep those that count: headway fit {it.opportunity_id} --keep"
        )
    for sort, words in SORTS.items():
        for each in (*it.of(sort, spoken_to=False), *it.of(sort)):
            _line(words, each)


def _line(asked: str, it: Heard) -> None:
    meets = " (you meet it)" if it.unsaid else ""
    printing.say(f"{'+' if it.by else '-'} {asked}: {it.ask.text}{meets}")
    for runs in it.by:
        printing.say(f"    {''.join(run.text for run in runs)}")
    if it.only:
        printing.say(f"    in common: {', '.join(it.only)}")


def _row(it: Document) -> tuple[Any, ...]:
    last = it.last_sent_on or ""
    return it.id, KINDS[it.kind], it.name, it.added_on, it.words, it.sent, last, len(it.reviews)
