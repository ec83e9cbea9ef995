"""Which question to practise next, and how long an answer was."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Final

from headway.core.interviews.nouns import BankQuestion
from headway.core.speech import say

_NEVER: Final = date.min
GOOD_SECONDS: Final = (60, 150)  # most answers that are listened to last so long


def drawn(questions: Iterable[BankQuestion], today: date) -> tuple[BankQuestion, ...]:
    """Questions in the order in which to practise them: those without a story, then the least rehearsed.

    Among equals the day decides, so that a page that is loaded again asks the same.
    """
    asked = [each for each in questions if not each.put_away]
    return tuple(
        sorted(asked, key=lambda each: (each.covered, each.rehearsals, each.rehearsed_on or _NEVER, _lot(each, today)))
    )


def _lot(it: BankQuestion, today: date) -> str:
    return sha256(f"{today} {it.ref}".encode()).hexdigest()


def lasted(seconds: int) -> str:
    """How long an answer was.

    >>> lasted(95), lasted(30)
    ('1:35 min', '0:30 min')
    """
    return say("{minutes}:{seconds} min", minutes=seconds // 60, seconds=f"{seconds % 60:02}")


def of_length(seconds: int) -> str:
    """What the length of an answer says, in a word."""
    least, most = GOOD_SECONDS
    if seconds < least:
        return say("Short: one to two and a half minutes leave room for a story.")
    return say("Long: after two and a half minutes few still listen.") if seconds > most else say("A good length.")
