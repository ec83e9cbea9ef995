"""The starting guesses and experiments, typed."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.usecases import insights, tracker

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_lists_every_step_with_its_source(headway: Headway, ada: Ctx, home: Any) -> None:
    said = headway("guesses").stdout
    assert sum(line.rstrip().endswith("typical") for line in said.splitlines()) == len(home.stages) - 1
    assert "Applied, no reply: The typical numbers: between employers' figures" in said
    assert "10 %" in said


def test_one_changes_and_goes_back(headway: Headway, ada: Ctx, home: Any) -> None:
    said = headway("guesses", "applied", "--share", "25", "--horizon", "90").stdout
    assert "25 %" in said
    assert "your own" in said
    told = json.loads(headway("guesses", "applied", "--json").stdout)
    assert [(each["share"], each["horizon"], each["own"]) for each in told] == [(0.25, 90, True)]
    headway("guesses", "--reset")
    assert not any(each.own for each in insights.guesses(ada))


def test_nonsense_is_refused(headway: Headway, ada: Ctx, home: Any) -> None:
    assert "A share lies between" in headway("guesses", "applied", "--share", "400", code=2).stderr
    assert "Numbers are those of one STAGE" in headway("guesses", "--share", "40", code=2).stderr
    assert "There is no job search yet" not in headway("guesses").stdout


def test_before_anything_there_is_no_step(headway: Headway, ada: Ctx) -> None:
    assert "There is no job search yet" in headway("guesses").stdout


def test_an_experiment_labels_all_since_a_day(headway: Headway, ada: Ctx, search: None) -> None:
    said = headway("experiment", "Short letter", "--from", "2026-03-01").stdout
    assert "4 opportunities newly labelled “Short letter”." in said
    assert {label.name: label.opportunities for label in tracker.labels(ada)}["Short letter"] == 4
    assert "Nothing was applied for" in headway("experiment", "Newer", "--from", "2026-03-15", code=2).stderr
    told = json.loads(headway("experiment", "Old", "--from", "2026-01-01", "--until", "2026-02-01", "--json").stdout)
    assert len(told["opportunity_ids"]) >= 20
