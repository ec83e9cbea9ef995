"""The counting queries: one portable SQL text each, over the standing lines of the ledger (STATISTICS appendix A)."""

from typing import Any, Final

from django.db import connection

# What the numbers read: living stages and what removed ones count for; standing lines known on the evening of a day.
_VIEWS: Final = """
WITH stage AS (
  SELECT s.id, COALESCE(heir.rank, s.rank) AS rank
  FROM headway_stage s LEFT JOIN headway_stage heir ON heir.id = s.taken_by_id
  WHERE s.search_id = %(search)s AND s.pipeline = 'applications'
), ev AS (
  SELECT o.id AS app, o.role_id AS role, o.source_id AS source, l.place, l.day, stage.rank, l.what
  FROM headway_historyline l
  JOIN headway_opportunity o ON o.id = l.opportunity_id
  LEFT JOIN headway_binentry b ON b.opportunity_id = o.id
  LEFT JOIN stage ON stage.id = l.stage_id
  WHERE o.search_id = %(search)s AND b.id IS NULL AND l.place IS NOT NULL AND (l.day IS NULL OR l.day <= %(today)s)
)"""

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
_SEGMENTS: Final = {
    "": _REACHED + " SELECT role, NULL, entry, top, COUNT(*) FROM fate GROUP BY role, entry, top",
    "source": _REACHED + " SELECT role, source, entry, top, COUNT(*) FROM fate GROUP BY role, source, entry, top",
    "month": _REACHED + " SELECT role, day, entry, top, COUNT(*) FROM fate GROUP BY role, day, entry, top",
    "label": _REACHED
    + """ SELECT role, ol.label_id, entry, top, COUNT(*)
  FROM fate LEFT JOIN headway_opportunity_labels ol ON ol.opportunity_id = fate.app
  GROUP BY role, ol.label_id, entry, top""",
}
_LINES: Final = _VIEWS + """ SELECT ev.app, ev.source, ev.what, ev.rank FROM ev ORDER BY ev.app, ev.place"""


def reached(*, search_id: int, today: int, applied_rank: int, by: str = "") -> list[tuple[Any, ...]]:
    """Rows (role id, segment, entry rank, top rank, n); the segment is a source, label or applied day by `by`."""
    given = {"search": search_id, "today": today, "applied": applied_rank}
    with connection.cursor() as cursor:
        cursor.execute(_SEGMENTS[by], given)
        return list(cursor.fetchall())


def lines(*, search_id: int, today: int) -> list[tuple[Any, ...]]:
    """Rows (opportunity id, source id, what, rank), the lines of one opportunity together and in order."""
    with connection.cursor() as cursor:
        cursor.execute(_LINES, {"search": search_id, "today": today})
        return list(cursor.fetchall())
