"""The WebSocket: one conversation at one open page. Only what is stored is acknowledged."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Any

from starlette.responses import PlainTextResponse
from starlette.websockets import WebSocket

from channels.base import Accept, NotStoredError
from channels.message import Address, Authenticity, InboundMessage
from channels.webchat import compose, parse
from channels.webchat.hub import Hub, Seat
from channels.webchat.limits import MovingWindow
from channels.webchat.origins import welcome
from channels.webchat.parse import Earlier, Frame, FrameError, Hello, Ping, Pong, Said, Typing
from channels.webchat.texts import negotiate, spoken, text
from channels.webchat.uploads import Uploads

log = logging.getLogger(__name__)
SILENCE_SECONDS = 150  # browsers ping every 25 s; a page asleep in the background every 60 s


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What every socket shares."""

    accept: Accept
    hub: Hub
    uploads: Uploads
    limits: MovingWindow
    refusals: MovingWindow  # whoever fills it by going on regardless is not heard for a while
    now: Callable[[], datetime]
    new_token: Callable[[], str]
    max_chars: int
    allowed_origins: tuple[str, ...]


async def serve(socket: WebSocket, door: Door) -> None:
    """Run one socket from handshake to goodbye."""
    language = negotiate(socket.headers.get("accept-language", ""))
    if not welcome(socket, door.allowed_origins):
        refusal = PlainTextResponse(text(language, "error.origin"), status_code=403)
        await socket.send_denial_response(refusal)
        return
    await socket.accept()
    seat = Seat(socket)
    feeding = asyncio.create_task(door.hub.feed(seat))
    try:
        await _Visit(door, seat, language).listen(socket)
    finally:
        door.hub.leave(seat)
        feeding.cancel()
        await asyncio.gather(feeding, return_exceptions=True)


class _Visit:
    """The frames of one socket, one after the other."""

    def __init__(self, door: Door, seat: Seat, language: str) -> None:
        self._door = door
        self._seat = seat
        self._language = language
        self._hint = ""

    async def listen(self, socket: WebSocket) -> None:
        while True:
            try:
                async with asyncio.timeout(SILENCE_SECONDS):
                    event = await socket.receive()
            except TimeoutError:
                await self._goodbye(socket)
                return
            if event["type"] == "websocket.disconnect":
                return
            await self._answer(event)

    async def _goodbye(self, socket: WebSocket) -> None:
        await self._complain(FrameError("silent"))
        await socket.close(1001)

    async def _answer(self, event: Mapping[str, Any]) -> None:
        try:
            await self._do(parse.parse(event.get("text"), max_chars=self._door.max_chars), event)
        except FrameError as fault:
            await self._complain(fault)
        except Exception:
            log.exception("web chat: a frame could not be handled")
            await self._complain(FrameError("internal"))

    async def _complain(self, fault: FrameError) -> None:
        frame = compose.error(fault.code, self._language, fault.values, fault.frame_id)
        await self._seat.say(frame)

    async def _do(self, frame: Frame, event: Mapping[str, Any]) -> None:
        match frame:
            case Hello():
                await self._greet(frame)
            case Said():
                await self._take(frame, str(event.get("text")).encode(errors="surrogatepass"))
            case Earlier():
                await self._look_back(frame.before)
            case Ping():
                await self._seat.say(compose.pong())
            case Typing() | Pong():
                self._address()

    async def _greet(self, hello: Hello) -> None:
        """Begin or resume. A token that cannot be ours gets a new session instead."""
        if hello.language:
            self._hint, self._language = hello.language, spoken(hello.language)
        token = hello.session or self._door.new_token()
        address = parse.address(token)
        head = await self._door.hub.head(address)
        seen = hello.since if hello.since <= head else 0
        if hello.tail:
            seen = max(seen, head - hello.tail)
        await self._seat.say(compose.welcome(token, head))
        self._door.hub.join(self._seat, address, seen)

    async def _take(self, said: Said, raw: bytes) -> None:
        sender = self._address(said.id)
        self._slow_down(sender.user, said.id)
        files = await self._door.uploads.redeem(said.uploads, said.id)
        message = InboundMessage(
            external_id=f"{parse.id_prefix(sender)}{said.id}",
            sender=sender,
            kind=said.kind,
            text=said.text,
            received_at=self._door.now(),
            language_hint=self._hint,
            attachments=files,
            authenticity=Authenticity.VERIFIED,
            details={"label": said.label} if said.label else {},
        )
        await self._store(message, said, b"" if said.exact else raw)

    def _slow_down(self, user: str, frame_id: str) -> None:
        door = self._door
        if seconds := door.refusals.full(user):
            minutes = ceil(seconds / 60)
            raise FrameError("banned", frame_id=frame_id, retry_after=seconds, minutes=minutes)
        if seconds := door.limits.wait(user):
            door.refusals.wait(user)
            raise FrameError("rate_limited", frame_id=frame_id, retry_after=seconds)

    async def _store(self, message: InboundMessage, said: Said, raw: bytes) -> None:
        try:
            await self._door.accept.message(message, raw=raw)
        except NotStoredError:
            raise FrameError("not_stored", frame_id=said.id) from None
        await self._seat.say(compose.accepted(said.id))
        await self._seat.say(compose.typing())
        self._door.hub.nudge(message.sender)

    async def _look_back(self, before: int) -> None:
        address = self._address()
        lines = await self._door.hub.earlier(address, before)
        start = not lines or lines[0].sequence <= 1
        await self._seat.say(compose.history(lines, parse.id_prefix(address), start=start))

    def _address(self, frame_id: str = "") -> Address:
        if self._seat.address is None:
            raise FrameError("no_hello", frame_id=frame_id)
        return self._seat.address
