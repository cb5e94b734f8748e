"""A message as the messages it takes on Telegram: one call of the Bot API each.

Divided before it is stored, so that each part is a row with its own fate: what was sent is not
sent again, however often the rest has to be tried.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import regex

from channels.message import OutboundMessage
from channels.telegram.fields import storable

LIMIT = 4096  # UTF-16 code units in one message
_SEAM_ROOM = 64  # characters past the limit in which the white space of a seam may lie
# From the best place to divide a text to the worst that does not divide a word.
_SEAMS = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?…؟۔])[»”\"')\u2069]*\s+"),
    re.compile(r"\s+"),
)


def parts(message: OutboundMessage) -> tuple[OutboundMessage, ...]:
    """The texts in order, the last with the buttons, then each file; all with the same `id`.

    A message with nothing in it is its own only part.
    """
    texts = tuple(split(storable(message.text)))
    bare = replace(message, html="", choices=(), attachments=())
    said = [replace(bare, text=text) for text in texts]
    if said:
        said[-1] = replace(said[-1], choices=message.choices)
    files = (replace(bare, text="", attachments=(file,)) for file in message.attachments)
    return (*said, *files) or (message,)


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
