"""What programs say of the plan, field by field: the use cases take it as one set of values."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from headway.core.ctx import Ctx
from headway.core.plan import nouns
from headway.core.plan.words import Counted, Kind, Per, Shown
from headway.core.tracker.nouns import Change
from headway.usecases import plan
from headway.usecases.base import action


@action
def log_activity(
    ctx: Ctx,
    *,
    title: str | None = None,
    kind: Kind | None = None,
    minutes: int | None = None,
    on: date | None = None,
    start: str | None = None,
    url: str | None = None,
    result: str | None = None,
    label: str | None = None,
    company: str | None = None,
    role: str | None = None,
    contact_id: int | None = None,
    opportunity_id: int | None = None,
    outreach_id: int | None = None,
) -> nouns.Activity:
    """Log what was done: `title` or `kind` is enough, `on` is today if not said."""
    return plan.log_activity(ctx, values=_said(locals()))


@action
def plan_activity(
    ctx: Ctx,
    *,
    on: date,
    title: str | None = None,
    kind: Kind | None = None,
    minutes: int | None = None,
    start: str | None = None,
    url: str | None = None,
    label: str | None = None,
    company: str | None = None,
    role: str | None = None,
    contact_id: int | None = None,
    opportunity_id: int | None = None,
    outreach_id: int | None = None,
) -> nouns.Activity:
    """Plan an activity for a day; `title` or `kind` says what."""
    return plan.plan_activity(ctx, values=_said(locals()))


@action
def edit_activity(
    ctx: Ctx,
    *,
    id: int,
    title: str | None = None,
    kind: Kind | None = None,
    minutes: int | None = None,
    on: date | None = None,
    start: str | None = None,
    url: str | None = None,
    result: str | None = None,
    label: str | None = None,
    company: str | None = None,
    role: str | None = None,
    contact_id: int | None = None,
    opportunity_id: int | None = None,
    outreach_id: int | None = None,
    clear: Sequence[str] = (),
) -> Change:
    """Change what is known of an activity; what is not named stays, `clear` names what is emptied."""
    return plan.edit_activity(ctx, id=id, values=_said(locals()))


@action
def add_block(
    ctx: Ctx,
    *,
    weekdays: str,
    start: str,
    minutes: int,
    kind: Kind = "other",
    title: str = "",
    from_on: date | None = None,
    until_on: date | None = None,
) -> nouns.Block:
    """Set time aside: `weekdays` as mon-fri or mon, wed; `start` as 9:00; from today if `from_on` is not said."""
    return plan.add_block(ctx, values=_said(locals()))


@action
def edit_block(
    ctx: Ctx,
    *,
    id: int,
    weekdays: str | None = None,
    start: str | None = None,
    minutes: int | None = None,
    kind: Kind | None = None,
    title: str | None = None,
    from_on: date | None = None,
    until_on: date | None = None,
    clear: Sequence[str] = (),
) -> Change:
    """Change a time block on all its days; what is not named stays, `clear` names what is emptied."""
    return plan.edit_block(ctx, id=id, values=_said(locals()))


@action
def add_goal(
    ctx: Ctx,
    *,
    target: int,
    what: Counted = "applications",
    per: Per = "week",
    kind: Kind | None = None,
    label: str | None = None,
    weekdays: str = "daily",
    from_on: date | None = None,
    until_on: date | None = None,
) -> nouns.Goal:
    """Set a goal: how many a day or a week, of hours in minutes; `kind` and `label` narrow minutes and activities."""
    return plan.add_goal(ctx, values=_said(locals()))


@action
def edit_goal(
    ctx: Ctx,
    *,
    id: int,
    target: int | None = None,
    what: Counted | None = None,
    per: Per | None = None,
    kind: Kind | None = None,
    label: str | None = None,
    weekdays: str | None = None,
    from_on: date | None = None,
    until_on: date | None = None,
    clear: Sequence[str] = (),
) -> Change:
    """Change a goal, the past weeks included; what is not named stays, `clear` names what is emptied."""
    return plan.edit_goal(ctx, id=id, values=_said(locals()))


@action
def add_showpiece(
    ctx: Ctx,
    *,
    title: str,
    kind: Shown = "project",
    url: str = "",
    on: date | None = None,
    shows: str = "",
    skills: Sequence[str] = (),
    notes: str = "",
) -> nouns.Showpiece:
    """Add a project, post or talk, with what it shows and which skills."""
    return plan.add_showpiece(ctx, values=_said(locals()))


@action
def edit_showpiece(
    ctx: Ctx,
    *,
    id: int,
    title: str | None = None,
    kind: Shown | None = None,
    url: str | None = None,
    on: date | None = None,
    shows: str | None = None,
    skills: Sequence[str] | None = None,
    notes: str | None = None,
    clear: Sequence[str] = (),
) -> Change:
    """Change what is known of a project, post or talk; what is not named stays, `clear` names what is emptied."""
    return plan.edit_showpiece(ctx, id=id, values=_said(locals()))


def _said(given: dict[str, Any]) -> dict[str, Any]:
    """What was said of these arguments, and what is to be emptied."""
    plain = {name: value for name, value in given.items() if name not in ("ctx", "id", "clear") and value is not None}
    return {**plain, **dict.fromkeys(given.get("clear", ()), "")}
