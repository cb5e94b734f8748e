"""What is read besides the whole of a message: each answer of a letter, or earlier words anew."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.dialogue import DialogueState, Due, Part
from bot.services import answers
from bot.services.ports import Store
from channels.message import InboundMessage
from nlp.base import Expectation, Understander
from nlp.understanding import MoveCode, Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is handled, and where the conversation stands; `listed` as in `answers`."""

    content: InboundMessage | Due
    state: DialogueState
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """See Turn."""

    parts: tuple[Part, ...] = ()
    recalled: Understanding | None = None


class ReadingBeside:
    """Reads outside any transaction, as the whole is."""

    def __init__(self, store: Store, understander: Understander, default_language: str) -> None:
        self._store = store
        self._understander = understander
        self._default_language = default_language

    async def read(self, about: About, read: Understanding | None) -> Beside:
        """`read` is what was understood of the whole."""
        message, state = about.content, about.state
        if isinstance(message, Due) or read is None:
            return Beside()
        parts = [
            await self._part(message, state, about.listed, stretch)
            for stretch in answers.stretches(message, len(about.listed))
        ]
        recalled = None
        if state.asked and state.case_id and MoveCode.TOLD in read.moves:
            told = await self._store.read(lambda unit: answers.earlier(unit, state.case_id))
            recalled = await self._words(message, state, told, Expectation(slot=state.asked))
        return Beside(parts=tuple(parts), recalled=recalled)

    async def _part(
        self,
        message: InboundMessage,
        state: DialogueState,
        listed: Sequence[str],
        stretch: answers.Stretch,
    ) -> Part:
        text = message.text[stretch.start : stretch.end]
        slot = listed[stretch.number - 1]
        read = await self._words(message, state, text, Expectation(slot=slot, yes_no=True))
        return Part(
            number=stretch.number,
            start=stretch.start,
            text=text,
            understanding=read,
            told=stretch.told,
        )

    async def _words(
        self, message: InboundMessage, state: DialogueState, text: str, expecting: Expectation
    ) -> Understanding:
        return await asyncio.to_thread(
            self._understander.understand,
            text,
            received_at=message.received_at,
            hint=state.language or message.language_hint or self._default_language,
            expecting=expecting,
        )
