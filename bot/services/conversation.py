"""A bell rang: understand what is pending in a conversation, decide, and write it all down.

Understanding happens outside any transaction; state, cases, events, timers, answers and the fate
of the row are stored together or not at all. A row that fails again and again is handled without
understanding, and at last set aside for a person; it never holds up the conversation.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.dialogue.decide import decide
from bot.domain.case import Case
from bot.domain.conversation import ALBUM, Conversation, Pending
from bot.domain.dialogue import (
    AddToCase,
    Backlog,
    Decision,
    DialogueState,
    Due,
    Effect,
    Line,
    Phase,
    Say,
    Turn,
)
from bot.domain.errors import ConflictError
from bot.domain.events import COMPLAINANT, SYSTEM
from bot.lifecycle.clocks import CLOCKS
from bot.lifecycle.falling import fallen
from bot.lifecycle.progress import progress
from bot.services import albums, threads
from bot.services.ledger import Tools
from bot.services.loops import SAME_WORDS, Watch
from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from bot.services.reaching import shown_secret
from bot.services.recording import Recording
from bot.services.undelivered import bounced
from channels.message import Authenticity, InboundMessage, MessageKind
from nlp.base import Expectation, Understander
from nlp.understanding import Entity, Understanding, nothing

MISTRUST_AFTER = 2  # failed attempts, then the row is handled without understanding
LONGEST = 18  # digits that fit a row number of either database
PARK_AFTER = 4  # failed attempts, then it waits for a person
CLOCK_AGAIN = timedelta(hours=6)  # after a clock's row was parked

log = logging.getLogger(__name__)
Mask = Callable[[str, tuple[Entity, ...]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """A message with its row number."""

    number: int
    message: InboundMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class _Next:
    """A pending row, and what its reading depends on.

    `under` is the message that a button "this is another matter" stands under: its words are read.
    `rest` are the other pictures of an album, which is whole at `whole_at` or already.
    """

    pending: Pending
    state: DialogueState
    under: _Heard | None
    rest: tuple[Pending, ...]
    whole_at: datetime | None

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
    ) -> None:
        self._store = store
        self._understander = understander
        self._tools = tools
        self._mask = mask
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
            read = await self._understand(following)
            return await self._store.write(
                lambda unit: self._record(unit, conversation_id, following, read)
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
            expecting=Expectation(slot=state.asked, yes_no=state.phase is Phase.CONFIRMING),
        )

    def _next(self, unit: UnitOfWork, conversation_id: str) -> _Next | None:
        pending = unit.inbox.next(conversation_id)
        if pending is None:
            return None
        rest, whole_at = albums.gathered(unit, conversation_id, pending)
        return _Next(
            pending=pending,
            state=unit.dialogues.get(conversation_id),
            under=_under(unit, conversation_id, pending),
            rest=rest,
            whole_at=whole_at,
        )

    def _whole(self, following: _Next) -> bool:
        return following.whole_at is None or following.whole_at <= self._now()

    def _record(
        self,
        unit: UnitOfWork,
        conversation_id: str,
        following: _Next,
        read: Understanding | None,
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
            recording = self._due(unit, conversation, following.state, content)
        else:
            if content.kind is MessageKind.BOUNCE:
                bounced(unit, content, self._tools.speaker, self._now())
            heard = _Heard(number=pending.id, message=content)
            read = read or nothing(content.text)
            recording = self._heard(unit, conversation, following, heard, read)
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

    def _due(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        state: DialogueState,
        due: Due,
    ) -> Recording:
        cases = unit.cases.of(conversation.id)
        if all(case.id != due.case_id for case in cases):
            cases = (*cases, unit.cases.get(due.case_id))
        decision = self._struck(unit, state, due, cases)
        language = state.language or self._default_language
        recording = self._recording(unit, conversation, language, cases)
        recording.actor = SYSTEM
        recording.carry_out(decision.effects)
        self._finish(recording, decision.state, None)
        return recording

    def _struck(
        self, unit: UnitOfWork, state: DialogueState, due: Due, cases: tuple[Case, ...]
    ) -> Decision:
        """The dialogue decides for its questions, the life cycle for the clocks of a case."""
        if due.timer not in CLOCKS:
            return decide(state, due, cases, self._tools.policy, self._now())
        case = next(case for case in cases if case.id == due.case_id)
        done = progress(link.event for link in unit.events.of(case.id))
        effects = fallen(case, due, done, self._tools.policy, self._now())
        return Decision(state=state, effects=effects)

    def _heard(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        following: _Next,
        heard: _Heard,
        read: Understanding,
    ) -> Recording:
        turn, first = self._as_turn(unit, conversation, heard, read), heard
        if following.under:
            first = following.under
            earlier = self._as_turn(unit, conversation, first, read)
            turn = replace(turn, understanding=nothing(turn.text), earlier=earlier)
        watch = Watch(
            unit,
            conversation,
            heard.number,
            heard.message,
            limits=self._tools.limits,
            now=self._now(),
        )
        if watch.repeated:
            return self._repeated(unit, conversation, watch)
        cases = _known(unit, conversation.id, turn.joins or following.state.joined, turn.routed)
        if heard.message.kind is MessageKind.TEXT:
            guest = threads.tagged(unit, heard.message)
            if guest and guest.id not in {case.id for case in cases}:
                return self._as_guest(watch, following.state, turn, guest)
            if heard.message.authenticity is Authenticity.FAILED:
                return self._as_stranger(watch, following.state, turn)
        decision = decide(following.state, turn, cases, self._tools.policy, self._now())
        language = decision.state.language or self._default_language
        recording = self._recording(unit, conversation, language, cases)
        recording.turn = turn.earlier or turn
        recording.received_at = first.message.received_at
        recording.carry_out(decision.effects)
        if turn.backlog is Backlog.SILENT:
            recording.unpromised()
        own = frozenset(case.reference for case in cases)
        if hint := threads.mentioned(unit, first.message, own):
            recording.doubt("mentions a case", mentions=hint)
        recording.silence(watch.reason(routed=bool(turn.routed)))
        self._finish(recording, decision.state, heard.message)
        return recording

    def _as_guest(self, watch: Watch, state: DialogueState, turn: Turn, case: Case) -> Recording:
        """Somebody who has the case's reply address adds to it, and learns nothing of it."""
        recording = self._recording(watch.unit, watch.here, case.language, (case,))
        thanks = Say(lines=(Line(key="m3b.added"),), case_id=case.id)
        effects = (AddToCase(case_id=case.id), thanks)
        self._aside(recording, watch, turn, effects, "another address")
        self._finish(recording, state, watch.message)
        return recording

    def _as_stranger(self, watch: Watch, state: DialogueState, turn: Turn) -> Recording:
        """The domain of the sender disowns the mail: recorded by itself; nothing else changes."""
        fresh = DialogueState(
            conversation_id=watch.here.id, language=state.language, greeted=state.greeted
        )
        turn = replace(turn, routed="", joins="")
        decision = decide(fresh, turn, (), self._tools.policy, self._now())
        language = decision.state.language or self._default_language
        recording = self._recording(watch.unit, watch.here, language, ())
        self._aside(recording, watch, turn, decision.effects, "sender disowned")
        self._finish(recording, state, watch.message)
        return recording

    def _aside(
        self,
        recording: Recording,
        watch: Watch,
        turn: Turn,
        effects: tuple[Effect, ...],
        doubt: str,
    ) -> None:
        """Carry out what follows from a message whose sender is not who they should be."""
        recording.turn, recording.received_at = turn, watch.message.received_at
        recording.carry_out(effects)
        recording.doubt(doubt)
        recording.silence(watch.reason(routed=bool(recording.case_id)))

    def _repeated(self, unit: UnitOfWork, conversation: Conversation, watch: Watch) -> Recording:
        """The same words again: kept where they were said first, and nothing else."""
        recording = self._recording(unit, conversation, self._default_language, ())
        recording.fate, recording.case_id = SAME_WORDS, watch.repeated[0] or None
        return recording

    def _recording(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        language: str,
        cases: tuple[Case, ...],
    ) -> Recording:
        return Recording(
            unit=unit,
            tools=self._tools,
            conversation=conversation,
            language=language,
            now=self._now(),
            actor=COMPLAINANT,
            cases={case.id: case for case in cases},
        )

    def _finish(
        self, recording: Recording, state: DialogueState, answering: InboundMessage | None
    ) -> None:
        recording.store()
        self._tools.speaker.say(
            recording.unit,
            recording.conversation,
            recording.spoken,
            language=recording.language,
            answering=answering,
        )
        recording.unit.dialogues.put(state)

    def _as_turn(
        self, unit: UnitOfWork, conversation: Conversation, heard: _Heard, read: Understanding
    ) -> Turn:
        message = heard.message
        ids = [value for value in (message.in_reply_to, *message.references) if value]
        routed = unit.outbox.said(conversation.id, ids)
        own, own_case = unit.inbox.heard(conversation.id, ids)
        return Turn(
            message_id=heard.number,
            channel=conversation.address.channel,
            kind=message.kind,
            text=self._mask(message.text, read.sensitive),
            understanding=read,
            offer=self._tools.new_id(),
            attachments=len([a for a in message.attachments if not a.inline]),
            routed=routed or own_case or self._written_to(unit, conversation, message),
            corrects=own if "edited" in message.details else None,
            language_hint=message.language_hint or self._default_language,
            doors=self._tools.doors,
            joins=shown_secret(unit, message),
            backlog=_backlog(message),
            files_over=int(message.details.get("files_over", 0)),
            proven=message.authenticity is Authenticity.VERIFIED
            or conversation.address.channel not in self._tools.proving,
        )

    def _written_to(
        self, unit: UnitOfWork, conversation: Conversation, message: InboundMessage
    ) -> str:
        """The person's own case by its reply address, or by the reference in the subject."""
        case = threads.tagged(unit, message)
        if case and case.conversation_id == conversation.id:
            return case.id
        return threads.named(unit, conversation.id, message)

    def _again_later(self, unit: UnitOfWork, conversation_id: str, due: Due) -> None:
        """A clock that could not be handled strikes again: a promise outlives a fault."""
        at = self._now() + CLOCK_AGAIN
        for timer in {due.timer, *due.along} & CLOCKS:
            unit.timers.set(
                timer,
                conversation_id=conversation_id,
                case_id=due.case_id,
                at=at,
                timer_id=self._tools.new_id(),
            )

    def _failed(
        self, unit: UnitOfWork, conversation_id: str, pending: Pending, reason: str
    ) -> _Next | None:
        unit.conversations.lock(conversation_id)
        if unit.inbox.fail(pending.id, error=reason) >= PARK_AFTER:
            unit.inbox.settle(
                pending.id, fate="parked", case_id=None, understanding=None, now=self._now()
            )
            unit.quarantine.park(pending.id, reason=reason)
            if isinstance(pending.content, Due):
                self._again_later(unit, conversation_id, pending.content)
        return self._onwards(unit, conversation_id)


def _backlog(message: InboundMessage) -> Backlog:
    found = message.details.get("backlog", "")
    return Backlog(found) if found in tuple(Backlog) else Backlog.LIVE


def _known(unit: UnitOfWork, own: str, joined: str, routed: str) -> tuple[Case, ...]:
    """The person's cases, newest first: here, in a joined conversation, and the one answered to.

    Only who has got our message about a case can answer to it.
    """
    cases = unit.cases.of(own) + (unit.cases.of(joined) if joined else ())
    if routed and all(case.id != routed for case in cases):
        cases = (*cases, unit.cases.get(routed))
    return tuple(sorted(cases, key=lambda case: case.received_at, reverse=True))


def _under(unit: UnitOfWork, conversation_id: str, pending: Pending) -> _Heard | None:
    """The message a button "this is another matter" stands under."""
    button = pending.content
    if isinstance(button, Due) or button.kind is not MessageKind.CHOICE:
        return None
    head, _, number = button.text.partition(":")
    if head != "separate" or not (number.isascii() and number.isdigit() and len(number) < LONGEST):
        return None
    message = unit.inbox.message(conversation_id, int(number))
    told = message is not None and message.kind is MessageKind.TEXT
    return _Heard(number=int(number), message=message) if message and told else None
