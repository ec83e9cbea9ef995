"""Whatever a program writes is logged, row by row and column by column: what is not in the log cannot be undone."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import Client

from headway.models import Change
from tests import remembered
from tests.api.places import PLACES
from tests.api.test_access import called

__all__ = ["called"]
pytestmark = pytest.mark.django_db

# The log itself; histories, which are taken back by lines of their own; secrets; the bytes of a document, which lie
# once however many versions hold them; what goes with the batch of an import.
NOT_LOGGED = "batch change historyline apitoken feed content import importedrow".split()
REST = {model._meta.db_table: model for model in apps.get_app_config("headway").get_models()}
MODELS = {table: model for table, model in REST.items() if model._meta.model_name not in NOT_LOGGED}
# follows from the history, which is not undone but gone on with
DERIVED = "version stage_id outcome outcome_day applied_day sent_day stage_day last_day".split()


def unlogged(before: remembered.Rows, after: remembered.Rows) -> Iterator[str]:
    """Rows that came or went, and columns that changed, without a word of it in the log."""
    told: dict[tuple[str, int], set[str]] = defaultdict(set)
    for each in Change.objects.all():
        told[each.kind, each.row_id] |= {*(each.before or {}), *(each.after or {})}
    for table, model in MODELS.items():
        old, new = before.get(table, {}), after.get(table, {})
        for id in sorted(each for each in old.keys() | new.keys() if old.get(each) != new.get(each)):
            said = told[model._meta.model_name or "", id]
            names = remembered.tables()[table]
            if id in old and id in new:
                pairs = zip(names, old[id][1:], new[id][1:], strict=True)
                changed = {name for name, was, now in pairs if was != now}
                yield from (f"{table}.{name}" for name in changed - said - {*DERIVED})
            elif not said and "made_in_id" not in names:  # what names the batch that made it goes to the bin with it
                yield table


def test_every_write_stands_in_the_log(called: Callable[..., Any], as_ada: Client) -> None:
    complaints, written = [], 0
    for place in (each for each in PLACES if not each.reads):
        with transaction.atomic():
            before = remembered.rows(connection.connection)
            answer = called(as_ada, place)
            # a new job search is nothing that is undone: it is archived
            if answer.status_code < 300 and str(place) != "POST /searches":
                written += 1
                found = set(unlogged(before, remembered.rows(connection.connection)))
                complaints += [f"{place}: {each}" for each in sorted(found)]
            transaction.set_rollback(True)
    assert not complaints, "\n".join(["", *complaints])
    assert written > 150
