"""What the forms of qualifying send."""

from headway.web import base


def sent(request: base.Request, name: str) -> str:
    """What a form sent under a name."""
    return request.POST.get(name, "")
