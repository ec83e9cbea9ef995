"""What outreach brings: the reply share beside its target, the way to an offer, people beside cold applying."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core import insights
from headway.core.insights import outreach as core
from headway.core.insights.settled import COLD, PEOPLE
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.usecases import insights as asked
from headway.web import base
from headway.web.people.talks import PATH
from headway.web.tracker import between, boxes

_SIDES: Final = ((PEOPLE, core.PEOPLE_KINDS), (COLD, ("company_site", "job_board", "recruiter", "event", "other")))


@dataclass(frozen=True, slots=True)
class Line:
    """One stage of the conversations: how many reached it, both shares, and the rows behind each count."""

    step: insights.Step
    number: int
    settled: insights.Settled | None
    rows: str


@dataclass(frozen=True, slots=True)
class Rising:
    """One step of the way to an offer with its rows."""

    it: core.Rise
    rows: str


@dataclass(frozen=True, slots=True)
class Result:
    """One result of applying, both sides of it; `arms` may lack where nobody got so far to be counted."""

    found: insights.Comparison
    arms: tuple[tuple[insights.Arm | None, str], ...]


@require_safe
def numbers(request: base.Request) -> HttpResponse:
    """The numbers of conversations."""
    search = boxes.current(request.ctx)
    if search is None:
        return between.page(request)
    talks, chain, side = asked.talks(request.ctx), asked.chain(request.ctx), asked.networking(request.ctx)
    context: dict[str, Any] = {
        "search": search,
        "talks": talks,
        "band": _band(talks.replies),
        "lines": _lines(talks, search),
        "chain": chain,
        "rises": [Rising(rise, _rows_of(rise)) for rise in chain.rises],
        "side": side,
        "results": [
            Result(found, tuple((core.side(found, name), say(name)) for name, _ in _SIDES)) for found in side.results
        ],
        "sides": [_side(name, kinds, side) for name, kinds in _SIDES],
        "times": [wait for wait in talks.times if wait.half is not None],
        "silent": talks.silence.words if talks.replies.sent else "",
    }
    return base.page(request, "people/numbers.html", context)


def _band(share: core.ReplyShare) -> dict[str, str]:
    """Where share, range and target lie on a scale that ends at twice the target, in percent of its width."""
    end = max(0.6, share.high if share.enough else 0)
    places = {"low": share.low, "high": share.high, "mean": share.mean, "from": share.band[0], "to": share.band[1]}
    at = {name: 100 * min(value / end, 1) for name, value in places.items()}
    at |= {"width": at["to"] - at["from"], "spread": at["high"] - at["low"]}
    return {name: f"{place:.1f}" for name, place in at.items()} | {"end": core.percent(end)}


def _lines(talks: core.Talks, search: nouns.JobSearch) -> list[Line]:
    number = {stage.id: stage.number for stage in search.outreach_stages}
    settled = (None, *talks.settled)
    return [
        Line(step, number[step.stage_id], share, _to(reached=step.stage_id))
        for step, share in zip(talks.steps, settled, strict=True)
    ]


def _rows_of(rise: core.Rise) -> str:
    return _to(led_to=rise.stage_id) if rise.of_opportunity else _to(reached=rise.stage_id)


def _side(name: str, kinds: tuple[str, ...], side: core.Networking) -> tuple[str, int, str]:
    """What a side is called, how many applications it has, and the rows."""
    n = side.people if name == PEOPLE else side.cold
    rows = "/opportunities/?" + urlencode([("source_kind", kind) for kind in kinds])
    return say(name), n, rows


def _to(**given: int) -> str:
    return f"{PATH}?{urlencode(given)}"
