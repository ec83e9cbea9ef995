"""What the nouns are called for programs: short names, each once."""

import json
import re

from headway.api.names import NAMES, called
from tests.api import snapshot

SCHEMAS = json.loads(snapshot.KEPT.read_text("utf-8"))["components"]["schemas"]


def test_every_schema_has_a_short_name_of_its_own() -> None:
    assert [name for name in SCHEMAS if not re.fullmatch(r"([A-Z][a-z]+){1,5}", name)] == []
    assert [name for name, schema in SCHEMAS.items() if schema.get("title", name) != name] == []


def test_every_name_given_is_one_that_is_used() -> None:
    given = [name for names in NAMES.values() for name in names.values()]
    assert len(given) == len(set(given))
    assert set(given) <= set(SCHEMAS)


def test_a_noun_keeps_its_name_where_that_is_clear() -> None:
    assert called("headway.core.tracker.nouns", "Opportunity") == "Opportunity"
    assert called("headway.core.plan.today", "Line") == "TodayLine"
