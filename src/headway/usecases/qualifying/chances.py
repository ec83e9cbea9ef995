"""The chance that an application becomes an offer, from the person's own numbers for its role and source."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.qualifying.worth import Chance
from headway.core.speech import noted, say, spoken
from headway.models import JobSearch
from headway.usecases.insights import base

Key = tuple[str | None, str | None]
_OFFER: Final = 6
_BOTH: Final = "\x1f"
_OF: Final = noted("From {n} settled applications of your own for {what}; the average of your search is mixed in.")
_ALL: Final = noted("From {n} settled applications of your own, whatever the role and source.")
_TYPICAL: Final = noted("What is typical of a search: too few of your own applications are settled to tell.")


def chances(ctx: Ctx, home: JobSearch, keys: Iterable[Key]) -> dict[Key, Chance]:
    """The chance for each role and source: of both together where enough is settled, else of less that is alike."""
    wanted = tuple(dict.fromkeys(keys))
    what = ("lead chances", ctx.today_day, spoken().code, wanted)
    found: dict[Key, Chance] = base.once(ctx, home, what, lambda: _chances(ctx, home, wanted))
    return found


def _chances(ctx: Ctx, home: JobSearch, keys: tuple[Key, ...]) -> dict[Key, Chance]:
    if not keys:
        return {}
    reckoned = _Reckoned(ctx, home)
    return {key: reckoned.chance(*key) for key in keys}


class _Reckoned:
    """The settled shares of a search, by role and source together, by either, and in all."""

    def __init__(self, ctx: Ctx, home: JobSearch) -> None:
        self.rungs = base.rungs(home)
        self.whole = base.steps(ctx, home, self.rungs)
        self.rows = base.spells(ctx, home, self.rungs, "source")
        self.joined = [replace(row, segment=f"{row.role}{_BOTH}{row.segment}") for row in self.rows]
        self.offer = next((rung.id for rung in self.rungs if rung.number >= _OFFER), self.rungs[-1].id)
        self.applied = base.answered(self.rungs).id
        self.all = self._told(self.rows, insights.ALL, None)

    def chance(self, role: str | None, source: str | None) -> Chance:
        """Of the narrowest group that is heard; where none is, what is typical with the few of one's own."""
        named = {"role": role or insights.OTHER, "source": source or insights.UNKNOWN}
        groups: tuple[tuple[list[insights.Spell], str, insights.Split, str], ...] = (
            (self.joined, _BOTH.join(named.values()), "source", say("“{role}” from “{source}”", **named)),
            (self.rows, named["role"], "role", f"“{named['role']}”"),
            (self.rows, named["source"], "source", f"“{named['source']}”"),
        )
        for rows, name, by, said in groups:
            told = self._told(rows, name, by)
            if settled := self._settled(told):
                return self._chance(told, say(_OF, n=settled, what=said))
        settled = self._settled(self.all)
        return self._chance(self.all, say(_ALL, n=settled) if settled else say(_TYPICAL))

    def _told(self, rows: list[insights.Spell], name: str, by: insights.Split | None) -> insights.Conversion:
        from headway.core.insights import reckoning

        return reckoning.conversions(rows, self.whole, (name,), by).groups[0]

    def _settled(self, told: insights.Conversion) -> int:
        """How many applications of a group are settled, none where that is too few to be heard."""
        first = next((step for step in told.steps if step.stage_id == self.applied), None)
        return round(first.settled) if first and first.enough else 0

    def _chance(self, told: insights.Conversion, said: str) -> Chance:
        way = next((each for each in told.along if each.stage_id == self.offer), None)
        if way is None:
            return Chance(0.0, 0.0, 0.0, say("Nothing leads to an offer here."))
        return Chance(way.mean, way.low, way.high, said)
