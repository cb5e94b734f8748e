"""Facts: dates, amounts, phones, addresses, references, products, remedies."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from nlp.numerals import number
from nlp.pipeline import Pipeline
from nlp.understanding import EntityType
from tests.nlp.conftest import Understand

WEDNESDAY = datetime(2026, 11, 18, 9, tzinfo=UTC)

DATES = {
    "2026-11-16": [
        "it broke today",
        "сломалось сегодня",
        "bugün bozuldu",
        "امروز خراب شد",
        "۲۵ آبان ۱۴۰۵",
        "1405/08/25",
    ],
    "2026-11-15": ["yesterday", "вчера", "dün", "دیروز", "a day ago", "1 gün önce", "یک روز پیش"],
    "2026-11-14": [
        "the day before yesterday",
        "позавчера",
        "evvelki gün",
        "پریروز",
        "two days ago",
        "два дня назад",
        "iki gün önce",
        "دو روز پیش",
    ],
    "2026-11-13": [
        "on Friday",
        "в пятницу",
        "cuma günü",
        "جمعه",
        "3 days ago",
        "3 дня назад",
        "3 gün önce",
        "۳ روز قبل",
    ],
    "2026-11-09": [
        "a week ago",
        "неделю назад",
        "bir hafta önce",
        "یک هفته پیش",
        "on Monday",
        "последний понедельник",
    ],
    "2026-10-16": ["a month ago", "месяц назад", "bir ay önce", "یک ماه پیش"],
    "2026-11-03": [
        "November 3rd",
        "3rd of November",
        "3 ноября",
        "третьего ноября",
        "3 Kasım'da",
        "۱۲ آبان",
        "03.11.2026",
        "3/11/26",
        "2026-11-03",
    ],
    "2025-12-20": [
        "December 20",
        "20 декабря",
        "20 Aralık",
        "۲۰ دسامبر",
        "20 December 2025",
        "20 декабря 2025 года",
    ],
    "2026-11-12": ["پنج‌شنبه", "پنجشنبه", "perşembe", "last Thursday", "11/12/2026"],
}
NO_DATES = [
    "tomorrow",
    "завтра",
    "yarın",
    "فردا",
    "31.02.2026",
    "by Friday",
    "1.2.3.4",
    "12:30",
    "version 2.10",
]

# As people write them on WEDNESDAY, 27 Aban 1405.
TOLD = {
    "2026-11-18": ["только что упал сайт", "az önce param çekildi", "همین نیم ساعت پیش کم شد"],
    "2026-11-08": ["дней десять назад писала"],
    "2026-11-04": [
        "пару недель назад привезли",
        "4.11 оплатила, тишина",
        "dve nedeli nazad zakazal",
    ],
    "2026-11-11": ["в среду на прошлой неделе", "چهارشنبه‌ی هفته گذشته"],
    "2026-11-06": ["в позапрошлую пятницу сдал паспорт", "İki cuma önce verdim"],
    "2026-10-20": ["20-го числа прошлого месяца", "Geçen ayın yirmisinde yatırdım"],
    "2025-05-09": ["в прошлом году 9 мая был у вас"],
    "2026-05-18": ["полгода назад поменяли", "altı ay önce", "شش ماه پیش"],
    "2025-07-11": ["11 июля прошлого года оформил"],
    "2024-11-01": ["в ноябре 2024 года купил", "2024 Kasım ayında imzaladım"],
    "2026-11-14": ["на выходных не было света", "v subbotu kupil", "Geçen hafta sonu kapalıydı"],
    "2026-10-31": ["в последний день октября", "Ekimin son günü", "Geçen ayın son günü"],
    "2026-11-03": ["Bu ayın üçünde fatura geldi", "üç salı önce verdim"],
    "2026-11-10": ["Geçen hafta salı günü", "10 Kasım'dan 14 Kasım'a kadar", "سه‌شنبه هفته پیش"],
    "2026-08-25": ["agustosun yirmi besinde gittik"],
    "2026-10-12": ["Ekim ayının 12'sinde", "بیستم ماه پیش حساب باز کردم", "۲۰ مهر ۰۵ خریدم"],
    "2025-03-03": ["Geçen yıl 3 Mart'ta"],
    "2026-11-07": ["شنبه هفته پیش بلیت خریدم", "۰۵/۰۸/۱۶ خریدم"],
    "2026-10-25": ["سوم همین ماه صادر شد", "بین سوم و ششم آبان هتل بودیم"],
    "2026-10-23": ["اول ماه پرداختم"],
    "2026-07-11": ["بیستم تیر هزار و چهارصد و پنج"],
    "2026-10-03": ["یک ماه و نیم پیش خریدم", "bir buçuk ay önce"],
    "2025-12-06": ["پارسال ۱۵ آذر خریدم"],
    "2026-10-27": ["panjom aban kharidam"],
    "2025-12-21": ["شب یلدای پارسال"],
}
NOT_TOLD = [
    "ответьте до 1 декабря",
    "забронировать на 25 декабря",
    "каждую пятницу одно и то же",
    "живу на улице 8 Марта",
    "30 Kasım'a kadar ödemem gerekiyor",
    "cumaya kadar bekliyorum",
    "her salı aynı sorun",
    "29 Ekim Caddesi",
    "خیابان پانزده خرداد",
    "هر شنبه صدا هست",
    "مهلتم پنجم آذر تمام می‌شود",
    "شنبه آینده می‌آیم",
]

AMOUNTS = {
    ("RUB", 8412.6): ["8 412 руб. 60 коп.", "8412 рублей 60 копеек"],
    ("RUB", 5000.0): ["взяли пять тысяч за выезд", "залог 5к не отдают"],
    ("RUB", 1500.0): ["обошлось в полторы тысячи"],
    ("TRY", 12.5): ["12 lira 50 kuruş", "on iki lira elli kuruş"],
    ("TRY", 500_000.0): ["yarım milyon lira"],
    ("GBP", 30.0): ["£30 iki kere çekildi"],
    ("IRR", 7_000_000.0): ["فاکتور شماره ۹۹۱۰۲ هفت میلیون ریال"],
    ("IRR", 15_000_000.0): ["۱/۵ میلیون تومان", "یک و نیم میلیون تومن"],
    ("RUB", 2500.0): ["2 500 руб", "2500₽", "2,5 тыс. рублей", "две тысячи пятьсот рублей"],
    ("TRY", 1250.5): ["1.250,50 TL", "1250,50 lira", "₺1.250,50"],
    ("TRY", 2_500_000.0): ["iki buçuk milyon lira", "2,5 milyon TL"],
    ("IRR", 8_500_000.0): [
        "۸۵۰ هزار تومان",
        "۸۵۰٬۰۰۰ تومان",
        "850,000 toman",
        "۸٬۵۰۰٬۰۰۰ ریال",
        "هشتصد و پنجاه هزار تومن",
    ],
    ("USD", 12_000.0): ["$12k", "12,000 dollars", "USD 12,000.00", "twelve thousand dollars"],
    ("EUR", 24.5): ["€24.50", "24,50 euro", "24.50€"],
    ("GBP", 60.0): ["£60", "60 quid", "sixty pounds"],
}

NO_AMOUNTS = ["две тысячи человек ждали", "10 тысяч километров проехал", "saat on iki buçuk"]

PHONES = {
    "+70005550123": ["мой номер 8 000 555 01 23", "телефон 80005550123"],
    "+79161234567": ["8 916 123-45-67 мой телефон", "мой номер +7 (916) 123-45-67"],
    "+905321234567": ["numaram 0532 123 45 67", "beni arayın: 5321234567"],
    "+989121234567": ["شماره‌ام ۰۹۱۲۱۲۳۴۵۶۷", "تماس: 0912 123 4567 هستم"],
    "+442071838750": ["call me on 020 7183 8750 please"],
}

ORDERS = {
    "0041772209": [
        "по счету 0041772209",
        "abone numaram 0041772209",
        "شماره درخواست نصب 0041772209",
    ],
    "K7QZ2M": ["PNR kodum K7QZ2M", "бронь K7QZ2M", "رزرو هتل K7QZ2M"],
    "661082": ["sefaresh shomare 661082", "شماره تراکنش ۶۶۱۰۸۲", "661082 nolu talebim"],
    "XXX0451198820": ["Полис XXX 0451198820"],
    "4481203": [
        "order no 4481203",
        "заказ № 4481203",
        "4481203 numaralı siparişim",
        "سفارش شماره ۴۴۸۱۲۰۳",
        "my order number is 4481203",
        "#4481203 never came",
    ],
    "TR-9912-A": [
        "order TR-9912-A is late",
        "заказ TR-9912-A опаздывает",
        "sipariş no: tr-9912-a",
    ],
}

NO_ORDERS = [
    "304 numaralı odada klima çalışmıyor",
    "seri numarası SN8812X40",
    "TK 2093 sefer sayılı uçak",
    "рейс SU1404 задержали",
    "номер 412 был холодный",
    "модель RX-500",
    "پرواز ۵۱۸۴ عقب افتاد",
    "شماره سریال دستگاه SN88200417",
    "کد پستی ما ۱۷۳۴۵۶۷۸۹۱",
]

REMEDIES = {
    "refund": [
        "I want my money back",
        "верните деньги",
        "para iadesi istiyorum",
        "پولم را پس بدهید",
    ],
    "replacement": [
        "please send a replacement",
        "прошу заменить товар",
        "ürünü değiştirin",
        "تعویض کنید",
    ],
    "repair": ["come and fix it", "почините", "tamir edin", "تعمیر کنید"],
    "apology": ["I expect an apology", "жду извинений", "özür bekliyorum", "عذرخواهی کنید"],
    "cancel": [
        "cancel my contract",
        "расторгните договор",
        "aboneliğimi iptal edin",
        "قرارداد را فسخ کنید",
    ],
    "compensation": [
        "I demand compensation",
        "требую компенсацию",
        "tazminat istiyorum",
        "جبران خسارت می‌خواهم",
    ],
    "explanation": [
        "please explain why",
        "объясните, почему",
        "açıklama istiyorum",
        "توضیح بدهید",
    ],
}


def _rows(table: dict) -> list:  # type: ignore[type-arg]  # keys of any kind
    return [(key, text) for key, texts in table.items() for text in texts]


def _values(understand: Understand, text: str, kind: EntityType) -> list[object]:
    return [entity.value for entity in understand(text).entities if entity.type is kind]


def _told(pipeline: Pipeline, text: str) -> object:
    first = pipeline.understand(text, received_at=WEDNESDAY)
    found = first.entity(EntityType.INCIDENT_DATE)
    return found.value if found else None


@pytest.mark.parametrize(("day", "text"), _rows(DATES))
def test_dates(understand: Understand, day: str, text: str) -> None:
    assert _values(understand, text, EntityType.INCIDENT_DATE) == [day]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_day_of_the_past_is_no_incident(understand: Understand, text: str) -> None:
    assert _values(understand, text, EntityType.INCIDENT_DATE) == []


@pytest.mark.parametrize(("day", "text"), _rows(TOLD))
def test_dates_as_people_tell_them(pipeline: Pipeline, day: str, text: str) -> None:
    assert _told(pipeline, text) == day


@pytest.mark.parametrize("text", NOT_TOLD)
def test_deadlines_habits_and_streets_are_no_dates(pipeline: Pipeline, text: str) -> None:
    assert _told(pipeline, text) is None


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_what_is_counted_is_not_money(understand: Understand, text: str) -> None:
    assert _values(understand, text, EntityType.AMOUNT) == []


@pytest.mark.parametrize("text", NO_ORDERS)
def test_other_numbers_are_no_references(understand: Understand, text: str) -> None:
    assert _values(understand, text, EntityType.ORDER_REF) == []


@pytest.mark.parametrize(("money", "text"), _rows(AMOUNTS))
def test_amounts(understand: Understand, money: tuple[str, float], text: str) -> None:
    currency, value = money
    assert _values(understand, text, EntityType.AMOUNT) == [{"value": value, "currency": currency}]


@pytest.mark.parametrize(("phone", "text"), _rows(PHONES))
def test_phones(understand: Understand, phone: str, text: str) -> None:
    assert _values(understand, text, EntityType.PHONE) == [phone]


@pytest.mark.parametrize(("order", "text"), _rows(ORDERS))
def test_order_references(understand: Understand, order: str, text: str) -> None:
    assert _values(understand, text, EntityType.ORDER_REF) == [order]


def test_a_bare_number_is_an_order_only_when_asked_for(understand: Understand) -> None:
    assert understand("4481203", slot="order_ref").entity(EntityType.ORDER_REF) is not None
    assert understand("4481203").entity(EntityType.ORDER_REF) is None


def test_an_address_and_a_case_reference(understand: Understand) -> None:
    found = understand("ایمیل من Sara.K@example.org است، پرونده k7m4 2qxd y")
    assert [(e.type.value, e.value) for e in found.entities] == [
        ("email", "sara.k@example.org"),
        ("case_ref", "K7M4-2QXD-Y"),
    ]


@pytest.mark.parametrize(("code", "text"), _rows(REMEDIES))
def test_remedies(understand: Understand, code: str, text: str) -> None:
    remedy = understand(text).remedy
    assert remedy is not None
    assert remedy.code == code


@given(st.integers(0, 10**12), st.sampled_from([",", ".", " ", "'"]))
def test_grouped_digits_mean_the_same(value: int, mark: str) -> None:
    assert number(f"{value:,}".replace(",", mark)) == value
