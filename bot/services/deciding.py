"""The decision of a case and what follows from it: the answer, the remedy, the end, more time.

Each raises the domain's errors, and then nothing was changed.
"""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.case import (
    Action,
    Case,
    ClosureReason,
    DecisionText,
    Outcome,
    Proposal,
    Reply,
    Resolution,
    Status,
)
from bot.domain.conversation import Note
from bot.domain.dialogue import Say
from bot.domain.errors import GuardError, IllegalTransitionError
from bot.domain.events import EventType, keyed
from bot.lifecycle.advance import missing
from bot.lifecycle.deadlines import extended
from bot.lifecycle.outside import way_outside
from bot.services import impartial
from bot.services.acting import Desk
from bot.services.reading import rfc3339

_EVER = datetime.max.replace(tzinfo=UTC)


MONEY = "compensation"  # the remedy that a sum without any other is


def decide(desk: Desk, decision: DecisionText) -> None:
    """Decide and tell; what is above the limit of who decides waits for somebody's approval.

    Nobody decides on a review of their own work.
    """
    author = desk.staff.id
    impartial.check(desk.case, desk.staff)
    alone = desk.recording.tools.policy.authority.covers(desk.staff, decision.money)
    _readable(desk, decision)
    made = _resolution(desk.case.resolution, decision, author=author, over_limit=not alone)
    if missing(replace(desk.case, resolution=made), Action.DECIDE) == ("approval",):
        _propose(desk, decision)
    else:
        _make(desk, decision, made)


def approve(desk: Desk) -> None:
    """Approve what somebody else wants to grant; it is decided and leaves with this."""
    waiting, policy = _waiting(desk), desk.recording.tools.policy
    decision, author = waiting.decision, waiting.by
    if author == desk.staff.id:
        raise GuardError(("other_approver",))
    if not policy.authority.may_approve(desk.staff, decision.money, author=author):
        raise GuardError(("approval",))
    writer = desk.recording.unit.staff.get(author)
    if writer:
        impartial.check(desk.case, writer)
    impartial.unconcerned(desk.case, desk.staff)
    desk.change(desk.case, EventType.APPROVED, author=author)
    made = _resolution(desk.case.resolution, decision, author=author, over_limit=True)
    _make(desk, decision, replace(made, approved_by=desk.staff.id))


def decline(desk: Desk, reason: str) -> None:
    """Give a proposed decision back to who wrote it, who may decide in another way."""
    waiting = _waiting(desk)
    resolution = replace(desk.case.resolution, proposal=None)
    case = replace(desk.case, resolution=resolution)
    desk.change(case, EventType.APPROVAL_DECLINED, reason, author=waiting.by)


def _readable(desk: Desk, decision: DecisionText) -> None:
    """What counts is in the language the law wants; who does not read it gets a translation."""
    sla = desk.recording.tools.policy.promised(desk.case.sla_profile)
    formal = sla.languages_formal
    if formal and desk.recording.language not in formal and not decision.translation.strip():
        raise GuardError(("translation",))


def _waiting(desk: Desk) -> Proposal:
    proposal = desk.case.resolution.proposal
    if proposal is None:
        raise IllegalTransitionError("no decision waits for approval")
    return proposal


def _propose(desk: Desk, decision: DecisionText) -> None:
    proposal = Proposal(by=desk.staff.id, at=desk.recording.now, decision=decision)
    resolution = replace(desk.case.resolution, proposal=proposal)
    desk.change(replace(desk.case, resolution=resolution), EventType.APPROVAL_REQUESTED)
    desk.recording.tools.page(desk.recording.unit, desk.case, "staff.approval")


def _make(desk: Desk, decision: DecisionText, made: Resolution) -> None:
    """Take the step, and say it to the complainant."""
    was, reviewed = desk.case.resolution, desk.case.status is Status.INTERNAL_REVIEW
    desk.recording.cases[desk.case_id] = replace(desk.case, resolution=made)
    desk.take(Action.DECIDE)
    if reviewed:
        granted = (was.upheld, {*was.remedies}, was.money)
        other = granted != (made.upheld, {*made.remedies}, made.money)
        desk.change(desk.case, EventType.REVIEWED, outcome="changed" if other else "kept")
    desk.recording.cases[desk.case_id] = replace(
        desk.case, handlers=_with(desk.case.handlers, made.decided_by)
    )
    desk.say("m7.decision", text=decision.text)
    if decision.translation.strip():
        desk.say("m7.translation", text=decision.translation.strip())
    way = way_outside(desk.case, desk.recording.tools.policy, desk.recording.now)
    if way:
        desk.recording.say(Say(lines=way, case_id=desk.case_id))


def _resolution(
    known: Resolution, decision: DecisionText, *, author: str, over_limit: bool
) -> Resolution:
    money = (MONEY,) if decision.money and not decision.remedies else ()
    return replace(
        known,
        upheld=decision.upheld,
        reasons=decision.reasons.strip(),
        root_cause=decision.root_cause.strip(),
        cause=decision.cause,
        others=decision.others,
        inform=decision.inform,
        remedies=decision.remedies or money,
        money=decision.money,
        decided_by=author,
        over_limit=over_limit,
        approved_by="",
        all_answered=decision.all_answered,
        remedy_done_at=None,
        remedy_verified_by="",
    )


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
    known, now = desk.case.resolution, desk.recording.now
    done = replace(desk.case, resolution=replace(known, remedy_done_at=now))
    desk.change(done, EventType.REMEDY_DONE)
    looked = replace(done.resolution, remedy_verified_by=desk.staff.id)
    desk.change(replace(done, resolution=looked), EventType.REMEDY_VERIFIED)


def outside(desk: Desk, outcome: Outcome, body: str, on: date) -> None:
    """Note what became of it at a body outside; the case then goes on, or is closed."""
    if desk.case.status is not Status.EXTERNAL:
        raise IllegalTransitionError("the matter is with no outside body")
    if on > desk.recording.tools.policy.calendar.local_day(desk.recording.now):
        raise GuardError(("past_day",))
    heard = replace(
        desk.case.resolution,
        external_body=body,
        external_on=on.isoformat(),
        external_outcome=outcome,
    )
    case = replace(desk.case, resolution=heard)
    desk.change(case, EventType.EXTERNAL_OUTCOME, outcome=outcome, on=on.isoformat())


def disclose(desk: Desk, to: str, why: str) -> None:
    """Note that somebody outside was told of the case; to whom and why stands in a note."""
    unit, now = desk.recording.unit, desk.recording.now
    unit.cases.note(desk.case_id, Note(at=now, by=desk.staff.id, text=f"{to}: {why}"))
    desk.change(desk.case, EventType.DISCLOSURE, to=keyed(to, desk.case.secret))


def close(desk: Desk, reason: ClosureReason, root_cause: str, cause: str = "") -> None:
    """End it, for a lapse only once the time for an answer has passed."""
    known = desk.case.resolution
    silent = reason is ClosureReason.NO_REPLY
    if silent and desk.recording.now < (known.review_until or _EVER):
        # They were told until when they may answer; silence before that is no answer.
        raise GuardError(("silent",))
    resolution = replace(
        known,
        closure_reason=reason,
        root_cause=root_cause.strip() or known.root_cause,
        cause=cause or known.cause,
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
