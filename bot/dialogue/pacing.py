"""How the open question comes back after something else: in other words, and not for ever.

Nothing is said in the same words twice in a row; a question put again two times is left alone
until something is said to it, and stays open.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.scene import Scene
from bot.domain.case import UNDECIDED
from bot.domain.dialogue import AddToCase, Decision, DialogueState, Line, Say

MOST = 2  # times in a row that a question is put again
QUESTIONS = ("m3.ask.", "m3.again.")
# Other words for what may well be said twice in a row.
VARIANTS: Mapping[str, str] = {
    "thanks.welcome": "thanks.again",
    "m3b.added": "m3b.added_too",
    "choice.stale": "choice.stale_too",
    "status.none": "status.none_still",
    "cancel.nothing": "cancel.nothing_still",
    "new.tell": "new.tell_again",
    "m0.tell": "m0.tell_again",
    "undo.nothing": "undo.nothing_still",
    "told.sorry": "told.sorry_too",
    "amend.noted": "amend.noted_too",
    "undo.done": "undo.done_too",
    "aside.hello": "aside.hello_again",
    "aside.insult": "aside.insult_again",
    "aside.robot": "aside.again",
    "aside.cost": "aside.again",
    "aside.who": "aside.again",
    "aside.how_long": "aside.again",
    "aside.next": "aside.again",
}
PENDING = frozenset(f"status.{status}" for status in UNDECIDED)  # stages with a date to come
BACK: Mapping[str, str] = {other: first for first, other in VARIANTS.items()}


def paced(scene: Scene, decision: Decision) -> Decision:
    """The decision with what was said just now in other words."""
    decision = _question(scene, decision)
    effects = tuple(
        _varied(effect, scene.state.said) if isinstance(effect, Say) else effect
        for effect in decision.effects
    )
    said = tuple(line.key for one in effects if isinstance(one, Say) for line in one.lines)
    state = replace(decision.state, said=said or scene.state.said)
    return Decision(state=state, effects=effects)


def _varied(say: Say, last: tuple[str, ...]) -> Say:
    if all(line.key not in last for line in say.lines):
        return say
    return replace(say, lines=tuple(_other(line, last) for line in say.lines))


def _other(line: Line, last: tuple[str, ...]) -> Line:
    if line.key not in last:
        return line
    if line.key in PENDING:
        return replace(line, key="status.unchanged")
    return replace(line, key=VARIANTS.get(line.key) or BACK.get(line.key) or line.key)


def _question(scene: Scene, decision: Decision) -> Decision:
    put = next((say for say in _says(decision) if _asks(say.lines[-1])), None)
    if put is None:
        return decision
    state = decision.state
    still = _still_open(scene.state, state)
    if still and scene.state.asides >= MOST:
        return _left_alone(decision, put)
    key, asides = put.lines[-1].key, scene.state.asides + 1 if still else 0
    same = key == scene.state.worded if still else key in scene.state.said
    return _worded(decision, put, _in_other_words(key) if same else key, asides=asides)


def _says(decision: Decision) -> tuple[Say, ...]:
    return tuple(effect for effect in decision.effects if isinstance(effect, Say))


def _asks(line: Line) -> bool:
    return line.key.startswith(QUESTIONS)


def _still_open(before: DialogueState, after: DialogueState) -> bool:
    same = (before.asked, before.case_id) == (after.asked, after.case_id)
    return same and bool(after.asked) and before.asked_count == after.asked_count


def _in_other_words(key: str) -> str:
    slot = key.rpartition(".")[2]
    return f"m3.again.{slot}" if key.startswith("m3.ask.") else f"m3.ask.{slot}"


def _worded(decision: Decision, put: Say, key: str, *, asides: int) -> Decision:
    effects = decision.effects
    if key != put.lines[-1].key:
        worded = replace(put, lines=(*put.lines[:-1], replace(put.lines[-1], key=key)))
        effects = tuple(worded if effect is put else effect for effect in effects)
    state = replace(decision.state, worded=key, asides=asides)
    return Decision(state=state, effects=effects)


def _left_alone(decision: Decision, put: Say) -> Decision:
    """Without the question; something else is said where that leaves nothing."""
    kept = replace(put, lines=put.lines[:-1], options=()) if put.lines[1:] else None
    others = [say for say in _says(decision) if say is not put]
    if kept is None and not others:
        kept = _instead(decision, put)
    effects = (kept if effect is put else effect for effect in decision.effects)
    return replace(decision, effects=tuple(effect for effect in effects if effect is not None))


def _instead(decision: Decision, put: Say) -> Say:
    """What came is kept with the case; else the question is all there is to say."""
    added = any(isinstance(effect, AddToCase) for effect in decision.effects)
    if added:
        return phrases.say("m3b.added", case_id=put.case_id)
    line = put.lines[-1]
    return replace(put, lines=(replace(line, key=_in_other_words(line.key)),))
