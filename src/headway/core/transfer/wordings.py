"""Wordings: what the statuses of one file mean, each looked up once, and those that nobody understands."""

from collections.abc import Collection, Mapping
from typing import Final

from headway.core.transfer import statuses
from headway.core.transfer.reading import ReadLine, Unsure
from headway.core.transfer.statuses import Meaning

NOTE: Final = Meaning(state="note")


class Wordings:
    """Looks statuses up and remembers which wordings stayed open; one for each file that is read."""

    def __init__(self, own: Collection[str], known: Mapping[str, str]) -> None:
        self._own = tuple(own)
        self._known = known
        self._found: dict[str, Meaning | None] = {}
        self.unknown: dict[str, int] = {}
        self.named: dict[str, int] = {}

    def peek(self, text: str) -> Meaning | None:
        """What a wording means, without asking where it means nothing."""
        if text not in self._found:
            self._found[text] = statuses.understand(text, own=self._own, known=self._known)
        return self._found[text]

    def meaning(self, text: str, row: int) -> Meaning:
        """What a wording means; a sentence is a note, and so is what nobody understands, which is asked once."""
        found = self.peek(text)
        if found is not None:
            self._name(found)
            return found
        if not statuses.is_sentence(text):
            self.unknown.setdefault(text, row)
        return NOTE

    def line(self, meaning: Meaning) -> ReadLine | None:
        """The stage that a meaning tells, as a line of history without its day."""
        self._name(meaning)
        if meaning.stage is None:
            return None
        return ReadLine(f"stage:{meaning.stage}", stage_name=meaning.stage_name)

    def _name(self, meaning: Meaning) -> None:
        if meaning.stage is not None and meaning.stage_name:
            self.named.setdefault(meaning.stage_name, meaning.stage)

    def questions(self) -> list[Unsure]:
        """One question for each wording that stayed open."""
        options = ("note", *(f"stage:{number}" for number in range(8)), "rejected", "withdrawn", "no_reply")
        return [
            Unsure(f"status '{text}', row {row}", f"what does '{text}' mean?", "note", f"statuses:{text}", options)
            for text, row in self.unknown.items()
        ]
