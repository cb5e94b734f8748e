"""Values as people read them: dates, amounts, wishes, sizes."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from babel.numbers import format_currency
from babel.units import format_unit

from bot.domain.case import Fact
from bot.services.wording import Wording
from desk.texts import NUMERALS, Texts, mark
from desk.words import FAQ, IS_SOLVED, READ_BACK, SATISFACTION
from nlp.readers import remedy

YES, NO = mark("Yes"), mark("No")
_KILO = 1024
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def shown(fact: Fact, texts: Texts, wording: Wording) -> str:
    """A fact's value in the reader's language."""
    if fact.field == "remedy_requested" and fact.value in remedy.CODES:
        return wish(str(fact.value), texts, wording)
    if fact.field == "remedy_besides" and isinstance(fact.value, list | tuple):
        return texts.comma.join(wish(str(code), texts, wording) for code in fact.value)
    if fact.field == "read_back" and fact.value in READ_BACK:
        return texts.say(READ_BACK[fact.value])
    if fact.field == "faq" and fact.value in FAQ:
        return texts.say(FAQ[fact.value])
    if fact.field == "satisfaction" and isinstance(fact.value, Mapping):
        return texts.comma.join(_feedback(fact.value, texts))
    return value(fact.value, texts)


def _feedback(given: Mapping[str, Any], texts: Texts) -> Iterator[str]:
    """Each answer of the survey by its name."""
    for name, answer in given.items():
        solved = IS_SOLVED.get(answer, "") if name == "solved" else ""
        shown = texts.say(solved) if solved else value(answer, texts)
        yield f"{texts.say(SATISFACTION.get(name, name))}: {shown}"


def wish(code: str, texts: Texts, wording: Wording) -> str:
    """What would put it right, by its name."""
    return wording.text(f"remedy.{code}", texts.language)


def value(given: Any, texts: Texts) -> str:
    """Anything a fact or an entity may hold."""
    match given:
        case bool():
            return texts.say(YES if given else NO)
        case {"value": int() | float() as sum_, "currency": str() as currency}:
            return money(sum_, currency, texts)
        case int() | float():
            return texts.number(given)
        case str():
            return _date(given, texts)
        case _:
            return texts.comma.join(_several(given, texts))


def _several(given: Any, texts: Texts) -> list[str]:
    if isinstance(given, Mapping):
        return [f"{key}: {value(item, texts)}" for key, item in given.items()]
    return [value(item, texts) for item in given] if isinstance(given, list | tuple) else []


def size(count: int, texts: Texts) -> str:
    """Bytes, in kilobytes or megabytes of 1024."""
    large = count >= _KILO * _KILO
    number = count / _KILO / (_KILO if large else 1)
    unit = "digital-megabyte" if large else "digital-kilobyte"
    length: Literal["long", "short"] = "long" if texts.language == "fa" else "short"
    shown = format_unit(
        round(number, 1),
        unit,
        length=length,
        locale=texts.language,
        numbering_system=NUMERALS,
    )
    return texts.digits(shown)


def money(amount: float | Decimal, currency: str, texts: Texts) -> str:
    """A sum as readers of the language write it."""
    shown = format_currency(amount, currency, locale=texts.language, numbering_system=NUMERALS)
    return texts.digits(shown)


def _date(text: str, texts: Texts) -> str:
    """An ISO 8601 date in the reader's calendar; every other text, bare numbers too, as it is."""
    if not _ISO_DATE.fullmatch(text):
        return text
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return texts.day(datetime(day.year, day.month, day.day, 12, tzinfo=texts.zone))
