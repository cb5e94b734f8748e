"""The same matter, another one, or unclear: what people would expect, sentence by sentence."""

from datetime import timedelta
from functools import cache

import pytest

from bot.dialogue.likeness import Likeness, Matter, known, likeness, stems, told
from bot.domain.case import Fact, Source
from bot.domain.dialogue import Turn
from channels.message import MessageKind
from nlp import pipeline
from tests.fakes import START, a_case

SAME, NEW, UNCLEAR = Likeness.SAME, Likeness.NEW, Likeness.UNCLEAR
KETTLE = {
    "en": "The kettle I bought from you broke after two days, order 4481203",
    "ru": "Чайник, который я у вас купила, сломался через два дня, заказ 4481203",
    "tr": "Sizden aldığım su ısıtıcısı iki günde bozuldu, sipariş numarası 4481203",
    "fa": "کتری برقی که از شما خریدم بعد از دو روز خراب شد، شماره سفارش ۴۴۸۱۲۰۳",
}
TABLE = (
    ("en", "The kettle from order 4481203 leaks and nobody answers me", 3, SAME, SAME),
    ("en", "The kettle broke two days after I bought it, I want my money back", 9, SAME, SAME),
    ("en", "My order 9912345 has not arrived for two weeks", 1, NEW, NEW),
    ("en", "I was charged twice for my internet subscription in March", 0, NEW, NEW),
    ("en", "Your courier was rude to my mother and shouted at her yesterday", 0, UNCLEAR, NEW),
    ("ru", "По чайнику из заказа 4481203 мне так никто и не ответил", 9, SAME, SAME),
    ("ru", "Заказ 9912345 не привезли, жду уже вторую неделю", 1, NEW, NEW),
    ("ru", "С меня дважды списали деньги за подписку в марте", 9, NEW, NEW),
    ("ru", "Курьер вчера нахамил моей маме и накричал на неё в подъезде", 0, UNCLEAR, NEW),
    ("tr", "Su ısıtıcısı bozulalı bir hafta oldu, hâlâ kimse aramadı", 7, SAME, SAME),
    ("tr", "9912345 numaralı siparişim iki haftadır gelmedi", 1, NEW, NEW),
    ("tr", "Aboneliğim için Mart ayında kartımdan iki kez para çekildi", 4, NEW, NEW),
    ("tr", "Kuryeniz dün anneme kapıda bağırdı ve çok kaba davrandı", 0, UNCLEAR, NEW),
    ("fa", "کتری برقی خراب را آوردم فروشگاه ولی قبول نکردند عوض کنند", 5, SAME, SAME),
    ("fa", "سفارش ۹۹۱۲۳۴۵ دو هفته است که نرسیده", 1, NEW, NEW),
    ("fa", "برای اشتراک اینترنت دو بار از حسابم پول برداشت شده است", 5, NEW, NEW),
    ("fa", "پیک شما دیروز جلوی در با مادرم خیلی بد حرف زد و داد کشید", 0, UNCLEAR, NEW),
)


@cache
def matter(language: str, text: str, days: int) -> Matter:
    at = START + timedelta(days=days)
    read = pipeline.load().understand(text, received_at=at, hint=language)
    turn = Turn(
        message_id=1,
        channel="telegram",
        kind=MessageKind.TEXT,
        text=text,
        understanding=read,
        offer="case",
    )
    return told(turn, at)


@pytest.mark.parametrize(("language", "text", "days", "in_chat", "by_letter"), TABLE)
def test_what_people_would_say(
    language: str, text: str, days: int, in_chat: Likeness, by_letter: Likeness
):
    old, new = matter(language, KETTLE[language], 0), matter(language, text, days)
    assert likeness(new, old) is in_chat
    assert likeness(new, old, apart=True) is by_letter


def test_the_same_words_again_are_the_same_matter():
    for language, text in KETTLE.items():
        old, new = matter(language, text, 0), matter(language, text, 30)
        assert likeness(new, old, apart=True) is SAME


def test_nothing_known_is_one_conversation_but_no_reason_to_join_a_letter():
    bare = Matter(at=START)
    assert likeness(bare, bare) is SAME
    assert likeness(bare, bare, apart=True) is UNCLEAR


def test_a_case_is_told_by_its_facts_and_a_name_in_place_of_a_number_is_a_product():
    def fact(name: str, value: str) -> Fact:
        return Fact(field=name, value=value, source=Source.COMPLAINANT, at=START)

    facts = (fact("what", "It broke"), fact("order_ref", "kettle"), fact("occurred_on", "x"))
    seen = known(a_case(facts=facts, category="quality"))
    assert seen.products == {"kettl"}
    assert not seen.orders
    assert seen.days == {"x"}
    assert known(a_case(facts=(fact("order_ref", "4481203"),))).orders == {"4481203"}


def test_words_are_the_same_whatever_their_letters_and_endings():
    assert stems("ЧАЙНИК чайника") == stems("чайнику")
    assert stems("İADE") == stems("iade")
    assert stems("كتري برقي") == stems("کتری برقی")
    assert stems("a be see") == frozenset()
