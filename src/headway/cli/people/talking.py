"""`headway met` and `headway message`: what was said, and what to say."""

from typing import Any

import click

from headway.cli import base, days, printing
from headway.cli.people import who
from headway.core.people.messages import Filled
from headway.core.people.words import DIRECTIONS, KINDS

_KINDS = click.Choice([kind.replace("_", "-") for kind in KINDS])
_DIRECTIONS = click.Choice([direction.replace("_", "-") for direction in DIRECTIONS])


@click.command("met")
@click.argument("words", nargs=-1, required=True, metavar="NAME")
@click.option("--with", "others", multiple=True, metavar="NAME", help="Who else took part; may be said more than once.")
@click.option("--kind", "-k", type=_KINDS, default="in-person", show_default=True, help="How you talked.")
@click.option("--direction", type=_DIRECTIONS, help="Who began it; as usual for the kind if not said.")
@click.option("--said", "-s", default="", metavar="TEXT", help="What was said.")
@click.option("--next", "next_step", default="", metavar="TEXT", help="What is next.")
@click.option("--next-on", metavar="DAY", help="When that is to be done: tomorrow, friday, 3 mar.")
@click.option("--company", "-c", default="", metavar="TEXT", help="At which company.")
@click.option("--opportunity", "opportunity_id", type=int, metavar="ID", help="About which opportunity.")
@days.option("When it was; today if not said.")
@base.as_json
def met_command(words: tuple[str, ...], as_json: bool, **given: Any) -> None:
    """Log that you talked with somebody: headway met Ben --kind call --said "They hire in May" --next "Send CV".

    NAME is somebody you know, by name or first name, or somebody new; a number is the ID of a contact.
    """
    ctx, name = base.asker(), " ".join(words)
    from headway.usecases import people

    on, exactness = days.spoken(given["on_text"], ctx.today)
    next_on, _ = days.spoken(given["next_on"], ctx.today, ahead=True)
    direction = given["direction"]
    change = people.log_interaction(
        ctx,
        who="" if name.isdecimal() else name,
        contact_id=int(name) if name.isdecimal() else None,
        others=given["others"],
        company=given["company"],
        opportunity_id=given["opportunity_id"],
        kind=given["kind"].replace("-", "_"),
        direction=direction.replace("-", "_") if direction else None,
        on=on,
        exactness=exactness,
        said=given["said"],
        next_step=given["next_step"],
        next_on=next_on,
    )
    base.changed(change, as_json)


@click.command("message")
@click.argument("key", required=False, metavar="[MESSAGE]")
@click.option("--to", metavar="NAME", help="For whom: a contact by name or number.")
@click.option("--about", "opportunity_id", type=int, metavar="ID", help="About which opportunity.")
@click.option("--sent", is_flag=True, help="Log it as sent.")
@click.option("--sign", metavar="NAME", help="Your own name, as it stands under messages from now on.")
@base.as_json
def message_command(
    key: str | None, to: str | None, opportunity_id: int | None, sent: bool, sign: str | None, as_json: bool
) -> None:
    """Short messages filled in for somebody; without MESSAGE, which there are.

    headway message thank_you --to Ben --about 7. What is not known is a gap in square brackets.
    """
    ctx = base.asker()
    from headway.usecases import people

    if sign is not None:
        people.sign_as(ctx, name=sign)
    if key is None:
        found = people.message_templates(ctx)
        rows = [(each.key, each.name, each.subject) for each in found]
        printing.answer(found, as_json, lambda: printing.table(("Message", "Name", "Subject"), rows))
        return
    contact_id = who.contact(ctx, to).id if to else None
    filled = people.filled_message(ctx, key=key, contact_id=contact_id, opportunity_id=opportunity_id)
    if not sent:
        printing.answer(filled, as_json, lambda: _shown(filled))
        return
    change = people.log_message(
        ctx, subject=filled.subject, body=filled.body, contact_id=contact_id, opportunity_id=opportunity_id
    )
    base.changed(change, as_json)


def _shown(it: Filled) -> None:
    if it.to:
        printing.say(f"To: {it.to}")
    printing.say(f"Subject: {it.subject}\n\n{it.body}")
    if it.gaps:
        printing.say(f"\nGaps: {', '.join(it.gaps)}.", to_stderr=True)
