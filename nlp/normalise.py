"""One plain form for the many ways of writing the same words. Pure, and reversible in offsets.

The form is for matching only, never for people: lower case without any diacritics (so ё is е, İ
and ı are i, آ is ا, ş is s), Arabic letters as Persian ones, every digit as ASCII, one space for
any white space, no invisible characters, long-drawn letters shortened, Latin letters hidden in
Cyrillic words (or the reverse) put right, Persian prefixes and endings joined to their words.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from nlp.understanding import Span


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` is the plain form; its character `i` was written at `origins[i]` of `original`."""

    original: str
    text: str
    origins: tuple[int, ...]  # one more than there are characters: the last is the end

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the plain form stands in the original."""
        if start >= end:
            return self.origins[start], self.origins[start]
        last = self.origins[end - 1] + 1
        while last < self.origins[end] and unicodedata.combining(self.original[last]):
            last += 1
        return self.origins[start], last

    def first(self, size: int) -> "Plain":
        """The form with at most so many characters."""
        return Plain(self.original, self.text[:size], self.origins[: size + 1])

    def span(self, start: int, end: int) -> Span:
        """A stretch of the plain form as a span of the original."""
        first, last = self.offsets(start, end)
        return Span(start=first, end=last, text=self.original[first:last])


def plain(text: str, *, shorten: bool = True) -> Plain:
    """The plain form of a text, with the way back.

    `shorten` long-drawn letters, as people talk; not where a letter thrice may be a number's.
    """
    pieces = [(folded, at) for at, char in enumerate(text) if (folded := fold_character(char))]
    origins = [at for folded, at in pieces for _ in folded]
    folded = _in_one_script("".join(folded for folded, _ in pieces))
    gaps = _superfluous(folded, shorten=shorten)
    return _without(gaps, Plain(text, folded, (*origins, len(text))))


def fold(text: str, *, shorten: bool = True) -> str:
    """The plain form alone, for the words of a lexicon."""
    folded = _in_one_script("".join(map(fold_character, text)))
    kept = _between(_superfluous(folded, shorten=shorten), len(folded))
    return "".join(folded[start:end] for start, end in kept).strip()


@lru_cache(maxsize=4096)
def fold_character(char: str) -> str:
    """The plain form of one character; empty when it is not to be seen."""
    if char.isspace() or char == "№":
        return " " if char.isspace() else char
    decomposed = unicodedata.normalize("NFKD", char).lower()
    return "".join(_SPECIAL.get(c, _digit(c)) for c in decomposed if not _unseen(c))


def _unseen(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Me", "Cf", "Cs", "Cc", "Co"} or char == "ـ"


def _digit(char: str) -> str:
    return str(unicodedata.digit(char)) if char.isdecimal() else char


_SPECIAL = {
    "ı": "i",
    "ي": "ی",
    "ى": "ی",
    "ك": "ک",
    "ة": "ه",
    "ە": "ه",
    "ۀ": "ه",
    "’": "'",
    "‘": "'",
}
_SPECIAL |= {"ʼ": "'", "`": "'", "–": "-", "—": "-", "‐": "-", "−": "-", "٫": ".", "٬": ","}
_SPECIAL |= {" ": " ", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"}

_MIXED = re.compile(r"\b(?=\w*[a-z])(?=\w*[а-я])[a-zа-я]+\b")
_LATIN, _CYRILLIC = "aceopxykmhtb", "асеорхукмнтв"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)


def _in_one_script(text: str) -> str:
    return text if text.isascii() else _MIXED.sub(_one_script, text)


def _one_script(match: re.Match[str]) -> str:
    """A word in two scripts was meant in the one whose letters the other cannot imitate."""
    word = match[0]
    cyrillic, latin = word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN)
    if not re.search("[a-z]", cyrillic):
        return cyrillic
    return word if re.search("[а-я]", latin) else latin


_SUPERFLUOUS = re.compile(
    r" (?= )"  # all but one space
    r"|(?P<long>(?P<letter>[^\W\d_])(?P=letter){2,})"  # a letter three times or more: once
    r"|(?<=\bمی) (?=[آ-ی])|(?<=\bنمی) (?=[آ-ی])"  # می خواهم
    r"|(?<=[آ-ی]) (?=(?:ها|های|هایی|هایم|هام|تر|ترین|ام|اید|اند|ایم)\b)"  # کتاب ها, رفته اند
)


def _superfluous(text: str, *, shorten: bool) -> Iterator[tuple[int, int]]:
    for match in _SUPERFLUOUS.finditer(text):
        if shorten or not match["long"]:
            yield match.start() + bool(match["long"]), match.end()


def _without(gaps: Iterator[tuple[int, int]], form: Plain) -> Plain:
    kept = list(_between(gaps, len(form.text)))
    text = "".join(form.text[start:end] for start, end in kept)
    origins = chain.from_iterable(form.origins[start:end] for start, end in kept)
    return Plain(form.original, text, (*origins, form.origins[-1]))


def _between(gaps: Iterator[tuple[int, int]], size: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text of `size` characters that are in no gap."""
    kept = 0
    for start, end in gaps:
        yield kept, start
        kept = end
    yield kept, size
