"""Who asks on one's own machine."""

from dataclasses import replace
from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed
from headway.models import SignInLink, User
from headway.usecases import accounts
from tests.people import NOW, later

pytestmark = pytest.mark.django_db


def test_the_owner_is_made_on_first_use_and_only_once() -> None:
    first = accounts.local_ctx(now=NOW, zone="Asia/Tokyo")
    again = accounts.local_ctx(now=NOW, zone="Asia/Tokyo", via="import")
    assert User.objects.count() == 1
    assert first == Ctx(user_id=first.user_id, owner_id=first.user_id, now=NOW, zone="Asia/Tokyo", via="person")
    assert again == replace(first, via="import")


def test_her_own_time_zone_goes_before_the_machines(ada: Ctx) -> None:
    assert accounts.local_ctx(now=NOW, zone="Asia/Tokyo") == ada


def test_a_link_signs_in_once(ada: Ctx) -> None:
    token = accounts.new_link(ada)
    assert accounts.sign_in(token=token, now=NOW) == ada.user_id
    with pytest.raises(NotAllowed, match="used already"):
        accounts.sign_in(token=token, now=NOW)


def test_a_link_is_too_old_after_an_hour(ada: Ctx) -> None:
    token = accounts.new_link(ada)
    with pytest.raises(NotAllowed):
        accounts.sign_in(token=token, now=NOW + timedelta(hours=1))


def test_a_made_up_token_signs_nobody_in(ada: Ctx) -> None:
    accounts.new_link(ada)
    with pytest.raises(NotAllowed):
        accounts.sign_in(token="made up", now=NOW)


def test_the_token_itself_is_not_kept(ada: Ctx) -> None:
    token = accounts.new_link(ada)
    assert token not in str(SignInLink.objects.values().get())


def test_old_links_are_forgotten(ada: Ctx) -> None:
    accounts.new_link(ada)
    accounts.new_link(later(ada, days=31))
    assert SignInLink.objects.count() == 1


def test_preferences_are_kept_and_the_others_stay(ada: Ctx) -> None:
    accounts.prefer(ada, values={"theme": "dark"})
    accounts.prefer(ada, values={"zone": "Asia/Tokyo"})
    person = accounts.person(user_id=ada.user_id, now=NOW, zone="UTC")
    assert person is not None
    assert (person.preferences.theme, person.preferences.zone, person.ctx.zone) == ("dark", "Asia/Tokyo", "Asia/Tokyo")
    assert accounts.preferences(ada) == person.preferences


@pytest.mark.parametrize(("name", "value"), [("theme", "pink"), ("zone", "Mars/Base"), ("shoe", "42")])
def test_an_unknown_preference_is_refused(ada: Ctx, name: str, value: str) -> None:
    with pytest.raises(Invalid) as refused:
        accounts.prefer(ada, values={name: value})
    assert refused.value.field == name


def test_nobody_is_signed_in_with_an_unknown_number() -> None:
    assert accounts.person(user_id=999, now=NOW, zone="UTC") is None
