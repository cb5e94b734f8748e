"""What it means for the conversation that a question has waited."""

from dataclasses import replace
from datetime import datetime

from bot.dialogue.recalling import recalled
from bot.domain.case import Action, Case, Status
from bot.domain.dialogue import (
    Decision,
    DialogueState,
    Due,
    Effect,
    Ignore,
    Phase,
    Step,
    TimerKind,
)
from bot.domain.policy import Policy

STALE = Ignore(fate="stale_timer")


def due(
    state: DialogueState, turn: Due, cases: tuple[Case, ...], policy: Policy, now: datetime
) -> Decision:
    """Decide for a timer of a question; the others are for `bot.lifecycle`. Settled: nothing."""
    case = next((c for c in cases if c.id == turn.case_id), None)
    if case is None or not case.open:
        return Decision(state=state, effects=(STALE,))
    match turn.timer:
        case TimerKind.REMINDER:
            return recalled(state, case, policy, now) or Decision(state=state, effects=(STALE,))
        case TimerKind.GIVE_UP:
            return _given_up(state, case)
        case _:
            return Decision(state=state, effects=(STALE,))


def _given_up(state: DialogueState, case: Case) -> Decision:
    """No more questions; the case goes on with what is there, and nothing is said about it."""
    waiting = case.status is Status.AWAITING_INFO
    step: tuple[Effect, ...] = (Step(case_id=case.id, action=Action.ANSWER, reason="no answer"),)
    if state.case_id == case.id:
        phase = Phase.IDLE if state.phase is Phase.COLLECTING else state.phase
        late = state.asked or state.late
        state = replace(state, phase=phase, asked="", late=late, misses=0)
    return Decision(state=state, effects=step if waiting else (STALE,))
