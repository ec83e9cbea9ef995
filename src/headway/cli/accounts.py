"""`headway token`: make, list and revoke the tokens with which programs ask."""

import click

from headway.cli import base, printing
from headway.core import accounts as nouns
from headway.core.errors import NotFound


@base.listing("token")
@base.as_json
def token_command(as_json: bool) -> None:
    """Let programs in: list, make and revoke the tokens of the HTTP API."""
    _list(as_json)


@token_command.command("add")
@click.argument("name")
@click.option("--read-only", is_flag=True, help="The program may look, and change nothing.")
@base.as_json
def add(name: str, read_only: bool, as_json: bool) -> None:
    """Make a token for the program NAME and print it, this once."""
    ctx = base.asker()
    from headway.usecases import accounts

    made = accounts.add_token(ctx, name=name, may_write=not read_only)

    def shown() -> None:
        printing.say(made.secret)
        printing.say("Keep it where only that program can read it: it is not shown again.", to_stderr=True)

    printing.answer(made, as_json, shown)


@token_command.command("list")
@base.as_json
def list_tokens(as_json: bool) -> None:
    """List the tokens, and about when each was last used."""
    _list(as_json)


@token_command.command("revoke")
@click.argument("token")
@base.as_json
def revoke(token: str, as_json: bool) -> None:
    """Revoke the token of that name or ID: it opens nothing from now on."""
    ctx = base.asker()
    from headway.usecases import accounts

    revoked = accounts.revoke_token(ctx, token_id=_chosen(accounts.tokens(ctx), token))
    printing.answer(revoked, as_json, lambda: printing.say(f"Revoked “{revoked.name}”."))


def _list(as_json: bool) -> None:
    ctx = base.asker()
    from headway.usecases import accounts

    found = accounts.tokens(ctx)
    printing.answer(found, as_json, lambda: _table(found))


def _chosen(tokens: tuple[nouns.Token, ...], wanted: str) -> int:
    for each in tokens:
        if each.name == wanted:
            return each.id
    for each in tokens:
        if str(each.id) == wanted:
            return each.id
    raise NotFound(f"There is no token “{wanted}”.", "“headway token list” shows those there are.")


def _table(tokens: tuple[nouns.Token, ...]) -> None:
    if not tokens:
        printing.say("There is no token yet. “headway token add NAME” makes one.")
        return
    printing.table(
        ("ID", "Name", "May", "Made", "Last used"),
        [
            (each.id, each.name, "change" if each.may_write else "look", each.made_at, each.used_at or "never")
            for each in tokens
        ],
        right=("ID",),
    )
