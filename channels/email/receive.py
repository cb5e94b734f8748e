"""The SMTP door: takes mail in our own event loop and answers `250` only when it is on disk.

RFC 5321 with SIZE (RFC 1870), 8BITMIME and SMTPUTF8. What is wrong with one session or one mail
stays with it: it gets a plain answer, and the others go on.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from hashlib import sha256

from aiosmtpd.smtp import SMTP, Envelope, Session
from typing_extensions import override

from channels.base import Accept, NotStoredError
from channels.email import parse
from channels.message import Address, InboundMessage
from config.settings import SmtpIn

log = logging.getLogger(__name__)
# aiosmtpd writes every address it hears to this log; addresses are personal data.
logging.getLogger("mail.log").setLevel(logging.ERROR)

_RECIPIENTS = 1000  # of one mail (RFC 5321 §4.5.3.1.8 asks for 100)
_SESSION_SECONDS = 300  # of silence, and for one DATA (RFC 5321 §4.5.3.2)
_DRAIN_SECONDS = 10
_END = b"\r\n.\r\n"


class Handler:
    """What happens to a mail that came by SMTP. One for all sessions; it keeps nothing."""

    def __init__(
        self, settings: SmtpIn, *, ours: str, accept: Accept, now: Callable[[], datetime]
    ) -> None:
        self._settings = settings
        self._ours = ours
        self._accept = accept
        self._now = now
        self._taken = frozenset(address.lower() for address in settings.recipients)

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        """Take a recipient of ours; `name+anything@` counts as `name@`."""
        if len(envelope.rcpt_tos) >= _RECIPIENTS:
            return "452 4.5.3 Too many recipients"
        if (
            self._taken
            and _untagged(address) not in self._taken
            and address.lower() not in self._taken
        ):
            return "550 5.1.1 There is no such address here"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        """Journal the mail, then answer."""
        raw = envelope.original_content or b""
        sender, recipients = envelope.mail_from or "", envelope.rcpt_tos
        try:
            new = await self._take(raw, sender, recipients)
        except NotStoredError:
            return "451 4.3.0 We could not store the mail now, please send it again later"
        return "250 2.0.0 Accepted" if new else "250 2.0.0 Accepted, we had it already"

    async def handle_exception(self, error: Exception) -> str:
        """Any fault of ours is temporary for the sender, and tells no secrets."""
        log.error("a mail session failed", exc_info=error)
        return "451 4.3.0 Something went wrong here, please try again later"

    async def _take(self, raw: bytes, envelope_from: str, recipients: Iterable[str]) -> bool:
        """Store the mail as a message, or set it aside; False when it was there before."""
        received_at = self._now()
        reached = [_untagged(recipient) for recipient in recipients]
        try:
            message = await asyncio.to_thread(self._read, raw, envelope_from, reached, received_at)
        except Exception as error:  # noqa: BLE001  # whatever is wrong with a mail, it is set aside
            reason = f"The mail could not be read: {type(error).__name__}: {error}"
            await self._set_aside(raw, envelope_from, reason, received_at)
            return True
        if message.sender.user:
            return await self._accept.message(message, raw=raw)
        reason = "The mail does not say who sent it."
        await self._set_aside(raw, envelope_from, reason, received_at)
        return True

    def _read(
        self, raw: bytes, envelope_from: str, reached: list[str], received_at: datetime
    ) -> InboundMessage:
        mail = parse.parse_mail(raw, envelope_from=envelope_from)
        return parse.to_message(
            mail,
            ours=self._ours,
            recipients=reached,
            envelope_from=envelope_from,
            received_at=received_at,
        )

    async def _set_aside(
        self, raw: bytes, envelope_from: str, reason: str, received_at: datetime
    ) -> None:
        sender = Address(
            channel="email", account=self._ours.lower(), user=envelope_from.strip("<>").lower()
        )
        identity = f"synthetic#{sha256(raw).hexdigest()[:16]}"
        await self._accept.unreadable(
            sender, external_id=identity, raw=raw, reason=reason, received_at=received_at
        )


def _untagged(address: str) -> str:
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


class _Door(SMTP):
    """aiosmtpd's session with a bounded, faster DATA that also takes very long lines."""

    def __init__(self, handler: Handler, settings: SmtpIn, sessions: set["_Door"]) -> None:
        self.line_length_limit = settings.max_size + len(_END)
        self._sessions = sessions
        self._most = settings.max_size
        self.busy = False
        super().__init__(
            handler,
            data_size_limit=settings.max_size,
            enable_SMTPUTF8=True,
            hostname=settings.hostname or None,
            ident="Arzuhal",
            timeout=_SESSION_SECONDS,
            loop=asyncio.get_running_loop(),
        )

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._sessions.add(self)
        super().connection_made(transport)
        assert self._handler_coroutine is not None  # noqa: S101  # made in the line above
        self._handler_coroutine.add_done_callback(_seen)

    async def leave(self) -> None:
        """Close this session, and be gone when this returns."""
        if self.transport:
            self.transport.close()
        if self._handler_coroutine:
            self._handler_coroutine.cancel()
            await asyncio.wait([self._handler_coroutine])

    @override
    def connection_lost(self, error: Exception | None) -> None:
        self._sessions.discard(self)
        super().connection_lost(error)

    @override
    async def smtp_DATA(self, arg: str | None) -> None:
        if await self.check_helo_needed():
            return
        if arg or not self.envelope or not self.envelope.rcpt_tos:
            await self.push("503 5.5.1 Tell us the recipients first, then DATA alone")
            return
        await self.push("354 Go ahead; end with a single dot on a line")
        content = await self._data()
        if content is None:
            await self.push(f"552 5.3.4 The mail is larger than the {self._most} bytes we take")
        else:
            await self.push(await self._answer(content))
        self._set_rset_state()  # type: ignore[no-untyped-call]  # aiosmtpd types its methods in part

    async def _answer(self, content: bytes) -> str:
        assert self.envelope is not None  # noqa: S101  # smtp_DATA saw it
        self.envelope.content = self.envelope.original_content = content
        self.busy = True
        try:
            return str(await self._call_handler_hook("DATA"))
        finally:
            self.busy = False

    async def _data(self) -> bytes | None:
        """The mail with dots unstuffed (RFC 5321 §4.5.2), or None when it was too large to keep.

        A flood without an end is cut off after four times the size we take.
        """
        data, size, tail = bytearray(), 0, b"\r\n"
        while not tail.endswith(_END):
            piece = await self._piece()
            size += len(piece)
            tail = (tail + piece)[-len(_END) :]
            if size <= self._most + len(_END):
                data += piece
            else:
                data.clear()
            if size > 4 * self._most and self.transport:
                self.transport.close()
        if size > self._most + len(_END):
            return None
        mail = bytes(data[: -len(_END) + 2])
        return mail.removeprefix(b".").replace(b"\r\n.", b"\r\n")

    async def _piece(self) -> bytes:
        """Up to the next dot that may be the end; of an over-long stretch, what has come of it."""
        try:
            return await self._reader.readuntil(b".\r\n")
        except asyncio.LimitOverrunError as error:
            return await self._reader.read(error.consumed)


def _seen(task: asyncio.Task[None]) -> None:
    """A peer that vanished is no news: its exception is looked at, not reported."""
    if not task.cancelled():
        task.exception()


class _Full(asyncio.Protocol):
    """The answer to a connection beyond the limit."""

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  # a TCP server gives these
        transport.write(b"421 4.3.2 Too many connections, please try again later\r\n")
        transport.close()


class Server:
    """The door while it is open."""

    def __init__(self, settings: SmtpIn, handler: Handler) -> None:
        self._settings = settings
        self._handler = handler
        self._sessions: set[_Door] = set()

    async def serve(self, opened: Callable[[tuple[str, int]], None]) -> None:
        """Take mail until cancelled; mails being stored then are still answered.

        `opened` is told the address once connections are taken (with port 0, which it became).
        """
        loop = asyncio.get_running_loop()
        server = await loop.create_server(self._session, self._settings.host, self._settings.port)
        opened(server.sockets[0].getsockname()[:2])
        try:
            await server.serve_forever()
        finally:
            server.close()
            await self._drain()

    def _session(self) -> asyncio.Protocol:
        if len(self._sessions) >= self._settings.max_connections:
            return _Full()
        return _Door(self._handler, self._settings, self._sessions)

    async def _drain(self) -> None:
        deadline = asyncio.get_running_loop().time() + _DRAIN_SECONDS
        while any(door.busy for door in self._sessions):
            if asyncio.get_running_loop().time() > deadline:
                break
            await asyncio.sleep(0.02)
        await asyncio.gather(*(door.leave() for door in list(self._sessions)))
