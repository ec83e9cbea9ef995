"""Work modes: on site, hybrid or remote, in people's words."""

from headway.core.tracker.words import WorkMode


def mode(text: str) -> WorkMode:
    """The work mode that a wording tells; "" where it tells none."""
    return ""
