"""From bytes at a door to a message: put down first, answered then, read a moment later.

Reading a mail takes many times as long as writing it down, and may fail in unforeseen ways; so a
door answers when the bytes are on disk, and here they become a message or are set aside.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from channels.base import Accept, Arrival, Arrivals, Heartbeat, NotStoredError, Positions
from channels.email import parse
from channels.email.authenticity import NO_VERDICT, Peer, Verdict
from channels.message import Address, InboundMessage

Authenticate = Callable[[parse.ParsedMail, bytes, Peer | None], Awaitable[Verdict]]

log = logging.getLogger(__name__)

NAME = "email"
SOURCE = "email arrivals"  # one process reads them, so that a person's mails stay in order
LEASE = 30.0  # seconds
LOOK_EVERY = 1.0  # seconds, for what another process took
QUIET = 0.05  # seconds without a mail at the doors
PATIENCE = 5.0  # seconds a mail waits at most because the doors go first
CRASHES = 5  # readings that ended with the process: then it is this mail that ends it


async def unasked(*_: object) -> Verdict:
    """Whoever a mail is from, nothing proves it."""
    return NO_VERDICT


class Reception:
    """Where every door puts mails down, and where they are read. `ours` is the sending address."""

    def __init__(
        self,
        *,
        ours: str,
        accept: Accept,
        arrivals: Arrivals,
        positions: Positions,
        heartbeat: Heartbeat,
        now: Callable[[], datetime],
        authenticate: Authenticate = unasked,
    ) -> None:
        self._authenticate = authenticate
        self._ours = ours
        self._accept = accept
        self._arrivals = arrivals
        self._positions = positions
        self._heartbeat = heartbeat
        self._now = now
        self._came = asyncio.Event()
        self._last = 0.0  # when a mail came, by the loop's clock
        self._since: float | None = None  # when the oldest came that waits
        self._returned: Counter[int] = Counter()

    async def put(
        self,
        raw: bytes,
        *,
        sender: str | None,
        recipients: Iterable[str],
        peer: Peer | None = None,
    ) -> None:
        """Put a mail down. `sender` is its MAIL FROM, None where the door has none to tell.

        `peer` is who handed it in, where that may be the sender's own mail server.

        Raises:
            NotStoredError: it is not on disk.
        """
        envelope: dict[str, Any] = {"from": sender, "to": list(recipients)}
        if peer:
            envelope["peer"] = asdict(peer)
        await self._arrivals.add(NAME, raw, envelope=envelope, at=self._now())
        self._last = asyncio.get_running_loop().time()
        self._since = self._since or self._last
        self._came.set()

    async def set_aside(
        self, raw: bytes, *, address: str, sender: str, identity: str, reason: str
    ) -> None:
        """Keep what a door has of a mail that cannot be had whole. Raises NotStoredError."""
        await self._accept.unreadable(
            Address(channel=NAME, account=address.lower(), user=sender.strip("<>").lower()),
            external_id=identity,
            raw=raw,
            reason=reason,
            received_at=self._now(),
        )

    async def run(self) -> None:
        """Read what was put down until cancelled."""
        try:
            while True:
                await self._doors_first()
                self._came.clear()
                if not await self._tried():
                    await self._wait()
        finally:
            await self._positions.release(SOURCE)

    async def turn(self) -> bool:
        """Read some of the oldest mails; whether there were any. Raises NotStoredError."""
        if not await self._positions.hold(SOURCE, seconds=LEASE):
            return False
        taken = await self._arrivals.take(NAME)
        if taken:
            await self._read(taken)
        return bool(taken)

    async def _tried(self) -> bool:
        try:
            more = await self.turn()
        except NotStoredError as error:
            log.warning("mails wait to be read: %s", error)
            return False
        except Exception:
            log.exception("mails wait to be read")  # whatever it is, the doors stay open
            return False
        self._heartbeat.beat(NAME)
        self._since = self._since if more else None
        return more

    async def _doors_first(self) -> None:
        """Peers wait for the doors' answer, nobody for the reading: yet not for long."""
        loop = asyncio.get_running_loop()
        end = (self._since or loop.time()) + PATIENCE
        while loop.time() < min(self._last + QUIET, end):  # noqa: ASYNC110  # quiet is no event
            await asyncio.sleep(QUIET)

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(LOOK_EVERY):
                await self._came.wait()
        except TimeoutError:
            return

    async def _read(self, taken: Sequence[Arrival]) -> None:
        """Each person's mails one after another, different people's side by side."""
        opened = [await self._opened(arrival) for arrival in taken]
        lanes: dict[str, list[_Mail]] = {}
        for mail in await asyncio.gather(*(self._found(*one) for one in opened)):
            lanes.setdefault(mail.sender.user, []).append(mail)
        self._heartbeat.beat(NAME)
        self._returned.update(arrival.id for arrival in taken)
        journalling = (self._journal(lane) for lane in lanes.values())
        for fault in await asyncio.gather(*journalling, return_exceptions=True):
            if fault:
                raise fault

    async def _journal(self, lane: Sequence["_Mail"]) -> None:
        """One that cannot be stored now stops those after it. Raises NotStoredError."""
        for mail in lane:
            await mail.hand_to(self._accept)
            await self._arrivals.remove(mail.arrival)
            del self._returned[mail.arrival.id]

    async def _opened(self, arrival: Arrival) -> tuple[Arrival, bytes, parse.ParsedMail | str]:
        """One after another, for the memory a mail may take."""
        raw = await self._arrivals.content(arrival)
        mail = await asyncio.to_thread(self._parsed, arrival, raw)
        self._heartbeat.beat(NAME)
        return arrival, raw, mail

    def _parsed(self, arrival: Arrival, raw: bytes) -> parse.ParsedMail | str:
        """The mail, or a sentence saying why it cannot be read."""
        crashes = arrival.attempts - 1 - self._returned[arrival.id]
        if crashes >= CRASHES:
            return f"Reading the mail ended the process {crashes} times."
        try:
            return parse.parse_mail(raw, envelope_from=arrival.envelope["from"])
        except Exception as error:  # noqa: BLE001  # whatever is wrong with a mail, it is set aside
            return _unread(error)

    async def _found(self, arrival: Arrival, raw: bytes, mail: parse.ParsedMail | str) -> "_Mail":
        """Side by side, for DNS may be asked, and may be slow to answer for one of them."""
        found = mail if isinstance(mail, str) else await self._message(arrival, raw, mail)
        sender = found.sender if isinstance(found, InboundMessage) else self._nobody(arrival)
        return _Mail(arrival, raw, sender, found)

    async def _message(
        self, arrival: Arrival, raw: bytes, mail: parse.ParsedMail
    ) -> InboundMessage | str:
        """What a mail says, or a sentence saying why that cannot be told."""
        envelope = arrival.envelope
        peer = Peer(**envelope["peer"]) if "peer" in envelope else None
        try:
            message = parse.to_message(
                mail,
                ours=self._ours,
                recipients=envelope["to"],
                envelope_from=envelope["from"] or "",
                received_at=arrival.at,
                verdict=await self._authenticate(mail, raw, peer),
            )
        except Exception as error:  # noqa: BLE001  # as above
            return _unread(error)
        return message if message.sender.user else "The mail does not say who sent it."

    def _nobody(self, arrival: Arrival) -> Address:
        user = (arrival.envelope["from"] or "").strip("<>").lower()
        return Address(channel=NAME, account=self._ours.lower(), user=user)


@dataclass(frozen=True, slots=True)
class _Mail:
    """A mail as it was read: `found` is its message, or why it has none."""

    arrival: Arrival
    raw: bytes
    sender: Address
    found: InboundMessage | str

    async def hand_to(self, accept: Accept) -> None:
        """Raises NotStoredError."""
        if isinstance(self.found, InboundMessage):
            await accept.message(self.found, raw=self.raw)
            return
        await accept.unreadable(
            self.sender,
            external_id=synthetic_id(self.raw),
            raw=self.raw,
            reason=self.found,
            received_at=self.arrival.at,
        )


def _unread(error: Exception) -> str:
    return f"The mail could not be read: {type(error).__name__}: {error}"


def synthetic_id(raw: bytes) -> str:
    """The external id of bytes that name none."""
    return f"synthetic#{sha256(raw).hexdigest()[:16]}"
