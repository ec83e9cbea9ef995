"""`headway documents`, `headway document …`: versions of a résumé, who read them, and what each went with."""

from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from headway.cli import base, days, printing
from headway.core.ctx import Ctx
from headway.core.documents.nouns import Difference, Document
from headway.core.documents.words import KINDS, LARGEST
from headway.core.qualifying.coverage import Coverage, Heard
from headway.core.qualifying.words import SORTS
from headway.core.tracker.naming import folded, named
from headway.core.tracker.nouns import Change

_COLUMNS: Final = ("ID", "Kind", "Name", "Added", "Words", "Sent", "Last sent", "Readers")
_MARKS: Final = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
_TAILORED: Final = {"yes": True, "no": False, "unknown": None}
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
    """Keep a version, have it read, compare it, say with which application it went, take it out again."""


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
        if it.parent:
            printing.say(f"Made from “{it.parent}” ({it.parent_id}): headway document compare {it.id}")
        for review in it.reviews:
            printing.say(f"{review.id}  {review.by}, given {review.sent_on}: {review.said or 'no answer yet'}")
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


@document_command.command("unsend")
@click.argument("id", type=int)
@click.argument("opportunity_id", type=int, metavar="OPPORTUNITY")
@base.changing
def unsend(ctx: Ctx, id: int, opportunity_id: int) -> Change:
    """Say that version ID did not go with an application after all."""
    from headway.usecases import documents

    return documents.unsend_document(ctx, document_id=id, opportunity_id=opportunity_id)


@document_command.command("sent")
@click.argument("opportunity_id", type=int, metavar="OPPORTUNITY")
@base.as_json
def sent(opportunity_id: int, as_json: bool) -> None:
    """List the versions that went with an application."""
    ctx = base.asker()
    from headway.usecases import documents

    found = documents.sent_with(ctx, opportunity_id=opportunity_id)

    def shown() -> None:
        if not found:
            printing.say(f"No version is said to have gone with it: headway document send ID {opportunity_id}")
            return
        rows = [(each.document_id, KINDS[each.kind], each.name, each.on or "day unknown") for each in found]
        printing.table(("ID", "Kind", "Name", "Sent on"), rows, right=("ID",))

    printing.answer(found, as_json, shown)


@document_command.command("tailored")
@click.argument("opportunity_id", type=int, metavar="OPPORTUNITY")
@click.argument("said", type=click.Choice(list(_TAILORED)), metavar="yes|no|unknown")
@base.changing
def tailored(ctx: Ctx, opportunity_id: int, said: str) -> Change:
    """Say whether an application was written for its posting."""
    from headway.usecases import documents

    return documents.note_tailored(ctx, opportunity_id=opportunity_id, tailored=_TAILORED[said])


@document_command.command("review")
@click.argument("id", type=int)
@click.argument("words", nargs=-1, required=True, metavar="NAME")
@click.option("--said", "-s", default="", metavar="TEXT", help="What they said of it.")
@click.option("--answered", "said_on", metavar="DAY", help="The day they said it; else today.")
@days.option("The day it was given to them; else today.")
@base.changing
def review(ctx: Ctx, id: int, words: tuple[str, ...], said: str, said_on: str | None, on_text: str | None) -> Change:
    """Say that NAME was given version ID to read; and with --said, what they said of it.

    headway document review 3 Ben        headway document review 3 Ben --said "Shorter"
    """
    from headway.usecases import documents

    name = " ".join(words)
    (on, _), (answered, _) = days.spoken(on_text, ctx.today), days.spoken(said_on, ctx.today)
    asked = next((each for each in documents.document(ctx, id=id).reviews
                  if folded(each.by) == folded(name) and not each.said), None)  # fmt: skip
    if asked is None or not said:
        return documents.ask_review(ctx, id=id, by=name, sent_on=on, said=said, said_on=answered)
    given: date = on or asked.sent_on
    return documents.edit_review(ctx, review_id=asked.id, by=asked.by, sent_on=given, said=said, said_on=answered)


@document_command.command("unreview")
@click.argument("review_id", type=int, metavar="REVIEW")
@base.changing
def unreview(ctx: Ctx, review_id: int) -> Change:
    """Take back that somebody read a version; “headway document show” gives the number of a REVIEW."""
    from headway.usecases import documents

    return documents.remove_review(ctx, review_id=review_id)


@document_command.command("compare")
@click.argument("id", type=int)
@click.argument("other", type=int, required=False)
@base.as_json
def compare(id: int, other: int | None, as_json: bool) -> None:
    """Show word by word what version ID changed of OTHER; else of the one it was made from."""
    ctx = base.asker()
    from headway.usecases import documents

    it = documents.document_difference(ctx, id=id, with_id=other)
    printing.answer(it, as_json, lambda: _difference(it))


@document_command.command("cover")
@click.argument("opportunity_id", type=int, metavar="OPPORTUNITY")
@click.option("--version", "document_id", type=int, metavar="ID", help="Which version; else the one that went with it.")
@click.option("--with", "beside_id", type=int, metavar="ID", help="Another version, line by line beside it.")
@base.as_json
def cover(opportunity_id: int, document_id: int | None, beside_id: int | None, as_json: bool) -> None:
    """Show which lines of a posting a version speaks to, by its words; without a version, your newest résumé."""
    ctx = base.asker()
    from headway.usecases import qualifying

    it = qualifying.coverage(ctx, opportunity_id=opportunity_id, document_id=document_id)
    if beside_id is None:
        printing.answer(it, as_json, lambda: _cover(it))
        return
    other = qualifying.coverage(ctx, opportunity_id=opportunity_id, document_id=beside_id)
    printing.answer((it, other), as_json, lambda: _beside(it, other))


@document_command.command("away")
@click.argument("id", type=int)
@click.option("--out", is_flag=True, help="Take it out again.")
@base.changing
def away(ctx: Ctx, id: int, out: bool) -> Change:
    """Put version ID away: it stays with what it went with, and is offered no more."""
    from headway.usecases import documents

    return (documents.take_out_document if out else documents.put_away_document)(ctx, id=id)


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


def _beside(it: Coverage, other: Coverage) -> None:
    printing.say(f"{named(it.title, it.company)}: two versions beside each other, by their words alone")
    names = [f"{each.version.id} {each.version.name}" if each.version else "" for each in (it, other)]
    for name, each in zip(names, (it, other), strict=True):
        printing.say(f"  {name}: {each.words}")
    for one, two in zip(it.lines, other.lines, strict=False):
        printing.say(f"{SORTS[one.ask.sort]}: {one.ask.text}")
        for name, heard in zip(names, (one, two), strict=True):
            printing.say(f"  {'+' if heard.by else '-'} {name}")
            _quotes(heard)


def _line(asked: str, it: Heard) -> None:
    meets = " (you meet it)" if it.unsaid else ""
    printing.say(f"{'+' if it.by else '-'} {asked}: {it.ask.text}{meets}")
    _quotes(it)


def _quotes(it: Heard) -> None:
    for runs in it.by:
        printing.say(f"    {''.join(run.text for run in runs)}")
    if it.only:
        printing.say(f"    in common: {', '.join(it.only)}")


def _difference(it: Difference) -> None:
    new, gone = (printing.many(n, "word", "words") for n in (it.new, it.gone))
    printing.say(f"“{it.second.name}” beside “{it.first.name}”: {new} new, {gone} gone.")
    printing.say(" ".join(_MARKS[piece.what].format(piece.text) for piece in it.pieces))


def _row(it: Document) -> tuple[Any, ...]:
    last = it.last_sent_on or ""
    return it.id, KINDS[it.kind], it.name, it.added_on, it.words, it.sent, last, len(it.reviews)
