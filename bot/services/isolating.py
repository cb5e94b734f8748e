"""Numbers and references inside right-to-left words keep their order (UAX #9, isolates).

A reference or a phone number is made of groups with neutral signs between them; in a Persian
sentence a reader's program turns the groups around unless they stand in an isolate of their own.
"""

import re

LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2066", "\u2069"
_OPENING = "\u2066\u2067\u2068"
_RTL = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_DIGIT = re.compile(r"\d")
# Groups of Latin letters and digits, with signs between them that have no direction of their own.
_GROUPED = re.compile(r"(?<![\w@/.])\+?[A-Za-z0-9]+(?:[-–/:._ ][A-Za-z0-9]+)+(?![\w@/])")
_LINK = re.compile(r"https?://\S+|\S+@\S+")


def isolated(text: str) -> str:
    """The text with such groups isolated in its right-to-left paragraphs, and nothing else."""
    return "\n".join(_paragraph(one) for one in text.split("\n"))


def _paragraph(text: str) -> str:
    if not _RTL.search(text):
        return text
    kept = [found.span() for found in _LINK.finditer(text)]
    return _GROUPED.sub(lambda found: _alone(text, found, kept), text)


def _alone(text: str, found: re.Match[str], kept: list[tuple[int, int]]) -> str:
    """One group in an isolate; words, links, and what stands in an isolate stay as they are."""
    before = text[: found.start()]
    inside = sum(map(before.count, _OPENING)) > before.count(POP_ISOLATE)
    linked = any(start <= found.start() < end for start, end in kept)
    if inside or linked or not _DIGIT.search(found[0]):
        return found[0]
    return f"{LEFT_TO_RIGHT_ISOLATE}{found[0]}{POP_ISOLATE}"
