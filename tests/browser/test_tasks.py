"""Every task that is a form, by keyboard alone: each is reached, typed and sent, said aloud, and keeps the focus."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Headway
from tests.browser.keyboard import HEARD, POINTED, Task, do

pytestmark = pytest.mark.browser

IT, OTHER, LEAD = "/opportunities/72/", "/opportunities/1/", "/opportunities/71/"
OPPORTUNITY = (
    Task(IT, "Correct it", "Corrected a day", {"Note": "By post"}, ("correct",)),
    Task(IT, "It went with this", "Sent “", {}, ("What went with it", "Say which version")),
    Task(IT, "Log it", "Logged: Read their posting", {"What": "Read their posting"}, ("Activities", "Log or plan")),
    Task(OTHER, "Reopen", "Reopened", {}, ("Reopen it",)),
    Task(OTHER, "Add", "Added the contact “Ida Winter”", {"Name": "Ida Winter"}, ("Add a person",)),
    Task(OTHER + "sheet/", "Add", "Added a requirement", {"A line in your words": "Go"}),
    Task(OTHER + "sheet/", "Save the company sheet", "Changed the company sheet", {"What they need": "Hands"}),
    Task(IT + "sheet/", "Partly met", "Partly met: “Queues”"),
    Task(IT + "sheet/", "This shows it", "Showed “Queues”", {"In your words": "Two of them"}, ("Show it, change it",)),
    Task(IT + "sheet/", "Take this line away", "Took away the requirement", {}, ("Show it, change it",)),
    Task(LEAD, "Move", "Moved", {"Move to": "Phone interview"}),
    Task(LEAD, "Add the interview", "Added an interview", {}, ("Interviews", "Add an interview")),
    Task(LEAD, "Close it", "Closed", {"How it ended": "Rejected"}, ("It ended",)),
)
ADA = "/people/contacts/1/"
FIRM = "/people/companies/1/"
TALK = "/people/outreach/1/"
PEOPLE = (
    Task("/people/contacts/new/", "Add", "Added the contact", {"Name": "Ida Winter", "Company": "Fernhill"}),
    Task(ADA, "Save", "Changed the contact", {"Phone": "0123"}, ("Change what you know",)),
    Task(ADA, "Set", "Changed how often to be in touch", {"Every … days": "14"}),
    Task(ADA, "Save", "Noted the new job", {"Company": "Fernhill"}, ("They changed jobs",)),
    Task(ADA, "Remove Papaya Diner", "Took away a place"),
    Task("/people/companies/new/", "Add", "Added the company", {"Name": "Harbour Oats"}),
    Task(FIRM, "Save", "Changed the company", {"Phone": "0123"}, ("Change what you know",)),
    Task(FIRM, "Apply here after all", "May apply"),
    Task(FIRM, "Merge", "Merged “Harbour Oats”", {"Name of the other one": "Harbour Oats"}, ("Merge another",)),
    Task("/people/interactions/new/", "Log it", "Logged: E-mail", {"Who": "Ida Winter", "What was said": "Hello."}),
    Task("/people/messages/new/", "Add", "Added the message", {"Name": "Short", "Text": "Hello"}),
    Task("/people/messages/thank_you/", "Sign with it", "Messages are signed “Robin”",
          {"Your name, as it stands under messages": "Robin"}),
    Task("/people/messages/thank_you/", "Save", "Changed the message",
          {"Subject": "Thanks"}, ("Change this template",)),
    Task("/people/outreach/new/", "Begin", "Began a conversation", {"With whom": "Ida Winter"}),
    Task("/people/outreach/7/", "Move", "Moved", {"Move to": "Met"}),
    Task(TALK, "Log it", "Followed up with", {"What was said": "Hello."}, ("I followed up",)),
    Task(TALK, "Save", "Changed what the conversation", {"About": "Queues"}),
    Task(TALK, "Close it", "Closed the conversation", {}, ("It ended",)),
)  # fmt: skip
PLAN = (
    Task("/plan/", "Log it", "Logged 45 min: Read", {"What": "Read", "How long": "45"}),
    Task("/plan/", "Start the timer", "Started the timer: Write", {"What": "Write"}),
    Task("/plan/activities/57/", "Save", "Changed “Read about queues”", {"Label": "courses"}),
    Task("/plan/activities/57/", "Done", "Done: Read about queues"),
    Task("/plan/calendar/", "Set it aside", "Set time aside: Letters",
          {"What": "Letters", "Time": "1000AM", "How long": "2h"}, ("A block of your own",)),
    Task("/plan/calendar/", "To tomorrow", "Moved “Applications” to tomorrow", {}, ("Applications",)),
    Task("/plan/blocks/3/", "Save", "Changed the block", {"What": "Writing"}),
    Task("/plan/goals/", "Set it", "Set the goal: 4", {"How much": "4"}, ("Set a goal",)),
    Task("/plan/goals/", "Pause", "A pause: A cold", {"Why": "A cold"}, ("Pause",)),
    Task("/plan/goals/1/", "Save", "Changed the goal", {"How much": "7"}),
    Task("/plan/showcase/", "Add it", "Added “A clock”", {"What": "A clock"}, ("Add something to show",)),
    Task("/plan/showcase/1/", "Save", "Changed “A tiny queue”", {"Skills": "clocks"}),
    Task("/plan/calendars/", "Revoke Telephone", "Revoked the calendar"),
    Task("/plan/record/", "Add it", "Added a line", {"Kind": "Fair"}, ("Add a line",)),
    Task("/plan/review/", "Keep this review", "Looked back", {"How was this week, in your own words?": "Slow."}),
    Task("/plan/path/", "Add", "Added the step “Ask Jon”", {"What it is": "Ask Jon"}),
    Task("/plan/path/", "Later Know what you need", "Moved the step"),
    Task("/today/check-ins/", "Good", "Checked in"),
    Task("/today/check-ins/", "Remove today", "Removed a check-in"),
    Task("/today/", "Keep this answer", "Answered",
          {"What would you do tomorrow if you lost your job today?": "Call Mira."}),
)  # fmt: skip
SOON, STORY, RESUME = "/prepare/interviews/49/", "/prepare/stories/1/", "/prepare/documents/1/"
PREPARE = (
    Task("/prepare/", "Add the interview", "Added an interview",
          {"With whom": "Ida"}, ("Add an interview", "With whom, where")),
    Task(SOON, "Add", "Added “Who else?”", {"Another question": "Who else?"}),
    Task(SOON, "What is hardest about this role at the moment?", "Ticked", role="checkbox"),
    Task(SOON, "Save the time", "to another time", {}, ("Another time",)),
    Task(SOON, "Save", "Changed an interview", {"Minutes": "45"}, ("How, with whom, where",)),
    Task("/prepare/interviews/50/", "Save", "Wrote down how", {"What went well": "All."}),
    Task(SOON, "They called it off", "Called off", {}, ("It is called off",)),
    Task("/prepare/stories/new/", "Save the story", "Added the story", {"Title": "The fair"}),
    Task(STORY, "Save the story", "Changed the story", {"Numbers": "12"}),
    Task(STORY, "Told aloud today", "Rehearsed"),
    Task("/prepare/questions/", "Add", "Added the question",
          {"Question": "What is a good oven?"}, ("Add a question",)),
    Task("/prepare/questions/", "Put it away Why this role?", "Put away the question", {}, ("Why this role?",)),
    Task("/prepare/practice/", "Save, and the next question", "Rehearsed an answer", {"Minutes": "2"}),
    Task("/prepare/practice/", "Save", "Added a mock interview",
          {"With whom": "Ben"}, ("Write a mock interview down",)),
    Task("/prepare/evidence/", "Add", "Added “Baker”", {"What it was": "Baker"}),
    Task("/prepare/evidence/1/", "Save", "Changed “", {"Skills it shows": "bread"}),
    Task("/prepare/documents/", "Keep the link", "Added the document",
          {"Link": "https://b.example/cv"}, ("Add a version", "It lies on the web")),
    Task(RESUME, "Save", "Changed “Two pages", {"Note": "Old"}, ("Change its name",)),
    Task(RESUME, "Save", "to Ben to read", {"Who reads it": "Ben"}, ("Give it to somebody",)),
    Task(RESUME, "Put it away", "away"),
)  # fmt: skip
OFFER = "/offers/1/"
DECIDED = (
    Task("/prepare/needs/", "Add", "Added the criterion", {"A criterion of your own": "A window"}),
    Task("/prepare/needs/", "Further up A garden", "Moved the criterion", {}, ("More A garden",)),
    Task("/prepare/needs/", "Save", "Changed pay", {"Pay floor": "50,500"}),
    Task("/prepare/needs/", "Add", "Added “Rust”", {"A gap": "Rust"}),
    Task("/prepare/needs/", "Closed Kubernetes", "Changed “Kubernetes”"),
    Task("/offers/", "Save", "Changed the terms of the job you have now",
          {"Base pay": "55,000"}, ("The job you have",)),
    Task(OFFER, "Save", "Changed the offer", {"Base pay": "60,000"}, ("Change the terms",)),
    Task(OFFER, "Save", "Noted what was said", {"What was said": "Until Friday."}, ("Note what was said",)),
    Task(OFFER, "Save", "Prepared what to ask", {"What you will ask for": "66,000 EUR"}, ("Prepare it",)),
    Task(OFFER, "Accept the offer", "Accepted", {}, ("Accept it",)),
    Task("/pipeline/comparison/", "Put the label on", "Changed labels", {"What is new": "New résumé"}),
    Task("/opportunities/?silence=over", "Close all 3 as “no reply”", "Closed"),
)  # fmt: skip
ROBINS = "Example: Robin's search"
SETTINGS = (
    Task("/settings/", "Add", "Added the target role", {"A new role": "Tech lead"}),
    Task("/settings/", "Remove Tech lead", "Removed the target role"),
    Task("/settings/", "Move Phone interview up", "Reordered the stages"),
    Task("/settings/", "Add", "Added the stage", {"Add a stage after it": "Take-home"}, ("more for Phone interview",)),
    Task("/settings/", "Remove it", "Removed the stage", {}, ("more for Take-home",)),
    Task("/settings/words/", "Save", "Changed the source", {"Name of the source Meetup": "Meet-up"}),
    Task("/settings/words/", "Remove freelance", "Removed the label"),
    Task("/settings/guesses/", "Save", "Changed the starting guess", {"Applied, no reply: Go on, in %": "12"}),
    Task("/settings/preferences/", "Save", "Saved.", {"Density": "Compact"}),
    Task("/settings/searches/", "Rename", "Renamed", {f"Name of the job search {ROBINS}": "Spring"}),
    Task("/settings/searches/", "Archive Spring", "Archived"),
    Task("/settings/searches/", "Start", "Started the job search", {"Name": "Autumn"}),
)


@pytest.fixture
def begins_with(lived_home: Path) -> Path:
    return lived_home


@pytest.fixture
def page(signed_in: Page) -> Iterator[Page]:
    """A browser whose pointer nobody touches."""
    signed_in.context.add_init_script(POINTED)
    signed_in.context.add_init_script(HEARD)
    yield signed_in
    assert signed_in.evaluate("sessionStorage.pointed") is None


@pytest.mark.parametrize(
    "tasks",
    [OPPORTUNITY, PEOPLE, PLAN, PREPARE, DECIDED, SETTINGS],
    ids=["opportunity", "people", "plan", "prepare", "decided", "settings"],
)
def test_forms_are_filled_and_sent_by_keyboard(page: Page, headway: Headway, tasks: tuple[Task, ...]) -> None:
    for task in tasks:
        do(page, headway.address, task)
