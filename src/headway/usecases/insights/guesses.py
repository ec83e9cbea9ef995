"""The starting guesses of a job search: read them, change them, back to what is typical."""

from collections.abc import Mapping

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.insights import guesses as core
from headway.core.insights.guesses import Given, StartingGuess
from headway.core.speech import say
from headway.models import Batch, JobSearch
from headway.models import StartingGuess as Row
from headway.usecases.base import action, question
from headway.usecases.insights import base
from headway.usecases.tracker import batches, job_searches


@question
def guesses(ctx: Ctx, *, search_id: int | None = None) -> tuple[StartingGuess, ...]:
    """What is assumed of each step before there is data, with where the typical numbers come from."""
    return _all(job_searches.one(ctx, search_id))


@action
def edit_guess(
    ctx: Ctx,
    *,
    stage_id: int,
    share: float | None = None,
    worth: float | None = None,
    reply_days: int | None = None,
    horizon: int | None = None,
    search_id: int | None = None,
) -> StartingGuess:
    """Change the starting guess of the step from one stage: any of its numbers; every number of the search follows."""
    home = job_searches.writable(ctx, search_id)
    now = _of(home, stage_id)
    given = Given(
        now.share if share is None else share,
        now.worth if worth is None else worth,
        now.reply_days if reply_days is None else reply_days,
        now.horizon if horizon is None else horizon,
    )
    edit_guesses(ctx, given={stage_id: given}, search_id=home.pk)
    return _of(home, stage_id)


@action
def edit_guesses(ctx: Ctx, *, given: Mapping[int, Given], search_id: int | None = None) -> tuple[StartingGuess, ...]:
    """Change the starting guesses of several steps as one action; one that is typical again is the person's no more."""
    home = job_searches.writable(ctx, search_id)
    known = {each.stage_id: each for each in _all(home)}
    if strange := given.keys() - known.keys():
        raise NotFound(say("There is no step that begins at the stage {id}.", id=min(strange)))
    for stage_id, numbers in given.items():
        _check(known[stage_id], numbers)
    changed = [id for id, numbers in given.items() if _numbers(known[id]) != numbers]
    if changed:
        names = ", ".join(f"“{known[id].stage}”" for id in changed)
        batch = batches.begin(ctx, say("Changed the starting guess of {names}", names=names))
        for id in changed:
            _put(batch, known[id], given[id])
    return _all(home)


@action
def reset_guesses(ctx: Ctx, *, stage_id: int | None = None, search_id: int | None = None) -> tuple[StartingGuess, ...]:
    """Take the starting guesses back to what is typical: of one step, or of all."""
    home = job_searches.writable(ctx, search_id)
    rows = Row.objects.filter(stage__search=home).select_related("stage").order_by("id")
    if stage_id is not None:
        _of(home, stage_id)
        rows = rows.filter(stage_id=stage_id)
    if found := list(rows):
        batch = batches.begin(ctx, _back(found, stage_id))
        for row in found:
            batches.remove(batch, row)
    return _all(home)


def _all(home: JobSearch) -> tuple[StartingGuess, ...]:
    return core.listed(base.rungs(home), base.given_guesses(home))


def _of(home: JobSearch, stage_id: int) -> StartingGuess:
    for each in _all(home):
        if each.stage_id == stage_id:
            return each
    raise NotFound("There is no step that begins at this stage.", "The last stage leads nowhere further.")


def _check(now: StartingGuess, numbers: Given) -> None:
    """Refuse what makes no sense, naming the step and the number: `share-7`."""
    try:
        core.checked(numbers)
    except Invalid as wrong:
        told = say("{stage}: {what}", stage=now.stage, what=wrong.message)
        raise Invalid(told, wrong.hint, f"{wrong.field}-{now.stage_id}") from None


def _back(found: list[Row], stage_id: int | None) -> str:
    if stage_id is None:
        return say("Went back to the typical starting guesses")
    return say("Went back to the typical starting guess of “{stage}”", stage=found[0].stage.name)


def _numbers(it: StartingGuess) -> Given:
    return Given(it.share, it.worth, it.reply_days, it.horizon)


def _typical(it: StartingGuess) -> Given:
    return Given(it.typical_share, it.typical_worth, it.typical_reply_days, it.typical_horizon)


def _put(batch: Batch, now: StartingGuess, numbers: Given) -> None:
    row = Row.objects.filter(stage_id=now.stage_id).first()
    values = {name: getattr(numbers, name) for name in core.NAMES}
    if numbers == _typical(now):
        if row is not None:
            batches.remove(batch, row)
    elif row is None:
        batches.made(batch, Row.objects.create(stage_id=now.stage_id, **values))
    else:
        batches.update(batch, row, **values)
