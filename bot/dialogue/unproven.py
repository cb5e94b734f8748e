"""A letter that may be from somebody else adds to a case; what it would change is left to staff.

The ladder of iso10002 §6: only a proven sender withdraws a case or changes where we write to.
"""

from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.scene import Scene
from bot.domain.case import Case
from bot.domain.dialogue import AddToCase, Decision, Effect, HandOver, SetFact

CONTACT = "other_contact"


def asked_first(scene: Scene, case: Case) -> Decision:
    """The wish to withdraw is noted, and staff ask the person at the address on file."""
    said = phrases.say("withdraw.unproven", case_id=case.id)
    effects = (AddToCase(case_id=case.id), HandOver(case_id=case.id), said)
    return Decision(state=scene.state, effects=effects)


def held(scene: Scene, decision: Decision) -> Decision:
    """Contact details a case has already stay as they are until somebody has looked."""
    if scene.turn.proven:
        return decision
    effects = tuple(_held(scene, effect) for effect in decision.effects)
    return replace(decision, effects=effects)


def _held(scene: Scene, effect: Effect) -> Effect:
    if not isinstance(effect, SetFact) or effect.fact.field != CONTACT:
        return effect
    known = any(c.id == effect.case_id and c.fact(CONTACT) for c in scene.cases)
    return HandOver(case_id=effect.case_id) if known else effect
