"""Requirements of one opportunity: kept from its posting or typed, judged by the person, with what shows them."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db.models import Max

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.qualifying import checks
from headway.core.qualifying.reading import LONGEST, MOST
from headway.core.qualifying.words import PROOF_KINDS, SORTS, STANDINGS, ProofKind, Sort, Standing
from headway.core.speech import count, say
from headway.core.tracker.naming import folded
from headway.core.tracker.nouns import Change
from headway.models import Batch, CompanySheet, Document, Evidence, Opportunity, Proof, Requirement, Showpiece, Story
from headway.usecases.base import action
from headway.usecases.tracker import batches, job_searches, records, wholes

_SHORT: Final = 80
_SOURCES: Final[Mapping[str, Any]] = {"story": Story, "showpiece": Showpiece, "document": Document}


@action
def keep_lines(ctx: Ctx, *, opportunity_id: int, required: Sequence[str] = (), preferred: Sequence[str] = ()) -> Change:
    """Keep lines of a posting as requirements of an opportunity; those that it has already are left alone."""
    row = _writable(ctx, opportunity_id)
    held = {folded(text) for text in row.requirements.values_list("text", flat=True)}
    new: dict[str, tuple[str, Sort]] = {}
    lines: list[tuple[str, Sort]] = [(text, "required") for text in required]
    for text, sort in [*lines, *((text, "preferred") for text in preferred)][: 2 * MOST]:
        told = checks.line(text, "text", LONGEST)
        if folded(told) not in held:
            new.setdefault(folded(told), (told, _sort(sort)))
    if not new:
        raise Invalid("There is no new line to keep.", "Choose lines, or type your own.", "text")
    kept = count(len(new), "Kept {n} requirement of “{what}”", "Kept {n} requirements of “{what}”",
                 what=records.named(row))  # fmt: skip
    batch = batches.begin(ctx, kept)
    for text, sort in new.values():
        _made(batch, row, text, sort, own=False)
    return _done(batch, row)


@action
def add_requirement(ctx: Ctx, *, opportunity_id: int, text: str, sort: Sort = "required") -> Change:
    """Add a requirement in your own words."""
    row, told = _writable(ctx, opportunity_id), checks.line(text, "text", LONGEST)
    if row.requirements.filter(text=told).exists():
        raise Conflict("This line is there already.", "Judge that one.")
    batch = batches.begin(ctx, say("Added a requirement of “{what}”", what=records.named(row)))
    made = _made(batch, row, told, _sort(sort), own=True)
    return _done(batch, row, made.pk)


@action
def edit_requirement(ctx: Ctx, *, requirement_id: int, text: str | None = None, sort: Sort | None = None) -> Change:
    """Change the words of a requirement, or whether it is required."""
    row = one(ctx, requirement_id)
    values: dict[str, Any] = {}
    if text is not None:
        values["text"] = checks.line(text, "text", LONGEST)
        twins = Requirement.objects.filter(opportunity=row.opportunity_id, text=values["text"]).exclude(pk=row.pk)
        if twins.exists():
            raise Conflict("This line is there already.", "Judge that one.")
    if sort is not None:
        values["sort"] = _sort(sort)
    batch = batches.begin(ctx, say("Changed the requirement “{text}”", text=_short(values.get("text", row.text))))
    batches.update(batch, row, **values)
    return _done(batch, row.opportunity)


@action
def remove_requirement(ctx: Ctx, *, requirement_id: int) -> Change:
    """Take a requirement away, with what answered it."""
    row = one(ctx, requirement_id)
    batch = batches.begin(ctx, say("Took away the requirement “{text}”", text=_short(row.text)))
    wholes.remove(batch, row)
    return _done(batch, row.opportunity)


@action
def judge_requirement(
    ctx: Ctx,
    *,
    requirement_id: int,
    standing: Standing,
    kind: ProofKind | None = None,
    source_id: int | None = None,
    text: str = "",
) -> Change:
    """Say whether a requirement is met, partly met or not met ("": not judged); with what shows it, if given."""
    row = one(ctx, requirement_id)
    checks.one_of(standing, STANDINGS, "standing")
    told = {"": say("No longer judged: “{text}”", text=_short(row.text)),
            "met": say("Met: “{text}”", text=_short(row.text)),
            "partly": say("Partly met: “{text}”", text=_short(row.text)),
            "not_met": say("Not met: “{text}”", text=_short(row.text))}  # fmt: skip
    batch = batches.begin(ctx, told[standing])
    batches.update(batch, row, standing=standing)
    if kind is not None:
        _prove(ctx, batch, row, kind, source_id, text)
    return _done(batch, row.opportunity)


@action
def add_proof(
    ctx: Ctx, *, requirement_id: int, kind: ProofKind = "note", source_id: int | None = None, text: str = ""
) -> Change:
    """Say what shows that a requirement is met: a story, a piece of work, evidence, a résumé line, or plain words."""
    row = one(ctx, requirement_id)
    batch = batches.begin(ctx, say("Showed “{text}”", text=_short(row.text)))
    made = _prove(ctx, batch, row, kind, source_id, text)
    return _done(batch, row.opportunity, made.pk)


@action
def remove_proof(ctx: Ctx, *, proof_id: int) -> Change:
    """Take back what shows a requirement."""
    row = Proof.objects.filter(requirement__opportunity__search__owner_id=ctx.owner_id, pk=proof_id).first()
    if row is None:
        raise NotFound("There is no such evidence here.")
    requirement = one(ctx, row.requirement_id)
    batch = batches.begin(ctx, say("Took back what shows “{text}”", text=_short(requirement.text)))
    batches.remove(batch, row)
    return _done(batch, requirement.opportunity)


@action
def edit_company_sheet(
    ctx: Ctx, *, opportunity_id: int, needs: str = "", offers: str = "", questions: str = ""
) -> Change:
    """Write down what the company needs, what it offers, and what to ask."""
    row = _writable(ctx, opportunity_id)
    values = {name: checks.longer(text, name) for name, text in
              (("needs", needs), ("offers", offers), ("questions", questions))}  # fmt: skip
    batch = batches.begin(ctx, say("Changed the company sheet of “{what}”", what=records.named(row)))
    sheet, new = CompanySheet.objects.get_or_create(opportunity=row)
    if new:
        batches.made(batch, sheet)
    batches.update(batch, sheet, **values)
    return _done(batch, row)


def one(ctx: Ctx, id: int) -> Requirement:
    """The row of a requirement of this owner, in a job search that is not archived."""
    rows = Requirement.objects.filter(opportunity__search__owner_id=ctx.owner_id, opportunity__bin_entry=None)
    row = rows.select_related("opportunity__company").filter(pk=id).first()
    if row is None:
        raise NotFound("There is no such requirement.")
    job_searches.writable(ctx, row.opportunity.search_id)
    return row


def _writable(ctx: Ctx, opportunity_id: int) -> Opportunity:
    (row,) = records.many(ctx, [opportunity_id])
    job_searches.writable(ctx, row.search_id)
    return row


def _made(batch: Batch, row: Opportunity, text: str, sort: Sort, *, own: bool) -> Requirement:
    last = row.requirements.aggregate(last=Max("rank"))["last"]
    rank = 0 if last is None else last + 1
    made = Requirement.objects.create(opportunity=row, text=text, sort=sort, rank=rank, own=own)
    batches.made(batch, made)
    return made


def _prove(ctx: Ctx, batch: Batch, row: Requirement, kind: ProofKind, source_id: int | None, text: str) -> Proof:
    checks.one_of(kind, PROOF_KINDS, "kind")
    source = None if kind == "note" else _source(ctx, kind, source_id)
    told = text.strip() or (str(source) if source else "")
    columns: dict[str, Any] = {}
    if source is not None and kind != "document":
        columns[kind if kind in _SOURCES else "evidence"] = source
    said = checks.line(told, "text", LONGEST)
    if row.proofs.filter(kind=kind, text=said).exists():
        raise Conflict("This shows the requirement already.", "Choose something else, or go on.")
    made = Proof.objects.create(requirement=row, kind=kind, text=said, **columns)
    batches.made(batch, made)
    return made


def _source(ctx: Ctx, kind: str, id: int | None) -> Any:
    found = _SOURCES.get(kind, Evidence).objects.filter(owner_id=ctx.owner_id, pk=id or 0).first()
    if found is None:
        raise NotFound("There is no such evidence.", "It may have been removed.")
    return found


def _sort(sort: str) -> Sort:
    return checks.one_of(sort, SORTS, "sort")  # type: ignore[return-value]


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"


def _done(batch: Batch, row: Opportunity, made_id: int | None = None) -> Change:
    return Change(batch.pk, batch.summary, (row.pk,), made_id=made_id)
