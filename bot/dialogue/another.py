"""The same matter or a new one: decided by what is told, and asked only where that is unclear.

Unclear words are kept with the case they most likely belong to, so that nothing is lost, but none
of their facts is taken before the person has said where they belong.
"""

from dataclasses import replace

from bot.dialogue import phrases, slots
from bot.dialogue.aftercare import added
from bot.dialogue.collecting import BY_LETTER, pending, stop
from bot.dialogue.likeness import Likeness, known, likeness, told, weight
from bot.dialogue.meaning import meant
from bot.dialogue.opening import open_case
from bot.dialogue.scene import Scene
from bot.domain.case import Case
from bot.domain.dialogue import (
    AddToCase,
    Decision,
    Effect,
    OpenCase,
    Option,
    Say,
    SetFact,
)
from nlp.understanding import ActCode, KindCode, Level, SayingCode

ACCOUNT = 5  # words: a shorter message is an answer or a remark
SURE = 0.6  # of its being a complaint
SAME = Option(value="same", label="option.same")
# These say by themselves what the words are.
_SAID = (ActCode.CORRECT, ActCode.ADD, ActCode.SAME_COMPLAINT)
# These answer a decision, at whatever length.
_ANSWERED = (ActCode.SATISFIED, ActCode.NOT_SATISFIED, ActCode.ESCALATE)


def another(scene: Scene) -> Decision | None:
    """An account told while a case is open; None where it goes its usual way."""
    live = tuple(case for case in scene.cases if case.open)
    letter = scene.turn.channel in BY_LETTER
    if live and letter and _says_so(scene):
        named = (meant(scene), scene.focus, *live)
        return _same(scene, next(case for case in named if case in live), letter=True)
    if not live or not _account(scene):
        return None
    new = told(scene.turn, scene.now)
    case = max(live, key=lambda one: weight(new, known(one)))
    match likeness(new, known(case), apart=letter):
        case Likeness.SAME:
            return _same(scene, case, letter=letter)
        case _ if scene.says(SayingCode.ANOTHER_MATTER):
            return _new(scene)
        case Likeness.NEW:
            return None if letter else _new(scene)
        case Likeness.UNCLEAR:
            return None if letter or _answers(scene) else _unclear(scene, case)


def _says_so(scene: Scene) -> bool:
    """A letter of its own whose words say that they add to what was written."""
    alone = not scene.turn.routed and not scene.state.fresh and scene.words_only
    return alone and scene.turn.understanding.act(ActCode.ADD, ActCode.SAME_COMPLAINT)


def _account(scene: Scene) -> bool:
    """Words of some length that complain and neither answer to anything nor correct it."""
    turn, read = scene.turn, scene.turn.understanding
    plain = scene.words_only and not turn.routed and turn.corrects is None
    complains = read.kind.code is KindCode.COMPLAINT and read.kind.confidence >= SURE
    answers = scene.decided is not None or read.act(*_ANSWERED)
    aside = scene.state.fresh or scene.named_case() or _says_what(scene) or answers
    asked = scene.state.asked == "what" or read.urgency.level >= Level.CRITICAL
    return plain and complains and scene.words > ACCOUNT and not aside and not asked


def _says_what(scene: Scene) -> bool:
    """The words say that they put right or add to what was told, at whatever length."""
    adds = scene.turn.understanding.act(ActCode.ADD)
    return scene.asks(*_SAID) or (adds and not scene.says(SayingCode.ANOTHER_MATTER))


def _answers(scene: Scene) -> bool:
    """The question that is open has its answer among the words."""
    found = {slots.question_of(fact.field) for fact in slots.read(scene.turn, scene.now)}
    return bool(scene.state.asked) and scene.state.asked in found


def _same(scene: Scene, case: Case, *, letter: bool) -> Decision | None:
    """Added where it belongs; the usual way does so for the case that is spoken about."""
    if case == scene.focus and not letter:
        return None
    key = "same.added" if letter else "m3b.added"
    options = () if letter else (_separate(scene),)
    said = phrases.say(key, options=options, case_id=case.id)
    state = replace(scene.state, doubt=scene.turn.message_id)
    return Decision(state=state, effects=(*added(scene, case), said, *pending(scene)))


def _new(scene: Scene) -> Decision:
    """A case of its own; the question about the other one is let go."""
    opened = open_case(scene, scene.turn.understanding.kind.code)
    return replace(opened, effects=(*_let_go(scene), *opened.effects))


def _let_go(scene: Scene) -> tuple[Effect, ...]:
    return stop(scene, scene.current) if scene.state.asked else ()


def _unclear(scene: Scene, case: Case) -> Decision:
    """Kept safe, and asked; a question that is open stays open."""
    said = phrases.say("same.ask", options=(SAME, _separate(scene)), case_id=case.id)
    state = replace(scene.state, doubt=scene.turn.message_id)
    return Decision(state=state, effects=(AddToCase(case_id=case.id), said))


def _separate(scene: Scene) -> Option:
    return Option(value=f"separate:{scene.turn.message_id}", label="option.separate")


def sorted_out(scene: Scene) -> Decision | None:
    """The answer to the question which matter it was; None when it was not asked or answered."""
    case, doubted = scene.focus, scene.turn.doubted
    if case is None or (doubted is None and scene.pressed[0] != SAME.value):
        return None
    if scene.pressed[0] == SAME.value or _says(scene, ActCode.SAME_COMPLAINT, ActCode.AFFIRM):
        return _kept(scene, case)
    apart = scene.says(SayingCode.ANOTHER_MATTER) and scene.words_only
    if doubted and (apart or _says(scene, ActCode.NEW_COMPLAINT, ActCode.DENY)):
        return _apart(scene, doubted.message_id)
    return None


def _says(scene: Scene, *codes: ActCode) -> bool:
    return scene.words_only and scene.brief and scene.asks(*codes)


def _kept(scene: Scene, case: Case) -> Decision:
    """The same matter: what the words state is taken now."""
    doubted = scene.turn.doubted
    facts = tuple(slots.read(doubted, scene.now)) if doubted else ()
    state = scene.state
    if case == scene.current:
        state = replace(state, slots=slots.filled(state.slots, facts), doubt=0)
    effects: tuple[Effect, ...] = (
        AddToCase(case_id=case.id),
        *(SetFact(case_id=case.id, fact=fact) for fact in facts),
        Say(lines=phrases.say("same.kept").lines, case_id=case.id),
    )
    return Decision(state=state, effects=(*effects, *pending(scene)))


def _apart(scene: Scene, row: int) -> Decision | None:
    """Another matter: the earlier words become a case of their own."""
    doubted = scene.turn.doubted
    known_already = any(c.facts and c.facts[0].message_id == row for c in scene.cases)
    if doubted is None or known_already:
        return None
    earlier = replace(doubted, offer=scene.turn.offer)
    opened = open_case(replace(scene, turn=earlier), KindCode.COMPLAINT)
    effects = tuple(
        replace(one, doubted=True) if isinstance(one, OpenCase) else one for one in opened.effects
    )
    return replace(opened, effects=(*_let_go(scene), *effects))


def settled(scene: Scene, decision: Decision) -> Decision:
    """Which matter it was is asked once: whatever is said next, the words stay where they are."""
    if not decision.state.doubt or decision.state.doubt != scene.state.doubt:
        return decision
    return replace(decision, state=replace(decision.state, doubt=0))
