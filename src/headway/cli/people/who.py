"""Whom a command means: a contact by number, by name or by its beginning; an opportunity by its number."""

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, Unsure
from headway.core.people import nouns
from headway.core.tracker.naming import folded


def contact(ctx: Ctx, text: str) -> nouns.Contact:
    """The contact that a number or a name names."""
    from headway.usecases import people

    if text.isdecimal():
        return people.contact(ctx, id=int(text))
    found = people.everybody(ctx, text=text, order="name", size=50).items
    named = [each for each in found if folded(each.name) == folded(text)] or [
        each for each in found if f" {folded(text)}" in f" {folded(each.name)}"
    ]
    if len(named) == 1:
        return named[0]
    if not named:
        raise Invalid(f"You know nobody called “{text}”.", "“headway people” lists whom you know.", "who")
    raise Unsure(
        f"You know several of the name “{text}”.", "Use the number in front.", tuple(told(each) for each in named)
    )


def told(it: nouns.Contact) -> str:
    """A contact in one line: number, name, work."""
    return f"{it.id} {it.name}" + (f", {it.works}" if it.works else "")


def company(ctx: Ctx, text: str) -> nouns.Company:
    """The company that a number, one of its names, or the beginning of one names."""
    from headway.usecases import people

    if text.isdecimal():
        return people.company(ctx, id=int(text))
    found = people.companies(ctx, text=text, size=50).items
    whole = [each for each in found if folded(text) in map(folded, (each.name, *each.aliases))]
    if len(whole or found) == 1:
        return (whole or found)[0]
    if found:
        options = tuple(f"{each.id} {each.name}" for each in found)
        raise Unsure(f"“{text}” fits more than one company.", "Use the number in front.", options)
    return people.company_named(ctx, name=text)
