"""Jobs about the plan: the mail of the day."""

from django_tasks import task

from headway.jobs import base
from headway.usecases import plan


@task
def digest() -> None:
    """Send the mail of the day to whom it is due; who had it today gets none."""
    base.said("The mail of the day", lambda ctx: plan.send_digest(ctx))
