"""Statuses in people's own words: the stage, the outcome, or the waiting that a wording means."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal, TypeAlias, cast

from headway.core.tracker.words import OUTCOMES, Outcome
from headway.core.transfer.folding import blank, fold, plain, single_words, words_of_name
from headway.core.transfer.sheets import Cell
from headway.core.transfer.vocabulary import marks
from headway.core.transfer.wording import TABLE, Piece, pieces, uncamelled, unnumbered

State = Literal["", "waiting", "reopened", "note"]
Mark = Literal["yes", "no", "ghosted"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a status means: a stage, an outcome, both ("rejected after phone screen"), or only a state.

    `stage` is the default stage or the nearest one below; `stage_name` is set where the stage is one of the person's
    own ("Coding challenge"), which then lies right behind `stage`. Wordings of one `family` ("OA", "online test") are
    one stage where a file has several. `state` is `waiting` (still open, nothing new), `reopened`, or `note` (known to
    be no stage). `exact` is False where a typo or a part of the wording had to be read.
    """

    stage: int | None = None
    stage_name: str | None = None
    outcome: Outcome | None = None
    state: State = ""
    exact: bool = True
    family: str | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The history lines that it stands for, in order: `stage:3`, then `rejected`."""
        stage = () if self.stage is None else (f"stage:{self.stage}",)
        reopened = ("reopened",) if self.state == "reopened" else ()
        return (*reopened, *stage, *((self.outcome,) if self.outcome else ()))


_SIGNS: Final = {
    **dict.fromkeys(marks.GHOST_SIGNS, Meaning(outcome="no_reply", exact=False)),
    **dict.fromkeys("❌🚫⛔", Meaning(outcome="rejected", exact=False)),
    **dict.fromkeys("⏳⌛", Meaning(state="waiting", exact=False)),
    **dict.fromkeys("📞☎📱", Meaning(3, exact=False)),
}
_PARTS = re.compile(r"[\n.;:,(\[–—|→>/]|\s-\s")
_SENTENCE_ENDS = re.compile(r"[.!?]\s+\S")
_MOST_WORDS = 14
_VARIATION = "\ufe0f"


def understand(text: str, *, own: Collection[str] = (), known: Mapping[str, str] | None = None) -> Meaning | None:
    """What a status wording means, or None where that has to be asked.

    `own` are the names of the job search's own stages; `known` the person's earlier answers, wording → `stage:N`, an
    outcome, `note` or `own:NAME` (compared folded).
    """
    if known and (answer := _answer(text, known)) is not None:
        return _answered(answer, text)
    if own and (name := next((name for name in own if fold(name) == fold(text)), None)) is not None:
        found = _understood(text)
        return Meaning(found.stage if found and found.stage is not None else 1, name)
    return _understood(text)


def _answer(text: str, known: Mapping[str, str]) -> str | None:
    if text in known:
        return known[text]
    folded = fold(text)
    return next((answer for wording, answer in known.items() if folded and fold(wording) == folded), None)


def _answered(answer: str, text: str) -> Meaning | None:
    kind, _, rest = answer.partition(":")
    if kind == "stage" and rest.isdigit():
        return Meaning(int(rest))
    if kind == "own" and rest:
        found = _understood(text)
        return Meaning(found.stage if found and found.stage is not None else 1, rest)
    if answer in OUTCOMES:
        return Meaning(outcome=answer)
    return Meaning(state=cast("State", answer)) if answer in ("note", "waiting", "reopened") else None


@lru_cache(maxsize=32768)
def _understood(text: str) -> Meaning | None:
    text = text.strip()
    if len(text) > 400:
        text = text[:400]
    if (sign := _SIGNS.get(text.replace(_VARIATION, ""))) is not None:
        return sign
    if blank(text) or TABLE.get(tuple(fold(text).split())) == "ask":
        return None
    text = uncamelled(unnumbered(text))
    return _whole(text) or _beginning(text)


def _whole(text: str) -> Meaning | None:
    """The meaning of a wording of which at least half the telling words are known."""
    found = pieces(text)
    told = [piece for piece in _with_rounds(found, text) if piece.code not in ("filler", "unknown")]
    unknown = sum(piece.code == "unknown" and not text[piece.start : piece.end].isdigit() for piece in found)
    if not told or len(found) > _MOST_WORDS or unknown > sum(piece.words for piece in told):
        return None
    meaning = _composed(told, text)
    if meaning is None:
        return None
    return replace(meaning, exact=meaning.exact and not unknown and not any(piece.typo for piece in found))


def _beginning(text: str) -> Meaning | None:
    """The meaning of the words before the first comma, bracket or line end: “Rejected. They wanted …”."""
    first = _PARTS.split(text, maxsplit=1)[0].strip()
    if not first or first == text:
        return None
    meaning = _whole(first)
    return replace(meaning, exact=False) if meaning and meaning.exact else None


def _composed(told: Sequence[Piece], text: str) -> Meaning | None:
    """One meaning out of several: the furthest stage, the outcome, what was asked for or denied left out."""
    stages, own = _stages_of(told, text)
    outcomes = [code for piece in told for code in piece.code.split("+") if code in OUTCOMES]
    states = [piece.code for piece in told if piece.code in ("waiting", "reopened", "request")]
    stage = max(stages, default=None)
    if own is not None and (stage is None or stage <= own.stage_or_below):
        meaning = Meaning(own.stage_or_below, own.name, family=own.family)
    else:
        meaning = Meaning(stage)
    if not outcomes:
        state: State = "" if not states else "reopened" if states[0] == "reopened" else "waiting"
        return None if stage is None and own is None and not state else replace(meaning, state=state)
    return _ended(meaning, outcomes)


def _ended(meaning: Meaning, outcomes: list[Outcome]) -> Meaning | None:
    outcome, stage = outcomes[0], meaning.stage
    if outcome == "position_closed" and "rejected" in outcomes:
        outcome = "rejected"
    certain = len(set(outcomes)) == 1
    if outcome == "accepted" and stage is not None and stage < 6 and meaning.stage_name is None:
        return meaning if stage > 1 else Meaning(outcome="accepted", exact=certain)
    if outcome == "accepted":
        return Meaning(outcome="accepted", exact=certain)
    if outcome == "offer_declined":
        return Meaning(6, outcome="offer_declined", exact=certain)
    return replace(meaning, outcome=outcome, exact=certain)


@dataclass(frozen=True, slots=True)
class _Own:
    family: str
    stage_or_below: int
    name: str


def _stages_of(told: Sequence[Piece], text: str) -> tuple[list[int], _Own | None]:
    """The stages that a wording reached, and its own stage if it has one."""
    codes = [piece.code for piece in told]
    stages: list[int] = []
    own: _Own | None = None
    for at, piece in enumerate(told):
        before = codes[at - 1] if at else ""
        if piece.code.startswith("own:") and before not in ("not", "before"):
            _, family, below = piece.code.split(":")
            own = _Own(family, int(below), name_of(text[piece.start : piece.end]))
        for number in (code for code in piece.code.split("+") if code.isdigit()):
            if before not in ("not", "before") and not (before == "waiting" and number == "6"):
                stages.append(int(number))
    if "before" in codes and not stages:
        stages.append(1)
    if "request" in codes:
        stages = _requested(stages, [text[piece.start : piece.end] for piece in told])
    return stages, own


def _requested(stages: list[int], wordings: Sequence[str]) -> list[int]:
    """What asking for a talk shows: the first request is a response; a later one is nothing new."""
    later = max(stages, default=0) > 4 or any("site" in wording.lower() for wording in wordings)
    return [step for step in stages if step < 3] if later else [2]


def _with_rounds(found: Sequence[Piece], text: str) -> list[Piece]:
    """The pieces with counted rounds made stages: the first is stage 4, the second 5, a third an own one behind it."""
    counted: list[Piece] = []
    phoned = any(piece.code == "3" for piece in found)
    for piece in found:
        before = counted[-1] if counted else None
        if before and {before.code[:4], piece.code[:4]} & {"nth:"} and {before.code, piece.code} & {"round", "4"}:
            counted[-1] = before if phoned else _round(before, piece)
        else:
            counted.append(piece)
    return counted


def _round(one: Piece, other: Piece) -> Piece:
    number = int((one.code if one.code.startswith("nth:") else other.code)[4:])
    code = {1: "4", 2: "5"}.get(number, f"own:round{number}:5")
    return Piece(code, one.start, other.end, one.words + other.words, one.typo or other.typo)


def name_of(wording: str) -> str:
    """A stage's name from a person's wording: trimmed, its first letter large."""
    trimmed = " ".join(wording.replace("_", " ").split())
    return trimmed[:1].upper() + trimmed[1:]


def is_sentence(text: str) -> bool:
    """Whether a status is rather a sentence: then it becomes a note."""
    words = text.split()
    if _understood(text) is not None and len(words) <= _MOST_WORDS:
        return False
    return len(words) >= 4 or len(text) > 40 or "\n" in text.strip() or bool(_SENTENCE_ENDS.search(text))


_YES, _NO, _GHOSTED = single_words(marks.YES), single_words(marks.NO), single_words(marks.GHOSTED)


def mark(cell: Cell) -> Mark | None:
    """What a cell of a stage matrix says: reached, not reached, never heard; None for anything else."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    text = plain(cell).replace(_VARIATION, "").strip()
    return _marked(text) if text and len(text) <= 24 else None


@lru_cache(maxsize=4096)
def _marked(text: str) -> Mark | None:
    for signs, said in ((marks.YES_SIGNS, "yes"), (marks.NO_SIGNS, "no"), (marks.GHOST_SIGNS, "ghosted")):
        if text[0] in signs:
            return cast("Mark", said)
    word = fold(text)
    if word in _YES:
        return "yes"
    if word in _NO:
        return "no"
    meaning = None if word in _GHOSTED else _understood(text)
    return "ghosted" if word in _GHOSTED or (meaning and meaning.outcome == "no_reply" and meaning.exact) else None


_NAME_FILLERS = re.compile(r"\b(?:date|dates|datum|fecha|data|дата|day|dzien|tarih|tarihi)\b|[?]|日期|时间")


_DATE_WORDS = re.compile(
    r"\b(?:date|datum|fecha|data|дата)\s+(?:(?:of|for|des|der|du|de|del|da|di)\b)?(?:\s+the\b)?|\s*\bdates?\b|[?]+\s*$",
    re.IGNORECASE,
)


def stage_of_column(header: str) -> Meaning | None:
    """The stage (or outcome) that a column stands for by its name, or None."""
    name = _NAME_FILLERS.sub(" ", words_of_name(header))
    meaning = _understood(" ".join(name.split()))
    if meaning is None or meaning.stage_name is None:
        return meaning
    return replace(meaning, stage_name=name_of(stage_name(header)))


def stage_name(header: str) -> str:
    """The name of the stage that a column stands for: “Date of coding test” → “coding test”."""
    bare = _DATE_WORDS.sub(" ", header.replace("_", " "))
    return " ".join(bare.split()) or header


def line_up(headers: tuple[str, ...]) -> tuple[Meaning | None, ...]:
    """The stages of a row of stage columns, each its own: a second column on one default stage moves up or is own.

    A talk before the phone interview is the response; a plain interview becomes the second one where that is free.
    """
    found = [stage_of_column(header) for header in headers]
    lined: list[Meaning | None] = []
    for at, (header, meaning) in enumerate(zip(headers, found, strict=True)):
        if meaning is not None and meaning.stage is not None and meaning.outcome is None:
            taken = {(each.stage, each.stage_name) for each in lined if each is not None and each.outcome is None}
            meaning = _moved(header, meaning, {_place(each) for each in found[at + 1 :]}, taken)
        lined.append(meaning)
    return tuple(lined)


_Place: TypeAlias = tuple[int | None, str | None]


def _place(meaning: Meaning | None) -> _Place:
    return (meaning.stage, meaning.stage_name) if meaning is not None else (None, None)


_CALLS: Final = frozenset(
    "phone telephone telefon telefonat telefonisch telefoon telephonique telefono telefone call screen screening "
    "interview phonescreen telefoninterview tel".split()
)


def _moved(header: str, meaning: Meaning, later: set[_Place], taken: set[_Place]) -> Meaning:
    place = _place(meaning)
    calls = not _CALLS.isdisjoint(words_of_name(header).split())
    if place == (3, None) and not calls and place in later and not {(2, None), place} & (later - {place} | taken):
        return replace(meaning, stage=2)
    if place not in taken:
        return meaning
    if place == (4, None) and (5, None) not in later | taken:
        return replace(meaning, stage=5)
    return replace(meaning, stage_name=name_of(stage_name(header)), family=None)
