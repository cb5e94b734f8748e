"""Somebody may be in danger: that comes before anything else, whatever was being talked about."""

from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.aftercare import added, starts_anew
from bot.dialogue.collecting import stop
from bot.dialogue.opening import open_case
from bot.dialogue.scene import Scene
from bot.domain.case import Case
from bot.domain.dialogue import AddToCase, Decision, DialogueState, Page, Phase, RaiseUrgency
from nlp.understanding import Level


def danger(scene: Scene) -> Decision | None:
    """Record, tell whom to call and have staff woken; once a case, and nothing is asked."""
    understanding = scene.turn.understanding
    if understanding.urgency.level < Level.CRITICAL:
        return None
    case = scene.focus
    if case is None or not case.open or scene.state.fresh or starts_anew(scene):
        return open_case(scene, understanding.kind.code)
    return _worsened(scene, case) if case.urgency < Level.CRITICAL else None


def _worsened(scene: Scene, case: Case) -> Decision:
    said = phrases.say("m2.critical", "m3b.added", case_id=case.id)
    effects = (*added(scene, case), *stop(scene, case), Page(case_id=case.id), said)
    return Decision(state=nothing_asked(scene.state, case), effects=effects)


def nothing_asked(state: DialogueState, case: Case) -> DialogueState:
    """The conversation is about this case alone; a colleague who is speaking keeps the floor."""
    phase = Phase.WITH_STAFF if state.phase is Phase.WITH_STAFF else Phase.IDLE
    return replace(state, phase=phase, case_id=case.id, asked="", confirm="", misses=0)


def heightened(scene: Scene, decision: Decision) -> Decision:
    """What was added to an open case raises its urgency, and never lowers it."""
    level = scene.turn.understanding.urgency.level
    to = {effect.case_id for effect in decision.effects if isinstance(effect, AddToCase)}
    raised = tuple(
        RaiseUrgency(case_id=case.id, level=level)
        for case in scene.cases
        if case.id in to and case.open and level > case.urgency
    )
    return replace(decision, effects=(*decision.effects, *raised)) if raised else decision
