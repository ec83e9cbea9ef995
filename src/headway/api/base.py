"""What every address of the API shares: who asks, and errors said once, in one shape."""

import logging
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer
from pydantic import TypeAdapter

from headway.api.schemas import Problem, Trouble
from headway.core import errors
from headway.core.ctx import Ctx
from headway.usecases import accounts

JSON: Final = "application/json"
_BROKEN: Final = logging.getLogger("django.request")
_TROUBLE: Final = TypeAdapter(Trouble)
_STATUS: Final[dict[str, int]] = {
    "not_found": HTTPStatus.NOT_FOUND,
    "not_allowed": HTTPStatus.FORBIDDEN,
    "invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unreadable": HTTPStatus.UNPROCESSABLE_ENTITY,
    "conflict": HTTPStatus.CONFLICT,
    "unsure": HTTPStatus.CONFLICT,
    "stale": HTTPStatus.PRECONDITION_FAILED,
    "unwritable": HTTPStatus.INSUFFICIENT_STORAGE,
}
NO_TOKEN: Final = Problem(
    "no_token", "Show a token of this tracker.", "“headway token add NAME” makes one. Send it as Authorization: Bearer."
)
NOWHERE: Final = Problem("not_found", "There is nothing at this address.", "/api/openapi.json lists the addresses.")
_NOT_JSON: Final = Problem("malformed", "The body is not JSON.", "Send one JSON object, in UTF-8.")
_NOT_READABLE: Final = Problem("malformed", "This request cannot be read.", "/api/openapi.json says how it is made.")
_TOO_LARGE: Final = Problem("too_large", "The body is too large.", "Send less at once.")
_OURS: Final = Problem(
    "broken", "Something in Headway went wrong.", "Nothing was changed. The terminal that Headway runs in says more."
)


def now() -> datetime:
    """The moment of a request: the one place where the API reads the clock."""
    return datetime.now(tz=UTC)


class Bearer(HttpBearer):
    """Lets in who shows a token; a signed-in browser alone is nobody here."""

    def authenticate(self, request: HttpRequest, token: str) -> Ctx | None:
        """Say who asks."""
        return accounts.bearer(token=token, now=now(), zone=settings.TIME_ZONE)


api = NinjaAPI(
    title="Headway",
    version="1",
    description="A job search as a funnel: where it moves, where it stalls. See docs/api.md for examples.",
    auth=Bearer(),
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)


def trouble(status: int, problem: Problem) -> HttpResponse:
    """A problem as the answer to a request."""
    response = HttpResponse(_TROUBLE.dump_json(Trouble(problem)), JSON, status)
    if status == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(errors.HeadwayError)
def refused(request: HttpRequest, error: errors.HeadwayError) -> HttpResponse:
    """Tell what a use case refused."""
    return trouble(
        _STATUS[error.kind], Problem(error.kind, error.message, error.hint, error.field or None, error.options)
    )


@api.exception_handler(ValidationError)
def malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Tell what in the request has not the shape that the schema asks for; a path of no shape leads nowhere."""
    first: dict[str, Any] = error.errors[0]
    source, *place = first["loc"]
    if source == "path":
        return trouble(HTTPStatus.NOT_FOUND, NOWHERE)
    field = ".".join(str(part) for part in place if part != "given") or None
    return trouble(HTTPStatus.UNPROCESSABLE_ENTITY, not_as_asked(f"{field or 'The body'}: {first['msg']}.", field))


def not_as_asked(message: str, field: str | None) -> Problem:
    """A problem of shape, not of meaning: the schema says what is asked for."""
    return Problem("malformed", message.replace("..", "."), "/api/openapi.json says what is asked for.", field)


@api.exception_handler(HttpError)
def said_by_the_framework(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Tell in our own words what was noticed before any of our code was asked."""
    if isinstance(error, AuthenticationError):
        return trouble(HTTPStatus.UNAUTHORIZED, NO_TOKEN)
    if isinstance(error.__cause__, RequestDataTooBig):
        return trouble(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _TOO_LARGE)
    return trouble(HTTPStatus.BAD_REQUEST, _NOT_JSON)


@api.exception_handler(RequestDataTooBig)
def too_large(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    """Refuse a body larger than any we take."""
    return trouble(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _TOO_LARGE)


@api.exception_handler(RawPostDataException)
@api.exception_handler(MultiPartParserError)
@api.exception_handler(SuspiciousOperation)
def unreadable(request: HttpRequest, error: Exception) -> HttpResponse:
    """Refuse a form that cannot be taken apart."""
    return trouble(HTTPStatus.BAD_REQUEST, _NOT_READABLE)


@api.exception_handler(Http404)
def nowhere(request: HttpRequest, error: Http404) -> HttpResponse:
    """Tell that an address leads nowhere."""
    return trouble(HTTPStatus.NOT_FOUND, NOWHERE)


@api.exception_handler(Exception)
def broken(request: HttpRequest, error: Exception) -> HttpResponse:
    """Own up to a mistake of ours, without its details; the terminal gets them."""
    if unwritable := errors.unwritable(error):
        return refused(request, unwritable)
    _BROKEN.error("%s %s", request.method, request.path, exc_info=error, extra={"request": request})
    return trouble(HTTPStatus.INTERNAL_SERVER_ERROR, _OURS)
