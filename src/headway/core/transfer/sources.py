"""Sources: one name for the many spellings of where an opportunity was found."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, cast

from headway.core.tracker.words import SOURCE_KINDS, SourceKind
from headway.core.transfer.folding import blank, fold, single_words
from headway.core.transfer.vocabulary.sources import HINTS, SOURCES

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.|jobs\.|careers\.|m\.)?([\w-]+(?:\.[\w-]+)+)(?:[/?#]\S*)?", re.IGNORECASE)
_VIA = re.compile(r"^(?:via|on|through|from|by|uber|auf|bei|sur|en|op|su|na|przez|через|на)\s+")
_PARTS = re.compile(r"[(,/;:–—+]|\s[->]+\s|\n")


@dataclass(frozen=True, slots=True)
class Source:
    """A source's one name and its kind."""

    name: str
    kind: SourceKind


def _table() -> dict[str, Source]:
    table: dict[str, Source] = {}
    for kind, named in SOURCES.items():
        for name, spellings in named.items():
            for spelling in (name, *spellings.replace("\n", " ").split("|")):
                if folded := fold(spelling):
                    table.setdefault(folded, Source(name, cast("SourceKind", kind)))
    return table


_TABLE: Final = _table()
_SQUEEZED: Final = {name.replace(" ", ""): known for name, known in _TABLE.items()}
_HINTS: Final = {word: cast("SourceKind", kind) for kind, words in HINTS.items() for word in single_words(words)}


@lru_cache(maxsize=16384)
def source(text: str) -> Source | None:
    """The source that a wording names; None for an empty one. Only a job board is called by its proper name.

    The address of a board whose name has several words stays as it is: it is a name of its own.
    """
    name = " ".join(text.split())
    if blank(name):
        return None
    found = known_source(name)
    if found is None:
        return Source(name, _hinted(fold(name)))
    spelled = _ADDRESS.fullmatch(name) is not None and " " in found.name
    return found if found.kind == "job_board" and not spelled else Source(name, found.kind)


@lru_cache(maxsize=16384)
def known_source(text: str) -> Source | None:
    """The source that a wording is a spelling of; None where it is unknown."""
    folded = fold(text)
    for name in (folded, _VIA.sub("", folded)):
        if found := _TABLE.get(name) or (_SQUEEZED.get(name.replace(" ", "")) if len(name) > 3 else None):
            return found
    if address := _ADDRESS.fullmatch(text.strip()):
        return _of_address(address[1].lower())
    first = fold(_PARTS.split(text, maxsplit=1)[0])
    return _TABLE.get(first) if first and first != folded else None


def _of_address(host: str) -> Source | None:
    labels = host.split(".")
    for name in (" ".join(labels), labels[-2] if len(labels) > 1 else labels[0], " ".join(labels[-2:]), labels[0]):
        if found := _TABLE.get(fold(name)) or _SQUEEZED.get(fold(name).replace(" ", "")):
            return found
    return None


def _hinted(folded: str) -> SourceKind:
    kinds = [_HINTS[word] for word in folded.split() if word in _HINTS]
    order = list(SOURCE_KINDS)
    return min(kinds, key=order.index, default="other")
