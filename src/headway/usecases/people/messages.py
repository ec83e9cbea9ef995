"""Messages: templates that are built in or of one's own, filled in for somebody, and logged when they are sent."""

from datetime import date
from typing import Any

from headway.core.ctx import Ctx
from headway.core.days import by_date
from headway.core.errors import Invalid, NotFound
from headway.core.people import given, messages, nouns
from headway.core.people.messages import BUILT_IN, Filled
from headway.core.people.words import MESSAGE_KINDS, Kind, MessageKind
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.models import Contact, MessageTemplate, Opportunity, User
from headway.usecases.base import action, question
from headway.usecases.people import rows, touches
from headway.usecases.people.interactions import log_interaction
from headway.usecases.tracker import batches, nounize, records

_KEYS = {str(each.kind) for each in BUILT_IN}


@question
def message_templates(ctx: Ctx) -> tuple[nouns.MessageTemplate, ...]:
    """The messages: those built in, as edited, then the person's own by name."""
    rows_of = MessageTemplate.objects.filter(owner_id=ctx.owner_id).order_by("name", "id")
    edited = {row.built_in: row for row in rows_of if row.built_in}
    own = [_noun(row) for row in rows_of if not row.built_in]
    return (*(_built_in(each, edited.get(each.kind)) for each in BUILT_IN), *own)


@question
def message_template(ctx: Ctx, *, key: str) -> nouns.MessageTemplate:
    """One message template."""
    found = next((each for each in message_templates(ctx) if each.key == key), None)
    if found is None:
        raise NotFound("There is no such message template.", "It may have been removed.")
    return found


@action
def new_message_template(ctx: Ctx, *, name: str, body: str, subject: str = "", kind: MessageKind = "own") -> Change:
    """Add a message template of one's own; {first name}, {company} and others are filled in when it is used."""
    values = _checked({"name": name, "body": body, "subject": subject, "kind": kind})
    batch = batches.begin(ctx, say("Added the message “{name}”", name=values["name"]))
    row = MessageTemplate.objects.create(owner_id=ctx.owner_id, **values)
    batches.made(batch, row)
    return Change(batch.pk, batch.summary, made_id=row.pk)


@action
def edit_message_template(
    ctx: Ctx, *, key: str, name: str | None = None, subject: str | None = None, body: str | None = None
) -> Change:
    """Change a message template; a built-in one can be brought back as it was."""
    was = message_template(ctx, key=key)
    told = {"name": was.name, "subject": was.subject, "body": was.body}
    told |= {
        field: value for field, value in (("name", name), ("subject", subject), ("body", body)) if value is not None
    }
    values = _checked(told | {"kind": was.kind})
    batch = batches.begin(ctx, say("Changed the message “{name}”", name=values["name"]))
    row = _row(ctx, key)
    if row is not None:
        batches.update(batch, row, **values)
    else:
        row = MessageTemplate.objects.create(owner_id=ctx.owner_id, built_in=key, **values)
        batches.made(batch, row)
    return Change(batch.pk, batch.summary)


@action
def remove_message_template(ctx: Ctx, *, key: str) -> Change:
    """Remove a message template of one's own, or bring back a built-in one as it was."""
    was, row = message_template(ctx, key=key), _row(ctx, key)
    if row is None:
        raise Invalid("A built-in message stays.", "Change it, or add one of your own.", "key")
    back = say("Brought back the message “{name}”", name=was.name)
    batch = batches.begin(ctx, back if row.built_in else say("Removed the message “{name}”", name=was.name))
    batches.remove(batch, row)
    return Change(batch.pk, batch.summary)


@question
def filled_message(
    ctx: Ctx,
    *,
    key: str,
    contact_id: int | None = None,
    opportunity_id: int | None = None,
    answer_by: date | None = None,
) -> Filled:
    """A message filled in for a contact, an opportunity, or both; what is not known is a gap, and named.

    `answer_by` is the day by which an offer that it tells of wants its answer.
    """
    it = message_template(ctx, key=key)
    person = rows.contact(ctx, contact_id) if contact_id is not None else None
    about = records.one(ctx, opportunity_id) if opportunity_id is not None else None
    values = _values(ctx, person, about)
    if answer_by is not None:
        values["answer by"] = by_date(answer_by, today=ctx.today)
    return messages.filled(it.subject, it.body, values, person.email if person else "")


@action
def log_message(
    ctx: Ctx,
    *,
    subject: str,
    body: str,
    contact_id: int | None = None,
    opportunity_id: int | None = None,
    kind: Kind = "email",
) -> Change:
    """Log a message that was sent."""
    said = "\n\n".join(text for text in (subject.strip(), body.strip()) if text)
    if "[" in said and (gaps := messages.gaps_in(said)):
        raise Invalid(
            say("There is a gap in it: {names}.", names=", ".join(gaps)), "Fill it in before you send it.", "body"
        )
    return log_interaction(
        ctx, contact_id=contact_id, opportunity_id=opportunity_id, kind=kind, direction="by_me", said=said
    )


@action
def sign_as(ctx: Ctx, *, name: str) -> Change:
    """Choose the name that stands under messages."""
    me = User.objects.get(pk=ctx.owner_id)
    signed = given.line(name, "name", 150)
    batch = batches.begin(ctx, say("Messages are signed “{name}”", name=signed))
    batches.update(batch, me, first_name=signed, last_name="")
    return Change(batch.pk, batch.summary)


def _values(ctx: Ctx, person: Contact | None, about: Opportunity | None) -> dict[str, str]:
    me = User.objects.get(pk=ctx.owner_id)
    values = {"my name": me.get_full_name()}
    if person:
        last = touches.of_rows(ctx, [person])[person.pk].last_on
        values |= {
            "first name": person.name.split()[0],
            "name": person.name,
            "company": person.company.name if person.company else "",
            "their title": person.title,
            "last talked": by_date(last, today=ctx.today) if last else "",
        }
    return values | (_of_opportunity(ctx, about) if about else {})


def _of_opportunity(ctx: Ctx, about: Opportunity) -> dict[str, str]:
    it: Any = nounize.opportunity(about)
    told = {
        "company": it.company or "",
        "title": it.title,
        "link": it.url,
        "source": it.source or "",
        "applied on": by_date(it.applied_on, today=ctx.today) if it.applied_on else "",
    }
    return {name: text for name, text in told.items() if text}


def _row(ctx: Ctx, key: str) -> MessageTemplate | None:
    mine = MessageTemplate.objects.filter(owner_id=ctx.owner_id)
    if key in _KEYS:
        return mine.filter(built_in=key).first()
    return mine.filter(pk=int(key), built_in="").first() if key.isdecimal() and len(key) < 19 else None


def _checked(told: dict[str, str]) -> dict[str, str]:
    if told["kind"] not in MESSAGE_KINDS:
        raise Invalid("There is no such kind.", say("Choose one of: {names}.", names=", ".join(MESSAGE_KINDS)), "kind")
    values = {
        "kind": told["kind"],
        "name": given.line(told["name"], "name", 100),
        "subject": given.line(told["subject"], "subject"),
        "body": given.words(told["body"], "body"),
    }
    if not values["name"] or not values["body"]:
        raise Invalid("A message has a name and a text.", "Type both.", "body" if values["name"] else "name")
    if wrong := messages.unknown(values["subject"], values["body"]):
        known = ", ".join(f"{{{say(name)}}}" for name in messages.FIELDS)
        raise Invalid(
            say("Nothing is called {names}.", names=", ".join(f"{{{name}}}" for name in wrong)),
            say("There are: {names}.", names=known),
            "body",
        )
    return values


def _built_in(it: messages.BuiltIn, row: MessageTemplate | None) -> nouns.MessageTemplate:
    if row is None:
        return nouns.MessageTemplate(it.kind, it.kind, say(it.name), say(it.subject), say(it.body), False, False)
    return nouns.MessageTemplate(it.kind, it.kind, row.name, row.subject, row.body, False, True)


def _noun(row: MessageTemplate) -> nouns.MessageTemplate:
    return nouns.MessageTemplate(str(row.pk), row.kind, row.name, row.subject, row.body, True, False)  # type: ignore[arg-type]
