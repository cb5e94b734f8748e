"""Somebody higher up is wanted: a decision is looked at again, all else is marked for staff."""

from bot.dialogue import phrases
from bot.dialogue.collecting import pending
from bot.dialogue.reopening import reopened
from bot.dialogue.scene import Scene
from bot.domain.case import Action, Case, Reply, Status
from bot.domain.dialogue import ASKS_IN_CHARGE, AddToCase, Answer, Decision, HandOver, Phase, Step
from nlp.understanding import ActCode, SayingCode


def escalating(scene: Scene) -> Decision | None:
    """The wish for a superior, where there is a case to look at; None without one."""
    if scene.state.phase is Phase.WITH_STAFF and scene.words_only:
        return None
    case = scene.decided or scene.named_case() or scene.focus or next(iter(scene.cases), None)
    if case is None or not _wanted(scene, case):
        return None
    if case.status is Status.CLOSED:
        return reopened(
            scene, case, ASKS_IN_CHARGE, HandOver(case_id=case.id, reason=ASKS_IN_CHARGE)
        )
    return _again(scene, case) if case.status is Status.DECISION_SENT else _higher(scene, case)


def _wanted(scene: Scene, case: Case) -> bool:
    """In plain words for it; words that merely name a manager may tell what happened."""
    if scene.pressed[0] == "escalate" or (scene.brief and scene.says(SayingCode.ESCALATE)):
        return True
    if not scene.asks(ActCode.ESCALATE) or scene.asks(ActCode.SATISFIED):
        return False
    return case.status in {Status.DECISION_SENT, Status.CLOSED} or not scene.telling


def _again(scene: Scene, case: Case) -> Decision:
    """Who does not leave it at the decision gets another pair of eyes."""
    effects = (
        AddToCase(case_id=case.id),
        Answer(case_id=case.id, reply=Reply.REJECT),
        Step(case_id=case.id, action=Action.REVIEW, reason=ASKS_IN_CHARGE),
    )
    return Decision(state=scene.state, effects=effects)


def _higher(scene: Scene, case: Case) -> Decision:
    handed = HandOver(case_id=case.id, reason=ASKS_IN_CHARGE)
    keys = ("escalate.noted", *(("outside.bodies",) if scene.policy.external_bodies else ()))
    said = phrases.say(*keys, options=(phrases.HUMAN,), case_id=case.id)
    return Decision(
        state=scene.state,
        effects=(AddToCase(case_id=case.id), handed, said, *pending(scene)),
    )
