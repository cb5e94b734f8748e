"""Somebody who writes mails, and a relay that takes ours."""

import asyncio
import email
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import aiosmtplib
from aiosmtpd.smtp import SMTP, Envelope

from tests.process import Served
from tests.waiting import until

OURS = "complaints@localhost"


def letter(
    sender: str, text: str, *, name: str, subject: str = "", to: EmailMessage | None = None
) -> EmailMessage:
    """A mail called `name`, perhaps an answer."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, OURS, subject
    mail["Message-ID"] = f"<{name}@people.example.org>"
    if to is not None:
        mail["In-Reply-To"] = to["Message-ID"]
        mail["References"] = f"{to['References'] or ''} {to['Message-ID']}".strip()
    mail.set_content(text)
    return mail


async def post(served: Served, mail: EmailMessage | bytes) -> str:
    """Hand a mail to the process by SMTP; its answer. Bare bytes come from nobody (`<>`)."""
    async with aiosmtplib.SMTP(hostname="127.0.0.1", port=served.smtp_port) as client:
        if isinstance(mail, bytes):
            _, answer = await client.sendmail("", [OURS], mail)
        else:
            _, answer = await client.send_message(mail)
    return answer


async def answers(served: Served, to: str, number: int = 1) -> list[EmailMessage]:
    """So many mails to an address as the outbox folder holds them, oldest first."""
    found: list[EmailMessage] = []

    async def there() -> bool:
        found[:] = [mail for mail in in_folder(served.data / "outbox") if mail["To"] == to]
        return len(found) >= number

    await until(there)
    assert len(found) == number
    return sorted(found, key=lambda mail: len(mail["References"] or ""))


def in_folder(folder: Path) -> list[EmailMessage]:
    return [read(file.read_bytes()) for file in sorted(folder.glob("*.eml"))]


def read(raw: bytes) -> EmailMessage:
    mail = email.message_from_bytes(raw, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def words(mail: EmailMessage) -> str:
    """The plain text."""
    body = mail.get_body(("plain",))
    assert body is not None
    text: str = body.get_content()
    return text


@dataclass
class Relay:
    """A mail server that keeps what it is given."""

    port: int
    mails: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(self, _server: SMTP, _session: Any, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        assert isinstance(envelope.original_content, bytes)
        self.mails.append(read(envelope.original_content))
        return "250 2.0.0 Queued"

    async def has(self, wanted: Callable[[list[EmailMessage]], bool]) -> None:
        async def there() -> bool:
            return wanted(self.mails)

        await until(there, deadline=60)


@asynccontextmanager
async def relay(port: int) -> AsyncIterator[Relay]:
    """A running relay."""
    kept = Relay(port)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(kept, loop=loop), "127.0.0.1", port)
    try:
        yield kept
    finally:
        server.close()
        await server.wait_closed()
