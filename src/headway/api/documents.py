"""Documents: versions of a résumé, letter or portfolio, who read them, and which went with which application."""

import base64
from dataclasses import dataclass
from typing import Final

from ninja.files import UploadedFile

from headway.api.addresses import Address
from headway.core.ctx import Ctx
from headway.core.tracker.nouns import Change
from headway.usecases import documents
from headway.usecases.base import action, question


@dataclass(frozen=True, slots=True)
class File:
    """A version's file exactly as it was brought; `base64` holds its bytes."""

    name: str
    media_type: str
    base64: str


@action
def add_document(
    ctx: Ctx, *, file: UploadedFile, kind: str = "resume", name: str = "", note: str = "", parent_id: int = 0
) -> Change:
    """Keep a file as a version: PDF, Word, Markdown or text, at most 10 MB; without a name it is called as the file."""
    given = {"kind": kind, "name": name, "note": note}
    return documents.add_document(ctx, file_name=file.name or "file", data=file.read(), parent_id=parent_id, **given)


@question
def document_file(ctx: Ctx, *, id: int) -> File:
    """The file of a version, exactly as it was brought."""
    taken = documents.document_content(ctx, id=id)
    return File(taken.name, taken.media_type, base64.b64encode(taken.data).decode())


_IT: Final = "/documents/{id}"
_SENT: Final = "/opportunities/{id}/documents"
ADDRESSES: Final = (
    Address("GET", "/documents", documents.documents),
    Address("POST", "/documents", add_document),
    Address("POST", "/documents/links", documents.add_document_link),
    Address("GET", _IT, documents.document),
    Address("PATCH", _IT, documents.edit_document),
    Address("DELETE", _IT, documents.remove_document),
    Address("GET", f"{_IT}/text", documents.document_text),
    Address("GET", f"{_IT}/file", document_file),
    Address("GET", f"{_IT}/difference", documents.document_difference),
    Address("GET", f"{_IT}/opportunities", documents.sendings, name="document_opportunities"),
    Address("PUT", f"{_IT}/shelf", documents.put_away_document),
    Address("DELETE", f"{_IT}/shelf", documents.take_out_document),
    Address("POST", f"{_IT}/reviews", documents.ask_review),
    Address("PUT", "/reviews/{id}", documents.edit_review, id_is="review_id"),
    Address("DELETE", "/reviews/{id}", documents.remove_review, id_is="review_id"),
    Address("GET", _SENT, documents.sent_with, id_is="opportunity_id", name="opportunity_documents"),
    Address("PUT", f"{_SENT}/{{document_id}}", documents.send_document, id_is="opportunity_id", versioned=True),
    Address("DELETE", f"{_SENT}/{{document_id}}", documents.unsend_document, id_is="opportunity_id", versioned=True),
    Address("GET", "/opportunities/{id}/tailoring", documents.tailored, id_is="opportunity_id", name="tailoring"),
    Address("PUT", "/opportunities/{id}/tailoring", documents.note_tailored, id_is="opportunity_id", versioned=True),
)
