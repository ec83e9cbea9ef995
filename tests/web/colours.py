"""Colours measured: what light they give, how far apart two are, and what they look like to eyes that see fewer."""

import math
import re
from itertools import combinations
from pathlib import Path

import headway.web

TOKENS = Path(headway.web.__file__).parent / "static/css/tokens.css"
SCHEMES = ("light", "dark")
Light = tuple[float, float, float]

# Linear light as it is seen with one of three kinds of cones missing (Machado, Oliveira and Fernandes, 2009).
EYES: dict[str, tuple[Light, Light, Light]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip


def tokens(scheme: str) -> dict[str, str]:
    """The colours of tokens.css by name, as they are in light or in dark."""
    pairs = re.findall(r"--([a-z0-9_-]+): light-dark\((#\w{6}), (#\w{6})\)", TOKENS.read_text("utf-8"))
    return {name: (light if scheme == "light" else dark) for name, light, dark in pairs}


def linear(colour: str) -> Light:
    """A colour as red, green and blue light."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def luminance(light: Light) -> float:
    """How bright it is, from 0 to 1."""
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it."""
    dark, bright = sorted((luminance(linear(one)), luminance(linear(other))))
    return (bright + 0.05) / (dark + 0.05)


def seen(colour: str, eyes: str) -> Light:
    """The light of a colour as these eyes see it."""
    light = linear(colour)
    red, green, blue = (_mixed(row, light) for row in EYES[eyes])
    return red, green, blue


def _mixed(row: Light, light: Light) -> float:
    return min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True))))


def lab(light: Light) -> Light:
    """Light as CIE L*a*b*: how light, how red rather than green, how yellow rather than blue."""
    red, green, blue = light
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, luminance(light), z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def lightness(colour: str) -> float:
    """How light a colour is in grey, from 0 to 100."""
    return lab(linear(colour))[0]


def apart(one: Light, other: Light) -> float:
    """How different two lights look: CIEDE2000, where 1 is hardly seen and 5 is seen at once."""
    (l1, a1, b1), (l2, a2, b2) = lab(one), lab(other)
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * math.sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = math.hypot(stretch * a1, b1), math.hypot(stretch * a2, b2)
    h1 = math.degrees(math.atan2(b1, stretch * a1)) % 360
    h2 = math.degrees(math.atan2(b2, stretch * a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180
    hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    middle, chroma, height = h1 + turn / 2, (c1 + c2) / 2, (l1 + l2) / 2
    wave = 1 - 0.17 * _cos(middle - 30) + 0.24 * _cos(2 * middle)
    wave += 0.32 * _cos(3 * middle + 6) - 0.20 * _cos(4 * middle - 63)
    by_light = (l2 - l1) / (1 + 0.015 * (height - 50) ** 2 / math.sqrt(20 + (height - 50) ** 2))
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = hue / (1 + 0.015 * chroma * wave)
    bent = 60 * math.exp(-(((middle % 360 - 275) / 25) ** 2))
    turned = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * math.sin(math.radians(bent))
    return math.sqrt(by_light**2 + by_chroma**2 + by_hue**2 + turned * by_chroma * by_hue)


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def nearest(colours: list[str], eyes: str) -> float:
    """How far apart those two are that look most alike to these eyes."""
    return min(apart(seen(one, eyes), seen(other, eyes)) for one, other in combinations(colours, 2))
