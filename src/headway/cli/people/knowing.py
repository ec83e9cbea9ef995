"""`headway who`: whom one knows at the company of an opportunity."""

import click

from headway.cli import base, printing
from headway.core.people import connections as core
from headway.core.people.connections import Connection, Connections
from headway.core.people.words import KNOWN, STRENGTHS


@click.command("who")
@click.argument("opportunity_id", type=int, metavar="ID")
@base.as_json
def who_command(opportunity_id: int, as_json: bool) -> None:
    """Whom you know at the company of the opportunity ID, and how sure it is that company.

    “headway import Connections.csv” brings your connections from LinkedIn.
    """
    ctx = base.asker()
    from headway.usecases import people

    found = people.connections(ctx, opportunity_id=opportunity_id)
    printing.answer(found, as_json, lambda: _show(found))


def _show(found: Connections) -> None:
    if not found.people:
        at = found.company or "its company, which is not named"
        printing.say(f"Nobody you know works at {at}, as far as Headway knows.")
        return
    printing.say(core.in_words(found))
    rows = [(it.contact_id, it.name, it.title, _where(it), _sure(it), _known(it), it.last_on) for it in found.people]
    printing.table(("ID", "Name", "Title", "Where", "How sure", "How known", "Last talk"), rows)


def _where(it: Connection) -> str:
    if it.now:
        return it.company
    return f"{it.company}, until {it.until}" if it.until else f"{it.company}, before"


def _sure(it: Connection) -> str:
    return core.HOWS[it.how]


def _known(it: Connection) -> str:
    return ", ".join(
        words for key, words in ((it.known, KNOWN[it.known]), (it.strength, STRENGTHS[it.strength])) if key
    )
