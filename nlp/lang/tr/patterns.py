"""Turkish words whose order matters: numbers, dates, money, references.

Data only, the same names in every language. `word*` stands for every
word that begins so. Words are compared without diacritics, so "siparişim" and "siparisim" are one.
"""

NUMBERS: dict[float, str] = {
    1: "bir, birinci",
    1.5: "bir buçuk",
    2: "iki, ikinci",
    3: "üç, üçüncü",
    4: "dört, dördüncü",
    5: "beş, beşinci",
    6: "altı, altıncı",
    7: "yedi, yedinci",
    8: "sekiz, sekizinci",
    9: "dokuz, dokuzuncu",
    10: "on, onuncu",
    20: "yirmi",
    30: "otuz",
    40: "kırk",
    50: "elli",
    60: "altmış",
    70: "yetmiş",
    80: "seksen",
    90: "doksan",
    100: "yüz",
    1000: "bin, k",
    1_000_000: "milyon, mn",
    1_000_000_000: "milyar",
}
JOINT = ""
HALF = "buçuk, bucuk, yarım"
RELATIVE = {
    0: """bugün, bugünkü, bu gün, bu sabah, bu öğlen, sabahtan beri, az önce, biraz önce,
        demin, birkaç dakika önce, birkaç saat önce, az evvel, deminden""",
    1: "dün, dünkü, dünden, dünkünden, dün gece, dün akşam",
    2: """evvelki gün, önceki gün, evvelsi gün, evvelki akşam,
        evvelsi akşam, önceki akşam, önceki gece, dünden
        önceki gün""",
}
WEEKDAYS = {
    0: "pazartesi",
    1: "salı",
    2: "çarşamba",
    3: "perşembe",
    4: "cuma",
    5: "cumartesi",
    6: "pazar, pazardan beri, pazardan bu yana",
}
MONTHS = {
    1: "ocakğ*",
    2: "şubat",
    3: "mart",
    4: "nisan",
    5: "mayıs",
    6: "haziran",
    7: "temmuz",
    8: "ağustos",
    9: "eylül",
    10: "ekim",
    11: "kasım",
    12: "aralık, aralığ*",
}
JALALI: dict[int, str] = {}
UNITS = {
    "minute": "dakika, dk, dakka",
    "half_hour": "yarım saat",
    "half_year": "yarım yıl",
    "hour": "saat",
    "day": "gün, gun",
    "week": "hafta",
    "month": "ay",
    "year": "yıl, sene",
}
AGO = "önce, kadar önce, kadar evvel, evvel, öncesi, öncesinde, önceki, öncesine, önceydi"
SINCE = "(?!)"
LAST = {1: "geçen, geçtiğimiz, önceki, bir önceki", 2: "evvelki, geçenden önceki"}
WEEKS = {
    0: "bu hafta, bu haftanın",
    1: "geçen hafta, geçen haftanın, geçtiğimiz hafta, geçtiğimiz haftanın, önceki hafta",
    2: "evvelki hafta, evvelki haftanın, evvelsi hafta, geçen haftadan önceki hafta",
}
WEEKENDS = {
    0: "hafta sonu, haftasonu, hafta sonunda, hafta sonundan, bu hafta sonu",
    1: """geçen hafta sonu, geçen haftasonu, geçtiğimiz hafta sonu, geçtiğimiz haftasonu, önceki
        hafta sonu""",
}
YEARS = {
    0: "bu yıl, bu sene, bu yılın, bu senenin",
    1: "geçen yıl, geçen sene, geçen yılın, geçen senenin, geçtiğimiz yıl, geçtiğimiz sene",
    2: "evvelki yıl, evvelki sene, önceki sene",
}
COMING = """
    gelecek, önümüzdeki, haftaya, gelecek hafta, önümüzdeki hafta, düğünümüz, duruşma, duruşmam,
    duruşmamız, uçuşum, uçuşumuz, sınavım, son gün, son tarih
"""
COMING_AFTER = "(?:gunune )?(?:kadar|dek|degin)"
NEVER = "her, birkaç, kaç, bir kaç"
NEVER_AFTER = (
    r"gunleri|yeri|alisveris\w*|pazari\w*|tezgah\w*|nobet\w*"
    r"|(?:cad|sok|mah|bulv|meydan|stad|park)\w*|universite\w*"
)
DAYS = {
    1: "ilk günü, ilk gününde, ilk gününden, birinde, birinden, biri",
    2: "ikisinde, ikisinden, ikisi",
    3: "üçünde, üçünden, üçü",
    4: "dördünde, dördünden, dördü",
    5: "beşinde, beşinden, beşi",
    6: "altısında, altısından, altısı",
    7: "yedisinde, yedisinden, yedisi",
    8: "sekizinde, sekizinden, sekizi",
    9: "dokuzunda, dokuzundan, dokuzu",
    10: "onunda, onundan, onu",
    20: "yirmisinde, yirmisinden, yirmisi",
    30: "otuzunda, otuzundan, otuzu",
    99: "son günü, son gününde, son gününden",
}
ENDINGS = (
    "(?: ay(?:i|inin|in)(?!\\w))?(?:'?(?:[dt][ae]n?|y?[aeiu]|n?[iu]n|[dt][iu]r|s[iu])(?!\\w))?"
    "(?<!pazara)(?<!pazari)(?<!pazarin)(?<!pazarda)(?<!pazardan)"
    "(?: gun(?:u|unden|unu|unun)(?!\\w))?"
)
WEEK_LINK = "nin |in "
YEAR_MARK = (
    "'?(?:[dt][ae]n?|[iu]n|nin|nun)(?!\\w)| (?:yil|sene)(?:i|si|inin|inda|inin|sinde|sinin|da|de)?"
)
MILLENNIUM = "iki bin"
DAY_MARK = r"\.|'?s?[iu](?:n(?:d[ae]n?|[ae]|in|un)?)?|'?[dt][ae]n?"
THIS = "bu"
DAY_ALONE = (r"(?:(?P<last>(?:gecen|onceki) (?:ay )?)|bu (?:ay )?)?ayin {d}(?:'?[a-z]{{0,6}})",)
MONTH_ALONE = (
    r"(?:gecen |bu )?{m}'?(?:da|de|ta|te|dan|den|tan|ten|dir|daki|deki|taki|teki)",
    r"(?:gecen |bu )?{m}(?:'?[iu]n)? (?:ay|bas|son|ortas)(?:i\w*|u\w*)?",
    r"(?:gecen|bu) {m}",
)
UNTIL = "-|ile|ila|ve|den|dan|'ten|'tan|'den|'dan"
ON_AFTER = r"tarih\w*|gunu\w*|itibari\w*"
ON = "tarih, tarihi, tarihli"
# What tells that a day beside it is no day of the past; a bar stands where the day does.
PRESENT = "bugün, bugünkü, bugünden, bu gün, bu hafta, bu haftanın"
NOW = "bugun|simdi|artik|oldu"
STATED = (
    r"(?:gunlerden )?(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)(?! gun)"
    r"|(?:ayin )?\d{1,2}(?![.:]?\d)(?:'?\w+)?(?= |$)"
    r"(?! (?:saat|kere|kez|defa|kisi|adet|tane|lira|tl|bin))"
    r"|ayin \w+|yarin|\w+ \w+[iu]nc[iu]"
)
ASKED = (
    r"lutfen|rica\b|istiyor|isterim|talep\b|\w{2,}(?:masini|mesini|masi|mesi)\b|(?:gerek|lazim)\b"
    r"|\w{2,}(?:sin|sun|sinlar|sinler)\b|gelme(?:z|zse)\b|\w+m[ae]zse|\| icinde|sonuna"
    r"|\w*(?:acak|ecek)\b|\w+(?:[aei]y|d|r|t|p|n|l|k)[iu]n(?:iz)?$|\w+(?:acag|eceg)\w*"
)
AHEAD = (
    r"(?:hazir|servis|teslimat)\b.*dedi|\| (?:dedi|(?:d[ae] )?gecti|hazir|olsun)|doluyor"
    r"|bitiyor|\|\w* kadar|\| kapali|kapaniyor|haric|gecersiz|kimse yok|teslimat yok"
    r"|bile\b|kaliyor|kalmaz"
    r"|\w+masini|duguno?\w*|sinav|ucus|kalkis|her \|"
)
JALALI_ABROAD = {
    1: "ferverdin, farvardin",
    2: "ordibeheşt, ordibehesht",
    3: "hordad, khordad",
    5: "mordad",
    6: "şehriver, shahrivar",
    7: "mehr",
    8: "aban",
    9: "azer, azar",
    10: "dey",
    11: "behmen, bahman",
    12: "esfend, esfand",
}
FEASTS = {
    (12, 31): "yılbaşı gecesi, yılbaşında, yilbasinda",
    (1, 1): "yılın ilk günü, yeni yılın ilk günü",
    (2, 14): "sevgililer günü, sevgililer gününde",
    (10, 29): "cumhuriyet bayramı*, cumhuriyet bayramında",
}
JALALI_FEASTS: dict[tuple[int, int], str] = {}

CURRENCIES = {
    "KURUS": "kuruş*",
    "AZN": "manat*, azerbaycan manat*",
    "TRY": "lira*, tl'*, tl*, türk lira*, kağıt",
    "USD": "dolar*, usd*",
    "EUR": "euro*, avro*",
    "GBP": "sterlin*, pound",
    "RUB": "ruble*",
    "IRR": "riyal*",
    "TOMAN": "tümen*, toman*",
}
# Nouns that name a reference once "no", "numarası", "kodu" and the like stand after them.
_numbered = """
    sipariş, siparişimin, siparişin, takip, kargo, kargo takip, gönderi, gönderi takip, fatura,
    rezervasyon, bilet, e-bilet, poliçe, abone, abonelik, başvuru, talep, dosya, üyelik, üye,
    müşteri, kayıt, referans, sözleşme, tesisat, pnr, servis, servis fişi, servis kayıt, fiş, iade,
    iade takip, iade talep, şikayet, evrak, irsaliye, koli, paket, dekont, makbuz, işlem, onay,
    kupon, taleb, kayd, protokol, hasar, hasar dosya, iş emri, kredi, provizyon, voucher, satış,
    barkod, destek
"""
_number_words = ("no", "nosu", "nom", "numar*", "nolu", "kod", "kodu", "kodum", "kodumuz", "num")
ORDER = ", ".join(
    (
        *(f"{noun} {word}" for noun in _numbered.split(",") for word in _number_words),
        "sipariş, siparişim, siparişimiz, rezervasyon, rezervasyonum, referans, pnr, kargo",
        "poliçe, poliçem, rezervasyonumuz, biletim, kargom, talebim, başvurum, dosyam",
    )
)
ORDER_AFTER = ", ".join(
    (
        *(
            f"{number} {noun}*"
            for number in ("numaralı", "nolu", "no'lu", "no lu", "kodlu", "sayılı", "referanslı")
            for noun in _numbered.split(",")
        ),
        *(
            f"{noun} {number}"
            for noun in _numbered.split(",")
            for number in ("numaralı", "nolu", "no'lu", "kodlu")
        ),
        "sipariş numaram, sipariş no, siparişimin numarası",
    )
)
