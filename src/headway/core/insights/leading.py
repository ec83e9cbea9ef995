"""The sentences that lead: how far a search got, and how many of its applications will be answered."""

from collections.abc import Mapping
from typing import Final

from headway.core.insights.counted import Group, Step
from headway.core.insights.shares import Conversion
from headway.core.speech import count, say, whole

_NOTEWORTHY: Final = (7, 6, 5, 4, 3, 2)
_ACCEPTED: Final = 7


def lead(group: Group, numbers: Mapping[int, int], over: bool = True) -> str:
    """The sentence that matters: how far this group got; `numbers` tells which default stage each stands for.

    Where the search goes on after an acceptance, it is not `over`: that one is then a stage that was reached.
    """
    steps = {numbers[step.stage_id]: step for step in reversed(group.steps)}
    applied = steps.get(1)
    if applied is None or not applied.reached:
        return say("No application yet. The first one makes the picture begin.")
    for number in _NOTEWORTHY:
        step = steps.get(number)
        if step is not None and step.of_applied is not None and step.reached:
            return _progress(applied.reached, step, accepted=over and number == _ACCEPTED, last=step is group.steps[-1])
    return say("{n} so far, and no answer yet. Silence in the first weeks is common.", n=_counted(applied.reached))


def _progress(applied: int, step: Step, accepted: bool, last: bool) -> str:
    given = {"n": _counted(applied), "who": whole(step.reached), "stage": step.stage}
    if accepted:
        return count(
            step.reached,
            "It worked: one offer accepted. {sent} led here.",
            "It worked: {n} offers accepted. {sent} led here.",
            sent=_counted(applied),
        )
    if step.reached == 1:
        return say("{n} so far. One reached “{stage}”.", **given)
    return say("{n} so far. {who} reached “{stage}”.", **given) if last else _beyond(given)


def _beyond(given: dict[str, str]) -> str:
    return say("{n} so far. {who} reached “{stage}” or beyond.", **given)


def _counted(n: int) -> str:
    return say("One application") if n == 1 else say("{n} applications", n=whole(n))


def settled(found: Conversion) -> str:
    """What the silence says already: how many applications are answered with a yes in the end."""
    first = found.along[0] if found.along else None
    if first is None:
        return ""
    share = next(step for step in found.steps if step.next_stage == first.stage)
    if not share.yes + share.no:
        return ""
    if not share.enough:
        given = {"yes": share.yes, "of": f"{share.settled:.0f}", "stage": share.next_stage}
        return say("Too early to tell how many will: {yes} of {of} settled ones came to “{stage}”.", **given)
    given = {"stage": share.next_stage, "mean": _of_hundred(share.mean)}
    ends = {"low": _of_hundred(share.low), "high": _of_hundred(share.high)}
    return say(
        "With the silence counted in: about {mean} in 100 come to “{stage}”, likely {low} to {high}.", **given, **ends
    )


def _of_hundred(share: float) -> str:
    return f"{share * 100:.0f}" if share >= 0.015 else "1"
