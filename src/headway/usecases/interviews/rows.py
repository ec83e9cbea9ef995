"""Finding rows of interviews: a person's own, of what is not in the bin, that may be changed."""

from collections.abc import Iterable
from datetime import date

from django.db.models import F, QuerySet

from headway.core.ctx import Ctx
from headway.core.errors import NotFound, Stale
from headway.core.tracker.naming import folded, tidy
from headway.models import Batch, Contact, Interview, MockInterview, Opportunity, Question, Story
from headway.usecases.tracker import batches, job_searches, names
from headway.usecases.tracker.records import many, possible


def rounds(ctx: Ctx) -> QuerySet[Interview]:
    """Rounds of opportunities that are not in the bin, in their order; those without a day last."""
    found = Interview.objects.filter(owner_id=ctx.owner_id, opportunity__bin_entry=None)
    whole = found.select_related("opportunity__company", "opportunity__stage", "stage__taken_by")
    return whole.prefetch_related("contacts", "stories").order_by(F("held_on").asc(nulls_last=True), "starts_at", "id")


def one(ctx: Ctx, interview_id: int) -> Interview:
    """One round; raises `NotFound`."""
    row = rounds(ctx).filter(pk__in=possible([interview_id])).first()
    if row is None:
        raise NotFound("There is no such interview.", "It may have been removed, or its opportunity deleted.")
    return row


def to_change(ctx: Ctx, interview_id: int, version: int | None = None) -> Interview:
    """A round that may be changed: its job search is not archived and nobody changed it since that version."""
    row = one(ctx, interview_id)
    job_searches.writable(ctx, row.opportunity.search_id)
    unchanged(row.version, version)
    return row


def unchanged(now: int, version: int | None) -> None:
    """Raise `Stale` where somebody changed it since that version."""
    if version is not None and now != version:
        raise Stale("This was changed in another window meanwhile.", "Look at the new values, then save again.")


def opportunity(ctx: Ctx, opportunity_id: int) -> Opportunity:
    """An opportunity that may be changed."""
    (row,) = many(ctx, [opportunity_id])
    job_searches.writable(ctx, row.search_id)
    return row


def story(ctx: Ctx, story_id: int) -> Story:
    """One story; raises `NotFound`."""
    row = stories(ctx).filter(pk__in=possible([story_id])).first()
    if row is None:
        raise NotFound("There is no such story.", "It may have been removed.")
    return row


def stories(ctx: Ctx) -> QuerySet[Story]:
    """A person's stories with all that belongs to them: the flagship ones first, then by title."""
    found = Story.objects.filter(owner_id=ctx.owner_id)
    whole = found.prefetch_related("questions", "rehearsals", "interviews__opportunity__company")
    return whole.order_by("-flagship", "title", "id")


def questions(ctx: Ctx) -> QuerySet[Question]:
    """The questions that have rows, with their stories and rehearsals."""
    return Question.objects.filter(owner_id=ctx.owner_id).prefetch_related("stories", "rehearsals").order_by("id")


def mock(ctx: Ctx, mock_id: int) -> MockInterview:
    """One mock interview; raises `NotFound`."""
    row = mocks(ctx).filter(pk__in=possible([mock_id])).first()
    if row is None:
        raise NotFound("There is no such mock interview.", "It may have been removed.")
    return row


def mocks(ctx: Ctx) -> QuerySet[MockInterview]:
    """Mock interviews, the oldest first."""
    found = MockInterview.objects.filter(owner_id=ctx.owner_id)
    return found.select_related("contact", "opportunity__company").order_by("held_on", "id")


def people(batch: Batch, at: Opportunity, said: Iterable[str]) -> list[Contact]:
    """The contacts of those names: known at the opportunity or its company, else new; all belong to it then."""
    wanted = list(dict.fromkeys(name for each in said if (name := tidy(each)[:300])))
    known = {folded(contact.name): contact for contact in at.contacts.all()}
    found = [known.get(folded(name)) or names.contact(batch, name, at.company) for name in wanted]
    before = sorted(contact.pk for contact in at.contacts.all())
    after = sorted({*before, *(contact.pk for contact in found)})
    if before != after:
        at.contacts.set(after)
        batches.log(batch, at, {"contacts": before}, {"contacts": after})
        batches.update(batch, at, version=at.version + 1)
    return found


def relate(batch: Batch, row: Interview | Story, name: str, wanted: Iterable[int]) -> bool:
    """Set what a row is related to, and log it; false if nothing differed."""
    links = getattr(row, name)
    before, after = sorted(links.values_list("pk", flat=True)), sorted(set(wanted))
    if before == after:
        return False
    links.set(after)
    batches.log(batch, row, {name: before}, {name: after})
    return True


def day_of(row: Interview, today: date) -> date:
    """The day of a round that has one by now, else today."""
    return min(row.held_on, today) if row.held_on else today
