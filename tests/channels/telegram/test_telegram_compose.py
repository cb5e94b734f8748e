"""Composing: every part fits, nothing is lost, nothing is torn."""

import regex
from hypothesis import given, strategies as st

from channels.message import Attachment, Choice
from channels.telegram.compose import keyboard
from channels.telegram.parts import LIMIT, parts, split
from tests.channels.telegram.stage import outbound
from tests.peers.bot_api_rules import units

FAMILY = "👩‍👩‍👧‍👦"


def squeezed(text: str) -> str:
    return "".join(text.split())


PIECES = st.sampled_from(["a", " ", "\n", ".", "»", "\u2068", FAMILY, "ی\u0654", "🇹🇷", "я"])


@given(st.lists(PIECES, max_size=200))
def test_any_text_in_parts_that_fit(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = list(split(text, 40))
    assert all(0 < units(part) <= 40 for part in found)
    assert squeezed("".join(found)) == squeezed(text)


@given(st.text(max_size=300))
def test_any_unicode_in_parts_that_fit(text: str) -> None:
    found = list(split(text, 30))
    assert all(0 < units(part) <= 30 for part in found)
    assert squeezed("".join(found)) == squeezed(text)


@given(st.lists(st.sampled_from([FAMILY, "🇹🇷", "ی\u0654", "é", "👍🏽"]), min_size=1))
def test_no_grapheme_is_torn(graphemes: list[str]) -> None:
    found = [g for part in split("".join(graphemes), 40) for g in regex.findall(r"\X", part)]
    assert found == regex.findall(r"\X", "".join(graphemes))


def test_a_grapheme_larger_than_a_part_is_cut_all_the_same() -> None:
    found = list(split("e" + "\u0301" * 100, 30))
    assert all(units(part) <= 30 for part in found)
    assert "".join(found) == "e" + "\u0301" * 100


def test_it_divides_where_a_reader_would_pause() -> None:
    first, second = "One two. " * 5, "Three four. " * 3
    assert list(split(f"{first}\n\n{second}", 60)) == [first.strip(), second.strip()]
    sentences = "Кто пишет? Что случилось! Где и когда. Конец"
    assert list(split(sentences, 30)) == ["Кто пишет? Что случилось!", "Где и когда. Конец"]
    assert list(split("سلام. " * 10, 33)) == [
        "سلام. سلام. سلام. سلام. سلام.",
        *["سلام. " * 4 + "سلام."],
    ]


def test_emoji_count_twice() -> None:
    assert [units(part) for part in split("😀" * LIMIT)] == [LIMIT, LIMIT]


def test_what_no_encoding_holds_is_replaced() -> None:
    (part,) = parts(outbound("a\ud800b\0c"))
    assert part.text == "a?b\ufffdc"


def test_a_message_is_divided_into_calls_with_its_buttons_under_the_last_words() -> None:
    files = tuple(Attachment(name=n, type="image/png", size=1, digest=n) for n in ("a", "b"))
    choices = (Choice(value="ok", label="OK"),)
    whole = outbound("word " * 1000, choices=choices, attachments=files, case_reference="R")
    first, last, *uploads = parts(whole)
    assert f"{first.text} {last.text}" == whole.text.strip()
    assert (first.choices, last.choices) == ((), choices)
    assert [(upload.text, upload.attachments) for upload in uploads] == [
        ("", (files[0],)),
        ("", (files[1],)),
    ]
    assert {part.case_reference for part in (first, last, *uploads)} == {"R"}
    assert [parts(part) for part in (first, last, *uploads)] == [
        (part,) for part in (first, last, *uploads)
    ]


def test_short_labels_stand_two_in_a_row_long_ones_alone() -> None:
    short = tuple(Choice(value=str(n), label=f"Choice {n}") for n in range(3))
    long = (*short, Choice(value="x", label="A choice that takes the whole width"))
    for choices, widths in ((short, [2, 1]), (long, [1, 1, 1, 1])):
        markup = keyboard(choices)
        assert markup is not None
        assert [len(row) for row in markup.inline_keyboard] == widths
    assert keyboard(()) is None
