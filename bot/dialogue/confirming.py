"""A yes or no was asked for: before something is done that only the person may do."""

from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.collecting import stop
from bot.dialogue.scene import Scene
from bot.domain.case import Action, Case
from bot.domain.dialogue import AddToCase, Decision, DialogueState, Phase, Step
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
        said = phrases.say("withdraw.kept", case_id=case.id)
        return Decision(state=_settled(scene), effects=(AddToCase(case_id=case.id), said))
    return None


def _withdraw(scene: Scene, case: Case) -> Decision:
    step = Step(case_id=case.id, action=Action.WITHDRAW, reason="the complainant's own words")
    # Timers go with the case; a waiting question needs no separate answer.
    forget = stop(scene, case)[-1:]
    state = replace(_settled(scene), asked="", slots={})
    return Decision(state=state, effects=(AddToCase(case_id=case.id), step, *forget))


def _settled(scene: Scene) -> DialogueState:
    return replace(scene.state, phase=Phase.IDLE, confirm="")
