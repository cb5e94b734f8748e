"""A language's lexicon compiled for spaCy: phrases in, hits out.

A phrase is words; `word*` stands for every word that begins so; `…` for up to three words between.
Every token takes as its NORM the longest entry it begins with, so spaCy's matchers see stems;
phrases are expanded once, when loading, so that a shorter entry also matches tokens that took a
longer one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import lru_cache
from itertools import islice, product, takewhile
from threading import Lock

from nlp.document import Hit
from nlp.lean import spacy
from nlp.normalise import fold
from nlp.wordlist import split

Phrases = str | Mapping[int, str]
Tables = Mapping[str, Mapping[str, Phrases]]
_STAR = "ʘ"  # a letter no text has, so that tokenisers keep the star on its word
_GAP = "…"
_GAP_WORDS = {"OP": "{0,3}"}
_UNKNOWN = "ʘ"
_REMEMBERED = 500  # messages
_WALL = re.compile(r"[^\w\s]{16,}")  # tokenisers take signs off words one by one: seconds of it


class Lexicon:
    """The matcher of one language. Thread-safe; memory stays bounded whatever is read."""

    def __init__(self, language: str, tables: Tables) -> None:
        self._spacy = spacy.blank(language)
        self._lock = Lock()
        self._memory = ExitStack()
        self._read = 0
        self._phrases = spacy.matcher.PhraseMatcher(self._spacy.vocab, attr="NORM")
        self._gapped = spacy.matcher.Matcher(self._spacy.vocab)
        self._keys: dict[int, tuple[str, str, int]] = {}
        entries = [(key, self._parse(phrase)) for key, phrase in _entries(tables)]
        self._words = {word for _, words in entries for word in words if word != _GAP}
        self._sorted = sorted(self._words)
        self._longest = max(map(len, self._words), default=0)
        self._resolve = lru_cache(maxsize=20_000)(self._entry)
        self._add(entries)

    def hits(self, text: str) -> Iterator[Hit]:
        """Every phrase found in a plain text."""
        with self._lock:
            self._forget_now_and_then()
            doc = self._spacy.make_doc(_WALL.sub(_blank, text))
            for token in doc:
                token.norm_ = self._resolve(token.norm_)
            found = [*self._phrases(doc), *self._gapped(doc)]
            ends = [(key, doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for key, a, b in found]
        return (Hit(*self._keys[key], start, end) for key, start, end in ends)

    def _forget_now_and_then(self) -> None:
        """Words met in a message are remembered for a while, not for ever."""
        if self._read % _REMEMBERED == 0:
            self._memory.close()
            self._memory.enter_context(self._spacy.memory_zone())
        self._read += 1

    def _parse(self, phrase: str) -> tuple[str, ...]:
        words: list[str] = []
        for part in phrase.split(_GAP):
            tokens = self._spacy.make_doc(fold(part).replace("*", _STAR))
            words += (token.norm_.replace(_STAR, "*") for token in tokens)
            words.append(_GAP)
        return tuple(words[:-1])

    def _entry(self, word: str) -> str:
        if word in self._words:
            return word
        stems = (f"{word[:end]}*" for end in range(min(len(word), self._longest), 0, -1))
        return next((stem for stem in stems if stem in self._words), _UNKNOWN)

    def _add(self, entries: Iterable[tuple[tuple[str, str, int], tuple[str, ...]]]) -> None:
        for key, words in entries:
            name = ":".join(map(str, key))
            self._keys[self._spacy.vocab.strings.add(name)] = key
            for variant in product(*map(self._expanded, words)):
                self._add_one(name, variant)

    def _add_one(self, name: str, words: Sequence[str]) -> None:
        if _GAP in words:
            pattern = [_GAP_WORDS if word == _GAP else {"NORM": word} for word in words]
            self._gapped.add(name, [pattern], greedy="FIRST")
        else:
            self._phrases.add(name, [spacy.tokens.Doc(self._spacy.vocab, words=list(words))])

    def _expanded(self, word: str) -> list[str]:
        if not word.endswith("*"):
            return [word]
        first = bisect_left(self._sorted, word[:-1])
        return list(
            takewhile(lambda e: e.startswith(word[:-1]), islice(self._sorted, first, None))
        )


def _blank(wall: re.Match[str]) -> str:
    return " " * len(wall[0])


def _entries(tables: Tables) -> Iterator[tuple[tuple[str, str, int], str]]:
    for table, labels in tables.items():
        for label, weighted in labels.items():
            groups = {1: weighted} if isinstance(weighted, str) else weighted
            for weight, phrases in groups.items():
                yield from (((table, label, weight), p) for p in split(phrases))
