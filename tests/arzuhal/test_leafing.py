"""The page of all texts: every text and message is there, and what cannot be said is a fault."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from selectolax.lexbor import LexborHTMLParser

from arzuhal import leafing
from arzuhal.commands import CommandError
from bot.domain.policy import ExternalBody
from bot.services.wording import Wording
from locales import LANGUAGES
from tests.catalogs import texts_of
from tests.fakes import shipped_policy

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
BODY = ExternalBody(name="Ombudsman", url="https://example.org")


@pytest.fixture
def wording() -> Wording:
    policy = shipped_policy(external_bodies=(BODY,))
    return Wording(organisation="Örnek A.Ş.", zone=ZoneInfo("Asia/Tehran"), policy=policy)


def test_every_text_and_every_message_is_there_in_four_languages(wording, tmp_path: Path):
    assert leafing.write(wording, NOW, tmp_path / "texts.html") == []
    page = LexborHTMLParser((tmp_path / "texts.html").read_text("utf-8"))
    each, *messages = page.css("details")
    named = {heading.text().partition(",")[0] for heading in each.css("h3")}
    assert named == set(texts_of("bot", "en"))
    assert len(messages) == len(leafing.MESSAGES)
    for section in page.css("section"):
        texts = {p.attributes["lang"]: p for p in section.css("p[lang]")}
        assert set(texts) == set(LANGUAGES)
        assert texts["fa"].attributes["dir"] == "rtl"
        assert all(text.text().strip() for text in texts.values())


def test_a_message_is_shown_with_every_combination_of_its_optional_parts(wording, tmp_path: Path):
    leafing.write(wording, NOW, tmp_path / "texts.html")
    page = LexborHTMLParser((tmp_path / "texts.html").read_text("utf-8"))
    said = [heading.text() for heading in page.css("h3")]
    assert "m1.recorded" in said
    assert "m2.critical + m0.notice + m1.recorded_critical + files.left_out" in said
    assert "m3.list + m3.item.order_ref + m3.list_end" in said
    assert "m3.list + m3.list_end" not in said


def test_what_cannot_be_said_is_a_fault_that_names_text_and_language(
    wording, tmp_path: Path, monkeypatch
):
    monkeypatch.setattr(leafing, "PARAMS", {})
    faults = leafing.write(wording, NOW, tmp_path / "texts.html")
    assert any(fault.startswith("text files.left_out in tr: KeyError") for fault in faults)


def test_a_file_that_cannot_be_written_is_said(wording, tmp_path: Path):
    with pytest.raises(CommandError, match="cannot be written"):
        leafing.write(wording, NOW, tmp_path / "nowhere" / "texts.html")
