"""`headway searches`: list, start, archive, reopen, rename job searches."""

import click

from headway.cli import base, printing
from headway.core.tracker import nouns


@base.listing("searches")
@base.as_json
def searches_command(as_json: bool) -> None:
    """List the job searches, the current one first, or change them."""
    ctx = base.asker()
    from headway.usecases import tracker

    found = tracker.searches(ctx)
    printing.answer(found, as_json, lambda: _table(found))


@searches_command.command("start")
@click.argument("name", required=False, default="")
@click.option("--like", "like_id", type=int, metavar="ID", help="With the stages and target roles of this one.")
@base.as_json
def start(name: str, like_id: int | None, as_json: bool) -> None:
    """Start a job search; the one before is archived and stays readable."""
    ctx = base.asker()
    from headway.usecases import tracker

    _told(tracker.start(ctx, name=name, like_id=like_id), as_json)


@searches_command.command("archive")
@click.argument("id", type=int)
@base.as_json
def archive(id: int, as_json: bool) -> None:
    """Put a job search away: it stays readable, and nothing is added to it any more."""
    ctx = base.asker()
    from headway.usecases import tracker

    _told(tracker.archive(ctx, search_id=id), as_json)


@searches_command.command("reopen")
@click.argument("id", type=int)
@base.as_json
def reopen(id: int, as_json: bool) -> None:
    """Make an archived job search the current one; the one before is archived."""
    ctx = base.asker()
    from headway.usecases import tracker

    _told(tracker.reopen(ctx, search_id=id), as_json)


@searches_command.command("rename")
@click.argument("id", type=int)
@click.argument("name")
@base.as_json
def rename(id: int, name: str, as_json: bool) -> None:
    """Give a job search another name."""
    ctx = base.asker()
    from headway.usecases import tracker

    _told(tracker.rename(ctx, search_id=id, name=name), as_json)


def _told(search: nouns.JobSearch, as_json: bool) -> None:
    printing.answer(search, as_json, lambda: _table((search,)))


def _table(searches: tuple[nouns.JobSearch, ...]) -> None:
    if not searches:
        printing.say("There is no job search yet. “headway add” starts one.")
        return
    printing.table(
        ("ID", "Name", "Started", "Archived", "Opportunities"),
        [(each.id, each.name, each.started_on, each.archived_on, each.opportunities) for each in searches],
        right=("ID", "Opportunities"),
    )
