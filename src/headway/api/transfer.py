"""Files: a spreadsheet read, then imported; everything out again."""

import json
from collections.abc import Mapping
from typing import Any, Final

from ninja.files import UploadedFile

from headway.api.addresses import Address
from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.transfer import contract
from headway.core.transfer.plan import Decisions, Imported
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
        answers = json.loads(text or "{}")
        alike = {int(row): same for row, same in dict(answers.pop("alike", {})).items()}
        roles = answers.pop("roles", None)
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise Invalid("The answers are no JSON object.", "See docs/api.md for what it holds.", "answers") from None
    return answers, Decisions(alike, None if roles is None else tuple(map(str, roles)))


ADDRESSES: Final = (
    Address("GET", "/imports", transfer.past_imports),
    Address("POST", "/imports/previews", read_file),
    Address("POST", "/imports", import_file),
    Address("GET", "/export.{kind}", transfer.export),
)
