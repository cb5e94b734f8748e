"""Case references: one wrong character is refused, every honest spelling is understood."""

import pytest
from hypothesis import given, strategies as st

from nlp import case_reference
from nlp.understanding import EntityType

bodies = st.text(case_reference.ALPHABET, min_size=8, max_size=8)
compacts = bodies.map(lambda body: body + case_reference.check_character(body))
letters = st.sampled_from(case_reference.ALPHABET)
separators = st.sampled_from(
    ["", " ", "-", ".", "–", "\u2011", " - ", "\u2066-\u2069", "\u00a0", "/"]
)
CYRILLIC = str.maketrans("CXYKMHPT", "СХУКМНРТ")
PERSIAN = str.maketrans("23456789", "۲۳۴۵۶۷۸۹")
ARABIC = str.maketrans("23456789", "٢٣٤٥٦٧٨٩")
FULL_WIDTH = {ord(c): ord(c) + 0xFEE0 for c in case_reference.ALPHABET}
hands = st.sampled_from([{}, CYRILLIC, PERSIAN, ARABIC, FULL_WIDTH])


@given(compacts, st.integers(0, 8), letters)
def test_any_wrong_character_is_refused(compact: str, at: int, other: str) -> None:
    wrong = compact[:at] + other + compact[at + 1 :]
    assert (case_reference.parse(wrong) is None) == (wrong != compact)


@given(compacts, st.integers(0, 7))
def test_any_two_neighbours_exchanged_are_refused(compact: str, at: int) -> None:
    wrong = compact[:at] + compact[at + 1] + compact[at] + compact[at + 2 :]
    assert (case_reference.parse(wrong) is None) == (wrong != compact)


@given(compacts, separators, separators, hands, st.booleans())
def test_every_spelling_means_the_same(
    compact: str, first: str, second: str, hand: dict[int, int], lower: bool
) -> None:
    canonical = case_reference.format(compact)
    written = f"{compact[:4]}{first}{compact[4:8]}{second}{compact[8]}".translate(hand)
    written = written.lower() if lower else written
    assert case_reference.parse(written) == canonical
    assert case_reference.parse(f" \u2067{written}\u2069 ") == canonical


@given(
    compacts,
    hands,
    st.sampled_from(["№{}", "کد پیگیری {} است", "my case {}.", "({})", "{}'un durumu"]),
)
def test_found_anywhere_in_a_message(compact: str, hand: dict[int, int], message: str) -> None:
    canonical = case_reference.format(compact)
    text = message.format(canonical.translate(hand))
    (found,) = case_reference.find(text)
    assert (found.type, found.value) == (EntityType.CASE_REF, canonical)
    assert text[found.start : found.end] == found.text == canonical.translate(hand)


@given(st.text())
def test_nothing_is_found_by_accident_with_a_wrong_check(text: str) -> None:
    for found in case_reference.find(text):
        assert case_reference.parse(found.text) == found.value


@pytest.mark.parametrize("text", ["", "hello", "K7M4-2QXD", "123456789", "+90 532 123 45 67"])
def test_other_text_is_no_reference(text: str) -> None:
    assert case_reference.parse(text) is None
    assert case_reference.find(text) == ()
