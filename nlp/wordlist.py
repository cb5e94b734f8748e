"""Word tables as regular expressions: `{1: "январ*, jan*"}` finds a word and says which key it is.

Readers that need word order (dates, amounts) use these; everything else is a lexicon phrase.
"""

import re
from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

from nlp.normalise import fold

Key = TypeVar("Key", bound=Hashable)


def split(phrases: str) -> list[str]:
    """The phrases of a comma-separated list."""
    return [phrase for part in phrases.split(",") if (phrase := " ".join(part.split()))]


class Words(Generic[Key]):
    """Words of a table, folded. `pattern` has no groups and matches the longest entry first."""

    def __init__(self, table: Mapping[Key, str]) -> None:
        self._keys = {fold(word): key for key, words in table.items() for word in split(words)}
        longest_first = sorted(self._keys, key=len, reverse=True)
        self._stems = [word[:-1] for word in longest_first if word.endswith("*")]
        self.pattern = f"(?:{'|'.join(map(_expression, longest_first)) or '(?!)'})"

    def key(self, word: str) -> Key:
        """The key of a word that `pattern` matched."""
        if word in self._keys:
            return self._keys[word]
        return self._keys[next(s for s in self._stems if word.startswith(s)) + "*"]

    def keys(self) -> Mapping[str, Key]:
        """Every entry and its key."""
        return self._keys


def _expression(word: str) -> str:
    return re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word)
