"""What invented people complain of, without end: each number has its own words, always the same.

The words are as uneven as in life: most are said by many, an order number and a place by few.
"""

from dataclasses import dataclass

PRODUCTS = {
    "en": ("kettle", "washing machine", "phone", "armchair", "router", "coat", "printer", "lamp"),
    "ru": ("чайник", "холодильник", "телефон", "кресло", "роутер", "пальто", "принтер", "лампа"),
    "fa": ("کتری", "یخچال", "گوشی", "مبل", "مودم", "پالتو", "چاپگر", "چراغ"),
    "tr": ("çaydanlık", "buzdolabı", "telefon", "koltuk", "modem", "kaban", "yazıcı", "lamba"),
}
PLACES = {
    "en": ("Leeds", "Bristol", "Cardiff", "Dundee", "Exeter", "Derby", "Oxford", "York", "Bath"),
    "ru": ("Казань", "Тверь", "Томск", "Псков", "Самара", "Калуга", "Пермь", "Уфа", "Тула"),
    "fa": ("شیراز", "تبریز", "اصفهان", "مشهد", "کرمان", "یزد", "رشت", "اهواز", "همدان"),
    "tr": ("Bursa", "İzmir", "Ankara", "Konya", "Adana", "Mersin", "Sivas", "Rize", "Muğla"),
}
NAMES = {
    "en": ("Alice Moss", "Brian Dale", "Carol Finch", "David Lane", "Emma Ward", "Frank Hill"),
    "ru": (
        "Анна Лугова",
        "Борис Ветров",
        "Вера Зимина",
        "Глеб Озёров",
        "Дина Полева",
        "Ева Рощина",
    ),
    "fa": ("آرش بهاری", "بهار دریایی", "پریسا کوهی", "جواد باغبان", "رعنا سروی", "کاوه رودی"),
    "tr": ("Ayşe Dere", "Burak Tepe", "Ceren Ova", "Deniz Göl", "Elif Pınar", "Işıl Kaya"),
}
WORDS = {
    "en": (
        "I ordered a {product} to {place}, order {order}, it came with a crack, nobody answers.",
        "The courier has not brought my {product} to {place} for three days. Order {order}.",
        "I was charged twice for the {product}, order {order}. {place} shop refuses a refund.",
        "Your clerk in {place} was rude when I brought the {product} back. Receipt {order}.",
    ),
    "ru": (
        "Купил {product}, привезли с трещиной, никто не отвечает. Город {place}, заказ {order}.",
        "Третий день жду курьера: {product}, {place}, заказ {order}. Обещали во вторник.",
        "Списали деньги дважды: {product}, заказ {order}. Магазин ({place}) не возвращает.",
        "Сотрудник в магазине ({place}) нагрубил, когда я вернул {product}. Чек {order}.",
    ),
    "fa": (
        "{product} را برای {place} سفارش دادم، شمارهٔ {order}، شکسته رسید و کسی جواب نمی‌دهد.",
        "سه روز است پیک {product} را به {place} نیاورده است. شمارهٔ سفارش {order}.",
        "پول {product} دو بار از حسابم کم شده، سفارش {order}. فروشگاه {place} پولم را پس نمی‌دهد.",
        "فروشندهٔ شما در {place} وقتی {product} را پس آوردم بد حرف زد. رسید {order}.",
    ),
    "tr": (
        "{product} sipariş ettim, {order} numara, {place}. Kırık geldi, kimse cevap vermiyor.",
        "Üç gündür kurye {product} getirmedi, {place}. Sipariş {order}.",
        "{product} için iki kez para çekildi, sipariş {order}. {place} mağazası iade etmiyor.",
        "{place} mağazasında {product} iade ederken çalışanınız kaba davrandı. Fiş {order}.",
    ),
}
CATEGORIES = ("product_quality", "delivery", "billing_payment", "staff_conduct")
LANGUAGES = tuple(WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """Who complains, of what, in which language; `user` is their handle in the chat."""

    user: str
    name: str
    language: str
    category: str
    order: str
    words: str


def complaint(number: int) -> Complaint:
    """The complaint of a number, counted from 0."""
    rest, of_language = divmod(number, len(LANGUAGES))
    language = LANGUAGES[of_language]
    kind = rest % len(CATEGORIES)
    order = f"{4_000_000 + number}"
    return Complaint(
        user=f"person-{number}",
        name=_of(NAMES[language], rest // 7),
        language=language,
        category=CATEGORIES[kind],
        order=order,
        words=WORDS[language][kind].format(
            product=_of(PRODUCTS[language], rest // 3),
            place=_of(PLACES[language], rest // 5),
            order=order,
        ),
    )


def _of(these: tuple[str, ...], number: int) -> str:
    return these[number % len(these)]
