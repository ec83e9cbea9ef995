"""Headway's own export read like any other file: for programs that ask what is in it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from headway.core.days import day_or_none, from_day, on_or_none
from headway.core.tracker import ledger
from headway.core.tracker.ledger import Line
from headway.core.tracker.words import DEFAULT_STAGES, NEVER_APPLIED
from headway.core.transfer.reading import Format, OwnStage, ReadContact, Reading, ReadLine, ReadRow

_TAKEN = (
    "title referrer url location work_mode pay_text pay_min pay_max pay_currency posting_text lessons notes".split()
)
_NOWHERE: Mapping[str, Any] = {"number": NEVER_APPLIED, "own": False}
_MAYBE_EMPTY = frozenset({"work_mode", "pay_min", "pay_max"})
Document = Mapping[str, Any]


def read(document: Document, file: str) -> Reading:
    """What the document of a whole tracker says; what lies in its bin is left out."""
    known = _Known(document)
    rows = [known.row(number, it) for number, it in enumerate(document["opportunities"], start=1) if not it["bin"]]
    own = [
        OwnStage(stage["name"], stage["number"])
        for stage in known.stages.values()
        if stage["own"] and stage["taken_by"] is None
    ]
    return Reading(file, Format("headway", "utf-8"), rows=tuple(rows), own_stages=tuple(own), shape="headway")


class _Known:
    """Everything in a document by its number."""

    def __init__(self, document: Document) -> None:
        self.companies = {each["id"]: each["name"] for each in document["companies"]}
        self.sources = {each["id"]: each for each in document["sources"]}
        self.labels = {each["id"]: each["name"] for each in document["labels"]}
        self.contacts = {each["id"]: each for each in document["contacts"]}
        frames = document["searches"]
        self.roles = {role["id"]: role["name"] for search in frames for role in search["roles"]}
        self.stages: dict[int, Mapping[str, Any]] = {
            stage["id"]: stage for search in frames for stage in search["stages"]
        }
        self.applied = [id for id in self.stages if self._stage(id)["number"] > NEVER_APPLIED]

    def row(self, number: int, it: Mapping[str, Any]) -> ReadRow:
        """One opportunity."""
        ordered = ledger.in_order([_line(each) for each in it["history"]])
        stands = ledger.standing(ordered, self.applied)
        stage: Mapping[str, Any] = self._stage(stands.stage_id) if stands.stage_id else _NOWHERE
        plain: dict[str, Any] = {name: it[name] if name in _MAYBE_EMPTY else it[name] or None for name in _TAKEN}
        source = self.sources.get(it["source"], {})
        return ReadRow(
            row=number,
            rows=(number,),
            company=self.companies.get(it["company"]),
            role=self.roles.get(it["role"]),
            source=source.get("name"),
            source_kind=source.get("kind"),
            stage=stage["number"],
            stage_name=stage["name"] if stage["own"] else DEFAULT_STAGES[stage["number"]].name,
            outcome=stands.outcome,
            applied_on=on_or_none(stands.applied_day),
            history=tuple(self._read(line) for line in ordered),
            contacts=tuple(self._contact(id) for id in it["contacts"]),
            labels=tuple(self.labels[id] for id in it["labels"]),
            contacted_on=_day(it["contacted_on"]),
            promised_on=_day(it["promised_on"]),
            kept=tuple((name, text) for name, text in it["kept"]),
            source_id=str(it["id"]),
            identity=f"id:{it['id']}",
            **plain,
        )

    def _stage(self, id: int) -> Mapping[str, Any]:
        """A stage, or the one that its history counts for."""
        stage: Mapping[str, Any] = self.stages[id]
        return self.stages[stage["taken_by"]] if stage["taken_by"] else stage

    def _read(self, line: Line) -> ReadLine:
        on = None if line.day is None else from_day(line.day)
        if line.stage_id is None or line.what == "accepted":
            return ReadLine(line.what, on, line.exactness)
        stage = self._stage(line.stage_id)
        return ReadLine(f"stage:{stage['number']}", on, line.exactness, stage["name"] if stage["own"] else None)

    def _contact(self, id: int) -> ReadContact:
        person = self.contacts[id]
        return ReadContact(person["name"], person["email"] or None, person["note"] or None)


def _line(each: Mapping[str, Any]) -> Line:
    day = day_or_none(_day(each["on"]))
    return Line(each["line"], each["what"], each["stage"], day, each["exactness"], each["retracts"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
