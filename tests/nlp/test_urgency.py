"""Urgency follows the criteria of ISO 10002 clause 7.5, one row of the table after the other."""

from itertools import combinations

import pytest

from tests.nlp.conftest import Understand

CRITERIA = {
    "safety.injury": [
        "I cut my hand on the lid and was taken to hospital",
        "Порезала руку, увезли в больницу",
        "Elimi kesti, hastaneye gittik",
        "دستم برید و رفتیم بیمارستان",
    ],
    "safety.fire": [
        "the charger caught fire",
        "зарядка загорелась",
        "şarj aleti alev aldı",
        "شارژر آتش گرفت",
    ],
    "safety.gas": [
        "I smell gas in the kitchen",
        "на кухне запах газа",
        "mutfakta gaz kokusu var",
        "بوی گاز میاد",
    ],
    "safety.poisoning": [
        "we got food poisoning",
        "мы отравились вашей шаурмой",
        "yemekten zehirlendik",
        "از غذاتون مسموم شدیم",
    ],
    "safety.medicine": [
        "you gave me the wrong medicine",
        "дали не то лекарство",
        "yanlış ilaç verdiniz",
        "داروی اشتباه دادید",
    ],
    "safety.threat": [
        "he threatened to kill me",
        "он угрожал убить меня",
        "beni ölümle tehdit etti",
        "تهدید به قتل کرد",
    ],
    "safety.self_harm": [
        "I want to end my life",
        "не хочу жить",
        "intihar edeceğim",
        "میخوام خودکشی کنم",
    ],
    "impact.leak": [
        "I can see other customers' data",
        "я вижу чужие данные в кабинете",
        "başka müşterilerin bilgileri görünüyor",
        "اطلاعات دیگران رو می‌بینم",
    ],
}
RAISING = {
    "safety.hazard": [
        "the socket is sparking",
        "розетка искрит",
        "priz kıvılcım çıkarıyor",
        "پریز جرقه می‌زند",
    ],
    "impact.many": [
        "the whole building has this problem",
        "проблема, страдает весь дом",
        "bütün apartman mağdur",
        "کل ساختمان مشکل دارد",
    ],
    "impact.vulnerable": [
        "my wheelchair lift is broken",
        "сломался подъёмник, я инвалид",
        "engelli asansörü bozuk",
        "بالابر ویلچر خراب است",
    ],
    "severity.essential": [
        "we have no heating",
        "у нас нет отопления",
        "evde su yok",
        "آب نداریم",
    ],
    "severity.loss": [
        "you took all my savings",
        "вы сняли все сбережения",
        "tüm birikimim gitti",
        "تمام پس‌اندازم رفت",
    ],
    "immediate.deadline": [
        "ticket not sent, flight tomorrow",
        "билет не прислали, вылет завтра",
        "bilet gelmedi, uçağım yarın",
        "بلیط نرسید، پرواز فردا",
    ],
    "repeat.repeat": [
        "third time I complain",
        "пишу повторно, обращаюсь в третий раз",
        "üçüncü kez yazıyorum",
        "بار سوم است می‌نویسم",
    ],
}
NOT_CRITERIA = [
    "URGENT!!! ANSWER ASAP!!! my order is late",
    "Answer or I go to the newspapers and to court, I have 100 000 followers. My order is late",
    "срочно!!! ОТВЕТЬТЕ НЕМЕДЛЕННО, заказ опаздывает, иначе подам в суд",
    "ACİL!!! cevap verin yoksa mahkemeye giderim, siparişim gecikti",
    "فوری!!! جواب بدید وگرنه می‌رم دادگاه و روزنامه، سفارشم دیر شد",
    "I nearly died laughing at your delivery, the order is late",
    "это просто огонь, но заказ опоздал",
    "gülmekten öldüm ama siparişim gecikti",
    "از خنده مردم ولی سفارشم دیر رسید",
    "my gas bill is wrong",
    "не учли показания, счёт за газ, газета не пришла",
    "doğalgaz faturam yanlış",
]
LOWERED = [
    "small scratch on the box, not urgent",
    "мелкая царапина, не срочно",
    "küçük bir çizik var, acil değil",
    "خط کوچیک داره، فوری نیست",
    "the app failed but it works now",
    "приложение не работало, но уже исправили",
]
NEAR_MISS = [
    "The shelf fell from the ceiling. Nobody was hurt.",
    "Полка рухнула, никто не пострадал",
    "Tavan çöktü, kimse yaralanmadı",
    "سقف ریخت، کسی آسیب ندید",
]


def _rows(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(rule, text) for rule, texts in table.items() for text in texts]


@pytest.mark.parametrize(("rule", "text"), _rows(CRITERIA))
def test_danger_is_critical_and_says_why(understand: Understand, rule: str, text: str) -> None:
    urgency = understand(text).urgency
    assert urgency.level.code == "critical"
    assert rule in {reason.rule for reason in urgency.reasons}


@pytest.mark.parametrize(("rule", "text"), _rows(RAISING))
def test_other_criteria_raise_to_high(understand: Understand, rule: str, text: str) -> None:
    urgency = understand(text).urgency
    assert urgency.level.code == "high"
    assert rule in {reason.rule for reason in urgency.reasons}


@pytest.mark.parametrize("text", NOT_CRITERIA)
def test_tone_and_threats_and_figures_of_speech_do_not_count(
    understand: Understand, text: str
) -> None:
    assert understand(text).urgency.level.code == "normal"


@pytest.mark.parametrize("text", LOWERED)
def test_cosmetic_or_mended_is_low(understand: Understand, text: str) -> None:
    assert understand(text).urgency.level.code == "low"


@pytest.mark.parametrize("text", NEAR_MISS)
def test_a_live_hazard_stays_high_though_nobody_was_hurt(
    understand: Understand, text: str
) -> None:
    assert understand(text).urgency.level.code == "high"


SAME = [
    ("Maria says the kettle caught fire", "Mohammad says the kettle caught fire"),
    ("he was rude to me", "she was rude to me"),
    ("Здравствуйте, заказ не пришёл", "ЗДРАВСТВУЙТЕ, ЗАКАЗ НЕ ПРИШЁЛ!!!"),
    ("please, my order is late, thank you", "my order is late you idiots"),
    ("Ayşe Hanım'ın siparişi gelmedi", "John Bey'in siparişi gelmedi"),
    ("the charger caught fire", "зарядка загорелась", "şarj aleti alev aldı", "شارژر آتش گرفت"),
]


@pytest.mark.parametrize("texts", SAME)
def test_who_and_how_and_in_which_language_changes_nothing(
    understand: Understand, texts: tuple[str, ...]
) -> None:
    levels = [understand(text).urgency.level for text in texts]
    assert all(a == b for a, b in combinations(levels, 2))


EXAMPLES = {
    "critical": [
        "Ваш обогреватель загорелся, у ребёнка ожог",
        "بخاری شما آتش گرفت و دست بچه‌ام سوخت",
        "Verdiğiniz ilaç yanlış çıktı, annem hastaneye kaldırıldı",
        "Your portal is showing me another patient's results right now",
    ],
    "high": [
        "Списали дважды, завтра платёж по ипотеке",
        "دو بار از حسابم برداشت شده و اجاره‌ام فردا سررسید است",
        "Engelli rampası kapalı, iki haftadır binaya giremiyorum",
        "I'm locked out and my flight is tomorrow morning",
        "Искрит розетка, но никто не пострадал",
        "پریز جرقه می‌زند ولی کسی آسیب ندیده",
        "Priz kıvılcım çıkarıyor ama kimse yaralanmadı",
        "The socket sparks but no one was hurt",
    ],
    "normal": [
        "Заказ опаздывает на пять дней, никто не отвечает",
        "سایز اشتباه فرستادید و مرجوعی را قبول نکردید",
        "Faturada almadığım bir hizmet var, düzeltilsin",
        "The replacement does not fit either, I want a refund",
        "Вы меня просто убили своей доставкой!!!",
        "از دست پشتیبانی‌تان مُردم",
        "Sinirden yanıyorum, kargonuz beni öldürecek",
        "This queue is killing me, ASAP!!!",
    ],
    "low": [
        "Коробка пришла мятой, товар цел",
        "بسته‌بندی کمی پاره بود ولی کالا سالم است",
        "Takip ekranında tarih yanlıştı ama ürün geldi",
        "The invoice misspells our company name",
    ],
}


@pytest.mark.parametrize(
    ("level", "text"), [(level, text) for level, texts in EXAMPLES.items() for text in texts]
)
def test_the_examples_of_each_level_hold_in_every_language(
    understand: Understand, level: str, text: str
) -> None:
    assert level == understand(text).urgency.level.code
