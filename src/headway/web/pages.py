"""Where the pages are: one list, which the header, the tabs, the palette, the keys and their help are made of.

A new page is one `Page(...)` at its place in `PAGES`. With an `icon` it stands in the header; else it belongs to the
page of the header that its address lies under or, where the address does not say so, to the one that `under` names.
With a `tab` it is one of the tabs of that page: every template that includes "parts/tabs.html" shows them.
"""

from dataclasses import dataclass
from typing import Final

from headway.core.speech import noted


@dataclass(frozen=True, slots=True)
class Page:
    """A page that one goes to: its name and address; `key` after `g` leads there; `icon` puts it into the header.

    `tab` is what it is called among the tabs of the header's page it belongs to; `under` is the address of that page.
    """

    name: str
    to: str
    key: str = ""
    icon: str = ""
    tab: str = ""
    under: str = ""


# in the header's order: Today, Opportunities, Pipeline, People, Plan, Prepare, Offers, Settings
PAGES: Final = (
    Page(noted("Today"), "/today/", "t", "sun"),
    Page(noted("Check-ins"), "/today/check-ins/"),
    Page(noted("Opportunities"), "/opportunities/", "o", "list"),
    Page(noted("Board"), "/opportunities/board/", "b"),
    Page(noted("Import"), "/imports/", "i", under="/opportunities/"),
    Page(noted("What was deleted"), "/bin/", under="/opportunities/"),
    Page(noted("Pipeline"), "/pipeline/", "p", "funnel", tab=noted("Pipeline")),
    Page(noted("Flow"), "/pipeline/flow/", tab=noted("Flow")),
    Page(noted("Times"), "/pipeline/times/", tab=noted("Times")),
    Page(noted("Compare"), "/pipeline/comparison/", tab=noted("Compare")),
    Page(noted("Forecast"), "/pipeline/forecast/", tab=noted("Forecast")),
    Page(noted("What to change"), "/diagnosis/", "d", tab=noted("Diagnosis"), under="/pipeline/"),
    Page(noted("People"), "/people/", "e", "people", tab=noted("People")),
    Page(noted("Companies"), "/people/companies/", tab=noted("Companies")),
    Page(noted("Outreach"), "/people/outreach/", "u", tab=noted("Outreach")),
    Page(noted("What outreach brings"), "/people/outreach/numbers/", tab=noted("What it brings")),
    Page(noted("Messages"), "/people/messages/", tab=noted("Messages")),
    Page(noted("Plan"), "/plan/", "l", "days", tab=noted("Week")),
    Page(noted("Calendar"), "/plan/calendar/", "c", tab=noted("Calendar")),
    Page(noted("Goals"), "/plan/goals/", tab=noted("Goals")),
    Page(noted("Showcase"), "/plan/showcase/", tab=noted("Showcase")),
    Page(noted("All activities"), "/plan/activities/", under="/plan/"),
    Page(noted("Weekly review"), "/plan/review/", "w", tab=noted("Review")),
    Page(noted("The path"), "/plan/path/", tab=noted("Path")),
    Page(noted("Calendar programs"), "/plan/calendars/", under="/plan/", tab=noted("Subscribe")),
    Page(noted("Work-search record"), "/plan/record/", under="/plan/", tab=noted("Record")),
    Page(noted("Prepare"), "/prepare/", "r", "chat", tab=noted("Interviews")),
    Page(noted("Stories"), "/prepare/stories/", tab=noted("Stories")),
    Page(noted("Questions"), "/prepare/questions/", tab=noted("Questions")),
    Page(noted("Practice"), "/prepare/practice/", tab=noted("Practice")),
    Page(noted("Documents"), "/prepare/documents/", tab=noted("Documents")),
    Page(noted("Needs"), "/prepare/needs/", tab=noted("Needs")),
    Page(noted("Leads"), "/prepare/leads/", "k", tab=noted("Leads")),
    Page(noted("Requirements"), "/prepare/requirements/", tab=noted("Requirements")),
    Page(noted("What you can show"), "/prepare/evidence/", under="/prepare/"),
    Page(noted("What rejections teach"), "/prepare/lessons/", under="/prepare/"),
    Page(noted("Offers"), "/offers/", "f", "gift"),
    Page(noted("Settings"), "/settings/", "s", "sliders", tab=noted("Roles and stages")),
    Page(noted("Sources and labels"), "/settings/words/", tab=noted("Sources and labels")),
    Page(noted("Starting guesses"), "/settings/guesses/", tab=noted("Starting guesses")),
    Page(noted("Job searches"), "/settings/searches/", tab=noted("Job searches")),
    Page(noted("Programs"), "/settings/tokens/", tab=noted("Programs")),
    Page(noted("Preferences"), "/settings/preferences/", tab=noted("Preferences")),
    Page(noted("Keys"), "/keys/", under="/settings/"),
)
IN_HEADER: Final = tuple(page for page in PAGES if page.icon)
KEYS: Final = {page.key: page.to for page in PAGES if page.key}
_AT_HAND: Final = 4  # of the header's pages, where there is no room for all; the others are behind “More”
_NOWHERE: Final = "/opportunities/new/"  # belongs to no page of the header


def at_hand(header: tuple[Page, ...] = IN_HEADER) -> tuple[tuple[Page, ...], tuple[Page, ...]]:
    """The header's pages that narrow screens show, and those that they keep behind “More”: none where one would be."""
    near = _AT_HAND if len(header) > _AT_HAND + 1 else len(header)
    return header[:near], header[near:]


def current(path: str) -> Page | None:
    """The header's page that a path belongs to."""
    over = [page for page in PAGES if (path.startswith(page.to) and page.to != "/") or path == page.to]
    nearest = max(over, key=lambda page: len(page.to), default=None)
    return _header(nearest) if nearest and path != _NOWHERE else None


def tabs(path: str) -> tuple[Page, ...]:
    """The pages that are tabs of the header's page that a path belongs to, in their order."""
    here = current(path)
    return tuple(page for page in PAGES if page.tab and here and _header(page) == here)


def tab(path: str) -> str:
    """The address of the tab that a path lies under; empty where it lies under none."""
    nearest = max((page for page in PAGES if path.startswith(page.to)), key=lambda page: len(page.to), default=None)
    return nearest.to if nearest in tabs(path) else ""


def _header(it: Page) -> Page | None:
    return next((page for page in IN_HEADER if (it.under or it.to).startswith(page.to)), None)
