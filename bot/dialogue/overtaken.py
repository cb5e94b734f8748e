"""What the conversation was about, where the person or the staff went past it."""

from dataclasses import replace

from bot.dialogue.confirming import unconfirmed
from bot.dialogue.scene import QUESTIONABLE, Scene
from bot.domain.dialogue import Phase


def overtaken(scene: Scene) -> Scene:
    """The scene without a confirmation, a question or a silence whose time is over.

    A yes counts only as the very next thing said. The answer to a question about a case that staff
    have decided or ended meanwhile still belongs to that case.
    """
    state, turn = scene.state, scene.turn
    if state.phase is Phase.CONFIRMING:
        state = unconfirmed(state)
    if state.phase is Phase.WITH_STAFF and not any(case.open for case in scene.cases):
        state = replace(state, phase=Phase.IDLE)
    case = scene.current
    if state.phase is Phase.COLLECTING and (case is None or case.status not in QUESTIONABLE):
        state = replace(state, phase=Phase.IDLE, asked="", misses=0)
        turn = replace(turn, routed=turn.routed or (case.id if case else ""))
    same = state is scene.state and turn is scene.turn
    return scene if same else replace(scene, state=state, turn=turn)
