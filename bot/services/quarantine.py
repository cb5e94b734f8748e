"""What could not be taken in: looked at, tried again after a fix, or put away with a reason.

Bytes go through their channel's reading once more; a message that was read but could not be
handled goes back into its conversation's line. Either way it enters as it would have at first,
what an import had set aside as part of its backlog.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.conversation import Aside, SetAside
from bot.domain.errors import ConflictError, NotFoundError
from bot.services.ports import Store, UnitOfWork
from channels.base import Accept, Blobs
from channels.message import Address, InboundMessage

Again = Callable[[bytes, datetime, Accept], Awaitable[None]]  # bytes, when they came, whom to tell


class Retried(StrEnum):
    """What a retry came to."""

    TAKEN = "taken"  # it is in the inbox now
    KNOWN = "known"  # it had come in by another way
    IN_LINE = "in_line"  # its conversation is being worked on
    STILL = "still"  # it cannot be read yet


class Quarantined:
    """`again`: how each channel reads its bytes once more; `accept`: the door inwards."""

    def __init__(
        self,
        store: Store,
        blobs: Blobs,
        *,
        accept: Accept,
        again: Mapping[str, Again],
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._accept = accept
        self._again = again
        self._now = now

    async def list(self, *, settled: bool = False, limit: int = 1000) -> Sequence[SetAside]:
        """The oldest first; those that wait no more only when `settled`."""
        return await self._store.read(
            lambda unit: unit.quarantine.list(settled=settled, limit=limit)
        )

    async def get(self, number: int) -> SetAside:
        """One. Raises NotFoundError."""
        return await self._store.read(lambda unit: unit.quarantine.get(number))

    async def raw(self, one: SetAside) -> bytes:
        """Its bytes as they came; what was never bytes is shown as JSON. Raises NotFoundError."""
        if not one.raw_digest:
            return await self._store.read(lambda unit: _as_json(unit, one))
        try:
            return await asyncio.to_thread(self._blobs.get, one.raw_digest)
        except KeyError:
            raise NotFoundError(f"the bytes of {one.id} are not in the blob store") from None

    async def retry(self, number: int, *, by: str) -> tuple[Retried, str]:
        """Take it in now; what came of it, and why not. Raises NotFoundError, ConflictError."""
        one = await self.get(number)
        if one.status is not Aside.WAITING:
            raise ConflictError(f"{number} does not wait any more: {one.status}")
        if one.message_id is not None:
            await self._store.write(lambda unit: self._back_in_line(unit, one, by))
            return Retried.IN_LINE, ""
        heard = await self._heard(one)
        if heard.reason:
            reason = heard.reason
            await self._store.write(lambda unit: unit.quarantine.tried(number, reason=reason))
            return Retried.STILL, reason
        await self._settle(one, Aside.RETRIED, by=by, why="")
        return (Retried.TAKEN if heard.new else Retried.KNOWN), ""

    async def discard(self, number: int, *, by: str, why: str) -> None:
        """Put it away; bytes and reason stay. Raises NotFoundError, ConflictError."""
        one = await self.get(number)
        if not await self._settle(one, Aside.DISCARDED, by=by, why=why):
            raise ConflictError(f"{number} does not wait any more: {one.status}")

    async def _heard(self, one: SetAside) -> "_Hearing":
        heard = _Hearing(accept=self._accept, one=one)
        again = self._again.get(one.sender.channel)
        if again is None:
            heard.reason = f"Nothing here reads {one.sender.channel}; see docs/operations.md."
            return heard
        try:
            await again(await self.raw(one), one.received_at, heard)
        except ValueError as error:
            heard.reason = f"It could not be read: {error}"
        return heard

    async def _settle(self, one: SetAside, status: Aside, *, by: str, why: str) -> bool:
        now = self._now()

        def work(unit: UnitOfWork) -> bool:
            if not unit.quarantine.settle(one.id, status, by=by, why=why, at=now):
                return False
            if one.message_id is not None:
                unit.inbox.settle(
                    one.message_id, fate=status, case_id=None, understanding=None, now=now
                )
            return True

        return await self._store.write(work)

    def _back_in_line(self, unit: UnitOfWork, one: SetAside, by: str) -> None:
        number = one.message_id or 0
        if not unit.quarantine.settle(one.id, Aside.RETRIED, by=by, why="", at=self._now()):
            raise ConflictError(f"{one.id} does not wait any more")
        conversation = unit.conversations.lock(unit.inbox.reopen(number))
        if not conversation.bell:
            unit.conversations.set_bell(conversation.id, ringing=True)
            unit.bells.converse(conversation.id)


@dataclass(slots=True)
class _Hearing:
    """An Accept that takes in what can be read, and only notes why the rest cannot."""

    accept: Accept
    one: SetAside
    new: bool = False
    reason: str = field(default="")

    async def message(self, message: InboundMessage, *, raw: bytes = b"") -> bool:
        message = _of_old(message, self.one) if self.one.backlog else message
        self.new = await self.accept.message(message, raw=raw) or self.new
        return self.new

    async def unreadable(
        self, sender: Address, *, external_id: str, raw: bytes, reason: str, received_at: datetime
    ) -> None:
        del sender, external_id, raw, received_at
        self.reason = reason


def _of_old(message: InboundMessage, one: SetAside) -> InboundMessage:
    """As its import would have brought it: to the address it was for, of its day."""
    return replace(
        message,
        sender=replace(message.sender, account=one.sender.account),
        received_at=one.received_at,
        details={**message.details, "backlog": one.backlog},
    )


def _as_json(unit: UnitOfWork, one: SetAside) -> bytes:
    shown = unit.inbox.payload(one.message_id or 0)
    return json.dumps(shown, ensure_ascii=False, indent=1).encode()
