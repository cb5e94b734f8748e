"""Answers typed between our questions in a letter that is quoted without marks, as Outlook does.

Below such a quotation's header lines stands our letter as it was sent, and the person's words in
it look like any others. But our questions are known texts, in every language: what stands between
them, up to the line that ends them, was not in our letter. Pure and linear in the number of lines.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from locales import LANGUAGES, catalog

_SLOTS = (
    *("what", "occurred_on", "occurred_place", "order_ref"),
    *("remedy_requested", "evidence", "other_contact"),
)
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s+")
_FOOT = re.compile(r"\s*[—–-]{1,3}\s*$")
_INVISIBLE = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WRAPPED = 5  # lines that a text of ours may be broken into


def answers(lines: Sequence[str], at: int) -> Iterator[int]:
    """The lines from `at` on that were written between our questions; none without a question."""
    asked = False
    while at < len(lines):
        if end := _ours(lines, at, _questions(), numbered=True):
            asked, at = True, end
        elif _begun(lines[at]):
            asked = True
            yield at
            at += 1
        elif asked and (_FOOT.match(lines[at]) or _ours(lines, at, _endings(), numbered=False)):
            return
        else:
            if asked and lines[at].strip():
                yield at
            at += 1


def _ours(lines: Sequence[str], at: int, texts: frozenset[str], *, numbered: bool) -> int:
    """The line after a text of ours that begins here, however it is wrapped; 0 for other words."""
    number = _NUMBERED.match(_INVISIBLE.sub("", lines[at]))
    if numbered and not number:
        return 0
    joined = ""
    for end in range(at, min(at + _WRAPPED, len(lines))):
        joined = _plain(f"{joined} {lines[end]}")
        told = _NUMBERED.sub("", joined, count=1) if numbered else joined
        if told in texts:
            return end + 1
        if not any(text.startswith(told) for text in texts):
            return 0
    return 0


def _begun(line: str) -> bool:
    """A question of ours with more behind it: an answer on the same line."""
    number = _NUMBERED.match(_INVISIBLE.sub("", line))
    told = _plain(line).partition(" ")[2] if number else ""
    return bool(told) and any(told.startswith(f"{text} ") for text in _questions())


def _plain(text: str) -> str:
    return " ".join(_INVISIBLE.sub("", text).split())


@cache
def _questions() -> frozenset[str]:
    """Every question of our letters, without its number."""
    keys = [key for slot in _SLOTS for key in (f"m3.item.{slot}", f"m3.still.{slot}")]
    texts = (catalog("bot", code).gettext(key) for code in LANGUAGES for key in keys)
    return frozenset(_plain(text.replace("{number}.", "")) for text in texts)


@cache
def _endings() -> frozenset[str]:
    """What stands below the last question."""
    return frozenset(_plain(catalog("bot", code).gettext("m3.list_end")) for code in LANGUAGES)
