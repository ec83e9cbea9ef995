"""What every picture shares: its shell, elements, escaping, the width of a text, ticks, and the copy that stands alone.

A picture is SVG as text. On a page its colours are the page's own (`fill="var(--ink)"`), so that it turns dark with it;
`standalone` puts the light ones in their place. Every kind is drawn for one width at a time, the letters at their real
size: a page shows the wide one or the narrow one.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import floor, log10
from typing import Final
from xml.sax.saxutils import escape, unescape

from headway.core.speech import ends

WIDE: Final = 720
NARROW: Final = 360
TEXT: Final = 13.0
SMALL: Final = 12.0
FONTS: Final = "Inter, 'Liberation Sans', Arial, Helvetica, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
# The light colours of tokens.css, for a picture outside of a page; a test holds them together.
LIGHT: Final[Mapping[str, str]] = {
    "ground": "#faf8f5",
    "surface": "#ffffff",
    "sunken": "#f2eee8",
    "line": "#e5dfd6",
    "line-strong": "#8d867c",
    "ink": "#27231f",
    "ink-soft": "#655e55",
    "accent": "#1f5f7a",
    "accent-strong": "#174a60",
    "accent-wash": "#e6f0f4",
    "stage-0": "#314064",
    "stage-1": "#1b498b",
    "stage-2": "#225a77",
    "stage-3": "#066a62",
    "stage-4": "#077a5c",
    "stage-5": "#707b14",
    "stage-6": "#917d3a",
    "stage-7": "#b27f26",
    "accepted": "#0f6b30",
    "rejected": "#ad7461",
    "no_reply": "#66615a",
    "withdrawn": "#967b9c",
    "position_closed": "#66615a",
    "offer_declined": "#967b9c",
}

_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # for XML
_TURNING: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # would turn what follows around
_COLOUR: Final = re.compile(r"var\(--([a-z0-9_-]+)\)")
_SIZES: Final = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)" width="[0-9.]+" height="[0-9.]+"')
_TOLD: Final = re.compile(r"<(?:title|desc) id=[^>]*>([^<]*)<")
_MARGIN: Final = 28.0
_QUOTES: Final = {'"': "&quot;", "'": "&#39;"}
_UNQUOTES: Final = {entity: letter for letter, entity in _QUOTES.items()}
_NARROW_LETTERS: Final = frozenset(" .,:;'|!iljtfrI()[]-·…’‘“”`")
_BROAD_LETTERS: Final = frozenset("mwMWQOGD@%&—→")

Attribute = str | float | None


@dataclass(frozen=True, slots=True)
class File:
    """A picture to take away: the name of its file, its media type, and what is in it."""

    name: str
    media_type: str
    data: bytes


def number(value: float) -> str:
    """A coordinate with at most two places.

    >>> number(12.0), number(3.14159), number(-0.001)
    ('12', '3.14', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def clean(text: str) -> str:
    r"""A text as it may stand in a picture: no control characters, spaces in a row as one.

    >>> clean("a\x00b\u202e  c")
    'ab c'
    """
    return " ".join(_TURNING.sub("", _UNFIT.sub("", text)).split())


def escaped(text: str) -> str:
    """A text as the content of an element or an attribute.

    >>> escaped('<script>"&')
    '&lt;script&gt;&quot;&amp;'
    """
    return escape(_UNFIT.sub("", text), _QUOTES)


def tag(name: str, *content: str, **attributes: Attribute) -> str:
    """One element. `content` is markup already; attributes are escaped, underscores are hyphens, None is left out.

    >>> tag("rect", x=1.5, class_="bar", fill_opacity=None)
    '<rect x="1.5" class="bar"/>'
    """
    given = "".join(f' {_name(key)}="{_value(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{given}>{''.join(content)}</{name}>" if content else f"<{name}{given}/>"


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return escaped(value) if isinstance(value, str) else number(value)


def words(text: str, x: float, y: float, *, size: float = TEXT, **attributes: Attribute) -> str:
    """A line of text with its baseline at y; never markup."""
    given: dict[str, Attribute] = {"fill": "var(--ink)", **attributes}
    return tag("text", escaped(isolated(text)), x=x, y=y, font_size=size, **given)


def soft(text: str, x: float, y: float, *, size: float = SMALL, **attributes: Attribute) -> str:
    """A line of text that matters less."""
    given: dict[str, Attribute] = {"fill": "var(--ink-soft)", **attributes}
    return words(text, x, y, size=size, **given)


def halo(text: str, x: float, y: float, *, size: float = TEXT, **attributes: Attribute) -> str:
    """A line of text that can be read on any colour, since the ground shines around it."""
    return haloed(escaped(isolated(text)), x, y, size=size, **attributes)


def haloed(content: str, x: float, y: float, *, size: float, **attributes: Attribute) -> str:
    """The same of markup: parts of a line that look different."""
    given: dict[str, Attribute] = {
        "fill": "var(--ink)",
        "stroke": "var(--ground)",
        "stroke_width": 3.5,
        "stroke_linejoin": "round",
        "paint_order": "stroke",
        **attributes,
    }
    return tag("text", content, x=x, y=y, font_size=size, **given)


def hint(text: str) -> str:
    """The words that show when one points at an element; they are its name for a screen reader too."""
    return tag("title", escaped(clean(text)))


def isolated(text: str) -> str:
    """A text whose writing from right to left keeps to itself."""
    cleaned = clean(text)
    if any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in cleaned):
        return f"\u2068{cleaned}\u2069"
    return cleaned


def text_width(text: str, size: float = TEXT, bold: bool = False) -> float:
    """How wide a line of text is at most, in the widest of the usual sans faces.

    >>> text_width("") == 0 and text_width("mm") > text_width("ll")
    True
    """
    return sum(map(_letter_width, clean(text))) * size * (1.12 if bold else 1)


def _letter_width(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return 0.42
    if letter in _BROAD_LETTERS:
        return 1.0
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0xFFFF:
        return 1.3
    return 0.74 if letter.isupper() else 0.66


def shortened(text: str, width: float, size: float = TEXT, bold: bool = False) -> str:
    """A text that fits into a width, its end left out where it does not.

    >>> shortened("Referral", 200), shortened("A very long name of a source", 80)
    ('Referral', 'A very lon…')
    """
    cleaned = clean(text)
    if text_width(cleaned, size, bold) <= width:
        return cleaned
    while cleaned and text_width(cleaned + "…", size, bold) > width:
        cleaned = cleaned[:-1]
    return cleaned.rstrip() + "…"


def in_lines(text: str, width: float, size: float = TEXT) -> list[str]:
    """A text in lines that fit into a width; a word that does not is shortened.

    >>> in_lines("So far 3 yes", 50)
    ['So far', '3 yes']
    """
    lines: list[str] = []
    for word in clean(text).split(" "):
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(shortened(word, width, size))
    return lines


def percent(share: float) -> str:
    """A share in words; what is hardly anything is not nothing.

    >>> percent(0.314), percent(0.004), percent(0.0)
    ('31%', '<1%', '0%')
    """
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"


def spread(low: float, high: float) -> str:
    """A range of shares in small words.

    >>> spread(0.22, 0.39)
    '22–39%'
    """
    return f"{ends(low, high)}%"


def ticks(top: float, most: int = 5) -> tuple[float, ...]:
    """Round numbers from 0 to `top` or just beyond it, about `most` of them.

    >>> ticks(0.37), ticks(1.0), ticks(43)
    ((0.0, 0.1, 0.2, 0.3, 0.4), (0.0, 0.2, 0.4, 0.6, 0.8, 1.0), (0.0, 10.0, 20.0, 30.0, 40.0, 50.0))
    """
    rough = max(top, 1e-9) / most
    unit = 10.0 ** floor(log10(rough))
    step = next(unit * factor for factor in (1, 2, 5, 10) if unit * factor >= rough * 0.999)
    count = int(-(-max(top, 1e-9) // (step * 1.000001)))
    return tuple(round(step * at, 12) for at in range(count + 1))


def path(points: Iterable[tuple[float, float]], closed: bool = False) -> str:
    """The `d` of a line through points.

    >>> path([(0, 0), (1.5, 2)], closed=True)
    'M0 0L1.5 2Z'
    """
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + ("Z" if closed else "")


def picture(
    kind: str,
    *body: str,
    width: float,
    height: float,
    title: str,
    about: str,
    name: str = "",
    shown: tuple[float, float] | None = None,
) -> str:
    """The whole picture: named by `title`, told by `about`. `name` tells two pictures of one kind on a page apart.

    It is shown at the size that it is drawn in, or at another one.
    """
    own = mark(name or kind, width)
    shown_width, shown_height = shown or (width, height)
    return tag(
        "svg",
        tag("title", escaped(clean(title)), id=f"{own}-title"),
        tag("desc", escaped(clean(about)), id=f"{own}-about"),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        class_=f"drawing {kind}-drawing",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=shown_width,
        height=shown_height,
        role="group",
        aria_labelledby=f"{own}-title {own}-about",
    )


def mark(name: str, width: float) -> str:
    """The beginning of the ids of one picture.

    >>> mark("flow", 720.0)
    'flow-720'
    """
    return f"{name}-{number(width)}"


def standalone(svg: str, framed: bool = True) -> str:
    """A picture that needs no page: literal light colours, a ground, a list of common typefaces.

    `framed` puts a margin around it and says above what it shows.
    """
    plate = _frame(svg) if framed else tag("rect", width="100%", height="100%", fill="var(--ground)")
    whole = svg.replace("</desc>", f"</desc>{plate}", 1).replace("<svg ", f'<svg font-family="{FONTS}" ', 1)
    if framed:
        whole = _SIZES.sub(_wider(svg), whole, count=1)
    return _COLOUR.sub(lambda found: LIGHT[found[1]], whole)


def _frame(svg: str) -> str:
    """The ground of a framed picture, its title, and what it tells."""
    width, height = _size(svg)
    title, about = _told(svg)
    x, y = -_MARGIN, -_head(svg)
    ground = tag("rect", x=x, y=y, width=width + 2 * _MARGIN, height=height - y + _MARGIN, fill="var(--ground)")
    parts = [words(line, 0, y + 34 + 20 * at, size=16, font_weight=700) for at, line in enumerate(title)]
    top = y + 34 + 20 * len(title)
    return "".join((ground, *parts, *(soft(line, 0, top + 17 * at) for at, line in enumerate(about))))


def _told(svg: str) -> tuple[list[str], list[str]]:
    """The title and the telling of a picture in lines that fit."""
    title, about = (unescape(found[1], _UNQUOTES) for found in _TOLD.finditer(svg, 0, svg.index("</desc>") + 7))
    room = _size(svg)[0]
    return in_lines(title, room, 17.5), in_lines(about, room, SMALL)


def _head(svg: str) -> float:
    title, about = _told(svg)
    return 34.0 + 20 * len(title) + 17 * len(about) + 8


def _wider(svg: str) -> str:
    width, height = _size(svg)
    head = _head(svg)
    size = (width + 2 * _MARGIN, height + head + _MARGIN)
    box = " ".join(map(number, (-_MARGIN, -head, *size)))
    return f'viewBox="{box}" width="{number(size[0])}" height="{number(size[1])}"'


def _size(svg: str) -> tuple[float, float]:
    found = _SIZES.search(svg)
    if found is None:
        raise ValueError("This is no picture of ours.")
    return float(found[1]), float(found[2])
