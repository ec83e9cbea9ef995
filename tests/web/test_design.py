"""The design page: there while developing, and for nobody else."""

import pytest
from django.test import Client, RequestFactory
from django.urls import Resolver404, resolve

from headway.core.ctx import Ctx
from headway.web import design

pytestmark = pytest.mark.django_db


def test_nobody_finds_it_who_does_not_develop() -> None:
    with pytest.raises(Resolver404):
        resolve("/design/")


def test_it_shows_every_stage_and_every_control(ada: Ctx, as_ada: Client) -> None:
    known = as_ada.get("/keys/").wsgi_request
    request = RequestFactory().get("/design/")
    for name in ("session", "person", "ctx"):
        setattr(request, name, getattr(known, name))
    request.htmx = None  # type: ignore[attr-defined]
    page = design.design(request).content.decode()  # type: ignore[arg-type]
    assert page.count("swatch-mark") == 8 + 8 + 6
    assert "“sixty” is no number." in page
    assert "Moved Engineer to" in page
