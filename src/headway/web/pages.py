"""Where the pages are: one list, which the header, the palette, the keys and their help are made of."""

from dataclasses import dataclass
from typing import Final

from headway.core.speech import noted


@dataclass(frozen=True, slots=True)
class Page:
    """A page that one goes to: its name and address; `key` after `g` leads there; `icon` puts it into the header."""

    name: str
    to: str
    key: str = ""
    icon: str = ""


PAGES: Final = (
    Page(noted("Opportunities"), "/opportunities/", "o", "list"),
    Page(noted("Board"), "/opportunities/board/", "b"),
    Page(noted("Pipeline"), "/pipeline/", "p", "funnel"),
    Page(noted("What to change"), "/diagnosis/", "d"),
    Page(noted("Flow"), "/pipeline/flow/"),
    Page(noted("Times"), "/pipeline/times/"),
    Page(noted("Compare"), "/pipeline/comparison/"),
    Page(noted("Forecast"), "/pipeline/forecast/"),
    Page(noted("Import"), "/imports/", "i", "sheet"),
    Page(noted("Settings"), "/settings/", "s", "sliders"),
    Page(noted("Sources and labels"), "/settings/words/"),
    Page(noted("Job searches"), "/settings/searches/"),
    Page(noted("Starting guesses"), "/settings/guesses/"),
    Page(noted("Programs"), "/settings/tokens/"),
    Page(noted("Preferences"), "/settings/preferences/"),
    Page(noted("What was deleted"), "/bin/"),
    Page(noted("Keys"), "/keys/"),
)
IN_HEADER: Final = tuple(page for page in PAGES if page.icon)
KEYS: Final = {page.key: page.to for page in PAGES if page.key}
_PART_OF: Final = {"/diagnosis/": "/pipeline/"}  # a tab beside those of the pipeline
_NOWHERE: Final = "/opportunities/new/"  # belongs to no page of the header


def current(path: str) -> str:
    """The address of the header's page that a path lies under."""
    path = _PART_OF.get(path, path)
    under = [page.to for page in IN_HEADER if path.startswith(page.to) and path != _NOWHERE]
    return max(under, key=len, default="")
