"""Turkish words whose order matters: numbers, dates, money, references.

And how to recognise Turkish. Data only, the same names in every language. `word*` stands for every
word that begins so. Words are compared without diacritics, so "siparişim" and "siparisim" are one.
"""

LETTERS = "ığş"
EVERYDAY = """
    ve, bir, bu, da, de, için, ile, çok, daha, ne, var, yok, değil, mi, mı, mu, mü, ben, benim,
    bana, beni, sen, siz, sizin, size, biz, bizim, o, onu, onun, şu, ama, fakat, ancak, gibi,
    kadar, sonra, önce, hala, hâlâ, henüz, neden, niye, niçin, nerede, nerde, nasıl, kim, kimse,
    hiç, her, şey, olarak, olan, oldu, olmadı, oluyor, olsun, olur, etti, ettim, ediyor, ediyorum,
    ederim, etmek, lütfen, teşekkür, teşekkürler, merhaba, selam, günaydın, sipariş, siparişim,
    siparişimi, sipariş verdim, ürün, ürünü, kargo, kargom, para, paramı, iade, gelmedi, geldi,
    geliyor, gelmiyor, istiyorum, bekliyorum, müşteri, hizmet, hizmetleri, şikayet, sorun, hesap,
    hesabım, kart, kartım, fatura, faturam, gün, gündür, hafta, ay, bugün, dün, yarın, şimdi,
    artık, yine, tekrar, bile, diye, dedi, dediler, ki, ya, hem, rağmen, evet, hayır, tamam, peki,
    acaba, bence, lan, yani, kötü, iyi, güzel, bozuk, kırık, yanlış, yapıyor, yapın, aldım, aldı,
    verdi, verdim, kaldı, kaldım, üç, iki, dört, beş, numara, numarası, telefon, uygulama,
    çalışmıyor, kurye, personel, kaba, geri, gönderin, arıyorum, aradım, efendim, rica, mağdur,
    mağduriyet, saat, saattir, kez, defa, zaten, şikayetçiyim, iptal, acil, bunu, böyle, hakkında,
    lira, tl, alo, abi, hocam, kardeşim, memnun, olmaz, bilmiyorum
"""
ENDINGS = (
    r"[a-z]{2,}(?:iyor(?:um|sun|uz|lar|du|dum)?|uyor(?:um|sun|uz|lar|du|dum)?|miyor\w*"
    r"|muyor\w*|medi\w*|madi\w*|medim|madim|lari|leri|larim|lerim|larin|lerin|larda|lerde"
    r"|lardan|lerden|dim|dum|tim|tum|diler|dilar|mis(?:ti|tim|siniz)?|mus(?:tu|tum)?|acak"
    r"|ecek|acagim|ecegim|siniz|sunuz|imi|ima|imda|imde|imiz|umuz|lik|luk|sizlik|suzluk|nin"
    r"|nun|ecegiz|acagiz|mek|mak|meden|madan|inca|ince|dir|tir|dur|tur)"
)

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
HALF = "buçuk, bucuk"
RELATIVE = {
    0: "bugün, bu gün, bu sabah, bu akşam",
    1: "dün, dünkü, dünden",
    2: "evvelki gün, önceki gün, evvelsi gün",
}
WEEKDAYS = {
    0: "pazartesi*",
    1: "salı, salı günü, salıdan, salıya",
    2: "çarşamba*",
    3: "perşembe*",
    4: "cuma, cuma günü, cumadan, cumaya, cumadır",
    5: "cumartesi*",
    6: "pazar, pazar günü, pazardan",
}
MONTHS = {
    1: "ocak, ocak'ta, ocakta, ocak'tan, ocaktan",
    2: "şubat, şubat'ta, şubatta",
    3: "mart, mart'ta, martta, mart'tan",
    4: "nisan, nisan'da, nisanda, nisan'dan",
    5: "mayıs, mayıs'ta, mayısta, mayıstan",
    6: "haziran, haziran'da, haziranda",
    7: "temmuz, temmuz'da, temmuzda",
    8: "ağustos, ağustos'ta, ağustosta",
    9: "eylül, eylül'de, eylülde",
    10: "ekim, ekim'de, ekimde, ekimden",
    11: "kasım, kasım'da, kasımda, kasımdan",
    12: "aralık, aralık'ta, aralıkta",
}
JALALI: dict[int, str] = {}
UNITS = {
    "hour": "saat",
    "day": "gün",
    "week": "hafta",
    "month": "ay",
    "year": "yıl, sene",
}
AGO = "önce, evvel, öncesi, öncesinde, önceki"
LAST = "geçen, geçtiğimiz, önceki"
COMING = "gelecek, önümüzdeki, haftaya"
DAY_MARK = "\\."

CURRENCIES = {
    "TRY": "lira*, tl'*, tl*, türk lira*, kağıt",
    "USD": "dolar*, usd*",
    "EUR": "euro*, avro*",
    "GBP": "sterlin*, pound",
    "RUB": "ruble*",
    "IRR": "riyal*",
    "TOMAN": "tümen*, toman*",
}
ORDER = """
    sipariş no, siparis numarası, sipariş numaram, sipariş kodu, sipariş, siparişim, siparişimin
    numarası, kargo takip no, takip no, takip numarası, kargo no, gönderi no, fatura no,
    rezervasyon no, rezervasyon, rezervasyon numarası, bilet no, poliçe no, abone no, abone
    numarası, sözleşme no, tesisat no, pnr, dosya no, kargo
"""
ORDER_AFTER = """
    numaralı sipariş*, nolu sipariş*, no'lu sipariş*, no lu sipariş*, numaralı*, nolu*, no'lu*,
    sipariş numaralı, numaram, kodlu sipariş*, sipariş numaram, sipariş no
"""
BOUGHT = """
satın aldım, satın almıştım, satın aldık, sipariş ettim, sipariş verdim, sipariş etmiştim,
sipariş vermiştim, aldım, almıştım
"""
OBJECT_FIRST = True  # whether what is bought stands before the verb
NOT_PRODUCT = """
bir, ve, ben, sizden, dan, den, siteden, sitenizden, mağazanızdan, mağazadan, uygulamadan,
uygulamanızdan, gün, önce, dün, bugün, mağaza, internet, internetten, online, hafta, ay, için,
yeni, geçen, satın, mail, cevap, yanıt, kasım, ekim, merhaba, hiç, tekrar, geri, para, paramı,
iade, sipariş, haber, karar, not, randevu, bilgi, destek, teslim, indirim, hala, anında, sonra,
bu, şu, adet, iki, üç, ürün, ürünü, olarak, de, da, mesaj, siparişimi, yemek, tarihinde,
birkaç, rapor, izin, telefonla
"""
