"""One POST to a server that others run: no redirect is followed, no address of ours is reached.

The name is looked up here, and the connection goes to the address that was judged: a name that
answers differently a moment later leads nowhere else.
"""

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Iterable, Mapping
from typing import Any

import httpcore
from typing_extensions import override

from bot.services.webhooks import Answer

TIMEOUT = 15.0  # seconds for all of an attempt
_FAILURES = (
    OSError,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.TimeoutException,
    httpcore.UnsupportedProtocol,
)
_SAID = 200  # bytes of an answer that staff may read


class RefusedError(Exception):
    """The address is not one that is written to; the text says why."""


class Posting:
    """See `bot.services.webhooks.Post`. `private`: addresses inside our own network too."""

    def __init__(self, *, private: bool) -> None:
        self._private = private

    async def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """One attempt."""
        try:
            async with asyncio.timeout(TIMEOUT):
                return await self._post(url, body, headers)
        except RefusedError as error:
            return Answer(status=0, detail=str(error))
        except TimeoutError:
            return Answer(status=0, detail=f"no answer within {TIMEOUT:.0f} seconds")
        except _FAILURES as error:
            return Answer(status=0, detail=f"{type(error).__name__}: {error}"[:_SAID])

    async def _post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        pool = httpcore.AsyncConnectionPool(
            ssl_context=ssl.create_default_context(),
            network_backend=_Judging(private=self._private),
            max_keepalive_connections=0,
        )
        async with (
            pool,
            pool.stream("POST", url, headers=[*headers.items()], content=body) as response,
        ):
            said = b""
            async for piece in response.aiter_stream():
                said += piece
                if len(said) >= _SAID:
                    break
            words = said[:_SAID].decode("utf-8", "replace")
            return Answer(status=response.status, detail=f"{response.status} {words}".strip())


class _Judging(httpcore.AnyIOBackend):
    """Connects to the address that a name has now, if it is one that may be written to."""

    def __init__(self, *, private: bool) -> None:
        self._private = private

    @override
    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(one[4][0]) for one in found]
        if not self._private and not all(map(public, addresses)):
            raise RefusedError(
                f"{host} is an address inside a network ({addresses[0]}); "
                "webhooks.private_addresses allows it"
            )
        return await super().connect_tcp(
            addresses[0], port, timeout, local_address, socket_options
        )


def public(address: str) -> bool:
    """Whether an address is reached by everybody: not ours, not this machine's, not a group's."""
    judged = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(judged, ipaddress.IPv6Address):
        judged = judged.ipv4_mapped or judged
    return judged.is_global and not judged.is_multicast
