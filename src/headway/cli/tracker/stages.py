"""`headway stages`: list, add, rename, remove, merge, move."""

from dataclasses import dataclass

import click

from headway.cli import base, printing
from headway.cli.tracker import choosing
from headway.core.tracker import nouns


@dataclass(frozen=True, slots=True)
class Of:
    """Whose stages: those of a job search's applications, or of its conversations."""

    search_id: int | None
    outreach: bool

    def stages(self, home: nouns.JobSearch) -> tuple[nouns.Stage, ...]:
        """The stages that are meant."""
        return home.outreach_stages if self.outreach else home.stages


@click.group("stages", cls=base.Group, invoke_without_command=True)
@click.option("--outreach", is_flag=True, help="Those of conversations with contacts.")
@base.search_option
@base.as_json
@click.pass_context
def stages_command(click_ctx: click.Context, outreach: bool, search_id: int | None, as_json: bool) -> None:
    """List the stages of the job search, or change them. History stays, and the numbers follow."""
    click_ctx.obj = of = Of(search_id, outreach)
    if click_ctx.invoked_subcommand is None:
        ctx = base.asker()
        from headway.usecases import tracker

        if not base.nothing_told(ctx, search_id, as_json, ()):
            _told(of, tracker.search(ctx, search_id=search_id), as_json)


@stages_command.command("add")
@click.argument("name")
@click.option("--after", required=True, metavar="STAGE", help="The stage right before it.")
@base.as_json
@click.pass_obj
def add(of: Of, name: str, after: str, as_json: bool) -> None:
    """Add a stage right behind another one."""
    ctx = base.asker()
    from headway.usecases import tracker

    home = tracker.search(ctx, search_id=of.search_id)
    after_id = choosing.stage(of.stages(home), after).id
    _told(of, tracker.add_stage(ctx, name=name, after_id=after_id, search_id=home.id), as_json)


@stages_command.command("rename")
@click.argument("stage")
@click.argument("name")
@base.as_json
@click.pass_obj
def rename(of: Of, stage: str, name: str, as_json: bool) -> None:
    """Give a stage another name."""
    ctx = base.asker()
    from headway.usecases import tracker

    found = choosing.stage(of.stages(tracker.search(ctx, search_id=of.search_id)), stage)
    _told(of, tracker.rename_stage(ctx, stage_id=found.id, name=name), as_json)


@stages_command.command("remove")
@click.argument("stage")
@base.as_json
@click.pass_obj
def remove(of: Of, stage: str, as_json: bool) -> None:
    """Remove a stage; its history counts for the next lower one."""
    ctx = base.asker()
    from headway.usecases import tracker

    found = choosing.stage(of.stages(tracker.search(ctx, search_id=of.search_id)), stage)
    _told(of, tracker.remove_stage(ctx, stage_id=found.id), as_json)


@stages_command.command("merge")
@click.argument("stage")
@click.argument("into")
@base.as_json
@click.pass_obj
def merge(of: Of, stage: str, into: str, as_json: bool) -> None:
    """Merge a stage into another one, which takes its history."""
    ctx = base.asker()
    from headway.usecases import tracker

    stages = of.stages(tracker.search(ctx, search_id=of.search_id))
    found, heir = choosing.stage(stages, stage), choosing.stage(stages, into)
    _told(of, tracker.merge_stage(ctx, stage_id=found.id, into_id=heir.id), as_json)


@stages_command.command("move")
@click.argument("stage")
@click.option("--after", required=True, metavar="STAGE", help="The stage that comes right before it.")
@base.as_json
@click.pass_obj
def move(of: Of, stage: str, after: str, as_json: bool) -> None:
    """Put a stage right behind another one; the first and the last keep their places."""
    ctx = base.asker()
    from headway.usecases import tracker

    home = tracker.search(ctx, search_id=of.search_id)
    found, before = choosing.stage(of.stages(home), stage).id, choosing.stage(of.stages(home), after).id
    order = [each.id for each in of.stages(home) if each.id != found]
    if before in order:
        order.insert(order.index(before) + 1, found)
        home = tracker.reorder_stages(ctx, order=order, search_id=home.id)
    _told(of, home, as_json)


def _told(of: Of, search: nouns.JobSearch, as_json: bool) -> None:
    rows = [(stage.rank, stage.name, "your own" if stage.own else "") for stage in of.stages(search)]
    printing.answer(of.stages(search), as_json, lambda: printing.table(("Stage", "Name", ""), rows, right=("Stage",)))
