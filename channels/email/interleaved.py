"""Answers written under the numbered questions of a quoted letter: which words stand under which.

A quoted paragraph that begins with a number is a question; words that follow it at once, before
anything else is quoted, answer it. Pure and linear in the number of lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_MARKS = re.compile(r"^[>|\s]*")
_NUMBERED = re.compile(r"(\d{1,2})[.)]\s")
_BLOCKS = 20  # questions a letter may hold


@dataclass(slots=True)
class _Reader:
    """Goes through the lines; `number` is of the quoted paragraph just left, 0 for none."""

    number: int = 0
    within: bool = False  # a quoted paragraph goes on
    block: list[str] = field(default_factory=list)

    def quoted(self, line: str) -> Iterator[tuple[int, list[str]]]:
        """One more quoted line; what stood before it is whole."""
        words = line[_end_of_marks(line) :].strip()
        if words and any(map(str.strip, self.block)):
            yield self.number, self.block
            self.block, self.within = [], False
        if words and not self.within:
            found = _NUMBERED.match(words)
            self.number = int(found[1]) if found else 0
        self.within = bool(words)

    def own(self, line: str) -> None:
        """One more line of the person's own."""
        self.block.append(line)


def _end_of_marks(line: str) -> int:
    found = _MARKS.match(line)
    return found.end() if found else 0


def places(lines: Sequence[str], quoted: Sequence[bool], own: str) -> str:
    """`number:start:end` for each answer, offsets into `own`, with spaces between."""
    found, at = [], 0
    for number, block in list(_blocks(lines, quoted))[:_BLOCKS]:
        start, end = _place(block, own, at)
        at = max(at, end)
        if number and end > start:
            found.append(f"{number}:{start}:{end}")
    return " ".join(found)


def _blocks(lines: Sequence[str], quoted: Sequence[bool]) -> Iterator[tuple[int, list[str]]]:
    reader = _Reader()
    for line, out in zip(lines, quoted, strict=True):
        if out:
            yield from reader.quoted(line)
        else:
            reader.own(line)
    yield reader.number, reader.block


def _place(block: Sequence[str], own: str, at: int) -> tuple[int, int]:
    """Where a block stands among the own words; its end may have been cut off as a signature."""
    kept = "\n".join(block).strip("\n").rstrip()
    while kept:
        start = own.find(kept, at)
        if start >= 0:
            return start, start + len(kept)
        kept = kept.rpartition("\n")[0].rstrip()
    return 0, 0
