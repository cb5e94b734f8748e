"""Something said aside while a matter is open: a line in answer, and back to the question."""

from collections.abc import Mapping

from bot.dialogue import phrases
from bot.dialogue.collecting import pending
from bot.dialogue.scene import Scene
from bot.domain.dialogue import Decision, Phase
from nlp.understanding import ActCode, EntityType, KindCode, MoveCode

# Asked in this order: what is weightier first.
ANSWERS: Mapping[MoveCode, str] = {
    MoveCode.ASK_ROBOT: "aside.robot",
    MoveCode.ASK_COST: "aside.cost",
    MoveCode.ASK_WHO: "aside.who",
    MoveCode.ASK_HOW_LONG: "aside.how_long",
    MoveCode.ASK_NEXT: "aside.next",
    MoveCode.INSULT: "aside.insult",
}
NAMES = frozenset({EntityType.PRODUCT, EntityType.PERSON, EntityType.PLACE})
DATED = {"aside.how_long", "aside.next"}  # they name the date of the decision


def aside(scene: Scene) -> Decision | None:
    """A question about how things go on, or anger; None when the words tell something too."""
    case = scene.focus
    if case is None or not case.open or not scene.words_only or _tells(scene):
        return None
    moves = scene.turn.understanding.moves
    key = next((said for code, said in ANSWERS.items() if code in moves), "")
    if scene.state.phase is Phase.WITH_STAFF or not key:
        return None
    if key in DATED and not case.undecided:
        return None
    said = phrases.say(key, case_id=case.id)
    return Decision(state=scene.state, effects=(said, *pending(scene)))


def greeted(scene: Scene) -> Decision | None:
    """A greeting while a question is open needs no introduction."""
    small = scene.turn.understanding.kind.code is KindCode.SMALLTALK
    if not scene.state.asked or not small or not scene.asks(ActCode.GREET) or not scene.words_only:
        return None
    if scene.state.phase is Phase.WITH_STAFF or scene.asks(ActCode.THANK):
        return None
    said = phrases.say("aside.hello")
    return Decision(state=scene.state, effects=(said, *pending(scene)))


def _tells(scene: Scene) -> bool:
    """A fact or a wish is told along; what an insult names is none."""
    read = scene.turn.understanding
    named = NAMES if MoveCode.INSULT in read.moves else frozenset()
    facts = [entity for entity in read.entities if entity.type not in named]
    wishes = bool(read.remedy) or read.act(ActCode.WITHDRAW)
    return bool(facts) or wishes or bool(scene.turn.attachments)
