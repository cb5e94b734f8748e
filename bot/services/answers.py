"""What of a message answers which of the questions in our letter, before anything is decided.

People answer by number, under our questions (the channel says where), line by line in our order,
or freely; the last is left to the readers alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.dialogue import DialogueState, Due
from bot.services.ports import UnitOfWork
from channels.message import InboundMessage, MessageKind

UNDER = "under"  # of a message's details: "number:start:end …", what stands under which question
_MARK = re.compile(
    r"(?P<line>(?:^|\n)[ \t]*)?(?<!\S)[(\[]?"
    r"(?P<number>\d{1,2})(?P<end>[.):\]]\)?|[ \t]?[-–—])(?=\s)"
)
_ASKED = (
    re.compile(r"[^\n]*[?؟][^\n]*\n(?P<answer>.+)", re.DOTALL),
    re.compile(r"[^\n]*[?؟](?P<answer>[^\n]+)$"),
)
_LONGEST = 15  # words of a line that answers by its place alone
_PIECE = 6  # words of a piece between commas
_SALUTATION = 3  # words
_HEAD = 6_000  # characters in which answers are looked for
_WHOLE = 40  # words that may answer an only question


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """`text[start:end]` answers question `number`; `told`: the person says so."""

    number: int
    start: int
    end: int
    told: bool


def listed(
    unit: UnitOfWork, state: DialogueState, message: InboundMessage | Due
) -> tuple[str, ...]:
    """The questions of the letter that a message answers to, the newest where that is open."""
    if isinstance(message, Due) or message.kind is not MessageKind.TEXT or not state.listed:
        return ()
    newest = list(state.listed.values())[-1]
    ids = [value for value in (message.in_reply_to, *message.references) if value]
    if len(state.listed) == 1 or not ids:
        return newest
    return state.listed.get(unit.outbox.said(state.conversation_id, ids) or "", newest)


def stretches(message: InboundMessage, count: int) -> tuple[Stretch, ...]:
    """Where a message answers one of `count` questions, in text order."""
    text = message.text[:_HEAD]
    if not count or not text.strip():
        return ()
    under = tuple(_under(message.details.get(UNDER, ""), len(text), count))
    return under or _numbered(text, count) or _in_order(text, count)


def earlier(unit: UnitOfWork, case_id: str) -> str:
    """What the person has told of a case in their own words."""
    case = unit.cases.get(case_id)
    told = (fact.value for fact in case.facts if fact.field == "what")
    return "\n".join(dict.fromkeys(value for value in told if isinstance(value, str)))


def _under(told: str, length: int, count: int) -> Iterator[Stretch]:
    for place in told.split():
        parts = place.split(":")
        if len(parts) == len(("number", "start", "end")) and all(map(str.isdecimal, parts)):
            number, start, end = map(int, parts)
            if 1 <= number <= count and start < end <= length:
                yield Stretch(number=number, start=start, end=end, told=True)


def _numbered(text: str, count: int) -> tuple[Stretch, ...]:
    """Numbers that rise and of which the first begins a line: "1) Monday 2) 4481203"."""
    marks: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        number, at_line = int(mark["number"]), mark["line"] is not None
        rises = int(marks[-1]["number"]) < number if marks else at_line
        if rises and number <= count and number and (at_line or mark["end"] in {")", ".", "])"}):
            marks.append(mark)
    if not marks:
        return ()
    ends = [mark.start("number") for mark in marks[1:]] + [len(text)]
    found = (_trimmed(text, mark, end) for mark, end in zip(marks, ends, strict=True))
    return tuple(found)


def _trimmed(text: str, mark: re.Match[str], end: int) -> Stretch:
    """Up to the next number, and of the last answer its first paragraph alone."""
    said = text[mark.end() : end].strip(" \t\n([,;")
    if end == len(text):
        said = re.split(r"\n\s*\n", said, maxsplit=1)[0]
    said = _unasked(said)
    start = text.index(said, mark.end())
    return Stretch(number=int(mark["number"]), start=start, end=start + len(said), told=True)


def _unasked(said: str) -> str:
    """Without our question, where the person left it above the answer or before it."""
    for question in _ASKED:
        found = question.match(said)
        if found and found["answer"].strip():
            return found["answer"].strip()
    return said


def _in_order(text: str, count: int) -> tuple[Stretch, ...]:
    """As many short lines, or pieces between commas, as there are questions; or an only answer."""
    lines = [found for found in re.finditer(r"[^\n]+", text) if found[0].strip()]
    if len(lines) > count and len(lines[0][0].split()) <= _SALUTATION:
        lines = lines[1:]
    if len(lines) == count and (count > 1 or len(text.split()) <= _WHOLE):
        return _places(lines, _LONGEST if count > 1 else _WHOLE)
    pieces = list(re.finditer(r"[^,;،؛\n]+", text))
    return _places(pieces, _PIECE) if len(pieces) == count and len(lines) == 1 else ()


def _places(found: list[re.Match[str]], longest: int) -> tuple[Stretch, ...]:
    if any(len(one[0].split()) > longest for one in found):
        return ()
    return tuple(
        Stretch(number=number, start=one.start(), end=one.end(), told=False)
        for number, one in enumerate(found, 1)
    )
