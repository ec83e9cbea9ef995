"""Mail out: one message to one server, and whether it may have gone out where that broke off."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any, Final

_PATIENCE: Final = 20.0
_NAME: Final = "localhost"


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail is handed in. `security` is starttls, tls or none."""

    host: str
    port: int
    security: str
    user: str = ""
    password: str = ""
    sender: str = ""


class NotSent(Exception):
    """The server did not take the message: it may be tried again."""


class Unknown(Exception):
    """The connection broke while the message was handed over: it may have gone out."""


def send(server: Server, *, to: str, subject: str, text: str, id: str, now: datetime) -> None:
    """Hand one message in; `id` names it for ever. Raises `NotSent`, or `Unknown` where nobody can say."""
    message = EmailMessage()
    message["From"] = Address("Headway", addr_spec=server.sender or to)
    message["To"] = Address(addr_spec=to)
    message["Subject"] = " ".join(subject.split())
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{id}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    with _connected(server) as connection:
        try:
            connection.send_message(message)
        except smtplib.SMTPResponseException as error:
            raise NotSent(str(error)) from error
        except smtplib.SMTPRecipientsRefused as error:
            raise NotSent(str(error)) from error
        except OSError as error:
            raise Unknown(str(error)) from error


@contextmanager
def _connected(server: Server) -> Iterator[smtplib.SMTP]:
    connection = None
    try:
        connection = _open(server)
        _greet(connection, server)
    except (OSError, smtplib.SMTPException) as error:
        if connection:
            connection.close()
        raise NotSent(str(error)) from error
    try:
        yield connection
    finally:
        try:
            connection.quit()
        except (OSError, smtplib.SMTPException):
            connection.close()


def _open(server: Server) -> smtplib.SMTP:
    # how this machine is called is nobody's business
    given: dict[str, Any] = {"local_hostname": _NAME, "timeout": _PATIENCE}
    if server.security == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, context=ssl.create_default_context(), **given)
    return smtplib.SMTP(server.host, server.port, **given)


def _greet(connection: smtplib.SMTP, server: Server) -> None:
    if server.security == "starttls":
        connection.starttls(context=ssl.create_default_context())
    if server.user:
        connection.login(server.user, server.password)
