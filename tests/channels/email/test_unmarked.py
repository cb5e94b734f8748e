"""Answers between our questions below Outlook's header lines, which marks nothing."""

import pytest

from channels.email.quoting import split
from locales import LANGUAGES, catalog

HEADERS = {
    "en": "From: Example <complaints@example.org>\nSent: Monday, March 2, 2026 10:00 AM\n"
    "To: Anna\nSubject: K7M4-2QXD-Y\n",
    "ru": "От: Example <complaints@example.org>\nОтправлено: 2 марта 2026 г. 10:00\n"
    "Кому: Анна\nТема: K7M4-2QXD-Y\n",
    "tr": "Kimden: Example <complaints@example.org>\nGönderildi: 2 Mart 2026 Pazartesi 10:00\n"
    "Kime: Anna\nKonu: K7M4-2QXD-Y\n",
    "fa": "From: Example <complaints@example.org>\nSent: Monday, March 2, 2026 10:00 AM\n"
    "To: Anna\nSubject: K7M4-2QXD-Y\n",
}
SLOTS = ("occurred_on", "order_ref", "evidence")


def letter(language: str, *answers: str, number: str = "{}") -> str:
    texts = catalog("bot", language)
    items = [texts.gettext(f"m3.item.{slot}") for slot in SLOTS]
    numbers = [number.format(n) for n in (1, 2, 3)]
    parts = [
        part
        for item, n, answer in zip(items, numbers, answers, strict=True)
        for part in (item.format(number=n), answer)
        if part
    ]
    body = "\n\n".join([*parts, texts.gettext("m3.list_end"), "— \nExample, a footer 12"])
    return f"{HEADERS[language]}\nDear Anna, your complaint is recorded.\n\n{body}\n"


def under(text: str) -> list[tuple[int, str]]:
    found = split(text, subject="Re: K7M4", is_reply=True)
    places = [tuple(map(int, place.split(":"))) for place in found.under.split()]
    return [(number, found.own[start:end]) for number, start, end in places]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("above", ["", "Please see below.\n\n"])
def test_each_answer_is_own_and_under_its_question(language: str, above: str):
    text = above + letter(language, "last Monday", "4481203\nthe red one", "no photo")
    found = split(text, subject="Re: K7M4", is_reply=True)
    assert under(text) == [(1, "last Monday"), (2, "4481203\nthe red one"), (3, "no photo")]
    assert found.own.startswith(above.strip() or "last Monday")
    assert "footer" not in found.own
    assert "recorded" not in found.own


def test_persian_numbers_and_an_answer_left_out():
    texts = letter("fa", "دوشنبه", "", "عکس ندارم").replace("1.", "۱.").replace("2.", "۲.")
    assert under(texts.replace("3.", "۳.")) == [(1, "دوشنبه"), (3, "عکس ندارم")]


def test_wrapped_questions_and_answers_on_the_next_line():
    wrapped = letter("en", "", "", "").replace("is it about? A", "is\nit about? A")
    text = wrapped.replace("will do.", "will do.\n4481203")
    assert under(text) == [(2, "4481203")]


def test_an_answer_on_the_line_of_its_question_is_not_lost():
    text = letter("en", "", "", "").replace("When did it happen?", "When did it happen? Monday")
    assert "Monday" in split("Hello\n\n" + text, subject="Re: K7M4", is_reply=True).own


def test_a_letter_without_answers_in_it_stays_quoted():
    found = split("last Monday\n\n" + letter("en", "", "", ""), subject="Re: K7", is_reply=True)
    assert (found.own, found.under) == ("last Monday", "")
