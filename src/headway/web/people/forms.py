"""What the forms of people send: ids and days, beside what all forms share."""

from datetime import date

from django.http import QueryDict

from headway.core.errors import NotFound
from headway.web.tracker.adding import day


def id_of(form: QueryDict, name: str) -> int | None:
    """The id that was sent, if one was."""
    text = form.get(name, "")
    if text and (not text.isdecimal() or len(text) > 18):
        raise NotFound("There is no such thing.")
    return int(text) if text else None


def on(form: QueryDict, name: str) -> date | None:
    """The day that was sent, if one was."""
    return day(form.get(name, ""), name)
