"""What the benchmarks set beside the numbers: the same answers, written down straight from their definition."""

import warnings
from importlib import import_module
from typing import Final

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

# The count table by nothing but joins and groups.
COUNTS: Final = """
WITH rung AS (
  SELECT id, rank FROM headway_stage WHERE search_id = %(search)s AND taken_by_id IS NULL AND pipeline = 'applications'
), told AS (
  SELECT o.id AS app, o.role_id AS role, o.source_id AS source, l.place, l.day, l.exactness, l.what, rung.rank
  FROM headway_historyline l JOIN headway_opportunity o ON o.id = l.opportunity_id
  LEFT JOIN headway_binentry b ON b.opportunity_id = o.id
  LEFT JOIN rung ON rung.id = l.stage_id
  WHERE o.search_id = %(search)s AND b.id IS NULL AND l.place IS NOT NULL AND (l.day IS NULL OR l.day <= %(today)s)
), life AS (
  SELECT app, role, source, MAX(rank) AS top, MIN(CASE WHEN rank IS NOT NULL THEN place END) AS begun,
         MAX(CASE WHEN rank IS NOT NULL THEN place END) AS moved,
         MAX(CASE WHEN what IN ('rejected', 'withdrawn', 'position_closed', 'offer_declined', 'reopened')
                  THEN place END) AS closed
  FROM told GROUP BY app, role, source
), lot AS (
  SELECT life.*, first.rank AS entry, last.what AS word,
         CASE WHEN last.exactness = 'exact' THEN last.day END AS word_day
  FROM life JOIN told first ON first.app = life.app AND first.place = life.begun
  LEFT JOIN told last ON last.app = life.app AND last.place = life.closed AND last.place > life.moved
                         AND last.what <> 'reopened'
), came AS (
  SELECT told.app, rung.rank,
         CASE WHEN MIN(CASE WHEN told.day IS NULL THEN told.rank END)
                   < COALESCE(MIN(CASE WHEN told.day IS NOT NULL THEN told.rank END), 1000000) THEN NULL
              WHEN MIN(told.day) = MIN(CASE WHEN told.exactness = 'exact' THEN told.day END) THEN MIN(told.day)
         END AS day
  FROM told JOIN rung ON told.rank >= rung.rank GROUP BY told.app, rung.rank
), stay AS (
  SELECT lot.role, lot.source, came.rank AS stage,
         CASE WHEN lot.top > came.rank THEN 1 WHEN lot.word = 'rejected' THEN 2 ELSE 0 END AS cause,
         CASE WHEN lot.top > came.rank OR lot.word IS NOT NULL THEN 1 ELSE 0 END AS ended,
         CASE WHEN lot.top > came.rank THEN onward.day WHEN lot.word IS NOT NULL THEN lot.word_day
              ELSE %(today)s END - came.day AS days
  FROM lot JOIN came ON came.app = lot.app AND came.rank >= lot.entry
  LEFT JOIN came onward ON onward.app = lot.app AND onward.rank = (SELECT MIN(rank) FROM rung WHERE rank > came.rank)
  WHERE came.rank < (SELECT MAX(rank) FROM rung)
)
SELECT role, source, stage, cause, CASE WHEN days < 0 THEN 0 ELSE days END, ended, COUNT(*)
FROM stay GROUP BY 1, 2, 3, 4, 5, 6
"""


def curve(cause: Ints, age: Ints, horizon: int) -> tuple[Floats, Floats]:
    """The shares answered yes and no by each day, from a row of each application."""
    late = age > horizon
    yes, no = (np.bincount(age[(cause == kind) & ~late], minlength=horizon + 2).astype(float) for kind in (1, 2))
    seen = np.bincount(age[(cause == 0) & ~late], minlength=horizon + 2).astype(float)
    seen[-1] += late.sum()
    there = np.maximum((yes + no + seen)[::-1].cumsum()[::-1], 1)
    unanswered = np.cumprod(1 - yes / there - no / there)
    before = np.concatenate(([1.0], unanswered[:-1]))
    return np.cumsum(before * yes / there), np.cumsum(before * no / there)


def by_lifelines(cause: Ints, ages: Ints | Floats) -> object:
    """The same curve by lifelines, with its variance; ties that it notices it resolves at random."""
    fitter = import_module("lifelines").AalenJohansenFitter(seed=1)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fitted: object = fitter.fit(ages, cause, event_of_interest=1)
        return fitted
