"""What the person's own history says of a company: how often applied, how they answered, how fast, how often not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final, Literal

from headway.core.speech import count, say, short

Answer = Literal["went_on", "said_no", "silent", "waiting", "withdrawn"]
_ENOUGH: Final = 3  # answers with known days, from which a typical time is told


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an opportunity's history that stands: the number of the stage it entered, or what ended it."""

    stage: int | None
    outcome: str
    day: int | None
    sure: bool


@dataclass(frozen=True, slots=True)
class Applied:
    """One application: what came of it, after how many days where both are known, and whether an offer was made."""

    opportunity_id: int
    name: str
    search: str
    on: date | None
    answer: Answer
    days: int | None = None
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """What became of all applications at a company, the latest first, over all job searches."""

    applied: tuple[Applied, ...] = ()

    @property
    def answered(self) -> int:
        """How many were answered, with a yes or a no."""
        return self.went_on + self.said_no

    @property
    def went_on(self) -> int:
        """How many went on to another stage."""
        return _count(self.applied, "went_on")

    @property
    def said_no(self) -> int:
        """How many were rejected or closed without going on."""
        return _count(self.applied, "said_no")

    @property
    def silent(self) -> int:
        """How many ended without any answer."""
        return _count(self.applied, "silent")

    @property
    def waiting(self) -> int:
        """How many wait for an answer."""
        return _count(self.applied, "waiting")

    @property
    def offers(self) -> int:
        """How many led to an offer."""
        return sum(each.offered for each in self.applied)

    @property
    def days(self) -> tuple[int, ...]:
        """How many days the answers took, where that is known, the fastest first."""
        return tuple(sorted(each.days for each in self.applied if each.days is not None))

    @property
    def median_days(self) -> float | None:
        """The typical time of an answer; None where fewer than three are known."""
        return float(median(self.days)) if len(self.days) >= _ENOUGH else None

    @property
    def in_words(self) -> str:
        """All of it in a few sentences; empty where nothing was ever sent."""
        return " ".join(_sentences(self)) if self.applied else ""


def reading(lines: Sequence[Line], *, applied: int, offer: int) -> tuple[int | None, Answer, int | None, bool] | None:
    """Of a history the day one applied, what was answered, after how many days, and whether an offer came.

    None where one never applied. `applied` and `offer` are the numbers of those stages.
    """
    sent = next((at for at, line in enumerate(lines) if line.stage is not None and line.stage >= applied), None)
    if sent is None:
        return None
    first = lines[sent]
    offered = any(line.stage is not None and line.stage >= offer for line in lines)
    if (first.stage or 0) > applied:  # it came in further on: that they answered is all there is to know
        return first.day, "went_on", None, offered
    for line in lines[sent + 1 :]:
        if answer := _answer(line, applied):
            return first.day, answer, _days(first, line) if answer in ("went_on", "said_no") else None, offered
    return first.day, "waiting", None, offered


def _answer(line: Line, applied: int) -> Answer | None:
    if line.stage is not None:
        return "went_on" if line.stage > applied else None
    ends: dict[str, Answer] = {
        "rejected": "said_no",
        "position_closed": "said_no",
        "no_reply": "silent",
        "withdrawn": "withdrawn",
        "offer_declined": "went_on",
        "accepted": "went_on",
    }
    return ends.get(line.outcome)


def _days(first: Line, line: Line) -> int | None:
    if first.day is None or line.day is None or not (first.sure and line.sure) or line.day < first.day:
        return None
    return line.day - first.day


def _count(applied: Iterable[Applied], answer: Answer) -> int:
    return sum(each.answer == answer for each in applied)


def _sentences(it: Memory) -> list[str]:
    told = [count(len(it.applied), "You applied here once.", "You applied here {n} times.")]
    parts = [
        (it.answered, say("{n} answered", n=it.answered)),
        (it.silent, say("{n} stayed silent", n=it.silent)),
        (it.waiting, say("{n} still waiting", n=it.waiting)),
    ]
    if len(it.applied) == 1:
        return [*told, _of_one(it.applied[0])]
    if any(n for n, _ in parts):
        told.append(", ".join(words for n, words in parts if n) + ".")
    if it.answered:
        went = {"on": it.went_on, "no": it.said_no}
        told.append(say("Of the answers {on} went on and {no} said no.", **went))
    return [each for each in (*told, _fast(it)) if each]


def _of_one(it: Applied) -> str:
    if it.days == 0 and it.answer == "went_on":
        return say("They answered on the same day, and it went on.")
    if it.days is not None and it.answer == "went_on":
        return count(
            it.days, "They answered after {n} day, and it went on.", "They answered after {n} days, and it went on."
        )
    if it.days == 0 and it.answer == "said_no":
        return say("They said no on the same day.")
    if it.days is not None and it.answer == "said_no":
        return count(it.days, "They said no after {n} day.", "They said no after {n} days.")
    said = {
        "went_on": say("They answered, and it went on."),
        "said_no": say("They said no."),
        "silent": say("They stayed silent."),
        "waiting": say("It still waits for an answer."),
        "withdrawn": say("You withdrew it before they answered."),
    }
    return said[it.answer]


def _fast(it: Memory) -> str:
    if not it.days:
        return ""
    if it.median_days is not None:
        values = {"n": len(it.days), "days": short(it.median_days), "longest": it.days[-1]}
        return say(
            "Half of the {n} answers with known days came within {days} days, the slowest after {longest}.", **values
        )
    if len(it.days) == 1:
        return count(it.days[0], "The answer came after {n} day.", "The answer came after {n} days.")
    return say("The answers came after {first} and {second} days.", first=it.days[0], second=it.days[1])
