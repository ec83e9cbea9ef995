"""An address is a method, a path and the use case that answers: translate in, call it, translate out.

The names in the path, the query and the body are the use case's own arguments. What only reads is answered with an
ETag; what is made by POST may carry an Idempotency-Key; what changes an opportunity may carry an If-Match.
"""

import hashlib
import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import wraps
from http import HTTPStatus
from typing import Any, Final, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja.files import UploadedFile
from ninja.params import models as params
from pydantic import BaseModel

from headway.api import schemas
from headway.api.base import JSON, api, not_as_asked, trouble
from headway.core.accounts import Answer
from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.tracker import filters
from headway.core.transfer.export import MEDIA_TYPES, Exported
from headway.usecases import accounts, insights, tracker

_KEY: Final = re.compile(r"[!-~]{1,200}", re.ASCII)
_MATCH: Final = re.compile(r'"(\d{1,9})(?:-[0-9a-f]+)?"|\*', re.ASCII)
Given = Mapping[str, Any]
FileKind = Literal["csv", "xlsx", "json", "vcf"]


@dataclass(frozen=True, slots=True)
class Address:
    """One address. `id_is` is the argument that `{id}` in the path stands for, where that is not `id` or one of `ids`.

    `without` are arguments that programs may not say; `leads_to` is where what was made is found. What is `versioned`
    changes the opportunity that `{id}` names, and takes its version from If-Match. `holds` are the fields of an
    argument that is a set of them, `needs` those that must be said; `name` is what the description calls it, where
    that of the use case says too little by itself; `files` are the kinds of file that it answers with, if it does.
    """

    method: str
    path: str
    verb: schemas.Verb
    id_is: str = ""
    without: tuple[str, ...] = ()
    leads_to: str = ""
    versioned: bool = False
    holds: schemas.Fields = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    name: str = ""
    files: tuple[FileKind, ...] = ()

    @property
    def called(self) -> str:
        """What the description calls it."""
        return self.name or self.verb.__name__

    @property
    def writes(self) -> bool:
        """Whether it changes anything."""
        return getattr(self.verb, "mark", "question") == "action"

    @property
    def answers(self) -> Any:
        """The type of what it answers with."""
        return schemas.answer_of(self.verb)

    @property
    def status(self) -> int:
        """What it answers with when all is well."""
        return HTTPStatus.CREATED if self.method == "POST" and self.writes else HTTPStatus.OK


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the arguments of an address stand in a request."""

    path: tuple[schemas.Argument, ...]
    id_is: str
    query: tuple[schemas.Argument, ...]
    form: tuple[schemas.Argument, ...]
    body: tuple[schemas.Argument, ...]
    within: str
    model: type[BaseModel] | None
    filtered: bool


def serve(tag: str, addresses: Iterable[Address]) -> None:
    """Open addresses."""
    for address in addresses:
        shape = shaped(address)
        doc = inspect.getdoc(address.verb) or ""
        api.api_operation(
            [address.method],
            address.path,
            operation_id=address.called,
            summary=doc.split("\n")[0].split(". ")[0].rstrip("."),
            description=doc,
            tags=[tag],
            openapi_extra=_extra(address, shape),
        )(_view(address, shape))


def of_a_line(history: schemas.Verb, verb: schemas.Verb) -> schemas.Verb:
    """A verb of a line, where the address names whose history it is in: a line of another leads nowhere."""

    @wraps(verb)
    def found(ctx: Ctx, *, id: int, line_id: int, **given: Any) -> Any:
        if line_id not in {line.id for line in history(ctx, id=id, all=True)}:
            raise NotFound("There is no such line in this history.")
        return verb(ctx, line_id=line_id, **given)

    told = inspect.signature(verb)
    first, *rest = told.parameters.values()
    whose = inspect.Parameter("id", inspect.Parameter.KEYWORD_ONLY, annotation=int)
    found.__signature__ = told.replace(parameters=[first, whose, *rest])  # type: ignore[attr-defined]
    found.__annotations__ = {**verb.__annotations__, "id": int}
    return found


def shaped(address: Address) -> Shape:
    """Say where each argument of an address stands: in the path, else in the query of a GET or in the body."""
    given = {each.name: each for each in schemas.arguments(address.verb) if each.name not in address.without}
    id_is = address.id_is or ("ids" if "ids" in given else "id")
    path = []
    for name in re.findall(r"{(\w+)}", address.path):
        path.append(schemas.Argument(name, schemas.Id if name == "id" else given[name].kind, ...))
        given.pop(id_is if name == "id" else name)
    filtered = any(each.kind is filters.Question for each in given.values())
    rest = tuple(each for each in given.values() if each.kind is not filters.Question)
    query = rest if address.method == "GET" else ()
    form = rest if any(each.kind is UploadedFile for each in rest) else ()
    body = () if query or form else tuple(map(schemas.changing, rest)) if address.method == "PATCH" else rest
    within = schemas.set_of(body)
    said = tuple(each for one in body for each in schemas.beside(one, address.holds, address.needs))
    model = schemas.body(address.called, said, least=int(_changes(address, within))) if said else None
    return Shape(tuple(path), id_is, query, form, said, within, model, filtered)


def _view(address: Address, shape: Shape) -> Callable[..., HttpResponse]:
    known = {each.name for each in shape.query} | (schemas.filter_words() if shape.filtered else set())

    def view(request: HttpRequest, **values: Any) -> HttpResponse:
        if problem := _unheard(request, shape, known):
            return trouble(HTTPStatus.UNPROCESSABLE_ENTITY, problem)
        ctx: Ctx = request.auth  # type: ignore[attr-defined]
        with timezone.override(ctx.zone):
            given = _given(request, ctx, address, shape, values)
            if address.writes:
                return _written(request, address, shape, ctx, given)
            return _read(request, address, address.verb(ctx, **given))

    view.__name__ = address.called
    view.__signature__ = _signature(shape)  # type: ignore[attr-defined]
    return view


def _unheard(request: HttpRequest, shape: Shape, known: AbstractSet[str]) -> schemas.Problem | None:
    """What was said that nobody would listen to: a typing error must not be taken for another question."""
    in_form = {*request.POST, *request.FILES} - {each.name for each in shape.form} if shape.form else set()
    for name in sorted((set(request.GET) - known) | in_form):
        return not_as_asked(f"{name} is no parameter of this address.", name)
    for name, values in request.GET.lists():
        if "" in values:
            return not_as_asked(f"{name} is empty.", name)
    return None


def _signature(shape: Shape) -> inspect.Signature:
    """The signature by which the framework reads a request and describes it."""
    parts: list[tuple[str, Any, Any]] = [("request", HttpRequest, inspect.Parameter.empty)]
    parts += [(each.name, each.kind, params.Path(...)) for each in shape.path]
    parts += [(each.name, _plain(each), params.Query(each.default)) for each in shape.query]
    for each in shape.form:
        source = params.File if each.kind is UploadedFile else params.Form
        parts.append((each.name, each.kind, source(each.default)))
    if shape.model is not None:
        parts.append(("given", shape.model, params.Body(... if schemas.needed(shape.body) else None)))
    order = inspect.Parameter.KEYWORD_ONLY
    return inspect.Signature([inspect.Parameter(n, order, annotation=kind, default=start) for n, kind, start in parts])


def _plain(argument: schemas.Argument) -> Any:
    """An argument in an address is said or left out, it is never null and never empty."""
    inner = [each for each in getattr(argument.kind, "__args__", ()) if each is not type(None)]
    kind = inner[0] if argument.default is None and len(inner) == 1 else argument.kind
    return schemas.Words if kind is str else kind


def _given(request: HttpRequest, ctx: Ctx, address: Address, shape: Shape, values: dict[str, Any]) -> dict[str, Any]:
    """What was said, as the arguments of the use case."""
    given = {each.name: values[each.name] for each in (*shape.path, *shape.query, *shape.form)}
    if "id" in given:
        id = given.pop("id")
        given[shape.id_is] = [id] if shape.id_is == "ids" else id
    if shape.model is not None:
        given |= _told(values["given"], address, shape)
    if shape.filtered:
        asked = _asked(request, {each.name for each in shape.query})
        given["asked"] = insights.narrowed(ctx, asked=asked, search_id=given.get("search_id"))
    return given


def _told(said: BaseModel | None, address: Address, shape: Shape) -> dict[str, Any]:
    if _changes(address, shape.within) and not (said and said.model_fields_set):
        raise Invalid("Nothing was named that changes.", f"Name any of: {', '.join(each.name for each in shape.body)}.")
    return schemas.told(said, address.holds, shape.within)


def _changes(address: Address, within: str) -> bool:
    """Whether it changes the fields that are named, so that one must be."""
    return bool(within) and address.method == "PATCH"


def _asked(request: HttpRequest, own: AbstractSet[str]) -> filters.Question:
    """Which opportunities are asked for, in the words of the table's own address."""
    asked = filters.parse({word: said for word, said in request.GET.lists() if word not in own})
    if asked.page < 1:
        raise Invalid("Pages are counted from 1.", "Ask for page 1.", "page")
    if not 1 <= asked.size <= schemas.LARGEST_PAGE:
        raise Invalid(f"A page holds 1 to {schemas.LARGEST_PAGE} opportunities.", "Ask for less.", "size")
    return asked


def _version(request: HttpRequest, address: Address) -> int | None:
    """The version that an If-Match asks for; None for whichever there is."""
    match = request.headers.get("If-Match")
    if match is None or not address.versioned:
        return None
    found = _MATCH.fullmatch(match)
    if found is None:
        raise Invalid("If-Match names one ETag as it came, or *.", "Read it again for its ETag.", "If-Match")
    return int(found[1]) if found[1] else None


def _done(address: Address, ctx: Ctx, shape: Shape, given: Given, version: int | None) -> Answer:
    if version is None:
        answer = address.verb(ctx, **given)
    else:
        ids = given[shape.id_is]
        id = ids[0] if shape.id_is == "ids" else ids
        answer = tracker.if_unchanged(ctx, id=id, version=version, work=lambda: address.verb(ctx, **given))
    body = schemas.adapter(address.answers).dump_json(answer).decode()
    location = address.leads_to.format(id=answer.id) if address.leads_to else ""
    return Answer(address.status, body, location)


def _written(request: HttpRequest, address: Address, shape: Shape, ctx: Ctx, given: Given) -> HttpResponse:
    key, version = request.headers.get("Idempotency-Key"), _version(request, address)

    def done() -> Answer:
        return _done(address, ctx, shape, given, version)

    if key is None or address.method != "POST":
        answer = done()
    elif not _KEY.fullmatch(key):
        raise Invalid("A key has 1 to 200 characters of ASCII, without spaces.", "Take a UUID.", "Idempotency-Key")
    else:
        hashed = _request_hash(address, shape, {**given, "if match": version})
        answer = accounts.once(ctx, key=key, request_hash=hashed, work=done)
    response = HttpResponse(answer.body, JSON, answer.status)
    if answer.location:
        response.headers["Location"] = answer.location
    if answer.again:
        response.headers["Idempotency-Replayed"] = "true"
    return response


def _request_hash(address: Address, shape: Shape, given: Given) -> str:
    """A hash of what was asked, however it was spelled; of a file its content counts, not its name."""
    said = dict(given)
    for each in shape.form:
        if each.kind is UploadedFile:
            said[each.name] = given[each.name].read()
            given[each.name].seek(0)
    return hashlib.sha256(
        repr((address.method, address.path, sorted(said.items()))).encode("utf-8", "replace")
    ).hexdigest()


def _read(request: HttpRequest, address: Address, answer: Any) -> HttpResponse:
    """An answer that a program may keep: with its ETag, and without a body if the program has it already."""
    if isinstance(answer, Exported):
        return _file(answer)
    body = schemas.adapter(address.answers).dump_json(answer)
    version = getattr(answer, "version", None)
    digest = hashlib.sha256(body).hexdigest()[:16]
    etag = f'"{digest}"' if version is None else f'"{version}-{digest}"'
    kept = [each.strip().removeprefix("W/") for each in request.headers.get("If-None-Match", "").split(",")]
    same = request.method == "GET" and (etag in kept or kept == ["*"])
    response = HttpResponse(status=HTTPStatus.NOT_MODIFIED) if same else HttpResponse(body, JSON)
    response.headers["ETag"] = etag
    if same:
        del response.headers["Content-Type"]
    return response


def _file(answer: Exported) -> HttpResponse:
    response = HttpResponse(answer.data, answer.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{answer.name}"'
    return response


def _extra(address: Address, shape: Shape) -> dict[str, Any]:
    """What the framework does not see by itself: filters, headers, and everything that an address answers."""
    parameters = list(schemas.filter_parameters()) if shape.filtered else []
    reads = address.method == "GET" and not address.files
    if reads:
        parameters.append(_header("If-None-Match", "An ETag: if nothing changed since, the answer is 304.", {}))
    if address.method == "POST" and address.writes:
        about = "A name for this request: made again within a day, it is answered as before and not done twice."
        parameters.append(_header("Idempotency-Key", about, {"pattern": f"^{_KEY.pattern}$"}))
    if address.versioned:
        about = "The ETag of what was read: refused with 412 if somebody changed it since."
        parameters.append(_header("If-Match", about, {"pattern": f"^({_MATCH.pattern})$"}))
    answers: dict[int, Any] = {address.status: _good(address, reads)}
    if reads:
        answers[HTTPStatus.NOT_MODIFIED.value] = _described(HTTPStatus.NOT_MODIFIED)
    answers |= {
        status.value: {"$ref": schemas.TROUBLES.format(status=status.name)} for status in _wrong(address, shape)
    }
    extra: dict[str, Any] = {"parameters": parameters, "responses": answers}
    if shape.form:
        extra["requestBody"] = {"content": {"multipart/form-data": {"schema": {"additionalProperties": False}}}}
    return extra


def _good(address: Address, reads: bool) -> dict[str, Any]:
    told = _described(HTTPStatus(address.status))
    if reads:
        told["headers"] = {"ETag": {"description": "Names what was answered.", "schema": {"type": "string"}}}
    if address.leads_to:
        told["headers"] = {"Location": {"description": "Where it is found.", "schema": {"type": "string"}}}
    if address.files:
        return told | {"content": dict(map(_file_type, address.files))}
    return told | {"content": {JSON: {"schema": schemas.answer(address.called, address.answers)}}}


def _file_type(kind: FileKind) -> tuple[str, Any]:
    """A kind of file as the description tells it."""
    schema = {"type": "object"} if kind == "json" else {"type": "string"}
    return MEDIA_TYPES[kind].split(";")[0], {"schema": schema | ({"format": "binary"} if kind == "xlsx" else {})}


def _wrong(address: Address, shape: Shape) -> list[HTTPStatus]:
    wrong = [HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY]
    if address.method != "GET":
        wrong += [HTTPStatus.FORBIDDEN, HTTPStatus.CONFLICT]
    if shape.body or shape.form:
        wrong += [HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE]
    if address.versioned:
        wrong.append(HTTPStatus.PRECONDITION_FAILED)
    schemas.troubles(wrong)
    return sorted(wrong)


def _described(status: HTTPStatus) -> dict[str, Any]:
    return {"description": status.phrase}


def _header(name: str, description: str, kind: dict[str, Any]) -> dict[str, Any]:
    schema = {"type": "string"} | kind
    return {"in": "header", "name": name, "required": False, "description": description, "schema": schema}
