"""Errors said once: as a page, as a toast, in the look of the rest."""

from collections.abc import Callable

import pytest
from django.test import Client

from headway.usecases import tracker

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def test_what_is_not_there_is_said_on_a_page(as_ada: Client) -> None:
    answer = as_ada.get("/opportunities/999/")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert "<h1>There is no such opportunity.</h1>" in page
    assert "It may have been deleted for good." in page
    assert 'class="header"' in page


def test_with_htmx_it_is_said_in_a_toast(as_ada: Client) -> None:
    answer = as_ada.get("/opportunities/999/", headers=HTMX)
    assert answer.status_code == 404
    assert answer["HX-Retarget"] == "#toasts"
    assert b"<html" not in answer.content
    assert b"There is no such opportunity." in answer.content


def test_an_address_that_leads_nowhere(as_ada: Client) -> None:
    answer = as_ada.get("/nowhere/")
    assert answer.status_code == 404
    assert "There is no page at this address." in answer.content.decode()


def test_a_forged_form_is_told_what_to_do(as_ada: Client) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = as_ada.cookies
    answer = browser.post("/start/")
    assert answer.status_code == 403
    assert "reload the page" in answer.content.decode()


def test_a_mistake_of_ours_is_owned_without_details(as_ada: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(tracker, "searches", breaks)
    monkeypatch.setattr(tracker, "shows_example", breaks)
    as_ada.raise_request_exception = False
    answer = as_ada.get("/settings/searches/")
    assert answer.status_code == 500
    assert "Something in Headway went wrong." in answer.content.decode()
    assert "secret detail" not in answer.content.decode()


@pytest.mark.parametrize("sent", [None, "https://evil.example/", "//evil.example", "http://testserver@evil.example/"])
def test_after_a_write_nobody_is_led_elsewhere(as_ada: Client, add: Callable[..., object], sent: str | None) -> None:
    add()
    batch = tracker.recent(as_ada.get("/settings/").wsgi_request.ctx)[0].batch_id
    answer = as_ada.post("/undos/", {"batch": batch}, headers={"referer": sent} if sent else {})
    assert answer["Location"] == "/"


def test_a_toast_is_shown_once(as_ada: Client) -> None:
    as_ada.post("/start/", {"role": "Backend"})
    as_ada.post("/settings/roles/", {"name": "Data"})
    assert "Added the target role “Data”" in as_ada.get("/settings/").content.decode()
    assert "Added the target role “Data”" not in as_ada.get("/settings/").content.decode()
