"""A calendar on the import page: which of its events are interviews, and of which opportunity."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import QueryDict

from headway.core.interviews import times
from headway.core.speech import count, say
from headway.core.transfer.calendar import nouns
from headway.usecases import transfer
from headway.web import base

PAGE: Final = "imports/calendar.html"
_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One event as it is shown: its clock in the zone it was said in, what it may be, what could be chosen."""

    it: nouns.Proposed | nouns.Changed
    clock: str
    options: tuple[tuple[str, str], ...] = ()
    choice: str = ""

    @property
    def event(self) -> nouns.Event:
        """The event itself."""
        return self.it.event


def shown(request: base.Request, brought: transfer.Brought) -> dict[str, Any]:
    """What the preview page says."""
    preview = transfer.preview_interviews_brought(request.ctx, key=brought.key)
    return {
        "brought": brought,
        "preview": preview,
        "proposed": [_line(each, preview) for each in preview.proposed[:_MOST]],
        "others": [_line(each, preview) for each in preview.others[:_MOST]],
        "others_more": max(0, len(preview.others) - _MOST),
        "changed": [Line(each, _clock(each.event)) for each in preview.changed[:_MOST]],
        "skipped": preview.reading.skipped[:_MOST],
        "floating": preview.reading.floating,
        "zone": preview.reading.zone,
    }


def taken(answers: dict[str, Any], form: QueryDict) -> dict[str, Any]:
    """The answers with those of a form: `zone`, `chosen.UID`, `agreed.UID`."""
    if zone := form.get("zone", "").strip():
        times.in_zone(zone)
        answers["zone"] = zone
    for name, value in form.items():
        kind, _, uid = name.partition(".")
        if kind in ("chosen", "agreed") and uid:
            answers[kind] = answers.get(kind, {}) | {uid: str(value)}
    return answers


def done(brought: nouns.Brought) -> tuple[str, int | None, str]:
    """What was done in words, its batch, and where to go."""
    if brought.batch_id is None:
        words = count(brought.unchanged, "{n} interview is there already", "{n} interviews are there already")
        return say("{file}: nothing new. {there}.", file=brought.file, there=words), None, "/prepare/"
    parts = [say("{n} added", n=brought.added)]
    if brought.updated:
        parts.append(say("{n} updated", n=brought.updated))
    if brought.cancelled:
        parts.append(say("{n} called off", n=brought.cancelled))
    if brought.unchanged:
        parts.append(say("{n} there already", n=brought.unchanged))
    return f"{brought.file}: {', '.join(parts)}.", brought.batch_id, "/prepare/"


def _line(each: nouns.Proposed, preview: nouns.Preview) -> Line:
    """The likely opportunities first, then all that are open."""
    likely = [
        (str(guess.opportunity_id), say("{name} ({why})", name=guess.name, why=guess.why)) for guess in each.guesses
    ]
    named = {value for value, _ in likely}
    rest = [(str(one.id), one.name) for one in preview.choices if str(one.id) not in named]
    options = (("none", say("No interview of mine")), *likely, *rest[:500])
    return Line(each, _clock(each.event), options, "none" if each.choice is None else str(each.choice))


def _clock(event: nouns.Event) -> str:
    if event.starts_at is None:
        return say("all day")
    return f"{times.clock(times.local(event.starts_at, event.zone))} {event.zone}"
