"""Activities and the timer, time blocks and the calendar, goals and pauses, what there is to show: for programs."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from headway.api.addresses import Address
from headway.core.plan.words import Counted, Kind, Per, Shown
from headway.usecases import plan

_ACTIVITY: Final = "/activities/{id}"
_BLOCK: Final = "/blocks/{id}"
_DAY: Final = f"{_BLOCK}/days/{{was_on}}"
_GOAL: Final = "/goals/{id}"
_PIECE: Final = "/showcase/{id}"
_OF_BLOCK: Final = "block_id"
_DOING: Final[dict[str, Any]] = {
    "on": date, "start": str | None, "kind": Kind, "title": str, "minutes": int | None, "url": str, "result": str,
    "label": str, "company": str, "role": str, "contact_id": int | None, "opportunity_id": int | None,
    "outreach_id": int | None,
}  # fmt: skip
_TIME: Final[dict[str, Any]] = {
    "weekdays": str, "start": str, "minutes": int, "kind": Kind, "title": str, "from_on": date, "until_on": date | None,
}  # fmt: skip
_AIM: Final[dict[str, Any]] = {
    "target": int, "what": Counted, "per": Per, "kind": Kind | None, "label": str, "weekdays": str, "from_on": date,
    "until_on": date | None,
}  # fmt: skip
_SHOWN: Final[dict[str, Any]] = {
    "title": str, "kind": Shown, "url": str, "on": date | None, "shows": str, "skills": Sequence[str], "notes": str,
}  # fmt: skip
ADDRESSES: Final = (
    Address("GET", "/activities", plan.activities),
    Address("POST", "/activities", plan.log_activity, leads_to="/api/activities/{id}", holds=_DOING),
    Address(
        "POST", "/activities/plans", plan.plan_activity, leads_to="/api/activities/{id}", holds=_DOING, needs=("on",)
    ),
    Address("GET", "/activities/week", plan.week, name="activity_week"),
    Address("GET", _ACTIVITY, plan.activity),
    Address("PATCH", _ACTIVITY, plan.edit_activity, holds=_DOING),
    Address("DELETE", _ACTIVITY, plan.remove_activity),
    Address("PUT", f"{_ACTIVITY}/completion", plan.finish_activity),
    Address("POST", f"{_ACTIVITY}/reopenings", plan.reopen_activity),
    Address("POST", f"{_ACTIVITY}/moves", plan.move_activity),
    Address("GET", "/timer", plan.timer),
    Address("POST", "/timer", plan.start_timer),
    Address("POST", "/timer/ends", plan.stop_timer, leads_to="/api/activities/{id}"),
    Address("DELETE", "/timer", plan.drop_timer),
    Address("GET", "/calendar", plan.calendar),
    Address("GET", "/blocks", plan.blocks),
    Address(
        "POST",
        "/blocks",
        plan.add_block,
        leads_to="/api/blocks/{id}",
        holds=_TIME,
        needs=("weekdays", "start", "minutes"),
    ),
    Address("POST", "/blocks/template-days", plan.add_template_day),
    Address("GET", "/blocks/days", plan.occurrences),
    Address("GET", _BLOCK, plan.block),
    Address("PATCH", _BLOCK, plan.edit_block, holds=_TIME),
    Address("DELETE", _BLOCK, plan.remove_block),
    Address("PUT", f"{_BLOCK}/end", plan.end_block),
    Address("POST", f"{_DAY}/moves", plan.move_occurrence, id_is=_OF_BLOCK),
    Address("PUT", f"{_DAY}/cancellation", plan.cancel_occurrence, id_is=_OF_BLOCK),
    Address("PUT", f"{_DAY}/completion", plan.finish_occurrence, id_is=_OF_BLOCK),
    Address("GET", "/goals", plan.goals),
    Address("POST", "/goals", plan.add_goal, leads_to="/api/goals/{id}", holds=_AIM, needs=("target",)),
    Address("GET", "/goals/progress", plan.progress),
    Address("GET", "/goals/weeks", plan.past_weeks),
    Address("GET", "/goals/budget", plan.budget),
    Address("GET", _GOAL, plan.goal),
    Address("PATCH", _GOAL, plan.edit_goal, holds=_AIM),
    Address("DELETE", _GOAL, plan.remove_goal),
    Address("PUT", f"{_GOAL}/end", plan.end_goal),
    Address("GET", "/pauses", plan.pauses),
    Address("POST", "/pauses", plan.add_pause),
    Address("DELETE", "/pauses/{id}", plan.remove_pause),
    Address("PUT", "/pauses/{id}/end", plan.end_pause),
    Address("GET", "/showcase", plan.showcase),
    Address("POST", "/showcase", plan.add_showpiece, leads_to="/api/showcase/{id}", holds=_SHOWN, needs=("title",)),
    Address("GET", _PIECE, plan.showpiece),
    Address("PATCH", _PIECE, plan.edit_showpiece, holds=_SHOWN),
    Address("DELETE", _PIECE, plan.remove_showpiece),
)
