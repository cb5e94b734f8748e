"""Where there is a privacy notice, a person is told where: once, and again once it changes.

It stands at the end of the first thing said, and nothing waits for it. The page of the web chat
links it itself, beside the words.
"""

from dataclasses import replace

from bot.dialogue.scene import Scene
from bot.domain.dialogue import Decision, Effect, Inform, Line, Say

BESIDE = frozenset({"web"})  # channels whose own page shows the link


def informed(scene: Scene, decision: Decision) -> Decision:
    """The decision, and with the first thing it says where the notice stands."""
    policy, state = scene.policy, scene.state
    changed = policy.privacy_notice not in {"", state.noticed}
    said = next((effect for effect in decision.effects if isinstance(effect, Say)), None)
    if not policy.privacy_url or said is None or (state.greeted and not changed):
        return decision
    shown = _shown(scene, said)
    effects: list[Effect] = [shown if one is said else one for one in decision.effects]
    effects.append(Inform(version=policy.privacy_notice))
    noticed = replace(decision.state, noticed=policy.privacy_notice)
    return Decision(state=noticed, effects=tuple(effects))


def _shown(scene: Scene, said: Say) -> Say:
    if scene.turn.channel in BESIDE:
        return said
    line = Line(key="m0.privacy", params={"url": scene.policy.privacy_url})
    return replace(said, lines=(*said.lines, line))
