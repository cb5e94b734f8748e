"""A channel that a profile bars records everything and answers nothing, or with one fixed text."""

from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.backlog import quietly
from bot.dialogue.scene import Scene
from bot.domain.dialogue import AddToCase, Decision, Effect, HandOver, OpenCase
from bot.domain.sla import ChannelUse

WHY = "the channel is barred"


def barred(scene: Scene) -> Decision | None:
    """Recorded for staff, who are called all the same where somebody is in danger."""
    if scene.policy.use(scene.turn.channel) is not ChannelUse.BLOCKED:
        return None
    decision = quietly(scene, paging=True)
    effects: list[Effect] = list(decision.effects)
    added = (one for one in decision.effects if isinstance(one, AddToCase))
    effects += [HandOver(case_id=one.case_id, reason=WHY) for one in added]
    opened = next((one for one in decision.effects if isinstance(one, OpenCase)), None)
    if opened and scene.policy.sla.redirects:
        effects.append(phrases.say("m11.blocked", case_id=opened.case_id))
    return replace(decision, effects=tuple(effects))
