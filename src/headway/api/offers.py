"""Offers: terms and talk, how they compare, how they are decided."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Final, get_type_hints

from pydantic import AfterValidator, BaseModel, ConfigDict

from headway.api.addresses import Address
from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.offers import nouns
from headway.core.offers.comparing import Comparison
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.usecases import offers
from headway.usecases.base import action, question

_ID: Final = re.compile(r"[1-9]\d{0,17}", re.ASCII)


@question
def compare_offers(ctx: Ctx, *, search_id: int | None = None) -> Comparison:
    """The offers that wait for an answer, beside the job one has now and beside searching on."""
    return offers.compare_offers(ctx, search_id=search_id)


@action
def score_offer(ctx: Ctx, *, id: int, scores: Mapping[str, int | None]) -> Change:
    """Hold an offer against criteria, by their ids: a must-have 1 or 0, another 0 to 5; null takes a score away."""
    if unknown := next((key for key in scores if not _ID.fullmatch(key)), None):
        raise NotFound(say("There is no wish {key}.", key=unknown[:60]))
    return offers.score_offer(ctx, id=id, scores={int(key): value for key, value in scores.items()})


class BenefitBody(BaseModel):
    """A benefit as programs say it."""

    model_config = ConfigDict(extra="forbid", strict=True)
    name: str
    worth: float | None = None


_TERMS: Final[dict[str, Any]] = {
    **get_type_hints(nouns.Terms),
    "benefits": list[Annotated[BenefitBody, AfterValidator(BaseModel.model_dump)]],
    "made_on": date,
    "written_on": date | None,
    "deadline_on": date | None,
    "notes": str,
}
_IT: Final = "/offers/{id}"
_OF: Final = "/opportunities/{id}/offers"
ADDRESSES: Final = (
    Address("GET", "/offers", offers.offers),
    Address("GET", "/offers/comparison", compare_offers),
    Address("GET", "/offers/unwritten", offers.offers_without_terms),
    Address("GET", _OF, offers.offers_of, id_is="opportunity_id"),
    Address("POST", _OF, offers.add_offer, id_is="opportunity_id", versioned=True, holds=_TERMS),
    Address("GET", _IT, offers.offer),
    Address("PATCH", _IT, offers.edit_offer, holds=_TERMS),
    Address("DELETE", _IT, offers.remove_offer),
    Address("PUT", f"{_IT}/scores", score_offer),
    Address("PUT", f"{_IT}/counter", offers.prepare_counter),
    Address("POST", f"{_IT}/lines", offers.say_of_offer),
    Address("DELETE", "/offers/lines/{id}", offers.remove_offer_line, id_is="line_id"),
    Address("GET", f"{_IT}/nudges", offers.nudges),
    Address("GET", f"{_IT}/ending", offers.ending),
    Address("PUT", f"{_IT}/acceptance", offers.accept_offer),
    Address("PUT", f"{_IT}/refusal", offers.decline_offer),
    Address("PUT", f"{_IT}/lapse", offers.lapse_offer),
    Address("POST", f"{_IT}/reopenings", offers.reopen_offer),
    Address("GET", "/job-now", offers.job_now),
    Address("PUT", "/job-now", offers.set_job_now, holds={**_TERMS, "title": str}),
    Address("GET", "/rates", offers.rates),
    Address("PUT", "/rates", offers.set_rate),
    Address("DELETE", "/rates/{id}", offers.remove_rate, id_is="rate_id"),
)
