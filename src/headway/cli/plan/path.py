"""`headway path`: nine steps from needs to offers, what is done of each and what comes next."""

import click

from headway.cli import base, printing
from headway.core.plan.path import Path, Step


@click.group("path", cls=base.Group, invoke_without_command=True)
@base.as_json
@click.pass_context
def path_command(click_ctx: click.Context, as_json: bool) -> None:
    """Show the path: nine steps from needs and skills to offers, and what comes next."""
    if click_ctx.invoked_subcommand is None:
        ctx = base.asker()
        from headway.usecases import plan

        found = plan.path(ctx)
        printing.answer(found, as_json, lambda: _shown(found))


@path_command.command("tick")
@click.argument("step")
@click.argument("check")
@base.as_json
def tick(step: str, check: str, as_json: bool) -> None:
    """Tick a check by hand: it was done, wherever that was."""
    ctx = base.asker()
    from headway.usecases import plan

    base.changed(plan.tick(ctx, step=step, check=check), as_json)


@path_command.command("untick")
@click.argument("step")
@click.argument("check")
@base.as_json
def untick(step: str, check: str, as_json: bool) -> None:
    """Take the tick of a check away again."""
    ctx = base.asker()
    from headway.usecases import plan

    base.changed(plan.untick(ctx, step=step, check=check), as_json)


@path_command.command("note")
@click.argument("step")
@click.argument("note")
@base.as_json
def note_step(step: str, note: str, as_json: bool) -> None:
    """Write a note at a step."""
    ctx = base.asker()
    from headway.usecases import plan

    base.changed(plan.note_step(ctx, step=step, note=note), as_json)


@path_command.command("add")
@click.argument("title")
@base.as_json
def add(title: str, as_json: bool) -> None:
    """Add a step of your own."""
    ctx = base.asker()
    from headway.usecases import plan

    base.changed(plan.add_step(ctx, title=title), as_json)


@path_command.command("place")
@click.argument("step")
@click.argument("to", type=click.Choice(["up", "down"]))
@base.as_json
def place(step: str, to: str, as_json: bool) -> None:
    """Move a step one place up or down."""
    ctx = base.asker()
    from headway.usecases import plan

    base.changed(plan.place_step(ctx, step=step, down=to == "down"), as_json)


@path_command.command("remove")
@click.argument("step")
@base.as_json
def remove(step: str, as_json: bool) -> None:
    """Put a step away; a built-in one can be brought back."""
    ctx = base.asker()
    from headway.usecases import plan

    base.changed(plan.remove_step(ctx, step=step), as_json)


@path_command.command("return")
@click.argument("step")
@base.as_json
def bring_back(step: str, as_json: bool) -> None:
    """Bring a built-in step back that was put away."""
    ctx = base.asker()
    from headway.usecases import plan

    base.changed(plan.bring_step_back(ctx, step=step), as_json)


def _shown(it: Path) -> None:
    printing.say(it.lead)
    printing.say(f"{it.done} of {len(it.steps)} steps done")
    for step in it.steps:
        _step(step, f"{step.number}.")
    if it.alternatives:
        printing.say()
        printing.say("Other ways, if they fit")
        for step in it.alternatives:
            _step(step, "-")
    printing.say()
    printing.say("To tick what Headway does not see: headway path tick STEP CHECK")


def _step(it: Step, number: str) -> None:
    printing.say()
    printing.say(f"{number} {it.title}  [{it.code}]")
    for check in it.checks:
        mark = "x" if check.done else " "
        n = f" ({check.n} of {check.least})" if check.n and check.least > 1 and not check.done else ""
        printing.say(f"   [{mark}] {check.words}{n}  [{check.code}]")
    if it.note:
        printing.say(f"   {it.note}")
