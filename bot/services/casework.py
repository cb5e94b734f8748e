"""What staff do to a case: each action is checked, decided by the table, and one transaction.

Every method raises the domain's errors: NotFoundError, ConflictError (somebody was quicker),
IllegalTransitionError, GuardError (what is still missing), PermissionDeniedError.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from types import MappingProxyType

from bot.dialogue.opening import REDIRECTED
from bot.domain.case import (
    FIELDS,
    Action,
    Case,
    ClosureReason,
    DecisionText,
    Fact,
    Outcome,
    Reply,
    Source,
)
from bot.domain.conversation import Note
from bot.domain.dialogue import Phase
from bot.domain.errors import GuardError, IllegalTransitionError, NotFoundError, TakenError
from bot.domain.events import Actor, ActorType, EventType
from bot.domain.staff import Permission, Staff
from bot.lifecycle.assessing import SCALES
from bot.services import deciding, guarding, impartial
from bot.services.acting import Desk, PermissionDeniedError, written
from bot.services.ledger import Tools
from bot.services.mentioning import mention
from bot.services.movable import Movable
from bot.services.ports import Store, UnitOfWork
from bot.services.rearranging import join, part, split
from bot.services.recording import Recording
from bot.services.saying import say, whole
from nlp.understanding import OURS, KindCode, Level

# Steps that need nothing besides a reason; every other has a method with what it needs.
BARE_STEPS = frozenset(
    {
        Action.ANSWER,
        Action.REMEDY,
        Action.REVIEW,
        Action.GO_EXTERNAL,
        Action.REDIRECT,
        Action.OBJECT,
        Action.REOPEN,
    }
)


class Casework(Movable):
    """The actions of the desk."""

    def __init__(self, store: Store, tools: Tools, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._tools = tools
        self._now = now

    async def assign(
        self, reference: str, staff: Staff, owner: Staff, *, seen: str | None = None
    ) -> Case:
        """Give a case to somebody. Taking it oneself needs less than giving it to others.

        `seen`: the owner's id it was decided on, empty for none; another one by now is a
        TakenError, so that of two who take a case at once only one has it. Whom the complaint
        is about, or who decided what is under review, is a GuardError.
        """
        needed = Permission.WORK if owner.id == staff.id else Permission.ASSIGN

        def act(desk: Desk) -> None:
            case = desk.case
            if seen is not None and case.owner != seen:
                raise TakenError(case.owner)
            impartial.check(case, owner)
            if not case.circle.has(owner):
                raise GuardError(("in_circle",))
            taken = replace(case, owner=owner.id, handlers=deciding.handlers(case, owner.id))
            desk.change(taken, EventType.ASSIGNED, owner=owner.id)

        return await self.act(reference, staff, needed, act)

    async def give_up(self, reference: str, staff: Staff, *, seen: str) -> Case:
        """Put a case back into the queue: one's own, or anybody's by who gives cases to others.

        `seen`: see `assign`.
        """

        def act(desk: Desk) -> None:
            owner = desk.case.owner
            if owner != seen:
                raise TakenError(owner)
            if not owner:
                raise IllegalTransitionError("nobody has the case")
            if owner != staff.id and not staff.may(Permission.ASSIGN):
                raise PermissionDeniedError("Your role does not allow this.")
            desk.change(replace(desk.case, owner=""), EventType.ASSIGNED, owner="")

        return await self.act(reference, staff, Permission.WORK, act)

    async def note(
        self, reference: str, staff: Staff, text: str, *, side: str = "", source: str = ""
    ) -> Case:
        """Write a note down; the complainant never sees it. `side`: whose account it is."""
        text = written(text, "a note")

        def act(desk: Desk) -> None:
            note = Note(at=self._now(), by=staff.id, text=text, side=side, source=source.strip())
            number = desk.recording.unit.cases.note(desk.case_id, note)
            counted = replace(desk.case, note_count=desk.case.note_count + 1)
            desk.change(counted, EventType.NOTE_ADDED)
            mention(desk, number, note)

        return await self.act(reference, staff, Permission.WORK, act)

    async def reply(self, reference: str, staff: Staff, text: str) -> Case:
        """Write to the complainant, in their channel."""
        return await self.act(reference, staff, Permission.REPLY, partial(say, text=text))

    async def ask(self, reference: str, staff: Staff, text: str) -> Case:
        """Ask the complainant for something; the case waits for the answer, the clock does not.

        The assistant's own question, if one is open, makes way: one at a time.
        """
        asking = partial(say, text=text, asks=True)
        return await self.act(reference, staff, Permission.REPLY, asking)

    async def correct(
        self,
        reference: str,
        staff: Staff,
        *,
        kind: str = "",
        category: str = "",
        urgency: str = "",
        language: str = "",
        facts: Mapping[str, str] = MappingProxyType({}),
        reason: str = "",
    ) -> Case:
        """Set right what was understood, all at once; lowering urgency needs a reason.

        The language is the person's: whatever they are told from then on is in it.
        """
        for code, known, what in (
            (kind, tuple(KindCode), "kind"),
            (category, self._tools.policy.categories, "category"),
            (urgency, tuple(level.code for level in Level), "urgency"),
            (language, OURS, "language"),
        ):
            if code and code not in known:
                raise NotFoundError(f"there is no {what} called {code!r}")

        def act(desk: Desk) -> None:
            _set_kind(desk, kind, reason)
            _set_category(desk, category, reason)
            _set_language(desk, language, reason)
            if urgency:
                self._set_urgency(desk, Level[urgency.upper()], reason)
            for name, value in facts.items():
                self._set_fact(desk, name, value)

        return await self.act(reference, staff, Permission.WORK, act)

    async def set_fact(self, reference: str, staff: Staff, name: str, value: str) -> Case:
        """Add or correct a fact; what was known before stays on record."""
        return await self.act(
            reference, staff, Permission.WORK, lambda desk: self._set_fact(desk, name, value)
        )

    async def triage(self, reference: str, staff: Staff) -> Case:
        """Confirm what was understood and take the case on."""

        def act(desk: Desk) -> None:
            desk.take(Action.TRIAGE)
            desk.recording.cases[desk.case_id] = replace(desk.case, needs_review=False)

        return await self.act(reference, staff, Permission.WORK, act)

    async def assess(
        self, reference: str, staff: Staff, chosen: Mapping[str, str], *, reason: str = ""
    ) -> Case:
        """Set criteria of the assessment by the codes of their scales."""
        for name, code in chosen.items():
            if code not in SCALES.get(name, ()):
                raise NotFoundError(f"there is no {name} called {code!r}")
        return await self.act(
            reference, staff, Permission.WORK, lambda desk: _assess(desk, chosen, reason)
        )

    async def investigate(self, reference: str, staff: Staff) -> Case:
        """Begin to investigate. The account is not the one complained about, staff declare."""

        def act(desk: Desk) -> None:
            checked = replace(desk.case, conflict_checked=True)
            desk.change(checked, EventType.CONFLICT_DECLARED, conflict="none")
            desk.take(Action.INVESTIGATE)

        return await self.act(reference, staff, Permission.WORK, act)

    async def decide(self, reference: str, staff: Staff, decision: DecisionText) -> Case:
        """Decide; the decision leaves for the complainant with this very transaction.

        One that grants more than `staff` may grant alone is kept as a proposal instead.
        """
        decision = replace(decision, text=whole(decision.text, "the decision's text"))
        return await self.act(
            reference, staff, Permission.DECIDE, lambda desk: deciding.decide(desk, decision)
        )

    async def approve(self, reference: str, staff: Staff) -> Case:
        """Approve a decision that grants more than its author may; it leaves with this."""
        return await self.act(reference, staff, Permission.DECIDE, deciding.approve)

    async def decline(self, reference: str, staff: Staff, reason: str) -> Case:
        """Give such a decision back to its author, with a reason."""
        reason = written(reason, "a reason")
        return await self.act(
            reference, staff, Permission.DECIDE, lambda desk: deciding.decline(desk, reason)
        )

    async def first_contact(self, reference: str, staff: Staff) -> Case:
        """Note that this can be put right at once, without an investigation (ISO 10002 7.5)."""
        return await self.assess(reference, staff, {"possible_immediate": "yes"})

    async def answered(self, reference: str, staff: Staff, reply: Reply) -> Case:
        """Note what the complainant said to the decision, and take the step that follows."""
        return await self.act(
            reference, staff, Permission.WORK, lambda desk: deciding.answered(desk, reply)
        )

    async def outside(
        self, reference: str, staff: Staff, outcome: Outcome, *, body: str, on: date
    ) -> Case:
        """Note the outcome at a body outside, and the day of it."""
        body = written(body, "the name of the body")
        return await self.act(
            reference,
            staff,
            Permission.WORK,
            lambda desk: deciding.outside(desk, outcome, body, on),
        )

    async def disclose(self, reference: str, staff: Staff, to: str, why: str) -> Case:
        """Note that somebody outside was told of a case, and why."""
        to, why = written(to, "who was told"), written(why, "a reason")
        return await self.act(
            reference, staff, Permission.WORK, lambda desk: deciding.disclose(desk, to, why)
        )

    async def view(self, reference: str, staff: Staff) -> Case:
        """Note that somebody looks at a case, once an hour."""
        return await self.act(reference, staff, Permission.SEE_PERSON, guarding.view)

    async def reveal(self, reference: str, staff: Staff, why: str) -> Case:
        """Note that hidden numbers are shown to somebody, and why."""
        why = written(why, "a reason")
        return await self.act(
            reference, staff, Permission.WORK, lambda desk: guarding.reveal(desk, why)
        )

    async def hold(self, reference: str, staff: Staff, why: str) -> Case:
        """Forbid to erase anything of a case, for a reason."""
        why = written(why, "a reason")
        return await self.act(
            reference, staff, Permission.HOLD, lambda desk: guarding.hold(desk, why)
        )

    async def release(self, reference: str, staff: Staff, why: str) -> Case:
        """Allow to erase it again, for a reason."""
        why = written(why, "a reason")
        return await self.act(
            reference, staff, Permission.HOLD, lambda desk: guarding.release(desk, why)
        )

    async def remedy_done(self, reference: str, staff: Staff) -> Case:
        """What was promised is done, and somebody has looked."""
        return await self.act(reference, staff, Permission.WORK, deciding.remedy_done)

    async def close(
        self,
        reference: str,
        staff: Staff,
        *,
        reason: ClosureReason = ClosureReason.ACCEPTED,
        root_cause: str = "",
        cause: str = "",
    ) -> Case:
        """Close; the state table says when. A root cause may be found as late as this."""
        return await self.act(
            reference,
            staff,
            Permission.DECIDE,
            lambda desk: deciding.close(desk, reason, root_cause, cause),
        )

    async def extend(self, reference: str, staff: Staff, to: date, reason: str) -> Case:
        """Put the decision off to the end of a day, for a reason that the complainant is told.

        Once, before the promised date, and no further than the profile allows.
        """
        return await self.act(
            reference, staff, Permission.WORK, lambda desk: deciding.extend(desk, to, reason)
        )

    async def step(
        self, reference: str, staff: Staff, action: Action, *, reason: str = ""
    ) -> Case:
        """A step of the table that needs only a reason: one of BARE_STEPS."""
        if action not in BARE_STEPS:
            raise IllegalTransitionError(f"{action} is not a step by itself")

        def act(desk: Desk) -> None:
            desk.take(action, reason=reason)
            if action is Action.REDIRECT and desk.case.kind in REDIRECTED:
                desk.tell(REDIRECTED[desk.case.kind])

        return await self.act(reference, staff, Permission.WORK, act)

    async def merge(self, reference: str, staff: Staff, into: str) -> Case:
        """Join a case with another open one of the same person; it ends there."""
        return await self.act(
            reference, staff, Permission.WORK, lambda desk: join(desk.recording, desk.case, into)
        )

    async def part(self, reference: str, staff: Staff) -> Case:
        """Have a case that was joined with another go on by itself again."""
        return await self.act(
            reference, staff, Permission.WORK, lambda desk: part(desk.recording, desk.case)
        )

    async def split(self, reference: str, staff: Staff, message_id: int) -> Case:
        """Make one message a case of its own; the case it was in goes on without it."""

        def act(desk: Desk) -> None:
            split(desk.recording, desk.case, message_id)

        return await self.act(reference, staff, Permission.WORK, act)

    async def take_over(self, reference: str, staff: Staff) -> Case:
        """A person speaks from now on; the bot says so and falls silent."""
        return await self.act(
            reference, staff, Permission.REPLY, lambda desk: desk.hand(Phase.WITH_STAFF)
        )

    async def hand_back(self, reference: str, staff: Staff) -> Case:
        """The bot speaks again."""
        return await self.act(
            reference, staff, Permission.REPLY, lambda desk: desk.hand(Phase.IDLE)
        )

    def _set_fact(self, desk: Desk, name: str, value: str) -> None:
        if name not in FIELDS:
            raise NotFoundError(f"there is no fact called {name!r}")
        by = desk.staff.id
        fact = Fact(field=name, value=value, source=Source.STAFF, at=self._now(), by=by)
        desk.recording.set_fact(desk.case_id, fact)

    def _set_urgency(self, desk: Desk, level: Level, reason: str) -> None:
        if level == desk.case.urgency:
            return
        if level < desk.case.urgency:
            reason = written(reason, "a reason for lowering urgency")
        changed = replace(desk.case, urgency=level)
        desk.change(changed, EventType.URGENCY_CHANGED, reason, to=level.code)

    async def act(
        self,
        reference: str,
        staff: Staff,
        needed: Permission,
        act: Callable[[Desk], None],
        *,
        outside: bool = False,
    ) -> Case:
        """One transaction on a case: checked, written down, and said, like every action here.

        A restricted case is not there for who may not see it, unless they act from `outside`.
        """
        if not staff.may(needed):
            raise PermissionDeniedError("Your role does not allow this.")

        def work(unit: UnitOfWork) -> Case:
            conversation = unit.conversations.lock_of(reference)
            case = unit.cases.by_reference(reference)
            if not (outside or case.circle.has(staff)):
                raise NotFoundError("there is no such case")
            if case.erased_at:
                raise IllegalTransitionError("nothing personal is left of this case")
            language = unit.dialogues.get(conversation.id).language or case.language
            recording = Recording(
                unit=unit,
                tools=self._tools,
                conversation=conversation,
                language=language,
                now=self._now(),
                actor=Actor(type=ActorType.STAFF, id=staff.id),
                cases={case.id: case},
            )
            act(Desk(staff=staff, recording=recording, case_id=case.id))
            recording.finish()
            return recording.cases[case.id]

        return await self._store.write(work)


def _assess(desk: Desk, chosen: Mapping[str, str], reason: str = "") -> None:
    values = {name: SCALES[name][code] for name, code in chosen.items()}
    assessed = replace(desk.case.assessment, **values)
    changed = replace(desk.case, assessment=assessed)
    desk.change(changed, EventType.FIELD_SET, reason, field="assessment", criteria={**chosen})


def _set_kind(desk: Desk, kind: str, reason: str) -> None:
    if kind not in {"", desk.case.kind}:
        changed = replace(desk.case, kind=KindCode(kind), needs_review=False)
        desk.change(changed, EventType.KIND_OVERRIDDEN, reason, to=kind)


def _set_category(desk: Desk, category: str, reason: str) -> None:
    if category not in {"", desk.case.category}:
        changed = replace(desk.case, category=category, category_confidence=1.0)
        desk.change(changed, EventType.CATEGORY_OVERRIDDEN, reason, to=category)


def _set_language(desk: Desk, language: str, reason: str) -> None:
    if language not in {"", desk.recording.language} or language not in {"", desk.case.language}:
        desk.speak(language)
        changed = replace(desk.case, language=language)
        desk.change(changed, EventType.LANGUAGE_OVERRIDDEN, reason, to=language)
