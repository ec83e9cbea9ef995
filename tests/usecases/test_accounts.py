"""Who asks on one's own machine."""

from dataclasses import replace

import pytest

from headway.core.ctx import Ctx
from headway.models import User
from headway.usecases import accounts
from tests.people import NOW

pytestmark = pytest.mark.django_db


def test_the_owner_is_made_on_first_use_and_only_once() -> None:
    first = accounts.local_ctx(now=NOW, zone="Asia/Tokyo")
    again = accounts.local_ctx(now=NOW, zone="Asia/Tokyo", via="import")
    assert User.objects.count() == 1
    assert first == Ctx(user_id=first.user_id, owner_id=first.user_id, now=NOW, zone="Asia/Tokyo", via="person")
    assert again == replace(first, via="import")


def test_her_own_time_zone_goes_before_the_machines(ada: Ctx) -> None:
    assert accounts.local_ctx(now=NOW, zone="Asia/Tokyo") == ada
