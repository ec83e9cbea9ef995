"""Programs that ask in a person's name: their tokens, and requests that are made twice."""

from dataclasses import replace

import pytest

from headway.core.accounts import Answer
from headway.core.ctx import Ctx
from headway.core.errors import Conflict, HeadwayError, Invalid, NotAllowed, NotFound
from headway.core.tracker import nouns
from headway.models import ApiToken, IdempotencyKey, User
from headway.usecases import accounts, tracker
from tests.people import NOW, later

pytestmark = pytest.mark.django_db


def test_a_program_asks_in_adas_name(ada: Ctx) -> None:
    made = accounts.add_token(ada, name="  spreadsheet  script ")
    assert (made.token.name, made.token.may_write, made.token.used_at) == ("spreadsheet script", True, None)
    asker = accounts.bearer(token=made.secret, now=NOW, zone="Asia/Tokyo")
    assert asker == ada.through("api")


def test_a_program_that_may_only_look(ada: Ctx) -> None:
    made = accounts.add_token(ada, name="screen", may_write=False)
    asker = accounts.bearer(token=made.secret, now=NOW, zone="UTC")
    assert asker == replace(ada.through("api"), may_write=False)
    with pytest.raises(NotAllowed):
        tracker.start(asker)


def test_the_secret_is_not_kept(ada: Ctx) -> None:
    made = accounts.add_token(ada, name="script")
    assert made.secret not in str(ApiToken.objects.values().get())
    assert made.secret not in str(accounts.tokens(ada))


@pytest.mark.parametrize("wrong", ["", "headway_", "made up", "Ada"])
def test_a_made_up_token_opens_nothing(ada: Ctx, wrong: str) -> None:
    accounts.add_token(ada, name="script")
    assert accounts.bearer(token=wrong, now=NOW, zone="UTC") is None


def test_a_revoked_token_opens_nothing(ada: Ctx) -> None:
    made = accounts.add_token(ada, name="script")
    assert accounts.revoke_token(ada, token_id=made.token.id) == made.token
    assert accounts.bearer(token=made.secret, now=NOW, zone="UTC") is None
    assert accounts.tokens(ada) == ()


def test_who_has_left_opens_nothing(ada: Ctx) -> None:
    made = accounts.add_token(ada, name="script")
    User.objects.filter(pk=ada.user_id).update(is_active=False)
    assert accounts.bearer(token=made.secret, now=NOW, zone="UTC") is None


def test_last_use_is_noted_now_and_then(ada: Ctx) -> None:
    made = accounts.add_token(ada, name="script")
    for minutes, noted in ((0, 0), (9, 0), (10, 10), (15, 10)):
        moment = later(ada, days=minutes / 24 / 60).now
        accounts.bearer(token=made.secret, now=moment, zone="UTC")
        (token,) = accounts.tokens(ada)
        assert token.used_at == later(ada, days=noted / 24 / 60).now


def test_tokens_are_listed_by_name(ada: Ctx) -> None:
    for name in ("script", "phone"):
        accounts.add_token(ada, name=name)
    assert [token.name for token in accounts.tokens(ada)] == ["phone", "script"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 101])
def test_a_token_has_a_name(ada: Ctx, name: str) -> None:
    with pytest.raises(Invalid) as refused:
        accounts.add_token(ada, name=name)
    assert refused.value.field == "name"


def test_two_tokens_of_one_name_cannot_be_told_apart(ada: Ctx, cleo: Ctx) -> None:
    accounts.add_token(ada, name="script")
    accounts.add_token(cleo, name="script")
    with pytest.raises(Conflict):
        accounts.add_token(ada, name="script")


def test_cleo_cannot_see_or_revoke_adas(ada: Ctx, cleo: Ctx) -> None:
    made = accounts.add_token(ada, name="script")
    assert accounts.tokens(cleo) == ()
    with pytest.raises(NotFound):
        accounts.revoke_token(cleo, token_id=made.token.id)
    assert accounts.bearer(token=made.secret, now=NOW, zone="UTC") is not None


def told(ctx: Ctx, key: str = "k", request: str = "r", title: str = "Engineer") -> Answer:
    """One request that adds an opportunity, as an API would make it."""

    def work() -> Answer:
        it = tracker.add(ctx, values={"title": title}, even_if_alike=True)
        return Answer(201, it.title, f"/opportunities/{it.id}")

    return accounts.once(ctx, key=key, request_hash=request, work=work)


def test_asked_twice_done_once(ada: Ctx, home: nouns.JobSearch) -> None:
    first, second = told(ada), told(later(ada, days=0.9))
    assert second == replace(first, again=True)
    assert tracker.search(ada).opportunities == 1


def test_another_key_is_another_request(ada: Ctx, home: nouns.JobSearch) -> None:
    assert told(ada, "one").location != told(ada, "two").location


def test_one_key_for_two_requests_is_refused(ada: Ctx, home: nouns.JobSearch) -> None:
    told(ada)
    with pytest.raises(Invalid, match="another request"):
        told(ada, request="other")
    assert tracker.search(ada).opportunities == 1


def test_after_a_day_it_is_a_new_request(ada: Ctx, home: nouns.JobSearch) -> None:
    first = told(ada)
    again = told(later(ada, days=1), request="other")
    assert not again.again
    assert again.location != first.location
    assert IdempotencyKey.objects.count() == 1


def test_what_was_refused_may_be_tried_again(ada: Ctx, home: nouns.JobSearch) -> None:
    with pytest.raises(HeadwayError):
        told(ada, title="")
    assert not told(ada).again


def test_keys_of_two_people_do_not_meet(ada: Ctx, cleo: Ctx, home: nouns.JobSearch) -> None:
    told(ada)
    assert not told(cleo, request="other").again


def test_who_only_looks_does_not_even_read_an_answer(ada: Ctx, home: nouns.JobSearch) -> None:
    told(ada)
    with pytest.raises(NotAllowed):
        told(replace(ada, may_write=False))
