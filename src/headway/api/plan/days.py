"""Today, the weekly review, the path and readiness for programs. How the search feels is told to no program."""

from typing import Final

from headway.api.addresses import Address
from headway.usecases import plan

_STEP: Final = "/path/steps/{step}"
ADDRESSES: Final = (
    Address("GET", "/today", plan.today),
    Address("POST", "/today/decisions", plan.settle, name="settle_today"),
    Address("GET", "/follow-ups", plan.follow_ups),
    Address("GET", "/weekly-review", plan.weekly_review),
    Address("PUT", "/weekly-review", plan.keep_weekly_review),
    Address("POST", "/weekly-review/plans", plan.plan_week),
    Address("GET", "/weekly-reviews", plan.weekly_reviews),
    Address("POST", "/weekly-reviews/removals", plan.remove_weekly_review),
    Address("GET", "/path", plan.path),
    Address("POST", "/path/steps", plan.add_step),
    Address("PATCH", _STEP, plan.note_step),
    Address("DELETE", _STEP, plan.remove_step),
    Address("POST", f"{_STEP}/moves", plan.place_step),
    Address("POST", f"{_STEP}/returns", plan.bring_step_back),
    Address("PUT", f"{_STEP}/ticks/{{check}}", plan.tick, name="tick_step"),
    Address("DELETE", f"{_STEP}/ticks/{{check}}", plan.untick, name="untick_step"),
    Address("GET", "/readiness", plan.readiness),
    Address("PUT", "/readiness/answer", plan.answer_quarter),
    Address("POST", "/readiness/removals", plan.remove_answer),
)
