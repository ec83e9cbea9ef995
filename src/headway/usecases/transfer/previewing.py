"""Read a file and set it beside the tracker: a preview, with nothing written."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.transfer import answers, reader, retyping
from headway.core.transfer.plan import Decisions, Preview
from headway.core.transfer.reading import Choices, Reading
from headway.core.transfer.sheets import Sheet
from headway.models import JobSearch, RememberedAnswers
from headway.outside.transfer import files
from headway.usecases.base import question
from headway.usecases.tracker import job_searches
from headway.usecases.transfer import planning

Progress = Callable[[int, int], None]
NO_DECISIONS: Final = Decisions()


@question
def preview(
    ctx: Ctx,
    *,
    name: str,
    data: bytes,
    given: Mapping[str, Any] | None = None,
    decisions: Decisions = NO_DECISIONS,
    progress: Progress | None = None,
) -> Preview:
    """What a file says and what importing it would do. `given` are answers, which win over those remembered.

    Raises `NotFound` where every search is put away, `Unreadable` for a file that is no table at all; a table without
    applications has a `problem` instead.
    """
    home = current(ctx)
    if home is None and JobSearch.objects.filter(owner_id=ctx.owner_id).exists():
        job_searches.one(ctx, None)  # says that none is current; before the first one, importing begins it
    chosen, reading = understood(ctx, home, name, data, given or {}, progress)
    return planning.preview(home, reading, chosen, planning.made(ctx, home, reading, decisions))


def understood(
    ctx: Ctx, home: JobSearch | None, name: str, data: bytes, given: Mapping[str, Any], progress: Progress | None = None
) -> tuple[Choices, Reading]:
    """The answers that hold for a file, and what it says by them."""
    first = answers.choices_from(_memory(ctx, ""), given)
    sheets = _sheets(name, data, first)
    stages = home.stages.filter(taken_by=None, own=True, pipeline="applications") if home else None
    own = [] if stages is None else list(stages.values_list("name", flat=True))
    known = list(home.roles.values_list("name", flat=True)) if home else []
    reading = reader.read(sheets, file=name, choices=first, own_stages=own, roles=known, progress=progress)
    memory, cells = _memory(ctx, reading.shape), retyping.from_plain(given.get("cells", ()))
    if not memory and not cells:
        return first, reading
    chosen = answers.choices_from(answers.to_dict(answers.choices_from(_memory(ctx, ""), memory)), given)
    if chosen.encoding != first.encoding or chosen.delimiter != first.delimiter:
        sheets = _sheets(name, data, chosen)
    corrected = retyping.retyped(sheets, reading, cells)
    return chosen, reader.read(corrected, file=name, choices=chosen, own_stages=own, roles=known, progress=progress)


def _sheets(name: str, data: bytes, choices: Choices) -> tuple[Sheet, ...]:
    return files.read(name=name, data=data, encoding=choices.encoding, delimiter=choices.delimiter)


def current(ctx: Ctx) -> JobSearch | None:
    """The current job search, None if there is none yet."""
    return JobSearch.objects.filter(owner_id=ctx.owner_id, archive=None).last()


def remember(ctx: Ctx, reading: Reading, given: Mapping[str, Any]) -> None:
    """Keep the answers: wordings of statuses for every file, everything else for files of this shape."""
    told = answers.to_dict(answers.choices_from(None, given))
    statuses = told.pop("statuses", {})
    told.pop("sheet", None)
    for shape, new in (("", {"statuses": statuses} if statuses else {}), (reading.shape, told)):
        if new:
            merged = answers.to_dict(answers.choices_from(_memory(ctx, shape), new))
            RememberedAnswers.objects.update_or_create(owner_id=ctx.owner_id, shape=shape, defaults={"answers": merged})


def _memory(ctx: Ctx, shape: str) -> dict[str, Any]:
    row = RememberedAnswers.objects.filter(owner_id=ctx.owner_id, shape=shape).first()
    return dict(row.answers) if row else {}
