"""Companies with their memory, what was said with whom, and messages."""

from typing import Final

from headway.api.addresses import Address
from headway.usecases import people

_IT: Final = "/companies/{id}"
_SAID: Final = "/interactions/{id}"
_TEXT: Final = "/message-templates/{key}"
_OF_COMPANY, _OF_INTERACTION = "company_id", "interaction_id"
ADDRESSES: Final = (
    Address("GET", "/companies", people.companies),
    Address("POST", "/companies", people.new_company),
    Address("GET", "/companies/doubles", people.double_companies),
    Address("GET", _IT, people.company),
    Address("PUT", _IT, people.edit_company, id_is=_OF_COMPANY),
    Address("DELETE", _IT, people.delete_company, id_is=_OF_COMPANY),
    Address("PUT", f"{_IT}/do-not-apply", people.avoid_company, id_is=_OF_COMPANY),
    Address("DELETE", f"{_IT}/do-not-apply", people.allow_company, id_is=_OF_COMPANY),
    Address("POST", f"{_IT}/mergers", people.merge_companies, id_is="keep_id"),
    Address("GET", "/opportunities/{id}/company", people.company_of, id_is="opportunity_id"),
    Address("GET", "/interactions", people.interactions),
    Address("POST", "/interactions", people.log_interaction),
    Address("GET", "/interactions/next", people.next_steps),
    Address("GET", _SAID, people.interaction),
    Address("PUT", _SAID, people.edit_interaction, id_is=_OF_INTERACTION),
    Address("DELETE", _SAID, people.remove_interaction, id_is=_OF_INTERACTION),
    Address("PUT", f"{_SAID}/done", people.finish_step, id_is=_OF_INTERACTION),
    Address("PUT", f"{_SAID}/next-day", people.postpone_step, id_is=_OF_INTERACTION),
    Address("GET", "/message-templates", people.message_templates),
    Address("POST", "/message-templates", people.new_message_template),
    Address("GET", _TEXT, people.message_template),
    Address("PUT", _TEXT, people.edit_message_template),
    Address("DELETE", _TEXT, people.remove_message_template),
    Address("GET", f"{_TEXT}/filled", people.filled_message),
    Address("POST", "/messages", people.log_message),
    Address("PUT", "/signature", people.sign_as),
)
