"""Which default stage a round stands for, where nobody said."""

from collections.abc import Collection

from headway.core.interviews.words import Format, How
from headway.core.tracker.words import INTERVIEW, PHONE, SECOND


def stands_for(format: Format, how: How, earlier: Collection[int]) -> int:
    """The number of the stage: the first talk, the interview after it, or a second one.

    `earlier` are the numbers of the stages that earlier rounds stand for.

    >>> stands_for("screening", "", ()), stands_for("technical", "video", ()), stands_for("", "phone", (PHONE,))
    (3, 4, 4)
    """
    first = not any(number >= PHONE for number in earlier)
    if format == "screening" or (first and how == "phone"):
        return PHONE
    return SECOND if format == "final" or any(number >= INTERVIEW for number in earlier) else INTERVIEW
