"""Answers under quoted questions: each is told with the number it stands under."""

import pytest

from channels.email.quoting import split

QUESTIONS = """\
> We have 3 questions that would help us move faster.
>
> 1. When did it happen?
{first}
>
> 2. Which product, service or order is it about? A name or
> a number will do.
{second}
>
> 3. What would put it right for you?
{third}
>
> Just answer this letter, in any order and in your own words.
{last}
"""
ATTRIBUTION = "On Mon, 2 Mar 2026 at 10:00, Example <complaints@example.org> wrote:\n"


def under(body: str) -> list[tuple[int, str]]:
    found = split(body, subject="Re: K7M4", is_reply=True)
    places = [tuple(map(int, place.split(":"))) for place in found.under.split()]
    return [(number, found.own[start:end]) for number, start, end in places]


def quoted(first: str = "", second: str = "", third: str = "", last: str = "") -> str:
    answers = {"first": first, "second": second, "third": third, "last": last}
    return ATTRIBUTION + QUESTIONS.format(**answers)


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("last Monday", "4481203", "money back"),
        ("в прошлый понедельник", "4481203", "верните деньги"),
        ("geçen pazartesi", "4481203", "paramı iade edin"),
        ("دوشنبهٔ گذشته", "۴۴۸۱۲۰۳", "پولم را پس بدهید"),
    ],
)
def test_each_answer_with_its_number(first: str, second: str, third: str):
    body = quoted(f"\n{first}\n", second, f"{third}\n")
    assert under(body) == [(1, first), (2, second), (3, third)]


def test_an_answer_over_several_lines_and_one_left_out():
    body = quoted("It was Monday.\n\nOr Tuesday.", "", "money back")
    assert under(body) == [(1, "It was Monday.\n\nOr Tuesday."), (3, "money back")]


def test_what_stands_above_or_below_the_quotation_is_under_nothing():
    assert under("last Monday, 4481203\n\n" + quoted()) == []
    assert under(quoted(last="last Monday, 4481203")) == []
    assert under("Hello,\n\n" + quoted("Monday") + "\nRegards\nAnna") == [(1, "Monday")]


@pytest.mark.parametrize("body", ["", ">", "> 1. ", "> 1. a\n", "1. a\n> b\n", "> 1) x\n\n> 2) y"])
def test_next_to_nothing(body: str):
    assert under(body) == []
