"""A yes or no was asked for: before something is done that only the person may do."""

from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.collecting import stop
from bot.dialogue.scene import Scene
from bot.dialogue.unproven import asked_first
from bot.domain.case import Action, Case
from bot.domain.dialogue import AddToCase, Decision, DialogueState, Effect, Phase, Step
from nlp.understanding import ActCode


def confirming(scene: Scene) -> Decision | None:
    """Act on a clear yes, keep on a clear no; anything else lets the question go."""
    verb, _, case_id = scene.state.confirm.partition(":")
    case = next((c for c in scene.cases if c.id == case_id and c.open), None)
    if scene.state.phase is not Phase.CONFIRMING or verb != "withdraw" or case is None:
        return None
    head, _ = scene.pressed
    if head == "yes" or scene.asks(ActCode.AFFIRM):
        return _withdraw(scene, case)
    if head == "no" or scene.asks(ActCode.DENY):
        return _keep(scene, case)
    return None


def _keep(scene: Scene, case: Case) -> Decision:
    """Back to the question that was open, if there was one."""
    effects: list[Effect] = [
        AddToCase(case_id=case.id),
        phrases.say("withdraw.kept", case_id=case.id),
    ]
    if scene.state.asked:
        effects.append(phrases.question(scene.state.asked, scene.state.case_id, again=True))
    return Decision(state=unconfirmed(scene.state), effects=tuple(effects))


def _withdraw(scene: Scene, case: Case) -> Decision:
    if not scene.turn.proven:
        left = asked_first(scene, case)
        return replace(left, state=unconfirmed(scene.state))
    step = Step(case_id=case.id, action=Action.WITHDRAW, reason="the complainant's own words")
    # Timers go with the case; a waiting question needs no separate answer.
    forget = stop(scene, case)[-1:]
    state = scene.state
    if state.case_id == case.id:
        state = replace(state, asked="", slots={})
    state = unconfirmed(state)
    return Decision(state=state, effects=(AddToCase(case_id=case.id), step, *forget))


def unconfirmed(state: DialogueState) -> DialogueState:
    """Nothing waits for a yes any more; a question asked before that is open again."""
    phase = Phase.COLLECTING if state.asked else Phase.IDLE
    return replace(state, phase=phase, confirm="")
