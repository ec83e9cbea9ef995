"""What every command shares: who asks, how it is marked up, and the one translator of errors to sentences and codes.

Exit codes: 0 done; 1 refused, or it cannot be done; 2 the command was typed wrongly; 3 a question must be answered
first; 130 interrupted.
"""

import os
import re
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any, Final, NoReturn

import click

from headway.cli import printing
from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError, Invalid, Unsure, unwritable
from headway.core.tracker.nouns import Change

DONE, REFUSED, MISTYPED, UNANSWERED, INTERRUPTED = 0, 1, 2, 3, 130
CONTEXT: Final[dict[str, Any]] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
Command = Callable[..., Any]
BEGIN: Final = "bring a spreadsheet with “headway import”, or begin with “headway add”."


def now() -> datetime:
    """The moment of a command: the one place where the command line reads the clock."""
    return datetime.now(tz=UTC)


def asker() -> Ctx:
    """Who asks: the owner of this machine's tracker. Starts Django, which a command does as late as it can."""
    from headway.config import start, zone

    start.start()
    from headway.usecases import accounts

    return accounts.local_ctx(now=now(), zone=zone.of_machine())


def as_json(command: Command) -> Command:
    """Give a command the option `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")(command)


def search_option(command: Command) -> Command:
    """Give a command the option `--search ID`."""
    text = "ID of another job search than the current one (see “headway searches”)."
    return click.option("--search", "search_id", type=int, metavar="ID", help=text)(command)


def changing(command: Callable[..., Change]) -> Command:
    """Make a command of a function that is given who asks, and answers with what it did."""

    @as_json
    @wraps(command)
    def run(as_json: bool, **given: Any) -> None:
        changed(command(asker(), **given), as_json)

    return run


def changed(change: Change, as_json: bool) -> None:
    """Print what an action did, how to undo it, and what else is to be said of it."""

    def shown() -> None:
        for words in (undoable(change), *change.left):
            printing.say(words)

    printing.answer(change, as_json, shown)


def undoable(change: Change, more: str = "") -> str:
    """What an action did, and how to undo it."""
    return f"{change.summary}{more}. Undo: headway undo {change.batch_id}"


def worded(command: click.Command) -> click.Command:
    """A command that takes no empty words where it needs some."""
    for each in command.params:
        if isinstance(each, click.Argument) and each.required and each.type is click.STRING:
            each.callback = _said
    return command


def _said(ctx: click.Context, argument: click.Parameter, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    if not "".join(value).strip():
        raise click.UsageError(f"{argument.make_metavar(ctx).rstrip('.')} is empty: say it in words.", ctx)
    return value


class Group(click.Group):
    """Commands under one name, each with the whole first sentence of its help."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Take a command in."""
        super().add_command(worded(cmd), name)

    def sections(self, ctx: click.Context) -> Mapping[str, Iterable[str]]:
        """The names of the commands under what they are about."""
        return {"Commands": self.list_commands(ctx)}

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with what they do."""
        for title, names in self.sections(ctx).items():
            with formatter.section(title):
                formatter.write_dl([(name, _first_sentence(self.get_command(ctx, name))) for name in names])


def listing(name: str) -> Callable[[Command], Group]:
    """Make a group of commands of a function: what its name alone does."""

    def made(shows: Command) -> Group:
        @click.group(name, cls=Group, invoke_without_command=True)
        @click.pass_context
        @wraps(shows)
        def run(click_ctx: click.Context, /, **given: Any) -> None:
            if click_ctx.invoked_subcommand is None:
                shows(**given)

        return run

    return made


def _first_sentence(command: click.Command | None) -> str:
    """What a command does, in one sentence without an example."""
    said = " ".join((command.help or "" if command else "").split("\n\n")[0].split())
    return re.split(r"(?<=[.?])\s|: headway ", said)[0].rstrip(".?") + "."


def nothing_told(ctx: Ctx, search_id: int | None, as_json: bool, empty: Any = None) -> bool:
    """Whether there is no job search at all; then it is said, with what begins one."""
    nothing = nothing_yet(ctx, search_id)
    if nothing:
        printing.answer(empty, as_json, lambda: printing.say(f"There is no job search yet: {BEGIN}"))
    return nothing


def nothing_yet(ctx: Ctx, search_id: int | None) -> bool:
    """Whether there is no job search at all, which for one who only looks is no error."""
    from headway.usecases import tracker

    return search_id is None and not tracker.searches(ctx)


def wrote(file: Path, data: bytes, force: bool, as_json: bool) -> None:
    """Write a file that only its owner can read, and say so; one that is there stays unless --force says otherwise."""
    if file.exists() and not force:
        raise click.UsageError(f"{file} is there already. Choose another name, or add --force.")
    try:
        file.touch(mode=0o600)
        file.write_bytes(data)
    except OSError as error:
        raise click.UsageError(f"{file} cannot be written: {error.strerror}.") from None
    told = {"file": str(file), "bytes": len(data)}
    printing.answer(told, as_json, lambda: printing.say(f"Written to {file}, {len(data):,} bytes."))


def ids_and_rest(words: tuple[str, ...], what: str) -> tuple[list[int], str]:
    """The IDs that a line of words begins with, and the rest in one: `3 7 phone interview`.

    >>> ids_and_rest(("3", "7", "phone", "interview"), "stage")
    ([3, 7], 'phone interview')
    >>> ids_and_rest(("3", "4"), "stage")
    ([3], '4')
    """
    at = next((place for place, word in enumerate(words) if not word.isdecimal()), len(words) - 1)
    if at < 1:
        raise click.UsageError(f"Name the ID of an opportunity, then the {what}: {what.upper()} comes last.")
    return [int(word) for word in words[:at]], " ".join(words[at:])


def translated(work: Callable[[], Any], as_json: bool) -> NoReturn:
    """Run a command and end the process with its code; whatever goes wrong is said in sentences, on stderr."""
    try:
        code = work()
    except click.ClickException as error:
        sys.exit(_mistyped(error, as_json))
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # whoever read this has seen enough; the interpreter must not complain of it when it flushes
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(DONE)
    except HeadwayError as error:
        sys.exit(_refused(error, as_json))
    except Exception as error:
        nowhere = unwritable(error)
        sys.exit(_refused(nowhere, as_json) if nowhere else _broken(error, as_json))
    sys.exit(code if isinstance(code, int) else DONE)


def _refused(error: HeadwayError, as_json: bool) -> int:
    printing.complain(as_json, error.kind, error.message, error.hint, error.field, error.options)
    if isinstance(error, Unsure):
        return UNANSWERED
    return MISTYPED if isinstance(error, Invalid) else REFUSED


def _mistyped(error: click.ClickException, as_json: bool) -> int:
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "headway"
    message = " ".join(error.format_message().split())
    printing.complain(as_json, "usage", message, f"“{path} --help” says how it is used.")
    return MISTYPED


def _broken(error: Exception, as_json: bool) -> int:
    hint = "Please report it."
    if (kept := _kept_details()) is not None:
        hint = f"The details are in {kept}; please report them."
    printing.complain(as_json, "broken", f"Something went wrong inside Headway: {type(error).__name__}: {error}.", hint)
    return REFUSED


def _kept_details() -> str | None:
    """Write down where it broke, for a report; without a place to write it is lost, which is no further error."""
    from headway.config import options

    try:
        file = options.home() / "last-error.txt"
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return None
    return str(file)
