"""The counting queries: one portable SQL text each, over the standing lines of the ledger (STATISTICS appendix A)."""

from collections.abc import Collection
from typing import Any, Final

from django.db import connection

# What the numbers read: living stages and what removed ones count for; standing lines known on the evening of a day.
_READ: Final = """
WITH stage AS (
  SELECT s.id, COALESCE(heir.rank, s.rank) AS rank
  FROM headway_stage s LEFT JOIN headway_stage heir ON heir.id = s.taken_by_id
  WHERE s.search_id = %(search)s AND s.pipeline = '{pipeline}'
), ev AS (
  SELECT o.id AS app, {segments}, l.place, l.day, l.exactness, l.said_by, l.what,
         stage.rank
  FROM headway_historyline l
  JOIN headway_{owner} o ON o.id = l.{owner}_id
  LEFT JOIN headway_binentry b ON b.{owner}_id = o.id
  LEFT JOIN stage ON stage.id = l.stage_id
  WHERE o.search_id = %(search)s AND b.id IS NULL AND l.place IS NOT NULL AND (l.day IS NULL OR l.day <= %(today)s)
)"""
_VIEWS: Final = _READ.format(
    pipeline="applications", owner="opportunity", segments="o.role_id AS role, o.source_id AS source"
)
# A conversation has no role and no source.
_TALKS: Final = _READ.format(
    pipeline="outreach",
    owner="outreach",
    segments="CAST(NULL AS bigint) AS role, CAST(NULL AS bigint) AS source",
)

_REACHED: Final = (
    _VIEWS
    + """, app AS (
  SELECT app, role, source, MAX(rank) AS top, MIN(CASE WHEN rank IS NOT NULL THEN place END) AS first_move,
         MIN(CASE WHEN rank >= %(applied)s THEN day END) AS day
  FROM ev GROUP BY app, role, source
), fate AS (
  SELECT app.*, first.rank AS entry FROM app JOIN ev first ON first.app = app.app AND first.place = app.first_move
)"""
)
# Which résumé went with an application, the latest kept where there are several; and whether it was tailored.
_WENT: Final = """ LEFT JOIN (
    SELECT s.opportunity_id, MAX(s.document_id) AS id
    FROM headway_sending s JOIN headway_document d ON d.id = s.document_id
    WHERE d.kind = 'resume' GROUP BY s.opportunity_id
  ) went ON went.opportunity_id = """
_TAILORED: Final = " LEFT JOIN headway_tailoring t ON t.opportunity_id = "
_SEGMENTS: Final = {
    "": _REACHED + " SELECT role, NULL, entry, top, COUNT(*) FROM fate GROUP BY role, entry, top",
    "source": _REACHED + " SELECT role, source, entry, top, COUNT(*) FROM fate GROUP BY role, source, entry, top",
    "month": _REACHED + " SELECT role, day, entry, top, COUNT(*) FROM fate GROUP BY role, day, entry, top",
    "label": _REACHED
    + """ SELECT role, ol.label_id, entry, top, COUNT(*)
  FROM fate LEFT JOIN headway_opportunity_labels ol ON ol.opportunity_id = fate.app
  GROUP BY role, ol.label_id, entry, top""",
    "document": f"{_REACHED} SELECT role, went.id, entry, top, COUNT(*) FROM fate{_WENT}fate.app GROUP BY 1, 2, 3, 4",
    "tailored": _REACHED
    + f""" SELECT role, CASE WHEN t.tailored THEN 1 WHEN t.id IS NOT NULL THEN 0 END, entry, top, COUNT(*)
  FROM fate{_TAILORED}fate.app GROUP BY 1, 2, 3, 4""",
}
# How long everybody stood where: one spell for every stage from the one where it first appeared to the furthest. The
# first day at a stage or beyond it counts (skips pass through, moves back change nothing); a day that is not exact ends
# and begins no spell, an undated line below every dated one neither. An outcome stands if nothing happened after it.
_RUNGS: Final = "SELECT DISTINCT rank FROM stage"
_SPELLS: Final = (
    _VIEWS
    + f""", rung AS (
  {_RUNGS}
), turn AS (
  SELECT ev.*, MAX(rank) OVER of_app AS top,
         MIN(CASE WHEN rank IS NOT NULL THEN place END) OVER of_app AS first_move,
         MAX(CASE WHEN rank IS NOT NULL THEN place END) OVER of_app AS last_move,
         MAX(CASE WHEN what IN ('rejected', 'withdrawn', 'position_closed', 'offer_declined', 'reopened')
                  THEN place END) OVER of_app AS last_word,
         MIN(CASE WHEN rank >= %(applied)s THEN day END) OVER of_app AS applied_day
  FROM ev WINDOW of_app AS (PARTITION BY app)
), fate AS (
  SELECT turn.*, MAX(CASE WHEN place = first_move THEN rank END) OVER of_app AS entry,
         MAX(CASE WHEN place = last_word AND place > last_move AND what <> 'reopened'
                  THEN what END) OVER of_app AS word,
         MAX(CASE WHEN place = last_word AND exactness = 'exact' THEN day END) OVER of_app AS word_day
  FROM turn WINDOW of_app AS (PARTITION BY app)
), reach AS (
  SELECT app, role, source, applied_day, top, word, word_day, rung.rank AS stage,
         MAX(CASE WHEN fate.rank = rung.rank THEN 1 ELSE 0 END) AS stood,
         CASE WHEN MIN(CASE WHEN day IS NULL THEN fate.rank END)
                   < COALESCE(MIN(CASE WHEN day IS NOT NULL THEN fate.rank END), 1000000) THEN NULL
              WHEN MIN(day) = MIN(CASE WHEN exactness = 'exact' THEN day END) THEN MIN(day) END AS day
  FROM fate JOIN rung ON rung.rank BETWEEN entry AND fate.rank
  GROUP BY app, role, source, applied_day, top, word, word_day, rung.rank
), stay AS (
  SELECT reach.*, LEAD(day) OVER on_the_way AS next_day, LEAD(stage) OVER on_the_way IS NOT NULL AS further
  FROM reach WINDOW on_the_way AS (PARTITION BY app ORDER BY stage)
), aged AS (
  SELECT app, role, source, applied_day, stage, stood,
         CASE WHEN further THEN 1 WHEN word = 'rejected' THEN 2 ELSE 0 END AS cause,
         CASE WHEN further OR word IS NOT NULL THEN 1 ELSE 0 END AS ended,
         CASE WHEN further THEN next_day WHEN word IS NOT NULL THEN word_day ELSE %(until)s END - day AS age
  FROM stay WHERE stage < (SELECT MAX(rank) FROM rung)
), spell AS (
  SELECT app, role, source, applied_day, stage, stood, cause, ended,
         CASE WHEN age < 0 THEN 0 ELSE age END AS days
  FROM aged
)"""
)
_COUNTS: Final = {
    "": _SPELLS
    + """ SELECT role, source, stage, cause, days, ended, COUNT(*) AS n
  FROM spell GROUP BY role, source, stage, cause, days, ended""",
    "month": _SPELLS
    + """ SELECT role, applied_day, stage, cause, days, ended, COUNT(*) AS n
  FROM spell GROUP BY role, applied_day, stage, cause, days, ended""",
    "label": _SPELLS
    + """ SELECT role, ol.label_id, stage, cause, days, ended, COUNT(*) AS n
  FROM spell LEFT JOIN headway_opportunity_labels ol ON ol.opportunity_id = spell.app
  GROUP BY role, ol.label_id, stage, cause, days, ended""",
    "document": _SPELLS
    + f""" SELECT role, went.id, stage, cause, days, ended, COUNT(*) AS n
  FROM spell{_WENT}spell.app GROUP BY 1, 2, 3, 4, 5, 6""",
    "tailored": _SPELLS
    + f""" SELECT role, CASE WHEN t.tailored THEN 1 WHEN t.id IS NOT NULL THEN 0 END, stage, cause, days, ended,
         COUNT(*) AS n
  FROM spell{_TAILORED}spell.app GROUP BY 1, 2, 3, 4, 5, 6""",
}
# How long they stood at a stage: of those that passed through it unseen there is nothing to say.
_STOOD: Final = (
    _SPELLS
    + """ SELECT stage, CASE WHEN cause > 0 THEN 1 ELSE ended END, days, COUNT(*)
  FROM spell WHERE stood = 1 GROUP BY 1, 2, 3"""
)
# What became of those at a stage: the classes that a settled share is counted from, each of them rows.
_BECAME: Final = {
    "yes": "cause = 1 AND (days IS NULL OR days <= %(within)s)",
    "timed": "cause = 1 AND days <= %(within)s",
    "no": "cause = 2 AND (days IS NULL OR days <= %(within)s)",
    "late": "cause > 0 AND days > %(within)s",
    "waiting": "cause = 0 AND ended = 0 AND days IS NOT NULL",
    "ended": "cause = 0 AND ended = 1 AND days IS NOT NULL",
    "left_out": "cause = 0 AND days IS NULL",
    "undated": "days IS NULL",
}
_WAITING: Final = _SPELLS + " SELECT app, stage, days FROM spell WHERE ended = 0 ORDER BY app"
_DATED: Final = (
    _VIEWS
    + """ SELECT 'exactness', exactness, COUNT(*), COUNT(DISTINCT app) FROM ev GROUP BY exactness
  UNION ALL SELECT 'said_by', said_by, COUNT(*), COUNT(DISTINCT app) FROM ev GROUP BY said_by"""
)
_HAPPENED: Final = (
    _VIEWS + " SELECT day, COUNT(*) FROM ev WHERE day >= %(since)s AND what <> 'reopened' GROUP BY day ORDER BY day"
)
# What a week brought: each opportunity's first word back and first offer, and each interview it came to for the first
# time. The first of them counts if its day is known; an application is out on the day that the table shows.
_WEEKLY: Final = (
    _VIEWS
    + """, mark AS (
  SELECT 'replies' AS kind, app, MIN(place) AS place FROM ev WHERE rank > %(applied)s OR what = 'rejected' GROUP BY app
  UNION ALL SELECT 'interviews', app, MIN(place) FROM ev WHERE rank BETWEEN %(low)s AND %(high)s GROUP BY app, rank
  UNION ALL SELECT 'offers', app, MIN(place) FROM ev WHERE rank >= %(offer)s GROUP BY app
) SELECT kind, day, COUNT(*) FROM mark JOIN ev ON ev.app = mark.app AND ev.place = mark.place
  WHERE day >= %(since)s GROUP BY kind, day
  UNION ALL SELECT 'applications', o.applied_day, COUNT(*)
  FROM headway_opportunity o LEFT JOIN headway_binentry b ON b.opportunity_id = o.id
  WHERE o.search_id = %(search)s AND b.id IS NULL AND o.applied_day BETWEEN %(since)s AND %(today)s
  GROUP BY o.applied_day"""
)
_LINES: Final = _VIEWS + """ SELECT ev.app, ev.source, ev.what, ev.rank FROM ev ORDER BY ev.app, ev.place"""


def reached(
    *, search_id: int, today: int, applied_rank: int, by: str = "", pipeline: str = "applications"
) -> list[tuple[Any, ...]]:
    """Rows (role id, segment, entry rank, top rank, n); the segment is a source, label or applied day by `by`."""
    given = {"search": search_id, "today": today, "applied": applied_rank}
    with connection.cursor() as cursor:
        cursor.execute(_of(_SEGMENTS[by], pipeline), given)
        return list(cursor.fetchall())


def counts(
    *,
    search_id: int,
    today: int,
    applied_rank: int,
    until: int | None = None,
    by: str = "",
    pipeline: str = "applications",
    ranks: Collection[int] = (),
) -> list[tuple[Any, ...]]:
    """Rows (role id, segment, stage rank, cause, days, ended, n): the count table that every curve is read from.

    Cause 1 went on, 2 was rejected, 0 is unresolved, `ended` (1) or still open; `days` is the age at that moment, None
    where a day that it needs is not known exactly. The segment is the source, by `by` the label or the applied day.
    What is open has waited `until` then (today). With `ranks` only these stages are stood at: what lies between two of
    them is passed through.
    """
    given = _given(search_id, today, applied_rank, until)
    asked = _of(_COUNTS[by], pipeline)
    if ranks:
        among = ", ".join(str(int(rank)) for rank in sorted(ranks))
        asked = asked.replace(_RUNGS, f"{_RUNGS} WHERE rank IN ({among})", 1)
    with connection.cursor() as cursor:
        cursor.execute(asked, given)
        return list(cursor.fetchall())


def waiting(
    *,
    search_id: int,
    today: int,
    applied_rank: int,
    until: int | None = None,
    pipeline: str = "applications",
) -> list[tuple[int, int, int | None]]:
    """Rows (id, stage rank, days) of what still waits: at its furthest stage, how long; None: not known."""
    with connection.cursor() as cursor:
        cursor.execute(_of(_WAITING, pipeline), _given(search_id, today, applied_rank, until))
        return list(cursor.fetchall())


def stood(
    *, search_id: int, today: int, applied_rank: int, until: int | None = None, pipeline: str = "applications"
) -> list[tuple[int, int, int | None, int]]:
    """Rows (stage rank, left, days, n): how long those stood at a stage that left it (1), or stand there still (0)."""
    with connection.cursor() as cursor:
        cursor.execute(_of(_STOOD, pipeline), _given(search_id, today, applied_rank, until))
        return list(cursor.fetchall())


def became(
    *,
    search_id: int,
    today: int,
    applied_rank: int,
    rank: int,
    answered: str,
    within: int,
    until: int | None = None,
    pipeline: str = "applications",
) -> list[tuple[int]]:
    """The ids of those at a stage of which this became, counted as `counts` does; an answer counts `within` days."""
    given = {**_given(search_id, today, applied_rank, until), "rank": rank, "within": within}
    with connection.cursor() as cursor:
        asked = f"{_SPELLS} SELECT app FROM spell WHERE stage = %(rank)s AND {_BECAME[answered]}"
        cursor.execute(_of(asked, pipeline), given)
        return list(cursor.fetchall())


def dated(*, search_id: int, today: int) -> list[tuple[str, str, int, int]]:
    """Rows (`exactness` or `said_by`, its value, lines, opportunities): how well days are known, and who said so."""
    with connection.cursor() as cursor:
        cursor.execute(_DATED, {"search": search_id, "today": today})
        return list(cursor.fetchall())


def happened(*, search_id: int, today: int, since: int) -> list[tuple[int, int]]:
    """Rows (day, lines): how much of the history happened on each day since then."""
    with connection.cursor() as cursor:
        cursor.execute(_HAPPENED, {"search": search_id, "today": today, "since": since})
        return list(cursor.fetchall())


def weekly(
    *, search_id: int, today: int, since: int, applied_rank: int, interviews: Collection[int], offer_rank: int
) -> list[tuple[Any, ...]]:
    """Rows (kind, day, n): applications, first replies, interviews (stages of these ranks) and offers since then."""
    given = {"search": search_id, "today": today, "since": since, "applied": applied_rank, "offer": offer_rank}
    between = {"low": min(interviews, default=1), "high": max(interviews, default=0)}
    with connection.cursor() as cursor:
        cursor.execute(_WEEKLY, given | between)
        return list(cursor.fetchall())


def _of(asked: str, pipeline: str) -> str:
    """A question about opportunities, asked of a pipeline."""
    return asked if pipeline == "applications" else asked.replace(_VIEWS, _TALKS, 1)


def _given(search_id: int, today: int, applied_rank: int, until: int | None) -> dict[str, int]:
    return {
        "search": search_id,
        "today": today,
        "applied": applied_rank,
        "until": today if until is None else min(until, today),
    }


def lines(*, search_id: int, today: int) -> list[tuple[Any, ...]]:
    """Rows (opportunity id, source id, what, rank), the lines of one opportunity together and in order."""
    with connection.cursor() as cursor:
        cursor.execute(_LINES, {"search": search_id, "today": today})
        return list(cursor.fetchall())
