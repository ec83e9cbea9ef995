"""Around every page: who asks, in which time zone, what headers go out, and what an error looks like."""

from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import is_valid_path
from django.utils import timezone

from headway.core.accounts import Person
from headway.core.errors import HeadwayError, unwritable
from headway.usecases import accounts
from headway.web import base, languages

Next = Callable[[HttpRequest], HttpResponse]
SIGN_IN: Final = "/sign-in/"  # the one page for those who are not signed in
_PROGRAMS: Final = "/api/"  # where a token is asked for, and being signed in counts for nothing
_CALENDARS: Final = "/calendar/"  # whose address is the secret
_HEADERS: Final = {
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def now() -> datetime:
    """The moment of a request: the one place where the pages read the clock."""
    return datetime.now(tz=UTC)


class Headers:
    """Headers that Django's own middleware does not know."""

    def __init__(self, answer: Next) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with the headers of every answer, and those of a page that nobody else may keep."""
        response = self.answer(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.path.startswith(settings.STATIC_URL or "/static/"):
            response.headers.setdefault("Cache-Control", "private, no-cache")
        return response


class Door:
    """Lets in who is signed in; everyone else sees how to open Headway, whatever they asked for."""

    def __init__(self, answer: Next) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer who is signed in, in their time zone; programs have a door of their own."""
        if request.path.startswith((_PROGRAMS, _CALENDARS)):
            return self.answer(request)
        person = _person(request)
        if person is None:
            return self.answer(request) if request.path == SIGN_IN else base.stranger(request)
        request.person = person  # type: ignore[attr-defined]
        request.ctx = person.ctx  # type: ignore[attr-defined]
        with timezone.override(person.ctx.zone), languages.spoken(person.preferences.language):
            return self.answer(request)


class Translator:
    """Tells a person about an error that no form showed, and leads on who opens an address that only forms send to."""

    def __init__(self, answer: Next) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as if nothing were; where there is nothing to look at, lead to the page that has the form."""
        response = self.answer(request)
        strayed = response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method in ("GET", "HEAD")
        return HttpResponseRedirect(_above(request.path)) if strayed and hasattr(request, "person") else response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The error as a page or a toast, if it is one of ours."""
        known = error if isinstance(error, HeadwayError) else unwritable(error)
        return base.told(request, known) if known else None


def _above(path: str) -> str:
    """The nearest address that a path lies under: as nouns nest, the page that its form stands on, or one above."""
    parts = path.strip("/").split("/")[:-1]
    while parts and not is_valid_path(f"/{'/'.join(parts)}/"):
        parts.pop()
    return f"/{'/'.join(parts)}/" if parts else "/"


def _person(request: HttpRequest) -> Person | None:
    session: Any = request.session
    user_id = session.get(base.SIGNED_IN)
    return accounts.person(user_id=user_id, now=now(), zone=settings.TIME_ZONE) if user_id else None
