"""A day's name with a letter wrong, where a day was asked for: "yeterday", "фчера", "دیروزز".

Only a short answer is set right, and only where each of its words is nearly one that days are told
with; elsewhere a word that looks like a day's name is a word of its own.
"""

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Any

from nlp.normalise import fold
from nlp.wordlist import split

_WORDS = 3  # of an answer that says when and nothing else, small ones left out
_LETTERS = 4  # below, a letter makes too much of a word
_ALIKE = 0.8
_WORD = re.compile(r"[^\W\d_]+")


def names(*tables: Mapping[Any, str]) -> frozenset[str]:
    """What stands in tables of words and is one word, those with endings by their stem."""
    entries = (
        fold(entry) for table in tables for value in table.values() for entry in split(value)
    )
    return frozenset(
        entry.removesuffix("*") for entry in entries if " " not in entry and len(entry) >= _LETTERS
    )


def corrected(answer: str, known: Collection[str]) -> str:
    """The answer with its words as they were meant; empty where none is nearly a day's name."""
    words = [word for word in _WORD.findall(answer) if len(word) >= _LETTERS]
    meant = {word: _nearest(word, known) for word in words}
    if not 0 < len(words) <= _WORDS or not all(meant.values()):
        return ""
    found = _WORD.sub(lambda word: meant.get(word[0], word[0]), answer)
    return found if found != answer else ""


def _nearest(word: str, known: Collection[str]) -> str:
    if word in known:
        return word
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=_ALIKE)), "")
