"""One attempt to send a mail: to the relay, or without one into the outbox folder.

Whatever the wire does becomes a Delivery (RFC 5321 §4.2, RFC 3463). Trouble on our side of the
relay (unreachable, TLS, login) is temporary: mending it lets the mail go.
"""

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import aiosmtplib

from channels.email import folder as folders, statuses
from channels.email.addresses import on_the_wire
from channels.message import Delivery, DeliveryStatus
from config.mail import SmtpOut

_LOGIN = frozenset({454, 530, 534, 535, 538})
# RFC 3463 §3.2, RFC 5248, RFC 7372, RFC 7505: our sending address, our login, our domain's papers.
_OURS = re.compile(r"5\.(1\.[78]|7\.(0|8|9|1[0-4]|2[0-9]|30))")
_NO_RELAYING = re.compile(
    r"relay(ing)?( access)? (is )?(denied|not permitted|not allowed|prohibited)|unable to relay|"
    r"not (allowed|permitted) to relay",
    re.IGNORECASE,
)


class Outcome:
    """Makes the Deliveries of one message."""

    def __init__(self, message_id: str, external_id: str, now: Callable[[], datetime]) -> None:
        self._message_id = message_id
        self._external_id = external_id
        self._now = now

    def relayed(self, detail: str, *, known_as: str = "") -> Delivery:
        """Handed on durably, `known_as` being the Message-ID the relay gave it."""
        made = self._made(DeliveryStatus.RELAYED, detail)
        return replace(made, external_id=known_as or self._external_id)

    def delayed(self, detail: str, *, uncertain: bool = False) -> Delivery:
        """Not now; later."""
        return replace(self._made(DeliveryStatus.DELAYED, detail), uncertain=uncertain)

    def failed(self, detail: str, *, status: str = "") -> Delivery:
        """Never; `status` (RFC 3463) says why, and whether the address is to blame."""
        made = self._made(DeliveryStatus.FAILED, detail)
        return replace(made, code=status, address_dead=statuses.is_dead(status))

    def refused(self, code: int, words: str, relay: str) -> Delivery:
        """What a reply of the relay to this mail means."""
        detail = f"The relay {relay} answered {code} {brief(words)}"
        if code < 500 or _our_fault(code, words):  # noqa: PLR2004  # RFC 5321 §4.2.1: 5xx is permanent
            return self.delayed(detail)
        return self.failed(detail, status=statuses.of_reply(code, words))

    def _made(self, status: DeliveryStatus, detail: str) -> Delivery:
        return Delivery(
            message_id=self._message_id,
            status=status,
            at=self._now(),
            external_id=self._external_id,
            detail=detail,
        )


def _our_fault(code: int, words: str) -> bool:
    """Mended on our side, the mail goes: login, relaying, our address, our domain's records."""
    ours = code in _LOGIN or _OURS.fullmatch(statuses.enhanced(words))
    return bool(ours or _NO_RELAYING.search(words))


def brief(words: str) -> str:
    """A server's answer in one line."""
    return " ".join(words.split())[:300]


# What a connection can raise; TLS faults and time-outs are OSErrors.
TROUBLE = (aiosmtplib.SMTPException, OSError)


def session(settings: SmtpOut) -> aiosmtplib.SMTP:
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


async def relay(
    mail: bytes, *, sender: str, recipient: str, settings: SmtpOut, outcome: Outcome
) -> Delivery:
    """Hand a mail to the relay."""
    reached = False
    try:
        to = on_the_wire(recipient)
        async with session(settings) as client:
            reached = True
            unicode = [] if to.isascii() else ["smtputf8"]
            _, words = await client.sendmail(sender, [to], mail, mail_options=unicode)
    except TROUBLE as error:
        delivery = _explained(error, recipient, settings.host, outcome)
        # Without an answer it may have arrived: then the same Message-ID comes again.
        unanswered = isinstance(error, OSError) and delivery.status is DeliveryStatus.DELAYED
        return replace(delivery, uncertain=reached and unanswered)
    except (ValueError, UnicodeError) as error:
        return outcome.failed(f"The address {recipient} cannot be written to: {error}")
    detail = f"Handed to the relay {settings.host}: {brief(words)}".rstrip(": ")
    return outcome.relayed(detail, known_as=_renamed(words))


_NAMED = re.compile(r"<([^<>@\s]{1,200}@[^<>@\s]{1,200})>")
_SES = re.compile(r"Ok ([0-9a-f]{16}-[0-9a-f-]{20,60})")


def _renamed(words: str) -> str:
    """The Message-ID a relay says it gave the mail: Exchange in brackets, Amazon SES bare."""
    found = _NAMED.search(words) or _SES.search(words)
    return found[1] if found else ""


def _explained(error: Exception, recipient: str, host: str, outcome: Outcome) -> Delivery:
    match error:
        case aiosmtplib.SMTPRecipientsRefused(recipients=[first, *_]):
            return outcome.refused(first.code, first.message, host)
        case aiosmtplib.SMTPAuthenticationError():
            return outcome.delayed(
                f"The relay {host} refused our login ({error.code} {brief(error.message)})."
            )
        case aiosmtplib.SMTPSenderRefused() if error.code != 552:  # noqa: PLR2004  # too large is the mail's fault
            return outcome.delayed(
                f"The relay {host} takes no mail from us ({error.code} {brief(error.message)})."
            )
        case aiosmtplib.SMTPDataError() | aiosmtplib.SMTPSenderRefused():
            return outcome.refused(error.code, error.message, host)
        case aiosmtplib.SMTPNotSupported() if not recipient.isascii():
            detail = f"The relay {host} cannot write to {recipient} (no SMTPUTF8)."
            return outcome.failed(detail, status="5.6.7")
        case _:
            return outcome.delayed(
                f"The relay {host} could not be used: {type(error).__name__} {brief(str(error))}"
            )


async def put_in_outbox(mail: bytes, *, folder: Path, name: str, outcome: Outcome) -> Delivery:
    """Write a mail as one `.eml` file; the same name again replaces it."""
    try:
        path = await asyncio.to_thread(folders.write, mail, folder, name)
    except OSError as error:
        return outcome.delayed(f"The outbox folder {folder} cannot be written: {error.strerror}.")
    return outcome.relayed(f"Written to {path}.")
