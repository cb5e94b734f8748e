"""Values as people of each language write them."""

from datetime import datetime
from typing import Any

import pytest

from bot.services.values import SHORT, isolated, money, shortened, shown


def day(moment: datetime, language: str) -> str:
    return f"{moment:%d.%m.%Y} {language}"


def word(key: str, language: str) -> str:
    if key != "remedy.refund":
        raise KeyError(key)
    return f"Refund {language}"


@pytest.mark.parametrize(
    ("field", "value", "language", "text"),
    [
        ("what", "It  broke\nat once", "en", "“It broke at once”"),
        ("what", "Сломался", "ru", "«Сломался»"),
        ("what", "شکست", "en", "\u2068“شکست”\u2069"),
        ("occurred_on", "2026-03-01", "ru", "01.03.2026 ru"),
        ("occurred_on", "2026-13-45", "en", "2026-13-45"),
        ("occurred_on", "last week", "en", "last week"),
        ("order_ref", "4481203", "fa", "\u20684481203\u2069"),
        ("remedy_requested", "refund", "tr", "Refund tr"),
        ("remedy_requested", "my money", "en", "my money"),
        ("remedy_requested", "a.b", "en", "a.b"),
        ("remedy_besides", ["refund", "call me"], "en", "Refund en and call me"),
        ("remedy_besides", ["refund"], "ru", "Refund ru"),
        ("evidence", 2, "fa", "۲"),
        ("evidence", 2, "en", "2"),
        ("other", ["x"], "en", "['x']"),
    ],
)
def test_a_value_is_shown_as_people_write_it(field: str, value: Any, language: str, text: str):
    assert shown(field, value, language, day=day, word=word) == text


@pytest.mark.parametrize(
    ("amount", "currency", "language", "text"),
    [
        (8_500_000.0, "IRR", "fa", "۸۵۰٬۰۰۰ تومان"),
        (1250.0, "RUB", "ru", "1\u00a0250\u00a0₽"),
        (1250.5, "TRY", "tr", "1.250,5\u00a0₺"),
        (19.99, "USD", "en", "19.99\u00a0$"),
    ],
)
def test_amounts(amount: float, currency: str, language: str, text: str):
    assert money(amount, currency, language) == text
    value = {"value": amount, "currency": currency}
    assert shown("amount", value, language, day=day, word=word) == text


def test_long_words_are_cut_between_words():
    text = "word " * 100
    cut = shortened(text)
    assert len(cut) <= SHORT + 1
    assert cut.endswith("word…")
    assert shortened("x" * 300) == "x" * SHORT + "…"


def test_only_what_goes_the_other_way_is_isolated():
    assert isolated("kettle", "en") == "kettle"
    assert isolated("kettle", "fa") == "\u2068kettle\u2069"
    assert isolated("کتری", "ru") == "\u2068کتری\u2069"
