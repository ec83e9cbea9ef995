"""`headway calendars`, `headway record`, `headway digest`: what goes out of the plan."""

from pathlib import Path
from typing import Final

import click

from headway.cli import base, days, printing
from headway.core.plan.feed import ALARMS, PARTS
from headway.core.plan.record import COLUMNS

_FEEDS: Final = ("ID", "Name", "Holds", "Made", "Last read")


@base.listing("calendars")
@base.as_json
def calendars_command(as_json: bool) -> None:
    """List the calendars that programs subscribe to; add or revoke one; take the calendar as a file."""
    ctx = base.asker()
    from headway.usecases import plan

    found = plan.feeds(ctx)

    def shown() -> None:
        if not found:
            printing.say("No calendar program has an address. Make one: headway calendars add NAME")
            return
        rows = [
            (
                each.id,
                each.name,
                ", ".join(each.parts),
                each.made_at.date(),
                each.read_at.date() if each.read_at else "",
            )
            for each in found
        ]
        printing.table(_FEEDS, rows, right=("ID",))

    printing.answer(found, as_json, shown)


@calendars_command.command("add")
@click.argument("name")
@click.option("--part", "parts", multiple=True, type=click.Choice(tuple(PARTS)), help="What is in it; else everything.")
@click.option(
    "--alarm", type=click.Choice([str(each) for each in ALARMS]), default="60", help="Minutes before; 0: none."
)
@click.option("--private", is_flag=True, help="Say only that the time is taken, and name nobody.")
@base.as_json
def add(name: str, parts: tuple[str, ...], alarm: str, private: bool, as_json: bool) -> None:
    """Make an address for a calendar program; it is shown this once."""
    ctx = base.asker()
    from headway.usecases import plan

    made = plan.add_feed(ctx, name=name, parts=parts, alarm=int(alarm), private=private)  # type: ignore[arg-type]

    def shown() -> None:
        printing.say(f"/calendar/{made.secret}.ics")
        printing.say("Put the address of Headway before it, such as http://127.0.0.1:8000. It is not shown again.")

    printing.answer(made, as_json, shown)


@calendars_command.command("revoke")
@click.argument("feed_id", type=int, metavar="ID")
@base.as_json
def revoke(feed_id: int, as_json: bool) -> None:
    """Turn away whoever asks at the address of calendar ID."""
    ctx = base.asker()
    from headway.usecases import plan

    gone = plan.revoke_feed(ctx, feed_id=feed_id)
    printing.answer(gone, as_json, lambda: printing.say(f"Revoked the calendar “{gone.name}”."))


@calendars_command.command("take")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to; else under its own name, here.")
@click.option("--part", "parts", multiple=True, type=click.Choice(tuple(PARTS)), help="What is in it; else everything.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@base.as_json
def take(output: Path | None, parts: tuple[str, ...], force: bool, as_json: bool) -> None:
    """Write the calendar as a file (.ics), as it is now."""
    ctx = base.asker()
    from headway.usecases import plan

    made = plan.calendar_file(ctx, parts=parts)  # type: ignore[arg-type]
    base.wrote(output or Path(made.name), made.data, force, as_json)


@click.command("record")
@click.option("--from", "from_text", metavar="DAY", help="The first day; four weeks ago if not said.")
@click.option("--until", "until_text", metavar="DAY", help="The last day; today if not said.")
@click.option("--csv", "file", type=click.Path(path_type=Path), help="Write it as a table.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@base.as_json
def record_command(
    from_text: str | None, until_text: str | None, file: Path | None, force: bool, as_json: bool
) -> None:
    """Show the work-search record week by week: what you did to find work, as an office may ask for it."""
    ctx = base.asker()
    from headway.usecases import plan

    first, last = days.spoken(from_text, ctx.today)[0], days.spoken(until_text, ctx.today)[0]
    if file is not None:
        base.wrote(file, plan.work_search_file(ctx, first=first, last=last).data, force, as_json)
        return
    weeks = plan.work_search(ctx, first=first, last=last)

    def shown() -> None:
        for week in reversed(weeks):
            printing.say(f"{week.first_on} to {week.last_on}: {week.words}")
            if week.lines:
                printing.table(COLUMNS, [(line.on, *line.cells) for line in week.lines])

    printing.answer(weeks, as_json, shown)


@click.command("digest")
@click.option("--send", is_flag=True, help="Send it now, to see whether it arrives.")
@base.as_json
def digest_command(send: bool, as_json: bool) -> None:
    """Show the mail of the day as it would go out now."""
    ctx = base.asker()
    from headway.usecases import plan

    found = plan.try_digest(ctx) if send else plan.digest(ctx)

    def shown() -> None:
        printing.say(found.subject)
        printing.say()
        printing.say(found.text)

    printing.answer(found, as_json, shown)
