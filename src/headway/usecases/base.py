"""The two marks of a use case: a question cannot write, an action is one transaction."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.db import Error, connection, transaction

from headway.core.ctx import Ctx
from headway.core.errors import NotAllowed, unwritable

Given = ParamSpec("Given")
Answer = TypeVar("Answer")
Verb = Callable[Concatenate[Ctx, Given], Answer]
_READS = ("SELECT", "WITH", "EXPLAIN")
_HELD: ContextVar[dict[Hashable, Any] | None] = ContextVar("held", default=None)


def question(verb: Verb[Given, Answer]) -> Verb[Given, Answer]:
    """Mark a use case that only reads; a write inside it raises."""

    @wraps(verb)
    def ask(ctx: Ctx, *args: Given.args, **given: Given.kwargs) -> Answer:
        with connection.execute_wrapper(_refuse_writes), remembering():
            return verb(ctx, *args, **given)

    ask.mark = "question"  # type: ignore[attr-defined]
    return cast("Verb[Given, Answer]", ask)


def action(verb: Verb[Given, Answer]) -> Verb[Given, Answer]:
    """Mark a use case that writes: one transaction, and only for those who may."""

    @wraps(verb)
    def act(ctx: Ctx, *args: Given.args, **given: Given.kwargs) -> Answer:
        if not ctx.may_write:
            raise NotAllowed("You can look at this tracker, but not change it.")
        try:
            with transaction.atomic():
                return verb(ctx, *args, **given)
        except (Error, OSError) as error:
            if (known := unwritable(error)) is None:
                raise
            raise known from error

    act.mark = "action"  # type: ignore[attr-defined]
    return cast("Verb[Given, Answer]", act)


def held(what: Hashable, ask: Callable[[], Answer]) -> Answer:
    """An answer that is asked for once within the outermost question, however many of its parts ask: none writes.

    Who is answered changes nothing of it.
    """
    known = _HELD.get()
    if known is None:
        return ask()
    if what not in known:
        known[what] = ask()
    return cast("Answer", known[what])


@contextmanager
def remembering() -> Iterator[None]:
    """Let several questions remember together what they hold, as the parts of one do: for a page that only asks."""
    if _HELD.get() is not None:
        yield
        return
    began = _HELD.set({})
    try:
        yield
    finally:
        _HELD.reset(began)


def _refuse_writes(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    if not sql.lstrip().upper().startswith(_READS):
        raise RuntimeError(f"A question tried to write: {sql[:80]}")
    return execute(sql, params, many, context)
