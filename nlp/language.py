"""Which language a message is in: ours, a neighbour's, or undecided.

Letters only one language writes, everyday words and typical endings vote; the conversation's
language is a prior that decides only what the text leaves open. Persian and Russian in Latin
letters and Turkish without diacritics are themselves. langdetect is asked only where nothing of
ours is recognised, because it knows no transliteration and takes two seconds to wake.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from threading import Lock
from types import ModuleType

from nlp.lang import neighbours
from nlp.normalise import Plain, fold
from nlp.understanding import OURS, Language
from nlp.wordlist import split

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_MOST_WORDS = 300  # enough to decide by
_HOME = {"CYRILLIC": "ru", "ARABIC": "fa"}  # the likeliest of ours in a script
_LATIN = ("en", "tr", "fa", "ru")
_SCRIPTS = {
    "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "GREEK": "el", "HEBREW": "he",
    "ARMENIAN": "hy", "GEORGIAN": "ka", "THAI": "th", "DEVANAGARI": "hi", "BENGALI": "bn",
    "TAMIL": "ta", "ETHIOPIC": "am", "GUJARATI": "gu", "GURMUKHI": "pa", "TELUGU": "te",
}  # fmt: skip
_PRIOR = 0.7  # of the hint, in words
_AT_HOME = 0.5  # of ru in Cyrillic and fa in Arabic letters, in words
_ENOUGH = 0.5  # words' worth of evidence below which we abstain
_KNOWN = 0.12  # share of words recognised below which another opinion is asked
_FEW = 4  # words below which nobody's opinion is worth asking
_RARE_LETTER = 0.8  # a word with a letter of one language only
_ENDING = 0.45
_STEM = 4  # letters of a stem that says something about a language


def identify(plain: Plain, hint: str = "") -> Language:
    """The language of a message, with how sure; `und` when the text and the hint do not say."""
    words = _WORD.findall(plain.text)[:_MOST_WORDS]
    if not words:
        return Language()
    script = Counter(script_of(word[0]) for word in words).most_common(1)[0][0]
    if script in _SCRIPTS:
        return Language(code=_SCRIPTS[script], confidence=0.9)
    words = [word for word in words if script_of(word[0]) == script]
    votes = _votes(words, script)
    _vote_letters(votes, plain.original, script)
    if sum(votes.values()) < _KNOWN * len(words) and len(words) >= _FEW and not _ours(hint):
        return _another_opinion(plain.original, script)
    return _decide(votes, script, hint.partition("-")[0].lower())


def _ours(hint: str) -> bool:
    return hint.partition("-")[0].lower() in OURS


def _decide(votes: dict[str, float], script: str, hint: str) -> Language:
    scores = defaultdict(float, votes)
    if home := _HOME.get(script):
        scores[home] += _AT_HOME
    if hint and (hint in scores or hint == home or (script == "LATIN" and hint in _LATIN)):
        scores[hint] += _PRIOR
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    (code, best), (_, second) = (*ranked, ("", 0.0), ("", 0.0))[:2]
    if best < _ENOUGH:
        return Language()
    return Language(code=code, confidence=round(min(0.99, best / (best + second + 0.2)), 2))


def _votes(words: list[str], script: str) -> dict[str, float]:
    """What the words say; one that several languages know is shared among them."""
    votes: dict[str, float] = defaultdict(float)
    for word in words:
        knowing = _knowing(word, script)
        for code in knowing or _by_ending(word, script):
            votes[code] += 1 / len(knowing) if knowing else _ENDING
    return votes


def _vote_letters(votes: dict[str, float], original: str, script: str) -> None:
    for word in _WORD.findall(original.lower())[:_MOST_WORDS]:
        if script_of(word[0]) != script:
            continue
        codes = {code for letter in word for code in _letters().get(letter, ())}
        for code in codes:
            votes[code] += _RARE_LETTER / len(codes) + 0.1


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """The script of a letter by its Unicode name: `LATIN`, `CYRILLIC`, `ARABIC`, `CJK`."""
    return unicodedata.name(letter, "LATIN").split(" ", 1)[0]


@lru_cache(maxsize=16_384)
def _by_ending(word: str, script: str) -> tuple[str, ...]:
    if script != "LATIN":
        return ()
    return tuple(code for code in OURS if (shape := _shape(code)) and shape.fullmatch(word))[:1]


def _data(code: str, name: str) -> ModuleType:
    return import_module(f"nlp.lang.{code}.{name}")


@cache
def _shape(code: str) -> re.Pattern[str] | None:
    pattern = _data(code, "patterns").ENDINGS
    return re.compile(pattern) if pattern else None


@lru_cache(maxsize=16_384)
def _knowing(word: str, script: str) -> tuple[str, ...]:
    """The languages that use a word: as an everyday one, or by a stem of their lexicon."""
    known = _vocabulary()
    if codes := known.get((script, word)):
        return codes
    stems = (f"{word[:end]}*" for end in range(len(word), _STEM - 1, -1))
    return next((codes for stem in stems if (codes := known.get((script, stem)))), ())


@cache
def _vocabulary() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Words and stems by script, each with the languages that use it."""
    known: dict[tuple[str, str], set[str]] = {}
    for code, phrase in _everything():
        for word in fold(phrase).split():
            known.setdefault((script_of(word[0]), word), set()).add(code)
    return {word: tuple(sorted(codes)) for word, codes in known.items()}


def _everything() -> Iterator[tuple[str, str]]:
    for code, words in neighbours.WORDS.items():
        yield from ((code, word) for word in split(words))
    for code in OURS:
        yield from ((code, word) for word in split(_data(code, "patterns").EVERYDAY))
        for table in ("KIND", "CATEGORY", "URGENCY", "ACTS", "REMEDY"):
            for phrases in getattr(_data(code, "lexicon"), table).values():
                lists = (phrases,) if isinstance(phrases, str) else phrases.values()
                yield from (
                    (code, word) for words in lists for word in split(words.replace("…", ""))
                )


@cache
def _letters() -> Mapping[str, tuple[str, ...]]:
    ours = {code: _data(code, "patterns").LETTERS for code in OURS}
    owners: dict[str, list[str]] = {}
    for code, letters in {**neighbours.LETTERS, **ours}.items():
        for letter in letters:
            owners.setdefault(letter, []).append(code)
    return {letter: tuple(codes) for letter, codes in owners.items()}


_asking = Lock()


def _another_opinion(text: str, script: str) -> Language:
    """What langdetect calls a language we do not recognise; never ours in other letters."""
    detector = import_module("langdetect")
    with _asking:
        detector.DetectorFactory.seed = 0
        try:
            best = detector.detect_langs(text[:500])[0]
        except detector.LangDetectException:
            return Language()
    unlike = best.lang in {"ru", "fa"} and script == "LATIN"
    if best.prob < 0.9 or unlike:  # noqa: PLR2004  # below this it guesses
        return Language()
    return Language(code=best.lang, confidence=round(0.7 * best.prob, 2))
