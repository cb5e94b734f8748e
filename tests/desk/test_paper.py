"""Which PDFs are shown: those that do nothing, however what they do is written or packed."""

import pytest
from hypothesis import given, strategies as st

from desk import paper as module
from desk.paper import paper
from tests.desk.papers import packed, pdf

LINK = b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 300 200]/A<</S/URI/URI(http://x.example)>>>>]"


def test_pages_are_paper():
    assert paper(pdf())
    assert paper(pdf(b"", b"", packed(b"<</Type/Outlines/Count 0>>")))
    assert paper(pdf(b"/OpenAction[3 0 R/Fit]"))


@pytest.mark.parametrize(
    "made",
    [
        pdf(b"/OpenAction<</S/JavaScript/JS(app.alert)>>"),
        pdf(b"/OpenAction<</S/J#61vaScript/JS(app.alert)>>"),
        pdf(b"", b"/AA<</O<</S/Launch/F(calc.exe)>>>>"),
        pdf(b"", LINK),
        pdf(b"/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec>>]>>>>"),
        pdf(b"/AcroForm<</XFA 6 0 R>>"),
        pdf(b"", b"", packed(b"<</S/JavaScript/JS(app.alert)>>")),
        pdf(b"", b"", packed(b"<</S/Java#53cript/JS(app.alert)>>")),
        pdf(b"", b"", packed(b"<<>>", b"/Filter[/FlateDecode/FlateDecode]")),
        pdf(b"", b"", packed(b"<<>>", b"/Filter/FlateDecode/DecodeParms 8 0 R")),
        pdf(b"", b"", packed(b"<<>>", b"/Filter/ASCIIHexDecode")),
        pdf(b"", b"", packed(b"<<>>", b"/Filter/FlateDecode/X(obj)")),
        pdf(b"", b"", packed(b"<<>>").replace(b"/ObjStm", b"/Obj#53tm/Y<<>>")),
        pdf(b"", b"", packed(b"<<>>").replace(b"/Type/ObjStm", b"/Type 7 0 R"), b"/ObjStm"),
        pdf(b"", b"", packed(b"<<>>")[:-30]),
        pdf().replace(b"/Root", b"/Encrypt 9 0 R/Root"),
    ],
)
def test_what_does_something_or_hides_it_is_not(made: bytes):
    assert not paper(made)


def test_what_unpacks_to_too_much_is_not(monkeypatch: pytest.MonkeyPatch):
    made = pdf(b"", b"", packed(bytes(1_000_000)), packed(bytes(1_000_000)))
    assert paper(made)
    monkeypatch.setattr(module, "MOST", 1_500_000)
    assert not paper(made)


@given(st.binary(max_size=400))
def test_any_bytes_get_an_answer(junk: bytes):
    assert paper(junk) in {True, False}
    assert not paper(pdf(b"", LINK) + junk)
    assert not paper(junk + pdf(b"", LINK))
