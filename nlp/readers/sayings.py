"""Short things people say in answer to us, by what they mean: phrases alone, and no model.

The phrases are `nlp.lang.*.sayings`, of all our languages at once: who answers in a word or two
often does so in another language than before. `word*` is every word that begins so.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from nlp.document import Doc
from nlp.normalise import fold
from nlp.understanding import OURS, Saying, SayingCode
from nlp.wordlist import split

_NOT, _SHORT = r"\W+not\W", r"(?:\W+not|n't)\W"  # "does not" is said "doesn't"


def read(doc: Doc) -> tuple[Saying, ...]:
    """Every saying, in the order of `SayingCode`; those of one meaning in text order."""
    return tuple(_sayings(doc))


def _sayings(doc: Doc) -> Iterator[Saying]:
    for code in SayingCode:
        for match in _expression(code).finditer(doc.text):
            span = doc.plain.span(match.start(), match.end())
            yield Saying(code=code, start=span.start, end=span.end, text=span.text)


@cache
def _expression(code: SayingCode) -> re.Pattern[str]:
    tables = (import_module(f"nlp.lang.{language}.sayings").SAYINGS for language in OURS)
    phrases = {fold(phrase) for table in tables for phrase in split(table[code])}
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_phrase, longest_first))})(?!\w)")


def _phrase(phrase: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return r"\W+".join(words).replace(_NOT, _SHORT)
