"""Until which day a search is counted, where that is not today."""

from headway.cli import printing
from headway.cli.insights import figures
from headway.core.ctx import Ctx


def say_until(ctx: Ctx, search_id: int | None) -> None:
    """Say that and why the shares are of an earlier day; of today it goes without saying."""
    from headway.usecases import insights

    if words := insights.as_of(ctx, search_id=search_id).words:
        figures.tell(words)
        printing.say()
