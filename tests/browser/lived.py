"""Lived in: the example, and beside it one of everything that has a page. Run as a program on the data of HEADWAY_HOME.

What stands in it is as long as what people write, so that a page that breaks of it is seen.
"""

from datetime import timedelta

from headway.cli import base
from headway.core.ctx import Ctx

LETTER = b"# Robin Vale\n\nBackend engineer, eleven years.\n\n- Led a team of four\n- Halved the bill of the queues\n"
LATER = LETTER.replace(b"four", b"seven, in three countries").replace(b"Halved", b"Cut to a third")
LINK = "https://robin-vale.example/work/the-queue-that-empties-itself/and-what-became-of-it"


def main() -> None:
    """Fill it."""
    ctx = base.asker()
    from headway.usecases import tracker
    from headway.usecases.transfer import demo

    demo.load(ctx)
    lead = tracker.add(ctx, values={"title": "Reliability engineer", "company": "Fernhill Observatory"}).id
    job = tracker.add(ctx, values={"title": "Senior backend engineer", "company": "Brightwater Laboratories"}).id
    _offered(ctx, job)
    _kept(ctx, job)
    _prepared(ctx, job)
    _known(ctx)
    _days(ctx)
    _qualified(ctx, lead, job)


def _offered(ctx: Ctx, id: int) -> None:
    """An offer with all its terms, a counter, what was said, another offer in another currency, the job of now."""
    from headway.usecases import offers, tracker

    stages = tracker.search(ctx).stages
    tracker.move(ctx, ids=[id], stage_id=stages[-1].id)
    given = {"base": 61_000, "currency": "EUR", "bonus_percent": 10, "sign_on": 2_000, "hours": 40, "leave_days": 28}
    by = ctx.today + timedelta(days=5)
    made = offers.add_offer(ctx, opportunity_id=id, terms={**given, "written_on": ctx.today, "deadline_on": by})
    offers.prepare_counter(ctx, id=made.made_id or 0, ask="66,000 EUR", why="The same work pays that elsewhere.")
    offers.say_of_offer(ctx, id=made.made_id or 0, side="me", said="I asked until when they need to know.")
    offers.add_offer(ctx, opportunity_id=1, terms={"base": 58_000, "currency": "GBP"})
    offers.set_job_now(ctx, terms={"base": 54_000, "currency": "EUR"})
    offers.set_rate(ctx, currency="GBP", into="EUR", rate=1.17)


def _kept(ctx: Ctx, id: int) -> None:
    """Two versions of a résumé, one sent, one read by somebody; a portfolio elsewhere."""
    from headway.usecases import documents

    first = documents.add_document(ctx, file_name="robin-vale-backend.md", data=LETTER).made_id or 0
    documents.add_document(ctx, file_name="robin-vale-lead.md", data=LATER, parent_id=first)
    documents.add_document_link(ctx, link=LINK)
    documents.send_document(ctx, document_id=first, opportunity_id=id)
    documents.ask_review(ctx, id=first, by="Mira Okafor", said="Say first what you led.")


def _prepared(ctx: Ctx, id: int) -> None:
    """An interview to come and one that is over, a story, answers aloud, mock interviews, a look back."""
    from headway.usecases import interviews

    story = interviews.add_story(ctx, title="The queue that emptied itself", skills=["queues"], questions=["gap"])
    interviews.rehearse_story(ctx, story_id=story.id)
    soon, then = ctx.today + timedelta(days=4), ctx.today - timedelta(days=2)
    interviews.add_interview(
        ctx, opportunity_id=id, on=soon, at="9:00", how="video", zone="America/New_York", people=["Mira Okafor"]
    )
    over = interviews.add_interview(ctx, opportunity_id=id, on=then, format="panel", people=["Mira Okafor"])
    interviews.finish_interview(ctx, interview_id=over.id, rating=3, asked=["Why us?"], promised_on=soon)
    interviews.rehearse(ctx, ref="why-us", seconds=200, story_id=story.id)
    interviews.add_mock_interview(ctx, with_whom="Ben Bolt", content=4)


def _known(ctx: Ctx) -> None:
    """Somebody with a past, to be written to; a company to stay away from."""
    from headway.usecases import people

    past = {"company": "Papaya Diner", "title": "Cook", "until": "2021", "still": False}
    people.edit_contact(ctx, contact_id=1, known="colleague", strength="good", also=["R. O."])
    people.add_position(ctx, contact_id=1, **past)  # type: ignore[arg-type]
    people.log_interaction(ctx, contact_id=1, kind="email", direction="by_me", said="Asked how the team is.")
    people.keep_in_touch(ctx, contact_id=1, days=30)
    people.avoid_company(ctx, company_id=1, why="They did not pay a friend.")


def _days(ctx: Ctx) -> None:
    """Activities, a block, goals, a pause, something to show, check-ins, a step of the path, a feed, a record."""
    from headway.usecases import accounts, plan

    accounts.prefer(ctx, values={"check_ins": "daily"})
    today = ctx.today.isoformat()
    plan.plan_activity(ctx, values={"title": "Read about queues", "on": today, "minutes": "90", "url": LINK})
    plan.log_activity(ctx, values={"title": "Practised aloud", "kind": "practice", "on": today, "minutes": "45"})
    plan.add_block(ctx, values={"title": "Applications", "weekdays": 127, "start": "9:00", "minutes": 180})
    plan.add_goal(ctx, values={"what": "applications", "target": 5})
    plan.add_goal(ctx, values={"what": "minutes", "target": "9 h"})
    plan.add_pause(ctx, from_on=ctx.today + timedelta(days=9), until_on=ctx.today + timedelta(days=12), why="The sea")
    plan.add_showpiece(ctx, values={"title": "A tiny queue", "url": LINK, "skills": "queues"})
    plan.check_in(ctx, step=2, note="Slow, and no answer.")
    plan.add_step(ctx, title="Ask Mira how they hire")
    plan.add_feed(ctx, name="Telephone")
    plan.add_record_line(ctx, on=ctx.today, values={"kind": "Fair", "employer": "Harbour Fair", "contact": LINK})


def _qualified(ctx: Ctx, lead: int, job: int) -> None:
    """Wishes, a gap and its plan, a lead that was scored, a posting read line by line, what shows it."""
    from headway.usecases import qualifying, tracker

    must = qualifying.add_criterion(ctx, kind="must", name="From home, at least half the week").made_id or 0
    wish = qualifying.add_criterion(ctx, kind="nice", name="A garden").made_id or 0
    qualifying.set_needs(ctx, pay_floor=50_000, pay_currency="EUR", places=["Bonn"], work_modes=["remote"])
    qualifying.judge(ctx, id=lead, scores={must: 0, wish: 3}, chance=0.2)
    gap = qualifying.add_asset(ctx, kind="gap", name="Kubernetes").made_id or 0
    qualifying.plan_gap(ctx, asset_id=gap, title="A course")
    tracker.edit(ctx, ids=[job], values={"posting_text": "Requirements:\n- Queues\n- Go"})
    qualifying.keep_lines(ctx, opportunity_id=job, required=["Queues", "Go"], preferred=["Kubernetes"])
    shows = qualifying.add_evidence(ctx, kind="job", name="Brightwater", text="Queues", skills="queues").made_id
    first = qualifying.sheet(ctx, opportunity_id=job).requirements[0]
    qualifying.judge_requirement(ctx, requirement_id=first.id, standing="met", kind="job", source_id=shows)


if __name__ == "__main__":
    main()
