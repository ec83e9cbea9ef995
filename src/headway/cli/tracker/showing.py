"""Commands that look: list, show, search."""

from typing import Any, Final

import click

from headway.cli import base, days, printing
from headway.cli.tracker import choosing, tables
from headway.core.ctx import Ctx
from headway.core.tracker import filters, nouns
from headway.core.tracker.words import ANSWERS, DOORS, EXACTNESS, SILENCES

_NONE: Final = nouns.Page((), 0, 1, filters.PAGE_SIZE)
_PLAIN: Final = ("text", "state", "order", "page", "size", "answered", "days", "said_by", "document", "tailored")
_STAGES: Final = ("reached", "step")
_WORDS = ("role", "source", "label", "company", "silence")


@click.command("list")
@click.option(
    "--stage", "-s", "stages", multiple=True, metavar="STAGE", help="At this stage; several are alternatives."
)
@click.option("--reached", metavar="STAGE", help="Stood at this stage or beyond it at some time.")
@click.option("--document", metavar="NAME", help="The résumé version of this name went with it; - none noted.")
@click.option("--tailored", type=click.Choice(("yes", "no", "-")), help="Written for its posting; - nobody has said.")
@click.option("--role", multiple=True, metavar="TEXT", help="Of this target role.")
@click.option("--source", multiple=True, metavar="TEXT", help="Found this way.")
@click.option("--label", multiple=True, metavar="TEXT", help="With this label.")
@click.option("--company", "-c", multiple=True, metavar="TEXT", help="At a company with this in its name.")
@click.option(
    "--where",
    "conditions",
    multiple=True,
    metavar="COLUMN=VALUE",
    help="Any other condition: applied_on_from=2026-01-01, location=remote, outcome=rejected, notes=-.",
)
@click.option("--text", default="", metavar="WORDS", help="With these words anywhere.")
@click.option("--open", "state", flag_value="open", help="Only what is open.")
@click.option("--closed", "state", flag_value="closed", help="Only what has ended.")
@click.option(
    "--silence",
    multiple=True,
    type=click.Choice(list(SILENCES)),
    help="Silent so long that it is probably over, that it is slow, or that it is time to ask.",
)
@click.option("--step", metavar="STAGE", help="With --answered: of those who stood at this stage.")
@click.option("--answered", type=click.Choice(list(ANSWERS)), help="What became of them there, as the shares count it.")
@click.option("--days", type=click.Choice(list(EXACTNESS)), help="With a line of history whose day is known so well.")
@click.option("--said-by", type=click.Choice(list(DOORS)), help="With a line of history that came in this way.")
@click.option("--view", metavar="VIEW", help="As a saved view asks (see “headway views”), narrowed by the rest.")
@click.option("--order", metavar="COLUMN", help="Minus: the largest first. If not said: -last_on.")
@click.option("--page", default=1, type=click.IntRange(1), help="Which page.")
@click.option("--size", default=filters.PAGE_SIZE, show_default=True, type=click.IntRange(1, 1000), help="Rows a page.")
@base.search_option
@base.as_json
def list_command(as_json: bool, search_id: int | None, **given: Any) -> None:
    """List opportunities, what moved last first."""
    ctx = base.asker()
    from headway.usecases import insights, tracker

    if base.nothing_told(ctx, search_id, as_json, _NONE):
        return
    search = tracker.search(ctx, search_id=search_id)
    asked = insights.narrowed(ctx, asked=_question(ctx, search, given), search_id=search.id)
    page = tracker.opportunities(ctx, asked=asked, search_id=search.id)
    printing.answer(page, as_json, lambda: _page(page))


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--page", default=1, type=click.IntRange(1), help="Which page.")
@base.search_option
@base.as_json
def search_command(words: tuple[str, ...], page: int, search_id: int | None, as_json: bool) -> None:
    """Find opportunities by words that stand anywhere in them: names, people, notes, links."""
    ctx = base.asker()
    from headway.usecases import tracker

    asked = filters.Question(text=" ".join(words), page=page)
    if base.nothing_told(ctx, search_id, as_json, _NONE):
        return
    found = tracker.opportunities(ctx, asked=asked, search_id=search_id)
    printing.answer(found, as_json, lambda: _page(found))


@click.command("show")
@click.argument("id", type=int)
@base.as_json
def show_command(id: int, as_json: bool) -> None:
    """Show one opportunity with its history, the numbers of its lines included."""
    ctx = base.asker()
    from headway.usecases import tracker

    it, lines = tracker.opportunity(ctx, id=id), tracker.history(ctx, id=id, all=True)

    def shown() -> None:
        tables.detail(it)
        printing.say()
        tables.history(lines)

    printing.answer({"opportunity": it, "history": lines}, as_json, shown)


def _question(ctx: Ctx, search: nouns.JobSearch, given: dict[str, Any]) -> filters.Question:
    asked: dict[str, list[str]] = {name: list(given[name]) for name in _WORDS}
    asked["stage"] = list(given["stages"])
    seen = choosing.view(ctx, search.id, given["view"]) if given["view"] else {}
    for condition in given["conditions"]:
        column, mark, value = condition.partition("=")
        if not mark:
            raise click.UsageError(f"“{condition}” is not COLUMN=VALUE.")
        asked.setdefault(column.strip().replace("-", "_"), []).append(_typed(ctx, column, value.strip()))
    asked["stage"] = [
        value if value == filters.NOTHING else str(choosing.stage(search.stages, value).id) for value in asked["stage"]
    ]
    plain = {name: [str(given[name])] for name in _PLAIN if given[name]}
    for name in _STAGES:
        if given[name]:
            plain[name] = [str(choosing.stage(search.stages, given[name]).id)]
    return filters.parse({**seen, **{name: values for name, values in asked.items() if values}, **plain})


def _typed(ctx: Ctx, column: str, value: str) -> str:
    """Words for days become days, so that `applied_on_from="last monday"` works."""
    name = column if column in filters.COLUMNS else column.removesuffix("_from").removesuffix("_to")
    if value == filters.NOTHING or name not in filters.COLUMNS or filters.COLUMNS[name][1] != "day":
        return value
    return str(days.spoken(value, ctx.today)[0] or value)


def _page(page: nouns.Page) -> None:
    if not page.total:
        printing.say("Nothing found.")
        return
    if page.items:
        tables.opportunities(page.items)
    first = (page.number - 1) * page.size + 1
    last = first + len(page.items) - 1
    if len(page.items) == page.total:
        printing.say(f"\n{printing.many(page.total, 'opportunity', 'opportunities')}.")
    elif page.items:
        printing.say(f"\n{first}–{last} of {page.total:,}; --page {page.number + 1} goes on.")
    else:
        printing.say(f"There are {page.total:,}; page {page.number} is past the last.")
