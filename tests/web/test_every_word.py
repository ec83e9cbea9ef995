"""Nothing on a page stands there in English only: said in a made-up language, every word of ours is marked."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from selectolax.lexbor import LexborHTMLParser

from headway.core import speech
from headway.core.ctx import Ctx
from headway.usecases import accounts, documents, interviews, offers, people, plan, qualifying, tracker
from headway.web import languages
from tests.remembered import remembered

MARKED = re.compile(r"⟦[^⟦⟧]*⟧|⟦[^⟦⟧<]*…")  # the second: one that was cut short
OURS = re.compile(r"[A-Za-z]{3,}")
# names of things, which are the same everywhere: what the person wrote (all of it made of q), formats, ourselves
NAMES = re.compile(
    r"\b[Qq][\w.@]*|\bHeadway\b|CSV|XLSX|JSON|SVG|PNG|Ctrl|Esc|Enter|Shift|Space|English|Deutsch|Europe/\w+|https?://\S*|\d+(st|nd|rd|th)"
)
SPOKEN = ("aria-label", "title", "placeholder", "alt")
PAGES = (
    "/pipeline/",
    "/pipeline/?by=source",
    "/pipeline/flow/",
    "/pipeline/times/",
    "/pipeline/comparison/",
    "/pipeline/forecast/",
    "/pipeline/report/",
    "/opportunities/",
    "/opportunities/?text=q&state=open",
    "/opportunities/board/",
    "/opportunities/new/",
    "/opportunities/1/",
    "/opportunities/2/",
    "/imports/",
    "/bin/",
    "/start/",
    "/settings/",
    "/settings/words/",
    "/settings/searches/",
    "/settings/preferences/",
    "/settings/guesses/",
    "/settings/tokens/",
    "/diagnosis/",
    "/prepare/",
    "/prepare/interviews/1/",
    "/prepare/interviews/2/",
    "/prepare/stories/",
    "/prepare/stories/new/",
    "/prepare/stories/1/",
    "/prepare/questions/",
    "/prepare/practice/",
    "/prepare/lessons/",
    "/opportunities/4/",
    "/people/",
    "/people/?due=1",
    "/people/contacts/new/",
    "/people/contacts/1/",
    "/people/companies/",
    "/people/companies/1/",
    "/people/companies/new/",
    "/people/interactions/new/",
    "/people/messages/",
    "/people/messages/thank_you/",
    "/people/messages/new/",
    "/people/outreach/",
    "/people/outreach/?view=stages",
    "/people/outreach/?state=closed&text=q",
    "/people/outreach/new/",
    "/people/outreach/numbers/",
    "/people/outreach/1/",
    "/people/outreach/2/",
    "/today/",
    "/today/check-ins/",
    "/plan/",
    "/plan/?week=2026-03-02",
    "/plan/activities/",
    "/plan/activities/?kind=practice&done=no",
    "/plan/activities/1/",
    "/plan/calendar/",
    "/plan/calendar/?month=2026-03",
    "/plan/blocks/1/",
    "/plan/goals/",
    "/plan/goals/1/",
    "/plan/showcase/",
    "/plan/showcase/1/",
    "/plan/review/",
    "/plan/review/?week=2026-03-02",
    "/plan/path/",
    "/prepare/needs/",
    "/prepare/leads/",
    "/prepare/leads/next/",
    "/prepare/leads/11/",
    "/prepare/requirements/",
    "/prepare/requirements/?role=Qrole",
    "/prepare/evidence/",
    "/prepare/evidence/1/",
    "/offers/",
    "/searches/1/",
    "/offers/1/",
    "/prepare/documents/",
    "/prepare/documents/1/",
    "/prepare/documents/2/difference/",
    "/plan/calendars/",
    "/plan/record/",
    "/keys/",
    "/opportunities/2/sheet/",
    "/opportunities/3/sheet/",
    "/opportunities/2/coverage/",
    "/opportunities/3/coverage/",
    "/opportunities/3/coverage/?version=1&with=2",
    "/nowhere/",
)


def _mark(text: str) -> str:
    return f"⟦{text}⟧"


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    marked = speech.Language("xx", _mark, lambda one, many, n: _mark(one if n == 1 else many))
    monkeypatch.setattr(languages, "language", lambda code: marked)
    real = translation._trans
    monkeypatch.setattr(real, "gettext", _mark, raising=False)
    monkeypatch.setattr(real, "ngettext", lambda one, many, n: _mark(one if n == 1 else many), raising=False)
    with speech.speaking(marked):
        yield


@pytest.fixture
@remembered
def tracked(elsewhere: None, ada: Ctx) -> None:
    search = tracker.begin(ada, name="Qsearch", roles=["Qrole", "Qother"])
    ids = [
        tracker.add(
            ada,
            values={
                "title": f"Qtitle{n}",
                "company": f"Qfirm{n}",
                "source": "Qsource",
                "labels": "qlabel",
                "role": "Qrole",
            },
            stage_id=search.stages[1].id,
            on=date(2026, 2, 1 + n),
        ).id
        for n in range(9)
    ]
    tracker.move(ada, ids=ids[:3], stage_id=search.stages[3].id, on=date(2026, 3, 1))
    tracker.close(ada, ids=ids[3:5], outcome="rejected", on=date(2026, 3, 2))
    tracker.delete(ada, ids=ids[8:])
    _prepared(ada, ids)
    _qualified(ada, ids)
    _talked(ada)
    _known(ada)
    _days(ada)
    _answered(ada, ids[0])


def _answered(ada: Ctx, id: int) -> None:
    """An offer and what was said of it, two versions of a document, a feed, lines of the record."""
    given = {"base": 60_000, "currency": "QQQ", "bonus_percent": 10, "deadline_on": date(2026, 3, 20)}
    offer = offers.add_offer(ada, opportunity_id=id, terms=given).made_id or 0
    offers.say_of_offer(ada, id=offer, side="me", said="Qsaid")
    offers.set_job_now(ada, terms={"base": 50_000, "currency": "QQQ"})
    first = documents.add_document(ada, file_name="qone.txt", data=b"Qone").made_id or 0
    documents.add_document(ada, file_name="qtwo.txt", data=b"Qtwo", parent_id=first)
    documents.send_document(ada, document_id=first, opportunity_id=id)
    documents.ask_review(ada, id=first, by="Qperson", said="Qsaid")
    plan.add_feed(ada, name="Qfeed")
    plan.add_record_line(ada, on=date(2026, 3, 9), values={"kind": "Qfair", "employer": "Qfirm"})


def _qualified(ada: Ctx, ids: list[int]) -> None:
    """Needs, three leads of which one is let go, lines judged and not, what shows them, a company sheet."""
    wish, must = (
        qualifying.add_criterion(ada, kind=kind, name=name).made_id or 0  # type: ignore[arg-type]
        for kind, name in (("nice", "Qwish"), ("must", "Qmust"))
    )
    qualifying.set_needs(ada, pay_floor=50_000, pay_currency="QQQ", places=["Qtown"], work_modes=["remote"])
    values = {"role": "Qrole", "source": "Qsource", "pay_max": 40_000, "pay_currency": "QQQ", "location": "Qville"}
    leads = [tracker.add(ada, values={"title": f"Qlead{n}", **values}).id for n in range(3)]
    qualifying.judge(ada, id=leads[0], scores={wish: 3, must: 0}, chance=0.2)
    qualifying.decide(ada, id=leads[2], verdict="let_go", because="Qfar")
    gap = qualifying.add_asset(ada, kind="gap", name="Qgap").made_id or 0
    qualifying.add_asset(ada, kind="gap", name="Qmore")
    qualifying.add_asset(ada, kind="asset", name="Qasset")
    qualifying.plan_gap(ada, asset_id=gap, title="Qcourse")
    job = qualifying.add_evidence(ada, kind="job", name="Qjob", text="Qbread Qrye", skills="Qskill").made_id
    tracker.edit(ada, ids=[ids[2]], values={"posting_text": "Requirements:\n- Qrye\nWe offer:\n- Qoffer"})
    for n in (1, 2):
        qualifying.keep_lines(ada, opportunity_id=ids[n], required=["Qbread Qrye", "Qsour"], preferred=["Qplus"])
    first, second, _ = qualifying.sheet(ada, opportunity_id=ids[1]).requirements
    qualifying.judge_requirement(ada, requirement_id=first.id, standing="met", kind="job", source_id=job)
    qualifying.judge_requirement(ada, requirement_id=second.id, standing="not_met")
    qualifying.edit_company_sheet(ada, opportunity_id=ids[1], needs="Qneeds")


def _days(ada: Ctx) -> None:
    """Things for today and before, a goal, a block, check-ins, a review, steps of the path."""
    accounts.prefer(ada, values={"check_ins": "daily"})
    for on in ("2026-03-15", "2026-03-12"):
        plan.plan_activity(ada, values={"title": "Qplan", "on": on, "minutes": "90"})
        plan.log_activity(ada, values={"title": "Qdone", "kind": "practice", "on": on, "minutes": "90"})
    plan.add_goal(ada, values={"what": "applications", "target": 5})
    plan.add_block(ada, values={"title": "Qblock", "weekdays": 127, "start": "9:00", "minutes": 180})
    plan.add_goal(ada, values={"what": "minutes", "target": "9 h", "label": "qlabel", "from_on": "2026-02-01"})
    plan.add_goal(ada, values={"what": "conversations", "target": 2, "per": "day", "weekdays": "mon, wed"})
    plan.add_pause(ada, from_on=date(2026, 3, 3), until_on=date(2026, 3, 4), why="Qwhy")
    plan.add_showpiece(ada, values={"title": "Qpiece", "url": "https://example.com/q", "skills": "qskill"})
    plan.start_timer(ada, kind="learning", title="Qtimer")
    plan.check_in(replace(ada, now=ada.now - timedelta(days=1)), step=2, note="Qnote")
    plan.keep_weekly_review(ada, from_on=date(2026, 3, 2), words="Qwords", change="Qchange")
    plan.add_step(ada, title="Qstep")
    plan.remove_step(ada, step="stories")
    plan.tick(ada, step="needs", check="must")


def _prepared(ada: Ctx, ids: list[int]) -> None:
    """One round to come and one that is over, a story, a rehearsal, mock interviews, a look back."""
    story = interviews.add_story(ada, title="Qstory", skills=["qskill"], questions=["gap"])
    interviews.rehearse_story(ada, story_id=story.id)
    zone, who = "America/New_York", ["Qperson"]
    interviews.add_interview(
        ada, opportunity_id=ids[1], on=date(2026, 3, 20), at="9", how="video", zone=zone, people=who
    )
    over = interviews.add_interview(ada, opportunity_id=ids[0], on=date(2026, 3, 10), format="panel", people=who)
    interviews.finish_interview(ada, interview_id=over.id, rating=3, asked=["Qquestion"], promised_on=date(2026, 3, 30))
    interviews.rehearse(ada, ref="why-us", seconds=200, story_id=story.id)
    interviews.add_question(ada, text="Qquestion", role="Qrole", kind="role")
    for mark in (2, 3, 3, 4):
        interviews.add_mock_interview(ada, with_whom="Qperson", content=mark)
    interviews.keep_look_back(ada, opportunity_id=ids[3], outside="partly", qualified="yes", showed="no")


def _talked(ada: Ctx) -> None:
    """Conversations that wait, that ended and that led to an opportunity, with a follow-up."""
    stages = tracker.search(ada).outreach_stages
    given: dict[str, Any] = {"company": "Qfirm1", "topic": "Qtopic", "stage_id": stages[1].id, "on": date(2026, 1, 5)}
    talks = [people.add_outreach(ada, name=f"Qname{n}", **given).outreach_ids[0] for n in range(8)]
    people.follow_up(ada, id=talks[0], said="Qsaid", next_step="Qnext", next_on=date(2026, 4, 1))
    people.close_outreach(ada, ids=talks[1:3], outcome="rejected", on=date(2026, 1, 9))
    people.lead_to(ada, id=talks[3], title="Qtitle", on=date(2026, 2, 1))


def _known(ada: Ctx) -> None:
    """Somebody with a past, to be written to; a company to stay away from."""
    id = people.everybody(ada, order="name", size=1).items[0].id
    people.edit_contact(ada, contact_id=id, known="colleague", strength="good", address="Qstreet", also=["Qname"])
    people.add_position(ada, contact_id=id, company="Qfirm2", title="Qtitle", until="2021", still=False)
    said = {"said": "Qsaid", "next_step": "Qnext", "next_on": date(2026, 3, 1)}
    people.log_interaction(ada, contact_id=id, kind="email", direction="by_me", exactness="about", **said)  # type: ignore[arg-type]
    people.keep_in_touch(ada, contact_id=id, days=30)
    people.avoid_company(ada, company_id=people.company_named(ada, name="Qfirm3").id, why="Qwhy")


def left(html: str) -> list[str]:
    while (shorter := MARKED.sub("", html)) != html:
        html = shorter
    tree = LexborHTMLParser(html)
    for node in tree.css("script, style, code, time[datetime=''], svg desc"):
        node.decompose()
    texts = [node.text(deep=False) for node in tree.css("body *, title")]
    texts += [value for node in tree.css("*") for name, value in node.attributes.items() if name in SPOKEN and value]
    found = []
    for text in texts:
        text = NAMES.sub("", text)
        if OURS.search(text):
            found.append(" ".join(text.split())[:100])
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.usefixtures("tracked")
def test_every_word_of_a_page_can_be_said_elsewhere(path: str, as_ada: Client) -> None:
    found = sorted(set(left(as_ada.get(path).content.decode())))
    assert not found, "\n".join(["", *found])
