"""The plain fields of an opportunity as boxes of a form, with the words that are known already."""

from collections.abc import Iterable, Mapping
from typing import Any

from headway.core.amounts import typed
from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.speech import said, say
from headway.core.tracker import nouns
from headway.core.tracker.fields import BY_NAME
from headway.core.tracker.words import WORK_MODES
from headway.usecases import tracker
from headway.web.base import Box, Problem


def boxes(
    ctx: Ctx,
    names: Iterable[str],
    values: Mapping[str, Any],
    *,
    search: nouns.JobSearch | None,
    problem: Problem | None = None,
    place: str = "",
) -> list[Box]:
    """The boxes of these fields, filled in, with the roles of a job search; the one that a problem names says so."""
    return [_box(name, values.get(name), _options(name, search), _known(ctx, name), problem, place) for name in names]


def current(ctx: Ctx) -> nouns.JobSearch | None:
    """The current job search, if there is one."""
    try:
        return tracker.search(ctx)
    except NotFound:
        return None


def _options(name: str, search: nouns.JobSearch | None) -> tuple[tuple[str, str], ...]:
    if name == "role":
        return (("", say("Other")), *((role.name, role.name) for role in (search.roles if search else ())))
    return tuple(said(WORK_MODES).items()) if name == "work_mode" else ()


def _known(ctx: Ctx, name: str) -> tuple[str, ...]:
    if name == "source":
        return tuple(source.name for source in tracker.sources(ctx))
    return tuple(label.name for label in tracker.labels(ctx)) if name == "labels" else ()


def _box(
    name: str, value: Any, options: Iterable[tuple[str, str]], known: Iterable[str], problem: Problem | None, place: str
) -> Box:
    field = BY_NAME[name]
    wrong = problem is not None and problem.field == name
    return Box(
        name=name,
        label=say(field.label),
        kind="choice" if name == "role" else field.kind,
        value=_typed(value),
        hint=say("Separate them with commas.") if field.kind == "many" else say(field.hint),
        error=f"{problem.message} {problem.hint}".strip() if problem and wrong else "",
        options=options,
        known=known,
        limit=field.limit,
        place=place,
    )


def _typed(value: Any) -> Any:
    """A value as a field holds it, to be typed over."""
    if isinstance(value, tuple):
        return ", ".join(value)
    return typed(value) if value is None or isinstance(value, int | float) else value
