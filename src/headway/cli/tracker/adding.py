"""`headway add`: the quickest way in."""

from typing import Any

import click

from headway.cli import base, days, printing
from headway.cli.tracker import choosing, plain_fields
from headway.core.errors import Unsure

_LINK = ("http://", "https://")


@click.command("add")
@click.argument("words", nargs=-1, required=True, metavar="TITLE [COMPANY] [LINK]")
@click.option("--company", "-c", metavar="TEXT", help="Who would hire you, where it does not stand behind the title.")
@click.option("--stage", "-s", metavar="STAGE", help="Where it stands: a number, a name or its beginning.")
@days.option("Since when it stands there; today if not said.")
@plain_fields.options
@click.option("--label", "-l", "labels", multiple=True, metavar="TEXT", help="A word of your own to group by.")
@click.option("--anyway", is_flag=True, help="Add it although one like it is there.")
@base.search_option
@base.as_json
def add_command(words: tuple[str, ...], as_json: bool, **given: Any) -> None:
    """Add an opportunity: headway add "Backend engineer" "Brightwater Labs".

    Title or company is enough. A word that begins with http:// or https:// is taken for its link.
    """
    asked = _named(words, given)
    ctx = base.asker()
    from headway.usecases import tracker

    stage_id = None
    if given["stage"] is not None:
        if not tracker.searches(ctx):
            tracker.start(ctx, name="My job search")
        stage_id = choosing.stage(tracker.search(ctx, search_id=given["search_id"]).stages, given["stage"]).id
    on, exactness = days.spoken(given["on_text"], ctx.today)
    try:
        made = tracker.add(
            ctx,
            values=plain_fields.given(asked, ctx.today),
            stage_id=stage_id,
            on=on,
            exactness=exactness,
            search_id=given["search_id"],
            even_if_alike=given["anyway"],
        )
    except Unsure as doubt:
        same = tuple(f"headway show {id}" for id in doubt.options)
        raise Unsure(doubt.message, doubt.hint, (*same, "--anyway")) from None
    printing.answer(made, as_json, lambda: printing.say(f"Added {made.id}: {tracker.named(made)}, at “{made.stage}”."))


def _named(words: tuple[str, ...], given: dict[str, Any]) -> dict[str, Any]:
    """Title, company and link out of the bare words."""
    asked = {**given, "company": given["company"]}
    links = [word for word in words if word.startswith(_LINK)]
    names = [word for word in words if not word.startswith(_LINK)]
    if len(links) > 1 or (links and asked["url"]):
        raise click.UsageError("An opportunity has one link.")
    if len(names) > 2 or (len(names) == 2 and asked["company"]):
        raise click.UsageError("Name a title and a company, each in quotes if it has spaces.")
    asked["url"] = links[0] if links else asked["url"]
    asked["title"] = names[0] if names else None
    asked["company"] = names[1] if len(names) == 2 else asked["company"]
    return asked
