"""What a version of a document says to each line of a posting: by its words, in its own lines, and never as a score."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from headway.core.qualifying import reading
from headway.core.qualifying.lines import unwrapped
from headway.core.qualifying.matching import Piece, propose
from headway.core.qualifying.terms import Term, found, terms
from headway.core.qualifying.words import Sort, Standing
from headway.core.speech import count, say

_MARKS: Final = "•●▪◦·‣■◆►➤✓✔-–—*# \t"
_HALF: Final = 0.5  # of what a line says, that some lines must hold together
_SHOWN: Final = 3
_SMALL: Final = 4  # letters of a word that no line ends with: and, with, für
_MOST: Final = 2_000  # lines of a text that are compared; a résumé has a hundred


@dataclass(frozen=True, slots=True)
class Run:
    """A few words of a line; `marked` where they are in common with the line beside it."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """One line that a posting asks for; where the person decided on it, its id, how it is met, and what shows that."""

    text: str
    sort: Sort
    id: int | None = None
    standing: Standing = ""
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """A line of a posting beside the lines of a text that speak to it: `line` and `by` as runs of words.

    Where none does, `only` are its words that stand in the text nevertheless. `beyond_words`: it asks for years, a
    degree or a permit, which no words in common can show.
    """

    ask: Ask
    line: tuple[Run, ...]
    by: tuple[tuple[Run, ...], ...] = ()
    only: tuple[str, ...] = ()
    beyond_words: bool = False

    @property
    def unsaid(self) -> bool:
        """Whether the person meets it, wholly or partly, and the text does not say so."""
        return not self.by and self.ask.standing in ("met", "partly")


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a document that may be read: whether it went with the application, and whether it has text."""

    id: int
    name: str
    kind: str
    sent: bool
    has_text: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """An opportunity whose posting a version may be read beside; `sent` if the version went with it."""

    id: int
    title: str
    company: str
    sent: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one version says to the lines of one posting, the required ones first; by its words, the person decides.

    Nothing is compared where there is no version, where it has no text, or where the posting names no line. `decided`
    is false where the lines are those found in the posting, which nobody has looked through yet.
    """

    opportunity_id: int
    title: str
    company: str
    has_posting: bool
    decided: bool
    version: Version | None
    versions: tuple[Version, ...]
    lines: tuple[Heard, ...] = ()

    def of(self, sort: Sort, spoken_to: bool = True) -> tuple[Heard, ...]:
        """The lines of a sort that are spoken to, or those that are not: first what the person meets all the same."""
        told = [each for each in self.lines if each.ask.sort == sort and bool(each.by) == spoken_to]
        return tuple(sorted(told, key=lambda each: not each.unsaid))

    @property
    def words(self) -> str:
        """How many lines are spoken to, in one sentence; else why none is compared."""
        if self.version is None:
            return say("No version of a document is kept yet.")
        if not self.version.has_text:
            return say("No text could be read in “{name}”.", name=self.version.name)
        required = sum(each.ask.sort == "required" for each in self.lines)
        if required:
            return count(
                required,
                "{heard} of {n} required line is spoken to.",
                "{heard} of {n} required lines are spoken to.",
                heard=len(self.of("required")),
            )
        if self.lines:
            return say(
                "{heard} of {n} preferred lines are spoken to; nothing is required.",
                heard=len(self.of("preferred")), n=len(self.lines),
            )  # fmt: skip
        return say("Nothing is listed that they ask for.")


def heard(asked: Sequence[Ask], text: str, rare: Mapping[str, float]) -> tuple[Heard, ...]:
    """Each line of a posting with the lines of a text that speak to it, its words in common marked.

    >>> told = heard([Ask("You plan shifts", "required"), Ask("Haskell", "required")], "Planned shifts\\nfor six.", {})
    >>> [[[run.text for run in line if run.marked] for line in each.by] for each in told]
    [[['Planned', 'shifts']], []]
    """
    lines = {line: frozenset(terms(line)) for line in _lines(text)}
    there = frozenset().union(*lines.values())
    pieces = [Piece("document", at, "", line) for at, line in enumerate(lines)]
    near = propose([ask.text for ask in asked], pieces, rare)
    return tuple(
        _heard(ask, [each.piece.text for each in told.proposals] or _together(ask, lines), there)
        for ask, told in zip(asked, near, strict=True)
    )


def _together(ask: Ask, lines: Mapping[str, Set[str]]) -> list[str]:
    """The few lines that hold half of what an asked one names between them, where no single one holds enough."""
    named = {term.form for term in found(ask.text) if term.tells == "alone"}
    left, said = set(named), list[str]()
    while len(said) < _SHOWN and left and len(left) > len(named) * _HALF:
        best = max(lines, key=lambda line: len(left & lines[line]), default="")
        if not best or not left & lines[best]:
            break
        said.append(best)
        left -= lines[best]
    return said if len(said) > 1 and len(left) <= len(named) * _HALF else []


def _heard(ask: Ask, said: Sequence[str], there: Set[str]) -> Heard:
    wanted = _telling(ask.text)
    if not said:
        only = (term.word for term in wanted if term.form in there)
        return Heard(ask, (Run(ask.text),), only=tuple(dict.fromkeys(only)))
    by = tuple(marked(line, {term.form for term in found(ask.text)}) for line in said)
    own = marked(ask.text, frozenset(term for line in said for term in terms(line)))
    return Heard(ask, own, by, beyond_words=reading.words_alone_do_not_tell(ask.text))


def _telling(text: str) -> list[Term]:
    return [term for term in found(text) if term.tells != "little"]


def marked(text: str, wanted: Set[str]) -> tuple[Run, ...]:
    """A text as runs of words, those marked whose form is one of the wanted.

    >>> [(run.text, run.marked) for run in marked("We plan shifts", {"plan"})]
    [('We ', False), ('plan', True), (' shifts', False)]
    """
    runs: list[Run] = []
    at = 0
    for start, end in _joined(text, wanted):
        runs += [Run(text[at:start]), Run(text[start:end], marked=True)]
        at = end
    return tuple(run for run in (*runs, Run(text[at:])) if run.text)


def _joined(text: str, wanted: Set[str]) -> Iterator[tuple[int, int]]:
    """Where wanted words begin and end; those that overlap, as pairs of letters do, as one."""
    begin = end = 0
    for term in found(text):
        start = term.start
        if term.form not in wanted:
            continue
        if start > end or end == 0:
            if end:
                yield begin, end
            begin = start
        end = max(end, start + len(term.word))
    if end:
        yield begin, end


def _lines(text: str) -> list[str]:
    """The sentences of a text, each once, as far as they tell anything."""
    told = (
        sentence
        for line in _whole(unwrapped(text).splitlines())
        for sentence in reading.sentences(line)
        if terms(sentence)
    )
    return list(dict.fromkeys(told))[:_MOST]


def _whole(lines: Iterable[str]) -> list[str]:
    """Lines with those put together that a page broke: such a one ends in a comma or in a small word."""
    whole = [""]
    for line in lines:
        told = " ".join(line.split()).strip(_MARKS)
        if told and line.lstrip()[0] not in _MARKS and _goes_on(whole[-1]):
            whole[-1] += f" {told}"
        else:
            whole.append(told)
    return whole


def _goes_on(line: str) -> bool:
    last = line.rpartition(" ")[2]
    return line.endswith(",") or (last.islower() and last.isalpha() and len(last) <= _SMALL and not terms(last))
