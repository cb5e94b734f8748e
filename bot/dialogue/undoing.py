"""The last answer is taken back: its facts count no more, and its question is open again.

The message stays on record, and so do the facts (law 6); newer ones say that they were taken back.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.collecting import pending, waiting
from bot.dialogue.scene import QUESTIONABLE, Scene
from bot.dialogue.slots import question_of
from bot.domain.case import Action, Case, Fact, Source
from bot.domain.dialogue import (
    AddToCase,
    Decision,
    DialogueState,
    Effect,
    Phase,
    Say,
    SetFact,
    Step,
)
from nlp.understanding import MoveCode


def undone(scene: Scene) -> Decision | None:
    """By words or the command; filing itself is undone by withdrawing alone."""
    asked = scene.pressed[0] == "undo" or (
        scene.words_only and MoveCode.UNDO in scene.turn.understanding.moves
    )
    if not asked or scene.state.phase is Phase.WITH_STAFF or not scene.cases:
        return None
    case, last = scene.current, scene.state.answered
    if case is None or last is None or case.status not in QUESTIONABLE:
        return Decision(state=scene.state, effects=(phrases.say("undo.nothing"), *pending(scene)))
    back = tuple(_taken_back(scene, case, last.message_id))
    known: tuple[Effect, ...] = (
        AddToCase(case_id=case.id),
        *(SetFact(case_id=case.id, fact=fact) for fact in back),
    )
    state = _without(scene.state, back, last.slot)
    if not last.slot:
        return Decision(state=state, effects=(*known, phrases.say("undo.done", case_id=case.id)))
    step = Step(case_id=case.id, action=Action.ASK)
    return Decision(
        state=state, effects=(*known, step, _asked_again(state, case), *waiting(scene, case.id))
    )


def _taken_back(scene: Scene, case: Case, message_id: int) -> Iterator[Fact]:
    """For each fact of that message what was known before it, or that nothing is."""
    for field, fact in case.slots.items():
        if fact.message_id == message_id:
            before = [f for f in case.facts if f.field == field and f.message_id != message_id]
            yield _restored(before[-1] if before else None, field, scene)


def _restored(before: Fact | None, field: str, scene: Scene) -> Fact:
    number = scene.turn.message_id
    if before is not None:
        return replace(before, at=scene.now, message_id=number, stored=False)
    return Fact(
        field=field,
        value=None,
        source=Source.COMPLAINANT,
        at=scene.now,
        confidence=0.0,
        message_id=number,
    )


def _without(state: DialogueState, back: tuple[Fact, ...], slot: str) -> DialogueState:
    """The state as before the answer; a question asked since may be asked later."""
    gone = {question_of(fact.field) for fact in back if fact.taken_back} | {slot}
    slots = {name: known for name, known in state.slots.items() if name not in gone}
    state = replace(state, slots=slots, answered=None, misses=0)
    if not slot:
        return state
    unasked = 1 if state.asked and state.asked != slot else 0
    return replace(
        state,
        phase=Phase.COLLECTING,
        asked=slot,
        confirm="",
        asked_count=max(1, state.asked_count - unasked),
    )


def _asked_again(state: DialogueState, case: Case) -> Say:
    question = phrases.question(state.asked, case.id, again=True)
    done = phrases.say("undo.done").lines
    return replace(question, lines=(*done, *question.lines))
