"""A case told about elsewhere, named here by its number: a code from there lets it go on here.

Whether there is such a case is never said (law 8). Once joined, what is known there is known here:
status, additions and the open question go on in this conversation.
"""

import re
from dataclasses import replace
from datetime import timedelta

from bot.dialogue import phrases
from bot.dialogue.collecting import waiting
from bot.dialogue.reaching import MINUTES, MOST_TRIES, six_digits
from bot.dialogue.scene import BRIEF, QUESTIONABLE, Scene
from bot.domain.case import Case
from bot.domain.dialogue import (
    AddToCase,
    Claim,
    Decision,
    DialogueState,
    Effect,
    Join,
    Line,
    OpenCase,
    Phase,
    Say,
    SendClaim,
)
from nlp.understanding import ActCode, EntityType, KindCode, Level

MOST_CLAIMS = 3  # references one conversation may name within the window
WINDOW = timedelta(hours=1)
NUMBER_WORDS = 8  # words that commonly stand around a reference
SAME_WORDS = 12  # around one of which it is said that the complaint is the same
_SHAPED = re.compile(r"(?<![\w-])[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z](?![\w-])", re.IGNORECASE)
_SIX = re.compile(r"(?<![\w-])\d{6}(?![\w-])")


def joining(scene: Scene) -> Decision | None:
    """A reference of somebody's other conversation, or the code that came there; else None."""
    claim = scene.state.claim
    code = code_in(scene.turn.text) if scene.words_only else ""
    proof = scene.state.proof
    if claim and code and not (proof and proof.code == code):
        return _answered(scene, claim)
    if not (scene.foreign_reference or _mistyped(scene)) or not _only_that(scene):
        return None
    return _claimed(scene, Decision(state=scene.state))


def _mistyped(scene: Scene) -> bool:
    """Asked about a number that looks like ours and cannot be: a slip of the pen, met alike."""
    asked = scene.turn.understanding.kind.code is KindCode.STATUS_QUERY
    known = scene.turn.understanding.entity(EntityType.CASE_REF)
    status = asked or scene.asks(ActCode.ASK_STATUS)
    theirs = known or scene.cases
    return status and not theirs and bool(_SHAPED.search(scene.turn.text))


def code_in(text: str) -> str:
    """The six digits a few words bring; "" without them, or with more than one such number."""
    found = _SIX.findall(text) if len(text.split()) <= BRIEF else []
    return six_digits(text) or (six_digits(found[0]) if len(found) == 1 else "")


def claiming(scene: Scene, decision: Decision) -> Decision:
    """What was recorded may belong to a case elsewhere that it names: that can be proven too."""
    recorded = any(isinstance(e, OpenCase | AddToCase) for e in decision.effects)
    calm = scene.turn.understanding.urgency.level < Level.CRITICAL
    if not recorded or not calm or not scene.foreign_reference or not scene.words_only:
        return decision
    return _claimed(scene, decision)


def _only_that(scene: Scene) -> bool:
    """The number and little else, or a question about it: nothing that has to be recorded."""
    read = scene.turn.understanding
    if not scene.words_only or read.urgency.level >= Level.CRITICAL:
        return False
    if scene.state.phase is Phase.WITH_STAFF:
        return False
    account = read.kind.code in {KindCode.COMPLAINT, KindCode.UNCLEAR}
    same = any(act.code is ActCode.SAME_COMPLAINT for act in read.acts)
    return not account or scene.words <= (SAME_WORDS if same else NUMBER_WORDS)


def _claimed(scene: Scene, decision: Decision) -> Decision:
    """Alike for every reference: a code is on its way if there is such a case."""
    found = scene.turn.understanding.entity(EntityType.CASE_REF)
    state = decision.state
    recent = tuple(at for at in state.claimed_at if scene.now - at < WINDOW)
    if found is None or len(recent) >= MOST_CLAIMS or scene.turn.joins:
        return _with(decision, replace(state, claimed_at=recent), Line(key="status.reference"))
    reference, until = str(found.value), scene.now + timedelta(minutes=MINUTES)
    state = replace(state, claim=Claim(of=reference, until=until), claimed_at=(*recent, scene.now))
    send = SendClaim(reference=reference)
    line = Line(key="claim.sent", params={"minutes": MINUTES})
    return _with(decision, state, line, send)


def _with(decision: Decision, state: DialogueState, line: Line, *more: Effect) -> Decision:
    """A paragraph beside what is said anyway, before the question if there is one."""
    effects = decision.effects
    last = next((e for e in reversed(effects) if isinstance(e, Say)), None)
    if last is None:
        return Decision(state=state, effects=(*effects, *more, Say(lines=(line,))))
    said = phrases.beside(last, line, asking=bool(state.asked))
    beside = tuple(said if effect is last else effect for effect in effects)
    return Decision(state=state, effects=(*beside, *more))


def _answered(scene: Scene, claim: Claim) -> Decision:
    """Six digits while a claim waits are its code, right or wrong."""
    if scene.now > claim.until or claim.tries >= MOST_TRIES:
        state = replace(scene.state, claim=None)
        return Decision(state=state, effects=(phrases.say("claim.over"),))
    if not scene.turn.joins:
        state = replace(scene.state, claim=replace(claim, tries=claim.tries + 1))
        return Decision(state=state, effects=(phrases.say("claim.wrong"),))
    return _joined(scene, claim)


def _joined(scene: Scene, claim: Claim) -> Decision:
    """The case is spoken about here from now on; what was asked there is asked here."""
    case = next((c for c in scene.cases if c.reference == claim.of), None)
    joined = replace(scene.state, claim=None, claimed_at=(), joined=scene.turn.joins)
    state = _taken_over(joined, scene.turn.there, case)
    said = phrases.say("claim.joined", case_id=case.id if case else "")
    if case:
        said = replace(said, lines=(*said.lines, phrases.status_of(case)))
    join = Join(conversation_id=scene.turn.joins, moved=True)
    return Decision(state=state, effects=(join, said, *_still_asked(scene, state)))


def _still_asked(scene: Scene, state: DialogueState) -> tuple[Effect, ...]:
    """The question that is open, and from now on its reminders come here."""
    if state.phase is not Phase.COLLECTING:
        return ()
    question = phrases.question(state.asked, state.case_id, again=True)
    return (question, *waiting(scene, state.case_id))


def _taken_over(
    state: DialogueState, there: DialogueState | None, case: Case | None
) -> DialogueState:
    """With the questions that were answered or are open there, unless one is open here."""
    if case is None or there is None or state.phase is not Phase.IDLE:
        return state
    if there.case_id != case.id:
        return replace(state, case_id=case.id, slots={}, asked="", asked_count=0, misses=0)
    asked = there.asked if case.status in QUESTIONABLE else ""
    return replace(
        state,
        phase=Phase.COLLECTING if asked else Phase.IDLE,
        case_id=case.id,
        slots=there.slots,
        asked=asked,
        asked_count=there.asked_count,
        misses=0,
    )
