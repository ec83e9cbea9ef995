"""Signing in by the link that Headway prints, and out again; tokens for one's programs."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headway.core.accounts import NewToken
from headway.core.errors import Conflict, Invalid, NotAllowed
from headway.core.speech import say
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


@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: base.Request) -> HttpResponse:
    """The tokens of one's programs; on POST one more, whose secret stands on this page and never again."""
    if request.method != "POST":
        return _tokens(request)
    name, may_write = request.POST.get("name", ""), request.POST.get("may") == "write"
    try:
        made = accounts.add_token(request.ctx, name=name, may_write=may_write)
    except (Conflict, Invalid) as error:
        return _tokens(request, problem=base.problem(error), name=name, may_write=may_write)
    answer = _tokens(request, made=made)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_POST
def revoke(request: base.Request, token: int) -> HttpResponse:
    """Turn away whoever shows this token."""
    revoked = accounts.revoke_token(request.ctx, token_id=token)
    base.say(request, base.Toast(say("Revoked the token “{name}”", name=revoked.name)))
    return base.go(request, "/settings/tokens/")


def _tokens(
    request: base.Request,
    *,
    made: NewToken | None = None,
    problem: base.Problem | None = None,
    name: str = "",
    may_write: bool = False,
) -> HttpResponse:
    wrong = f"{problem.message} {problem.hint}" if problem else ""
    context = {
        "tab": "tokens",
        "tokens": accounts.tokens(request.ctx),
        "made": made,
        "name": base.Box("name", say("Name of the program"), value=name, error=wrong, required=True, limit=100),
        "may_write": may_write,
        "address": request.build_absolute_uri("/api/"),
    }
    return base.page(request, "settings/tokens.html", context, status=problem.status if problem else 200)
