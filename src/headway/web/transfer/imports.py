"""Bring a file, see how it is read, answer what it leaves open, confirm: four addresses, one page."""

from typing import Any, Final

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headway.core.errors import HeadwayError, Invalid
from headway.core.speech import say, whole
from headway.core.transfer.plan import Imported, Preview
from headway.usecases import tracker, transfer
from headway.web import base
from headway.web.tracker import between
from headway.web.transfer import calendars, contacts, running, showing

_OTHERS: Final = {"contacts": contacts, "calendar": calendars}  # what else a file may hold, beside applications
_QUICK: Final = 300_000  # bytes that are read in well under a second


@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: base.Request) -> HttpResponse:
    """Where files are brought; past imports can be taken back here."""
    if request.method != "POST":
        return _start(request)
    try:
        file = request.FILES.get("file")
        if file is None:
            raise Invalid("No file was chosen.", "Choose one, or drop it on the box.", "file")
        brought = transfer.bring(request.ctx, name=file.name or "file", data=file.read())
    except HeadwayError as error:
        return _start(request, base.problem(error))
    return base.go(request, f"/imports/{brought.key}/")


@require_safe
def waiting(request: base.Request, key: str) -> HttpResponse:
    """The preview of a file that waits to be confirmed, or how far its reading is."""
    brought = transfer.brought(request.ctx, key=key)
    if brought.kind not in _OTHERS and between.is_between(request):
        return between.page(request, waiting=brought.name)
    try:
        if (other := _OTHERS.get(brought.kind)) is not None:
            return base.page(request, other.PAGE, _beside(request, brought) | other.shown(request, brought))
        work = _read(request, brought)
        if not work.finished:
            return _going_on(request, brought, work, say("Reading"))
        preview: Preview = running.answer_of(work)
    except HeadwayError as error:
        return _unreadable(request, brought, error)
    return base.page(request, "imports/preview.html", _beside(request, brought) | _shown(request, brought, preview))


@require_POST
def answers(request: base.Request, key: str) -> HttpResponse:
    """What the person says about the file: columns, wordings, days, roles, duplicates, cells typed anew."""
    brought = transfer.brought(request.ctx, key=key)
    try:
        _answer(request, brought)
    except HeadwayError as error:
        return _unreadable(request, brought, error)
    return base.go(request, f"/imports/{key}/")


@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: base.Request, key: str) -> HttpResponse:
    """Import the file as its preview shows it; a long one goes on while the page says how far it is."""
    ctx = request.ctx
    name = ("confirm", ctx.owner_id, key)
    try:
        if request.method == "POST":
            brought = transfer.brought(ctx, key=key)
            if brought.kind in _OTHERS:
                _answer(request, brought)  # its questions and its button stand in one form
            if brought.size <= _QUICK or brought.kind in _OTHERS:
                return _done(request, brought, transfer.confirm_brought(ctx, key=key))
            work = running.begin(name, lambda tell: transfer.confirm_brought(ctx, key=key, progress=tell))
        else:
            found = running.known(name)
            if found is None:
                return base.go(request, f"/imports/{transfer.brought(ctx, key=key).key}/")
            work = found
        nameless = transfer.Brought(key, say("the file"), 0, {})
        if not work.finished:
            return _going_on(request, nameless, work, say("Importing"))
        running.forget(name)
        return _done(request, nameless, running.answer_of(work))
    except HeadwayError as error:
        running.forget(name)
        return _refused(request, transfer.brought(ctx, key=key), error)


@require_POST
def removal(request: base.Request, key: str) -> HttpResponse:
    """Give a file up; nothing of it is imported."""
    transfer.give_up(request.ctx, key=key)
    return base.go(request, "/imports/")


def _answer(request: base.Request, brought: transfer.Brought) -> None:
    other = _OTHERS.get(brought.kind)
    given = (other.taken if other else _taken)(dict(brought.answers), request.POST)
    if request.POST.get("kind") in ("applications", *_OTHERS):
        given["kind"] = request.POST["kind"]
    transfer.answer(request.ctx, key=brought.key, answers=given)


def _start(request: base.Request, problem: base.Problem | None = None) -> HttpResponse:
    ctx = request.ctx
    given: dict[str, Any] = {"problem": problem, "past": transfer.past_imports(ctx), "waiting": transfer.waiting(ctx)}
    given |= {"empty": not tracker.searches(ctx), "between": between.is_between(request)}
    return base.page(request, "imports/start.html", given, status=problem.status if problem else 200)


def _read(request: base.Request, brought: transfer.Brought) -> running.Work:
    ctx = request.ctx
    if brought.size <= _QUICK:
        return running.at_once(lambda tell: transfer.preview_brought(ctx, key=brought.key, progress=tell))
    key = ("read", ctx.owner_id, brought.key, repr(sorted(brought.answers.items())))
    return running.begin(key, lambda tell: transfer.preview_brought(ctx, key=brought.key, progress=tell))


def _going_on(request: base.Request, brought: transfer.Brought, work: running.Work, doing: str) -> HttpResponse:
    given = {"brought": brought, "work": work, "doing": doing}
    response = base.page(request, "imports/progress.html", given, part="progress")
    response.headers["Refresh"] = f"2; url={request.path}"
    return response


def _done(request: base.Request, brought: transfer.Brought, done: Any) -> HttpResponse:
    """Say what was imported, and go to the next file of the same archive, or to where it is seen."""
    other = next((each for each in _OTHERS.values() if isinstance(done, each.nouns.Brought)), None)
    words, batch_id, to = other.done(done) if other else _of_applications(done)
    seen = to if other else "/opportunities/"
    base.say(request, base.Toast(words, batch_id, seen))
    together = str(brought.answers.get("with", ""))
    rest = transfer.waiting(request.ctx, beside=together) if together else ()
    return base.go(request, f"/imports/{rest[0].key}/" if rest else to)


def _of_applications(done: Imported) -> tuple[str, int | None, str]:
    words = [say("{n} added", n=whole(done.added))]
    if done.updated:
        words.append(say("{n} updated", n=whole(len(done.updated))))
    if done.unchanged:
        words.append(say("{n} there already", n=whole(done.unchanged)))
    return f"{done.file}: {', '.join(words)}.", done.batch_id, "/pipeline/"


def _beside(request: base.Request, brought: transfer.Brought) -> dict[str, Any]:
    """The other files that came in the same archive."""
    together = str(brought.answers.get("with", ""))
    rest = transfer.waiting(request.ctx, beside=together) if together else ()
    return {"rest": [each for each in rest if each.key != brought.key]}


def _refused(request: base.Request, brought: transfer.Brought, error: HeadwayError) -> HttpResponse:
    """What is to be chosen first is asked on the page where it is chosen; else the file itself is wrong."""
    other = _OTHERS.get(brought.kind)
    if other is None or error.field != "chosen":
        return _unreadable(request, brought, error)
    problem = base.problem(error)
    given = _beside(request, brought) | other.shown(request, brought) | {"problem": problem}
    return base.page(request, other.PAGE, given, status=problem.status)


def _unreadable(request: base.Request, brought: transfer.Brought, error: HeadwayError) -> HttpResponse:
    problem = base.problem(error)
    return base.page(
        request, "imports/unreadable.html", {"brought": brought, "problem": problem}, status=problem.status
    )


def _shown(request: base.Request, brought: transfer.Brought, preview: Preview) -> dict[str, Any]:
    flagged = showing.flagged(preview)
    return {
        "brought": brought,
        "preview": preview,
        "reading": preview.reading,
        "columns": showing.columns(preview),
        "questions": showing.questions(preview),
        "mends": showing.to_mend(preview)[:100],
        "flagged": flagged[:100],
        "flagged_more": max(0, len(flagged) - 100),
        "rows": preview.added[: showing.SHOWN],
        "more": max(0, len(preview.added) - showing.SHOWN),
        "updates": preview.updated[:100],
        "skipped": preview.reading.skipped[:200],
        "three_roles": [*brought.answers.get("roles", preview.roles), "", "", ""][:3],
        "alike": [
            (like, brought.answers.get("alike", {}).get(str(like.row.row), like.proposal)) for like in preview.alike
        ],
        "alike_words": (("same", say("The same one")), ("separate", say("Another one"))),
        "nothing": not preview.added and not preview.updated,
    }


def _taken(answers: dict[str, Any], form: QueryDict) -> dict[str, Any]:
    """The answers with those of a form: `column.NAME`, `answer.KEY`, `alike.ROW`, `role`, a cell typed anew."""
    for name, value in form.items():
        kind, _, rest = name.partition(".")
        value = str(value)
        if kind == "column" and value != form.get(f"was.{rest}"):
            answers.setdefault("columns", {})[rest] = value
        elif kind == "answer":
            answers[rest] = value
        elif kind == "alike":
            answers.setdefault("alike", {})[rest] = value
    if "role" in form:
        answers["roles"] = [name.strip() for name in form.getlist("role") if str(name).strip()]
    rows = [int(number) for number in form.get("cell_rows", "").split(",") if number.isdecimal()]
    if rows and form.get("cell_column"):
        typed = {"rows": rows, "column": form["cell_column"], "old": form["cell_old"], "new": form["cell_text"]}
        answers.setdefault("cells", []).append(typed)
    return answers
