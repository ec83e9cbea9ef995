"""`headway compare`: groups beside each other at one step, and what may be said of their difference."""

from collections.abc import Iterable
from typing import Final

import click

from headway.cli import base, printing
from headway.cli.insights import figures, until
from headway.cli.tracker import choosing
from headway.core import insights
from headway.core.speech import tenth

NOTHING: Final = "There is nothing to compare yet: it takes two groups with something sent in each."
_WIDTH: Final = 30
_COLUMNS: Final = ("Group", "Settled", "Likely", "")


@click.command("compare")
@click.option("--by", type=click.Choice(insights.SPLITS), required=True, help="What makes the groups.")
@click.option("--label", metavar="TEXT", help="By label: those with this one beside those without.")
@click.option("--stage", metavar="STAGE", help="Who goes on from this stage; the applied ones if not said.")
@base.search_option
@base.as_json
def compare_command(
    by: insights.Split, label: str | None, stage: str | None, search_id: int | None, as_json: bool
) -> None:
    """Compare roles, sources, months, or those with a label: who goes on more often, and can that be told yet?

    A difference is claimed only where it would hold however often one looked; else it is too early to tell.
    """
    if (by == "label") != bool(label):
        raise click.UsageError("By label one names a label: --by label --label TEXT.")
    ctx = base.asker()
    from headway.usecases import insights as asked
    from headway.usecases import tracker

    found, instead = None, ""
    if not base.nothing_yet(ctx, search_id):
        home = tracker.search(ctx, search_id=search_id)
        stage_id = choosing.stage(home.stages, stage).id if stage else None
        found = asked.comparison(ctx, by=by, label=label, stage_id=stage_id, search_id=search_id)
        if len(found.arms) == 1:
            instead = _instead(asked.comparable(ctx, stage_id=stage_id, search_id=search_id), by)

    def shown() -> None:
        if found:
            until.say_until(ctx, search_id)
        _comparison(found, instead)

    printing.answer(found, as_json, shown)


def _instead(ways: Iterable[insights.Split], by: insights.Split) -> str:
    """Other ways to compare, as they are typed.

    >>> _instead(("role", "month"), "source"), _instead((), "source")
    ('Compare instead: --by role or --by month.', 'A label on some of them makes two groups: --by label --label TEXT.')
    """
    if others := [f"--by {each}" for each in ways if each != by]:
        return f"Compare instead: {' or '.join(others)}."
    return "A label on some of them makes two groups: --by label --label TEXT."


def _comparison(found: insights.Comparison | None, instead: str = "") -> None:
    if found is None or not found.arms:
        printing.say(NOTHING)
        return
    figures.tell(found.verdict)
    for told in filter(None, (found.leaning, found.needs, instead)):
        figures.tell(told)
    printing.say()
    most = max(arm.high for arm in found.arms)
    title = f"From “{found.stage}” to “{found.next_stage}”"
    printing.table(_COLUMNS, (_row(arm, most) for arm in found.arms), title, right=("Settled", "Likely"))
    printing.say()
    for arm in found.arms:
        figures.tell(arm.words)
    figures.tell(found.definition)


def _row(arm: insights.Arm, most: float) -> tuple[str, str, str, str]:
    counts = f"{arm.yes} of {tenth(arm.settled)}"
    if not arm.enough:
        return arm.name, counts, "", "too early to tell"
    return arm.name, counts, f"{figures.span(arm.low, arm.high)} %", _range(arm, most)


def _range(arm: insights.Arm, most: float) -> str:
    low, mean, high = (share / most for share in (arm.low, arm.mean, arm.high))
    return printing.range_bar(low, mean, high, width=_WIDTH)
