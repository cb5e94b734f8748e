"""A number by itself where words were asked for: it names an order, and answers nothing else."""

from bot.dialogue.scene import Scene

IN_WORDS = frozenset({"what", "occurred_on", "occurred_place", "remedy_requested", "evidence"})
DAY = frozenset({6, 8})  # digits of a day written in one: 081126, 08112026
LEAST_DIGITS = 5  # of an order nobody announced


def bare_number(scene: Scene) -> str:
    """The fact that a number by itself states; empty when it answers what was asked."""
    text = scene.turn.text
    digits = sum(map(str.isdecimal, text))
    if scene.state.asked == "occurred_on" and digits in DAY:
        return ""
    only = digits >= LEAST_DIGITS and not any(map(str.isalpha, text))
    return "order_ref" if only and scene.state.asked in IN_WORDS else ""
