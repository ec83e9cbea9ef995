"""After a rejection: what was in one's hands, how far it went, what it teaches; and the contact who stays one."""

from datetime import timedelta
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotFound
from headway.core.interviews import checks, nouns, results
from headway.core.interviews.words import SAID, Said
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.models import Batch, Contact, LookBack, Opportunity, Stage
from headway.usecases.base import action, question
from headway.usecases.interviews import nounize, rows
from headway.usecases.tracker import batches, records
from headway.usecases.tracker.records import possible

_NO: Final = ("rejected", "no_reply")
RHYTHM: Final = 90  # days between two words to somebody who said no kindly


@question
def look_back(ctx: Ctx, *, opportunity_id: int) -> nouns.LookBack | None:
    """What a person made of a rejection; nothing where it was not looked back on."""
    if "look_back" not in records.known(ctx, opportunity_id):
        return None
    row = _backs(ctx).filter(opportunity=opportunity_id).first()
    return nounize.look_back(row) if row else None


@question
def lessons(ctx: Ctx, *, search_id: int | None = None) -> results.Taught:
    """What all looks back come to, in counts: of one job search, or of all."""
    found = _backs(ctx).filter(opportunity__bin_entry=None)
    if search_id is not None:
        found = found.filter(opportunity__search=search_id)
    return results.taught([nounize.look_back(row) for row in found])


@question
def to_look_back(ctx: Ctx, *, limit: int = 20) -> tuple[nouns.Mention, ...]:
    """Rejections after a round or a reply that were not looked back on, the latest first."""
    found = Opportunity.objects.of(ctx.owner_id).alive().filter(search__archive=None, outcome="rejected")
    open_ones = found.filter(look_back=None, stage__number__gte=2).select_related("company")
    latest = open_ones.order_by("-outcome_day", "-id")[:limit]
    return tuple(nouns.Mention(row.pk, nounize.named(row)) for row in latest)


@action
def keep_look_back(
    ctx: Ctx,
    *,
    opportunity_id: int,
    outside: Said = "",
    qualified: Said = "",
    showed: Said = "",
    reached_id: int | None = None,
    lesson: str = "",
) -> Change:
    """Look back on a rejection: outside my hands? how far? was I qualified? did I show it? and the lesson.

    How far it went is the stage where it stood, unless another is named.
    """
    it = rows.opportunity(ctx, opportunity_id)
    if it.outcome not in _NO:
        raise Conflict("It was not rejected.", "Close it as rejected first, if it was.")
    answers = {"outside": outside, "qualified": qualified, "showed": showed}
    values: dict[str, Any] = {name: checks.one_of(value, SAID, name) for name, value in answers.items()}
    values |= {"lesson": checks.text(lesson, "lesson"), "reached_id": _reached(it, reached_id)}
    batch = batches.begin(ctx, say("Looked back on “{what}”", what=nounize.named(it)))
    _kept(ctx, batch, it, values)
    return Change(batch.pk, batch.summary, (it.pk,))


@action
def remove_look_back(ctx: Ctx, *, opportunity_id: int) -> Change:
    """Remove what was made of a rejection."""
    it = rows.opportunity(ctx, opportunity_id)
    row = LookBack.objects.filter(opportunity=it).first()
    if row is None:
        raise NotFound("It was not looked back on.")
    batch = batches.begin(ctx, say("Removed the look back on “{what}”", what=nounize.named(it)))
    batches.remove(batch, row)
    return Change(batch.pk, batch.summary, (it.pk,))


@action
def stay_in_touch(ctx: Ctx, *, opportunity_id: int, contact_id: int) -> Change:
    """After a rejection, keep in touch with a contact of it: a word every three months, unless a rhythm is set."""
    it = rows.opportunity(ctx, opportunity_id)
    contact = it.contacts.filter(pk__in=possible([contact_id])).first()
    if contact is None:
        raise NotFound("There is no such contact here.")
    if contact.rhythm_days:
        raise Conflict("You keep in touch with them already.", "The rhythm is on their page.")
    batch = batches.begin(ctx, say("Keeping in touch with “{name}”", name=contact.name))
    batches.update(batch, contact, **_rhythm(ctx, contact))
    return Change(batch.pk, batch.summary, (it.pk,))


def _rhythm(ctx: Ctx, contact: Contact) -> dict[str, Any]:
    return {"rhythm_days": RHYTHM, "next_on": contact.next_on or ctx.today + timedelta(days=RHYTHM)}


def _backs(ctx: Ctx) -> Any:
    found = LookBack.objects.filter(opportunity__search__owner_id=ctx.owner_id)
    return found.select_related("opportunity__company", "reached__taken_by").order_by("-looked_on", "-id")


def _kept(ctx: Ctx, batch: Batch, it: Opportunity, values: dict[str, Any]) -> None:
    row = LookBack.objects.filter(opportunity=it).first()
    if row is None:
        row = LookBack.objects.create(opportunity=it, looked_on=ctx.today, **values)
        batches.made(batch, row)
    else:
        batches.update(batch, row, **values, version=row.version + 1)


def _reached(it: Opportunity, stage_id: int | None) -> int:
    if stage_id is None:
        return it.stage_id
    if not Stage.objects.filter(search_id=it.search_id, pipeline="applications", pk=stage_id).exists():
        raise NotFound("There is no such stage in this job search.")
    return stage_id
