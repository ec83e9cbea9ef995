"""Contacts: who is known at a company, and in which opportunity they matter."""

from typing import Final

from headway.api.addresses import Address
from headway.usecases import people

_CONTACTS: Final = "/opportunities/{id}/contacts"
ADDRESSES: Final = (
    Address("GET", _CONTACTS, people.contacts, id_is="opportunity_id"),
    Address("POST", _CONTACTS, people.add_contact, id_is="opportunity_id", versioned=True),
    Address("DELETE", f"{_CONTACTS}/{{contact_id}}", people.remove_contact, id_is="opportunity_id", versioned=True),
    Address("PUT", "/contacts/{id}", people.edit_contact, id_is="contact_id"),
)
