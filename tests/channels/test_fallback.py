"""Numbered choices, and long text cut where a reader would."""

import unicodedata

import pytest
from hypothesis import given, settings, strategies as st

from channels.fallback import numbered, pieces
from channels.message import Choice

CHOICES = (Choice(value="a", label="Да"), Choice(value="b", label="Нет"))


def test_choices_are_numbered_below_the_text():
    assert numbered("Верно?\n", CHOICES, "ru") == "Верно?\n\n1. Да\n2. Нет"


def test_persian_reads_persian_digits():
    many = tuple(Choice(value=str(n), label="بله") for n in range(11))
    assert numbered("", many, "fa-IR").splitlines()[10] == "۱۱. بله"


def test_without_choices_the_text_is_itself():
    assert numbered("Спасибо", (), "ru") == "Спасибо"


def test_short_text_is_one_piece():
    assert pieces("да", 16) == ("да",)
    assert pieces("", 16) == ("",)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Первый абзац.\n\nВторой абзац длиннее", "Первый абзац.\n\n"),
        ("Первая строка\nвторая строка", "Первая строка\n"),
        ("Да. Это так! Потому что", "Да. Это так! "),
        ("слово за словом уходит", "слово за словом "),
        ("б" * 30, "б" * 20),
    ],
)
def test_a_cut_falls_where_a_reader_pauses(text: str, first: str):
    assert pieces(text, 20)[0] == first


def test_characters_as_seen_stay_whole():
    family = "👨‍👩‍👧"
    assert all(not piece.startswith("\u200d") for piece in pieces(family * 20, 16))
    accented = "е\u0301" * 40
    assert all(not unicodedata.combining(piece[0]) for piece in pieces(accented, 17))


def test_a_limit_no_character_fits_is_refused():
    with pytest.raises(ValueError, match="below 16"):
        pieces("x", 3)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400), st.integers(16, 60))
def test_pieces_fit_and_join_to_the_text(text: str, limit: int):
    for measure in (len, utf16):
        cut = pieces(text, limit, measure=measure)
        assert "".join(cut) == text
        assert all(measure(piece) <= limit for piece in cut)
