"""A company and a title that stand in one cell, as on the cards of a board: “Brightwater Labs – Engineer”."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from headway.core.transfer.contents import is_title

_FIRST_TITLE: Final = (" @ ", " at ")  # what stands before them is the title
_EITHER: Final = (" - ", " – ", " — ", " | ")
_MOST: Final = 0.6  # of the cells must be written so
Parted = Callable[[str], tuple[str, str]]


def parted(said: Sequence[str]) -> Parted | None:
    """What makes (company, title) of a cell, where most cells of the column hold both; None where they do not tell.

    >>> way = parted(["Brightwater Labs - Engineer", "Copperfield - Data Analyst", "Larkspur"])
    >>> way("Brightwater Labs - Engineer"), way("Larkspur")
    (('Brightwater Labs', 'Engineer'), ('Larkspur', ''))
    >>> parted(["Brightwater - Leeds", "Copperfield - York"]) is None
    True
    """
    filled = [each for each in said if each]
    by_sign = {sign: [each.split(sign) for each in filled if each.count(sign) == 1] for sign in _FIRST_TITLE + _EITHER}
    sign = max(by_sign, key=lambda each: len(by_sign[each]))
    pairs = by_sign[sign]
    if len(pairs) < 2 or len(pairs) < _MOST * len(filled):
        return None
    first, last = (sum(is_title(pair[side]) for pair in pairs) for side in (0, 1))
    if 2 * max(first, last) <= len(pairs) or first == last or (sign in _FIRST_TITLE and last > first):
        return None
    return partial(_apart, sign, first > last)


def _apart(sign: str, title_first: bool, said: str) -> tuple[str, str]:
    one, found, other = said.partition(sign)
    if not found:
        return said, ""
    company, title = (other, one) if title_first else (one, other)
    return company.strip(), title.strip()
