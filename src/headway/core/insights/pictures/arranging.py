"""Where everything of a Sankey stands on its ground: wide from left to right, narrow from top to bottom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from headway.core.insights.course import Flow, Link, Node
from headway.core.insights.pictures import frame, labels
from headway.core.insights.pictures.labels import LEADING, Label
from headway.core.insights.pictures.layout import Box, Plan, in_columns, planned
from headway.core.speech import say, whole

BAR: Final = 10.0
_BESIDE: Final = 176.0  # what a name beside the picture may take
_APART: Final = 25.0  # middles of names beside each other in one column: each can be hit, WCAG 2.2
_LEAST_PITCH: Final = 82.0  # below, names could not be read: the picture grows instead
_BAND: Final = 46.0  # between two rows of the narrow one, labels left aside


@dataclass(frozen=True, slots=True)
class Bar:
    """A node as a rectangle."""

    node: Node
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Band:
    """A link as a curve from (x0, y0) to (x1, y1)."""

    link: Link
    x0: float
    y0: float
    x1: float
    y1: float
    thick: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A Sankey in its place; `labels` are by the name of their node, `down` says that it runs from top to bottom."""

    bars: tuple[Bar, ...]
    labels: Mapping[str, Label]
    bands: tuple[Band, ...]
    width: float
    height: float
    down: bool


def arranged(flow: Flow, width: float, room: float) -> Drawing:
    """Where everything stands in a width; the height follows, about `room` where it runs from left to right.

    Of very many columns even the width does.
    """
    columns = in_columns(flow)
    if width < frame.WIDE:
        return _Down(flow, columns, width).drawing()
    left = _side(columns[0]) if columns[0][0].kind == "source" else 2.0
    steps = max(len(columns) - 1, 1)
    pitch = max((width - left - _side(columns[-1]) - BAR) / steps, _LEAST_PITCH)
    width = left + pitch * steps + BAR + _side(columns[-1])
    beside = frozenset(
        node.name
        for column in (columns[0], columns[-1])
        for node in column
        if column is columns[-1] or node.kind == "source"
    )
    return _Across(flow, columns, width, room, left, pitch, beside).drawing()


def title(node: Node) -> str:
    """What a node is called in the picture: ends in the language spoken, everything else as the person calls it."""
    return say(node.name) if node.kind in ("outcome", "open") else node.name


def _side(nodes: Sequence[Node]) -> float:
    """What the names beside a column need."""
    return min(max(labels.width(title(node), _count(node)) for node in nodes), _BESIDE) + 10


def _count(node: Node) -> str:
    return whole(node.count)


@dataclass(frozen=True, slots=True)
class _Across:
    """From left to right: sources are named to the left, ends to the right, stages above themselves."""

    flow: Flow
    columns: Sequence[Sequence[Node]]
    width: float
    room: float
    left: float
    pitch: float
    beside: frozenset[str]

    def drawing(self) -> Drawing:
        plan = planned(self.flow, self.room, self.gap)
        top = max(12.0, *(self.above(column[0]) for column in self.columns))
        bars = {name: self.bar(box, top) for name, box in plan.boxes.items()}
        bands = (
            Band(
                each.link,
                bars[each.link.start].x + BAR,
                top + each.leaves,
                bars[each.link.end].x,
                top + each.arrives,
                each.thick,
            )
            for each in plan.ribbons
        )
        named = {name: self.label(bar) for name, bar in bars.items()}
        return Drawing(tuple(bars.values()), named, tuple(bands), self.width, top + plan.extent + 12, down=False)

    def bar(self, box: Box, top: float) -> Bar:
        return Bar(box.node, self.left + box.column * self.pitch, top + box.start, BAR, box.thick)

    def above(self, node: Node) -> float:
        """What a name above its node needs."""
        if node.name in self.beside:
            return 0.0
        lines, below = self.fitting(node)
        return LEADING * (len(lines) + below) + 8

    def gap(self, node: Node, before: float, own: float) -> float:
        if node.name not in self.beside:
            return self.above(node) + 6
        return max(7.0, _APART - (before + own) / 2, (_APART - min(before, own)) / 2)

    def fitting(self, node: Node) -> tuple[tuple[str, ...], bool]:
        return labels.fitting(title(node), _count(node), self.pitch - 8)

    def label(self, bar: Bar) -> Label:
        if bar.node.name not in self.beside:
            lines, below = self.fitting(bar.node)
            return Label(lines, _count(bar.node), bar.x, bar.y - 7 - LEADING * (len(lines) + below - 1), below=below)
        y, first = bar.y + bar.height / 2 + 4, bar.node.kind == "source"
        line = labels.one_line(title(bar.node), _count(bar.node), _BESIDE)
        x, anchor = (bar.x - 7, "end") if first else (bar.x + BAR + 7, "start")
        return Label(line, _count(bar.node), x, y, anchor)


@dataclass(frozen=True, slots=True)
class _Down:
    """From top to bottom: sources are named above, everything else below itself, in as many rows as it takes."""

    flow: Flow
    columns: Sequence[Sequence[Node]]
    width: float

    def drawing(self) -> Drawing:
        plan = self.plan()
        factor = min(self.width / plan.extent, 1.0)
        rows = [self.row(column, factor) for column in plan.columns]
        tops = self.tops(plan, rows)
        bars = {
            box.node.name: Bar(box.node, box.start * factor, tops[box.column], max(box.thick * factor, 1.5), BAR)
            for box in plan.boxes.values()
        }
        named = {
            name: label
            for column, row in zip(plan.columns, rows, strict=True)
            for name, label in self.named(column, row, bars)
        }
        bands = (
            Band(
                each.link,
                each.leaves * factor,
                bars[each.link.start].y + BAR,
                each.arrives * factor,
                bars[each.link.end].y,
                max(each.thick * factor, 1.0),
            )
            for each in plan.ribbons
        )
        last = max(label.box[3] for label in named.values())
        return Drawing(tuple(bars.values()), named, tuple(bands), self.width, max(last, tops[-1] + BAR) + 8, down=True)

    def plan(self) -> Plan:
        """The layout that fills the width, as nearly as a few tries come to it."""
        room, plan = self.width, planned(self.flow, self.width, self.gap)
        for _ in range(4):
            if plan.extent > self.width:
                room *= self.width / plan.extent
                plan = planned(self.flow, room, self.gap)
        return plan

    def gap(self, node: Node, before: float, own: float) -> float:
        return 8.0

    def row(self, column: Sequence[Box], factor: float) -> list[tuple[float, int]]:
        """The place of each label and the row that it stands in."""
        widths = [labels.width(self.line(box.node)[0], _count(box.node)) for box in column]
        marks = [(box.start * factor, wide) for box, wide in zip(column, widths, strict=True)]
        return labels.in_rows(marks, 0, self.width)

    def line(self, node: Node) -> tuple[str, ...]:
        return labels.one_line(title(node), _count(node), min(self.width, 300))

    def tops(self, plan: Plan, rows: Sequence[Sequence[tuple[float, int]]]) -> list[float]:
        """Where the bars of each column stand: labels of sources need room above, all others below."""
        depths = [LEADING * (1 + max(row for _, row in each)) + 8 for each in rows]
        first = plan.columns[0][0].node.kind == "source"
        start = depths[0] if first else 2.0
        steps = [BAR + _BAND + (0 if first and at == 0 else depth) for at, depth in enumerate(depths[:-1])]
        return list(accumulate(steps, initial=start))

    def named(
        self, column: Sequence[Box], row: Sequence[tuple[float, int]], bars: Mapping[str, Bar]
    ) -> list[tuple[str, Label]]:
        found = []
        for box, (x, place) in zip(column, row, strict=True):
            bar = bars[box.node.name]
            found.append((box.node.name, self.label(bar, x, place)))
        return found

    def label(self, bar: Bar, x: float, place: int) -> Label:
        above = bar.node.kind == "source"
        y = bar.y - 7 - LEADING * place if above else bar.y + BAR + 14 + LEADING * place
        label = Label(self.line(bar.node), _count(bar.node), x, y)
        if x < bar.x:  # it stands to the left of its mark, and ends beside it
            label = replace(label, x=label.box[2], anchor="end")
        middle = bar.x + min(bar.width / 2, 4)
        far = y + 3 if above else y - 11
        near = bar.y - 1 if above else bar.y + BAR + 1
        return replace(label, leader=((middle, near), (middle, far))) if place else label
