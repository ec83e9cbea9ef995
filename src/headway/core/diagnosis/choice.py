"""Which finding speaks: one at a time, none that is not wanted now, and a calm answer where there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from headway.core.days import in_words
from headway.core.diagnosis.findings import STEPS, Calm, Code, Diagnosis, Look, PutOff, Why
from headway.core.speech import count, noted, say

# A day that was named is due now; then the shares, of which the one furthest under its typical speaks; then what
# slowed; then a question and a week that pass by themselves; then habits; last what is true of some in every search.
_ORDER: Final[tuple[tuple[Code, ...], ...]] = (
    ("promise_overdue",), tuple(STEPS.values()), ("replies_slowed",), ("outreach_unanswered",), ("pace_dropped",),
    ("tenth_week",), ("collecting",), ("few_contacts",), ("long_shots",), ("follow_up_due",), ("slower_than_usual",),
)  # fmt: skip
_TURN: Final = {code: turn for turn, codes in enumerate(_ORDER) for code in codes}
_STATES: Final = ("speaks", "put_off")
_WORDS: Final[dict[Why, str]] = {
    "empty": noted("Nothing was sent yet, so there is nothing to diagnose."),
    "thin": noted("Too early to tell."),
    "clear": noted("Nothing stands out."),
    "put_off": noted("Nothing else stands out: what does is put off until {until}."),
    "archived": noted("This job search was put away: there is nothing to diagnose."),
    "accepted": noted("An offer is accepted: there is nothing to diagnose."),
}


def answered(
    looks: Iterable[Look],
    put_off: Sequence[PutOff],
    today: date,
    silence: str = "",
    as_of: str = "",
    sent: bool = True,
) -> Diagnosis:
    """The diagnosis that all looks come to; `silence` is what the last weeks brought, in words."""
    turned = in_turn(heeding(look, put_off, today) for look in looks)
    first = turned[0] if turned else None
    if first is not None and first.finding is not None and first.state == "speaks":
        return Diagnosis(first.finding, None, turned, as_of)
    return Diagnosis(None, _calm(turned, today, silence, sent), turned, as_of)


def over(why: Why) -> Diagnosis:
    """The answer for a search in which there is nothing to diagnose: put away, ended with an offer, or empty."""
    return Diagnosis(None, Calm(why, say(_WORDS[why])), ())


def in_turn(looks: Iterable[Look]) -> tuple[Look, ...]:
    """Looks in the order in which they may speak; the whole search comes before its roles."""
    return tuple(sorted(looks, key=_turn))


def heeding(look: Look, put_off: Iterable[PutOff], today: date) -> Look:
    """A look as the person wants it now: what was put off for the whole search is so for its roles too.

    Of days that were named those are left out beforehand that had passed when it was put off: the next is news.
    """
    if look.state != "speaks" or look.code == "promise_overdue":
        return look
    days = [each.until_on for each in in_force(put_off, today) if each.code == look.code and _covers(each, look)]
    return replace(look, state="put_off", until_on=max(days)) if days else look


def in_force(put_off: Iterable[PutOff], today: date) -> list[PutOff]:
    """Those that still hold on a day."""
    return [each for each in put_off if today < each.until_on]


def _covers(put_off: PutOff, look: Look) -> bool:
    return put_off.scope in (None, look.scope)


def _turn(look: Look) -> tuple[object, ...]:
    state = _STATES.index(look.state) if look.state in _STATES else len(_STATES)
    ratio = look.finding.ratio if look.finding else 0.0
    return state, _TURN[look.code], look.scope is not None, -ratio, _step(look), look.scope or ""


def _step(look: Look) -> int:
    return next((number for number, code in STEPS.items() if code == look.code), 0)


def _calm(looks: Sequence[Look], today: date, silence: str, sent: bool) -> Calm:
    if not sent:
        return Calm("empty", say(_WORDS["empty"]))
    until = [look.until_on for look in looks if look.until_on]
    if until:
        return Calm("put_off", say(_WORDS["put_off"], until=in_words(max(until), today=today)), "", silence)
    shares = [look for look in looks if look.scope is None and look.code in STEPS.values()]
    why: Why = "clear" if any(look.state == "clear" for look in shares) else "thin"
    return Calm(why, say(_WORDS[why]), _needs(shares), silence)


def _needs(shares: Sequence[Look]) -> str:
    """What the share that is nearest to being told lacks; empty where all are far from it."""
    known = [(look.lacking, look.title) for look in shares if look.lacking]
    if not known:
        return ""
    lacking, title = min(known)
    return count(
        lacking,
        "It would take {n} more settled application without a yes before “{title}” is said.",
        "It would take {n} more settled applications without a yes before “{title}” is said.",
        title=title,
    )
