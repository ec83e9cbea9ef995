"""People in words: when to be in touch, how long ago it was, what an interaction was."""

from datetime import date

from headway.core.days import ago, in_words
from headway.core.people import nouns
from headway.core.people.touch import Touch
from headway.core.people.words import DIRECTIONS, KINDS
from headway.core.speech import say, within


def headline(touch: Touch, *, today: date) -> str:
    """The one sentence of a contact: what is due, or how it stands."""
    if touch.next_on is None:
        return _last(touch, today) if touch.last_on else say("You have not talked yet.")
    when = in_words(touch.next_on, today=today)
    late = touch.next_on < today
    if touch.step:
        values = {"what": touch.step, "day": when}
        return say("{what}: it was due {day}.", **values) if late else say("{what}: {day}.", **values)
    if late:
        return say("Be in touch: it was due {day}.", day=when)
    return say("Be in touch {day}.", day=when)


def last(touch: Touch, *, today: date) -> str:
    """When one was last in touch, and what was written since."""
    if touch.last_on is None and touch.written_on is None:
        return say("not talked yet")
    if touch.written_on and (touch.last_on is None or touch.written_on > touch.last_on):
        return say("written {ago}, no answer yet", ago=ago(touch.written_on, today=today))
    return say("talked {ago}", ago=ago(touch.last_on or today, today=today))


def due(touch: Touch, *, today: date) -> str:
    """When to be in touch again, in few words."""
    if touch.next_on is None:
        return ""
    when = in_words(touch.next_on, today=today)
    return say("due since {day}", day=when) if touch.next_on < today else say("due {day}", day=when)


def what(it: nouns.Interaction) -> str:
    """What an interaction was: its kind, and who began it where that says something."""
    if it.direction == "both":
        return say(KINDS[it.kind])
    return say("{kind}, {direction}", kind=say(KINDS[it.kind]), direction=within(say(DIRECTIONS[it.direction])))


def _last(touch: Touch, today: date) -> str:
    return say("Last talked {ago}.", ago=ago(touch.last_on or today, today=today))
