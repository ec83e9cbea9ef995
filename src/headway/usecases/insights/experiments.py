"""Experiments: one label for all that was applied for since a day, so that before and after stand side by side."""

from datetime import date

from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.errors import Invalid
from headway.core.insights import experiments
from headway.core.insights.experiments import Running
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.filters import Condition, Question
from headway.core.tracker.naming import folded, tidy
from headway.models import Opportunity
from headway.usecases.base import action, question
from headway.usecases.tracker import edit, ids, job_searches


@action
def experiment(
    ctx: Ctx, *, name: str, from_on: date, until_on: date | None = None, search_id: int | None = None
) -> nouns.Change:
    """Put a label on every opportunity applied for from a day on, up to a day if one is given; undone as one action."""
    home = job_searches.writable(ctx, search_id)
    if not tidy(name):
        raise Invalid("An experiment has a name.", "Say what is new, such as “New résumé”.", "name")
    if until_on is not None and until_on < from_on:
        raise Invalid("It ends before it begins.", "Choose a later last day, or none.", "until_on")
    conditions = [Condition("applied_on", "from", from_on.isoformat())]
    if until_on is not None:
        conditions.append(Condition("applied_on", "to", until_on.isoformat()))
    found = ids(ctx, asked=Question(tuple(conditions)), search_id=home.pk)
    if not found:
        since = in_words(from_on, today=ctx.today)
        raise Invalid(
            say("Nothing was applied for from {day} on.", day=since), "Choose an earlier first day.", "from_on"
        )
    return edit(ctx, ids=found, values={"labels": (name,)}, add_labels=True)


@question
def running(ctx: Ctx, *, label: str, search_id: int | None = None) -> Running | None:
    """Since when an experiment runs, and how many came after its last one without its label.

    None where it is no experiment: where one applied for in between does not wear the label.
    """
    home = job_searches.one(ctx, search_id)
    sent = Opportunity.objects.alive().filter(search=home, applied_day__lte=ctx.today_day).order_by("applied_day")
    wearing = set(sent.filter(labels__key=folded(label)).values_list("id", flat=True))
    days = list(sent.values_list("applied_day", "id"))
    return experiments.running([(day, id in wearing) for day, id in days if day is not None])
