"""`headway weeks`: what each of the last weeks brought."""

from collections.abc import Sequence
from typing import Final

import click

from headway.cli import base, printing
from headway.cli.insights import figures
from headway.core.insights import weeks as weekly

NOTHING: Final = "There is no week to tell of yet: “headway add” or “headway import” begins a job search."
_COLUMNS: Final = ("Week from", "Sent", "Replies", "Interviews", "Offers", "")
_COUNTS: Final = _COLUMNS[1:5]
_BAR: Final = 30


@click.command("weeks")
@base.search_option
@base.as_json
def weeks_command(search_id: int | None, as_json: bool) -> None:
    """Show what was sent and what came back in each of the last 26 weeks.

    A reply, an interview, an offer count in the week on whose days they are known. What has no day is in none.
    """
    ctx = base.asker()
    from headway.usecases import insights

    found = () if base.nothing_yet(ctx, search_id) else insights.weeks(ctx, search_id=search_id)
    printing.answer(found, as_json, lambda: _shown(found))


def _shown(found: Sequence[weekly.Week]) -> None:
    if not found:
        printing.say(NOTHING)
        return
    figures.tell(weekly.told(found))
    first = next((place for place, each in enumerate(found) if each.happened), len(found))
    if not (shown := found[first:]):
        return
    most = max(each.applications for each in shown) or 1
    printing.say()
    printing.table(_COLUMNS, (_row(each, most) for each in shown), right=_COUNTS)


def _row(it: weekly.Week, most: int) -> tuple[object, ...]:
    counts = (it.applications, it.replies, it.interviews, it.offers)
    return it.from_on, *(n or None for n in counts), printing.bar(it.applications / most, _BAR).rstrip()
