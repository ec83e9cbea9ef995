"""Folding: what two wordings have in common once case, accents and punctuation are out of the way."""

import re
import unicodedata
from functools import lru_cache

from headway.core.transfer.sheets import Cell
from headway.core.transfer.vocabulary.blanks import BLANKS

_CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])")
_GAPS = re.compile(r"[\W_]+")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_APOSTROPHES = str.maketrans("", "", "'’‘`´")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text in lower case, without accents, punctuation or decoration, its words one space apart."""
    text = text.translate(_APOSTROPHES)
    if text.isascii():
        return _GAPS.sub(" ", text.lower()).strip()
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _GAPS.sub(" ", unicodedata.normalize("NFC", bare).translate(_LETTERS)).strip()


def words_of_name(name: str) -> str:
    """A column's name folded, camelCase and snake_case taken apart: `dateApplied` → `date applied`."""
    return fold(_CAMEL.sub(" ", name))


def phrases(data: str) -> frozenset[str]:
    """The folded phrases of a piece of vocabulary, in which strokes and line ends part them."""
    return frozenset(filter(None, (fold(phrase) for line in data.splitlines() for phrase in line.split("|"))))


def single_words(data: str) -> frozenset[str]:
    """The folded words of a piece of vocabulary in which blanks part them."""
    return frozenset(filter(None, map(fold, data.split())))


_BLANKS = frozenset(filter(None, (fold(phrase) for phrase in BLANKS.replace("\n", " ").split("|"))))


def blank(cell: Cell) -> bool:
    """Whether a cell says nothing: it is empty, a dash, a question mark, “n/a”, “TBD” or the like."""
    if cell is None:
        return True
    if not isinstance(cell, str):
        return cell in ([], {})
    return not cell or cell.isspace() or _says_nothing(cell)


@lru_cache(maxsize=65536)
def _says_nothing(text: str) -> bool:
    return len(text) < 32 and (not any(map(_tells, text)) or fold(text) in _BLANKS)


def _tells(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) == "So" or letter in "✓✔✗✘×"


def plain(cell: Cell) -> str:
    """The text of a cell as one line, "" for an empty one."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.strip() if isinstance(cell, str) else str(cell)
