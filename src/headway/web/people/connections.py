"""Whom the person knows at the company of an opportunity."""

from dataclasses import dataclass
from typing import Final

from django.template.loader import render_to_string

from headway.core.people import connections as core
from headway.core.people.connections import Connection
from headway.core.people.words import KNOWN, STRENGTHS
from headway.core.speech import count, say
from headway.usecases import people
from headway.web import base
from headway.web.tracker.beside import Known, Section

_MOST: Final = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One connection as it is shown: how it is known, and how sure it is that it is that company."""

    it: Connection
    known: str
    doubt: str


def panel(request: base.Request, at: Known) -> Section | None:
    """Who works at the company, who may, who did before; how to bring one's contacts where there are none."""
    if not at.it.company:
        return None
    found = people.connections(request.ctx, opportunity_id=at.it.id)
    context = {
        "it": at.it,
        "found": found,
        "sentence": core.in_words(found),
        "parts": [
            (say("They work there"), _lines(found.now)),
            (say("They may work there"), _lines(found.maybe)),
            (say("They worked there"), _lines(found.before)),
        ],
        "nobody": not found.people and not people.how_many(request.ctx),
    }
    html = render_to_string("people/connections.html", context, request)
    some = count(len(found.people), "{n} person", "{n} people") if found.people else say("nobody known")
    return Section("connections", say("Who do I know there?"), html, some, bool(found.people) and at.is_lead)


def line(request: base.Request, opportunity_id: int) -> str:
    """Whom one knows there in one line, for a lead; nothing where that is nobody."""
    return core.in_words(people.connections(request.ctx, opportunity_id=opportunity_id))


def _lines(some: tuple[Connection, ...]) -> list[Line]:
    return [Line(each, _known(each), _doubt(each)) for each in some[:_MOST]]


def _known(it: Connection) -> str:
    told = ((it.known, KNOWN[it.known]), (it.strength, STRENGTHS[it.strength]))
    return ", ".join(say(words) for key, words in told if key)


def _doubt(it: Connection) -> str:
    """What makes it unsure that this is the company."""
    if it.how == "same":
        return ""
    if it.how == "alias":
        return say("{company}, another name of it", company=it.company)
    return say("{company}: maybe the same company", company=it.company)
