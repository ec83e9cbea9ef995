"""A round told in a sentence: when it is, in which zone, and what came of it."""

from datetime import date
from typing import Final

from headway.core.days import in_words, of_the_week
from headway.core.interviews.nouns import Interview
from headway.core.interviews.times import clock, local
from headway.core.speech import dated, noted, say

_CAME: Final = {
    "went_on": noted("It went on after this."),
    "ended": noted("It ended after this."),
    "left": noted("It ended otherwise."),
}


def on_day(on: date, *, today: date) -> str:
    """A day with its weekday, but for those that are near.

    >>> on_day(date(2026, 3, 17), today=date(2026, 3, 15)), on_day(date(2026, 3, 16), today=date(2026, 3, 15))
    ('Tuesday, 17 March', 'tomorrow')
    """
    words = in_words(on, today=today)
    if abs((on - today).days) <= 1:
        return words
    return say("{weekday}, {day}", weekday=of_the_week(on), day=words)


def when(it: Interview, *, today: date, zone: str) -> str:
    """When a round is on the person's own clock."""
    if it.held_on is None:
        return say("no day yet")
    if it.starts_at is None:
        return on_day(it.held_on, today=today)
    mine = local(it.starts_at, zone)
    return say("{day} at {time}", day=on_day(mine.date(), today=today), time=clock(mine))


def there(it: Interview, *, zone: str) -> str:
    """The same on the clock it was said in, where that shows another time."""
    if it.starts_at is None:
        return ""
    said, mine = local(it.starts_at, it.zone), local(it.starts_at, zone)
    if said.utcoffset() == mine.utcoffset():
        return ""
    place = it.zone.rsplit("/", 1)[-1].replace("_", " ")
    if said.date() == mine.date():
        return say("{time} in {place}", time=clock(said), place=place)
    return say("{weekday} {time} in {place}", weekday=of_the_week(said.date()), time=clock(said), place=place)


def headline(it: Interview, *, today: date, zone: str) -> str:
    """The sentence that matters most now."""
    if it.cancelled_at is not None:
        return say("You called it off.") if it.cancelled_by == "me" else say("They called it off.")
    if not it.over:
        told = say("No day is agreed yet.") if it.held_on is None else when(it, today=today, zone=zone)
        return dated(told[:1].upper() + told[1:], told)
    if it.rating is None and not it.lessons:
        return say("It is over. How did it go?")
    if it.result == "open":
        return _waits(it, today)
    return say(_CAME[it.result])


def _waits(it: Interview, today: date) -> str:
    if it.promised_on is None:
        return say("No answer yet.")
    day = on_day(it.promised_on, today=today)
    if it.promised_on < today:
        return say("They promised an answer for {day}: it is late.", day=day)
    return say("They promised an answer for {day}.", day=day)
