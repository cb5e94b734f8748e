"""A fact's value as the person it is about reads it: their calendar, digits, units and words."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from persiantools import digits

from locales import direction

SHORT = 180  # characters of somebody's own words that are shown back to them
_WISHES = {"remedy_requested", "remedy_besides"}
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_RIAL, _TOMAN, _RIALS_A_TOMAN = "IRR", "تومان", 10  # what Iranians count in, whatever is billed
_ISOLATE, _POP = "\u2068", "\u2069"
_RTL = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_QUOTES = {"en": "“{}”", "ru": "«{}»", "tr": "“{}”", "fa": "«{}»"}

Day = Callable[[datetime, str], str]
Word = Callable[[str, str], str]


def shown(field: str, value: Any, language: str, *, day: Day, word: Word) -> str:
    """One value. `day` writes a date, `word` a text by its key."""
    match value:
        case {"value": int() | float() as amount, "currency": str() as currency}:
            return money(amount, currency, language)
        case int() | float():
            return _digits(format_decimal(value, locale=language), language)
        case str() if field == "what":
            return isolated(_QUOTES[language].format(shortened(value)), language)
        case str() | list() if field in _WISHES:
            codes = value if isinstance(value, list) else [value]
            return format_list([_wish(code, language, word) for code in codes], locale=language)
        case str():
            return _written(value, language, day)
        case _:
            return isolated(str(value), language)


def money(amount: float, currency: str, language: str) -> str:
    """An amount without empty decimals; rials as tomans in Persian, as people say them."""
    if language == "fa" and currency == _RIAL:
        number = format_decimal(amount / _RIALS_A_TOMAN, locale=language)
        return f"{_digits(number, language)} {_TOMAN}"
    pattern = "#,##0.##\xa0¤"
    written = format_currency(amount, currency, pattern, locale=language, currency_digits=False)
    return isolated(_digits(written, language), language)


def shortened(text: str, most: int = SHORT) -> str:
    """Somebody's own words in one line, cut between words."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[:most].rsplit(" ", 1)[0].rstrip(" ,.;:–-،؛")
    return f"{cut}…"


def isolated(text: str, language: str) -> str:
    """A text that keeps its order inside text of the other direction."""
    strange = direction(language) == "rtl" or _RTL.search(text)
    return f"{_ISOLATE}{text}{_POP}" if strange else text


def _wish(value: str, language: str, word: Word) -> str:
    try:
        return word(f"remedy.{value}", language)
    except KeyError:
        return isolated(shortened(value), language)


def _written(value: str, language: str, day: Day) -> str:
    """A date in the person's calendar; anything else as they wrote it."""
    try:
        on = date.fromisoformat(value) if _ISO_DATE.fullmatch(value) else None
    except ValueError:
        on = None
    if on is None:
        return isolated(shortened(value), language)
    return day(datetime.combine(on, time(12), tzinfo=UTC), language)


def _digits(text: str, language: str) -> str:
    return str(digits.en_to_fa(text)).replace(",", "٬") if language == "fa" else text
