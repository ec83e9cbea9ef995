"""The people of an opportunity."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from headway.usecases import people
from headway.web import base
from headway.web.tracker.opportunity import act


@require_POST
def add(request: base.Request, id: int) -> HttpResponse:
    """Add a contact."""
    return act(request, id, "contact", lambda: people.add_contact(request.ctx, opportunity_id=id, **_given(request)))


@require_POST
def edit(request: base.Request, id: int, contact: int) -> HttpResponse:
    """Change what is known of a contact."""
    return act(
        request,
        id,
        f"contact-{contact}",
        lambda: people.edit_contact(request.ctx, contact_id=contact, **_given(request)),
    )


@require_POST
def remove(request: base.Request, id: int, contact: int) -> HttpResponse:
    """Take a contact out of this opportunity."""
    return act(
        request,
        id,
        f"contact-{contact}",
        lambda: people.remove_contact(request.ctx, opportunity_id=id, contact_id=contact),
    )


def _given(request: base.Request) -> dict[str, Any]:
    return {name: request.POST.get(name, "") for name in ("name", "email", "note")}
