"""Activities and the timer, time blocks and the calendar, goals and pauses, what there is to show: for programs."""

from typing import Final

from headway.api.addresses import Address
from headway.api.plan import saying
from headway.usecases import plan

_ACTIVITY: Final = "/activities/{id}"
_BLOCK: Final = "/blocks/{id}"
_DAY: Final = f"{_BLOCK}/days/{{was_on}}"
_GOAL: Final = "/goals/{id}"
_PIECE: Final = "/showcase/{id}"
_OF_BLOCK: Final = "block_id"
ADDRESSES: Final = (
    Address("GET", "/activities", plan.activities),
    Address("POST", "/activities", saying.log_activity, leads_to="/api/activities/{id}"),
    Address("POST", "/activities/plans", saying.plan_activity, leads_to="/api/activities/{id}"),
    Address("GET", "/activities/week", plan.week),
    Address("GET", _ACTIVITY, plan.activity),
    Address("PATCH", _ACTIVITY, saying.edit_activity),
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
    Address("POST", "/blocks", saying.add_block, leads_to="/api/blocks/{id}"),
    Address("POST", "/blocks/template-days", plan.add_template_day),
    Address("GET", "/blocks/days", plan.occurrences),
    Address("GET", _BLOCK, plan.block),
    Address("PATCH", _BLOCK, saying.edit_block),
    Address("DELETE", _BLOCK, plan.remove_block),
    Address("PUT", f"{_BLOCK}/end", plan.end_block),
    Address("POST", f"{_DAY}/moves", plan.move_occurrence, id_is=_OF_BLOCK),
    Address("PUT", f"{_DAY}/cancellation", plan.cancel_occurrence, id_is=_OF_BLOCK),
    Address("PUT", f"{_DAY}/completion", plan.finish_occurrence, id_is=_OF_BLOCK),
    Address("GET", "/goals", plan.goals),
    Address("POST", "/goals", saying.add_goal, leads_to="/api/goals/{id}"),
    Address("GET", "/goals/progress", plan.progress),
    Address("GET", "/goals/weeks", plan.past_weeks),
    Address("GET", "/goals/budget", plan.budget),
    Address("GET", _GOAL, plan.goal),
    Address("PATCH", _GOAL, saying.edit_goal),
    Address("DELETE", _GOAL, plan.remove_goal),
    Address("PUT", f"{_GOAL}/end", plan.end_goal),
    Address("GET", "/pauses", plan.pauses),
    Address("POST", "/pauses", plan.add_pause),
    Address("DELETE", "/pauses/{id}", plan.remove_pause),
    Address("PUT", "/pauses/{id}/end", plan.end_pause),
    Address("GET", "/showcase", plan.showcase),
    Address("POST", "/showcase", saying.add_showpiece, leads_to="/api/showcase/{id}"),
    Address("GET", _PIECE, plan.showpiece),
    Address("PATCH", _PIECE, saying.edit_showpiece),
    Address("DELETE", _PIECE, plan.remove_showpiece),
)
