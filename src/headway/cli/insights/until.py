"""Until which day a search is counted, where that is not today; `headway confirm`, so that it is."""

import click

from headway.cli import base, printing
from headway.cli.insights import figures
from headway.core.ctx import Ctx


def say_until(ctx: Ctx, search_id: int | None) -> None:
    """Say that and why the shares are of an earlier day; of today it goes without saying."""
    from headway.usecases import insights

    found = insights.as_of(ctx, search_id=search_id)
    if found.words:
        figures.tell(found.words)
        if found.why == "quiet":
            printing.say("Still searching, and nothing new? headway confirm")
        printing.say()


@click.command("confirm")
@base.search_option
@base.as_json
def confirm_command(search_id: int | None, as_json: bool) -> None:
    """Say that you still search and nothing is new: silence until today is silence, and the shares are of today."""
    ctx = base.asker()
    from headway.usecases import insights

    if base.nothing_told(ctx, search_id, as_json):
        return
    change = insights.confirm(ctx, search_id=search_id)
    base.changed(change, as_json)
