"""Links: from one stage to the next, a path each."""

from tests.core.transfer.given import reading, rows, story

TEXT = """Company,Source,Target
Fernhill Ltd,Recruiter Inquiry,Phone Screen
,Phone Screen,Panel Interview
,Panel Interview,Offer
,Offer,Declined Offer
Oakworth Inc,Applied,Auto-Rejected
Ashby Mill,Applied,No Response
Ashby Mill,Applied,No Response
"""


def test_the_company_stands_on_the_first_line_of_its_block():
    found = rows(TEXT)
    assert [row["company"] for row in found] == ["Fernhill Ltd", "Oakworth Inc", "Ashby Mill", "Ashby Mill"]
    assert found[0]["rows"] == [2, 3, 4, 5]


def test_a_path_is_a_history():
    row = rows(TEXT)[0]
    assert story(row)[0] == "stage:2"
    assert story(row)[-2:] == ["stage:6", "offer_declined"]
    assert (row["stage"], row["outcome"]) == (6, "offer_declined")


def test_the_same_start_again_is_another_application():
    found = rows(TEXT)
    assert [(row["row"], row["outcome"]) for row in found[2:]] == [(7, "no_reply"), (8, "no_reply")]
    assert found[2]["identity"] != found[3]["identity"]


def test_the_layout_is_named():
    assert reading(TEXT).format.layout == "links"
