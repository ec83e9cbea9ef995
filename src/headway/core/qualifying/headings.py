"""Which part of a posting a heading begins: what is required, what is preferred, what is offered, or something else."""

from functools import lru_cache
from typing import Final, Literal

from headway.core.qualifying.vocabulary import headings_eastern, headings_romance, headings_western
from headway.core.transfer.folding import fold, phrases

Part = Literal["required", "preferred", "offer", "tasks", "about", "apply"]
_PARTS: Final[tuple[Part, ...]] = ("preferred", "required", "offer", "tasks", "apply", "about")
_LANGUAGES: Final = (
    headings_western.ENGLISH, headings_western.GERMAN, headings_western.DUTCH, headings_western.NORDIC,
    headings_romance.FRENCH, headings_romance.SPANISH, headings_romance.PORTUGUESE, headings_romance.ITALIAN,
    headings_romance.ROMANIAN, headings_eastern.POLISH, headings_eastern.CZECH, headings_eastern.HUNGARIAN,
    headings_eastern.RUSSIAN, headings_eastern.UKRAINIAN, headings_eastern.TURKISH, headings_eastern.GREEK,
    headings_eastern.CHINESE, headings_eastern.JAPANESE, headings_eastern.KOREAN,
)  # fmt: skip
_FEW: Final = 5  # words of a heading in which a single known word says what it is
_BOTH: Final = frozenset("required must essential muss pflicht obligatoire imprescindible minimum".split())


@lru_cache(maxsize=1)
def _known() -> dict[str, Part]:
    """Every phrase and its part; one that two languages use differently belongs to the first part named."""
    known: dict[str, Part] = {}
    for part in _PARTS:
        for language in _LANGUAGES:
            for phrase in phrases(language.get(part, "")):
                known.setdefault(phrase, part)
    return known


@lru_cache(maxsize=4_096)
def part_of(heading: str) -> Part | None:
    """The part that a heading begins, None where it is not known.

    >>> part_of("What you’ll bring"), part_of("Das wünschen wir uns von dir"), part_of("Nos avantages")
    ('required', 'required', 'offer')
    >>> part_of("Preferred qualifications"), part_of("Required and preferred skills"), part_of("Our fleet of bicycles")
    ('preferred', 'required', None)
    """
    text = fold(heading)
    if (exact := _known().get(text)) is not None:
        return exact
    found = [(phrase, part) for phrase, part in _held(text)]
    if not found:
        return None
    parts = {part for _, part in found}
    if {"required", "preferred"} <= parts:
        return "required" if _BOTH & set(text.split()) else "preferred"
    return max(found, key=lambda each: (len(each[0]), each[1] == "required"))[1]


def is_exactly(heading: str) -> bool:
    """Whether a text is a known heading word by word, so that it is one without anything else that tells.

    >>> is_exactly("Your profile"), is_exactly("Experience"), is_exactly("Your profile is what we read first")
    (True, True, False)
    """
    return fold(heading) in _known()


def _held(text: str) -> list[tuple[str, Part]]:
    words = text.split()
    unspaced = not text.isascii() and any("\u3040" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7a3" for sign in text)
    if unspaced:
        return [(phrase, part) for phrase, part in _known().items() if phrase in text and not phrase.isascii()]
    found = []
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + 8) + 1):
            phrase = " ".join(words[start:end])
            part = _known().get(phrase)
            if part is not None and _tells(part, start, end, words):
                found.append((phrase, part))
    return found


def _tells(part: Part, start: int, end: int, words: list[str]) -> bool:
    """Whether a phrase at this place of a heading tells what it is about."""
    if end - start == 1 and len(words) > _FEW:
        return False
    if part == "about":
        return start == 0 and len(words) <= _FEW
    return part in ("required", "preferred") or start == 0 or end == len(words)
