"""Bars and ranges as a terminal draws them: a share on a line from nothing to the most there is."""

from typing import Final

WIDTH: Final = 30


def ranged(low: float, mean: float, high: float, most: float, width: int = WIDTH) -> str:
    """A range with its middle on a line that ends at `most`.

    >>> ranged(0.1, 0.2, 0.4, 0.5, width=11)
    '  ├─●───┤  '
    """
    start, middle, end = (_place(share, most, width) for share in (low, mean, high))
    line = [" "] * width
    line[start : end + 1] = "─" * (end + 1 - start)
    line[start], line[end] = "├", "┤"
    line[middle] = "●"
    return "".join(line)


def bar(share: float, width: int = WIDTH) -> str:
    """A share of one as a bar.

    >>> bar(0.5, width=4)
    '██░░'
    """
    full = round(width * share)
    return "█" * full + "░" * (width - full)


def _place(share: float, most: float, width: int) -> int:
    return min(round(share / most * (width - 1)), width - 1) if most else 0


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
    return f"{100 * low:.0f}–{100 * high:.0f}"


def tenth(count: float) -> str:
    """A count that need not be whole, to the tenth.

    >>> tenth(13.94), tenth(17.0)
    ('13.9', '17')
    """
    return f"{count:.1f}".removesuffix(".0")
