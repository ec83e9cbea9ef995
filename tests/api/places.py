"""Every address of the API, and what makes it Ada's. The access test fails for an address that is not placed here.

A new address is a line here: how it is called, what it is sent, and which of Ada's things it names (`{stage}`): asked
for one of those, a stranger's program must get 404.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.api.of_interviews import INTERVIEWS


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
_OPPORTUNITY = ("opportunity",)
_DOCUMENT = ("document",)
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
    Place("GET", "/imports"),
    Place("POST", "/imports/previews", file=True, asks=True),
    Place("POST", "/imports", file=True),
    Place("GET", "/export.{kind}"),
)
