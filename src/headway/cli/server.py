"""Commands about Headway itself: serve the pages, list the settings, complete in the shell."""

import os

import click

from headway.cli import base, printing


@click.command("serve")
@click.option("--browser/--no-browser", default=True, show_default=True, help="Open the pages in the browser.")
def serve_command(browser: bool) -> None:
    """Serve the pages on this machine and open them. Ctrl-C stops it."""
    from headway.config import serve

    serve.serve(open_browser=browser)


@click.command("work")
@click.option("--once", is_flag=True, help="Do what is due and what waits, then end: for cron.")
def work_command(once: bool) -> None:
    """Do the background work of a server: the backup of the day, emptying the bin. “serve” does it by itself.

    One worker is at work at a time; another one that is started says so and ends.
    """
    from headway.config import work

    work.alone(once)


@click.command("options")
@base.as_json
def options_command(as_json: bool) -> None:
    """List the settings that Headway reads from the environment."""
    from headway.config import options

    def shown() -> None:
        for option in options.OPTIONS:
            state = "set" if option.name in os.environ else f"default {option.default or 'empty'}"
            printing.say(f"{option.name} ({state})\n    {option.help}")

    # the values stay unsaid: one of them holds a password
    found = [
        {"name": each.name, "default": each.default, "set": each.name in os.environ, "help": each.help}
        for each in options.OPTIONS
    ]
    printing.answer(found, as_json, shown)


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion_command(shell: str) -> None:
    """Print the script that completes commands in a shell: headway completion bash >> ~/.bashrc."""
    from click.shell_completion import BashComplete, FishComplete, ZshComplete

    from headway.cli import main

    made = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}[shell]
    click.echo(made(main.headway, {}, "headway", "_HEADWAY_COMPLETE").source())
