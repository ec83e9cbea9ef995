"""Files: a spreadsheet read, then imported; everything out again."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from ninja.files import UploadedFile
from pydantic import ValidationError

from headway.api.addresses import Address
from headway.api.schemas import adapter
from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.transfer import contract
from headway.core.transfer.plan import Decisions, Imported
from headway.core.transfer.reading import Choices
from headway.core.transfer.retyping import Retyped
from headway.usecases import transfer
from headway.usecases.base import action, question


@question
def read_file(ctx: Ctx, *, file: UploadedFile, answers: str = "{}") -> dict[str, Any]:
    """What a file of applications says: how each column was taken, what is unsure, every row. Nothing is written.

    `answers` is a JSON object: a key of what was unsure with its answer, or `columns`, `statuses`, `date_order`,
    `sheet`, `encoding`, `delimiter`, `header_row`. It goes with the file again when that is imported.
    """
    given, decisions = _answered(answers)
    read = transfer.preview(ctx, name=file.name or "file", data=file.read(), given=given, decisions=decisions)
    return contract.to_json(read.reading)


@action
def import_file(ctx: Ctx, *, file: UploadedFile, answers: str = "{}") -> Imported:
    """Import a file as its preview read it. The same file again adds nothing; `batch_id` undoes all of it.

    Beside the answers of the preview, `answers` may hold `roles`, a list of target roles to make, and `alike`, an
    object from row to `same` or `separate`.
    """
    given, decisions = _answered(answers)
    return transfer.confirm(ctx, name=file.name or "file", data=file.read(), given=given, decisions=decisions)


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
    Address("GET", "/export.{kind}", transfer.export),
)
