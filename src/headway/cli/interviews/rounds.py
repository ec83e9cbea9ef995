"""`headway interviews`, `headway interview add|show|done|cancel|remove`: rounds from the terminal."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import click

from headway.cli import base, days, printing
from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.interviews import nouns, telling
from headway.core.interviews.times import clock, local
from headway.core.interviews.words import FORMATS, HOWS, RESULTS
from headway.core.tracker.nouns import Change

_COLUMNS: Final = ("ID", "When", "What", "Stage", "Rated", "Came of it")
_CLOCK: Final = re.compile(r"\d{1,2}([:.]\d\d)?([ap]m)?|\d{1,2}[ap]m", re.ASCII)


@click.command("interviews")
@click.option("--waiting", "which", flag_value="waiting", help="Those that wait for an answer.")
@click.option("--coming", "which", flag_value="coming", help="Those to come.")
@base.search_option
@base.as_json
def interviews_command(which: str | None, search_id: int | None, as_json: bool) -> None:
    """List the interviews of the job search: what comes, what waits, what was."""
    ctx = base.asker()
    from headway.usecases import interviews

    asked = {"waiting": interviews.awaiting_answer, "coming": interviews.upcoming}.get(which or "")
    found = asked(ctx) if asked else interviews.interviews(ctx, search_id=search_id)
    printing.answer(found, as_json, lambda: _table(ctx, found))


@click.group("interview", cls=base.Group, context_settings=base.CONTEXT)
def interview_command() -> None:
    """Add an interview, prepare for it, write down how it went, or call it off."""


@interview_command.command("add")
@click.argument("opportunity", type=int)
@click.argument("words", nargs=-1, metavar="[DAY] [TIME]")
@click.option("--zone", default="", metavar="ZONE", help="Time zone of TIME, such as America/New_York; else yours.")
@click.option("--minutes", type=click.IntRange(1), help="How long it takes.")
@click.option("--how", type=click.Choice([how for how in HOWS if how]), help="By phone, by video, on site.")
@click.option("--kind", type=click.Choice([each for each in FORMATS if each]), help="What kind of interview.")
@click.option("--with", "people", multiple=True, metavar="NAME", help="Who will be there; several times for several.")
@click.option("--place", default="", metavar="TEXT", help="An address or a link.")
@base.as_json
def add(opportunity: int, words: tuple[str, ...], as_json: bool, kind: str | None, **given: Any) -> None:
    """Add an interview to an opportunity: headway interview add 12 friday 14:30 --how video.

    DAY is said as you would say it; without TIME only the day is known, without DAY not even that.
    """
    on_text, at = _day_and_time(words)
    ctx = base.asker()
    from headway.usecases import interviews, tracker

    given["how"] = given["how"] or ""
    on = _day(on_text, ctx.today)
    it = interviews.add_interview(ctx, opportunity_id=opportunity, on=on, at=at, format=kind or "", **given)  # type: ignore[arg-type]

    def shown() -> None:
        when = telling.when(it, today=ctx.today, zone=ctx.zone)
        printing.say(f"Added interview {it.id}: {_name(it)}, {when}. Undo: headway undo")
        printing.say(f"{len(it.checklist)} things to prepare: headway interview show {it.id}")
        now = tracker.opportunity(ctx, id=opportunity)
        if it.stage_rank is not None and it.stage_rank > now.stage_rank and not now.outcome:
            printing.say(f"It stands at “{now.stage}”. Move it: headway move {now.id} {it.stage}")

    printing.answer(it, as_json, shown)


@interview_command.command("show")
@click.argument("interview", type=int)
@base.as_json
def show(interview: int, as_json: bool) -> None:
    """Show an interview with its checklist and the questions to ask."""
    ctx = base.asker()
    from headway.usecases import interviews

    it = interviews.interview(ctx, interview_id=interview)
    printing.answer(it, as_json, lambda: _shown(ctx, it))


@interview_command.command("done")
@click.argument("interview", type=int)
@click.option("--rating", type=click.IntRange(1, 5), help="How it went, from 1 to 5.")
@click.option("--asked", multiple=True, metavar="QUESTION", help="What they asked; several times for several.")
@click.option("--well", metavar="TEXT", help="What went well.")
@click.option("--better", metavar="TEXT", help="What to do better.")
@click.option("--lesson", metavar="TEXT", help="What to remember.")
@click.option("--answer-by", metavar="DAY", help="The day by which they promised an answer.")
@click.option("--thanked", metavar="DAY", help="The day on which you thanked them; today is one.")
@base.changing
def done(ctx: Ctx, interview: int, **given: Any) -> Change:
    """Write down how an interview went; what is not said stays as it is."""
    from headway.usecases import interviews

    it = interviews.interview(ctx, interview_id=interview)
    return interviews.finish_interview(ctx, interview_id=interview, version=it.version, **_after(ctx, it, given))


@interview_command.command("tick")
@click.argument("interview", type=int)
@click.argument("place", type=click.IntRange(1))
@base.changing
def tick(ctx: Ctx, interview: int, place: int) -> Change:
    """Tick a line of the checklist, by its number in “headway interview show”; ticked already, untick it."""
    from headway.usecases import interviews

    items = interviews.interview(ctx, interview_id=interview).checklist
    if place > len(items):
        raise Invalid(f"The checklist has {len(items)} lines.", f"“headway interview show {interview}” numbers them.")
    item = items[place - 1]
    return interviews.tick_item(ctx, interview_id=interview, text=item.text, done=not item.done)


@interview_command.command("move")
@click.argument("interview", type=int)
@click.argument("words", nargs=-1, required=True, metavar="DAY [TIME]")
@click.option("--zone", default="", metavar="ZONE", help="Time zone of TIME; else the one it had.")
@base.as_json
def move(interview: int, words: tuple[str, ...], zone: str, as_json: bool) -> None:
    """Put an interview to another day and time: headway interview move 3 monday 10:00."""
    on_text, at = _day_and_time(words)
    ctx = base.asker()
    from headway.usecases import interviews

    on = _day(on_text, ctx.today)
    base.changed(interviews.reschedule_interview(ctx, interview_id=interview, on=on, at=at, zone=zone), as_json)


@interview_command.command("cancel")
@click.argument("interview", type=int)
@click.option("--by", type=click.Choice(["me", "them"]), default="them", show_default=True, help="Who called it off.")
@base.changing
def cancel(ctx: Ctx, interview: int, by: Any) -> Change:
    """Call an interview off; it stays readable."""
    from headway.usecases import interviews

    return interviews.cancel_interview(ctx, interview_id=interview, by=by)


@interview_command.command("remove")
@click.argument("interview", type=int)
@base.changing
def remove(ctx: Ctx, interview: int) -> Change:
    """Remove an interview that was a mistake."""
    from headway.usecases import interviews

    return interviews.remove_interview(ctx, interview_id=interview)


def _day_and_time(words: tuple[str, ...]) -> tuple[str, str]:
    """The words of a day, and the time of day that stands last.

    >>> _day_and_time(("next", "friday", "14:30")), _day_and_time(("2026-03-20",))
    (('next friday', '14:30'), ('2026-03-20', ''))
    """
    if len(words) > 1 and _CLOCK.fullmatch(words[-1].casefold()):
        return " ".join(words[:-1]), words[-1]
    return " ".join(words), ""


def _day(text: str, today: date) -> date | None:
    on, exactness = days.spoken(text, today, ahead=True)
    if exactness not in ("exact", "unknown"):
        raise Invalid("An interview has an exact day, or none yet.", days.HINT, "on")
    return on


def _after(ctx: Ctx, it: nouns.Interview, given: dict[str, Any]) -> dict[str, Any]:
    """What is written down already, with what was said now in its place."""
    said = {"went_well": given["well"], "to_improve": given["better"], "lessons": given["lesson"]}
    texts = {name: getattr(it, name) if text is None else text for name, text in said.items()}
    promised, _ = days.spoken(given["answer_by"], ctx.today, ahead=True)
    thanked, _ = days.spoken(given["thanked"], ctx.today)
    return texts | {
        "rating": given["rating"] or it.rating,
        "asked": (*it.asked, *given["asked"]),
        "story_ids": [story.id for story in it.stories],
        "promised_on": promised or it.promised_on,
        "thanked_on": thanked or it.thanked_on,
        "answer_asked_on": it.answer_asked_on,
    }


def _name(it: nouns.Interview) -> str:
    return ", ".join(part for part in (it.title, it.company) if part)


def _table(ctx: Ctx, found: Iterable[nouns.Interview]) -> None:
    rows = [_row(ctx, it) for it in found]
    if not rows:
        printing.say("No interview. Add one: headway interview add ID friday 14:30")
        return
    printing.table(_COLUMNS, rows, right=("ID", "Rated"))


def _row(ctx: Ctx, it: nouns.Interview) -> tuple[object, ...]:
    came = RESULTS[it.result] if it.over else "Called off" if it.cancelled_at else ""
    return (it.id, _when(ctx, it), _name(it), it.stage, it.rating, came)


def _when(ctx: Ctx, it: nouns.Interview) -> str:
    """When it is on the person's clock, as columns have room for it."""
    if it.starts_at is None:
        return it.held_on.isoformat() if it.held_on else "no day yet"
    mine = local(it.starts_at, ctx.zone)
    return f"{mine:%Y-%m-%d} {clock(mine)}"


def _shown(ctx: Ctx, it: nouns.Interview) -> None:
    printing.say(f"{_name(it)}. {telling.headline(it, today=ctx.today, zone=ctx.zone)}")
    there = telling.there(it, zone=ctx.zone)
    parts = (there, HOWS[it.how] if it.how else "", it.place, ", ".join(who.name for who in it.people))
    printing.say(" · ".join(part for part in parts if part))
    for title, items in (("Before it", it.checklist), ("Questions to ask", it.to_ask)):
        printing.say(f"\n{title}")
        for place, item in enumerate(items, start=1):
            printing.say(f" {place:>2} [{'x' if item.done else ' '}] {item.text}")
    for title, text in (("What they asked", "\n".join(it.asked)), ("What to remember", it.lessons)):
        if text:
            printing.say(f"\n{title}\n{text}")
