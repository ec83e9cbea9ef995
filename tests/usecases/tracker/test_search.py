"""The search box over everything: what it finds, in which order, and that it follows every change."""

from collections.abc import Callable

import pytest
from django.db import connection

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.core.tracker.filters import parse
from headway.models import Opportunity
from headway.usecases import people, tracker

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
# One change that the index must hear of: a word before and after it, and how it is made.


def found(ctx: Ctx, text: str) -> list[str]:
    return [it.title for it in tracker.opportunities(ctx, asked=parse({"text": text})).items]


@pytest.mark.parametrize(
    "text",
    [
        "brightwater", "BRIGHT", "br", "engineer brightwater", "uber", "Über", "zürich", "zurich", "linkedin", "dream",
        "bolt", "bolt@brightwater.example", "moonlight", "referral@x", "graph", "patience", "strasse", "Straße", "c++",
        "c#", "node.js", "Annex", "jobs.example/7",
    ],
)  # fmt: skip
def test_finds_the_beginning_of_a_word_anywhere(ada: Ctx, add: Add, text: str) -> None:
    it = add(
        "Über-Engineer C++ C#",
        "Brightwater Labs",
        location="Zürich, Lange Straße",
        source="LinkedIn",
        labels="dream",
        notes="Works by moonlight, node.js",
        lessons="Have patience",
        posting_text="You like graphs.",
        referrer="referral@x",
        url="https://jobs.example/7",
    )
    Opportunity.objects.filter(pk=it.id).update(kept=[["Their column", "Annexe 5"]])
    people.add_contact(ada, opportunity_id=it.id, name="Ben Bolt", email="bolt@brightwater.example")
    add("Baker", "Crumb & Daughters")
    assert found(ada, text) == ["Über-Engineer C++ C#"]


@pytest.mark.parametrize(
    "text",
    ['"', "AND", "engineer OR baker", "NEAR(engineer baker)", "engineer*x", "-engineer x", "title:engineer",
     "(", "'", "\\", "engineer ; drop", "engineer & ! baker", ":*", "engineer <-> lab", "\x00", "***"],
)  # fmt: skip
def test_signs_and_operators_are_only_words(ada: Ctx, add: Add, text: str) -> None:
    add("Engineer", notes="a plain one")
    assert found(ada, text) in ([], ["Engineer"])


def test_every_word_must_be_there(ada: Ctx, add: Add) -> None:
    add("Engineer", "Brightwater Labs", notes="remote")
    add("Engineer", "Crumb & Daughters")
    assert found(ada, "engineer remote bright") == ["Engineer"]
    assert found(ada, "engineer absent") == []


def test_part_of_a_word_where_words_have_no_spaces(ada: Ctx, add: Add) -> None:
    add("高级数据工程师", "Brightwater Labs")
    add("厨师", "Crumb & Daughters")
    assert found(ada, "数据") == ["高级数据工程师"]
    assert found(ada, "数据 bright") == ["高级数据工程师"]


def test_a_title_comes_before_a_name_before_a_text(ada: Ctx, add: Add) -> None:
    add("Writer", notes="maybe harbour work " * 3)
    add("Cook", location="Harbour")
    add("Harbour master", "Crumb & Daughters")
    assert found(ada, "harbour") == ["Harbour master", "Cook", "Writer"]
    asked = parse({"text": "harbour", "order": "title"})
    assert [it.title for it in tracker.opportunities(ada, asked=asked).items] == ["Cook", "Harbour master", "Writer"]


def test_the_index_follows_every_change(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs", source="LinkedIn", labels="dream")
    person = people.add_contact(ada, opportunity_id=it.id, name="Ben Bolt")
    tracker.edit(ada, ids=[it.id], values={"title": "Gardener", "company": "Crumb & Daughters", "notes": "orchids"})
    assert [found(ada, text) for text in ("engineer", "brightwater", "gardener crumb orchid")] == [[], [], ["Gardener"]]
    (source,), (label,) = tracker.sources(ada), tracker.labels(ada)
    tracker.edit_source(ada, source_id=source.id, name="Town crier", kind="other")
    tracker.rename_label(ada, label_id=label.id, name="someday")
    assert [found(ada, text) for text in ("linkedin", "dream", "town someday")] == [[], [], ["Gardener"]]
    tracker.edit(ada, ids=[it.id], values={"labels": "", "source": ""})
    assert [found(ada, text) for text in ("town", "someday")] == [[], []]
    assert person is not None


def test_undo_and_the_bin_are_followed_too(ada: Ctx, add: Add) -> None:
    it = add("Engineer")
    change = tracker.edit(ada, ids=[it.id], values={"title": "Gardener"})
    tracker.undo(ada, batch_id=change.batch_id)
    assert (found(ada, "gardener"), found(ada, "engineer")) == ([], ["Engineer"])
    tracker.delete(ada, ids=[it.id])
    assert found(ada, "engineer") == []
    tracker.restore(ada, ids=[it.id])
    assert found(ada, "engineer") == ["Engineer"]


def test_deleted_for_good_leaves_no_entry(ada: Ctx, add: Add) -> None:
    it = add("Engineer")
    Opportunity.objects.filter(pk=it.id).delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM headway_sought")
        assert cursor.fetchone() == (0,)


def test_somebody_else_s_are_never_found(ada: Ctx, cleo: Ctx, add: Add) -> None:
    add("Engineer")
    assert found(cleo, "engineer") == []
    assert found(cleo, "baker") == ["Baker"]


def test_an_endless_posting_can_be_saved_and_found_by_its_title(ada: Ctx, add: Add) -> None:
    add("Engineer", posting_text=" ".join(f"word{n}x" for n in range(90_000)))
    assert found(ada, "engineer") == ["Engineer"]
