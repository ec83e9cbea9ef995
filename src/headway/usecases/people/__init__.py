"""People: companies, contacts, what was said with them, and messages.

Surfaces import this module, not its parts: `people.contacts(ctx, opportunity_id=7)`.
"""

from headway.usecases.people.conversations import (
    conversation,
    conversation_history,
    find_outreach,
    outreach,
    outreach_lanes,
    outreach_states,
)
from headway.usecases.people.conversing import (
    add_outreach,
    close_outreach,
    correct_outreach,
    delete_outreach,
    edit_outreach,
    follow_up,
    lead_to,
    move_outreach,
    reopen_outreach,
    restore_outreach,
    retract_outreach,
)
from headway.usecases.people.of_opportunities import add_contact, contacts, edit_contact, remove_contact

__all__ = [
    "add_contact",
    "add_outreach",
    "close_outreach",
    "contacts",
    "conversation",
    "conversation_history",
    "correct_outreach",
    "delete_outreach",
    "edit_contact",
    "edit_outreach",
    "find_outreach",
    "follow_up",
    "lead_to",
    "move_outreach",
    "outreach",
    "outreach_lanes",
    "outreach_states",
    "remove_contact",
    "reopen_outreach",
    "restore_outreach",
    "retract_outreach",
]
