"""Commands that count: how far the applications got, and which way they went."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import click

from headway.cli import base, printing
from headway.cli.insights import figures, until
from headway.core import insights
from headway.core.speech import tenth
from headway.core.tracker.words import DEFAULT_STAGES

NOTHING: Final = (
    "There is nothing to count yet. Bring a spreadsheet with “headway import”, or begin with “headway add”."
)
_COLUMNS: Final = ("Stage", "Reached", "Of applied", "So far", "Settled")
_FEW: Final = (
    "In brackets the range that holds the share four times out of five. Fewer than 5 settled: too early to tell, so "
    "that there are only counts."
)
_ONE_LINE: Final = 112  # columns of a terminal in which a share stands beside its counts, not below


@click.command("funnel")
@click.option("--by", type=click.Choice(insights.BYS), help="One funnel for every source, month or label.")
@base.search_option
@base.as_json
def funnel_command(by: insights.By | None, search_id: int | None, as_json: bool) -> None:
    """Show how many opportunities reached each stage, and what share, per target role and in all.

    “So far” divides by all that stood there; “settled” counts those that still wait as the part of a “no” that their
    silence is by now. Each comes with its counts and with the range that holds it four times out of five.
    """
    ctx = base.asker()
    from headway.usecases import insights as counted

    if base.nothing_yet(ctx, search_id):
        found, settled = _empty(by), insights.Conversions(by, ())
    else:
        found = counted.funnel(ctx, by=by, search_id=search_id)
        settled = counted.conversion(ctx, by=by, search_id=search_id)

    def shown() -> None:
        if settled.groups:
            until.say_until(ctx, search_id)
        _funnel(found, settled)

    printing.answer(_plain(found, settled), as_json, shown)


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
            printing.say(NOTHING)
            return
        printing.table(("From", "To", "How many"), rows, right=("How many",))

    printing.answer({"links": links, "opportunities": found.opportunities}, as_json, shown)


def _plain(found: insights.Funnel, settled: insights.Conversions) -> dict[str, Any]:
    """The funnel with its definitions by name and the settled shares beside it."""
    answer: dict[str, Any] = printing.plain(found)
    return {**answer, "definitions": dict(found.definitions), "settled": printing.plain(settled)}


def _empty(by: insights.By | None) -> insights.Funnel:
    """The funnel before there is anything to count."""
    return insights.funnel(
        [], [insights.Rung(0, each.name, each.number, each.number) for each in DEFAULT_STAGES], (), by
    )


def _funnel(found: insights.Funnel, settled: insights.Conversions) -> None:
    if not any(group.opportunities for group in found.groups):
        printing.say(NOTHING)
        return
    groups = [group for group in found.groups if group.opportunities or group.name == insights.ALL]
    only = len(groups) == 2 and groups[0].opportunities == groups[1].opportunities
    between = ", " if printing.console().width >= _ONE_LINE else "\n"
    steps_of = {group.name: group.steps for group in settled.groups}
    for group in groups[1:] if only else groups:
        title = f"{group.name}: {printing.many(group.opportunities, 'opportunity', 'opportunities')}"
        printing.table(_COLUMNS, _rows(group, steps_of.get(group.name, ()), between), title, right=("Reached",))
        printing.say()
    for line in (*(f"{name}: {told}" for name, told in _legend(found)), f"Settled: {settled.definition}", _FEW):
        figures.tell(line)


def _legend(found: insights.Funnel) -> Iterator[tuple[str, str]]:
    titles = {"reached": "Reached", "of_applied": "Of applied", "of_before": "So far"}
    return ((titles[name], told) for name, told in found.definitions)


def _rows(
    group: insights.Group, settled: Sequence[insights.Settled], between: str
) -> Iterator[tuple[str, int, str, str, str]]:
    """The stages of a funnel; what settled of those at one stage stands where it leads to."""
    for at, step in enumerate(group.steps):
        before = settled[at - 1] if 0 < at <= len(settled) else None
        shares = (_words(step.of_applied, between), _words(step.of_before, between), _settled(before, between))
        yield step.stage, step.reached, *shares


def _words(share: insights.Share | None, between: str = ", ") -> str:
    """A share in words: the counts first, then the share, then its range.

    >>> _words(insights.Share(4, 10, 0.22, 0.6))
    '4 of 10, 40 % (22–60)'
    """
    if share is None or share.value is None:
        return ""
    return f"{share.yes} of {share.of}{between}{figures.percent(share.value)} ({figures.span(share.low, share.high)})"


def _settled(share: insights.Settled | None, between: str) -> str:
    """A settled share in words; where it is too early to tell, its counts alone."""
    if share is None or not share.settled:
        return ""
    counts = f"{share.yes} of {tenth(share.settled)}"
    if not share.enough:
        return counts
    return f"{counts}{between}{figures.percent(share.mean)} ({figures.span(share.low, share.high)})"
