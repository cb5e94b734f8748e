"""For channels that lack a feature: choices as numbered text, long text in pieces. Pure."""

import unicodedata
from collections.abc import Callable, Sequence

from channels.message import Choice

_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_JOINER = "\u200d"


def numbered(text: str, choices: Sequence[Choice], language: str) -> str:
    """The text with the choices below it, one a line: "1. Yes". Persian gets Persian digits."""
    lines = [f"{_number(at, language)}. {choice.label}" for at, choice in enumerate(choices, 1)]
    return "\n\n".join(part for part in (text.rstrip(), "\n".join(lines)) if part)


def _number(number: int, language: str) -> str:
    persian = language.partition("-")[0] == "fa"
    return str(number).translate(_PERSIAN_DIGITS) if persian else str(number)


def pieces(text: str, limit: int, *, measure: Callable[[str], int] = len) -> tuple[str, ...]:
    """The text in pieces of at most `limit`, which joined give the text again.

    A cut falls after a paragraph, else a line, a sentence, a word, else between two characters as
    a reader sees them (never before a combining mark or inside a joined emoji). `measure` is how
    the channel counts, e.g. UTF-16 units.

    Raises:
        ValueError: `limit` is below 16, too little for one character as a reader sees it.
    """
    if limit < 16:  # noqa: PLR2004  # said above
        message = "a limit below 16 cannot hold every character"
        raise ValueError(message)
    out = []
    while measure(text) > limit:
        end = _cut(text, _fitting(text, limit, measure))
        out.append(text[:end])
        text = text[end:]
    return (*out, text) if text or not out else tuple(out)


def _fitting(text: str, limit: int, measure: Callable[[str], int]) -> int:
    """The longest beginning that fits, in characters."""
    low, high = 1, min(len(text), limit)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle]) <= limit:
            low = middle
        else:
            high = middle - 1
    return low


def _cut(text: str, end: int) -> int:
    """The best place to cut at or before `end`; not in the first half, where any place is."""
    for mark in ("\n\n", "\n", ". ", "! ", "? ", "؟ ", "… ", " "):
        found = text.rfind(mark, end // 2, end)
        if found >= 0:
            return found + len(mark)
    return _between_characters(text, end)


def _between_characters(text: str, end: int) -> int:
    for at in range(end, max(0, end - 64), -1):
        joined = unicodedata.combining(text[at]) or text[at] in {_JOINER, "\ufe0f"}
        if not joined and text[at - 1] != _JOINER and unicodedata.category(text[at]) != "Mn":
            return at
    return end
