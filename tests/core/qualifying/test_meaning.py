"""Careful matching, measured on made-up postings and résumés in fourteen languages: precision first, then recall."""

import pytest

from headway.core.qualifying.matching import Piece, Proposed, propose
from headway.core.qualifying.naming import names
from headway.core.qualifying.rollup import Said, skills
from tests.core.qualifying.asked import ASKED
from tests.core.qualifying.pairs import FIRST, SECOND, THIRD

EVERY = [(language, *row) for told in (FIRST, SECOND, THIRD) for language, rows in told.items() for row in rows]
LEAST = 0.95  # of those that speak to each other


def proposed(line: str, text: str) -> Proposed:
    (found,) = propose([line], [Piece("job", 1, "", text)], {})
    return found


@pytest.mark.parametrize("language", sorted({language for language, *_ in EVERY}))
def test_nothing_is_proposed_that_only_looks_alike(language: str) -> None:
    told = [(line, text) for each, line, text, answer in EVERY if each == language and answer == "no"]
    assert told
    assert [
        (line, text, found.proposals[0].by) for line, text in told if (found := proposed(line, text)).proposals
    ] == []


def test_what_speaks_to_a_line_is_found() -> None:
    told = [(line, text) for _, line, text, answer in EVERY if answer != "no"]
    missed = [(line, text) for line, text in told if not proposed(line, text).proposals]
    assert len(missed) <= (1 - LEAST) * len(told), missed


def test_years_levels_and_degrees_are_never_met_by_words() -> None:
    told = [(line, text) for _, line, text, answer in EVERY if answer == "never met"]
    assert [each for each in told if proposed(*each).standing == "met"] == []


@pytest.mark.parametrize("language", sorted(ASKED))
def test_only_what_a_person_calls_a_skill_is_rolled_up(language: str) -> None:
    wanted, postings = ASKED[language]
    said = [Said(at, line, "required", "") for at, lines in enumerate(postings) for line in lines]
    assert {each.name.casefold() for each in skills(said)} == {name.casefold() for name in wanted}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Experience with customs law and C++", ["customs law", "C++"]),
        ("You are fast, made things happen, and have a good attitude", []),
        ("You care for slow machines", []),
        ("Reliable, fast, meticulous", []),
        ("Rye bread, sourdough starters", ["Rye bread", "sourdough starters"]),
        ("Kenntnisse in der Lohnbuchhaltung", ["Lohnbuchhaltung"]),
        ("Maîtrise d’Excel", ["Excel"]),
        ("Driving licence B", []),
        ("We go to the market and excel at it", []),
    ],
)
def test_a_name_is_no_verb_and_no_trait(text: str, wanted: list[str]) -> None:
    assert [name for _, name in names(text)] == wanted
