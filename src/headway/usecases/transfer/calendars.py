"""Interviews from a calendar file: proposed, asked about, moved, called off; then all of it in one batch."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import urlsplit

from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.interviews import times
from headway.core.speech import say
from headway.core.tracker.naming import folded, named
from headway.core.transfer.calendar import matching, nouns
from headway.models import Batch, CompanyAlias, Contact, Interview, Opportunity
from headway.outside.transfer import calendars as outside
from headway.usecases.base import action, question
from headway.usecases.interviews import rounds
from headway.usecases.tracker import batches

NOTHING_SAID: Final = nouns.Said()
_ANYBODYS: Final = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com yahoo.com icloud.com gmx.de gmx.net web.de proton.me "
    "linkedin.com google.com calendar.google.com group.calendar.google.com indeed.com xing.com".split()
)
_CALLS: Final = ("zoom.us", "meet.google", "teams.microsoft", "teams.live", "webex", "whereby", "jitsi", "meet.")


@question
def preview_interviews(ctx: Ctx, *, name: str, data: bytes, said: nouns.Said = NOTHING_SAID) -> nouns.Preview:
    """What a calendar file holds: which events may be interviews of which open opportunity, which were put off.

    Nothing is written. What fits several opportunities, or none, is asked. Raises `Unreadable` for a damaged file.
    """
    zone = said.zone or ctx.zone
    times.in_zone(zone)
    reading = outside.read(name=name, data=data, zone=zone, today=ctx.today)
    return matching.beside(reading, _open(ctx), _held(ctx), said)


@action
def confirm_interviews(ctx: Ctx, *, name: str, data: bytes, said: nouns.Said = NOTHING_SAID) -> nouns.Brought:
    """Import the interviews of a calendar as their preview showed it, as one action; the same file adds nothing."""
    ctx = ctx.through("import")
    found: nouns.Preview = preview_interviews(ctx, name=name, data=data, said=said)
    if found.reading.problem:
        raise Invalid(found.reading.problem, "Bring a calendar file with the events of your interviews.", "file")
    left = len(found.reading.skipped) + sum(each.choice is None for each in (*found.proposed, *found.others))
    if found.nothing:
        return nouns.Brought(None, name, 0, 0, 0, found.unchanged, left)
    batch = batches.begin(ctx, say("Imported {name}", name=name))
    for each in found.chosen:
        _keep(ctx, batch, each)
    for change in found.agreed:
        _change(ctx, batch, change)
    gone = sum(each.does == "cancel" for each in found.agreed)
    joined = sum(each.interview_id is not None for each in found.chosen)
    added, updated = len(found.chosen) - joined, len(found.agreed) - gone + joined
    return nouns.Brought(batch.pk, name, added, updated, gone, found.unchanged, left)


def _keep(ctx: Ctx, batch: Batch, each: nouns.Proposed) -> None:
    event = each.event
    if each.interview_id is not None:
        row = Interview.objects.get(pk=each.interview_id, owner_id=ctx.owner_id)
        batches.update(batch, row, uid=event.uid, **_time(event, row), version=row.version + 1)
        return
    it = Opportunity.objects.of(ctx.owner_id).alive().select_related("company").get(pk=each.choice or 0)
    values = {"uid": event.uid, "how": _how(event), "format": "", "place": event.link or event.place}
    notes = "\n\n".join(filter(None, (event.title, event.text)))
    rounds.founded(ctx, batch, it, values | {"notes": notes} | _time(event), _people(it, event))


def _change(ctx: Ctx, batch: Batch, each: nouns.Changed) -> None:
    row = Interview.objects.get(pk=each.interview_id, owner_id=ctx.owner_id)
    if each.does == "cancel":
        after: dict[str, Any] = {"cancelled_at": ctx.now, "cancelled_by": "them", "sequence": each.event.sequence}
    else:
        after = _time(each.event, row) | {"cancelled_at": None, "cancelled_by": ""}
    batches.update(batch, row, **after, version=row.version + 1)


def _time(event: nouns.Event, row: Interview | None = None) -> dict[str, Any]:
    """When an event is; what the calendar does not say stays as it was known."""
    if row is not None and event.starts_at is None and row.held_on == event.on:
        return {"sequence": event.sequence}
    minutes = event.minutes if event.minutes is not None or row is None else row.minutes
    when = {"held_on": event.on, "starts_at": event.starts_at, "zone": event.zone}
    return when | {"minutes": minutes, "sequence": event.sequence}


def _how(event: nouns.Event) -> str:
    if any(mark in event.link.lower() for mark in _CALLS):
        return "video"
    return "on_site" if event.place and not event.link else ""


def _people(it: Opportunity, event: nouns.Event) -> list[str]:
    """Those invited who are contacts of the opportunity or its company: who else is invited may be the person."""
    emails = {folded(each.email) for each in event.people if each.email}
    names = {folded(each.name) for each in event.people if each.name}
    there = {row.pk: row for row in it.contacts.all()}
    if it.company is not None:
        there |= {row.pk: row for row in it.company.contacts.all()}
    return [row.name for row in there.values() if row.key in names or (row.email and folded(row.email) in emails)]


def _held(ctx: Ctx) -> list[nouns.Held]:
    rows = Interview.objects.filter(owner_id=ctx.owner_id, opportunity__bin_entry=None)
    return [
        nouns.Held(
            row.pk,
            row.opportunity_id,
            _named(row.opportunity),
            row.uid,
            row.sequence,
            row.held_on,
            row.starts_at,
            row.minutes,
            row.cancelled_at is not None,
        )
        for row in rows.select_related("opportunity__company").order_by("id")
    ]


def _named(it: Opportunity) -> str:
    return named(it.title, it.company.name if it.company else None)


def _open(ctx: Ctx) -> list[nouns.Candidate]:
    """The open opportunities of job searches that are not archived, those that moved last first."""
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(outcome="", search__archive=None)
    found = list(rows.select_related("company").prefetch_related("contacts").order_by("-last_day", "-id"))
    ids = {row.company_id for row in found if row.company_id}
    aliases, there = defaultdict(list), defaultdict(list)
    for company_id, name in CompanyAlias.objects.filter(owner_id=ctx.owner_id).values_list("company_id", "name"):
        aliases[company_id].append(name)
    for contact in Contact.objects.filter(owner_id=ctx.owner_id, company_id__isnull=False):
        if contact.company_id in ids:
            there[contact.company_id].append(contact)
    return [_candidate(row, aliases[row.company_id], there[row.company_id]) for row in found]  # type: ignore[index]


def _candidate(row: Opportunity, aliases: list[str], there: list[Contact]) -> nouns.Candidate:
    company = row.company
    people = [*row.contacts.all(), *there]
    emails = {folded(mail) for each in people for mail in (each.email, *each.also) if "@" in mail}
    sites = [] if company is None else [*company.links, f"@{company.email}" if "@" in company.email else ""]
    return nouns.Candidate(
        row.pk,
        _named(row),
        row.title,
        (company.name, *aliases) if company else (),
        frozenset(_domains([*sites, *emails])),
        frozenset(emails),
        tuple(dict.fromkeys(each.name for each in people)),
        row.url,
    )


def _domains(told: Iterable[str]) -> set[str]:
    found = set()
    for each in told:
        host = each.rpartition("@")[2] if "@" in each else urlsplit(each).hostname or ""
        found.add(host.lower().removeprefix("www."))
    return {host for host in found if "." in host} - _ANYBODYS
