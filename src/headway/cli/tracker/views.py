"""`headway views`: list, save, rename, place, remove saved views."""

import click

from headway.cli import base, printing
from headway.cli.tracker import choosing
from headway.core.ctx import Ctx
from headway.core.errors import Conflict
from headway.core.tracker import views


@click.group("views", cls=base.Group, invoke_without_command=True)
@base.search_option
@base.as_json
@click.pass_context
def views_command(click_ctx: click.Context, search_id: int | None, as_json: bool) -> None:
    """List the saved views of the job search, or change them. “headway list --view NAME” shows what one asks for."""
    click_ctx.obj = search_id
    if click_ctx.invoked_subcommand is None:
        ctx = base.asker()
        from headway.usecases import tracker

        if not base.nothing_told(ctx, search_id, as_json, ()):
            _told(tracker.saved_views(ctx, search_id=search_id), as_json)


@views_command.command("save")
@click.argument("name")
@click.argument("query")
@click.option("--board", is_flag=True, help="A view of the board, not of the table.")
@base.as_json
@click.pass_obj
def save(search_id: int | None, name: str, query: str, board: bool, as_json: bool) -> None:
    """Keep QUERY under NAME, in place of the view that has it.

    QUERY is what stands behind the question mark in the address of the table or the board: “state=open&role=Data”.
    """
    ctx = base.asker()
    from headway.usecases import tracker

    layout: views.Layout = "board" if board else "table"
    _told((tracker.save_view(ctx, name=name, query=query, layout=layout, search_id=search_id),), as_json)


@views_command.command("rename")
@click.argument("view")
@click.argument("name")
@base.as_json
@click.pass_obj
def rename(search_id: int | None, view: str, name: str, as_json: bool) -> None:
    """Give a saved view another name."""
    ctx = base.asker()
    from headway.usecases import tracker

    _told((tracker.rename_view(ctx, view_id=_own(ctx, search_id, view), name=name),), as_json)


@views_command.command("first")
@click.argument("view")
@click.option("--not", "no_longer", is_flag=True, help="No longer: the list opens with everything.")
@base.as_json
@click.pass_obj
def first(search_id: int | None, view: str, no_longer: bool, as_json: bool) -> None:
    """Let the list of the pages open with a saved view."""
    ctx = base.asker()
    from headway.usecases import tracker

    it = tracker.open_with_view(ctx, view_id=_own(ctx, search_id, view), first=not no_longer)
    _told((it,), as_json)


@views_command.command("place")
@click.argument("view")
@click.argument("place", type=click.IntRange(min=1))
@base.as_json
@click.pass_obj
def place(search_id: int | None, view: str, place: int, as_json: bool) -> None:
    """Show a saved view as the first of your own, the second, and so on."""
    ctx = base.asker()
    from headway.usecases import tracker

    _told(tracker.place_view(ctx, view_id=_own(ctx, search_id, view), place=place), as_json)


@views_command.command("remove")
@click.argument("view")
@base.as_json
@click.pass_obj
def remove(search_id: int | None, view: str, as_json: bool) -> None:
    """Remove a saved view; what it showed stays."""
    ctx = base.asker()
    from headway.usecases import tracker

    _told(tracker.remove_view(ctx, view_id=_own(ctx, search_id, view)), as_json)


def _own(ctx: Ctx, search_id: int | None, text: str) -> int:
    found = choosing.saved_view(ctx, search_id, text)
    if found.id is None:
        raise Conflict(f"“{found.name}” comes with Headway.", "Save one of that name, and it takes its place.")
    return found.id


def _told(found: tuple[views.View, ...], as_json: bool) -> None:
    rows = [(it.name, it.layout, it.query, "opens first" if it.first else "") for it in found]
    printing.answer(found, as_json, lambda: printing.table(("View", "Page", "Asks for", ""), rows))
