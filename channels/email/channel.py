"""The mail channel: hears by SMTP, answers by a relay or into the outbox folder."""

import asyncio
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from channels.base import Accept
from channels.email import send
from channels.email.compose import compose, message_id
from channels.email.doors import Doors
from channels.message import Delivery, OutboundMessage
from config.settings import Email

_MAILBOX = re.compile(r"[^\s<>@,;]{1,64}@[^\s<>@,;]{1,255}")


class EmailChannel:
    """Mail in and out, as channels.base.Channel.

    Attachments of an outbound message must carry their `content`.
    """

    name = "email"
    repeatable = False

    def __init__(
        self,
        settings: Email,
        *,
        outbox: Path,
        organisation: str,
        now: Callable[[], datetime],
        doors: Doors | None = None,
    ) -> None:
        self._settings = settings
        self._outbox = outbox
        self._from_name = settings.from_name or organisation
        self._now = now
        self._doors = doors

    async def listen(self, accept: Accept) -> None:
        """Take mail until cancelled; return at once where there are no doors.

        Raises:
            OSError: a door cannot be opened.
        """
        if self._doors:
            await self._doors.listen(accept)

    async def probe(self) -> list[str]:
        """Log in to the relay and the mailboxes, where there are any."""
        settings = self._settings.smtp_out
        faults = await send.probe(settings) if settings.host else []
        return faults + (await self._doors.probe() if self._doors else [])

    async def send(self, message: OutboundMessage) -> Delivery:
        """Try once to hand the mail on. Never raises for what the wire does."""
        address, settings = self._settings.address, self._settings.smtp_out
        outcome = send.Outcome(message.id, message_id(message.id, address), self._now)
        if not _MAILBOX.fullmatch(message.recipient.user):
            return outcome.failed(f"{message.recipient.user!r} is not a mail address.", dead=True)
        try:
            mail = await asyncio.to_thread(compose, message, address=address, name=self._from_name)
        except (ValueError, UnicodeError) as error:
            return outcome.failed(f"The mail could not be written: {error}")
        if not settings.host:
            return await send.put_in_outbox(
                mail, folder=self._outbox, name=message.id, outcome=outcome
            )
        return await send.relay(
            mail,
            sender=address,
            recipient=message.recipient.user,
            settings=settings,
            outcome=outcome,
        )
