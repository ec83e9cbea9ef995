"""vCards: contacts as address books read them."""

from collections.abc import Iterable
from typing import Any

import vobject

from headway.core.people.nouns import Contact


def vcards(contacts: Iterable[Contact]) -> bytes:
    """Contacts as vCards of version 3.0, one after the other."""
    return "".join(_card(each).serialize() for each in contacts).encode()


def _card(it: Contact) -> Any:
    card = vobject.vCard()
    given, _, family = it.name.rpartition(" ")
    card.add("n").value = vobject.vcard.Name(family=family if given else "", given=given or family)
    card.add("fn").value = it.name
    card.add("uid").value = f"headway-contact-{it.id}"
    plain = {"org": [it.company] if it.company else "", "title": it.title, "email": it.email, "tel": it.phone}
    for name, value in (plain | {"note": it.note}).items():
        if value:
            card.add(name).value = value
    for each in it.also:
        card.add("email" if "@" in each else "tel" if _is_number(each) else "nickname").value = each
    for link in it.links:
        card.add("url").value = link
    if it.address:
        card.add("adr").value = vobject.vcard.Address(street=it.address.replace("\n", ", "))
    return card


def _is_number(text: str) -> bool:
    return sum(mark.isdecimal() for mark in text) > 4 and not any(mark.isalpha() for mark in text)
