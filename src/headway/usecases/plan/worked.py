"""The week's work by kind and by day."""

from datetime import date, timedelta

from django.db.models import Count, Q, Sum

from headway.core.ctx import Ctx
from headway.core.insights.weeks import first_day
from headway.core.plan import worked as rules
from headway.models import Activity
from headway.usecases import accounts
from headway.usecases.base import question


@question
def week(ctx: Ctx, *, on: date | None = None) -> rules.Week:
    """What was done in the week of a day (today): minutes by kind and by day."""
    first = first_day(on or ctx.today, accounts.preferences(ctx).week_starts)
    span = (first - timedelta(weeks=1), first + timedelta(days=6))
    rows = Activity.objects.filter(owner_id=ctx.owner_id, on__range=span, done_at__isnull=False)
    counted = rows.values_list("on", "kind").annotate(
        total=Sum("minutes"), n=Count("id"), untimed=Count("id", filter=Q(minutes=None))
    )
    plain = ((on, kind, minutes or 0, n, untimed) for on, kind, minutes, n, untimed in counted.order_by())
    return rules.week(plain, first)
