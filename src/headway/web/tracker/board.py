"""The board: a column for each stage, cards that are dragged, moved by keyboard or by a form."""

import json
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlsplit

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_http_methods, require_safe

from headway.core.days import in_short
from headway.core.errors import HeadwayError, NotFound, Unsure
from headway.core.speech import count, say, within
from headway.core.tracker import naming, nouns
from headway.core.tracker.filters import NOTHING, Condition, Question
from headway.core.tracker.words import OUTCOMES, SILENCES, Silence
from headway.usecases import insights, tracker
from headway.web import base
from headway.web.tracker import asking, between, boxes, columns, filtering, table, views
from headway.web.tracker.adding import day
from headway.web.tracker.opportunity import number

PATH: Final = "/opportunities/board/"
PAGE: Final = "opportunities/board.html"
_MOVES: Final = "opportunities/moves.html"
_USUAL: Final = {"state": ("open",)}
# What is out of sight by default is closed; an accepted offer is not: it stands in the last column.
_IN_SIGHT: Final = (Condition("outcome", "is", NOTHING), Condition("outcome", "is", "accepted"))
_NOT_HERE: Final = frozenset({"order", "page", "size", "columns", "after"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A card in words: how long it has stood there, what its silence has come to, and how it ended if so."""

    it: nouns.Card
    name: str
    since: str
    ended: str
    promised: str
    silence: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A column: its stage, how many stand there, the cards that are shown, and where the others are."""

    stage: nouns.Stage
    total: int
    cards: list[Shown]
    more: str = ""
    rows: str = ""


@require_safe
def board(request: base.Request) -> HttpResponse:
    """The board that the address asks for."""
    given = dict(request.GET.lists())
    address = asked_at(given)
    if not request.htmx and any(value == "" for values in given.values() for value in values):
        return HttpResponseRedirect(address.text)
    answer = listing(request, address)
    if request.htmx:
        answer.headers["HX-Push-Url"] = address.text
    return answer


def listing(request: base.Request, address: asking.Address, refused: base.Refused | None = None) -> HttpResponse:
    """The board at an address, whole or, with htmx, the filter bar and the lanes; with a form that was refused."""
    search = boxes.current(request.ctx)
    if search is None:
        return between.page(request, or_else=lambda: base.page(request, PAGE, {"nothing_yet": True}, part="listing"))
    question, wrong = asking.asked(request.ctx, address)
    lanes = () if wrong else tracker.board(request.ctx, asked=in_sight(question, address))
    told = {"problem": base.problem(wrong) if wrong else None, "refused": refused}
    return base.page(
        request,
        PAGE,
        _context(request, address, question, search, lanes) | told,
        part="listing",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong or refused else HTTPStatus.OK,
    )


@require_safe
def lane(request: base.Request, stage: int) -> HttpResponse:
    """The next cards of one column."""
    search = tracker.search(request.ctx)
    found = next((each for each in search.stages if each.id == stage), None)
    if found is None:
        raise NotFound("There is no such stage.")
    address = asked_at(dict(request.GET.lists()))
    asked, wrong = asking.asked(request.ctx, address)
    if wrong is not None:
        raise wrong
    question = in_sight(asked, address)
    after = number(request.GET.get("after", "0"))
    cards = tracker.lane(request.ctx, stage_id=stage, asked=question, after=after)
    (total,) = (each.total for each in tracker.board(request.ctx, asked=question, each=0) if each.stage.id == stage)
    words = silences(insights.silent(request.ctx))
    shown = _lane(request, address, nouns.Lane(found, total, cards), after, words)
    if not request.htmx:
        return base.go(request, shown.rows)
    return base.page(request, PAGE, {"lane": shown, "writable": True}, part="cards")


@require_http_methods(["GET", "HEAD", "POST"])
def moves(request: base.Request) -> HttpResponse:
    """A card moved to another column; on GET, or where there is a question, the form that does it."""
    given = request.POST if request.method == "POST" else request.GET
    it = tracker.opportunity(request.ctx, id=number(given.get("id", "")))
    if request.method != "POST":
        return _form(request, it, given)
    try:
        change = tracker.move(
            request.ctx,
            ids=[it.id],
            stage_id=number(given.get("stage", "")),
            on=day(given.get("on", ""), "on"),
            back=given.get("back") or None,  # type: ignore[arg-type]
        )
    except Unsure as error:
        return _form(request, it, given, base.problem(error))
    except HeadwayError as error:
        return _form(request, it, given, base.problem(error)) if "on" in given else base.told(request, error)
    if change.opportunity_ids:
        base.saved(request, change)
    return _moved(request, it.id) if request.htmx else base.go(request, base.back(request, PATH))


def asked_at(given: Mapping[str, Iterable[str]]) -> asking.Address:
    """The address of the board that was asked for; cards have an order of their own."""
    return asking.address(PATH, {word: values for word, values in given.items() if word not in _NOT_HERE}, _USUAL)


def in_sight(question: Question, address: asking.Address) -> Question:
    """The question of the board: those that ended are out of sight unless they are asked for."""
    if address.all("state") or address.all("outcome"):
        return question
    return replace(question, conditions=(*question.conditions, *_IN_SIGHT))


def _context(
    request: base.Request,
    address: asking.Address,
    question: Question,
    search: nouns.JobSearch,
    lanes: Iterable[nouns.Lane],
) -> dict[str, Any]:
    strict = question if address.all("state") or address.all("outcome") else replace(question, state="open")
    counts = asking.counts(request.ctx, strict)
    words = silences(insights.silent(request.ctx)) if question.silence else {}
    kept = views.saved(request.ctx)
    found = [_lane(request, address, each, words=words) for each in lanes]
    total = sum(each.total for each in found)
    return {
        "search": search,
        "bar": filtering.bar(address, question, counts, search, request.ctx.today, state="open"),
        "lanes": found,
        "page": {"total": total},
        # they stand on the board too, though they are open no more
        "accepted": 0 if strict is question else total - counts["state"].get("open", total),
        "over": question.silence == ("over",) and total,
        "silences": "" if question.silence else address.at(f"{PATH}silences/").text,
        "nothing_yet": not search.opportunities,
        "writable": search.archived_on is None,
        "table": views.table_of(address, kept).text,
        **views.shown(kept, address, "board"),
    }


def silences(kinds: Mapping[int, AbstractSet[Silence]]) -> dict[int, str]:
    """The one word that a card has for its silence: what asks for something comes first."""
    order: tuple[Silence, ...] = ("over", "ask", "slower")
    return {id: within(say(SILENCES[next(kind for kind in order if kind in held)])) for id, held in kinds.items()}


def _lane(
    request: base.Request,
    address: asking.Address,
    it: nouns.Lane,
    after: int = 0,
    words: Mapping[int, str] | None = None,
) -> Lane:
    shown = after + len(it.cards)
    more = replace(address, path=f"{PATH}{it.stage.id}/", pairs=(*address.pairs, ("after", str(shown))))
    state = address.all("state") or ("open",)
    rows = address.at(table.PATH).having(stage=str(it.stage.id), state="" if state == ("all",) else state[0])
    cards = [_card(request, card, (words or {}).get(card.id, "")) for card in it.cards]
    return Lane(it.stage, it.total, cards, more.text if shown < it.total else "", rows.text)


def _card(request: base.Request, it: nouns.Card, silence: str = "") -> Shown:
    today = request.ctx.today
    days = (today - it.stage_on).days if it.stage_on else -1
    since = "" if days < 0 else say("since today") if days == 0 else count(days, "{n} day here", "{n} days here")
    promised = in_short(it.promised_on, today=today) if it.promised_on and not it.outcome else ""
    ended = say(OUTCOMES[it.outcome]) if it.outcome else ""
    return Shown(it, naming.named(it.title, it.company), since, ended, promised, silence)


def _moved(request: base.Request, id: int) -> HttpResponse:
    """The card and the counts as they are now, each into its place; the page is told where the card belongs."""
    it = tracker.opportunity(request.ctx, id=id)
    address = asked_at(dict(QueryDict(urlsplit(request.htmx.current_url or "").query).lists()))
    question, _ = asking.asked(request.ctx, address)
    card = nouns.Card(it.id, it.title, it.company, it.role, it.stage_id, it.stage_on, it.outcome, it.promised_on)
    lanes = tracker.board(request.ctx, asked=in_sight(question, address), each=0)
    context = {"card": _card(request, card), "lanes": [Lane(each.stage, each.total, []) for each in lanes]}
    answer = base.page(request, PAGE, context | {"writable": True, "late": True}, part="moved")
    answer.headers["HX-Retarget"] = "#list"
    answer.headers["HX-Reswap"] = "none"
    answer.headers["HX-Trigger"] = json.dumps({"moved": {"id": it.id, "stage": it.stage_id}})
    return answer


def _form(
    request: base.Request, it: nouns.Opportunity, given: Mapping[str, Any], problem: base.Problem | None = None
) -> HttpResponse:
    search = tracker.search(request.ctx, search_id=it.search_id)
    options = [(str(stage.id), stage.name) for stage in search.stages]
    wrong = f"{problem.message} {problem.hint}" if problem and problem.field == "on" else ""
    context = {
        "it": it,
        "name": columns.named(it),
        "problem": None if wrong else problem,
        "stage": base.Box(
            "stage", say("To"), "choice", given.get("stage", str(it.stage_id)), options=options, place="move"
        ),
        "on": base.Box("on", say("On"), "day", given.get("on", request.ctx.today), error=wrong, place="move"),
        "next": base.back(request, PATH),
    }
    answer = base.page(request, _MOVES, context, part="form", status=problem.status if problem else 200)
    if problem:
        answer.headers["HX-Retarget"] = "#dialog-body"
        answer.headers["HX-Reswap"] = "innerHTML"
    return answer
