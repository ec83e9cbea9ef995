"""`headway offers`, `headway offer …`: what was offered, what it is worth, and what was decided."""

from typing import Any, Final

import click

from headway.cli import base, days, printing
from headway.core import amounts
from headway.core.ctx import Ctx
from headway.core.offers import worth
from headway.core.offers.comparing import Cell, Column
from headway.core.offers.ending import headline
from headway.core.offers.nouns import Offer
from headway.core.offers.words import PERIODS

_COLUMNS: Final = ("ID", "Offer", "A year", "Where it stands")
_TERMS: Final = (
    ("base", "Base pay, such as 60000 or 60k."),
    ("currency", "Its three letters, such as EUR."),
    ("bonus", "Bonus a year."),
    ("bonus-percent", "Bonus in % of the base."),
    ("equity", "What all of the equity is worth to you."),
    ("vesting-years", "Over how many years it is earned."),
    ("sign-on", "Paid once."),
    ("hours", "Hours a week."),
    ("leave-days", "Days of leave a year."),
    ("place", "Where it is."),
    ("benefits", "Such as “Pension: 2400”."),
)
_SAID: Final = {"yes": "1", "no": "0"}
_UNNAMED: Final = "Where no currency is named, nothing is converted: headway offer edit ID --currency EUR"
_DAYS: Final = (("deadline", "deadline_on", "The day by which they want to know."),
                ("written", "written_on", "The day on which it came in writing."),
                ("starts", "start_on", "The day on which it begins."))  # fmt: skip


@click.command("offers")
@base.search_option
@base.as_json
def offers_command(search_id: int | None, as_json: bool) -> None:
    """List the offers of a job search, those that wait for your answer first."""
    ctx = base.asker()
    from headway.usecases import offers

    nothing = base.nothing_yet(ctx, search_id)
    found = () if nothing else offers.offers(ctx, search_id=search_id)
    bare = () if nothing else offers.offers_without_terms(ctx, search_id=search_id)

    def shown() -> None:
        for each in bare:
            printing.say(
                f"{each.name}: an offer without its terms yet. headway offer add {each.opportunity_id} --base …"
            )
        if not found and not bare:
            printing.say("No offer is written down yet. When one comes: headway offer add OPPORTUNITY --base 60000")
        if found:
            printing.table(_COLUMNS, [_row(ctx, it) for it in found], right=("ID", "A year"))

    printing.answer(found, as_json, shown)


@click.group("offer", cls=base.Group, context_settings=base.CONTEXT)
def offer_command() -> None:
    """Write an offer down, prepare what to ask for, decide."""


def _terms(command: base.Command) -> base.Command:
    for name, words in reversed(_TERMS):
        command = click.option(f"--{name}", name.replace("-", "_"), metavar="TEXT", help=words)(command)
    command = click.option("--period", type=click.Choice(tuple(PERIODS)), help="What the base is paid for.")(command)
    for name, field, words in _DAYS:
        command = click.option(f"--{name}", field, metavar="DAY", help=words)(command)
    return command


@offer_command.command("add")
@click.argument("opportunity_id", type=int, metavar="OPPORTUNITY")
@_terms
@base.as_json
def add(opportunity_id: int, as_json: bool, **given: str | None) -> None:
    """Write down the offer of an OPPORTUNITY: what you know so far is enough."""
    ctx = base.asker()
    from headway.usecases import offers

    made = offers.add_offer(ctx, opportunity_id=opportunity_id, terms=_given(ctx, given))
    it = offers.offer(ctx, id=made.made_id or 0)
    printing.answer(it, as_json, lambda: _told(ctx, it, made.left))


@offer_command.command("edit")
@click.argument("id", type=int)
@_terms
@base.as_json
def edit(id: int, as_json: bool, **given: str | None) -> None:
    """Change the terms of offer ID."""
    ctx = base.asker()
    from headway.usecases import offers

    done = offers.edit_offer(ctx, id=id, terms=_given(ctx, given))
    it = offers.offer(ctx, id=id)
    printing.answer(it, as_json, lambda: _told(ctx, it, done.left))


@offer_command.command("show")
@click.argument("id", type=int)
@base.as_json
def show(id: int, as_json: bool) -> None:
    """Show offer ID: what a year is worth, part by part, and what was said."""
    ctx = base.asker()
    from headway.usecases import offers

    it = offers.offer(ctx, id=id)
    printing.answer(it, as_json, lambda: _told(ctx, it))


@offer_command.command("nudges")
@click.argument("id", type=int)
@base.as_json
def nudges(id: int, as_json: bool) -> None:
    """Show who else talks to you, each with the message that tells them of offer ID and its day."""
    ctx = base.asker()
    from headway.usecases import offers

    found = offers.nudges(ctx, id=id)

    def shown() -> None:
        for each in found:
            printing.say(f"{each.name}: {each.stage}\n\n{each.message.subject}\n\n{each.message.body}\n")
        if not found:
            printing.say("Nobody else talks to you now.")

    printing.answer(found, as_json, shown)


@offer_command.command("counter")
@click.argument("id", type=int)
@click.argument("ask")
@click.option("--why", default="", help="What you bring, and what the role pays elsewhere.")
@click.option("--asked", metavar="DAY", help="The day on which you asked, if you did.")
@base.as_json
def counter(id: int, ask: str, why: str, asked: str | None, as_json: bool) -> None:
    """Prepare what to ASK for in offer ID."""
    ctx = base.asker()
    from headway.usecases import offers

    done = offers.prepare_counter(ctx, id=id, ask=ask, why=why, sent_on=days.spoken(asked, ctx.today)[0])
    base.changed(done, as_json)


@offer_command.command("accept")
@click.argument("id", type=int)
@click.option("--withdraw-others", is_flag=True, help="Withdraw from everything else that is open.")
@click.option("--archive", is_flag=True, help="Put the job search away.")
@days.option("The day on which you accepted.")
@base.as_json
def accept(id: int, withdraw_others: bool, archive: bool, on_text: str | None, as_json: bool) -> None:
    """Accept offer ID, which is in writing: that ends the search, as far as you say."""
    ctx = base.asker()
    from headway.usecases import offers

    on, _ = days.spoken(on_text, ctx.today)
    done = offers.accept_offer(ctx, id=id, on=on, close_others=withdraw_others, archive=archive)
    left = offers.ending(ctx, id=id)

    def shown() -> None:
        printing.say(f"{done.summary}. You made it! Undo: headway undo {done.batch_id}")
        for each in left.thanks:
            printing.say(f"  Thank {each.name}, who {each.why}.")
        if left.open_ids:
            printing.say(f"{printing.many(len(left.open_ids), 'other is', 'others are')} still open.")

    printing.answer(done, as_json, shown)


@offer_command.command("decline")
@click.argument("id", type=int)
@click.option("--why", default="", help="Why, for yourself.")
@days.option("The day on which you declined.")
@base.as_json
def decline(id: int, why: str, on_text: str | None, as_json: bool) -> None:
    """Decline offer ID; the search goes on."""
    ctx = base.asker()
    from headway.usecases import offers

    done = offers.decline_offer(ctx, id=id, why=why, on=days.spoken(on_text, ctx.today)[0])
    base.changed(done, as_json)


@offer_command.command("lapse")
@click.argument("id", type=int)
@click.option("--why", default="", help="Why, for yourself.")
@days.option("The day from which on it was no longer there.")
@base.as_json
def lapse(id: int, why: str, on_text: str | None, as_json: bool) -> None:
    """Note that offer ID is no longer there."""
    ctx = base.asker()
    from headway.usecases import offers

    base.changed(offers.lapse_offer(ctx, id=id, why=why, on=days.spoken(on_text, ctx.today)[0]), as_json)


@offer_command.command("reopen")
@click.argument("id", type=int)
@base.as_json
def reopen(id: int, as_json: bool) -> None:
    """Open offer ID again, whatever was decided."""
    ctx = base.asker()
    from headway.usecases import offers

    base.changed(offers.reopen_offer(ctx, id=id), as_json)


@offer_command.command("note")
@click.argument("id", type=int)
@click.argument("said")
@click.option("--me", is_flag=True, help="You said it; without this, they did.")
@days.option("The day on which it was said.")
@base.as_json
def note(id: int, said: str, me: bool, on_text: str | None, as_json: bool) -> None:
    """Note what was SAID about offer ID."""
    ctx = base.asker()
    from headway.usecases import offers

    on, _ = days.spoken(on_text, ctx.today)
    base.changed(offers.say_of_offer(ctx, id=id, side="me" if me else "them", said=said, on=on), as_json)


@offer_command.command("score")
@click.argument("id", type=int)
@click.argument("scores", nargs=-1, metavar="WISH=SCORE…")
@base.as_json
def score(id: int, scores: tuple[str, ...], as_json: bool) -> None:
    """Hold offer ID against wishes: Learning=4, "Near home=yes"; a dash takes a score away. Without any, show them."""
    ctx = base.asker()
    from headway.usecases import offers

    held = offers.held_offer(ctx, id=id)
    cells = held.cells if held else ()
    if scores:
        given = dict(_scored(each, {cell.wish.name.casefold(): cell.wish.id for cell in cells}) for each in scores)
        base.changed(offers.score_offer(ctx, id=id, scores=given), as_json)
        return
    rows = [(cell.wish.name, "must have" if cell.wish.must else cell.wish.weight, _value(cell)) for cell in cells]
    printing.answer(cells, as_json, lambda: printing.table(("Wish", "Weight", "Score"), rows))


@offer_command.command("rate")
@click.argument("currency")
@click.argument("into")
@click.argument("rate")
@base.as_json
def rate(currency: str, into: str, rate: str, as_json: bool) -> None:
    """Say that 1 CURRENCY is RATE INTO: headway offer rate USD EUR 0.92."""
    ctx = base.asker()
    from headway.usecases import offers

    base.changed(offers.set_rate(ctx, currency=currency, into=into, rate=rate), as_json)


@offer_command.command("now")
@click.option("--title", metavar="TEXT", help="What it is called.")
@_terms
@base.as_json
def now(as_json: bool, **given: str | None) -> None:
    """Say what the job is like that you have now, to compare with."""
    ctx = base.asker()
    from headway.usecases import offers

    base.changed(offers.set_job_now(ctx, terms=_given(ctx, given)), as_json)


@offer_command.command("compare")
@base.search_option
@base.as_json
def compare(search_id: int | None, as_json: bool) -> None:
    """Put the offers beside what you need, the job you have now, and searching on."""
    ctx = base.asker()
    from headway.usecases import offers

    found = offers.compare_offers(ctx, search_id=search_id)

    def shown() -> None:
        if not found.columns:
            printing.say("No offer waits for your answer.")
            return
        printing.say(found.words)
        columns = [*found.columns, *([found.now] if found.now else [])]
        rows = [
            (each.offer.name, _worth(each, found.currency), ", ".join(each.struck), _points(each)) for each in columns
        ]
        printing.table(("Offer", "A year", "Lacks", "Points"), rows, right=("A year",))
        for currency in found.missing:
            printing.say(f"There is no rate from {currency} to {found.currency}." if currency else _UNNAMED)
        if found.searching:
            printing.say(f"Searching on: {found.searching.words}")

    printing.answer(found, as_json, shown)


def _scored(text: str, wishes: dict[str, int]) -> tuple[int, int | None]:
    """A score as it is typed, by the name of its wish."""
    name, _, value = text.rpartition("=")
    id = wishes.get(name.strip().casefold())
    if id is None:
        known = ", ".join(wishes) or "none yet: headway needs --nice NAME"
        raise click.UsageError(f"There is no wish “{name or text}”. Known: {known}.")
    said = _SAID.get(value.strip().casefold(), value.strip())
    if said not in ("-", "0", "1", "2", "3", "4", "5"):
        raise click.UsageError(f"“{value}” is no score. Write 0 to 5, yes or no, or a dash to take it away.")
    return id, None if said == "-" else int(said)


def _value(cell: Cell) -> str:
    if cell.value is None:
        return "–"
    told = ("no", "yes")[cell.value] if cell.wish.must else str(cell.value)
    return f"{told}, from the lead" if cell.taken_over else told


def _given(ctx: Ctx, terms: dict[str, str | None]) -> dict[str, Any]:
    """What was typed; days as people say them, those to come too."""
    words: dict[str, Any] = {name: value for name, value in terms.items() if value is not None}
    for _, field, _ in _DAYS:
        if field in words:
            words[field], _ = days.spoken(words[field], ctx.today, ahead=field != "written_on")
    return words


def _row(ctx: Ctx, it: Offer) -> tuple[Any, ...]:
    yearly = worth.yearly(it.terms)
    return it.id, it.name, _money(yearly.later, yearly.currency), headline(it, ctx.today)


def _told(ctx: Ctx, it: Offer, read: tuple[str, ...] = ()) -> None:
    for words in read:
        printing.say(words)
    printing.say(f"{it.id}  {it.name}")
    printing.say(headline(it, ctx.today))
    yearly = worth.yearly(it.terms)
    for part in yearly.parts:
        assumes = f"  ({part.assumes})" if part.assumes else ""
        printing.say(f"  {part.name}: {_money(part.amount, yearly.currency)}{assumes}")
    if yearly.later is not None:
        printing.say(f"A year is worth {_money(yearly.later, yearly.currency)}.")
    if it.counter.ask:
        printing.say(f"To ask for: {it.counter.ask}")
    for line in it.lines:
        printing.say(f"  {line.on}  {'you' if line.side == 'me' else 'they'}: {line.said}")


def _worth(each: Column, currency: str) -> str:
    """A later year's worth: in the currency of the comparison, in its own where there is no rate."""
    return _money(each.worth, currency) or _money(each.yearly.later, each.yearly.currency)


def _money(amount: float | None, currency: str) -> str:
    return "" if amount is None else amounts.shown(round(amount), currency)


def _points(each: Column) -> str:
    return f"{each.points} of {each.possible}" if each.possible else "–"
