"""Days, shares and outcomes in words, in the person's language."""

import re
from datetime import date, datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from headway.core import days, speech
from headway.core.plan import clock
from headway.core.plan.words import KINDS
from headway.core.speech import count, say
from headway.core.tracker.fields import BY_NAME
from headway.core.tracker.words import OUTCOMES
from headway.core.transfer import remarks

register = template.Library()


@register.simple_tag(takes_context=True)
def day(context: Any, on: date | datetime | None, empty: str = "") -> str:
    """A day as people say it, which one exactly for whoever points at it: today, yesterday, 3 March, 3 March 2025."""
    return _pointed(on, days.in_words(_day(on), today=context["today"])) if on else empty


@register.simple_tag(takes_context=True)
def weekday(context: Any, on: date) -> str:
    """A day with its weekday: Tuesday 24 November; today, tomorrow and yesterday by themselves."""
    words = days.in_words(on, today=context["today"])
    comma = "," if context["preferences"].language == "en-US" else ""
    near = abs((context["today"] - on).days) <= 1
    return _pointed(on, words if near else f"{days.of_the_week(on)}{comma} {words}")


@register.simple_tag(takes_context=True)
def ago(context: Any, on: date | None) -> str:
    """How long ago a day was: today, yesterday, 6 days ago; in 3 days for one to come."""
    return _pointed(on, days.ago(on, today=context["today"])) if on else ""


@register.filter
def exactly(on: date | datetime | str | None) -> str:
    """A day with its weekday, month and year, for whoever points at the words: Saturday, 21 November 2026."""
    if not on:
        return ""
    return days.exactly(date.fromisoformat(on) if isinstance(on, str) else _day(on))


def _day(on: date | datetime) -> date:
    return timezone.localtime(on).date() if isinstance(on, datetime) else on


def _pointed(on: date | datetime, words: str) -> SafeString:
    """Words for a day, and the exact day for whoever points at them; in attributes there is no room for it."""
    exact = _day(on)
    return format_html('<time datetime="{}" title="{}">{}</time>', exact.isoformat(), days.exactly(exact), words)


@register.filter
def pointed(text: str) -> str:
    """A sentence of core, each day that it names exact for whoever points at it."""
    found = {words.lower(): on for words, on in getattr(text, "days", ())}
    if not found:
        return text
    # split at the words of the days, which then are every second part
    parts = re.split(rf"(?<!\w)({'|'.join(map(re.escape, found))})(?!\w)", text, flags=re.IGNORECASE)
    told = ((_pointed(found[part.lower()], part) if at % 2 else part,) for at, part in enumerate(parts))
    return format_html_join("", "{}", told)


@register.filter
def counted(n: int, words: str) -> str:
    """A number with its noun: `3|counted:"opportunity,opportunities"`."""
    one, many = (f"{{n}} {form}" for form in words.split(","))
    return count(n, one, many)


@register.filter
def whole(n: int) -> str:
    """A whole number with its thousands apart."""
    return speech.whole(n)


@register.filter
def short(n: float) -> str:
    """A number with as many digits as it needs."""
    return speech.short(n)


@register.filter
def length_words(minutes: int) -> str:
    """A length of time: 2 h 30 min."""
    return clock.length(minutes)


@register.filter
def kind_words(kind: str) -> str:
    """A kind of activity as it stands within a line."""
    return say(str(KINDS.get(kind, kind)))  # type: ignore[call-overload]


@register.filter
def percent(share: float) -> str:
    """A share of one in percent, without false exactness."""
    return f"{share * 100:.0f} %" if share == 0 or share >= 0.005 else say("under 1 %")


@register.filter
def spread(share: Any) -> str:
    """The range of a share in percent: `7–18 %`."""
    return f"{speech.ends(share.low, share.high)} %"


@register.filter
def outcome_words(outcome: str) -> str:
    """An outcome as people say it."""
    return say(str(OUTCOMES.get(outcome, outcome)))  # type: ignore[call-overload]


@register.filter
def field_words(name: str) -> str:
    """A field as people say it."""
    return say(BY_NAME[name].label) if name in BY_NAME else name


@register.filter
def said(text: str) -> str:
    """A text that core noted, in the language of the page."""
    return say(text)


@register.filter
def remark(text: str) -> str:
    """What the reader of files remarked, in the language of the page."""
    return remarks.told(text)


@register.filter
def within(name: str) -> str:
    """A name, such as that of a field, as it stands within a sentence."""
    return speech.within(name)
