"""Amounts of money and their currency, in figures or words; toman and pence are converted."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nlp.document import Doc
from nlp.numerals import Numerals
from nlp.understanding import Entity, EntityType
from nlp.wordlist import Words

# Signs and codes every language uses, and which may also stand before the number.
_COMMON = {
    "RUB": "₽, rub",
    "TRY": "₺, tl, try",
    "USD": "$, usd",
    "EUR": "€, eur",
    "GBP": "£, gbp",
    "IRR": "﷼, irr",
    "INR": "₹, rs, rs., inr",
    "AED": "aed, dhs",
    "CAD": "cad, c$, ca$",
    "AUD": "aud, a$, au$",
    "KES": "ksh, kes, kshs",
    "NGN": "₦, ngn",
    "ZAR": "zar",
    "GHS": "ghs",
    "KZT": "₸, kzt",
    "UAH": "₴, uah",
    "AZN": "₼, azn",
    "BYN": "byn",
    "UZS": "uzs",
    "CHF": "chf",
    "AFN": "afn",
}
# Written but never stored, for they have no ISO 4217 code: how many of which currency each is.
_COUNTED = {
    "TOMAN": ("IRR", 10.0),
    "PENCE": ("GBP", 0.01),
    "CENT": ("USD", 0.01),
    "KURUS": ("TRY", 0.01),
    "KOPECK": ("RUB", 0.01),
    "FIVER": ("GBP", 5.0),
    "TENNER": ("GBP", 10.0),
    "KOSAR": ("RUB", 1000.0),
}
_PARTS = ("KURUS", "KOPECK", "CENT", "PENCE")  # said after the whole: 12 lira 50 kurus
# Words after which thousands alone are money of that currency: "заплатил пять тысяч".
_UNSAID = {"PAID_RUB": "RUB", "PAID_TOMAN": "TOMAN", "PAID_TRY": "TRY"}
_ALONE = {"FIVER", "TENNER", "KOSAR"}  # said without a number for one of them
_MOST = 1e12  # above this it is not money


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language writes money."""

    numerals: Numerals
    currencies: Words[str]
    parts: Words[str]
    patterns: tuple[re.Pattern[str], ...]
    unsaid: str


def grammar(numerals: Numerals, currencies: Mapping[str, str]) -> Grammar:
    """Compile the currency words of a language, `{ISO 4217 code: words}`."""
    codes = [code for code in (*_COMMON, *currencies) if code not in _UNSAID]
    words = Words({c: f"{currencies.get(c, '')}, {_COMMON.get(c, '')}" for c in codes})
    parts = Words({code: currencies[code] for code in _PARTS if code in currencies})
    unsaid = next((code for code in _UNSAID if code in currencies), "")
    return Grammar(
        numerals=numerals,
        currencies=words,
        parts=parts,
        patterns=(
            *_written(numerals, words, parts),
            _alone(currencies),
            *([_unsaid(numerals, currencies[unsaid])] if unsaid else []),
        ),
        unsaid=_UNSAID.get(unsaid, ""),
    )


def _written(
    numerals: Numerals, words: Words[str], parts: Words[str]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """With the currency after the number, and before it."""
    number, unit = rf"(?P<number>{numerals.pattern})", rf"(?P<unit>{words.pattern})"
    part = rf"(?P<rest>{numerals.pattern}) ?(?P<part>{parts.pattern})"
    sign = rf"(?<!\w)(?P<unit>{Words(_COMMON).pattern}) ?(?P<number>{numerals.figures})"
    return (
        re.compile(rf"{number}[ -]?{unit}(?!\w)(?:[.,]? (?:(?:и|ve|and|و) )?{part}(?!\w))?"),
        re.compile(sign),
    )


def _alone(currencies: Mapping[str, str]) -> re.Pattern[str]:
    alone = Words({code: currencies[code] for code in _ALONE & currencies.keys()})
    return re.compile(rf"(?<!\w)(?P<unit>{alone.pattern})(?!\w)")


def _unsaid(numerals: Numerals, paid: str) -> re.Pattern[str]:
    """Thousands beside a word of paying, with nothing counted after them."""
    cue, number = Words({0: paid}).pattern, rf"(?P<number>{numerals.thousands})"
    ends = r"(?=[,;!?)]|\.?$|\.\s|\.? (?:за|не|и|в|на|с|из|по|а|но|вместо|сверху|лишних)\b)"
    return re.compile(rf"(?<!\w){cue} (?:(?:[^\W\d]{{1,12}}) ){{0,2}}{number}{ends}")


def read(doc: Doc, grammars: Iterable[Grammar]) -> tuple[Entity, ...]:
    """Every amount, `{"value": float, "currency": ISO 4217 code}`."""
    found = (
        _entity(doc, match, grammar)
        for grammar in grammars
        for pattern in grammar.patterns
        for match in pattern.finditer(doc.text)
    )
    return tuple(entity for entity in found if entity)


def _entity(doc: Doc, match: re.Match[str], grammar: Grammar) -> Entity | None:
    said = match.groupdict()
    code = grammar.currencies.key(said["unit"]) if "unit" in said else grammar.unsaid
    currency, each = _COUNTED.get(code, (code, 1.0))
    written = said.get("number")
    value = (grammar.numerals.value(written) if written else 1.0) * each + _part(said, grammar)
    if not 0 < round(value, 2) < _MOST:
        return None
    span = doc.plain.span(*match.span(0 if "unit" in said else "number"))
    money = {"value": round(value, 2), "currency": currency}
    return Entity(
        start=span.start, end=span.end, text=span.text, type=EntityType.AMOUNT, value=money
    )


def _part(said: Mapping[str, str | None], grammar: Grammar) -> float:
    """The kopecks after the roubles, in roubles."""
    rest, part = said.get("rest"), said.get("part")
    if not rest or not part:
        return 0.0
    return grammar.numerals.value(rest) * _COUNTED[grammar.parts.key(part)][1]
