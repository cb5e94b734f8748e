"""Grades from 1 to 5, in digits, stars or words: one in a chat, several in a letter. Pure."""

import re
from collections.abc import Mapping, Sequence

from bot.domain.survey import BEST, WORST
from nlp.normalise import fold
from nlp.understanding import SayingCode, Understanding

_STAR = re.compile(r"[⭐🌟★]")
_NUMBER = re.compile(r"(?<!\d)\d+(?!\d)")
_OF_FIVE = re.compile(
    r" ?(?:/|of|out of|из|از|uzerinden) ?(?:5|five|пяти|пять|پنج)$|^5 ?uzerinden "
)
_NUMBERED = re.compile(r"^\(?(\d)\s*[.):\-]+\s*(\S.*)$")
_NEXT = re.compile(r"(?<=\d)[ ,;]+(?=\d ?[.):])")  # "1) 5, 2) 4"
_BETWEEN = re.compile(r"[\s,;|.]+")
_FEW = 4  # words around one grade: "I give it a 4"
_EDGE = " .,!?؟،…:;-–()\"'«»“”"
_MEANT: Mapping[SayingCode, int] = {
    SayingCode(f"grade_{grade}"): grade for grade in range(WORST, BEST + 1)
}
Words = Mapping[str, int]  # grades by the words for them, folded


def said(read: Understanding) -> Words:
    """The grades that words of a text name."""
    return {fold(one.text): _MEANT[one.code] for one in read.sayings if one.code in _MEANT}


def one(text: str, words: Words) -> int:
    """The grade a short answer gives; 0 where it gives none, or more than one.

    A word for a grade is one only by itself.
    """
    if stars := _STAR.findall(text):
        return len(stars) if len(stars) <= BEST else 0
    plain = _OF_FIVE.sub("", fold(text).strip(" .!"))
    numbers = [int(number) for number in _NUMBER.findall(plain)]
    if len(numbers) == 1 and WORST <= numbers[0] <= BEST and len(plain.split()) <= _FEW + 1:
        return numbers[0]
    if numbers:
        return 0
    return words.get(fold(text).strip(_EDGE), 0)


def listed(text: str, aspects: Sequence[str], words: Words) -> tuple[Mapping[str, int], str]:
    """Grades by aspect from a letter that answers a numbered list, and the words beside them.

    By its number ("2) 5"), or in order: a line each, or all in one line.
    """
    found: dict[str, int] = {}
    rest: list[str] = []
    lines = (part.strip() for line in text.splitlines() for part in _NEXT.split(line))
    for line in filter(None, lines):
        given = _of_line(line, aspects, len(found), words)
        found |= {aspect: grade for aspect, grade in given.items() if aspect not in found}
        if not given:
            rest.append(line)
    return found, "\n".join(rest)


def _of_line(line: str, aspects: Sequence[str], known: int, words: Words) -> Mapping[str, int]:
    numbered = _NUMBERED.match(fold(line))
    if numbered and 1 <= int(numbered[1]) <= len(aspects):
        grade = one(numbered[2], words)
        return {aspects[int(numbered[1]) - 1]: grade} if grade else {}
    row = _row(line)
    if len(row) > 1:
        return dict(zip(aspects, row, strict=False))
    grade = one(line, words)
    return {aspects[known]: grade} if grade and known < len(aspects) else {}


def _row(line: str) -> Sequence[int]:
    """The grades of a line that holds nothing else; none otherwise."""
    words = [word for word in _BETWEEN.split(fold(line)) if word]
    good = all(len(word) == 1 and word.isdigit() and WORST <= int(word) <= BEST for word in words)
    return [int(word) for word in words] if good else ()
