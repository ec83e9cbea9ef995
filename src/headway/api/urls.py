"""The addresses of the API, each with the one shape of errors around it; the text that describes them all."""

import json
from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, URLResolver, path, re_path
from django.urls.resolvers import RegexPattern

from headway.api import (
    addresses,
    diagnosis,
    documents,
    insights,
    interviews,
    offers,
    qualifying,
    schemas,
    tracker,
    transfer,
)
from headway.api.base import JSON, NO_TOKEN, NOWHERE, Bearer, api, trouble
from headway.api.people import companies, contacts, outreach
from headway.api.plan import activities, days, sharing
from headway.api.schemas import Problem

View = Callable[..., HttpResponse]
_NO_METHOD: Final = Problem("no_method", "This address is not asked that way.", "The header Allow says how.")

addresses.serve("people", (*contacts.ADDRESSES, *companies.ADDRESSES, *outreach.ADDRESSES))
for _subject in (tracker, insights, documents, diagnosis, transfer, interviews, qualifying, offers):
    addresses.serve(_subject.__name__.rsplit(".", 1)[1], _subject.ADDRESSES)
addresses.serve("plan", (*activities.ADDRESSES, *days.ADDRESSES, *sharing.ADDRESSES))


def described() -> str:
    """The OpenAPI text of all addresses, as docs/openapi.json holds it."""
    document = schemas.described(json.loads(json.dumps(api.get_openapi_schema(path_prefix="api/"))))
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI text: it says nothing of anybody's tracker, and so it is for all."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET"])
    return HttpResponse(described(), JSON)


def nowhere(request: HttpRequest) -> HttpResponse:
    """An address that leads nowhere; a stranger does not even learn that."""
    return trouble(404, NOWHERE) if Bearer()(request) else trouble(401, NO_TOKEN)


def _spoken(view: View) -> View:
    """A view that also knows HEAD, and refuses other methods in our one shape."""

    def spoken(request: HttpRequest, **parts: Any) -> HttpResponse:
        asked = request.method
        if asked == "HEAD":  # what serves the answer leaves its body out
            request.method = "GET"
        response = view(request, **parts)
        request.method = asked
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        refusal = trouble(405, _NO_METHOD)
        refusal.headers["Allow"] = ", ".join(sorted(response.headers["Allow"].split(", ")))
        return refusal

    return spoken


def answer(request: HttpRequest, rest: str) -> HttpResponse:
    """Answer whatever address of the API is asked for."""
    found = _ADDRESSES.resolve(rest)
    return _spoken(found.func)(request, *found.args, **found.kwargs)


_ADDRESSES: Final = URLResolver(
    RegexPattern(r"^"),
    [
        path("openapi.json", openapi),
        *(each for each in api.urls[0] if isinstance(each, URLPattern) and each.name != "api-root"),
        re_path(r"^.*$", nowhere),
    ],
)
