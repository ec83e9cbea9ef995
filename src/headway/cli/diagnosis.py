"""`headway diagnose`: the one thing that stands out in these applications, or why nothing does."""

from datetime import date
from typing import Final

import click

from headway.cli import base, printing
from headway.core import diagnosis as core
from headway.core.days import in_words

_STATES: Final = {"speaks": "speaks", "put_off": "put off", "clear": "silent", "thin": "too early", "unread": "no data"}
_COLUMNS: Final = ("Looked at", "In", "", "Why")


@click.command("diagnose")
@click.option("--all", "everything", is_flag=True, help="Also every rule that was looked at, and why it is silent.")
@click.option("--not-now", is_flag=True, help="Put off what is said now: it is silent for four weeks.")
@base.search_option
@base.as_json
def diagnose_command(everything: bool, not_now: bool, search_id: int | None, as_json: bool) -> None:
    """Say the one thing that stands out in these applications, with its counts and one thing to try.

    Where the evidence is thin it says what is needed. A no is a no to this role at this company at this time.
    """
    ctx = base.asker()
    from headway.usecases import diagnosis

    found = core.over("empty") if base.nothing_yet(ctx, search_id) else diagnosis.diagnosis(ctx, search_id=search_id)
    if not_now and found.finding is not None:
        change = diagnosis.put_off(ctx, code=found.finding.code, scope=found.finding.scope, search_id=search_id)
        base.changed(change, as_json)
        return
    if not_now and not as_json:
        printing.say("There is nothing to put off.")
    answer = found if everything else found.finding or found.calm
    printing.answer(answer, as_json, lambda: _shown(found, everything, ctx.today))


def _shown(found: core.Diagnosis, everything: bool, today: date) -> None:
    if found.finding is not None:
        _finding(found.finding, today)
    elif found.calm is not None:
        for told in filter(None, (found.calm.words, found.calm.needs, found.calm.silence)):
            printing.say(told)
    if found.as_of:
        printing.say(found.as_of)
    if everything and found.looks:
        printing.say()
        printing.table(_COLUMNS, (_row(look, today) for look in found.looks))


def _finding(it: core.Finding, today: date) -> None:
    printing.say(f"{it.title}{f' ({it.scope})' if it.scope else ''}")
    printing.say(it.observed)
    for each in it.opportunities:
        printing.say(f"  {each.id}  {each.name}")
    printing.say()
    printing.say(it.reading)
    printing.say(f"To try: {it.advice}")
    printing.say()
    printing.say(f"The rule: {it.rule}")
    printing.say(f"What would change it: {it.changes}")
    printing.say(
        f"Look again: {in_words(it.look_again_on, today=today)}. To hear no more of it: headway diagnose --not-now"
    )


def _row(look: core.Look, today: date) -> tuple[str, str, str, str]:
    state = _STATES[look.state]
    if look.until_on:
        state += f" until {in_words(look.until_on, today=today)}"
    return look.title, look.scope or "all", state, look.why
