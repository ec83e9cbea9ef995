"""The table of opportunities: filtered, sorted, fifty a page, edited in place."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from headway.core.speech import said
from headway.core.tracker import nouns
from headway.core.tracker.filters import EVERYTHING, NOTHING, Question
from headway.core.tracker.words import OUTCOMES
from headway.usecases import tracker, transfer
from headway.web import base
from headway.web.tracker import asking, between, boxes, columns, editors, filtering, views

PATH: Final = "/opportunities/"
PAGE: Final = "opportunities/table.html"
_USUAL: Final = {"state": ("all",), "page": ("1",), "size": (str(EVERYTHING.size),)}


@require_safe
def table(request: base.Request) -> HttpResponse:
    """The table that the address asks for."""
    given = dict(request.GET.lists())
    kept = views.saved(request.ctx)
    address = views.table_of(asked_at(request, given), kept)
    if not request.htmx and any(value == "" for values in given.values() for value in values):
        return HttpResponseRedirect(address.text)
    if not given and not request.htmx and (opens := views.opening(kept)):
        return HttpResponseRedirect(opens)
    answer = listing(request, address, kept)
    if request.htmx:
        answer.headers["HX-Push-Url"] = address.text
    return answer


def asked_at(request: base.Request, given: Mapping[str, Iterable[str]]) -> asking.Address:
    """The address of the table that was asked for, without what is a matter of course."""
    found = asking.address(PATH, given, _USUAL)
    if found.all("order") == (asking.usual_order(found),):
        found = found.lacking(("order", found.all("order")[0]))
    usual = usual_columns(request)
    if columns.shown(found, usual) == usual:
        found = found.lacking(*(pair for pair in found.pairs if pair[0] == "columns"))
    page = tuple(given.get("page", ()))[-1:]
    return asking.Address(PATH, (*found.pairs, ("page", page[0]))) if page and page[0] not in ("", "1") else found


def usual_columns(request: base.Request) -> tuple[str, ...]:
    """The columns that this person sees where none are asked for."""
    return columns.usual(request.person.preferences.columns)


def listing(
    request: base.Request, address: asking.Address, kept: views.Kept, refused: base.Refused | None = None
) -> HttpResponse:
    """The table at an address, whole or, with htmx, the filter bar and the list; with a form that was refused."""
    search = boxes.current(request.ctx)
    if search is None:
        return between.page(request, or_else=lambda: base.page(request, PAGE, {"nothing_yet": True}, part="listing"))
    question, wrong = asking.asked(request.ctx, address)
    page = nouns.Page((), 0, 1, question.size) if wrong else tracker.opportunities(request.ctx, asked=question)
    context = _shown(request, address, question, search, page)
    context |= views.shown(kept, address, "table") | {"problem": base.problem(wrong) if wrong else None}
    context["refused"] = refused
    return base.page(
        request,
        PAGE,
        context,
        part="listing",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong or refused else HTTPStatus.OK,
    )


def _shown(
    request: base.Request, address: asking.Address, question: Question, search: nouns.JobSearch, page: nouns.Page
) -> dict[str, Any]:
    usual = usual_columns(request)
    names = columns.shown(address, usual)
    counts = asking.counts(request.ctx, question)
    bar = filtering.bar(address, question, counts, search, request.ctx.today)
    writable = search.archived_on is None
    return {
        "search": search,
        "bar": bar,
        "page": page,
        "heads": columns.heads(address, names, bar.order),
        "rows": columns.rows(page, names, search, request.ctx.today),
        "columns": columns.choices(names),
        "usual": names == columns.USUAL,
        "to_remember": "" if names == usual else " ".join(names),
        "nothing_yet": not search.opportunities,
        "writable": writable,
        "editors": editors.shown(request.ctx, names, search) if writable and page.items else (),
        "outcomes": said(OUTCOMES).items(),
        "labels": [name for name in counts["label"] if name != NOTHING],
        "sources": [name for name in counts["source"] if name != NOTHING],
        "over": question.silence == ("over",) and page.total,
        "board": address.at("/opportunities/board/").lacking(*_table_only(address)).text,
        "take": {form: address.at(f"{PATH}list.{form}").lacking().text for form in ("csv", "xlsx")},
        **_turning(address, page),
    }


@require_safe
def taken(request: base.Request, form: str) -> HttpResponse:
    """What the table shows, on all its pages, as a file: the same rows, columns and order."""
    address = asked_at(request, dict(request.GET.lists()))
    question, wrong = asking.asked(request.ctx, address)
    if wrong is not None:
        raise wrong
    names = columns.shown(address, usual_columns(request))
    made = transfer.export_list(request.ctx, asked=question, columns=names, kind=form)
    kept = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return HttpResponse(made.data, made.media_type, headers=kept)


def _table_only(address: asking.Address) -> list[tuple[str, str]]:
    return [pair for pair in address.pairs if pair[0] in ("columns", "order", "page", "size")]


def _turning(address: asking.Address, page: nouns.Page) -> dict[str, Any]:
    """Where the pages before and behind this one are."""
    last = max(1, -(-page.total // page.size))
    return {
        "last": last,
        "before": address.having(page=str(page.number - 1) if page.number > 2 else "").text if page.number > 1 else "",
        "behind": address.having(page=str(page.number + 1)).text if page.number < last else "",
    }
