"""`headway people` and `headway companies`: who is known and where, who is due, what companies did before."""

from typing import Any, Final

import click

from headway.cli import base, printing
from headway.cli.people import who
from headway.core.people import nouns
from headway.core.people.words import KINDS, KNOWN, STRENGTHS

_NOBODY: Final = (
    "Nobody yet. “headway met NAME” logs a talk, “headway people NAME --add” adds somebody, “headway import” "
    "brings your contacts."
)


@click.command("people")
@click.argument("words", nargs=-1, metavar="[NAME]")
@click.option("--due", is_flag=True, help="Only those with whom to be in touch by today.")
@click.option("--add", is_flag=True, help="Add NAME to those you know.")
@click.option("--company", "-c", metavar="TEXT", help="With --add, where they work; without it, only those there.")
@click.option("--title", metavar="TEXT", help="With --add, what they do there.")
@click.option("--email", metavar="TEXT", help="With --add, their e-mail address.")
@click.option("--known", type=click.Choice([word for word in KNOWN if word]), help="How you know each other.")
@click.option("--every", type=click.IntRange(1, 1000), metavar="DAYS", help="Be in touch with NAME every so many days.")
@click.option("--anyway", is_flag=True, help="Add NAME although you know somebody of that name.")
@base.as_json
def people_command(words: tuple[str, ...], as_json: bool, **given: Any) -> None:
    """Who you know: all, those a word finds, or one of them with what was said."""
    ctx, name = base.asker(), " ".join(words)
    if given["every"] and not name:
        raise click.UsageError("Name whom to be in touch with: headway people NAME --every 30")
    if given["add"]:
        _added(ctx, name, given, as_json)
    elif given["every"]:
        _kept(ctx, name, given["every"], as_json)
    else:
        _listed(ctx, name, given, as_json)


def _added(ctx: Any, name: str, given: dict[str, Any], as_json: bool) -> None:
    from headway.usecases import people

    told: Any = {field: given[field] or "" for field in ("company", "title", "email", "known")}
    change = people.new_contact(ctx, name=name, even_if_alike=given["anyway"], **told)
    if given["every"] and change.made_id:
        people.keep_in_touch(ctx, contact_id=change.made_id, days=given["every"])
    printing.answer(change, as_json, lambda: printing.say(base.undoable(change, f" ({change.made_id})")))


def _kept(ctx: Any, name: str, every: int, as_json: bool) -> None:
    from headway.usecases import people

    change = people.keep_in_touch(ctx, contact_id=who.contact(ctx, name).id, days=every)
    base.changed(change, as_json)


def _listed(ctx: Any, name: str, given: dict[str, Any], as_json: bool) -> None:
    from headway.usecases import people

    at = who.company(ctx, given["company"]).id if given["company"] else None
    known: Any = given["known"] or "any"
    found = people.everybody(ctx, text=name, company_id=at, known=known, due=given["due"], size=500)
    if not name or len(found.items) != 1:
        printing.answer(found, as_json, lambda: _table(found, anybody=not name and not given["due"] and at is None))
        return
    it = people.contact(ctx, id=found.items[0].id)
    said = people.interactions(ctx, contact_id=it.id)
    printing.answer({"contact": it, "interactions": said}, as_json, lambda: _one(it, said))


def _table(found: nouns.Contacts, anybody: bool) -> None:
    if not found.items:
        printing.say(_NOBODY if anybody else "Nobody found.")
        return
    rows = [(it.id, it.name, it.works, it.touch.last_on, it.touch.next_on, it.touch.step) for it in found.items]
    printing.table(("ID", "Name", "Work", "Last talked", "Next", "What"), rows, right=("ID",))
    printing.say(f"\n{printing.many(found.total, 'person', 'people')}.")


def _one(it: nouns.Contact, said: tuple[nouns.Interaction, ...]) -> None:
    printing.say(who.told(it))
    reached = [it.email, it.phone, *it.links, KNOWN[it.known] if it.known else ""]
    for line in (*reached, STRENGTHS[it.strength] if it.strength else "", it.note):
        if line:
            printing.say(line)
    every = f", every {it.rhythm_days} days" if it.rhythm_days else ""
    if it.touch.next_on:
        printing.say(f"Be in touch on {it.touch.next_on}{every}. {it.touch.step}".rstrip())
    printing.say()
    spoken(said)


def spoken(said: tuple[nouns.Interaction, ...]) -> None:
    """What was said, as a table."""
    if not said:
        printing.say("Nothing is logged yet; “headway met NAME” does it.")
        return
    rows = [(it.id, it.on, KINDS[it.kind], it.contact or it.company, it.said, it.next_step, it.next_on) for it in said]
    printing.table(("ID", "Day", "Kind", "With", "Said", "Next", "On"), rows, right=("ID",))


@click.command("companies")
@click.argument("words", nargs=-1, metavar="[NAME]")
@click.option("--avoided", is_flag=True, help="Only those where you decided not to apply.")
@click.option("--avoid", metavar="WHY", help="Decide not to apply at NAME; adding there asks first.")
@click.option("--allow", is_flag=True, help="Take back that you do not apply at NAME.")
@click.option("--alias", "aliases", multiple=True, metavar="TEXT", help="Another name of NAME.")
@base.as_json
def companies_command(
    words: tuple[str, ...], avoided: bool, avoid: str | None, allow: bool, aliases: tuple[str, ...], as_json: bool
) -> None:
    """Companies and how they answered before, over all your searches; one of them with who you know there."""
    ctx, name = base.asker(), " ".join(words)
    from headway.usecases import people

    if (avoid is not None or allow or aliases) and not name:
        raise click.UsageError("Name the company.")
    if avoid is not None or allow or aliases:
        it = who.company(ctx, name)
        if avoid is not None:
            change = people.avoid_company(ctx, company_id=it.id, why=avoid)
        elif allow:
            change = people.allow_company(ctx, company_id=it.id)
        else:
            change = people.edit_company(ctx, company_id=it.id, aliases=[*it.aliases, *aliases])
        base.changed(change, as_json)
        return
    found = people.companies(ctx, text=name, avoided=avoided, size=500)
    if name and len(found.items) == 1:
        there = people.everybody(ctx, company_id=found.items[0].id, order="name").items
        told = {"company": found.items[0], "contacts": there}
        printing.answer(told, as_json, lambda: _company(found.items[0], there))
    else:
        printing.answer(found, as_json, lambda: _companies(found, any_at_all=not name and not avoided))


def _companies(found: nouns.Companies, any_at_all: bool) -> None:
    if not found.items:
        printing.say("No company yet: each that you add an opportunity at is here." if any_at_all else "None found.")
        return
    rows = [
        (it.id, it.name, it.aliases, "You do not apply here." if it.do_not_apply else it.memory.in_words, it.contacts)
        for it in found.items
    ]
    printing.table(("ID", "Name", "Also", "Before", "People"), rows, right=("ID", "People"))
    printing.say(f"\n{printing.many(found.total, 'company', 'companies')}.")


def _company(it: nouns.Company, there: tuple[nouns.Contact, ...]) -> None:
    printing.say(f"{it.id} {it.name}" + (f", also {', '.join(it.aliases)}" if it.aliases else ""))
    if it.do_not_apply:
        printing.say(f"You decided on {it.do_not_apply.on} not to apply here. {it.do_not_apply.why}".rstrip())
    printing.say(it.memory.in_words or "You have not applied here yet.")
    for each in there:
        printing.say(f"  {who.told(each)}")
    if it.notes:
        printing.say(f"\n{it.notes}")
