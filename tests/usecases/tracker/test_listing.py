"""Lists: every column filters and sorts, searches find, counts add up, and none costs more for more rows."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.tracker import nouns
from headway.core.tracker.filters import COLUMNS, EVERYTHING, Condition, Question, parse
from headway.models import Contact, Opportunity
from headway.usecases import tracker
from tests.people import TODAY, later
from tests.remembered import remembered

Stages = Callable[[str | int], int]
Adds = Callable[..., nouns.Opportunity]

# For every column, what is asked and whom of Full, Spare and Bare it finds; Bare has nothing but a name.
ASKED: dict[str, dict[str, str]] = {
    "company": {"bright": "F", "ASHGROVE": "S", "-": "B"},
    "title": {"full": "F", "are": "SB", "-": ""},
    "stage": {"Phone interview": "F", "never APPLIED": "B", "-": ""},
    "outcome": {"rejected": "S", "-": "FB", "accepted": ""},
    "role": {"data": "F", "Other": "SB", "-": "SB"},
    "source": {"linkedin": "F", "FAIR": "S", "-": "B"},
    "source_kind": {"job_board": "F", "other": "S", "-": "B"},
    "label": {"BIG": "F", "remote": "FS", "-": "B"},
    "applied_on": {"2026-03-01": "F", "2026-03-05": "S", "-": "B"},
    "stage_on": {"2026-03-10": "F", "-": "B"},
    "outcome_on": {"2026-03-12": "S", "-": "FB"},
    "last_on": {"2026-03-10": "F", "2026-03-12": "S", "-": "B"},
    "contacted_on": {"2026-03-11": "F", "-": "SB"},
    "promised_on": {"2026-04-01": "F", "-": "SB"},
    "created_on": {"2026-03-15": "FS", "2026-03-17": "B", "-": ""},
    "location": {"bonn": "F", "o": "FS", "-": "B"},
    "work_mode": {"remote": "F", "-": "SB"},
    "pay_min": {"50": "F", "-": "B"},
    "pay_max": {"90,50": "S", "-": "B"},
    "referrer": {"ben": "F", "-": "SB"},
    "contact": {"cle": "F", "e": "F", "-": "SB"},
    "url": {"example.org": "F", "-": "SB"},
    "notes": {"rang": "F", "50%": "", "5": "S", "-": "B"},
    "lessons": {"ask": "F", "-": "SB"},
    "posting_text": {"seek": "F", "-": "SB"},
}
# Ascending; empty ones come last both ways, the newest first among equals.
SORTED = {
    "company": ("SFB", "FSB"),
    "title": ("BFS", "SFB"),
    "stage": ("BSF", "FSB"),
    "outcome": ("SBF", "SBF"),
    "role": ("FBS", "FBS"),
    "source": ("SFB", "FSB"),
    "source_kind": ("FSB", "SFB"),
    "label": ("FSB", "SFB"),
    "applied_on": ("FSB", "SFB"),
    "stage_on": ("SFB", "FSB"),
    "outcome_on": ("SBF", "SBF"),
    "last_on": ("FSB", "SFB"),
    "contacted_on": ("FBS", "FBS"),
    "promised_on": ("FBS", "FBS"),
    "created_on": ("SFB", "BSF"),
    "location": ("FSB", "SFB"),
    "work_mode": ("FBS", "FBS"),
    "pay_min": ("FSB", "SFB"),
    "pay_max": ("FSB", "SFB"),
    "referrer": ("FBS", "FBS"),
    "contact": ("FBS", "FBS"),
    "url": ("FBS", "FBS"),
    "notes": ("SFB", "FSB"),
    "lessons": ("FBS", "FBS"),
    "posting_text": ("FBS", "FBS"),
}


@pytest.fixture
@remembered
def three(ada: Ctx, add: Adds, stage: Stages) -> dict[str, int]:
    """Full has everything, Spare some, Bare only a title."""
    full = add(
        "Full",
        at=1,
        on=date(2026, 3, 1),
        role="Data",
        source="LinkedIn",
        labels="big, remote",
        referrer="Ben",
        url="https://example.org/1",
        location="Bonn",
        work_mode="remote",
        pay_min=50,
        pay_max=60,
        contacted_on="2026-03-11",
        promised_on="2026-04-01",
        notes="Rang twice.",
        lessons="Ask first.",
        posting_text="We seek you.",
    )
    tracker.edit_source(ada, source_id=tracker.sources(ada)[0].id, name="LinkedIn", kind="job_board")
    tracker.move(ada, ids=[full.id], stage_id=stage(3), on=date(2026, 3, 10))
    for name in ("Cleo", "Clement"):
        contact = Contact.objects.create(owner_id=ada.owner_id, name=name, key=name.lower())
        Opportunity.objects.get(pk=full.id).contacts.add(contact)
    spare = add(
        "spare",
        "Ashgrove",
        at=1,
        on=date(2026, 3, 5),
        source="Fair",
        labels="remote",
        location="Cologne",
        pay_min=70,
        pay_max=90.5,
        notes="5 days.",
    )
    tracker.close(ada, ids=[spare.id], outcome="rejected", on=date(2026, 3, 12))
    bare = tracker.add(later(ada, days=2), values={"title": "bare"}, exactness="unknown")
    return {"F": full.id, "S": spare.id, "B": bare.id}


def letters(ctx: Ctx, three: dict[str, int], asked: Question) -> str:
    page = tracker.opportunities(ctx, asked=asked)
    assert page.total == len(page.items)
    names = {id: letter for letter, id in three.items()}
    return "".join(names[it.id] for it in page.items)


def test_the_tables_of_this_test_have_every_column() -> None:
    assert set(ASKED) == set(SORTED) == set(COLUMNS)


def test_every_column_filters(ada: Ctx, three: dict[str, int]) -> None:
    wrong = {
        f"{column}={value}": found
        for column, values in ASKED.items()
        for value, expected in values.items()
        if set(found := letters(ada, three, parse({column: value}))) != set(expected)
    }
    assert wrong == {}


def test_every_column_sorts_both_ways_with_the_empty_last(ada: Ctx, three: dict[str, int]) -> None:
    found = {
        column: (letters(ada, three, parse({"order": column})), letters(ada, three, parse({"order": f"-{column}"})))
        for column in SORTED
    }
    assert found == SORTED


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"applied_on_from": "2026-03-02"}, "S"),
        ({"applied_on_to": "2026-03-05"}, "FS"),
        ({"applied_on_from": "2026-03-01", "applied_on_to": "2026-03-04"}, "F"),
        ({"promised_on_from": "2026-04-01", "promised_on_to": "2026-04-01"}, "F"),
        ({"contacted_on_to": "2026-03-10"}, ""),
        ({"created_on_from": "2026-03-16"}, "B"),
        ({"pay_min_from": "60"}, "S"),
        ({"pay_max_to": "60"}, "F"),
        ({"pay_max_from": "90.40"}, "S"),
        ({"state": "open"}, "FB"),
        ({"state": "closed"}, "S"),
        ({"stage": ["Phone interview", "Never applied"]}, "FB"),
        ({"label": ["big", "remote"]}, "FS"),
        ({"label": ["big", "-"]}, "FB"),
        ({"label": "remote", "role": "Other"}, "S"),
        ({"title": ["a", "e"]}, "SB"),
        ({"contact": ["cleo", "clem"]}, "F"),
        ({"text": "remote"}, "FS"),
        ({"text": "remote cologne"}, "S"),
        ({"text": "  TWICE bonn "}, "F"),
        ({"text": "%"}, ""),
        ({"text": "clement"}, "F"),
        ({"text": "nowhere"}, ""),
        ({"text": "bon\x00n"}, "F"),
        ({"location": "bon\x00n"}, "F"),
    ],
    ids=str,
)
def test_asked_in_combination(ada: Ctx, three: dict[str, int], asked: Any, expected: str) -> None:
    assert set(letters(ada, three, parse(asked))) == set(expected)


def test_a_stage_is_asked_by_id_as_well(ada: Ctx, three: dict[str, int], stage: Stages) -> None:
    assert letters(ada, three, parse({"stage": str(stage(3))})) == "F"
    assert letters(ada, three, parse({"stage": "9" * 30})) == ""


def test_reached_is_where_it_stood_at_some_time(ada: Ctx, add: Adds, three: dict[str, int], stage: Stages) -> None:
    tracker.move(ada, ids=[three["F"]], stage_id=stage(1), back="happened")
    assert letters(ada, three, parse({"reached": str(stage(3))})) == "F"
    assert set(letters(ada, three, parse({"reached": str(stage(1))}))) == {"F", "S"}
    assert letters(ada, three, parse({"reached": str(stage(4))})) == ""
    tracker.undo(ada)
    tracker.move(ada, ids=[three["F"]], stage_id=stage(1), back="mistake")
    assert letters(ada, three, parse({"reached": str(stage(3))})) == ""


def test_entered_is_where_it_first_appeared(ada: Ctx, three: dict[str, int], stage: Stages) -> None:
    assert letters(ada, three, parse({"entered": str(stage(0))})) == "B"
    assert set(letters(ada, three, parse({"entered": str(stage(1))}))) == set("FSB")


def test_counts_add_up_by_every_column(ada: Ctx, three: dict[str, int]) -> None:
    for column in set(COLUMNS) - {"label", "contact"}:
        assert (column, sum(tracker.counts(ada, column=column).values())) == (column, 3)
    assert tracker.counts(ada, column="stage") == {"Phone interview": 1, "Applied, no reply": 1, "Never applied": 1}
    assert tracker.counts(ada, column="outcome") == {"rejected": 1, "-": 2}
    assert tracker.counts(ada, column="label") == {"big": 1, "remote": 2, "-": 1}
    assert tracker.counts(ada, column="contact") == {"Cleo": 1, "Clement": 1, "-": 2}


def test_counts_of_what_a_question_asks_for(ada: Ctx, three: dict[str, int]) -> None:
    assert tracker.counts(ada, column="label", asked=parse({"label": "big"})) == {"big": 1, "remote": 1}
    assert tracker.counts(ada, column="role", asked=parse({"state": "closed"})) == {"-": 1}
    with pytest.raises(Invalid):
        tracker.counts(ada, column="id")


def test_pages_follow_one_another_without_gap_or_overlap(ada: Ctx, add: Adds) -> None:
    for n in range(7):
        add(f"T{n}", labels="a, b", on=TODAY)
    pages = [tracker.opportunities(ada, asked=Question(page=n, size=3, order="label")) for n in (1, 2, 3, 4)]
    assert [it.title for page in pages for it in page.items] == [f"T{n}" for n in reversed(range(7))]
    assert [(page.total, page.number, len(page.items)) for page in pages] == [
        (7, 1, 3),
        (7, 2, 3),
        (7, 3, 1),
        (7, 4, 0),
    ]
    assert tracker.opportunities(ada, asked=Question(page=0, size=3)).number == 1


@pytest.mark.parametrize("size", [0, 1001, -1])
def test_a_page_has_a_size(ada: Ctx, home: Any, size: int) -> None:
    with pytest.raises(Invalid):
        tracker.opportunities(ada, asked=Question(size=size))


def test_the_bin_and_other_searches_are_not_listed(ada: Ctx, home: Any, three: dict[str, int]) -> None:
    tracker.delete(ada, ids=[three["B"]])
    assert tracker.opportunities(ada).total == 2
    tracker.start(ada, name="Autumn")
    assert tracker.opportunities(ada).total == 0
    assert tracker.opportunities(ada, search_id=home.id).total == 2
    with pytest.raises(NotFound):
        tracker.opportunities(ada, search_id=10**9)


def test_chosen_ones_and_no_others(ada: Ctx, three: dict[str, int]) -> None:
    assert set(letters(ada, three, Question(ids=(three["F"], three["B"])))) == {"F", "B"}
    assert letters(ada, three, Question(ids=(three["F"],), state="closed")) == ""


def test_the_latest_news_come_first(ada: Ctx, three: dict[str, int]) -> None:
    assert letters(ada, three, EVERYTHING) == "SFB"


@pytest.mark.parametrize(
    "given", [{}, {"text": "remote", "title": "are", "label": "remote", "order": "contact"}], ids=["all", "asked"]
)
def test_more_rows_cost_no_more_queries(
    ada: Ctx, add: Adds, three: dict[str, int], django_assert_num_queries: Callable[..., Any], given: Any
) -> None:
    asked = parse(given)
    with django_assert_num_queries(6):  # the job search, the number, the ids, the rows, their labels, their contacts
        few = tracker.opportunities(ada, asked=asked).total
    for n in range(12):
        add(f"Ware {n}", f"C{n}", labels=f"l{n}, remote", source=f"S{n}", role="Data", on=TODAY - timedelta(days=n))
    with django_assert_num_queries(6):
        assert len(tracker.opportunities(ada, asked=asked).items) == few + 12


def test_one_costs_few_queries(
    ada: Ctx, three: dict[str, int], django_assert_max_num_queries: Callable[..., Any]
) -> None:
    with django_assert_max_num_queries(3):
        tracker.opportunity(ada, id=three["F"])
    with django_assert_max_num_queries(5):
        tracker.history(ada, id=three["F"], all=True)
    with django_assert_max_num_queries(2):
        tracker.counts(ada, column="label")


def test_a_condition_made_by_hand_asks_the_same(ada: Ctx, three: dict[str, int]) -> None:
    by_hand = Question(conditions=(Condition("pay_min", "from", "60"), Condition("label", "is", "Remote")))
    assert letters(ada, three, by_hand) == "S"
