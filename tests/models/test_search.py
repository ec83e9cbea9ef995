"""The index of the search box lives in the database: every migration must leave its triggers in place."""

import pytest
from django.db import connection

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
            "labelled", "relabelled", "unlabelled", "met", "remet", "unmet",
        }  # fmt: skip
