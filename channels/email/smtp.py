"""The doors mail servers come to: SMTP and LMTP, answering only when the mail is on disk.

RFC 5321 with SIZE (RFC 1870), 8BITMIME, SMTPUTF8, STARTTLS (RFC 3207) and the PROXY protocol;
LMTP by RFC 2033. What is wrong with one session stays with it: it gets a plain answer, and the
others go on.
"""

import asyncio
import logging
from ssl import SSLContext

from aiosmtpd.lmtp import LMTP
from aiosmtpd.proxy_protocol import ProxyData
from aiosmtpd.smtp import SMTP, Envelope, Session
from typing_extensions import override

from channels.base import NotStoredError
from channels.email.addresses import untagged
from channels.email.authenticity import Peer
from channels.email.receive import Reception
from config.mail import SmtpIn

log = logging.getLogger(__name__)
# aiosmtpd writes every address it hears to this log; addresses are personal data.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)

_RECIPIENTS = 1000  # of one mail (RFC 5321 §4.5.3.1.8 asks for 100)
_LINE = 65_536  # bytes of a command kept in memory
_PACE = 1 << 20  # bytes of a mail that earn a session another time-out
_CALLS = {"NOOP": 100, "VRFY": 100, "HELP": 100, "*": 1_000_000}  # of one session
_PROXY_SECONDS = 5.0
FULL = "421 4.3.2 Too many connections, please try again later"
_END = b"\r\n.\r\n"


class Doorman:
    """What each session asks: whether a recipient is ours, and to keep a mail."""

    def __init__(self, settings: SmtpIn, reception: Reception) -> None:
        self._reception = reception
        self._taken = frozenset(address.lower() for address in settings.recipients)

    async def handle_PROXY(  # noqa: N802  # aiosmtpd's name
        self, server: "SmtpDoor", _session: Session, _envelope: Envelope, proxy_data: ProxyData
    ) -> bool:
        """Believe the proxy who the client is; the limit of one client holds for that."""
        server.client = str(proxy_data.src_addr or "")
        if server.crowded():
            await server.push(FULL)
        return not server.crowded()

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
        if self._taken and not {untagged(address), address.lower()} & self._taken:
            return "550 5.1.1 There is no such address here"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: "SmtpDoor", session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        """Put the mail down, then answer."""
        raw, sender = envelope.original_content or b"", envelope.mail_from or ""
        peer = Peer(address=server.client, helo=session.host_name or "", sender=sender)
        try:
            await self._reception.put(
                raw,
                sender=sender,
                recipients=envelope.rcpt_tos,
                peer=peer if server.outer else None,
            )
        except NotStoredError as error:
            log.warning("a mail was sent away for now: %s", error)
            return "451 4.3.0 We could not store the mail now, please send it again later"
        return "250 2.0.0 Accepted"

    async def handle_exception(self, error: Exception) -> str:
        """Any fault of ours is temporary for the sender, and tells no secrets."""
        log.error("a mail session failed", exc_info=error)
        return "451 4.3.0 Something went wrong here, please try again later"


class SmtpDoor(SMTP):
    """aiosmtpd's session with a bounded, faster DATA that also takes very long lines."""

    line_length_limit = _LINE
    outer = True  # mail servers of the world come here themselves

    def __init__(
        self,
        doorman: Doorman,
        settings: SmtpIn,
        sessions: set["SmtpDoor"],
        *,
        tls: SSLContext | None = None,
    ) -> None:
        self._sessions = sessions
        self._most = settings.max_size
        self._each = settings.max_connections_per_client
        self.busy = False
        self.client = ""
        proxied = settings.proxy_protocol and self.outer
        super().__init__(
            doorman,
            data_size_limit=settings.max_size,
            enable_SMTPUTF8=True,
            hostname=settings.hostname or None,
            ident="Arzuhal",
            tls_context=tls,
            timeout=settings.timeout,
            auth_exclude_mechanism=["LOGIN", "PLAIN"],  # nobody logs in here
            proxy_protocol_timeout=_PROXY_SECONDS if proxied else None,
            command_call_limit=_CALLS,
            loop=asyncio.get_running_loop(),
        )

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._sessions.add(self)
        if not self.transport:  # not again when TLS begins: a proxy may have told better
            self.client = client_of(transport)
        super().connection_made(transport)
        assert self._handler_coroutine is not None  # noqa: S101  # made in the line above
        self._handler_coroutine.add_done_callback(_seen)

    def crowded(self) -> bool:
        """Whether this client has more sessions than one may."""
        there = sum(door.client == self.client for door in self._sessions)
        return bool(self.client and self._each) and there > self._each

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

    async def smtp_BDAT(self, _arg: str | None) -> None:  # noqa: N802  # aiosmtpd's naming
        """Not offered; what follows would be read as commands, so the session ends (RFC 3030)."""
        await self.push("502 5.5.1 CHUNKING is not offered here, use DATA")
        if self.transport:
            self.transport.close()

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
            answer = f"552 5.3.4 The mail is larger than the {self._most} bytes we take"
        else:
            answer = await self._answer(content)
        await self.respond(answer, len(self.envelope.rcpt_tos))
        self._set_rset_state()  # type: ignore[no-untyped-call]  # aiosmtpd types its methods in part

    async def respond(self, answer: str, _recipients: int) -> None:
        """Say what became of a mail."""
        await self.push(answer)

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

        A flood without an end is cut off after four times the size we take, and a trickle when
        the time-out passes without so much as `_PACE` bytes.
        """
        data, size, tail, paid = bytearray(), 0, b"\r\n", 0
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
            if size - paid > _PACE:
                paid = size
                self._reset_timeout()
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


class LmtpDoor(LMTP, SmtpDoor):
    """The same for a mail server of ours, which wants an answer for each recipient."""

    outer = False

    @override
    async def respond(self, answer: str, recipients: int) -> None:
        for _ in range(recipients):
            await self.push(answer)


def _seen(task: asyncio.Task[None]) -> None:
    """A peer that vanished is no news: its exception is looked at, not reported."""
    if not task.cancelled():
        task.exception()


def client_of(transport: asyncio.BaseTransport) -> str:
    """The network address of the peer, empty on a UNIX socket."""
    name = transport.get_extra_info("peername")
    return str(name[0]) if isinstance(name, tuple) else ""
