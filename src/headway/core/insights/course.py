"""The flow of a search: which steps its opportunities took one after the other, from source to outcome."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from headway.core.insights.counted import UNKNOWN, Rung
from headway.core.speech import noted, say
from headway.core.tracker.ledger import MOVES
from headway.core.tracker.words import DEFAULT_STAGES, OUTCOMES

OPEN: Final = noted("Still open")
_DEFAULTS: Final = frozenset(stage.name for stage in DEFAULT_STAGES)
# Ends as a picture shows them: what came late on top, so that little crosses; "" is open still.
_ENDS: Final = ("accepted", "offer_declined", "", "withdrawn", "rejected", "position_closed", "no_reply")
Kind = Literal["source", "stage", "outcome", "open"]


@dataclass(frozen=True, slots=True)
class FlowLine:
    """One standing line of an opportunity's history as the flow reads it; `stage` is the name of a living stage."""

    opportunity: int
    source: str
    what: str
    stage: str


@dataclass(frozen=True, slots=True)
class Node:
    """Something that opportunities pass through: a source, a stage at one visit, an outcome, or being open still.

    `name` is its own in the flow; `word` is the name of the source or stage, or the outcome. `count` passed through.
    """

    name: str
    kind: Kind
    word: str
    count: int
    visit: int = 1
    stage_id: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """How many took one step. A stage visited again carries its visit number: “Phone interview (2)”."""

    start: str
    end: str
    count: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Consecutive steps of a whole search: source → first stage → … → outcome, or still open.

    `nodes` stand in their order: sources by name, stages as they follow, ends.
    """

    links: tuple[Link, ...]
    opportunities: int
    nodes: tuple[Node, ...] = ()


Key = tuple[Kind, str, int]


def flow(paths: Iterable[Sequence[FlowLine]], rungs: Sequence[Rung], sources: bool = True) -> Flow:
    """The flow of a search from its histories; `rungs` are its stages, in whose order everything stands."""
    steps: Counter[tuple[Key, Key]] = Counter()
    passed: Counter[Key] = Counter()
    total = 0
    for path in paths:
        total += 1
        found: list[Key] = [("source", path[0].source, 1)] if sources else []
        found += _stages(path)
        passed.update(found)
        steps.update(pairwise(found))
    stages = {rung.name: rung for rung in rungs}
    order = sorted(passed, key=lambda key: _rank(key, stages))
    names = _names(order)
    place = {key: at for at, key in enumerate(order)}
    links = sorted(steps, key=lambda step: (place[step[0]], place[step[1]]))
    return Flow(
        tuple(Link(names[start], names[end], steps[start, end]) for start, end in links),
        total,
        tuple(_node(key, names[key], passed[key], stages) for key in order),
    )


def _stages(path: Sequence[FlowLine]) -> list[Key]:
    """The stages as they were entered, then how it ended; an outcome that did not last is no step."""
    nodes: list[Key] = []
    visits: Counter[str] = Counter()
    before = None
    for line in path:
        if line.what in MOVES and line.stage != before:
            visits[line.stage] += 1
            nodes.append(("stage", line.stage, visits[line.stage]))
            before = line.stage
    last = path[-1].what
    if last == "accepted":
        return nodes
    return [*nodes, ("outcome", last, 1) if last in OUTCOMES else ("open", "", 1)]


def _rank(key: Key, stages: Mapping[str, Rung]) -> tuple[int, int, int, str]:
    """Sources by name with the unknown last, stages by visit and place, ends from the happiest to the silent one."""
    kind, word, visit = key
    if kind == "source":
        return (0, int(word == UNKNOWN), 0, word.casefold() + word)
    if kind == "stage":
        return (1, visit, stages[word].rank if word in stages else -1, word)
    return (2, 0, _ENDS.index(word), "")


def _names(order: Iterable[Key]) -> dict[Key, str]:
    """A name for each that no other has: a source called like a stage says that it is one."""
    names: dict[Key, str] = {}
    for key in sorted(order, key=lambda key: ("open", "outcome", "stage", "source").index(key[0])):
        name = _name(key)
        while name in names.values():
            name += f" ({key[0]})"
        names[key] = name
    return names


def _name(key: Key) -> str:
    kind, word, visit = key
    if kind == "outcome":
        return OUTCOMES[word]  # type: ignore[index]
    if kind == "open":
        return OPEN
    return word if visit == 1 else f"{word} ({visit})"


def _node(key: Key, name: str, count: int, stages: Mapping[str, Rung]) -> Node:
    kind, word, visit = key
    rung = stages.get(word) if kind == "stage" else None
    return Node(name, kind, word, count, visit, rung.id if rung else None, rung.number if rung else None)


def gathered(flow: Flow, most: int = 12) -> tuple[Flow, tuple[str, ...]]:
    """A flow of `most` sources at most: the smallest are one; and the names of those that are in it."""
    sources = sorted((node for node in flow.nodes if node.kind == "source"), key=lambda node: -node.count)
    rest = sources[most - 1 :]
    if len(sources) <= most:
        return flow, ()
    one = Node(say("{n} more sources", n=len(rest)), "source", "", sum(node.count for node in rest))
    names = {node.name: one.name for node in rest}
    counts: Counter[tuple[str, str]] = Counter()
    for link in flow.links:
        counts[names.get(link.start, link.start), link.end] += link.count
    kept = [node for node in flow.nodes if node.name not in names]
    place = sum(node.kind == "source" for node in kept)
    links = tuple(Link(start, end, count) for (start, end), count in counts.items())
    return Flow(links, flow.opportunities, (*kept[:place], one, *kept[place:])), tuple(node.word for node in rest)


def nameless(flow: Flow) -> Flow:
    """A flow in which nobody is named: sources are letters, stages of one's own numbers."""
    names: dict[str, str] = {}
    own: dict[str, int] = {}
    for node in flow.nodes:
        names[node.name] = _anonymous(node, len(names), own)
    return Flow(
        tuple(Link(names[link.start], names[link.end], link.count) for link in flow.links),
        flow.opportunities,
        tuple(
            replace(node, name=names[node.name], word=node.word if node.kind == "outcome" else "")
            for node in flow.nodes
        ),
    )


def _anonymous(node: Node, place: int, own: dict[str, int]) -> str:
    if node.kind == "source" and node.word != UNKNOWN:
        return say("Source {letter}", letter=chr(ord("A") + place) if place < 26 else place + 1)
    if node.kind != "stage" or node.word in {*_DEFAULTS, *map(say, _DEFAULTS)}:
        return _name((node.kind, node.word, node.visit))
    number = own.setdefault(node.word, len(own) + 1)
    return _name(("stage", say("Own stage {n}", n=number), node.visit))
