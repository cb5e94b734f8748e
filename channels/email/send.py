"""One attempt to send a mail: to the relay, or without one into the outbox folder.

Whatever the wire does becomes a Delivery (RFC 5321 §4.2, RFC 3463). Trouble on our side of the
relay (unreachable, TLS, login) is temporary: mending it lets the mail go.
"""

import asyncio
import os
import re
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import aiosmtplib

from channels.message import Delivery, DeliveryStatus
from config.settings import SmtpOut

_ENHANCED = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
# RFC 3463 §3.2 and RFC 7505: no such mailbox, bad syntax, moved, null MX; mailbox disabled.
_DEAD = frozenset({"5.1.1", "5.1.3", "5.1.6", "5.1.10", "5.2.1"})
_UNKNOWN = re.compile(
    r"(user|recipient|mailbox|address|account)\b.{0,30}(unknown|not found|not exist|"
    r"doesn't exist|unavailable)"
    r"|(no such|unknown|invalid) (user|recipient|mailbox|address|account)",
    re.IGNORECASE,
)
_LOGIN = frozenset({454, 530, 534, 535, 538})


class Outcome:
    """Makes the Deliveries of one message."""

    def __init__(self, message_id: str, external_id: str, now: Callable[[], datetime]) -> None:
        self._message_id = message_id
        self._external_id = external_id
        self._now = now

    def relayed(self, detail: str) -> Delivery:
        """Handed on durably."""
        return self._made(DeliveryStatus.RELAYED, detail)

    def delayed(self, detail: str) -> Delivery:
        """Not now; later."""
        return self._made(DeliveryStatus.DELAYED, detail)

    def failed(self, detail: str, *, dead: bool = False) -> Delivery:
        """Never."""
        return self._made(DeliveryStatus.FAILED, detail, dead=dead)

    def refused(self, code: int, words: str, relay: str) -> Delivery:
        """What a reply of the relay to this mail means."""
        detail = f"The relay {relay} answered {code} {_brief(words)}"
        if code < 500 or code in _LOGIN:  # noqa: PLR2004  # RFC 5321 §4.2.1: 5xx is permanent
            return self.delayed(detail)
        return self.failed(detail, dead=_is_dead(code, words))

    def _made(self, status: DeliveryStatus, detail: str, *, dead: bool = False) -> Delivery:
        return Delivery(
            message_id=self._message_id,
            status=status,
            at=self._now(),
            external_id=self._external_id,
            detail=detail,
            address_dead=dead,
        )


def _brief(words: str) -> str:
    return " ".join(words.split())[:300]


def _is_dead(code: int, words: str) -> bool:
    enhanced = _ENHANCED.search(words)
    if enhanced:
        return enhanced[0] in _DEAD
    return code in {550, 551, 553} and bool(_UNKNOWN.search(words))


# What a connection can raise; TLS faults and time-outs are OSErrors.
_TROUBLE = (aiosmtplib.SMTPException, OSError)


def _client(settings: SmtpOut) -> aiosmtplib.SMTP:
    """A session with the relay: entering it connects, starts TLS and logs in."""
    return aiosmtplib.SMTP(
        hostname=settings.host,
        port=settings.port,
        username=settings.username or None,
        password=settings.password.get_secret_value() or None,
        timeout=settings.timeout,
        use_tls=settings.tls == "tls",
        start_tls=settings.tls == "starttls",
    )


async def probe(settings: SmtpOut) -> list[str]:
    """Log in to the relay and leave again; one line for each fault."""
    try:
        async with _client(settings) as client:
            await client.noop()
    except (*_TROUBLE, ValueError) as error:
        told = _brief(str(error)) or type(error).__name__
        return [f"email.smtp_out: {settings.host}:{settings.port} cannot be used: {told}"]
    return []


async def relay(
    mail: bytes, *, sender: str, recipient: str, settings: SmtpOut, outcome: Outcome
) -> Delivery:
    """Hand a mail to the relay."""
    try:
        async with _client(settings) as client:
            await client.sendmail(sender, [recipient], mail)
    except _TROUBLE as error:
        return _explained(error, recipient, settings.host, outcome)
    except (ValueError, UnicodeError) as error:
        return outcome.failed(f"The address {recipient} cannot be written to: {error}")
    return outcome.relayed(f"Handed to the relay {settings.host}.")


def _explained(error: Exception, recipient: str, host: str, outcome: Outcome) -> Delivery:
    match error:
        case aiosmtplib.SMTPRecipientsRefused(recipients=[first, *_]):
            return outcome.refused(first.code, first.message, host)
        case aiosmtplib.SMTPAuthenticationError():
            return outcome.delayed(
                f"The relay {host} refused our login ({error.code} {_brief(error.message)})."
            )
        case aiosmtplib.SMTPSenderRefused() if error.code != 552:  # noqa: PLR2004  # too large is the mail's fault
            return outcome.delayed(
                f"The relay {host} takes no mail from us ({error.code} {_brief(error.message)})."
            )
        case aiosmtplib.SMTPDataError() | aiosmtplib.SMTPSenderRefused():
            return outcome.refused(error.code, error.message, host)
        case aiosmtplib.SMTPNotSupported() if not recipient.isascii():
            return outcome.failed(f"The relay {host} cannot write to {recipient} (no SMTPUTF8).")
        case _:
            return outcome.delayed(
                f"The relay {host} could not be used: {type(error).__name__} {_brief(str(error))}"
            )


async def put_in_outbox(mail: bytes, *, folder: Path, name: str, outcome: Outcome) -> Delivery:
    """Write a mail as one `.eml` file; the same name again replaces it."""
    try:
        path = await asyncio.to_thread(_write, mail, folder, name)
    except OSError as error:
        return outcome.delayed(f"The outbox folder {folder} cannot be written: {error.strerror}.")
    return outcome.relayed(f"Written to {path}.")


def _write(mail: bytes, folder: Path, name: str) -> Path:
    """Durably and at once: nobody ever sees half a file."""
    folder.mkdir(parents=True, exist_ok=True)
    safe = name if re.fullmatch(r"[\w-][\w.-]{0,99}", name) else sha256(name.encode()).hexdigest()
    path = folder / f"{safe}.eml"
    part = folder / f".{safe}.part"
    with part.open("wb") as file:
        file.write(mail)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return path
