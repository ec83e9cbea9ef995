"""The words of a text that tell something, brought to one form: small, without accents, endings and synonyms.

Not all tell the same: a tool or a language that people speak is a skill by its name; “management” or “team” mean
something only beside another word; what is negated, or merely looks like a name, tells nothing.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from headway.core.qualifying.vocabulary import alike, cues, light, skills

Tells = Literal["little", "much", "alone"]
_TOKEN: Final = re.compile(
    r"(?P<end>[.!?;:|\n]+(?=\s|$)|\n)|(?P<comma>[,/()])|(?P<word>(?i:\.net)\b|[A-Za-z]\w+\.js\b|[A-Z]\s?&\s?[A-Z]\b"
    r"|[A-Z]-(?:level|suite|class)\b|[A-Z]{2,}[ -]?\d{3,}\b|[A-Z]{2}/[A-Z]{2}\b|[^\W_]+(?:\+\+|#)?)"
)
_UNSPACED: Final = re.compile(r"[\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_CHINESE_OR_SO: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LETTERS: Final = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_ROOT: Final = 4  # letters that an ending leaves at least
_DECLINED: Final = ("", "a", "u", "em", "ie", "om", "owi", "и")  # Excel, Excela, Excelu
_LONGEST_RUN: Final = 8  # letters of a name in Chinese, Japanese and Korean
_ALIKE: Final = 6  # first letters of words that are related
_APART: Final = 10  # what the end of a sentence counts, in words
_REACH: Final = 3  # words in which two stand together


@dataclass(frozen=True, slots=True)
class Term:
    """A telling word: where it begins, as it stands, its one form, its place counted in words, and what it tells."""

    start: int
    word: str
    form: str
    place: int
    tells: Tells


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    word: str
    place: int
    item: bool  # whether it stands alone between commas
    begins: bool


def terms(text: str) -> tuple[str, ...]:
    """The forms of a text's telling words in their order.

    >>> terms("Strong experience with Kubernetes (k8s), C++ and building APIs")
    ('kubernet', 'kubernet', 'c++', 'build', 'api')
    >>> terms("Sehr gute Pythonkenntnisse") == terms("Python"), terms("No Java; not only SQL")
    (True, ('sql',))
    """
    return tuple(term.form for term in found(text))


@lru_cache(maxsize=4_096)
def found(text: str) -> tuple[Term, ...]:
    """The telling words of a text; of Chinese, Japanese and Korean every two letters, since no spaces part them.

    >>> [(term.word, term.tells) for term in found("Team leadership in Go")]
    [('Team', 'little'), ('leadership', 'much'), ('Go', 'alone')]
    """
    tokens = list(_tokens(_bare(text)))
    loud = text.isupper()
    denied = any(folded(token.word) in skills.NOT for token in tokens)
    told = [
        term for at in range(len(tokens)) if not (denied and _negated(at, tokens)) for term in _terms(at, tokens, loud)
    ]
    return tuple(sorted((*told, *_joint(text, told)), key=lambda term: term.start))


def _terms(at: int, tokens: Sequence[_Token], loud: bool) -> Iterator[Term]:
    token = tokens[at]
    if _is_unspaced(token.word):
        for start, pair in _pairs(token.word):
            yield Term(token.start + start, pair, form(pair), token.place, _tells(pair, loud))
        return
    word = _meant(at, tokens)
    if told := form(word):
        yield Term(token.start, token.word, told, token.place, _tells(word, loud))


def _tokens(text: str) -> Iterator[_Token]:
    place, begins = 0, True
    matches = list(_TOKEN.finditer(text))
    kinds = ["end", *(match.lastgroup for match in matches), "end"]
    for at, match in enumerate(matches, 1):
        if match.lastgroup == "word":
            item = kinds[at - 1] != "word" != kinds[at + 1]
            yield _Token(match.start(), match[0], place, item, begins)
            place, begins = place + 1, False
        else:
            ends = match.lastgroup == "end"
            place, begins = place + (_APART if ends else _REACH), ends or begins


def _bare(text: str) -> str:
    """A text of the same length, without what parts a word that is one, or holds two together."""
    plain = text.replace("’", "'").replace("'s ", "   ").replace("n't", "   ")
    if text.isascii() or not _CHINESE_OR_SO.search(text):
        return plain
    plain = _empty().sub(lambda match: " " * len(match[0]), plain)
    return re.sub(r"[\u3040-\u309f]", " ", plain)


@lru_cache(maxsize=1)
def _empty() -> re.Pattern[str]:
    """What tells nothing in Chinese, Japanese and Korean."""
    return re.compile("|".join(sorted(set(light.UNSPACED.split()), key=len, reverse=True)))


def _is_unspaced(word: str) -> bool:
    return not word.isascii() and bool(_UNSPACED.search(word))


def _pairs(word: str) -> Iterator[tuple[int, str]]:
    end = 0
    for run in _UNSPACED.finditer(word):
        if run.start() > end:
            yield end, word[end : run.start()]
        yield from ((run.start() + at, run[0][at : at + 2]) for at in range(max(len(run[0]) - 1, 1)))
        end = run.end()
    if word[end:]:
        yield end, word[end:]


def _negated(at: int, tokens: Sequence[_Token]) -> bool:
    """Whether “no”, “without” stands before a word; “not only” negates nothing."""
    near = [folded(each.word) for each in tokens[max(at - 2, 0) : at] if tokens[at].place - each.place <= _REACH - 1]
    return any(word in skills.NOT for word in near) and not any(word in skills.ONLY for word in near)


def _meant(at: int, tokens: Sequence[_Token]) -> str:
    """A word as it is meant: a name that is also a common word is written small where it is that."""
    token = tokens[at]
    if token.word in skills.LETTERS:
        return token.word if _is_language(at, tokens) else ""
    if folded(token.word) not in _also_words():
        return token.word
    if token.item:
        return token.word.capitalize()
    follows = folded(tokens[at + 1].word) if at + 1 < len(tokens) else ""
    said = token.begins and tokens[at : at + 2][-1].place == token.place + 1 and not _joins(follows)
    gone = token.word == "Go" and follows in skills.SAID_BEFORE
    return token.word.lower() if said or gone else token.word


def _joins(word: str) -> bool:
    return word in ("and", "or", "und", "oder", "et", "ou", "y", "e", "i", "developer", "programming", "skills")


def _is_language(at: int, tokens: Sequence[_Token]) -> bool:
    """Whether a letter is the language of that name: said to be, or beside other tools."""
    token = tokens[at]
    before = folded(tokens[at - 1].word) if at else ""
    after = folded(tokens[at + 1].word) if at + 1 < len(tokens) else ""
    if token.item or before in skills.BEFORE_LETTERS or after in skills.AFTER_LETTERS:
        return True
    near = (each.word for each in tokens[max(at - 2, 0) : at + 3] if abs(each.place - token.place) <= 2 * _REACH)
    return any(word not in skills.LETTERS and _tells(word, loud=True) == "alone" for word in near)


def _joint(text: str, told: Sequence[Term]) -> Iterator[Term]:
    """What words near each other say together: “led a team” is leadership."""
    for at, first in enumerate(told):
        for second in told[at + 1 : at + 4] if first.form in _joined() else ():
            name = _together().get(frozenset((first.form, second.form)))
            if name and second.place - first.place <= _REACH + 1:
                words = text[first.start : second.start + len(second.word)]
                yield Term(first.start, words, name, first.place, "much")


@lru_cache(maxsize=65_536)
def form(word: str) -> str:
    """The one form of a word; empty if it tells nothing. A name that is also a common word is one in capitals.

    >>> form("Kubernetes") == form("k8s"), form("managing") == form("Management"), form("experience")
    (True, True, '')
    >>> form("React") == form("reactjs"), form("React") == form("react"), form("ISO 9001")
    (True, False, 'iso9001')
    """
    plain = _stripped(word)
    if plain in _also_words() and not word[:1].isupper():
        return "" if plain in _common() else _root(plain)
    if plain.isdigit() or (plain in _common() and plain not in _also_words()):
        return ""
    told = _same().get(plain) or (plain if plain in _tools() else _root(plain))
    declined = told in _also_words() and word[:1].isupper() and plain[len(told) :] in _DECLINED
    return told.upper() if declined or told in _named_also() else told


@lru_cache(maxsize=65_536)
def kin(one: str, other: str) -> bool:
    """Whether two words are one in another number or case, or mean the same; another ending makes another word.

    >>> kin("contract", "contracts"), kin("account", "accounting"), kin("Buch", "Bücher"), kin("k8s", "Kubernetes")
    (True, False, True, True)
    """
    a, b = _stripped(one), _stripped(other)
    if a == b or (a in _same() and _same().get(a) == _same().get(b)):
        return True
    return any(b in _inflected(a, endings) or a in _inflected(b, endings) for endings in skills.INFLECTIONS)


def _inflected(word: str, endings: Sequence[str]) -> set[str]:
    """A word with the other endings of a line, if it has the first."""
    stem = word.removesuffix(endings[0])
    if len(stem) < _ROOT or (endings[0] and stem == word):
        return set()
    return {stem + end for end in endings[1:]}


@lru_cache(maxsize=65_536)
def related(one: str, other: str) -> bool:
    """Whether two words of one form are kin, or long the same: enough where a second word agrees as well.

    >>> related("negotiations", "negotiated"), related("policy", "police")
    (True, False)
    """
    a, b = (re.sub(r"^ge(?=.{5,}t$)", "", _stripped(word)) for word in (one, other))
    return kin(one, other) or a[:_ALIKE] == b[:_ALIKE]


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """A word small and without accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def flat(text: str) -> str:
    """A text of the same length, small and without accents.

    >>> flat("Maîtrise d’Excel")
    'maitrise d’excel'
    """
    return "".join(unicodedata.normalize("NFKD", letter)[0].lower() for letter in text)


def runs(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """What stands between the words that tell nothing in Chinese, Japanese and Korean, by its pairs of letters.

    >>> [run for _, run in runs("Pythonでのデータ分析の経験")]
    ['データ分析']
    """
    if not _CHINESE_OR_SO.search(text):
        return
    for run in _UNSPACED.findall(_bare(text)):
        if 1 < len(run) <= _LONGEST_RUN:
            yield tuple(form(pair) for _, pair in _pairs(run)), run


def stand_together(first: Term, second: Term) -> bool:
    """Whether one word stands close behind another."""
    return 0 <= second.place - first.place <= _REACH


@lru_cache(maxsize=65_536)
def _stripped(word: str) -> str:
    """A word folded, without what it was put together with that tells nothing."""
    plain = folded(word)
    if plain in _same():
        return plain
    if " " in plain or "-" in plain:
        return re.sub(r"[\s-]", "", plain)
    for tail in alike.COMPOUND:
        if plain.endswith(tail) and len(plain) - len(tail) >= _ROOT:
            return plain.removesuffix(tail).removesuffix("s") or plain
    return plain


@lru_cache(maxsize=65_536)
def _tells(word: str, loud: bool) -> Tells:
    told = form(word)
    if told in _alone() or (not loud and _is_name(word)):
        return "alone"
    return "little" if told in _light() else "much"


def _is_name(word: str) -> bool:
    """Whether a word is written as only names and abbreviations are: SQL, PostgreSQL, C#, H2O."""
    if not word.isascii() or len(word) < 2:
        return False
    signs = "+" in word or "#" in word or ".js" in word
    return signs or any(letter.isupper() for letter in word[1:]) or (word.isalnum() and _mixed(word))


def _mixed(word: str) -> bool:
    return any(map(str.isdigit, word)) and word[0].isalpha()


def _root(word: str) -> str:
    if len(word) < _ROOT or not word.isalpha():
        return word
    if word.startswith("ge") and word.endswith("t") and len(word) > _ROOT + 2:
        word = word[2:-1]  # a German participle: geplant, geschweißt
    if len(word) == _ROOT:
        return word[:-1] if word[-1] == "s" and word[-2] != "s" else word
    ending = next((each for each in alike.ENDINGS if word.endswith(each) and len(word) - len(each) >= _ROOT), "")
    root = word.removesuffix(ending)
    if len(root) > _ROOT and root[-1] == "e":
        return root[:-1]  # improvement, improved
    return root[:-1] if len(root) > _ROOT and root[-1] == root[-2] else root


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    told = " ".join((alike.COMMON, cues.PREFERRED, cues.LEVELS)).replace("|", " ")
    return frozenset(map(folded, told.split()))


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


@lru_cache(maxsize=1)
def _tools() -> frozenset[str]:
    return frozenset(map(folded, skills.TOOLS.split()))


@lru_cache(maxsize=1)
def _also_words() -> frozenset[str]:
    return frozenset(skills.ALSO_WORDS.split())


@lru_cache(maxsize=1)
def _named_also() -> frozenset[str]:
    return frozenset(told for word in _also_words() if (told := _same().get(word)))


@lru_cache(maxsize=1)
def _alone() -> frozenset[str]:
    """The forms of what is a skill by its name."""
    names = (*skills.TOOLS.split(), *skills.TONGUES.split())
    return frozenset(form(word.capitalize() if folded(word) in _also_words() else word) for word in names) - {""}


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    return frozenset(map(form, light.LIGHT.split()))


@lru_cache(maxsize=1)
def _joined() -> frozenset[str]:
    return frozenset().union(*_together())


@lru_cache(maxsize=1)
def _together() -> dict[frozenset[str], str]:
    known: dict[frozenset[str], str] = {}
    for group in skills.TOGETHER.strip().split("\n\n"):
        name, _, pairs = group.partition(":")
        known |= {frozenset(map(form, pair.split())): form(name.strip()) for pair in pairs.split("|")}
    return known
