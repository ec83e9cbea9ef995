"""Days are said as people say them; which one exactly is there for whoever points at the words, and for programs."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.speech import say
from headway.usecases import tracker
from headway.web.templatetags.words import pointed
from tests.remembered import remembered
from tests.web.test_every_word import PAGES

MONTHS = "January February March April May June July August September October November December".split()
SHORT = "|".join(month[:3] for month in MONTHS)
DAY = re.compile(
    rf"\b(yesterday|tomorrow|\d{{1,2}} ({'|'.join(MONTHS)}|{SHORT})\b(?! \d{{4}})|\d+ days? ago)", re.IGNORECASE
)
# what was said once and stays as it was, what stands in pictures, and where no element may stand
SENTENCES = ".toast, svg, option, button, .hint, .why-words"


def bare(html: str) -> list[str]:
    """The texts of a page that name a day which nothing around them says exactly."""
    tree = LexborHTMLParser(html)
    for node in tree.css(f"script, style, head, {SENTENCES}"):
        node.decompose()
    return [" ".join(node.text(deep=False).split()) for node in tree.css("main *") if _named(node) and not _exact(node)]


def _named(node: LexborNode) -> bool:
    return bool(DAY.search(node.text(deep=False)))


def _exact(node: LexborNode | None) -> bool:
    while node is not None:
        if re.search(r"\d{4}$", node.attributes.get("title") or ""):
            return True
        node = node.parent
    return False


@pytest.fixture
@remembered
def tracked(ada: Ctx) -> None:
    search = tracker.begin(ada, name="Spring", roles=["Baker", "Cook"])
    for n in range(9):
        given = {"title": f"Job {n}", "company": f"Brightwater {n}", "promised_on": ada.today + timedelta(days=n - 2)}
        it = tracker.add(ada, values=given, stage_id=search.stages[1].id, on=date(2026, 2, 1 + n))
        if n % 2:
            tracker.move(ada, ids=[it.id], stage_id=search.stages[3].id, on=ada.today)
    tracker.delete(ada, ids=[it.id])


@pytest.mark.django_db
@pytest.mark.parametrize("path", [*PAGES, "/opportunities/?applied_on_from=2026-02-02"])
@pytest.mark.usefixtures("tracked")
def test_every_day_on_a_page_says_which_one_it_is(path: str, as_ada: Client) -> None:
    assert bare(as_ada.get(path).content.decode()) == []


def test_a_day_that_says_less_is_found() -> None:
    assert bare("<body><main><p>added 3 March, <time title='Tuesday, 3 March 2026'>3 March</time></p></main>") == [
        "added 3 March,"
    ]


def test_the_days_of_a_sentence_are_exact_and_the_rest_is_text() -> None:
    since = in_words(date(2026, 3, 3), today=date(2026, 3, 15))
    sentence = say("{who}: {day}, {ago}. Mondays.", who="<b> 3 March 2025", day=since, ago="today")
    exact = '<time datetime="2026-03-03" title="Tuesday, 3 March 2026">3 March</time>'
    assert pointed(sentence) == f"&lt;b&gt; {exact} 2025: {exact}, today. Mondays."
    assert pointed("3 < 4") == "3 < 4"


@pytest.mark.django_db
def test_a_day_can_be_pointed_at_and_read_by_programs(as_ada: Client, add: Callable[..., Any]) -> None:
    it = add("Engineer")
    page = LexborHTMLParser(as_ada.get(f"/opportunities/{it.id}/").content.decode())
    (said,) = {node.html for node in page.css(".line time")}
    assert said == '<time datetime="2026-03-15" title="Sunday, 15 March 2026">today</time>'
