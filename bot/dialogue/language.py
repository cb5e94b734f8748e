"""Whose language we speak: the person's, followed message by message with hysteresis (law 9).

Names, numbers and addresses have no language, and a sentence in two keeps the one that is spoken.
"""

import unicodedata
from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.scene import Scene
from bot.domain.dialogue import AddToCase, Decision, DialogueState, Line, OpenCase, Say, Turn
from nlp.understanding import OURS, UNDETERMINED, ActCode, EntityType

SURE = 0.8  # confidence that lets one message change the language of a conversation
# What who writes a language we do not read is most likely to read.
NEAREST = {
    **dict.fromkeys(("uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "tt"), "ru"),
    **dict.fromkeys(("az", "tk", "uz", "ku"), "tr"),
    **dict.fromkeys(("ps", "ar", "ur", "ckb", "azb"), "fa"),
}
ENOUGH_WORDS = 3  # a shorter message (a name, a product) never changes it
MIXED = 0.2  # share of words in the script spoken so far that make a sentence one in both
SCRIPTS = {"ru": "CYRILLIC", "fa": "ARABIC", "tr": "LATIN", "en": "LATIN"}


def follow(state: DialogueState, turn: Turn) -> DialogueState:
    """The state with the language this turn should be answered in; always one of ours."""
    code = _choose(state, turn) or state.language or OURS[-1]
    return state if code == state.language else replace(state, language=code)


def asked_for(turn: Turn) -> str:
    """The language the person asked to change to, or empty."""
    understanding = turn.understanding
    wanted = understanding.entity(EntityType.LANGUAGE)
    if wanted is None or not understanding.act(ActCode.CHANGE_LANGUAGE):
        return ""
    return str(wanted.value) if wanted.value in OURS else ""


def foreign(turn: Turn) -> bool:
    """Written in a recognised language that is not one of ours."""
    code = turn.understanding.language.code
    return code not in {*OURS, UNDETERMINED, ""} and turn.understanding.language.confidence >= SURE


def met(scene: Scene, decision: Decision) -> Decision:
    """Who writes a language we do not read hears in all of ours, once, which ones we do."""
    recorded = any(isinstance(effect, OpenCase | AddToCase) for effect in decision.effects)
    first = next((effect for effect in decision.effects if isinstance(effect, Say)), None)
    state = decision.state
    strange = foreign(scene.turn) and _own_words(scene.turn) >= ENOUGH_WORDS
    if not strange or state.foreign or not recorded or first is None:
        return decision
    asking = bool(state.asked) and first.lines[-1].key.startswith("m3.")
    told = phrases.beside(first, Line(key="language.foreign"), asking=asking)
    effects = tuple(told if effect is first else effect for effect in decision.effects)
    return Decision(state=replace(state, foreign=True), effects=effects)


def _choose(state: DialogueState, turn: Turn) -> str:
    wanted = asked_for(turn)
    if wanted or state.language_set:
        return wanted
    heard = turn.understanding.language
    if heard.code in OURS and _may_switch(state, turn):
        return heard.code
    hint = turn.language_hint.partition("-")[0]
    guess = NEAREST.get(heard.code, "") if foreign(turn) else ""
    guess = guess or (hint if hint in OURS else "")
    return "" if state.language else guess


def _may_switch(state: DialogueState, turn: Turn) -> bool:
    if not state.language:
        return True
    heard = turn.understanding.language
    sure = heard.confidence >= SURE and _own_words(turn) >= ENOUGH_WORDS
    return sure and not _mixed(state, turn)


def _own_words(turn: Turn) -> int:
    """Words beside names, numbers and addresses."""
    text = turn.text
    for found in turn.understanding.entities:
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    return sum(any(map(str.isalpha, word)) for word in text.split())


def _mixed(state: DialogueState, turn: Turn) -> bool:
    """Words in the script of the language spoken so far stand among those of the other."""
    own, other = SCRIPTS[state.language], SCRIPTS[turn.understanding.language.code]
    words = [script for word in turn.text.split() if (script := _script(word))]
    return own != other and words.count(own) >= MIXED * len(words)


def _script(word: str) -> str:
    letter = next(filter(str.isalpha, word), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
