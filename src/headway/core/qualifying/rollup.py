"""What the postings of a role ask for together: the skills named most, and those that are missing most."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from headway.core.qualifying.naming import Key, names
from headway.core.qualifying.terms import Term, found, kin, stand_together, terms
from headway.core.qualifying.words import Sort, Standing

_MOST: Final = 25
_SIGNS: Final = re.compile(r"\b(?:[A-Z]|\d+)\b")  # the class of a licence, the number of years
_TOGETHER: Final = 0.8  # of a word's postings in which it stands in one name: then that name is the skill


@dataclass(frozen=True, slots=True)
class Said:
    """One requirement of one posting."""

    posting: int
    text: str
    sort: Sort
    standing: Standing


@dataclass(frozen=True, slots=True)
class Skill:
    """What postings ask for, a name or a whole line: in how many, in how many as required, and where the person stands.

    `missing` counts postings in which a line with it is not met, `partly` those where the worst is partly met,
    `met` those where all such lines that are judged are met.
    """

    name: str
    postings: int
    required: int
    met: int
    partly: int
    missing: int
    lines: tuple[Said, ...]


def skills(said: Sequence[Said]) -> tuple[Skill, ...]:
    """The skills of some postings, the one asked for by most of them first.

    What one of several postings names alone is no skill that is asked for; a line that names none counts as a whole.

    >>> asked = [Said(1, "Python and SQL", "required", "met"), Said(2, "Good SQL", "required", "not_met")]
    >>> [(each.name, each.postings, each.missing) for each in skills(asked)]
    [('SQL', 2, 1)]
    """
    least = min(2, len({line.posting for line in said}))
    named = _of(_named(said), least)
    told = {line for each in named for line in each.lines}
    whole = _of(_alike([line for line in said if line not in told]), least)
    both = sorted((*named, *whole), key=lambda each: (-each.postings, -each.required, each.name.casefold()))
    return tuple(both[:_MOST])


def _of(held: Iterable[tuple[str, list[Said]]], least: int) -> list[Skill]:
    skilled = (_skill(name, lines) for name, lines in held)
    return [each for each in skilled if each.postings >= least]


def missing(found: Iterable[Skill]) -> tuple[Skill, ...]:
    """Those that are missing, most often first; a partly met one counts half."""
    lacking = [each for each in found if each.missing or each.partly]
    return tuple(sorted(lacking, key=lambda each: (-(each.missing + each.partly / 2), -each.postings, each.name)))


def lacking(said: Iterable[Said], found: Iterable[Skill]) -> tuple[Said, ...]:
    """The lines that are not or only partly met, and that belong to none of the skills: one posting's own wishes."""
    told = {line for each in found if each.missing or each.partly for line in each.lines}
    short = [line for line in said if line.standing in ("not_met", "partly") and line not in told]
    return tuple(sorted(short, key=lambda line: (line.standing != "not_met", line.sort != "required")))


def _named(said: Sequence[Said]) -> list[tuple[str, list[Said]]]:
    """What the lines name, each with all lines in which it stands: where it was named and where it is only said."""
    called: dict[Key, Counter[str]] = defaultdict(Counter)
    for line in said:
        for key, name in names(line.text):
            called[key][name] += 1
    held = {key: lines for key, lines in _standing_in(said, called).items() if lines}
    for key in _covered_by_longer(held):
        del held[key]
    return [(_name(called[key]), lines) for key, lines in held.items()]


def _standing_in(said: Sequence[Said], called: dict[Key, Counter[str]]) -> dict[Key, list[Said]]:
    first: dict[str, list[Key]] = defaultdict(list)
    for key in called:
        first[key[0]].append(key)
    held: dict[Key, list[Said]] = {key: [] for key in called}
    for line in said:
        there: dict[str, list[Term]] = defaultdict(list)
        for term in found(line.text):
            there[term.form].append(term)
        for key in dict.fromkeys(key for form in there for key in first.get(form, ())):
            if _stands(key, there, next(iter(called[key]))):
                held[key].append(line)
    return held


def _stands(key: Key, there: dict[str, list[Term]], name: str) -> bool:
    """Whether a name stands in a line: its words side by side, or the one word in its number or case."""
    if len(key) == 1:
        return any(kin(name, term.word) for term in there[key[0]])
    near = there[key[0]]
    for form in key[1:]:
        near = [b for a in near for b in there.get(form, ()) if stand_together(a, b) or stand_together(b, a)]
    return bool(near)


def _covered_by_longer(held: dict[Key, list[Said]]) -> set[Key]:
    """Words that nearly always stand in one name, and names of which a part mostly stands alone."""
    n = {key: len({line.posting for line in lines}) for key, lines in held.items()}
    gone: set[Key] = set()
    for key in [key for key in held if len(key) > 1]:
        parts = [part for part in _parts(key) if part in n]
        near = [part for part in parts if n[key] >= _TOGETHER * n[part]]
        gone |= set(near) if near or not parts else {key}
    return gone


def _parts(key: Key) -> set[Key]:
    return {key[a:b] for a in range(len(key)) for b in range(a + 1, len(key) + 1)} - {key}


def _alike(said: Iterable[Said]) -> list[tuple[str, list[Said]]]:
    """Lines of the same words, whatever their order and endings, under the shortest of them."""
    held: dict[tuple[frozenset[str], ...], list[Said]] = defaultdict(list)
    for line in said:
        if told := frozenset(terms(line.text)):
            held[told, frozenset(_SIGNS.findall(line.text))].append(line)
    return [(min((line.text for line in lines), key=len), lines) for lines in held.values()]


def _name(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name.islower(), name))


def _skill(name: str, lines: Sequence[Said]) -> Skill:
    by_posting: dict[int, list[Said]] = defaultdict(list)
    for line in lines:
        by_posting[line.posting].append(line)
    worst = Counter(_worst(own) for own in by_posting.values())
    return Skill(
        name,
        len(by_posting),
        sum(any(line.sort == "required" for line in own) for own in by_posting.values()),
        worst["met"],
        worst["partly"],
        worst["not_met"],
        tuple(lines),
    )


def _worst(lines: Iterable[Said]) -> Standing:
    standings = {line.standing for line in lines}
    order: tuple[Standing, ...] = ("not_met", "partly", "met", "")
    return next(each for each in order if each in standings)
