"""The index of the search box lives in the database: every migration must leave its triggers in place."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader

from headway.migrations._search import rebuilding

_QUESTION = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'sought_%'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgname LIKE 'sought_%'",
}


@pytest.mark.django_db
def test_no_migration_lost_a_trigger() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_QUESTION[connection.vendor])
        assert {name.removeprefix("sought_") for (name,) in cursor.fetchall()} == {
            "added", "changed", "gone", "company", "source", "label", "contact",
            "labelled", "relabelled", "unlabelled", "met", "remet", "unmet", "called", "recalled", "uncalled",
        }  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_a_table_is_made_anew_with_the_search_box_put_aside() -> None:
    def held() -> list[tuple[str, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(_QUESTION[connection.vendor])
            return sorted(cursor.fetchall())

    before, state = held(), MigrationLoader(connection).project_state()
    added = migrations.AddField("opportunity", "reference", models.CharField(max_length=9, default=""))
    taken = migrations.RemoveField("opportunity", "reference")
    connection.disable_constraint_checking()
    try:
        with connection.schema_editor() as editor:
            for operation in rebuilding(added, taken):
                old, state = state, state.clone()
                operation.state_forwards("headway", state)
                operation.database_forwards("headway", editor, old, state)
    finally:
        connection.enable_constraint_checking()
    assert held() == before
