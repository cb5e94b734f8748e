"""Amounts of money with their currency, in figures or words. Toman become rials, ten to one."""

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
}
_TOMAN = "TOMAN"  # not an ISO 4217 code: written, never stored
_MOST = 1e12  # above this it is not money


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language writes money."""

    numerals: Numerals
    currencies: Words[str]
    after: re.Pattern[str]
    before: re.Pattern[str]


def grammar(numerals: Numerals, currencies: Mapping[str, str]) -> Grammar:
    """Compile the currency words of a language, `{ISO 4217 code: words}`."""
    common = Words(_COMMON)
    words = Words(
        {
            code: f"{currencies.get(code, '')}, {_COMMON.get(code, '')}"
            for code in (*_COMMON, *currencies)
        }
    )
    return Grammar(
        numerals=numerals,
        currencies=words,
        after=re.compile(rf"(?P<number>{numerals.pattern})[ -]?(?P<unit>{words.pattern})(?!\w)"),
        before=re.compile(rf"(?<!\w)(?P<unit>{common.pattern}) ?(?P<number>{numerals.pattern})"),
    )


def read(doc: Doc, grammars: Iterable[Grammar]) -> tuple[Entity, ...]:
    """Every amount, `{"value": float, "currency": ISO 4217 code}`."""
    found = (
        _entity(doc, match, grammar)
        for grammar in grammars
        for pattern in (grammar.after, grammar.before)
        for match in pattern.finditer(doc.text)
    )
    return tuple(entity for entity in found if entity)


def _entity(doc: Doc, match: re.Match[str], grammar: Grammar) -> Entity | None:
    value = grammar.numerals.value(match["number"])
    currency = grammar.currencies.key(match["unit"])
    if currency == _TOMAN:
        value, currency = value * 10, "IRR"
    if not 0 < value < _MOST:
        return None
    span = doc.plain.span(*match.span())
    money = {"value": value, "currency": currency}
    return Entity(
        start=span.start, end=span.end, text=span.text, type=EntityType.AMOUNT, value=money
    )
