"""Labels that never stand on one another: names in a few lines, and names beside a row of marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from headway.core.insights.pictures import frame

LEADING: Final = 15.0


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text from a first baseline downwards; `anchor` says on which side of x they stand.

    The count stands at the end of the last line, or `below` it on one of its own.
    """

    lines: tuple[str, ...]
    count: str
    x: float
    y: float
    anchor: str = "start"
    below: bool = False
    leader: tuple[tuple[float, float], tuple[float, float]] | None = None

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What it covers at most: left, top, right, bottom."""
        wide = (
            max(map(width, self.texts))
            if self.below
            else max(*map(width, self.lines), width(self.lines[-1], self.count))
        )
        left = self.x - wide if self.anchor == "end" else self.x
        return (left, self.y - 11, left + wide, self.y + LEADING * (len(self.texts) - 1) + 4)

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines as they are read."""
        if self.below:
            return (*self.lines, self.count)
        return (*self.lines[:-1], f"{self.lines[-1]} {self.count}")

    def drawn(self) -> list[str]:
        """The lines with a halo, the count bold, and the leader to what they name."""
        parts = (
            [] if self.leader is None else [frame.tag("path", d=frame.path(self.leader), stroke="var(--line-strong)")]
        )
        for place, text in enumerate(self.texts):
            parts.append(self._line(text, self.y + LEADING * place, last=place == len(self.texts) - 1))
        return parts

    def _line(self, text: str, y: float, last: bool) -> str:
        bold = frame.tag("tspan", frame.escaped(self.count), font_weight=700)
        if not last:
            content = frame.escaped(frame.isolated(text))
        else:
            content = bold if self.below else f"{frame.escaped(frame.isolated(self.lines[-1]))} {bold}"
        return frame.haloed(content, self.x, y, size=frame.SMALL, text_anchor=self.anchor)


def width(text: str, count: str = "") -> float:
    """How wide a line of a label is at most, with a bold count at its end."""
    return frame.text_width(text, frame.SMALL) + (frame.text_width(f" {count}", frame.SMALL, bold=True) if count else 0)


def wrapped(name: str, room: float, lines: int = 4) -> tuple[str, ...]:
    """A name in at most so many lines of a width, its end left out where it does not fit.

    >>> wrapped("Response, no interview yet", 90)
    ('Response,', 'no interview', 'yet')
    """
    found: list[str] = []
    rest = frame.clean(name).split(" ")
    while rest and len(found) < lines - 1:
        line = rest.pop(0)
        while rest and width(f"{line} {rest[0]}") <= room:
            line = f"{line} {rest.pop(0)}"
        found.append(_short(line, room))
    if rest:
        found.append(_short(" ".join(rest), room))
    return tuple(found)


def fitting(name: str, count: str, room: float) -> tuple[tuple[str, ...], bool]:
    """A name in a few lines of a width, and whether its count needs a line of its own."""
    lines = wrapped(name, room)
    return lines, len(lines) > 1 or width(lines[-1], count) > room


def one_line(name: str, count: str, room: float) -> tuple[str, ...]:
    """A name that stands in one line with its count."""
    return (_short(frame.clean(name), room - width("", count)),)


def _short(text: str, room: float) -> str:
    return frame.shortened(text, room, frame.SMALL)


def in_rows(marks: Sequence[tuple[float, float]], left: float, right: float) -> list[tuple[float, int]]:
    """Where the labels of marks side by side stand: for each mark (x, width of its label) the label's x and its row.

    Row 0 is nearest. No label covers another, nor the straight leader from a mark to a label in a farther row, unless
    there is no other place for it.

    >>> in_rows([(0, 50), (20, 50), (200, 50)], 0, 250)
    [(0, 1), (20, 0), (200, 0)]
    >>> in_rows([(0, 50), (190, 50), (220, 70)], 0, 250)
    [(0, 0), (162, 0), (180, 1)]
    """
    spans = _spans(marks, left, right)
    passes = [{i for i, other in enumerate(spans) if i != at and _over(span, other.x)} for at, span in enumerate(spans)]
    rows: dict[int, int] = {}
    while len(rows) < len(spans):  # who passes others stands farther away than they
        free = (at for at in reversed(range(len(spans))) if at not in rows)
        at = min(free, key=lambda at: len(passes[at] - rows.keys()))
        clear = (row for row in range(len(rows)) if not any(_meets(spans, at, row, *one) for one in rows.items()))
        rows[at] = next(clear, len(rows))
    return [(span.start, rows[at]) for at, span in enumerate(spans)]


@dataclass(frozen=True, slots=True)
class _Span:
    """The place of a label along a row, and of the mark that it names."""

    start: float
    end: float
    x: float


def _over(span: _Span, x: float) -> bool:
    return span.start - 4 < x < span.end + 4


def _spans(marks: Sequence[tuple[float, float]], left: float, right: float) -> list[_Span]:
    """Each label begins at its mark, or as near to it as it must, lest two of them pass the leaders of each other."""
    found: list[_Span] = []
    for x, wide in reversed(marks):
        starts = (min(x, right - wide), *(min(x, other.x - 8 - wide) for other in found))
        tries = [_Span(max(start, left), max(start, left) + wide, x) for start in sorted(starts, reverse=True)]
        fits = (it for it in tries if not any(_over(it, other.x) and _over(other, x) for other in found))
        found.append(next(fits, tries[0]))
    return found[::-1]


def _meets(spans: Sequence[_Span], at: int, row: int, other: int, other_row: int) -> bool:
    """Whether a label in a row would stand on another one, or one of the two on the leader of the other."""
    nearer, farther = (spans[at], spans[other]) if row < other_row else (spans[other], spans[at])
    if row == other_row:
        return nearer.start < farther.end + 8 and farther.start < nearer.end + 8
    return _over(nearer, farther.x)
