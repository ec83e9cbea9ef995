"""The palette: pages, things to do and opportunities by a few letters; and the keys that lead there sooner."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from headway.core.speech import noted, say
from headway.core.tracker import nouns
from headway.core.tracker.filters import parse
from headway.usecases import documents, interviews, offers, people, plan, qualifying, tracker
from headway.web import base
from headway.web.pages import PAGES
from headway.web.tracker import boxes

_SHOWN: Final = "6"  # opportunities at once
_LETTERS: Final = 200
_TASTES: Final = "/settings/preferences/choices/"
_THEMES: Final = {
    "dark": noted("Dark colours"),
    "light": noted("Light colours"),
    "system": noted("Colours as the system has them"),
}
_DENSITIES: Final = {"compact": noted("Compact rows"), "comfortable": noted("Comfortable rows")}


@dataclass(frozen=True, slots=True)
class Finder:
    """What else is found, and where: a heading, the question, the page of one (`{key}`), and an icon of the sprite."""

    heading: str
    find: Callable[..., tuple[nouns.Found, ...]]
    to: str
    icon: str


# The questions of other subjects: `find(ctx, text=…, limit=…)`. Add a line for yours.
_FINDERS: Final[tuple[Finder, ...]] = (
    Finder(noted("People"), people.find_contacts, "/people/contacts/{key}/", "people"),
    Finder(noted("Companies"), people.find_companies, "/people/companies/{key}/", "people"),
    Finder(noted("Conversations"), people.find_outreach, "/people/outreach/{key}/", "chat"),
    Finder(noted("Interviews"), interviews.find_interviews, "/prepare/interviews/{key}/", "chat"),
    Finder(noted("Stories"), interviews.find_stories, "/prepare/stories/{key}/", "chat"),
    Finder(noted("Offers"), offers.find_offers, "/offers/{key}/", "gift"),
    Finder(noted("Documents"), documents.find, "/prepare/documents/{key}/", "sheet"),
    Finder(noted("Activities"), plan.find_activities, "/plan/activities/{key}/", "days"),
    Finder(noted("What you can show"), qualifying.find, "/prepare/evidence/{key}/", "chat"),
    Finder(noted("Showcase"), plan.find_showpieces, "/plan/showcase/{key}/", "days"),
    Finder(noted("Weekly reviews"), plan.find_reviews, "/plan/review/?week={key}", "sun"),
    Finder(noted("Questions"), interviews.find_questions, "/prepare/practice/?question={key}", "chat"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the palette: where it leads or, with `sent`, what it does. `dialog` opens it where one is."""

    words: str
    to: str
    more: str = ""
    icon: str = ""
    key: str = ""
    sent: str = ""
    dialog: bool = False
    stage: int | None = None


@require_safe
def palette(request: base.Request) -> HttpResponse:
    """What a few letters find; without scripts, the table that they find."""
    text = request.GET.get("text", "").strip()[:_LETTERS]
    if not request.htmx:
        return HttpResponseRedirect(f"/opportunities/?{urlencode({'text': text})}" if text else "/opportunities/")
    groups = (
        (say("Do"), [line for line in _deeds(request) if _matches(line.words, text)]),
        (say("Pages"), [line for line in _pages() if _matches(line.words, text) and (text or line.key)]),
        (say("Opportunities") if text else say("Latest news"), list(_opportunities(request, text))),
        *((say(finder.heading), _found(request, finder, text)) for finder in _FINDERS if text),
    )
    return base.page(request, "searching/palette.html", {"groups": groups, "text": text}, part="found")


@require_safe
def keys(request: base.Request) -> HttpResponse:
    """Every key and what it does."""
    leading = [(f"g {page.key}", say(page.name)) for page in PAGES if page.key]
    return base.page(request, "searching/keys.html", {"leading": leading}, part="keys")


def _matches(words: str, text: str) -> bool:
    """Whether each word of a text begins a word of these."""
    known = re.findall(r"\w+", words.casefold())
    return all(any(word.startswith(part) for word in known) for part in text.casefold().split())


def _pages() -> Iterator[Line]:
    return (Line(say(page.name), page.to, icon="arrow", key=f"g {page.key}" if page.key else "") for page in PAGES)


def _deeds(request: base.Request) -> Iterator[Line]:
    yield Line(say("Add an opportunity"), "/opportunities/new/", icon="plus", key="n", dialog=True)
    yield Line(say("Log a talk"), "/people/interactions/new/", icon="people", key="l", dialog=True)
    yield Line(say("Import a spreadsheet"), "/imports/", icon="sheet")
    for last in tracker.recent(request.ctx, limit=1):
        yield _posting(say("Undo the last change"), "/undos/", "back", last.summary, batch=str(last.batch_id))
    yield Line(say("Export a table (CSV)"), "/exports/?kind=csv", icon="out")
    yield Line(say("Export a workbook with the history (Excel)"), "/exports/?kind=xlsx", icon="out")
    yield Line(say("Export everything, to restore it (JSON)"), "/exports/?kind=json", icon="out")
    tastes = request.person.preferences
    for name, chosen, known in (("theme", tastes.theme, _THEMES), ("density", tastes.density, _DENSITIES)):
        for value, words in known.items():
            if value != chosen:
                yield _posting(say(words), _TASTES, "sliders", **{name: value})


def _posting(words: str, to: str, icon: str, more: str = "", **sent: str) -> Line:
    return Line(words, to, more, icon, sent=json.dumps(sent))


def _opportunities(request: base.Request, text: str) -> Iterator[Line]:
    search = boxes.current(request.ctx)
    if search is None:
        return
    found = tracker.opportunities(request.ctx, asked=parse({"text": text, "size": _SHOWN})).items
    numbers = {stage.id: stage.number for stage in search.stages}
    yield from (_line(it, numbers[it.stage_id]) for it in found)
    if text and found:
        to = f"/opportunities/?{urlencode({'text': text})}"
        yield Line(say("All that have “{text}”", text=text), to, icon="search")


def _found(request: base.Request, finder: Finder, text: str) -> list[Line]:
    rows = finder.find(request.ctx, text=text, limit=int(_SHOWN))
    return [Line(row.name, finder.to.format(key=row.key), row.more, finder.icon) for row in rows]


def _line(it: nouns.Opportunity, stage: int) -> Line:
    name = ", ".join(part for part in (it.title, it.company) if part) or say("Untitled")
    return Line(name, f"/opportunities/{it.id}/", it.stage, stage=stage)
