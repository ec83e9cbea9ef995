"""Two texts beside each other, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from headway.core.documents.nouns import Piece

_WORDS: Final = re.compile(r"\S+|\n\n+|\n(?=[-•*#·‣▪–])")
_BREAK: Final = "\n"
_MOST: Final = 20_000  # words of a text that are compared; a résumé has some hundreds
_AROUND: Final = 12  # words shown of what stayed the same, before and after a change


def pieces(first: str, second: str) -> tuple[Piece, ...]:
    """What changed from one text to another, in the order of the second, with a few words around each change.

    >>> [(it.what, it.text) for it in pieces("Led a team of three", "Led a team of five people")]
    [('same', 'Led a team of'), ('gone', 'three'), ('new', 'five people')]
    """
    before, after = _words(first), _words(second)
    return tuple(_shortened(list(_compared(before, after))))


def counted(found: Sequence[Piece], what: str) -> int:
    """How many words were `gone` or are `new`.

    >>> counted(pieces("a b c", "a c d e"), "new")
    2
    """
    return sum(len(piece.text.split()) for piece in found if piece.what == what)


def _words(text: str) -> list[str]:
    """The words, and where a paragraph or an item of a list begins; how lines are broken is no change."""
    return [word.strip() or _BREAK for word in _WORDS.findall(text)[:_MOST]]


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).replace(f" {_BREAK}", _BREAK).replace(f"{_BREAK} ", _BREAK)


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            yield Piece("same", _joined(before[a:b]))
            continue
        if b > a:
            yield Piece("gone", _joined(before[a:b]))
        if d > c:
            yield Piece("new", _joined(after[c:d]))


def _shortened(found: list[Piece]) -> Iterator[Piece]:
    for place, piece in enumerate(found):
        words = piece.text.split(" ")
        if piece.what != "same" or len(words) <= 2 * _AROUND + 4:
            yield piece
            continue
        head = words[:_AROUND] if place else []
        tail = words[-_AROUND:] if place < len(found) - 1 else []
        yield Piece("same", " ".join([*head, "…", *tail]))
