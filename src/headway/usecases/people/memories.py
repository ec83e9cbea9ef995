"""What the histories of all job searches say of companies, several at once in one query."""

from collections import defaultdict
from collections.abc import Iterable

from headway.core.days import on_or_none
from headway.core.people import memory
from headway.core.people.memory import Applied, Line, Memory
from headway.core.tracker.naming import named
from headway.core.tracker.words import APPLIED, OFFER
from headway.models import HistoryLine, Opportunity

_SURE = ("exact", "about")


def of(owner_id: int, company_ids: Iterable[int], *, but: int | None = None) -> dict[int, Memory]:
    """The memory of each of these companies; what lies in the bin is forgotten, and the one opportunity left out."""
    ids = list(company_ids)
    its = Opportunity.objects.of(owner_id).alive().filter(company_id__in=ids).exclude(pk=but or 0)
    its = its.select_related("search", "company")
    lines = _lines(its)
    found: dict[int, list[Applied]] = defaultdict(list)
    for it in its:
        if read := memory.reading(lines[it.pk], applied=APPLIED, offer=OFFER):
            day, answer, days, offered = read
            name = named(it.title, "") or named("", str(it.company))
            told = Applied(it.pk, name, it.search.name, on_or_none(day), answer, days, offered)
            found[it.company_id or 0].append(told)
    return {id: Memory(tuple(sorted(found[id], key=_newest_first))) for id in ids}


def _lines(its: Iterable[Opportunity]) -> dict[int, list[Line]]:
    rows = HistoryLine.objects.filter(opportunity__in=[it.pk for it in its], place__isnull=False)
    told: dict[int, list[Line]] = defaultdict(list)
    columns = ("opportunity_id", "what", "stage__number", "stage__own", "day", "exactness")
    for id, what, number, own, day, exactness in rows.order_by("opportunity_id", "place").values_list(*columns):
        # a stage of one's own after the application is an answer, as the default ones after it are
        stage = number + 1 if own and number is not None and number >= APPLIED else number
        told[id].append(Line(stage, "" if what == "stage" else what, day, exactness in _SURE))
    return told


def _newest_first(it: Applied) -> tuple[int, int]:
    return (-(it.on.toordinal() if it.on else 0), -it.opportunity_id)
