"""The Bot API over HTTP: parameters in every form Telegram takes, long polls, scripted faults."""

import asyncio
import json
import socket
import struct
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, ClassVar

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol

from tests.peers import bot_api_methods
from tests.peers.bot_api_rules import ApiError
from tests.peers.bot_api_state import Call, Fault, Json, State

_JSON_FIELDS = {"allowed_updates", "commands", "link_preview_options", "reply_markup", "scope"}
_JSON_FIELDS |= {"reply_parameters"}
_SUPERSEDED = (
    "Conflict: terminated by other getUpdates request;"
    " make sure that only one bot instance is running"
)
_HOOKED = (
    "Conflict: can't use getUpdates method while webhook is active;"
    " use deleteWebhook to delete the webhook first"
)


class Protocol(H11Protocol):
    """HTTP whose connections can be broken off in the middle."""

    transports: ClassVar[dict[tuple[str, int], asyncio.Transport]] = {}  # of all servers here

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn's own type
        super().connection_made(transport)
        self.transports[transport.get_extra_info("peername")[:2]] = transport

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self.transports.pop(self.transport.get_extra_info("peername")[:2], None)
        super().connection_lost(exc)


def application(state: State, extra: list[Route] | None = None) -> Starlette:
    """The ASGI application of one bot's server."""
    endpoint = _Endpoint(state)
    methods = ["GET", "POST"]
    return Starlette(
        routes=[
            Route("/bot{token}/{method}", endpoint.call, methods=methods),
            Route("/file/bot{token}/{path:path}", endpoint.download),
            *(extra or []),
        ]
    )


def server(app: Starlette, port: int) -> tuple[uvicorn.Server, socket.socket]:
    """A server and the socket it is to serve; clients may connect at once."""
    # Named as TCP, which is where asyncio switches Nagle's algorithm off (40 ms an answer).
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(128)
    config = uvicorn.Config(
        app,
        http=Protocol,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config), listening


@asynccontextmanager
async def serving(app: Starlette) -> AsyncIterator[str]:
    """Serve an application for the length of the block; gives its address."""
    running, listening = server(app, 0)
    task = asyncio.create_task(running.serve(sockets=[listening]))
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        running.should_exit = True
        await task
        listening.close()


class _Endpoint:
    def __init__(self, state: State) -> None:
        self.state = state

    async def call(self, request: Request) -> Response:
        at = time.monotonic()
        method = request.path_params["method"]
        try:
            params, uploads = await _parameters(request)
        except ClientDisconnect:
            return Response(status_code=400)
        fault = self._fault(method, params)
        response: Response | None
        if request.path_params["token"] != self.state.token:
            response = _error(ApiError(401, "Unauthorized"))
        elif fault and not fault.done:
            response = await self._fail(request, fault)
        else:
            response = await self._answer(request, method, params, uploads)
            if fault:
                response = await self._fail(request, fault)
        status = response.status_code if response else 0
        self.state.calls.append(Call(at=at, method=method, params=params, status=status))
        self.state.touch()
        return response or Response(status_code=504)

    async def _answer(
        self, request: Request, method: str, params: Json, uploads: bot_api_methods.Uploads
    ) -> Response:
        try:
            if method.casefold() == "getupdates":
                return _ok(await self._updates(request, params))
            return _ok(bot_api_methods.call(self.state, method, params, uploads))
        except ApiError as error:
            return _error(error)

    def _fault(self, method: str, params: Json) -> Fault | None:
        for key in (f"{method}:{params.get('chat_id')}", method):
            if waiting := self.state.faults.get(key):
                return waiting.pop(0)
        return None

    async def _fail(self, request: Request, fault: Fault) -> Response | None:
        if fault.hang:
            await self._gone(request)
            return None
        if fault.reset:
            _break(request)
            return None
        if fault.body:
            return Response(fault.body, status_code=fault.code)
        return _error(ApiError(fault.code, fault.description, **fault.parameters))

    async def _updates(self, request: Request, params: Json) -> list[Json]:
        """Confirm what lies before the offset; wait for the rest as long as asked."""
        if self.state.webhook:
            raise ApiError(409, _HOOKED)
        state, offset = self.state, int(params.get("offset", 0))
        state.polls += 1
        mine = state.polls
        state.touch()
        limit = max(1, min(100, int(params.get("limit", 100))))
        state.updates[:] = _unconfirmed(state.updates, offset)
        gone = asyncio.ensure_future(self._gone(request))
        deadline = time.monotonic() + int(params.get("timeout", 0))
        try:
            while not state.updates and mine == state.polls and not gone.done():
                left = deadline - time.monotonic()
                if left <= 0 or state.closing:
                    break
                changed = asyncio.ensure_future(state.changed.wait())
                await asyncio.wait({changed, gone}, timeout=left, return_when="FIRST_COMPLETED")
                changed.cancel()
        finally:
            gone.cancel()
        if mine != state.polls:
            raise ApiError(409, _SUPERSEDED)
        return state.updates[:limit]

    async def _gone(self, request: Request) -> None:
        """Until the client hangs up or the server closes."""
        heard = asyncio.ensure_future(request.receive())
        while not self.state.closing and not heard.done():
            changed = asyncio.ensure_future(self.state.changed.wait())
            await asyncio.wait({changed, heard}, return_when="FIRST_COMPLETED")
            changed.cancel()
        heard.cancel()

    async def download(self, request: Request) -> Response:
        state, path = self.state, request.path_params["path"]
        file = next((f for f in state.files.values() if f.path == path and path), None)
        known = file and request.path_params["token"] == state.token
        fault = self._fault("download", {})
        status = fault.code if fault else 200 if known else 404
        call = Call(at=time.monotonic(), method="download", params={"path": path}, status=status)
        state.calls.append(call)
        state.touch()
        if fault:
            return await self._fail(request, fault) or Response(status_code=504)
        if not known or not file:
            return _error(ApiError(404, "Not Found"))
        return Response(file.content, media_type="application/octet-stream")


def _unconfirmed(updates: list[Json], offset: int) -> list[Json]:
    if offset < 0:
        return updates[offset:]
    return [update for update in updates if update["update_id"] >= offset]


def _break(request: Request) -> None:
    transport = Protocol.transports[(request.client.host, request.client.port)]  # type: ignore[union-attr]  # TCP
    raw = transport.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


async def _parameters(request: Request) -> tuple[Json, dict[str, tuple[str, bytes]]]:
    params: Json = dict(request.query_params)
    uploads: dict[str, tuple[str, bytes]] = {}
    if request.headers.get("content-type", "").startswith("application/json"):
        return params | await request.json(), uploads
    async with request.form(max_part_size=2**20) as form:
        for key, value in form.items():
            if isinstance(value, UploadFile):
                uploads[key] = (value.filename or "", await value.read())
            else:
                params[key] = _value(key, value)
    return params, uploads


def _value(key: str, value: str) -> Any:
    try:
        return json.loads(value) if key in _JSON_FIELDS else value
    except ValueError:
        return value


def _ok(result: Any) -> Response:
    return JSONResponse({"ok": True, "result": result})


def _error(error: ApiError) -> Response:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return JSONResponse(body, status_code=error.code)
