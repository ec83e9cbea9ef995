"""Job postings as HTML: what may stay of somebody else's markup."""

import re
from typing import Final

import nh3

_TAGS: Final = frozenset(
    "p br div ul ol li strong b em i u s h4 h5 h6 blockquote pre code table thead tbody tr th td a hr dl dt dd".split()
)
_SCHEMES: Final = frozenset(("http", "https", "mailto"))
_IS_HTML: Final = re.compile(
    r"</?(?:p|br|div|ul|ol|li|strong|b|em|i|h[1-6]|table|tr|span|a|script|style)\b[^<>]*>", re.I
)
_HEADING: Final = re.compile(r"(</?h)[1-3](?=[\s>/])", re.IGNORECASE)


def is_html(text: str) -> bool:
    """Whether a text is marked up."""
    return _IS_HTML.search(text) is not None


def safe(html: str) -> str:
    """The markup without anything that acts, loads, styles or names; links lead to the web or to a mail alone."""
    return nh3.clean(
        _HEADING.sub(r"\g<1>4", html),  # the page has headings of its own above
        tags=set(_TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(_SCHEMES),
        link_rel="noopener noreferrer nofollow",
    )
