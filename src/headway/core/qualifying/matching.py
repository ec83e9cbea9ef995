"""What may show that a requirement is met: the person's evidence whose words come closest. Only ever a proposal.

A line's words weigh the more, the rarer they are in the person's postings. Covered is the part of that weight which a
piece of evidence holds as well. Where little is covered nothing is proposed: a question is better than a wrong guess.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from headway.core.qualifying.reading import words_alone_do_not_tell
from headway.core.qualifying.terms import form, terms, words
from headway.core.qualifying.words import ProofKind, Standing

MET: Final = 0.6
PARTLY: Final = 0.3
_HALF: Final = 0.5
_SHOWN: Final = 3
_SAID: Final = 6
_LEAST_WEIGHT: Final = 0.25  # of the heaviest word: a match in light words alone is none


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence: what it is, what it is called, and the text that is compared."""

    kind: ProofKind
    id: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A piece of evidence that may answer a line: how much of it, by which words of the line."""

    piece: Piece
    covered: float
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """What is proposed for one line: a standing, "" where nothing comes close, and the evidence, the closest first."""

    standing: Standing = ""
    proposals: tuple[Proposal, ...] = ()


def rarity(texts: Iterable[str]) -> dict[str, float]:
    """How much each word tells, by in how many of the texts it stands.

    >>> told = rarity(["Python and teamwork", "Java and teamwork", "SQL and teamwork"])
    >>> told["sql"] > told["team"]
    True
    """
    held: Counter[str] = Counter()
    n = 0
    for text in texts:
        n += 1
        held.update(set(terms(text)))
    return {term: log(1 + (n + 1) / (count + 0.5)) for term, count in held.items()}


def propose(lines: Sequence[str], pieces: Sequence[Piece], rare: Mapping[str, float]) -> tuple[Proposed, ...]:
    """For each line of a posting the evidence that comes closest.

    >>> shop = Piece("job", 1, "Night shift lead", "Led a team of six at a bakery, planned shifts and budgets")
    >>> found = propose(["You plan shifts", "You know Haskell"], [shop], {})
    >>> [(each.standing, [one.by for one in each.proposals]) for each in found]
    [('met', [('plan', 'shifts')]), ('', [])]
    """
    index = _index(pieces)
    usual = max(rare.values(), default=1.0)
    return tuple(_proposed(line, pieces, index, rare, usual) for line in lines)


def _index(pieces: Sequence[Piece]) -> dict[str, set[int]]:
    index: dict[str, set[int]] = defaultdict(set)
    for place, piece in enumerate(pieces):
        for term in set(terms(f"{piece.name} {piece.text}")):
            index[term].add(place)
    return index


def _proposed(
    line: str, pieces: Sequence[Piece], index: Mapping[str, set[int]], rare: Mapping[str, float], usual: float
) -> Proposed:
    weights = {term: rare.get(term, usual) for term in terms(line)}
    whole = sum(weights.values())
    held: dict[int, list[float]] = defaultdict(list)
    for term, weight in weights.items():
        for place in index.get(term, ()):
            held[place].append(weight)
    least = max(weights.values(), default=0.0) * _LEAST_WEIGHT
    near = [(place, sum(shared) / whole) for place, shared in held.items() if _near(shared, whole, least)]
    near.sort(key=lambda each: (-each[1], each[0]))
    best = tuple(Proposal(pieces[place], covered, _by(line, place, index)) for place, covered in near[:_SHOWN])
    return Proposed(_standing(line, best), best)


def _near(shared: Sequence[float], whole: float, least: float) -> bool:
    """Whether words in common are worth a question: one alone only where it is half of what the line says."""
    covered = sum(shared) / whole
    return sum(shared) > least and covered >= (_HALF if len(shared) == 1 else PARTLY)


def _standing(line: str, best: Sequence[Proposal]) -> Standing:
    if not best:
        return ""
    return "met" if best[0].covered >= MET and not words_alone_do_not_tell(line) else "partly"


def _by(line: str, place: int, index: Mapping[str, set[int]]) -> tuple[str, ...]:
    found = [word for word in words(line) if place in index.get(form(word), ())]
    return tuple(dict.fromkeys(found))[:_SAID]


def paragraphs(kind: ProofKind, id: int, name: str, text: str, most: int = 200) -> list[Piece]:
    """A longer text, such as a résumé, as one piece of evidence a line; lines of a word or two tell nothing alone.

    >>> [piece.text for piece in paragraphs("document", 1, "CV", "Ada\\n\\nBuilt a bridge of ice in Oulu\\n")]
    ['Built a bridge of ice in Oulu']
    """
    lines = (" ".join(line.split()).strip("•-–* ") for line in text.splitlines())
    return [Piece(kind, id, name, line) for line in lines if len(line.split()) > 2][:most]
