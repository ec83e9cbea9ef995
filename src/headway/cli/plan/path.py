"""`headway path`: nine steps from needs to offers, what is done of each and what comes next."""

import click

from headway.cli import base, printing
from headway.core.ctx import Ctx
from headway.core.plan.path import Path, Step
from headway.core.tracker.nouns import Change


@base.listing("path")
@base.as_json
def path_command(as_json: bool) -> None:
    """Show the path: nine steps from needs and skills to offers, and what comes next."""
    ctx = base.asker()
    from headway.usecases import plan

    found = plan.path(ctx)
    printing.answer(found, as_json, lambda: _shown(found))


@path_command.command("tick")
@click.argument("step")
@click.argument("check")
@base.changing
def tick(ctx: Ctx, step: str, check: str) -> Change:
    """Tick a check by hand: it was done, wherever that was."""
    from headway.usecases import plan

    return plan.tick(ctx, step=step, check=check)


@path_command.command("untick")
@click.argument("step")
@click.argument("check")
@base.changing
def untick(ctx: Ctx, step: str, check: str) -> Change:
    """Take the tick of a check away again."""
    from headway.usecases import plan

    return plan.untick(ctx, step=step, check=check)


@path_command.command("note")
@click.argument("step")
@click.argument("note")
@base.changing
def note_step(ctx: Ctx, step: str, note: str) -> Change:
    """Write a note at a step."""
    from headway.usecases import plan

    return plan.note_step(ctx, step=step, note=note)


@path_command.command("add")
@click.argument("title")
@base.changing
def add(ctx: Ctx, title: str) -> Change:
    """Add a step of your own."""
    from headway.usecases import plan

    return plan.add_step(ctx, title=title)


@path_command.command("place")
@click.argument("step")
@click.argument("to", type=click.Choice(["up", "down"]))
@base.changing
def place(ctx: Ctx, step: str, to: str) -> Change:
    """Move a step one place up or down."""
    from headway.usecases import plan

    return plan.place_step(ctx, step=step, down=to == "down")


@path_command.command("remove")
@click.argument("step")
@base.changing
def remove(ctx: Ctx, step: str) -> Change:
    """Put a step away; a built-in one can be brought back."""
    from headway.usecases import plan

    return plan.remove_step(ctx, step=step)


@path_command.command("return")
@click.argument("step")
@base.changing
def bring_back(ctx: Ctx, step: str) -> Change:
    """Bring a built-in step back that was put away."""
    from headway.usecases import plan

    return plan.bring_step_back(ctx, step=step)


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
