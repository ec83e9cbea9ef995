"""Pay as people write it: a range, a currency, and the period that it is for."""

from dataclasses import dataclass
from typing import Literal

Period = Literal["", "year", "month", "week", "day", "hour"]


@dataclass(frozen=True, slots=True)
class Pay:
    """A pay range. One figure stands at both ends; an open end is None; `currency` is an ISO code or None."""

    low: int | None
    high: int | None
    currency: str | None = None
    per: Period = ""


def pay(text: str) -> Pay | None:
    """The range that a wording tells, or None."""
    return None
