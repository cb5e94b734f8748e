"""The plain form: one for every way of writing, with a true way back."""

import pytest
from hypothesis import example, given, strategies as st

from nlp.normalise import fold, plain


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("İIıi Ş Ğ", "i s g"),
        ("ŞİKÂYET", "sikayet"),
        ("Ещё ЁЛКА", "еще елка"),
        ("می‌خواهم", "میخواهم"),
        ("می خواهم", "میخواهم"),
        ("ميخواهم كتاب", "میخواهم کتاب"),
        ("کتاب ها", "کتابها"),
        ("۴۴۸ ٤٤٨ ４４８", "448 448 448"),
        ("здоровоооо", "здорово"),
        ("1000000", "1000000"),
        ("зaкaз", "заказ"),
        ("a\u200bb\u202e c\n\n d", "ab c d"),
        ("ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
    ],
)
def test_ways_of_writing_become_one(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
@example("Ç̧ok ğ\u0301")
@example("ﷺ ½ ﬁ")
@example("\ud800 x")
def test_every_stretch_leads_back_to_the_original(text: str) -> None:
    form = plain(text)
    assert len(form.origins) == len(form.text) + 1
    for start in range(len(form.text)):
        span = form.span(start, start + 1)
        assert 0 <= span.start <= span.end <= len(text)
        assert text[span.start : span.end] == span.text


@given(st.text())
def test_folding_twice_changes_nothing_more_for_words(text: str) -> None:
    assert fold(fold(text)) == fold(fold(fold(text)))
