"""The web server: its door, its pages, and what it says while the database is waited for."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send
from typing_extensions import override

from arzuhal.bootstrap.system import System

DOORS_BACKLOG = 2048
FRAME = 1 << 20  # bytes of one chat frame; files come by upload
HTTP_DRAIN = 5  # seconds for open requests once the doors close


def listening(host: str, port: int) -> socket.socket:
    """A listening socket. Raises OSError.

    It names its protocol: asyncio turns Nagle off only where it is TCP.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
        door.listen(DOORS_BACKLOG)
    except OSError:
        door.close()
        raise
    return door


class Pages:
    """The web server, which begins when there is something to say: that we wait, or the pages."""

    def __init__(self, system: System, sockets: list[socket.socket]) -> None:
        self._front = _Ajar(system)
        self._server = _server(system, self._front)
        self._sockets = sockets
        self.serving: list[asyncio.Task[None]] = []

    def not_yet(self, reason: str) -> None:
        """Say that we live, and what is waited for."""
        self._front.reason = reason
        self._begin()

    def open(self) -> None:
        """Show the pages."""
        self._front.open = True
        self._begin()

    def close(self) -> None:
        """Take nobody in any more."""
        self._server.should_exit = True

    def _begin(self) -> None:
        if self._sockets and not self.serving:
            serving = self._server.serve(sockets=self._sockets)
            self.serving.append(asyncio.create_task(serving))


@contextlib.asynccontextmanager
async def pages(system: System, sockets: list[socket.socket]) -> AsyncIterator[Pages]:
    """Not begun yet; drained at the end."""
    shown = Pages(system, sockets)
    try:
        yield shown
    finally:
        shown.close()
        await asyncio.gather(*shown.serving, return_exceptions=True)


class _Ajar:
    """The pages of `system`, once it is `open`; until then it says that it lives, and waits."""

    def __init__(self, system: System) -> None:
        self.open = False
        self.reason = ""
        self._whole = system.app
        alive = Route("/healthz", system.health.alive)
        rest = Route("/{path:path}", self._not_yet)
        self._ajar = Starlette(routes=[alive, Route("/readyz", self._not_ready), rest])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI has it."""
        await (self._whole if self.open else self._ajar)(scope, receive, send)

    async def _not_ready(self, _request: Request) -> Response:
        body = {"ready": False, "faults": [f"database: {self.reason}"]}
        return JSONResponse(body, status_code=503)

    async def _not_yet(self, _request: Request) -> Response:
        return PlainTextResponse("starting\n", status_code=503, headers={"Retry-After": "5"})


class _Server(uvicorn.Server):
    """uvicorn inside our own loop: signals are the runner's business."""

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the handlers alone."""
        yield


def _server(system: System, app: _Ajar) -> _Server:
    return _Server(
        uvicorn.Config(
            app,
            lifespan="off",
            log_config=None,
            access_log=False,
            ws="websockets-sansio",
            ws_max_size=FRAME,
            ws_per_message_deflate=False,  # frames of some hundred bytes: packing costs more
            http="httptools",
            forwarded_allow_ips=system.parts.settings.http.trusted_proxies,
            timeout_graceful_shutdown=HTTP_DRAIN,
            server_header=False,
        )
    )
