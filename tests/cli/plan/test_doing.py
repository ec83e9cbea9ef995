"""The plan in the terminal: log, plan, done, timer, goals, pauses, blocks, what there is to show."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from click.testing import Result

from headway.cli import base
from headway.core.ctx import Ctx
from headway.usecases import plan
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db
Headway = Callable[..., Result]


def test_logs_in_a_line(headway: Headway, ada: Ctx) -> None:
    told = headway("log", "read about queues", "--kind", "practice", "--minutes", "1h30", "--on", "yesterday").stdout
    assert told == "Logged 1: read about queues, 1 h 30 min.\n"
    (it,) = plan.activities(ada).items
    assert (it.kind, it.minutes, it.on) == ("practice", 90, TODAY - timedelta(days=1))
    listed = headway("activities").stdout
    assert "read about queues" in listed
    assert "1 activity, 1 h 30 min done." in listed


def test_a_slip_is_said_with_what_to_do(headway: Headway) -> None:
    wrong = headway("log", "katas", "--minutes", "soon", code=2)
    assert "soon is no length of time within a day." in wrong.stderr
    assert "knitting" in headway("log", "katas", "--kind", "knitting", code=2).stderr
    headway("log", code=2)


def test_plans_ahead_and_does_it(headway: Headway, ada: Ctx) -> None:
    assert "Nothing is planned." in headway("plan").stdout
    headway("plan", "finish the post", "--on", "tomorrow", "--at", "16:00", "--minutes", "60")
    headway("blocks", "add", "practice", "daily", "9:00", "3h")
    told = headway("plan", "--json").stdout
    assert [entry["title"] for entry in json.loads(told)[0]["entries"]] == ["Practice"]
    headway("done", "1", "--tomorrow")
    assert headway("done", "1", "--minutes", "45").stdout.startswith("Done: finish the post. Undo: ")
    assert plan.activity(ada, id=1).minutes == 45
    headway("done", "1", "--not")
    assert plan.activity(ada, id=1).done_at is None


def test_a_week_by_kind(headway: Headway) -> None:
    headway("log", "katas", "--kind", "practice", "--minutes", "45")
    told = headway("activities", "--week", "today").stdout
    assert "45 min on the search, all of it practice." in told
    assert "█" in told


def test_the_timer_asks_when_it_was_forgotten(headway: Headway, ada: Ctx, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "No timer runs." in headway("timer").stdout
    assert headway("timer", "start", "practice", "katas").stdout == "The timer runs: katas.\n"
    monkeypatch.setattr(base, "now", lambda: NOW + timedelta(hours=14))
    doubt = headway("timer", "stop", code=3)
    assert "Was it forgotten?" in doubt.stderr
    assert "--minutes 60" in doubt.stderr
    assert headway("timer", "stop", "--minutes", "1h15").stdout == "Logged 1: katas, 1 h 15 min.\n"
    assert json.loads(headway("timer", "show", "--json").stdout) is None


def test_goals_and_pauses(headway: Headway, ada: Ctx) -> None:
    assert "No goal yet." in headway("goals").stdout
    assert headway("goals", "add", "10").stdout == "Set 1: 10 applications a week.\n"
    assert headway("goals", "add", "6 h", "minutes", "--kind", "practice").stdout == "Set 2: 6 h of practice a week.\n"
    headway("goals", "pause", "a cold", "--from", "2026-03-15")
    shown = headway("goals").stdout
    assert "Nothing is asked: rest" in shown
    assert headway("goals", "pause", "--end").stdout.startswith("Ended the pause")
    headway("goals", "end", "1")
    assert [it.what for it in plan.goals(ada)] == ["minutes"]


def test_sets_time_aside(headway: Headway, ada: Ctx) -> None:
    assert "headway blocks template" in headway("blocks").stdout
    headway("blocks", "template", "--on", "daily")
    assert headway("blocks", "done", "1", "--minutes", "2h").stdout == "Logged 1: Practice, 2 h.\n"
    headway("blocks", "off", "2")
    assert [it.name for it in plan.occurrences(ada, first=TODAY, last=TODAY)] == ["E-mail"]
    headway("blocks", "end", "3")
    assert "Mon" not in headway("blocks").stdout


def test_what_there_is_to_show(headway: Headway) -> None:
    assert "Nothing to show yet." in headway("showcase").stdout
    headway("showcase", "A tiny queue", "--skills", "Python, design", "--on", "2026-01-05")
    assert json.loads(headway("showcase", "--json").stdout)[0]["skills"] == ["Python", "design"]


def test_ben_looks_over_her_shoulder_only(ada: Ctx) -> None:
    assert plan.timer(replace(ada, may_write=False)) is None
