"""The conversation as its complainant may see it, for the web chat to read from."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from channels.base import NotReadError
from channels.message import Address, TranscriptEntry

T = TypeVar("T")


class StoredTranscript:
    """See `channels.base.Transcript`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def since(
        self, address: Address, sequence: int, *, limit: int = 200
    ) -> Sequence[TranscriptEntry]:
        """Entries after `sequence`, oldest first."""

        def work(unit: UnitOfWork) -> Sequence[TranscriptEntry]:
            conversation = unit.conversations.find(address)
            if conversation is None:
                return ()
            return unit.transcripts.since(conversation.id, sequence, limit=limit)

        return await self._read(work)

    async def heads(self, addresses: Sequence[Address]) -> Sequence[int]:
        """The newest sequence of each conversation, 0 where there is none yet."""
        if not addresses:
            return ()
        return await self._read(lambda unit: unit.transcripts.heads(addresses))

    async def _read(self, work: Callable[[UnitOfWork], T]) -> T:
        try:
            return await self._store.read(work)
        except StoreUnavailableError as error:
            raise NotReadError(str(error)) from error
