"""The command line as a whole: promises of --help, exit codes, errors without tracebacks, true processes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from headway.cli import base, main, printing
from headway.config import options
from tests import migrated

ROOT = Path(__file__).parent.parent.parent
Headway = Callable[..., Any]


def run(command: list[str], environment: dict[str, str], **given: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own command
        command, env=environment, capture_output=True, text=True, timeout=60, check=False, **given
    )


def process(home: Path, *words: str, **given: Any) -> subprocess.CompletedProcess[str]:
    """A true process, with a home of its own."""
    environment = {**os.environ, "HEADWAY_HOME": str(home), "NO_COLOR": "1"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-c", "from headway.cli.main import run; run()", *words]
    return run(command, environment, **given)


def test_help_is_a_promise() -> None:
    kept = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert main.reference() == kept, f"If the difference is meant: {main.REFRESH}"


def commands(of: click.Group, path: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command below a group by all of its words; a group that does something alone is a command too."""
    context = click.Context(of)
    for name in of.list_commands(context):
        command = of.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            assert command.help, name
            yield from commands(command, f"{path}{name} ")
        if not isinstance(command, click.Group) or command.invoke_without_command:
            yield f"{path}{name}", command


def said(argument: click.Parameter) -> str:
    """Something that an argument takes."""
    return argument.type.choices[0] if isinstance(argument.type, click.Choice) else "1"


def with_nothing() -> Iterator[tuple[str, ...]]:
    """Every command line that leaves one of the words empty which it needs."""
    for name, command in commands(main.headway):
        needed = [each for each in command.params if isinstance(each, click.Argument) and each.required]
        for empty in (each for each in needed if each.type is click.STRING):
            yield (*name.split(), *(" " if each is empty else said(each) for each in needed))


@pytest.mark.parametrize("line", [*with_nothing()], ids=" ".join)
def test_no_command_takes_empty_words_where_it_needs_some(line: tuple[str, ...]) -> None:
    done = CliRunner().invoke(main.headway, line)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "is empty: say it in words." in done.stderr


def test_empty_words_are_looked_for_everywhere() -> None:
    found = {" ".join(line).strip() for line in with_nothing()}
    assert {"add", "calendars add", "review keep", "stages rename 1", "offer note 1"} <= found


def test_every_command_speaks_json_and_says_what_it_does() -> None:
    silent = {"serve", "work", "completion"}
    found = dict(commands(main.headway))
    assert {"list", "offer add", "calendars", "calendars take"} <= {*found}
    for name, command in found.items():
        assert command.help, name
        assert name in silent or any(each.name == "as_json" for each in command.params), name


def test_from_an_empty_home(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    assert process(home, "add", "Engineer", "Brightwater Labs", "--stage", "1").returncode == 0
    assert process(home, "move", "1", "phone").returncode == 0
    listed = process(home, "list")
    assert "Phone interview" in listed.stdout
    assert "\x1b" not in listed.stdout
    assert listed.stderr == ""
    assert max(map(len, listed.stdout.splitlines())) <= 80
    assert process(home, "--version").stdout.startswith("headway 0.")


def test_a_terminal_without_our_letters_shows_a_mark(tmp_path: Path) -> None:
    environment = {**os.environ, "HEADWAY_HOME": str(migrated.home(tmp_path)), "PYTHONIOENCODING": "ascii"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-c", "from headway.cli.main import run; run()"]
    assert run([*command, "add", "Bäcker"], environment).returncode == 0
    listed = run([*command, "list"], environment)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "B?cker" in listed.stdout


def test_who_has_read_enough_breaks_nothing(tmp_path: Path) -> None:
    environment = {**os.environ, "HEADWAY_HOME": str(tmp_path)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-c", "from headway.cli.main import run; run()", "--help"]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, env=environment, stdout=writer, stderr=subprocess.PIPE, check=False)  # noqa: S603
    os.close(writer)
    assert done.stderr == b""


def test_nothing_heavy_is_loaded_for_an_addition(tmp_path: Path) -> None:
    code = (
        "import sys; from headway.cli.main import headway\n"
        "try: headway.main(['add', 'Engineer', '--on', '2026-01-02'])\n"
        "except SystemExit: print([name for name in sys.modules if name in ('rich', 'dateparser', 'numpy')])"
    )
    environment = {**os.environ, "HEADWAY_HOME": str(migrated.home(tmp_path))}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = run([sys.executable, "-c", code], environment)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.django_db
def test_whatever_breaks_is_a_sentence(headway: Headway, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken() -> None:
        raise ZeroDivisionError("by a test")

    monkeypatch.setattr(base, "asker", broken)
    monkeypatch.setattr(options, "home", lambda: tmp_path)
    said = headway("list", code=1).stderr
    assert said.startswith("Something went wrong inside Headway: ZeroDivisionError: by a test.\n")
    assert "Traceback" in (tmp_path / "last-error.txt").read_text(encoding="utf-8")
    assert json.loads(headway("list", "--json", code=1).stderr)["error"]["kind"] == "broken"


@pytest.mark.django_db
def test_interrupted_it_is_quiet(headway: Headway, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(base, "asker", interrupted)
    said = headway("list", code=130)
    assert said.output.strip() == ""


@pytest.mark.django_db
@pytest.mark.parametrize("words", [("nonsense",), ("show",), ("show", "x"), ("list", "--nonsense")])
def test_typed_wrongly(headway: Headway, words: tuple[str, ...]) -> None:
    said = headway(*words, code=2)
    assert "--help" in said.stderr
    error = json.loads(headway(*words, "--json", code=2).stderr)["error"]
    assert error["kind"] == "usage"


@pytest.mark.django_db
def test_options_are_listed_without_their_secrets(headway: Headway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://ada:secret@db.example/headway")
    listed = headway("options").stdout
    assert "DATABASE_URL (set)" in listed
    assert "secret" not in listed
    found = json.loads(headway("options", "--json").stdout)
    assert [each["name"] for each in found] == [option.name for option in options.OPTIONS]


@pytest.mark.django_db
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed(headway: Headway, shell: str) -> None:
    assert "_HEADWAY_COMPLETE" in headway("completion", shell).stdout


def test_completion_knows_the_commands(tmp_path: Path) -> None:
    environment = {**os.environ, "_HEADWAY_COMPLETE": "bash_complete", "COMP_WORDS": "headway mo", "COMP_CWORD": "1"}
    command = [sys.executable, "-c", "from headway.cli.main import run; run()"]
    done = run(command, environment)
    assert done.stdout == "plain,move\n"


def test_bare_it_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    from headway.config import serve

    called = []
    monkeypatch.setattr(serve, "serve", lambda open_browser: called.append(open_browser))
    for words in ([], ["serve"], ["serve", "--no-browser"]):
        with pytest.raises(SystemExit) as left:
            main.headway.main(words)
        assert left.value.code == 0
    assert called == [True, True, False]


def test_a_command_typed_wrongly_is_told_with_those_that_look_like_it(headway: Headway) -> None:
    assert headway("lsit", code=2).stderr.startswith("There is no command “lsit”. Is it list?")
    assert headway("zzzzzz", code=2).stderr.startswith("There is no command “zzzzzz”.\n")


def test_help_is_told_in_whole_sentences(headway: Headway) -> None:
    for words in ((), ("goals",), ("offer",)):
        assert "..." not in headway(*words, "--help").stdout.split("Options:")[1], words


@pytest.mark.django_db
def test_an_empty_tracker_says_how_to_begin(headway: Headway) -> None:
    for command in ("list", "stages", "roles", "views", "needs", "qualify", "confirm", "today"):
        assert base.BEGIN in headway(command).stdout, command
        json.loads(headway(command, "--json").stdout)
    assert headway("changes").stdout == "There is nothing to undo.\n"
    assert "headway met NAME" in headway("people").stdout


def test_a_narrow_terminal_keeps_days_whole_and_leaves_bars_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    row = ("Willow Compass Instruments and Daughters", "2026-03-15", "████")
    for width, last in ((80, "████"), (40, "2026-03-15")):
        monkeypatch.setenv("COLUMNS", str(width))
        printing.table(("Company", "Day", ""), [row])
        assert capsys.readouterr().out.splitlines()[1].rstrip().endswith(last)
