"""Short things people say in answer to us, by what they mean: phrases alone, and no model.

The phrases are `nlp.lang.*.sayings`, of all four languages at once: who answers in a word or two
often does so in another language than before. `word*` is every word that begins so.
"""

import re
from functools import cache, lru_cache
from importlib import import_module

from nlp.normalise import fold
from nlp.understanding import OURS
from nlp.wordlist import split

_NOT = re.compile(r"n't\b")  # "doesn't" is "does not"
_EDGE = " .,!?؟،…:;-–()\"'«»“”"


def says(text: str, code: str) -> bool:
    """Whether a phrase of this meaning stands anywhere in the text."""
    return bool(_expression(code).search(_folded(text)))


def only(text: str, code: str) -> bool:
    """Whether the text is such a phrase and nothing besides."""
    return bool(_expression(code).fullmatch(_folded(text)))


@lru_cache(maxsize=8)  # one text is asked about for many meanings
def _folded(text: str) -> str:
    return _NOT.sub(" not", fold(text)).strip(_EDGE)


@cache
def _expression(code: str) -> re.Pattern[str]:
    tables = (import_module(f"nlp.lang.{language}.sayings").SAYINGS for language in OURS)
    phrases = {_folded(phrase) for table in tables for phrase in split(table[code])}
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_phrase, longest_first))})(?!\w)")


def _phrase(phrase: str) -> str:
    return r"\W+".join(re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
