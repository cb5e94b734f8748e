"""Somebody may harm themselves: warm words, whom to call, a person is told; nothing is asked."""

from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.aftercare import added, starts_anew
from bot.dialogue.collecting import stop
from bot.dialogue.danger import nothing_asked
from bot.dialogue.opening import open_case
from bot.dialogue.scene import Scene
from bot.domain.case import Case
from bot.domain.dialogue import Decision, Effect, Page, Phase, Say
from nlp.understanding import KindCode, Level, Understanding

RULE = "self_harm"


def self_harm(read: Understanding) -> bool:
    """The words speak of harming oneself, and are meant."""
    said = any(reason.rule.endswith(f".{RULE}") for reason in read.urgency.reasons)
    return said and read.urgency.level is Level.CRITICAL


def distress(scene: Scene) -> Decision | None:
    """Comes before all else, each time: staff are woken again, and no sentence said twice."""
    if not scene.words_only or not self_harm(scene.turn.understanding):
        return None
    case = scene.focus
    anew = scene.state.fresh or starts_anew(scene)
    if case is None or not case.open or anew:
        return _opened(scene)
    return _told(scene, case)


def _opened(scene: Scene) -> Decision:
    """Recorded as any matter, but the words are others, and there is no question."""
    decision = open_case(scene, KindCode.UNCLEAR, ask=False)
    effects: list[Effect] = [e for e in decision.effects if not isinstance(e, Say)]
    effects.append(phrases.say("m2.self_harm", "m2.kept", case_id=scene.turn.offer))
    state = replace(decision.state, comforted=scene.turn.offer)
    return Decision(state=state, effects=tuple(effects))


def _told(scene: Scene, case: Case) -> Decision:
    """The number to call is said once, whoever is speaking."""
    again = scene.state.comforted == case.id
    silent = scene.state.phase is Phase.WITH_STAFF
    effects: tuple[Effect, ...] = (*added(scene, case), *stop(scene, case), Page(case_id=case.id))
    if not (silent and again):
        key = "m2.self_harm_again" if again else "m2.self_harm"
        effects += (phrases.say(key, case_id=case.id),)
    state = replace(nothing_asked(scene.state, case), comforted=case.id)
    return Decision(state=state, effects=effects)
