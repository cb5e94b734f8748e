"""One step of one case: `advance` is the only way a status changes. Pure and total."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.case import Action, Case, ClosureReason, Reply, Status
from bot.domain.errors import GuardError, IllegalTransitionError
from bot.domain.events import Actor, Event, EventType
from bot.domain.policy import Policy
from bot.domain.sla import ClockStart
from bot.lifecycle.deadlines import kept, moved, next_update, paused, promise, resumed
from bot.lifecycle.transitions import GUARDS, TABLE
from bot.lifecycle.working import after
from nlp.understanding import KindCode, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Advanced:
    """The case after the step, what to record, and the message key of what to say (or empty)."""

    case: Case
    event: Event
    says: str


_EVENT_OF = {
    Action.ASK: EventType.INFO_REQUESTED,
    Action.ANSWER: EventType.INFO_RECEIVED,
    Action.DECIDE: EventType.DECISION_MADE,
    Action.SEND_DECISION: EventType.DECISION_SENT,
    Action.REVIEW: EventType.ESCALATED_INTERNAL,
    Action.GO_EXTERNAL: EventType.REFERRED_EXTERNAL,
    Action.CLOSE: EventType.CLOSED,
    Action.LAPSE: EventType.CLOSED,
    Action.WITHDRAW: EventType.CLOSED,
    Action.REOPEN: EventType.REOPENED,
    Action.MERGE: EventType.MERGED,
    Action.PART: EventType.PARTED,
    Action.REDIRECT: EventType.OUT_OF_SCOPE,
    Action.OBJECT: EventType.KIND_OVERRIDDEN,
}


def missing(case: Case, action: Action) -> tuple[str, ...] | None:
    """The guards that do not hold yet; None when the table has no such step at all."""
    step = TABLE.get((case.status, action))
    if step is None:
        return None
    return tuple(name for name in step.guards if not GUARDS[name](case))


def advance(  # the signature is the law: what, by whom, under which policy, when
    case: Case, action: Action, *, actor: Actor, policy: Policy, now: datetime, reason: str = ""
) -> Advanced:
    """Take one step.

    Raises:
        IllegalTransitionError: the table has no such step from the case's status.
        GuardError: the step exists but its conditions do not hold; `missing` names them.
    """
    lacking = missing(case, action)
    if lacking is None:
        message = f"{action} is not possible while a case is {case.status}"
        raise IllegalTransitionError(message)
    if lacking:
        raise GuardError(lacking)
    step = TABLE[case.status, action]
    target = step.target or case.resumes_to or Status.RECEIVED
    there = replace(case, status=target, resumes_to=_resumption(case, action))
    there = kept(_CONSEQUENCES.get(action, _nothing)(there, policy, now), policy, now=now)
    event = Event(
        type=_EVENT_OF.get(action, EventType.STATUS_CHANGED),
        at=now,
        actor=actor,
        from_status=case.status,
        to_status=target,
        reason=reason,
        data={"action": action},
    )
    return Advanced(case=there, event=event, says=step.says or _news(case, there))


def _news(before: Case, case: Case) -> str:
    """A date that was told and has moved is told again, where the step itself says nothing."""
    return "m5.moved" if case.deadlines.decide_due != before.deadlines.decide_due else ""


def _resumption(case: Case, action: Action) -> Status | None:
    """Where a step back leads; a question that was open when it was merged is not asked again."""
    if action not in {Action.ASK, Action.MERGE}:
        return None
    return case.resumes_to if case.status is Status.AWAITING_INFO else case.status


def _nothing(case: Case, _policy: Policy, _now: datetime) -> Case:
    return case


def _asked(case: Case, policy: Policy, now: datetime) -> Case:
    return replace(case, deadlines=paused(case, policy, now=now))


def _answered(case: Case, policy: Policy, now: datetime) -> Case:
    return replace(case, deadlines=resumed(case, policy, now=now))


def _triaged(case: Case, policy: Policy, now: datetime) -> Case:
    """Taken on; whatever was still asked, nobody waits for it any more."""
    going = _answered(_counted_anew(case, policy, now), policy, now)
    if going.deadlines.update_due <= now:
        going = _kept_informed(going, policy, now)
    return replace(going, urgency_triaged=case.urgency_triaged or case.urgency)


def _counted_anew(case: Case, policy: Policy, now: datetime) -> Case:
    """This is the first word of somebody who promises something: dates count from it."""
    acknowledged = policy.promised(case.sla_profile).clock_start is ClockStart.ACKNOWLEDGED
    if case.promised and not (acknowledged and case.ack_sent_at is None):
        return case
    return replace(case, deadlines=promise(now, policy))


def _decided(case: Case, policy: Policy, now: datetime) -> Case:
    """The date until which it may be questioned is set once, before it is told.

    Whoever decided has handled it: a later reviewer is somebody else.
    """
    sla, known = policy.promised(case.sla_profile), case.handlers
    until = after(now, sla.question, policy.calendar)
    outside = after(now, sla.window, policy.calendar) if sla.window else None
    return replace(
        case,
        resolution=replace(
            case.resolution,
            review_until=until,
            outside_until=outside,
            reminded_at=None,
            proposal=None,
        ),
        handlers=(*known, case.owner) if case.owner and case.owner not in known else known,
    )


def _sent(case: Case, _policy: Policy, now: datetime) -> Case:
    return replace(
        case,
        resolution=replace(case.resolution, sent_at=now, reply=Reply.NONE, reply_at=None),
    )


def _withdrawn(case: Case, _policy: Policy, _now: datetime) -> Case:
    return replace(
        case, resolution=replace(case.resolution, closure_reason=ClosureReason.WITHDRAWN)
    )


def _closed(case: Case, _policy: Policy, _now: datetime) -> Case:
    outside = case.resolution.external_outcome is not None
    plain = ClosureReason.TRANSFERRED if outside else ClosureReason.ACCEPTED
    reason = case.resolution.closure_reason or plain
    return replace(case, resolution=replace(case.resolution, closure_reason=reason))


def _lapsed(case: Case, _policy: Policy, _now: datetime) -> Case:
    return replace(
        case, resolution=replace(case.resolution, closure_reason=ClosureReason.NO_REPLY)
    )


def _reviewed(case: Case, policy: Policy, now: datetime) -> Case:
    """Somebody else reviews, with a date of its own: the owner steps back until one takes it."""
    dates = moved(case, policy.promised(case.sla_profile).review, policy, now=now)
    return replace(case, owner="", escalation_level=1, deadlines=dates)


def _kept_informed(case: Case, policy: Policy, now: datetime) -> Case:
    """The promised words go on from here."""
    update = next_update(now, case.deadlines, policy, policy.promised(case.sla_profile))
    return replace(case, deadlines=replace(case.deadlines, update_due=update))


def _external(case: Case, policy: Policy, now: datetime) -> Case:
    """What was heard from outside before was about an earlier decision."""
    told = case.resolution
    over = told.outside_until is not None and told.outside_until <= now
    told = replace(told, outside_over=over, external_outcome=None, external_on="")
    going = _kept_informed(case, policy, now)
    return replace(going, escalation_level=2, resolution=told)


def _reopened(case: Case, policy: Policy, now: datetime) -> Case:
    """New dates; the count shows; urgency never falls below what it was."""
    return replace(
        case,
        reopen_count=case.reopen_count + 1,
        deadlines=promise(now, policy),
        urgency=max(case.urgency, Level.NORMAL),
        sla_profile=policy.sla.id,
        resolution=replace(
            case.resolution,
            sent_at=None,
            reply=Reply.NONE,
            reply_at=None,
            reminded_at=None,
            closure_reason=None,
            proposal=None,
        ),
    )


def _objected(case: Case, policy: Policy, now: datetime) -> Case:
    return replace(
        case,
        kind=KindCode.COMPLAINT,
        needs_review=True,
        sla_profile=policy.sla.id,
        deadlines=promise(now, policy),
    )


_CONSEQUENCES: Mapping[Action, Callable[[Case, Policy, datetime], Case]] = {
    Action.ASK: _asked,
    Action.ANSWER: _answered,
    Action.TRIAGE: _triaged,
    Action.DECIDE: _decided,
    Action.SEND_DECISION: _sent,
    Action.WITHDRAW: _withdrawn,
    Action.CLOSE: _closed,
    Action.LAPSE: _lapsed,
    Action.REMEDY: _kept_informed,
    Action.REVIEW: _reviewed,
    Action.GO_EXTERNAL: _external,
    Action.REOPEN: _reopened,
    Action.OBJECT: _objected,
}
