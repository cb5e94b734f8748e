"""Languages: ours in any letters, neighbours by name, silence when there is nothing to hear."""

import pytest

from nlp.understanding import OURS
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


@pytest.mark.parametrize(
    ("language", "replies"),
    [
        (
            "ru",
            "да, нет, спасибо, привет, ок, не знаю, отмена, spasibo, privet, ne rabotaet, horosho",
        ),
        ("fa", "نه, بله, سلام, ممنون, باشه, mamnun, mersi, baleh, salam, kojast, nemidunam"),
        (
            "tr",
            "evet, hayır, hayir, yok, tamam, iptal, merhaba, EVET, tesekkurler, bilmiyorum",
        ),
        ("en", "ok, okay, yes, no, hello, thanks, help, start, idk, plz help, where is my order"),
    ],
)
def test_a_short_reply_of_ours_needs_no_conversation(
    understand: Understand, language: str, replies: str
) -> None:
    told = {reply: understand(reply).language.code for reply in replies.split(", ")}
    assert told == dict.fromkeys(told, language)


@pytest.mark.parametrize(
    "text",
    [
        "Dziękuję bardzo", "Où est mon colis", "Wann kommt das Paket", "di mana pesanan saya",
        "Де посилка", "рақмет", "ташаккур", "mahadsanid", "faleminderit", "ډېره مننه",
        "buyurtmam qayerda", "paise wapas karo", "Хвала вам", "Pulumu nə vaxt qaytaracaqsınız",
    ],
)  # fmt: skip
def test_a_short_turn_in_another_language_is_not_ours(understand: Understand, text: str) -> None:
    assert understand(text).language.code not in OURS
