"""The people of every test: Ada keeps a tracker, Ben is her coach, Cleo is a stranger with a tracker of her own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core import management
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.models import User
from headway.usecases import insights, tracker
from tests import migrated
from tests.remembered import remembered

NOW = datetime(2026, 3, 15, 12, 0, tzinfo=UTC)
TODAY = NOW.date()


def later(ctx: Ctx, *, days: float) -> Ctx:
    """The same asker some days later."""
    return replace(ctx, now=ctx.now + timedelta(days=days))


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: Any, django_db_modify_db_settings: None
) -> Iterator[None]:
    """The database of the tests: on SQLite a copy of one that is migrated, where Django would migrate each."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        if connection.vendor == "sqlite":
            patch.setattr(management, "call_command", migrated.instead)
        made = setup_databases(verbosity=0, interactive=False, serialized_aliases=())
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(autouse=True)
def _counts_of_this_test_alone() -> None:
    """Tests are rolled back, so that two of them may have the same last change."""
    insights.forget_counts()


@pytest.fixture
def ada(db: None) -> Ctx:
    """The owner of this machine's tracker."""
    user = User.objects.create(username="owner", first_name="Ada", zone="Europe/Berlin", date_joined=NOW)
    return Ctx(user_id=user.pk, owner_id=user.pk, now=NOW, zone="Europe/Berlin")


@pytest.fixture
def ben(ada: Ctx) -> Ctx:
    """Her coach: sees her tracker, may not write in it."""
    user = User.objects.create(username="ben", first_name="Ben", date_joined=NOW)
    return replace(ada, user_id=user.pk, may_write=False)


@pytest.fixture
@remembered
def cleo(db: None) -> Ctx:
    """A stranger, with a job search and one opportunity of her own."""
    user = User.objects.create(username="cleo", first_name="Cleo", date_joined=NOW)
    ctx = Ctx(user_id=user.pk, owner_id=user.pk, now=NOW, zone="UTC")
    tracker.start(ctx, name="Cleo's search")
    tracker.add(ctx, values={"title": "Baker", "company": "Crumb & Daughters"}, on=TODAY)
    return ctx


@pytest.fixture
@remembered
def home(ada: Ctx) -> nouns.JobSearch:
    """Ada's job search: the default stages, the target roles Backend and Data, nothing in it."""
    tracker.start(ada, name="Spring search")
    tracker.add_role(ada, name="Backend")
    return tracker.add_role(ada, name="Data")


@pytest.fixture
def stage(ada: Ctx, home: nouns.JobSearch) -> Callable[[str | int], int]:
    """The id of a stage of Ada's job search as it is now, by its name or its place."""

    def id_of(which: str | int) -> int:
        stages = tracker.search(ada, search_id=home.id).stages
        return next(it.id for it in stages if which in (it.name, it.rank))

    return id_of


@pytest.fixture
def add(ada: Ctx, home: nouns.JobSearch, stage: Callable[[str | int], int]) -> Callable[..., nouns.Opportunity]:
    """Add an opportunity: `add("Engineer", "Brightwater", at="Phone interview", on=date(…), location="Bonn")`."""

    def added(
        title: str = "Engineer", company: str = "Brightwater Labs", at: str | int = 0, on: date = TODAY, **values: Any
    ) -> nouns.Opportunity:
        given = {"title": title, "company": company, **values}
        return tracker.add(ada, values=given, stage_id=stage(at), on=on, search_id=home.id, even_if_alike=True)

    return added


@pytest.fixture
def walk(ada: Ctx, add: Callable[..., Any], stage: Callable[[Any], int]) -> Callable[..., int]:
    """An opportunity applied for so many days ago, that moved on or ended after so many days."""

    def walked(ago: int, *steps: tuple[int | str, int], **values: Any) -> int:
        sent = TODAY - timedelta(days=ago)
        it: int = add(at=1, on=sent, **values).id
        for where, after in steps:
            if isinstance(where, int):
                tracker.move(ada, ids=[it], stage_id=stage(where), on=sent + timedelta(days=after))
            else:
                tracker.close(ada, ids=[it], outcome=where, on=sent + timedelta(days=after))  # type: ignore[arg-type]
        return it

    return walked
