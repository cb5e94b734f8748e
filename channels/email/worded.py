"""Patterns that are tried only where one of the words they cannot do without stands.

A search that ignores case tries every alternative at every letter of a text; most texts hold none
of the words, and whether they do is known at once. Pure and linear.
"""

import re
from dataclasses import dataclass


def folded(text: str) -> str:
    """A text in which letters `re.IGNORECASE` takes for the same are the same."""
    return text.casefold().replace("i̇", "i").replace("ı", "i")


@dataclass(frozen=True, slots=True)
class Worded:
    """A pattern, and words of which every text it is found in holds at least one."""

    words: tuple[str, ...]  # folded
    pattern: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        """Where the pattern is found first."""
        return self.pattern.search(text) if self.possible(text) else None

    def possible(self, text: str) -> bool:
        """Whether it can be found at all: False is sure, True is not."""
        held = folded(text)
        return any(word in held for word in self.words)


def worded(words: str, pattern: str) -> Worded:
    """A pattern that ignores case. `words` are separated by bars."""
    return Worded(tuple(folded(words).split("|")), re.compile(pattern, re.IGNORECASE))
