"""Documents: versions of a résumé, letter or portfolio, who read them, and which went with which application.

Surfaces import this module, not its parts: `documents.send(ctx, id=3, opportunity_id=7)`.
"""

from headway.usecases.documents.reviews import ask_review, edit_review, remove_review
from headway.usecases.documents.sendings import note_tailored, send, sendings, sent_with, tailored, unsend
from headway.usecases.documents.versions import (
    add,
    add_link,
    content,
    difference,
    document,
    documents,
    edit,
    find,
    put_away,
    remove,
    take_out,
    text,
)

__all__ = [
    "add",
    "add_link",
    "ask_review",
    "content",
    "difference",
    "document",
    "documents",
    "edit",
    "edit_review",
    "find",
    "note_tailored",
    "put_away",
    "remove",
    "remove_review",
    "send",
    "sendings",
    "sent_with",
    "tailored",
    "take_out",
    "text",
    "unsend",
]
