"""A message becomes a case: recorded, acknowledged and dated before anything is asked (law 1)."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue import slots
from bot.dialogue.collecting import ask_next
from bot.dialogue.formal import informing, required
from bot.dialogue.scene import Scene
from bot.domain.dialogue import (
    Decision,
    DialogueState,
    Effect,
    Line,
    OpenCase,
    Option,
    Page,
    Phase,
    Say,
    SetFact,
)
from nlp.understanding import KindCode, Level

# Kinds that belong elsewhere or need no process: recorded, answered in their own words, routed.
REDIRECTED: Mapping[KindCode, str] = {
    KindCode.EMPLOYMENT_DISPUTE: "m10.employment",
    KindCode.EXTERNAL_PROCEEDINGS: "m10.external",
    KindCode.DATA_RIGHTS_REQUEST: "m14.data_request",
    KindCode.PRAISE: "kind.praise",
    KindCode.SUGGESTION: "kind.suggestion",
    KindCode.QUESTION: "kind.question",
}
OBJECT = Option(value="object", label="option.object")
SURE = 0.45  # below this a message is treated as a complaint: missing one costs more


def open_case(scene: Scene, kind: KindCode, *, ask: bool = True, bare: bool = False) -> Decision:
    """Record the turn as a case and acknowledge it; then ask for what is missing.

    `bare`: it tells nothing yet (only that a person is wanted), so no decision on it is promised.
    """
    if redirects(scene, kind):
        return _redirect(scene, kind)
    case_id, understanding = scene.turn.offer, scene.turn.understanding
    proven = slots.proven(scene.state, scene.turn, scene.now)
    facts = (*slots.read(scene.turn, scene.now), *proven)
    known = slots.filled({}, facts)
    if scene.words >= slots.ENOUGH_WORDS:
        known = slots.filled(
            known, (slots.stated("what", scene.turn.text, scene.turn, scene.now),)
        )
    state = about(scene.state, case_id)
    state = replace(state, slots=known)
    critical = understanding.urgency.level is Level.CRITICAL
    effects: list[Effect] = [
        OpenCase(case_id=case_id, kind=_in_scope(kind)),
        *(SetFact(case_id=case_id, fact=fact) for fact in facts),
        Say(lines=_acknowledgement(scene, critical=critical, bare=bare), case_id=case_id),
    ]
    if critical:
        effects.append(Page(case_id=case_id))
    category = understanding.category.code if understanding.category else None
    asked = ask_next(
        scene,
        state,
        case_id=case_id,
        category=category,
        urgency=understanding.urgency.level,
    )
    if not ask or asked is None or informing(scene):
        return Decision(state=state, effects=tuple(effects))
    return Decision(state=asked.state, effects=(*effects, *asked.effects))


def redirects(scene: Scene, kind: KindCode) -> bool:
    """Surely not a complaint, and nobody in danger."""
    understanding = scene.turn.understanding
    return (
        kind in REDIRECTED
        and understanding.kind.confidence >= SURE
        and understanding.urgency.level < Level.CRITICAL
    )


def _redirect(scene: Scene, kind: KindCode) -> Decision:
    case_id = scene.turn.offer
    said = Say(
        lines=(Line(key=REDIRECTED[kind]),),
        options=(OBJECT,),
        case_id=case_id,
    )
    return Decision(
        state=about(scene.state, case_id),
        effects=(OpenCase(case_id=case_id, kind=kind, redirect=True), said),
    )


def _in_scope(kind: KindCode) -> KindCode:
    return kind if kind in {KindCode.COMPLAINT, KindCode.UNCLEAR} else KindCode.UNCLEAR


def about(state: DialogueState, case_id: str) -> DialogueState:
    """The conversation turned to a new case."""
    return replace(
        state,
        phase=Phase.IDLE,
        case_id=case_id,
        slots={},
        asked="",
        asked_count=0,
        confirm="",
        misses=0,
        fresh=False,
        late="",
        answered=None,
        asides=0,
    )


def _acknowledgement(scene: Scene, *, critical: bool, bare: bool) -> tuple[Line, ...]:
    """Danger first; then the reference and the dates."""
    lines = []
    if critical:
        lines.append(Line(key="m2.critical"))
    if informing(scene):
        return (*lines, Line(key="m11.info"))
    lines.append(Line(key=_recorded(critical=critical, bare=bare)))
    return (*lines, *(() if bare or critical else required(scene)))


def _recorded(*, critical: bool, bare: bool) -> str:
    """Nobody in danger is told of a date next week."""
    if bare:
        return "m1.noted"
    return "m1.recorded_critical" if critical else "m1.recorded"
