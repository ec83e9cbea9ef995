"""`headway outreach`: conversations with contacts, what happens in them, and what they bring."""

from typing import Any, Final

import click

from headway.cli import base, days, printing
from headway.cli.tracker import choosing
from headway.core.ctx import Ctx
from headway.core.insights.outreach import Talks
from headway.core.people.outreach import OUTCOMES, STATES, Asked, Conversation, Conversations
from headway.core.people.words import KINDS
from headway.core.tracker import nouns

_NOTE: Final = click.option("--note", "-n", default="", metavar="TEXT", help="A word about it, kept with the line.")
_WAYS: Final = ("direct_outreach", "network", "referral", "event", "recruiter")


@click.group("outreach", cls=base.Group, invoke_without_command=True)
@base.search_option
@base.as_json
@click.pass_context
def outreach_command(click_ctx: click.Context, search_id: int | None, as_json: bool) -> None:
    """List conversations with contacts, or begin one, move it, follow up, and see how many answer."""
    if click_ctx.invoked_subcommand is None:
        click_ctx.invoke(list_, search_id=search_id, as_json=as_json)


@outreach_command.command("list")
@click.option(
    "--state", type=click.Choice(tuple(STATES)), default="open", help="Which ones; the open ones if not said."
)
@click.option("--stage", metavar="STAGE", help="Those that stand at this stage.")
@click.option("--company", default="", metavar="NAME", help="Those with somebody there.")
@click.option("--text", default="", metavar="WORDS", help="Those that have these words.")
@base.search_option
@base.as_json
def list_(
    state: Any = "open",
    stage: str | None = None,
    company: str = "",
    text: str = "",
    search_id: int | None = None,
    as_json: bool = False,
) -> None:
    """List conversations, the latest news first."""
    ctx = base.asker()
    from headway.usecases import people

    found = Conversations((), 0, 1)
    if not base.nothing_yet(ctx, search_id):
        at = None if stage is None else choosing.stage(_stages(ctx, search_id), stage).id
        asked = Asked(state, at, company=company, text=text)
        found = people.outreach(ctx, asked=asked, search_id=search_id)
    printing.answer(found, as_json, lambda: _listed(ctx, found))


@outreach_command.command("show")
@click.argument("id", type=int)
@base.as_json
def show(id: int, as_json: bool) -> None:
    """Show one conversation with its history and follow-ups."""
    ctx = base.asker()
    from headway.usecases import people

    it = people.conversation(ctx, id=id)
    lines, logs = people.conversation_history(ctx, id=id), people.conversation_log(ctx, id=id)
    printing.answer({"conversation": it, "history": lines, "log": logs}, as_json, lambda: _shown(ctx, it, lines))


@outreach_command.command("add")
@click.argument("name", nargs=-1, required=True, metavar="NAME")
@click.option("--at", "company", default="", metavar="COMPANY", help="Where they work.")
@click.option("--about", "topic", default="", metavar="TEXT", help="What connects you, or what you ask.")
@click.option("--opportunity", "opportunity_id", type=int, metavar="ID", help="The opportunity that it is about.")
@click.option("--stage", metavar="STAGE", help="Where it stands; “Sent” if not said.")
@click.option("--even-if-open", is_flag=True, help="Begin another one though one with them is open.")
@days.option("The day of that; today if not said.")
@base.as_json
def add(
    name: tuple[str, ...],
    company: str,
    topic: str,
    opportunity_id: int | None,
    stage: str | None,
    even_if_open: bool,
    on_text: str | None,
    as_json: bool,
) -> None:
    """Begin a conversation: headway outreach add Mira Okafor --at "Brightwater Labs". Who is new becomes a contact.

    NAME is somebody you know, by name or first name, or somebody new; a number is the ID of a contact.
    """
    ctx, who = base.asker(), " ".join(name)
    from headway.usecases import people

    on, exactness = days.spoken(on_text, ctx.today)
    done = people.add_outreach(
        ctx,
        name="" if who.isdecimal() else who,
        contact_id=int(who) if who.isdecimal() else None,
        company=company,
        topic=topic,
        opportunity_id=opportunity_id,
        stage_id=None if stage is None else choosing.stage(_stages(ctx), stage).id,
        on=on,
        exactness=exactness,
        even_if_open=even_if_open,
    )
    _told(done, as_json)


@outreach_command.command("move")
@click.argument("words", nargs=-1, required=True, metavar="ID... STAGE")
@days.option("The day it got there; today if not said.")
@click.option("--back", type=click.Choice(["mistake", "happened"]), help="Why it goes back.")
@_NOTE
@base.as_json
def move(words: tuple[str, ...], on_text: str | None, back: Any, note: str, as_json: bool) -> None:
    """Move conversations to a stage: headway outreach move 12 replied."""
    ids, name = base.ids_and_rest(words, "stage")
    ctx = base.asker()
    from headway.usecases import people

    on, exactness = days.spoken(on_text, ctx.today)
    stage = choosing.stage(_stages(ctx, people.conversation(ctx, id=ids[0]).search_id), name)
    done = people.move_outreach(ctx, ids=ids, stage_id=stage.id, on=on, exactness=exactness, note=note, back=back)
    _told(done, as_json, f"Nothing to do: it stands at “{stage.name}” already.")


@outreach_command.command("close")
@click.argument("words", nargs=-1, required=True, metavar="ID... OUTCOME")
@days.option("The day it ended; today if not said.")
@_NOTE
@base.as_json
def close(words: tuple[str, ...], on_text: str | None, note: str, as_json: bool) -> None:
    """Record how conversations ended: declined, no reply, or let go."""
    ids, name = base.ids_and_rest(words, "outcome")
    outcome = choosing.one({label: key for key, label in OUTCOMES.items()}, name.replace("_", " "), "outcome")
    ctx = base.asker()
    from headway.usecases import people

    on, exactness = days.spoken(on_text, ctx.today)
    done = people.close_outreach(ctx, ids=ids, outcome=outcome, on=on, exactness=exactness, note=note)
    _told(done, as_json, "Nothing to do: it ended this way already.")


@outreach_command.command("reopen")
@click.argument("ids", nargs=-1, required=True, type=int, metavar="ID...")
@base.as_json
def reopen(ids: tuple[int, ...], as_json: bool) -> None:
    """Open closed conversations again."""
    ctx = base.asker()
    from headway.usecases import people

    _told(people.reopen_outreach(ctx, ids=ids), as_json)


@outreach_command.command("follow-up")
@click.argument("id", type=int)
@click.option("--by", "kind", type=click.Choice(tuple(KINDS)), default="email", help="How; by e-mail if not said.")
@click.option("--said", default="", metavar="TEXT", help="What was said.")
@days.option("The day; today if not said.")
@base.as_json
def follow_up(id: int, kind: Any, said: str, on_text: str | None, as_json: bool) -> None:
    """Log a follow-up within a conversation; it is no conversation of its own."""
    ctx = base.asker()
    from headway.usecases import people

    on, _ = days.spoken(on_text, ctx.today)
    _told(people.follow_up(ctx, id=id, kind=kind, said=said, on=on), as_json)


@outreach_command.command("lead")
@click.argument("id", type=int)
@click.option("--title", default="", metavar="TEXT", help="The title of the new opportunity.")
@click.option("--at", "company", metavar="COMPANY", help="Its company; that of the conversation if not said.")
@click.option("--to", "opportunity_id", type=int, metavar="ID", help="One that is there already.")
@click.option("--way", type=click.Choice(_WAYS), default="direct_outreach", help="How a new one was found.")
@days.option("The day; today if not said.")
@base.as_json
def lead(
    id: int, title: str, company: str | None, opportunity_id: int | None, way: Any, on_text: str | None, as_json: bool
) -> None:
    """Say which opportunity a conversation led to: headway outreach lead 12 --title Engineer."""
    ctx = base.asker()
    from headway.usecases import people

    on, _ = days.spoken(on_text, ctx.today)
    done = people.lead_to(ctx, id=id, title=title, company=company, way=way, opportunity_id=opportunity_id, on=on)
    _told(done, as_json)


@outreach_command.command("delete")
@click.argument("ids", nargs=-1, required=True, type=int, metavar="ID...")
@base.as_json
def delete(ids: tuple[int, ...], as_json: bool) -> None:
    """Put conversations into the bin for thirty days; “headway undo” takes them out."""
    ctx = base.asker()
    from headway.usecases import people

    _told(people.delete_outreach(ctx, ids=ids), as_json)


@outreach_command.command("funnel")
@base.search_option
@base.as_json
def funnel(search_id: int | None, as_json: bool) -> None:
    """Show what outreach brings: the reply share beside its target, step by step, and the way to an offer."""
    ctx = base.asker()
    from headway.usecases import insights

    talks = insights.talks(ctx, search_id=search_id)
    chain, side = insights.chain(ctx, search_id=search_id), insights.networking(ctx, search_id=search_id)
    found = {"numbers": talks, "chain": chain, "networking": side}
    printing.answer(found, as_json, lambda: _counted(talks, chain.words, f"{side.words} {side.hours}"))


def _counted(talks: Talks, chain: str, side: str) -> None:
    share = talks.replies
    printing.say(share.words)
    if share.enough:
        printing.say(printing.range_bar(share.low, share.mean, share.high, target=share.band[0]))
    printing.say(share.aim)
    settled = {each.next_stage: each for each in talks.settled}
    rows = []
    for step in talks.steps:
        so_far, it = step.of_before, settled.get(step.stage)
        told = f"{it.mean:.0%} ({it.low:.0%} to {it.high:.0%})" if it and it.enough else "too early" if it else ""
        rows.append((step.stage, step.reached, f"{so_far.yes} of {so_far.of}" if so_far else "", told))
    printing.table(("Stage", "Reached", "So far", "Settled"), rows, right=("Reached",))
    printing.say(chain)
    printing.say(side)


def _listed(ctx: Ctx, found: Conversations) -> None:
    if not found.total:
        printing.say("No conversation is like that. “headway outreach add NAME” begins one.")
        return
    rows = [
        (it.id, it.name, it.company, it.topic, _where(it), it.silence(ctx.today) or it.last_on) for it in found.items
    ]
    printing.table(("ID", "With whom", "Company", "About", "Stage", "Latest"), rows)
    if found.total > len(found.items):
        printing.say(f"{len(found.items)} of {found.total}.")


def _shown(ctx: Ctx, it: Conversation, lines: tuple[nouns.HistoryLine, ...]) -> None:
    told = (it.name, it.company, it.topic, _where(it), it.silence(ctx.today))
    printing.say(", ".join(part for part in told if part))
    if it.opportunity:
        printing.say(f"Opportunity {it.opportunity_id}: {it.opportunity}")
    for line in lines:
        what = OUTCOMES.get(line.what, line.stage or line.what.title())  # type: ignore[arg-type]
        printing.say(f"{line.on or 'day unknown'}  {what}{f'  {line.note}' if line.note else ''}")
    if it.follow_ups:
        printing.say(f"{printing.many(it.follow_ups, 'follow-up')}, the last {it.followed_on or 'on an unknown day'}.")


def _where(it: Conversation) -> str:
    return OUTCOMES[it.outcome] if it.outcome else it.stage


def _stages(ctx: Ctx, search_id: int | None = None) -> tuple[nouns.Stage, ...]:
    from headway.usecases import tracker

    return tracker.search(ctx, search_id=search_id).outreach_stages


def _told(done: nouns.Change, as_json: bool, otherwise: str = "") -> None:
    ids = ", ".join(map(str, done.outreach_ids))
    said = otherwise if otherwise and not ids else base.undoable(done, f" ({ids})" if ids else "")
    printing.answer(done, as_json, lambda: printing.say("\n".join((said, *done.left))))
