"""How large a calibration is, and how its tables are printed."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How many simulated users, forecasts and searches a cell of the tables is made of."""

    users: int
    forecasts: int
    searches: int


FULL, SMALL = Size(3_000, 2_000, 3_000), Size(40, 12, 10)


def drawn(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown under its title."""
    lines = [f"### {title}", "", f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])
