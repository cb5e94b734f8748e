"""Frames by plain HTTP, where WebSockets are blocked: one request is one short visit.

A line of the body is a frame, the first of them `hello`; a line of the answer is a frame too: what
is said to these, then the conversation after `since`, at most a page of it. A `hello` alone waits
up to `wait` seconds for something new. Nothing is kept between two requests, so each may reach
another process.
"""

import asyncio
import json

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from channels.webchat import compose
from channels.webchat.hub import Hub, Seat
from channels.webchat.origins import welcome
from channels.webchat.receive import Door, Visit
from channels.webchat.texts import negotiate

LONGEST_WAIT = 25  # seconds; proxies give up on a silent answer after 30 and more
BODY = 1 << 20  # bytes, as of one frame by socket
MOST_FRAMES = 20
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


async def serve(request: Request, door: Door) -> Response:
    """`POST /chat/frames?wait=…`. 403 for a site that may not, 413 for more than is read."""
    language = negotiate(request.headers.get("accept-language", ""))
    if not welcome(request, door.allowed_origins):
        return JSONResponse(compose.error("origin", language), 403, _HEADERS)
    lines = await _lines(request)
    if lines is None:
        return JSONResponse(compose.error("bad_frame", language), 413, _HEADERS)
    said: list[str] = []

    async def say(frame: compose.Frame) -> None:
        said.append(json.dumps(frame, ensure_ascii=False) + "\n")

    seat = Seat(say)
    visit = Visit(door, seat, language)
    try:
        for line in lines:
            await visit.answer(line)
        await _news(request, door.hub, seat, _seconds(request) if len(lines) == 1 else 0)
    finally:
        door.hub.leave(seat)
    return Response("".join(said), media_type="application/x-ndjson", headers=_HEADERS)


async def _lines(request: Request) -> list[str | None] | None:
    """The frames of a body, None among them for what is no text; None for more than we read."""
    size = request.headers.get("content-length", "")
    if not size.isdecimal() or int(size) > BODY:
        return None
    try:
        lines = (await request.body()).decode().strip("\n").split("\n")
    except (UnicodeDecodeError, ClientDisconnect):
        return [None]
    return [*lines] if len(lines) <= MOST_FRAMES else None


async def _news(request: Request, hub: Hub, seat: Seat, seconds: int) -> None:
    """Tell what is new; where nothing is, as soon as something is within so many seconds."""
    if seat.address is None:
        return
    seen = seat.seen
    await hub.serve(seat)

    async def something() -> None:
        while seat.seen == seen and not hub.closing:
            await hub.serve(seat)

    async def goodbye() -> None:
        await request.receive()  # after the body nothing else comes

    waiting = {asyncio.create_task(something()), asyncio.create_task(goodbye())}
    try:
        await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


def _seconds(request: Request) -> int:
    wish = request.query_params.get("wait", "")
    fits = wish.isascii() and wish.isdecimal() and len(wish) < len("1000")
    return min(int(wish), LONGEST_WAIT) if fits else 0
