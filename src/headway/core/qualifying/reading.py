"""What a posting asks for, line by line: found under its headings, or by its words where it has none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from headway.core.qualifying import headings
from headway.core.qualifying.headings import Part
from headway.core.qualifying.lines import COLON, Line, lines
from headway.core.qualifying.vocabulary import cues
from headway.core.qualifying.words import Sort
from headway.core.transfer.folding import fold, phrases

LONGEST: Final = 1000
MOST: Final = 80
_SENTENCE: Final = re.compile(
    r"(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\d_a-zß-ÿ])|(?<=[)\d%+#][.!?])\s+(?=[^\W\d_a-zß-ÿ])|(?<=[。！？；])\s*"
)
_LABELLED: Final = re.compile(r"^(?P<head>[^:：.!?]{2,60})[:：]\s*(?P<rest>\S.*)$", re.DOTALL)
_INSIDE: Final = re.compile(r"(?:(?<=[.!?;)])|(?<=\s\s)|(?<=\s))(?=(?P<head>[^\W\d_a-zß-ÿ][^:.!?;,•]{2,60}):\s)")
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SHORT: Final = 7  # words of a line above a list that is its heading
_LONG: Final = 60  # letters from which on a line may hold headings


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a posting that asks for something."""

    text: str
    sort: Sort


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a posting: what it asks for, what it offers, what there is to do; `headed` if by headings."""

    asked: tuple[Asked, ...] = ()
    offered: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    headed: bool = False


@lru_cache(maxsize=64)
def read(text: str) -> Reading:
    """Read a posting.

    >>> found = read("Your profile\\n- Three years of SQL\\n- Polish is a plus\\nWe offer\\n- A garden")
    >>> [(line.text, line.sort) for line in found.asked], found.offered
    ([('Three years of SQL', 'required'), ('Polish is a plus', 'preferred')], ('A garden',))
    """
    parts = list(_parts(_opened(lines(text))))
    asked = _once([line for part, held in parts if part in ("required", "preferred") for line in _asked(part, held)])
    offered, tasks = (_texts(parts, part) for part in ("offer", "tasks"))
    if asked:
        return Reading(asked, offered, tasks, headed=True)
    return Reading(_once(_by_words(lines(text))), offered, tasks)


def sort_of(text: str) -> Sort:
    """Whether a line says by its own words that it is only preferred.

    >>> sort_of("Kenntnisse in SAP sind von Vorteil"), sort_of("Kenntnisse in SAP")
    ('preferred', 'required')
    """
    return "preferred" if _has(text, _cues("preferred")) else "required"


def _opened(found: Sequence[Line]) -> Iterator[Line]:
    """Lines with the headings that stand inside of them taken out: “Requirements: five years of …”."""
    for line, after in zip_longest(found, found[1:]):
        if line.kind != "text":
            yield line
        elif after and after.kind == "bullet" and len(line.text.split()) <= _SHORT and line.text[-1] not in ".!;,":
            yield Line(line.text, "heading", COLON)
        else:
            for piece in _pieces(line.text):
                yield from _piece(piece)


def _piece(text: str) -> Iterator[Line]:
    labelled = _LABELLED.match(text)
    if labelled and headings.is_exactly(labelled["head"]):
        yield Line(labelled["head"], "heading", COLON)
        yield from _listed(labelled["rest"])
    else:
        yield Line(text, "heading", COLON) if headings.is_exactly(text) else Line(text, "text")


def _pieces(text: str) -> list[str]:
    if len(text) < _LONG:
        return [text]
    cuts = [match.start() for match in _INSIDE.finditer(text) if headings.is_exactly(match["head"])]
    ends = [*cuts, len(text)]
    return [piece for piece in (text[a:b].strip() for a, b in zip([0, *cuts], ends, strict=True)) if piece]


def _listed(text: str) -> list[Line]:
    """What follows a heading on its own line: a list behind dashes or semicolons, else sentences."""
    for mark in (r"\s+[-–*]\s+", r"\s*[;；]\s*"):
        parts = [part.strip(" -–*") for part in re.split(mark, text) if part.strip(" -–*")]
        if len(parts) > 2:
            return [Line(part, "bullet") for part in parts]
    return [Line(text, "text")]


def _parts(found: Iterator[Line]) -> Iterator[tuple[Part | None, list[Line]]]:
    """The parts of a posting and their lines; a lesser heading of no known part stays in the part it stands in."""
    part: Part | None = None
    level, held = 0, list[Line]()
    for line in found:
        if line.kind != "heading":
            held.append(line)
            continue
        begins = headings.part_of(line.text)
        if begins is None and line.level > level and part is not None:
            continue
        yield part, held
        part, level, held = begins, line.level, []
    yield part, held


def _asked(part: Part, held: Sequence[Line]) -> Iterator[Asked]:
    bullets = any(line.kind == "bullet" for line in held)
    for line in held:
        if line.kind == "bullet":
            yield from _of_bullet(part, line.text)
        else:
            yield from _of_text(part, line.text, bullets)


def _of_bullet(part: Part, text: str) -> Iterator[Asked]:
    """A bullet as one line, unless only some of its sentences are preferred."""
    said = sentences(text)
    sorts = {sort_of(sentence) for sentence in said}
    for piece in said if len(sorts) > 1 else [text]:
        yield Asked(piece, "preferred" if part == "preferred" else sort_of(piece))


def _of_text(part: Part, text: str, bullets: bool) -> Iterator[Asked]:
    """Sentences of a part; beside bullets only those that surely ask for something."""
    for sentence in sentences(text):
        sort = "preferred" if part == "preferred" else sort_of(sentence)
        if not bullets or sort_of(sentence) == "preferred" or _has(sentence, _cues("asked")):
            yield Asked(sentence, sort)


def _by_words(found: Sequence[Line]) -> Iterator[Asked]:
    """Of a posting without headings: what asks by its own words."""
    for line in found:
        for sentence in [line.text] if line.kind == "bullet" else sentences(line.text):
            if line.kind != "heading" and _has(sentence, _cues("asked")):
                yield Asked(sentence, sort_of(sentence))


def sentences(text: str) -> list[str]:
    """The sentences of a text; an abbreviation ends none.

    >>> sentences("You know SQL, e.g. joins. You like people! Come.")
    ['You know SQL, e.g. joins.', 'You like people!', 'Come.']
    """
    return [part for part in (part.strip() for part in _SENTENCE.split(text)) if part]


def _once(found: "Sequence[Asked] | Iterator[Asked]") -> tuple[Asked, ...]:
    kept: dict[str, Asked] = {}
    for line in found:
        text = line.text.strip(" -–•*;,")[:LONGEST]
        if sum(map(str.isalnum, text)) >= 2 and not _has(text, _cues("legal")):
            kept.setdefault(fold(text), Asked(text, line.sort))
    return tuple(kept.values())[:MOST]


def _texts(parts: Sequence[tuple[Part | None, Sequence[Line]]], wanted: Part) -> tuple[str, ...]:
    held = [line for part, found in parts if part == wanted for line in found]
    bullets = [line for line in held if line.kind == "bullet"]
    return tuple(dict.fromkeys(line.text for line in (bullets or held)))[:MOST]


@lru_cache(maxsize=8)
def _cues(name: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """The cues of a kind: one pattern of those written with spaces, and the others."""
    known = phrases(
        {
            "preferred": cues.PREFERRED,
            "asked": cues.ASKED,
            "legal": cues.LEGAL,
            "degree": cues.DEGREES,
            "choice": cues.CHOICES,
            "level": cues.LEVELS,
        }[name]
    )
    unspaced = frozenset(phrase for phrase in known if _UNSPACED.search(phrase))
    spaced = sorted(known - unspaced, key=len, reverse=True)
    return re.compile(rf"(?:^| )(?:{'|'.join(map(re.escape, spaced))})(?: |$)"), unspaced


def _has(text: str, known: tuple[re.Pattern[str], frozenset[str]]) -> bool:
    plain = fold(text)
    return bool(known[0].search(plain)) or any(phrase in plain for phrase in known[1])


def words_alone_do_not_tell(text: str) -> bool:
    """Whether a line asks for years, a degree or a permit, which no likeness of words can show.

    >>> words_alone_do_not_tell("5+ years of Python"), words_alone_do_not_tell("Python")
    (True, False)
    """
    return bool(_YEARS.search(text)) or _has(text, _cues("degree"))


def names_choices(text: str) -> bool:
    """Whether a line names several of which one is enough.

    >>> names_choices("A language such as Rust or Go"), names_choices("Rust and Go")
    (True, False)
    """
    return _has(text, _cues("choice"))


def names_a_level(text: str) -> bool:
    """Whether a line asks how well a language is spoken, which its name alone does not show.

    >>> names_a_level("Fluent Danish"), names_a_level("Some Danish")
    (True, False)
    """
    return _has(text, _cues("level"))


_YEARS: Final = re.compile(
    r"\d+\s*\+?\s*(?:-\s*\d+\s*)?(?:years?|yrs?|jahre?n?|jährige|ans|années|años|anos|anni|jaar|år|lat|lata|let|roky|лет|года|років"
    r"|yıl|χρόνια|έτη|ani|年|년)",
    re.IGNORECASE,
)
