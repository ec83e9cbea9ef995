"""The filter bar of the table and the board: menus with live counts, and what is asked for as removable chips."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from headway.core.amounts import shown
from headway.core.days import in_words
from headway.core.speech import noted, said, say, within
from headway.core.tracker import nouns
from headway.core.tracker.filters import COLUMNS, NOTHING, Condition, Question
from headway.core.tracker.words import ANSWERS, DAY_KINDS, DOORS, OUTCOMES, SILENCES, SOURCE_KINDS, WORK_MODES
from headway.web.tracker.asking import Address, usual_order

Counts = Mapping[str, Mapping[str, int]]
STATES: Final = (("all", noted("All")), ("open", noted("Open")), ("closed", noted("Closed")))
DAYS: Final = tuple((name, words) for name, (words, kind) in COLUMNS.items() if kind == "day")
NUMBERS: Final = tuple((name, words) for name, (words, kind) in COLUMNS.items() if kind == "number")
WORDS: Final = tuple((name, words) for name, (words, kind) in COLUMNS.items() if kind == "words")
SILENCE: Final = "/opportunities/silences/"
_STAGE_WORDS: Final = (
    ("reached", noted("Reached “{stage}” or beyond")),
    ("entered", noted("Came in at “{stage}” or before")),
    ("stood", noted("Stood at “{stage}”")),
)
_RARE: Final = frozenset({"source_kind", "work_mode"})  # behind “More”, with days and pay
_LOOKS: Final = frozenset({"order", "page", "size", "columns"})
# said in no menu
_KEPT: Final = frozenset(
    {"text", "reached", "entered", "stood", "label_not", "step", "answered", "days", "said_by"}
    | {"document", "tailored"}
)
_TAILORED: Final = {"yes": noted("Tailored"), "no": noted("Not tailored"), NOTHING: noted("Tailored or not is open")}
_EMPTY: Final = {
    "outcome": noted("Still open"),
    "role": noted("Other"),
    "source": noted("No source"),
    "source_kind": noted("No source"),
    "label": noted("No label"),
    "work_mode": noted("Not said"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a menu. `count` is how many it would leave, None where that is counted only when it is looked at.

    `stage` or `outcome` is what it wears the colour of.
    """

    id: str
    value: str
    words: str
    count: int | None
    chosen: bool
    stage: int | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """One filter: its choices, and how many of them are chosen; `later` is where what is not counted yet is."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    later: str = ""

    @property
    def chosen(self) -> int:
        """How many are chosen."""
        return sum(choice.chosen for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Range:
    """From and to of a day or a number, as they were typed."""

    name: str
    label: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Chip:
    """One condition in words, and the address without it; `on` is the day that it names."""

    words: str
    to: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """All that the filter bar shows."""

    address: Address
    states: tuple[Choice, ...]
    menus: tuple[Menu, ...]
    rare: tuple[Menu, ...]
    days: tuple[Range, ...]
    numbers: tuple[Range, ...]
    words: tuple[Range, ...]
    chips: tuple[Chip, ...]
    orders: tuple[tuple[str, str], ...]
    order: str
    kept: tuple[tuple[str, str], ...]

    @property
    def more(self) -> int:
        """How many conditions stand in the last menu."""
        typed = sum(bool(each.start) + bool(each.end) for each in (*self.days, *self.numbers, *self.words))
        return typed + sum(menu.chosen for menu in self.rare)

    @property
    def clear(self) -> str:
        """The address without any condition."""
        return self.address.cleared().text

    @property
    def narrowed(self) -> bool:
        """Whether anything is filtered at all."""
        return bool(self.chips) or any(choice.chosen for choice in self.states[1:])


def bar(
    address: Address, asked: Question, counts: Counts, search: nouns.JobSearch, today: date, *, state: str = "all"
) -> Bar:
    """The filter bar of an address; `state` is the one that is a matter of course."""
    chosen = (address.all("state") or (state,))[0]
    states = counts.get("state", {})
    menus = tuple(_menus(address, counts, search))
    return Bar(
        address=address,
        states=tuple(
            Choice(f"state-{value}", value, say(words), states.get(value, 0), value == chosen)
            for value, words in STATES
        ),
        menus=(*(it for it in menus if it.name not in _RARE), silence(address, counts.get("silence"))),
        rare=tuple(it for it in menus if it.name in _RARE),
        days=_ranges(address, DAYS),
        numbers=_ranges(address, NUMBERS),
        words=tuple(Range(name, say(words), "".join(address.all(name)[:1]), "") for name, words in WORDS),
        chips=tuple(_chips(address, asked, search, today)),
        orders=tuple(_orders()),
        order=asked.order if address.all("order") else usual_order(address),
        kept=tuple(pair for pair in address.pairs if pair[0] in _KEPT),
    )


def _menus(address: Address, counts: Counts, search: nouns.JobSearch) -> Iterable[Menu]:
    stages = {str(stage.id): stage for stage in search.stages}
    known: dict[str, dict[str, str]] = {
        "stage": {id: stage.name for id, stage in stages.items()},
        "outcome": {NOTHING: "", **said(_plain(OUTCOMES))},
        "role": {**{role.name: role.name for role in search.roles}, NOTHING: ""},
        "source": _by_count(counts.get("source", {})),
        "label": _by_count(counts.get("label", {})),
        "source_kind": {**said(_plain(SOURCE_KINDS)), NOTHING: ""},
        "work_mode": {value: say(words) for value, words in WORK_MODES.items() if value} | {NOTHING: ""},
    }
    for name, choices in known.items():
        found = counts.get(name, {})
        lines: list[Choice] = []
        for value, words in choices.items():
            chosen = any(_same(value, each) for each in address.all(name))
            if found.get(value) or chosen or name == "stage":
                lines.append(
                    Choice(
                        id=f"{name}-{len(lines)}",
                        value=value,
                        words=words or say(_EMPTY[name]),
                        count=found.get(value, 0),
                        chosen=chosen,
                        stage=stages[value].number if name == "stage" else None,
                        outcome=value if name == "outcome" else "",
                    )
                )
        if len(lines) > 1 or any(line.chosen for line in lines):
            yield Menu(name, say(COLUMNS[name][0]), tuple(lines))


def silence(address: Address, counts: Mapping[Any, int] | None) -> Menu:
    """The menu of what silence has come to; counting it takes a while, and so waits until somebody looks."""
    chosen = address.all("silence")
    lines = tuple(
        Choice(f"silence-{kind}", kind, say(words), None if counts is None else counts[kind], kind in chosen)
        for kind, words in SILENCES.items()
    )
    later = replace(address, path=SILENCE, pairs=tuple(pair for pair in address.pairs if pair[0] not in _LOOKS))
    return Menu("silence", say("Silence"), lines, later.text if counts is None else "")


def _by_count(counts: Mapping[str, int]) -> dict[str, str]:
    """Names by how many wear them, the nameless last."""
    names = sorted(counts, key=lambda name: (name == NOTHING, -counts[name], name.casefold()))
    return {name: "" if name == NOTHING else name for name in names}


def _same(value: str, other: str) -> bool:
    return value.casefold() == other.casefold() or (value == NOTHING and other.casefold() == "other")


def _ranges(address: Address, columns: Iterable[tuple[str, str]]) -> tuple[Range, ...]:
    return tuple(
        Range(name, say(words), "".join(address.all(f"{name}_from")[:1]), "".join(address.all(f"{name}_to")[:1]))
        for name, words in columns
    )


def _orders() -> Iterable[tuple[str, str]]:
    yield "match", say("Best match")
    for name, (words, kind) in COLUMNS.items():
        if name in ("notes", "lessons", "posting_text", "url"):
            continue
        up, down = _DIRECTIONS["stage" if name == "stage" else kind if kind in _DIRECTIONS else "words"]
        yield name, f"{say(words)}, {say(up)}"
        yield f"-{name}", f"{say(words)}, {say(down)}"


_DIRECTIONS: Final = {
    "day": (noted("oldest first"), noted("newest first")),
    "number": (noted("low to high"), noted("high to low")),
    "stage": (noted("first to last"), noted("last to first")),
    "words": (noted("A to Z"), noted("Z to A")),
}


def _went_with(address: Address, asked: Question) -> Iterable[Chip]:
    if asked.document == NOTHING:
        yield Chip(say("No résumé version noted"), address.lacking(("document", NOTHING)).text)
    elif asked.document:
        told = say("“{name}” went with it", name=asked.document)
        yield Chip(told, address.lacking(("document", asked.document)).text)
    if asked.tailored:
        yield Chip(say(_TAILORED[asked.tailored]), address.lacking(("tailored", asked.tailored)).text)


def _chips(address: Address, asked: Question, search: nouns.JobSearch, today: date) -> Iterable[Chip]:
    names = {str(stage.id): stage.name for stage in search.stages}
    if asked.text:
        yield Chip(
            say("“{text}” anywhere", text=asked.text),
            address.lacking(("text", address.all("text")[0])).having(order="").text,
        )
    for word, told in _STAGE_WORDS:
        for value in address.all(word):
            stage = names.get(value, say("a stage that is gone"))
            yield Chip(say(told, stage=stage), address.lacking((word, value)).text)
    yield from _of_history(address, asked, names)
    for kind in asked.silence:
        yield Chip(say(SILENCES[kind]), address.lacking(("silence", kind)).text)
    for condition in asked.conditions:
        word = condition.column if condition.test in ("is", "has") else f"{condition.column}_{condition.test}"
        to = address.lacking((word, condition.value)).text
        yield Chip(_told(condition, names, today), to, _on(condition))


def _of_history(address: Address, asked: Question, stages: Mapping[str, str]) -> Iterable[Chip]:
    """What is asked of the history, in words."""
    if asked.answered:
        told = say(ANSWERS[asked.answered], stage=stages.get(str(asked.step), say("a stage that is gone")))
        yield Chip(told, address.lacking(("step", str(asked.step)), ("answered", asked.answered)).text)
    if asked.days:
        yield Chip(say(DAY_KINDS[asked.days]), address.lacking(("days", asked.days)).text)
    if asked.said_by:
        told = say("Has a line by {who}", who=say(DOORS.get(asked.said_by, asked.said_by)))
        yield Chip(told, address.lacking(("said_by", asked.said_by)).text)
    yield from _went_with(address, asked)


def _told(it: Condition, stages: Mapping[str, str], today: date) -> str:
    """A condition in words."""
    label = say(COLUMNS[it.column][0])
    if it.value == NOTHING:
        empty = say(_EMPTY.get(it.column, noted("nothing")))
        return f"{label}: {empty if it.column == 'role' else within(empty)}"
    value = _value(it, stages, today)
    return {
        "not": say("{label}: not {value}", label=label, value=value),
        "has": say("{label} has “{value}”", label=label, value=value),
        "from": say("{label} from {value}", label=label, value=value),
        "to": say("{label} until {value}", label=label, value=value),
    }.get(it.test, f"{label}: {value}")


def _on(it: Condition) -> date | None:
    named = COLUMNS[it.column][1] == "day" and it.value != NOTHING
    return date.fromisoformat(it.value) if named else None


def _value(it: Condition, stages: Mapping[str, str], today: date) -> str:
    if COLUMNS[it.column][1] == "day":
        return in_words(date.fromisoformat(it.value), today=today)
    if COLUMNS[it.column][1] == "number":
        return shown(float(it.value))
    named: dict[str, Mapping[str, str]] = {
        "stage": stages,
        "outcome": said(_plain(OUTCOMES)),
        "source_kind": said(_plain(SOURCE_KINDS)),
        "work_mode": said(_plain(WORK_MODES)),
    }
    return named.get(it.column, {}).get(it.value, it.value)


def _plain(words: Mapping[Any, str]) -> dict[str, str]:
    return {str(value): told for value, told in words.items()}
