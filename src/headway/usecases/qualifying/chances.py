"""The chance that an application becomes an offer, from the person's own numbers for its role and source."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import Final

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.qualifying.worth import Chance
from headway.core.speech import noted, say, spoken
from headway.core.stats.defaults import ENOUGH_SETTLED
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
    named = [(role or insights.OTHER, source or insights.UNKNOWN) for role, source in keys]
    reckoned = _Reckoned(ctx, home, named)
    return {key: reckoned.chance(*names) for key, names in zip(keys, named, strict=True)}


class _Reckoned:
    """The settled shares of a search, by role and source together, by either, and in all."""

    def __init__(self, ctx: Ctx, home: JobSearch, groups: Sequence[tuple[str, str]]) -> None:
        self.rungs = base.rungs(home)
        self.whole = base.steps(ctx, home, self.rungs)
        rows = base.spells(ctx, home, self.rungs, "source")
        joined = [replace(row, segment=f"{row.role}{_BOTH}{row.segment}") for row in rows]
        self.offer = next((rung.id for rung in self.rungs if rung.number >= _OFFER), self.rungs[-1].id)
        self.applied = base.answered(self.rungs)
        self.joined = self._heard(joined, {_BOTH.join(each) for each in groups}, "source")
        self.by_role = self._heard(rows, {role for role, _ in groups}, "role")
        self.by_source = self._heard(rows, {source for _, source in groups}, "source")
        self.all = self._told(rows, (insights.ALL,), None)[insights.ALL]

    def chance(self, role: str, source: str) -> Chance:
        """Of the narrowest group that is heard; where none is, what is typical with the few of one's own."""
        groups = (
            (self.joined.get(f"{role}{_BOTH}{source}"), say("“{role}” from “{source}”", role=role, source=source)),
            (self.by_role.get(role), f"“{role}”"),
            (self.by_source.get(source), f"“{source}”"),
        )
        for told, name in groups:
            if told and (settled := self._settled(told)):
                return self._chance(told, say(_OF, n=settled, what=name))
        settled = self._settled(self.all)
        return self._chance(self.all, say(_ALL, n=settled) if settled else say(_TYPICAL))

    def _heard(
        self, rows: Sequence[insights.Spell], names: Set[str], by: insights.Split
    ) -> dict[str, insights.Conversion]:
        """Those of the groups in which enough was applied for that they may be heard: to reckon the others is idle."""
        n: Counter[str] = Counter()
        for row in rows:
            if row.rank == self.applied.rank:
                n[row.role if by == "role" else row.segment] += row.n
        return self._told(rows, (name for name in n if name in names and n[name] >= ENOUGH_SETTLED), by)

    def _told(
        self, rows: Sequence[insights.Spell], names: Iterable[str], by: insights.Split | None
    ) -> dict[str, insights.Conversion]:
        from headway.core.insights import reckoning

        found = reckoning.conversions(rows, self.whole, tuple(dict.fromkeys(names)), by)
        return {group.name: group for group in found.groups}

    def _settled(self, told: insights.Conversion) -> int:
        """How many applications of a group are settled, none where that is too few to be heard."""
        first = next((step for step in told.steps if step.stage_id == self.applied.id), None)
        return round(first.settled) if first and first.enough else 0

    def _chance(self, told: insights.Conversion, said: str) -> Chance:
        way = next((each for each in told.along if each.stage_id == self.offer), None)
        if way is None:
            return Chance(0.0, 0.0, 0.0, say("Nothing leads to an offer here."))
        return Chance(way.mean, way.low, way.high, said)
