"""What the language model learns from: our corpora, neighbours' rows, and letter statistics.

Whole messages and pieces of one to eight words of them, because people write both. Languages for
which nobody wrote rows are learnt from words made up by the letter statistics that come with
langdetect: no text, only how often which letters follow which.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

import numpy as np

from nlp.language import LATIN, letters, script_of
from nlp.training.corpus import Row
from nlp.understanding import OURS, ActCode
from nlp.wordlist import split

_SEED = 20261118
_TAKEN = 0.2  # share of our own rows that is enough to know a language by
_PIECES = 2  # of every message, beside the whole
_LONGEST_PIECE = 6  # words
_LATIN_TOO = 0.2  # share of Russian messages that are learnt in Latin letters as well
_RARELY = 0.4  # how often one of the less usual spellings of a letter
_TURN = "turn"  # a row that is a whole answer, greeting or question of a few words
_SAID = 5  # how many messages such a turn of ours counts as: people say it all the time
_MADE_UP = 160  # messages a language by letter statistics
_SAME = {"zh-cn": "zh", "zh-tw": "zh", "hr": "sr-Latn"}
# Known by their script alone.
_SKIPPED = frozenset(
    split("ja, ko, zh-cn, zh-tw, th, el, he, hi, bn, gu, kn, ml, mr, ne, pa, ta, te")
)
# How people type each Russian letter where there is no Russian keyboard.
_IN_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        split(
            "a, b, v, g, d, e, yo|e|io, zh|j|g, z, i, y|i|j, k, l, m, n, o, p, r, s, t, u, f,"
            " h|kh|x, c|ts, ch|4, sh|6, sch|sh|shch, -, y|i, -|', e, yu|u|ju|iu, ya|ja|ia|a"
        ),
        strict=True,
    )
)
_WITHOUT_DIACRITICS = str.maketrans("çğıöşüâîû", "cgiosuaiu")


def messages(rows: Iterable[Row]) -> Iterator[tuple[str, str, str]]:
    """Each text to learn from, its label (`fa`, `fa-Latn`, `az` …) and its group."""
    chance = np.random.default_rng(_SEED)
    known = list(rows)
    ours = {letters(row.text) for row in known if row.register == _TURN and row.language in OURS}
    for text, label, group in _all(known, chance):
        if label.partition("-")[0] in OURS or letters(text) not in ours:
            yield text, label, group


def _all(rows: Iterable[Row], chance: np.random.Generator) -> Iterator[tuple[str, str, str]]:
    """The same, with pieces of other languages that are turns of ours: "no", "да", "salam"."""
    for row in rows:
        if row.language in OURS and (_another(row) or not _telling(row, chance)):
            continue
        for text in _variants(row, chance):
            yield from _cut(text, _label(row.language, text), row.group, chance)
    for code in sorted(_profiles()):
        for number in range(_MADE_UP):
            yield _made_up(code, chance), _SAME.get(code, code), f"{code}/{number}"


def _another(row: Row) -> bool:
    """Rows that are partly, or wholly, in a language other than their person's."""
    return row.register == "mixed" or ActCode.CHANGE_LANGUAGE in row.acts


def _telling(row: Row, chance: np.random.Generator) -> bool:
    """Short turns and other letters are rare and wanted; of the rest, some are enough."""
    told = row.acts or row.register in {"translit", _TURN}
    return bool(told) or chance.random() < _TAKEN


def _label(language: str, text: str) -> str:
    latin = sum(script_of(char) == LATIN for char in text if char.isalpha())
    foreign = language in {"ru", "fa"} and 2 * latin > sum(map(str.isalpha, text))
    return f"{language}-Latn" if foreign else language


def _variants(row: Row, chance: np.random.Generator) -> Iterator[str]:
    yield from [row.text] * (_SAID if row.register == _TURN and row.language in OURS else 1)
    if row.language == "tr":
        plain = letters(row.text).translate(_WITHOUT_DIACRITICS)
        if chance.random() < 0.5:  # noqa: PLR2004  # half of them also as typed without diacritics
            yield plain
    elif row.language == "ru" and (row.register == _TURN or chance.random() < _LATIN_TOO):
        yield _in_latin(row.text, chance)
    elif row.language == "fa" and chance.random() < 0.2:  # noqa: PLR2004  # as an Arabic keyboard types
        yield row.text.replace("ی", "ي").replace("ک", "ك")


def _in_latin(text: str, chance: np.random.Generator) -> str:
    """A Russian text in Latin letters, each spelt as one person would throughout."""
    spelt: dict[str, str | int | None] = {}
    for letter, ways in _IN_LATIN.items():
        usual, *rare = ways.replace("-", "").split("|")
        spelt[letter] = str(chance.choice(rare)) if rare and chance.random() < _RARELY else usual
    return text.lower().translate(str.maketrans(spelt))


def _cut(
    text: str, label: str, group: str, chance: np.random.Generator
) -> Iterator[tuple[str, str, str]]:
    yield text, label, group
    words = text.split()
    for _ in range(_PIECES):
        size = int(chance.integers(1, _LONGEST_PIECE + 1))
        if len(words) > size:
            start = int(chance.integers(0, len(words) - size + 1))
            piece = " ".join(words[start : start + size])
            if _label(label.partition("-")[0], piece) == label:
                yield piece, label, group


@cache
def _profiles() -> dict[str, dict[str, tuple[list[str], np.ndarray]]]:
    """By language: which letters follow two letters, and how often."""
    found = {}
    for file in resources.files("langdetect").joinpath("profiles").iterdir():
        if file.name not in _SKIPPED:
            found[file.name] = _followers(json.loads(file.read_text("utf-8"))["freq"])
    return found


def _followers(counts: dict[str, int]) -> dict[str, tuple[list[str], np.ndarray]]:
    following: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for run, count in counts.items():
        if len(run) == 3:  # noqa: PLR2004  # two letters and what follows
            following[run[:2].lower()][run[2].lower()] += count
        elif len(run) == 2 and run[0] == " ":  # noqa: PLR2004  # how words begin
            following[" "][run[1].lower()] += count
    return {
        start: (list(after), np.array(list(after.values())) / sum(after.values()))
        for start, after in sorted(following.items())
    }


def _made_up(code: str, chance: np.random.Generator) -> str:
    return " ".join(_word(code, chance) for _ in range(int(chance.integers(1, 9))))


def _word(code: str, chance: np.random.Generator) -> str:
    following, word = _profiles()[code], " "
    while len(word) < 14 and (after := following.get(word[-2:])):  # noqa: PLR2004  # letters
        letter = after[0][int(chance.choice(len(after[0]), p=after[1]))]
        if letter == " ":
            break
        word += letter
    return word.strip()
