"""Which words of a letter answer which question: by number, under it, in order, or none."""

import pytest

from bot.services.answers import stretches
from tests.fakes import a_message


def found(text: str, count: int = 3, **details: str) -> list[tuple[int, str, bool]]:
    message = a_message(text, "1", details=details)
    return [(s.number, text[s.start : s.end], s.told) for s in stretches(message, count)]


NUMBERED = [
    "1) last Monday 2) 4481203 3) money back",
    "1. last Monday\n2. 4481203\n3. money back",
    "Hello,\n\n1. last Monday\n2. 4481203\n3. money back\n\nRegards\nAnna",
    "1 - last Monday\n2 - 4481203\n3 - money back",
    "(1) last Monday\n(2) 4481203\n(3) money back",
    "1. When?\nlast Monday\n2. Which order? A number will do.\n4481203\n3. What?\nmoney back",
    "1. When? last Monday\n2. Which order? 4481203\n3. What then? money back",
    "۱) last Monday\n۲) 4481203\n۳) money back",
]


@pytest.mark.parametrize("text", NUMBERED)
def test_by_number(text: str):
    assert found(text) == [(1, "last Monday", True), (2, "4481203", True), (3, "money back", True)]


def test_some_numbers_are_left_out():
    assert found("2. 4481203\n3. none") == [(2, "4481203", True), (3, "none", True)]


@pytest.mark.parametrize(
    "text",
    [
        "It happened on 3. March 2026 and I paid 2. So it goes on and on like this for a while.",
        "I bought 2 kettles and 1 of them broke, which I told you at length in my first letter.",
        "",
        "4) what is this\n5) no such question",
    ],
)
def test_other_numbers_are_none(text: str):
    assert found(text) == []


def test_line_by_line_and_piece_by_piece():
    by_order = [(1, "last Monday", False), (2, "4481203", False), (3, "money back", False)]
    assert found("last Monday\n4481203\n\nmoney back") == by_order
    assert found("Hello,\nlast Monday\n4481203\nmoney back") == by_order
    pieces = found("last Monday, 4481203, money back")
    assert [text.strip() for _, text, _ in pieces] == ["last Monday", "4481203", "money back"]


def test_an_only_question_has_the_whole_letter():
    assert found("it was in March", 1) == [(1, "it was in March", False)]


def test_under_the_questions():
    text = "last Monday\n\nmoney back"
    assert found(text, under="1:0:11 3:13:23") == [
        (1, "last Monday", True),
        (3, "money back", True),
    ]
    assert found("x", under="9:0:1 1:0:99 nonsense 1:x:2") == []
