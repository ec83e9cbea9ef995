"""`headway needs`, `headway qualify`, `headway fit`: what a job must have, which lead is worth it, how one fits."""

from collections.abc import Callable
from typing import Any, Final

import click

from headway.cli import base, printing
from headway.core import amounts
from headway.core.qualifying import nouns
from headway.core.qualifying.words import PERIODS, SORTS, STANDINGS, VERDICTS
from headway.core.qualifying.worth import Part, Wanted
from headway.core.tracker.naming import named

_LEADS: Final = ("ID", "Lead", "Company", "Role", "Source", "Value", "Chance", "Worth")
_KEYS: Final = {"a": "apply", "p": "practice", "l": "let_go"}
_QUIET: Final[dict[str, Any]] = {"default": "", "show_default": False, "prompt_suffix": " "}


@click.command("needs")
@click.option("--must", "musts", multiple=True, metavar="NAME", help="Add something that a job must have.")
@click.option("--nice", "nice", multiple=True, metavar="NAME", help="Add something that would be nice to have.")
@click.option("--weight", type=click.IntRange(1, 5), default=3, show_default=True, help="How much that counts.")
@click.option("--remove", "removed", type=int, metavar="ID", help="Take a criterion away.")
@base.search_option
@base.as_json
def needs_command(
    musts: tuple[str, ...],
    nice: tuple[str, ...],
    weight: int,
    removed: int | None,
    search_id: int | None,
    as_json: bool,
) -> None:
    """Show what you want of a job: criteria, pay, places, what speaks for you and what is missing."""
    ctx = base.asker()
    from headway.usecases import qualifying

    changes = [qualifying.add_criterion(ctx, kind="must", name=name, search_id=search_id) for name in musts]
    changes += [
        qualifying.add_criterion(ctx, kind="nice", name=name, weight=weight, search_id=search_id) for name in nice
    ]
    if removed is not None:
        changes.append(qualifying.remove_criterion(ctx, criterion_id=removed))
    for change in changes if not as_json else ():
        printing.say(base.undoable(change))
    if base.nothing_told(ctx, search_id, as_json):
        return
    found = qualifying.needs(ctx, search_id=search_id)
    printing.answer(found, as_json, lambda: _needs(found))


@click.command("qualify")
@click.argument("id", type=int, required=False)
@click.option("--list", "only_list", is_flag=True, help="Only list the leads by what they are worth.")
@click.option("--decide", "verdict", type=click.Choice(tuple(VERDICTS)), help="Decide about the lead ID.")
@click.option("--because", default="", metavar="TEXT", help="Why it is let go.")
@click.option("--chance", type=click.FloatRange(0, 100), metavar="PER CENT", help="Set the chance of the lead ID.")
@base.search_option
@base.as_json
def qualify_command(
    id: int | None,
    only_list: bool,
    verdict: str | None,
    because: str,
    chance: float | None,
    search_id: int | None,
    as_json: bool,
) -> None:
    """Work through the leads one by one: score them, apply, or let them go. With an ID, look at that one."""
    if id is None and (verdict or chance is not None):
        raise click.UsageError("Name the lead: headway qualify ID --decide let_go")
    ctx = base.asker()
    from headway.usecases import qualifying

    if id is not None:
        _one(ctx, id, verdict, because, chance, as_json)
        return
    if base.nothing_told(ctx, search_id, as_json):
        return
    if as_json or only_list or not printing.on_terminal():
        pile = qualifying.leads(ctx, search_id=search_id)
        printing.answer(pile, as_json, lambda: _leads(pile))
        return
    worked_through(ctx, search_id, click.prompt)


def worked_through(ctx: Any, search_id: int | None, ask: Callable[..., Any]) -> None:
    """Ask about one lead after the other until somebody stops or none is left."""
    from headway.core.errors import NotFound
    from headway.usecases import qualifying

    after: int | None = None
    seen: set[int] = set()
    while True:
        try:
            it = qualifying.next_lead(ctx, after_id=after, search_id=search_id)
        except NotFound:
            break
        if it.id in seen or not _asked(ctx, it, ask):
            break
        seen.add(it.id)
        after = it.id
    printing.say(qualifying.leads(ctx, search_id=search_id).words)


def _asked(ctx: Any, it: nouns.Lead, ask: Callable[..., Any]) -> bool:
    """Judge and decide about one lead; false to stop."""
    from headway.usecases import qualifying

    _lead(it)
    scores = {part.criterion.id: value for part in it.parts if (value := _score(part, ask)) is not None}
    if scores:
        qualifying.judge(ctx, id=it.id, scores=scores)
        it = qualifying.lead(ctx, id=it.id)
        printing.say(f"{it.value.words}{'' if it.expected is None else f' Worth {it.expected:.1f}.'}")
    key = ask("a applied, p for practice, l let go, Enter later, q stop.", **_QUIET).strip().casefold()
    if key in _KEYS:
        because = ask("Because?", **_QUIET) if key == "l" else ""
        change = qualifying.decide(ctx, id=it.id, verdict=_KEYS[key], because=because)  # type: ignore[arg-type]
        printing.say(base.undoable(change))
    return bool(key != "q")


def _score(part: Part, ask: Callable[..., Any]) -> int | None:
    if part.score is not None:
        return None
    must = part.criterion.kind == "must"
    how = "must, 1 has it, 0 lacks it" if must else f"weight {part.criterion.weight}, 0 to 5"
    told = ask(f"  {part.criterion.name} ({how}):", **_QUIET).strip()
    return int(told) if told in ("0", "1", *(() if must else "2345")) else None


def _one(ctx: Any, id: int, verdict: str | None, because: str, chance: float | None, as_json: bool) -> None:
    from headway.usecases import qualifying

    if chance is not None:
        qualifying.set_chance(ctx, id=id, chance=chance / 100)
    if verdict is not None:
        change = qualifying.decide(ctx, id=id, verdict=verdict, because=because)  # type: ignore[arg-type]
        base.changed(change, as_json)
        return
    it = qualifying.lead(ctx, id=id)
    printing.answer(it, as_json, lambda: _whole(it))


@click.command("fit")
@click.argument("id", type=int)
@click.option("--keep", is_flag=True, help="Keep the lines that the posting's text asks for.")
@click.option("--line", "line_id", type=int, metavar="ID", help="Judge one line.")
@click.option("--is", "standing", type=click.Choice([each for each in STANDINGS if each]), help="How it is met.")
@click.option("--shown-by", "words", default="", metavar="TEXT", help="What shows it, in your words.")
@base.as_json
def fit_command(id: int, keep: bool, line_id: int | None, standing: str | None, words: str, as_json: bool) -> None:
    """Show what the opportunity ID asks for, line by line, and how you meet it."""
    if (line_id is None) != (standing is None):
        raise click.UsageError("Say which line and how it is met: headway fit ID --line LINE --is met")
    ctx = base.asker()
    from headway.usecases import qualifying

    if keep:
        found = qualifying.sheet(ctx, opportunity_id=id).found
        named_by = {sort: [line.text for line in found if line.sort == sort] for sort in SORTS}
        qualifying.keep_lines(ctx, opportunity_id=id, required=named_by["required"], preferred=named_by["preferred"])
    if line_id is not None and standing is not None:
        kind: Any = "note" if words else None
        qualifying.judge_requirement(ctx, requirement_id=line_id, standing=standing, kind=kind, text=words)  # type: ignore[arg-type]
    it = qualifying.sheet(ctx, opportunity_id=id)
    printing.answer(it, as_json, lambda: _sheet(it))


def _needs(it: nouns.Needs) -> None:
    if it.empty:
        printing.say("Nothing is said yet. headway needs --must “Remote” --nice “A garden” --weight 4")
        return
    rows = [(each.id, each.name, "must" if each.kind == "must" else each.weight) for each in it.criteria]
    printing.table(("ID", "Criterion", "Weight"), rows, right=("ID", "Weight"))
    for told in _wanted(it.wanted) if it.wanted else ():
        printing.say(told)
    for each in it.assets:
        printing.say(f"{'+' if each.kind == 'asset' else '-'} {each.name}{_planned(each)}")


def _wanted(it: Wanted) -> list[str]:
    told = []
    if it.pay_floor:
        told.append(f"Pay: not under {amounts.shown(it.pay_floor, it.pay_currency)} {PERIODS[it.pay_period]}")
    if it.places or it.work_modes:
        told.append("Where: " + ", ".join((*it.places, *(mode.replace("_", " ") for mode in it.work_modes))))
    return told


def _planned(it: nouns.Asset) -> str:
    return f" (planned for {it.planned_on}: {it.planned})" if it.planned else ""


def _leads(pile: nouns.Pile) -> None:
    printing.say(pile.words)
    if pile.leads:
        printing.table(_LEADS, map(_row, pile.leads), right=("ID", "Value", "Chance", "Worth"))
    if pile.pages > 1:
        printing.say(f"The first {len(pile.leads)} of {pile.left}.")


def _row(it: nouns.LeadLine) -> tuple[object, ...]:
    value = "struck" if it.struck else "not judged" if it.value is None else f"{it.value:.0%}"
    worth = "" if it.struck or it.expected is None else f"{it.expected:.1f}"
    return (it.id, it.title, it.company, it.role or "Other", it.source or "", value, f"{it.chance:.1%}", worth)


def _lead(it: nouns.Lead) -> None:
    printing.say(f"\n{it.id}  {named(it.title, it.company)}   {it.left} of {it.left + it.done} left")
    facts = (it.pay, it.location, it.work_mode.replace("_", " "), it.source or "", it.url)
    printing.say("   " + ", ".join(fact for fact in facts if fact))
    for check in it.checks:
        printing.say(f"   {check.name}: {check.told}")


def _whole(it: nouns.Lead) -> None:
    _lead(it)
    rows = [
        (part.criterion.name, "must" if part.criterion.kind == "must" else part.criterion.weight,
         "" if part.score is None else part.score) for part in it.parts
    ]  # fmt: skip
    if rows:
        printing.table(("Criterion", "Weight", "Score"), rows, right=("Weight", "Score"))
    printing.say(f"Value: {it.value.words}")
    printing.say(f"Chance: {it.chance.words}. {it.chance.told}")
    if it.expected is not None:
        printing.say(f"Worth: {it.expected:.1f}")


def _sheet(it: nouns.Sheet) -> None:
    printing.say(f"{named(it.title, it.company)}: {it.fit.words}")
    if it.requirements:
        printing.say(it.fit.counts)
        printing.table(("ID", "Line", "Asked", "You", "Shown by"), map(_line, it.requirements), right=("ID",))
    if it.found:
        told = printing.many(len(it.found), "more line", "more lines")
        printing.say(f"The posting asks for {told}: headway fit {it.opportunity_id} --keep")
        for line in it.found:
            printing.say(f"  {SORTS[line.sort]}: {line.text}")
    elif not it.requirements:
        printing.say("Nothing is listed that they ask for. The pages read a posting that you paste.")


def _line(it: nouns.Requirement) -> tuple[object, ...]:
    shown = [proof.text for proof in it.proofs]
    near = [f"{each.text}?" for each in it.suggestions[:1]] if not it.standing else []
    return (it.id, it.text, SORTS[it.sort], STANDINGS[it.standing], "; ".join([*shown, *near]))
