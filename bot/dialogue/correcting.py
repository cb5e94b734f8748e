"""An earlier message was edited: what it says now joins its case, and what was asked stays asked.

The words it replaces stay on record; the newer ones count.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue import phrases, slots
from bot.dialogue.collecting import go_on
from bot.dialogue.scene import Scene
from bot.domain.case import Case, Fact, Source
from bot.domain.dialogue import AddToCase, Decision, Effect, Phase, SetFact


def corrected(scene: Scene) -> Decision | None:
    """The case that the edited message was about has it; never a new one."""
    case = scene.routed
    if scene.turn.corrects is None or case is None or not scene.words_only:
        return None
    facts = tuple(_facts(scene, case))
    state = replace(scene.state, slots=slots.filled(scene.state.slots, facts))
    if case == scene.asked_about and state.asked in state.slots:
        return go_on(scene, case, state, facts)
    effects: list[Effect] = [
        AddToCase(case_id=case.id),
        *(SetFact(case_id=case.id, fact=fact) for fact in facts),
    ]
    if scene.state.phase is not Phase.WITH_STAFF:
        effects.append(phrases.say("m3b.added", case_id=case.id))
    return Decision(state=scene.state, effects=tuple(effects))


def _facts(scene: Scene, case: Case) -> Iterator[Fact]:
    """What the words state, and in their place what the earlier ones were taken for as a whole."""
    found = tuple(slots.read(scene.turn, scene.now))
    yield from found
    taken = {fact.field for fact in found}
    for fact in case.facts:
        own = fact.message_id == scene.turn.corrects and fact.source is Source.COMPLAINANT
        if own and isinstance(fact.value, str) and fact.field not in taken:
            taken.add(fact.field)
            yield slots.stated(fact.field, scene.turn.text, scene.turn, scene.now)
