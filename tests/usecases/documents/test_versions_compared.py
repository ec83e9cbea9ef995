"""How each version of a résumé does: the same counts, the same gate, and every number opens to its rows."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from headway.core import insights as core
from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.core.tracker.filters import parse
from headway.usecases import documents, insights, tracker
from tests.people import TODAY
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


@pytest.fixture
@remembered
def applied(ada: Ctx, add: Add, stage: Callable[[str | int], int]) -> dict[str, list[int]]:
    """Thirty with the first version, one answered; thirty with the second, twenty answered; two with none."""
    ids: dict[str, list[int]] = {"One": [], "Two": [], "": []}
    for name, n, answered in (("One", 30, 1), ("Two", 30, 20), ("", 2, 0)):
        made = documents.add_document(ada, file_name=f"{name}.txt", data=name.encode() or b"x", name=name or "None")
        for number in range(n):
            it = add(f"{name} {number}", at=1, on=TODAY - timedelta(days=60))
            if name:
                documents.send_document(ada, document_id=made.made_id or 0, opportunity_id=it.id)
                documents.note_tailored(ada, opportunity_id=it.id, tailored=name == "Two")
            if number < answered:
                tracker.move(ada, ids=[it.id], stage_id=stage(2), on=TODAY - timedelta(days=50))
            else:
                tracker.close(ada, ids=[it.id], outcome="rejected", on=TODAY - timedelta(days=40))
            ids[name].append(it.id)
    return ids


def test_versions_stand_beside_each_other(ada: Ctx, applied: dict[str, list[int]]) -> None:
    found = insights.comparison(ada, by="document")
    assert [(arm.name, arm.yes, arm.no) for arm in found.arms] == [
        ("One", 1, 29),
        ("Two", 20, 10),
        (core.UNKNOWN, 0, 2),
    ]
    assert (found.better, found.worse) == ("Two", "One")
    for name, ids in applied.items():
        page = tracker.opportunities(ada, asked=parse({"document": name or "-", "size": "50"}))
        assert sorted(it.id for it in page.items) == ids


def test_tailored_ones_stand_beside_the_others(ada: Ctx, applied: dict[str, list[int]]) -> None:
    found = insights.comparison(ada, by="tailored")
    assert [(arm.name, arm.yes) for arm in found.arms] == [("Not tailored", 1), ("Tailored", 20), (core.UNKNOWN, 0)]
    for said, name in (("yes", "Two"), ("no", "One"), ("-", "")):
        page = tracker.opportunities(ada, asked=parse({"tailored": said, "size": "50"}))
        assert sorted(it.id for it in page.items) == applied[name]


def test_the_funnel_by_version(ada: Ctx, applied: dict[str, list[int]]) -> None:
    groups = insights.funnel(ada, by="document").groups
    told = {group.name: [step.reached for step in group.steps][1:3] for group in groups}
    assert (told["One"], told["Two"]) == ([30, 1], [30, 20])


def test_of_two_versions_the_latest_counts_and_letters_do_not(ada: Ctx, add: Add) -> None:
    it = add(at=1, on=TODAY - timedelta(days=30))
    for name, kind in (("Old", "resume"), ("New", "resume"), ("Dear", "letter")):
        made = documents.add_document(ada, file_name="a.txt", data=name.encode(), name=name, kind=kind)
        documents.send_document(ada, document_id=made.made_id or 0, opportunity_id=it.id)
    assert [arm.name for arm in insights.comparison(ada, by="document").arms] == ["New"]
    assert tracker.opportunities(ada, asked=parse({"document": "Old"})).total == 0
    assert tracker.opportunities(ada, asked=parse({"document": "New"})).total == 1
