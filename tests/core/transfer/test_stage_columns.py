"""One column per stage: days, yes and no, or a mixture of everything."""

from tests.core.transfer.given import reading, rows, story

MIXED = "Company,Role name,Applied Date,Coding Challenge,Recruiter,Phone,On-Campus,Onsite,Result\n"
MATRIX = (
    "Company,Role,Auto Rejected,In-Progress,Recruiter Call,Hiring Manager,Technical Interview,Panel Interview,Offer\n"
)
ROUNDS = "Company,Role name,Applied Date,Coding Challenge,First Round,Second Round,Third Round,Result\n"


def test_days_under_stages():
    found = reading(MIXED + "Fernhill Ltd,Cook,8/5/2020,,,10/1/2020,10/2/2020,10/13/2020,Rejected")
    assert found.format.layout == "stage_dates"
    row = rows(MIXED + "Fernhill Ltd,Cook,8/5/2020,,,10/1/2020,10/2/2020,10/13/2020,Rejected")[0]
    assert story(row) == [
        "stage:1 2020-08-05", "stage:3 2020-10-01", "stage:4 2020-10-02", "stage:5 2020-10-13", "rejected",
    ]  # fmt: skip
    assert (row["stage"], row["outcome"]) == (5, "rejected")


def test_a_platform_named_under_a_stage_means_that_it_was_reached():
    row = rows(MIXED + "Fernhill Ltd,Cook,8/15/2020,CodeSignal,,,,,Rejected")[0]
    assert story(row)[0] == "stage:1 2020-08-15"
    assert story(row)[1].startswith("Coding ")
    assert story(row)[2] == "rejected"
    assert (row["stage"], row["stage_name"]) == (2, row["history"][1]["name"])


def test_a_day_without_its_year_is_placed_and_flagged():
    row = rows(MIXED + "Fernhill Ltd,Cook,7/19/2020,CodeSignal,,27-Oct,10/29/2020,,Rejected")[0]
    assert row["history"][2] == {"what": "stage:3", "on": "2020-10-27", "exactness": "exact"}
    assert row["flags"]


def test_three_rounds_are_three_stages():
    row = rows(ROUNDS + "Fernhill Ltd,Cook,1/6/1990,yes,yes,yes,yes,Accepted\nOakworth Inc,Cook,1/7/1990,,,,,")[0]
    stages = [(line["what"], line.get("name")) for line in row["history"][2:5]]
    assert len(set(stages)) == 3
    assert row["outcome"] == "accepted"


def test_the_files_own_stages_are_proposed_in_its_order():
    found = reading(ROUNDS + "Fernhill Ltd,Cook,1/6/1990,yes,yes,yes,yes,Accepted")
    assert any("oding" in stage.name for stage in found.own_stages)


def test_yes_then_no_means_that_it_ended_there():
    found = rows(
        MATRIX + "Fernhill Ltd,Cook,N,N,Y,Y,Y,Y,N\nOakworth Inc,Cook,N,N,N,,,,\nBrambledown GmbH,Cook,Y,N,,,,,\n"
        "Ashby Mill,Cook,,,,,,,\nKettle & Sons,Cook,N,N,Y,,G,,"
    )
    outcomes = [row["outcome"] for row in found]
    assert outcomes == ["rejected", "rejected", "rejected", None, "no_reply"]
    assert [row["stage"] for row in found][:4] == [5, 3, 1, 1]
    assert story(found[3]) == ["stage:1"]


def test_no_in_every_later_column_only_means_not_yet():
    text = "Company,Role,Date Applied,Phone Screen,Onsite,Offer\n"
    found = rows(text + "Fernhill Ltd,Cook,2025-03-03,Yes,No,No\nOakworth Inc,Cook,2025-03-04,No,No,No")
    assert [(row["stage"], row["outcome"]) for row in found] == [(3, None), (1, None)]


def test_marks_make_a_matrix():
    assert reading(MATRIX + "Fernhill Ltd,Cook,N,N,Y,Y,Y,Y,N").format.layout == "stage_matrix"


def test_no_longer_in_progress_is_not_taken_for_an_outcome():
    found = rows(MATRIX + "Fernhill Ltd,Cook,N,N,,,,,\nOakworth Inc,Cook,N,Y,Y,,,,")
    assert (found[0]["stage"], found[0]["outcome"]) == (1, None)
    assert found[0]["flags"]
    assert found[1]["outcome"] is None
    assert found[1]["flags"] == []


def test_a_stage_cell_may_say_how_it_ended_there():
    text = "Company,Role,Date Applied,Phone Screen,Onsite,Offer\n"
    found = rows(
        text + "Fernhill Ltd,Cook,2025-03-03,Passed,Failed,\nOakworth Inc,Cook,2025-03-04,Cancelled,,\n"
        "Ashby Mill,Cook,2025-03-05,Passed,Withdrew,\nKettle & Sons,Cook,2025-03-06,Pending,,"
    )
    assert [(row["stage"], row["outcome"]) for row in found] == [
        (4, "rejected"), (1, None), (4, "withdrawn"), (1, None),
    ]  # fmt: skip


def test_a_coding_challenge_lies_where_the_columns_put_it():
    first = rows("Company,Role,Date Applied,OA,Phone Screen,Onsite\nFernhill Ltd,Cook,2025-03-03,2025-03-05,,")[0]
    later = rows(
        "Company,Role,Date Applied,Phone Screen,OA,Onsite\nFernhill Ltd,Cook,2025-03-03,2025-03-04,2025-03-05,"
    )[0]
    assert (first["stage"], first["stage_name"]) == (2, "OA")
    assert (later["stage"], later["stage_name"]) == (3, "OA")


def test_an_assessment_without_the_talk_before_it_is_no_later_stage():
    text = "Company,Role,Date Applied,Interview,Assessment\n"
    found = rows(text + "Fernhill Ltd,Cook,2025-03-03,No,Yes\nOakworth Inc,Cook,2025-03-04,Yes,No")
    assert [(row["stage"], row["stage_name"]) for row in found] == [(2, "Assessment"), (4, "Job interview")]


def test_a_stage_that_ran_out_was_reached_and_nothing_more():
    text = "Company,Role,Date Applied,Coding Challenge,Phone Screen\n"
    row = rows(text + "Fernhill Ltd,Cook,2025-03-03,expired,\nOakworth Inc,Cook,2025-03-04,yes,yes")[0]
    assert (row["stage"], row["stage_name"], row["outcome"]) == (2, "Coding Challenge", None)


def test_the_phone_screen_keeps_its_place_before_a_technical_one():
    text = "Company,Role,Date Applied,Date Phone Screen,Date Technical Screen,Date Onsite,Date Offer,Offer Amount\n"
    found = reading(text + "Fernhill Ltd,Cook,2025-03-03,2025-03-10,2025-03-17,,,\n")
    assert [(line.what, line.stage_name) for line in found.rows[0].history] == [
        ("stage:1", None), ("stage:3", None), ("stage:3", "Technical Screen"),
    ]  # fmt: skip
    assert {each.column: each.field for each in found.mapping}["Offer Amount"] == "pay"


def test_a_talk_still_to_be_planned_was_not_reached():
    text = "Entreprise,Poste,Date de candidature,Entretien\n"
    found = rows(text + "Fernhill SA,Cuisinier,2025-03-03,à planifier\nOakworth SA,Cuisinier,2025-03-04,2025-03-10")
    assert [row["stage"] for row in found] == [1, 4]


def test_a_stages_days_may_stand_in_a_column_beside_it():
    text = "Company,Applied,Phone Screen,Date,Interview,Interview Date\n"
    found = reading(text + "Fernhill Ltd,1/15/2024,Yes,1/22/2024,Yes,1/30/2024\nOakworth Inc,1/16/2024,,,,")
    row = rows(text + "Fernhill Ltd,1/15/2024,Yes,1/22/2024,Yes,1/30/2024\nOakworth Inc,1/16/2024,,,,")[0]
    assert story(row) == ["stage:1 2024-01-15", "stage:3 2024-01-22", "stage:4 2024-01-30"]
    assert [each.field for each in found.mapping][3:] == ["stage:Phone Screen", "stage:Interview", "stage:Interview"]
