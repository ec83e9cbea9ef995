"""What forms send, and their fields as `field.html` shows them: one piece for every subject's pages."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST

from headway.core.errors import HeadwayError, Invalid, NotFound
from headway.core.speech import said, say
from headway.core.tracker.nouns import Change
from headway.web import base

View = Callable[..., HttpResponse]


def acting(
    page: View, to: str = "", *, shown: bool = False, tells: bool = False
) -> Callable[[Callable[..., Any]], View]:
    """Mark the verb of a form: do what it says and go to an address; refused, show the page again and say why.

    The address may hold names of the path. The verb answers with a change, or with the address of what it made. With
    `shown`, htmx gets the page itself in place of an address: its form takes a part of it. With `tells`, the page of a
    refused verb is told its name as `form`: which of its forms it was.
    """

    def mark(verb: Callable[..., Any]) -> View:
        @require_POST
        @wraps(verb)
        def view(request: base.Request, **named: Any) -> HttpResponse:
            try:
                done = verb(request, **named)
            except NotFound:
                raise
            except HeadwayError as error:
                named |= {"form": verb.__name__} if tells else {}
                return page(request, problem=base.problem(error), **named)
            base.saved(request, done if isinstance(done, Change) else None)
            if shown and request.htmx:
                return page(request, **named)
            made = done if isinstance(done, str) else ""
            return base.go(request, made or (request.POST.get("next") and base.back(request)) or to.format(**named))

        return view

    return mark


def whole(text: str, field: str) -> int | None:
    """The whole number that a form sent; None for an empty one."""
    told = text.strip()
    if not told:
        return None
    if not told.isdecimal() or len(told) > 9:
        raise Invalid(say("{text} is not a whole number.", text=told), "Type digits, or leave it empty.", field)
    return int(told)


def names(text: str) -> list[str]:
    """Names separated by commas."""
    return [name for part in text.split(",") if (name := part.strip())]


def lines(text: str) -> list[str]:
    """Lines of a text, without the empty ones."""
    return [line for part in text.splitlines() if (line := part.strip())]


def ids(form: QueryDict, name: str) -> list[int]:
    """The ids that were ticked."""
    return [int(value) for value in form.getlist(name) if value.isdecimal() and len(value) < 19]


def choice(form: QueryDict, name: str) -> int | None:
    """The id that was chosen, if one was."""
    return next(iter(ids(form, name)), None)


class Boxes:
    """Makes the fields of one form: filled with what was typed, else with what is kept; the wrong one says so."""

    def __init__(
        self, kept: Mapping[str, Any], place: str, problem: base.Problem | None = None, given: Any = None
    ) -> None:
        self.values = {**kept, **({name: given[name] for name in given} if problem and given else {})}
        self.place, self.problem = place, problem

    def box(self, name: str, label: str, kind: str = "line", hint: str = "", **more: Any) -> base.Box:
        """One field."""
        wrong = self.problem is not None and self.problem.field == name
        error = f"{self.problem.message} {self.problem.hint}".strip() if self.problem and wrong else ""
        value = self.values.get(name)
        given = "" if value is None else value
        return base.Box(name, label, kind, given, hint, error=error, place=self.place, **more)

    def text(self, name: str, label: str, hint: str = "") -> base.Box:
        """A field of several lines."""
        return self.box(name, label, "text", hint, limit=100_000)

    def choice(self, name: str, label: str, known: Mapping[Any, str], hint: str = "") -> base.Box:
        """A choice of a few words."""
        return self.box(name, label, "choice", hint, options=tuple(said(known).items()))

    def chosen(self, name: str, label: str, options: Iterable[tuple[str, str]], hint: str = "") -> base.Box:
        """A choice among the person's own things."""
        self.values[name] = str(self.values.get(name) or "")
        return self.box(name, label, "choice", hint, options=tuple(options))

    def elsewhere(self, *shown: Iterable[base.Box]) -> base.Problem | None:
        """The problem, where none of the fields shown is the wrong one."""
        here = {box.name for boxes in shown for box in boxes}
        return self.problem if self.problem and self.problem.field not in here else None
