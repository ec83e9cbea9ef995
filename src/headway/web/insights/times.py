"""The times page: when answers come, how long each stage takes, what is slower than usual, how well days are known."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST, require_safe

from headway.core import insights
from headway.core.errors import NotFound
from headway.core.insights import pictures
from headway.core.insights.times import Known, Quality, Stay, told
from headway.core.speech import count, noted, say, whole
from headway.core.tracker.words import DOORS
from headway.usecases import insights as asked
from headway.usecases import tracker
from headway.web import base
from headway.web.insights.pictures import drawn
from headway.web.insights.why import rows
from headway.web.tracker import between

_SHOWN: Final = 8
_DAYS: Final = {
    "exact": noted("exact"),
    "about": noted("about"),
    "before": noted("only as before"),
    "unknown": noted("unknown"),
}
_WAYS: Final = {
    "person": noted("by hand"),
    "import": noted("imported"),
    "mail": noted("from mails"),
    "api": noted("by programs"),
    "example": noted("from the example"),
}


@dataclass(frozen=True, slots=True)
class Wait:
    """One stage at which somebody is to answer: its reply times, and the rows of those that came and of the undated."""

    replies: insights.Replies
    number: int
    to: str
    rows: str
    undated_rows: str


@dataclass(frozen=True, slots=True)
class Kind:
    """How many lines there are of one kind, in words, in how many opportunities, and where those are."""

    lines: str
    opportunities: str
    rows: str


@require_safe
def times(request: base.Request) -> HttpResponse:
    """When answers come, how long things take, what is slower than usual."""
    try:
        search = tracker.search(request.ctx)
    except NotFound:
        return between.page(request)
    replies, curves = asked.replies(request.ctx), asked.curves(request.ctx)
    chosen = _chosen(curves, request.GET.get("stage", ""))
    numbers = {stage.id: stage.number for stage in search.stages}
    waits = [_wait(each, numbers[each.stage_id]) for each in replies]
    waiting = asked.waiting(request.ctx)
    slower = [each for each in waiting if each.slower and not each.probably_over]
    stays = [each for each in asked.stays(request.ctx) if each.left + each.there + each.undated]
    given = {
        "search": search,
        "waits": waits,
        "chosen": chosen,
        "lead": _lead(replies),
        "more": _more(replies),
        "picture": _picture(chosen),
        "stays": [_stay(each) for each in stays],
        "undated": any(each.undated for each in stays),
        "waiting": len(waiting),
        "slower": slower[:_SHOWN],
        "slower_more": slower[_SHOWN:],
        "over": asked.silences(request.ctx)["over"],
        "kinds": _kinds(asked.quality(request.ctx)),
        "as_of": asked.as_of(request.ctx),
        "writable": request.ctx.may_write,
    }
    return base.page(request, "pipeline/times.html", given)


@require_POST
def confirmation(request: base.Request) -> HttpResponse:
    """Still searching, nothing new: the shares are of today again."""
    base.saved(request, asked.confirm(request.ctx))
    return base.go(request, base.back(request, "/pipeline/"))


def _chosen(curves: Iterable[insights.Curve], stage: str) -> insights.Curve | None:
    """The curve that the address asks for, else the first one."""
    known = {str(curve.stage_id): curve for curve in curves}
    return known.get(stage) or next(iter(known.values()), None)


def _picture(chosen: insights.Curve | None) -> SafeString | None:
    return drawn(pictures.curve, chosen) if chosen and chosen.points[-1].share else None


def _wait(replies: insights.Replies, number: int) -> Wait:
    came = rows({}, step=replies.stage_id, answered="timed") if replies.replies else ""
    undated = rows({}, step=replies.stage_id, answered="undated") if replies.undated else ""
    return Wait(replies, number, "?" + urlencode({"stage": replies.stage_id}), came, undated)


def _lead(replies: Iterable[insights.Replies]) -> str:
    """The sentence that matters: by when half of the first answers that come have come."""
    first = next(iter(replies), None)
    if first is None or first.half is None:
        return say("No answers are expected at any stage.")
    if first.half == 0:
        return say("Half of the replies that come have come on the same day.")
    return count(
        first.half,
        "Half of the replies that come have come after a day.",
        "Half of the replies that come have come after {n} days.",
    )


def _more(replies: Iterable[insights.Replies]) -> str:
    first = next(iter(replies), None)
    if first is None or first.most is None or first.nearly_all is None:
        return ""
    by_day = say("Three of four by day {most}, nine of ten by day {last}.", most=first.most, last=first.nearly_all)
    if first.own:
        return by_day + " " + say("Read from {n} replies of your own, those still waiting counted in.", n=first.replies)
    return by_day + " " + say("That is what is usual; from five replies of your own on it is yours.")


def _stay(stay: Stay) -> dict[str, object]:
    return {"stay": stay, "left": told(stay.left_days), "there": told(stay.there_days)}


def _kinds(quality: Quality) -> dict[str, object]:
    """The line about the days: how many there are, how they are known, who told of them."""
    days = [_kind(each, say(_DAYS[each.value]), "days") for each in quality.days]
    ways = [
        _kind(each, say(_WAYS.get(each.value) or DOORS.get(each.value, each.value)), "said_by") for each in quality.ways
    ]
    return {"lines": quality.lines, "days": days, "ways": ways}


def _kind(known: Known, words: str, name: str) -> Kind:
    lines = say("{n} {words}", n=whole(known.lines), words=words)
    where = count(known.opportunities, "in {n} opportunity", "in {n} opportunities")
    return Kind(lines, where, rows({}, **{name: known.value}))
