"""The closed vocabularies of people: how one is known, how well, how one talked, who began, what a message is for."""

from typing import Final, Literal

from headway.core.speech import noted

Known = Literal[
    "", "colleague", "fellow_student", "friend", "family", "event", "online", "recruiter", "introduced", "interviewer",
    "other",
]  # fmt: skip
KnownAs = Literal[
    "any", "not_said", "colleague", "fellow_student", "friend", "family", "event", "online", "recruiter", "introduced",
    "interviewer", "other",
]  # fmt: skip
Strength = Literal["", "slight", "good", "close"]
Kind = Literal["email", "call", "message", "coffee", "event", "introduction", "in_person", "other"]
Direction = Literal["by_me", "by_them", "both"]
MessageKind = Literal[
    "first_outreach", "follow_up", "thank_you", "after_rejection", "introduction", "offer_nudge", "stay_in_touch", "own"
]

KNOWN: Final[dict[Known, str]] = {
    "": noted("Not said"),
    "colleague": noted("Colleague"),
    "fellow_student": noted("Studied together"),
    "friend": noted("Friend"),
    "family": noted("Family"),
    "event": noted("Met at an event"),
    "online": noted("Met online"),
    "recruiter": noted("Recruiter"),
    "introduced": noted("Introduced by somebody"),
    "interviewer": noted("Interviewed me"),
    "other": noted("Other"),
}
STRENGTHS: Final[dict[Strength, str]] = {
    "": noted("Not said"),
    "slight": noted("Hardly know each other"),
    "good": noted("Know each other well"),
    "close": noted("Would vouch for me"),
}
KINDS: Final[dict[Kind, str]] = {
    "email": noted("E-mail"),
    "call": noted("Call"),
    "message": noted("Message"),
    "coffee": noted("Coffee"),
    "event": noted("Event"),
    "introduction": noted("Introduction"),
    "in_person": noted("In person"),
    "other": noted("Other"),
}
DIRECTIONS: Final[dict[Direction, str]] = {
    "by_me": noted("From me"),
    "by_them": noted("From them"),
    "both": noted("Both ways"),
}
MESSAGE_KINDS: Final[dict[MessageKind, str]] = {
    "first_outreach": noted("First outreach"),
    "follow_up": noted("Follow-up"),
    "thank_you": noted("Thank-you"),
    "after_rejection": noted("Answer to a rejection"),
    "introduction": noted("Ask for an introduction"),
    "offer_nudge": noted("Offer nudge"),
    "stay_in_touch": noted("Stay in touch"),
    "own": noted("Other"),
}
