"""The state table (iso10002 §4.2): every step a case can take, its guard, and what is said of it.

The table is the law: what is not here cannot happen. Guards are named conditions over the case as
it would be; `bot.lifecycle.advance` applies them. The docs draw their diagram from this table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.domain.case import Action, Case, ClosureReason, Reply, Resolution, Status
from bot.lifecycle.assessing import complete
from nlp.understanding import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One step: `guards` are names in GUARDS, `says` the message key, empty for silence."""

    source: Status
    action: Action
    target: Status | None  # None: back to where it came from
    guards: tuple[str, ...] = ()
    says: str = ""


Guard = Callable[[Case], bool]


def _heard_outside(told: Resolution) -> bool:
    """The outcome is known, or the time for one is over; where none is known, staff say so."""
    lapsed = told.outside_over or (
        told.outside_until is None and told.closure_reason is ClosureReason.EXHAUSTED
    )
    return told.external_outcome is not None or lapsed


def _approved(told: Resolution) -> bool:
    """By somebody else than who decides."""
    return bool(told.approved_by) and told.approved_by != told.decided_by


GUARDS: Mapping[str, Guard] = MappingProxyType(
    {
        "owner": lambda case: bool(case.owner),
        "category": lambda case: case.category is not None,
        "assessment": lambda case: complete(case.assessment),
        "conflict_check": lambda case: case.conflict_checked,
        "first_contact_fix": lambda case: case.assessment.possible_immediate is True,
        "finding": lambda case: case.resolution.upheld is not None,
        "reasons": lambda case: bool(case.resolution.reasons.strip()),
        "issues_answered": lambda case: not case.fact("issues") or case.resolution.all_answered,
        "approval": lambda case: not case.resolution.over_limit or _approved(case.resolution),
        "investigation_note": lambda case: case.urgency < Level.HIGH or case.note_count > 0,
        "accepted": lambda case: case.resolution.reply is Reply.ACCEPT,
        "silent": lambda case: case.resolution.reply is Reply.NONE,
        "reminded": lambda case: case.resolution.reminded_at is not None,
        "nothing_due": lambda case: (
            not case.resolution.remedies or case.resolution.remedy_done_at is not None
        ),
        "remedy_done": lambda case: case.resolution.remedy_done_at is not None,
        "remedy_verified": lambda case: bool(case.resolution.remedy_verified_by),
        "other_reviewer": lambda case: bool(case.owner) and case.owner not in case.handlers,
        "root_cause": lambda case: (
            case.resolution.upheld in {None, "no"}
            or bool(case.resolution.cause or case.resolution.root_cause.strip())
        ),
        "external_outcome": lambda case: _heard_outside(case.resolution),
    }
)

_S = Status
_OPEN = (
    _S.RECEIVED,
    _S.AWAITING_INFO,
    _S.TRIAGED,
    _S.INVESTIGATING,
    _S.DECIDED,
    _S.DECISION_SENT,
    _S.REMEDY,
    _S.INTERNAL_REVIEW,
    _S.EXTERNAL,
)
_TAKING_ON = ("owner", "category", "assessment")
_DECIDING = ("finding", "reasons", "issues_answered", "investigation_note", "approval")


def _step(
    source: Status, action: Action, target: Status | None, *guards: str, says: str = ""
) -> Transition:
    return Transition(source=source, action=action, target=target, guards=guards, says=says)


TRANSITIONS: tuple[Transition, ...] = (
    _step(_S.RECEIVED, Action.ASK, _S.AWAITING_INFO),
    _step(_S.TRIAGED, Action.ASK, _S.AWAITING_INFO),
    _step(_S.INVESTIGATING, Action.ASK, _S.AWAITING_INFO),
    _step(_S.AWAITING_INFO, Action.ASK, _S.AWAITING_INFO),
    _step(_S.AWAITING_INFO, Action.ANSWER, None),
    _step(_S.RECEIVED, Action.TRIAGE, _S.TRIAGED, *_TAKING_ON, says="m4.triaged"),
    # While a question is open staff need not wait: the clock runs.
    _step(_S.AWAITING_INFO, Action.TRIAGE, _S.TRIAGED, *_TAKING_ON, says="m4.triaged"),
    _step(
        _S.TRIAGED,
        Action.INVESTIGATE,
        _S.INVESTIGATING,
        "conflict_check",
        says="m5.investigating",
    ),
    _step(_S.TRIAGED, Action.DECIDE, _S.DECIDED, "first_contact_fix", *_DECIDING),
    _step(_S.INVESTIGATING, Action.DECIDE, _S.DECIDED, *_DECIDING),
    _step(_S.INTERNAL_REVIEW, Action.DECIDE, _S.DECIDED, "other_reviewer", *_DECIDING),
    _step(_S.EXTERNAL, Action.DECIDE, _S.DECIDED, "external_outcome", *_DECIDING),
    _step(_S.DECIDED, Action.SEND_DECISION, _S.DECISION_SENT),
    _step(_S.DECISION_SENT, Action.REMEDY, _S.REMEDY, "accepted", says="m8a.remedy"),
    _step(_S.DECISION_SENT, Action.REVIEW, _S.INTERNAL_REVIEW, says="m8b.review"),
    _step(_S.DECISION_SENT, Action.GO_EXTERNAL, _S.EXTERNAL, says="m8c.external"),
    _step(_S.INTERNAL_REVIEW, Action.GO_EXTERNAL, _S.EXTERNAL, says="m8c.external"),
    _step(
        _S.DECISION_SENT,
        Action.CLOSE,
        _S.CLOSED,
        "accepted",
        "nothing_due",
        "root_cause",
        says="m9.closed",
    ),
    # Silence is no rejection, but nobody is taken at it who was not reminded.
    _step(
        _S.DECISION_SENT,
        Action.LAPSE,
        _S.CLOSED,
        "silent",
        "reminded",
        "nothing_due",
        "root_cause",
        says="m9.lapsed",
    ),
    _step(
        _S.REMEDY,
        Action.CLOSE,
        _S.CLOSED,
        "remedy_done",
        "remedy_verified",
        "root_cause",
        says="m9.closed",
    ),
    _step(_S.EXTERNAL, Action.CLOSE, _S.CLOSED, "external_outcome", says="m9.closed"),
    _step(_S.CLOSED, Action.REOPEN, _S.TRIAGED, says="m1r.reopened"),
    *(_step(state, Action.WITHDRAW, _S.CLOSED, says="m9.withdrawn") for state in _OPEN),
    *(_step(state, Action.MERGE, _S.MERGED, says="m6.merged") for state in (*_OPEN, _S.CLOSED)),
    _step(_S.MERGED, Action.PART, None, says="m6.parted"),
    _step(_S.RECEIVED, Action.REDIRECT, _S.OUT_OF_SCOPE),
    _step(_S.AWAITING_INFO, Action.REDIRECT, _S.OUT_OF_SCOPE),
    _step(_S.TRIAGED, Action.REDIRECT, _S.OUT_OF_SCOPE),
    _step(_S.OUT_OF_SCOPE, Action.OBJECT, _S.RECEIVED, says="m1.recorded"),
)

# What may lead back, and what it undoes: to wherever that can be done.
_UNDOES: Mapping[Action, Action] = {Action.ANSWER: Action.ASK, Action.PART: Action.MERGE}

TABLE: Mapping[tuple[Status, Action], Transition] = MappingProxyType(
    {(step.source, step.action): step for step in TRANSITIONS}
)


def actions(status: Status) -> tuple[Action, ...]:
    """What can be done to a case in this state, guards aside, in the table's order."""
    return tuple(step.action for step in TRANSITIONS if step.source is status)


def diagram() -> str:
    """The state table as a Mermaid diagram, for the docs."""
    lines = ["stateDiagram-v2", "    [*] --> received: first message"]
    lines += [
        f"    {step.source} --> {target}: {step.action}"
        for step in TRANSITIONS
        for target in ((step.target,) if step.target else _origins(step.action))
    ]
    return "\n".join([*lines, "    closed --> [*]"])


def _origins(back: Action) -> tuple[Status, ...]:
    """Where a step back may lead: a question is asked once, whatever is asked after it."""
    return tuple(
        step.source
        for step in TRANSITIONS
        if step.action is _UNDOES[back] and step.source is not _S.AWAITING_INFO
    )


def steps() -> str:
    """The state table as a Markdown table, for the docs: each step, its guards, what is said."""
    rows = ["| from | step | to | only with | said |", "|---|---|---|---|---|"]
    rows += [
        f"| {step.source} | {step.action} | {step.target or 'where it came from'}"
        f" | {', '.join(step.guards)} | {step.says} |"
        for step in TRANSITIONS
    ]
    return "\n".join(rows)
