"""Files that were too many for one message: the person is told, whatever else is said."""

from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.scene import Scene
from bot.domain.dialogue import AddToCase, Decision, Line, OpenCase, Say


def left_out(scene: Scene, decision: Decision) -> Decision:
    """The decision, and how many files were not taken, where anything was recorded."""
    recorded = any(isinstance(effect, AddToCase | OpenCase) for effect in decision.effects)
    if not scene.turn.files_over or not recorded:
        return decision
    line = Line(key="files.left_out", params={"over": scene.turn.files_over})
    last = next((e for e in reversed(decision.effects) if isinstance(e, Say)), None)
    if last is None:
        return replace(decision, effects=(*decision.effects, Say(lines=(line,))))
    said = phrases.beside(last, line, asking=bool(decision.state.asked))
    effects = tuple(said if effect is last else effect for effect in decision.effects)
    return replace(decision, effects=effects)
