"""A conversation in memory: `decide` and the state table over plain values, nothing else.

Effects are carried out as `bot.services.recording` does, and every law that must hold after any
turn whatever is checked after each.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.dialogue.decide import decide
from bot.dialogue.scene import QUESTIONABLE
from bot.dialogue.slots import account
from bot.domain.case import Action, Case, Fact, Source, Status
from bot.domain.dialogue import (
    AddToCase,
    Answer,
    Confirm,
    Decision,
    DialogueState,
    Due,
    Effect,
    Forget,
    HandOver,
    Ignore,
    Inform,
    Join,
    OpenCase,
    Page,
    Part,
    Phase,
    Polled,
    RaiseUrgency,
    Remind,
    Say,
    SendClaim,
    SendCode,
    SendTranscript,
    SetFact,
    Step,
    Struck,
    TimerKind,
    Turn,
    Updated,
    Welcome,
)
from bot.domain.events import BOT, COMPLAINANT, Actor
from bot.domain.policy import Policy
from bot.lifecycle.advance import advance, missing
from bot.lifecycle.assessing import suggested
from bot.lifecycle.deadlines import promise
from bot.lifecycle.transitions import TABLE
from channels.message import MessageKind
from nlp.understanding import OURS, Level, Understanding, nothing
from tests.fakes import Clock, shipped_policy, understood


@dataclass
class World:
    """One person in one channel, their cases and timers."""

    channel: str = "telegram"
    policy: Policy = field(default_factory=shipped_policy)
    clock: Clock = field(default_factory=Clock)
    state: DialogueState = field(default_factory=lambda: DialogueState(conversation_id="c"))
    cases: dict[str, Case] = field(default_factory=dict)
    timers: dict[tuple[str, TimerKind], datetime] = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)
    paged: list[str] = field(default_factory=list)
    handed: list[str] = field(default_factory=list)
    sent: list[Effect] = field(default_factory=list)  # beyond the conversation
    doors: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)  # keys, of this turn
    options: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)  # keys of what was said before this turn
    fate: str = ""
    taken: list[tuple[DialogueState, Turn | Due, tuple[Case, ...], datetime, Decision]] = field(
        default_factory=list
    )

    @property
    def newest_first(self) -> tuple[Case, ...]:
        return tuple(reversed(self.cases.values()))

    @property
    def case(self) -> Case:
        """The newest case."""
        return self.newest_first[0]

    def hear(
        self,
        text: str,
        read: Understanding | None = None,
        *,
        kind: MessageKind = MessageKind.TEXT,
        attachments: int = 0,
        routed: str = "",
        hint: str = "",
        proven: bool = True,
        parts: tuple[Part, ...] = (),
        recalled: Understanding | None = None,
        joins: str = "",
        there: DialogueState | None = None,
    ) -> Decision:
        """The person sends something."""
        number = len(self.turns) + 1
        turn = Turn(
            message_id=number,
            channel=self.channel,
            kind=kind,
            text=text,
            understanding=read or understood(text),
            offer=f"case{number}",
            attachments=attachments,
            routed=routed,
            language_hint=hint,
            doors=self.doors,
            proven=proven,
            parts=parts,
            recalled=recalled,
            joins=joins,
            there=there,
        )
        if kind is not MessageKind.TEXT:
            turn = replace(turn, understanding=nothing(text), earlier=self._under(text))
        doubted = (t for t in self.turns if t.message_id == self.state.doubt)
        turn = replace(turn, doubted=next(doubted, None))
        self.turns.append(turn)
        return self._take(turn)

    def press(self, value: str, **changes: Any) -> Decision:
        """The person presses a button."""
        return self.hear(value, kind=MessageKind.CHOICE, **changes)

    def command(self, text: str) -> Decision:
        return self.hear(text, kind=MessageKind.COMMAND)

    def due(self, timer: TimerKind, case_id: str = "") -> Decision:
        """A timer of a question falls due."""
        case_id = case_id or self.case.id
        self.timers.pop((case_id, timer), None)
        return self._take(Due(timer=timer, case_id=case_id))

    def staff(self, action: Action, case_id: str = "", *, actor: Actor = BOT) -> None:
        """Staff take a step, where the table and its guards let them."""
        case = self.cases[case_id or self.case.id]
        if missing(case, action) == ():
            self._advance(case, action, actor)

    def put(self, **changes: Any) -> Case:
        """Staff change the newest case."""
        self.cases[self.case.id] = replace(self.case, **changes)
        return self.case

    def _under(self, text: str) -> Turn | None:
        head, _, number = text.partition(":")
        known = head == "separate" and number.isascii() and number.isdigit()
        told = (turn for turn in self.turns if turn.kind is MessageKind.TEXT)
        return next((t for t in told if known and t.message_id == int(number)), None)

    def _take(self, turn: Turn | Due) -> Decision:
        given = (self.state, turn, self.newest_first, self.clock())
        decision = decide(given[0], turn, given[2], self.policy, given[3])
        self.taken.append((*given, decision))
        self.said, self.options, self.fate = [], [], ""
        before = dict(self.cases)
        for effect in decision.effects:
            self._carry_out(effect)
        self.state = replace(decision.state, version=decision.state.version + 1)
        self._check(before, turn)
        return decision

    def _carry_out(self, effect: Effect) -> None:  # noqa: C901, PLR0912, PLR0915  # an arm an effect
        match effect:
            case OpenCase():
                self._open(effect)
            case AddToCase():
                self._add(effect)
            case SetFact():
                self._set(effect)
            case Say():
                self._say(effect)
            case Step():
                self._step(effect)
            case Answer():
                self._answer(effect)
            case Remind():
                self._remind(effect)
            case Forget():
                self._forget(effect)
            case RaiseUrgency():
                self._raise(effect)
            case Updated() | Struck() | Polled():
                self.sent.append(effect)
            case Page(case_id=case_id):
                self.paged.append(case_id)
            case HandOver(case_id=case_id):
                self.handed.append(case_id)
            case SendCode() | SendTranscript() | Join() | SendClaim() | Welcome() | Inform():
                self.sent.append(effect)
            case Confirm():
                self._confirm(effect)
            case Ignore(fate=fate):
                self.fate = fate

    def _open(self, effect: OpenCase) -> None:
        turn = self.turns[-1]
        turn = (turn.doubted if effect.doubted else None) or turn.earlier or turn
        assert effect.case_id not in self.cases
        self.cases[effect.case_id] = Case(
            id=effect.case_id,
            reference=f"REF-{effect.case_id}",
            conversation_id="c",
            channel=self.channel,
            language=self.state.language,
            kind=effect.kind,
            status=Status.OUT_OF_SCOPE if effect.redirect else Status.RECEIVED,
            received_at=self.clock(),
            deadlines=promise(self.clock(), self.policy),
            urgency=turn.understanding.urgency.level,
            urgency_initial=turn.understanding.urgency.level,
            assessment=suggested(turn.understanding),
            facts=(account(turn, self.clock()),),
        )
        self.fate = "case"

    def _add(self, effect: AddToCase) -> None:
        assert effect.case_id in self.cases
        self.fate = "case"

    def _set(self, effect: SetFact) -> None:
        case = self.cases[effect.case_id]
        self.cases[case.id] = replace(case, facts=(*case.facts, effect.fact))

    def _confirm(self, effect: Confirm) -> None:
        case = self.cases[effect.case_id]
        assert set(effect.fields) <= set(case.slots), "only what is recorded is confirmed"
        fact = Fact(
            field="read_back", value="confirmed", source=Source.COMPLAINANT, at=self.clock()
        )
        self.cases[case.id] = replace(case, facts=(*case.facts, fact))

    def _say(self, effect: Say) -> None:
        assert not effect.case_id or effect.case_id in self.cases
        self.said += [line.key for line in effect.lines]
        self.options += [option.value for option in effect.options]

    def _step(self, effect: Step) -> None:
        case = self.cases[effect.case_id]
        if missing(case, effect.action) == ():
            self._advance(case, effect.action, COMPLAINANT)

    def _advance(self, case: Case, action: Action, actor: Actor) -> None:
        advanced = advance(case, action, actor=actor, policy=self.policy, now=self.clock())
        self.cases[case.id] = advanced.case
        if advanced.says:
            self.said.append(advanced.says)
        if not advanced.case.open:
            self.timers = {key: at for key, at in self.timers.items() if key[0] != case.id}

    def _answer(self, effect: Answer) -> None:
        case = self.cases[effect.case_id]
        self.cases[case.id] = replace(
            case, resolution=replace(case.resolution, reply=effect.reply)
        )

    def _remind(self, effect: Remind) -> None:
        assert effect.case_id in self.cases
        self.timers[effect.case_id, effect.timer] = effect.at

    def _forget(self, effect: Forget) -> None:
        for timer in effect.timers:
            self.timers.pop((effect.case_id, timer), None)

    def _raise(self, effect: RaiseUrgency) -> None:
        case = self.cases[effect.case_id]
        assert effect.level > case.urgency, "only people lower urgency (law 11)"
        self.cases[case.id] = replace(case, urgency=effect.level)

    def _check(self, before: dict[str, Case], turn: Turn | Due) -> None:
        self._laws_of_cases(before)
        self._laws_of_dialogue(turn)

    def _laws_of_cases(self, before: dict[str, Case]) -> None:
        assert before.keys() <= self.cases.keys(), "a filed complaint never disappears"
        for case_id, old in before.items():
            new = self.cases[case_id]
            assert new.facts[: len(old.facts)] == old.facts, "corrections append (law 6)"
            assert new.urgency >= old.urgency, "only people lower urgency (law 11)"
            assert new.status is old.status or _reachable(old.status, new.status)

    def _laws_of_dialogue(self, turn: Turn | Due) -> None:
        state = self.state
        questions = [key for key in self.said if key.startswith(("m3.ask.", "m3.again."))]
        assert len(questions) <= 1, "one question at a time"
        assert not set(questions) & set(self.before), "never the same words twice in a row"
        self.before = self.said or self.before
        assert state.asked_count <= self.policy.max_questions
        assert (state.phase is Phase.COLLECTING) <= bool(state.asked)
        assert (state.phase is Phase.CONFIRMING) == bool(state.confirm)
        if isinstance(turn, Due):
            return
        answered = self.said or self.fate
        assert answered, "always an answer or a recorded reason"
        if turn.kind not in {MessageKind.AUTO_REPLY, MessageKind.BOUNCE}:
            assert state.language in OURS
        if questions and questions[0].startswith("m3.ask."):
            assert self.cases[state.case_id].status in QUESTIONABLE
        if turn.understanding.urgency.level is Level.CRITICAL and turn.kind is MessageKind.TEXT:
            assert self.paged, "staff are woken for danger"


def _reachable(old: Status, new: Status) -> bool:
    """By steps of the table; one turn may take a few."""
    steps = {(source, step.target) for (source, _), step in TABLE.items()}
    direct = {b for a, b in steps if a is old}
    return new in direct or None in direct or any((a, new) in steps for a in direct)
