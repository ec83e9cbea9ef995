"""Ratings as the forms of interviews show and send them."""

from typing import Final

from django.http import QueryDict

from headway.core.errors import Invalid
from headway.core.interviews.words import RATINGS
from headway.core.speech import noted
from headway.web import base
from headway.web.forms import Boxes, whole

MARKS: Final = {
    "": noted("Not said"),
    "5": noted("5, very well"),
    "4": noted("4, well"),
    "3": noted("3, so so"),
    "2": noted("2, badly"),
    "1": noted("1, very badly"),
}


def mark(form: Boxes, name: str, label: str) -> base.Box:
    """A field for a rating from 1 to 5."""
    form.values[name] = str(form.values.get(name) or "")
    return form.choice(name, label, MARKS)


def rating(form: QueryDict, name: str = "rating") -> int | None:
    """The rating that a form sent."""
    found = whole(form.get(name, ""), name)
    if found is not None and found not in RATINGS:
        raise Invalid("A rating is a number from 1 to 5.", "Choose one, or none.", name)
    return found
