"""A letter answers our numbered questions: by number, under them, line by line, or freely.

One letter ends the questions: what it leaves out or leaves unclear is not asked again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.dialogue import phrases, slots
from bot.dialogue.collecting import stop
from bot.dialogue.recalling import unanswered
from bot.dialogue.scene import Scene
from bot.domain.case import Case, Fact
from bot.domain.dialogue import AddToCase, Answered, Decision, Part, Phase, SetFact, SlotState
from nlp.understanding import ActCode, KindCode

NOTHING = (ActCode.SKIP, ActCode.DONT_KNOW, ActCode.DENY)
FEW = 5  # words up to which a no is nothing but a no


def by_number(scene: Scene) -> Decision | None:
    """Answers that say which question they are for; they come before any request in them."""
    told = any(part.told for part in scene.turn.parts)
    return answering_list(scene) if told else None


def answering_list(scene: Scene) -> Decision | None:
    """The answers each in its place; None when the letter answers none of our questions."""
    case = scene.routed or scene.focus
    if case is None or not case.open or not scene.words_only or _elsewhere(scene, case):
        return None
    listed = scene.state.listed[case.id]
    skipped = {listed[part.number - 1] for part in _parts(scene, listed) if _nothing(part)}
    facts = tuple(_facts(scene, listed))
    named = {slots.question_of(fact.field) for fact in facts}
    if not (skipped | named) & set(listed):
        return None
    state = replace(
        scene.state, misses=0, answered=Answered(message_id=scene.turn.message_id, slot="")
    )
    if state.case_id == case.id:
        marked = {**state.slots, **dict.fromkeys(sorted(skipped), SlotState.SKIPPED)}
        state = replace(state, slots=slots.filled(marked, facts))
    effects = (
        AddToCase(case_id=case.id),
        *(SetFact(case_id=case.id, fact=fact) for fact in facts),
        *stop(scene, case),
        phrases.say("m3.enough", case_id=case.id),
    )
    return Decision(state=state, effects=effects)


def _elsewhere(scene: Scene, case: Case) -> bool:
    """The letter is no answer to a list of ours."""
    if scene.state.phase is Phase.WITH_STAFF or case.id not in scene.state.listed:
        return True
    thread = scene.routed == case or scene.named_case() == case
    small = scene.turn.understanding.kind.code in {KindCode.SMALLTALK, KindCode.STATUS_QUERY}
    by_order = not any(part.told for part in scene.turn.parts)
    return not thread or (by_order and (small or not unanswered(scene.state, case)))


def _parts(scene: Scene, listed: tuple[str, ...]) -> Iterator[Part]:
    return (part for part in scene.turn.parts if 0 < part.number <= len(listed))


def _nothing(part: Part) -> bool:
    """Nothing to say to that question: "none", "-", "I don't know"."""
    words = [word for word in part.text.split() if any(c.isalnum() for c in word)]
    return not words or (len(words) <= FEW and part.understanding.act(*NOTHING))


def _facts(scene: Scene, listed: tuple[str, ...]) -> Iterator[Fact]:
    """First what the letter says anywhere, then what stands in the place of a question."""
    placed = tuple(_placed(scene, listed))
    taken = {(fact.field, str(fact.value)) for fact in placed}
    fields = {fact.field for fact in placed if slots.question_of(fact.field) in listed}
    for fact in slots.read(scene.turn, scene.now):
        if fact.field not in fields and (fact.field, str(fact.value)) not in taken:
            yield fact
    yield from placed


def _placed(scene: Scene, listed: tuple[str, ...]) -> Iterator[Fact]:
    for part in _parts(scene, listed):
        if not _nothing(part):
            yield from _of_part(scene, part, listed[part.number - 1])


def _of_part(scene: Scene, part: Part, slot: str) -> Iterator[Fact]:
    turn = replace(scene.turn, text=part.text, understanding=part.understanding, attachments=0)
    found = [_moved(fact, part.start) for fact in slots.read(turn, scene.now)]
    yield from _others(found, slot)
    own = [fact for fact in found if slots.question_of(fact.field) == slot]
    if own:
        yield own[0]
    elif slot != "evidence" and (not found or (part.told and not slots.covered(turn))):
        yield slots.stated(slot, part.text.strip(), turn, scene.now)


def _others(found: Iterable[Fact], slot: str) -> Iterator[Fact]:
    return (fact for fact in found if slots.question_of(fact.field) != slot)


def _moved(fact: Fact, by: int) -> Fact:
    """The fact with its place in the whole letter."""
    if fact.start is None or fact.end is None:
        return fact
    return replace(fact, start=fact.start + by, end=fact.end + by)
