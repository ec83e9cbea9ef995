"""Every address of the API, and what makes it Ada's. The access test fails for an address that is not placed here.

A new address is a line here: how it is called, what it is sent, and which of Ada's things it names (`{stage}`): asked
for one of those, a stranger's program must get 404.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.api.of_interviews import INTERVIEWS
from tests.api.of_outreach import OUTREACH
from tests.api.of_people import PEOPLE
from tests.api.of_qualifying import QUALIFYING


@dataclass(frozen=True)
class Place:
    """One address: its method, its path as the OpenAPI text writes it, which things of Ada's fill it, what is sent."""

    method: str
    path: str
    things: tuple[str, ...] = ()
    sent: dict[str, Any] = field(default_factory=dict)
    file: bool = False
    asks: bool = False  # it writes nothing, though its method would allow it
    query: str = ""

    @property
    def reads(self) -> bool:
        return self.method == "GET" or self.asks

    @property
    def own(self) -> bool:
        """Say whether it names a thing of Ada's."""
        return bool(self.things) or "<" in self.query + json.dumps(self.sent)

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


_IT = "/opportunities/{id}"
_STAGE, _ROLE, _SOURCE, _LABEL, _SEARCH = ("stage",), ("role",), ("source",), ("label",), ("search",)
_STEP = ("own_step",)
_ACTIVITY, _BLOCK, _BLOCK_DAY = ("activity",), ("block",), ("block", "block_day")
_OPPORTUNITY = ("opportunity",)
_DOCUMENT, _OFFER = ("document",), ("offer",)
_LINE = ("opportunity", "line")
OPEN_TO_ALL = frozenset({"/api/openapi.json"})
PLACES = (
    Place("GET", "/searches"),
    Place("POST", "/searches", sent={"name": "Next", "like_id": "<search>"}),
    Place("GET", "/searches/{id}", _SEARCH),
    Place("PATCH", "/searches/{id}", _SEARCH, {"name": "Spring"}),
    Place("PUT", "/searches/{id}/archive", _SEARCH),
    Place("POST", "/searches/{id}/reopenings", ("old_search",)),
    Place("GET", "/opportunities", query="search_id=<search>"),
    Place("POST", "/opportunities", sent={"title": "Cook"}),
    Place("GET", "/opportunities/counts", query="column=stage"),
    Place("GET", _IT, _OPPORTUNITY),
    Place("PATCH", _IT, _OPPORTUNITY, {"notes": "They called."}),
    Place("DELETE", _IT, _OPPORTUNITY),
    Place("POST", f"{_IT}/moves", _OPPORTUNITY, {"stage_id": "<stage>", "back": "happened"}),
    Place("PUT", f"{_IT}/closure", _OPPORTUNITY, {"outcome": "rejected"}),
    Place("POST", f"{_IT}/reopenings", ("closed",)),
    Place("POST", f"{_IT}/mergers", _OPPORTUNITY, {"other_id": "<closed>"}),
    Place("GET", f"{_IT}/history", _OPPORTUNITY),
    Place("POST", f"{_IT}/history/{{line_id}}/corrections", _LINE, {"on": "2026-03-01"}),
    Place("POST", f"{_IT}/history/{{line_id}}/retractions", ("closed", "closing")),
    Place("GET", f"{_IT}/contacts", _OPPORTUNITY),
    Place("POST", f"{_IT}/contacts", _OPPORTUNITY, {"name": "Cleo"}),
    Place("DELETE", f"{_IT}/contacts/{{contact_id}}", ("opportunity", "contact")),
    Place("PUT", "/contacts/{id}", ("contact",), {"name": "Ben Bolt", "email": "ben@example.com"}),
    Place("GET", "/calendars"),
    Place("POST", "/calendars", sent={"name": "Phone"}),
    Place("DELETE", "/calendars/{id}", ("feed",)),
    Place("GET", "/search-record"),
    Place("POST", "/search-record/lines", sent={"on": "2026-03-10", "kind": "Fair"}),
    Place("PUT", "/search-record/lines", sent={"key": "<record_key>", "on": "2026-03-10", "kind": "Fair"}),
    Place("POST", "/search-record/omissions", sent={"key": "<record_key>", "on": "2026-03-10"}),
    Place("GET", "/search-record/omissions"),
    Place("DELETE", "/search-record/lines/{id}", ("record_line",)),
    Place("GET", "/digest"),
    Place("GET", f"{_IT}/offers", _OPPORTUNITY),
    Place("POST", f"{_IT}/offers", _OPPORTUNITY, {"base": 60000}),
    Place("GET", "/offers"),
    Place("GET", "/offers/comparison"),
    Place("GET", "/offers/unwritten"),
    Place("GET", "/offers/{id}", _OFFER),
    Place("PATCH", "/offers/{id}", _OFFER, {"base": 61000}),
    Place("DELETE", "/offers/{id}", _OFFER),
    Place("PUT", "/offers/{id}/scores", _OFFER, {"scores": {}}),
    Place("PUT", "/offers/{id}/counter", _OFFER, {"ask": "66,000"}),
    Place("POST", "/offers/{id}/lines", _OFFER, {"side": "me", "said": "Thanks."}),
    Place("DELETE", "/offers/lines/{id}", ("offer_line",)),
    Place("GET", "/offers/{id}/nudges", _OFFER),
    Place("GET", "/offers/{id}/ending", _OFFER),
    Place("PUT", "/offers/{id}/acceptance", _OFFER),
    Place("PUT", "/offers/{id}/refusal", _OFFER),
    Place("PUT", "/offers/{id}/lapse", _OFFER),
    Place("POST", "/offers/{id}/reopenings", ("declined",)),
    Place("GET", "/job-now"),
    Place("PUT", "/job-now", sent={"base": 48000}),
    Place("GET", "/rates"),
    Place("PUT", "/rates", sent={"currency": "USD", "into": "EUR", "rate": 0.9}),
    Place("DELETE", "/rates/{id}", ("rate",)),
    Place("GET", f"{_IT}/documents", _OPPORTUNITY),
    Place("PUT", f"{_IT}/documents/{{document_id}}", ("opportunity", "unsent")),
    Place("DELETE", f"{_IT}/documents/{{document_id}}", ("opportunity", "document")),
    Place("GET", f"{_IT}/tailoring", _OPPORTUNITY),
    Place("PUT", f"{_IT}/tailoring", _OPPORTUNITY, {"tailored": True}),
    Place("GET", "/documents"),
    Place("POST", "/documents", file=True),
    Place("POST", "/documents/links", sent={"link": "https://ada.example/", "parent_id": "<document>"}),
    Place("GET", "/documents/{id}", _DOCUMENT),
    Place("PATCH", "/documents/{id}", _DOCUMENT, {"name": "Two"}),
    Place("DELETE", "/documents/{id}", ("unsent",)),
    Place("GET", "/documents/{id}/text", _DOCUMENT),
    Place("GET", "/documents/{id}/file", _DOCUMENT),
    Place("GET", "/documents/{id}/difference", _DOCUMENT, query="with_id=<unsent>"),
    Place("GET", "/documents/{id}/opportunities", _DOCUMENT),
    Place("PUT", "/documents/{id}/shelf", _DOCUMENT),
    Place("DELETE", "/documents/{id}/shelf", _DOCUMENT),
    Place("POST", "/documents/{id}/reviews", _DOCUMENT, {"by": "Ben"}),
    Place("PUT", "/reviews/{id}", ("review",), {"by": "Ben", "sent_on": "2026-03-01"}),
    Place("DELETE", "/reviews/{id}", ("review",)),
    Place("GET", "/bin"),
    Place("POST", "/bin/restorations", sent={"ids": ["<binned>"]}),
    Place("GET", "/stages", query="search_id=<search>"),
    Place("POST", "/stages", sent={"name": "Take-home", "after_id": "<stage>"}),
    Place("PUT", "/stages/order", sent={"order": "<stages>", "search_id": "<search>"}),
    Place("PATCH", "/stages/{id}", _STAGE, {"name": "They wrote"}),
    Place("DELETE", "/stages/{id}", _STAGE),
    Place("POST", "/stages/{id}/mergers", _STAGE, {"into_id": "<next_stage>"}),
    Place("GET", "/roles", query="search_id=<search>"),
    Place("POST", "/roles", sent={"name": "Platform", "search_id": "<search>"}),
    Place("PATCH", "/roles/{id}", _ROLE, {"name": "Platform"}),
    Place("DELETE", "/roles/{id}", _ROLE),
    Place("GET", "/sources"),
    Place("PUT", "/sources/{id}", _SOURCE, {"name": "LI", "kind": "job_board"}),
    Place("POST", "/sources/{id}/mergers", _SOURCE, {"into_id": "<other_source>"}),
    Place("GET", "/labels"),
    Place("PATCH", "/labels/{id}", _LABEL, {"name": "wish"}),
    Place("DELETE", "/labels/{id}", _LABEL),
    Place("GET", "/views", query="search_id=<search>"),
    Place("POST", "/views", sent={"name": "Far", "query": "state=open", "search_id": "<search>"}),
    Place("PATCH", "/views/{id}", ("view",), {"name": "Further"}),
    Place("DELETE", "/views/{id}", ("view",)),
    Place("PUT", "/views/{id}/first", ("view",), {"first": True}),
    Place("PUT", "/views/{id}/place", ("view",), {"place": 1}),
    Place("GET", "/changes"),
    Place("POST", "/undos", sent={"batch_id": "<batch>"}),
    Place("GET", "/funnel", query="by=source&search_id=<search>"),
    Place("GET", "/flow", query="search_id=<search>"),
    Place("GET", "/standings", query="search_id=<search>"),
    Place("GET", "/conversion", query="by=month&search_id=<search>"),
    Place("GET", "/replies", query="search_id=<search>"),
    Place("GET", "/curves", query="search_id=<search>"),
    Place("GET", "/waiting", query="search_id=<search>"),
    Place("GET", "/comparison", query="by=source&search_id=<search>"),
    Place("GET", "/forecast", query="per_week=5&search_id=<search>"),
    Place("GET", "/silence", query="search_id=<search>"),
    Place("GET", "/stays", query="search_id=<search>"),
    Place("GET", "/weeks", query="search_id=<search>"),
    Place("GET", "/quality", query="search_id=<search>"),
    Place("GET", "/as-of", query="search_id=<search>"),
    Place("POST", "/confirmations", sent={"search_id": "<search>"}),
    Place("GET", "/diagnosis", query="search_id=<search>"),
    Place("POST", "/diagnosis/postponements", sent={"code": "few_replies", "search_id": "<search>"}),
    Place("GET", "/guesses", query="search_id=<search>"),
    Place("PATCH", "/guesses/{id}", _STAGE, {"share": 0.2}),
    Place("POST", "/guesses/resets", sent={"stage_id": "<stage>"}),
    Place("POST", "/experiments", sent={"name": "New résumé", "from_on": "2026-01-01", "search_id": "<search>"}),
    *(Place(*each) for each in INTERVIEWS),
    *(Place(*each) for each in QUALIFYING),
    *(Place(*each) for each in PEOPLE),
    *(Place(*each) for each in OUTREACH),
    Place("GET", "/today"),
    Place("POST", "/today/decisions", sent={"key": "<planned>", "decided": "did"}),
    Place("GET", "/follow-ups"),
    Place("GET", "/activities", query="opportunity_id=<opportunity>"),
    Place("POST", "/activities", sent={"title": "Read", "opportunity_id": "<opportunity>"}),
    Place("POST", "/activities/plans", sent={"title": "Read", "on": "2026-03-16"}),
    Place("GET", "/activities/week", query="on=2026-03-11"),
    Place("GET", "/activities/{id}", _ACTIVITY),
    Place("PATCH", "/activities/{id}", _ACTIVITY, {"minutes": 45}),
    Place("DELETE", "/activities/{id}", _ACTIVITY),
    Place("PUT", "/activities/{id}/completion", _ACTIVITY, {"minutes": "1h30"}),
    Place("POST", "/activities/{id}/reopenings", ("done_activity",)),
    Place("POST", "/activities/{id}/moves", _ACTIVITY, {"on": "2026-03-20"}),
    Place("GET", "/timer"),
    Place("POST", "/timer", sent={"activity_id": "<activity>"}),
    Place("POST", "/timer/ends", sent={"minutes": "30"}),
    Place("DELETE", "/timer"),
    Place("GET", "/calendar", query="first=2026-03-09&last=2026-03-15"),
    Place("GET", "/blocks"),
    Place("POST", "/blocks", sent={"kind": "practice", "weekdays": "mon", "start": "9:00", "minutes": 60}),
    Place("POST", "/blocks/template-days", sent={"start": "9:00"}),
    Place("GET", "/blocks/days", query="first=2026-03-09&last=2026-03-15"),
    Place("GET", "/blocks/{id}", _BLOCK),
    Place("PATCH", "/blocks/{id}", _BLOCK, {"minutes": 120}),
    Place("DELETE", "/blocks/{id}", _BLOCK),
    Place("PUT", "/blocks/{id}/end", _BLOCK),
    Place("POST", "/blocks/{id}/days/{was_on}/moves", _BLOCK_DAY, {"on": "2026-03-20"}),
    Place("PUT", "/blocks/{id}/days/{was_on}/cancellation", _BLOCK_DAY),
    Place("PUT", "/blocks/{id}/days/{was_on}/completion", _BLOCK_DAY),
    Place("GET", "/goals"),
    Place("POST", "/goals", sent={"target": 5}),
    Place("GET", "/goals/progress", query="on=2026-03-11"),
    Place("GET", "/goals/weeks"),
    Place("GET", "/goals/budget"),
    Place("GET", "/goals/{id}", ("goal",)),
    Place("PATCH", "/goals/{id}", ("goal",), {"target": 6}),
    Place("DELETE", "/goals/{id}", ("goal",)),
    Place("PUT", "/goals/{id}/end", ("goal",)),
    Place("GET", "/pauses"),
    Place("POST", "/pauses", sent={"why": "A cold"}),
    Place("DELETE", "/pauses/{id}", ("pause",)),
    Place("PUT", "/pauses/{id}/end", ("pause",)),
    Place("GET", "/showcase"),
    Place("POST", "/showcase", sent={"title": "A tiny queue"}),
    Place("GET", "/showcase/{id}", ("showpiece",)),
    Place("PATCH", "/showcase/{id}", ("showpiece",), {"kind": "talk"}),
    Place("DELETE", "/showcase/{id}", ("showpiece",)),
    Place("GET", "/weekly-review", query="from_on=2026-03-11"),
    Place("PUT", "/weekly-review", sent={"from_on": "2026-03-11", "words": "Fine."}),
    Place("POST", "/weekly-review/plans", sent={"from_on": "2026-03-09", "keys": ["<left>"]}),
    Place("GET", "/weekly-reviews"),
    Place("POST", "/weekly-reviews/removals", sent={"from_on": "<reviewed>"}),
    Place("GET", "/path"),
    Place("POST", "/path/steps", sent={"title": "Ask Mira"}),
    Place("PATCH", "/path/steps/{step}", _STEP, {"note": "soon"}),
    Place("DELETE", "/path/steps/{step}", _STEP),
    Place("POST", "/path/steps/{step}/moves", _STEP, {"down": True}),
    Place("POST", "/path/steps/{step}/returns", _STEP),
    Place("PUT", "/path/steps/{step}/ticks/{check}", ("own_step", "own_check")),
    Place("DELETE", "/path/steps/{step}/ticks/{check}", ("own_step", "own_check")),
    Place("GET", "/readiness"),
    Place("PUT", "/readiness/answer", sent={"words": "Call Mira."}),
    Place("POST", "/readiness/removals", sent={"quarter_on": "<answered>"}),
    Place("GET", "/imports"),
    Place("POST", "/imports/previews", file=True, asks=True),
    Place("POST", "/imports", file=True),
    Place("POST", "/imports/contacts/previews", file=True, asks=True),
    Place("POST", "/imports/contacts", file=True),
    Place("POST", "/imports/interviews/previews", file=True, asks=True),
    Place("POST", "/imports/interviews", file=True),
    Place("GET", "/export.{kind}"),
)
