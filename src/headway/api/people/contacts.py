"""Contacts: who is known, where they work, when to be in touch, and in which opportunity they matter."""

from typing import Final

from headway.api.addresses import Address
from headway.usecases import people

_OF: Final = "/opportunities/{id}/contacts"
_IT: Final = "/contacts/{id}"
_OF_OPPORTUNITY, _OF_CONTACT = "opportunity_id", "contact_id"
ADDRESSES: Final = (
    Address("GET", _OF, people.contacts, id_is=_OF_OPPORTUNITY, name="opportunity_contacts"),
    Address("POST", _OF, people.add_contact, id_is=_OF_OPPORTUNITY, versioned=True),
    Address("DELETE", f"{_OF}/{{contact_id}}", people.remove_contact, id_is=_OF_OPPORTUNITY, versioned=True),
    Address("GET", "/opportunities/{id}/connections", people.connections, id_is=_OF_OPPORTUNITY),
    Address("GET", "/contacts", people.everybody, name="contacts"),
    Address("POST", "/contacts", people.new_contact),
    Address("GET", "/contacts/doubles", people.double_contacts),
    Address("GET", "/contacts/vcards", people.vcards, files=("vcf",)),
    Address("GET", _IT, people.contact),
    Address("PUT", _IT, people.edit_contact, id_is=_OF_CONTACT),
    Address("DELETE", _IT, people.delete_contact, id_is=_OF_CONTACT),
    Address("PUT", f"{_IT}/rhythm", people.keep_in_touch, id_is=_OF_CONTACT),
    Address("POST", f"{_IT}/jobs", people.change_job, id_is=_OF_CONTACT),
    Address("POST", f"{_IT}/positions", people.add_position, id_is=_OF_CONTACT),
    Address("DELETE", f"{_IT}/positions/{{position_id}}", people.remove_position, id_is=_OF_CONTACT),
    Address("POST", f"{_IT}/mergers", people.merge_contacts, id_is="keep_id"),
)
