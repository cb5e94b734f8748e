"""Questions a deployment has answered beforehand, found by the words they share with samples.

The bar is high: a wrong answer costs more than a colleague's. What is answered is recorded as the
question it is, and staff take it on as soon as the person says that it did not help.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue import phrases, slots
from bot.dialogue.collecting import pending
from bot.dialogue.opening import OBJECT, about
from bot.dialogue.scene import Scene
from bot.domain.case import Case
from bot.domain.dialogue import (
    AddToCase,
    Decision,
    Effect,
    HandOver,
    Line,
    OpenCase,
    Option,
    Phase,
    Say,
    SetFact,
)
from bot.domain.faq import Answered
from nlp.normalise import fold
from nlp.understanding import ActCode, KindCode, Level

FIELD = "faq"
ANSWERED, NOT_HELPED = "answered", "not_helped"
ENOUGH = 0.6  # of the words in common, where it may be a question
SURELY = 0.8  # where it was taken for something else
MOST_WORDS = 20
_WORD = re.compile(r"\w{2,}")
_STEM = 4  # letters that two forms of one word share at least
_LONGEST = 7  # letters of a word that make it weigh more
_NEVER = {KindCode.SPAM, KindCode.DATA_RIGHTS_REQUEST}
_HELPED = Option(value="yes", label="option.helped")


def answering_known(scene: Scene) -> Decision | None:
    """The answer to a question that is on the list; None for everything else."""
    found = _found(scene) if scene.policy.faq and _may_be_one(scene) else None
    if found is None:
        return None
    text = found.text(scene.state.language, scene.turn.house_language)
    if scene.focus_open:
        said = Say(lines=(Line(key="faq.aside", params={"text": text}),))
        return Decision(state=scene.state, effects=(said, *pending(scene)))
    return _recorded(scene, text)


def helped(scene: Scene) -> Decision | None:
    """What the person says to "does this help?"; anything else is not about it."""
    verb, _, case_id = scene.state.confirm.partition(":")
    case = next((c for c in scene.cases if c.id == case_id), None)
    if verb != "helped" or case is None:
        return None
    head, _ = scene.pressed
    state = replace(scene.state, phase=Phase.IDLE, confirm="")
    if head == "no" or scene.asks(ActCode.DENY, ActCode.NOT_SATISFIED):
        return Decision(state=state, effects=_passed_on(scene, case))
    if head == "yes" or scene.asks(ActCode.AFFIRM, ActCode.THANK, ActCode.SATISFIED):
        thanks = phrases.say("thanks.welcome")
        return Decision(state=state, effects=(AddToCase(case_id=case.id), thanks))
    return None


def _passed_on(scene: Scene, case: Case) -> tuple[Effect, ...]:
    fact = slots.stated(FIELD, NOT_HELPED, scene.turn, scene.now)
    return (
        AddToCase(case_id=case.id),
        SetFact(case_id=case.id, fact=fact),
        HandOver(case_id=case.id, reason="the ready answer did not help"),
        phrases.say("kind.question", options=(OBJECT,), case_id=case.id),
    )


def _recorded(scene: Scene, text: str) -> Decision:
    case_id = scene.turn.offer
    fact = slots.stated(FIELD, ANSWERED, scene.turn, scene.now)
    lines = (Line(key="faq.answer", params={"text": text}),)
    options = (_HELPED, phrases.NO, OBJECT, phrases.HUMAN)
    state = about(scene.state, case_id)
    return Decision(
        state=replace(state, phase=Phase.CONFIRMING, confirm=f"helped:{case_id}"),
        effects=(
            OpenCase(case_id=case_id, kind=KindCode.QUESTION, redirect=True),
            SetFact(case_id=case_id, fact=fact),
            Say(lines=lines, options=options, case_id=case_id),
        ),
    )


def _may_be_one(scene: Scene) -> bool:
    read = scene.turn.understanding
    calm = read.urgency.level < Level.HIGH and read.kind.code not in _NEVER
    ours = scene.state.phase is not Phase.WITH_STAFF and not scene.state.fresh
    spoken = ours and scene.words_only and not scene.turn.attachments
    return calm and spoken and scene.words <= MOST_WORDS and not scene.state.confirm


def _found(scene: Scene) -> Answered | None:
    """The likeliest entry, if it is likely enough."""
    asked = _words(scene.turn.text)
    scored = [(_likeness(asked, entry), entry) for entry in scene.policy.faq]
    score, best = max(scored, key=lambda one: one[0])
    question = scene.turn.understanding.kind.code in {KindCode.QUESTION, KindCode.UNCLEAR}
    return best if score >= (ENOUGH if question else SURELY) else None


def _likeness(asked: frozenset[str], entry: Answered) -> float:
    samples = (sample for several in entry.ask.values() for sample in several)
    return max(_shared(asked, _words(sample)) for sample in samples)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the two lies in words of both, from 0 to 1; long words count for more."""
    here = (word for word in one if any(_alike(word, known) for known in other))
    there = (word for word in other if any(_alike(word, known) for known in one))
    whole = _weight(one) + _weight(other)
    return (_weight(here) + _weight(there)) / whole if whole else 0.0


def _alike(one: str, other: str) -> bool:
    """The same word, or two endings of one stem."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    stem = max(_STEM, -(-shorter * 7 // 10))
    return shorter >= _STEM and one[:stem] == other[:stem]


def _weight(words: Iterable[str]) -> int:
    return sum(min(len(word), _LONGEST) - 1 for word in words)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))
