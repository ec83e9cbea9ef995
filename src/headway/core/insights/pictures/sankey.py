"""The flow of a search: sources, the stages one after the other, and how it ended; every ribbon is as thick as many.

Wide it runs from left to right, narrow from top to bottom.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from headway.core.insights.course import Flow, Node, nameless
from headway.core.insights.pictures import frame
from headway.core.insights.pictures.arranging import Band, Bar, Drawing, arranged, title
from headway.core.insights.pictures.labels import Label
from headway.core.speech import count, say, whole
from headway.core.tracker.words import ACCEPTED

BROAD: Final = 1040
CARD: Final = (1200.0, 630.0)
_ROOM: Final = 400.0
_GROUNDS: Final = (900, 1000, 1120, 1260, 1420, 1600, 1900, 2400)
_DRAWN: Final = 0.62  # of the height of a card, before labels and gaps


def sankey(flow: Flow, *, width: float = BROAD, links: Mapping[str, str] | None = None, name: str = "") -> str:
    """The Sankey of a flow; `links` are addresses by node name: a click opens the rows behind it."""
    if not flow.nodes:
        return _empty(width, name)
    drawing = arranged(flow, width, _ROOM)
    return frame.picture(
        "sankey",
        *_body(drawing, links or {}, frame.mark(name or "sankey", drawing.width)),
        width=drawing.width,
        height=drawing.height,
        title=_title(flow),
        about=told(flow),
        name=name,
    )


def card(flow: Flow) -> str:
    """The Sankey sized for sharing (1200 × 630), in which nobody is named."""
    if not flow.nodes:
        return _empty(CARD[0], "card")
    unnamed = nameless(flow)
    ground = next(width for width in _GROUNDS if _fits(unnamed, width))
    height = ground * CARD[1] / CARD[0]
    drawing = arranged(unnamed, ground - 64, height * _DRAWN)
    return frame.picture(
        "sankey",
        *_carded(flow, drawing, ground, height),
        width=ground,
        height=height,
        title=_title(flow),
        about=told(flow),
        name="card",
        shown=CARD,
    )


def _fits(flow: Flow, width: float) -> bool:
    """Whether a ground so wide has room for the drawing; a wider one makes smaller letters."""
    if width == _GROUNDS[-1]:
        return True
    height = width * CARD[1] / CARD[0]
    drawing = arranged(flow, width - 64, height * _DRAWN)
    return drawing.height <= height * 0.77 and drawing.width <= width - 64


def _carded(flow: Flow, drawing: Drawing, width: float, height: float) -> Iterable[str]:
    unit = width / 1000
    yield frame.words(_title(flow), 32, 52 * unit, size=25 * unit, font_weight=700)
    yield frame.soft("Headway", width - 32, height - 18 * unit, size=13 * unit, text_anchor="end")
    top = 68 * unit + max(height - 108 * unit - drawing.height, 0) / 2
    place = f"translate({frame.number((width - drawing.width) / 2)} {frame.number(top)})"
    yield frame.tag("g", *_body(drawing, {}, "card"), transform=place)


def told(flow: Flow) -> str:
    """What became of them, in a sentence."""
    ends = [node for node in flow.nodes if node.kind in ("outcome", "open") or node.number == ACCEPTED]
    return "; ".join(f"{title(node)}: {whole(node.count)}" for node in ends) + "."


def _title(flow: Flow) -> str:
    return count(
        flow.opportunities,
        "One opportunity, from source to outcome",
        "{many} opportunities, from source to outcome",
        many=whole(flow.opportunities),
    )


def _empty(width: float, name: str) -> str:
    words = say("Nothing to show yet.")
    return frame.picture(
        "sankey", frame.soft(words, 0, 24), width=width, height=40, title=say("The flow"), about=words, name=name
    )


def _body(drawing: Drawing, links: Mapping[str, str], mark: str) -> Iterable[str]:
    colours = {bar.node.name: _colour(bar.node) for bar in drawing.bars}
    gradients: dict[str, str] = {}
    titles = {bar.node.name: title(bar.node) for bar in drawing.bars}
    bands = [_band(band, drawing, (colours, titles), gradients, mark) for band in drawing.bands]
    yield frame.tag("defs", *gradients.values()) if gradients else ""
    yield frame.tag("g", *bands, class_="bands", fill="none", stroke_opacity=0.36, aria_hidden="true")
    for bar in drawing.bars:
        yield _node(bar, drawing.labels[bar.node.name], colours[bar.node.name], links.get(bar.node.name))


def _band(
    band: Band,
    drawing: Drawing,
    looks: tuple[Mapping[str, str], Mapping[str, str]],
    gradients: dict[str, str],
    mark: str,
) -> str:
    colours, titles = looks
    ends = (band.y0, band.y1) if drawing.down else (band.x0, band.x1)
    pair = colours[band.link.start], colours[band.link.end]
    key = " ".join((*pair, *map(frame.number, ends)))
    id = f"{mark}-{len(gradients)}"
    if key not in gradients:
        gradients[key] = _gradient(id, pair, ends, drawing.down)
    else:
        id = f"{mark}-{list(gradients).index(key)}"
    return frame.tag(
        "path",
        frame.hint(f"{titles[band.link.start]} → {titles[band.link.end]}: {whole(band.link.count)}"),
        d=_curve(band, drawing.down),
        stroke=f"url(#{id})",
        stroke_width=band.thick,
    )


def _curve(band: Band, down: bool) -> str:
    x0, y0, x1, y1 = (frame.number(value) for value in (band.x0, band.y0, band.x1, band.y1))
    if down:
        middle = frame.number((band.y0 + band.y1) / 2)
        return f"M{x0} {y0}C{x0} {middle} {x1} {middle} {x1} {y1}"
    middle = frame.number((band.x0 + band.x1) / 2)
    return f"M{x0} {y0}C{middle} {y0} {middle} {y1} {x1} {y1}"


def _gradient(id: str, colours: tuple[str, str], ends: tuple[float, float], down: bool) -> str:
    stops = [
        frame.tag("stop", offset=place, stop_color=colour) for place, colour in zip(("0", "1"), colours, strict=True)
    ]
    along = {"y1": ends[0], "y2": ends[1], "x1": 0, "x2": 0} if down else {"x1": ends[0], "x2": ends[1]}
    return frame.tag("linearGradient", *stops, id=id, gradientUnits="userSpaceOnUse", **along)


def _node(bar: Bar, label: Label, colour: str, address: str | None) -> str:
    rect = frame.tag("rect", x=bar.x, y=bar.y, width=bar.width, height=bar.height, rx=2, fill=colour)
    words = frame.hint(f"{title(bar.node)}: {whole(bar.node.count)}")
    if address is None:
        return frame.tag("g", words, rect, *label.drawn())
    return frame.tag("a", words, rect, *label.drawn(), href=address)


def _colour(node: Node) -> str:
    if node.kind == "stage":
        return f"var(--stage-{node.number or 0})"
    if node.kind == "outcome":
        return f"var(--{node.word})"
    return "var(--line-strong)" if node.kind == "source" else "var(--accent)"
