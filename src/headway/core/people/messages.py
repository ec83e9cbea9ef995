"""Messages: short ones that are built in, and how their fields are filled in for one person and one opportunity."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from headway.core.people.words import MessageKind
from headway.core.speech import noted, say
from headway.core.tracker.naming import folded

_FIELD: Final = re.compile(r"\{([^{}\n]{1,40})\}")
_GAP: Final = re.compile(r"\[([^\[\]\n]{1,40})\]")
# What can be filled in, and what it is.
FIELDS: Final[Mapping[str, str]] = {
    noted("first name"): noted("the first name of the contact"),
    noted("name"): noted("the whole name of the contact"),
    noted("company"): noted("the company of the opportunity, else that of the contact"),
    noted("title"): noted("the title of the opportunity"),
    noted("their title"): noted("what the contact does there"),
    noted("link"): noted("the link of the opportunity"),
    noted("applied on"): noted("the day on which you applied"),
    noted("last talked"): noted("the day on which you were last in touch"),
    noted("source"): noted("where you found the opportunity"),
    noted("answer by"): noted("the day by which an offer wants its answer"),
    noted("my name"): noted("your own name"),
}


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A message that Headway knows by itself."""

    kind: MessageKind
    name: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A message filled in: what could not be is a gap in square brackets, and named."""

    to: str
    subject: str
    body: str
    gaps: tuple[str, ...]

    @property
    def mailto(self) -> str:
        """The address that opens it in the mail program."""
        return f"mailto:{quote(self.to, safe='@')}?subject={quote(self.subject, safe='')}&body={_body(self.body)}"


def filled(subject: str, body: str, values: Mapping[str, str], to: str = "") -> Filled:
    """A message with its fields filled in from `values`, by their names in English or in the language spoken.

    >>> filled("Hello", "Dear {First name}, about {company}", {"first name": "Ben"}).body
    'Dear Ben, about [company]'
    """
    known = {folded(each): name for name in FIELDS for each in (name, say(name))}
    gaps: dict[str, None] = {}

    def one(found: re.Match[str]) -> str:
        name = known.get(folded(found[1]), "")
        if values.get(name):
            return values[name]
        gaps[found[1]] = None
        return f"[{found[1]}]"

    parts = [_FIELD.sub(one, text) for text in (subject, body)]
    return Filled(to, " ".join(parts[0].split()), parts[1], tuple(gaps))


def gaps_in(text: str) -> tuple[str, ...]:
    """The fields that nobody filled in, as they stand in a message.

    >>> gaps_in("Dear [First name], see [1]")
    ('First name',)
    """
    known = {folded(each) for name in FIELDS for each in (name, say(name))}
    return tuple(dict.fromkeys(each for each in _GAP.findall(text) if folded(each) in known))


def unknown(subject: str, body: str) -> tuple[str, ...]:
    """The fields of a message that nobody can fill in, since there are none of these names."""
    known = {folded(each) for name in FIELDS for each in (name, say(name))}
    named = _FIELD.findall(f"{subject}\n{body}")
    return tuple(dict.fromkeys(each for each in named if folded(each) not in known))


def _body(text: str) -> str:
    return quote(text.replace("\r\n", "\n").replace("\n", "\r\n"), safe="")


BUILT_IN: Final = (
    BuiltIn(
        "first_outreach",
        noted("First outreach"),
        noted("A question about {company}"),
        noted(
            "Hello {first name},\n\nI am looking for my next role, and {company} is on my short list. You know it from "
            "the inside.\n\nWould you have 15 minutes for a call this week or next? Two or three questions, and I will "
            "keep to the time.\n\nThank you,\n{my name}"
        ),
    ),
    BuiltIn(
        "follow_up",
        noted("Follow-up"),
        noted("My application as {title}"),
        noted(
            "Hello {first name},\n\nI applied as {title} on {applied on} and am still very interested. Is there "
            "anything else that would help you to decide?\n\nI would be glad of a short word on the next step.\n\n"
            "Kind regards,\n{my name}"
        ),
    ),
    BuiltIn(
        "thank_you",
        noted("Thank-you"),
        noted("Thank you for the conversation"),
        noted(
            "Hello {first name},\n\nThank you for the conversation about the role as {title}. What you said about the "
            "work made me want it more.\n\nIf a question is still open on your side, I am happy to answer it.\n\n"
            "Kind regards,\n{my name}"
        ),
    ),
    BuiltIn(
        "after_rejection",
        noted("Answer to a rejection"),
        noted("Thank you for telling me"),
        noted(
            "Hello {first name},\n\nThank you for telling me about the role as {title}. I am sorry it was not a fit "
            "this time.\n\nOne question, if you have a minute: what would have made me a stronger candidate? And "
            "please keep me in mind for what comes next at {company}.\n\nKind regards,\n{my name}"
        ),
    ),
    BuiltIn(
        "introduction",
        noted("Ask for an introduction"),
        noted("Do you know somebody at {company}?"),
        noted(
            "Hello {first name},\n\nI am interested in the role as {title} at {company}: {link}\n\nDo you know "
            "somebody there whom I could ask two questions? If so, I will send you three lines about me that you can "
            "simply pass on.\n\nThank you,\n{my name}"
        ),
    ),
    BuiltIn(
        "offer_nudge",
        noted("Offer nudge"),
        noted("A date on my side"),
        noted(
            "Hello {first name},\n\nI have an offer from another company and need to answer it by {answer by}. The "
            "role as {title} at {company} interests me more.\n\nCan you tell me whether a decision is possible "
            "before then, or what is still missing?\n\nKind regards,\n{my name}"
        ),
    ),
    BuiltIn(
        "stay_in_touch",
        noted("Stay in touch"),
        noted("How are you?"),
        noted(
            "Hello {first name},\n\nWe last talked on {last talked}, and I thought of you. How are things at "
            "{company}?\n\nOn my side the search goes on; I will tell you more if you like. Shall we have a coffee or "
            "a call one of these days?\n\nBest wishes,\n{my name}"
        ),
    ),
)
