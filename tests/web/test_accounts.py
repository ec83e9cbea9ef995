"""Signing in by the printed link, and what keeps everyone else out."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.models import User
from headway.usecases import accounts
from headway.web import accounts as pages
from headway.web import middleware
from tests.people import TODAY, later

pytestmark = pytest.mark.django_db


def test_the_printed_link_signs_the_owner_in(ada: Ctx, as_nobody: Client) -> None:
    answer = as_nobody.get(pages.link())
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert as_nobody.get("/start/").status_code == 200
    cookie = as_nobody.cookies["headway"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 30 * 24 * 3600)


def test_a_used_link_says_so_and_lets_nobody_in(ada: Ctx) -> None:
    link = pages.link()
    Client().get(link)
    other = Client()
    answer = other.get(link)
    assert answer.status_code == 401
    assert b"This link was used already" in answer.content
    assert other.get("/start/").status_code == 401


def test_reloading_the_link_does_not_lock_out_who_is_in(ada: Ctx, as_nobody: Client) -> None:
    link = pages.link()
    as_nobody.get(link)
    assert as_nobody.get(link).status_code == 302
    assert as_nobody.get("/start/").status_code == 200


def test_looking_at_the_link_does_not_use_it_up(ada: Ctx, as_nobody: Client) -> None:
    link = pages.link()
    assert as_nobody.head(link).status_code == 401
    assert as_nobody.get(link).status_code == 302


def test_signing_out_ends_it(as_ada: Client) -> None:
    assert as_ada.post("/sign-out/").status_code == 303
    assert as_ada.get("/start/").status_code == 401


def test_a_forged_cookie_is_worth_nothing(as_ada: Client) -> None:
    said, _, signed = as_ada.cookies["headway"].value.partition(":")
    forged = Client()
    forged.cookies["headway"] = f"{said[:-2]}AA:{signed}"
    assert forged.get("/start/").status_code == 401


def test_who_was_put_out_is_out(ada: Ctx, as_ada: Client) -> None:
    User.objects.filter(pk=ada.user_id).update(is_active=False)
    assert as_ada.get("/start/").status_code == 401


def test_an_hour_later_the_link_is_too_old(ada: Ctx, monkeypatch: pytest.MonkeyPatch) -> None:
    link = pages.link()
    monkeypatch.setattr(middleware, "now", lambda: later(ada, days=1).now)
    assert Client().get(link).status_code == 401


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.5"])
def test_a_foreign_name_is_refused(as_ada: Client, host: str) -> None:
    assert as_ada.get("/start/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8001", "[::1]:8000"])
def test_this_machines_own_names_are_served(as_ada: Client, host: str) -> None:
    assert as_ada.get("/start/", headers={"host": host}).status_code == 200


def test_another_server_on_this_machine_cannot_send_forms(as_ada: Client) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = as_ada.cookies
    page = browser.get("/start/")
    token = page.context["csrf_token"]
    sent = {"role": "Backend", "csrfmiddlewaretoken": str(token)}
    assert browser.post("/start/", sent, headers={"origin": "http://127.0.0.1:9999"}).status_code == 403
    assert browser.post("/start/", sent, headers={"origin": "http://testserver"}).status_code == 303


def test_every_answer_carries_the_safe_headers(as_ada: Client, as_nobody: Client) -> None:
    answers = [as_ada.get("/start/"), as_nobody.get("/"), as_ada.get("/nowhere/"), as_nobody.head("/static/sprite.svg")]
    assert [answer.status_code for answer in answers] == [200, 401, 404, 200]
    for answer in answers:
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["X-Frame-Options"] == "DENY"
        assert answer["Referrer-Policy"] == "same-origin"
        assert answer["Cross-Origin-Opener-Policy"] == answer["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "camera=()" in answer["Permissions-Policy"]
        assert "Access-Control-Allow-Origin" not in answer


def test_pages_are_kept_by_nobody_else(as_ada: Client) -> None:
    assert as_ada.get("/start/")["Cache-Control"] == "private, no-cache"


def test_each_has_their_own_time_zone(ada: Ctx, signed_in: Callable[[Ctx], Client]) -> None:
    accounts.prefer(ada, values={"zone": "Pacific/Kiritimati"})
    page = signed_in(ada).get("/opportunities/new/")
    assert page.context["today"] == TODAY + timedelta(days=1)
