"""What the frames of a page do, whatever carries them. Only what is stored is acknowledged."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from channels.base import Accept, NotReadError, NotStoredError
from channels.message import Address, Authenticity, InboundMessage
from channels.webchat import compose, parse
from channels.webchat.hub import Hub, Seat
from channels.webchat.limits import MovingWindow
from channels.webchat.parse import Earlier, Frame, FrameError, Hello, Ping, Said, Typing
from channels.webchat.texts import spoken
from channels.webchat.uploads import Uploads

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What all visits share."""

    accept: Accept
    hub: Hub
    uploads: Uploads
    limits: MovingWindow
    refusals: MovingWindow  # whoever fills it by going on regardless is not heard for a while
    now: Callable[[], datetime]
    new_token: Callable[[], str]
    max_chars: int
    allowed_origins: tuple[str, ...]


class Visit:
    """The frames of one page, one after the other; what is said to it goes to its seat."""

    def __init__(self, door: Door, seat: Seat, language: str) -> None:
        self._door = door
        self._seat = seat
        self._language = language
        self._hint = ""

    async def answer(self, raw: str | None) -> None:
        """Do what one frame asks for; None is one that was no text. Never raises."""
        try:
            await self._do(parse.parse(raw, max_chars=self._door.max_chars), raw)
        except FrameError as fault:
            await self.complain(fault)
        except NotReadError as error:
            log.warning("web chat: a page has to ask again: %s", error)
            await self.complain(FrameError("internal"))
        except Exception:
            log.exception("web chat: a frame could not be handled")
            await self.complain(FrameError("internal"))

    async def complain(self, fault: FrameError) -> None:
        """Say what is wrong, in the language of the page."""
        frame = compose.error(fault.code, self._language, fault.values, fault.frame_id)
        await self._seat.say(frame)

    async def _do(self, frame: Frame, raw: str | None) -> None:
        match frame:
            case Hello():
                await self._greet(frame)
            case Said():
                await self._take(frame, str(raw).encode(errors="surrogatepass"))
            case Earlier():
                await self._look_back(frame.before)
            case Ping():
                await self._seat.say(compose.pong())
            case Typing():
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
