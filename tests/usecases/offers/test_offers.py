"""Offers: written down, talked about, compared, decided; how a search ends, and how all of it is undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound
from headway.core.offers.ending import headline
from headway.core.tracker import nouns
from headway.models import Contact, Interview, Score, User
from headway.usecases import offers, people, qualifying, tracker, transfer
from tests.people import TODAY, later

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


@pytest.fixture
def at(add: Add) -> nouns.Opportunity:
    """An opportunity that stands at an offer."""
    return add("Engineer", "Brightwater Labs", at="Job offer", on=TODAY - timedelta(days=2), referrer="Mo Field")


def made(ctx: Ctx, opportunity_id: int, **values: object) -> int:
    """The id of an offer."""
    given = {"base": 60000, "currency": "EUR", "deadline_on": TODAY + timedelta(days=5), **values}
    return offers.add_offer(ctx, opportunity_id=opportunity_id, terms=given).made_id or 0


def test_an_offer_is_written_down_with_what_is_known(ada: Ctx, at: nouns.Opportunity) -> None:
    id = made(ada, at.id, benefits="Pension: 2400\nLunch")
    it = offers.offer(ada, id=id)
    assert (it.name, it.terms.base, it.terms.currency, it.made_on) == (
        "Engineer, Brightwater Labs", 60000, "EUR", TODAY,
    )  # fmt: skip
    assert [(each.name, each.worth) for each in it.terms.benefits] == [("Pension", 2400), ("Lunch", None)]
    assert headline(it, TODAY) == "5 days are left to answer. It is not in writing yet."
    assert offers.open_offers(ada) == (it,)
    assert offers.deadlines(ada) == ((TODAY + timedelta(days=5), id, it.name),)
    with pytest.raises(Conflict, match="There is an offer of this opportunity already"):
        made(ada, at.id)


def test_terms_change_and_come_back(ada: Ctx, at: nouns.Opportunity) -> None:
    id = made(ada, at.id)
    offers.edit_offer(ada, id=id, terms={"base": "66k", "written_on": TODAY})
    assert offers.offer(ada, id=id).terms.base == 66000
    tracker.undo(ada)
    it = offers.offer(ada, id=id)
    assert (it.terms.base, it.written_on) == (60000, None)
    with pytest.raises(Invalid) as error:
        offers.edit_offer(ada, id=id, terms={"written_on": TODAY + timedelta(days=1)})
    assert error.value.field == "written_on"


def test_an_offer_of_which_nothing_is_written_down_is_named_until_it_is(ada: Ctx, cleo: Ctx, add: Add) -> None:
    it, _ = add("Engineer", "Brightwater Labs", at="Job offer", on=TODAY), add("Cook", at=3)
    assert [(each.opportunity_id, each.name) for each in offers.offers_without_terms(ada)] == [
        (it.id, "Engineer at Brightwater Labs"),
    ]  # fmt: skip
    id = made(ada, it.id)
    assert offers.offers_without_terms(ada) == ()
    offers.remove_offer(ada, id=id)
    tracker.close(ada, ids=[it.id], outcome="rejected")
    assert offers.offers_without_terms(ada) == ()


def test_what_ends_by_another_door_decides_its_offer(ada: Ctx, at: nouns.Opportunity) -> None:
    id = made(ada, at.id)
    for outcome, decision in (("offer_declined", "declined"), ("rejected", "lapsed"), ("accepted", "accepted")):
        tracker.close(ada, ids=[at.id], outcome=outcome)  # type: ignore[arg-type]
        it = offers.offer(ada, id=id)
        assert (it.decision, it.decided_on, it.open) == (decision, TODAY, False)
        assert (offers.open_offers(ada), offers.deadlines(ada)) == ((), ())
        with pytest.raises(Conflict, match="decided already"):
            offers.decline_offer(ada, id=id)
        offers.reopen_offer(ada, id=id)
        assert offers.offer(ada, id=id).open


def test_an_amount_that_could_be_read_otherwise_is_said_back(ada: Ctx, at: nouns.Opportunity) -> None:
    done = offers.add_offer(ada, opportunity_id=at.id, terms={"base": "4.200 €/month", "benefits": "Pension: 1'200"})
    assert done.left == ("“4.200 €/month” was read as 4,200 EUR a month.",)
    terms = offers.offer(ada, id=done.made_id or 0).terms
    assert (terms.base, terms.currency, terms.period, terms.benefits[0].worth) == (4200, "EUR", "month", 1200)
    with pytest.raises(Invalid, match="in USD, and the currency says EUR"):
        offers.edit_offer(ada, id=done.made_id or 0, terms={"currency": "EUR", "benefits": "Pension: $ 5"})


@pytest.mark.parametrize("name", ["deadline_on", "written_on"])
def test_nothing_of_an_offer_comes_before_it(ada: Ctx, at: nouns.Opportunity, name: str) -> None:
    early = TODAY - timedelta(days=3)
    id = made(ada, at.id, **{"deadline_on": None, name: early})
    assert offers.offer(ada, id=id).made_on == early
    for terms in ({"made_on": TODAY}, {name: early - timedelta(days=1)}):
        with pytest.raises(Invalid, match="before the offer was made") as refused:
            offers.edit_offer(ada, id=id, terms=terms)
        assert refused.value.field in terms
    offers.edit_offer(ada, id=id, terms={"made_on": TODAY, name: None})


def test_what_was_said_is_kept_by_day(ada: Ctx, at: nouns.Opportunity) -> None:
    id = made(ada, at.id)
    offers.say_of_offer(ada, id=id, side="me", said="Could it be 66?")
    line = offers.say_of_offer(ada, id=id, side="them", said="We like you.", on=TODAY - timedelta(days=1))
    assert [(each.side, each.said) for each in offers.offer(ada, id=id).lines] == [
        ("them", "We like you."), ("me", "Could it be 66?"),
    ]  # fmt: skip
    offers.remove_offer_line(ada, line_id=line.made_id or 0)
    assert len(offers.offer(ada, id=id).lines) == 1
    offers.prepare_counter(ada, id=id, ask="66,000", why="what the role pays elsewhere")
    counter = offers.offer(ada, id=id).counter
    assert (counter.ask, counter.why, counter.sent_on) == ("66,000", "what the role pays elsewhere", None)


def test_what_was_said_can_be_taken_back_and_what_was_removed_too(ada: Ctx, at: nouns.Opportunity) -> None:
    id = made(ada, at.id)
    line = offers.say_of_offer(ada, id=id, side="me", said="Could it be 66?")
    said = offers.offer(ada, id=id).lines
    back = tracker.undo(ada)
    assert offers.offer(ada, id=id).lines == ()
    tracker.undo(ada, batch_id=back.batch_id)
    assert offers.offer(ada, id=id).lines == said
    offers.remove_offer_line(ada, line_id=line.made_id or 0)
    tracker.undo(ada)
    assert offers.offer(ada, id=id).lines == said


def test_what_is_only_spoken_of_cannot_be_accepted(ada: Ctx, at: nouns.Opportunity) -> None:
    id = made(ada, at.id)
    with pytest.raises(Conflict, match="not in writing"):
        offers.accept_offer(ada, id=id)
    assert tracker.opportunity(ada, id=at.id).outcome is None


def test_accepting_in_writing_ends_the_search_and_one_undo_brings_all_back(
    ada: Ctx, at: nouns.Opportunity, add: Add, home: nouns.JobSearch
) -> None:
    other, waiting = add("Cook", "Fernhill", at=3, on=TODAY - timedelta(days=9)), add("Baker", at=1, on=TODAY)
    id = made(ada, at.id, written_on=TODAY)
    offers.accept_offer(ada, id=id, close_others=True, archive=True)
    assert tracker.opportunity(ada, id=at.id).outcome == "accepted"
    assert [tracker.opportunity(ada, id=each.id).outcome for each in (other, waiting)] == ["withdrawn", "withdrawn"]
    assert tracker.search(ada, search_id=home.id).archived_on == TODAY
    assert offers.offer(ada, id=id).decision == "accepted"
    tracker.undo(ada)
    assert [tracker.opportunity(ada, id=each.id).outcome for each in (at, other, waiting)] == [None, None, None]
    assert tracker.search(ada).id == home.id
    assert offers.offer(ada, id=id).open


def test_declining_keeps_the_search_going(ada: Ctx, at: nouns.Opportunity, home: nouns.JobSearch) -> None:
    id = made(ada, at.id)
    offers.decline_offer(ada, id=id, why="too far away")
    assert tracker.opportunity(ada, id=at.id).outcome == "offer_declined"
    assert tracker.history(ada, id=at.id)[-1].note == "too far away"
    assert tracker.search(ada).id == home.id
    assert offers.open_offers(ada) == ()
    with pytest.raises(Conflict, match="decided already"):
        offers.lapse_offer(ada, id=id)
    offers.reopen_offer(ada, id=id)
    assert tracker.opportunity(ada, id=at.id).outcome is None
    offers.lapse_offer(ada, id=id)
    assert tracker.opportunity(ada, id=at.id).outcome == "position_closed"


def test_whom_to_tell_and_whom_to_thank(ada: Ctx, at: nouns.Opportunity, add: Add) -> None:
    answered, quiet = add("Cook", "Fernhill", at=3, on=TODAY), add("Baker", "Loaf", at=1, on=TODAY)
    people.add_contact(ada, opportunity_id=answered.id, name="Kim Reed", email="kim@fernhill.example")
    people.add_contact(ada, opportunity_id=at.id, name="Ben Bolt")
    id = made(ada, at.id)
    (nudge,) = offers.nudges(ada, id=id)
    assert (nudge.opportunity_id, nudge.contact, nudge.stage) == (answered.id, "Kim Reed", "Phone interview")
    assert "Fernhill" in nudge.message.body + nudge.message.subject
    assert nudge.message.mailto.startswith("mailto:kim@fernhill.example?")
    talk = Interview.objects.create(opportunity_id=at.id, owner_id=ada.owner_id, made_at=ada.now)
    talk.contacts.set(Contact.objects.filter(name="Ben Bolt"))
    found = offers.ending(ada, id=id)
    assert [(each.name, each.why) for each in found.thanks] == [
        ("Ben Bolt", "interviewed you"), ("Mo Field", "referred you"),
    ]  # fmt: skip
    assert found.thanks[0].message.body.startswith("Hello Ben,\n\nI have accepted an offer: Engineer at Brightwater")
    assert set(found.open_ids) == {answered.id, quiet.id}


@pytest.fixture
def wishes(ada: Ctx, home: nouns.JobSearch) -> dict[str, int]:
    """One must-have and two nice-to-haves, by name."""
    qualifying.set_needs(ada, pay_currency="EUR")
    names = (("must", "Near home", 3), ("nice", "Learning", 5), ("nice", "Short hours", 1))
    for kind, name, weight in names:
        qualifying.add_criterion(ada, kind=kind, name=name, weight=weight)  # type: ignore[arg-type]
    return {each.name: each.id for each in qualifying.needs(ada).criteria}


def test_must_haves_come_first_and_weights_are_asked_what_if(
    ada: Ctx, at: nouns.Opportunity, add: Add, wishes: dict[str, int]
) -> None:
    near, learns, short = wishes["Near home"], wishes["Learning"], wishes["Short hours"]
    second = add("Cook", "Fernhill", at="Job offer", on=TODAY)
    one, two = made(ada, at.id), made(ada, second.id, base=70000)
    offers.score_offer(ada, id=one, scores={near: 1, learns: 5, short: 0})
    assert offers.compare_offers(ada).words == "Hold “Cook, Fernhill” against 3 more wishes before you compare."
    offers.score_offer(ada, id=two, scores={near: 1, learns: 1, short: 5})
    found = offers.compare_offers(ada)
    assert [(each.points, each.possible) for each in found.columns] == [(25, 30), (10, 30)]
    assert "“Engineer, Brightwater Labs” fits best" in found.words
    asked = offers.compare_offers(ada, weights={learns: 1, short: 5})
    assert [each.points for each in asked.columns] == [5, 26]
    assert "“Cook, Fernhill” fits best" in asked.words
    offers.score_offer(ada, id=one, scores={near: 0})
    struck = offers.compare_offers(ada)
    assert struck.columns[0].struck == ("Near home",)
    assert "“Cook, Fernhill” fits best" in struck.words
    offers.score_offer(ada, id=two, scores={near: 0})
    assert offers.compare_offers(ada).words == "None of these has all that you said you must have."


def test_the_job_one_has_and_searching_on_stand_beside(ada: Ctx, at: nouns.Opportunity, wishes: dict[str, int]) -> None:
    made(ada, at.id, currency="USD")
    offers.set_job_now(ada, terms={"title": "Clerk", "base": "4000", "period": "month", "currency": "EUR"})
    found = offers.compare_offers(ada)
    assert found.currency == "EUR"
    assert found.now is not None
    assert (found.now.offer.name, found.now.worth) == ("Clerk", 48000)
    assert found.missing == ("USD",)
    assert found.columns[0].worth is None
    assert found.searching is not None
    assert [each.weeks for each in found.searching.chances] == [4, 8, 12]
    offers.set_rate(ada, currency="usd", into="EUR", rate="0,5")
    told = offers.compare_offers(ada)
    assert (told.columns[0].worth, told.missing) == (30000, ())
    offers.set_job_now(ada, terms={"base": "4100"})
    assert offers.compare_offers(ada).now.worth == 49200  # type: ignore[union-attr]


@pytest.mark.parametrize(("one", "into", "rate"), [("EUR", "EUR", "1"), ("", "EUR", "1"), ("USD", "EUR", "")])
def test_a_rate_is_between_two_currencies(ada: Ctx, one: str, into: str, rate: str) -> None:
    with pytest.raises(Invalid):
        offers.set_rate(ada, currency=one, into=into, rate=rate)


def test_the_scores_of_the_lead_count_until_the_offer_has_its_own(
    ada: Ctx, at: nouns.Opportunity, wishes: dict[str, int]
) -> None:
    Score.objects.create(opportunity_id=at.id, criterion_id=wishes["Learning"], value=2)
    id = made(ada, at.id)
    (column,) = offers.compare_offers(ada).columns
    assert [cell.value for cell in column.cells] == [None, 2, None]
    assert (column.cells[1].taken_over, column.taken_over) == (True, 1)
    assert offers.held_offer(ada, id=id) == column
    offers.score_offer(ada, id=id, scores={wishes["Learning"]: 2})
    assert offers.compare_offers(ada).columns[0].taken_over == 0
    offers.score_offer(ada, id=id, scores={wishes["Learning"]: 4})
    cell = offers.compare_offers(ada).columns[0].cells[1]
    assert (cell.value, cell.lead, cell.own) == (4, 2, True)
    offers.score_offer(ada, id=id, scores={wishes["Learning"]: None})
    assert offers.compare_offers(ada).columns == (column,)
    for wrong in ({wishes["Near home"]: 2}, {wishes["Learning"]: 6}):
        with pytest.raises(Invalid):
            offers.score_offer(ada, id=id, scores=wrong)


def test_a_removed_offer_comes_back_whole(ada: Ctx, at: nouns.Opportunity, wishes: dict[str, int]) -> None:
    id = made(ada, at.id)
    offers.say_of_offer(ada, id=id, side="me", said="Thanks.")
    offers.score_offer(ada, id=id, scores={wishes["Learning"]: 4})
    before = (offers.offer(ada, id=id), offers.compare_offers(ada))
    offers.remove_offer(ada, id=id)
    assert offers.offers(ada) == ()
    tracker.undo(ada)
    assert (offers.offer(ada, id=id), offers.compare_offers(ada)) == before


def test_found_by_what_was_said(ada: Ctx, cleo: Ctx, at: nouns.Opportunity) -> None:
    id = made(ada, at.id)
    offers.say_of_offer(ada, id=id, side="them", said="We can do sixty-six.")
    assert [each.key for each in offers.find_offers(ada, text="brightwater sixty")] == [id]
    assert offers.find_offers(cleo, text="brightwater") == ()


def test_a_stranger_finds_nothing_and_a_coach_changes_nothing(
    ada: Ctx, ben: Ctx, cleo: Ctx, at: nouns.Opportunity, wishes: dict[str, int]
) -> None:
    id = made(ada, at.id, written_on=TODAY)
    line = offers.say_of_offer(ada, id=id, side="me", said="Thanks.").made_id or 0
    rate = offers.set_rate(ada, currency="USD", into="EUR", rate=1).made_id or 0
    acts: list[Callable[[Ctx], object]] = [
        lambda ctx: offers.add_offer(ctx, opportunity_id=at.id, terms={}),
        lambda ctx: offers.edit_offer(ctx, id=id, terms={"base": 1}),
        lambda ctx: offers.prepare_counter(ctx, id=id, ask="more"),
        lambda ctx: offers.say_of_offer(ctx, id=id, side="me", said="no"),
        lambda ctx: offers.remove_offer_line(ctx, line_id=line),
        lambda ctx: offers.score_offer(ctx, id=id, scores={wishes["Learning"]: 1}),
        lambda ctx: offers.accept_offer(ctx, id=id),
        lambda ctx: offers.decline_offer(ctx, id=id),
        lambda ctx: offers.lapse_offer(ctx, id=id),
        lambda ctx: offers.reopen_offer(ctx, id=id),
        lambda ctx: offers.remove_rate(ctx, rate_id=rate),
        lambda ctx: offers.remove_offer(ctx, id=id),
    ]
    for verb in acts:
        with pytest.raises(NotFound):
            verb(cleo)
        with pytest.raises(NotAllowed):
            verb(ben)
    for ask in (offers.offer, offers.nudges, offers.ending):
        with pytest.raises(NotFound):
            ask(cleo, id=id)
    with pytest.raises(NotFound):
        offers.offers_of(cleo, opportunity_id=at.id)
    assert (offers.offers(cleo), offers.rates(cleo), offers.job_now(cleo)) == ((), (), None)
    assert offers.offer(ben, id=id).id == id


def test_everything_goes_out_and_comes_back(ada: Ctx, at: nouns.Opportunity, wishes: dict[str, int]) -> None:
    id = made(ada, at.id, benefits="Pension: 2400", vesting_years="3,5", start_on=date(2026, 5, 1))
    offers.say_of_offer(ada, id=id, side="me", said="Thanks.")
    offers.score_offer(ada, id=id, scores={wishes["Learning"]: 4})
    offers.set_job_now(ada, terms={"title": "Clerk", "base": 48000})
    offers.set_rate(ada, currency="USD", into="EUR", rate=0.9)
    out = transfer.export(ada, kind="json").data
    user = User.objects.create(username="another-machine")
    there = replace(later(ada, days=60), user_id=user.pk, owner_id=user.pk)
    transfer.restore(there, data=out)
    assert transfer.export(there, kind="json").data == out
    (it,) = offers.offers(there)
    assert (it.terms.vesting_years, it.lines[0].said) == (3.5, "Thanks.")
