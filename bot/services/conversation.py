"""A bell rang: understand what is pending in a conversation, decide, and write it all down.

Understanding happens outside any transaction; state, cases, events, timers, answers and the fate
of the row are stored together or not at all. A row that fails again and again is handled without
understanding, and at last set aside for a person; it never holds up the conversation.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.conversation import ALBUM, Pending
from bot.domain.dialogue import DialogueState, Due, Phase
from bot.domain.errors import ConflictError
from bot.lifecycle.clocks import CLOCKS
from bot.services import albums, answers
from bot.services.afar import Afar
from bot.services.beside import About, Beside, ReadingBeside
from bot.services.ledger import Tools
from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from bot.services.turns import Heard, Mask, Turns
from bot.services.undelivered import bounced, unplaced
from channels.message import InboundMessage, MessageKind
from nlp.base import Expectation, Understander
from nlp.understanding import Understanding, nothing

MISTRUST_AFTER = 2  # failed attempts, then the row is handled without understanding
LONGEST = 18  # digits that fit a row number of either database
PARK_AFTER = 4  # failed attempts, then it waits for a person
CLOCK_AGAIN = timedelta(hours=6)  # after a clock's row was parked

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Next:
    """A pending row, and what its reading depends on.

    `under` is the message that a button "this is another matter" stands under: its words are read.
    `rest` are the other pictures of an album, which is whole at `whole_at` or already.
    """

    pending: Pending
    state: DialogueState
    under: Heard | None
    rest: tuple[Pending, ...]
    whole_at: datetime | None
    listed: tuple[str, ...] = ()  # the questions of the letter that is answered
    staff: bool = False  # a colleague sent it, and no complainant

    @property
    def about(self) -> About:
        """What else may be read of it; nothing when it failed before."""
        trusted = self.pending.attempts < MISTRUST_AFTER
        return About(content=self.content, state=self.state, listed=self.listed if trusted else ())

    @property
    def rows(self) -> tuple[Pending, ...]:
        """Every row that is handled in this turn."""
        return (self.pending, *self.rest)

    @property
    def content(self) -> InboundMessage | Due:
        """What is to be handled, an album as one message."""
        return albums.joined(albums.messages(self.rows)) if self.rest else self.pending.content


class Conversing:
    """Handles the pending rows of one conversation at a time, strictly in order (law 7)."""

    def __init__(
        self,
        store: Store,
        understander: Understander,
        tools: Tools,
        *,
        mask: Mask,
        default_language: str,
        now: Callable[[], datetime],
        afar: Afar | None = None,
    ) -> None:
        """`afar` is given what staff send; without it there is nobody who could."""
        self._store = store
        self._afar = afar
        self._understander = understander
        self._tools = tools
        self._turns = Turns(tools=tools, mask=mask, default_language=default_language, now=now)
        self._beside = ReadingBeside(store, understander, default_language)
        self._default_language = default_language
        self._now = now

    async def handle(self, conversation_id: str) -> None:
        """Work until nothing is pending. Raises StoreUnavailableError: then the bell stays."""
        following = await self._again(conversation_id)
        while following is not None:
            following = await self._turn(conversation_id, following)

    async def _again(self, conversation_id: str) -> _Next | None:
        """The next row; when there is none, the bell is hung up in the same breath."""
        following = await self._store.read(lambda unit: self._next(unit, conversation_id))
        if following is not None and self._whole(following):
            return following

        def hang_up(unit: UnitOfWork) -> _Next | None:
            unit.conversations.lock(conversation_id)
            return self._onwards(unit, conversation_id)

        return await self._store.write(hang_up)

    async def _turn(self, conversation_id: str, following: _Next) -> _Next | None:
        """One row through the line; returns the next one."""
        try:
            if self._afar and following.staff:
                return await self._from_staff(self._afar, conversation_id, following.pending)
            read = await self._understand(following)
            beside = await self._beside.read(following.about, read)
            return await self._store.write(
                lambda unit: self._record(unit, conversation_id, following, read, beside)
            )
        except ConflictError:
            return await self._again(conversation_id)
        except StoreUnavailableError:
            raise
        except Exception as error:
            log.exception("a row could not be handled", extra={"row": following.pending.id})
            reason = f"{type(error).__name__}: {error}"
            return await self._store.write(
                lambda unit: self._failed(unit, conversation_id, following.pending, reason)
            )

    async def _from_staff(
        self, afar: Afar, conversation_id: str, pending: Pending
    ) -> _Next | None:
        if isinstance(pending.content, InboundMessage):
            await afar.handle(conversation_id, pending, pending.content)
        return await self._again(conversation_id)

    async def _understand(self, following: _Next) -> Understanding | None:
        content, state = following.content, following.state
        if isinstance(content, Due):
            return None
        content = following.under.message if following.under else content
        words = content.kind is MessageKind.TEXT
        if not words or following.pending.attempts >= MISTRUST_AFTER:
            return nothing(content.text)
        return await asyncio.to_thread(
            self._understander.understand,
            content.text,
            received_at=content.received_at,
            hint=state.language or content.language_hint or self._default_language,
            expecting=Expectation(slot=state.asked or state.late, yes_no=_yes_or_no(state)),
        )

    def _next(self, unit: UnitOfWork, conversation_id: str) -> _Next | None:
        pending = unit.inbox.next(conversation_id)
        if pending is None:
            return None
        rest, whole_at = albums.gathered(unit, conversation_id, pending)
        state = unit.dialogues.get(conversation_id)
        return _Next(
            pending=pending,
            state=state,
            under=_under(unit, conversation_id, pending),
            rest=rest,
            whole_at=whole_at,
            listed=answers.listed(unit, state, pending.content),
            staff=self._of_staff(unit, pending),
        )

    def _of_staff(self, unit: UnitOfWork, pending: Pending) -> bool:
        afar, content = self._afar, pending.content
        return isinstance(content, InboundMessage) and bool(afar and afar.concerns(unit, content))

    def _whole(self, following: _Next) -> bool:
        return following.whole_at is None or following.whole_at <= self._now()

    def _record(
        self,
        unit: UnitOfWork,
        conversation_id: str,
        following: _Next,
        read: Understanding | None,
        beside: Beside,
    ) -> _Next | None:
        conversation = unit.conversations.lock(conversation_id)
        if self._next(unit, conversation_id) != following:
            raise ConflictError("somebody else handled it first")
        content, pending = following.content, following.pending
        late, case_id = albums.late(unit, conversation_id, pending)
        if late:
            self._settle_album(unit, following.rows, case_id)
            return self._onwards(unit, conversation_id)
        if isinstance(content, Due):
            recording = self._turns.due(unit, conversation, following.state, content)
        else:
            if content.kind is MessageKind.BOUNCE:
                ours = bounced(unit, content, self._tools.speaker, self._now())
                if reason := "" if ours else unplaced(unit, content):
                    self._park(unit, pending, reason)
                    return self._onwards(unit, conversation_id)
            heard = Heard(
                number=pending.id,
                message=content,
                under=following.under,
                parts=beside.parts,
                recalled=beside.recalled,
            )
            read = read or nothing(content.text)
            recording = self._turns.heard(unit, conversation, following.state, heard, read)
        unit.inbox.settle(
            pending.id,
            fate=recording.fate,
            case_id=recording.case_id,
            understanding=None if following.under else read,
            now=self._now(),
        )
        self._settle_album(unit, following.rest, recording.case_id)
        return self._onwards(unit, conversation_id)

    def _settle_album(
        self, unit: UnitOfWork, rows: Sequence[Pending], case_id: str | None
    ) -> None:
        for row in rows:
            unit.inbox.settle(
                row.id, fate=ALBUM, case_id=case_id, understanding=None, now=self._now()
            )

    def _onwards(self, unit: UnitOfWork, conversation_id: str) -> _Next | None:
        """The next row; when nothing is pending, the next message may ring again. Locked.

        For an album that is not whole yet the bell rings later.
        """
        following = self._next(unit, conversation_id)
        if following is None:
            unit.conversations.set_bell(conversation_id, ringing=False)
        elif not self._whole(following):
            unit.bells.converse(conversation_id, at=following.whole_at)
            return None
        return following

    def _again_later(self, unit: UnitOfWork, conversation_id: str, due: Due) -> None:
        """A clock that could not be handled strikes again: a promise outlives a fault."""
        at = self._now() + CLOCK_AGAIN
        clocks = {due.timer, *due.along} & CLOCKS
        again = {timer: (at, self._tools.new_id()) for timer in clocks}
        unit.timers.set(conversation_id, due.case_id, again)

    def _park(self, unit: UnitOfWork, pending: Pending, reason: str) -> None:
        unit.inbox.settle(
            pending.id, fate="parked", case_id=None, understanding=None, now=self._now()
        )
        unit.quarantine.park(pending.id, reason=reason)

    def _failed(
        self, unit: UnitOfWork, conversation_id: str, pending: Pending, reason: str
    ) -> _Next | None:
        unit.conversations.lock(conversation_id)
        if unit.inbox.fail(pending.id, error=reason) >= PARK_AFTER:
            self._park(unit, pending, reason)
            if isinstance(pending.content, Due):
                self._again_later(unit, conversation_id, pending.content)
        return self._onwards(unit, conversation_id)


def _yes_or_no(state: DialogueState) -> bool:
    """A yes or no was asked for, by whatever question."""
    solved = state.survey is not None and state.survey.asked == "solved"
    return state.phase is Phase.CONFIRMING or solved


def _under(unit: UnitOfWork, conversation_id: str, pending: Pending) -> Heard | None:
    """The message a button "this is another matter" stands under."""
    button = pending.content
    if isinstance(button, Due) or button.kind is not MessageKind.CHOICE:
        return None
    head, _, number = button.text.partition(":")
    if head != "separate" or not (number.isascii() and number.isdigit() and len(number) < LONGEST):
        return None
    message = unit.inbox.message(conversation_id, int(number))
    told = message is not None and message.kind is MessageKind.TEXT
    return Heard(number=int(number), message=message) if message and told else None
