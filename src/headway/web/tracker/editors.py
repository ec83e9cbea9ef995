"""The forms that cells of the table become: on the page beforehand, so that a cell opens without a question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from headway.core.ctx import Ctx
from headway.core.speech import said, say
from headway.core.tracker import nouns
from headway.core.tracker.fields import BY_NAME
from headway.core.tracker.filters import COLUMNS
from headway.core.tracker.words import OUTCOMES
from headway.web.base import Box, Problem
from headway.web.tracker import boxes
from headway.web.tracker.columns import EDITED

ID = "{id}"  # stands in the forms where the number of an opportunity belongs; js/cells.js puts it there


@dataclass(frozen=True, slots=True)
class Editor:
    """The form of one column, for whichever row."""

    name: str
    fields: list[Box]
    id: str = ID


def shown(ctx: Ctx, names: Iterable[str], search: nouns.JobSearch) -> list[Editor]:
    """The forms of those of these columns that are edited in place."""
    edited = [EDITED[name] for name in names if name in EDITED]
    return [Editor(name, boxes_of(ctx, name, search, place=f"cell-{ID}")) for name in edited]


def boxes_of(
    ctx: Ctx,
    name: str,
    search: nouns.JobSearch,
    *,
    place: str,
    given: Mapping[str, Any] | None = None,
    problem: Problem | None = None,
) -> list[Box]:
    """The boxes of one cell, with what was given where it was refused."""
    given = given or {}
    if name in BY_NAME:
        return boxes.boxes(ctx, (name,), given, search=search, problem=problem, place=place)
    options = (
        [(str(stage.id), stage.name) for stage in search.stages]
        if name == "stage"
        else [("", say("Still open")), *said(OUTCOMES).items()]
    )
    wrong = f"{problem.message} {problem.hint}" if problem and problem.field == "on" else ""
    return [
        Box(name, say(COLUMNS[name][0]), "choice", given.get(name, ""), options=options, place=place),
        Box("on", say("On"), "day", given.get("on", ctx.today), error=wrong, place=place),
    ]
