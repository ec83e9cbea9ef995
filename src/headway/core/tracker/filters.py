"""Which opportunities, in which order: a question as a value, the same for pages, programs and the command line."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal

from headway.core import amounts
from headway.core.errors import Invalid
from headway.core.speech import noted, say, within
from headway.core.tracker.naming import storable
from headway.core.tracker.words import ANSWERS, EXACTNESS, OUTCOMES, SILENCES, SOURCE_KINDS, WORK_MODES, Silence

ColumnKind = Literal["words", "day", "number", "name"]
PAGE_SIZE: Final = 50
BEST_MATCH: Final = "match"  # the order that a text asks for
NOTHING: Final = "-"  # the value that asks for rows where a column is empty

COLUMNS: Final[dict[str, tuple[str, ColumnKind]]] = {
    "company": (noted("Company"), "words"),
    "title": (noted("Title"), "words"),
    "stage": (noted("Stage"), "name"),
    "outcome": (noted("Outcome"), "name"),
    "role": (noted("Target role"), "name"),
    "source": (noted("Source"), "name"),
    "source_kind": (noted("Kind of source"), "name"),
    "label": (noted("Label"), "name"),
    "applied_on": (noted("Applied"), "day"),
    "stage_on": (noted("In stage since"), "day"),
    "outcome_on": (noted("Closed"), "day"),
    "last_on": (noted("Last news"), "day"),
    "contacted_on": (noted("Last contact"), "day"),
    "promised_on": (noted("Answer promised for"), "day"),
    "created_on": (noted("Added"), "day"),
    "location": (noted("Location"), "words"),
    "work_mode": (noted("Work mode"), "name"),
    "pay_min": (noted("Pay from"), "number"),
    "pay_max": (noted("Pay to"), "number"),
    "referrer": (noted("Referred by"), "words"),
    "contact": (noted("Contact"), "words"),
    "url": (noted("Link"), "words"),
    "notes": (noted("Notes"), "words"),
    "lessons": (noted("Lessons learned"), "words"),
    "posting_text": (noted("Posting"), "words"),
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: `test` is `is`, `not`, `has` (part of the text), `from` or `to` (both ends included)."""

    column: str
    test: Literal["is", "not", "has", "from", "to"]
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """Which opportunities (all conditions hold; those on one column with `is` are alternatives) and in which order.

    `order` is a column name, with a minus sign in front for descending, or `match` for the best match of `text` first,
    which is sought in everything. `state` leaves out the closed (`open`), the open (`closed`) or neither.
    What a `silence` has come to changes by the day: `insights.narrowed` finds those that are `silent` in such a way,
    and likewise which `became` what is `answered` at a `step`, the stage that was waited in.
    """

    conditions: tuple[Condition, ...] = ()
    text: str = ""
    state: Literal["all", "open", "closed"] = "all"
    order: str = "-last_on"
    page: int = 1
    size: int = PAGE_SIZE
    reached: int | None = None  # stood at this stage or beyond, at some time
    entered: int | None = None  # first appeared at this stage or before it
    stood: int | None = None  # stood at this very stage, at some time
    silence: tuple[Silence, ...] = ()
    silent: tuple[int, ...] | None = None
    step: int | None = None
    answered: str = ""
    became: tuple[int, ...] | None = None
    days: str = ""  # has a day of this exactness
    said_by: str = ""  # has a line that came through this door
    document: str = ""  # the résumé of this name went with it; `-` none that is known
    tailored: str = ""  # `yes`, `no`, or `-` where nobody has said
    ids: tuple[int, ...] = field(default=())


EVERYTHING: Final = Question()


def parse(given: Mapping[str, str | list[str]] | Mapping[str, list[str]]) -> Question:
    """The question that an address or a command line asks: `stage=3`, `applied_on_from=2026-01-01`, `order=-pay_max`.

    Unknown words are refused with a sentence, so that a typing error never shows a wrong list.
    """
    conditions = []
    silence: list[Silence] = []
    plain: dict[str, str] = {}
    for word, values in given.items():
        for value in [values] if isinstance(values, str) else values:
            if word == "silence" and value:
                silence.append(_silence(value))
            elif word in _PLAIN:
                plain[word] = storable(value)
            elif value != "":
                conditions.append(_condition(word, storable(value)))
    text = plain.get("text", "").strip()
    return Question(
        conditions=tuple(conditions),
        text=text,
        state=_state(plain.get("state") or "all"),
        order=_order(plain.get("order") or (BEST_MATCH if text else "-last_on")),
        page=_number(plain.get("page") or "1", "page"),
        size=_number(plain.get("size") or str(PAGE_SIZE), "size"),
        reached=_number(plain["reached"], "reached") if plain.get("reached") else None,
        entered=_number(plain["entered"], "entered") if plain.get("entered") else None,
        stood=_number(plain["stood"], "stood") if plain.get("stood") else None,
        silence=tuple(silence),
        **_of_history(plain),
    )


def _of_history(plain: Mapping[str, str]) -> dict[str, Any]:
    """What is asked of the history: what was answered at which step, days of some exactness, who said so."""
    step, answered, days = (plain.get(word, "") for word in ("step", "answered", "days"))
    if answered and answered not in ANSWERS:
        raise Invalid(
            say("{answered} is no answer.", answered=answered),
            say("Choose: {names}.", names=", ".join(ANSWERS)),
            "answered",
        )
    if bool(answered) != bool(step):
        raise Invalid("An answer is given at a step.", "Ask step=… and answered=… together.", "step")
    if days and days not in EXACTNESS:
        raise Invalid(say("No day is {days}.", days=days), say("Choose: {names}.", names=", ".join(EXACTNESS)), "days")
    told = {word: plain.get(word, "") for word in ("said_by", "document", "tailored")}
    if told["tailored"] not in ("", "yes", "no", NOTHING):
        raise Invalid("An application is tailored or not.", "Ask tailored=yes, no or -.", "tailored")
    known = {"answered": answered, "days": days, **told}
    return {**known, "step": _number(step, "step") if step else None}


_PLAIN: Final = frozenset(
    {"text", "state", "order", "page", "size", "reached", "entered", "stood", "silence", "step", "answered", "days"}
    | {"said_by", "document", "tailored"}
)
_CHOICES: Final[Mapping[str, Collection[str]]] = {
    "outcome": OUTCOMES,
    "source_kind": SOURCE_KINDS,
    "work_mode": WORK_MODES,
}


def _condition(word: str, value: str) -> Condition:
    name, test = word, None
    for ending in ("from", "to", "not"):
        if word.endswith(f"_{ending}") and word not in COLUMNS:
            name, test = word.removesuffix(f"_{ending}"), ending
    if name not in COLUMNS:
        raise Invalid(
            say("There is no column called {name}.", name=name), "Known columns: " + ", ".join(COLUMNS) + ".", name
        )
    kind = COLUMNS[name][1]
    if value != NOTHING:
        value = _checked(name, kind, value)
    if test in ("from", "to"):
        if kind not in ("day", "number"):
            raise Invalid(
                say("{column} has no range.", column=say(COLUMNS[name][0])),
                say("Ask {name}=… instead.", name=name),
                name,
            )
        if value == NOTHING:
            raise Invalid("A range has a beginning or an end.", say("Ask {name}=- for those without.", name=name), name)
        return Condition(name, test, value)  # type: ignore[arg-type]
    if test == "not":
        if name != "label":
            raise Invalid(
                say("{column} is asked for as it is.", column=say(COLUMNS[name][0])),
                say("Ask {name}=… instead.", name=name),
                name,
            )
        return Condition(name, "not", value)
    return Condition(name, "has" if kind == "words" and value != NOTHING else "is", value)


def _checked(name: str, kind: ColumnKind, value: str) -> str:
    """A value as it is asked for; pay may be typed as people write it."""
    if name in _CHOICES and value not in _CHOICES[name]:
        raise Invalid(
            say("{value} is no {column}.", value=value, column=within(say(COLUMNS[name][0]))),
            say("Choose: {names}.", names=", ".join(_CHOICES[name])),
            name,
        )
    if kind == "day":
        try:
            date.fromisoformat(value)
        except ValueError:
            raise Invalid(say("{value} is not a day.", value=value), "Write it as 2026-03-31.", name) from None
    if kind == "number":
        found = amounts.beside({name: value}, [name], currency="")[0][name]
        return str(_number(value, name) if found is None else amounts.kept(found))
    return value


def _state(value: str) -> Literal["all", "open", "closed"]:
    if value not in ("all", "open", "closed"):
        raise Invalid(say("{value} is no state.", value=value), "Choose all, open or closed.", "state")
    return value  # type: ignore[return-value]


def _silence(value: str) -> Silence:
    if value not in SILENCES:
        raise Invalid(
            say("{value} is nothing that a silence comes to.", value=value),
            say("Choose: {names}.", names=", ".join(SILENCES)),
            "silence",
        )
    return value


def _order(value: str) -> str:
    if value.removeprefix("-") not in COLUMNS and value != BEST_MATCH:
        raise Invalid(
            say("There is no column called {removeprefix} to sort by.", removeprefix=value.removeprefix("-")),
            "Known columns: " + ", ".join(COLUMNS) + ".",
            "order",
        )
    return value


def _number(value: str, name: str) -> int:
    if not value.isdecimal() or len(value) > 9:
        raise Invalid(say("{value} is not a whole number.", value=value), "Write digits only.", name)
    return int(value)
