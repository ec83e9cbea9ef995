"""Statuses in people's own words: the stage, the outcome, or the waiting that a wording means."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from headway.core.tracker.words import Outcome
from headway.core.transfer.folding import fold, words_of_name
from headway.core.transfer.sheets import Cell

State = Literal["", "waiting", "reopened", "note"]
Mark = Literal["yes", "no", "ghosted"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a status means: a stage, an outcome, both ("rejected after phone screen"), or only a state.

    `stage` is the default stage or the nearest one below; `stage_name` is set where the stage is one of the person's
    own ("Coding challenge"), which then lies right behind `stage`. `state` is `waiting` (still open, nothing new),
    `reopened`, or `note` (known to be no stage). `exact` is False where a typo or a part of the wording had to be read.
    """

    stage: int | None = None
    stage_name: str | None = None
    outcome: Outcome | None = None
    state: State = ""
    exact: bool = True

    @property
    def lines(self) -> tuple[str, ...]:
        """The history lines that it stands for, in order: `stage:3`, then `rejected`."""
        stage = () if self.stage is None else (f"stage:{self.stage}",)
        reopened = ("reopened",) if self.state == "reopened" else ()
        return (*reopened, *stage, *((self.outcome,) if self.outcome else ()))


_FIRST = {
    "applied": Meaning(1), "response": Meaning(2), "phone screen": Meaning(3), "interview": Meaning(4),
    "offer": Meaning(6), "rejected": Meaning(outcome="rejected"), "ghosted": Meaning(outcome="no_reply"),
    "accepted": Meaning(outcome="accepted"), "ongoing": Meaning(state="waiting"), "not applied": Meaning(0),
}  # fmt: skip


def understand(text: str, *, own: Collection[str] = (), known: Mapping[str, str] | None = None) -> Meaning | None:
    """What a status wording means, or None where that has to be asked.

    `own` are the names of the job search's own stages; `known` the person's earlier answers, wording → `stage:N`, an
    outcome, `note` or `own:NAME` (compared folded).
    """
    return _FIRST.get(fold(text))


def is_sentence(text: str) -> bool:
    """Whether a status is rather a sentence: then it becomes a note."""
    return len(text.split()) > 4


def mark(cell: Cell) -> Mark | None:
    """What a cell of a stage matrix says: reached, not reached, never heard; None for anything else."""
    word = fold(str(cell)) if cell is not None else ""
    return "yes" if word in ("y", "yes", "x") else "no" if word in ("n", "no") else "ghosted" if word == "g" else None


def stage_of_column(header: str) -> Meaning | None:
    """The stage (or outcome) that a column stands for by its name, or None."""
    return _FIRST.get(words_of_name(header))


def line_up(headers: tuple[str, ...]) -> tuple[Meaning | None, ...]:
    """The stages of a row of stage columns, each its own: a second column on one default stage moves up or is own."""
    return tuple(stage_of_column(header) for header in headers)
