"""What every page needs: the asker, a page or its fragment, a toast with undo, and errors said once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from headway.core import errors, speech
from headway.core.accounts import Person, Preferences
from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker
from headway.web import pages

SIGNED_IN: Final = "person"
_TOAST: Final = "toast"
_LEADS: Final = json.dumps(pages.KEYS, separators=(",", ":"))
_STATUS: Final[dict[str, int]] = {
    "not_found": HTTPStatus.NOT_FOUND,
    "not_allowed": HTTPStatus.FORBIDDEN,
    "invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unreadable": HTTPStatus.UNPROCESSABLE_ENTITY,
    "conflict": HTTPStatus.CONFLICT,
    "stale": HTTPStatus.CONFLICT,
    "unsure": HTTPStatus.CONFLICT,
    "unwritable": HTTPStatus.INSUFFICIENT_STORAGE,
}


class Request(HttpRequest):
    """A request of somebody who is signed in, as the middleware hands it on."""

    person: Person
    ctx: Ctx
    htmx: HtmxDetails


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as a form shows it: what happened, what to do, which field, which answers there are."""

    message: str
    hint: str
    field: str
    options: tuple[str, ...]
    status: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A form of a page that was refused, by its name: why, and what was given in it, which stays."""

    form: str
    problem: Problem
    given: QueryDict

    @property
    def ids(self) -> tuple[int, ...]:
        """The rows that were chosen."""
        return tuple(int(id) for id in self.given.getlist("id") if id.isdecimal() and len(id) < 19)


@dataclass(frozen=True, slots=True)
class Toast:
    """A short word after something was done; `batch_id` lets it be undone, `to` leads to what was made.

    Undone, it leads `back`; to where the person is then, if that is empty.
    """

    text: str
    batch_id: int | None = None
    to: str = ""
    back: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """One field of a form as `field.html` shows it. `kind` is a kind of `core.tracker.fields` or `hidden`."""

    name: str
    label: str
    kind: str = "line"
    value: Any = ""
    hint: str = ""
    error: str = ""
    options: Iterable[tuple[str, str]] = ()
    known: Iterable[str] = ()
    required: bool = False
    limit: int = 300
    place: str = ""

    @property
    def id(self) -> str:
        """The id of its control; `place` tells two of one name on a page apart."""
        return f"{self.place}-{self.name}" if self.place else f"field-{self.name}"


def frame(request: HttpRequest) -> dict[str, Any]:
    """What every template knows: the person, their day, their preferences."""
    person: Person | None = getattr(request, "person", None)
    return {
        "person": person,
        "preferences": person.preferences if person else Preferences(),
        "today": person.ctx.today if person else None,
        "pages": pages.at_hand(),
        "here": pages.current(request.path),
        "tabs": pages.tabs(request.path),
        "tab_here": pages.tab(request.path),
        "leads": _LEADS,
        "example": (lambda: tracker.shows_example(person.ctx)) if person else False,  # asked by whole pages alone
    }


def page(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, part: str = "", status: int = 200
) -> HttpResponse:
    """A whole page, or with htmx only its named part, followed by the toast that waits."""
    waiting = _waiting(request)
    if not (part and getattr(request, "htmx", None)):
        return render(request, template, {**(context or {}), "toast": waiting}, status=status)
    html = render_to_string(f"{template}#{part}", dict(context or {}), request)
    if waiting:
        html += render_to_string("parts/toast.html#late", {"toast": waiting}, request)
    return HttpResponse(html, status=status)


def say(request: HttpRequest, toast: Toast) -> None:
    """Keep a toast for the next page or fragment."""
    request.session[_TOAST] = [toast.text, toast.batch_id, toast.to, toast.back]


def saved(request: HttpRequest, change: nouns.Change | None = None, to: str = "", back: str = "") -> None:
    """Say what was done, with undo: the given change, else the latest of this person."""
    if change is None:
        change = next(iter(tracker.recent(asker(request), limit=1)), None)
    if change is not None:
        say(request, Toast(". ".join((change.summary, *change.left)), change.batch_id, to, back))


def go(request: HttpRequest, to: str) -> HttpResponse:
    """Lead on to a page after a write."""
    if getattr(request, "htmx", None):
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"HX-Redirect": to})
    return HttpResponseRedirect(to, status=HTTPStatus.SEE_OTHER)


def asker(request: HttpRequest) -> Ctx:
    """Who asks."""
    ctx: Ctx = request.ctx  # type: ignore[attr-defined]
    return ctx


def back(request: HttpRequest, otherwise: str = "/") -> str:
    """The page of ours that the person came from, never somebody else's."""
    htmx = getattr(request, "htmx", None)
    # without the place in the page that a skip link leads to: going there would show nothing anew
    here = (htmx.current_url or "").partition("#")[0] if htmx else ""
    for address in (request.POST.get("next"), here, request.headers.get("Referer")):
        if address and url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()}):
            return str(address)
    return otherwise


def problem(error: errors.HeadwayError) -> Problem:
    """An error as a form shows it."""
    return Problem(
        message=error.message,
        hint=error.hint,
        field=error.field,
        options=error.options,
        status=_STATUS[error.kind],
    )


def told(request: HttpRequest, error: errors.HeadwayError) -> HttpResponse:
    """An error that no form showed: a page of its own, with htmx a toast."""
    wrong = problem(error)
    if getattr(request, "htmx", None):
        html = render_to_string("parts/toast.html#trouble", {"problem": wrong}, request)
        return HttpResponse(html, status=wrong.status, headers={"HX-Retarget": "#toasts", "HX-Reswap": "afterbegin"})
    return _error_page(request, wrong.status, wrong.message, wrong.hint, back(request))


def stranger(request: HttpRequest, message: str = "") -> HttpResponse:
    """What everyone sees who is not signed in: how to open Headway, and nothing else."""
    return render(request, "accounts/how_to_open.html", {"message": message}, status=HTTPStatus.UNAUTHORIZED)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from a page of ours, or from one that is too old."""
    hint = speech.say("Go back, reload the page and try again.")
    message = speech.say("This form did not come from a page of Headway.")
    return _error_page(request, HTTPStatus.FORBIDDEN, message, hint)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that makes no sense, or that came under a foreign name."""
    return HttpResponse("This address is not served here. Open Headway at 127.0.0.1.\n", "text/plain", 400)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Something that this person may not do."""
    hint = speech.say("Go back to where you came from.")
    return _error_page(request, HTTPStatus.FORBIDDEN, speech.say("You may not do that."), hint)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that leads nowhere."""
    hint = speech.say("Look for it by name above.")
    return _error_page(request, HTTPStatus.NOT_FOUND, speech.say("There is no page at this address."), hint)


def broken(request: HttpRequest) -> HttpResponse:
    """A mistake of ours."""
    hint = speech.say("Nothing was changed. Try again; the terminal that Headway runs in says more.")
    message = speech.say("Something in Headway went wrong.")
    return _error_page(request, HTTPStatus.INTERNAL_SERVER_ERROR, message, hint)


def _error_page(request: HttpRequest, status: int, message: str, hint: str, to: str = "/") -> HttpResponse:
    # nothing is asked of the database here: it may be what went wrong
    given = {"message": message, "hint": hint, "to": to, "status": int(status), "example": False}
    return render(request, "errors/error.html", given, status=status)


def _waiting(request: HttpRequest) -> Toast | None:
    kept = request.session.pop(_TOAST, None)
    return Toast(*kept) if kept else None
