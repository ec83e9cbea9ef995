"""Conversations: the list with its filters, stage by stage, and a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headway.core.errors import HeadwayError, Invalid
from headway.core.people import outreach as core
from headway.core.speech import count, say
from headway.core.tracker import nouns
from headway.usecases import insights, people, tracker
from headway.web import base
from headway.web.tracker import between, boxes
from headway.web.tracker.adding import day
from headway.web.tracker.beside import Known, Section
from headway.web.tracker.opportunity import number

PATH: Final = "/people/outreach/"
NEW: Final = "people/talk_new.html"
_FIRST: Final = ("name", "company", "topic")
_STATES: Final[tuple[core.State, ...]] = ("all", "open", "waiting", "led", "closed", "deleted")


@dataclass(frozen=True, slots=True)
class Line:
    """A conversation as a list shows it: what it is about, its silence, and the stage that would come next."""

    it: core.Conversation
    about: str
    silence: str
    ended: str
    next: nouns.Stage | None


@require_safe
def listed(request: base.Request) -> HttpResponse:
    """The conversations that the address asks for, as a list or stage by stage."""
    search = boxes.current(request.ctx)
    if search is None:
        return between.page(request)
    given = {name: str(text) for name, text in request.GET.items() if name != "view"}
    try:
        asked, problem = core.parse(given), None
    except Invalid as error:
        asked, problem = core.Asked(), base.problem(error)
    by_stage = request.GET.get("view") == "stages"
    context = {
        "search": search,
        "asked": asked,
        "problem": problem,
        "by_stage": by_stage,
        "writable": search.archived_on is None,
        **_told(request, asked, search, by_stage),
    }
    return base.page(request, "people/outreach.html", context, status=problem.status if problem else 200)


def _told(request: base.Request, asked: core.Asked, search: nouns.JobSearch, by_stage: bool) -> dict[str, Any]:
    counts = people.outreach_states(request.ctx)
    page = people.outreach(request.ctx, asked=asked)
    lanes = people.outreach_lanes(request.ctx) if by_stage else ()
    return {
        "lead": _lead(counts),
        "share": insights.talks(request.ctx).replies if counts["all"] else None,
        "nothing_yet": not (counts["all"] or counts["deleted"]),
        "states": [
            (each, say(core.STATES[each]), counts[each], _to(replace(asked, state=each, page=1))) for each in _STATES
        ],
        "page": page,
        "lines": [line(request, it, search) for it in page.items],
        "lanes": [(lane, [line(request, it, search) for it in lane.items]) for lane in lanes],
        "earlier": _to(replace(asked, page=page.number - 1)) if page.number > 1 else "",
        "later": _to(replace(asked, page=page.number + 1)) if page.number < page.pages else "",
        "narrowed": core.as_query(replace(asked, state="all", page=1)),
        "clear": _to(core.Asked(state=asked.state)),
        "hidden": [
            (name, text) for name, text in core.as_query(asked).items() if name not in ("stage", "text", "page")
        ],
    }


def line(request: base.Request, it: core.Conversation, search: nouns.JobSearch) -> Line:
    """A conversation as a list shows it."""
    about = " · ".join(part for part in (it.company, it.topic, it.opportunity) if part)
    following = next((stage for stage in search.outreach_stages if stage.rank > it.stage_rank), None)
    ended = say(core.OUTCOMES[it.outcome]) if it.outcome else ""
    return Line(it, about, it.silence(request.ctx.today), ended, None if it.outcome else following)


def _lead(counts: Mapping[str, int]) -> str:
    if not counts["all"]:
        return say("Nobody written to yet.")
    if not counts["waiting"]:
        return say("No conversation waits for an answer.")
    waiting = count(counts["waiting"], "{n} conversation waits", "{n} conversations wait")
    return say("{waiting} for an answer.", waiting=waiting)


def _to(asked: core.Asked) -> str:
    query = urlencode(core.as_query(asked))
    return f"{PATH}?{query}" if query else PATH


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: base.Request) -> HttpResponse:
    """The form for a new conversation; on POST it begins, unless one with this contact is open."""
    if request.method != "POST":
        return _form(request, request.GET)
    given = request.POST
    try:
        change = people.add_outreach(
            request.ctx,
            contact_id=_id(given, "contact"),
            opportunity_id=_id(given, "opportunity"),
            stage_id=_id(given, "stage"),
            on=day(given.get("on", ""), "on"),
            even_if_open="even_if_open" in given,
            name=given.get("name", ""),
            company=given.get("company", ""),
            topic=given.get("topic", ""),
        )
    except HeadwayError as error:
        return _form(request, given, base.problem(error))
    to = f"{PATH}{change.outreach_ids[0]}/"
    base.saved(request, change, to)
    return base.go(request, to)


@require_POST
def remove(request: base.Request) -> HttpResponse:
    """Put conversations into the bin."""
    base.saved(request, people.delete_outreach(request.ctx, ids=_ids(request)))
    return base.go(request, PATH)


@require_POST
def restore(request: base.Request) -> HttpResponse:
    """Take conversations out of the bin again."""
    base.saved(request, people.restore_outreach(request.ctx, ids=_ids(request)))
    return base.go(request, base.back(request, PATH))


def panel(request: base.Request, at: Known) -> Section | None:
    """On the page of an opportunity: the conversations about it, or that led to it."""
    found = people.outreach(request.ctx, asked=core.Asked(opportunity=at.it.id), search_id=at.search.id)
    html = _panel(request, found, at.search, f"opportunity={at.it.id}", writable=at.writable, part="#lines")
    told = count(found.total, "{n} conversation", "{n} conversations") if found.total else say("none yet")
    open_ones = any(not it.outcome for it in found.items)
    return Section("talks", say("Conversations"), html, told, open_ones) if html else None


def of_contact(request: base.Request, contact_id: int) -> str:
    """On the page of a contact: the conversations with them in the current job search."""
    search = boxes.current(request.ctx)
    if search is None:
        return ""
    found = people.outreach(request.ctx, asked=core.Asked(contact=contact_id))
    return _panel(request, found, search, f"contact={contact_id}", writable=search.archived_on is None)


def _panel(
    request: base.Request,
    found: core.Conversations,
    search: nouns.JobSearch,
    query: str,
    *,
    writable: bool,
    part: str = "",
) -> str:
    if not found.total and not writable:
        return ""
    lines = [line(request, it, search) for it in found.items]
    context = {"lines": lines, "total": found.total, "new": f"{PATH}new/?{query}", "writable": writable}
    return render_to_string(f"people/talk_panel.html{part}", context, request)


def _form(request: base.Request, given: QueryDict, problem: base.Problem | None = None) -> HttpResponse:
    search = boxes.current(request.ctx)
    known = _known(request, given)
    contact = known.get("contact", "")
    asked = [name for name in _FIRST if not (contact and name == "name")]
    made = [_box(name, given.get(name, ""), problem) for name in asked]
    options = problem.options if problem else ()
    context: dict[str, Any] = {
        "search": search,
        "boxes": [*made, *_when(request, search, given, problem)],
        "known": known,
        "sent": {name: given.get(name, "") for name in ("contact", "opportunity") if given.get(name)},
        "open": next((each for each in options if each.isdecimal()), ""),
        "several": [each.split(" ", 1) for each in options if not each.isdecimal()],
        "problem": problem if problem and problem.field not in (*asked, "on") else None,
        "path": PATH,
    }
    return base.page(request, NEW, context, status=problem.status if problem else 200)


def _known(request: base.Request, given: QueryDict) -> dict[str, str]:
    """The names of the contact and opportunity that the address tells of already."""
    known = {}
    if (contact_id := _id(given, "contact")) is not None:
        known["contact"] = people.contact(request.ctx, id=contact_id).name
    if (opportunity_id := _id(given, "opportunity")) is not None:
        known["opportunity"] = tracker.named(tracker.opportunity(request.ctx, id=opportunity_id))
    return known


def _box(name: str, value: str, problem: base.Problem | None) -> base.Box:
    labels = {"name": say("With whom"), "company": say("Company"), "topic": say("About")}
    hints = {"topic": say("What connects you, or what you ask.")}
    wrong = f"{problem.message} {problem.hint}" if problem and problem.field == name else ""
    return base.Box(
        name, labels[name], value=value, hint=hints.get(name, ""), error=wrong, required=name == "name", place="talk"
    )


def _when(
    request: base.Request, search: nouns.JobSearch | None, given: QueryDict, problem: base.Problem | None
) -> list[base.Box]:
    on = given.get("on") or request.ctx.today
    wrong = f"{problem.message} {problem.hint}" if problem and problem.field == "on" else ""
    day_box = base.Box("on", say("Day"), "day", on, error=wrong, place="talk")
    if search is None:
        return [day_box]
    options = [(str(stage.id), stage.name) for stage in search.outreach_stages[:-1]]
    sent = next((str(stage.id) for stage in search.outreach_stages if stage.number >= 1), options[0][0])
    return [base.Box("stage", say("Stage"), "choice", given.get("stage", sent), options=options, place="talk"), day_box]


def _id(given: QueryDict, name: str) -> int | None:
    return number(str(given[name])) if given.get(name) else None


def _ids(request: base.Request) -> list[int]:
    return [number(str(text)) for text in request.POST.getlist("id")]
