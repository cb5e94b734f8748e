"""What becomes of one pending row: decided by who says it, or by what fell due, and written down.

The person themselves, a guest who has the reply address of somebody's case, a stranger whose
sender is disowned, the same words again: each has one way, inside the caller's transaction.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dialogue.decide import decide
from bot.dialogue.joining import code_in
from bot.domain.case import Case
from bot.domain.conversation import Conversation
from bot.domain.dialogue import (
    AddToCase,
    Backlog,
    Decision,
    DialogueState,
    Due,
    Effect,
    Line,
    Part,
    Remind,
    Say,
    TimerKind,
    Turn,
)
from bot.domain.events import COMPLAINANT, SYSTEM
from bot.lifecycle.asking import ASKING
from bot.lifecycle.awake import awake
from bot.lifecycle.clocks import CLOCKS
from bot.lifecycle.falling import fallen
from bot.lifecycle.progress import progress
from bot.services import threads
from bot.services.claiming import claimed
from bot.services.ledger import Tools
from bot.services.loops import SAME_WORDS, Watch
from bot.services.ports import UnitOfWork
from bot.services.reaching import shown_secret
from bot.services.recording import Recording
from channels.message import Authenticity, InboundMessage, MessageKind
from nlp.understanding import Entity, Understanding, nothing

Mask = Callable[[str, tuple[Entity, ...]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A message with its row number.

    `under` is the message that a button "this is another matter" stands under.
    """

    number: int
    message: InboundMessage
    under: "Heard | None" = None
    parts: tuple[Part, ...] = ()  # see Turn
    recalled: Understanding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """Decides about one row at a time and writes down what follows; the row's fate is in it."""

    tools: Tools
    mask: Mask
    default_language: str
    now: Callable[[], datetime]

    def due(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        state: DialogueState,
        due: Due,
    ) -> Recording:
        """Something fell due: who decides depends on the timer."""
        cases = unit.cases.of(conversation.id)
        if all(case.id != due.case_id for case in cases):
            cases = (*cases, unit.cases.get(due.case_id))
        decision = self._struck(unit, state, due, cases)
        language = state.language or self.default_language
        recording = self._recording(unit, conversation, language, cases)
        recording.actor = SYSTEM
        recording.carry_out(decision.effects)
        self._finish(recording, decision.state, None)
        return recording

    def _struck(
        self, unit: UnitOfWork, state: DialogueState, due: Due, cases: tuple[Case, ...]
    ) -> Decision:
        """The dialogue decides for its questions, the life cycle for the clocks of a case."""
        case = next(case for case in cases if case.id == due.case_id)
        spoken = due.timer in ASKING or due.timer is TimerKind.REMINDER
        if spoken and (at := awake(self.now(), case, self.tools.policy)) > self.now():
            later = Remind(case_id=case.id, timer=due.timer, at=at)
            return Decision(state=state, effects=(later,))
        if due.timer not in CLOCKS:
            return decide(state, due, cases, self.tools.policy, self.now())
        done = progress(link.event for link in unit.events.of(case.id))
        effects = fallen(case, due, done, self.tools.policy, self.now())
        return Decision(state=state, effects=effects)

    def heard(
        self,
        unit: UnitOfWork,
        conversation: Conversation,
        state: DialogueState,
        heard: Heard,
        read: Understanding,
    ) -> Recording:
        """A message came. `read` is what was understood of the words that count."""
        turn = self._as_turn(unit, conversation, heard, read)
        if heard.under:
            earlier = self._as_turn(unit, conversation, heard.under, read)
            turn = replace(turn, understanding=nothing(turn.text), earlier=earlier)
        watch = Watch(
            unit,
            conversation,
            heard.number,
            heard.message,
            limits=self.tools.limits,
            now=self.now(),
        )
        if watch.repeated:
            return self._repeated(unit, conversation, watch)
        turn = self._joining(unit, state, self._doubting(unit, conversation, state, turn))
        state = _asked_elsewhere(unit, state)
        cases = _known(unit, conversation.id, turn.joins or state.joined, turn.routed)
        if heard.message.kind is MessageKind.TEXT:
            guest = threads.tagged(unit, heard.message)
            if guest and guest.id not in {case.id for case in cases}:
                return self._as_guest(watch, state, turn, guest)
            if heard.message.authenticity is Authenticity.FAILED:
                return self._as_stranger(watch, state, turn)
        return self._as_known(watch, state, turn, cases, (heard.under or heard).message)

    def _doubting(
        self, unit: UnitOfWork, conversation: Conversation, state: DialogueState, turn: Turn
    ) -> Turn:
        """The turn with the message of which it was asked where it belongs."""
        message = unit.inbox.message(conversation.id, state.doubt) if state.doubt else None
        if message is None:
            return turn
        heard = Heard(number=state.doubt, message=message)
        read = unit.inbox.understood(state.doubt) or nothing(message.text)
        return replace(turn, doubted=self._as_turn(unit, conversation, heard, read))

    def _joining(self, unit: UnitOfWork, state: DialogueState, turn: Turn) -> Turn:
        """The turn with the conversation that is joined by the code it brings."""
        code = code_in(turn.text) if turn.kind is MessageKind.TEXT else ""
        joins = turn.joins or claimed(unit, state, code, self.now())
        return replace(turn, joins=joins, there=unit.dialogues.get(joins) if joins else None)

    def _as_known(
        self,
        watch: Watch,
        state: DialogueState,
        turn: Turn,
        cases: tuple[Case, ...],
        first: InboundMessage,
    ) -> Recording:
        """The person themselves: the dialogue decides. `first` is the message that is recorded."""
        decision = decide(state, turn, cases, self.tools.policy, self.now())
        language = decision.state.language or self.default_language
        recording = self._recording(watch.unit, watch.here, language, cases)
        recording.turn, recording.received_at = turn.earlier or turn, first.received_at
        recording.doubted = turn.doubted
        recording.carry_out(decision.effects)
        if turn.backlog is Backlog.SILENT:
            recording.unpromised()
        own = frozenset(case.reference for case in cases)
        if hint := threads.mentioned(watch.unit, first, own):
            recording.doubt("mentions a case", mentions=hint)
        recording.silence(watch.reason(routed=bool(turn.routed)))
        self._finish(recording, decision.state, watch.message)
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
            conversation_id=watch.here.id,
            language=state.language,
            language_set=state.language_set,
            greeted=state.greeted,
            noticed=state.noticed,
        )
        turn = replace(turn, routed="", joins="")
        decision = decide(fresh, turn, (), self.tools.policy, self.now())
        language = decision.state.language or self.default_language
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
        recording = self._recording(unit, conversation, self.default_language, ())
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
            tools=self.tools,
            conversation=conversation,
            language=language,
            now=self.now(),
            actor=COMPLAINANT,
            cases={case.id: case for case in cases},
        )

    def _finish(
        self, recording: Recording, state: DialogueState, answering: InboundMessage | None
    ) -> None:
        recording.finish(answering)
        recording.unit.dialogues.put(state)

    def _as_turn(
        self, unit: UnitOfWork, conversation: Conversation, heard: Heard, read: Understanding
    ) -> Turn:
        message = heard.message
        ids = [value for value in (message.in_reply_to, *message.references) if value]
        routed = unit.outbox.said(conversation.id, ids)
        own, own_case = unit.inbox.heard(conversation.id, ids)
        return Turn(
            message_id=heard.number,
            channel=conversation.address.channel,
            kind=message.kind,
            text=self.mask(message.text, read.sensitive),
            understanding=read,
            offer=self.tools.new_id(),
            attachments=len([a for a in message.attachments if not a.inline]),
            routed=routed or own_case or self._written_to(unit, conversation, message),
            corrects=own if "edited" in message.details else None,
            language_hint=message.language_hint or self.default_language,
            doors=self.tools.doors,
            joins=shown_secret(unit, message),
            backlog=_backlog(message),
            house_language=self.default_language,
            files_over=int(message.details.get("files_over", 0)),
            parts=_masked(heard.parts, self.mask(message.text, read.sensitive)),
            recalled=heard.recalled,
            proven=message.authenticity is Authenticity.VERIFIED
            or conversation.address.channel not in self.tools.proving,
        )

    def _written_to(
        self, unit: UnitOfWork, conversation: Conversation, message: InboundMessage
    ) -> str:
        """The person's own case by its reply address, or by the reference in the subject."""
        case = threads.tagged(unit, message)
        if case and case.conversation_id == conversation.id:
            return case.id
        return threads.named(unit, conversation.id, message)


def _asked_elsewhere(unit: UnitOfWork, state: DialogueState) -> DialogueState:
    """A survey asks where the case is; it may be answered where somebody joined it."""
    if state.survey or not state.joined:
        return state
    there = unit.dialogues.get(state.joined)
    return replace(state, survey=there.survey, surveyed=state.surveyed or there.surveyed)


def _masked(parts: tuple[Part, ...], text: str) -> tuple[Part, ...]:
    """With their words as they stand in the masked text."""
    return tuple(
        replace(part, text=text[part.start : part.start + len(part.text)]) for part in parts
    )


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
