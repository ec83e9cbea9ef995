"""The answers as pictures: SVG as text, drawn here and nowhere else, from what `core.insights` says.

Every kind is one function from an answer to the text of one picture, wide (for a page) or narrow (for a phone):
`forest(comparison, width=NARROW)`. On a page both stand side by side and the style sheet shows one of them.
"""

from headway.core.insights.pictures.arranging import title
from headway.core.insights.pictures.calendar import calendar
from headway.core.insights.pictures.curve import curve
from headway.core.insights.pictures.fan import fan
from headway.core.insights.pictures.forest import forest
from headway.core.insights.pictures.frame import NARROW, WIDE, File, standalone
from headway.core.insights.pictures.funnel import funnel
from headway.core.insights.pictures.sankey import BROAD, card, sankey
from headway.core.insights.pictures.weeks import weeks

__all__ = [
    "BROAD",
    "NARROW",
    "WIDE",
    "File",
    "calendar",
    "card",
    "curve",
    "fan",
    "forest",
    "funnel",
    "sankey",
    "standalone",
    "title",
    "weeks",
]
