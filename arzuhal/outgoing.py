"""What goes out to servers of others: no address of ours is reached, unless the operator lists it.

A name is looked up here, and the connection goes to the address that was judged: a name that
answers differently a moment later leads nowhere else. A redirect, where one is followed, is a
connection of its own and judged again.
"""

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from typing import Any

import httpcore
import httpx
from typing_extensions import override

_FAILURES: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (httpcore.TimeoutException, httpx.ReadTimeout),
    (httpcore.UnsupportedProtocol, httpx.UnsupportedProtocol),
    (httpcore.ProtocolError, httpx.RemoteProtocolError),
    (httpcore.NetworkError, httpx.NetworkError),
    (OSError, httpx.ConnectError),
)


class RefusedError(Exception):
    """The address is not one that is written to; the text says why, and what would allow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Which addresses may be reached: public ones, and what the operator `allowed`.

    `allowed` are host names, addresses and networks in CIDR notation; `private`: every address.
    """

    allowed: tuple[str, ...] = ()
    private: bool = False
    remedy: str = "list it under outgoing.allowed to allow it"

    def judge(self, host: str, addresses: Iterable[str]) -> None:
        """Raises RefusedError for the first address that may not be reached."""
        if self.private or host.lower() in self.allowed:
            return
        for address in addresses:
            if not public(address) and not self._listed(address):
                raise RefusedError(
                    f"{host} is an address inside a network ({address}); {self.remedy}"
                )

    def _listed(self, address: str) -> bool:
        judged = _plain(address)
        return any(judged in network for network in _networks(self.allowed))


class Judging(httpcore.AnyIOBackend):
    """Connects to the address that a name has now, if it is one that may be reached."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

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
        self._rule.judge(host, addresses)
        return await super().connect_tcp(
            addresses[0], port, timeout, local_address, socket_options
        )


class Guarded(httpx.AsyncBaseTransport):
    """For `httpx.AsyncClient(transport=Guarded(rule))`; raises RefusedError too."""

    def __init__(self, rule: Rule) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=ssl.create_default_context(), network_backend=Judging(rule)
        )

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        asked = httpcore.Request(
            request.method,
            httpcore.URL(
                scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        try:
            answer = await self._pool.handle_async_request(asked)
        except tuple(kind for kind, _ in _FAILURES) as error:
            raise _said(error) from error
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Stream(answer),
            extensions=answer.extensions,
        )

    @override
    async def aclose(self) -> None:
        await self._pool.aclose()


class _Stream(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self._answer.aiter_stream():
                yield piece
        except tuple(kind for kind, _ in _FAILURES) as error:
            raise _said(error) from error

    @override
    async def aclose(self) -> None:
        await self._answer.aclose()


def _said(error: Exception) -> httpx.TransportError:
    return next(said for kind, said in _FAILURES if isinstance(error, kind))(str(error))


def public(address: str) -> bool:
    """Whether an address is reached by everybody: not ours, not this machine's, not a group's."""
    judged = _plain(address)
    if isinstance(judged, ipaddress.IPv6Address):
        inside = judged.sixtofour or (judged.teredo or (None, None))[1] or _translated(judged)
        judged = inside or judged
    return judged.is_global and not judged.is_multicast


def _plain(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """Without its zone, and as IPv4 where that is what is meant."""
    judged = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(judged, ipaddress.IPv6Address):
        return judged.ipv4_mapped or judged
    return judged


def _translated(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address behind NAT64 (RFC 6052 2.1)."""
    if address in ipaddress.ip_network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def _networks(
    allowed: Iterable[str],
) -> Iterable[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    for one in allowed:
        try:
            yield ipaddress.ip_network(one, strict=False)
        except ValueError:
            continue  # a host name
