"""What a text says to the lines of a posting: by its words, marked where they stand."""

import pytest

from headway.core.qualifying.coverage import Ask, Coverage, Heard, Version, heard, marked

RESUME = """Mira Okafor
Backend engineer

• Built the payments service in Python and Django, on
PostgreSQL with forty million rows.
• Led a team of five. Ran on-call for two years.
Skills: SQL, Go
"""
ONE = Version(1, "Backend", "resume", sent=True, has_text=True)


def told(line: str, text: str = RESUME) -> Heard:
    (found,) = heard([Ask(line, "required")], text, {})
    return found


def test_the_lines_that_speak_to_it_are_quoted_whole_though_a_page_broke_them() -> None:
    found = told("Strong Python, Django and PostgreSQL")
    assert ["".join(run.text for run in line) for line in found.by] == [
        "Built the payments service in Python and Django, on PostgreSQL with forty million rows."
    ]
    assert [run.text for run in found.by[0] if run.marked] == ["Python", "Django", "PostgreSQL"]
    assert [run.text for run in found.line if run.marked] == ["Python", "Django", "PostgreSQL"]


def test_one_sentence_of_a_line_is_quoted_alone() -> None:
    assert [run.text for line in told("You led a team").by for run in line] == ["Led a team", " of five."]


def test_several_lines_speak_to_it_together_where_none_does_alone() -> None:
    text = "Taught programming\n- Wrote pipelines in Python, for tides\nSpoken languages: Danish\nTables in SQL"
    found = told("You know Python, SQL, Ruby, Scala", text)
    assert [[run.text for run in line if run.marked] for line in found.by] == [["Python"], ["SQL"]]
    assert told("Python, Ruby, Scala, Perl, Haskell and programming", text).by == ()


def test_languages_that_are_spoken_are_not_those_of_a_program() -> None:
    text = "Taught programming to children\nLanguages: Danish, Polish"
    assert (told("Programming languages", text).by, told("Programming languages", text).only) == ((), ())
    assert [run.text for line in told("Danish or German", text).by for run in line if run.marked] == ["Danish"]


def test_a_word_alone_is_named_and_speaks_for_nothing() -> None:
    found = told("SQL, Airflow, Snowflake and dbt")
    assert (found.by, found.only) == ((), ("SQL",))
    assert told("Fluent Danish").only == ()


def test_years_are_beyond_words() -> None:
    assert told("5+ years of Python and Django").beyond_words
    assert not told("Python and Django").beyond_words


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("k8s and C++", {"kubernet", "c++"}, ["k8s", "C++"]),
        ("Ada’s teams", {"team"}, ["teams"]),
        ("データ分析経験", {"タ分", "分析"}, ["タ分析"]),
        ("nothing", set(), []),
    ],
)
def test_marks_stand_where_the_words_do(text: str, wanted: set[str], found: list[str]) -> None:
    runs = marked(text, wanted)
    assert "".join(run.text for run in runs) == text
    assert [run.text for run in runs if run.marked] == found


def covered(*lines: Heard, version: Version | None = ONE) -> Coverage:
    return Coverage(1, "Baker", "", True, True, version, (ONE,), lines)


def test_counts_come_first_and_say_why_there_are_none() -> None:
    lines = [told("Python and Django"), told("Fluent Danish"), told("Led a team")]
    assert covered(*lines).words == "2 of 3 required lines are spoken to."
    (preferred,) = heard([Ask("Led a team", "preferred")], RESUME, {})
    assert covered(preferred).words == "1 of 1 preferred lines are spoken to; nothing is required."
    assert covered().words == "Nothing is listed that they ask for."
    assert covered(version=None).words == "No version of a document is kept yet."
    blank = Version(2, "Scan", "resume", sent=False, has_text=False)
    assert covered(version=blank).words == "No text could be read in “Scan”."


def test_what_is_met_and_not_said_comes_first_of_the_silent_ones() -> None:
    asked = [Ask("Fluent Danish", "required"), Ask("Welding", "required", 7, "met", ("A summer at the yard",))]
    silent = covered(*heard(asked, RESUME, {})).of("required", spoken_to=False)
    assert [(each.ask.text, each.unsaid) for each in silent] == [("Welding", True), ("Fluent Danish", False)]


def test_a_heading_and_the_next_item_of_a_list_are_lines_of_their_own() -> None:
    text = "## Payments\n- Eleven million payments a year\n- Led a team"
    assert ["".join(run.text for run in line) for line in told("Payments", text).by] == [
        "Payments",
        "Eleven million payments a year",
    ]
