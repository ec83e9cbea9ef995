"""Who asks: the owner of this machine's tracker, signed in by a link that works once."""

import hashlib
import secrets
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from headway.core import accounts
from headway.core.ctx import Ctx
from headway.core.errors import NotAllowed
from headway.models import SignInLink, User
from headway.usecases.base import action, question

_OWNER = "owner"
VALID_FOR: Final = timedelta(hours=1)
_FORGOTTEN_AFTER: Final = timedelta(days=30)


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
    """Change preferences: `zone`, `week_starts`, `language`, `theme`, `density`; the others stay."""
    chosen = {name: accounts.checked(name, value) for name, value in values.items()}
    user = User.objects.only("zone", "preferences").get(pk=ctx.user_id)
    kept = asdict(accounts.preferences(user.zone, user.preferences)) | chosen
    user.zone = kept.pop("zone")
    user.preferences = kept
    user.save(update_fields=["zone", "preferences"])
    return accounts.preferences(user.zone, user.preferences)


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
