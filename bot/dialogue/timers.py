"""What it means for the conversation that a question has waited."""

from dataclasses import replace

from bot.dialogue.collecting import reminder
from bot.dialogue.scene import QUESTIONABLE
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

STALE = Ignore(fate="stale_timer")


def due(state: DialogueState, turn: Due, cases: tuple[Case, ...]) -> Decision:
    """Decide for a timer of a question; the others are for `bot.lifecycle`. Settled: nothing."""
    case = next((c for c in cases if c.id == turn.case_id), None)
    if case is None or not case.open:
        return Decision(state=state, effects=(STALE,))
    match turn.timer:
        case TimerKind.REMINDER:
            return _reminded(state, case)
        case TimerKind.GIVE_UP:
            return _given_up(state, case)
        case _:
            return Decision(state=state, effects=(STALE,))


def _reminded(state: DialogueState, case: Case) -> Decision:
    asked = state.phase is Phase.COLLECTING and state.case_id == case.id
    if not asked or case.status not in QUESTIONABLE:
        return Decision(state=state, effects=(STALE,))
    return Decision(state=state, effects=(reminder(state, case),))


def _given_up(state: DialogueState, case: Case) -> Decision:
    """No more questions; the case goes on with what is there, and nothing is said about it."""
    waiting = case.status is Status.AWAITING_INFO
    step: tuple[Effect, ...] = (Step(case_id=case.id, action=Action.ANSWER, reason="no answer"),)
    if state.case_id == case.id:
        phase = Phase.IDLE if state.phase is Phase.COLLECTING else state.phase
        state = replace(state, phase=phase, asked="", misses=0)
    return Decision(state=state, effects=step if waiting else (STALE,))
