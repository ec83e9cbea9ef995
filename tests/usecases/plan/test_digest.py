"""The mail of the day against a real server on this machine: at its hour, once, and never twice."""

import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, Unwritable
from headway.core.tracker import nouns
from headway.models import Digest
from headway.outside.plan import mail
from headway.usecases import accounts, plan
from tests.people import TODAY

pytestmark = pytest.mark.django_db
CERTIFICATE = Path(__file__).parent / "keys" / "localhost.pem"  # made for these tests alone; good until 2126
MORNING = datetime(2026, 3, 15, 7, 30, tzinfo=UTC)  # half past eight in Berlin


class Box(Message):
    """A mailbox that keeps what comes, or refuses it."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[EmailMessage] = []
        self.refuses = False

    def handle_message(self, message: Any) -> None:
        self.kept.append(message)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.refuses:
            return "451 Come back later"
        return await super().handle_DATA(server, session, envelope)  # type: ignore[no-any-return]


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def server(box: Box) -> Iterator[mail.Server]:
    """A mail server on this machine."""
    with listening(box, "none") as found:
        yield found


@contextmanager
def listening(box: Box, security: str) -> Iterator[mail.Server]:
    """A mail server of this machine, as open or closed to listeners as it is said."""
    kept = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    kept.load_cert_chain(CERTIFICATE)
    closed: dict[str, Any] = {
        "none": {},
        "tls": {"ssl_context": kept},
        "starttls": {"tls_context": kept, "require_starttls": True},
    }
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    at_work = Controller(box, hostname="127.0.0.1", port=port, **closed[security])
    at_work.start()
    yield mail.Server("127.0.0.1", port, security)
    at_work.stop()


@pytest.fixture
def wanting(ada: Ctx) -> Ctx:
    """Ada wants the mail at eight."""
    accounts.prefer(ada, values={"digest": "8", "digest_to": "ada@example.com"})
    return replace(ada, now=MORNING)


def test_at_its_hour_it_tells_the_day(
    wanting: Ctx, add: Callable[..., nouns.Opportunity], server: mail.Server, box: Box
) -> None:
    plan.plan_activity(wanting, values={"title": "Read about queues", "on": TODAY})
    assert not plan.send_digest(replace(wanting, now=MORNING - timedelta(hours=1)), server=server)
    assert plan.send_digest(wanting, server=server)
    (message,) = box.kept
    assert (message["To"], message["Message-ID"]) == (
        "ada@example.com",
        f"<digest.{wanting.owner_id}.2026-03-15@headway>",
    )
    assert "Read about queues" in message.get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert message["Subject"]


def test_once_a_day(wanting: Ctx, server: mail.Server, box: Box) -> None:
    told = [plan.send_digest(replace(wanting, now=MORNING + timedelta(hours=n)), server=server) for n in (0, 1, 24)]
    assert told == [True, False, True]
    assert len(box.kept) == 2


def test_off_by_default_and_without_a_server(ada: Ctx, server: mail.Server, box: Box) -> None:
    assert not plan.send_digest(replace(ada, now=MORNING), server=server)
    accounts.prefer(ada, values={"digest": "8", "digest_to": "ada@example.com"})
    assert not plan.send_digest(replace(ada, now=MORNING))
    assert box.kept == []
    with pytest.raises(Conflict, match="no server"):
        plan.try_digest(ada)


def test_a_crash_after_the_mail_went_out_sends_no_second_one(
    wanting: Ctx, server: mail.Server, box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("headway.usecases.plan.mailing._sent", killed)
    with pytest.raises(KeyboardInterrupt):
        plan.send_digest(wanting, server=server)
    monkeypatch.undo()
    assert len(box.kept) == 1
    assert not plan.send_digest(replace(wanting, now=MORNING + timedelta(hours=1)), server=server)
    assert len(box.kept) == 1


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_over_a_line_that_nobody_reads(wanting: Ctx, box: Box, security: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with listening(box, security) as server:
        assert plan.send_digest(wanting, server=server)
    assert [message["To"] for message in box.kept] == ["ada@example.com"]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_server_that_cannot_prove_who_it_is_gets_nothing(wanting: Ctx, box: Box, security: str) -> None:
    with listening(box, security) as server, pytest.raises(Unwritable, match=r"was not sent.*CERTIFICATE_VERIFY"):
        plan.send_digest(wanting, server=server)
    assert box.kept == []
    assert not Digest.objects.exists()


def test_a_server_that_wants_a_closed_line_refuses_an_open_one(wanting: Ctx, box: Box) -> None:
    with listening(box, "starttls") as server, pytest.raises(Unwritable, match="was not sent"):
        plan.send_digest(wanting, server=replace(server, security="none"))
    assert box.kept == []


def test_what_the_server_refused_is_tried_again(wanting: Ctx, server: mail.Server, box: Box) -> None:
    box.refuses = True
    with pytest.raises(Unwritable, match="was not sent"):
        plan.send_digest(wanting, server=server)
    assert not Digest.objects.exists()
    box.refuses = False
    assert plan.send_digest(replace(wanting, now=MORNING + timedelta(hours=1)), server=server)
    assert len(box.kept) == 1


def test_a_server_that_is_not_there_is_tried_again(wanting: Ctx) -> None:
    with pytest.raises(Unwritable, match="was not sent"):
        plan.send_digest(wanting, server=mail.Server("127.0.0.1", 9, "none"))
    assert not Digest.objects.exists()


def test_where_nobody_can_say_it_is_not_sent_again(
    wanting: Ctx, server: mail.Server, box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise smtplib.SMTPServerDisconnected("gone")

    monkeypatch.setattr(smtplib.SMTP, "send_message", broken)
    with pytest.raises(Unwritable, match="broke off"):
        plan.send_digest(wanting, server=server)
    monkeypatch.undo()
    assert not plan.send_digest(replace(wanting, now=MORNING + timedelta(hours=1)), server=server)
    assert box.kept == []


@pytest.mark.parametrize("wrong", ["ada", "ada@", "a b@example.com", "ada@example.com\nBcc: x@example.com"])
def test_an_address_is_an_address(ada: Ctx, wrong: str) -> None:
    with pytest.raises(Invalid):
        accounts.prefer(ada, values={"digest_to": wrong})


def test_a_coach_sends_nothing(wanting: Ctx, server: mail.Server, box: Box) -> None:
    with pytest.raises(NotAllowed):
        plan.send_digest(replace(wanting, may_write=False), server=server)
    assert box.kept == []
