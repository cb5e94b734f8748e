"""Law 5: transitions are a table; what is not in it raises and changes nothing."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.dialogue.scene import QUESTIONABLE
from bot.domain.case import (
    Action,
    Assessment,
    Case,
    ClosureReason,
    Fact,
    Outcome,
    Reply,
    Resolution,
    Source,
    Status,
    Upheld,
)
from bot.domain.errors import GuardError, IllegalTransitionError
from bot.domain.events import Actor, ActorType, EventType
from bot.lifecycle.advance import Advanced, advance, missing
from bot.lifecycle.assessing import suggested
from bot.lifecycle.deadlines import promise
from bot.lifecycle.transitions import (
    GUARDS,
    TABLE,
    TRANSITIONS,
    Transition,
    actions,
    diagram,
    steps,
)
from bot.lifecycle.working import after
from nlp.understanding import KindCode, Level, nothing
from tests.fakes import START, a_case, shipped_policy

S, A = Status, Action
POLICY = shipped_policy()
ANNA = Actor(type=ActorType.STAFF, id="anna")
OPEN = [status for status in Status if a_case(status).open]
FORBIDDEN = [(s, a) for s in Status for a in Action if (s, a) not in TABLE]

# iso10002 §4.2, written down a second time: from, action, to, guards.
DECIDING = {"finding", "reasons", "issues_answered", "investigation_note", "approval"}
ISSUES = Fact(field="issues", value=["late", "rude"], source=Source.STAFF, at=START)
LAW: set[tuple[Status, Action, Status | None, frozenset[str]]] = {
    *((s, A.ASK, S.AWAITING_INFO, frozenset[str]()) for s in QUESTIONABLE),
    (S.AWAITING_INFO, A.ANSWER, None, frozenset()),
    *(
        (s, A.TRIAGE, S.TRIAGED, frozenset({"owner", "category", "assessment"}))
        for s in (S.RECEIVED, S.AWAITING_INFO)
    ),
    (S.TRIAGED, A.INVESTIGATE, S.INVESTIGATING, frozenset({"conflict_check"})),
    (S.TRIAGED, A.DECIDE, S.DECIDED, frozenset({"first_contact_fix", *DECIDING})),
    (S.INVESTIGATING, A.DECIDE, S.DECIDED, frozenset(DECIDING)),
    (S.INTERNAL_REVIEW, A.DECIDE, S.DECIDED, frozenset({"other_reviewer", *DECIDING})),
    (S.EXTERNAL, A.DECIDE, S.DECIDED, frozenset({"external_outcome", *DECIDING})),
    (S.DECIDED, A.SEND_DECISION, S.DECISION_SENT, frozenset()),
    (S.DECISION_SENT, A.REMEDY, S.REMEDY, frozenset({"accepted"})),
    (S.DECISION_SENT, A.REVIEW, S.INTERNAL_REVIEW, frozenset()),
    *(
        (s, A.GO_EXTERNAL, S.EXTERNAL, frozenset[str]())
        for s in (S.DECISION_SENT, S.INTERNAL_REVIEW)
    ),
    (
        S.DECISION_SENT,
        A.CLOSE,
        S.CLOSED,
        frozenset({"accepted", "nothing_due", "root_cause"}),
    ),
    (
        S.DECISION_SENT,
        A.LAPSE,
        S.CLOSED,
        frozenset({"silent", "reminded", "nothing_due", "root_cause"}),
    ),
    (S.REMEDY, A.CLOSE, S.CLOSED, frozenset({"remedy_done", "remedy_verified", "root_cause"})),
    (S.EXTERNAL, A.CLOSE, S.CLOSED, frozenset({"external_outcome"})),
    (S.CLOSED, A.REOPEN, S.TRIAGED, frozenset()),
    *((s, A.WITHDRAW, S.CLOSED, frozenset[str]()) for s in OPEN),
    *((s, A.MERGE, S.MERGED, frozenset[str]()) for s in (*OPEN, S.CLOSED)),
    (S.MERGED, A.PART, None, frozenset()),
    *(
        (s, A.REDIRECT, S.OUT_OF_SCOPE, frozenset[str]())
        for s in (S.RECEIVED, S.AWAITING_INFO, S.TRIAGED)
    ),
    (S.OUT_OF_SCOPE, A.OBJECT, S.RECEIVED, frozenset()),
}

# For each guard a change that makes it hold, and one that makes it fail.
HOLDS: Mapping[str, dict[str, Any]] = {
    "owner": {"owner": "berk"},
    "category": {"category": "quality"},
    "assessment": {"assessment": suggested(nothing(""))},
    "conflict_check": {"conflict_checked": True},
    "first_contact_fix": {"assessment": Assessment(possible_immediate=True)},
    "finding": {"resolution.upheld": Upheld.YES},
    "reasons": {"resolution.reasons": "It was our fault."},
    "issues_answered": {"facts": (ISSUES,), "resolution.all_answered": True},
    "investigation_note": {"urgency": Level.HIGH, "note_count": 1},
    "approval": {
        "resolution.over_limit": True,
        "resolution.decided_by": "anna",
        "resolution.approved_by": "berk",
    },
    "accepted": {"resolution.reply": Reply.ACCEPT},
    "silent": {"resolution.reply": Reply.NONE},
    "reminded": {"resolution.reminded_at": START},
    "nothing_due": {},
    "remedy_done": {"resolution.remedy_done_at": START},
    "remedy_verified": {"resolution.remedy_verified_by": "berk"},
    "other_reviewer": {"owner": "berk", "handlers": ("anna",)},
    "root_cause": {"resolution.root_cause": "A wrong label."},
    "external_outcome": {"resolution.external_outcome": Outcome.CONFIRMED},
}
FAILS: Mapping[str, dict[str, Any]] = {
    "owner": {"owner": ""},
    "category": {"category": None},
    "assessment": {"assessment": Assessment(severity=1)},
    "conflict_check": {"conflict_checked": False},
    "first_contact_fix": {"assessment": Assessment()},
    "finding": {"resolution.upheld": None},
    "reasons": {"resolution.reasons": "  "},
    "issues_answered": {"facts": (ISSUES,), "resolution.all_answered": False},
    "investigation_note": {"note_count": 0},
    "approval": {"resolution.over_limit": True, "resolution.approved_by": "anna"},
    "accepted": {"resolution.reply": Reply.REJECT},
    "silent": {"resolution.reply": Reply.REJECT},
    "reminded": {"resolution.reminded_at": None},
    "nothing_due": {"resolution.remedies": ("refund",)},
    "remedy_done": {"resolution.remedy_done_at": None},
    "remedy_verified": {"resolution.remedy_verified_by": ""},
    "other_reviewer": {"owner": "anna"},
    "root_cause": {"resolution.upheld": Upheld.PARTLY, "resolution.root_cause": " "},
    "external_outcome": {"resolution.external_outcome": None},
}


def named(step: Transition) -> str:
    return f"{step.source}-{step.action}"


def changed(case: Case, changes: Mapping[str, Any]) -> Case:
    for name, value in changes.items():
        head, _, inner = name.partition(".")
        one: dict[str, Any] = {inner: value}
        case = replace(case, **{head: replace(case.resolution, **one)} if inner else {head: value})
    return case


def ready(step: Transition) -> Case:
    case = a_case(step.source, handlers=("anna",))
    for guard in step.guards:
        case = changed(case, HOLDS[guard])
    return case


def take(case: Case, action: Action) -> Advanced:
    return advance(case, action, actor=ANNA, policy=POLICY, now=START, reason="so")


def test_the_table_is_the_law():
    assert {(t.source, t.action, t.target, frozenset(t.guards)) for t in TRANSITIONS} == LAW
    assert len(TABLE) == len(TRANSITIONS), "one step a state and action"


@pytest.mark.parametrize("step", TRANSITIONS, ids=named)
def test_every_step_is_taken_when_its_guards_hold(step: Transition):
    case = ready(step)
    assert missing(case, step.action) == ()
    advanced = take(case, step.action)
    target = step.target or Status.RECEIVED
    assert advanced.case.status is target
    assert advanced.says == step.says
    event = advanced.event
    assert (event.from_status, event.to_status) == (step.source, target)
    assert (event.actor, event.at, event.reason) == (ANNA, START, "so")
    assert event.data == {"action": step.action}
    assert case == ready(step), "the case given is never changed"


GUARDED = [(step, guard) for step in TRANSITIONS for guard in step.guards]


@pytest.mark.parametrize(
    ("step", "guard"), GUARDED, ids=lambda one: named(one) if isinstance(one, Transition) else one
)
def test_every_guard_holds_a_step_back_and_is_named(step: Transition, guard: str):
    case = changed(ready(step), FAILS[guard])
    lacking = missing(case, step.action)
    assert lacking
    assert guard in lacking
    with pytest.raises(GuardError) as refused:
        take(case, step.action)
    assert refused.value.missing == lacking


def test_every_guard_is_used_and_known():
    assert set(GUARDS) == set(HOLDS) == set(FAILS) == {guard for _, guard in GUARDED}


@pytest.mark.parametrize(("status", "action"), FORBIDDEN)
def test_every_other_step_raises_and_changes_nothing(status: Status, action: Action):
    case = a_case(status, owner="berk", category="quality", conflict_checked=True)
    before = replace(case)
    assert missing(case, action) is None
    with pytest.raises(IllegalTransitionError, match=status):
        take(case, action)
    assert case == before


@pytest.mark.parametrize("status", list(Status))
def test_what_can_be_done_is_what_the_table_has(status: Status):
    assert set(actions(status)) == {a for s, a in TABLE if s is status}


def test_where_a_question_can_be_asked_is_said_once():
    assert {status for status, action in TABLE if action is A.ASK} == QUESTIONABLE


# What each step brings with it


@pytest.mark.parametrize("status", sorted(QUESTIONABLE - {S.AWAITING_INFO}))
def test_an_answer_leads_back_to_where_the_question_was_asked(status: Status):
    asked = take(take(a_case(status), A.ASK).case, A.ASK).case
    assert asked.resumes_to is status
    answered = take(asked, A.ANSWER).case
    assert (answered.status, answered.resumes_to) == (status, None)


@pytest.mark.parametrize("status", [*OPEN, S.CLOSED])
def test_what_was_merged_parts_to_where_it_was(status: Status):
    case = a_case(status, resumes_to=S.TRIAGED if status is S.AWAITING_INFO else None)
    parted = take(take(case, A.MERGE).case, A.PART).case
    asked = status is S.AWAITING_INFO  # a question that was open is not asked again
    assert (parted.status, parted.resumes_to) == (S.TRIAGED if asked else status, None)


def test_triage_keeps_the_first_urgency():
    case = a_case(owner="berk", category="quality", urgency=Level.HIGH)
    triaged = take(case, A.TRIAGE).case
    assert triaged.urgency_triaged is Level.HIGH
    again = replace(triaged, status=S.RECEIVED, urgency=Level.NORMAL)
    assert take(again, A.TRIAGE).case.urgency_triaged is Level.HIGH


def test_a_decision_sets_until_when_it_may_be_questioned():
    case = ready(TABLE[S.INVESTIGATING, A.DECIDE])
    decided = take(case, A.DECIDE).case
    assert decided.resolution.review_until == after(START, POLICY.sla.question, POLICY.calendar)


def test_a_decision_sent_waits_for_a_new_answer():
    resolution = Resolution(reply=Reply.ACCEPT, reply_at=START)
    sent = take(a_case(S.DECIDED, resolution=resolution), A.SEND_DECISION).case
    assert (sent.resolution.sent_at, sent.resolution.reply) == (START, Reply.NONE)
    assert sent.resolution.reply_at is None


def test_withdrawn_and_closed_tell_why():
    assert take(a_case(), A.WITHDRAW).case.resolution.closure_reason is ClosureReason.WITHDRAWN
    closed = take(ready(TABLE[S.DECISION_SENT, A.CLOSE]), A.CLOSE).case
    assert closed.resolution.closure_reason is ClosureReason.ACCEPTED
    silent = take(ready(TABLE[S.DECISION_SENT, A.LAPSE]), A.LAPSE).case
    assert silent.resolution.closure_reason is ClosureReason.NO_REPLY


@pytest.mark.parametrize("reviewer", ["anna", "berk", "cem"])
def test_nobody_reviews_what_they_worked_on(reviewer: str):
    """Taking the case again does not make a handler somebody else."""
    case = a_case(S.INVESTIGATING, owner="anna", handlers=("berk", "anna"))
    case = changed(case, HOLDS["finding"] | HOLDS["reasons"])
    case = take(take(take(case, A.DECIDE).case, A.SEND_DECISION).case, A.REVIEW).case
    assert (case.owner, case.escalation_level) == ("", 1)
    lacking = missing(replace(case, owner=reviewer), A.DECIDE)
    assert lacking == (() if reviewer == "cem" else ("other_reviewer",))


def test_a_reviewer_does_not_review_again():
    case = ready(TABLE[S.INTERNAL_REVIEW, A.DECIDE])
    case = take(take(take(case, A.DECIDE).case, A.SEND_DECISION).case, A.REVIEW).case
    assert missing(replace(case, owner="berk"), A.DECIDE) == ("other_reviewer",)


def test_the_end_of_the_time_outside_counts_as_an_outcome_and_staffs_word_where_none_is_known():
    case = a_case(S.EXTERNAL)
    over = changed(case, {"resolution.outside_until": START, "resolution.outside_over": True})
    said = changed(case, {"resolution.closure_reason": ClosureReason.EXHAUSTED})
    assert missing(over, A.CLOSE) == missing(said, A.CLOSE) == ()
    known = changed(said, {"resolution.outside_until": START})
    assert missing(known, A.CLOSE) == ("external_outcome",), "while it runs, nobody says so"


def test_nobody_approves_what_they_decide():
    case = changed(ready(TABLE[S.INVESTIGATING, A.DECIDE]), {"resolution.approved_by": "anna"})
    assert missing(case, A.DECIDE) == ("approval",)


def test_outside_is_the_second_level():
    assert take(a_case(S.DECISION_SENT), A.GO_EXTERNAL).case.escalation_level == 2


@pytest.mark.parametrize("level", list(Level))
def test_reopened_with_new_dates_and_no_less_urgent(level: Level):
    old = a_case(
        S.CLOSED,
        urgency=level,
        resolution=Resolution(
            sent_at=START, reply=Reply.ACCEPT, closure_reason=ClosureReason.ACCEPTED
        ),
    )
    later = START.replace(month=9)
    again = advance(old, A.REOPEN, actor=ANNA, policy=POLICY, now=later).case
    assert again.reopen_count == 1
    assert again.reference == old.reference
    assert again.urgency >= level
    assert again.deadlines == promise(later, POLICY)
    assert again.resolution.closure_reason is None
    assert (again.resolution.sent_at, again.resolution.reply) == (None, Reply.NONE)


def test_an_objection_makes_it_a_complaint_with_dates_from_now():
    case = a_case(S.OUT_OF_SCOPE, kind=KindCode.PRAISE)
    taken = take(case, A.OBJECT)
    assert taken.case.kind is KindCode.COMPLAINT
    assert taken.case.needs_review
    assert taken.event.type is EventType.KIND_OVERRIDDEN


# The diagram


def test_the_diagram_shows_the_table_and_nothing_else():
    arrows = set(re.findall(r"^    (\w+) --> (\w+): (\w+)$", diagram(), flags=re.MULTILINE))
    undone = {A.ANSWER: A.ASK, A.PART: A.MERGE}
    back = {
        undo: {s for s, a in TABLE if a is done and s is not S.AWAITING_INFO}
        for undo, done in undone.items()
    }
    assert arrows == {
        (str(step.source), str(target), str(step.action))
        for step in TRANSITIONS
        for target in ([step.target] if step.target else back[step.action])
    }


def test_the_docs_show_the_diagram():
    docs = Path(__file__).parents[3] / "docs" / "lifecycle.md"
    text = docs.read_text(encoding="utf-8")
    assert f"```mermaid\n{diagram()}\n```" in text
    assert f"\n\n{steps()}\n" in text
