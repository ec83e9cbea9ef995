"""Offers: terms, what they are worth, what to ask for, how they compare, and how a search ends.

Surfaces import this module, not its parts: `offers.add_offer(ctx, opportunity_id=7, terms={"base": 60000})`.
"""

from headway.usecases.offers.comparing import compare_offers, held_offer, score_offer
from headway.usecases.offers.deciding import accept_offer, decline_offer, ending, lapse_offer, nudges, reopen_offer
from headway.usecases.offers.rates import rates, remove_rate, set_rate
from headway.usecases.offers.terms import (
    add_offer,
    deadlines,
    edit_offer,
    find_offers,
    job_now,
    offer,
    offers,
    offers_of,
    offers_without_terms,
    open_offers,
    prepare_counter,
    remove_offer,
    remove_offer_line,
    say_of_offer,
    set_job_now,
)

__all__ = [
    "accept_offer",
    "add_offer",
    "compare_offers",
    "deadlines",
    "decline_offer",
    "edit_offer",
    "ending",
    "find_offers",
    "held_offer",
    "job_now",
    "lapse_offer",
    "nudges",
    "offer",
    "offers",
    "offers_of",
    "offers_without_terms",
    "open_offers",
    "prepare_counter",
    "rates",
    "remove_offer",
    "remove_offer_line",
    "remove_rate",
    "reopen_offer",
    "say_of_offer",
    "score_offer",
    "set_job_now",
    "set_rate",
]
