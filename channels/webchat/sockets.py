"""Frames by WebSocket: one socket is one visit."""

import asyncio
import logging

from starlette.responses import PlainTextResponse
from starlette.websockets import WebSocket, WebSocketDisconnect

from channels.webchat import compose
from channels.webchat.hub import Seat
from channels.webchat.origins import welcome
from channels.webchat.parse import FrameError
from channels.webchat.receive import Door, Visit
from channels.webchat.texts import negotiate, text

log = logging.getLogger(__name__)
SILENCE_SECONDS = 150  # browsers ping every 25 s; a page asleep in the background every 60 s


async def serve(socket: WebSocket, door: Door) -> None:
    """Run one socket from handshake to goodbye."""
    language = negotiate(socket.headers.get("accept-language", ""))
    if not welcome(socket, door.allowed_origins):
        refusal = PlainTextResponse(text(language, "error.origin"), status_code=403)
        await socket.send_denial_response(refusal)
        return
    await socket.accept()
    seat = Seat(_Voice(socket).say)
    feeding = asyncio.create_task(door.hub.feed(seat))
    try:
        await _listen(socket, Visit(door, seat, language))
    finally:
        door.hub.leave(seat)
        feeding.cancel()
        await asyncio.gather(feeding, return_exceptions=True)


class _Voice:
    """Sends frames one at a time, whoever speaks."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._speaking = asyncio.Lock()

    async def say(self, frame: compose.Frame) -> None:
        """Send one frame. A socket that has gone is no fault: its reader will notice."""
        async with self._speaking:
            try:
                await self._socket.send_json(frame)
            except (WebSocketDisconnect, RuntimeError):
                log.debug("web chat: a socket went away while we spoke")


async def _listen(socket: WebSocket, visit: Visit) -> None:
    while True:
        try:
            async with asyncio.timeout(SILENCE_SECONDS):
                event = await socket.receive()
        except TimeoutError:
            await visit.complain(FrameError("silent"))
            await socket.close(1001)
            return
        if event["type"] == "websocket.disconnect":
            return
        await visit.answer(event.get("text"))
