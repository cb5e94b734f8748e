"""Law 9: the person's language, decided message by message with abstention and hysteresis."""

from dataclasses import replace

import pytest

from nlp import pipeline
from nlp.understanding import OURS, ActCode, Entity, EntityType, KindCode
from tests.fakes import understood
from tests.simulation.world import World

TOLD = "The kettle I bought broke after two days"


def speak(world: World, language: str, *, sure: float = 0.95, words: int = 5) -> None:
    text = " ".join(["слово"] * words)
    read = understood(text, kind=KindCode.UNCLEAR, language=language, spoken=sure)
    world.hear(text, read)


@pytest.mark.parametrize("language", OURS)
def test_the_first_message_decides(language: str):
    world = World()
    world.hear(TOLD, understood(TOLD, language=language, spoken=0.3), hint="en")
    assert world.state.language == language


@pytest.mark.parametrize(
    ("hint", "chosen"), [("tr-TR", "tr"), ("fa", "fa"), ("de", "en"), ("", "en")]
)
def test_the_channels_hint_decides_where_the_message_does_not(hint: str, chosen: str):
    world = World()
    world.hear("4481203", understood("4481203", language="und", spoken=0), hint=hint)
    assert world.state.language == chosen


@pytest.mark.parametrize(
    ("sure", "words", "switches"), [(0.95, 5, True), (0.7, 5, False), (0.95, 2, False)]
)
def test_it_changes_with_a_clear_message_only(sure: float, words: int, *, switches: bool):
    world = World()
    world.hear(TOLD)
    speak(world, "ru", sure=sure, words=words)
    assert world.state.language == ("ru" if switches else "en")


def test_what_staff_said_stays_until_the_person_asks_for_another():
    world = World()
    world.hear(TOLD)
    world.state = replace(world.state, language="tr", language_set=True)
    speak(world, "ru")
    assert world.state.language == "tr"
    world.press("language:fa")
    assert world.state.language == "fa"


def test_a_foreign_message_is_recorded_and_changes_nothing():
    world = World()
    text = "Der Wasserkocher ist nach zwei Tagen kaputt"
    world.hear(text, understood(text, language="de"), hint="tr")
    assert "language.foreign" in world.said
    assert world.state.language == "tr"
    assert world.case.fact("what") == text


@pytest.mark.parametrize("language", OURS)
def test_it_is_changed_on_request(language: str):
    world = World()
    world.hear(TOLD)
    world.press(f"language:{language}")
    assert world.said == ["language.changed", "m3.again.occurred_on"]
    assert world.state.language == language


def test_a_language_named_in_words_is_taken():
    world = World()
    world.hear(TOLD)
    text = "in Persian please"
    read = understood(text, ActCode.CHANGE_LANGUAGE, kind=KindCode.UNCLEAR)
    wanted = Entity(type=EntityType.LANGUAGE, start=3, end=10, text="Persian", value="fa")
    world.hear(text, replace(read, entities=(wanted,)))
    assert world.state.language == "fa"


@pytest.mark.parametrize("value", ["language:zz", "language:", "language", "language:../../etc"])
def test_a_forged_language_is_asked_for_again(value: str):
    world = World()
    world.hear(TOLD)
    world.press(value)
    assert world.said == ["language.choose"]
    assert world.options == ["language:en", "language:ru", "language:tr", "language:fa"]
    assert world.state.language == "en"


def spoken(world: World, text: str, hint: str) -> None:
    """Words as they are truly read, in a conversation that is in `hint`."""
    read = pipeline.load().understand(text, received_at=world.clock(), hint=hint)
    world.hear(text, read, hint=hint)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "ok"),
        ("ru", "Samsung Galaxy S24 Ultra"),
        ("ru", "Заказал Samsung Galaxy S24 Ultra, пришёл iPhone case black"),
        ("ru", "Order number 4481203"),
        ("fa", "گوشی Samsung Galaxy A54 خریدم"),
        ("tr", "iPhone 15 Pro Max kılıfı kırık geldi"),
        ("tr", "ok thanks"),
        ("en", "4481203"),
    ],
)
def test_a_foreign_name_a_number_or_a_mixed_sentence_changes_nothing(language: str, text: str):
    world = World()
    world.hear(TOLD, understood(TOLD, language=language))
    spoken(world, text, language)
    assert world.state.language == language


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        ("en", "по-русски, пожалуйста", "ru"),
        ("tr", "Можно по-русски?", "ru"),
        ("en", "Rusça konuşabilir miyiz?", "ru"),
        ("ru", "فارسی بنویس", "fa"),
        ("tr", "فارسی صحبت کنید لطفا", "fa"),
        ("ru", "in English please", "en"),
        ("fa", "Can we speak English?", "en"),
        ("en", "Türkçe yazar mısınız", "tr"),
        ("fa", "Türkçe lütfen", "tr"),
    ],
)
def test_it_is_changed_by_words_of_any_of_the_four(before: str, text: str, after: str):
    world = World()
    world.hear(TOLD, understood(TOLD, language=before))
    spoken(world, text, before)
    assert world.state.language == after
    assert world.said[0] == "language.changed"


def test_which_languages_we_read_is_said_once():
    world = World()
    for number, text in enumerate(("Der Kocher ist schon wieder kaputt", "Er ist sehr laut")):
        world.hear(text, understood(text, language="de"))
        assert ("language.foreign" in world.said) == (number == 0)


@pytest.mark.parametrize(("strange", "nearest"), [("uk", "ru"), ("az", "tr"), ("ar", "fa")])
def test_the_best_guess_is_what_such_people_mostly_read(strange: str, nearest: str):
    world = World()
    world.hear(TOLD, understood(TOLD, language=strange), hint="en")
    assert world.state.language == nearest
