"""An answer that comes after its question was given up: taken where it is plainly one."""

from dataclasses import replace

from bot.dialogue import slots
from bot.dialogue.scene import Scene
from bot.domain.case import Case, Fact
from bot.domain.dialogue import DialogueState
from nlp.understanding import KindCode

OPEN_ENDED = frozenset({"what", "occurred_place", "remedy_requested"})  # no reader may know them
_QUESTION = ("?", "؟")


def late_answer(scene: Scene, case: Case) -> tuple[Fact, ...]:
    """The words as the answer to the question given up, unless a reader places them elsewhere."""
    slot, state = scene.state.late, scene.state
    if not slot or state.case_id != case.id or (case.fact(slot) is not None and slot != "what"):
        return ()
    if slot not in OPEN_ENDED or not _plainly(scene) or tuple(slots.read(scene.turn, scene.now)):
        return ()
    return (slots.stated(slot, scene.turn.text, scene.turn, scene.now),)


def settled(state: DialogueState, facts: tuple[Fact, ...]) -> DialogueState:
    """The state once these facts are known: a question that they answer is no longer late."""
    named = {slots.question_of(fact.field) for fact in facts}
    return replace(state, late="") if state.late in named else state


def _plainly(scene: Scene) -> bool:
    """Short, no question, and nothing that is clearly of another kind."""
    kind = scene.turn.understanding.kind.code
    asks = any(mark in scene.turn.text for mark in _QUESTION)
    return (
        scene.words_only
        and scene.words > 0
        and scene.brief
        and not asks
        and kind in {KindCode.UNCLEAR, KindCode.COMPLAINT}
    )
