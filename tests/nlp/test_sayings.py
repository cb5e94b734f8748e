"""Short things said in answer to us, in four languages, and where they stand."""

import pytest

from nlp.understanding import SayingCode
from tests.nlp.conftest import Understand

SAYINGS = {
    SayingCode.REOPEN: [
        "The problem is back",
        "снова сломалось",
        "yine bozuldu",
        "دوباره خراب شد",
    ],
    SayingCode.PARTLY: ["not fully", "не до конца", "kısmen", "تا حدی"],
    SayingCode.STOP: ["leave me alone", "отстаньте", "rahat bırakın", "ولم کنید"],
    SayingCode.ESCALATE: [
        "I want your manager",
        "передайте начальнику",
        "müdürünüzle görüşmek istiyorum",
        "می‌خواهم با مدیرتان صحبت کنم",
    ],
    SayingCode.ANOTHER_MATTER: [
        "it is another matter",
        "это другое дело",
        "bu başka bir konu",
        "این موضوع دیگری است",
    ],
    SayingCode.GRADE_5: ["excellent!", "Отлично", "mükemmel", "عالی"],
    SayingCode.GRADE_1: ["very bad", "ужасно", "berbat", "افتضاح"],
}


@pytest.mark.parametrize(("code", "text"), [(c, t) for c, texts in SAYINGS.items() for t in texts])
@pytest.mark.parametrize("hint", ["en", "fa"])
def test_in_any_language_whatever_was_spoken(
    understand: Understand, code: SayingCode, text: str, hint: str
):
    assert understand(text, hint=hint).says(code)


@pytest.mark.parametrize("text", ["It isn't fixed", "it doesn't work again", "STILL   not\nfixed"])
def test_a_short_not_is_a_not(understand: Understand, text: str):
    assert understand(text).says(SayingCode.REOPEN)


def test_each_says_where_it_stands(understand: Understand):
    text = "Hello, it BROKE again and it’s very bad"
    found = understand(text).sayings
    assert {one.code for one in found} >= {SayingCode.REOPEN, SayingCode.GRADE_1}
    assert all(text[one.start : one.end] == one.text for one in found)
    assert found[0].text == "BROKE again"


def test_a_story_says_nothing_of_the_kind(understand: Understand):
    assert understand("The kettle I bought leaks into the cupboard").sayings == ()
