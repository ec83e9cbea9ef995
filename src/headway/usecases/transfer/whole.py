"""A whole tracker as one document: everything of the person's, with ids renumbered from 1 and no trace of the moment.

Left out: the steps that could still be undone, but for whole imports. What happened stands in the histories.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from django.db import models

from headway.core.ctx import Ctx
from headway.core.days import on_or_none
from headway.core.tracker import views
from headway.core.tracker.fields import PLAIN
from headway.core.transfer import export as shape
from headway.models import (
    BinEntry,
    Company,
    Contact,
    HistoryLine,
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
    TargetRole,
    User,
)
from headway.usecases.tracker import ledger
from headway.usecases.transfer import kept

Document = dict[str, Any]
Numbers = dict[int, int]
GUESS = {"share": float, "worth": float, "reply_days": int, "horizon": int}


def document(ctx: Ctx) -> Document:
    """The document of a whole tracker."""
    return _Writing(ctx).document()


class _Writing:
    """One writing of a document: what number each row got."""

    def __init__(self, ctx: Ctx) -> None:
        self.owner = ctx.owner_id
        self.people: dict[int, str | None] = dict(User.objects.values_list("id", "username"))
        self.people[self.owner] = None
        self.companies = self._numbers(Company.objects.filter(owner_id=self.owner))
        self.contacts = self._numbers(Contact.objects.filter(owner_id=self.owner))
        self.sources = self._numbers(Source.objects.filter(owner_id=self.owner))
        self.labels = self._numbers(Label.objects.filter(owner_id=self.owner))
        self.searches = self._numbers(JobSearch.objects.filter(owner_id=self.owner))
        self.stages = self._numbers(Stage.objects.filter(search__owner_id=self.owner))
        self.roles = self._numbers(TargetRole.objects.filter(search__owner_id=self.owner))
        self.opportunities = self._numbers(Opportunity.objects.of(self.owner))
        self.outreach = self._numbers(Outreach.objects.of(self.owner))
        self.imports = self._imports()
        self.known: dict[type[models.Model], Numbers] = {of: getattr(self, name) for of, name in kept.TRACKER.items()}
        self.known |= {each.model: kept.numbers(each, self.owner) for each in kept.KEPT}

    def _numbers(self, rows: "models.QuerySet[Any]") -> Numbers:
        return shape.numbered(rows.order_by("id").values_list("id", flat=True))

    def _imports(self) -> Numbers:
        """The batch of every import that was not taken back, by number."""
        standing = Import.objects.filter(search__owner_id=self.owner, batch__undone_by=None)
        return shape.numbered(dict.fromkeys(standing.order_by("id").values_list("batch_id", flat=True)))

    def document(self) -> Document:
        user = User.objects.get(pk=self.owner)
        plain = {"name": user.get_full_name(), "zone": user.zone, "preferences": shape.in_order(user.preferences)}
        return {
            "headway": {"format": shape.FORMAT},
            "person": plain,
            "companies": self._companies(),
            "contacts": self._contacts(),
            "sources": self._listed(Source, self.sources, "name kind"),
            "labels": self._listed(Label, self.labels, "name"),
            "searches": [self._search(row) for row in self._of(JobSearch).select_related("archive")],
            "imports": self._past_imports(),
            "opportunities": list(self._opportunities()),
            "outreach": list(self._outreach()),
            "imported_rows": self._imported_rows(),
            "answers": [
                {"shape": row.shape, "answers": shape.in_order(row.answers)}
                for row in RememberedAnswers.objects.filter(owner_id=self.owner).order_by("shape")
            ],
            **{each.name: kept.told(each, self.owner, self.known, self.people) for each in kept.KEPT},
        }

    def _of(self, model: Any) -> Any:
        return model.objects.filter(owner_id=self.owner).order_by("id")

    def _listed(self, model: Any, numbers: Numbers, columns: str) -> list[Document]:
        return [
            {"id": numbers[row.pk], **{name: getattr(row, name) for name in columns.split()}} for row in self._of(model)
        ]

    def _contacts(self) -> list[Document]:
        return [
            {
                "id": self.contacts[row.pk],
                "company": row.company_id and self.companies[row.company_id],
                "name": row.name,
                **kept.plain_of(row),
            }
            for row in self._of(Contact)
        ]

    def _companies(self) -> list[Document]:
        return [{"id": self.companies[row.pk], "name": row.name, **kept.plain_of(row)} for row in self._of(Company)]

    def _search(self, row: JobSearch) -> Document:
        put_away = getattr(row, "archive", None)
        return {
            "id": self.searches[row.pk],
            "name": row.name,
            "started_on": row.started_on.isoformat(),
            "example": row.example,
            "archived_at": put_away and put_away.archived_at.isoformat(),
            "archived_by": put_away and self.people[put_away.archived_by_id],
            "stages": self._stages(row, "applications"),
            "outreach_stages": self._stages(row, "outreach"),
            "roles": [
                {"id": self.roles[role.pk], "name": role.name, "rank": role.rank} for role in row.roles.order_by("id")
            ],
            "postponements": [
                self._postponement(put_off) for put_off in Postponement.objects.filter(search=row).order_by("id")
            ],
            "views": [self._view(view) for view in row.views.order_by("rank", "id")],
        }

    def _view(self, row: SavedView) -> Document:
        query = views.with_stages(row.query, self.stages.get)
        return {"name": row.name, "layout": row.layout, "query": query, "first": row.first}

    def _postponement(self, row: Postponement) -> Document:
        return {
            "code": row.code,
            "role": row.role_id and self.roles[row.role_id],
            "until_on": row.until_on.isoformat(),
            "put_off_at": row.put_off_at.isoformat(),
            "put_off_by": self.people[row.put_off_by_id],
        }

    def _stages(self, home: JobSearch, pipeline: str) -> list[Document]:
        rows = home.stages.filter(pipeline=pipeline).select_related("guess").order_by("id")
        return [self._stage(row) for row in rows]

    def _stage(self, row: Stage) -> Document:
        plain = {name: getattr(row, name) for name in ("pipeline", "name", "rank", "number", "own")}
        guess = getattr(row, "guess", None)
        return {
            "id": self.stages[row.pk],
            **plain,
            "taken_by": row.taken_by_id and self.stages[row.taken_by_id],
            "guess": guess and {name: getattr(guess, name) for name in GUESS},
        }

    def _past_imports(self) -> list[Document]:
        rows = Import.objects.filter(batch_id__in=list(self.imports)).select_related("batch").order_by("id")
        return [
            {
                "id": self.imports[row.batch_id],
                "search": self.searches[row.search_id],
                "file_name": row.file_name,
                "shape": row.shape,
                "added": row.added,
                "updated": row.updated,
                "made_at": row.batch.made_at.isoformat(),
                "made_by": self.people[row.batch.made_by_id],
                "summary": row.batch.summary,
            }
            for row in rows
        ]

    def _opportunities(self) -> Iterable[Document]:
        of_owner = self._of_pipeline("applications")
        rows = Opportunity.objects.of(self.owner).prefetch_related("labels", "contacts").order_by("id")
        for row in rows:
            yield {
                "id": self.opportunities[row.pk],
                "search": self.searches[row.search_id],
                "company": row.company_id and self.companies[row.company_id],
                "role": row.role_id and self.roles[row.role_id],
                "source": row.source_id and self.sources[row.source_id],
                "labels": sorted(self.labels[label.pk] for label in row.labels.all()),
                "contacts": sorted(self.contacts[contact.pk] for contact in row.contacts.all()),
                **{name: _plain(getattr(row, name)) for name in PLAIN},
                "kept": [list(pair) for pair in row.kept],
                "created_at": row.created_at.isoformat(),
                "version": row.version,
                "import": self.imports.get(row.made_in_id),
                **of_owner(row.pk),
            }

    def _outreach(self) -> Iterable[Document]:
        of_owner = self._of_pipeline("outreach")
        for row in Outreach.objects.of(self.owner).order_by("id"):
            yield {
                "id": self.outreach[row.pk],
                "search": self.searches[row.search_id],
                "contact": row.contact_id and self.contacts[row.contact_id],
                "company": row.company_id and self.companies[row.company_id],
                "opportunity": row.opportunity_id and self.opportunities[row.opportunity_id],
                "topic": row.topic,
                "created_at": row.created_at.isoformat(),
                "version": row.version,
                "import": self.imports.get(row.made_in_id),
                **of_owner(row.pk),
            }

    def _of_pipeline(self, kind: ledger.Kind) -> Callable[[int], Document]:
        """What the ledger and the bin hold of each that passes through a pipeline."""
        column = ledger.BOOKS[kind].column
        mine = {f"{column}__search__owner_id": self.owner}
        lines: dict[int, list[HistoryLine]] = defaultdict(list)
        for line in HistoryLine.objects.filter(**mine).order_by("id"):
            lines[getattr(line, f"{column}_id")].append(line)
        binned = {getattr(entry, f"{column}_id"): entry for entry in BinEntry.objects.filter(**mine)}
        return lambda id: {"bin": self._bin(binned.get(id)), "history": self._history(lines[id])}

    def _bin(self, entry: BinEntry | None) -> Document | None:
        if entry is None:
            return None
        return {
            "binned_at": entry.binned_at.isoformat(),
            "binned_by": self.people[entry.binned_by_id],
            "merged_into": entry.merged_into_id and self.opportunities[entry.merged_into_id],
        }

    def _history(self, lines: list[HistoryLine]) -> list[Document]:
        numbers = shape.numbered(line.pk for line in lines)
        return [
            {
                "line": numbers[line.pk],
                "what": line.what,
                "stage": line.stage_id and self.stages[line.stage_id],
                "on": _plain(on_or_none(line.day)),
                "exactness": line.exactness,
                "note": line.note,
                "retracts": line.retracts_id and numbers[line.retracts_id],
                "said_by": line.said_by,
                "recorded_at": line.recorded_at.isoformat(),
                "recorded_by": self.people[line.recorded_by_id],
                "import": self.imports.get(line.batch_id),
            }
            for line in lines
        ]

    def _imported_rows(self) -> list[Document]:
        rows = ImportedRow.objects.filter(search__owner_id=self.owner).order_by("id")
        return [
            {
                "search": self.searches[row.search_id],
                "shape": row.shape,
                "identity": row.identity,
                "opportunity": self.opportunities[row.opportunity_id],
                "read": shape.in_order(row.read),
            }
            for row in rows
        ]


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
