"""What a line of a posting names as a skill, as a person would call it: tools, and what “experience in” stands before.

A verb or an adjective is never named: a word counts only by its place. Where nothing is named, the line is the wish.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from headway.core.qualifying.terms import Term, flat, found, runs
from headway.core.qualifying.vocabulary import cues
from headway.core.transfer.folding import phrases

Key = tuple[str, ...]
_JOINS: Final = (
    "and or und oder sowie et ou y o e och eller og en i oraz lub a nebo и или та або ve veya și sau και ή like wie &"
).split()
_PARTS: Final = re.compile(
    rf"[,;:()/•·|]|\s[-–—]\s|\.(?:\s|$)|\s(?:such as|z\. ?B\.|e\.g\.|{'|'.join(_JOINS)})\s", re.IGNORECASE
)
_MORE: Final = re.compile(r"\s+(?:[A-Z]|\d+)\b")
_END: Final = re.compile(r"[.!?](?:\s|$)|\n")
_LINKS: Final = frozenset(
    "of de d du des la le les l à au aux al von der den dem del della dei di do da dos van het".split()
)
_TRAIT: Final = re.compile(
    r"(?:ous|ful|ive|able|ible|ed|less|ish|ient|iant|ly|ig|ige|iger|lich|liche|isch|sam|bar|haft|eux|euse|ant|ante"
    r"|ado|ada|oso|osa|ivo|iva|ato|ata|ny|na|ne|ý|ий|ый|ой|ная|ний|ість|ność)$",
    re.IGNORECASE,
)
_MOST: Final = 4  # words of a name
_LISTED: Final = 5  # words of what is one of several; more is a sentence that goes on
_SHORT: Final = 3  # words of a line that is nothing but a name


@lru_cache(maxsize=4_096)
def names(text: str) -> tuple[tuple[Key, str], ...]:
    """The skills that a line names, each by the forms of its words.

    >>> [name for _, name in names("Strong experience with shift planning, sourdough and Python")]
    ['shift planning', 'sourdough', 'Python']
    >>> names("You are fast and made things happen"), names("Reliable")
    ((), ())
    """
    told = found(text)
    tools: dict[Key, str] = {(term.form,): term.word for term in told if term.tells == "alone"}
    there: dict[Key, str] = dict(runs(text))
    for start, end in (*_behind_cues(text), *_short(text)):
        key, name = _named(text, end, [term for term in told if start <= term.start < end])
        if key and key not in tools:
            there.setdefault(key, name)
    there |= tools
    return tuple(sorted(there.items(), key=lambda each: text.find(each[1])))


def _behind_cues(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text that stand behind a cue: to the next that ends one."""
    for cue in _cue().finditer(flat(text)):
        end = _END.search(text, cue.end())
        for at, part in enumerate(_parts(text, cue.end(), end.start() if end else len(text))):
            if at and len(text[slice(*part)].split()) > _LISTED:
                break
            yield part


def _short(text: str) -> Iterator[tuple[int, int]]:
    """A line that is nothing but a name or two, such as “Rye bread”; one word alone only if it is no trait."""
    parts = list(_parts(text, 0, len(text)))
    words = [text[start:end].split() for start, end in parts]
    if any(len(each) > _SHORT for each in words) or (len(words[0]) == 1 and _TRAIT.search(words[0][0])):
        return
    yield from (part for part, each in zip(parts, words, strict=True) if len(each) > 1 or len(parts) == 1)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for cut in _PARTS.finditer(text, start, end):
        yield at, cut.start()
        at = cut.end()
    yield at, end


def _named(text: str, end: int, told: Sequence[Term]) -> tuple[Key, str]:
    """The first words of a part that stand side by side, if they name something."""
    run: list[Term] = []
    for term in told:
        if " " in term.word:
            continue
        if run and not _goes_on(text[run[-1].start + len(run[-1].word) : term.start]):
            break
        run.append(term)
    run = run[:_MOST]
    if not run or (len(run) == 1 and run[0].tells != "much"):
        return (), ""
    last = run[-1].start + len(run[-1].word)
    # “driving licence B” is not the licence C: the line as a whole tells
    return ((), "") if _MORE.match(text, last, end) else (tuple(term.form for term in run), text[run[0].start : last])


def _goes_on(between: str) -> bool:
    return all(word in _LINKS for word in re.split(r"[\s'’-]+", between.casefold()) if word)


@lru_cache(maxsize=1)
def _cue() -> re.Pattern[str]:
    """What stands before the name of a skill, with its accents or without."""
    known = sorted(phrases(cues.NAMED_AFTER), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)\W*")
