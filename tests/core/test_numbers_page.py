"""docs/numbers.md is true: its examples run, its boxes are what they print, its tables are those of the code."""

import doctest
import re
from pathlib import Path
from typing import Any, Final

from headway.core.diagnosis import steps
from headway.core.stats import defaults
from headway.core.tracker.words import DEFAULT_STAGES

PAGE: Final = (Path(__file__).parents[2] / "docs" / "numbers.md").read_text("utf-8")
FENCES: Final = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def examples() -> list[doctest.Example]:
    """The examples of the page, in their order."""
    text = "\n".join(text for kind, text in FENCES if kind == "python")
    return doctest.DocTestParser().get_examples(text)


def table(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading."""
    below = PAGE.split(f"### {heading}\n", 1)[1].split("\n### ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in below.splitlines() if line[:1] == "|"]
    return rows[2:]


def test_the_examples_run() -> None:
    test = doctest.DocTest(examples(), {}, "numbers.md", "docs/numbers.md", 0, PAGE)
    told: list[str] = []
    outcome = doctest.DocTestRunner().run(test, out=told.append)
    assert not outcome.failed, "".join(told)
    assert outcome.attempted >= 30


def test_what_stands_in_a_box_is_printed_by_an_example() -> None:
    printed = " ".join(" ".join(example.want.split()) for example in examples())
    boxes = [" ".join(text.split()) for kind, text in FENCES if kind == "text"]
    assert len(boxes) == 5
    assert [box for box in boxes if box not in printed] == []


def test_the_starting_guesses_are_those_of_the_code() -> None:
    def row(number: int, guess: defaults.Guess) -> list[str]:
        days = [f"{guess.yes_delay.median:g}", str(guess.horizon)]
        return [
            DEFAULT_STAGES[number].name,
            f"{guess.mean:.0%}".replace("%", " %"),
            f"{guess.worth:g}",
            *days,
            "; ".join(guess.sources),
        ]

    assert table("Starting guesses") == [row(*each) for each in defaults.STEPS.items()]


def test_the_lines_of_the_diagnosis_are_those_of_the_code() -> None:
    def row(number: int, line: float) -> list[str]:
        shares = (defaults.STEPS[number].mean, line)
        return [DEFAULT_STAGES[number].name, *(f"{100 * share:.0f} %" for share in shares)]

    assert table("One finding at a time") == [row(*each) for each in steps.LINES.items()]


def test_the_limits_are_those_of_the_code() -> None:
    told: dict[str, Any] = {name.strip("`"): float(value) for name, value, _ in table("All limits")}
    unsourced = {"APPLICATION_MINUTES", "OUTREACH_MINUTES"}  # assumptions about a person, no limits
    numbers = {name for name, value in vars(defaults).items() if name.isupper() and isinstance(value, int | float)}
    assert told == {name: getattr(defaults, name) for name in numbers - unsourced - {"APPLIED"}}


def test_its_links_lead_somewhere() -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", PAGE):
        assert (Path(__file__).parents[2] / "docs" / link).is_file()
