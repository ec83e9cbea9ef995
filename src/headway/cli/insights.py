"""Commands that count: how far the applications got, and which way they went."""

from typing import Any, Final

import click

from headway.cli import base, printing
from headway.core import insights
from headway.core.tracker.words import DEFAULT_STAGES

_NOTHING: Final = (
    "There is nothing to count yet. Bring a spreadsheet with “headway import”, or begin with “headway add”."
)


@click.command("funnel")
@click.option("--by", type=click.Choice(insights.BYS), help="One funnel for every source, month or label.")
@base.search_option
@base.as_json
def funnel_command(by: insights.By | None, search_id: int | None, as_json: bool) -> None:
    """Show how many opportunities reached each stage, and what share, per target role and in all.

    A share comes with its counts and with the range in which it lies four times out of five.
    """
    ctx = base.asker()
    from headway.usecases import insights as counted

    found = _empty(by) if base.nothing_yet(ctx, search_id) else counted.funnel(ctx, by=by, search_id=search_id)
    printing.answer(_plain(found), as_json, lambda: _funnel(found))


@click.command("flow")
@click.option("--sources/--no-sources", default=True, help="Begin with how it was found, or with the first stage.")
@base.search_option
@base.as_json
def flow_command(sources: bool, search_id: int | None, as_json: bool) -> None:
    """Show the steps that opportunities took one after the other, and how many took each."""
    ctx = base.asker()
    from headway.usecases import insights as counted

    nothing = base.nothing_yet(ctx, search_id)
    found = insights.Flow((), 0) if nothing else counted.flow(ctx, sources=sources, search_id=search_id)
    links = [{"from": link.start, "to": link.end, "count": link.count} for link in found.links]
    rows = [(link.start, link.end, link.count) for link in found.links]

    def shown() -> None:
        if not rows:
            printing.say(_NOTHING)
            return
        printing.table(("From", "To", "How many"), rows, right=("How many",))

    printing.answer({"links": links, "opportunities": found.opportunities}, as_json, shown)


def _plain(found: insights.Funnel) -> dict[str, Any]:
    """The funnel with every share's value beside its counts, and its definitions by name."""
    answer: dict[str, Any] = printing.plain(found)
    answer["definitions"] = dict(found.definitions)
    for group, plain in zip(found.groups, answer["groups"], strict=True):
        for step, plain_step in zip(group.steps, plain["steps"], strict=True):
            plain_step["of_applied"] = _share(step.of_applied)
            plain_step["of_before"] = _share(step.of_before)
    return answer


def _share(share: insights.Share | None) -> dict[str, Any] | None:
    if share is None:
        return None
    return {"yes": share.yes, "of": share.of, "value": share.value, "low": share.low, "high": share.high}


def _empty(by: insights.By | None) -> insights.Funnel:
    """The funnel before there is anything to count."""
    return insights.funnel(
        [], [insights.Rung(0, each.name, each.number, each.number) for each in DEFAULT_STAGES], (), by
    )


def _funnel(found: insights.Funnel) -> None:
    if not any(group.opportunities for group in found.groups):
        printing.say(_NOTHING)
        return
    groups = [group for group in found.groups if group.opportunities or group.name == insights.ALL]
    only = len(groups) == 2 and groups[0].opportunities == groups[1].opportunities
    for group in groups[1:] if only else groups:
        title = f"{group.name}: {printing.many(group.opportunities, 'opportunity', 'opportunities')}"
        rows = [(step.stage, step.reached, _words(step.of_applied), _words(step.of_before)) for step in group.steps]
        printing.table(("Stage", "Reached", "Of applied", "Of the stage before"), rows, title, right=("Reached",))
        printing.say()
    printing.say("Reached: stood at this stage or beyond it. The range holds the true share four times out of five.")


def _words(share: insights.Share | None) -> str:
    """A share in words: the counts first, then the share, then its range.

    >>> _words(insights.Share(4, 10, 0.22, 0.6))
    '4 of 10, 40% (22–60)'
    """
    if share is None or share.value is None:
        return ""
    return f"{share.yes} of {share.of}, {share.value:.0%} ({share.low * 100:.0f}–{share.high * 100:.0f})"
