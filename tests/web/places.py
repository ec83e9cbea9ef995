"""Every address of the pages, and what makes it Ada's. The access test fails for an address that is not placed here.

A new address is a line here: its name, how it is called, and which of Ada's things its path or
its form (`{stage}`) names: asked for one of those, a stranger must get 404.
"""

from dataclasses import dataclass, field

from tests.web.interviews.places import INTERVIEWS


@dataclass(frozen=True)
class Place:
    """One address: its name, its method, the names in its path, and what a form would send."""

    name: str
    method: str = "get"
    path: tuple[str, ...] = ()
    sent: dict[str, str] = field(default_factory=dict)

    @property
    def own(self) -> bool:
        """Say whether it names a thing of Ada's."""
        return bool(set(self.path) - _NOBODYS) or "{" in "".join(self.sent.values())


_IT = ("opportunity",)
_NOBODYS = frozenset({"kind", "form", "sheet"})  # words of an address that name no thing
OPEN_TO_ALL = frozenset({"sign-in", "api"})  # tests/api places every address behind that door
PLACES = (
    Place("home"),
    Place("sign-out", "post"),
    Place("start"),
    Place("start", "post", sent={"role": "Backend"}),
    Place("example", "post"),
    Place("example-removal", "post"),
    Place("undo", "post", sent={"batch": "{batch}"}),
    Place("opportunities"),
    Place("board"),
    Place("silences", sent={"silence": "over"}),
    Place("board-silences"),
    Place("lane", path=("stage",)),
    Place("board-moves", sent={"id": "{opportunity}"}),
    Place("board-moves", "post", sent={"id": "{opportunity}", "stage": "{stage}"}),
    Place("list", path=("sheet",)),
    Place("columns", "post", sent={"columns": "company stage"}),
    Place("views", "post", sent={"name": "Far", "query": "state=open"}),
    Place("view", "post", ("view",), {"name": "Further"}),
    Place("view-first", "post", ("view",)),
    Place("view-removal", "post", ("view",)),
    Place("batch", "post", sent={"do": "delete", "id": "{opportunity}"}),
    Place("cell", path=("opportunity", "field")),
    Place("cell", "post", ("opportunity", "field"), {"location": "Bonn"}),
    Place("opportunity-new"),
    Place("opportunity-new", "post", sent={"company": "Acme"}),
    Place("opportunity", path=_IT),
    Place("opportunity-fields", path=_IT, sent={"fields": "location"}),
    Place("opportunity-fields", "post", _IT, {"fields": "location", "location": "Bonn"}),
    Place("opportunity-merger", "post", _IT, {"other": "{opportunity}"}),
    Place("opportunity-move", "post", _IT, {"stage": "{stage}", "back": "happened"}),
    Place("opportunity-closure", "post", _IT, {"outcome": "rejected"}),
    Place("opportunity-reopening", "post", _IT),
    Place("line-correction", "post", ("opportunity", "line"), {"on": "2026-03-01"}),
    Place("line-retraction", "post", ("opportunity", "line")),
    Place("contacts", "post", _IT, {"name": "Cleo"}),
    Place("contact", "post", ("opportunity", "contact"), {"name": "Cleo"}),
    Place("contact-removal", "post", ("opportunity", "contact")),
    Place("documents"),
    Place("document-new", "post", sent={"kind": "resume", "link": "https://ada.example/", "parent": "{document}"}),
    Place("document", path=("document",)),
    Place("document-fields", "post", ("document",), {"name": "Two", "kind": "letter"}),
    Place("document-content", path=("document",)),
    Place("document-difference", path=("document",)),
    Place("document-shelf", "post", ("document",)),
    Place("document-removal", "post", ("unsent",)),
    Place("reviews", "post", ("document",), {"by": "Ben"}),
    Place("review", "post", ("document", "review"), {"by": "Ben", "sent_on": "2026-03-01"}),
    Place("review-removal", "post", ("document", "review")),
    Place("sendings", "post", _IT, {"document": "{unsent}"}),
    Place("sending-removal", "post", ("opportunity", "document")),
    Place("tailoring", "post", _IT, {"tailored": "yes"}),
    *(Place(*each) for each in INTERVIEWS),
    Place("pipeline"),
    Place("flow"),
    Place("times"),
    Place("picture", path=("kind", "form")),
    Place("comparison"),
    Place("confirmations", "post"),
    Place("experiments", "post", sent={"name": "New résumé", "from_on": "2026-01-01"}),
    Place("forecast"),
    Place("report"),
    Place("report-pdf"),
    Place("diagnosis"),
    Place("diagnosis-postponements", "post", sent={"code": "few_replies"}),
    Place("palette", sent={"text": "a"}),
    Place("keys"),
    Place("exports", sent={"kind": "csv"}),
    Place("imports"),
    Place("imports", "post"),
    Place("import", path=("upload",)),
    Place("import-answers", "post", ("upload",), {"column.Company": "company"}),
    Place("import-confirmation", path=("upload",)),
    Place("import-confirmation", "post", ("upload",)),
    Place("import-removal", "post", ("upload",)),
    Place("bin"),
    Place("bin", "post", sent={"id": "{opportunity}"}),
    Place("bin-restoration", "post", sent={"id": "{binned}"}),
    Place("settings"),
    Place("settings-words"),
    Place("settings-searches"),
    Place("settings-preferences"),
    Place("preferences", "post", sent={"theme": "dark"}),
    Place("settings-guesses"),
    Place("guesses", "post", sent={"share-1": "12"}),
    Place("guesses-reset", "post", sent={"stage": "{stage}"}),
    Place("settings-tokens"),
    Place("settings-tokens", "post", sent={"name": "calendar", "may": "look"}),
    Place("token-removal", "post", ("token",)),
    Place("roles", "post", sent={"name": "Tech lead"}),
    Place("role", "post", ("role",), {"name": "Platform"}),
    Place("role-removal", "post", ("role",)),
    Place("stages", "post", sent={"name": "Take-home", "after": "{stage}"}),
    Place("stage", "post", ("stage",), {"name": "They wrote"}),
    Place("stage-place", "post", ("stage",), {"to": "up"}),
    Place("stage-removal", "post", ("stage",)),
    Place("stage-merger", "post", ("stage",), {"into": "{next_stage}"}),
    Place("source", "post", ("source",), {"name": "LI", "kind": "job_board"}),
    Place("source-merger", "post", ("source",), {"into": "{source}"}),
    Place("label", "post", ("label",), {"name": "wish"}),
    Place("label-removal", "post", ("label",)),
    Place("searches", "post", sent={"name": "Next", "like": "{search}"}),
    Place("search", "post", ("search",), {"name": "Spring"}),
    Place("search-archive", "post", ("search",)),
    Place("search-reopening", "post", ("search",)),
    Place("today"),
    Place("today-lines", "post", sent={"key": "{planned}", "decided": "did"}),
    Place("check-ins"),
    Place("check-ins", "post", sent={"step": "4"}),
    Place("check-in-removal", "post", ("check_in",)),
    Place("word-postponements", "post"),
    Place("quarter-answer", "post", sent={"words": "Call Mira."}),
    Place("weekly-review"),
    Place("weekly-review", "post", sent={"week": "2026-03-09", "words": "Fine."}),
    Place("weekly-review-ahead", "post", sent={"week": "2026-03-09", "take": "{left}"}),
    Place("weekly-review-removal", "post", sent={"week": "{reviewed}"}),
    Place("plan-path"),
    Place("path-ticks", "post", sent={"step": "{own_step}", "check": "own", "ticked": "yes"}),
    Place("path-steps", "post", sent={"title": "Ask Mira"}),
    Place("path-step", "post", ("own_step",), {"note": "soon"}),
    Place("path-step-place", "post", ("own_step",), {"to": "up"}),
    Place("path-step-removal", "post", ("own_step",)),
    Place("path-step-return", "post", ("own_step",)),
)
