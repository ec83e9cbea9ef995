"""A file of contacts on the import page: who is new, who is known and what is added, who is asked about."""

from typing import Any, Final

from django.http import QueryDict

from headway.core.speech import noted, say
from headway.core.transfer.cards import nouns
from headway.usecases import transfer
from headway.web import base

PAGE: Final = "imports/contacts.html"
SHOWN: Final = 25
_MOST: Final = 200
_KINDS: Final = {
    "linkedin": noted("connections on LinkedIn"),
    "table": noted("a table of people"),
    "vcard": noted("address cards"),
}
_FIELDS: Final = {
    "name": noted("Name"),
    "given": noted("First name"),
    "middle": noted("Middle name"),
    "family": noted("Last name"),
    "nickname": noted("Also called"),
    "company": noted("Company"),
    "title": noted("Title"),
    "email": noted("E-mail"),
    "phone": noted("Phone"),
    "street": noted("Address"),
    "place": noted("Address"),
    "address": noted("Address"),
    "link": noted("Link"),
    "links": noted("Link"),
    "also": noted("Also"),
    "note": noted("Note"),
    "met_on": noted("Day of the connection"),
}


def shown(request: base.Request, brought: transfer.Brought) -> dict[str, Any]:
    """What the preview page says."""
    preview = transfer.preview_contacts_brought(request.ctx, key=brought.key)
    skipped = (*preview.reading.skipped, *preview.doubles)
    return {
        "brought": brought,
        "preview": preview,
        "what": say(_KINDS[preview.reading.kind]),
        "columns": [(it.column, say(_FIELDS[it.field])) for it in preview.reading.mapping if it.field],
        "left_columns": [it.column for it in preview.reading.mapping if not it.field],
        "new": preview.new[:SHOWN],
        "new_more": max(0, len(preview.new) - SHOWN),
        "filled": [(each, _added(each)) for each in preview.filled if each.fills][:_MOST],
        "remarked": [card for card in preview.reading.cards if card.remarks][:_MOST],
        "skipped": [each for each in skipped if each.reason != "empty"][:_MOST],
        "alike": preview.alike[:_MOST],
        "moved": preview.moved[:_MOST],
        "alike_words": (("same", say("The same person")), ("separate", say("Somebody else"))),
        "moved_words": (("leave", say("Leave it as it is")), ("note", say("Note the new job"))),
        "moves": brought.answers.get("moves", "leave"),
    }


def taken(answers: dict[str, Any], form: QueryDict) -> dict[str, Any]:
    """The answers with those of a form: `alike.ROW`, `moved.ROW`, `moves` for all the jobs at once."""
    if "all_moves" in form:
        return answers | {"moves": form.get("all_moves", ""), "moved": {}}
    for name, value in form.items():
        kind, _, row = name.partition(".")
        if kind in ("alike", "moved") and row.isdecimal():
            answers[kind] = answers.get(kind, {}) | {row: str(value)}
    return answers


def done(brought: nouns.Brought) -> tuple[str, int | None, str]:
    """What was done in words, its batch, and where to go."""
    parts = [say("{n} added", n=brought.added)]
    if brought.updated:
        parts.append(say("{n} updated", n=brought.updated))
    if brought.unchanged:
        parts.append(say("{n} there already", n=brought.unchanged))
    return f"{brought.file}: {', '.join(parts)}.", brought.batch_id, "/people/"


def _added(each: nouns.Known) -> list[tuple[str, str]]:
    return [(say(_FIELDS[fill.field]), fill.value[:80]) for fill in each.fills]
