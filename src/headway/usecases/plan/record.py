"""The work-search record: read from what was done, put right by the person, printed or taken as a table."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Q

from headway.core.ctx import Ctx
from headway.core.days import from_day, to_day
from headway.core.errors import Invalid, NotFound
from headway.core.people.words import KINDS as WAYS
from headway.core.plan import checks
from headway.core.plan import record as rules
from headway.core.plan.record import Line, Said, Week
from headway.core.plan.words import KINDS
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.core.tracker.words import OUTCOMES
from headway.core.transfer.export import MEDIA_TYPES, Exported
from headway.models import Activity, Contact, Interaction, Interview, Opportunity, Outreach, RecordLine
from headway.outside.transfer import writers
from headway.usecases import accounts
from headway.usecases.base import action, question
from headway.usecases.tracker import batches

_LIMITS: Final = {"kind": 100, "employer": 300, "method": 100, "contact": 1000, "position": 500, "result": 500}
_WORKED: Final = ("event", "networking", "learning")  # activities that an office takes for a step


@question
def work_search(ctx: Ctx, *, first: date | None = None, last: date | None = None) -> tuple[Week, ...]:
    """The record from a day (four weeks ago) to another (today), week by week, the latest first.

    Weeks begin on the person's own day.
    """
    first, last = _span(ctx, first, last)
    tastes = accounts.preferences(ctx)
    return rules.weeks(_lines(ctx, first, last), first, last, tastes.week_starts, int(tastes.record_minimum))


@question
def work_search_file(ctx: Ctx, *, first: date | None = None, last: date | None = None) -> Exported:
    """The record as a table (CSV), in the order of its days."""
    first, last = _span(ctx, first, last)
    rows: list[list[date | str]] = [[line.on, *line.cells] for line in _lines(ctx, first, last)]
    data = writers.csv_bytes([say(name) for name in rules.COLUMNS], rows)
    return Exported(f"headway-work-search-{first}-{last}.csv", MEDIA_TYPES["csv"], data)


@action
def add_record_line(ctx: Ctx, *, on: date, values: Mapping[str, str]) -> Change:
    """Add a line of one's own: `kind`, `employer`, `method`, `contact`, `position`, `result`."""
    given = {**_checked(values), "on": _day(ctx, on)}
    batch = batches.begin(ctx, say("Added a line to the work-search record"))
    row = RecordLine.objects.create(owner_id=ctx.owner_id, said_at=ctx.now, **given)
    batches.made(batch, row)
    return Change(batch.pk, batch.summary, made_id=row.pk)


@action
def put_record_line(ctx: Ctx, *, key: str, on: date, values: Mapping[str, str]) -> Change:
    """Say a line of the record in one's own words; what it was read from stays as it is."""
    _known(ctx, key, on)
    given = {**_checked(values), "on": _day(ctx, on), "left_out": False}
    return _word(ctx, key, given, say("Changed a line of the work-search record"))


@action
def leave_out_record_line(ctx: Ctx, *, key: str, on: date) -> Change:
    """Leave a line out of the record; what it was read from stays."""
    line = _known(ctx, key, on)
    given = {"on": line.on, "kind": line.kind, "left_out": True}
    return _word(ctx, key, given, say("Left a line out of the work-search record"))


@action
def remove_record_line(ctx: Ctx, *, id: int) -> Change:
    """Remove one's own words: a line of one's own goes, any other is as it was read."""
    row = RecordLine.objects.filter(owner_id=ctx.owner_id, pk=id).first()
    if row is None:
        raise NotFound("There is no such line.")
    batch = batches.begin(ctx, say("Removed your words from the work-search record"))
    batches.remove(batch, row)
    return Change(batch.pk, batch.summary)


@question
def left_out_of_record(ctx: Ctx) -> tuple[Line, ...]:
    """The lines that were left out, so that they can be brought back."""
    rows = RecordLine.objects.filter(owner_id=ctx.owner_id, left_out=True).order_by("-on", "id")
    return tuple(_said(row).line for row in rows)


def _lines(ctx: Ctx, first: date, last: date) -> list[Line]:
    told = [_said(row) for row in RecordLine.objects.filter(owner_id=ctx.owner_id)]
    read = [*_applications(ctx, first, last), *_interviews(ctx, first, last), *_contacts(ctx, first, last),
            *_first_words(ctx, first, last), *_worked(ctx, first, last)]  # fmt: skip
    within = [each for each in told if each.line.key or first <= each.line.on <= last]
    return [line for line in rules.merged(read, within) if first <= line.on <= last]


def _applications(ctx: Ctx, first: date, last: date) -> Iterator[Line]:
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(applied_day__range=(to_day(first), to_day(last)))
    for row in rows.select_related("company", "source", "stage").prefetch_related("contacts").order_by("id"):
        person = next(iter(row.contacts.all()), None)
        yield Line(
            f"application.{row.pk}",
            from_day(row.applied_day or 0),
            say(rules.KINDS["application"]),
            row.company.name if row.company else "",
            row.source.name if row.source else say(rules.METHODS["online"]) if row.url else "",
            rules.in_one(*_who(person), _where(row), row.url),
            row.title,
            say(OUTCOMES[row.outcome]) if row.outcome else row.stage.name,  # type: ignore[index]
        )


def _interviews(ctx: Ctx, first: date, last: date) -> Iterator[Line]:
    rows = Interview.objects.filter(owner_id=ctx.owner_id, cancelled_at=None, held_on__range=(first, last))
    held = rows.filter(opportunity__bin_entry=None).select_related("opportunity__company", "stage")
    for row in held.prefetch_related("contacts").order_by("id"):
        at = row.opportunity
        people = [rules.in_one(*_who(each)) for each in row.contacts.all()]
        yield Line(
            f"interview.{row.pk}",
            row.held_on or first,
            say(rules.KINDS["interview"]),
            at.company.name if at.company else "",
            say(rules.METHODS[row.how]) if row.how in rules.METHODS else "",
            rules.in_one(*people, row.place, _where(at)),
            at.title,
            row.stage.name if row.stage else "",
        )


def _contacts(ctx: Ctx, first: date, last: date) -> Iterator[Line]:
    days = (to_day(first), to_day(last))
    rows = Interaction.objects.filter(owner_id=ctx.owner_id, day__range=days).exclude(direction="by_them")
    named = rows.select_related("contact__company", "company", "opportunity__company").prefetch_related("others")
    for row in named.order_by("id"):
        company = row.company or (row.contact.company if row.contact else None)
        yield Line(
            f"contact.{row.pk}",
            from_day(row.day or 0),
            say(rules.KINDS["contact"]),
            company.name if company else "",
            say(WAYS[row.kind]),  # type: ignore[index]
            rules.in_one(*_who(row.contact), *(each.name for each in row.others.all())),
            row.opportunity.title if row.opportunity else "",
            row.next_step,
        )


def _first_words(ctx: Ctx, first: date, last: date) -> Iterator[Line]:
    """The first message of each conversation."""
    days = (to_day(first), to_day(last))
    rows = Outreach.objects.of(ctx.owner_id).alive().filter(sent_day__range=days)
    for row in rows.select_related("contact__company", "company", "stage").order_by("id"):
        company = row.company or (row.contact.company if row.contact else None)
        yield Line(
            f"outreach.{row.pk}",
            from_day(row.sent_day or 0),
            say(rules.KINDS["contact"]),
            company.name if company else "",
            say(rules.METHODS["message"]),
            rules.in_one(*_who(row.contact)),
            row.topic,
            row.stage.name,
        )


def _worked(ctx: Ctx, first: date, last: date) -> Iterator[Line]:
    rows = Activity.objects.filter(Q(kind__in=_WORKED), owner_id=ctx.owner_id, done_at__isnull=False)
    for row in rows.filter(on__range=(first, last)).select_related("company", "contact").order_by("id"):
        name = say(KINDS[row.kind])  # type: ignore[index]
        company = row.company.name if row.company else ""
        at = rules.in_one(*_who(row.contact), row.url)
        yield Line(f"activity.{row.pk}", row.on, name, company, "", at, row.title, " ".join(row.result.split())[:500])


def _who(person: Contact | None) -> tuple[str, ...]:
    return (person.name, person.address, person.phone, person.email) if person else ()


def _where(row: Opportunity) -> str:
    """How the employer is reached, as far as it is known."""
    at = row.company
    return rules.in_one(at.address, at.phone, at.email) if at else ""


def _said(row: RecordLine) -> Said:
    line = Line(
        row.key, row.on, row.kind, row.employer, row.method, row.contact, row.position, row.result, row.pk
    )  # fmt: skip
    return Said(line, row.left_out)


def _known(ctx: Ctx, key: str, on: date) -> Line:
    """The line of a key, near a day; raises `NotFound`."""
    near = timedelta(days=366)
    now = RecordLine.objects.filter(owner_id=ctx.owner_id, key=key).exclude(key="").first()
    if now is not None:
        return _said(now).line
    line = next((each for each in _lines(ctx, on - near, on + near) if key and each.key == key), None)
    if line is None:
        raise NotFound("There is no such line in the record.")
    return line


def _word(ctx: Ctx, key: str, given: dict[str, Any], summary: str) -> Change:
    batch = batches.begin(ctx, summary)
    row = RecordLine.objects.filter(owner_id=ctx.owner_id, key=key).first()
    if row is None:
        row = RecordLine.objects.create(owner_id=ctx.owner_id, key=key, said_at=ctx.now, **given)
        batches.made(batch, row)
    else:
        batches.update(batch, row, **given)
    return Change(batch.pk, batch.summary, made_id=row.pk)


def _checked(values: Mapping[str, str]) -> dict[str, str]:
    given = {name: checks.line(name, values.get(name, ""), limit) for name, limit in _LIMITS.items()}
    if not given["kind"]:
        raise Invalid("A line says what was done.", "Type such as Application or Interview.", "kind")
    return given


def _day(ctx: Ctx, on: date) -> date:
    if on > ctx.today:
        raise Invalid("That day has not come yet.", "Choose today or an earlier day.", "on")
    return on


def _span(ctx: Ctx, first: date | None, last: date | None) -> tuple[date, date]:
    last = last or ctx.today
    return checks.span(first or last - timedelta(days=27), last)
