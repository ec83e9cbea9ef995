"""What the forms of people send, and their fields as `field.html` shows them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import wraps
from typing import Any

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST

from headway.core.errors import HeadwayError, Invalid, NotFound
from headway.core.speech import said, say
from headway.web import base
from headway.web.tracker.adding import day

View = Callable[..., HttpResponse]
Given = Mapping[str, Any]


def acting(page: View, to: str) -> Callable[[Callable[..., Any]], View]:
    """Mark the verb of a form: do it and go on; refused, show the page again and say why.

    The verb answers with a change, or with a change and the address to go to.
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
                return page(request, problem=base.problem(error), form=verb.__name__, **named)
            change, on = done if isinstance(done, tuple) else (done, "")
            base.saved(request, change)
            return base.go(request, on or _back(request) or to.format(**named))

        return view

    return mark


def _back(request: base.Request) -> str:
    return base.back(request) if request.POST.get("next") else ""


def whole(text: str, field: str) -> int | None:
    """The whole number that a form sent; None for an empty one."""
    told = text.strip()
    if told and (not told.isdecimal() or len(told) > 9):
        raise Invalid(say("{text} is not a whole number.", text=told), "Type digits, or leave it empty.", field)
    return int(told) if told else None


def id_of(form: QueryDict, name: str) -> int | None:
    """The id that was sent, if one was."""
    text = form.get(name, "")
    if text and (not text.isdecimal() or len(text) > 18):
        raise NotFound("There is no such thing.")
    return int(text) if text else None


def lines(form: QueryDict, name: str) -> list[str]:
    """The lines of a text, without the empty ones."""
    return [line for part in form.get(name, "").splitlines() if (line := part.strip())]


def on(form: QueryDict, name: str) -> date | None:
    """The day that was sent, if one was."""
    return day(form.get(name, ""), name)


class Boxes:
    """Makes the fields of one form: filled with what was typed, else with what is kept; the wrong one says so."""

    def __init__(self, kept: Given, place: str, problem: base.Problem | None = None, given: Any = None) -> None:
        self.values = {**kept, **({name: given[name] for name in given} if problem and given else {})}
        self.place, self.problem, self.shown = place, problem, set[str]()

    def box(self, name: str, label: str, kind: str = "line", hint: str = "", **more: Any) -> base.Box:
        """One field."""
        self.shown.add(name)
        wrong = self.problem is not None and self.problem.field == name
        error = f"{self.problem.message} {self.problem.hint}".strip() if self.problem and wrong else ""
        value = self.values.get(name)
        kept = "" if value is None else value
        return base.Box(name, label, kind, kept, hint, error=error, place=self.place, **more)

    def text(self, name: str, label: str, hint: str = "") -> base.Box:
        """A field of several lines."""
        return self.box(name, label, "text", hint, limit=20_000)

    def choice(self, name: str, label: str, known: Mapping[Any, str], hint: str = "") -> base.Box:
        """A choice of a few words."""
        return self.box(name, label, "choice", hint, options=tuple(said(known).items()))

    def chosen(self, name: str, label: str, options: Iterable[tuple[str, str]], hint: str = "") -> base.Box:
        """A choice among the person's own things."""
        self.values[name] = str(self.values.get(name) or "")
        return self.box(name, label, "choice", hint, options=tuple(options))

    def elsewhere(self) -> base.Problem | None:
        """The problem, where none of the fields shown is the wrong one."""
        return self.problem if self.problem and self.problem.field not in self.shown else None
