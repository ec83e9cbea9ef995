"""When each contact was last talked to, and when it is due again: three queries for however many."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import F, Max, QuerySet

from headway.core.days import from_day
from headway.core.people import touch
from headway.core.people.touch import Step, Touch
from headway.models import Contact, Interaction

Rhythm = tuple[int | None, date | None]


def of(owner_id: int, rhythms: Mapping[int, Rhythm], *, few: bool = False) -> dict[int, Touch]:
    """The touches of contacts, by their rhythm and their chosen day; with `few` only those are looked up."""
    rows = Interaction.objects.filter(owner_id=owner_id, contact_id__isnull=False)
    joined = Interaction.others.through.objects.filter(interaction__owner_id=owner_id)
    if few:
        rows, joined = rows.filter(contact_id__in=list(rhythms)), joined.filter(contact_id__in=list(rhythms))
    last, written = _days(rows, joined)
    steps = _steps(rows)
    return {
        id: touch.touch(last=last.get(id), written=written.get(id), rhythm=rhythm, chosen=chosen, step=steps.get(id))
        for id, (rhythm, chosen) in rhythms.items()
    }


def of_rows(owner_id: int, rows: Iterable[Contact]) -> dict[int, Touch]:
    """The touches of a few contacts."""
    return of(owner_id, {row.pk: (row.rhythm_days, row.next_on) for row in rows}, few=True)


def _days(rows: "QuerySet[Interaction]", joined: "QuerySet[Any]") -> tuple[dict[int, date], dict[int, date]]:
    """The last real contact and the last that was written, of those it was with and those who took part besides."""
    last: dict[int, int] = defaultdict(int)
    written: dict[int, int] = defaultdict(int)
    dated = rows.filter(day__isnull=False).values_list("contact_id", "kind", "direction")
    beside = joined.filter(interaction__day__isnull=False)
    besides = beside.values_list("contact_id", "interaction__kind", "interaction__direction")
    found = (dated.annotate(newest=Max("day")), besides.annotate(newest=Max("interaction__day")))
    for contact_id, kind, direction, day in (each for told in found for each in told.order_by()):
        kept = last if touch.is_real(kind, direction) else written
        kept[contact_id] = max(kept[contact_id], day)
    return {id: from_day(day) for id, day in last.items()}, {id: from_day(day) for id, day in written.items()}


def _steps(rows: "QuerySet[Interaction]") -> dict[int, Step]:
    """The first open step of each contact."""
    steps: dict[int, Step] = {}
    found = rows.filter(next_on__isnull=False, next_done_on=None).order_by("next_on", F("id"))
    for contact_id, id, text, on in found.values_list("contact_id", "id", "next_step", "next_on"):
        if contact_id is not None and on is not None:
            steps.setdefault(contact_id, Step(id, text, on))
    return steps
