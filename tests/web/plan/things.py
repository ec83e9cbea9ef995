"""What of Ada's plan an address can name."""

from datetime import date

from headway.core.ctx import Ctx
from headway.usecases import plan


def of_plan(ada: Ctx) -> dict[str, object]:
    """What of her plan an address can name."""
    block = {"kind": "practice", "weekdays": "daily", "start": "9:00", "minutes": "3h"}
    return {
        "activity": plan.plan_activity(ada, values={"title": "Katas", "on": "2026-03-16"}).id,
        "done_activity": plan.log_activity(ada, values={"kind": "research", "minutes": 30}).id,
        "block": plan.add_block(ada, values=block).id,
        "block_day": "2026-03-15",
        "goal": plan.add_goal(ada, values={"target": 5, "from_on": "2026-03-01"}).id,
        "pause": plan.add_pause(ada, from_on=date(2026, 4, 1), why="A holiday").id,
        "showpiece": plan.add_showpiece(ada, values={"title": "A tiny queue"}).id,
    }
