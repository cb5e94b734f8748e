"""The texts people read are well written: in their own script, calm, short, free of slips."""

import re
from collections.abc import Mapping

import pytest

from tests.catalogs import each_language, present, texts_of, written

pytestmark = pytest.mark.parametrize("domain", present())

GREETS = {"chat.greeting"}
FOREIGN_SCRIPT: Mapping[str, str] = {
    "en": r"[^\x20-\x7e\n“”‘’–—…]|[\"']",
    "ru": r"[A-Za-z\u0600-\u06ff“”\"']",
    "tr": r"[qwxQWX\u0400-\u04ff\u0600-\u06ff«»\"']",
    "fa": r"[A-Za-z\u0400-\u04ff“”\"',;?]",
}
SLIPS: Mapping[str, str] = {
    "en": r"  ",
    # a small letter in the polite address, or an ending in brackets that offers two genders
    "ru": r"\b(вы|вас|вам|вами|ваш\w*)\b|\w\([а-яё]+\)|  ",
    "tr": r"\b(sen|sana|seni|senin)\b|  ",
    # Arabic yeh and kaf; a space where a half-space belongs; a half-space at an edge or doubled
    "fa": r"[يكىة]|\bن?می\s|\s(ها|های|هایی|هایم|هایتان)\b|\u200c(?!\w)|(?<!\w)\u200c|  ",
}
MEAN_WORDS = {"en": 10, "ru": 8, "tr": 7, "fa": 9}
MOST_WORDS = 23
CHAT_CHARS, OPTION_CHARS, COMMAND_CHARS, NOTICE_CHARS = 700, 64, 60, 200


@each_language
def test_each_language_is_written_in_its_own_script(domain: str, language: str) -> None:
    strange = re.compile(FOREIGN_SCRIPT[language])
    assert not [
        (name, found[0])
        for name, text in written(domain, language)
        if (found := strange.search(text))
    ]


@each_language
def test_no_usual_slips(domain: str, language: str) -> None:
    slip = re.compile(SLIPS[language])
    assert not [
        (name, found[0])
        for name, text in written(domain, language)
        if (found := slip.search(text))
    ]
    for name, text in written(domain, language):
        assert [text.count(mark) for mark in "«“("] == [text.count(mark) for mark in "»”)"], name


@each_language
def test_calm_and_without_promises_in_numbers(domain: str, language: str) -> None:
    """No exclamation marks but in a greeting; terms and limits come as placeholders."""
    loud = [n for n, text in written(domain, language) if "!" in text and n not in GREETS]
    assert not loud
    assert not [n for n, text in written(domain, language) if re.search(r"\d", text)]


@each_language
def test_short_enough_for_where_it_stands(domain: str, language: str) -> None:
    limits = {"option.": OPTION_CHARS, "remedy.": OPTION_CHARS, "telegram.command.": COMMAND_CHARS}
    limits["telegram.stale_button"] = NOTICE_CHARS
    for name, forms in texts_of(domain, language).items():
        most = next((n for head, n in limits.items() if name.startswith(head)), CHAT_CHARS)
        assert max(map(len, forms)) <= most, name


@each_language
def test_sentences_are_short(domain: str, language: str) -> None:
    counts = {
        sentence: len(sentence.split())
        for name, text in written(domain, language)
        for sentence in re.split(r"(?<=[.?!؟:])\s+|\n+", text)
        if sentence.strip()
    }
    assert not [sentence for sentence, words in counts.items() if words > MOST_WORDS]
    assert sum(counts.values()) / len(counts) <= MEAN_WORDS[language]
