"""`decide`: the whole dialogue as one pure, total function; its order is the list of STEPS."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.dialogue import language
from bot.dialogue.aftercare import beginning, chosen_new, continuing, spam, stale, with_staff
from bot.dialogue.collecting import answering
from bot.dialogue.confirming import confirming
from bot.dialogue.requests import request
from bot.dialogue.scene import Scene
from bot.dialogue.timers import due
from bot.domain.case import Case
from bot.domain.dialogue import Decision, DialogueState, Due, Ignore, Turn
from bot.domain.policy import Policy
from channels.message import MessageKind

STEPS: tuple[Callable[[Scene], Decision | None], ...] = (
    spam,
    confirming,
    request,
    with_staff,
    chosen_new,
    answering,
    stale,
    continuing,
)

UNANSWERED = frozenset({MessageKind.AUTO_REPLY, MessageKind.BOUNCE})


def decide(
    state: DialogueState,
    turn: Turn | Due,
    cases: tuple[Case, ...],
    policy: Policy,
    now: datetime,
) -> Decision:
    """What to do about a turn.

    Args:
        state: where the conversation stands.
        turn: a message, understood, or a timer that fell due.
        cases: the person's own cases, newest first.
        policy: the deployment's process.
        now: aware UTC.
    """
    if isinstance(turn, Due):
        return _counted(due(state, turn, cases))
    if turn.kind in UNANSWERED:
        return _counted(Decision(state=state, effects=(Ignore(fate=turn.kind),)))
    state = language.follow(state, turn)
    scene = Scene(state=state, turn=turn, cases=cases, policy=policy, now=now)
    for step in STEPS:
        decision = step(scene)
        if decision is not None:
            return _counted(decision)
    return _counted(beginning(scene))


def _counted(decision: Decision) -> Decision:
    return replace(decision, state=replace(decision.state, turn=decision.state.turn + 1))
