"""Signing in by the link that Headway prints, and out again."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from headway.core.errors import NotAllowed
from headway.usecases import accounts
from headway.web import base, middleware


def link() -> str:
    """The address, without its host, that signs the owner of this machine's tracker in."""
    owner = accounts.local_ctx(now=middleware.now(), zone=settings.TIME_ZONE)
    return f"{reverse('sign-in')}?{urlencode({'token': accounts.new_link(owner)})}"


@require_safe
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign the bearer of a fresh token in. The one address that writes on GET: a link cannot do otherwise."""
    token = request.GET.get("token", "")
    if not token or request.method == "HEAD":
        return base.stranger(request)
    try:
        user_id = accounts.sign_in(token=token, now=middleware.now())
    except NotAllowed as error:
        # whoever is signed in already comes in by a used link too: reloading the page must not lock them out
        return HttpResponseRedirect("/") if hasattr(request, "person") else base.stranger(request, error.message)
    request.session.flush()
    request.session[base.SIGNED_IN] = user_id
    return HttpResponseRedirect("/")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign this browser out."""
    request.session.flush()
    return HttpResponseRedirect(middleware.SIGN_IN, status=303)
