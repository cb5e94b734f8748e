"""Grades out of words, alone and in letters."""

import pytest

from bot.dialogue.grades import listed, one, said
from tests.fakes import understood

ASPECTS = ("ease", "information", "courtesy")


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        *[("5", 5), ("۴", 4), ("4/5", 4), ("4 out of 5", 4), ("5 üzerinden 3", 3), ("4 از ۵", 4)],
        *[("⭐⭐⭐", 3), ("Отлично!", 5), ("beş", 5), ("خیلی بد", 1), ("I give it a 2", 2)],
        *[("", 0), ("7", 0), ("0", 0), ("1 2", 0), ("my order 4481203", 0), ("so what", 0)],
        ("4 people came and took 3 boxes away", 0),
    ],
)
def test_one(text: str, grade: int):
    assert one(text, said(understood(text))) == grade


@pytest.mark.parametrize(
    ("text", "grades", "rest"),
    [
        ("5 4 3", (5, 4, 3), ""),
        ("1) 5\n3) 2", (5, None, 2), ""),
        ("1. 5, 2. 4, 3. 3", (5, 4, 3), ""),
        ("۱- ۵\n۲- ۴", (5, 4, None), ""),
        ("5\n4\n3\nThank you", (5, 4, 3), "Thank you"),
        ("1: good\n2: two", (4, 2, None), ""),
        ("The order 4481203 never came", (), "The order 4481203 never came"),
        ("5 4 3 2 1 5 5", (5, 4, 3), ""),
    ],
)
def test_listed(text: str, grades: tuple[int | None, ...], rest: str):
    wanted = {name: grade for name, grade in zip(ASPECTS, grades, strict=False) if grade}
    assert listed(text, ASPECTS, said(understood(text))) == (wanted, rest)
