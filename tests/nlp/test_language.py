"""Languages: ours in any letters, neighbours by name, silence when there is nothing to hear."""

import pytest

from tests.nlp.conftest import Understand


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("где мой заказ, жду уже неделю", "ru"),
        ("zakaz tak i ne prishel, vernite dengi", "ru"),
        ("سفارشم هنوز نرسیده", "fa"),
        ("سفارش من كجاست؟ هنوز نيامده", "fa"),
        ("salam sefaresham hanooz nareside", "fa"),
        ("siparişim hâlâ gelmedi", "tr"),
        ("SIPARISIM HALA GELMEDI", "tr"),
        ("urunu iade ettim param yatmadi", "tr"),
        ("my parcel never arrived", "en"),
        ("Замовлення ще не прийшло, поверніть гроші", "uk"),
        ("طلبي لم يصل حتى الان، اين هو", "ar"),
        ("میرا آرڈر ابھی تک نہیں ملا", "ur"),
        ("Meine Bestellung ist noch nicht angekommen", "de"),
        ("Sifarişim hələ gəlməyib", "az"),
        ("我的订单还没有到", "zh"),
        ("Поръчката ми още не е дошла, къде е", "bg"),
    ],
)
def test_languages(understand: Understand, text: str, code: str) -> None:
    assert understand(text).language.code == code


@pytest.mark.parametrize("text", ["", "👍", "???", "4481203", "+90 532 123 45 67", "https://"])
def test_without_words_there_is_no_language(understand: Understand, text: str) -> None:
    assert understand(text).language.code == "und"


@pytest.mark.parametrize("hint", ["tr", "en"])
def test_the_hint_decides_what_the_text_leaves_open(understand: Understand, hint: str) -> None:
    assert understand("Ahmet Bora", hint=hint).language.code == hint


@pytest.mark.parametrize(
    ("text", "hint"), [("да", "ru"), ("нет", "ru"), ("نه", "fa"), ("نعم", "fa")]
)
def test_a_word_that_neighbours_share_is_the_conversations(
    understand: Understand, text: str, hint: str
) -> None:
    assert understand(text, hint=hint).language.code == hint


def test_the_hint_does_not_overrule_the_text(understand: Understand) -> None:
    assert (
        understand("my parcel never arrived and nobody answers", hint="tr").language.code == "en"
    )
