"""The words of a text that tell something, brought to one form: small, without accents, endings and synonyms."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from headway.core.qualifying.vocabulary import alike

_WORD: Final = re.compile(r"\.net\b|[^\W_]+(?:\+\+|#)?", re.IGNORECASE)
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_SPACED: Final = re.compile(r"[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_LETTERS: Final = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_ROOT: Final = 4  # letters that an ending leaves at least


def terms(text: str) -> tuple[str, ...]:
    """The telling words of a text in their order, each in its one form.

    >>> terms("Strong experience with Kubernetes (k8s), C++ and building APIs")
    ('kubernet', 'kubernet', 'c++', 'build', 'api')
    >>> terms("Sehr gute Pythonkenntnisse") == terms("Python")
    True
    """
    return tuple(term for word in words(text) if (term := form(word)))


def words(text: str) -> list[str]:
    """The words of a text as they stand; of Chinese, Japanese and Korean every two letters, since no spaces part them.

    >>> words("Node.js und 経験者")
    ['Node', 'js', 'und', '経験', '験者']
    """
    found: list[str] = []
    for word in _WORD.findall(_bare(text)):
        found += [pair for _, pair in _pairs(word)] if _is_unspaced(word) else [word]
    return found


def placed(text: str) -> Iterator[tuple[int, str]]:
    """The same words, each with where in the text it begins.

    >>> list(placed("SQL and 経験者"))
    [(0, 'SQL'), (4, 'and'), (8, '経験'), (9, '験者')]
    """
    for match in _WORD.finditer(_bare(text)):
        if _is_unspaced(match[0]):
            yield from ((match.start() + at, pair) for at, pair in _pairs(match[0]))
        else:
            yield match.start(), match[0]


def _bare(text: str) -> str:
    """A text of the same length, without what parts a word that is one, or holds two together."""
    return text.replace("’", "'").replace("'s ", "   ").replace("Node.js", "Node js")


def _is_unspaced(word: str) -> bool:
    return not word.isascii() and bool(_UNSPACED.search(word))


def _pairs(word: str) -> Iterator[tuple[int, str]]:
    for run in _UNSPACED.finditer(word):
        yield from ((run.start() + at, run[0][at : at + 2]) for at in range(max(len(run[0]) - 1, 1)))
    yield from ((part.start(), part[0]) for part in _SPACED.finditer(word))


@lru_cache(maxsize=65_536)
def form(word: str) -> str:
    """The one form of a word; empty if it tells nothing.

    >>> form("Kubernetes") == form("k8s"), form("managing") == form("Management"), form("experience")
    (True, True, '')
    """
    plain = folded(word)
    if plain in _common() or (plain.isdigit()):
        return ""
    for tail in alike.COMPOUND:
        if plain.endswith(tail) and len(plain) - len(tail) >= _ROOT:
            plain = plain.removesuffix(tail).removesuffix("s") or plain
            break
    return _same().get(plain) or _root(plain)


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """A word small and without accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def _root(word: str) -> str:
    if len(word) < _ROOT or not word.isalpha():
        return word
    if len(word) == _ROOT:
        return word[:-1] if word[-1] == "s" and word[-2] != "s" else word
    ending = next((each for each in alike.ENDINGS if word.endswith(each) and len(word) - len(each) >= _ROOT), "")
    root = word.removesuffix(ending)
    return root[:-1] if len(root) > _ROOT and root[-1] == root[-2] else root


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(map(folded, alike.COMMON.split()))


@lru_cache(maxsize=1)
def _same() -> dict[str, str]:
    """Each word of a group by the form of the group's first; lines further in go on with the group above."""
    known: dict[str, str] = {}
    first = ""
    for line in alike.SAME.splitlines():
        group = [folded(word) for word in line.split()]
        if group and not line.startswith("        "):
            first = _root(group[0])
        known |= {word: first for word in group if word not in known}
    return known
