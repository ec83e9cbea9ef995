"""The closed vocabularies of the plan: kinds of activities and of things to show, what a goal counts."""

from typing import Final, Literal

from headway.core.speech import noted, say

Kind = Literal[
    "research",
    "practice",
    "building",
    "blogging",
    "event",
    "networking",
    "email",
    "application",
    "interview",
    "learning",
    "call",
    "meeting",
    "follow_up",
    "other",
]
Shown = Literal["project", "post", "talk", "contribution", "course", "other"]
Counted = Literal["applications", "outreach", "conversations", "minutes", "activities"]
Per = Literal["day", "week"]

KINDS: Final[dict[Kind, str]] = {
    "research": noted("Research"),
    "practice": noted("Practice"),
    "building": noted("Building"),
    "blogging": noted("Blogging"),
    "event": noted("Event"),
    "networking": noted("Networking"),
    "email": noted("E-mail"),
    "application": noted("Application"),
    "interview": noted("Interview"),
    "learning": noted("Learning"),
    "call": noted("Call"),
    "meeting": noted("Meeting"),
    "follow_up": noted("Follow-up"),
    "other": noted("Other"),
}
SHOWN: Final[dict[Shown, str]] = {
    "project": noted("Project"),
    "post": noted("Post"),
    "talk": noted("Talk"),
    "contribution": noted("Contribution"),
    "course": noted("Course"),
    "other": noted("Other"),
}
COUNTED: Final[dict[Counted, str]] = {
    "applications": noted("Applications"),
    "outreach": noted("Outreach sent"),
    "conversations": noted("Conversations"),
    "minutes": noted("Hours"),
    "activities": noted("Activities done"),
}
PER: Final[dict[Per, str]] = {"day": noted("a day"), "week": noted("a week")}
EVERY_DAY: Final = 0b1111111
WORKING_DAYS: Final = 0b0011111


def opportunity(title: str, company: str | None) -> str:
    """An opportunity in a list of things to do.

    >>> opportunity("Engineer", "Brightwater Labs")
    'Engineer, Brightwater Labs'
    """
    return ", ".join(part for part in (title, company) if part) or say("Untitled")
