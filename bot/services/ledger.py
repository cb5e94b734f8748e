"""What one turn does to cases, kept as values until each is stored once, with its events.

A change sets the clocks of a case by what it is now; a step goes through the state table. Nothing
here decides.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.case import Action, Case, Fact, Source, Status
from bot.domain.consent import Informed
from bot.domain.conversation import Conversation, SendStatus
from bot.domain.dialogue import Line, Say, TimerKind, Turn
from bot.domain.events import BOT, COMPLAINANT, Actor, Event, EventType, keyed
from bot.domain.policy import Policy
from bot.lifecycle.advance import advance
from bot.lifecycle.clocks import alarms
from bot.lifecycle.outside import way_outside
from bot.lifecycle.sent import sent
from bot.services import impartial
from bot.services.loops import Limits
from bot.services.ports import UnitOfWork
from bot.services.reaching import Reaching
from bot.services.speaking import Speaker, Spoken
from bot.services.timekeeping import ring
from channels.message import InboundMessage

_OWN_EVENT = {"immediate_action": EventType.IMMEDIATE_ACTION}  # the others: a field was set


@dataclass(slots=True, kw_only=True)
class Tools:
    """What recording needs besides the transaction."""

    speaker: Speaker
    policy: Policy
    new_id: Callable[[], str]
    new_secret: Callable[[], bytes]
    new_reference: Callable[[], str]
    page: Callable[[UnitOfWork, Case, str], None]
    reach: Reaching
    limits: Limits
    doors: Mapping[str, str] = field(default_factory=dict)  # see Turn
    proving: frozenset[str] = frozenset()  # channels that tell whether a sender is proven
    demo: bool = False  # every case is invented and marked so


@dataclass(slots=True, kw_only=True)
class Ledger:
    """The cases of one turn, and all that is to be stored with them."""

    unit: UnitOfWork
    tools: Tools
    conversation: Conversation
    language: str
    now: datetime
    turn: Turn | None = None
    doubted: Turn | None = None  # the message that a case may be opened of after all
    received_at: datetime | None = None
    actor: Actor = COMPLAINANT
    cases: dict[str, Case] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)
    touched: dict[str, list[Event]] = field(default_factory=dict)
    alarms: dict[tuple[str, TimerKind], datetime | None] = field(default_factory=dict)
    spoken: list[Spoken] = field(default_factory=list)
    informed: list[Informed] = field(default_factory=list)
    fate: str = "answered"
    case_id: str | None = None

    def finish(self, answering: InboundMessage | None = None) -> None:
        """Say what is to be said, and store what changed; what is said may change a case itself.

        `answering`: the message it is said to, none where it is said unasked.
        """
        queued = self.tools.speaker.say(
            self.unit, self.conversation, self.spoken, language=self.language, answering=answering
        )
        for one in queued:
            if one.case_id and one.status is not SendStatus.PENDING:
                self.change(
                    *sent(
                        self.cases[one.case_id],
                        one,
                        one.status,
                        policy=self.tools.policy,
                        now=self.now,
                    )
                )
        self.store()

    def store(self) -> None:
        """Write every case that changed with its events, then the timers that point at it."""
        for told in self.informed:
            self.unit.consents.inform(self.conversation.id, told)
        for case_id, events in self.touched.items():
            keep = self.unit.cases.add if case_id in self.fresh else self.unit.cases.put
            self.cases[case_id] = keep(self.cases[case_id], *events)
        for case_id in {case_id for case_id, _ in self.alarms}:
            own = {timer: at for (of, timer), at in self.alarms.items() if of == case_id}
            ring(self.unit, self.cases[case_id], own, asked_in=self.conversation.id)
        self.informed.clear()
        self.fresh.clear()
        self.touched.clear()
        self.alarms.clear()

    def change(self, case: Case, *events: Event) -> None:
        """Replace a case, note what happened to it, and set its clocks by what it is now."""
        was, policy = self.cases.get(case.id), self.tools.policy
        if case.id in self.fresh and case.id not in self.touched:
            was = None
        self.alarms |= {
            (case.id, kind): at for kind, at in alarms(was, case, policy, now=self.now).items()
        }
        self.cases[case.id] = case
        self.touched.setdefault(case.id, []).extend(events)

    def event(self, kind: EventType, /, *, actor: Actor | None = None, **data: object) -> Event:
        """An event now, by whoever this turn is of."""
        return Event(type=kind, at=self.now, actor=actor or self.actor, data=data)

    def take(
        self,
        case: Case,
        action: Action,
        /,
        *,
        reason: str = "",
        actor: Actor | None = None,
        **data: object,
    ) -> None:
        """Take a step of the state table and say what the table says; `data` are the event's.

        Raises:
            IllegalTransitionError, GuardError: and nothing was changed.
        """
        advanced = advance(
            case,
            action,
            actor=actor or self.actor,
            policy=self.tools.policy,
            now=self.now,
            reason=reason,
        )
        event = replace(advanced.event, data={**advanced.event.data, **data})
        self.change(advanced.case, event)
        if action is Action.TRIAGE:
            self._promise(advanced.case)
        if not advanced.case.open:
            self.forget(case.id, (TimerKind.REMINDER, TimerKind.GIVE_UP))
        if advanced.says:
            ended = advanced.case.status is Status.CLOSED
            way = way_outside(advanced.case, self.tools.policy, self.now) if ended else ()
            self.say(Say(lines=(Line(key=advanced.says), *way), case_id=case.id))

    def _promise(self, case: Case) -> None:
        """A case that was opened in silence has its clocks from when somebody takes it on."""
        fresh = alarms(None, case, self.tools.policy, now=self.now).items()
        self.alarms |= {(case.id, kind): at for kind, at in fresh if at and at > self.now}

    def set_fact(self, case_id: str, fact: Fact) -> None:
        """Add a fact, with an event that proves the value without saying it."""
        case = self.cases[case_id]
        known = case.slots.get(fact.field)
        if known and known.value == fact.value and known.source is fact.source:
            return
        proof = keyed(fact.value, case.secret)
        changed = replace(case, facts=(*case.facts, fact))
        actor = BOT if fact.source is Source.NLP else self.actor
        kind = _OWN_EVENT.get(fact.field, EventType.FIELD_SET)
        told = self.event(kind, actor=actor, field=fact.field, value=proof)
        self.change(changed, replace(told, reason="taken back" if fact.taken_back else ""))
        if changed.circle and fact.field == impartial.SUBJECT:
            self._keep_apart(changed)

    def _keep_apart(self, case: Case) -> None:
        """Whoever a restricted case proves to be about does not see it any more."""
        about = impartial.concerned(case, self.unit.staff.all())
        circle = replace(case.circle, apart=()).without(*about)
        if circle != case.circle:
            owner = "" if case.owner in about else case.owner
            told = impartial.narrowed(circle, by=self.actor, at=self.now)
            self.change(replace(case, circle=circle, owner=owner), told)

    def remind(self, case_id: str, timer: TimerKind, at: datetime) -> None:
        """Set or move a timer of a case."""
        self.alarms[case_id, timer] = at

    def forget(self, case_id: str, timers: Iterable[TimerKind]) -> None:
        """Unset timers of a case."""
        self.alarms |= dict.fromkeys(((case_id, timer) for timer in timers), None)

    def brought(self) -> Iterator[Event]:
        """What the message of this turn brings besides words, and what of them was masked."""
        if self.turn is None:
            return
        if self.turn.attachments:
            yield self.event(EventType.EVIDENCE_ADDED, files=self.turn.attachments)
        if hidden := len(self.turn.understanding.sensitive):
            yield self.event(EventType.PII_MASKED, actor=BOT, numbers=hidden)

    def say(self, say: Say) -> None:
        """Put a text in the person's language to what will be said."""
        case = self.cases.get(say.case_id)
        if case and self.turn and say.lines[0].key.startswith("status."):
            proof = "proven" if self.turn.proven else "unproven"
            self.change(case, self.event(EventType.STATUS_VIEWED, auth=proof))
        self.spoken.append(self.tools.speaker.render(say, self.language, case))

    def doubt(self, reason: str, **data: object) -> None:
        """Have a person look at the case of this turn, for a reason."""
        if self.case_id in self.cases:
            case = replace(self.cases[self.case_id], needs_review=True)
            told = self.event(EventType.HANDED_OVER, actor=BOT, **data)
            self.change(case, replace(told, reason=reason))

    def silence(self, reason: str) -> None:
        """Say nothing after all if there is a reason, and have a person look.

        The row's fate tells of it where no case does.
        """
        if not reason or not self.spoken:
            return
        self.spoken.clear()
        self.informed.clear()
        if self.case_id is None:
            self.fate = reason
            return
        case = replace(self.cases[self.case_id], needs_review=True)
        unanswered = self.event(EventType.UNANSWERED, actor=BOT)
        self.change(case, replace(unanswered, reason=reason))

    def unpromised(self) -> None:
        """Set no clock of a case that was opened in silence: nobody was promised anything."""
        self.alarms = {key: at for key, at in self.alarms.items() if key[0] not in self.fresh}
