"""People: companies, contacts, what was said with them, and messages.

Surfaces import this module, not its parts: `people.contacts(ctx, opportunity_id=7)`.
"""

from headway.usecases.people.of_opportunities import add_contact, contacts, edit_contact, remove_contact

__all__ = ["add_contact", "contacts", "edit_contact", "remove_contact"]
