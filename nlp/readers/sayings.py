"""Short things people say in answer to us, by what they mean: phrases alone, and no model.

The phrases are `nlp.lang.*.sayings`, of all our languages at once: who answers in a word or two
often does so in another language than before. `word*` is every word that begins so, `#` a number
in digits or one of the words under "#", `>word` one that follows and does not belong to it.
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
    phrases = _phrases(code)
    ways = [_phrase(phrase) for phrase in phrases if not phrase.startswith("# ")]
    if counted := [_phrase(phrase[2:]) for phrase in phrases if phrase.startswith("# ")]:
        ways.append(rf"{_word('#')}\W+(?:{'|'.join(counted)})")  # a number is looked for once
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)")


@cache
def _phrases(key: str) -> tuple[str, ...]:
    """Those of all languages, the longest first."""
    tables = (import_module(f"nlp.lang.{language}.sayings").SAYINGS for language in OURS)
    phrases = {fold(phrase) for table in tables for phrase in split(table[key])}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _phrase(phrase: str) -> str:
    said, _, following = phrase.partition(" >")
    words = r"\W+".join(map(_word, said.split())).replace(_NOT, _SHORT)
    return rf"{words}(?=\W+{_word(following)}(?!\w))" if following else words


def _word(word: str) -> str:
    if word == "#":
        return rf"(?:\d{{1,3}}|{'|'.join(map(re.escape, _phrases('#')))})"
    return re.escape(word).replace(r"\*", r"\w*")
