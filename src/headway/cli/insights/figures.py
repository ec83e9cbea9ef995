"""Figures as a terminal prints them, and what they are in sentences."""

import sys
from textwrap import fill

from headway.cli import printing
from headway.core.speech import ends


def tell(text: str) -> None:
    """Print a sentence or two, wrapped at words where a person reads them in a terminal."""
    printing.say(fill(text, printing.console().width) if sys.stdout.isatty() else text)


def percent(share: float) -> str:
    """A share in per cent, as it is printed.

    >>> percent(0.184), percent(0.004), percent(0.999), percent(0.0)
    ('18 %', 'under 1 %', 'over 99 %', '0 %')
    """
    if 0 < share < 0.01:
        return "under 1 %"
    return "over 99 %" if 0.99 < share < 1 else f"{100 * share:.0f} %"


def span(low: float, high: float) -> str:
    """A range in per cent, as it stands in brackets.

    >>> span(0.081, 0.3)
    '8–30'
    """
    return ends(low, high)
