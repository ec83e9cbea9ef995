"""From what a person types to one of several: a stage, an outcome, a target role; a number, a name, its beginning."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, Unsure
from headway.core.tracker import nouns, views
from headway.core.tracker.naming import folded
from headway.core.tracker.words import OUTCOMES, Outcome

Thing = TypeVar("Thing")


def stage(stages: Sequence[nouns.Stage], text: str) -> nouns.Stage:
    """The stage that a number of “headway stages”, a name or its beginning names."""
    if text.isdecimal():
        found = next((each for each in stages if each.rank == int(text)), None)
        if found is None:
            raise Invalid(f"There is no stage {text}.", f"They go from 0 to {stages[-1].rank}.", "stage")
        return found
    return one({each.name: each for each in stages}, text, "stage")


def role(roles: Sequence[nouns.TargetRole], text: str) -> nouns.TargetRole:
    """The target role that a name or its beginning names."""
    return one({each.name: each for each in roles}, text, "target role")


def outcome(text: str) -> Outcome:
    """The outcome that a name or its beginning names: `no_reply`, `No reply`, `rej`."""
    return one({label: name for name, label in OUTCOMES.items()}, text.replace("_", " ").replace("-", " "), "outcome")


def saved_view(ctx: Ctx, search_id: int | None, text: str) -> views.View:
    """The view that a name or its beginning names."""
    from headway.usecases import tracker

    return one({each.name: each for each in tracker.saved_views(ctx, search_id=search_id)}, text, "view")


def view(ctx: Ctx, search_id: int | None, text: str) -> dict[str, list[str]]:
    """What the view of that name asks for, word by word."""
    return views.words(saved_view(ctx, search_id, text).asked)


def one(things: Mapping[str, Thing], text: str, what: str) -> Thing:
    """The thing whose name is `text`, else the only one whose name begins with it."""
    wanted = folded(text)
    found = [name for name in things if folded(name) == wanted] or [
        name for name in things if wanted and folded(name).startswith(wanted)
    ]
    if len(found) > 1:
        raise Unsure(f"“{text}” begins more than one {what}.", "Type more of it.", tuple(found))
    if not found:
        hint = f"Choose one of: {'; '.join(things)}." if things else "There is none yet."
        raise Invalid(f"There is no {what} “{text}”.", hint, what.split()[-1])
    return things[found[0]]


def stages_of(ctx: Ctx, id: int) -> tuple[nouns.Stage, ...]:
    """The stages of the job search that an opportunity belongs to."""
    from headway.usecases import tracker

    return tracker.search(ctx, search_id=tracker.opportunity(ctx, id=id).search_id).stages
