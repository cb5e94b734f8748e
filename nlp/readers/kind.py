"""What a message is. A complaint is never missed for want of the word: a problem told is one."""

import re
from collections.abc import Iterable

from nlp.document import Doc, Hit
from nlp.understanding import Kind, KindCode

_OUTSIDE = (
    KindCode.EMPLOYMENT_DISPUTE,
    KindCode.EXTERNAL_PROCEEDINGS,
    KindCode.SPAM,
    KindCode.DATA_RIGHTS_REQUEST,
)
_SURE, _PLAIN, _HINTED = 3, 2, 1  # how much the words of one kind weigh together
_QUESTION = re.compile(r"[?؟]")
_SMALL = 2  # words beside a greeting that do not make it more


def read(doc: Doc) -> Kind:
    """The kind of the whole message; a complaint beats praise in the same message."""
    complaint = _trouble(doc)
    for code in _OUTSIDE:
        if _weight(doc, code) >= _SURE and (code is not KindCode.SPAM or not complaint):
            return Kind(code=code, confidence=0.85)
    code = _inside(doc, complaint)
    return Kind(code=code, confidence=_confidence(code, complaint))


def _inside(doc: Doc, complaint: int) -> KindCode:
    for code in (KindCode.STATUS_QUERY, KindCode.SUGGESTION, KindCode.PRAISE, KindCode.QUESTION):
        weight = _weight(doc, code)
        if weight >= _SURE and complaint <= (_HINTED if weight == _SURE else _PLAIN):
            return code
    if complaint >= _PLAIN:
        return KindCode.COMPLAINT
    return _lighter(doc, complaint)


def _lighter(doc: Doc, complaint: int) -> KindCode:
    if not complaint and _only_courtesy(doc):
        return KindCode.SMALLTALK
    if not complaint and _weight(doc, KindCode.PRAISE):
        return KindCode.PRAISE
    if not complaint and (_weight(doc, KindCode.QUESTION) or _QUESTION.search(doc.plain.original)):
        return KindCode.QUESTION if doc.words() > 1 else KindCode.UNCLEAR
    return KindCode.UNCLEAR


def _trouble(doc: Doc) -> int:
    """How much speaks for a complaint: its words, told problems, dangers."""
    problems = (hit for hit in doc.found("CATEGORY") if hit.weight >= _PLAIN)
    dangers = (_SURE for hit in doc.found("URGENCY") if hit.label not in _NO_DANGER)
    return _weight(doc, KindCode.COMPLAINT) + _sum(problems) + sum(dangers)


_NO_DANGER = {"vulnerable", "child", "near_miss", "cosmetic", "fixed", "many", "deadline"}


def _weight(doc: Doc, code: KindCode) -> int:
    return _sum(doc.found("KIND", code))


def _sum(hits: Iterable[Hit]) -> int:
    return sum({(hit.start, hit.end): hit.weight for hit in hits}.values())


def _only_courtesy(doc: Doc) -> bool:
    courtesy = doc.found("ACTS", "greet", "thank")
    return bool(courtesy) and doc.words(beside=courtesy) <= _SMALL and doc.words() <= 6 + _SMALL


def _confidence(code: KindCode, complaint: int) -> float:
    if code is KindCode.COMPLAINT:
        return round(min(0.97, 0.6 + 0.06 * complaint), 2)
    return 0.4 if code is KindCode.UNCLEAR else 0.75
