"""Days, shares and outcomes in words, in the person's English."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import timezone

from headway.core import days
from headway.core.tracker.fields import BY_NAME
from headway.core.tracker.words import OUTCOMES

register = template.Library()


@register.simple_tag(takes_context=True)
def day(context: Any, on: date | datetime | None, empty: str = "") -> str:
    """A day as people say it: today, yesterday, 3 March, 3 March 2025; `March 3` in American English."""
    if on is None:
        return empty
    if isinstance(on, datetime):
        on = timezone.localtime(on).date()
    words = days.in_words(on, today=context["today"])
    if context["preferences"].language == "en-US" and words[0].isdigit():
        number, month, *year = words.split()
        return ", ".join([f"{month} {number}", *year])
    return words


@register.simple_tag(takes_context=True)
def ago(context: Any, on: date | None) -> str:
    """How long ago a day was: today, yesterday, 6 days ago; in 3 days for one to come."""
    if on is None:
        return ""
    gone = (context["today"] - on).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get(gone)
    return near or (f"{gone} days ago" if gone > 0 else f"in {-gone} days")


@register.filter
def counted(n: int, words: str) -> str:
    """A number with its noun: `3|counted:"opportunity,opportunities"`."""
    one, many = words.split(",")
    return f"{n:,} {one if n == 1 else many}"


@register.filter
def percent(share: float) -> str:
    """A share of one in percent, without false exactness."""
    return f"{share * 100:.0f} %" if share == 0 or share >= 0.005 else "under 1 %"


@register.filter
def spread(share: Any) -> str:
    """The range of a share in percent: `7–18 %`."""
    return f"{share.low * 100:.0f}–{share.high * 100:.0f} %"


@register.filter
def unlocalized(number: float) -> str:
    """A number as drawings need it, whatever the language."""
    return f"{number:g}"


@register.filter
def outcome_words(outcome: str) -> str:
    """An outcome as people say it."""
    return str(OUTCOMES.get(outcome, outcome))  # type: ignore[call-overload]


@register.filter
def field_words(name: str) -> str:
    """A field as people say it."""
    return BY_NAME[name].label if name in BY_NAME else name
