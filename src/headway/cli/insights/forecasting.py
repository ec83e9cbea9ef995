"""`headway forecast`: when a first offer may come, what it would take, and what that rests on."""

from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import Final

import click

from headway.cli import base, days, printing
from headway.cli.insights import figures
from headway.core import insights
from headway.core.days import in_words
from headway.core.stats.defaults import APPLICATION_MINUTES, OUTREACH_MINUTES

_WEEKS: Final = (1, 2, 4, 6, 8, 12, 16, 20, 26)
_USUAL: Final = (
    "There is no job search yet: “headway add” or “headway import” begins one, and this tells when an offer may come."
)


@click.command("forecast")
@click.option("--per-week", type=float, metavar="N", help="Applications a week; as in the last four weeks if not said.")
@click.option("--until", "until_text", metavar="DAY", help="The day of “what it would take”; in 90 days if not said.")
@base.search_option
@base.as_json
def forecast_command(per_week: float | None, until_text: str | None, search_id: int | None, as_json: bool) -> None:
    """Show when a first offer may come at a pace, what to expect on the way, and what it would take by a day."""
    ctx = base.asker()
    from headway.usecases import insights as asked

    until, _ = days.spoken(until_text, ctx.today, ahead=True)
    nothing = base.nothing_yet(ctx, search_id)
    found = None if nothing else asked.forecast(ctx, per_week=per_week, until=until, search_id=search_id)
    printing.answer(found, as_json, lambda: _forecast(found, ctx.today, per_week is not None))


def _forecast(found: insights.Forecast | None, today: date, chosen: bool) -> None:
    if found is None:
        printing.say(_USUAL)
        return
    if found.accepted and not chosen:
        printing.say("An offer is accepted. This search has arrived.")
        printing.say("Should it fall through: “headway forecast --per-week 10” is a forecast of a search that goes on.")
        return
    _coming(found, today, chosen)
    _efforts(found, today)
    printing.say("What this rests on:")
    for told in (found.definition, *found.rests_on):
        figures.tell(f"- {told}")


def _coming(found: insights.Forecast, today: date, chosen: bool) -> None:
    """What is to come; where nothing can, what begins it anew."""
    if found.nothing_out:
        for line in filter(None, (_offers(found), found.words)):
            figures.tell(line)
        figures.tell(
            "The next application begins it anew: “headway forecast --per-week 5” shows what would come of it."
        )
        printing.say()
        return
    for line in _first_lines(found, today, chosen):
        figures.tell(line)
    printing.say()
    _weeks(found)
    _on_the_way(found)


def _first_lines(found: insights.Forecast, today: date, chosen: bool) -> Iterator[str]:
    yield found.words
    if found.typical:
        yield "No data yet: this is the picture of a usual search."
    elif not chosen:
        yield "That is the pace of the last four weeks; --per-week N asks for another one."
    if found.offers:
        yield _offers(found)
    if found.likely_on is None:
        yield "Less likely than not within half a year."
    else:
        yield f"As likely as not by {in_words(found.likely_on, today=today)}."
    if found.early_on is not None:
        late = f", nine in ten by {in_words(found.late_on, today=today)}" if found.late_on else ""
        yield f"One chance in ten that it is there by {in_words(found.early_on, today=today)}{late}."


def _offers(found: insights.Forecast) -> str:
    if not found.offers:
        return ""
    return f"There {'is an offer' if found.offers == 1 else f'are {found.offers} offers'} on the table."


def _weeks(found: insights.Forecast) -> None:
    rows = []
    for week in _WEEKS:
        on, chance = found.weeks[week]
        low, high = (found.ranges[week][0], found.ranges[week][-1]) if found.ranges else (chance, chance)
        rows.append((week, on, figures.percent(chance), f"({figures.span(low, high)})", printing.bar(chance)))
    title = f"The chance of at least one “{found.target}”"
    printing.table(("Weeks", "By", "Chance", "Likely", ""), rows, title, right=("Weeks", "Chance", "Likely"))
    printing.say()


def _on_the_way(found: insights.Forecast) -> None:
    rows = [
        (each.stage, f"{each.days // 7} weeks", f"{each.low} to {each.high}", f"{each.mean:.1f}")
        for each in found.expected
    ]
    if rows:
        printing.table(
            ("Stage", "In", "Likely", "On average"), rows, "On the way there", right=("Likely", "On average")
        )
        printing.say()


def _efforts(found: insights.Forecast, today: date) -> None:
    until = in_words(found.until, today=today)
    if not found.by_volume:
        printing.say(
            f"By {until} not by volume alone: even a hundred applications a week would not make it likely. A later "
            "day, or better odds at each step, would."
        )
    else:
        rows = [
            (
                figures.percent(pace.chance),
                _effort(pace.per_week, APPLICATION_MINUTES),
                _effort(pace.outreach, OUTREACH_MINUTES),
            )
            for pace in found.paces
        ]
        title = f"What it would take by {until}"
        mails = f"or mails to people a week, beside {found.per_week:g} applications"
        printing.table(("For a chance of", "Applications a week", mails), rows, title, right=("For a chance of",))
        printing.say(
            f"Hours at {APPLICATION_MINUTES:.0f} minutes an application and {OUTREACH_MINUTES:.0f} a mail: an "
            "assumption."
        )
    figures.tell(_cut_off(found, today))
    printing.say()


def _cut_off(found: insights.Forecast, today: date) -> str:
    if found.cut_off_on > today:
        return f"Applications sent after {in_words(found.cut_off_on, today=today)} can hardly lead there by then."
    return "What is sent from now on can hardly lead there by then."


def _effort(per_week: float | None, minutes: float) -> str:
    """What a pace takes, in whole things a week and in hours.

    >>> _effort(10.2, 45), _effort(None, 45), _effort(0, 45), _effort(1, 20)
    ('11 (about 8 hours)', 'not by that alone', 'none', '1 (about 20 minutes)')
    """
    if per_week is None:
        return "not by that alone"
    if (whole := ceil(per_week - 0.05)) == 0:
        return "none"
    hours = whole * minutes / 60
    took = f"{hours:.0f} hours" if hours >= 1.5 else "an hour" if hours >= 0.75 else f"{60 * hours:.0f} minutes"
    return f"{whole} (about {took})"
