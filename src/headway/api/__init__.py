"""The HTTP API: the same use cases, for programs."""

from django.http import HttpRequest, HttpResponse


def door(request: HttpRequest, rest: str) -> HttpResponse:
    """Answer a program. What that needs is loaded when the first one comes: for pages alone it never is."""
    from headway.api import urls

    return urls.answer(request, rest)


door.csrf_exempt = True  # type: ignore[attr-defined] # a browser's cookie opens nothing here
