"""What may show that a requirement is met: the person's evidence whose words come closest. Only ever a proposal.

A line's words weigh the more, the rarer they are in the person's postings. Covered is the part of that weight which a
piece of evidence holds as well. A match rests on what carries meaning: a skill by its name, two words that stand
together in both, or the only word that a line has. Else nothing is proposed: a question is better than a wrong guess.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Final

from headway.core.qualifying.reading import names_a_level, names_choices, words_alone_do_not_tell
from headway.core.qualifying.terms import Term, found, kin, related, stand_together, terms
from headway.core.qualifying.words import ProofKind, Standing

MET: Final = 0.6
PARTLY: Final = 0.3
_HALF: Final = 0.5
_SHOWN: Final = 3
_SAID: Final = 6
_LITTLE: Final = 0.7  # of a word's weight, where it means something only beside another


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


@dataclass(frozen=True, slots=True)
class _Line:
    """What is looked for: a line's terms with their weights, and those that stand near each other in it.

    `bound` are those that another word is right beside of, and that mean something else without it.
    """

    text: str
    terms: Mapping[str, Term]
    weights: Mapping[str, float]
    pairs: frozenset[tuple[str, str]]
    bound: frozenset[str]
    named: frozenset[str]
    much: frozenset[str]
    whole: float


Places = Mapping[str, Sequence[Term]]


def propose(lines: Sequence[str], pieces: Sequence[Piece], rare: Mapping[str, float]) -> tuple[Proposed, ...]:
    """For each line of a posting the evidence that comes closest.

    >>> shop = Piece("job", 1, "Night shift lead", "Led a team of six at a bakery, planned shifts and budgets")
    >>> found = propose(["You plan shifts", "You know Haskell"], [shop], {})
    >>> [(each.standing, [one.by for one in each.proposals]) for each in found]
    [('met', [('plan', 'shifts')]), ('', [])]
    """
    told = [_places(found(f"{piece.name}\n{piece.text}")) for piece in pieces]
    index = _index(told)
    usual = max(rare.values(), default=1.0)
    return tuple(_proposed(_line(line, rare, usual), pieces, told, index) for line in lines)


def _places(told: Iterable[Term]) -> Places:
    places: dict[str, list[Term]] = defaultdict(list)
    for term in told:
        places[term.form].append(term)
    return places


def _index(told: Sequence[Places]) -> Mapping[str, Sequence[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for at, places in enumerate(told):
        for form in places:
            index[form].append(at)
    return index


def _line(text: str, rare: Mapping[str, float], usual: float) -> _Line:
    told = found(text)
    weights = {term.form: rare.get(term.form, usual) * (_LITTLE if term.tells == "little" else 1.0) for term in told}
    near = [(a, b) for a, b in pairwise(told) if a.form != b.form and stand_together(a, b)]
    bound = (each.form for pair in near if pair[1].place - pair[0].place == 1 for each in pair)
    pairs = frozenset((a.form, b.form) for a, b in near)
    named, much = (frozenset(term.form for term in told if term.tells == tells) for tells in ("alone", "much"))
    first = {term.form: term for term in reversed(told)}
    return _Line(text, first, weights, pairs, frozenset(bound), named, much, sum(weights.values()))


def _proposed(
    line: _Line, pieces: Sequence[Piece], told: Sequence[Places], index: Mapping[str, Sequence[int]]
) -> Proposed:
    candidates = {at for form in line.terms for at in index.get(form, ())}
    shared = {at: _shared(line, told[at]) for at in candidates}
    near = [(at, _covered(line, held)) for at, held in shared.items() if held]
    near.sort(key=lambda each: (-each[1], each[0]))
    best = tuple(Proposal(pieces[at], covered, _by(line, shared[at])) for at, covered in near[:_SHOWN])
    return Proposed(_standing(line.text, best), best)


def _covered(line: _Line, held: Iterable[str]) -> float:
    return sum(line.weights[form] for form in held) / line.whole


def _shared(line: _Line, there: Places) -> set[str]:
    """The words in common if they carry the meaning of the line; none where they merely look like it."""
    here = {form for form in line.terms if form in there}
    if _covered(line, here) < PARTLY and not here & line.named:
        return set()
    paired = {form for pair in line.pairs if here.issuperset(pair) and _is_pair(line, pair, there) for form in pair}
    held = paired | {form for form in here if line.terms[form].tells != "little" and _is_kin(line, form, there)}
    return held if held and _carries(line, held, paired, there) else set()


def _carries(line: _Line, held: set[str], paired: set[str], there: Places) -> bool:
    much = line.much
    if held & line.named:
        told = line.named | much
        return names_choices(line.text) or len(held & told) >= len(told) * _HALF
    if paired:
        return _covered(line, held) >= (PARTLY if paired & much else _HALF)
    if len(much) == 1 and any(form in line.bound and not _says_it_all(there[form]) for form in held):
        return False
    return len(held) > len(much) * _HALF and _covered(line, held) >= _HALF


def _is_pair(line: _Line, pair: tuple[str, str], there: Places) -> bool:
    """Whether two words of a line stand together there too: in its order, or turned round in another form."""
    first, second = (_related(line, form, there[form]) for form in pair)
    return any(
        stand_together(a, b) or (stand_together(b, a) and (b.place + 1 < a.place or _turned(line, a, b)))
        for a in first
        for b in second
    )


def _related(line: _Line, form: str, there: Iterable[Term]) -> list[Term]:
    return [each for each in there if related(line.terms[form].word, each.word)]


def _turned(line: _Line, first: Term, second: Term) -> bool:
    """Whether words may be turned round: “degree in law” is a law degree, “projects managed” is management."""
    a, b = line.terms[first.form], line.terms[second.form]
    return b.place - a.place > 1 or any(
        line.terms[each.form].word.casefold() != each.word.casefold() for each in (first, second)
    )


def _is_kin(line: _Line, form: str, there: Places) -> bool:
    """Whether it is the same word in both; what several words say together has no other form."""
    word = line.terms[form].word
    return any(kin(word, each.word) for each in there[form]) or " " in word or _says_it_all(there[form])


def _says_it_all(there: Iterable[Term]) -> bool:
    return any(" " in each.word for each in there)


def _standing(line: str, best: Sequence[Proposal]) -> Standing:
    if not best:
        return ""
    beyond = words_alone_do_not_tell(line) or names_a_level(line)
    return "met" if best[0].covered >= MET and not beyond else "partly"


def _by(line: _Line, held: Iterable[str]) -> tuple[str, ...]:
    told = (term.word for term in found(line.text) if term.form in held)
    return tuple(dict.fromkeys(told))[:_SAID]


def paragraphs(kind: ProofKind, id: int, name: str, text: str, most: int = 200) -> list[Piece]:
    """A longer text, such as a résumé, as one piece of evidence a line; lines of a word or two tell nothing alone.

    >>> [piece.text for piece in paragraphs("document", 1, "CV", "Ada\\n\\nBuilt a bridge of ice in Oulu\\n")]
    ['Built a bridge of ice in Oulu']
    """
    lines = (" ".join(line.split()).strip("•-–* ") for line in text.splitlines())
    return [Piece(kind, id, name, line) for line in lines if len(line.split()) > 2][:most]
