"""`headway roles`: list, add, rename, remove target roles."""

import click

from headway.cli import base, printing
from headway.cli.tracker import choosing
from headway.core.tracker import nouns


@click.group("roles", cls=base.Group, invoke_without_command=True)
@base.search_option
@base.as_json
@click.pass_context
def roles_command(click_ctx: click.Context, search_id: int | None, as_json: bool) -> None:
    """List the target roles of the job search, or change them. Everything else counts as Other."""
    click_ctx.obj = search_id
    if click_ctx.invoked_subcommand is None:
        ctx = base.asker()
        from headway.usecases import tracker

        if not base.nothing_told(ctx, search_id, as_json, ()):
            _told(tracker.search(ctx, search_id=search_id), as_json)


@roles_command.command("add")
@click.argument("name")
@base.as_json
@click.pass_obj
def add(search_id: int | None, name: str, as_json: bool) -> None:
    """Add a target role; three are recommended."""
    ctx = base.asker()
    from headway.usecases import tracker

    home = tracker.add_role(ctx, name=name, search_id=search_id)
    _told(home, as_json)
    if len(home.roles) > tracker.RECOMMENDED and not as_json:
        printing.say(f"\n{tracker.TOO_MANY}")


@roles_command.command("rename")
@click.argument("role")
@click.argument("name")
@base.as_json
@click.pass_obj
def rename(search_id: int | None, role: str, name: str, as_json: bool) -> None:
    """Give a target role another name."""
    ctx = base.asker()
    from headway.usecases import tracker

    found = choosing.role(tracker.search(ctx, search_id=search_id).roles, role)
    _told(tracker.rename_role(ctx, role_id=found.id, name=name), as_json)


@roles_command.command("remove")
@click.argument("role")
@base.as_json
@click.pass_obj
def remove(search_id: int | None, role: str, as_json: bool) -> None:
    """Remove a target role; its opportunities count as Other and lose nothing."""
    ctx = base.asker()
    from headway.usecases import tracker

    found = choosing.role(tracker.search(ctx, search_id=search_id).roles, role)
    _told(tracker.remove_role(ctx, role_id=found.id), as_json)


def _told(search: nouns.JobSearch, as_json: bool) -> None:
    def shown() -> None:
        for role in search.roles:
            printing.say(role.name)
        printing.say("Other")

    printing.answer(search.roles, as_json, shown)
