"""Calendars, the work-search record and the mail of the day in a terminal."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import accounts, plan
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_an_address_is_made_listed_and_revoked(headway: Headway, ada: Ctx, tmp_path: Path) -> None:
    assert "headway calendars add" in headway("calendars").stdout
    said = headway("calendars", "add", "Phone", "--part", "blocks").stdout
    key = said.partition("/calendar/")[2].partition(".ics")[0]
    assert accounts.subscriber(key=key, now=NOW, zone="UTC")
    (feed,) = plan.feeds(ada)
    assert "Phone" in headway("calendars").stdout
    headway("calendars", "revoke", feed.id)
    assert plan.feeds(ada) == ()
    out = tmp_path / "all.ics"
    headway("calendars", "take", "-o", out)
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")
    told = json.loads(headway("calendars", "take", "-o", out, "--force", "--json").stdout)
    assert told == {"file": str(out), "bytes": len(out.read_bytes())}


def test_the_record_is_shown_and_written(
    headway: Headway, add: Callable[..., nouns.Opportunity], tmp_path: Path
) -> None:
    add("Engineer", "Brightwater Labs", at=1, on=TODAY)
    said = headway("record").stdout
    assert "Brightwater Labs" in said
    assert "1 in this week" in said
    assert json.loads(headway("record", "--json").stdout)[0]["lines"][0]["employer"] == "Brightwater Labs"
    out = tmp_path / "record.csv"
    headway("record", "--csv", out)
    assert "Brightwater Labs" in out.read_text("utf-8-sig")


def test_the_mail_of_the_day_is_shown(headway: Headway, ada: Ctx, home: nouns.JobSearch) -> None:
    plan.plan_activity(ada, values={"title": "Read about queues", "on": TODAY})
    assert "Read about queues" in headway("digest").stdout
    assert "no server for mail" in headway("digest", "--send", code=1).output
