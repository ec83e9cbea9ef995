"""Whom one knows at a company: companies whose names are one name, or may be, each with how sure that is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from headway.core.people.words import Known, Strength
from headway.core.speech import noted, say

How = Literal["same", "alias", "maybe"]
HOWS: Final[dict[How, str]] = {
    "same": noted("Same name"),
    "alias": noted("Another name of it"),
    "maybe": noted("Maybe the same company"),
}
_SURE: Final[dict[How, int]] = {"same": 0, "alias": 1, "maybe": 2}
_STRENGTHS: Final[dict[Strength, int]] = {"close": 0, "good": 1, "slight": 2, "": 3}
_WORDS: Final = re.compile(r"[^\W_]+")
_FORMS: Final = frozenset(
    """
    inc llc llp lp ltd limited gmbh ggmbh mbh ag se sa sas sarl srl spa corp corporation co company plc pty pvt private
    bv nv oy oyj ab as asa aps kg kgaa ohg gbr ug ev eg sp zoo doo sro kft zrt the und and
    """.split()
)
# Words of many names: alone they make no two companies one.
_COMMON: Final = frozenset(
    """
    bank group holding holdings international global digital software solutions services service systems technology
    technologies tech consulting capital partners ventures media labs lab studio studios health energy data cloud
    industries engineering management university school college institute city state national first general american
    europe european germany deutschland india usa uk france independent consultant insurance foundation agency network
    online security research design
    """.split()
)
# What people write where they have no company; whoever says the same knows nobody there.
_NOWHERE: Final = frozenset(
    "freelance freelancer self employed selfemployed stealth startup mode confidential unemployed retired none".split()
)
_LONGEST: Final = 8  # words of a name that are looked at
_SHORT: Final = 3  # letters: a shorter single word is contained in too many names
_LONG: Final = 6  # letters: a shorter single word counts only where the longer name begins with it


@dataclass(frozen=True, slots=True)
class Place:
    """A company with its folded name and its other names."""

    id: int
    name: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Connection:
    """Somebody one knows at a company. `company` is how theirs is called, `how` how surely it is that one.

    `now` says that they work there today, `until` when they left as far as it is known; `here` that they belong to the
    opportunity already.
    """

    contact_id: int
    name: str
    title: str
    company: str
    how: How
    now: bool
    until: str
    known: Known
    strength: Strength
    last_on: date | None
    link: str
    here: bool

    @property
    def sure(self) -> bool:
        """Whether it is certainly that company."""
        return self.how != "maybe"


@dataclass(frozen=True, slots=True)
class Connections:
    """Whom one knows at the company of an opportunity: who works there, who may, who did before."""

    opportunity_id: int
    company: str
    people: tuple[Connection, ...]

    @property
    def now(self) -> tuple[Connection, ...]:
        """Those who certainly work there."""
        return tuple(each for each in self.people if each.now and each.sure)

    @property
    def maybe(self) -> tuple[Connection, ...]:
        """Those who work at what may be the same company."""
        return tuple(each for each in self.people if each.now and not each.sure)

    @property
    def before(self) -> tuple[Connection, ...]:
        """Those who worked there before."""
        return tuple(each for each in self.people if not each.now)


def place_in_order(it: Connection) -> tuple[bool, bool, int, int, str]:
    """Who works there before who did, the sure before the unsure, then by how well one knows them and the last talk."""
    return (not it.now, not it.sure, _STRENGTHS[it.strength], -(it.last_on or date.min).toordinal(), it.name)


def alike(of: Iterable[Place], among: Iterable[Place]) -> dict[int, dict[int, How]]:
    """For each company its likes among others by their ids, and how sure that is; itself is the same.

    >>> there = [Place(1, "brightwater labs gmbh & co. kg"), Place(2, "brightwater labs asia"), Place(3, "bright bank")]
    >>> alike([Place(7, "brightwater labs")], there)
    {7: {1: 'same', 2: 'maybe'}}
    """
    ours, theirs = _Names(of), _Names(among)
    found: dict[int, dict[int, How]] = {place.id: {} for place in ours.places}
    for phrase, holders in ours.whole.items():
        for other, is_other in theirs.whole.get(phrase, ()):
            for id, is_ours in holders:
                _note(found[id], other, "alias" if is_other or is_ours else "same")
    for words, id in ours.apart:
        for phrase in _within(words, theirs.starts):
            for other, _ in theirs.whole.get(phrase, ()):
                _note(found[id], other, "maybe")
    for words, other in theirs.apart:
        for phrase in _within(words, ours.starts):
            for id, _ in ours.whole.get(phrase, ()):
                _note(found[id], other, "maybe")
    return found


class _Names:
    """The names of companies, by their words put together."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places = tuple(places)
        self.whole: dict[tuple[str, ...], list[tuple[int, bool]]] = defaultdict(list)
        self.apart: list[tuple[tuple[str, ...], int]] = []
        for place in self.places:
            for at, name in enumerate((place.name, *place.others)):
                words = words_of(name)
                if not _NOWHERE.issuperset(words):
                    self.whole[words].append((place.id, at > 0))
                    self.apart.append((words, place.id))
        self.whole = dict(self.whole)
        self.starts = frozenset(phrase[0] for phrase in self.whole)


def _note(found: dict[int, How], id: int, how: How) -> None:
    if id not in found or _SURE[how] < _SURE[found[id]]:
        found[id] = how


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a company's folded name that tell it from others, its legal form left out.

    >>> words_of("the brightwater labs, inc."), words_of("s.a.p. se")
    (('brightwater', 'labs'), ('sap',))
    """
    bare = name.replace("'", "").replace("’", "")
    words = _together(_WORDS.findall(bare)) if "." in bare else _WORDS.findall(bare)
    telling = [word for word in words if word not in _FORMS]
    return tuple(telling or words)[:_LONGEST]


def _together(words: list[str]) -> list[str]:
    """Single letters in a row are one word: s.a.p. and b.v."""
    found: list[str] = []
    row = False
    for word in words:
        if len(word) == 1 and row:
            found[-1] += word
        else:
            found.append(word)
        row = len(word) == 1
    return found


def _within(words: tuple[str, ...], starts: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The shorter names inside of a name that tell enough to be one, if they begin as another name does."""
    for first in range(len(words)):
        if words[first] not in starts:
            continue
        for last in range(first + 1, len(words) + 1):
            part = words[first:last]
            if len(part) < len(words) and _tells(part, first == 0):
                yield part


def _tells(part: tuple[str, ...], begins: bool) -> bool:
    if _COMMON.issuperset(part) or _NOWHERE.issuperset(part):
        return False
    return len(part) > 1 or len(part[0]) >= (_SHORT if begins else _LONG)


def in_words(found: Connections) -> str:
    """Whom one knows there, in one line; nothing where nobody is known."""
    parts: Mapping[str, tuple[Connection, ...]] = {
        noted("You know {names} there."): found.now,
        noted("{names} may work there."): found.maybe,
        noted("{names} worked there."): found.before,
    }
    said = [say(text, names=_listed(people)) for text, people in parts.items() if people]
    return " ".join(said)


def _listed(people: tuple[Connection, ...]) -> str:
    names = ", ".join(each.name for each in people[:3])
    return say("{names} and {n} more", names=names, n=len(people) - 3) if len(people) > 3 else names
