"""Who is asked what they told hears an apology; earlier words are looked at, and on it goes."""

from dataclasses import replace

from bot.dialogue import phrases, slots
from bot.dialogue.collecting import go_on
from bot.dialogue.scene import Scene
from bot.domain.case import Fact
from bot.domain.dialogue import Decision, Line, SlotState
from nlp.understanding import MoveCode

MOST_WORDS = 12


def told(scene: Scene) -> Decision | None:
    """The question is not put again, whether or not its answer was found."""
    case, slot = scene.asked_about, scene.state.asked
    if case is None or not scene.words_only or scene.words > MOST_WORDS:
        return None
    if MoveCode.TOLD not in scene.turn.understanding.moves or _answers(scene, slot):
        return None
    facts = _earlier(scene, slot)
    known = bool(facts) or case.fact(slot) is not None
    became = SlotState.FILLED if known else SlotState.SKIPPED
    state = replace(scene.state, slots={**scene.state.slots, slot: became}, misses=0)
    return phrases.after(_sorry(facts), go_on(scene, case, state, facts))


def _sorry(facts: tuple[Fact, ...]) -> Line:
    if not facts:
        return Line(key="told.sorry")
    return Line(key="told.found", params={"field": facts[-1].field, "value": facts[-1].value})


def _answers(scene: Scene, slot: str) -> bool:
    return any(slots.question_of(fact.field) == slot for fact in slots.read(scene.turn, scene.now))


def _earlier(scene: Scene, slot: str) -> tuple[Fact, ...]:
    """What the earlier words say to this question, if a reader finds it there."""
    if scene.turn.recalled is None:
        return ()
    before = replace(scene.turn, understanding=scene.turn.recalled, attachments=0)
    found = [
        fact for fact in slots.read(before, scene.now) if slots.question_of(fact.field) == slot
    ]
    return tuple(replace(fact, start=None, end=None) for fact in found[-1:])
