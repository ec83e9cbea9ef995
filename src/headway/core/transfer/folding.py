"""Folding: what two wordings have in common once case, accents and punctuation are out of the way."""

import re
import unicodedata
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_GAPS = re.compile(r"[\W_]+")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "’": "", "'": ""})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text in lower case, without accents, punctuation or decoration, its words one space apart."""
    if text.isascii():
        return _GAPS.sub(" ", text.lower().replace("'", "")).strip()
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _GAPS.sub(" ", unicodedata.normalize("NFC", bare).translate(_LETTERS)).strip()


def words_of_name(name: str) -> str:
    """A column's name folded, camelCase and snake_case taken apart: `dateApplied` → `date applied`."""
    return fold(_CAMEL.sub(" ", name))
