"""Which language a message is in: ours, another by name, or undecided.

A script only one language writes decides alone; else a linear model over letters and words does,
with the conversation's language as a prior. Persian and Russian in Latin letters and Turkish
without diacritics are themselves. Nothing but letters counts: a number has no language.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter

import numpy as np

from nlp.features import spelling
from nlp.model import Model
from nlp.understanding import OURS, Language, Scored

LATIN = "LATIN"
HEAD = "language"
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"https?:/+\S*|www\.\S*|\S+@\S+")
_READ = 240  # letters are enough to decide by
_SCRIPTS = {
    "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "GREEK": "el", "HEBREW": "he",
    "ARMENIAN": "hy", "GEORGIAN": "ka", "THAI": "th", "DEVANAGARI": "hi", "BENGALI": "bn",
    "TAMIL": "ta", "ETHIOPIC": "am", "GUJARATI": "gu", "GURMUKHI": "pa", "TELUGU": "te",
    "KANNADA": "kn", "MALAYALAM": "ml", "KHMER": "km", "LAO": "lo", "MYANMAR": "my",
    "SINHALA": "si", "TIBETAN": "bo", "MONGOLIAN": "mn", "THAANA": "dv", "SYRIAC": "syr",
}  # fmt: skip
_ALPHABETS = {
    "ru": frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    "fa": frozenset("ءآأؤئابپةتثجچحخدذرزژسشصضطظعغفقكکگلمنهۀويىی"),
    "tr": frozenset("abcçdefgğhıijklmnoöpqrsştuüvwxyzâîû"),
    "en": frozenset("abcdefghijklmnopqrstuvwxyzèéêï"),
}  # with the letters of other keyboards and of loanwords
_ALIEN = 0.1  # what is left of a language's share with each word that its alphabet cannot write
_ALIEN_WORDS = 3  # at most; and at least one word in
_ONE_IN = 4  # so many, or they are names
_PRIOR = 12.0  # how many times likelier the conversation's language is
_PRIOR_OF_FEW = 100.0  # in so few letters, which neighbours write the same: "да", "نه"
_FEW_LETTERS = 4
_OURS_PRIOR = 1.7  # people mostly write in a language they were offered
_LATIN_PRIOR = 0.5  # and in its own letters
_ENOUGH = 0.4  # confidence below which we abstain
_BESIDE = 3  # words of another script that make a message one of two languages


def letters(text: str) -> str:
    """A text as the model sees it: lower case, its own letters kept, addresses left out."""
    seen = _ADDRESS.sub(" ", text[: 4 * _READ])
    if not seen.isascii():
        seen = unicodedata.normalize("NFKC", seen).replace("İ", "i")
        seen = "".join(c for c in seen.lower() if c.isalpha() or not _unseen(c))
    return " ".join(_WORD.findall(seen.lower()))[:_READ]


def _unseen(char: str) -> bool:
    return char == "̇" or unicodedata.category(char) in {"Cf", "Cs", "Co"}


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """The script of a letter by its Unicode name: `LATIN`, `CYRILLIC`, `ARABIC`, `CJK`."""
    return unicodedata.name(letter, LATIN).split(" ", 1)[0]


class Identifier:
    """Identifies languages by one model. Thread-safe."""

    def __init__(self, model: Model) -> None:
        self._model = model
        labels = [label.partition("-") for label in model.heads[HEAD].labels]
        self._languages = sorted({code for code, _, _ in labels} | set(OURS))
        self._language_of = np.array([self._languages.index(code) for code, _, _ in labels])
        self._priors = np.array([_prior(code, spelt) for code, _, spelt in labels])

    def identify(self, text: str, hint: str = "") -> Language:
        """The language of a text; `und` when neither it nor the hint says."""
        seen = letters(text)
        scripts = Counter([script_of(word[0]) for word in seen.split()])
        if not scripts:
            return Language()
        script, _ = scripts.most_common(1)[0]
        if script in _SCRIPTS:
            return Language(code=_SCRIPTS[script], confidence=0.99)
        return self._decided(seen, script, hint.partition("-")[0].lower(), scripts)

    def _decided(self, seen: str, script: str, hint: str, scripts: Mapping[str, int]) -> Language:
        own = seen if len(scripts) == 1 else _of(seen, script)
        shares = self._shares(own, script, hint)
        code, share = max(shares.items(), key=itemgetter(1))
        if share < _ENOUGH:
            return Language(others=_others(shares, "", 0.2))
        beside = [name for name, words in scripts.items() if name != script and words >= _BESIDE]
        return Language(
            code=code,
            confidence=round(min(share, 0.99), 2),
            others=(*self._beside(seen, beside), *_others(shares, code, 0.2)),
        )

    def _shares(self, words: str, script: str, hint: str) -> dict[str, float]:
        """How likely each language is, however it is spelt."""
        told = self._model.weigh(spelling(words)).shares(HEAD) * self._priors
        whole = np.bincount(self._language_of, told, len(self._languages)).tolist()
        shares: dict[str, float] = dict(zip(self._languages, whole, strict=True))
        for code in OURS:
            shares[code] *= _written(words, script, code)
        if hint in shares:
            shares[hint] *= _PRIOR_OF_FEW if _shared(words, hint) else _PRIOR
        total = sum(shares.values())
        return {code: share / total for code, share in shares.items()}

    def _beside(self, seen: str, scripts: list[str]) -> tuple[Scored, ...]:
        found = []
        for script in scripts:
            shares = self._shares(_of(seen, script), script, "")
            code, share = max(shares.items(), key=itemgetter(1))
            found.append(Scored(code=code, confidence=round(share, 2)))
        return tuple(found)


def _of(seen: str, script: str) -> str:
    """The words of a text that are in a script."""
    return " ".join(word for word in seen.split() if script_of(word[0]) == script)


def _prior(code: str, spelt: str) -> float:
    """How many times likelier than others a language is, spelt so, before anything is read."""
    if code not in OURS:
        return 1.0
    return _OURS_PRIOR * (_LATIN_PRIOR if spelt else 1.0)


def _shared(words: str, code: str) -> bool:
    """Whether it is so little, in letters of a few languages, that neighbours say it as well."""
    return code in {"ru", "fa"} and len(words) <= _FEW_LETTERS and _ALPHABETS[code] >= set(words)


def _written(words: str, script: str, code: str) -> float:
    """What is left of a language's share where its letters cannot write some of the words."""
    romanised = script == LATIN and code in {"ru", "fa"}
    alphabet = _ALPHABETS["en" if romanised else code]
    if alphabet.issuperset(words.replace(" ", "")):
        return 1.0
    each = words.split()
    alien = sum(not alphabet.issuperset(word) for word in each)
    return float(_ALIEN ** min(alien, _ALIEN_WORDS)) if alien * _ONE_IN >= len(each) else 1.0


def _others(shares: Mapping[str, float], chosen: str, least: float) -> tuple[Scored, ...]:
    return tuple(
        Scored(code=code, confidence=round(share, 2))
        for code, share in sorted(shares.items(), key=lambda item: -item[1])
        if code != chosen and code in OURS and share >= least
    )
