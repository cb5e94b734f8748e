"""A closed case goes on again by the person's own word, as long as the deployment lets it.

After that nothing is lost either: staff read what was written, and a new case may be told.
"""

from dataclasses import replace
from datetime import datetime

from bot.dialogue import phrases
from bot.dialogue.confirming import unconfirmed
from bot.dialogue.meaning import ask_which, chosen, meant
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

OWN_WORDS = "the complainant's own words"
VERB = "reopen"  # of the question which case is meant
_ENDINGS = {KindCode.PRAISE, KindCode.SMALLTALK, KindCode.UNCLEAR}


def reopening(scene: Scene) -> Decision | None:
    """After the end the problem is back: the case it was about is opened again."""
    if not scene.says(SayingCode.REOPEN):
        return None
    if scene.focus_open:
        return _beside(scene)
    case = _meant(scene)
    if case is None or _other_matter(scene, case):
        return None
    return reopened(scene, case, OWN_WORDS, sure=scene.brief)


def _beside(scene: Scene) -> Decision | None:
    """While another case is open: the closed one the words name; unclear words are asked about."""
    closed = tuple(case for case in scene.cases if _may_reopen(scene, case))
    if not closed or not _only_says_so(scene):
        return None
    named = meant(scene)
    if named is not None:
        return reopened(scene, named, OWN_WORDS) if named in closed else None
    live = tuple(case for case in scene.cases if case.open)
    asked = ask_which(scene, VERB, (*live, *closed))
    kept = AddToCase(case_id=(scene.focus or live[0]).id)
    return replace(asked, effects=(kept, *asked.effects))


def _may_reopen(scene: Scene, case: Case) -> bool:
    return case.status is Status.CLOSED and scene.now <= open_until(case, scene.policy)


def _only_says_so(scene: Scene) -> bool:
    """A few words of their own, which answer nothing."""
    silent = scene.state.phase is Phase.WITH_STAFF or scene.state.fresh
    answers = scene.turn.routed or scene.state.asked or scene.decided is not None
    return scene.words_only and scene.brief and not silent and not answers


def resumed(scene: Scene) -> Decision | None:
    """The answer to the question which matter it is that is back."""
    verb, case = chosen(scene) or ("", None)
    if verb != VERB or case is None:
        return None
    if case.status is Status.CLOSED:
        return reopened(scene, case, OWN_WORDS)
    said = phrases.say("m3b.added", case_id=case.id)
    return Decision(state=unconfirmed(scene.state), effects=(AddToCase(case_id=case.id), said))


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
