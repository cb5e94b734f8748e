"""What a turn does to the talk itself: takes an answer back, asks how things go on, insults.

Only when little else is said: who tells a matter and swears meanwhile tells a matter.
"""

from collections.abc import Iterator, Mapping

from nlp.document import Doc, Hit
from nlp.understanding import MoveCode

_ALONE = 1  # the weight of phrases that count only by themselves
# Words beside the phrases up to which a move is one.
_LITTLE: Mapping[MoveCode, int] = {
    MoveCode.UNDO: 2,
    MoveCode.TOLD: 6,
    MoveCode.INSULT: 3,
    MoveCode.AMEND: 12,
}
_ASKING = 5  # with a question mark; without one half of it
_QUESTION = ("?", "؟")


def read(doc: Doc) -> tuple[MoveCode, ...]:
    """Every move of the turn, in the order of `MoveCode`."""
    found = set(_moves(doc))
    return tuple(code for code in MoveCode if code in found)


def _moves(doc: Doc) -> Iterator[MoveCode]:
    hits = doc.found("MOVES")
    beside = doc.words(beside=hits)
    for hit in hits:
        code = MoveCode(hit.label)
        if beside <= _most(doc, code, hit) and not _withdraws(doc, code):
            yield code
    if _contradicts(doc):
        yield MoveCode.AMEND


def _contradicts(doc: Doc) -> bool:
    """A no, and then something else: "no, the order is 4481999"."""
    no = doc.found("ACTS", "deny")
    opens = bool(no) and not doc.text[: no[0].start].strip(" ,.!-")
    return opens and 1 < doc.words(beside=no[:1]) <= _LITTLE[MoveCode.AMEND]


def _most(doc: Doc, code: MoveCode, hit: Hit) -> int:
    if code is MoveCode.UNDO and hit.weight == _ALONE:
        return 0
    asked = any(mark in doc.plain.original for mark in _QUESTION)
    return _LITTLE.get(code, _ASKING if asked else _ASKING // 2)


def _withdraws(doc: Doc, code: MoveCode) -> bool:
    """The whole complaint is taken back, not an answer."""
    return code is MoveCode.UNDO and bool(doc.found("ACTS", "withdraw"))
