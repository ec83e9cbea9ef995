"""Opportunities: add, edit one or many, read one with its history, notice a likely duplicate."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Exists, F, OuterRef

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound, Stale, Unsure
from headway.core.speech import count, say, within
from headway.core.tracker import fields, naming, nouns
from headway.core.tracker.naming import folded
from headway.core.tracker.words import Exactness
from headway.core.transfer.roles import role_of
from headway.models import Batch, DoNotApply, HistoryLine, JobSearch, Opportunity
from headway.usecases.base import action, held, question
from headway.usecases.tracker import batches, job_searches, ledger, names, nounize

Values = Mapping[str, fields.Value]


@question
def opportunity(ctx: Ctx, *, id: int) -> nouns.Opportunity:
    """One opportunity, whatever job search it belongs to, the bin included."""
    return nounize.opportunity(one(ctx, id))


@question
def history(ctx: Ctx, *, id: int, all: bool = False) -> tuple[nouns.HistoryLine, ...]:
    """An opportunity's history in the order in which it happened; with `all` also the lines that no longer stand."""
    known(ctx, id)
    rows = HistoryLine.objects.filter(opportunity=id).select_related("stage")
    in_order = rows.order_by(F("place").asc(nulls_last=True), "id")
    return tuple(nounize.history_line(row) for row in (in_order if all else in_order.filter(place__isnull=False)))


@question
def alike(ctx: Ctx, *, company: str, title: str, url: str = "", but: int = 0) -> tuple[nouns.Opportunity, ...]:
    """Opportunities of the current search that may be the same one: same link, or same company and title.

    `but` is one that is left out: the one that is asked about.
    """
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(search__archive=None).exclude(pk=but).with_names()
    same_link = list(rows.filter(url=url)) if url else []
    same_company = rows.filter(company__in=names.companies_named(ctx.owner_id, company)) if company else rows.none()
    same_title = [row for row in same_company if folded(row.title) == folded(title)]
    return tuple(nounize.opportunity(row) for row in dict.fromkeys([*same_link, *same_title]))


@action
def add(
    ctx: Ctx,
    *,
    values: Values,
    stage_id: int | None = None,
    on: date | None = None,
    exactness: Exactness = "exact",
    search_id: int | None = None,
    even_if_alike: bool = False,
) -> nouns.Opportunity:
    """Add an opportunity; title or company is enough. It starts at `stage_id` (the first stage) on a day (today).

    Where no role is said, it is the one that the title belongs to; an empty one is said.
    """
    checked, _ = fields.read(values)
    company, title = str(checked.get("company") or ""), str(checked.get("title") or "")
    if not company and not title:
        raise Invalid("An opportunity has a company or a title.", "Type at least one of them.", "company")
    home = job_searches.writable(ctx, search_id)
    if not even_if_alike:
        _ask_first(ctx, company, title, str(checked.get("url") or ""))
    entry = _first(ctx, home, stage_id, on, exactness)
    if "role" not in checked:
        checked["role"] = role_of(title, home.roles.values_list("name", flat=True))
    batch = batches.begin(ctx, say("Added “{what}”", what=_joined(title, company)))
    row = Opportunity(search=home, made_in=batch, created_at=ctx.now)
    words = names.labels(batch, checked.pop("labels", ()))  # type: ignore[arg-type]
    for name, value in checked.items():
        setattr(row, *_column(batch, home, name, value))
    ledger.found(ctx, batch, home.pk, [(row, [entry])])
    row.labels.set(words)
    return nounize.opportunity(one(ctx, row.pk))


@action
def edit(
    ctx: Ctx,
    *,
    ids: Sequence[int],
    values: Values,
    version: int | None = None,
    add_labels: bool = False,
    drop_labels: bool = False,
) -> nouns.Change:
    """Change plain fields of one or many opportunities, as one batch.

    With `version`, a change that somebody else made in between is refused. `add_labels` keeps the labels there are,
    `drop_labels` takes away those that are named and keeps the others.
    """
    rows = many(ctx, ids)
    written = {row.pay_text for row in rows}
    checked, read = fields.read(values, written.pop() if len(written) == 1 else None)
    if version is not None and any(row.version != version for row in rows):
        raise Stale("This was changed in another window meanwhile.", "Look at the new values, then save again.")
    what = ", ".join(within(say(field.label)) for field in fields.FIELDS if field.name in checked)
    batch = batches.begin(ctx, say("Changed {fields} of {what}", fields=what, what=counted(rows)))
    touched = []
    for row in rows:
        home = job_searches.writable(ctx, row.search_id)
        given = checked | {"labels": _without(row, checked["labels"])} if drop_labels else checked
        if change(batch, home, row, given, add_labels):
            touched.append(row.pk)
    return nouns.Change(batch.pk, batch.summary, tuple(touched), read)


def one(ctx: Ctx, id: int) -> Opportunity:
    """The row of an opportunity of this owner; raises `NotFound`."""
    rows = Opportunity.objects.of(ctx.owner_id).with_names().filter(pk=id)
    row = held(("opportunity", ctx.owner_id, id), rows.first)
    if row is None:
        raise NotFound("There is no such opportunity.", "It may have been deleted for good.")
    return row


def known(ctx: Ctx, id: int) -> frozenset[str]:
    """What hangs on an opportunity, named as its rows are; raises `NotFound` unless this owner has it, binned or not.

    What is asked for further of it need not be, where nothing of the kind hangs on it.
    """
    some = held(("hanging", ctx.owner_id, id), lambda: _hanging(ctx, id))
    if some is None:
        raise NotFound("There is no such opportunity.", "It may have been deleted for good.")
    return some


def _hanging(ctx: Ctx, id: int) -> frozenset[str] | None:
    kinds = {each.name: (each.related_model, each.field.name) for each in Opportunity._meta.related_objects}
    kinds["contacts"] = (Opportunity.contacts.through, "opportunity")
    there = [Exists(model._base_manager.filter(**{name: OuterRef("pk")})) for model, name in kinds.values()]
    found = Opportunity.objects.of(ctx.owner_id).filter(pk__in=possible([id])).values_list(*there).first()
    return None if found is None else frozenset(name for name, is_there in zip(kinds, found, strict=True) if is_there)


def many(ctx: Ctx, ids: Sequence[int]) -> list[Opportunity]:
    """The rows of opportunities of this owner, in the given order; raises `NotFound` if one is missing."""
    found = {
        row.pk: row for row in Opportunity.objects.of(ctx.owner_id).alive().with_names().filter(pk__in=possible(ids))
    }
    if missing := [str(id) for id in ids if id not in found]:
        raise NotFound(say("There is no opportunity {names}.", names=", ".join(missing[:5])), "It may lie in the bin.")
    return [found[id] for id in dict.fromkeys(ids)]


def possible(ids: Sequence[int]) -> list[int]:
    """Without numbers that no database can hold."""
    return [id for id in ids if 0 < id < 2**63]


def named(it: nouns.Opportunity | Opportunity) -> str:
    """An opportunity in words: title at company."""
    return _joined(it.title, str(it.company or ""))


def counted(rows: Sequence[Opportunity]) -> str:
    """The one opportunity by name, or how many there are."""
    return f"“{named(rows[0])}”" if len(rows) == 1 else count(len(rows), "{n} opportunity", "{n} opportunities")


def _ask_first(ctx: Ctx, company: str, title: str, url: str) -> None:
    """What speaks against adding an opportunity: one like it, or that the person decided not to apply there."""
    if like := alike(ctx, company=company, title=title, url=url):
        raise Unsure(
            say("You have “{what}” already, at “{stage}”.", what=named(like[0]), stage=like[0].stage),
            "Open that one, or add this one all the same.",
            tuple(str(other.id) for other in like),
        )
    said = DoNotApply.objects.filter(company__in=names.companies_named(ctx.owner_id, company)).first()
    if company and said is not None:
        why = " ".join(said.why.split())
        raise Unsure(
            say("You decided not to apply at {company}: {why}", company=company, why=why)
            if why
            else say("You decided not to apply at {company}.", company=company),
            "Leave it, or add it all the same.",
        )


def _joined(title: str, company: str) -> str:
    return naming.named(title, company) or say("an opportunity without a name")


def _first(ctx: Ctx, home: JobSearch, stage_id: int | None, on: date | None, exactness: Exactness) -> ledger.Entry:
    stages = ledger.pipeline(home.pk)
    if stage_id is not None and stage_id not in stages.ranks:
        raise NotFound("There is no such stage in this job search.")
    day = ledger.day_of(ctx, on, exactness)
    return ledger.Entry("stage", stages.first if stage_id is None else stage_id, day, exactness)


def _column(batch: Batch, home: JobSearch, name: str, value: fields.Value) -> tuple[str, object]:
    text = value if isinstance(value, str) else ""
    if name == "company":
        return "company", names.company(batch, text)
    if name == "source":
        return "source", names.source(batch, text)
    if name == "role":
        return "role", names.role(home, text)
    return name, value


def change(batch: Batch, home: JobSearch, row: Opportunity, values: Values, add_labels: bool = False) -> bool:
    """Change checked fields of one row as part of a batch; false if nothing differed."""
    columns: dict[str, object] = {}
    for name, value in values.items():
        if name != "labels":
            column, held = _column(batch, home, name, value)
            if name in ("company", "source", "role"):
                column, held = f"{column}_id", getattr(held, "pk", None)
            columns[column] = held
    changed = batches.update(batch, row, **columns) if columns else False
    if not row.company_id and not row.title:
        raise Invalid("An opportunity has a company or a title.", "Keep at least one of them.", "company")
    if "labels" in values:
        changed |= _relabel(batch, row, values["labels"] or (), add_labels)  # type: ignore[arg-type]
    if changed:
        Opportunity.objects.filter(pk=row.pk).update(version=row.version + 1)
    return changed


def _without(row: Opportunity, words: fields.Value) -> tuple[str, ...]:
    """The labels of a row but for those named."""
    gone = {folded(word) for word in words} if isinstance(words, tuple) else set()
    return tuple(label.name for label in row.labels.all() if folded(label.name) not in gone)


def _relabel(batch: Batch, row: Opportunity, words: Sequence[str], keep: bool) -> bool:
    before = sorted(label.pk for label in row.labels.all())
    after = sorted({label.pk for label in names.labels(batch, words)} | (set(before) if keep else set()))
    if before == after:
        return False
    row.labels.set(after)
    batches.log(batch, row, {"labels": before}, {"labels": after})
    return True
