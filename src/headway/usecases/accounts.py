"""Who asks: the owner of this machine's tracker, signed in by a link that works once, or a program with a token."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from headway.core import accounts
from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound
from headway.core.speech import say
from headway.core.tracker.naming import tidy
from headway.models import ApiToken, Feed, IdempotencyKey, SignInLink, User
from headway.usecases.base import action, question

_OWNER = "owner"
VALID_FOR: Final = timedelta(hours=1)
_FORGOTTEN_AFTER: Final = timedelta(days=30)
_MARK: Final = "headway_"  # so that a token is known for one wherever it turns up
_NOTED_EVERY: Final = timedelta(minutes=10)  # asking should not write each time
_ANSWER_KEPT: Final = timedelta(hours=24)


def local_ctx(*, now: datetime, zone: str, via: str = "person") -> Ctx:
    """The asker on one's own machine: its one owner, made on first use. `zone` is the machine's time zone."""
    user = User.objects.filter(username=_OWNER).only("id", "zone").first()
    if user is None:
        with transaction.atomic():
            user, _ = User.objects.get_or_create(username=_OWNER)
    return Ctx(user_id=user.pk, owner_id=user.pk, now=now, zone=user.zone or zone, via=via)


def sign_in(*, token: str, now: datetime) -> int:
    """Use up a link's token and say whose it was; one that is wrong, used or older than an hour is refused."""
    links = SignInLink.objects.filter(token_hash=_hashed(token), made_at__gt=now - VALID_FOR)
    # one statement, so that of two who come with the same token only one gets in
    if not links.filter(used_at=None).update(used_at=now):
        raise NotAllowed("This link was used already, or is too old.", "Start Headway again: it prints a new one.")
    return links.values_list("user_id", flat=True).get()


def person(*, user_id: int, now: datetime, zone: str) -> accounts.Person | None:
    """The person who is signed in, with their preferences; None if there is no such person any more."""
    user = User.objects.filter(pk=user_id, is_active=True).only("id", "zone", "preferences").first()
    if user is None:
        return None
    ctx = Ctx(user_id=user.pk, owner_id=user.pk, now=now, zone=user.zone or zone)
    return accounts.Person(ctx, accounts.preferences(user.zone, user.preferences))


def owners(*, now: datetime, zone: str, via: str) -> tuple[Ctx, ...]:
    """Everybody with a tracker, for what is done without anybody asking; `zone` is the machine's."""
    rows = User.objects.filter(is_active=True).only("id", "zone").order_by("id")
    return tuple(Ctx(user_id=row.pk, owner_id=row.pk, now=now, zone=row.zone or zone, via=via) for row in rows)


@action
def new_link(ctx: Ctx) -> str:
    """Make the token of a link that signs this person in, once, within an hour."""
    SignInLink.objects.filter(user_id=ctx.user_id, made_at__lt=ctx.now - _FORGOTTEN_AFTER).delete()
    token = secrets.token_urlsafe(32)
    SignInLink.objects.create(user_id=ctx.user_id, token_hash=_hashed(token), made_at=ctx.now)
    return token


@question
def preferences(ctx: Ctx) -> accounts.Preferences:
    """The person's small choices of taste."""
    user = User.objects.only("zone", "preferences").get(pk=ctx.user_id)
    return accounts.preferences(user.zone, user.preferences)


@action
def prefer(ctx: Ctx, *, values: dict[str, str]) -> accounts.Preferences:
    """Change some preferences, by the names that `Preferences` gives them; the others stay."""
    chosen = {name: accounts.checked(name, value) for name, value in values.items()}
    user = User.objects.only("zone", "preferences").get(pk=ctx.user_id)
    kept = asdict(accounts.preferences(user.zone, user.preferences)) | chosen
    user.zone = kept.pop("zone")
    user.preferences = kept
    user.save(update_fields=["zone", "preferences"])
    return accounts.preferences(user.zone, user.preferences)


@question
def tokens(ctx: Ctx) -> tuple[accounts.Token, ...]:
    """The tokens of this person's programs, by name; their secrets are not kept."""
    return tuple(_token(row) for row in ApiToken.objects.filter(user_id=ctx.user_id).order_by("name", "id"))


@action
def add_token(ctx: Ctx, *, name: str, may_write: bool = True) -> accounts.NewToken:
    """Make a token for a program, which may change the tracker or only look; its secret is shown this once."""
    name = tidy(name)
    if not name or len(name) > 100:
        raise Invalid("A token has a name of at most 100 characters.", "Name the program that will use it.", "name")
    if ApiToken.objects.filter(user_id=ctx.user_id, name=name).exists():
        raise Conflict(say("There is a token “{name}” already.", name=name), "Revoke it first, or choose another name.")
    secret = _MARK + secrets.token_urlsafe(32)
    row = ApiToken.objects.create(
        user_id=ctx.user_id, name=name, token_hash=_hashed(secret), may_write=may_write, made_at=ctx.now
    )
    return accounts.NewToken(_token(row), secret)


@action
def revoke_token(ctx: Ctx, *, token_id: int) -> accounts.Token:
    """Revoke a token: whoever shows it is turned away from now on."""
    row = ApiToken.objects.filter(user_id=ctx.user_id, pk=token_id).first()
    if row is None:
        raise NotFound("There is no such token.")
    revoked = _token(row)
    row.delete()
    return revoked


def bearer(*, token: str, now: datetime, zone: str) -> Ctx | None:
    """Who asks through a program that shows this token, and whether it may write; None if the token is not known."""
    row = ApiToken.objects.filter(token_hash=_hashed(token), user__is_active=True).select_related("user").first()
    if row is None:
        return None
    if row.used_at is None or now - row.used_at >= _NOTED_EVERY:
        ApiToken.objects.filter(pk=row.pk).update(used_at=now)
    ctx = Ctx(user_id=row.user_id, owner_id=row.user_id, now=now, zone=row.user.zone or zone, via="api")
    return replace(ctx, may_write=row.may_write)


def subscriber(*, key: str, now: datetime, zone: str) -> tuple[Ctx, int] | None:
    """Who is asked for at the secret address of a calendar, to look only, and which calendar; None if it is unknown."""
    rows = Feed.objects.filter(key_hash=_hashed(key), owner__is_active=True).select_related("owner")
    row = rows.first()
    if row is None:
        return None
    if row.read_at is None or now - row.read_at >= _NOTED_EVERY:
        Feed.objects.filter(pk=row.pk).update(read_at=now)
    there = row.owner.zone or zone
    return Ctx(row.owner_id, row.owner_id, now=now, zone=there, via="feed", may_write=False), row.pk


@action
def once(ctx: Ctx, *, key: str, request_hash: str, work: Callable[[], accounts.Answer]) -> accounts.Answer:
    """Do work that a program named by a key, and remember its answer for a day: asked again, it is not done again.

    Work and memory are one transaction: what was refused or broke off is not remembered, and may be tried again.
    """
    IdempotencyKey.objects.filter(user_id=ctx.user_id, made_at__lte=ctx.now - _ANSWER_KEPT).delete()
    # the row comes before the work, so that of two who come at once with one key the second waits for the first
    row, new = IdempotencyKey.objects.get_or_create(
        user_id=ctx.user_id, key=key, defaults={"request_hash": request_hash, "made_at": ctx.now}
    )
    if not new:
        if row.request_hash != request_hash:
            raise Invalid("This key was used for another request.", "Take a new key.", "Idempotency-Key")
        return accounts.Answer(row.status, row.body, row.location, again=True)
    answer = work()
    row.status, row.body, row.location = answer.status, answer.body, answer.location
    row.save(update_fields=["status", "body", "location"])
    return answer


def _token(row: ApiToken) -> accounts.Token:
    return accounts.Token(row.pk, row.name, row.may_write, row.made_at, row.used_at)


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
