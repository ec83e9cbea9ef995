"""Commands about those that wait: `odds` for each of them, `silence` for all."""

from collections.abc import Sequence
from datetime import date
from textwrap import wrap
from typing import Final

import click

from headway.cli import base, printing
from headway.cli.insights import figures, timing, until
from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.days import in_short
from headway.core.insights import definitions
from headway.core.speech import tenth
from headway.core.tracker import naming

NOBODY: Final = "Nobody keeps you waiting: there is nothing open that waits for an answer since a known day."
NOTHING_OVER: Final = "Nothing that waits is probably over."
_COLUMNS: Final = ("ID", "Opportunity", "Waits at", "Silent", "In 100", "Ask on", "")
_LINE: Final = 76  # letters of a command line that is to be copied
_NUMBERS: Final = ("ID", "Silent", "In 100")


@click.command("odds")
@click.option("--over", is_flag=True, help="Only those whose silence is probably over.")
@click.option("--times", is_flag=True, help="Instead, how long things take: replies, and each stage.")
@base.search_option
@base.as_json
def odds_command(over: bool, times: bool, search_id: int | None, as_json: bool) -> None:
    """Show what the silence of each open opportunity means: the chance still to hear, and when to ask.

    What is probably over is never closed by itself: “headway close ID no_reply” does it, and changes no number.
    """
    ctx = base.asker()
    from headway.usecases import insights as asked

    if times:
        _times(ctx, search_id, as_json)
        return
    found = () if base.nothing_yet(ctx, search_id) else asked.waiting(ctx, search_id=search_id)
    shown = tuple(each for each in found if each.probably_over) if over else found

    def told() -> None:
        if found:
            until.say_until(ctx, search_id)
        _odds(shown, ctx.today, NOTHING_OVER if found else NOBODY)

    printing.answer(shown, as_json, told)


@click.command("silence")
@base.search_option
@base.as_json
def silence_command(search_id: int | None, as_json: bool) -> None:
    """Say whether the last four weeks brought as many replies as the time before led to expect."""
    ctx = base.asker()
    from headway.usecases import insights as asked

    found = None if base.nothing_yet(ctx, search_id) else asked.silence(ctx, search_id=search_id)

    def shown() -> None:
        if found:
            until.say_until(ctx, search_id)
        _silence(found)

    printing.answer(found, as_json, shown)


def _odds(found: Sequence[insights.Waiting], today: date, none: str) -> None:
    if not found:
        printing.say(none)
        return
    printing.table(_COLUMNS, (_row(each, today) for each in found), right=_NUMBERS)
    printing.say()
    figures.tell(f"In 100: {definitions.ODDS[0].lower()}{definitions.ODDS[1:]}")
    if ids := [str(each.opportunity_id) for each in found if each.probably_over]:
        printing.say()
        printing.say(
            f"To close {'the one' if len(ids) == 1 else f'the {len(ids):,}'} probably over, which changes no number:"
        )
        printing.say(_command(["headway", "close", *ids, "no_reply"]))


def _command(words: Sequence[str]) -> str:
    """A command line as it can be copied, however long: folded as a shell reads it on."""
    return " \\\n".join(wrap(" ".join(words), _LINE, initial_indent="  ", subsequent_indent="    "))


def _row(it: insights.Waiting, today: date) -> tuple[object, ...]:
    name = naming.named(it.title, it.company)
    chance = "under 2" if it.under_floor else f"{100 * it.chance:.0f}"
    ask = "" if it.follow_up_on is None or it.probably_over else in_short(it.follow_up_on, today=today)
    means = "probably over" if it.probably_over else "slower than usual" if it.slower else ""
    return it.opportunity_id, name, it.stage, printing.many(it.days, "day"), chance, ask, means


def _times(ctx: Ctx, search_id: int | None, as_json: bool) -> None:
    from headway.usecases import insights as asked

    if base.nothing_yet(ctx, search_id):
        printing.answer({"replies": [], "stays": [], "quality": None}, as_json, lambda: printing.say(NOBODY))
        return
    replies, stays = asked.replies(ctx, search_id=search_id), asked.stays(ctx, search_id=search_id)
    quality = asked.quality(ctx, search_id=search_id)

    def shown() -> None:
        until.say_until(ctx, search_id)
        timing.replies(replies)
        timing.stays(stays)
        timing.quality(quality)

    printing.answer({"replies": replies, "stays": stays, "quality": quality}, as_json, shown)


def _silence(found: insights.Silence | None) -> None:
    if found is None:
        printing.say("Nothing has been sent that could be answered, so silence means nothing yet.")
        return
    figures.tell(found.words)
    if found.expected or found.observed:
        _beside(found)


def _beside(found: insights.Silence) -> None:
    printing.say(_meaning(found))
    printing.say()
    printing.say(f"Waiting at “{found.stage}”, in {found.days} days:")
    most = max(found.expected, float(found.observed))
    for name, count in (("expected", found.expected), ("got", float(found.observed))):
        printing.say(f"  {name:<9}{printing.bar(count / most)} {tenth(count)}")
    figures.tell(found.definition)


def _meaning(found: insights.Silence) -> str:
    if found.stalled:
        return "Replies have slowed down. What changed four to six weeks ago: résumé, role, season?"
    if found.chance < 0.1:
        return "Unusual, yet within what happens in a search."
    return "This is what searches are like."
