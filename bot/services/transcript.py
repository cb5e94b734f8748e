"""The conversation as its complainant may see it, for the web chat to read from."""

from collections.abc import Sequence

from bot.services.ports import Store, UnitOfWork
from channels.message import Address, TranscriptEntry


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

        return await self._store.read(work)

    async def heads(self, addresses: Sequence[Address]) -> Sequence[int]:
        """The newest sequence of each conversation, 0 where there is none yet."""
        if not addresses:
            return ()
        return await self._store.read(lambda unit: unit.transcripts.heads(addresses))
