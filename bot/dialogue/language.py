"""Whose language we speak: the person's, followed message by message with hysteresis (law 9)."""

from dataclasses import replace

from bot.domain.dialogue import DialogueState, Turn
from nlp.understanding import OURS, UNDETERMINED, ActCode, EntityType

SURE = 0.8  # confidence that lets one message change the language of a conversation
ENOUGH_WORDS = 3  # a shorter message (a name, a product) never changes it


def follow(state: DialogueState, turn: Turn) -> DialogueState:
    """The state with the language this turn should be answered in; always one of ours."""
    return replace(state, language=_choose(state, turn) or state.language or OURS[-1])


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


def _choose(state: DialogueState, turn: Turn) -> str:
    wanted = asked_for(turn)
    if wanted:
        return wanted
    heard = turn.understanding.language
    if heard.code in OURS and _may_switch(state, turn):
        return heard.code
    hint = turn.language_hint.partition("-")[0]
    return hint if not state.language and hint in OURS else ""


def _may_switch(state: DialogueState, turn: Turn) -> bool:
    if not state.language:
        return True
    heard = turn.understanding.language
    return heard.confidence >= SURE and len(turn.text.split()) >= ENOUGH_WORDS
