"""The entry point: which commands there are. A command's module is loaded when the command is asked for."""

import importlib
import io
import sys
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final, NoReturn

import click

from headway import __version__
from headway.cli import base

SECTIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "Every day": {
        "today": "plan.today",
        "log": "plan.doing",
        "plan": "plan.doing",
        "done": "plan.doing",
        "met": "people.talking",
        "review": "plan.review",
    },
    "Opportunities": {
        "add": "tracker.adding",
        "list": "tracker.showing",
        "show": "tracker.showing",
        "search": "tracker.showing",
        "move": "tracker.moving",
        "close": "tracker.moving",
        "reopen": "tracker.moving",
        "edit": "tracker.editing",
        "correct": "tracker.moving",
        "retract": "tracker.moving",
        "merge": "tracker.editing",
        "delete": "tracker.editing",
        "bin": "tracker.editing",
        "restore": "transfer.backup",
        "undo": "tracker.undoing",
        "changes": "tracker.undoing",
    },
    "The job search": {
        "searches": "tracker.searches",
        "stages": "tracker.stages",
        "roles": "tracker.roles",
        "views": "tracker.views",
        "needs": "qualifying",
        "qualify": "qualifying",
        "path": "plan.path",
    },
    "People": {
        "people": "people.contacts",
        "companies": "people.contacts",
        "who": "people.knowing",
        "outreach": "people.outreach",
        "message": "people.talking",
    },
    "Numbers": {
        "funnel": "insights.counted",
        "flow": "insights.counted",
        "weeks": "insights.weekly",
        "odds": "insights.odds",
        "silence": "insights.odds",
        "compare": "insights.comparing",
        "forecast": "insights.forecasting",
        "diagnose": "diagnosis",
        "report": "coaching",
        "confirm": "insights.until",
        "guesses": "insights.guessing",
        "experiment": "insights.guessing",
    },
    "Documents, interviews, offers": {
        "documents": "documents",
        "document": "documents",
        "fit": "qualifying",
        "interviews": "interviews.rounds",
        "interview": "interviews.rounds",
        "stories": "interviews.stories",
        "practice": "interviews.stories",
        "offers": "offers",
        "offer": "offers",
    },
    "Time": {
        "activities": "plan.doing",
        "timer": "plan.timing",
        "goals": "plan.goals",
        "blocks": "plan.setting_aside",
        "showcase": "plan.setting_aside",
        "calendars": "plan.sharing",
        "record": "plan.sharing",
        "digest": "plan.sharing",
    },
    "In and out": {
        "import": "transfer.importing",
        "export": "transfer.exporting",
        "backup": "transfer.backup",
        "demo": "transfer.demo",
    },
    "Headway itself": {
        "serve": "server",
        "work": "server",
        "token": "accounts",
        "options": "server",
        "completion": "server",
    },
}
COMMANDS: Final = {name: module for commands in SECTIONS.values() for name, module in commands.items()}


class Commands(base.Group):
    """The commands, in the order in which a person meets them, each loaded when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"headway.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return base.worded(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of a line; a word that is none is told with those that look like it."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(_unknown(args[0]), ctx)
        return super().resolve_command(ctx, args)

    def sections(self, ctx: click.Context) -> Mapping[str, Iterable[str]]:
        """The names of the commands under what they are about."""
        return SECTIONS

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:
        """Run a command line and leave with its exit code."""
        words = list(sys.argv[1:] if args is None else args)
        work = super().main
        base.translated(lambda: work(words, *rest, **extra | {"standalone_mode": False}), "--json" in words)


def _unknown(word: str) -> str:
    """That there is no such command, and which may be meant.

    >>> _unknown("lsit")
    'There is no command “lsit”. Is it list?'
    """
    near = get_close_matches(word, COMMANDS, n=3)
    return f"There is no command “{word}”." + (f" Is it {' or '.join(near)}?" if near else "")


@click.group(cls=Commands, invoke_without_command=True, context_settings=base.CONTEXT)
@click.version_option(__version__, "--version", prog_name="headway", message="%(prog)s %(version)s")
@click.pass_context
def headway(ctx: click.Context) -> None:
    """Headway keeps a job search as a funnel: where it moves, where it stalls.

    Without a command it serves its pages and opens them.

    Exit codes: 0 done; 1 refused, or it cannot be done; 2 typed wrongly; 3 a question must be answered first.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(headway.get_command(ctx, "serve"))  # type: ignore[arg-type]


def run() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without our letters shows a mark, and no error
    headway.main(prog_name="headway")


def reference() -> str:
    """Every command's help, as docs/cli.md holds it."""
    parts = ["# The command line\n\nMade from `--help`. “" + REFRESH + "” writes it anew.\n"]
    with click.Context(headway, info_name="headway", **base.CONTEXT, terminal_width=100) as top:
        parts += _helps(headway, top, 2)
    return "\n".join(parts)


REFRESH: Final = "python -c 'from headway.cli import main; print(main.reference(), end=str())' > docs/cli.md"


def _helps(command: click.Command, ctx: click.Context, depth: int) -> list[str]:
    parts = [f"{'#' * depth} {ctx.command_path}\n\n```\n{command.get_help(ctx)}\n```\n"]
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            inner = command.get_command(ctx, name)
            if inner is not None:
                with click.Context(inner, ctx, name, **base.CONTEXT, terminal_width=100) as below:
                    parts += _helps(inner, below, min(depth + 1, 3))
    return parts
