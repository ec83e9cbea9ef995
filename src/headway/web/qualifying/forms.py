"""What the forms of qualifying send, and their fields as `field.html` shows them."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from headway.core.errors import HeadwayError, Invalid, NotFound
from headway.core.speech import said
from headway.core.tracker.nouns import Change
from headway.web import base

View = Callable[..., HttpResponse]


def acting(page: View, to: str) -> Callable[[Callable[..., Change]], View]:
    """Mark the verb of a form: do it and go on to an address; refused, show the page again and say why.

    With htmx the page itself is shown instead, of which the form takes its part.
    """

    def mark(verb: Callable[..., Change]) -> View:
        @require_POST
        @wraps(verb)
        def view(request: base.Request, **named: Any) -> HttpResponse:
            try:
                base.saved(request, verb(request, **named))
            except NotFound:
                raise
            except HeadwayError as error:
                return page(request, problem=base.problem(error), **named)
            if request.htmx and request.htmx.target:
                return page(request, **named)
            return base.go(request, (request.POST.get("next") and base.back(request)) or to.format(**named))

        return view

    return mark


def sent(request: base.Request, name: str) -> str:
    """What a form sent under a name."""
    return request.POST.get(name, "")


def whole(text: str, field: str) -> int | None:
    """The whole number that a form sent; None for an empty one."""
    told = text.strip()
    if not told:
        return None
    if not told.isascii() or not told.isdecimal() or len(told) > 12:
        raise Invalid("This is no whole number.", "Type digits, or leave it empty.", field)
    return int(told)


class Boxes:
    """Makes the fields of one form: filled with what was typed, else with what is kept; the wrong one says so."""

    def __init__(
        self, kept: Mapping[str, Any], place: str, problem: base.Problem | None = None, given: Any = None
    ) -> None:
        typed = {name: given[name] for name in given} if problem and given else {}
        self.values = {**kept, **typed}
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


def elsewhere(problem: base.Problem | None, *shown: Iterable[base.Box]) -> base.Problem | None:
    """The problem, where none of the fields shown is the wrong one."""
    here = {box.name for boxes in shown for box in boxes}
    return problem if problem and problem.field not in here else None
