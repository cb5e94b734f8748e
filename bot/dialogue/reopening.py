"""A closed case goes on again by the person's own word, as long as the deployment lets it.

After that nothing is lost either: staff read what was written, and a new case may be told.
"""

from dataclasses import replace
from datetime import datetime

from bot.dialogue import phrases
from bot.dialogue.scene import Scene
from bot.domain.case import Action, Case, Status
from bot.domain.dialogue import (
    AddToCase,
    Decision,
    Effect,
    HandOver,
    Line,
    Option,
    Phase,
    Say,
    Step,
)
from bot.domain.policy import Policy
from nlp.understanding import ActCode, KindCode, SayingCode

_ENDINGS = {KindCode.PRAISE, KindCode.SMALLTALK, KindCode.UNCLEAR}


def reopening(scene: Scene) -> Decision | None:
    """After the end the problem is back: the case it was about is opened again."""
    case = _meant(scene)
    if case is None or not scene.says(SayingCode.REOPEN) or _other_matter(scene, case):
        return None
    return reopened(scene, case, "the complainant's own words", sure=scene.brief)


def reopened(
    scene: Scene, case: Case, reason: str, *effects: Effect, sure: bool = True
) -> Decision:
    """The case is open again, or the time for it is over. Not `sure`: it may be a new matter."""
    if case.status is not Status.CLOSED:
        return Decision(state=scene.state, effects=(AddToCase(case_id=case.id), *effects))
    if scene.now > open_until(case, scene.policy):
        return _over(scene, case, *effects)
    step = Step(case_id=case.id, action=Action.REOPEN, reason=reason)
    asked = () if sure else (_separate(scene, case),)
    known = scene.state.slots if scene.state.case_id == case.id else {}
    state = replace(scene.state, case_id=case.id, slots=known, phase=Phase.IDLE, confirm="")
    state = state if sure else replace(state, doubt=scene.turn.message_id)
    return Decision(state=state, effects=(AddToCase(case_id=case.id), *effects, step, *asked))


def open_until(case: Case, policy: Policy) -> datetime:
    """The last moment at which the person's word alone opens a closed case again."""
    told = case.resolution.review_until or case.deadlines.decide_due
    return told + policy.reopen_after


def thanked(scene: Scene) -> Decision | None:
    """Thanks after the end are taken kindly and open nothing, however they are worded."""
    case = scene.routed or scene.current or next(iter(scene.cases), None)
    read = scene.turn.understanding
    kindly = read.act(ActCode.THANK, ActCode.SATISFIED) and read.kind.code in _ENDINGS
    if case is None or case.status is not Status.CLOSED or not kindly or not _only_words(scene):
        return None
    said = phrases.say("thanks.welcome")
    return Decision(state=scene.state, effects=(AddToCase(case_id=case.id), said))


def _only_words(scene: Scene) -> bool:
    return scene.words_only and scene.brief and not scene.focus_open and not scene.state.fresh


def _meant(scene: Scene) -> Case | None:
    """The closed case the words may be about: the one answered or spoken to, else the newest."""
    if not scene.words_only or scene.state.phase is Phase.WITH_STAFF or scene.state.fresh:
        return None
    if scene.focus_open:
        return None
    named = scene.routed or scene.named_case() or scene.current
    if named is not None and named.status is Status.CLOSED:
        return named
    return next((case for case in scene.cases if case.status is Status.CLOSED), None)


def _other_matter(scene: Scene, case: Case) -> bool:
    """A long account of something else: an order of its own, or another thing and category."""
    if scene.brief or case == scene.routed:
        return False
    told = scene.turn.understanding
    category = told.category.code if told.category else None
    orders = {str(e.value) for e in told.entities if e.type == "order_ref"}
    known = case.fact("order_ref")
    if orders and known:
        return str(known) not in orders
    things = {str(e.value).casefold() for e in told.entities if e.type == "product"}
    if str(case.fact("product")).casefold() in things:
        return False
    return None not in {category, case.category} and category != case.category


def _separate(scene: Scene, case: Case) -> Say:
    """What was told may be taken out again: it is a new case then."""
    other = Option(value=f"separate:{scene.turn.message_id}", label="option.separate")
    return Say(lines=(Line(key="reopen.separate"),), options=(other,), case_id=case.id)


def _over(scene: Scene, case: Case, *effects: Effect) -> Decision:
    kept = (AddToCase(case_id=case.id), *effects)
    wanted = HandOver(case_id=case.id, reason="wants a closed case opened again, too late")
    said = phrases.say("m9.over", options=(phrases.NEW, phrases.HUMAN), case_id=case.id)
    return Decision(state=scene.state, effects=(*kept, wanted, said))
