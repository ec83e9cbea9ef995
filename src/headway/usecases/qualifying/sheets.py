"""The preparedness sheet of an opportunity, the company sheet beside it, and what a role's postings ask together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from django.db.models import Q, QuerySet

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.qualifying import matching, nouns, reading, rollup
from headway.core.qualifying.fit import Fit, fit
from headway.core.qualifying.matching import Proposed
from headway.core.qualifying.words import Sort, Standing
from headway.core.tracker.naming import folded
from headway.models import CompanySheet, Contact, JobSearch, Opportunity, Proof, Requirement
from headway.usecases.base import question
from headway.usecases.qualifying.evidence import pieces as to_show
from headway.usecases.tracker import job_searches, records

Judged = tuple[Sort, Standing]
_RARE_FROM: Final = 2_000  # lines of the person's postings by which rarity is told


@question
def sheet(ctx: Ctx, *, opportunity_id: int) -> nouns.Sheet:
    """An opportunity's requirements, each with what shows it and what might; the company sheet beside it."""
    row = records.one(ctx, opportunity_id)
    kept = list(row.requirements.order_by("-sort", "rank", "id").prefetch_related("proofs"))
    found = reading.read(row.posting_text)
    held = {folded(each.text) for each in kept}
    pieces = to_show(ctx)
    own = CompanySheet.objects.filter(opportunity=row).first()
    return nouns.Sheet(
        opportunity_id=row.pk, title=row.title, company=str(row.company or ""), url=row.url,
        archived=hasattr(job_searches.one(ctx, row.search_id), "archive"),
        requirements=_requirements(ctx, kept, pieces),
        fit=fit((each.sort, each.standing) for each in kept),  # type: ignore[misc]
        found=tuple(nouns.FoundLine(line.text, line.sort) for line in found.asked if folded(line.text) not in held),
        headed=found.headed, has_text=bool(row.posting_text.strip()),
        tasks=found.tasks, offered=found.offered,
        company_sheet=_company_sheet(own), earlier=None if own else _earlier(row),
        people=tuple(_people(row)), evidence=len(pieces),
    )  # fmt: skip


@question
def fit_of(ctx: Ctx, *, opportunity_id: int) -> Fit:
    """How well the person meets what an opportunity asks for, counted in lines."""
    if "requirements" not in records.known(ctx, opportunity_id):
        return fit(())
    rows = Requirement.objects.filter(opportunity=opportunity_id).values_list("sort", "standing")
    return fit(rows)  # type: ignore[arg-type]


@question
def demand(ctx: Ctx, *, role: str | None = None, search_id: int | None = None) -> nouns.Demand:
    """What the postings of a target role ask for most, and what is missing most; without a role, of all postings."""
    home = job_searches.one(ctx, search_id)
    postings = _of_role(home, role)
    lines = Requirement.objects.filter(opportunity__in=postings).order_by("opportunity_id", "rank", "id")
    said = [rollup.Said(*told) for told in lines.values_list("opportunity_id", "text", "sort", "standing")]  # type: ignore[arg-type]
    asked = rollup.skills(said)
    unread = postings.filter(requirements=None).exclude(posting_text="").count()
    return nouns.Demand(role, _postings(said), asked, rollup.missing(asked), rollup.lacking(said, asked), unread)


def _of_role(home: JobSearch, role: str | None) -> "QuerySet[Opportunity]":
    rows = Opportunity.objects.alive().filter(search=home)
    if not role:
        return rows
    if folded(role) == "other":
        return rows.filter(role=None)
    known = {folded(name): id for id, name in home.roles.values_list("id", "name")}
    if folded(role) not in known:
        raise NotFound("There is no such target role.")
    return rows.filter(role_id=known[folded(role)])


def _postings(said: Iterable[rollup.Said]) -> tuple[nouns.Posting, ...]:
    judged: dict[int, list[Judged]] = defaultdict(list)
    for line in said:
        judged[line.posting].append((line.sort, line.standing))
    rows = Opportunity.objects.filter(pk__in=judged).select_related("company").order_by("-id")
    return tuple(nouns.Posting(row.pk, row.title, str(row.company or ""), fit(judged[row.pk])) for row in rows)


def _requirements(
    ctx: Ctx, kept: Sequence[Requirement], pieces: Sequence[matching.Piece]
) -> tuple[nouns.Requirement, ...]:
    texts = [row.text for row in kept]
    proposed = matching.propose(texts, pieces, rare(ctx)) if kept and pieces else [Proposed()] * len(kept)
    return tuple(_requirement(row, each) for row, each in zip(kept, proposed, strict=True))


def rare(ctx: Ctx) -> dict[str, float]:
    """How much each word tells among all lines of the person's postings."""
    rows = Requirement.objects.filter(opportunity__search__owner_id=ctx.owner_id).order_by("-id")
    return matching.rarity(rows.values_list("text", flat=True)[:_RARE_FROM])


def _requirement(row: Requirement, proposed: Proposed) -> nouns.Requirement:
    proofs = tuple(_proof(each) for each in sorted(row.proofs.all(), key=lambda each: each.pk))
    shown = {(each.kind, each.source_id) for each in proofs}
    said = {each.text for each in proofs}
    near = [each for each in proposed.proposals
            if (each.piece.kind, each.piece.id) not in shown and each.piece.text not in said]  # fmt: skip
    return nouns.Requirement(
        row.pk, row.text, row.sort, row.standing, row.own, proofs,  # type: ignore[arg-type]
        proposed.standing if near and not row.standing else "",
        tuple(_suggestion(each) for each in near),
    )  # fmt: skip


def _proof(row: Proof) -> nouns.Proof:
    source_id = row.story_id or row.showpiece_id or row.evidence_id
    return nouns.Proof(row.pk, row.kind, row.text, source_id)  # type: ignore[arg-type]


def _suggestion(it: matching.Proposal) -> nouns.Suggestion:
    text = it.piece.text if it.piece.kind == "document" else it.piece.name
    return nouns.Suggestion(it.piece.kind, it.piece.id, it.piece.name, text[: reading.LONGEST], it.covered, it.by)


def _company_sheet(row: CompanySheet | None) -> nouns.CompanySheet:
    return nouns.CompanySheet(row.needs, row.offers, row.questions) if row else nouns.CompanySheet()


def _earlier(row: Opportunity) -> nouns.CompanySheet | None:
    """What was found out for another opportunity of the same company."""
    if row.company_id is None:
        return None
    found = CompanySheet.objects.filter(opportunity__company=row.company_id).exclude(opportunity=row)
    last = found.order_by("-id").first()
    told = _company_sheet(last)
    return None if told.empty else told


def _people(row: Opportunity) -> Iterable[nouns.Known]:
    """The contacts of the opportunity, then the others whom the person knows at the company."""
    here = {contact.pk for contact in row.contacts.all()}
    known = Q(pk__in=here) | (Q(company=row.company_id) if row.company_id else Q(pk=0))
    rows = Contact.objects.filter(known).order_by("key", "id")
    told = [nouns.Known(each.pk, each.name, each.note, each.pk in here) for each in rows]
    return sorted(told, key=lambda each: not each.here)
