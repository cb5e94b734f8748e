"""Who may come in at an SMTP or LMTP door, and how the door is closed behind them."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from ssl import PROTOCOL_TLS_SERVER, SSLContext
from typing import Any

from typing_extensions import override

from channels.email.smtp import FULL, SmtpDoor, client_of
from config.mail import SmtpIn

_DRAIN_SECONDS = 10


class _Lobby(asyncio.Protocol):
    """Where a connection stands until it is known who it is."""

    def __init__(self, enter: Callable[[str], SmtpDoor | None]) -> None:
        self._enter = enter

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  # a stream server gives these
        door = self._enter(client_of(transport))
        if door is None:
            transport.write(f"{FULL}\r\n".encode())
            transport.close()
        else:
            transport.set_protocol(door)
            door.connection_made(transport)


Listen = Callable[[Callable[[], asyncio.Protocol]], Awaitable[asyncio.Server]]


class Server:
    """One door: where it listens, and who is inside."""

    def __init__(self, settings: SmtpIn, make: Callable[[set[SmtpDoor]], SmtpDoor]) -> None:
        self._settings = settings
        self._make = make
        self._sessions: set[SmtpDoor] = set()

    async def serve(self, listen: Listen, opened: Callable[[Any], None]) -> None:
        """Take mail until cancelled; mails being stored then are still answered.

        `opened` is told the socket's address once connections are taken.
        """
        server = await listen(lambda: _Lobby(self._enter))
        opened(server.sockets[0].getsockname())
        try:
            await server.serve_forever()
        finally:
            server.close()
            await self._drain()

    def _enter(self, client: str) -> SmtpDoor | None:
        most, each = self._settings.max_connections, self._settings.max_connections_per_client
        each = 0 if self._settings.proxy_protocol else each  # the door counts, once it was told
        there = sum(door.client == client for door in self._sessions) if client and each else 0
        if len(self._sessions) >= most or (there and there >= each):
            return None
        return self._make(self._sessions)

    async def _drain(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_DRAIN_SECONDS):
                while any(door.busy for door in self._sessions):  # noqa: ASYNC110  # of many
                    await asyncio.sleep(0.02)
        await asyncio.gather(*(door.leave() for door in list(self._sessions)))


def tls_context(settings: SmtpIn) -> SSLContext | None:
    """What TLS is spoken with, None where it is not. Raises OSError for files that are none."""
    if settings.tls == "none":
        return None
    context = SSLContext(PROTOCOL_TLS_SERVER)
    context.load_cert_chain(settings.certificate, settings.private_key)
    return context
