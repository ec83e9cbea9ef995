"""Jobs about the tracker: the bin is emptied of what has lain in it for long."""

from django_tasks import task

from headway.jobs import base
from headway.usecases import tracker


@task
def empty_bin() -> None:
    """Delete for good what has lain in the bin for thirty days."""
    base.said("Emptying the bin", lambda ctx: tracker.empty_bin(ctx))
