"""An outgoing message as the calls of the Bot API that say it.

Plain text, no parse mode: nothing has to be escaped, so nothing a person wrote can break a message
or be read as markup, and the length limit counts exactly what is sent.
https://core.telegram.org/bots/api#sendmessage
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from channels.message import Attachment, Choice, OutboundMessage
from channels.telegram.fields import storable

LIMIT = 4096  # UTF-16 code units in one message
_SHORT = 16  # characters of a label that leaves room for another beside it
_SEAM_ROOM = 64  # characters past the limit in which the white space of a seam may lie
# From the best place to divide a text to the worst that does not divide a word.
_SEAMS = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?…؟۔])[»”\"')\u2069]*\s+"),
    re.compile(r"\s+"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A sendMessage; the last one carries the buttons."""

    text: str
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A sendDocument: every file goes as it is, pictures too, so nothing is recompressed."""

    attachment: Attachment


Call = Words | Upload


def compose(message: OutboundMessage) -> tuple[Call, ...]:
    """The calls that say a message, in order; none when there is nothing to say."""
    parts = tuple(split(storable(message.text)))
    last = len(parts) - 1
    words = (
        Words(text=part, keyboard=keyboard(message.choices) if place == last else None)
        for place, part in enumerate(parts)
    )
    return (*words, *(Upload(attachment=attachment) for attachment in message.attachments))


def keyboard(choices: tuple[Choice, ...]) -> InlineKeyboardMarkup | None:
    """Buttons under each other, or two in a row where both labels are short."""
    if not choices:
        return None
    buttons = [InlineKeyboardButton(c.label, callback_data=c.value) for c in choices]
    width = 2 if all(len(choice.label) <= _SHORT for choice in choices) else 1
    rows = [buttons[start : start + width] for start in range(0, len(buttons), width)]
    return InlineKeyboardMarkup(rows)


def split(text: str, limit: int = LIMIT) -> Iterator[str]:
    """Parts of at most `limit` UTF-16 code units, divided where a reader would pause."""
    text = text.strip()
    while _units(text) > limit:
        longest = _fitting(text, limit)
        cut = _seam(text, longest) or _between_graphemes(text, longest) or longest
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    if text:
        yield text


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _fitting(text: str, limit: int) -> int:
    """How many characters fit."""
    return len(text[:limit].encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore"))


def _seam(text: str, longest: int) -> int:
    """Where the last pause in the second half of the room ends, the best kind first; or 0."""
    for seam in _SEAMS:
        found = seam.finditer(text, longest // 2, longest + _SEAM_ROOM)
        ends = [m.end() for m in found if len(text[: m.end()].rstrip()) <= longest]
        if ends:
            return ends[-1]
    return 0


def _between_graphemes(text: str, longest: int) -> int:
    """The last grapheme boundary that fits, 0 inside the first grapheme."""
    ends = (m.end() for m in regex.finditer(r"\X", text, endpos=longest + 1))
    return max((end for end in ends if end <= longest), default=0)
