"""A line of Today as a page shows it, wherever that is: where it leads, its buttons, the message that fits it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from headway.core.plan.today import Line, Verb
from headway.core.speech import noted, say

_WORDS: Final[dict[Verb, str]] = {
    "did": noted("Done"),
    "tomorrow": noted("Tomorrow"),
    "never": noted("Not this one"),
    "close": noted("Close it: no reply"),
}
_REST: Final = noted("Let it rest")


@dataclass(frozen=True, slots=True)
class Button:
    """One verb of a line; the first one is what most lines are for."""

    decided: str
    words: str
    main: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line with its address, its buttons, and the address of the message that is filled in for it."""

    it: Line
    to: str
    buttons: tuple[Button, ...]
    message: str


def row(it: Line) -> Row:
    """A line as a page shows it."""
    return Row(it, _to(it), tuple(_buttons(it)), _message(it))


def _to(it: Line) -> str:
    """Where a line leads: to its interview, its opportunity or its contact."""
    if it.interview_id is not None:
        return f"/prepare/interviews/{it.interview_id}/"
    if it.opportunity_id is not None:
        return f"/opportunities/{it.opportunity_id}/"
    return f"/people/contacts/{it.contact_id}/" if it.contact_id is not None else ""


def _buttons(it: Line) -> Iterator[Button]:
    verbs = [verb for verb in it.verbs if verb in _WORDS]
    for at, verb in enumerate(verbs):
        words = _REST if verb == "never" and it.key.startswith("rest.") else _WORDS[verb]
        yield Button(verb, say(words), main=at == 0)


def _message(it: Line) -> str:
    """The page on which the message of a line is filled in; empty where none fits."""
    if not it.template:
        return ""
    about = {"contact": it.contact_id, "opportunity": it.opportunity_id}
    asked = urlencode({name: id for name, id in about.items() if id is not None})
    return f"/people/messages/{it.template}/?{asked}"
