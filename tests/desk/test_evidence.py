"""Marks over a text: whatever overlaps, the text stays itself."""

from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st

from desk.evidence import Mark, masked, pieces, read
from desk.texts import Texts
from nlp.understanding import (
    Category,
    Entity,
    EntityType,
    Evidence,
    Reason,
    Understanding,
    Urgency,
    nothing,
)

TEXTS = Texts(language="en", zone=ZoneInfo("UTC"))
ANY = st.text(st.sampled_from("aб🔥ب\u200cŞ\u0301\u202e \n"), max_size=30)
SPAN = st.tuples(st.integers(-3, 33), st.integers(-3, 33))


def marks(spans):
    return [Mark(start=a, end=b, kind="k", title=f"{a}-{b}") for a, b in spans]


@given(ANY, st.lists(SPAN, max_size=8))
def test_the_pieces_are_the_text_whatever_overlaps(text, spans):
    cut = pieces(text, marks(spans))
    assert "".join(piece.text for piece in cut) == text
    at = 0
    for piece in cut:
        for mark in piece.marks:
            assert mark.start <= at < at + len(piece.text) <= mark.end
        at += len(piece.text)


@given(ANY, st.lists(SPAN, max_size=8))
def test_every_mark_inside_the_text_covers_exactly_its_words(text, spans):
    cut = pieces(text, marks(spans))
    for mark in marks(spans):
        if 0 <= mark.start < mark.end <= len(text):
            covered = "".join(piece.text for piece in cut if mark in piece.marks)
            assert covered == text[mark.start : mark.end]


def understood(text, **about):
    return Understanding(text=text, **about)


def span(text, words):
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def test_overlapping_readings_of_a_text_beyond_the_basic_plane():
    text = "🔥🔥 گاز نشت کرده 🔥 4481203"
    found = understood(
        text,
        category=Category(
            code="safety", confidence=0.75, evidence=(Evidence(**span(text, "🔥 گاز نشت")),)
        ),
        urgency=Urgency(
            confidence=0.85,
            reasons=(Reason(**span(text, "گاز نشت کرده"), criterion="safety", rule="safety.gas"),),
        ),
        entities=(Entity(**span(text, "4481203"), type=EntityType.ORDER_REF, value="4481203"),),
    )
    cut = read(text, found, TEXTS, "Health and safety")
    assert [(piece.text, piece.kinds) for piece in cut] == [
        ("🔥", ""),
        ("🔥 ", "category"),
        ("گاز نشت", "category urgency"),
        (" کرده", "urgency"),
        (" 🔥 ", ""),
        ("4481203", "entity"),
    ]
    assert cut[2].title == "Category: Health and safety, 75% sure; Urgency: Safety, 85% sure"


def test_a_span_that_does_not_fit_its_words_marks_nothing():
    moved = Entity(start=1, end=4, text="abc", type=EntityType.PRODUCT, value="abc")
    cut = read("abcdef", understood("abcdef", entities=(moved,)), TEXTS, "")
    assert [(piece.text, piece.marks) for piece in cut] == [("abcdef", ())]


def test_numbers_to_be_hidden_are_hidden_everywhere():
    text = "card 4111 1111 1111 1111!"
    secret = Entity(**span(text, "4111 1111 1111 1111"), type=EntityType.CARD, value="x")
    found = understood(text, sensitive=(secret,))
    hidden = [piece for piece in read(text, found, TEXTS, "") if piece.hidden]
    assert [piece.text for piece in hidden] == ["4111 1111 1111 1111"]
    assert masked(f"> {text}", found) == "> card ••••!"
    assert masked(text, None) == text


def test_without_understanding_the_words_are_just_shown():
    assert [piece.text for piece in read("words", None, TEXTS, "")] == ["words"]
    assert [piece.text for piece in read("words", nothing("words"), TEXTS, "")] == ["words"]
    assert read("", None, TEXTS, "") == ()
