"""What a profile asks of a formal complaint: a channel that counts, a name, a language."""

from bot.dialogue.scene import Scene
from bot.domain.dialogue import Line
from bot.domain.sla import Anonymous, ChannelUse


def informing(scene: Scene) -> bool:
    """What comes by this channel is taken for information."""
    return scene.policy.use(scene.turn.channel) is ChannelUse.INFO_ONLY


def required(scene: Scene) -> tuple[Line, ...]:
    """What the profile asks of a formal complaint besides, after its acknowledgement."""
    sla, lines = scene.policy.sla, list[Line]()
    if sla.min_content:
        items = tuple(Line(key=f"m11.item.{field}") for field in sla.min_content)
        lines.append(Line(key="m11.content", params={"facts": items}))
        if sla.anonymous is Anonymous.ACCEPT_NO_REPLY:
            lines.append(Line(key="m11.anonymous"))
    if sla.languages_formal and scene.state.language not in sla.languages_formal:
        lines.append(Line(key="m11.language", params={"languages": sla.languages_formal}))
    return tuple(lines)
