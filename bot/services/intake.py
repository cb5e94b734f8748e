"""The first stop: whatever came in is on disk, in its place, before its channel says so (law 2).

Nothing is understood or decided here. What a person sent gets a sequence in the conversation and
a bell; what nobody can read is set aside with its bytes and a reason.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.domain.conversation import Conversation
from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from channels.base import Blobs, NotStoredError
from channels.message import Address, InboundMessage, MessageKind

SEEN = frozenset({MessageKind.TEXT, MessageKind.CHOICE, MessageKind.COMMAND})


class Intake:
    """See `channels.base.Accept`. `most_files` of a message are taken; None: all of them."""

    def __init__(
        self,
        store: Store,
        blobs: Blobs,
        *,
        now: Callable[[], datetime],
        most_files: int | None = None,
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._now = now
        self._most_files = most_files

    async def message(self, message: InboundMessage, *, raw: bytes = b"") -> bool:
        """Journal a message; False when it was there before. Raises NotStoredError."""
        message = _fewer(message, self._most_files)
        try:
            if raw or message.attachments:
                message = await asyncio.to_thread(self._keep, message, raw)
            return await self._store.write(lambda unit: self._journal(unit, message))
        except StoreUnavailableError as error:
            raise NotStoredError(str(error)) from error

    async def unreadable(
        self,
        sender: Address,
        *,
        external_id: str,
        raw: bytes,
        reason: str,
        received_at: datetime,
        backlog: str = "",
    ) -> None:
        """Set bytes aside for a person to look at; see `SetAside`. Raises NotStoredError."""
        try:
            digest = await asyncio.to_thread(self._blobs.put, raw)
            await self._store.write(
                lambda unit: unit.quarantine.add(
                    sender,
                    external_id=external_id,
                    raw_digest=digest,
                    reason=reason,
                    at=received_at,
                    backlog=backlog,
                )
            )
        except StoreUnavailableError as error:
            raise NotStoredError(str(error)) from error

    def _keep(self, message: InboundMessage, raw: bytes) -> InboundMessage:
        """Files first: a row never names bytes that are not there."""
        for attachment in message.attachments:
            if attachment.content:
                self._blobs.put(attachment.content)
        return replace(message, raw_digest=self._blobs.put(raw)) if raw else message

    def _journal(self, unit: UnitOfWork, message: InboundMessage) -> bool:
        conversation = unit.conversations.open(
            message.sender, name=message.sender_name, now=self._now()
        )
        sequence = conversation.head + 1 if message.kind in SEEN else 0
        if unit.inbox.add(conversation, message, sequence=sequence) is None:
            return False
        unit.conversations.heard(conversation, sequence=sequence)
        self._reached(unit, conversation, message)
        if not conversation.bell:
            unit.bells.converse(conversation.id)
        return True

    def _reached(
        self, unit: UnitOfWork, conversation: Conversation, message: InboundMessage
    ) -> None:
        """Who blocked us is gone, who takes that back, or writes, is there again.

        Of whom a backlog tells no address, nobody can be written to.
        """
        changed = message.details.get("status", "") if message.kind is MessageKind.BOUNCE else ""
        changed = changed or message.details.get("unreachable", "")
        if changed in {"blocked", "no_address"}:
            unit.conversations.mark_dead(conversation.id, code=changed, at=self._now())
        elif conversation.dead and (changed == "unblocked" or message.kind in SEEN):
            unit.conversations.revive(conversation.id)


def _fewer(message: InboundMessage, most: int | None) -> InboundMessage:
    """Without the files beyond `most`, whose names and the reason stay with the message."""
    kept = message.attachments[:most]
    over = message.attachments[len(kept) :]
    if not over:
        return message
    reasons = [f"{one.name}: more than {most} files in one message" for one in over]
    lost = "; ".join([*filter(None, [message.details.get("attachment_lost")]), *reasons])
    details = {**message.details, "attachment_lost": lost, "files_over": str(len(over))}
    return replace(message, attachments=kept, details=details)
