"""What a message is. A complaint is never missed for want of the word: a problem told is one."""

import re
from collections.abc import Iterable, Iterator

from nlp.document import Doc, Hit
from nlp.understanding import Kind, KindCode

_ELSEWHERE = (KindCode.EMPLOYMENT_DISPUTE, KindCode.EXTERNAL_PROCEEDINGS)  # whatever else is told
# Each needs outright words of its own and fewer of a complaint than it allows.
_ALLOWED = {
    KindCode.STATUS_QUERY: 3,
    KindCode.DATA_RIGHTS_REQUEST: 3,
    KindCode.SPAM: 2,
    KindCode.SUGGESTION: 2,
    KindCode.PRAISE: 1,
    KindCode.QUESTION: 1,
}
_OUTRIGHT, _TOLD = 3, 2  # weights of words that say a kind, and of words that tell a problem
_EMPHATIC = 4  # "no complaints at all" allows more
_QUESTION = re.compile(r"[?؟]")
_SMALL = 2  # words beside a greeting that do not make it more
_NARRATIVE = 5  # words with a subject of complaint among them
_STORY = 8  # words that tell something to people who take complaints
_NO_DANGER = {"vulnerable", "child", "near_miss", "cosmetic", "fixed", "many", "deadline"}


def read(doc: Doc) -> Kind:
    """The kind of the whole message; a complaint beats praise in the same message."""
    complaint = _complaint(doc)
    code = next(_outright(doc, complaint), None) or _told(doc, complaint)
    return Kind(code=code, confidence=_confidence(code, complaint))


def _outright(doc: Doc, complaint: int) -> Iterator[KindCode]:
    for code in _ELSEWHERE:
        if _weight(doc, code) >= _OUTRIGHT:
            yield code
    for code, allowed in _ALLOWED.items():
        weight = _weight(doc, code)
        if weight >= _OUTRIGHT and complaint <= allowed + (weight >= _EMPHATIC):
            yield code


def _told(doc: Doc, complaint: int) -> KindCode:
    subject = max((hit.weight for hit in doc.found("CATEGORY")), default=0)
    if complaint >= _TOLD or (subject >= _TOLD and not _praises(doc)):
        return KindCode.COMPLAINT
    if complaint:
        return KindCode.COMPLAINT if subject or doc.words() >= _NARRATIVE else KindCode.UNCLEAR
    return _light(doc, subject)


def _light(doc: Doc, subject: int) -> KindCode:
    """What a message is that has no word of a complaint."""
    if _only_courtesy(doc):
        return KindCode.SMALLTALK
    if _praises(doc):
        return KindCode.PRAISE
    if _QUESTION.search(doc.plain.original) and doc.words() > 1:
        return KindCode.QUESTION
    told = doc.words() >= (_NARRATIVE if subject else _STORY)
    return KindCode.COMPLAINT if told else KindCode.UNCLEAR


def _praises(doc: Doc) -> bool:
    """One kind word in a story is courtesy; alone, or in company, it is praise."""
    weight = _weight(doc, KindCode.PRAISE)
    return weight >= _TOLD or (weight > 0 and doc.words() < _NARRATIVE)


def _complaint(doc: Doc) -> int:
    """How much the words of complaint and danger weigh."""
    dangers = (_OUTRIGHT for hit in doc.found("URGENCY") if hit.label not in _NO_DANGER)
    return _weight(doc, KindCode.COMPLAINT) + sum(dangers)


def _weight(doc: Doc, code: KindCode) -> int:
    return _sum(doc.found("KIND", code))


def _sum(hits: Iterable[Hit]) -> int:
    return sum({(hit.start, hit.end): hit.weight for hit in hits}.values())


def _only_courtesy(doc: Doc) -> bool:
    courtesy = doc.found("ACTS", "greet", "thank")
    return bool(courtesy) and doc.words(beside=courtesy) <= _SMALL and doc.words() <= 6 + _SMALL


def _confidence(code: KindCode, complaint: int) -> float:
    if code is KindCode.COMPLAINT:
        return round(min(0.97, 0.55 + 0.07 * complaint), 2)
    return 0.4 if code is KindCode.UNCLEAR else 0.75
