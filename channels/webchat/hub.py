"""Which sockets show which session: each is fed every line of its transcript once, in order."""

import asyncio
import logging
from collections.abc import Sequence

from starlette.websockets import WebSocket, WebSocketDisconnect

from channels.base import Transcript
from channels.message import Address, TranscriptEntry
from channels.webchat import compose
from channels.webchat.parse import id_prefix

log = logging.getLogger(__name__)
PAGE = 200
RETRY_SECONDS = 1.0


class Seat:
    """One open socket: who sits there, and what they have seen."""

    def __init__(self, socket: WebSocket) -> None:
        self.address: Address | None = None
        self.seen = 0
        self.news = asyncio.Event()
        self._socket = socket
        self._speaking = asyncio.Lock()

    async def say(self, frame: compose.Frame) -> None:
        """Send one frame. A socket that has gone is no fault: its reader will notice."""
        async with self._speaking:
            try:
                await self._socket.send_json(frame)
            except (WebSocketDisconnect, RuntimeError):
                log.debug("web chat: a socket went away while we spoke")


class Hub:
    """Who is here now. Nothing in it must survive: the transcript is the memory."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._seats: dict[Address, set[Seat]] = {}

    def join(self, seat: Seat, address: Address, seen: int) -> None:
        """Show this session's transcript after `seen` at this seat from now on."""
        self.leave(seat)
        seat.address, seat.seen = address, seen
        self._seats.setdefault(address, set()).add(seat)
        seat.news.set()

    def leave(self, seat: Seat) -> None:
        """Forget a seat."""
        if seat.address is None:
            return
        others = self._seats.get(seat.address, set())
        others.discard(seat)
        if not others:
            self._seats.pop(seat.address, None)

    def nudge(self, address: Address) -> bool:
        """There may be news for a session. Returns whether anybody is there to read it."""
        seats = self._seats.get(address, set())
        for seat in seats:
            seat.news.set()
        return bool(seats)

    async def poll(self) -> None:
        """Look for news that another process wrote, in all sessions that are here."""
        addresses = list(self._seats)
        if not addresses:
            return
        heads = await self._transcript.heads(addresses)
        for address, head in zip(addresses, heads, strict=True):
            for seat in self._seats.get(address, set()):
                if seat.seen < head:
                    seat.news.set()

    async def head(self, address: Address) -> int:
        """The newest sequence of a session."""
        (newest,) = await self._transcript.heads([address])
        return newest

    async def earlier(self, address: Address, before: int) -> Sequence[TranscriptEntry]:
        """The page of lines that ends just before a sequence."""
        after = max(0, before - 1 - PAGE)
        lines = await self._transcript.since(address, after, limit=PAGE)
        return [line for line in lines if line.sequence < before]

    async def feed(self, seat: Seat) -> None:
        """Keep one seat fed until cancelled."""
        while True:
            await seat.news.wait()
            seat.news.clear()
            try:
                await self._catch_up(seat)
            except Exception:
                log.exception("web chat: the transcript cannot be read now; trying again")
                await asyncio.sleep(RETRY_SECONDS)
                seat.news.set()

    async def _catch_up(self, seat: Seat) -> None:
        while (address := seat.address) is not None:
            lines = await self._transcript.since(address, seat.seen, limit=PAGE)
            if not lines or seat.address != address:
                return
            for line in lines:
                await seat.say(compose.message(line, id_prefix(address)))
                seat.seen = line.sequence
