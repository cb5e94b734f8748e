"""Concepts: one vocabulary in four languages, found by word, stem and pair."""

from importlib import import_module

import pytest

from nlp.concepts import Concepts
from nlp.normalise import fold
from nlp.understanding import OURS

TABLES = {code: import_module(f"nlp.lang.{code}.concepts").CONCEPTS for code in OURS}


def test_every_language_knows_the_same_concepts() -> None:
    codes = {language: set(table) for language, table in TABLES.items()}
    assert all(known == codes["en"] for known in codes.values())


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "The couriers left it at the neighbour's", "courier"),
        ("ru", "Курьеру было лень подняться", "courier"),
        ("ru", "kurer ne priehal", "courier"),
        ("tr", "kuryeniz gelmedi", "courier"),
        ("fa", "پیک سفارش رو نیاورد", "courier"),
    ],
)
def test_found_in_any_form(language: str, text: str, code: str) -> None:
    found = {each for each, _, _ in Concepts(language).read(fold(text))}
    assert code in found


def test_spans_are_of_the_words() -> None:
    text = fold("no refund yet")
    found = {(code, text[start:end]) for code, start, end in Concepts("en").read(text)}
    assert ("refund", "refund") in found


def test_nothing_to_read() -> None:
    assert list(Concepts("en").read("")) == []
