"""The addresses of the pages of documents."""

from typing import Final

from django.urls import path

from headway.web.documents import sendings, versions

ADDRESSES: Final = [
    path("prepare/documents/", versions.listed, name="documents"),
    path("prepare/documents/new/", versions.add, name="document-new"),
    path("prepare/documents/<int:document>/", versions.show, name="document"),
    path("prepare/documents/<int:document>/fields/", versions.edit, name="document-fields"),
    path("prepare/documents/<int:document>/content/", versions.content, name="document-content"),
    path("prepare/documents/<int:document>/difference/", versions.difference, name="document-difference"),
    path("prepare/documents/<int:document>/shelf/", versions.put_away, name="document-shelf"),
    path("prepare/documents/<int:document>/removal/", versions.remove, name="document-removal"),
    path("prepare/documents/<int:document>/reviews/", versions.ask_review, name="reviews"),
    path("prepare/documents/<int:document>/reviews/<int:review>/", versions.edit_review, name="review"),
    path(
        "prepare/documents/<int:document>/reviews/<int:review>/removal/", versions.remove_review, name="review-removal"
    ),
    path("opportunities/<int:id>/documents/", sendings.send, name="sendings"),
    path("opportunities/<int:id>/documents/<int:document>/removal/", sendings.unsend, name="sending-removal"),
    path("opportunities/<int:id>/tailoring/", sendings.tailored, name="tailoring"),
]
