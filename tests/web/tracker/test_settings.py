"""Settings: roles, stages, words, job searches, preferences."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import accounts, tracker

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


def names(of: tuple[nouns.Stage, ...] | tuple[nouns.TargetRole, ...]) -> list[str]:
    return [it.name for it in of]


def test_roles_are_added_renamed_and_removed(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    as_ada.post("/settings/roles/", {"name": "Platform"})
    as_ada.post(f"/settings/roles/{home.roles[0].id}/", {"name": "Server"})
    as_ada.post(f"/settings/roles/{home.roles[1].id}/removal/")
    assert names(tracker.search(ada).roles) == ["Server", "Platform"]
    assert "Removed the target role “Data”" in as_ada.get("/settings/").content.decode()


def test_a_fourth_role_gets_a_gentle_reason(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    as_ada.post("/settings/roles/", {"name": "Platform"})
    assert tracker.TOO_MANY not in as_ada.get("/settings/").content.decode()
    as_ada.post("/settings/roles/", {"name": "Embedded"})
    assert tracker.TOO_MANY in as_ada.get("/settings/").content.decode()


def test_a_name_that_is_taken_is_said(as_ada: Client, home: nouns.JobSearch) -> None:
    answer = as_ada.post("/settings/roles/", {"name": "backend"})
    assert answer.status_code == 409
    assert "There is a target role “Backend” already." in answer.content.decode()


def test_stages_are_added_moved_merged_and_removed(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    phone = home.stages[3]
    as_ada.post("/settings/stages/", {"name": "Take-home", "after": phone.id})
    task = tracker.search(ada).stages[4]
    assert task.name == "Take-home"
    as_ada.post(f"/settings/stages/{task.id}/place/", {"to": "up"})
    assert names(tracker.search(ada).stages)[3:5] == ["Take-home", "Phone interview"]
    as_ada.post(f"/settings/stages/{task.id}/place/", {"to": "down"})
    as_ada.post(f"/settings/stages/{task.id}/", {"name": "Homework"})
    assert names(tracker.search(ada).stages)[3:5] == ["Phone interview", "Homework"]
    as_ada.post(f"/settings/stages/{task.id}/merger/", {"into": phone.id})
    as_ada.post(f"/settings/stages/{home.stages[2].id}/removal/")
    assert names(tracker.search(ada).stages)[:4] == [
        "Never applied", "Applied, no reply", "Phone interview", "Job interview",
    ]  # fmt: skip


def test_first_and_last_stay(as_ada: Client, home: nouns.JobSearch) -> None:
    answer = as_ada.post(f"/settings/stages/{home.stages[1].id}/place/", {"to": "up"})
    assert answer.status_code == 409
    assert "stays first" in answer.content.decode()


def test_every_change_of_the_settings_can_be_undone(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    as_ada.post(f"/settings/stages/{home.stages[3].id}/", {"name": "Phone call"})
    page = as_ada.get("/settings/").content.decode()
    batch = tracker.recent(ada)[0].batch_id
    assert f'name="batch" value="{batch}"' in page
    as_ada.post("/undos/", {"batch": batch})
    assert tracker.search(ada).stages[3].name == "Phone interview"


def test_sources_and_labels_change_their_words(ada: Ctx, as_ada: Client, add: Add) -> None:
    it = add(source="LI", labels="dream")
    add(source="LinkedIn")
    li, linkedin = tracker.sources(ada)
    as_ada.post(f"/settings/sources/{linkedin.id}/", {"name": "LinkedIn", "kind": "job_board"})
    as_ada.post(f"/settings/sources/{li.id}/merger/", {"into": linkedin.id})
    as_ada.post(f"/settings/labels/{tracker.labels(ada)[0].id}/", {"name": "wish"})
    now = tracker.opportunity(ada, id=it.id)
    assert (now.source, now.source_kind, now.labels) == ("LinkedIn", "job_board", ("wish",))
    as_ada.post(f"/settings/labels/{tracker.labels(ada)[0].id}/removal/")
    assert tracker.labels(ada) == ()


def test_a_new_search_takes_over_the_old_ones_frame(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    as_ada.post("/settings/searches/starts/", {"name": "Autumn", "like": home.id})
    assert (tracker.search(ada).name, names(tracker.search(ada).roles)) == ("Autumn", ["Backend", "Data"])
    as_ada.post(f"/settings/searches/{home.id}/reopening/")
    assert tracker.search(ada).id == home.id
    as_ada.post(f"/settings/searches/{home.id}/", {"name": "Spring again"})
    as_ada.post(f"/settings/searches/{home.id}/archive/")
    assert all(search.archived_on for search in tracker.searches(ada))
    assert "Spring again" in as_ada.get("/settings/searches/").content.decode()
    assert "There is no current job search." in as_ada.get("/settings/").content.decode()


def test_preferences_show_at_once(ada: Ctx, as_ada: Client) -> None:
    sent = {"theme": "dark", "density": "compact", "zone": "Asia/Tokyo", "language": "en-US", "week_starts": "sunday"}
    as_ada.post("/settings/preferences/choices/", sent)
    page = as_ada.get("/settings/preferences/").content.decode()
    assert 'data-theme="dark"' in page
    assert 'data-density="compact"' in page
    assert 'lang="en-US"' in page
    assert accounts.preferences(ada).week_starts == "sunday"


def test_a_time_zone_that_is_none_is_said_at_its_field(ada: Ctx, as_ada: Client) -> None:
    answer = as_ada.post("/settings/preferences/choices/", {"zone": "Mars/Base", "theme": "dark"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="field-zone-error"' in page
    assert 'value="Mars/Base"' in page
    assert accounts.preferences(ada).theme == "system"


def test_days_are_told_in_her_english(ada: Ctx, as_ada: Client, add: Add, stage: Callable[[str], int]) -> None:
    it = add(at="Applied, no reply", on=date(2026, 1, 5))
    assert "5 January" in as_ada.get(f"/opportunities/{it.id}/").content.decode()
    accounts.prefer(ada, values={"language": "en-US"})
    assert "January 5" in as_ada.get(f"/opportunities/{it.id}/").content.decode()


@pytest.mark.parametrize("page", ["", "words/", "searches/", "preferences/"])
def test_each_page_asks_few_questions_of_the_database(
    as_ada: Client, add: Add, page: str, django_assert_max_num_queries
) -> None:
    for number in range(4):
        add(f"Engineer {number}", source=f"Source {number}", labels=f"label {number}")
    with django_assert_max_num_queries(9):
        as_ada.get(f"/settings/{page}")
