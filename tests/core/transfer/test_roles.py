"""Target roles proposed from titles."""

from headway.core.transfer import roles


def test_rank_place_and_contract_do_not_matter():
    titles = [
        "Senior Data Analyst",
        "Data Analyst II",
        "Data Analyst (Entry Level)",
        "Jr. Data Analyst - Berlin",
        "Cook",
    ]
    assert roles.propose(titles) == ("Data Analyst",)


def test_three_at_most_and_the_most_frequent_first():
    titles = ["Cook"] * 2 + ["Gardener"] * 3 + ["Data Engineer"] * 5 + ["Head Teacher"] * 4
    assert roles.propose(titles) == ("Data Engineer", "Teacher", "Gardener")


def test_one_title_is_no_role_yet():
    assert roles.propose(["Cook", "Gardener", None, ""]) == ()


def test_short_forms_are_the_same_role():
    assert roles.propose(["SWE Intern", "Software Engineering Internship", "Software Engineer, Intern"]) == (
        "Software Engineer",
    )
