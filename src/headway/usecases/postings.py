"""Postings: how somebody else's text is shown."""

from headway.outside import postings


def shown(text: str) -> str:
    """The text of a posting as HTML that is safe to show, if it is HTML; else nothing: plain text needs no use case."""
    return postings.safe(text) if postings.is_html(text) else ""
