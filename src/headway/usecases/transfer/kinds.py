"""What a file that was brought holds: applications, contacts or a calendar; and the files inside an archive."""

from typing import Final, Literal

from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError
from headway.outside.transfer import archives, calendars, workbooks
from headway.usecases.base import question
from headway.usecases.transfer import contacts, previewing

Kind = Literal["applications", "contacts", "calendar"]
KINDS: Final[tuple[Kind, ...]] = ("applications", "contacts", "calendar")
_HEAD: Final = 64 * 1024  # where the columns stand
_QUICK: Final = 1_000_000


@question
def kind_of(ctx: Ctx, *, name: str, data: bytes) -> Kind:
    """What a file holds, as its beginning tells; applications where nothing else is certain."""
    if calendars.is_calendar(data):
        return "calendar"
    try:
        head = _head(data)
        said = head is not None and contacts.is_contacts(name, head)
        if said is None and head is not None:
            _, reading = previewing.understood(ctx, previewing.current(ctx), name, head, {})
            said = reading.problem is not None
    except HeadwayError:
        return "applications"
    return "contacts" if said else "applications"


@question
def unpacked(ctx: Ctx, *, name: str, data: bytes) -> tuple[tuple[str, bytes], ...]:
    """The files to import one after the other: those known inside an archive such as LinkedIn's, else the file."""
    inside = archives.picked(data) if archives.is_archive(data) else ()
    return inside or ((name, data),)


def _head(data: bytes) -> bytes | None:
    """As much of a file as tells what it is: the first lines of a long text; None for a workbook too large for that."""
    if len(data) <= _HEAD:
        return data
    if workbooks.is_workbook(data):
        return data if len(data) <= _QUICK else None
    return data[: data.rfind(b"\n", 0, _HEAD) + 1] or data[:_HEAD]
