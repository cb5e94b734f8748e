"""The decision of a case and what follows from it: the answer, the remedy, the end, more time.

Each raises the domain's errors, and then nothing was changed.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.domain.case import Action, Case, ClosureReason, Reply, Status, Upheld
from bot.domain.errors import GuardError, IllegalTransitionError
from bot.domain.events import EventType
from bot.domain.staff import Staff
from bot.lifecycle.deadlines import extended
from bot.services.acting import Desk
from bot.services.reading import rfc3339

_EVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionText:
    """A decision as staff write it: `remedies` are codes, `text` goes to the complainant."""

    upheld: Upheld
    text: str
    reasons: str
    root_cause: str = ""
    remedies: tuple[str, ...] = ()
    all_answered: bool = False  # every point that the complaint raises


def decide(desk: Desk, decision: DecisionText) -> None:
    """Decide and tell; nobody decides on a review of their own work."""
    _impartial(desk.case, desk.staff)
    resolution = replace(
        desk.case.resolution,
        upheld=decision.upheld,
        reasons=decision.reasons.strip(),
        root_cause=decision.root_cause.strip(),
        remedies=decision.remedies,
        all_answered=decision.all_answered,
        remedy_done_at=None,
        remedy_verified_by="",
    )
    desk.recording.cases[desk.case_id] = replace(desk.case, resolution=resolution)
    desk.take(Action.DECIDE)
    desk.recording.cases[desk.case_id] = replace(
        desk.case, handlers=_with(desk.case.handlers, desk.staff.id)
    )
    desk.say("m7.decision", text=decision.text)
    if desk.recording.tools.policy.external_bodies:
        desk.tell("outside.bodies")


def answered(desk: Desk, reply: Reply) -> None:
    """The complainant answered; the case takes the step that follows."""
    if desk.case.status is not Status.DECISION_SENT:
        raise IllegalTransitionError("no decision waits for an answer")
    resolution = replace(desk.case.resolution, reply=reply, reply_at=desk.recording.now)
    changed = replace(desk.case, resolution=resolution)
    desk.change(changed, EventType.REPLY_RECEIVED, reply=reply)
    if reply is Reply.REJECT:
        desk.take(Action.REVIEW, reason="decision not accepted")
    elif desk.case.resolution.remedies:
        desk.take(Action.REMEDY)


def remedy_done(desk: Desk) -> None:
    """Who says so has looked."""
    resolution = replace(
        desk.case.resolution, remedy_done_at=desk.recording.now, remedy_verified_by=desk.staff.id
    )
    desk.change(replace(desk.case, resolution=resolution), EventType.FIELD_SET, field="remedy")


def close(desk: Desk, reason: ClosureReason, root_cause: str) -> None:
    """End it, for a lapse only once the time for an answer has passed."""
    known = desk.case.resolution
    silent = reason is ClosureReason.NO_REPLY
    if silent and desk.recording.now < (known.review_until or _EVER):
        # They were told until when they may answer; silence before that is no answer.
        raise GuardError(("silent",))
    resolution = replace(
        known, closure_reason=reason, root_cause=root_cause.strip() or known.root_cause
    )
    desk.recording.cases[desk.case_id] = replace(desk.case, resolution=resolution)
    desk.take(Action.LAPSE if silent else Action.CLOSE, reason=reason)


def extend(desk: Desk, to: date, reason: str) -> None:
    """The end of that day is the new date, and the complainant reads the reason."""
    policy = desk.recording.tools.policy
    due = policy.calendar.closing(to)
    later = extended(desk.case, due, reason, policy, now=desk.recording.now)
    was = rfc3339(desk.case.deadlines.decide_due)
    desk.change(later, EventType.SLA_EXTENDED, was=was, to=rfc3339(due))
    desk.say("m5.extended", text=reason.strip())


def handlers(case: Case, owner: str) -> tuple[str, ...]:
    """Who counts as having worked on it: a reviewer does once they have decided."""
    if case.status is Status.INTERNAL_REVIEW:
        return case.handlers
    return _with(case.handlers, owner)


def _with(handlers: tuple[str, ...], handler: str) -> tuple[str, ...]:
    return handlers if handler in handlers else (*handlers, handler)


def _impartial(case: Case, staff: Staff) -> None:
    """Nobody decides on a review of their own work, whoever owns the case meanwhile."""
    if case.status is Status.INTERNAL_REVIEW and staff.id in case.handlers:
        raise GuardError(("other_reviewer",))
