"""What programs send and get, as schemas made from the core's dataclasses and the use cases' own signatures.

No noun is described a second time: a new field of a dataclass, a new argument of a use case, is in the API with it.
"""

import inspect
import re
import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass, make_dataclass
from dataclasses import fields as dataclass_fields
from datetime import date
from functools import cache
from http import HTTPStatus
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, Strict, TypeAdapter, create_model
from pydantic.json_schema import CoreModeRef, CoreRef, DefsRef, GenerateJsonSchema

from headway.api.names import called
from headway.core.tracker import fields, filters
from headway.core.tracker.words import OUTCOMES, SILENCES, SOURCE_KINDS, WORK_MODES, WorkMode

Verb = Callable[..., Any]
Fields = Mapping[str, Any]  # what a set of fields holds: names and kinds
REF: Final = "#/components/schemas/{model}"
TROUBLES: Final = "#/components/responses/{status}"
_ANSWERS: Final[dict[str, Any]] = {}
_WRONG: Final[set[HTTPStatus]] = set()
_LARGEST_ID: Final = 2**63 - 1
LARGEST_PAGE: Final = 1000
_NONE: Final = re.compile(r"\bNone\b")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def _written_day(value: object) -> object:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("Write the day as 2026-03-31.")
    return value


def _whole(value: object) -> object:
    """In JSON 3.0 is a whole number too."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Id = Annotated[int, Field(ge=1, le=_LARGEST_ID), BeforeValidator(_whole)]
_IdOrNone = Annotated[int, Field(ge=0, le=_LARGEST_ID), BeforeValidator(_whole)]
Ids = Annotated[list[Id], Field(min_length=1, max_length=LARGEST_PAGE)]
Day = Annotated[date, Strict(False), BeforeValidator(_written_day)]
Whole = Annotated[int, BeforeValidator(_whole)]
Words = Annotated[str, Field(min_length=1)]
Limit = Annotated[int, Field(ge=1, le=LARGEST_PAGE), BeforeValidator(_whole)]
_LINK: Final = r"^$|^[hH][tT][tT][pP][sS]?://"


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, in one sentence, what to do, which field, and which answers there are."""

    kind: str
    message: str
    hint: str = ""
    field: str | None = None
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """Every answer that is not the one asked for."""

    error: Problem


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a use case as programs say it. `default` is `...` where it must be said."""

    name: str
    kind: Any
    default: Any


def arguments(verb: Verb) -> Iterator[Argument]:
    """What a use case takes after `ctx`, in terms of JSON."""
    hints = get_type_hints(verb)
    for parameter in list(inspect.signature(verb).parameters.values())[1:]:
        default = ... if parameter.default is parameter.empty else parameter.default
        yield Argument(parameter.name, _kind(parameter.name, hints[parameter.name]), default)


def changing(argument: Argument) -> Argument:
    """An argument of a change: an id that may be left out may be 0, which is none."""
    if argument.default is None and argument.name.endswith("_id") and argument.name != "search_id":
        return Argument(argument.name, _IdOrNone | None, None)
    return argument


def beside(argument: Argument, known: Fields, needed: Sequence[str]) -> Iterator[Argument]:
    """The fields of an argument that is a set of them stand beside the other arguments; any other stands alone."""
    if not _is_set(argument):
        yield argument
        return
    for name, kind in known.items():
        yield Argument(name, _kind(name, kind), ... if name in needed else None)


def body(name: str, given: Sequence[Argument], *, least: int) -> type[BaseModel]:
    """The schema of a JSON object that holds those arguments, `least` of them, and nothing else."""
    model: type[BaseModel] = create_model(
        "".join(word.title() for word in name.split("_")) + "Body",
        __config__=ConfigDict(extra="forbid", strict=True, json_schema_extra={"minProperties": 1} if least else {}),
        **{each.name: (each.kind, each.default) for each in given},  # type: ignore[call-overload]
    )
    return model


def needed(given: Sequence[Argument]) -> bool:
    """Whether something must be said at all."""
    return any(each.default is ... for each in given)


def told(model: BaseModel | None, known: Fields, within: str) -> dict[str, Any]:
    """What was said in a JSON object, as the arguments of the use case: the `known` fields go `within` one of them."""
    said = {name: getattr(model, name) for name in model.model_fields_set} if model else {}
    if within:
        held = {name: said.pop(name) for name in list(said) if name in known}
        said[within] = {name: tuple(value) if isinstance(value, list) else value for name, value in held.items()}
    return said


def set_of(given: Iterable[Argument]) -> str:
    """Which of those arguments is a set of fields; empty for none."""
    return next((each.name for each in given if _is_set(each)), "")


def _is_set(argument: Argument) -> bool:
    return argument.name in ("values", "terms")


_FIELD_KINDS: Final[Mapping[fields.FieldKind, Callable[[fields.Field], Any]]] = {
    "line": lambda field: Annotated[str, Field(max_length=field.limit)],
    "text": lambda field: Annotated[str, Field(max_length=field.limit)],
    "one_of": lambda field: Annotated[str, Field(max_length=field.limit)],
    "link": lambda field: Annotated[str, Field(max_length=field.limit, pattern=_LINK)],
    "day": lambda field: Day | None,
    "amount": lambda field: Annotated[float, Field(ge=0, lt=2**31)] | None,
    "choice": lambda field: WorkMode,
    "many": lambda field: list[Annotated[str, Field(max_length=field.limit)]],
}
OPPORTUNITY: Final[Fields] = {
    each.name: Annotated[_FIELD_KINDS[each.kind](each), Field(title=each.label)] for each in fields.FIELDS
}


def _kind(name: str, hint: Any) -> Any:
    """A type hint as JSON knows it: ids are positive, days are written in one way, sequences are lists."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return Union[tuple(_kind(name, each) for each in inner)]  # noqa: UP007 - made here, not written
    if origin is not None and origin is not Literal and issubclass(origin, Sequence) and inner[0] is int:
        return Ids
    if name == "column":
        return Literal[tuple(filters.COLUMNS)]
    if hint is int:
        return Id if name.endswith("id") else Limit if name == "limit" else Whole
    return Day if hint is date else hint


@cache
def answer_of(verb: Verb) -> Any:
    """The type of what a use case answers with; what its nouns say of themselves is answered beside their fields."""
    plain = get_type_hints(verb)["return"]
    whole = _whole_kind(plain)
    return plain if whole is plain else Annotated[Any, PlainSerializer(_whole_value, return_type=whole)]


def _whole_kind(kind: Any) -> Any:
    """A type with the properties of its dataclasses as fields; where there are none, the type itself."""
    if isinstance(kind, type) and is_dataclass(kind):
        return _whole_noun(kind)
    inner = get_args(kind)
    whole = tuple(map(_whole_kind, inner))
    if all(one is other for one, other in zip(whole, inner, strict=True)):
        return kind
    return Union[whole] if get_origin(kind) in (Union, types.UnionType) else get_origin(kind)[whole]  # noqa: UP007 - made here


@cache
def _whole_noun(kind: type) -> type:
    plain = get_type_hints(kind)
    told = {field.name: _whole_kind(plain[field.name]) for field in dataclass_fields(kind)}
    for name in _said(kind):
        told[name] = _whole_kind(get_type_hints(vars(kind)[name].fget)["return"])
    if told == plain:
        return kind
    named = {"__doc__": kind.__doc__, "__module__": kind.__module__}
    return make_dataclass(kind.__name__, told.items(), namespace=named, frozen=True, slots=True)


def _whole_value(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value)
        names = (*(field.name for field in dataclass_fields(kind)), *_said(kind))
        return _whole_noun(kind)(**{name: _whole_value(getattr(value, name)) for name in names})
    return tuple(map(_whole_value, value)) if isinstance(value, tuple) else value


def _said(kind: type) -> list[str]:
    return [name for name, value in vars(kind).items() if isinstance(value, property) and name[0] != "_"]


@cache
def adapter(kind: Any) -> "TypeAdapter[Any]":
    """What turns answers of a type into JSON; made when first needed."""
    return TypeAdapter(kind)


def answer(name: str, kind: Any) -> dict[str, Any]:
    """The place in the OpenAPI text where an answer of that name is described; `described` fills it."""
    _ANSWERS[name] = kind
    return {"answer": name}


def troubles(statuses: Iterable[HTTPStatus]) -> None:
    """Note statuses that tell what went wrong; `described` describes each once."""
    _WRONG.update(statuses)


def described(document: dict[str, Any]) -> dict[str, Any]:
    """An OpenAPI document with every answer described; what we answer with is always whole."""
    kinds = [*_ANSWERS.items(), ("", Trouble)]
    inputs: Any = [(name, "serialization", adapter(kind)) for name, kind in kinds]
    places, found = TypeAdapter.json_schemas(inputs, ref_template=REF, schema_generator=_Named)
    for name, schema in found["$defs"].items():
        if "properties" in schema:
            schema |= {"title": name, "required": list(schema["properties"])}
    document["components"]["schemas"] |= found["$defs"]
    content = {"application/json": {"schema": {"$ref": REF.format(model=Trouble.__name__)}}}
    document["components"]["responses"] = {
        status.name: {"description": status.phrase, "content": content} for status in sorted(_WRONG)
    }
    filled: dict[str, Any] = _filled(document, {name: schema for (name, _), schema in places.items()})
    return filled


class _Named(GenerateJsonSchema):
    """Schemas called as `names` says."""

    def get_defs_ref(self, core_mode_ref: CoreModeRef) -> DefsRef:
        """The name of a noun's schema; the framework makes it longer where two would share it."""
        (path, _, id), mode = core_mode_ref[0].partition(":"), core_mode_ref[1]
        return super().get_defs_ref((CoreRef(f"headway.{called(*path.rsplit('.', 1))}:{id}"), mode))


def _filled(node: Any, answers: Mapping[str, Any]) -> Any:
    if isinstance(node, dict):
        if _alike(node.get("prefixItems", ())):
            node["items"] = node.pop("prefixItems")[0]  # said so that older readers of schemas understand it too
        if list(node) == ["answer"]:
            return answers[node["answer"]]
        return {key: _said_plainly(key, _filled(value, answers)) for key, value in node.items()}
    return [_filled(each, answers) for each in node] if isinstance(node, list) else node


def _said_plainly(key: str, value: Any) -> Any:
    """Words about the code as words about JSON."""
    return _NONE.sub("null", value) if key in ("description", "summary") and isinstance(value, str) else value


def _alike(parts: Sequence[Any]) -> bool:
    return bool(parts) and all(part == parts[0] for part in parts)


def filter_parameters() -> Iterator[dict[str, Any]]:
    """How the filters of the table are said in an address: every column, ranges where it has them, order and page."""
    for name, (label, kind) in filters.COLUMNS.items():
        one = _FILTER_KINDS[kind] | ({"enum": [*_CHOICES[name], filters.NOTHING]} if name in _CHOICES else {})
        yield _parameter(name, {"type": "array", "items": one}, _explained(label, kind))
        if name == "label":
            yield _parameter(
                "label_not", {"type": "array", "items": one}, "Label: not this one; several are all left out."
            )
        if kind in ("day", "number"):
            for end, words in (("from", "at least"), ("to", "at most")):
                yield _parameter(f"{name}_{end}", _BOUNDS[kind], f"{label}: {words} this.")
    orders = [filters.BEST_MATCH, *(sign + name for name in filters.COLUMNS for sign in ("", "-"))]
    yield _parameter("text", {"type": "string", "minLength": 1}, "Words that stand anywhere in it.")
    yield _parameter(
        "state", {"enum": ["all", "open", "closed"], "type": "string"}, "Leave out the closed or the open."
    )
    yield _parameter("order", {"enum": orders, "type": "string"}, "The column to sort by; with a minus sign downwards.")
    kinds = "probably over, slower than usual, or long enough to ask about"
    silence = {"type": "array", "items": {"enum": list(SILENCES), "type": "string"}}
    yield _parameter("silence", silence, f"Open ones whose silence is {kinds}; several are alternatives.")
    near = {"reached": "that stage or beyond", "entered": "that stage or before it", "stood": "at that very stage"}
    for name, words in near.items():
        stage = {"type": "integer", "minimum": 0, "maximum": 10**9 - 1}
        yield _parameter(name, stage, f"The ID of a stage: those that {name} {words}.")
    yield _parameter("page", {"type": "integer", "minimum": 1, "maximum": 10**9 - 1, "default": 1}, "The page, from 1.")
    size = {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": filters.PAGE_SIZE}
    yield _parameter("size", size, "How many opportunities a page holds.")


def filter_words() -> frozenset[str]:
    """Every word that a filter may begin with in an address."""
    return frozenset(each["name"] for each in filter_parameters())


# An amount is written as people write it.
_BOUNDS: Final[dict[str, dict[str, Any]]] = {
    "day": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    "number": {"type": "string", "minLength": 1},
}
_FILTER_KINDS: Final[dict[str, dict[str, Any]]] = {
    "words": {"type": "string", "minLength": 1},
    "name": {"type": "string", "minLength": 1},
    "day": {"type": "string", "pattern": r"^(\d{4}-\d\d-\d\d|-)$"},
    "number": {"type": "string", "minLength": 1},
}
_CHOICES: Final = {"outcome": tuple(OUTCOMES), "source_kind": tuple(SOURCE_KINDS), "work_mode": tuple(WORK_MODES)[1:]}


def _explained(label: str, kind: str) -> str:
    what = "these words in it" if kind == "words" else "exactly this; several are alternatives"
    return f"{label}: {what}. A single - asks for those without."


def _parameter(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"in": "query", "name": name, "required": False, "schema": schema, "description": description}
