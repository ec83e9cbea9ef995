"""The words of statuses taken apart: a wording as a row of known phrases, with typos allowed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product
from typing import Final, TypeAlias

from headway.core.tracker.words import DEFAULT_STAGES
from headway.core.transfer.day_forms import WRITTEN_DAY
from headway.core.transfer.folding import fold, single_words
from headway.core.transfer.vocabulary import statuses_grammar as grammar
from headway.core.transfer.vocabulary.statuses_chinese import CHINESE, JAPANESE
from headway.core.transfer.vocabulary.statuses_chinese import FILLERS as SIGNS
from headway.core.transfer.vocabulary.statuses_eastern import CZECH, KOREAN, POLISH, RUSSIAN, TURKISH, UKRAINIAN
from headway.core.transfer.vocabulary.statuses_english import ENGLISH
from headway.core.transfer.vocabulary.statuses_germanic import DUTCH, GERMAN, SWEDISH
from headway.core.transfer.vocabulary.statuses_romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH

_SPACED: Final = (
    ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, DUTCH, ITALIAN, POLISH, CZECH, RUSSIAN, UKRAINIAN, TURKISH, SWEDISH,
    KOREAN,
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])")
_NUMBERING = re.compile(r"^\W*\(?(\d{1,2})\s*(?:[).:–—-]|\s-)\s*(?=[^\W\d_])")
_NUMBERS = re.compile(r"\b\d{3,}\b")
_REPEATS = re.compile(r"(.)\1+")


_Word: TypeAlias = tuple[tuple[str, ...], bool, int, int]  # forms, whether a typo, start, end


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording: what it means (see the vocabulary's keys), where it stands, how many words it has.

    Beside the vocabulary's keys `code` may be `filler`, `not`, `before`, `request`, `round`, `nth:N` or `unknown`.
    """

    code: str
    start: int
    end: int
    words: int
    typo: bool = False


def _listed(data: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for code, listed in data.items():
        for phrase in listed.replace("\n", " ").split("|"):
            folded = " ".join(fold(word) + "*" * word.endswith("*") for word in phrase.split())
            if folded:
                yield folded, code


def _spaced_table() -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {
        tuple(fold(stage.name).split()): str(stage.number) if stage.number < 7 else "accepted"
        for stage in DEFAULT_STAGES
    }
    for phrase, code in chain.from_iterable(map(_listed, _SPACED)):
        table.setdefault(tuple(phrase.split()), code)
    return table


def _sign_table() -> dict[str, str]:
    table = dict.fromkeys((fold(sign) for sign in SIGNS.split()), "filler")
    for phrase, code in chain(_listed(JAPANESE), _listed(CHINESE)):
        table[phrase.replace(" ", "")] = code
    return table


def _small_words() -> dict[str, str]:
    table = dict.fromkeys((fold(word) + "*" * word.endswith("*") for word in grammar.FILLERS.split()), "filler")
    for code, data in (
        ("before", grammar.BEFORE),
        ("not", grammar.NOT),
        ("round", grammar.ROUND),
        ("request", grammar.REQUESTED),
    ):
        table |= dict.fromkeys(single_words(data), code)
    for number, data in grammar.ORDINALS.items():
        table |= dict.fromkeys(single_words(data), f"nth:{number}")
    return table


TABLE: Final = _spaced_table()
_SIGNS: Final = _sign_table()
_SMALL: Final = _small_words()
_LONGEST: Final = max(map(len, TABLE))
_LONGEST_SIGN: Final = max(map(len, _SIGNS))
_KNOWN: Final = frozenset(word for phrase in TABLE for word in phrase) | _SMALL.keys()
_STEMS: Final = frozenset(word[:-1] for word in _KNOWN if word.endswith("*"))
_SHORTEST_STEM: Final = min(map(len, _STEMS))
_STARTS: Final = frozenset(phrase[0] for phrase in TABLE)


def _collapse(word: str) -> str:
    return _REPEATS.sub(r"\1", word)


_COLLAPSED: Final = {
    _collapse(word): word for word in sorted(_KNOWN, reverse=True) if len(word) >= 4 and word.isalpha()
}
_BY_LENGTH: Final[dict[int, tuple[str, ...]]] = {
    length: tuple(sorted(word for word in _KNOWN if len(word) == length and word.isalpha())) for length in range(5, 24)
}


@lru_cache(maxsize=16384)
def known_word(word: str) -> tuple[tuple[str, ...], bool]:
    """The vocabulary's forms of a word, whole and stem, and whether a typo had to be overlooked; none if unknown."""
    forms: tuple[str, ...] = (word,) if word in _KNOWN else ()
    for length in range(len(word), _SHORTEST_STEM - 1, -1):
        if word[:length] in _STEMS and len(word) - length <= 4:
            forms += (word[:length] + "*",)
    if forms or len(word) < 4 or not word.isalpha():
        return forms, False
    close = _COLLAPSED.get(_collapse(word)) or (_closest(word) if len(word) > 4 else "")
    return ((close,), True) if close else ((), False)


def _closest(word: str) -> str:
    allowed = 1 if len(word) < 9 else 2
    near: list[tuple[int, str]] = []
    for length in range(len(word) - allowed, len(word) + allowed + 1):
        for candidate in _BY_LENGTH.get(length, ()):
            if len(word) > 5 and candidate[1:] == word:
                return candidate
            same_start = candidate[0] == word[0] or (len(word) >= 8 and candidate[1:3] == word[1:3])
            if same_start and (steps := _steps(word, candidate, allowed)) <= allowed:
                near.append((steps, candidate))
    return min(near)[1] if near else ""


def _steps(one: str, other: str, allowed: int) -> int:
    """Letters to change, add, drop or swap to get from one word to the other; more than allowed counts as one more."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, match in enumerate(other, start=1):
            steps = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                steps = min(steps, earlier[j - 2] + 1)
            row.append(steps)
        if min(row) > allowed:
            return allowed + 1
    return row[-1]


def unnumbered(text: str) -> str:
    """The wording without the number of a list before it: “1. Applied”, “3 - Offer”; “2. Gespräch” keeps its own."""
    found = _NUMBERING.match(text)
    if found is None:
        return text
    rest = text[found.end() :]
    stage = TABLE.get(tuple(fold(rest).split()), "")
    ordinal = "." in found[0] and stage in ("4", "5") and tuple(fold(rest).split()) in _ORDINAL_BY_DOT
    return text if ordinal or fold(rest).split()[:1] in _ROUNDS_BY_DOT else rest


_ORDINAL_BY_DOT: Final = frozenset(
    tuple(phrase.split())
    for data in (GERMAN, CZECH, POLISH)
    for phrase, code in _listed(data)
    if code == "4" and phrase != "interview"
)
_ROUNDS_BY_DOT: Final = (["runde"], ["kolo"], ["etap"])


def uncamelled(text: str) -> str:
    """An identifier's words apart: `applicationRejected`, `interview2`; other texts as they are."""
    if " " in text or not text.isalnum() or (fold(text),) in TABLE:
        return text
    return _CAMEL.sub(" ", text)


def _without_days(text: str) -> str:
    """The text with days and long numbers as blanks, so that everything else keeps its place."""
    if not any(letter.isdigit() for letter in text):
        return text
    return _NUMBERS.sub(_blanks, WRITTEN_DAY.sub(_blanks, text))


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


def pieces(text: str) -> list[Piece]:
    """The wording as a row of pieces, each the longest phrase known at its place; days in numbers left out."""
    found: list[Piece] = []
    words: list[_Word] = []
    for match in _WORD.finditer(_without_days(text)):
        if _IDEOGRAPH.search(match[0]):
            found += _phrased(words)
            words = []
            found += _signs(match[0], match.start())
        else:
            words.append((*known_word(fold(match[0])), match.start(), match.end()))
    return found + _phrased(words)


def _phrased(words: Sequence[_Word]) -> list[Piece]:
    found: list[Piece] = []
    at = 0
    while at < len(words):
        taken, code = _longest(words, at)
        run = words[at : at + taken]
        found.append(Piece(code, run[0][2], run[-1][3], taken, any(typo for _, typo, *_ in run)))
        at += taken
    return found


def _longest(words: Sequence[_Word], at: int) -> tuple[int, str]:
    forms = words[at][0]
    if not _STARTS.isdisjoint(forms):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            for phrase in product(*(forms for forms, *_ in words[at : at + length])):
                if (code := TABLE.get(phrase)) is not None:
                    return length, _SMALL.get(phrase[0], "filler") if code == "ask" else code
    return 1, next((_SMALL[form] for form in forms if form in _SMALL), "unknown")


def _signs(text: str, offset: int) -> Iterator[Piece]:
    at, folded = 0, text.lower()
    while at < len(text):
        for length in range(min(_LONGEST_SIGN, len(text) - at), 0, -1):
            if (code := _SIGNS.get(folded[at : at + length])) is not None:
                break
        else:
            length, code = 1, "unknown"
        yield Piece(code, offset + at, offset + at + length, 1)
        at += length
