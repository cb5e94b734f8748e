"""Which pages show which session: each is told every line of its transcript once, in order."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from channels.base import NotReadError, Transcript
from channels.message import Address, TranscriptEntry
from channels.webchat import compose
from channels.webchat.parse import id_prefix

log = logging.getLogger(__name__)
PAGE = 200
RETRY_SECONDS = 1.0


class Seat:
    """One open page: who sits there, what they have seen, and `say`, which tells them a frame."""

    def __init__(self, say: Callable[[compose.Frame], Awaitable[None]]) -> None:
        self.address: Address | None = None
        self.seen = 0
        self.news = asyncio.Event()
        self.say = say


class Hub:
    """Who is here now. Nothing in it must survive: the transcript is the memory."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._seats: dict[Address, set[Seat]] = {}
        self.closing = False

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

    def here(self, address: Address) -> bool:
        """Whether anybody is there to read a session's news; asked from any thread."""
        return address in self._seats

    def nudge(self, address: Address) -> None:
        """There may be news for a session."""
        for seat in self._seats.get(address, ()):
            seat.news.set()

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

    def close(self) -> None:
        """Nobody need wait here for news any longer."""
        self.closing = True
        for seats in self._seats.values():
            for seat in seats:
                seat.news.set()

    async def feed(self, seat: Seat) -> None:
        """Keep one seat fed until cancelled."""
        while True:
            await self.serve(seat)

    async def serve(self, seat: Seat) -> None:
        """Wait for news of a seat, then tell it: at most a page, and the rest is news again."""
        await seat.news.wait()
        seat.news.clear()
        try:
            more = await self._page(seat)
        except NotReadError as error:
            log.warning("web chat: the transcript cannot be read now; trying again: %s", error)
            more = await self._later()
        except Exception:
            log.exception("web chat: the transcript cannot be read now; trying again")
            more = await self._later()
        if more:
            seat.news.set()

    async def _later(self) -> bool:
        await asyncio.sleep(RETRY_SECONDS)
        return True

    async def _page(self, seat: Seat) -> bool:
        """Whether there may be more to tell."""
        address = seat.address
        lines = await self._transcript.since(address, seat.seen, limit=PAGE) if address else ()
        if address is None or seat.address != address:
            return False
        for line in lines:
            await seat.say(compose.message(line, id_prefix(address)))
            seat.seen = line.sequence
        return len(lines) == PAGE
