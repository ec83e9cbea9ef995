"""When each contact was last talked to, and when it is due again: five queries for however many.

One talked in a logged interaction, at an interview, and in a conversation of the outreach that was answered.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import F, Max, Q, QuerySet

from headway.core.ctx import Ctx
from headway.core.days import from_day, to_day
from headway.core.people import touch
from headway.core.people.touch import Step, Touch
from headway.core.tracker.words import INTRODUCED, SENT
from headway.models import Contact, HistoryLine, Interaction, Interview

Rhythm = tuple[int | None, date | None]
Talk = tuple[int, bool, int]  # with whom, whether both were there, the day


def of(ctx: Ctx, rhythms: Mapping[int, Rhythm], *, few: bool = False) -> dict[int, Touch]:
    """The touches of contacts, by their rhythm and their chosen day; with `few` only those are looked up."""
    whose = list(rhythms) if few else None
    last: dict[int, int] = {}
    written: dict[int, int] = {}
    for id, real, day in _talks(ctx, whose):
        kept = last if real else written
        kept[id] = max(kept.get(id, day), day)
    steps = _steps(_of(Interaction.objects.filter(owner_id=ctx.owner_id), "contact_id", whose))
    return {
        id: touch.touch(
            last=_day(last.get(id)), written=_day(written.get(id)), rhythm=rhythm, chosen=chosen, step=steps.get(id)
        )
        for id, (rhythm, chosen) in rhythms.items()
    }


def of_rows(ctx: Ctx, rows: Iterable[Contact]) -> dict[int, Touch]:
    """The touches of a few contacts."""
    return of(ctx, {row.pk: (row.rhythm_days, row.next_on) for row in rows}, few=True)


def _day(number: int | None) -> date | None:
    return None if number is None else from_day(number)


def _of(rows: "QuerySet[Any]", name: str, whose: list[int] | None) -> "QuerySet[Any]":
    """The rows with those contacts, or with any."""
    return rows.filter(**{f"{name}__isnull": False} if whose is None else {f"{name}__in": whose}).order_by()


def _talks(ctx: Ctx, whose: list[int] | None) -> Iterator[Talk]:
    yield from _logged(_of(Interaction.objects.filter(owner_id=ctx.owner_id), "contact_id", whose))
    joined = Interaction.others.through.objects.filter(interaction__owner_id=ctx.owner_id)
    yield from _logged(_of(joined, "contact_id", whose), "interaction__")
    yield from _interviewed(ctx, whose)
    yield from _conversed(ctx, whose)


def _logged(rows: "QuerySet[Any]", at: str = "") -> Iterator[Talk]:
    """The last days of interactions: of those they were with, or of those who took part besides."""
    dated = rows.filter(**{f"{at}day__isnull": False}).values_list("contact_id", f"{at}kind", f"{at}direction")
    for id, kind, direction, day in dated.annotate(newest=Max(f"{at}day")):
        yield id, touch.is_real(kind, direction), day


def _interviewed(ctx: Ctx, whose: list[int] | None) -> Iterator[Talk]:
    """The last interview with each, of those that took place."""
    over = Q(interview__starts_at__lte=ctx.now) | Q(interview__starts_at=None, interview__held_on__lt=ctx.today)
    rows = Interview.contacts.through.objects.filter(
        over, interview__owner_id=ctx.owner_id, interview__cancelled_at=None
    )
    for id, on in _of(rows, "contact_id", whose).values_list("contact_id").annotate(newest=Max("interview__held_on")):
        yield id, True, to_day(on)


def _conversed(ctx: Ctx, whose: list[int] | None) -> Iterator[Talk]:
    """When each was first written to in a conversation, and the last step of it that both had a part in."""
    stands = HistoryLine.objects.filter(outreach__search__owner_id=ctx.owner_id, place__isnull=False, day__isnull=False)
    steps = stands.filter(outreach__bin_entry=None, stage__number__range=(SENT, INTRODUCED))
    found = _of(steps, "outreach__contact_id", whose).values_list("outreach__contact_id", "stage__number")
    for id, number, day in found.annotate(newest=Max("day")):
        yield id, number > SENT, day


def _steps(rows: "QuerySet[Interaction]") -> dict[int, Step]:
    """The first open step of each contact."""
    steps: dict[int, Step] = {}
    found = rows.filter(next_on__isnull=False, next_done_on=None).order_by("next_on", F("id"))
    for contact_id, id, text, on in found.values_list("contact_id", "id", "next_step", "next_on"):
        if contact_id is not None and on is not None:
            steps.setdefault(contact_id, Step(id, text, on))
    return steps
