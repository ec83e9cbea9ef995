"""An opportunity told in a sentence: where it stands and since when. Kind, concrete, and what to do after it ended."""

from datetime import date
from typing import Final

from headway.core.days import ago, in_words
from headway.core.speech import dated, noted, say
from headway.core.tracker.nouns import Opportunity
from headway.core.tracker.words import DEFAULT_STAGES, OUTCOMES, Exactness, Outcome

# By the number of the default stage; a stage that was renamed or added is told by its own name.
_STANDING: Final = {
    0: noted("Not applied to {who} yet"),
    1: noted("Applied to {who}{ago}, no reply yet"),
    2: noted("{who} replied{ago}, no interview yet"),
    3: noted("Phone interview at {who}{since}"),
    4: noted("Job interview at {who}{since}"),
    5: noted("Second interview at {who}{since}"),
    6: noted("Job offer from {who}{since}"),
    7: noted("At {who}{since}"),
}
_NAMES: Final = {stage.name: stage.number for stage in DEFAULT_STAGES}
_ENDED: Final[dict[Outcome, str]] = {
    "accepted": noted("You accepted the offer of {who}{ago}!"),
    "rejected": noted("{who} said no{ago}"),
    "withdrawn": noted("You withdrew from {who}{ago}"),
    "no_reply": noted("No reply from {who}, closed{ago}"),
    "position_closed": noted("{who} closed the position{ago}"),
    "offer_declined": noted("You declined the offer of {who}{ago}"),
}

AFTER: Final[dict[Outcome, str]] = {
    "accepted": noted("Celebrate, then tell the others that you are taken."),
    "rejected": noted("A no to this role, at this company, at this time. A short thank-you keeps the door open."),
    "withdrawn": noted("Write down why, while you know: it sharpens what you look for."),
    "no_reply": noted("Silence is common. If they do write, reopen it."),
    "position_closed": noted("Ask to be kept in mind: positions come back."),
    "offer_declined": noted("Write down what was missing, while you know."),
}


def headline(it: Opportunity, *, today: date, exactness: Exactness = "exact") -> str:
    """The sentence that matters: what happened last, with whom, how long ago. `exactness` is that day's."""
    on = it.outcome_on if it.outcome else it.stage_on
    words = _ago(on, today, exactness)
    given = {"ago": words and dated(f" {words}", words), "since": words and dated(f", {words}", words)}
    said = _told(it, who=it.company, **given) if it.company else _of_nobody(it, given["since"])
    return said if said.endswith("!") else dated(f"{said}.", said)


def _told(it: Opportunity, **given: str) -> str:
    if it.outcome:
        return say(_ENDED[it.outcome], **given)
    if (number := _number(it.stage)) is not None:
        return say(_STANDING[number], **given)
    return say("{stage} at {who}{since}", stage=it.stage, **given)


def _of_nobody(it: Opportunity, since: str) -> str:
    """One without a company: nobody is named who said or did something."""
    what = say(OUTCOMES[it.outcome]) if it.outcome else it.stage
    return say("{title}: {what}{since}", title=it.title or say("this one"), what=what, since=since)


def _ago(on: date | None, today: date, exactness: Exactness) -> str:
    if on is None or exactness == "unknown":
        return ""
    if exactness == "before":
        return say("before {day}", day=in_words(on, today=today))
    return say("about {day}", day=ago(on, today=today)) if exactness == "about" else ago(on, today=today)


def _number(stage: str) -> int | None:
    """The number of a default stage that kept its name, in English or in the language spoken."""
    return next((number for name, number in _NAMES.items() if stage in (name, say(name))), None)
