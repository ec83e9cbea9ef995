"""Where the message that fits a line of Today is filled in."""

from urllib.parse import urlencode

from headway.core.plan.today import Line


def address(it: Line) -> str:
    """The page on which the message of a line is filled in; empty where none fits."""
    if not it.template:
        return ""
    about = {"contact": it.contact_id, "opportunity": it.opportunity_id}
    asked = urlencode({name: id for name, id in about.items() if id is not None})
    return f"/people/messages/{it.template}/?{asked}"
