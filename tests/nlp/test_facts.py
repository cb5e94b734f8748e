"""Facts: dates, amounts, phones, addresses, references, products, remedies."""

import pytest
from hypothesis import given, strategies as st

from nlp.numerals import number
from nlp.understanding import EntityType
from tests.nlp.conftest import Understand

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

AMOUNTS = {
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

PHONES = {
    "+79161234567": ["8 916 123-45-67 мой телефон", "мой номер +7 (916) 123-45-67"],
    "+905321234567": ["numaram 0532 123 45 67", "beni arayın: 5321234567"],
    "+989121234567": ["شماره‌ام ۰۹۱۲۱۲۳۴۵۶۷", "تماس: 0912 123 4567 هستم"],
    "+442071838750": ["call me on 020 7183 8750 please"],
}

ORDERS = {
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


@pytest.mark.parametrize(("day", "text"), _rows(DATES))
def test_dates(understand: Understand, day: str, text: str) -> None:
    assert _values(understand, text, EntityType.INCIDENT_DATE) == [day]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_day_of_the_past_is_no_incident(understand: Understand, text: str) -> None:
    assert _values(understand, text, EntityType.INCIDENT_DATE) == []


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


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("I bought a toaster from you and it broke", "toaster"),
        ("купила у вас электрический чайник, он сломался", "электрический чайник"),
        ("sitenizden spor ayakkabı aldım, yırtık çıktı", "spor ayakkabı"),
        ("گوشی سامسونگ از سایت شما خریدم خراب بود", "گوشی سامسونگ"),
    ],
)
def test_products(understand: Understand, text: str, product: str) -> None:
    assert _values(understand, text, EntityType.PRODUCT) == [product]


@pytest.mark.parametrize(("code", "text"), _rows(REMEDIES))
def test_remedies(understand: Understand, code: str, text: str) -> None:
    remedy = understand(text).remedy
    assert remedy is not None
    assert remedy.code == code


@given(st.integers(0, 10**12), st.sampled_from([",", ".", " ", "'"]))
def test_grouped_digits_mean_the_same(value: int, mark: str) -> None:
    assert number(f"{value:,}".replace(",", mark)) == value
