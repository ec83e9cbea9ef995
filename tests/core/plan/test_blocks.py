"""Time blocks: what lies on which day, over changes of clocks, moves, pauses and other zones."""

from datetime import UTC, date, time, timedelta

from headway.core.plan import blocks
from headway.core.plan.nouns import Block, BlockChange, Occurrence, Pause
from headway.core.plan.words import EVERY_DAY, WORKING_DAYS

MONDAY = date(2026, 3, 23)
SUNDAY = date(2026, 3, 29)  # the clocks of Berlin go forward that night


def block(
    weekdays: int = WORKING_DAYS, start: time = time(9), until_on: date | None = None, minutes: int = 180
) -> Block:
    return Block(1, "", "practice", weekdays, start, minutes, "Europe/Berlin", date(2026, 3, 2), until_on)


def lying(
    it: Block,
    *changes: BlockChange,
    first: date = MONDAY,
    last: date = SUNDAY,
    zone: str = "Europe/Berlin",
    pauses: tuple[Pause, ...] = (),
    done: tuple[tuple[int, date], ...] = (),
) -> tuple[Occurrence, ...]:
    return blocks.occurrences([it], changes, first=first, last=last, zone=zone, pauses=pauses, done=done)


def test_lies_on_its_weekdays_between_its_first_and_last_day() -> None:
    days = [it.on for it in lying(block(until_on=MONDAY + timedelta(days=2)))]
    assert days == [MONDAY, MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)]
    assert not lying(block(), last=date(2026, 3, 1), first=date(2026, 2, 23))


def test_nine_stays_nine_when_the_clocks_change() -> None:
    found = lying(block(EVERY_DAY), first=SUNDAY - timedelta(days=1), last=SUNDAY)
    assert [it.start for it in found] == [time(9), time(9)]
    assert [it.starts_at.astimezone(UTC).hour for it in found] == [8, 7]
    assert [(it.ends_at - it.starts_at) for it in found] == [timedelta(minutes=180)] * 2


def test_lasts_as_long_as_it_says_through_the_night_of_the_change() -> None:
    (it,) = lying(block(EVERY_DAY, time(1, 30), minutes=120), first=SUNDAY)
    assert it.ends_at.astimezone(UTC) - it.starts_at.astimezone(UTC) == timedelta(minutes=120)
    assert it.ends_at.hour == 4
    assert it.ends_at.minute == 30


def test_one_day_is_moved_and_the_others_stay() -> None:
    friday = MONDAY + timedelta(days=4)
    found = lying(block(), BlockChange(1, MONDAY, friday, time(14), 60))
    assert [(it.on, it.start, it.minutes) for it in found if it.on != it.was_on] == [(friday, time(14), 60)]
    assert len(found) == 5
    assert MONDAY not in {it.on for it in found}


def test_a_day_moved_in_from_another_week_is_seen() -> None:
    found = lying(block(), BlockChange(1, MONDAY - timedelta(days=5), SUNDAY))
    assert [(it.was_on, it.on) for it in found if it.on != it.was_on] == [(MONDAY - timedelta(days=5), SUNDAY)]


def test_a_day_called_off_or_done_is_gone() -> None:
    found = lying(block(), BlockChange(1, MONDAY, None), done=((1, MONDAY + timedelta(days=1)),))
    assert [it.on for it in found] == [MONDAY + timedelta(days=step) for step in (2, 3, 4)]


def test_a_pause_takes_out_what_only_the_weekday_put_there() -> None:
    rest = Pause(1, MONDAY, MONDAY + timedelta(days=3), "a cold")
    moved = BlockChange(1, MONDAY, MONDAY + timedelta(days=2), time(16))
    found = lying(block(), moved, pauses=(rest,))
    assert [(it.on, it.start) for it in found] == [
        (MONDAY + timedelta(days=2), time(16)), (MONDAY + timedelta(days=4), time(9))
    ]  # fmt: skip


def test_elsewhere_it_is_seen_at_the_hour_of_that_place() -> None:
    found = lying(block(start=time(2)), first=MONDAY, last=MONDAY, zone="America/New_York")
    # 2:00 in Berlin is 21:00 of the evening before in New York, whose clocks had gone forward already
    assert [(it.was_on, it.on, it.start) for it in found] == [(MONDAY + timedelta(days=1), MONDAY, time(21))]


def test_a_changed_rule_forgets_a_day_that_it_no_longer_has() -> None:
    assert not lying(block(weekdays=0b10), BlockChange(1, MONDAY, SUNDAY), first=SUNDAY)


def test_a_template_day_has_breaks_and_ends_before_midnight() -> None:
    assert [(part.kind, at) for part, at in blocks.template(blocks.TEMPLATE, time(20))] == [("practice", time(20))]
