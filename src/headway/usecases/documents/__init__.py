"""Documents: versions of a résumé, letter or portfolio, who read them, and which went with which application.

Surfaces import this module, not its parts: `documents.send_document(ctx, document_id=3, opportunity_id=7)`.
"""

from headway.usecases.documents.reviews import ask_review, edit_review, remove_review
from headway.usecases.documents.sendings import (
    note_tailored,
    send_document,
    sendings,
    sent_with,
    tailored,
    unsend_document,
)
from headway.usecases.documents.versions import (
    add_document,
    add_document_link,
    document,
    document_choices,
    document_content,
    document_difference,
    document_text,
    documents,
    edit_document,
    find,
    put_away_document,
    remove_document,
    take_out_document,
)

__all__ = [
    "add_document",
    "add_document_link",
    "ask_review",
    "document",
    "document_choices",
    "document_content",
    "document_difference",
    "document_text",
    "documents",
    "edit_document",
    "edit_review",
    "find",
    "note_tailored",
    "put_away_document",
    "remove_document",
    "remove_review",
    "send_document",
    "sendings",
    "sent_with",
    "tailored",
    "take_out_document",
    "unsend_document",
]
