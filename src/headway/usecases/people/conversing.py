"""What happens in a conversation: it begins, moves, closes, leads somewhere; follow-ups are logged within it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound, Stale, Unsure
from headway.core.people import outreach as core
from headway.core.people.words import KINDS, Kind
from headway.core.speech import count, say
from headway.core.tracker import naming, nouns
from headway.core.tracker.naming import storable, tidy
from headway.core.tracker.words import SOURCE_KINDS, Exactness, Outcome, SourceKind
from headway.models import Batch, Contact, Interaction, JobSearch, Opportunity, Outreach
from headway.usecases.base import action
from headway.usecases.people import interactions, touches, whom
from headway.usecases.people import rows as rows_of
from headway.usecases.tracker import batches, job_searches, ledger, names
from headway.usecases.tracker.bin import put
from headway.usecases.tracker.happenings import Back, Verbs, When
from headway.usecases.tracker.records import many as opportunities
from headway.usecases.tracker.records import possible

_WAYS = ("direct_outreach", "network", "referral", "event", "recruiter")


@action
def add_outreach(
    ctx: Ctx,
    *,
    contact_id: int | None = None,
    name: str = "",
    company: str = "",
    topic: str = "",
    opportunity_id: int | None = None,
    stage_id: int | None = None,
    on: date | None = None,
    exactness: Exactness = "exact",
    even_if_open: bool = False,
    search_id: int | None = None,
) -> nouns.Change:
    """Begin a conversation with a contact, made on the fly by name and company; it starts at `stage_id` (as sent).

    Asks where one with this contact is open: a follow-up within it is no conversation of its own.
    """
    home = job_searches.writable(ctx, search_id)
    given = _checked(topic, company)
    about = _about(ctx, opportunity_id)
    known = _known(ctx, contact_id, name, given["company"], about)
    if known is not None and not even_if_open:
        _refuse_second(home, known)
    stages = ledger.pipeline(home.pk, "outreach")
    if stage_id is not None and stage_id not in stages.ranks:
        raise NotFound("There is no such stage of conversations in this job search.")
    when = ledger.day_of(ctx, on, exactness)
    sent = min(stages.applied & stages.ranks.keys(), key=stages.ranks.__getitem__)
    entry = ledger.Entry("stage", stage_id or sent, when, exactness)
    batch = batches.begin(ctx, say("Began a conversation with “{name}”", name=known.name if known else tidy(name)))
    at = names.company(batch, given["company"])
    contact = known or names.contact(batch, _named(name), at)
    row = Outreach(
        search=home,
        contact=contact,
        company=at or (about.company if about else None) or contact.company,
        opportunity=about,
        topic=given["topic"],
        made_in=batch,
        created_at=ctx.now,
    )
    ledger.found(ctx, batch, home.pk, [(row, [entry])], "outreach")
    told = (say("You know them: {name}.", name=whom.told_apart(known)),) if known and contact_id is None else ()
    return nouns.Change(batch.pk, batch.summary, left=told, outreach_ids=(row.pk,))


@action
def edit_outreach(
    ctx: Ctx,
    *,
    id: int,
    topic: str | None = None,
    company: str | None = None,
    opportunity_id: int | None = None,
    version: int | None = None,
) -> nouns.Change:
    """Change what a conversation is about; None leaves it, an `opportunity_id` of 0 is about none."""
    (row,) = many(ctx, [id])
    job_searches.writable(ctx, row.search_id)
    if version is not None and row.version != version:
        raise Stale("This was changed in another window meanwhile.", "Look at the new values, then save again.")
    given = _checked(row.topic if topic is None else topic, company or "")
    batch = batches.begin(ctx, say("Changed what the conversation with “{name}” is about", name=_of(row)))
    after: dict[str, Any] = {"topic": given["topic"]}
    if company is not None:
        after["company_id"] = getattr(names.company(batch, given["company"]), "pk", None)
    if opportunity_id is not None:
        after["opportunity_id"] = getattr(_about(ctx, opportunity_id or None), "pk", None)
    if batches.update(batch, row, **after):
        batches.update(batch, row, version=row.version + 1)
    return nouns.Change(batch.pk, batch.summary, outreach_ids=(row.pk,))


@action
def move_outreach(
    ctx: Ctx,
    *,
    ids: Sequence[int],
    stage_id: int,
    on: date | None = None,
    exactness: Exactness = "exact",
    note: str = "",
    back: Back | None = None,
) -> nouns.Change:
    """Move conversations to a stage, on a day (today); a move back asks whether that was a mistake or happened."""
    return _CONVERSATIONS.move(ctx, ids, stage_id, When(on, exactness, note), back)


@action
def close_outreach(
    ctx: Ctx,
    *,
    ids: Sequence[int],
    outcome: Outcome,
    on: date | None = None,
    exactness: Exactness = "exact",
    note: str = "",
) -> nouns.Change:
    """Record how conversations ended, on a day (today): declined (rejected), no reply, or let go (withdrawn)."""
    return _CONVERSATIONS.close(ctx, ids, outcome, When(on, exactness, note))


@action
def reopen_outreach(ctx: Ctx, *, ids: Sequence[int], on: date | None = None, note: str = "") -> nouns.Change:
    """Open closed conversations again."""
    return _CONVERSATIONS.reopen(ctx, ids, on, note)


@action
def correct_outreach(
    ctx: Ctx, *, line_id: int, on: date | None, exactness: Exactness = "exact", note: str | None = None
) -> nouns.Change:
    """Correct the day of a line of a conversation's history (None: unknown); the wrong line stays readable."""
    return _CONVERSATIONS.correct(ctx, line_id, on, exactness, note)


@action
def retract_outreach(ctx: Ctx, *, line_id: int, note: str = "") -> nouns.Change:
    """Take a line of a conversation's history back: it was a mistake and counts no more, but stays readable."""
    return _CONVERSATIONS.retract(ctx, line_id, note)


@action
def follow_up(
    ctx: Ctx,
    *,
    id: int,
    kind: Kind = "email",
    on: date | None = None,
    said: str = "",
    next_step: str = "",
    next_on: date | None = None,
) -> nouns.Change:
    """Log a follow-up within a conversation, on a day (today): it is no conversation of its own and moves nothing."""
    (row,) = many(ctx, [id])
    job_searches.writable(ctx, row.search_id)
    if kind not in KINDS:
        hint = say("Choose one of: {names}.", names=", ".join(KINDS))
        raise Invalid(say("{kind} is no way to be in touch.", kind=kind), hint, "kind")
    day = ledger.day_of(ctx, on, "exact")
    batch = batches.begin(ctx, say("Followed up with “{name}”", name=_of(row)))
    before = touches.of_rows(ctx, [row.contact])[row.contact.pk].last_on if row.contact else None
    log = Interaction.objects.create(
        owner_id=ctx.owner_id,
        contact=row.contact,
        company=row.company,
        opportunity=row.opportunity,
        outreach=row,
        kind=kind,
        direction="by_me",
        day=day,
        said=storable(said).strip(),
        next_step=tidy(next_step)[:500],
        next_on=next_on,
        recorded_at=ctx.now,
    )
    batches.made(batch, log)
    interactions.follow(ctx, batch, log, before)
    return nouns.Change(batch.pk, batch.summary, outreach_ids=(row.pk,))


@action
def lead_to(
    ctx: Ctx,
    *,
    id: int,
    title: str = "",
    company: str | None = None,
    way: SourceKind = "direct_outreach",
    opportunity_id: int | None = None,
    on: date | None = None,
) -> nouns.Change:
    """Say which opportunity a conversation led to, on a day (today): one that is there, else a new one.

    A new one is found the `way` that is named, with the contact on it. The conversation moves to its last stage.
    """
    (row,) = many(ctx, [id])
    home, day = job_searches.writable(ctx, row.search_id), ledger.day_of(ctx, on, "exact")
    if way not in _WAYS:
        hint = say("Choose one of: {names}.", names=", ".join(_WAYS))
        raise Invalid(say("A conversation does not lead to one by {way}.", way=way), hint, "way")
    batch = batches.begin(ctx, say("The conversation with “{name}” led to an opportunity", name=_of(row)))
    there = _about(ctx, opportunity_id)
    at = str(row.company or "") if company is None else tidy(company)
    led = there or _found(ctx, batch, home, row, {"title": tidy(title), "company": at, "way": way, "day": day})
    _meet(batch, led, row.contact)
    batches.update(batch, row, opportunity_id=led.pk, company_id=row.company_id or led.company_id)
    stages = ledger.pipeline(home.pk, "outreach")
    if row.stage_id != stages.last or row.outcome:
        entry = ledger.Entry("stage", stages.last, day)
        ledger.write(ctx, batch, home.pk, {row.pk: [entry]}, "outreach")
    return nouns.Change(batch.pk, batch.summary, (led.pk,), outreach_ids=(row.pk,))


@action
def delete_outreach(ctx: Ctx, *, ids: Sequence[int]) -> nouns.Change:
    """Put conversations into the bin for thirty days."""
    rows = many(ctx, ids)
    batch = batches.begin(ctx, say("Deleted {what}", what=_counted(rows)))
    job_searches.all_writable(ctx, rows)
    for row in rows:
        put(ctx, batch, row)
    return nouns.Change(batch.pk, batch.summary, outreach_ids=tuple(row.pk for row in rows))


@action
def restore_outreach(ctx: Ctx, *, ids: Sequence[int]) -> nouns.Change:
    """Take conversations out of the bin again."""
    rows = Outreach.objects.of(ctx.owner_id).filter(pk__in=possible(ids), bin_entry__isnull=False).with_names()
    found = list(rows)
    if not found:
        raise NotFound("That does not lie in the bin.")
    batch = batches.begin(ctx, say("Restored {what}", what=_counted(found)))
    job_searches.all_writable(ctx, found)
    for row in found:
        batches.remove(batch, row.bin_entry)
    return nouns.Change(batch.pk, batch.summary, outreach_ids=tuple(row.pk for row in found))


def many(ctx: Ctx, ids: Sequence[int]) -> list[Outreach]:
    """The rows of conversations of this owner, in the given order; raises `NotFound` if one is missing."""
    rows = Outreach.objects.of(ctx.owner_id).alive().with_names().filter(pk__in=possible(ids))
    found = {row.pk: row for row in rows}
    if missing := [str(id) for id in ids if id not in found]:
        raise NotFound(say("There is no conversation {names}.", names=", ".join(missing[:5])), "It may lie in the bin.")
    return [found[id] for id in dict.fromkeys(ids)]


def _checked(topic: str, company: str) -> dict[str, str]:
    given = {"topic": tidy(storable(topic)), "company": tidy(storable(company))}
    for field, told in given.items():
        if len(told) > 300:
            raise Invalid("That holds at most 300 characters.", "Shorten it.", field)
    return given


def _named(name: str) -> str:
    name = tidy(storable(name))
    if not name or len(name) > 300:
        raise Invalid("A contact has a name of at most 300 characters.", "Type one.", "name")
    return name


def _known(ctx: Ctx, contact_id: int | None, name: str, company: str, about: Opportunity | None) -> Contact | None:
    """The contact that is meant: by id, or the only one of that name, who does not work elsewhere than is said."""
    if contact_id is not None:
        return rows_of.contact(ctx, contact_id)
    found = whom.like(ctx, _named(name), None, about)
    if company:
        key = naming.company_key(company)[:300]
        here = [row for row in found if row.company and row.company.key == key]
        found = here or [row for row in found if row.company is None]
    if len(found) > 1:
        options = tuple(f"{row.pk} {whom.told_apart(row)}" for row in found)
        raise Unsure(say("You know several of the name “{name}”.", name=tidy(name)), "Choose one of them.", options)
    return found[0] if found else None


def _refuse_second(home: JobSearch, contact: Contact) -> None:
    other = Outreach.objects.alive().filter(search=home, contact=contact, outcome="").select_related("stage").first()
    if other is not None:
        raise Unsure(
            say("A conversation with “{name}” is open, at “{stage}”.", name=contact.name, stage=other.stage.name),
            "Log a follow-up there, or begin another one all the same.",
            (str(other.pk),),
        )


def _about(ctx: Ctx, opportunity_id: int | None) -> Opportunity | None:
    return opportunities(ctx, [opportunity_id])[0] if opportunity_id is not None else None


def _found(ctx: Ctx, batch: Batch, home: JobSearch, row: Outreach, told: dict[str, Any]) -> Opportunity:
    """A new opportunity, found the way that is told, referred by the contact where it was one."""
    if not told["title"] and not told["company"]:
        raise Invalid("An opportunity has a company or a title.", "Type at least one of them.", "company")
    referrer = row.contact.name if row.contact and told["way"] == "referral" else ""
    made = Opportunity(
        search=home,
        made_in=batch,
        created_at=ctx.now,
        title=told["title"][:300],
        company=names.company(batch, told["company"]),
        source=names.source(batch, say(SOURCE_KINDS[told["way"]]), told["way"]),
        referrer=referrer,
    )
    first = ledger.pipeline(home.pk).first
    ledger.found(ctx, batch, home.pk, [(made, [ledger.Entry("stage", first, told["day"])])])
    return made


def _meet(batch: Batch, it: Opportunity, contact: Contact | None) -> None:
    """The contact is one of the opportunity's."""
    before = sorted(row.pk for row in it.contacts.all())
    if contact is not None and contact.pk not in before:
        it.contacts.add(contact)
        batches.log(batch, it, {"contacts": before}, {"contacts": sorted([*before, contact.pk])})


def _of(row: Outreach) -> str:
    return row.contact.name if row.contact else say("A contact since deleted")


def _counted(rows: Sequence[Outreach]) -> str:
    if len(rows) == 1:
        return say("the conversation with “{name}”", name=_of(rows[0]))
    return count(len(rows), "{n} conversation", "{n} conversations")


_CONVERSATIONS: Final = Verbs("outreach", core.OUTCOMES, many, _counted, _of)
