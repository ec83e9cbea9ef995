"""Evidence proposed for lines: what is close, what is not, and what words cannot tell."""

from headway.core.qualifying.matching import Piece, propose, rarity
from headway.core.qualifying.rollup import Said, lacking, missing, skills
from headway.core.qualifying.terms import form, terms

SHOP = Piece("job", 1, "Shift lead", "Planned shifts for twelve people and kept the budget of a bakery in SAP")
CHOIR = Piece("volunteer", 2, "Choir", "Sang, taught beginners, organised a festival with forty volunteers")
CODE = Piece("story", 3, "The slow query", "Made a PostgreSQL query eighty times faster; wrote it in Python")
ALL = [SHOP, CHOIR, CODE]


def near(line: str, *pieces: Piece) -> list[int]:
    (found,) = propose([line], pieces or ALL, {})
    return [each.piece.id for each in found.proposals]


def test_words_in_other_forms_are_the_same() -> None:
    assert near("Planning of shifts and budgets")[0] == 1
    assert near("You organise festivals with volunteers")[0] == 2


def test_words_that_mean_the_same_are_the_same() -> None:
    assert near("Postgres") == [3]
    assert form("k8s") == form("Kubernetes")
    assert form("Englischkenntnisse") == form("English")


def test_what_is_written_together_in_german_is_taken_apart() -> None:
    assert terms("SAP-Kenntnisse und Pythonkenntnisse") == terms("SAP, Python")


def test_c_and_its_relatives_are_not_one() -> None:
    assert len({form("C"), form("C++"), form("C#"), form(".NET")}) == 4


def test_nothing_close_is_nothing_proposed() -> None:
    assert near("You weld under water") == []
    assert near("Strong experience and good knowledge") == []


def test_a_common_word_alone_is_no_match() -> None:
    rare = rarity(["people and welding", "people and sewing", "people and milling", "people and mining"])
    (found,) = propose(["You weld and like people"], [Piece("job", 1, "Host", "people people people")], rare)
    assert found.standing != "met"


def test_years_and_degrees_are_never_proposed_as_met() -> None:
    piece = Piece("job", 1, "Python", "python")
    found = propose(["Python", "8+ years of Python", "A degree in Python"], [piece], {})
    assert [each.standing for each in found] == ["met", "partly", "partly"]


def test_languages_without_spaces_are_compared_too() -> None:
    assert near("製造業の経験", Piece("job", 7, "工場", "製造業で三年")) == [7]


def test_skills_of_several_postings_come_together() -> None:
    said = [
        Said(1, "Machine learning in Python", "required", "not_met"),
        Said(2, "Some machine learning", "preferred", "partly"),
        Said(2, "PYTHON", "required", "met"),
        Said(3, "You weld", "required", "not_met"),
    ]
    found = skills(said)
    assert {(each.name.casefold(), each.postings, each.required) for each in found} == {
        ("machine learning", 2, 1),
        ("python", 2, 2),
    }
    assert [each.name.casefold() for each in missing(found)] == ["machine learning", "python"]
    assert [line.text for line in lacking(said, missing(found))] == ["You weld"]
