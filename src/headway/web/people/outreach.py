"""The addresses of conversations and of their numbers."""

from typing import Final

from django.urls import URLPattern, path

from headway.web.people import numbers, talk, talks

ADDRESSES: Final[list[URLPattern]] = [
    path("people/outreach/", talks.listed, name="outreach"),
    path("people/outreach/new/", talks.new, name="outreach-new"),
    path("people/outreach/numbers/", numbers.numbers, name="outreach-numbers"),
    path("people/outreach/removals/", talks.remove, name="outreach-removal"),
    path("people/outreach/restorations/", talks.restore, name="outreach-restoration"),
    path("people/outreach/<int:id>/", talk.show, name="conversation"),
    path("people/outreach/<int:id>/fields/", talk.edit, name="conversation-fields"),
    path("people/outreach/<int:id>/moves/", talk.move, name="conversation-move"),
    path("people/outreach/<int:id>/closures/", talk.close, name="conversation-closure"),
    path("people/outreach/<int:id>/reopenings/", talk.reopen, name="conversation-reopening"),
    path("people/outreach/<int:id>/follow-ups/", talk.follow, name="conversation-follow-ups"),
    path("people/outreach/<int:id>/opportunity/", talk.lead, name="conversation-opportunity"),
    path("people/outreach/<int:id>/history/<int:line>/corrections/", talk.correct, name="conversation-correction"),
    path("people/outreach/<int:id>/history/<int:line>/retractions/", talk.retract, name="conversation-retraction"),
]
