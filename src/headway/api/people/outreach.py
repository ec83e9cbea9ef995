"""Conversations with contacts for programs."""

from typing import Final

from headway.api.addresses import Address, of_a_line
from headway.core.ctx import Ctx
from headway.core.people import outreach as core
from headway.core.tracker import nouns
from headway.usecases import insights, people, tracker
from headway.usecases.base import question


@question
def outreach(
    ctx: Ctx,
    *,
    state: core.State = "all",
    stage_id: int | None = None,
    reached_id: int | None = None,
    led_to_id: int | None = None,
    contact_id: int | None = None,
    opportunity_id: int | None = None,
    company: str = "",
    text: str = "",
    page: int = 1,
    search_id: int | None = None,
) -> core.Conversations:
    """Conversations, the latest news first: in a state, at a stage, that reached a stage, or led to one that did."""
    asked = core.Asked(
        state, stage_id, reached_id, led_to_id, company=company, contact=contact_id, opportunity=opportunity_id,
        text=text, page=page,
    )  # fmt: skip
    return people.outreach(ctx, asked=asked, search_id=search_id)


@question
def outreach_stages(ctx: Ctx, *, search_id: int | None = None) -> tuple[nouns.Stage, ...]:
    """The stages of conversations in their order; they are changed as those of applications are."""
    return tracker.search(ctx, search_id=search_id).outreach_stages


_IT: Final = "/outreach/{id}"
_LINE: Final = f"{_IT}/history/{{line_id}}"
ADDRESSES: Final = (
    Address("GET", "/outreach", outreach),
    Address("POST", "/outreach", people.add_outreach),
    Address("GET", "/outreach/numbers", insights.talks, name="outreach_numbers"),
    Address("GET", "/outreach/chain", insights.chain, name="outreach_chain"),
    Address("GET", "/outreach/networking", insights.networking),
    Address("GET", "/outreach/stages", outreach_stages),
    Address("POST", "/outreach/restorations", people.restore_outreach),
    Address("GET", _IT, people.conversation),
    Address("PATCH", _IT, people.edit_outreach),
    Address("DELETE", _IT, people.delete_outreach),
    Address("POST", f"{_IT}/moves", people.move_outreach),
    Address("PUT", f"{_IT}/closure", people.close_outreach),
    Address("POST", f"{_IT}/reopenings", people.reopen_outreach),
    Address("GET", f"{_IT}/follow-ups", people.conversation_log, name="outreach_follow_ups"),
    Address("POST", f"{_IT}/follow-ups", people.follow_up, name="add_follow_up"),
    Address("PUT", f"{_IT}/opportunity", people.lead_to, name="link_outreach"),
    Address("GET", f"{_IT}/history", people.conversation_history, name="outreach_history"),
    Address("POST", f"{_LINE}/corrections", of_a_line(people.conversation_history, people.correct_outreach)),
    Address("POST", f"{_LINE}/retractions", of_a_line(people.conversation_history, people.retract_outreach)),
)
