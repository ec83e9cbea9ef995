"""Files: a spreadsheet read, then imported; everything out again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Final, Literal

from ninja.files import UploadedFile
from pydantic import ValidationError

from headway.api.addresses import Address
from headway.api.schemas import adapter
from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.transfer.calendar import nouns as events
from headway.core.transfer.cards import nouns as cards
from headway.core.transfer.plan import Decisions, Imported
from headway.core.transfer.reading import Choices, Reading
from headway.core.transfer.retyping import Retyped
from headway.usecases import transfer
from headway.usecases.base import action, question
from headway.usecases.transfer import answering


@question
def read_file(ctx: Ctx, *, file: UploadedFile, answers: str = "{}") -> Reading:
    """What a file of applications says: how each column was taken, what is unsure, every row. Nothing is written.

    `answers` is a JSON object: a key of what was unsure with its answer, or `columns`, `statuses`, `date_order`,
    `sheet`, `encoding`, `delimiter`, `header_row`. It goes with the file again when that is imported.
    """
    given, decisions = _answered(answers)
    name, data = file.name or "file", file.read()
    return transfer.preview(ctx, name=name, data=data, given=given, decisions=decisions).reading


@action
def import_file(ctx: Ctx, *, file: UploadedFile, answers: str = "{}") -> Imported:
    """Import a file as its preview read it. The same file again adds nothing; `batch_id` undoes all of it.

    Beside the answers of the preview, `answers` may hold `roles`, a list of target roles to make, and `alike`, an
    object from row to `same` or `separate`.
    """
    given, decisions = _answered(answers)
    return transfer.confirm(ctx, name=file.name or "file", data=file.read(), given=given, decisions=decisions)


@question
def read_contacts(ctx: Ctx, *, file: UploadedFile, answers: str = "{}") -> cards.Preview:
    """Whom a file of contacts names: who is new, who is known and what it adds, who is unsure. Nothing is written.

    `answers` is a JSON object: `alike`, from row to `same` or `separate`; `moved`, from row to `note` or `leave` where
    the file names another job; `moves`, one of these two for all others.
    """
    said = answering.of_contacts(_plain(answers))
    return transfer.preview_contacts(ctx, name=file.name or "file", data=file.read(), said=said)


@action
def import_contacts(ctx: Ctx, *, file: UploadedFile, answers: str = "{}") -> cards.Brought:
    """Import contacts as their preview showed them. The same file again adds nothing; `batch_id` undoes all of it."""
    said = answering.of_contacts(_plain(answers))
    return transfer.confirm_contacts(ctx, name=file.name or "file", data=file.read(), said=said)


@question
def read_calendar(ctx: Ctx, *, file: UploadedFile, answers: str = "{}") -> events.Preview:
    """Which events of a calendar may be interviews of which open opportunity, and which changed. Nothing is written.

    `answers` is a JSON object: `zone` for times without one; `chosen`, from uid to the id of an opportunity or null;
    `agreed`, from uid to whether a change holds; `every`, the opportunity of all other events.
    """
    said = answering.of_interviews(_plain(answers))
    return transfer.preview_interviews(ctx, name=file.name or "file", data=file.read(), said=said)


@action
def import_calendar(ctx: Ctx, *, file: UploadedFile, answers: str = "{}") -> events.Brought:
    """Import the interviews of a calendar as its preview showed them; what nobody placed is left out."""
    said = answering.of_interviews(_plain(answers))
    return transfer.confirm_interviews(ctx, name=file.name or "file", data=file.read(), said=said)


def _plain(text: str) -> dict[str, Any]:
    try:
        return asdict(adapter(_Answers).validate_json(text))
    except ValidationError as error:
        wrong = error.errors()[0]
        what = ".".join(map(str, wrong["loc"])) or "The answers"
        raise Invalid(f"{what}: {wrong['msg']}.", "See docs/api.md for what the answers hold.", "answers") from None


@dataclass(frozen=True, slots=True)
class _Answers:
    """The answers about contacts and calendars."""

    alike: dict[str, Literal["same", "separate"]] = field(default_factory=dict)
    moved: dict[str, Literal["note", "leave"]] = field(default_factory=dict)
    moves: Literal["note", "leave"] = "leave"
    zone: str = ""
    chosen: dict[str, int | None] = field(default_factory=dict)
    agreed: dict[str, bool] = field(default_factory=dict)
    every: int | None = None


def _answered(text: str) -> tuple[Mapping[str, Any], Decisions]:
    try:
        answers = adapter(dict[str, Any]).validate_json(text)
        decided = {name: answers.pop(name) for name in ("alike", "roles") if name in answers}
        decisions: Decisions = adapter(Decisions).validate_python(decided)
        adapter(Choices).validate_python({name: answers[name] for name in answers if name in _CHOICES})
        adapter(tuple[Retyped, ...]).validate_python(answers.get("cells", ()))
        adapter(dict[str, str]).validate_python({name: answers[name] for name in answers.keys() - _CHOICES - {"cells"}})
    except ValidationError as error:
        wrong = error.errors()[0]
        what = ".".join(map(str, wrong["loc"])) or "The answers"
        raise Invalid(f"{what}: {wrong['msg']}.", "See docs/api.md for what the answers hold.", "answers") from None
    return answers, decisions


_CHOICES: Final = frozenset(each.name for each in fields(Choices))
ADDRESSES: Final = (
    Address("GET", "/imports", transfer.past_imports),
    Address("POST", "/imports/previews", read_file),
    Address("POST", "/imports", import_file),
    Address("POST", "/imports/contacts/previews", read_contacts),
    Address("POST", "/imports/contacts", import_contacts),
    Address("POST", "/imports/interviews/previews", read_calendar),
    Address("POST", "/imports/interviews", import_calendar),
    Address("GET", "/export.{kind}", transfer.export, files=("csv", "xlsx", "json")),
)
