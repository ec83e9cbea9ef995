"""Jobs about files: the backup of the day."""

from django_tasks import task

from headway.jobs import base
from headway.usecases import transfer


@task
def daily_backup() -> None:
    """Make the backup of the day; the second time of a day there is nothing to do."""
    base.said("The daily backup", lambda ctx: transfer.daily_backup(ctx))
