"""The mail channel: hears by SMTP, answers by a relay or into the outbox folder."""

import asyncio
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from channels.base import Accept
from channels.email import addresses, probing, send
from channels.email.compose import compose, message_id
from channels.email.dkim import sign
from channels.email.doors import Doors
from channels.email.reading import read
from channels.message import Delivery, OutboundMessage
from config.mail import Email

_MAILBOX = re.compile(r"[^\s<>@,;]{1,64}@[^\s<>@,;]{1,255}")


class EmailChannel:
    """Mail in and out, as channels.base.Channel.

    Attachments of an outbound message must carry their `content`.
    """

    name = "email"

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
        """Log in to the relay and the mailboxes, and ask servers whether they know our tags."""
        faults = await probing.probe(self._settings)
        return faults + (await self._doors.probe() if self._doors else [])

    async def again(self, raw: bytes, received_at: datetime, accept: Accept) -> None:
        """Read a mail once more that had been set aside; see `channels.base.Rereading`."""
        ours = self._settings.address
        message = await asyncio.to_thread(read, raw, ours=ours, received_at=received_at)
        await accept.message(message, raw=raw)

    async def send(self, message: OutboundMessage) -> Delivery:
        """Try once to hand the mail on. Never raises for what the wire does."""
        address, settings = self._settings.address, self._settings.smtp_out
        outcome = send.Outcome(message.id, message_id(message.id, address), self._now)
        if not _MAILBOX.fullmatch(message.recipient.user):
            detail = f"{message.recipient.user!r} is not a mail address."
            return outcome.failed(detail, status="5.1.3")
        try:
            mail = await asyncio.to_thread(
                compose,
                message,
                address=address,
                name=self._from_name,
                reply_to=self._tagged(addresses.REPLY, message.reply_tag),
            )
            mail = await asyncio.to_thread(self._signed, mail)
        except OSError as error:
            return outcome.delayed(f"The DKIM key cannot be read: {error.strerror}.")
        except (ValueError, UnicodeError) as error:
            return outcome.failed(f"The mail could not be written: {error}")
        if not settings.host:
            return await send.put_in_outbox(
                mail, folder=self._outbox, name=message.id, outcome=outcome
            )
        return await send.relay(
            mail,
            sender=self._tagged(addresses.BOUNCE, message.id),
            recipient=message.recipient.user,
            settings=settings,
            outcome=outcome,
        )

    def _signed(self, mail: bytes) -> bytes:
        dkim = self._settings.dkim
        domain = dkim.domain or self._settings.address.rpartition("@")[2]
        return (
            sign(mail, selector=dkim.selector, domain=domain, key=Path(dkim.key))
            if dkim.key
            else mail
        )

    def _tagged(self, kind: str, tag: str) -> str:
        """Our address as answers to one thing reach it, where the mail server knows such ones."""
        address = self._settings.address
        return addresses.tagged(address, kind, tag) if self._settings.tagged else address
