"""What a turn does, in four languages and within what was asked."""

import pytest

from nlp.understanding import ActCode, EntityType
from tests.nlp.conftest import Understand

ACTS = {
    ActCode.AFFIRM: ["yes", "да", "evet", "بله"],
    ActCode.DENY: ["no", "нет", "hayır", "نه"],
    ActCode.SKIP: ["skip", "пропустить", "geçelim", "بعدی"],
    ActCode.DONT_KNOW: ["I don't know", "не знаю", "bilmiyorum", "نمی‌دانم"],
    ActCode.CORRECT: [
        "sorry, wrong number, I meant 5512",
        "я ошиблась, правильный номер 5512",
        "yanlış yazdım, 5512 olacak",
        "اشتباه گفتم، ۵۵۱۲ است",
    ],
    ActCode.ASK_STATUS: ["any news?", "есть новости?", "bir gelişme var mı?", "چه خبر؟"],
    ActCode.ADD: [
        "I want to add a photo",
        "хочу добавить фото",
        "fotoğraf eklemek istiyorum",
        "می‌خوام اضافه کنم",
    ],
    ActCode.WITHDRAW: [
        "I withdraw my complaint",
        "отзываю жалобу",
        "şikayetimi geri çekiyorum",
        "شکایتم را پس می‌گیرم",
    ],
    ActCode.ESCALATE: [
        "I want to appeal to your manager",
        "передайте руководству",
        "müdürünüze iletin",
        "به مدیرتان بگویید",
    ],
    ActCode.ASK_HUMAN: [
        "let me talk to a person",
        "позовите оператора",
        "müşteri temsilcisine bağlayın",
        "با اپراتور وصل کنید",
    ],
    ActCode.NEW_COMPLAINT: [
        "I have another complaint",
        "у меня новая жалоба",
        "yeni bir şikayetim var",
        "یک شکایت جدید دارم",
    ],
    ActCode.SAME_COMPLAINT: [
        "it is the same complaint",
        "это по той же жалобе",
        "aynı şikayet",
        "همان شکایت است",
    ],
    ActCode.SATISFIED: ["I am satisfied", "меня всё устраивает", "memnun kaldım", "راضی هستم"],
    ActCode.NOT_SATISFIED: [
        "I'm not satisfied",
        "меня это не устраивает",
        "memnun değilim",
        "راضی نیستم",
    ],
    ActCode.GREET: ["hello", "здравствуйте", "merhaba", "سلام"],
    ActCode.THANK: ["thank you", "спасибо", "teşekkürler", "ممنون"],
    ActCode.HELP: ["help", "помощь", "yardım", "کمک"],
    ActCode.CANCEL: ["cancel", "отмена", "iptal", "لغو"],
    ActCode.OBJECT: ["this is a complaint!", "это жалоба!", "bu bir şikayet!", "این شکایته!"],
    ActCode.RATE: ["4 out of 5", "4 из 5", "5 üzerinden 4/5 puan", "۴ از ۵"],
    ActCode.INFORM: [
        "the kettle broke on day two",
        "чайник сломался на второй день",
        "ısıtıcı ikinci gün bozuldu",
        "کتری روز دوم خراب شد",
    ],
}


@pytest.mark.parametrize(("code", "text"), [(c, t) for c, texts in ACTS.items() for t in texts])
def test_acts(understand: Understand, code: ActCode, text: str) -> None:
    assert understand(text).act(code)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("давайте по-английски", "en"),
        ("فارسی لطفا", "fa"),
        ("Türkçe devam edelim", "tr"),
        ("in English please", "en"),
        ("на русском, пожалуйста", "ru"),
        ("Rusça konuşalım", "ru"),
        ("English", "en"),
    ],
)
def test_a_language_is_asked_for_by_name(understand: Understand, text: str, language: str) -> None:
    found = understand(text)
    wanted = found.entity(EntityType.LANGUAGE)
    assert found.act(ActCode.CHANGE_LANGUAGE)
    assert wanted is not None
    assert wanted.value == language


def test_a_language_mentioned_in_a_story_is_no_request(understand: Understand) -> None:
    assert not understand("ваш английский переводчик опоздал на два часа").act(
        ActCode.CHANGE_LANGUAGE
    )


def test_a_yes_opening_an_answer_counts_when_it_was_asked_for(understand: Understand) -> None:
    text = "yes, the one I ordered for my mother last spring"
    assert understand(text, yes_no=True).act(ActCode.AFFIRM)
    assert not understand(text).act(ActCode.AFFIRM)


def test_no_opening_a_story_is_no_answer(understand: Understand) -> None:
    assert not understand("нет интернета третий день подряд во всём доме").act(ActCode.DENY)


@pytest.mark.parametrize("text", ["5", "۵", "⭐⭐⭐⭐⭐"])
def test_a_bare_rating_is_read_when_asked_for(understand: Understand, text: str) -> None:
    found = understand(text, slot="rating")
    rating = found.entity(EntityType.RATING)
    assert found.act(ActCode.RATE)
    assert rating is not None
    assert rating.value == "5"
