"""Carrying out a decision: every effect, in order, inside one transaction (tx 2).

Effects replace the cases that the ledger keeps; `store` writes each once at the end, with its
events. Nothing here decides.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dialogue.slots import account
from bot.domain import teams
from bot.domain.case import INFO_ONLY, Action, Case, Deadlines, Fact, Source, Status
from bot.domain.consent import Informed
from bot.domain.dialogue import (
    AddToCase,
    Answer,
    Backlog,
    Confirm,
    Effect,
    Forget,
    HandOver,
    Ignore,
    Inform,
    Join,
    OpenCase,
    Page,
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
from bot.domain.events import BOT, COMPLAINANT, SYSTEM, Event, EventType
from bot.domain.sla import ChannelUse
from bot.lifecycle.advance import missing
from bot.lifecycle.assessing import suggested
from bot.lifecycle.clocks import PAGE_AGAIN
from bot.lifecycle.deadlines import (
    counted_from,
    kept,
    next_update,
    promise,
    registered_late,
    reminded,
)
from bot.services import claiming, impartial
from bot.services.ledger import Ledger
from nlp.understanding import KindCode, Level

UNSURE = 0.6  # a kind below this is confirmed by a person
# What the trail says of a clock that struck, and the text to staff.
STRUCK: Mapping[TimerKind, tuple[EventType, str, str]] = {
    TimerKind.LINE: (EventType.SLA_WARNED, "update", "staff.line"),
    TimerKind.WARNING: (EventType.SLA_WARNED, "decision", "staff.warning"),
    TimerKind.BREACH: (EventType.SLA_BREACHED, "decision", "staff.breach"),
    TimerKind.UPDATE: (EventType.SLA_BREACHED, "answer", "staff.owed"),
    TimerKind.LAPSE: (EventType.SLA_WARNED, "answer", "staff.lapse"),
    TimerKind.WINDOW: (EventType.SLA_WARNED, "outside", "staff.window"),
    TimerKind.PAGE: (EventType.PAGED, "taking", "staff.critical"),
}


@dataclass(slots=True, kw_only=True)
class Recording(Ledger):
    """One turn being written down."""

    def carry_out(self, effects: Iterable[Effect]) -> None:
        """Do all of it."""
        for effect in effects:
            self._do(effect)

    def _do(self, effect: Effect) -> None:  # noqa: C901, PLR0912, PLR0915  # an arm an effect
        match effect:
            case Say():
                self.say(effect)
            case OpenCase():
                self._open(effect)
            case AddToCase(case_id=case_id):
                self._add(case_id)
            case SetFact(case_id=case_id, fact=fact):
                self.set_fact(case_id, fact)
            case Step(case_id=case_id, action=action, reason=reason):
                self._step(case_id, action, reason)
            case Answer():
                self._answer(effect)
            case Remind(case_id=case_id, timer=timer, at=at):
                self.remind(case_id, timer, at)
            case Forget(case_id=case_id, timers=timers):
                self.forget(case_id, timers)
            case HandOver(case_id=case_id, reason=reason):
                reviewed = replace(self.cases[case_id], needs_review=True)
                self.change(reviewed, replace(self.event(EventType.HANDED_OVER), reason=reason))
            case Page(case_id=case_id):
                self._page(case_id)
            case RaiseUrgency(case_id=case_id, level=level):
                self._raise(case_id, level)
            case Updated():
                self._updated(effect)
            case Struck(case_id=case_id, timer=timer):
                self._struck(case_id, timer)
            case SendCode():
                self.tools.reach.send_code(self.unit, effect, self.language)
            case SendTranscript(email=email):
                self.tools.reach.send_transcript(
                    self.unit, self.conversation, email, self.language
                )
            case Join(conversation_id=other, moved=True):
                claiming.join(self.unit, self.conversation, other)
            case Join(conversation_id=other):
                self.tools.reach.join(self.unit, self.conversation.address, other)
            case Welcome(address=address):
                claiming.welcome(self.tools.reach, self.unit, self.conversation, address)
            case SendClaim():
                claiming.promise(self.unit, self.conversation, self.now)
            case Polled(case_id=case_id, question=question, answered=answered):
                self.change(self.cases[case_id], self._polled(question, answered=answered))
            case Confirm(case_id=case_id, fields=fields):
                self._confirm(case_id, fields)
            case Inform(version=version):
                self._inform(version)
            case Ignore(fate=fate):
                self.fate = fate

    def _open(self, effect: OpenCase) -> None:
        made = self._new_case(effect, self.doubted if effect.doubted else self.turn)
        case = kept(made, self.tools.policy, now=self.now)
        self.cases[case.id] = case
        self.fresh.add(case.id)
        self.fate, self.case_id = "case", case.id
        self.change(
            case,
            self.event(EventType.MESSAGE_IN, message=self.turn.message_id if self.turn else None),
            self._recorded(case),
            self._classified(case),
            self.event(EventType.SLA_STARTED, actor=SYSTEM, profile=case.sla_profile),
            *self.brought(),
            *self._beginning(case, effect),
        )
        if case.open:
            self._route(case.id)

    def _route(self, case_id: str) -> None:
        """Hand a new case to the team that takes such ones, and to somebody of it if so set."""
        case, known = self.cases[case_id], self.tools.policy.teams
        team = teams.first_for(known, case.category, case.language)
        if not team:
            return
        given = impartial.least_loaded(self.unit, case, team) if known[team].give else None
        owner = given.id if given else ""
        routed = replace(case, team=team, owner=owner, handlers=(owner,) if owner else ())
        self.change(routed, self.event(EventType.ASSIGNED, actor=SYSTEM, owner=owner, team=team))

    def _counted_from(self, received_at: datetime) -> datetime:
        """What is promised of an old matter today counts from today."""
        today = self.turn is not None and self.turn.backlog is Backlog.ANSWERED
        policy = self.tools.policy
        return self.now if today else counted_from(received_at, self.now, policy)

    def _promises(self, kind: KindCode, start: datetime) -> Deadlines:
        """A request about personal data has a date of its own, whatever the profile says."""
        policy = self.tools.policy
        made = promise(start, policy)
        if kind is not KindCode.DATA_RIGHTS_REQUEST:
            return made
        due = policy.calendar.closing(policy.calendar.local_day(start + policy.data_requests))
        return replace(made, update_due=due, decide_due=due)

    def _new_case(self, effect: OpenCase, turn: Turn | None) -> Case:
        policy = self.tools.policy
        if turn is None:
            raise ValueError("a case is opened by a message")
        received_at = self.received_at or self.now
        counts = policy.use(self.conversation.address.channel) is ChannelUse.ALLOWED
        read = turn.understanding
        doubtful = effect.kind is KindCode.UNCLEAR or read.kind.confidence < UNSURE
        return Case(
            id=effect.case_id,
            reference=self.tools.new_reference(),
            conversation_id=self.conversation.id,
            channel=self.conversation.address.channel,
            language=self.language,
            kind=effect.kind,
            status=Status.OUT_OF_SCOPE if effect.redirect else Status.RECEIVED,
            received_at=received_at,
            registered_at=self.now,
            legal_status="formal" if counts else INFO_ONLY,
            deadlines=self._promises(effect.kind, self._counted_from(received_at)),
            urgency=read.urgency.level,
            urgency_initial=read.urgency.level,
            urgency_reasons=read.urgency.reasons,
            assessment=suggested(read),
            category=read.category.code if read.category else None,
            category_confidence=read.category.confidence if read.category else 0.0,
            needs_review=doubtful or read.urgency.level >= Level.HIGH or not counts,
            policy_version=policy.version,
            secret=self.tools.new_secret(),
            sla_profile=policy.sla.id,
            demo=self.tools.demo,
            facts=(account(turn, self.now),),
        )

    def _recorded(self, case: Case) -> Event:
        notice = self.tools.policy.privacy_notice
        known = {"notice": notice} if notice else {}
        return self.event(EventType.COMPLAINT_RECORDED, actor=BOT, kind=case.kind, **known)

    def _classified(self, case: Case) -> Event:
        read = self.turn.understanding if self.turn else None
        return self.event(
            EventType.CLASSIFIED,
            actor=BOT,
            model=read.model_version if read else "",
            kind=case.kind,
            category=case.category or "",
            urgency=case.urgency.code,
            sure=int(100 * read.kind.confidence) if read else 0,  # percent, of the kind
        )

    def _add(self, case_id: str) -> None:
        self.fate, self.case_id = "case", case_id
        case = self.cases[case_id]
        if case.language != self.language:
            case = replace(case, language=self.language)
        number = self.turn.message_id if self.turn else None
        self.change(case, self.event(EventType.MESSAGE_IN, message=number), *self.brought())

    def _inform(self, version: str) -> None:
        told = Informed(
            version=version,
            at=self.now,
            language=self.language,
            channel=self.conversation.address.channel,
        )
        self.informed.append(told)

    def _beginning(self, case: Case, effect: OpenCase) -> Iterator[Event]:
        """What else is to be said of a new case: it belongs elsewhere, or is registered late."""
        if effect.redirect:
            yield self.event(EventType.OUT_OF_SCOPE, actor=BOT, to=case.kind)
        turn = self.turn
        first = turn is not None and turn.offer == case.id and self.actor == COMPLAINANT
        live = turn is not None and turn.backlog is Backlog.LIVE and not effect.doubted
        if first and live and registered_late(case.received_at, self.now, self.tools.policy):
            yield self.event(EventType.SLA_BREACHED, actor=SYSTEM, promise="registration")

    def _confirm(self, case_id: str, fields: Iterable[str]) -> None:
        """The complainant says that these facts are right."""
        number = self.turn.message_id if self.turn else None
        said = Fact(
            field="read_back",
            value="confirmed",
            source=Source.COMPLAINANT,
            at=self.now,
            message_id=number,
        )
        self.set_fact(case_id, said)
        confirmed = self.event(EventType.FIELD_CONFIRMED, fields=list(fields))
        self.change(self.cases[case_id], confirmed)

    def _step(self, case_id: str, action: Action, reason: str) -> None:
        """A step the table does not allow any more (staff were quicker) is no step."""
        case = self.cases[case_id]
        if missing(case, action) != ():
            return
        self.take(case, action, reason=reason, actor=BOT if action is Action.ASK else None)

    def _answer(self, effect: Answer) -> None:
        case = self.cases[effect.case_id]
        answered = replace(case.resolution, reply=effect.reply, reply_at=self.now)
        self.change(
            replace(case, resolution=answered),
            self.event(EventType.REPLY_RECEIVED, reply=effect.reply),
        )

    def _polled(self, question: str, *, answered: bool) -> Event:
        if answered:
            return self.event(EventType.SURVEY_ANSWERED, question=question)
        return self.event(EventType.SURVEY_SENT, actor=BOT, question=question)

    def _page(self, case_id: str) -> None:
        self.tools.page(self.unit, self.cases[case_id], "staff.critical")
        self.change(self.cases[case_id], self.event(EventType.PAGED, actor=SYSTEM))

    def _raise(self, case_id: str, level: Level) -> None:
        """The words that raised it stand with the reasons; from high on a person confirms."""
        case = self.cases[case_id]
        read = self.turn.understanding if self.turn else None
        raised = replace(
            case,
            urgency=level,
            urgency_reasons=(*case.urgency_reasons, *(read.urgency.reasons if read else ())),
            needs_review=case.needs_review or level >= Level.HIGH,
        )
        self.change(raised, self.event(EventType.URGENCY_CHANGED, actor=BOT, to=level.code))

    def _updated(self, effect: Updated) -> None:
        case, policy = self.cases[effect.case_id], self.tools.policy
        sla = policy.promised(case.sla_profile)
        update_due = next_update(self.now, case.deadlines, policy, sla)
        moved = replace(case, deadlines=replace(case.deadlines, update_due=update_due))
        kind = EventType.SLA_BREACHED if effect.owed else EventType.UPDATE_SENT
        self.change(
            replace(moved, needs_review=case.needs_review or effect.owed),
            self.event(kind, actor=SYSTEM, promise="update", done=list(effect.done)),
        )
        if effect.owed:
            self.tools.page(self.unit, case, "staff.owed")

    def _struck(self, case_id: str, timer: TimerKind) -> None:
        case = self.cases[case_id]
        if timer is TimerKind.ANSWER_REMINDER:
            told = reminded(case, self.tools.policy, now=self.now)
            self.change(told, self.event(EventType.REMINDED, actor=SYSTEM))
            return
        kind, promise, text = STRUCK[timer]
        if timer is TimerKind.WINDOW:
            case = replace(case, resolution=replace(case.resolution, outside_over=True))
        late = kind is EventType.SLA_BREACHED or timer in {TimerKind.LAPSE, TimerKind.WINDOW}
        self.change(
            replace(case, needs_review=case.needs_review or late),
            self.event(kind, actor=SYSTEM, promise=promise),
        )
        self.tools.page(self.unit, case, text)
        if timer is TimerKind.PAGE:
            self.remind(case_id, timer, self.now + PAGE_AGAIN)
