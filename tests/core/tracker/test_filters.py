"""What an address or a command line may ask, and what is a typing error."""

import pytest

from headway.core.errors import Invalid
from headway.core.tracker.filters import COLUMNS, Condition, Question, parse


def test_nothing_asked_is_everything() -> None:
    assert parse({}) == Question()
    assert parse({"company": "", "text": "", "reached": "", "label": ["", ""]}) == Question()


def test_a_whole_question() -> None:
    asked = parse(
        {
            "company": "bright",
            "stage": ["3", "Phone interview"],
            "applied_on_from": "2026-01-01",
            "applied_on_to": "2026-03-31",
            "pay_min_from": "€ 0.05k",
            "pay_max_to": "18,50",
            "outcome": "-",
            "location": "-",
            "text": " two words ",
            "state": "open",
            "order": "-pay_max",
            "page": "2",
            "size": "10",
            "reached": "4",
            "entered": "1",
            "stood": "3",
        }
    )
    assert asked == Question(
        conditions=(
            Condition("company", "has", "bright"),
            Condition("stage", "is", "3"),
            Condition("stage", "is", "Phone interview"),
            Condition("applied_on", "from", "2026-01-01"),
            Condition("applied_on", "to", "2026-03-31"),
            Condition("pay_min", "from", "50"),
            Condition("pay_max", "to", "18.5"),
            Condition("outcome", "is", "-"),
            Condition("location", "is", "-"),
        ),
        text="two words",
        state="open",
        order="-pay_max",
        page=2,
        size=10,
        reached=4,
        entered=1,
        stood=3,
    )


@pytest.mark.parametrize(
    ("word", "value", "field"),
    [
        ("compny", "x", "compny"),
        ("compny_from", "x", "compny"),
        ("company_from", "a", "company"),
        ("role_to", "Data", "role"),
        ("outcome", "ghosted", "outcome"),
        ("source_kind", "friends", "source_kind"),
        ("work_mode", "beach", "work_mode"),
        ("applied_on", "soon", "applied_on"),
        ("applied_on_from", "2026-02-30", "applied_on"),
        ("applied_on_to", "-", "applied_on"),
        ("pay_min", "lots", "pay_min"),
        ("pay_min_to", "-1", "pay_min"),
        ("pay_max", "2" * 10, "pay_max"),
        ("pay_max", " ", "pay_max"),
        ("state", "ajar", "state"),
        ("order", "salary", "order"),
        ("order", "--title", "order"),
        ("order", "id", "order"),
        ("page", "two", "page"),
        ("size", "-1", "size"),
        ("reached", "Phone", "reached"),
        ("entered", "1.5", "entered"),
        ("stood", "here", "stood"),
    ],
)
def test_a_typing_error_is_refused_by_name(word: str, value: str, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        parse({word: value})
    assert refused.value.field == field


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_can_be_asked_for_empty_and_be_sorted_by(column: str) -> None:
    assert parse({column: "-"}).conditions == (Condition(column, "is", "-"),)
    assert parse({"order": f"-{column}"}).order == f"-{column}"


def test_what_no_database_holds_is_not_asked() -> None:
    asked = parse({"text": "a\x00b", "title": "c\ud800d"})
    assert (asked.text, asked.conditions) == ("ab", (Condition("title", "has", "cd"),))
