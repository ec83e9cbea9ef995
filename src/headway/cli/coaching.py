"""`headway report`: a job search on one page, for a coach."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from headway.cli import base, printing
from headway.cli.insights import figures
from headway.core.coaching import Item, Report

_ONE_LINE: Final = 120  # columns of a terminal in which counts and share stand in one line
NOTHING: Final = (
    "There is nothing to report yet. Bring a spreadsheet with “headway import”, or begin with “headway add”."
)


@click.command("report")
@click.option("--pdf", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write it as a PDF.")
@click.option("--without-names", is_flag=True, help="Name no company.")
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@base.search_option
@base.as_json
def report_command(pdf: Path | None, without_names: bool, force: bool, search_id: int | None, as_json: bool) -> None:
    """Tell a job search on one page, for a coach: how far it got, what helps, what is open."""
    ctx = base.asker()
    from headway.usecases import coaching

    if base.nothing_yet(ctx, search_id):
        printing.answer(None, as_json, lambda: printing.say(NOTHING))
        return
    if pdf is None:
        told = coaching.report(ctx, names=not without_names, search_id=search_id)
        printing.answer(told, as_json, lambda: _shown(told))
        return
    made = coaching.printed(ctx, names=not without_names, search_id=search_id)
    base.wrote(pdf, made.data, force, as_json)


def _shown(it: Report) -> None:
    printing.say(f"{it.search} · {it.since}")
    for told in filter(None, (it.lead, it.more, it.as_of)):
        figures.tell(told)
    printing.say()
    _tables(it)
    for title, lines in _parts(it):
        printing.say(title)
        for line in lines:
            figures.tell(f"  {line}")
        printing.say()


def _tables(it: Report) -> None:
    if it.lines:
        rows = [(line.stage, line.reached, _in_column(line.so_far), _in_column(line.settled)) for line in it.lines]
        printing.table(("Stage", "Reached", "So far", "Settled"), rows, "Step by step", right=("Reached",))
        figures.tell(it.definition)
        printing.say()
    if it.sources:
        by_source = [(source.name, *source.counts) for source in it.sources]
        title = "By source: how many reached each stage"
        printing.table(("Source", *it.stages), by_source, title, right=it.stages)
        printing.say()


def _in_column(share: str) -> str:
    """A share beside its counts, below them in a narrow terminal."""
    return share if printing.console().width >= _ONE_LINE else share.replace(" · ", "\n")


def _parts(it: Report) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is told under a heading, but for what there is nothing to say of."""
    yield "What stands out", (it.finding, *it.finding_words)
    if pace := tuple(filter(None, (it.forecast, it.silence))):
        yield "Pace and silence", pace
    yield "What is open", (it.open, *map(_item, it.furthest))
    if it.promised:
        yield "Answers promised", tuple(map(_item, it.promised))


def _item(it: Item) -> str:
    return f"- {it.name}: {it.stage}, {it.told}"
