"""Time blocks: from their weekdays, their changes and the pauses to what lies on each day."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from headway.core.plan import clock
from headway.core.plan.nouns import Block, BlockChange, Occurrence, Pause
from headway.core.plan.words import Kind

Key = tuple[int, date]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a template day: how many minutes for what."""

    kind: Kind
    minutes: int


TEMPLATE: Final = (Part("practice", 180), Part("research", 120), Part("email", 120))
BREAK: Final = 30  # minutes between the parts of a template day


def falls(block: Block, on: date) -> bool:
    """Whether a block lies on a day by its weekdays and its first and last day."""
    within = block.from_on <= on and (block.until_on is None or on <= block.until_on)
    return within and bool(block.weekdays & clock.bit(on))


def occurrences(
    blocks: Iterable[Block],
    changes: Iterable[BlockChange],
    *,
    first: date,
    last: date,
    zone: str,
    pauses: Collection[Pause] = (),
    done: Collection[Key] = (),
) -> tuple[Occurrence, ...]:
    """What lies on the days from `first` to `last`, in order; `done` are days of blocks that became activities.

    Pauses leave out what only a weekday put there. Times are said as clocks in `zone` show them.
    """
    known = {(change.block_id, change.on): change for change in changes}
    found = (
        _placed(block, on, known.get((block.id, on)), zone)
        for block in blocks
        for on in _days(block, known, first, last)
        if (block.id, on) not in done and _asked(known.get((block.id, on)), on, pauses)
    )
    shown = [it for it in found if first <= it.on <= last]
    return tuple(sorted(shown, key=lambda it: (it.starts_at, it.block_id)))


def _days(block: Block, known: dict[Key, BlockChange], first: date, last: date) -> Iterator[date]:
    """The days of a block that may lie within: its own, a day more at both ends for other zones, and those moved."""
    start, end = first - timedelta(days=1), last + timedelta(days=1)
    near = (start + timedelta(days=step) for step in range((end - start).days + 1))
    moved = (on for id, on in known if id == block.id and not start <= on <= end)
    yield from (on for on in (*near, *moved) if falls(block, on))


def _asked(change: BlockChange | None, on: date, pauses: Collection[Pause]) -> bool:
    """Whether a day of a block takes place: neither called off, nor in a pause without having been moved."""
    if change is not None:
        return change.to_on is not None
    return not any(pause.holds(on) for pause in pauses)


def _placed(block: Block, was_on: date, change: BlockChange | None, zone: str) -> Occurrence:
    on, start, minutes = was_on, block.start, block.minutes
    if change is not None and change.to_on is not None:
        on, start, minutes = change.to_on, change.start or start, change.minutes or minutes
    starts_at = clock.moment(on, start, block.zone)
    ends_at = (starts_at.astimezone(ZoneInfo("UTC")) + timedelta(minutes=minutes)).astimezone(starts_at.tzinfo)
    here, at = clock.seen_from(on, start, block.zone, zone)
    return Occurrence(
        block.id, was_on, here, at or start, minutes, block.kind, block.name, starts_at, ends_at
    )  # fmt: skip


def template(parts: Iterable[Part], start: time) -> tuple[tuple[Part, time], ...]:
    """The parts of a template day one after the other, with a break between them; what would pass midnight is left out.

    >>> [at.isoformat("minutes") for _, at in template(TEMPLATE, time(9))]
    ['09:00', '12:30', '15:00']
    """
    found, at = [], start.hour * 60 + start.minute
    for part in parts:
        if at + part.minutes > clock.MOST:
            break
        found.append((part, time(at // 60, at % 60)))
        at += part.minutes + BREAK
    return tuple(found)
