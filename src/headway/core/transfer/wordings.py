"""Wordings: what the statuses of one file mean, each looked up once, and those that nobody understands."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from headway.core.tracker.words import APPLIED
from headway.core.transfer import statuses
from headway.core.transfer.folding import fold
from headway.core.transfer.reading import ReadLine, Unsure
from headway.core.transfer.statuses import Meaning

NOTE: Final = Meaning(state="note")


def _is_stage(meaning: Meaning | None) -> bool:
    return meaning is not None and meaning.stage is not None and meaning.stage > APPLIED and meaning.outcome is None


class Wordings:
    """Looks statuses up and remembers which wordings stayed open; one for each file that is read."""

    def __init__(self, own: Collection[str], known: Mapping[str, str]) -> None:
        self._own = tuple(own)
        self._known = known
        self._spelled = {fold(name): name for name in own}
        self._found: dict[str, Meaning | None] = {}
        self.unknown: dict[str, int] = {}
        self._families: dict[str, Meaning] = {}

    def adopt(self, columns: Iterable[Meaning]) -> None:
        """Calls own stages as the columns of the file call them."""
        for meaning in columns:
            if meaning.family and meaning.stage_name:
                self._families.setdefault(meaning.family, meaning)

    def own(self, name: str) -> str:
        """The name as the job search writes it, if it has such a stage."""
        return self._spelled.get(fold(name), name)

    def peek(self, text: str) -> Meaning | None:
        """What a wording means, without asking where it means nothing."""
        if text not in self._found:
            self._found[text] = statuses.understand(text, own=self._own, known=self._known)
        return self._found[text]

    def settle(self, placed: Sequence[tuple[int, str]]) -> None:
        """Makes the stages of wordings that follow one another distinct, as those of stage columns are.

        Each wording comes with its place; two of one place and one meaning are two names of one stage.
        """
        named: dict[tuple[int, Meaning], list[str]] = {}
        for place, text in placed:
            known = self.peek(text)
            if known is not None and _is_stage(known):
                named.setdefault((place, known), []).append(text)
        first = tuple(texts[0] for texts in named.values())
        for (place, known), lined in zip(list(named), statuses.line_up(first), strict=True):
            if lined is not None and lined.stage is not None:
                settled = replace(known, stage=lined.stage, stage_name=lined.stage_name)
                self._found |= dict.fromkeys(named[place, known], settled)

    def meaning(self, text: str, row: int) -> Meaning:
        """What a wording means; a sentence is a note, and so is what nobody understands, which is asked once."""
        found = self.peek(text)
        if found is not None:
            return self._as_named(found)
        if not statuses.is_sentence(text):
            self.unknown.setdefault(text, row)
        return NOTE

    def _as_named(self, meaning: Meaning) -> Meaning:
        """The meaning, its own stage called as the first wording of the same kind called it."""
        if meaning.stage_name is None or meaning.family is None:
            return meaning if meaning.stage_name is None else replace(meaning, stage_name=self.own(meaning.stage_name))
        first = self._families.setdefault(meaning.family, meaning)
        return replace(meaning, stage=first.stage, stage_name=self.own(first.stage_name or meaning.stage_name))

    def line(self, meaning: Meaning) -> ReadLine | None:
        """The stage that a meaning tells, as a line of history without its day."""
        if meaning.stage is None:
            return None
        return ReadLine(f"stage:{meaning.stage}", stage_name=meaning.stage_name)

    def questions(self) -> list[Unsure]:
        """One question for each wording that stayed open."""
        options = ("note", *(f"stage:{number}" for number in range(8)), "rejected", "withdrawn", "no_reply")
        return [
            Unsure(f"status '{text}', row {row}", f"what does '{text}' mean?", "note", f"statuses:{text}", options)
            for text, row in self.unknown.items()
        ]
