"""Everyday words as the concepts they stand for, so that what one language teaches helps another.

The tables are `nlp.lang.*.concepts`: entries of one word or two; `word*` is every word that begins
so. A word takes the concepts of its own entry and of the longest stem it begins with.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from itertools import pairwise

from nlp.document import Found
from nlp.normalise import fold
from nlp.wordlist import split

_WORD = re.compile(r"[^\W_]+")


class Concepts:
    """The concepts of one language. Thread-safe."""

    def __init__(self, language: str) -> None:
        table: Mapping[str, str] = import_module(f"nlp.lang.{language}.concepts").CONCEPTS
        self._words: dict[str, tuple[str, ...]] = {}
        self._pairs: dict[str, list[tuple[str, str]]] = {}
        for code, entries in table.items():
            for entry in split(fold(entries)):
                self._add(code, entry.split())
        self._longest = max(map(len, self._words), default=0)
        self._of = lru_cache(maxsize=20_000)(self._look_up)

    def read(self, text: str) -> Iterator[Found]:
        """Every concept found in a plain text: its code and where it stands."""
        words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
        for (word, start, end), (after, _, last) in pairwise([*words, ("", 0, 0)]):
            yield from ((code, start, end) for code in self._of(word))
            for first in _forms(word) if self._pairs else ():
                for second, code in self._pairs.get(first, ()):
                    if _matches(second, after):
                        yield code, start, last

    def _add(self, code: str, words: list[str]) -> None:
        if len(words) == 1:
            known = self._words.get(words[0], ())
            self._words[words[0]] = known if code in known else (*known, code)
        elif words:
            self._pairs.setdefault(words[0], []).append((" ".join(words[1:]), code))

    def _look_up(self, word: str) -> tuple[str, ...]:
        stems = (f"{word[:end]}*" for end in range(min(len(word), self._longest), 1, -1))
        stem = next((self._words[stem] for stem in stems if stem in self._words), ())
        return tuple(dict.fromkeys((*self._words.get(word, ()), *stem)))


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[str, ...]:
    return (word, *(f"{word[:end]}*" for end in range(len(word), 1, -1)))


def _matches(entry: str, word: str) -> bool:
    return bool(word) and (word == entry or (entry[-1] == "*" and word.startswith(entry[:-1])))
