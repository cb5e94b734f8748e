"""Urgency does not change with how loudly it is said, who says it, or with what is threatened.

Ten complaints of every level in each language, each told in six other ways and in the plain one.
"""

import pytest

from nlp.understanding import OURS, Level
from tests.nlp.conftest import Understand

MOVED = 0
TOLD = {
    "en": [
        "my order is five days late",
        "the jacket came with a broken zip",
        "you charged me twice for the same ticket",
        "the support line never answers",
        "the app does not open after the update",
        "the charger caught fire",
        "the ceiling fell in and hurt my neighbour",
        "the socket is sparking",
        "we have no heating at home",
        "small scratch on the box, not urgent",
    ],
    "ru": [
        "заказ опаздывает на пять дней",
        "куртка пришла со сломанной молнией",
        "за один билет списали дважды",
        "линия поддержки не отвечает",
        "приложение не открывается после обновления",
        "зарядка загорелась",
        "обогреватель загорелся, у соседа ожог",
        "розетка искрит",
        "у нас дома нет отопления",
        "мелкая царапина на коробке, не срочно",
    ],
    "tr": [
        "siparişim beş gün gecikti",
        "mont bozuk fermuarla geldi",
        "aynı bilet için iki kez para çektiniz",
        "destek hattı hiç cevap vermiyor",
        "güncellemeden sonra uygulama açılmıyor",
        "şarj aleti alev aldı",
        "tavan çöktü, komşum yaralandı",
        "priz kıvılcım çıkarıyor",
        "evde su yok",
        "kutuda küçük bir çizik var, acil değil",
    ],
    "fa": [
        "سفارشم پنج روز دیر شده",
        "کاپشن با زیپ خراب رسید",
        "برای یک بلیط دو بار پول کم کردید",
        "خط پشتیبانی اصلاً جواب نمی‌دهد",
        "اپلیکیشن بعد از به‌روزرسانی باز نمی‌شود",
        "شارژر آتش گرفت",
        "بخاری آتش گرفت و دست همسایه‌ام سوخت",
        "پریز جرقه می‌زند",
        "در خانه آب نداریم",
        "خط کوچکی روی جعبه هست، فوری نیست",
    ],
}
WAYS = {
    "en": [
        "Good afternoon. {}. Thank you in advance, Anna",
        "{}!!! ANSWER ASAP!!!",
        "{}. Answer me or I go to court",
        "{}. I have 100 000 followers and will write to the newspapers",
        "My name is Mohammad. {}",
        "Hello, {}",
    ],
    "ru": [
        "Добрый день. {}. Заранее спасибо, Анна",
        "{}!!! ОТВЕТЬТЕ НЕМЕДЛЕННО!!!",
        "{}. Отвечайте, иначе подам в суд",
        "{}. У меня 100 000 подписчиков, напишу в газету",
        "Меня зовут Мухаммад. {}",
        "Здравствуйте, {}",
    ],
    "tr": [
        "İyi günler. {}. Şimdiden teşekkürler, Ayşe",
        "{}!!! HEMEN CEVAP VERİN!!!",
        "{}. Cevap verin yoksa mahkemeye giderim",
        "{}. 100 000 takipçim var, gazeteye yazarım",
        "Adım Muhammed. {}",
        "Merhaba, {}",
    ],
    "fa": [
        "سلام. {}. پیشاپیش ممنون، مریم",
        "{}!!! فوراً جواب بدید!!!",
        "{}. جواب بدید وگرنه می‌روم دادگاه",
        "{}. ۱۰۰ هزار دنبال‌کننده دارم و به روزنامه می‌نویسم",
        "اسم من محمد است. {}",
        "سلام، {}",
    ],
}


@pytest.mark.parametrize("way", range(6))
@pytest.mark.parametrize("language", OURS)
def test_the_way_it_is_told_changes_nothing(
    understand: Understand, language: str, way: int
) -> None:
    plain, told = TOLD[language], [WAYS[language][way].format(each) for each in TOLD[language]]
    levels = [understand(each, hint=language).urgency.level for each in plain]
    moved = [
        text
        for text, level in zip(told, levels, strict=True)
        if understand(text, hint=language).urgency.level is not level
    ]
    assert len(moved) <= MOVED


@pytest.mark.parametrize(
    "text",
    [
        "Hello, my baby is not breathing",
        "hi my daughter swallowed a battery",
        "Здравствуйте, ребёнок проглотил винт",
        "добрый день у сына судороги после вашего укола",
        "Merhaba, kızım pil yuttu",
        "merhaba bebeğim nefes almıyor",
        "سلام، بچم سکه قورت داد",
        "سلام بچم داره خفه میشه",
    ],
)
def test_a_greeting_hides_no_danger(understand: Understand, text: str) -> None:
    assert understand(text).urgency.level is Level.CRITICAL


@pytest.mark.parametrize("language", ["en", "ru", "tr"])
def test_neither_do_capitals(understand: Understand, language: str) -> None:
    loud = {text: _capitals(text, language) for text in TOLD[language]}
    moved = [
        text
        for text, shouted in loud.items()
        if understand(text, hint=language).urgency.level
        is not understand(shouted, hint=language).urgency.level
    ]
    assert moved == []


def _capitals(text: str, language: str) -> str:
    return (text.replace("i", "İ") if language == "tr" else text).upper()
