"""How much bytes read in a charset look like Russian, Persian, Turkish or a western language.

Only charsets of one byte a letter: what is asked of letters is asked once, and kept by byte. Pure
and linear.
"""

import re
from functools import cache
from itertools import chain, product

# Letters by how common they are, with their weight as evidence.
_RUSSIAN = {
    "оеаин": 2.4,
    "тсрвл": 2.1,
    "кмдпу": 1.7,
    "яыьгзб": 1.3,
    "чйхжш": 0.9,
    "юцщэфъёієї": 0.5,
}
_PERSIAN = {"ايیرندوهمتسبلشكک": 2.0, "خگعقفحجزطصضغثظذآپچژئأءؤى": 1.2, "،؟؛\u200c": 1.0}
_TURKISH = {"ışğ": 2.0, "İçöüŞĞÇÖÜ": 1.0, "âîû": 0.5}
_WESTERN = {"éèàüöäßêçñóíáúâîôûëï": 1.2, "ÉÈÀÜÖÄÇÑåøæãõìòùœ": 0.8, "ÁÍÓÚÅØÆ": 0.4}
_VOWELS = frozenset("аеёиоуыэюяАЕЁИОУЫЭЮЯ")
_MARKS = "«»—–“”„‘’…№\xa0•€§°©®\xad"
# The order decides a tie: Turkish before western would call every é Turkish.
_LETTERS = {
    "cp1252": _WESTERN,
    "cp1251": _RUSSIAN,
    "koi8-u": _RUSSIAN,
    "cp1256": _PERSIAN,
    "cp1254": _TURKISH | {letters: weight - 0.1 for letters, weight in _WESTERN.items()},
    "iso8859-5": _RUSSIAN,
    "cp866": _RUSSIAN,
    "mac-cyrillic": _RUSSIAN,
    "iso8859-6": _PERSIAN,
}
CANDIDATES = tuple(_LETTERS)
_WESTERN_CODECS = frozenset({"cp1252", "cp1254"})  # whose words are of ASCII letters, too

_BYTES = bytes(range(256))
_ASCII = bytes(range(0x80))
# One of every kind that neighbours are told apart by: two that are no letters, then letters.
_KINDS = " «aAабАБéÉی"
_ALONE = re.compile(rb"(?<![\x02-\x0a])[\x01\x04-\x0a](?![\x02-\x0a])")  # a kind beyond ASCII
_ALONE_MOST = 0.25  # what a letter with no letter beside it is worth at most


def of(sample: bytes, candidate: str) -> float:
    """The likeness, a letter beyond ASCII: about 2 at best."""
    weights, kinds = _weights(candidate), sample.translate(_kinds(candidate))
    joins = _joins(candidate not in _WESTERN_CODECS)
    worth = list(map(weights.__getitem__, sample))
    for alone in _ALONE.finditer(kinds):
        worth[alone.start()] = min(worth[alone.start()], _ALONE_MOST)
    joined = map(joins.__getitem__, zip(b"\0" + kinds, kinds, strict=False))
    score = sum(chain.from_iterable(zip(worth, joined, strict=True)))
    return score / max(len(sample.translate(None, _ASCII)), 1)


@cache
def _weights(candidate: str) -> list[float]:
    """What each byte is worth; those of ASCII nothing."""
    weights = dict.fromkeys(_MARKS, 0.3)
    for group, weight in _LETTERS[candidate].items():
        weights |= dict.fromkeys(group.upper(), weight * 0.98) | dict.fromkeys(group, weight)
    weights |= dict.fromkeys(_ASCII.decode(), 0.0)
    return [
        weights.get(letter, -2.0 if letter > "\x9f" else -4.0)
        for letter in _BYTES.decode(candidate, "replace")
    ]


@cache
def _kinds(candidate: str) -> bytes:
    """Of each byte its letter's kind, an index into `_KINDS`."""
    kinds = {_traits(letter): kind for kind, letter in enumerate(_KINDS)}
    return bytes(kinds[_traits(letter)] for letter in _BYTES.decode(candidate, "replace"))


def _traits(letter: str) -> tuple[bool, ...]:
    return (
        letter > "\x7f",
        letter.isalpha(),
        letter.islower(),
        letter.isupper(),
        "а" <= letter.lower() <= "ё",
        letter in _VOWELS,
    )


@cache
def _joins(whole_script: bool) -> dict[tuple[int, int], float]:
    """What each two kinds are worth beside each other."""
    return {
        (before, kind): _join(_KINDS[before], _KINDS[kind], whole_script=whole_script)
        for before, kind in product(range(len(_KINDS)), repeat=2)
    }


def _join(before: str, letter: str, *, whole_script: bool) -> float:
    """How well two neighbours go together, one of them beyond ASCII."""
    if letter <= "\x7f" and before > "\x7f" and letter.isalpha():
        return -4.0 if whole_script and before.isalpha() else 0.3
    if letter <= "\x7f" or not before.isalpha() or not letter.isalpha():
        return 0.0
    if before < "\x80":
        return -4.0 if whole_script else 0.3
    if before.islower() and letter.isupper():
        return -2.0
    if "а" <= letter.lower() <= "ё":
        return 0.4 if (before in _VOWELS) != (letter in _VOWELS) else -0.3
    return 0.3 if whole_script else -0.8
