"""Several rows an opportunity, each one event."""

from headway.core.transfer import contract, reader
from tests.core.transfer.given import reading, records, rows, story


def events(*told):
    sheet = records([{"company": company, "date": day, "event": event} for company, day, event in told])
    return contract.to_json(reader.read([sheet], file="events.json"))


def test_events_of_one_company_are_one_opportunity():
    found = events(
        ("Fernhill Ltd", "2/3/2019", "applied"),
        ("Fernhill Ltd", "2/7/2019", "phone screen"),
        ("Oakworth Inc", "2/4/2019", "applied"),
        ("Fernhill Ltd", "2/19/2019", "rejection"),
    )
    assert found["format"]["layout"] == "events"
    assert [row["company"] for row in found["rows"]] == ["Fernhill Ltd", "Oakworth Inc"]
    assert story(found["rows"][0]) == ["stage:1 2019-02-03", "stage:3 2019-02-07", "rejected 2019-02-19"]
    assert found["rows"][0]["rows"] == [1, 2, 4]


def test_a_day_that_never_was_keeps_its_place():
    found = events(
        ("Fernhill Ltd", "2/13/2019", "applied"),
        ("Fernhill Ltd", "2/28/2019", "phone screen"),
        ("Fernhill Ltd", "2/29/2019", "take home assignment"),
        ("Fernhill Ltd", "3/12/2019", "onsite"),
    )
    row = found["rows"][0]
    assert row["history"][2]["on"] is None
    assert row["history"][2]["exactness"] == "unknown"
    assert any("2/29/2019" in flag for flag in row["flags"])
    assert row["history"][3]["on"] == "2019-03-12"


def test_two_titles_at_one_company_are_two():
    found = rows(
        "Company,Position,Date,Event\nFernhill Ltd,Cook,2025-03-03,applied\nFernhill Ltd,Gardener,2025-03-04,applied\n"
        "Fernhill Ltd,Cook,2025-03-10,interview"
    )
    assert [(row["title"], row["stage"]) for row in found] == [("Cook", 4), ("Gardener", 1)]


def test_one_status_after_another_is_a_log_too():
    found = reading(
        "Company,Date,Status\nFernhill Ltd,2025-03-03,Applied\nFernhill Ltd,2025-03-10,Phone Screen\n"
        "Oakworth Inc,2025-03-04,Applied\nOakworth Inc,2025-03-11,Rejected\nAshby Mill,2025-03-12,Applied"
    )
    assert found.format.layout == "events"
    assert [row.stage for row in found.rows] == [3, 1, 1]


def test_two_applications_at_one_company_are_no_log():
    found = reading(
        "Company,Date,Status\nFernhill Ltd,2025-03-03,Applied\nFernhill Ltd,2025-03-10,Applied\n"
        "Oakworth Inc,2025-03-04,Rejected\nOakworth Inc,2025-03-11,Rejected"
    )
    assert found.format.layout == "status_column"
    assert len(found.rows) == 4


def test_attempts_to_send_one_application_are_one():
    found = rows(
        "Company,Position,Attempt,Date,Status\nFernhill Ltd,Cook,1,2025-01-02,failed\n"
        "Fernhill Ltd,Cook,2,2025-01-03,submitted\n"
        "Oakworth Inc,Cook,1,2025-01-09,failed"
    )
    assert [(row["rows"], row["stage"], row["applied_on"]) for row in found] == [
        ([2, 3], 1, "2025-01-03"),
        ([4], 0, None),
    ]
    assert found[0]["notes"] == "2025-01-02: failed"


def test_one_role_applied_to_twice_is_no_log():
    found = reading(
        "Company,Role,Date,Status\nFernhill Ltd,Cook,2025-03-03,Interview\nFernhill Ltd,Cook,2025-03-17,No Response\n"
        "Oakworth Inc,Cook,2025-03-04,Rejected"
    )
    assert found.format.layout == "status_column"
    assert [(row.stage, row.outcome) for row in found.rows] == [(4, None), (1, "no_reply"), (1, "rejected")]


def test_no_answer_to_an_early_attempt_is_not_how_it_ended():
    row = rows(
        "Attempt,Date,Company,Position,Result\n1,2025-01-02,Fernhill Ltd,Cook,No answer\n"
        "2,2025-01-16,Fernhill Ltd,Cook,Interview invite\n1,2025-01-05,Oakworth Inc,Cook,Rejected"
    )[0]
    assert (row["applied_on"], row["stage"], row["outcome"]) == ("2025-01-02", 4, None)


def test_a_column_of_actions_is_a_log():
    text = "Date,Company,Action,Details\n2024-01-13,Fernhill Ltd,Applied,as a cook\n"
    text += "2024-01-20,Fernhill Ltd,Phone screen,\n"
    found = reading(text + "2024-01-15,Oakworth Inc,Applied,\n2024-01-22,Oakworth Inc,Rejected,")
    assert found.format.layout == "events"
    assert [(row.stage, row.outcome, row.kept) for row in found.rows] == [(3, None, ()), (1, "rejected", ())]
