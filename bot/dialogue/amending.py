"""Something said before is put right in words: the newer value counts, the older stays on record.

Nothing is a correction but a value that differs from what is recorded; the wrong one named along
with it never wins.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue import phrases, slots
from bot.dialogue.collecting import BY_LETTER, go_on, pending
from bot.dialogue.scene import Scene
from bot.domain.case import Case, Fact
from bot.domain.dialogue import AddToCase, Decision, Line, Phase, Say, SetFact
from nlp.understanding import ActCode, MoveCode

MOST_WORDS = 20  # a longer message tells more than a correction
SHOWN = ("occurred_on", "order_ref", "occurred_place", "product", "amount", "remedy_requested")


def amended(scene: Scene) -> Decision | None:
    """What is recorded now is named in one line, and the open question goes on."""
    case = scene.focus
    if not _may_amend(scene) or case is None or not case.open:
        return None
    facts = tuple(_newer(scene, case))
    if not any(case.fact(fact.field) is not None for fact in facts):
        return None
    noted = tuple(
        Line(key="amend.noted", params={"field": fact.field, "value": fact.value})
        for fact in facts
        if fact.field in SHOWN
    )
    said = Say(lines=noted[:1] or (Line(key="m3b.added"),), case_id=case.id)
    return _recorded(scene, case, facts, said)


def _recorded(scene: Scene, case: Case, facts: tuple[Fact, ...], said: Say) -> Decision:
    state = scene.state
    if state.case_id == case.id:
        state = replace(state, slots=slots.filled(state.slots, facts), misses=0)
    if case == scene.asked_about and state.asked in state.slots:
        further = go_on(scene, case, state, facts)
        return phrases.after(said.lines[0], further)
    known = tuple(SetFact(case_id=case.id, fact=fact) for fact in facts)
    added = AddToCase(case_id=case.id)
    return Decision(state=state, effects=(added, *known, said, *pending(scene)))


def _may_amend(scene: Scene) -> bool:
    read = scene.turn.understanding
    denies = any(entity.denied for entity in read.entities)
    amends = denies or read.act(ActCode.CORRECT) or MoveCode.AMEND in read.moves
    silent = scene.state.phase is Phase.WITH_STAFF or scene.state.fresh
    answers = scene.turn.channel not in BY_LETTER or bool(scene.turn.routed)
    short = scene.words <= MOST_WORDS if answers else scene.brief
    return amends and scene.words_only and not silent and short


def _newer(scene: Scene, case: Case) -> Iterator[Fact]:
    """A value each field: of several that differ from what is recorded, the last."""
    found: dict[str, Fact] = {}
    for fact in slots.read(scene.turn, scene.now):
        if fact.field != "evidence" and fact.value != case.fact(fact.field):
            found[fact.field] = fact
    yield from found.values()
