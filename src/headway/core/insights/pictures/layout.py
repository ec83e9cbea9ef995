"""Where the parts of a Sankey stand: columns along the flow, and across it the place and thickness of every part.

The order is that of the domain, never a relaxer's: it does not jump from week to week. Sources begin, outcomes end in
the last column; the first visits of the stages run along the top, and what is lost peels off below them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from headway.core.insights.course import Flow, Link, Node

THIN: Final = 1.5  # what a single one is drawn with among thousands
_THICK: Final = 28.0  # what a single one is drawn with where there are few
Gap = Callable[[Node, float, float], float]  # free before a node, by the thickness of the one before and its own


@dataclass(frozen=True, slots=True)
class Box:
    """A node in its place: its column, where it begins across the flow, and how thick it is."""

    node: Node
    column: int
    start: float
    thick: float

    @property
    def middle(self) -> float:
        """The middle across the flow."""
        return self.start + self.thick / 2


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A link in its place: the middles of its two ends across the flow, and its thickness."""

    link: Link
    leaves: float
    arrives: float
    thick: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole layout; `extent` is its size across the flow."""

    boxes: Mapping[str, Box]
    ribbons: tuple[Ribbon, ...]
    columns: tuple[tuple[Box, ...], ...]
    extent: float


@dataclass(frozen=True, slots=True)
class _Measured:
    """The parts before they have a place: how thick they are, and the slots of the links on their nodes' sides."""

    columns: Sequence[Sequence[Node]]
    thick: Mapping[Link, float]
    sizes: Mapping[str, float]
    leaving: Mapping[Link, float]
    coming: Mapping[Link, float]
    into: Mapping[str, Sequence[Link]]
    gap: Gap


def planned(flow: Flow, room: float, gap: Gap) -> Plan:
    """The layout of a flow in so much room across it.

    Where thin parts are drawn thicker than they are, or labels need it, the extent is larger than the room.
    """
    measured = _measured(flow, in_columns(flow), room, gap)
    starts = _placed(measured)
    columns = tuple(
        tuple(Box(node, column, starts[node.name], measured.sizes[node.name]) for node in nodes)
        for column, nodes in enumerate(measured.columns)
    )
    boxes = {box.node.name: box for column in columns for box in column}
    ribbons = tuple(_ribbon(link, measured, starts) for link in flow.links)
    return Plan(boxes, ribbons, columns, max(box.start + box.thick for box in boxes.values()))


def in_columns(flow: Flow) -> list[list[Node]]:
    """The nodes in columns: each behind all that lead to it, what leads nowhere in the last."""
    onward = _acyclic(flow)
    before: dict[str, list[str]] = defaultdict(list)
    for link in onward:
        before[link.end].append(link.start)

    @cache
    def rank(name: str) -> int:
        return max((rank(start) + 1 for start in before[name]), default=0)

    ranks = {node.name: rank(node.name) for node in flow.nodes}
    last = max(ranks.values())
    leads = {link.start for link in flow.links}
    columns: list[list[Node]] = [[] for _ in range(last + 1)]
    for node in flow.nodes:
        columns[ranks[node.name] if node.name in leads else last].append(node)
    return [column for column in columns if column]


def _acyclic(flow: Flow) -> list[Link]:
    """The links without those that would lead in a circle, where some went one way and some the other."""
    order = {node.name: place for place, node in enumerate(flow.nodes)}
    onward: dict[str, set[str]] = defaultdict(set)
    kept = []
    for link in sorted(flow.links, key=lambda each: (order[each.start] > order[each.end], -each.count)):
        if not _leads(onward, link.end, link.start):
            onward[link.start].add(link.end)
            kept.append(link)
    return kept


def _leads(onward: Mapping[str, set[str]], start: str, end: str) -> bool:
    """Whether one gets from one node to another."""
    seen, waiting = {start}, [start]
    while waiting:
        for name in onward.get(waiting.pop(), ()):
            if name not in seen:
                seen.add(name)
                waiting.append(name)
    return end in seen


def _measured(flow: Flow, columns: Sequence[Sequence[Node]], room: float, gap: Gap) -> _Measured:
    scale = min(_fitting(column, room, gap) for column in columns)
    thick = {link: max(link.count * scale, THIN) for link in flow.links}
    order = {node.name: place for place, node in enumerate(flow.nodes)}
    depth = {node.name: column for column, nodes in enumerate(columns) for node in nodes}
    out, into = _sides(flow.links)
    sizes = {
        node.name: max(*(sum(thick[link] for link in side[node.name]) for side in (out, into)), node.count * scale, 3.0)
        for node in flow.nodes
    }
    for links in out.values():
        links.sort(key=lambda link: order[link.end])
    for links in into.values():
        links.sort(key=lambda link: (-depth[link.start], order[link.start]))
    return _Measured(columns, thick, sizes, _slots(out.values(), thick), _slots(into.values(), thick), into, gap)


def _ribbon(link: Link, measured: _Measured, starts: Mapping[str, float]) -> Ribbon:
    leaves, arrives = starts[link.start] + measured.leaving[link], starts[link.end] + measured.coming[link]
    return Ribbon(link, leaves, arrives, measured.thick[link])


def _fitting(column: Sequence[Node], room: float, gap: Gap) -> float:
    """The scale at which a column fills the room."""
    free = room - sum(gap(node, 0, 0) for node in column[1:])
    return min(max(free, room / 4) / sum(node.count for node in column), _THICK)


def _sides(links: Iterable[Link]) -> tuple[dict[str, list[Link]], dict[str, list[Link]]]:
    """The links that leave each node, and those that come to it."""
    out: dict[str, list[Link]] = defaultdict(list)
    into: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        out[link.start].append(link)
        into[link.end].append(link)
    return out, into


def _slots(sides: Iterable[Iterable[Link]], thick: Mapping[Link, float]) -> dict[Link, float]:
    """Where the middle of each link stands on the side of its node, one below the other."""
    found = {}
    for links in sides:
        top = 0.0
        for link in links:
            found[link] = top + thick[link] / 2
            top += thick[link]
    return found


def _placed(measured: _Measured) -> dict[str, float]:
    """Where each node begins: where what comes to it leaves its own start, but below the one before."""
    starts: dict[str, float] = {}
    for column in measured.columns:
        low = 0.0
        for above, node in zip([None, *column], column, strict=False):
            if above is not None:
                low += _gap(measured, above, node)
            starts[node.name] = max(_wanted(node, measured, starts), low)
            low = starts[node.name] + measured.sizes[node.name]
    floor = max(_bottom(column, measured, starts) for column in measured.columns[:-1] or measured.columns)
    floor = max(floor, *(_needed(column, measured) for column in measured.columns))
    for column in measured.columns:
        _lift(column, measured, starts, floor)
    return starts


def _wanted(node: Node, measured: _Measured, starts: Mapping[str, float]) -> float:
    """Where a node begins if it could choose: on top, or at the mean of where what comes to it leaves."""
    known = [link for link in measured.into.get(node.name, ()) if link.start in starts]
    weight = sum(measured.thick[link] for link in known)
    if not known or node.kind == "source" or (node.kind == "stage" and node.visit == 1):
        return 0.0
    leaves = sum((starts[link.start] + measured.leaving[link]) * measured.thick[link] for link in known)
    return leaves / weight - weight / 2


def _lift(column: Sequence[Node], measured: _Measured, starts: dict[str, float], floor: float) -> None:
    """Move up what hangs below the floor."""
    low = floor
    for node, above in zip(reversed(column), [*reversed(column[:-1]), None], strict=True):
        starts[node.name] = min(starts[node.name], low - measured.sizes[node.name])
        if above is not None:
            low = starts[node.name] - _gap(measured, above, node)


def _bottom(column: Sequence[Node], measured: _Measured, starts: Mapping[str, float]) -> float:
    return starts[column[-1].name] + measured.sizes[column[-1].name]


def _needed(column: Sequence[Node], measured: _Measured) -> float:
    gaps = sum(_gap(measured, above, node) for above, node in pairwise(column))
    return sum(measured.sizes[node.name] for node in column) + gaps


def _gap(measured: _Measured, above: Node, node: Node) -> float:
    return measured.gap(node, measured.sizes[above.name], measured.sizes[node.name])
