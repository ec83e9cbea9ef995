"""The real queue, in the test's own database."""

import pytest
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings


@pytest.fixture
def queue(db: None, settings: Settings) -> type[DBTaskResult]:
    """Jobs wait until a worker comes."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    return DBTaskResult
