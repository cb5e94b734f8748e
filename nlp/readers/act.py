"""What a turn does in the dialogue: answers, asks, corrects, tells. It may do several things."""

import re
from collections.abc import Iterator

from nlp.document import Doc, Hit
from nlp.understanding import Act, ActCode

# An answer only when little else is said: "no" opens many sentences that are none.
_BARE = {
    ActCode.AFFIRM,
    ActCode.DENY,
    ActCode.SKIP,
    ActCode.DONT_KNOW,
    ActCode.HELP,
    ActCode.CANCEL,
    ActCode.GREET,
    ActCode.THANK,
}
_ALWAYS = {ActCode.GREET, ActCode.THANK}  # true however much follows
_LITTLE = 2  # words beside it
_TELLING = 3  # words that no act explains
_RATING = re.compile(r"(?<!\S)([1-5])(?!\S)|⭐|🌟|\b[1-5] ?/ ?5\b")


def read(doc: Doc) -> tuple[Act, ...]:
    """Every act of the turn, surest first; `unknown` when there is none."""
    acts = {act.code: act for act in sorted(_acts(doc), key=lambda act: act.confidence)}
    ordered = sorted(acts.values(), key=lambda act: -act.confidence)
    return tuple(ordered) or (Act(code=ActCode.UNKNOWN, confidence=0.5),)


def _acts(doc: Doc) -> Iterator[Act]:
    hits = doc.found("ACTS")
    little = doc.words(beside=hits) <= _LITTLE
    for hit in hits:
        code = ActCode(hit.label)
        if code is not ActCode.CHANGE_LANGUAGE and _counts(doc, code, hit, little=little):
            yield Act(code=code, confidence=0.9)
    if doc.language_request():
        yield Act(code=ActCode.CHANGE_LANGUAGE, confidence=0.9)
    if _rates(doc):
        yield Act(code=ActCode.RATE, confidence=0.85)
    if _informs(doc, hits):
        yield Act(code=ActCode.INFORM, confidence=0.8)


def _counts(doc: Doc, code: ActCode, hit: Hit, *, little: bool) -> bool:
    if code not in _BARE or code in _ALWAYS or little:
        return True
    return doc.expecting.yes_no and not doc.text[: hit.start].strip(" ,.!-")


def _rates(doc: Doc) -> bool:
    found = _RATING.search(doc.text)
    bare = bool(found) and doc.words() <= 1
    return bool(found) and (
        doc.expecting.slot == "rating"
        or (bare and "/" in doc.text)
        or "⭐" in doc.text
        or bool(doc.found("ACTS", "rate"))
    )


def _informs(doc: Doc, hits: tuple[Hit, ...]) -> bool:
    trouble = [hit for hit in doc.found("CATEGORY") if hit.weight > 1]
    expected = bool(doc.expecting.slot) and any(map(str.isdigit, doc.text))
    return bool(trouble) or expected or doc.words(beside=hits) >= _TELLING
