"""What the person decided, stored and merged."""

from headway.core.transfer import answers
from headway.core.transfer.reading import Choices


def test_what_is_given_now_goes_over_what_is_remembered():
    merged = answers.choices_from(
        {"columns": {"Firma": "company", "Ort": ""}, "sheet": "2024"}, {"columns": {"Ort": "location"}, "sheet": "2025"}
    )
    assert merged == Choices(columns={"Firma": "company", "Ort": "location"}, sheet="2025")


def test_the_key_of_a_question_is_understood():
    merged = answers.choices_from(None, {"statuses:Zorp": "rejected", "date_order:": "day_first", "header_row": "0"})
    assert merged == Choices(statuses={"Zorp": "rejected"}, date_order={"": "day_first"}, header_row=0)


def test_there_and_back():
    choices = Choices(columns={"Firma": "company"}, statuses={"Zorp": "note"}, header_row=0)
    assert answers.to_dict(choices) == {
        "columns": {"Firma": "company"}, "statuses": {"Zorp": "note"}, "header_row": 0,
    }  # fmt: skip
    assert answers.choices_from(answers.to_dict(choices)) == choices


def test_none_for_a_column_keeps_it_beside_the_fields() -> None:
    assert answers.choices_from(None, {"columns:Score": "none"}).columns == {"Score": ""}
