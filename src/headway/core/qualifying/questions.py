"""A short questionnaire on what a job is for; its answers become criteria, the weightiest first, to edit at will."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from headway.core.qualifying.words import CriterionKind
from headway.core.speech import noted, say

INDIFFERENT, WELCOME, IMPORTANT, VITAL = range(4)
ANSWERS: Final[dict[int, str]] = {
    INDIFFERENT: noted("Does not matter"),
    WELCOME: noted("Welcome"),
    IMPORTANT: noted("Important"),
    VITAL: noted("I would not take a job without it"),
}
_WEIGHT: Final = {WELCOME: 2, IMPORTANT: 4, VITAL: 5}


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its code, what is asked, why one asks it, and the criterion that an answer becomes."""

    code: str
    asked: str
    why: str
    criterion: str


QUESTIONS: Final = (
    Question(
        "security",
        noted("How much do you need this job to be safe?"),
        noted("Savings, family, a visa: some searches cannot afford a start-up that may fold."),
        noted("The company and the contract are secure"),
    ),
    Question(
        "pay",
        noted("How much does more pay matter, above your floor?"),
        noted("The floor is a must-have of its own; this is about what comes on top."),
        noted("Pays well above the floor"),
    ),
    Question(
        "learning",
        noted("How much do you want to learn there?"),
        noted("The next job is also what you will be able to do after it."),
        noted("I learn something that I want to be able to do"),
    ),
    Question(
        "people",
        noted("How much do the people matter?"),
        noted("A manager one can talk to, colleagues one learns from."),
        noted("Good people to work with"),
    ),
    Question(
        "product",
        noted("How much does it matter what they make, and for whom?"),
        noted("Some can sell anything; others need to believe in it."),
        noted("They make something that I care about"),
    ),
    Question(
        "hours",
        noted("How much do regular hours matter?"),
        noted("Care for others, studies, health, a life beside the job."),
        noted("Hours that leave room for my life"),
    ),
    Question(
        "place",
        noted("How much does it matter where you work?"),
        noted("The way there, from home, or a town you want to stay in."),
        noted("Work from a place that suits me"),
    ),
    Question(
        "independence",
        noted("How much do you want to decide yourself how you work?"),
        noted("Freedom in the work, or clear tasks: both are fine to want."),
        noted("I decide how I do my work"),
    ),
)
BY_CODE: Final = {question.code: question for question in QUESTIONS}


@dataclass(frozen=True, slots=True)
class Suggested:
    """A criterion that an answer becomes."""

    theme: str
    kind: CriterionKind
    name: str
    weight: int


def criteria(answers: Mapping[str, int]) -> tuple[Suggested, ...]:
    """The criteria of some answers: what is vital is a must-have, the others are weighted; the weightiest first.

    >>> found = criteria({"pay": 1, "hours": 3, "people": 2, "place": 0})
    >>> [(each.theme, each.kind, each.weight) for each in found]
    [('hours', 'must', 5), ('people', 'nice', 4), ('pay', 'nice', 2)]
    """
    given = [(question, answers.get(question.code, INDIFFERENT)) for question in QUESTIONS]
    chosen = sorted((each for each in given if each[1] in _WEIGHT), key=lambda each: -each[1])
    return tuple(
        Suggested(question.code, "must" if answer == VITAL else "nice", say(question.criterion), _WEIGHT[answer])
        for question, answer in chosen
    )
