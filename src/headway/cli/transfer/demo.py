"""`headway demo`: an example to look around in."""

import click

from headway.cli import base, printing
from headway.core.errors import Unsure


@click.command("demo")
@click.option("--remove", is_flag=True, help="Take the example away again, and everything tried in it.")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@base.as_json
def demo_command(remove: bool, yes: bool, as_json: bool) -> None:
    """Load a fictional seeker's four months as a job search of its own, to look around and try things.

    Your own job search is put away meanwhile, unchanged; --remove brings it back.
    """
    ctx = base.asker()
    from headway.usecases import tracker
    from headway.usecases.transfer import demo

    if remove:
        gone = demo.remove(ctx)
        printing.answer({"removed": gone}, as_json, lambda: printing.say("The example is gone."))
        return
    current = [search for search in tracker.searches(ctx) if search.archived_on is None]
    if current and current[0].opportunities and not yes:
        question = f"“{current[0].name}” will be put away while the example is there. Load it?"
        if not printing.on_terminal() or as_json:
            raise Unsure(question, "Nothing was loaded yet.", ("--yes",))
        if not printing.asked(question):
            return
    home = demo.load(ctx)
    what = printing.many(home.opportunities, "opportunity", "opportunities")
    hint = "Look at it with headway funnel, list, flow; headway demo --remove takes it away."
    printing.answer(home, as_json, lambda: printing.say(f"Loaded “{home.name}”, {what}. {hint}"))
