"""What the postings of a role ask for together: the skills named most, and those that are missing most."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from headway.core.qualifying.terms import form, words
from headway.core.qualifying.words import Sort, Standing

_MOST: Final = 25
_TOGETHER: Final = 0.8  # of a word's postings in which it stands in one pair: then the pair is the skill


@dataclass(frozen=True, slots=True)
class Said:
    """One requirement of one posting."""

    posting: int
    text: str
    sort: Sort
    standing: Standing


@dataclass(frozen=True, slots=True)
class Skill:
    """A word or two that postings ask for: in how many, in how many as required, and where it stands with the person.

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

    What one of several postings names alone is no skill that is asked for.

    >>> asked = [Said(1, "Python and SQL", "required", "met"), Said(2, "Good SQL", "required", "not_met")]
    >>> [(each.name, each.postings, each.missing) for each in skills(asked)]
    [('SQL', 2, 1)]
    """
    held, names = _held(said)
    for key in _covered_by_pairs(held):
        del held[key]
    least = min(2, len({line.posting for line in said}))
    found = [_skill(_name(names[key]), lines) for key, lines in held.items()]
    found = [each for each in found if each.postings >= least]
    found.sort(key=lambda each: (-each.postings, -each.required, each.name.casefold()))
    return tuple(found[:_MOST])


def missing(found: Iterable[Skill]) -> tuple[Skill, ...]:
    """Those that are missing, most often first; a partly met one counts half."""
    lacking = [each for each in found if each.missing or each.partly]
    return tuple(sorted(lacking, key=lambda each: (-(each.missing + each.partly / 2), -each.postings, each.name)))


def lacking(said: Iterable[Said], found: Iterable[Skill]) -> tuple[Said, ...]:
    """The lines that are not or only partly met, and that belong to none of the skills: one posting's own wishes."""
    told = {line for each in found if each.missing or each.partly for line in each.lines}
    short = [line for line in said if line.standing in ("not_met", "partly") and line not in told]
    return tuple(sorted(short, key=lambda line: (line.standing != "not_met", line.sort != "required")))


def _held(said: Sequence[Said]) -> tuple[dict[tuple[str, ...], list[Said]], dict[tuple[str, ...], Counter[str]]]:
    held: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    names: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for line in said:
        there = [(form(word), word) for word in words(line.text)]
        keys: dict[tuple[str, ...], str] = {(term,): word for term, word in there if term}
        for (first, one), (second, two) in pairwise(there):
            if first and second and first != second and f"{one} {two}" in line.text:
                keys[(first, second)] = f"{one} {two}"
        for key, name in keys.items():
            held[key].append(line)
            names[key][name] += 1
    # a pair that one posting alone names is no skill of its own
    alone = [key for key, lines in held.items() if len(key) > 1 and len({line.posting for line in lines}) < 2]
    for lonely in alone:
        del held[lonely]
    return held, names


def _covered_by_pairs(held: dict[tuple[str, ...], list[Said]]) -> set[tuple[str, ...]]:
    """Words that nearly always stand in one pair, and pairs whose words mostly stand alone."""
    n = {key: len({line.posting for line in lines}) for key, lines in held.items()}
    gone: set[tuple[str, ...]] = set()
    for key in [key for key in held if len(key) > 1]:
        alone = [(word,) for word in key]
        near = [word for word in alone if n.get(word, 0) and n[key] >= _TOGETHER * n[word]]
        gone |= set(near) if near else {key}
    return gone


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
