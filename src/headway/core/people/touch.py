"""Being in touch: when it was the last time, and when it is due again."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from headway.core.people.words import Direction, Kind

# What one does oneself and what reaches the other: one talked. An e-mail or a message may lie unread.
_REACHING: Final = frozenset({"call", "coffee", "event", "introduction", "in_person"})
PATIENCE: Final = 14  # days that an unanswered e-mail or message of one's own is given


@dataclass(frozen=True, slots=True)
class Touch:
    """The last real contact, the last that was written without an answer, and the next one due.

    `why` says what makes it due: `step` (what was to be done, in `step`), `chosen` (a day of the person's own),
    `rhythm`; nothing where none is due. Several open steps: the first of them.
    """

    last_on: date | None = None
    written_on: date | None = None
    next_on: date | None = None
    why: str = ""
    step: str = ""
    step_id: int | None = None


NEVER: Final = Touch()


@dataclass(frozen=True, slots=True)
class Step:
    """Something to be done that was noted when one talked."""

    id: int
    text: str
    on: date


def is_real(kind: Kind, direction: Direction) -> bool:
    """Whether two people were in touch: both ways, from the other, or by oneself where one cannot be unheard.

    >>> is_real("email", "by_me"), is_real("email", "by_them"), is_real("call", "by_me")
    (False, True, True)
    """
    return direction != "by_me" or kind in _REACHING


def touch(
    *,
    last: date | None,
    written: date | None,
    rhythm: int | None,
    chosen: date | None = None,
    step: Step | None = None,
) -> Touch:
    """When to be in touch: what was to be done or the chosen day, whichever is first; else the rhythm goes on.

    The rhythm counts from the last real contact. What one wrote since gets some patience first, so that nobody is
    asked to write again on the day after.

    >>> touch(last=date(2026, 1, 1), written=None, rhythm=30).next_on
    datetime.date(2026, 1, 31)
    >>> touch(last=date(2026, 1, 1), written=date(2026, 1, 30), rhythm=30).next_on
    datetime.date(2026, 2, 13)
    """
    due, why = (chosen, "chosen") if chosen else (_by_rhythm(last, written, rhythm), "rhythm")
    if step and (due is None or step.on <= due):
        return Touch(last, written, step.on, "step", step.text, step.id)
    return Touch(last, written, due, why if due else "")


def _by_rhythm(last: date | None, written: date | None, rhythm: int | None) -> date | None:
    if rhythm is None:
        return None
    after = [last + timedelta(days=rhythm)] if last else []
    if written and (last is None or written > last):
        after.append(written + timedelta(days=min(rhythm, PATIENCE)))
    return max(after, default=None)
