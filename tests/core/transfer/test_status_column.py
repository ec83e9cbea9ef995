"""Rows that are one opportunity each: a status, days, or both."""

import pytest

from tests.core.transfer.given import reading, records, rows, story

HEADER = "Company,Position,Date Applied,Status\n"


def one(text, **choices):
    found = rows(text, **choices)
    assert len(found) == 1
    return found[0]


def test_applied_and_waiting():
    row = one(HEADER + "Fernhill Ltd,Gardener,2025-03-03,Applied")
    assert story(row) == ["stage:1 2025-03-03"]
    assert (row["stage"], row["outcome"], row["applied_on"]) == (1, None, "2025-03-03")
    assert row["status_text"] == "Applied"


def test_an_interview_on_an_unknown_day():
    row = one(HEADER + "Fernhill Ltd,Gardener,2025-03-03,Interview")
    assert story(row) == ["stage:1 2025-03-03", "stage:4"]
    assert row["stage_name"] == "Job interview"


def test_rejected_keeps_what_was_reached():
    row = one(HEADER + "Fernhill Ltd,Gardener,2025-03-03,Rejected")
    assert story(row) == ["stage:1 2025-03-03", "rejected"]
    assert (row["stage"], row["outcome"]) == (1, "rejected")


def test_accepted_stands_at_the_last_stage():
    row = one(HEADER + "Fernhill Ltd,Gardener,2025-03-03,Accepted")
    assert (row["stage"], row["stage_name"], row["outcome"]) == (7, "Accepted", "accepted")
    assert story(row) == ["stage:1 2025-03-03", "accepted"]


def test_a_declined_offer_was_an_offer():
    row = one(HEADER + "Fernhill Ltd,Gardener,2025-03-03,Offer declined")
    assert (row["stage"], row["outcome"]) == (6, "offer_declined")
    assert story(row) == ["stage:1 2025-03-03", "stage:6", "offer_declined"]


def test_no_status_and_no_day_is_not_applied_where_others_were():
    found = rows(HEADER + "Fernhill Ltd,Gardener,2025-03-03,Applied\nOakworth Inc,Cook,,")
    assert (found[1]["stage"], found[1]["history"]) == (0, [])
    assert found[1]["flags"]


def test_an_answer_without_a_day_of_applying_was_an_application():
    row = one(HEADER + "Fernhill Ltd,Gardener,,Rejected")
    assert story(row) == ["stage:1", "rejected"]
    assert row["applied_on"] is None


def test_the_date_of_a_lead_is_no_day_of_applying():
    row = one("Company,Position,Date,Status\nFernhill Ltd,Gardener,2025-03-03,Not applied")
    assert (row["stage"], row["applied_on"]) == (0, None)
    assert story(row) == ["stage:0 2025-03-03"]


def test_an_unknown_status_is_asked_once_and_can_be_answered():
    text = HEADER + "Fernhill Ltd,Gardener,2025-03-03,Zorp\nOakworth Inc,Cook,2025-03-04,Zorp"
    found = reading(text)
    asked = [each for each in found.unsure if each.key == "statuses:Zorp"]
    assert len(asked) == 1
    assert asked[0].choice == "note"
    assert found.rows[0].status_text == "Zorp"
    assert (found.rows[0].notes, found.rows[0].kept) == (None, (("Status", "Zorp"),))
    answered = reading(text, statuses={"Zorp": "rejected"})
    assert [each.outcome for each in answered.rows] == ["rejected", "rejected"]
    assert answered.unsure == ()


def test_a_sentence_as_status_becomes_a_note():
    found = reading(HEADER + "Fernhill Ltd,Gardener,2025-03-03,Sent my papers over to Cleo")
    row = found.rows[0]
    assert (row.stage, row.status_text, row.notes) == (1, "Sent my papers over to Cleo", "Sent my papers over to Cleo")
    assert found.unsure == ()


def test_waiting_is_applied_and_open():
    row = one(HEADER + "Fernhill Ltd,Gardener,2025-03-03,in progress")
    assert (row["stage"], row["outcome"], row["status_text"]) == (1, None, "in progress")


def test_the_day_of_a_response_is_the_day_of_a_first_rejection():
    row = one("Company,Position,Date Applied,Response Date,Status\nFernhill Ltd,Cook,2025-03-03,2025-03-20,Rejected")
    assert story(row) == ["stage:1 2025-03-03", "rejected 2025-03-20"]


def test_the_day_of_a_response_comes_before_an_interview():
    row = one("Company,Position,Date Applied,Response Date,Status\nFernhill Ltd,Cook,2025-03-03,2025-03-20,Interview")
    assert story(row) == ["stage:1 2025-03-03", "stage:2 2025-03-20", "stage:4"]


@pytest.mark.parametrize(
    ("answer", "told", "stage", "outcome"),
    [
        ("No", ["stage:1 2025-03-03", "rejected 2025-03-20"], 1, "rejected"),
        ("Yes", ["stage:1 2025-03-03", "stage:2 2025-03-20", "stage:4"], 4, None),
        ("Other", ["stage:1 2025-03-03", "stage:2 2025-03-20"], 2, None),
        ("", ["stage:1 2025-03-03"], 1, None),
    ],
)
def test_chosen_for_an_interview_or_not(answer, told, stage, outcome):
    found = rows(
        "applied date,Job Source,job title,response date,selected for interview?\n"
        f"2025-03-03,LinkedIn,Cook,2025-03-20,{answer}\n2025-03-04,LinkedIn,Cook,2025-03-21,No\n"
        "2025-03-05,Linkedin,Gardener,2025-03-22,Yes\n2025-03-05,LinkedIn,Gardener,2025-03-25,No\n"
    )
    assert story(found[0]) == told
    assert (found[0]["stage"], found[0]["outcome"]) == (stage, outcome)
    assert {row["source"] for row in found} == {"LinkedIn"}


def test_the_last_update_is_only_when_it_had_happened_by():
    row = one("Company,Position,Date Applied,Status,Last Updated\nFernhill Ltd,Cook,2025-03-03,Rejected,2025-04-01")
    assert story(row) == ["stage:1 2025-03-03", "rejected before 2025-04-01"]


def test_they_came_to_me():
    text = "Who Applied?,Screening Date,First Interview,Second Interview,Outcome\n"
    found = reading(
        text + "Me,2025-05-01,2025-05-15,2025-05-30,Accepted\nThem,2025-04-20,,,Rejected\nMe,2025-03-22,,,Diary Update"
    )
    assert len(found.rows) == 2
    assert [line.what for line in found.rows[1].history] == ["stage:2", "stage:3", "rejected"]
    assert found.rows[0].history[0].what == "stage:1"
    assert [each.row for each in found.skipped] == [4]


def test_a_link_inside_the_notes():
    row = one("Company,Position,Date Applied,Status,Notes\nFernhill Ltd,Cook,2025-03-03,Applied,https://jobs.example/7")
    assert row["url"] == "https://jobs.example/7"


def test_a_markdown_link_in_the_title():
    row = one(HEADER + "Fernhill Ltd,[Gardener](https://jobs.example/7),2025-03-03,Applied")
    assert (row["title"], row["url"]) == ("Gardener", "https://jobs.example/7")


def test_what_no_column_took_is_kept():
    row = one("Company,Position,Date Applied,Status,Shoe size\nFernhill Ltd,Cook,2025-03-03,Applied,43")
    assert row["kept"] == {"Shoe size": "43"}


def test_two_equal_rows_stay_two_and_are_flagged():
    found = rows(HEADER + "Fernhill Ltd,Cook,2025-03-03,Applied\nFernhill Ltd,Cook,2025-03-03,Applied")
    assert [row["flags"] for row in found] == [[], ["same as row 2"]]
    assert found[0]["identity"] != found[1]["identity"]


def test_the_mapping_names_every_column():
    found = reading("Company,Position,Date Applied,Status,Shoe size\nFernhill Ltd,Cook,2025-03-03,Applied,43")
    assert [each.column for each in found.mapping] == ["Company", "Position", "Date Applied", "Status", "Shoe size"]
    assert found.mapping[-1].field is None


def test_a_day_that_does_not_exist_is_flagged_and_not_invented():
    found = rows(HEADER + "Fernhill Ltd,Cook,2025-02-29,Applied\nOakworth Inc,Cook,2025-03-01,Applied")
    assert (found[0]["applied_on"], found[0]["stage"]) == (None, 1)
    assert "2025-02-29" in found[0]["flags"][0]


def test_day_or_month_first_is_asked_where_it_cannot_be_told():
    found = reading(HEADER + "Fernhill Ltd,Cook,03/04/2025,Applied")
    assert found.unsure[0].question == "day first or month first?"
    key = found.unsure[0].key
    assert key == "date_order:Date Applied"
    answered = reading(HEADER + "Fernhill Ltd,Cook,03/04/2025,Applied", date_order={"Date Applied": "day_first"})
    assert str(answered.rows[0].applied_on) == "2025-04-03"
    assert answered.unsure == ()


def test_records_of_json():
    from headway.core.transfer import reader

    found = reader.read(
        [
            records(
                [{"companyName": "Fernhill Ltd", "jobTitle": "Cook", "status": "applied", "dateApplied": "2025-03-03"}]
            )
        ],
        file="tracker.json",
    )
    assert (found.format.kind, found.format.header_row, found.rows[0].row) == ("json", None, 1)
    assert found.rows[0].company == "Fernhill Ltd"


def test_a_first_answer_and_a_final_outcome():
    found = rows(
        "company_name,date_applied,job_title,initial_response,date_init_resp,date_interview1,final_outcome\n"
        "Fernhill Ltd,2023-01-07,Cook,Passed,2023-01-17,2023-01-31,Rejected\n"
        "Oakworth Inc,2023-01-04,Cook,Rejected,2023-01-11,,\nAshby Mill,2023-01-04,Cook,No Response,,,\n"
        "Kettle & Sons,2023-01-04,Cook,Rejected,2023-01-12,,"
    )
    assert story(found[0]) == ["stage:1 2023-01-07", "stage:2 2023-01-17", "stage:4 2023-01-31", "rejected"]
    assert story(found[1]) == ["stage:1 2023-01-04", "rejected 2023-01-11"]
    assert (found[2]["stage"], found[2]["outcome"]) == (1, "no_reply")


def test_ones_own_address_is_no_contact():
    lines = "".join(f"2025-03-0{day},me@ada.example,Fernhill {day},Cook\n" for day in range(1, 5))
    found = rows("Application Date,Contact Email,Company Name,Job Title\n" + lines)
    assert {len(row["contacts"]) for row in found} == {0}


def test_records_inside_records():
    from headway.core.transfer import reader

    log = [{"type": "applied", "date": "2025-01-03"}, {"type": "interview", "date": "2025-01-10"}]
    found = reader.read(
        [
            records(
                [
                    {
                        "title": "Cook",
                        "employer": {"name": "Fernhill Ltd", "location": "Leeds"},
                        "list": "Interview",
                        "activities": log,
                    },
                    {
                        "title": "Cook",
                        "employer": {"name": "Oakworth Inc", "location": "York"},
                        "list": "Wishlist",
                        "activities": [],
                    },
                ]
            )
        ],
        file="board.json",
    )
    assert [row.company for row in found.rows] == ["Fernhill Ltd", "Oakworth Inc"]
    assert [line.what for line in found.rows[0].history] == ["stage:1", "stage:4"]
    assert found.rows[1].stage == 0


def test_a_group_name_above_the_header_counts():
    found = rows(
        ",,Interviews,,\nCompany,Position,1st,2nd,Decision\nFernhill Ltd,Cook,1/15/2025,1/25/2025,Offer\n"
        "Oakworth Inc,Cook,1/16/2025,,Rejected"
    )
    assert story(found[0]) == ["stage:1", "stage:4 2025-01-15", "stage:5 2025-01-25", "stage:6"]


def test_a_heading_tells_the_status_where_no_column_does():
    found = rows(
        "Applied,,,\nCompany,Role,Date,Notes\nFernhill Ltd,Cook,2025-03-03,\nRejected,,,\nCompany,Role,Date,Notes\n"
        "Ashby Mill,Cook,2025-02-03,"
    )
    assert [(row["stage"], row["outcome"], row["status_text"]) for row in found] == [
        (1, None, "Applied"), (1, "rejected", "Rejected"),
    ]  # fmt: skip


def test_days_come_first_where_the_columns_are_not_english():
    found = reading("Empresa,Puesto,Fecha de solicitud,Estado\nRobledal SL,Contable,03/04/2025,Enviada")
    assert found.rows[0].applied_on is not None
    assert found.rows[0].applied_on.isoformat() == "2025-04-03"
    assert found.unsure[0].choice == "day_first"


def test_a_status_may_name_its_day():
    found = rows(
        HEADER + "Fernhill Ltd,Cook,2025-01-13,Interview on 1/27/2025\nOakworth Inc,Cook,2025-01-14,Rejected 2/14\n"
        "Ashby Mill,Cook,,Applied 1/15/2025"
    )
    assert story(found[0]) == ["stage:1 2025-01-13", "stage:4 2025-01-27"]
    assert story(found[1]) == ["stage:1 2025-01-14", "rejected 2025-02-14"]
    assert (found[2]["applied_on"], found[2]["stage"]) == ("2025-01-15", 1)


def test_a_status_stands_before_the_end_that_another_column_tells():
    found = rows(
        "Company,Title,Application Date,Interview Stage,Offer (Y/N),Rejected (Y/N)\n"
        "Fernhill Ltd,Cook,2024-01-15,Phone Screen,N,Y\nOakworth Inc,Cook,2024-01-18,Onsite,Y,N\n"
        "Ashby Mill,Cook,2024-01-20,Phone Screen,N,N"
    )
    assert story(found[0]) == ["stage:1 2024-01-15", "stage:3", "rejected"]
    assert story(found[1]) == ["stage:1 2024-01-18", "stage:4", "stage:6"]


def test_people_inside_records():
    from headway.core.transfer import contract, reader

    people = [{"name": "Cleo", "email": "cleo@fernhill.example"}]
    found = reader.read(
        [records([{"company": "Fernhill Ltd", "position": "Cook", "status": "Applied", "contacts": people}])],
        file="t.json",
    )
    assert contract.to_json(found)["rows"][0]["contacts"] == [
        {"name": "Cleo", "email": "cleo@fernhill.example", "note": None}
    ]


def test_the_day_of_the_outcome_is_the_day_on_which_it_ended():
    for header in ("date_outcome", "Outcome Date", "Decision date", "Date Decision", "Rejected on"):
        text = f"Company,Position,Date Applied,Status,{header}\n"
        found = rows(text + "Fernhill Ltd,Cook,2025-03-03,Rejected,2025-06-05\nOakworth Inc,Cook,2025-03-04,Applied,")
        assert story(found[0]) == ["stage:1 2025-03-03", "rejected 2025-06-05"]


def test_the_day_of_an_outcome_that_is_a_stage_is_the_day_of_that_stage():
    text = "Company,Position,Date Applied,Outcome,Outcome Date\n"
    row = rows(
        text + "Fernhill Ltd,Cook,2025-03-03,Offer,2025-04-01\nOakworth Inc,Cook,2025-03-04,Rejected,2025-04-02"
    )[0]
    assert story(row) == ["stage:1 2025-03-03", "stage:6 2025-04-01"]


def test_a_kind_of_application_beside_a_status_makes_no_event():
    found = reading(
        "id,activity_date,company,job_title,activity_type,current_status\n"
        "1,2025-03-03,Fernhill Ltd,Cook,Open role,Rejected\n"
        "2,2025-03-04,Oakworth Inc,Cook,Cold letter,Awaiting response"
    )
    assert found.format.layout == "status_column"
    assert [(row.stage, row.outcome) for row in found.rows] == [(1, "rejected"), (1, None)]
    assert found.rows[0].kept == (("activity_type", "Open role"),)
