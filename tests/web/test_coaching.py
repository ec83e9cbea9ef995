"""The report for a coach on a page, and as a file."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.people import TODAY
from tests.remembered import remembered


@pytest.fixture(autouse=True)
@remembered
def searching(walk: Callable[..., int], add: Callable[..., Any]) -> None:
    for ago in range(3, 60, 3):
        walk(ago, *([(2, 2)] if ago % 2 else []), source="Referral" if ago % 4 else "Job board")
    add("Cook", company="Acme Pans", at=3, promised_on=TODAY + timedelta(days=3))


def test_the_pipeline_leads_to_it(as_ada: Client) -> None:
    assert 'href="/pipeline/report/"' in as_ada.get("/pipeline/").content.decode()
    assert "Acme Pans" in as_ada.get("/pipeline/report/").content.decode()


def test_it_has_the_picture_of_the_funnel(as_ada: Client) -> None:
    page = LexborHTMLParser(as_ada.get("/pipeline/report/").content.decode())
    assert "Phone interview" in page.css_first(".report .picture svg").text()


def test_without_companies_the_page_and_its_file_name_none(as_ada: Client) -> None:
    page = as_ada.get("/pipeline/report/", {"names": "no"}).content.decode()
    assert "applications so far." in page
    assert "Cook" in page
    assert "Acme Pans" not in page
    assert 'href="/pipeline/report.pdf?names=no"' in page


def test_it_is_taken_as_a_file(as_ada: Client) -> None:
    made = as_ada.get("/pipeline/report.pdf")
    assert made["Content-Type"] == "application/pdf"
    assert made["Content-Disposition"] == f'attachment; filename="headway-report-{TODAY}.pdf"'
    assert made.content.startswith(b"%PDF")
