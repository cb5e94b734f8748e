"""What of a long story is told back: what went wrong, not the greeting and not the wish."""

import pytest

from nlp.readers.gist import MOST
from tests.nlp.conftest import Understand

STORIES = {
    "en": (
        "Good afternoon, my name is Vera Example and I live on the second floor. In spring we had "
        "our kitchen done by your people and were quite happy with it. The new tap has been "
        "leaking on the floor since 12 November and nobody came to repair it. I would be glad if "
        "you could send somebody. Kind regards, Vera Example"
    ),
    "ru": (
        "Добрый день, меня зовут Вера Примерова, я давно у вас покупаю. Весной мы заказали кухню, "
        "и сначала всё было хорошо. Новый кран течёт на пол с 12 ноября, и никто так и не пришёл "
        "его чинить. Буду рада, если кого-нибудь пришлёте. С уважением, Вера Примерова"
    ),
    "tr": (
        "İyi günler, adım Vera Örnek, uzun zamandır müşterinizim. İlkbaharda mutfağımızı size "
        "yaptırdık ve başta çok memnunduk. Yeni musluk 12 Kasım'dan beri yere su akıtıyor ve "
        "kimse tamire gelmedi. Birini gönderirseniz sevinirim. Saygılarımla, Vera Örnek, İzmir"
    ),
    "fa": (
        "عصر بخیر، من ورا نمونه هستم و سال‌هاست مشتری شما هستم. بهار آشپزخانه‌مان را به شما سپردیم "
        "و اولش خیلی راضی بودیم. شیر آب تازه از ۲۱ آبان روی زمین آب می‌دهد و هیچ‌کس برای تعمیر "
        "نیامده است. خوشحال می‌شوم کسی را بفرستید. با احترام، ورا نمونه، تهران، خیابان نمونه"
    ),
}
CORES = {
    "en": "leaking on the floor",
    "ru": "течёт на пол",
    "tr": "yere su akıtıyor",
    "fa": "آب می‌دهد",
}


@pytest.mark.parametrize("language", STORIES)
def test_what_went_wrong_is_told_back(understand: Understand, language: str):
    text = STORIES[language]
    gist = understand(text, hint=language).gist
    assert gist
    assert CORES[language] in gist.text
    assert "Vera" not in gist.text
    assert text[gist.start : gist.end] == gist.text
    assert len(gist.text) <= MOST


def test_a_short_message_is_told_back_whole(understand: Understand):
    assert understand("Hello, the kettle I bought broke after two days").gist is None


def test_of_an_endless_sentence_whole_clauses_are_taken(understand: Understand):
    before = "so we went home, and we told our neighbours, and they told theirs, " * 4
    text = f"{before}and the tap is broken and leaks on the floor, {before}and that was that"
    gist = understand(text).gist
    assert gist
    assert "leaks on the floor" in gist.text
    assert gist.start == 0 or text[gist.start - 1] == " "
    assert gist.end == len(text) or text[gist.end] == " "


@pytest.mark.parametrize("text", ["?" * 400, "la la " * 100, ". " * 300, "x" * 9000])
def test_where_nothing_is_told_nothing_is_picked(understand: Understand, text: str):
    assert understand(text).gist is None
