"""What the forms of the plan send, and their fields as `field.html` shows them."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any, Final

from headway.core.plan.clock import short_names
from headway.core.plan.words import COUNTED, KINDS, PER, SHOWN
from headway.core.speech import noted, said, say
from headway.web import base

# name → label, kind of its control, hint, limit
_FIELDS: Final[dict[str, tuple[str, str, str, int]]] = {
    "title": (noted("What"), "line", "", 300),
    "kind": (noted("Kind"), "choice", "", 30),
    "minutes": (noted("How long"), "line", noted("45, 1h30 or 1:30."), 20),
    "on": (noted("Day"), "day", "", 20),
    "start": (noted("Time"), "time", "", 20),
    "url": (noted("Link"), "link", "", 2000),
    "result": (noted("What came of it"), "text", "", 100_000),
    "label": (noted("Label"), "line", noted("A word of your own to count by."), 100),
    "company": (noted("Company"), "line", "", 300),
    "role": (noted("Target role"), "choice", "", 200),
    "from_on": (noted("From"), "day", "", 20),
    "until_on": (noted("Until"), "day", noted("Empty: until further notice."), 20),
    "what": (noted("What counts"), "choice", "", 30),
    "target": (noted("How much"), "line", noted("A number; of hours 6 h or 45 min."), 20),
    "per": (noted("How often"), "choice", "", 10),
    "why": (noted("Why"), "line", noted("A word for yourself: a cold, a holiday."), 300),
    "shows": (noted("What it shows"), "text", "", 100_000),
    "skills": (noted("Skills"), "line", noted("Separate them with commas."), 500),
    "notes": (noted("Notes"), "text", "", 100_000),
}
_WORDS: Final[dict[str, Mapping[Any, str]]] = {"kind": KINDS, "what": COUNTED, "per": PER}


def boxes(
    names: Iterable[str],
    values: Mapping[str, Any],
    *,
    problem: base.Problem | None = None,
    place: str = "",
    options: Mapping[str, Iterable[tuple[str, str]]] | None = None,
    known: Mapping[str, Iterable[str]] | None = None,
    needed: Iterable[str] = (),
) -> dict[str, base.Box]:
    """The fields of these names, filled in; the one that a problem names says so."""
    found = {}
    for name in names:
        label, kind, hint, limit = _FIELDS[name]
        wrong = f"{problem.message} {problem.hint}".strip() if problem and problem.field == name else ""
        found[name] = base.Box(
            name, say(label), kind, _shown(values.get(name)), say(hint) if hint else "", wrong,
            options=(options or {}).get(name) or _options(name), known=(known or {}).get(name, ()),
            required=name in needed, limit=limit, place=place,
        )  # fmt: skip
    return found


def others(problem: base.Problem | None, *groups: Mapping[str, base.Box]) -> base.Problem | None:
    """The problem, unless one of these fields says it already."""
    if problem is None or any(problem.field in group for group in groups):
        return None
    return problem


def shown_kinds() -> tuple[tuple[str, str], ...]:
    """The kinds of things to show, as options."""
    return tuple(said(SHOWN).items())


def any_kind() -> tuple[tuple[str, str], ...]:
    """All kinds of activities, before them that it may be any."""
    return (("", say("Any")), *said(KINDS).items())


def weekdays(chosen: int) -> list[tuple[int, str, bool]]:
    """Each weekday's number in a sum, its name, and whether it is chosen."""
    return [(bit, name, bool(chosen & bit)) for bit, name in short_names()]


def days_sent(request: base.Request) -> int:
    """The sum of the weekdays that a form sent."""
    return sum({int(bit) for bit in request.POST.getlist("weekday") if bit in _BITS})


def sent(request: base.Request, *names: str) -> dict[str, str]:
    """What a form sent of these names."""
    return {name: request.POST[name] for name in names if name in request.POST}


def some(request: base.Request, *names: str) -> dict[str, str]:
    """The same without what is empty."""
    return {name: value for name, value in sent(request, *names).items() if value.strip()}


def _options(name: str) -> tuple[tuple[str, str], ...]:
    return tuple(said(_WORDS[name]).items()) if name in _WORDS else ()


def _shown(value: Any) -> Any:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else "" if value is None else value


_BITS: Final = frozenset(str(1 << at) for at in range(7))
