"""What a turn does to the talk itself, and what is said not to be so, in four languages."""

import pytest

from nlp.understanding import EntityType, MoveCode
from tests.nlp.conftest import Understand

MOVES = {
    MoveCode.UNDO: ["undo", "take that back", "отмените последнее", "geri al", "قبلی را پس بگیر"],
    MoveCode.TOLD: [
        "I told you already",
        "я уже говорил",
        "zaten söyledim",
        "قبلاً گفتم",
        "من که همین الان نوشتم",
    ],
    MoveCode.ASK_HOW_LONG: [
        "how long will it take?",
        "сколько ждать?",
        "ne kadar sürer?",
        "چقدر طول می‌کشه؟",
    ],
    MoveCode.ASK_NEXT: ["what happens now?", "что дальше?", "şimdi ne olacak?", "حالا چی میشه؟"],
    MoveCode.ASK_WHO: [
        "who will see this?",
        "кто это увидит?",
        "bunu kim görecek?",
        "چه کسی این را می‌بیند؟",
    ],
    MoveCode.ASK_COST: ["is it free?", "это бесплатно?", "ücretsiz mi?", "رایگان است؟"],
    MoveCode.ASK_ROBOT: ["are you a robot?", "вы робот?", "robot musunuz?", "شما ربات هستید؟"],
    MoveCode.INSULT: [
        "you useless robot",
        "бестолковый бот",
        "işe yaramaz bot",
        "idiots",
        "идиоты",
        "aptallar",
        "احمق‌ها",
    ],
}


@pytest.mark.parametrize(("code", "text"), [(c, t) for c, texts in MOVES.items() for t in texts])
def test_moves(understand: Understand, code: MoveCode, text: str):
    assert code in understand(text).moves


@pytest.mark.parametrize(
    "text",
    [
        "the man at the counter was stupid and shouted at me for an hour",
        "ürünü geri al",
        "şikayetimi geri alıyorum",
        "верните деньги назад",
        "The kettle I bought broke after two days",
        "آنها جنس را پس نمی‌گیرند و پولم را نمی‌دهند",
    ],
)
def test_a_matter_is_no_move(understand: Understand, text: str):
    assert understand(text).moves == ()


@pytest.mark.parametrize(
    ("text", "kind", "right"),
    [
        ("not Monday, Tuesday", EntityType.INCIDENT_DATE, "2026-11-10"),
        ("не в понедельник, а во вторник", EntityType.INCIDENT_DATE, "2026-11-10"),
        ("pazartesi değil salı", EntityType.INCIDENT_DATE, "2026-11-10"),
        ("نه دوشنبه، سه‌شنبه بود", EntityType.INCIDENT_DATE, "2026-11-10"),
        ("دوشنبه نبود، سه‌شنبه بود", EntityType.INCIDENT_DATE, "2026-11-10"),
        ("not 4481203 but 4481999", EntityType.ORDER_REF, "4481999"),
        ("ошибся, не 4481203, а 4481999", EntityType.ORDER_REF, "4481999"),
        ("4481203 değil 4481999 olacak", EntityType.ORDER_REF, "4481999"),
        ("sorry, wrong number: 4481999", EntityType.ORDER_REF, "4481999"),
        ("нет, номер заказа 4481999", EntityType.ORDER_REF, "4481999"),
        ("sipariş numarası 4481999 olacaktı", EntityType.ORDER_REF, "4481999"),
        ("ببخشید شماره درستش ۴۴۸۱۹۹۹ است", EntityType.ORDER_REF, "4481999"),
        ("I did not receive order 4481203", EntityType.ORDER_REF, "4481203"),
    ],
)
def test_what_is_denied_is_told_apart(
    understand: Understand, text: str, kind: EntityType, right: str
):
    facts = [one for one in understand(text).entities if one.type is kind]
    assert [one.value for one in facts if not one.denied] == [right]
