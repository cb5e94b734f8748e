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
from typing import Any

from nlp.document import Hit
from nlp.lean import spacy
from nlp.normalise import fold
from nlp.wordlist import split

Phrases = str | Mapping[int, str]
Tables = Mapping[str, Mapping[str, Phrases]]
Key = tuple[str, str, int]  # table, label, weight
Words = tuple[str, ...]
_STAR = "ʘ"  # a letter no text has, so that tokenisers keep the star on its word
_GAP = "…"
_BREAK = "ʬ"  # another, in its place
_NORM = spacy.attrs.NORM
_GAP_WORDS = {"OP": "{0,3}"}
_UNKNOWN = "ʘ"
_REMEMBERED = 500  # messages
_WALL = re.compile(r"[^\w\s]{16,}")  # tokenisers take signs off words one by one: seconds of it


class Lexicon:
    """The matcher of one language. Thread-safe; memory stays bounded whatever is read."""

    def __init__(self, language: str, tables: Tables) -> None:
        self._spacy = _tokeniser(language)
        self._lock = Lock()
        self._memory = ExitStack()
        self._read = 0
        self._phrases = spacy.matcher.PhraseMatcher(self._spacy.vocab, attr="NORM")
        self._gapped = spacy.matcher.Matcher(self._spacy.vocab)
        self._keys: dict[int, Key] = {}
        entries = list(self._parsed(_entries(tables)))
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

    def _parsed(self, entries: Iterable[tuple[Key, str]]) -> Iterator[tuple[Key, Words]]:
        """All phrases in one document, a line each: a document of its own takes its time."""
        keys, phrases = zip(*entries, strict=True)
        lines = (fold(phrase.replace(_GAP, f" {_BREAK} ")) for phrase in phrases)
        doc = self._spacy.make_doc("\n".join(lines).replace("*", _STAR))
        norms = (token.norm_.replace(_STAR, "*") for token in doc)
        words = [_GAP if norm == _BREAK else norm for norm in norms]
        ends = [at for at, token in enumerate(doc) if token.text == "\n"]
        for key, first, end in zip(keys, (-1, *ends), (*ends, len(words)), strict=True):
            yield key, tuple(words[first + 1 : end])

    def _entry(self, word: str) -> str:
        if word in self._words:
            return word
        stems = (f"{word[:end]}*" for end in range(min(len(word), self._longest), 0, -1))
        return next((stem for stem in stems if stem in self._words), _UNKNOWN)

    def _add(self, entries: Iterable[tuple[Key, Words]]) -> None:
        variants: dict[Key, list[Words]] = {}
        for key, words in entries:
            variants.setdefault(key, []).extend(product(*map(self._expanded, words)))
        for key, some in variants.items():
            name = ":".join(map(str, key))
            self._keys[self._spacy.vocab.strings.add(name)] = key
            self._add_all(name, some)

    def _add_all(self, name: str, variants: Sequence[Words]) -> None:
        whole = (words for words in variants if _GAP not in words)
        docs = [spacy.tokens.Doc(self._spacy.vocab, words=list(words)) for words in whole]
        gapped = [
            [_GAP_WORDS if word == _GAP else {"NORM": word} for word in words]
            for words in variants
            if _GAP in words
        ]
        if docs:
            self._phrases.add(name, docs)
        if gapped:
            self._gapped.add(name, gapped, greedy="FIRST")

    def _expanded(self, word: str) -> list[str]:
        if not word.endswith("*"):
            return [word]
        first = bisect_left(self._sorted, word[:-1])
        return list(
            takewhile(lambda e: e.startswith(word[:-1]), islice(self._sorted, first, None))
        )


def _tokeniser(language: str) -> spacy.language.Language:
    """A language's tokeniser. Of each new word only its NORM is made: nothing else is read."""
    made = spacy.blank(language)
    vocab: Any = made.vocab  # its stub lacks what it is made with
    vocab.lex_attr_getters = {_NORM: vocab.lex_attr_getters[_NORM]}
    return made


def _blank(wall: re.Match[str]) -> str:
    return " " * len(wall[0])


def _entries(tables: Tables) -> Iterator[tuple[Key, str]]:
    for table, labels in tables.items():
        for label, weighted in labels.items():
            groups = {1: weighted} if isinstance(weighted, str) else weighted
            for weight, phrases in groups.items():
                yield from (((table, label, weight), p) for p in split(phrases))
