"""The comparison page: a claim only through the gate, rows behind every count, experiments in one action."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any
from urllib.parse import parse_qsl

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker.filters import parse
from headway.usecases import insights, tracker
from tests.people import TODAY
from tests.remembered import remembered

PATH = "/pipeline/comparison/"
Add = Callable[..., Any]
Send = Callable[..., Any]


@pytest.fixture
def send(ada: Ctx, add: Add, stage: Callable[[Any], int]) -> Send:
    """Some applications sent 60 days ago (or `ago`), of which some were answered, some rejected, the others not."""

    def sent(n: int, yes: int = 0, no: int = 0, ago: int = 60, **values: Any) -> None:
        on = TODAY - timedelta(days=ago)
        ids = [add(f"Analyst {ago} {place} {values}", at=1, on=on, **values).id for place in range(n)]
        if yes:
            tracker.move(ada, ids=ids[:yes], stage_id=stage(2), on=on + timedelta(days=4))
        if no:
            tracker.close(ada, ids=ids[yes : yes + no], outcome="rejected", on=on + timedelta(days=9))

    return sent


@pytest.fixture
@remembered
def two_sources(send: Send) -> None:
    send(7, yes=3, no=2, source="Referral", labels="warm")
    send(8, yes=1, no=4, source="LinkedIn", role="Data")


def text(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


@pytest.mark.usefixtures("two_sources")
def test_too_early_says_the_counts_the_odds_and_what_is_missing(as_ada: Client) -> None:
    page = text(as_ada.get(PATH))
    assert "Too early to tell: LinkedIn 1 of 8, Referral 3 of 7." in page
    assert re.search(r"About \d in 10 that Referral is truly ahead of LinkedIn\. If it goes on like this, about", page)
    assert "better" not in page.split("What these numbers mean")[0]


def test_one_group_alone_leads_to_other_ways_and_to_those_that_lack_it(as_ada: Client, send: Send) -> None:
    send(7, yes=3, no=2, role="Backend")
    send(8, yes=1, no=4, role="Data")
    answer = as_ada.get(PATH)
    page = text(answer)
    assert "How these were found is not noted, so there is nothing to compare by it. 4 of 15 settled." in page
    assert "Compare instead by: Target role Show them, and note how they were found" in page
    content = unescape(answer.content.decode())
    (to,) = re.findall(r'<a href="(\?by=role[^"]*)">Target role</a>\s*</p>', content)
    assert "Backend 3 of 7" in text(as_ada.get(PATH + to))
    (rows,) = re.findall(r'<a href="([^"]+)">Show them', content)
    assert "15 opportunities" in text(as_ada.get(rows))


def test_a_clear_difference_is_told(as_ada: Client, send: Send) -> None:
    send(20, yes=16, no=4, source="Referral")
    send(20, no=20, source="LinkedIn")
    page = text(as_ada.get(PATH))
    assert "Referral does better than LinkedIn: Referral 16 of 20, LinkedIn 0 of 20." in page
    assert "in 10 that" not in page


@pytest.mark.usefixtures("two_sources")
@pytest.mark.parametrize("by", ["source", "role", "month", "label"])
def test_every_count_leads_to_as_many_rows(ada: Ctx, as_ada: Client, by: str) -> None:
    page = as_ada.get(PATH, {"by": by}).content.decode()
    links = re.findall(r'class="number" href="/opportunities/\?([^"]*)">(\d+)', page)
    assert len(links) >= 3
    for query, number in links:
        asked = parse({name: [value] for name, value in parse_qsl(unescape(query))})
        assert tracker.opportunities(ada, asked=insights.narrowed(ada, asked=asked)).total == int(number), query
        assert f"{number} opportunit" in text(as_ada.get(f"/opportunities/?{unescape(query)}"))
    groups = re.findall(r'<th scope="row"><a href="/opportunities/\?([^"]*)">', page)
    totals = [
        tracker.opportunities(ada, asked=parse({name: [value] for name, value in parse_qsl(unescape(query))})).total
        for query in groups
    ]
    assert sum(totals) == 15


@pytest.mark.usefixtures("two_sources")
def test_a_month_is_said_in_words(as_ada: Client) -> None:
    assert "sent in January 2026, so there is no other month to compare it with. 4 of 15 settled." in text(
        as_ada.get(PATH, {"by": "month"})
    )


@pytest.mark.usefixtures("two_sources")
def test_another_step_can_be_compared(ada: Ctx, as_ada: Client, stage: Callable[[Any], int]) -> None:
    page = text(as_ada.get(PATH, {"stage": str(stage(2))}))
    assert "From “Response, no interview yet” on to “Phone interview”" in page
    assert as_ada.get(PATH, {"stage": "999999"}).status_code == 404
    assert as_ada.get(PATH, {"stage": "x"}).status_code == 404


@pytest.mark.usefixtures("two_sources")
def test_a_strange_comparison_is_refused_with_a_sentence(as_ada: Client) -> None:
    for query, told in (({"by": "weather"}, "not counted by weather"), ({"by": "label", "label": "x"}, "“x”")):
        answer = as_ada.get(PATH, query)
        assert answer.status_code == 422
        assert told in text(answer)


def test_without_labels_and_without_anything(as_ada: Client, home: Any) -> None:
    assert "No label yet to compare by." in text(as_ada.get(PATH, {"by": "label"}))
    page = text(as_ada.get(PATH))
    assert "Too early to tell." in page
    assert "Nobody got as far as" in page


def test_without_a_search_it_leads_to_the_start(as_ada: Client) -> None:
    assert as_ada.get(PATH).headers["Location"] == "/start/"


@pytest.mark.usefixtures("two_sources")
def test_an_experiment_is_one_action_and_shows_itself(ada: Ctx, as_ada: Client, send: Send) -> None:
    send(6, ago=10)
    from_on = (TODAY - timedelta(days=30)).isoformat()
    answer = as_ada.post(f"{PATH}experiments/", {"name": "New résumé", "from_on": from_on, "until_on": ""})
    assert answer.status_code == 303
    page = text(as_ada.get(answer.headers["Location"]))
    assert "New résumé 0 of" in page
    assert "“New résumé” runs since 5 March" in page
    send(2, ago=4, source="LinkedIn")
    page = text(as_ada.get(answer.headers["Location"]))
    assert "2 came after it without the label." in page
    as_ada.post(f"{PATH}experiments/", {"name": "New résumé", "from_on": "2026-03-05"})
    assert tracker.labels(ada)[0].opportunities == 8
    tracker.undo(ada)
    assert tracker.labels(ada)[0].opportunities == 6


@pytest.mark.usefixtures("two_sources")
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"name": "", "from_on": "2026-01-01"}, "An experiment has a name."),
        ({"name": "New", "from_on": ""}, "An experiment has a first day."),
        ({"name": "New", "from_on": "soon"}, "soon is not a day."),
        ({"name": "New", "from_on": "2026-03-10"}, "Nothing was applied for"),
        ({"name": "New", "from_on": "2026-01-10", "until_on": "2026-01-09"}, "It ends before it begins."),
    ],
)
def test_a_wrong_experiment_keeps_what_was_typed(as_ada: Client, given: dict[str, str], told: str) -> None:
    answer = as_ada.post(f"{PATH}experiments/", given)
    assert answer.status_code == 422
    assert told in text(answer)
    assert f'value="{given["name"]}"' in answer.content.decode()


@pytest.mark.parametrize("size", [2, 9])
def test_asks_a_fixed_number_of_questions(
    as_ada: Client, send: Send, django_assert_max_num_queries: Any, size: int
) -> None:
    send(size, yes=1, source="Referral", labels="warm")
    with django_assert_max_num_queries(46):  # one group alone: other ways to compare are looked for
        as_ada.get(PATH, {"by": "label"})
    send(size, yes=1, source="Referral")
    with django_assert_max_num_queries(35):
        as_ada.get(PATH, {"by": "label"})


@pytest.mark.usefixtures("two_sources")
def test_the_rest_stands_on_the_table_as_a_removable_filter(as_ada: Client) -> None:
    page = text(as_ada.get("/opportunities/", {"label_not": "warm"}))
    assert "8 opportunities of 15" in page
    assert "Label: not warm" in page
