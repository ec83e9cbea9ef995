"""What the tests of all pictures read off them: texts with the boxes that they cover at most, colours, elements."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from headway.core.insights.pictures import frame

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Text:
    """One line of text and what it covers: left, top, right, bottom."""

    said: str
    box: tuple[float, float, float, float]


def tree(svg: str) -> ET.Element:
    """The picture as XML; whoever escaped badly does not get this far."""
    return ET.fromstring(svg)  # noqa: S314 - our own


def texts(svg: str) -> list[Text]:
    """All lines of text with their boxes, by the estimate that the layout goes by."""
    return list(_texts(tree(svg), 0, 0))


def _texts(element: ET.Element, right: float, down: float) -> Iterator[Text]:
    moved = re.fullmatch(r"translate\((\S+) (\S+)\)", element.get("transform", ""))
    if moved:
        right, down = right + float(moved[1]), down + float(moved[2])
    if element.tag == f"{SVG}text":
        yield _text(element, right, down)
    for each in element:
        yield from _texts(each, right, down)


def _text(element: ET.Element, right: float, down: float) -> Text:
    bold = "".join(each.text or "" for each in element.iter(f"{SVG}tspan"))
    plain = "".join(element.itertext()).removesuffix(bold)
    size, whole = float(element.get("font-size", "13")), element.get("font-weight") == "700"
    wide = frame.text_width(plain, size, bold=whole) + frame.text_width(bold, size, bold=True)
    wide += frame.text_width(" ", size) if bold and plain else 0
    x, y = float(element.get("x", "0")) + right, float(element.get("y", "0")) + down
    left = {"end": x - wide, "middle": x - wide / 2}.get(element.get("text-anchor", "start"), x)
    return Text((plain + bold).strip(), (left, y - size * 0.78, left + wide, y + size * 0.22))


def colliding(found: list[Text]) -> list[tuple[str, str]]:
    """Pairs of lines that stand on one another."""
    return [(a.said, b.said) for a, b in combinations(found, 2) if _meet(a.box, b.box)]


def _meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] - 0.01 and b[0] < a[2] - 0.01 and a[1] < b[3] - 0.01 and b[1] < a[3] - 0.01


def outside(svg: str, found: list[Text]) -> list[str]:
    """Lines that do not stand wholly within the picture."""
    left, top, width, height = map(float, tree(svg).get("viewBox", "").split())
    right, bottom = left + width, top + height
    return [
        each.said
        for each in found
        if each.box[0] < left - 0.5
        or each.box[1] < top - 0.5
        or each.box[2] > right + 0.5
        or each.box[3] > bottom + 0.5
    ]
