"""Bring a whole tracker back from Headway's own export, into an empty one."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import Error

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, Unreadable
from headway.core.insights import guesses
from headway.core.speech import say
from headway.core.tracker import fields, views
from headway.core.tracker.naming import company_key, folded, storable, tidy
from headway.core.tracker.words import DEFAULT_STAGES, SOURCE_KINDS
from headway.core.transfer import export as shape
from headway.core.transfer import own_export
from headway.core.transfer.export import Contents
from headway.core.transfer.reading import Reading
from headway.models import (
    Archive,
    Batch,
    Company,
    Contact,
    Import,
    ImportedRow,
    JobSearch,
    Label,
    Opportunity,
    Outreach,
    Postponement,
    RememberedAnswers,
    SavedView,
    Source,
    Stage,
    StartingGuess,
    TargetRole,
    User,
)
from headway.models.base import store
from headway.outside.transfer import files
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, job_searches
from headway.usecases.transfer import kept
from headway.usecases.transfer.histories import Histories, at, moment, one_of
from headway.usecases.transfer.whole import GUESS, Document

_DAMAGED = (KeyError, TypeError, ValueError, LookupError, AttributeError, Invalid, Error, ValidationError)
_CHUNK = 500


@question
def contents(ctx: Ctx, *, data: bytes) -> Contents | None:
    """What a file holds if it is Headway's own export of a whole tracker, else None."""
    document = files.own_export(data)
    return None if document is None else shape.contents(document)


@question
def read_export(ctx: Ctx, *, name: str, data: bytes) -> Reading | None:
    """What a file says if it is Headway's own export, as the reading of any other file; else None."""
    document = files.own_export(data)
    try:
        return None if document is None else own_export.read(document, name)
    except _DAMAGED as error:
        raise _damaged(error) from error


@action
def restore(ctx: Ctx, *, data: bytes) -> Contents:
    """Restore a whole tracker from Headway's own export; refused where there is one already."""
    document = files.own_export(data)
    if document is None:
        raise Unreadable("This is not an export of Headway.", "Bring the JSON that “headway export” wrote.")
    _check_empty(ctx)
    return put_in(ctx, document)


def put_in(ctx: Ctx, document: Document) -> Contents:
    """Put a whole tracker in, where there is room for it; inside a transaction."""
    if document["headway"]["format"] > shape.FORMAT:
        raise Unreadable("This export was written by a newer Headway.", "Update Headway, then bring it again.")
    try:
        _Reading(ctx, document).restore()
    except _DAMAGED as error:
        raise _damaged(error) from error
    return shape.contents(document)


def _damaged(error: Exception) -> Unreadable:
    return Unreadable(say("This export is damaged ({error}).", error=error), "Nothing was restored. Bring another one.")


def _check_empty(ctx: Ctx) -> None:
    """A search without opportunities, roles and stages of its own is no loss, and makes room."""
    mine = JobSearch.objects.filter(owner_id=ctx.owner_id)
    names = [row.name for row in mine if _holds_something(row)]
    if names:
        raise Conflict(
            say("There is something in the tracker already: “{names}”.", names=names[0]),
            "A whole tracker is restored into an empty one: set HEADWAY_HOME to another folder.",
        )
    for row in mine:
        row.stages.filter(taken_by__isnull=False).delete()
        row.stages.all().delete()
        row.delete()


def _holds_something(row: JobSearch) -> bool:
    names = set(row.stages.filter(pipeline="applications").values_list("name", flat=True))
    default = [{stage.name for stage in DEFAULT_STAGES}, {say(stage.name) for stage in DEFAULT_STAGES}]
    kept = row.opportunities.exists() or row.outreach.exists() or row.roles.exists()
    return kept or names not in default


class _Reading:
    """One restoring: which row each number of the document became."""

    def __init__(self, ctx: Ctx, document: Document) -> None:
        self.ctx, self.document = ctx, document
        self.people: dict[str | None, int] = dict(User.objects.values_list("username", "id"))
        self.batch = batches.begin(ctx, say("Restored a whole tracker"))

    def restore(self) -> None:
        self._person()
        self._names()
        self.searches = {each["id"]: self._search(each) for each in self.document["searches"]}
        self._frames()
        self._postponements()
        self._views()
        self.imports = {each["id"]: self._import(each) for each in self.document["imports"]}
        told, common = self.document, (self.stages, self._by, self._batch)
        self.applications = Histories("applications", told["opportunities"], *common)
        self.talks = Histories("outreach", told.get("outreach", ()), *common)
        self._opportunities()
        self._histories()
        self._beside()
        self._kept()

    def _kept(self) -> None:
        ids = {number: batch.pk for number, batch in self.imports.items()}
        known = {of: ids if of is Batch else getattr(self, name) for of, name in kept.TRACKER.items()}
        kept.put_in(self.document, known, self._by, self.batch.pk)

    def _person(self) -> None:
        told = self.document["person"]
        mine = User.objects.filter(pk=self.ctx.owner_id)
        mine.update(zone=str(told["zone"]), preferences=dict(told["preferences"]))
        if told.get("name"):
            mine.update(first_name=tidy(str(told["name"]))[:150], last_name="")

    def _by(self, name: str | None) -> int:
        return self.people.get(name, self.ctx.owner_id) if name else self.ctx.owner_id

    def _names(self) -> None:
        owner = self.ctx.owner_id
        self.companies, self.sources, self.labels = {}, {}, {}
        for each in self.document["companies"]:
            plain = kept.plain_from(Company, each)
            row = _named(Company, owner, company_key(each["name"])[:300], name=tidy(each["name"]), **plain)
            self.companies[each["id"]] = row
        for each in self.document["sources"]:
            kind = one_of(each["kind"], tuple(SOURCE_KINDS))
            row = _named(Source, owner, folded(each["name"])[:300], name=tidy(each["name"]), kind=kind)
            self.sources[each["id"]] = row
        for each in self.document["labels"]:
            self.labels[each["id"]] = _named(Label, owner, folded(each["name"])[:100], name=tidy(each["name"]))
        made = Contact.objects.bulk_create(
            Contact(
                owner_id=owner,
                company_id=at(self.companies, each["company"]),
                name=tidy(each["name"]),
                key=folded(each["name"])[:300],
                **kept.plain_from(Contact, each),
            )
            for each in self.document["contacts"]
        )
        self.contacts = {each["id"]: row.pk for each, row in zip(self.document["contacts"], made, strict=True)}

    def _search(self, each: Document) -> int:
        row = JobSearch.objects.create(
            owner_id=self.ctx.owner_id,
            name=tidy(each["name"]),
            started_on=date.fromisoformat(each["started_on"]),
            example=bool(each["example"]),
        )
        if each["archived_at"]:
            Archive.objects.create(
                search=row, archived_at=moment(each["archived_at"]), archived_by_id=self._by(each["archived_by"])
            )
        return row.pk

    def _frames(self) -> None:
        """The stages and roles of all searches, in the order of their numbers."""
        told = [
            (each, self.searches[search["id"]])
            for search in self.document["searches"]
            for each in (*search["stages"], *search.get("outreach_stages", ()))
        ]
        self.stages: dict[int, int] = {}
        heirs = []
        for each, search_id in sorted(told, key=lambda pair: pair[0]["id"]):
            plain = {name: each[name] for name in ("pipeline", "name", "rank", "number", "own")}
            # its heir may come later; until then it must not hold a rank that a living stage holds
            rank = each["rank"] if each["taken_by"] is None else -each["id"]
            row = Stage.objects.create(search_id=search_id, **{**plain, "rank": rank})
            self.stages[each["id"]] = row.pk
            if guess := each.get("guess"):
                given = guesses.checked(guesses.Given(*(kind(guess[name]) for name, kind in GUESS.items())))
                StartingGuess.objects.create(stage=row, **{name: getattr(given, name) for name in GUESS})
            if each["taken_by"] is not None:
                heirs.append((row, each))
        for row, each in heirs:
            row.rank, row.taken_by_id = each["rank"], self.stages[each["taken_by"]]
            row.save(update_fields=["rank", "taken_by"])
        early = [self.searches[search["id"]] for search in self.document["searches"] if "outreach_stages" not in search]
        for search in JobSearch.objects.filter(pk__in=early).order_by("id"):
            job_searches.default_stages(search, ["outreach"])
        roles = [
            (each, self.searches[search["id"]]) for search in self.document["searches"] for each in search["roles"]
        ]
        self.roles = {
            each["id"]: TargetRole.objects.create(search_id=search_id, name=each["name"], rank=each["rank"]).pk
            for each, search_id in sorted(roles, key=lambda pair: pair[0]["id"])
        }

    def _postponements(self) -> None:
        Postponement.objects.bulk_create(
            Postponement(
                search_id=self.searches[search["id"]],
                role_id=at(self.roles, each["role"]),
                code=str(each["code"]),
                until_on=date.fromisoformat(each["until_on"]),
                put_off_at=moment(each["put_off_at"]),
                put_off_by_id=self._by(each["put_off_by"]),
            )
            for search in self.document["searches"]
            for each in search.get("postponements", ())
        )

    def _views(self) -> None:
        SavedView.objects.bulk_create(
            SavedView(
                search_id=self.searches[search["id"]],
                name=views.named(each["name"]),
                layout=views.layout(each["layout"]),
                query=views.with_stages(views.checked(each["query"]), self.stages.get),
                first=bool(each["first"]),
                rank=rank,
            )
            for search in self.document["searches"]
            for rank, each in enumerate(search.get("views", ()), 1)
        )

    def _import(self, each: Document) -> Batch:
        batch = Batch.objects.create(
            owner_id=self.ctx.owner_id,
            made_by_id=self._by(each["made_by"]),
            made_at=moment(each["made_at"]),
            via="import",
            summary=each["summary"],
        )
        Import.objects.create(
            search_id=self.searches[each["search"]],
            batch=batch,
            file_name=each["file_name"],
            shape=each["shape"],
            added=each["added"],
            updated=each["updated"],
        )
        return batch

    def _batch(self, number: int | None) -> Batch:
        return self.batch if number is None else self.imports[number]

    def _opportunities(self) -> None:
        told = self.document["opportunities"]
        rows = self.applications.put_in(self.searches, self._opportunity)
        self.opportunities = self.applications.ids
        for name, numbers in (("label", self.labels), ("contact", self.contacts)):
            through: Any = getattr(Opportunity, f"{name}s").through
            through.objects.bulk_create(
                (
                    through(**{"opportunity_id": row.pk, f"{name}_id": numbers[number]})
                    for each, row in zip(told, rows, strict=True)
                    for number in each[f"{name}s"]
                ),
                batch_size=_CHUNK,
            )

    def _opportunity(self, each: Document) -> Opportunity:
        return Opportunity(
            search_id=self.searches[each["search"]],
            company_id=at(self.companies, each["company"]),
            role_id=at(self.roles, each["role"]),
            source_id=at(self.sources, each["source"]),
            **{name: fields.checked(name, each[name]) for name in fields.PLAIN if name in each},
            kept=[[str(name), str(text)] for name, text in each["kept"]],
            created_at=moment(each["created_at"]),
            version=int(each["version"]),
            made_in=self._batch(each["import"]),
        )

    def _conversation(self, each: Document) -> Outreach:
        return Outreach(
            search_id=self.searches[each["search"]],
            contact_id=at(self.contacts, each["contact"]),
            company_id=at(self.companies, each["company"]),
            opportunity_id=at(self.opportunities, each["opportunity"]),
            topic=storable(each["topic"])[:300],
            created_at=moment(each["created_at"]),
            version=int(each["version"]),
            made_in=self._batch(each["import"]),
        )

    def _histories(self) -> None:
        self.talks.put_in(self.searches, self._conversation)
        self.outreach = self.talks.ids
        for histories in (self.applications, self.talks):
            histories.put_lines()
            histories.put_into_bin()

    def _beside(self) -> None:
        store(
            [
                ImportedRow(
                    search_id=self.searches[each["search"]],
                    shape=each["shape"],
                    identity=each["identity"],
                    opportunity_id=self.opportunities[each["opportunity"]],
                    read=each["read"],
                )
                for each in self.document["imported_rows"]
            ]
        )
        for each in self.document["answers"]:
            RememberedAnswers.objects.update_or_create(
                owner_id=self.ctx.owner_id, shape=each["shape"], defaults={"answers": dict(each["answers"])}
            )


def _named(model: Any, owner_id: int, key: str, **values: Any) -> int:
    row, _ = model.objects.update_or_create(owner_id=owner_id, key=key, defaults=values)
    return int(row.pk)
