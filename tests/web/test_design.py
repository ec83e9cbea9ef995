"""The design page: there while developing, and for nobody else."""

import pytest
from django.test import Client, RequestFactory
from django.urls import Resolver404, resolve
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.web import design

pytestmark = pytest.mark.django_db


def test_nobody_finds_it_who_does_not_develop() -> None:
    with pytest.raises(Resolver404):
        resolve("/design/")


def shown(as_ada: Client, address: str) -> str:
    known = as_ada.get("/keys/").wsgi_request
    request = RequestFactory().get(address)
    for name in ("session", "person", "ctx"):
        setattr(request, name, getattr(known, name))
    request.htmx = None  # type: ignore[attr-defined]
    return design.design(request).content.decode()  # type: ignore[arg-type]


def test_it_shows_every_stage_and_every_control(ada: Ctx, as_ada: Client) -> None:
    page = shown(as_ada, "/design/")
    assert page.count("swatch-mark") == 8 + 8 + 6
    assert "“sixty” is no number." in page
    assert "Moved Engineer to" in page


def test_every_kind_of_chart_is_there_in_either_language(ada: Ctx, as_ada: Client) -> None:
    english, german = (LexborHTMLParser(shown(as_ada, f"/design/?language={code}")) for code in ("en-GB", "de"))
    for page, says in ((english, "Applications sent"), (german, "Bewerbungen verschickt")):
        charts = page.css(".picture .wide svg")
        assert len(charts) == 6
        assert says in charts[-1].text()
