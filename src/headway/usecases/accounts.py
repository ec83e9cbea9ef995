"""Who asks: the owner of this machine's tracker."""

from datetime import datetime

from django.db import transaction

from headway.core.ctx import Ctx
from headway.models import User

_OWNER = "owner"


def local_ctx(*, now: datetime, zone: str, via: str = "person") -> Ctx:
    """The asker on one's own machine: its one owner, made on first use. `zone` is the machine's time zone."""
    user = User.objects.filter(username=_OWNER).only("id", "zone").first()
    if user is None:
        with transaction.atomic():
            user, _ = User.objects.get_or_create(username=_OWNER)
    return Ctx(user_id=user.pk, owner_id=user.pk, now=now, zone=user.zone or zone, via=via)
