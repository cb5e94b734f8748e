"""A day's name with a letter wrong, where a day was asked for: "yeterday", "фчера", "دیروزز".

Only the words of a short answer are set right, each by the one name it is nearest to; elsewhere a
word that looks like a day's name is a word of its own.
"""

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Any

from nlp.normalise import fold
from nlp.wordlist import split

_WORDS = 3  # of an answer that says when and nothing else
_LETTERS = 4  # below, a letter makes too much of a word
_ALIKE = 0.8
_WORD = re.compile(r"[^\W\d_]+")


def names(*tables: Mapping[Any, str]) -> frozenset[str]:
    """The names of days in tables of words that are one word, those with endings by their stem."""
    entries = (
        fold(entry) for table in tables for value in table.values() for entry in split(value)
    )
    return frozenset(
        entry.removesuffix("*") for entry in entries if " " not in entry and len(entry) >= _LETTERS
    )


def corrected(answer: str, known: Collection[str]) -> str:
    """The answer with its words as they were meant; empty where none is nearly a day's name."""
    words = _WORD.findall(answer)
    if not 0 < len(words) <= _WORDS:
        return ""
    meant = _WORD.sub(lambda word: _nearest(word[0], known), answer)
    return meant if meant != answer else ""


def _nearest(word: str, known: Collection[str]) -> str:
    if len(word) < _LETTERS or word in known:
        return word
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=_ALIKE)), word)
