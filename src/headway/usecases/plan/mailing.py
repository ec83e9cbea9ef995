"""The mail of the day: once a day at the hour that the person chose, and never twice, whatever breaks off."""

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from django.conf import settings

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Unwritable
from headway.core.plan import digest as rules
from headway.core.plan.digest import Mail
from headway.core.speech import say
from headway.models import Digest
from headway.outside.plan import mail
from headway.usecases import accounts
from headway.usecases.base import action, question
from headway.usecases.plan import day

_OFF: Final = "off"


@question
def digest(ctx: Ctx) -> Mail:
    """The mail of today as it would go out now."""
    return rules.mail(day.today(ctx))


def send_digest(ctx: Ctx, *, server: mail.Server | None = None) -> bool:
    """Send the mail of the day if it is wanted, its hour has come, and none was begun today; says whether it went out.

    It is claimed first, in a transaction of its own: what breaks off between the two is not sent again. Where the
    server did not take it the claim is given back, and a later hour tries again.
    """
    tastes = accounts.preferences(ctx)
    server = server or _server()
    hour = ctx.now.astimezone(ZoneInfo(ctx.zone)).hour
    if tastes.digest == _OFF or not tastes.digest_to or hour < int(tastes.digest):
        return False
    if server is None or not _claim(ctx, on=ctx.today):
        return False
    found = digest(ctx)
    name = f"digest.{ctx.owner_id}.{ctx.today.isoformat()}@headway"
    try:
        mail.send(server, to=tastes.digest_to, subject=found.subject, text=found.text, id=name, now=ctx.now)
    except mail.NotSent as error:
        _give_back(ctx, on=ctx.today)
        raise Unwritable(
            say("The mail of the day was not sent ({error}).", error=error), "It is tried again."
        ) from error
    except mail.Unknown as error:
        hint = "Whether it went out nobody can say; it is not sent again today."
        raise Unwritable(say("Sending the mail of the day broke off ({error}).", error=error), hint) from error
    _sent(ctx, on=ctx.today)
    return True


@action
def try_digest(ctx: Ctx) -> Mail:
    """Send the mail of the day now, to see whether it arrives; it does not count as that of today."""
    tastes, server = accounts.preferences(ctx), _server()
    if server is None:
        raise Conflict("There is no server for mail.", "Name one in HEADWAY_SMTP_HOST, then start Headway again.")
    if not tastes.digest_to:
        raise Conflict("There is no address to send it to.", "Say one under Preferences.")
    found = digest(ctx)
    name = f"trial.{ctx.owner_id}.{ctx.now:%Y%m%d%H%M%S%f}@headway"
    try:
        mail.send(server, to=tastes.digest_to, subject=found.subject, text=found.text, id=name, now=ctx.now)
    except (mail.NotSent, mail.Unknown) as error:
        raise Unwritable(
            say("It was not sent ({error}).", error=error), "Look at the settings of the server."
        ) from error
    return found


@action
def _claim(ctx: Ctx, *, on: date) -> bool:
    _, claimed = Digest.objects.get_or_create(owner_id=ctx.owner_id, on=on, defaults={"claimed_at": ctx.now})
    return claimed


@action
def _give_back(ctx: Ctx, *, on: date) -> None:
    Digest.objects.filter(owner_id=ctx.owner_id, on=on, sent_at=None).delete()


@action
def _sent(ctx: Ctx, *, on: date) -> None:
    Digest.objects.filter(owner_id=ctx.owner_id, on=on).update(sent_at=ctx.now)


def _server() -> mail.Server | None:
    found = getattr(settings, "MAIL", {})
    return mail.Server(**found) if found.get("host") else None
