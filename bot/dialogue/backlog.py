"""A matter from a backlog: recorded as any other, and nothing is said, asked or promised."""

from dataclasses import replace

from bot.dialogue.aftercare import beginning, continuing, spam
from bot.dialogue.danger import danger
from bot.dialogue.scene import Scene
from bot.domain.dialogue import (
    AddToCase,
    Decision,
    Ignore,
    OpenCase,
    Page,
    Phase,
    Remind,
    Say,
    SendCode,
)

NOTED = "backlog"  # the fate of what told nothing to record
_TO_PEOPLE = (Say, SendCode, Page, Remind)
_FATES = (OpenCase, AddToCase, Ignore)


def quietly(scene: Scene, *, paging: bool = False) -> Decision:
    """Open a case or add to one; the conversation stands as if nothing had been asked.

    `paging`: staff are called where somebody is in danger.
    """
    left_out = tuple(one for one in _TO_PEOPLE if not (paging and one is Page))
    decision = danger(scene) or spam(scene) or continuing(scene) or beginning(scene)
    effects = tuple(one for one in decision.effects if not isinstance(one, left_out))
    if not any(isinstance(one, _FATES) for one in effects):
        effects = (*effects, Ignore(fate=NOTED))
    open_question = scene.state.phase is Phase.COLLECTING
    state = replace(decision.state, misses=scene.state.misses)
    if open_question:
        state = replace(scene.state, language=decision.state.language)
    return Decision(state=state, effects=effects)
