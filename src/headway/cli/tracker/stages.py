"""`headway stages`: list, add, rename, remove, merge, move."""

import click

from headway.cli import base, printing
from headway.cli.tracker import choosing
from headway.core.tracker import nouns


@click.group("stages", invoke_without_command=True)
@base.search_option
@base.as_json
@click.pass_context
def stages_command(click_ctx: click.Context, search_id: int | None, as_json: bool) -> None:
    """List the stages of the job search, or change them. History stays, and the numbers follow."""
    click_ctx.obj = search_id
    if click_ctx.invoked_subcommand is None:
        ctx = base.asker()
        from headway.usecases import tracker

        _told(tracker.search(ctx, search_id=search_id), as_json)


@stages_command.command("add")
@click.argument("name")
@click.option("--after", required=True, metavar="STAGE", help="The stage right before it.")
@base.as_json
@click.pass_obj
def add(search_id: int | None, name: str, after: str, as_json: bool) -> None:
    """Add a stage right behind another one."""
    ctx = base.asker()
    from headway.usecases import tracker

    home = tracker.search(ctx, search_id=search_id)
    after_id = choosing.stage(home.stages, after).id
    _told(tracker.add_stage(ctx, name=name, after_id=after_id, search_id=home.id), as_json)


@stages_command.command("rename")
@click.argument("stage")
@click.argument("name")
@base.as_json
@click.pass_obj
def rename(search_id: int | None, stage: str, name: str, as_json: bool) -> None:
    """Give a stage another name."""
    ctx = base.asker()
    from headway.usecases import tracker

    found = choosing.stage(tracker.search(ctx, search_id=search_id).stages, stage)
    _told(tracker.rename_stage(ctx, stage_id=found.id, name=name), as_json)


@stages_command.command("remove")
@click.argument("stage")
@base.as_json
@click.pass_obj
def remove(search_id: int | None, stage: str, as_json: bool) -> None:
    """Remove a stage; its history counts for the next lower one."""
    ctx = base.asker()
    from headway.usecases import tracker

    found = choosing.stage(tracker.search(ctx, search_id=search_id).stages, stage)
    _told(tracker.remove_stage(ctx, stage_id=found.id), as_json)


@stages_command.command("merge")
@click.argument("stage")
@click.argument("into")
@base.as_json
@click.pass_obj
def merge(search_id: int | None, stage: str, into: str, as_json: bool) -> None:
    """Merge a stage into another one, which takes its history."""
    ctx = base.asker()
    from headway.usecases import tracker

    stages = tracker.search(ctx, search_id=search_id).stages
    found, heir = choosing.stage(stages, stage), choosing.stage(stages, into)
    _told(tracker.merge_stage(ctx, stage_id=found.id, into_id=heir.id), as_json)


@stages_command.command("move")
@click.argument("stage")
@click.option("--after", required=True, metavar="STAGE", help="The stage that comes right before it.")
@base.as_json
@click.pass_obj
def move(search_id: int | None, stage: str, after: str, as_json: bool) -> None:
    """Put a stage right behind another one; the first and the last keep their places."""
    ctx = base.asker()
    from headway.usecases import tracker

    home = tracker.search(ctx, search_id=search_id)
    found, before = choosing.stage(home.stages, stage).id, choosing.stage(home.stages, after).id
    order = [each.id for each in home.stages if each.id != found]
    if before in order:
        order.insert(order.index(before) + 1, found)
        home = tracker.reorder_stages(ctx, order=order, search_id=home.id)
    _told(home, as_json)


def _told(search: nouns.JobSearch, as_json: bool) -> None:
    rows = [(stage.rank, stage.name, "your own" if stage.own else "") for stage in search.stages]
    printing.answer(search.stages, as_json, lambda: printing.table(("Stage", "Name", ""), rows, right=("Stage",)))
