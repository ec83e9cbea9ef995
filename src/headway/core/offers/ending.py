"""What an offer asks for now: whom to tell, how many days are left, and what remains when the search ends."""

from dataclasses import dataclass
from datetime import date

from headway.core.offers.nouns import Offer
from headway.core.people.messages import Filled
from headway.core.speech import count, say


@dataclass(frozen=True, slots=True)
class Nudge:
    """Another opportunity that may still become an offer, with the message that tells them of this one."""

    opportunity_id: int
    name: str
    stage: str
    contact_id: int | None
    contact: str
    message: Filled


@dataclass(frozen=True, slots=True)
class Thanks:
    """Somebody who helped, and how, with a word of thanks; `contact_id` is None for a name that is no contact yet."""

    contact_id: int | None
    name: str
    why: str
    message: Filled


@dataclass(frozen=True, slots=True)
class Ending:
    """What is left to do when an offer is accepted: whom to thank, what else is open, and the search that ends."""

    offer: Offer
    search_id: int
    search: str
    thanks: tuple[Thanks, ...]
    open_ids: tuple[int, ...]
    archived: bool


def thanks(contact_id: int | None, name: str, email: str, why: str, offer: str) -> Thanks:
    """Somebody to thank, with the message that tells where one went.

    >>> thanks(None, "Mo Field", "", "referred you", "Cook at Fernhill").message.subject
    'Thank you, and where I am going'
    """
    body = say(
        "Hello {name},\n\nI have accepted an offer: {offer}. You had a part in it, and I want to thank you "
        "for that.\n\nI hope we stay in touch.",
        name=name.split()[0] if name.split() else name,
        offer=offer,
    )
    return Thanks(contact_id, name, why, Filled(email, say("Thank you, and where I am going"), body, ()))


def headline(it: Offer, today: date) -> str:
    """Where an offer stands, in the sentence that matters.

    >>> from headway.core.offers.nouns import Counter, Terms
    >>> on = date(2026, 11, 21)
    >>> it = Offer(1, 7, "Cook", "Fernhill", Terms(), on, None, date(2026, 11, 25), None, "", Counter(), "", "", None)
    >>> headline(it, on)
    '4 days are left to answer. It is not in writing yet.'
    """
    if it.decision == "accepted" and it.written_on is None:
        return say("You said yes. Until it is in writing, the search goes on.")
    if it.decision:
        return {
            "accepted": say("You made it. You accepted it."),
            "declined": say("You declined it."),
            "lapsed": say("It lapsed."),
        }[it.decision]
    written = "" if it.written_on else say("It is not in writing yet.")
    return " ".join(part for part in (left(it.deadline_on, today), written) if part)


def left(deadline_on: date | None, today: date) -> str:
    """How many days are left, in words.

    >>> left(date(2026, 11, 21), date(2026, 11, 21)), left(None, date(2026, 11, 21))
    ('Your answer is due today.', 'They have not said by when they want to know.')
    """
    if deadline_on is None:
        return say("They have not said by when they want to know.")
    days = (deadline_on - today).days
    if days == 0:
        return say("Your answer is due today.")
    if days < 0:
        return count(-days, "Your answer was due yesterday.", "Your answer was due {n} days ago.")
    return count(days, "{n} day is left to answer.", "{n} days are left to answer.")
