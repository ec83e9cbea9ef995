"""Groups beside each other, as a terminal shows them."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.insights import WITHOUT
from headway.usecases import insights

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_a_clear_difference_is_the_first_line(headway: Headway, search: None) -> None:
    said = headway("compare", "--by", "source").stdout
    assert said.splitlines()[0] == "Referral does better than Job board: Referral 10 of 10, Job board 0 of 13."
    row = next(line for line in said.splitlines() if line.startswith("Referral  "))
    assert row.index("├") < row.index("●") < row.index("┤")
    assert "Referral: 10 yes, 0 no, 0 still waiting. 10 of 10 settled." in said
    assert "each group begun as ten average applications" in said


def test_one_group_alone_says_how_else_to_compare(headway: Headway, walk: Callable[..., int]) -> None:
    walk(60, (2, 4), role="Backend")
    walk(60, role="Data")
    said = headway("compare", "--by", "source").stdout
    assert said.startswith("How these were found is not noted, so there is nothing to compare by it.")
    assert "Compare instead: --by role.\n" in said


def test_too_early_to_tell(headway: Headway, walk: Callable[..., int]) -> None:
    for n in range(6):
        walk(60, *([(2, 4)] if n < 3 else [("rejected", 9)]), source="Referral")
        walk(60, *([(2, 4)] if n < 1 else [("rejected", 9)]), source="LinkedIn")
    walk(60, (2, 3), source="Meetup")
    said = headway("compare", "--by", "source").stdout
    assert said.startswith("Too early to tell: LinkedIn 1 of 6, Meetup 1 of 1, Referral 3 of 6.")
    assert "better" not in said
    assert next(line for line in said.splitlines() if line.startswith("Meetup  ")).split() == [
        "Meetup", "1", "of", "1", "too", "early", "to", "tell",
    ]  # fmt: skip


def test_the_comparison_for_programs(headway: Headway, search: None, ada: Ctx) -> None:
    told = json.loads(headway("compare", "--by", "role", "--stage", "applied", "--json").stdout)
    found = insights.comparison(ada, by="role")
    assert (told["verdict"], told["stage"], told["definition"]) == (found.verdict, found.stage, found.definition)
    assert [arm["words"] for arm in told["arms"]] == [arm.words for arm in found.arms]


def test_at_another_stage_and_by_label(headway: Headway, search: None) -> None:
    assert json.loads(headway("compare", "--by", "role", "--stage", "2", "--json").stdout)["next_stage"] == (
        "Phone interview"
    )
    arms = json.loads(headway("compare", "--by", "label", "--label", "new résumé", "--json").stdout)["arms"]
    assert [arm["name"] for arm in arms] == ["new résumé", WITHOUT]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ((), 2, "--by"),
        (("--by", "weather"), 2, "weather"),
        (("--by", "label"), 2, "By label one names a label"),
        (("--by", "role", "--label", "new résumé"), 2, "By label one names a label"),
        (("--by", "label", "--label", "nowhere"), 2, "Nothing has the label “nowhere”."),
        (("--by", "role", "--stage", "99"), 2, "There is no stage 99."),
        (("--by", "role", "--stage", "accepted"), 1, "There is no such stage to go on from in this job search."),
        (("--by", "role", "--search", "999999"), 1, "There is no such job search."),
    ],
)
def test_what_cannot_be_compared_is_a_sentence(
    headway: Headway, search: None, words: tuple[str, ...], code: int, says: str
) -> None:
    assert says in headway("compare", *words, code=code).stderr
    assert says in json.loads(headway("compare", *words, "--json", code=code).stderr)["error"]["message"]


def test_nothing_to_compare(headway: Headway) -> None:
    assert headway("compare", "--by", "source").stdout.startswith("There is nothing to compare yet")
    assert headway("compare", "--by", "source", "--json").stdout == "null\n"


def test_a_search_with_nothing_in_it(headway: Headway, home: object) -> None:
    assert headway("compare", "--by", "source").stdout.startswith("There is nothing to compare yet")
