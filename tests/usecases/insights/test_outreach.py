"""Conversations are counted as applications are; the reply share has a target that is never an alarm."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.insights.outreach import ReplyShare, side
from headway.core.insights.settled import COLD, PEOPLE
from headway.core.tracker import nouns
from headway.models import Activity, Source
from headway.usecases import diagnosis, insights, people, tracker
from tests.people import NOW, TODAY

DAY = timedelta(days=1)
NAMES = ("To contact", "Sent", "Replied", "Met", "Introduced", "Led to an opportunity")


@pytest.fixture
def talk(ada: Ctx, home: nouns.JobSearch) -> Callable[..., int]:
    """A conversation sent so many days ago that moved on, or ended, after so many days."""
    made = iter(range(1000))

    def talked(ago: int, *steps: tuple[str, int], at: str = "Sent") -> int:
        stages = {stage.name: stage.id for stage in tracker.search(ada).outreach_stages}
        sent = TODAY - ago * DAY
        change = people.add_outreach(ada, name=f"Contact {next(made)}", stage_id=stages[at], on=sent)
        (id,) = change.outreach_ids
        for where, after in steps:
            if where in stages:
                people.move_outreach(ada, ids=[id], stage_id=stages[where], on=sent + after * DAY)
            else:
                people.close_outreach(ada, ids=[id], outcome=where, on=sent + after * DAY)  # type: ignore[arg-type]
        return id

    return talked


def test_nothing_sent_yet(ada: Ctx, home: nouns.JobSearch) -> None:
    told = insights.talks(ada)
    assert (told.conversations, told.replies.sent, told.replies.enough) == (0, 0, False)
    assert told.replies.words == "Nothing was sent yet. The first message makes the picture begin."
    assert [step.stage for step in told.steps] == list(NAMES)
    assert insights.chain(ada).words == "No conversation was begun yet."


def test_too_early_is_said_in_words(ada: Ctx, talk: Callable[..., int]) -> None:
    talk(20, ("Replied", 3))
    talk(2)
    told = insights.talks(ada).replies
    assert told.words == "Too early to tell: 1 of 1 settled answered. From 5 settled on the share is told."
    assert told.aim == "The target is 25 to 30 %."


def test_the_reply_share_with_its_range_and_target(ada: Ctx, talk: Callable[..., int]) -> None:
    for after in (2, 3, 6):
        talk(60, ("Replied", after))
    for _ in range(10):
        talk(60)
    talk(60, ("rejected", 4))
    talk(1)
    told = insights.talks(ada).replies
    assert (told.sent, told.yes, told.no, told.waiting) == (15, 3, 1, 11)
    assert told.settled == pytest.approx(14, abs=0.5)
    assert told.low < told.mean < told.high
    assert told.words.startswith("3 of 14 settled were answered within 30 days: 21 %, likely")
    assert "The chance that it is 25 % or more: " in told.aim


def test_an_answer_after_thirty_days_is_none_within_them(ada: Ctx, talk: Callable[..., int]) -> None:
    talk(90, ("Replied", 45))
    assert insights.talks(ada).replies.yes == 0
    assert insights.talks(ada).steps[2].reached == 1


def test_counted_like_applications(ada: Ctx, talk: Callable[..., int]) -> None:
    talk(40, ("Replied", 4), ("Met", 10))
    talk(40, ("no_reply", 30))
    talk(40, at="To contact")
    told = insights.talks(ada)
    assert [step.reached for step in told.steps] == [3, 2, 1, 1, 0, 0]
    assert [(share.yes, share.no, share.waiting) for share in told.settled[:3]] == [(0, 0, 1), (1, 0, 1), (1, 0, 0)]
    assert "conversations" in told.settled[1].words
    assert told.times[0].replies == 1
    assert told.stays[1].left == 1
    tracker.undo(ada)
    assert insights.talks(ada).conversations == 2


def test_conversations_are_no_applications(ada: Ctx, talk: Callable[..., int], add: Callable[..., Any]) -> None:
    add(at=1, on=TODAY - 9 * DAY)
    before = insights.funnel(ada), insights.conversion(ada), insights.replies(ada)
    talk(40, ("Replied", 4), ("Met", 10))
    assert (insights.funnel(ada), insights.conversion(ada), insights.replies(ada)) == before


def test_one_way_from_the_first_contact_to_an_offer(
    ada: Ctx, talk: Callable[..., int], stage: Callable[[Any], int]
) -> None:
    led = [talk(30, ("Replied", 2)) for _ in range(2)]
    talk(30)
    ids = [people.lead_to(ada, id=id, title="Engineer").opportunity_ids[0] for id in led]
    tracker.move(ada, ids=ids[:1], stage_id=stage("Phone interview"))
    talk(30, ("Led to an opportunity", 5))
    told = insights.chain(ada)
    assert [(rise.stage, rise.reached) for rise in told.rises[:8]] == [
        ("Sent", 4), ("Replied", 3), ("Met", 3), ("Introduced", 3), ("Led to an opportunity", 3),
        ("Applied, no reply", 1), ("Response, no interview yet", 1), ("Phone interview", 1),
    ]  # fmt: skip
    assert told.unlinked == 1
    assert told.words == "Of 4 conversations begun, 1 came as far as “Phone interview”."
    assert (told.rises[1].of_before.yes, told.rises[1].of_before.of) == (3, 4)  # type: ignore[union-attr]
    tracker.delete(ada, ids=ids[:1])
    assert insights.chain(ada).rises[5].reached == 0


def test_every_number_of_the_way_opens_to_its_rows(
    ada: Ctx, talk: Callable[..., int], stage: Callable[[Any], int]
) -> None:
    from headway.core.people.outreach import Asked

    for steps in ((), (("Replied", 2),), (("Replied", 2), ("Met", 4))):
        talk(30, *steps)
    people.lead_to(ada, id=talk(30), title="Engineer", on=TODAY)
    (it,) = tracker.opportunities(ada).items
    tracker.move(ada, ids=[it.id], stage_id=stage("Job offer"))
    rises = insights.chain(ada).rises
    assert [rise.reached for rise in rises] == [4, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 0]
    for rise in rises:
        asked = Asked(led_to=rise.stage_id) if rise.of_opportunity else Asked(reached=rise.stage_id)
        assert people.outreach(ada, asked=asked).total == rise.reached


def test_what_became_opens_to_its_rows(ada: Ctx, talk: Callable[..., int]) -> None:
    from headway.core.people.outreach import Asked

    talk(40, ("Replied", 4)), talk(40), talk(40, ("rejected", 3))
    share = insights.talks(ada).settled[1]
    for answered, n in (("yes", share.yes), ("no", share.no), ("waiting", share.waiting)):
        assert people.outreach(ada, asked=Asked(step=share.stage_id, answered=answered)).total == n == 1


def test_people_beside_cold(ada: Ctx, walk: Callable[..., int]) -> None:
    for source, kind in (("A friend", "referral"), ("A board", "job_board")):
        Source.objects.create(owner_id=ada.owner_id, name=source, key=source.lower(), kind=kind)
    for number in range(30):
        answers = [(2, 5), (3, 9)] if number % 2 else []
        walk(90, *answers, source="A friend", title=f"a {number}")
    for number in range(60):
        walk(90, *([(2, 5)] if number == 0 else []), source="A board", title=f"b {number}")
    walk(90, title="unknown")
    told = insights.networking(ada)
    assert (told.people, told.cold, told.unknown) == (30, 60, 1)
    first, phone, offer = told.results
    assert (side(first, PEOPLE).yes, side(first, COLD).yes) == (15, 1)  # type: ignore[union-attr]
    assert (side(phone, PEOPLE).yes, side(phone, COLD).yes) == (15, 0)  # type: ignore[union-attr]
    assert (first.better, phone.better, offer.better) == (PEOPLE, PEOPLE, None)
    assert told.words == "What was found through people does better: more of it comes to “Response, no interview yet”."


def test_people_beside_cold_too_early(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(20, (2, 5), source="LinkedIn")
    told = insights.networking(ada)
    assert told.words == "Too early to tell whether people or cold applying brings more."
    assert told.hours == "No hours are logged yet."


def test_hours_of_either(ada: Ctx, home: nouns.JobSearch) -> None:
    common = {"owner_id": ada.owner_id, "zone": "UTC", "made_at": NOW, "done_at": NOW, "done_by_id": ada.user_id}
    for kind, minutes in (("networking", 60), ("email", 30), ("event", 90), ("application", 45), ("research", 45)):
        Activity.objects.create(kind=kind, minutes=minutes, on=TODAY, **common)
    Activity.objects.create(kind="practice", minutes=500, on=TODAY, **common)
    Activity.objects.create(
        kind="application", minutes=500, on=TODAY, **{**common, "done_at": None, "done_by_id": None}
    )
    Activity.objects.create(kind="application", minutes=500, on=home.started_on - DAY, **common)
    told = insights.networking(ada)
    assert (told.people_minutes, told.cold_minutes) == (180, 90)
    assert told.hours == "3.0 hours went to people, 1.5 to applying."


def test_the_forecast_rests_on_own_conversations(ada: Ctx, talk: Callable[..., int]) -> None:
    before = insights.forecast(ada, per_week=3)
    assert before.rests_on[-1] == "Mails to people rest on starting guesses alone."
    for _ in range(12):
        talk(60, ("Replied", 2), ("Met", 5), ("Introduced", 9))
    after = insights.forecast(ada, per_week=3)
    assert after.rests_on[-1].startswith("Mails to people rest on 12 of your own")
    needed = [(one.outreach, two.outreach) for one, two in zip(before.paces, after.paces, strict=True)]
    assert all(then is None or (now is not None and now < then) for then, now in needed)
    assert any(now is not None for _, now in needed)


def test_only_hers(ada: Ctx, cleo: Ctx, talk: Callable[..., int]) -> None:
    talk(10)
    assert insights.talks(cleo).conversations == 0
    assert insights.chain(cleo).rises[0].reached == 0


@pytest.mark.parametrize(("mean", "on_target"), [(0.05, 0.01), (0.4, 0.95)])
def test_below_the_target_is_no_alarm(mean: float, on_target: float) -> None:
    told = ReplyShare(40, 2, 2, 36, 38.0, mean, mean / 2, mean * 1.2, on_target, 30, True, (0.25, 0.3))
    for word in ("bad", "too low", "below", "behind", "should", "!"):
        assert word not in told.words + told.aim


def test_what_stays_unanswered_is_found_and_only_when_it_is_sure(ada: Ctx, talk: Callable[..., int]) -> None:
    def look() -> str:
        return next(str(each.state) for each in diagnosis.findings(ada) if each.code == "outreach_unanswered")

    assert look() == "thin"
    for _ in range(11):
        talk(60)
    assert look() == "clear"
    talk(60), talk(60)
    assert look() == "speaks"
    for _ in range(4):
        talk(60, ("Replied", 3))
    assert look() == "clear"
