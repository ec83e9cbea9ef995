"""What the database itself refuses, whoever writes."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, RestrictedError

from headway.models import (
    Archive,
    Batch,
    BinEntry,
    Company,
    HistoryLine,
    JobSearch,
    Label,
    Opportunity,
    Source,
    Stage,
    TargetRole,
    User,
)
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db


class World:
    """A person with one search of two stages and one opportunity in the second."""

    def __init__(self) -> None:
        self.user = User.objects.create(username="ada")
        self.search = JobSearch.objects.create(owner=self.user, name="Spring", started_on=TODAY)
        self.first, self.stage = (
            Stage.objects.create(search=self.search, name=name, rank=rank, number=rank)
            for rank, name in enumerate(["Saved", "Applied"])
        )
        self.batch = Batch.objects.create(owner=self.user, made_by=self.user, made_at=NOW, via="person", summary="x")
        self.it = Opportunity.objects.create(
            search=self.search, title="Cook", made_in=self.batch, created_at=NOW, stage=self.stage
        )

    def line(self, **given: Any) -> HistoryLine:
        standard = {"what": "stage", "stage": self.stage, "day": 5, "exactness": "exact", "place": None}
        return HistoryLine.objects.create(
            opportunity=self.it,
            recorded_at=NOW,
            recorded_by=self.user,
            said_by="person",
            batch=self.batch,
            **{**standard, **given},
        )


@pytest.fixture
def world(db: None) -> World:
    return World()


def refused(make: Any) -> bool:
    try:
        with transaction.atomic():
            make()
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize(
    "given",
    [
        {"what": "rejected"},
        {"what": "reopened"},
        {"what": "no_reply"},
        {"stage": None},
        {"what": "accepted", "stage": None},
        {"what": "retraction"},
        {"what": "retraction", "stage": None},
        {"what": "ghosted", "stage": None},
        {"what": "ghosted"},
        {"what": ""},
        {"day": None},
        {"exactness": "unknown"},
        {"day": None, "exactness": "about"},
    ],
    ids=str,
)
def test_a_line_that_says_two_things_or_none(world: World, given: dict[str, Any]) -> None:
    assert refused(lambda: world.line(**given))
    assert not refused(lambda: world.line())


def test_a_retraction_names_its_line_and_a_line_is_retracted_once(world: World) -> None:
    line = world.line()
    again = {"what": "retraction", "stage": None, "day": None, "exactness": "unknown", "retracts": line}
    assert [refused(lambda: world.line(**again)) for _ in range(2)] == [False, True]


def test_two_lines_do_not_stand_on_one_place(world: World) -> None:
    world.line(place=1)
    assert refused(lambda: world.line(place=1))
    assert not refused(lambda: world.line(place=2))
    assert not any(refused(lambda: world.line(place=None)) for _ in range(2))


@pytest.mark.parametrize("table", [Company, Source, Label])
def test_two_spellings_are_one_row_of_a_person(world: World, table: Any) -> None:
    other = User.objects.create(username="cleo")
    table.objects.create(owner=world.user, name="Brightwater", key="brightwater")
    assert refused(lambda: table.objects.create(owner=world.user, name="BRIGHTWATER", key="brightwater"))
    assert not refused(lambda: table.objects.create(owner=other, name="Brightwater", key="brightwater"))


def test_two_living_stages_do_not_share_a_rank(world: World) -> None:
    given = {"search": world.search, "name": "Called", "rank": 1, "number": 1}
    assert refused(lambda: Stage.objects.create(**given))
    assert not refused(lambda: Stage.objects.create(**given, taken_by=world.stage))
    assert not refused(lambda: Stage.objects.create(**given, pipeline="outreach"))


def test_a_stage_is_not_its_own_heir(world: World) -> None:
    assert refused(lambda: Stage.objects.filter(pk=world.stage.pk).update(taken_by=world.stage))


def test_one_role_a_name_one_archive_a_search_one_entry_in_the_bin(world: World) -> None:
    for make in (
        lambda: TargetRole.objects.create(search=world.search, name="Cook", rank=0),
        lambda: Archive.objects.create(search=world.search, archived_at=NOW, archived_by=world.user),
        lambda: BinEntry.objects.create(opportunity=world.it, binned_at=NOW, binned_by=world.user),
    ):
        assert [refused(make), refused(make)] == [False, True]


def test_a_batch_is_undone_once(world: World) -> None:
    given = {"owner": world.user, "made_by": world.user, "made_at": NOW, "via": "person", "undoes": world.batch}
    assert [refused(lambda: Batch.objects.create(**given)) for _ in range(2)] == [False, True]


def test_what_history_stands_on_is_not_deleted_from_under_it(world: World) -> None:
    line = world.line(place=1)
    world.line(what="retraction", stage=None, day=None, exactness="unknown", retracts=line)
    for row in (world.stage, world.batch):
        with pytest.raises(ProtectedError):
            row.delete()
    with pytest.raises(RestrictedError):
        line.delete()


def test_with_its_opportunity_a_history_goes_retractions_and_all(world: World) -> None:
    line = world.line(place=1)
    world.line(what="retraction", stage=None, day=None, exactness="unknown", retracts=line)
    world.it.delete()
    assert HistoryLine.objects.count() == 0


def test_with_the_company_kept_the_opportunity_keeps_it(world: World) -> None:
    company = Company.objects.create(owner=world.user, name="Fernhill", key="fernhill")
    Opportunity.objects.update(company=company)
    with pytest.raises(ProtectedError):
        company.delete()
