"""Where there is a privacy notice, a person is told where: once, and again once it changes.

It stands at the end of the first thing said, and nothing waits for it; beside the words to
somebody who may harm themselves nothing stands, and it comes with the next ones. The page of the
web chat links it itself, beside the words.
"""

from dataclasses import replace

from bot.dialogue.scene import Scene
from bot.domain.dialogue import Decision, Effect, Inform, Line, Say

BESIDE = frozenset({"web"})  # channels whose own page shows the link


def informed(scene: Scene, decision: Decision) -> Decision:
    """The decision, and with the first thing it says where the notice stands."""
    policy, state = scene.policy, scene.state
    known = state.noticed is not None and policy.privacy_notice in {"", state.noticed}
    said = next((effect for effect in decision.effects if isinstance(effect, Say)), None)
    if not policy.privacy_url or known or said is None or _grave(said):
        return decision
    shown = _shown(scene, said)
    effects: list[Effect] = [shown if one is said else one for one in decision.effects]
    effects.append(Inform(version=policy.privacy_notice))
    noticed = replace(decision.state, noticed=policy.privacy_notice)
    return Decision(state=noticed, effects=tuple(effects))


def _grave(said: Say) -> bool:
    return any(line.key.startswith("m2.self_harm") for line in said.lines)


def _shown(scene: Scene, said: Say) -> Say:
    if scene.turn.channel in BESIDE:
        return said
    line = Line(key="m0.privacy", params={"url": scene.policy.privacy_url})
    return replace(said, lines=(*said.lines, line))
