"""The report for a coach: its counts are those of the pages, nobody is named who should not be, one sheet of paper."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.outside.coaching import pdf, values
from headway.usecases import coaching, insights, tracker
from tests.people import TODAY
from tests.remembered import remembered

HOSTILE = '#panic("x") $a$ *b* _c_ \\ ] [ " \' <d> @e // /* `f` שלום \u202e\x00'


@pytest.fixture
@remembered
def searching(walk: Callable[..., int], add: Callable[..., Any]) -> None:
    for ago in range(3, 60, 3):
        walk(ago, *([(2, 2)] if ago % 2 else []), source="Referral" if ago % 4 else "Job board")
    add("Cook", company="Acme Pans", at=3, promised_on=TODAY + timedelta(days=3))


def sheets(data: bytes) -> int:
    assert data.startswith(b"%PDF")
    return int(re.search(rb"/Type ?/Pages\s*/Count (\d+)", data)[1])  # type: ignore[index]


@pytest.mark.usefixtures("searching")
def test_tells_the_counts_of_the_pages(ada: Ctx) -> None:
    report = coaching.report(ada)
    whole = insights.overview(ada).chosen
    assert [line.reached for line in report.lines] == [step.reached for step in whole.steps]
    assert report.lines[1].reached > 10
    assert sum(source.counts[0] for source in report.sources) == report.lines[1].reached
    assert report.lead.startswith("20 applications so far.")
    assert [item.name for item in report.promised] == ["Cook, Acme Pans"]


@pytest.mark.usefixtures("searching")
def test_without_names_no_company_is_told(ada: Ctx) -> None:
    named, unnamed = (values(coaching.report(ada, names=names)) for names in (True, False))
    assert "Acme Pans" in named
    assert "Acme Pans" not in unnamed
    assert "Brightwater" not in unnamed


@pytest.mark.usefixtures("searching")
def test_is_one_sheet_that_holds_what_it_is_given(ada: Ctx) -> None:
    report = coaching.report(ada)
    assert json.loads(values(report))["lines"][1]["reached"] == report.lines[1].reached
    made = pdf(report, own_typefaces=True)
    assert sheets(made) == 1
    assert made == pdf(report, own_typefaces=True)
    assert made != pdf(replace(report, lead="Something else."), own_typefaces=True)


@pytest.mark.usefixtures("searching")
def test_signs_that_mean_something_to_the_printer_are_only_signs(ada: Ctx, add: Callable[..., Any]) -> None:
    add(HOSTILE.replace("\x00", ""), company='#include "/etc/hosts"', at=4, promised_on=TODAY + timedelta(days=1))
    report = coaching.report(ada)
    assert report.promised[0].name.startswith("#panic")
    assert sheets(pdf(replace(report, search=HOSTILE, finding=HOSTILE), own_typefaces=True)) == 1


@pytest.mark.usefixtures("home")
def test_a_search_without_applications_has_a_report_too(ada: Ctx) -> None:
    report = coaching.report(ada)
    assert (report.lines, report.sources, report.picture) == ((), (), "")
    assert report.lead == "No application yet. The first one makes the picture begin."
    assert sheets(pdf(report, own_typefaces=True)) == 1


@pytest.mark.usefixtures("searching")
def test_of_a_search_that_is_over_nothing_is_forecast(ada: Ctx) -> None:
    home = tracker.search(ada)
    assert coaching.report(ada).forecast
    tracker.archive(ada, search_id=home.id)
    assert coaching.report(ada, search_id=home.id).forecast == ""
