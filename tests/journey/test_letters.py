"""Answers written under our quoted questions, over real SMTP: each reaches its place."""

import pytest

from tests.journey import reading
from tests.journey.mailing import answers, letter, post, words
from tests.process import Served

TELLING = {
    "en": "The kettle I bought in your shop broke and nobody answers me.",
    "fa": "کتری‌ای که از شما خریدم خراب شد و کسی جوابم را نمی‌دهد.",
}
SAID = {"en": ("on 19 October 2026", "money back"), "fa": ("۲۷ مهر ۱۴۰۵", "پولم را پس بدهید")}
NUMBERS = {"en": "1234567", "fa": "۱۲۳۴۵۶۷"}


def under(quoted: str, language: str) -> str:
    """The letter quoted, with an answer under its first and its wish."""
    day, wish = SAID[language]
    lines = []
    wished = False
    for line in quoted.splitlines():
        lines.append(f"> {line}")
        if line.startswith(f"{NUMBERS[language][0]}."):
            lines += ["", day, ""]
        elif line[:1] in NUMBERS[language] and line[1:2] == "." and not wished and "?" in line:
            wished = _is_wish(line)
            lines += ["", wish, ""] if wished else []
        elif line[:1] in NUMBERS[language] and _is_wish(line):
            lines += ["", wish, ""]
    return "On Mon, 2 Nov 2026 at 10:00, us <us@example.org> wrote:\n" + "\n".join(lines)


def _is_wish(line: str) -> bool:
    return "put it right" in line or "خواست" in line or "چه کاری" in line or "جبران" in line


@pytest.mark.parametrize("language", TELLING)
async def test_answers_under_the_questions_fill_their_slots(served: Served, language: str):
    sender = f"under-{language}@people.example.org"
    await post(served, letter(sender, TELLING[language], name=f"under-{language}"))
    (first,) = await answers(served, sender)
    known = await reading.cases(served)
    (reference,) = [ref for ref in known if ref in words(first)]
    body = under(words(first), language)
    reply = letter(sender, body, name=f"under-{language}-2", subject="Re:", to=first)
    await post(served, reply)
    await answers(served, sender, 2)
    slots = (await reading.case(served, reference))["slots"]
    assert slots["occurred_on"]["value"] == "2026-10-19"
    assert slots["remedy_requested"]["value"] == "refund"
