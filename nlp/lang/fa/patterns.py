"""Persian words whose order matters: numbers, dates, money, references.

And how to recognise Persian. Data only, the same names in every language. `word*` stands for every
word that begins so. Half-spaces do not count, and Persian in Latin letters ("Finglish") stands
beside Persian.
"""

LETTERS = "پچژگ"
EVERYDAY = """
    و, در, به, از, که, این, را, با, است, برای, آن, یک, خود, تا, کرد, بر, هم, نیز, می, من, شما, ما,
    او, آنها, اون, اینو, رو, هست, هستم, نیست, نشد, شد, شده, نشده, بود, نبود, دارم, ندارم, دارید,
    ندارید, دارد, ندارد, داره, نداره, کنم, کنید, کنند, کنه, میکنم, میکنید, میکنه, نمیکنه, میخوام,
    میخواهم, میشه, نمیشه, چرا, کجا, کجاست, کی, چی, چه, چند, چطور, هنوز, دیگه, دیگر, ولی, اما, اگر,
    اگه, پس, بعد, قبل, حتی, فقط, خیلی, بسیار, هیچ, همه, هر, سلام, درود, ممنون, مرسی, متشکرم, تشکر,
    سپاس, لطفا, خواهش, سفارش, سفارشم, پیک, پول, پولم, پولمو, نرسیده, نرسید, رسید, آمد, نیامد,
    نیومد, نیومده, گفت, گفتند, گفتن, دادم, دادید, داد, ندادید, کردم, کردید, کردن, کردند, نکردید,
    شکایت, مشتری, پشتیبانی, فروشگاه, خرید, خریدم, کالا, محصول, روز, روزه, هفته, ماه, امروز, دیروز,
    پریروز, بار, بارم, شماره, حساب, کارت, قبض, بله, نه, آره, باشه, الان, حالا, الآن, جواب, پاسخ,
    کسی, چیزی, باید, شاید, توی, تو, روی, دست, بی, مشکل, خراب, تومان, تومن salam, man, mikham,
    mikhastam, nemikham, sefaresh, sefaresham, sefareshe, nemikonam, nemikone, nemikonid, chera,
    hanoz, hanuz, hanooz, peyk, peik, pool, poolam, poolamo, pulam, pulamo, nist, hast, kardam,
    kardid, nakardid, shod, shode, nashod, nashode, baraye, vase, khob, khoob, ast, shoma, shomare,
    mishe, nemishe, residam, reside, resid, nareside, naresid, narside, gofte, goftan, goftid,
    dige, digeh, inke, khareed, kharid, kharidam, mamnoon, mamnun, merci, mersi, lotfan, koja,
    kojast, kei, chi, chand, rooz, ruz, rooze, ruze, hafte, mah, emrooz, emruz, dirooz, diruz, ke,
    az, ba, ra, ro, va, ta, ye, yek, do, se, bar, bara, ham, khaheshan, khahesh, javab, jawab,
    nemidid, nadad, nadadid, dadam, dadid, pas, bedid, khoda, moshkel, kharab, toman, tomani,
    shekayat, poshtibani, kar, nemikoneh, gheymat, darid, daram, nadaram, nadare, dare, hich, kas,
    kasi, kheyli, kheili, mano, in, inja, ino, oon, un, bood, bud, naboood, nabud, agha, khanoom,
    baba, taze, hesab, hesabam, kart, ghabz, chetor, elaam, ersal, tamas, gereftam, migam, migan,
    are, na, bale, bad, zesht, rafti, hala, alan, mikonid, mikone, mikonam, mikoni
"""
ENDINGS = (
    r"(?:n[ae]?mi|mi)(?:k[oh]|sh|g[iou]|r[ae]|d[ao]|z[ae]|n[ae]|f|t[aou]|y)[a-z]{1,}"
    r"|[a-z]{3,}(?:eton|etoon|etun|eshun|eshoon|amo|eto|haye|haro|ham|idam|adam|ande|ide"
    r"|idid|adid)|(?:na)(?:resid|dad|dar|kard|shod|bood)[a-z]*|kh[a-z]{2,}(?:am|id|an|eh|e)"
    r"|sefar[a-z]*|[a-z]*gh[aeiou][a-z]*(?:am|e|eh|i)"
)

NUMBERS: dict[float, str] = {
    1: "یک, یه, یکم, اول, yek, ye",
    2: "دو, دوم, do",
    3: "سه, سوم, se",
    4: "چهار, چهارم, chahar",
    5: "پنج, پنجم, panj",
    6: "شش, شیش, ششم, shesh",
    7: "هفت, هفتم, haft",
    8: "هشت, هشتم, hasht",
    9: "نه, نهم, noh",
    10: "ده, دهم, dah",
    11: "یازده, یازدهم",
    12: "دوازده, دوازدهم",
    13: "سیزده, سیزدهم",
    14: "چهارده, چهاردهم",
    15: "پانزده, پونزده, پانزدهم",
    16: "شانزده, شونزده, شانزدهم",
    17: "هفده, هفدهم",
    18: "هجده, هیجده, هجدهم",
    19: "نوزده, نوزدهم",
    20: "بیست, بیستم, bist",
    30: "سی, سیم",
    40: "چهل",
    50: "پنجاه, panjah",
    60: "شصت",
    70: "هفتاد",
    80: "هشتاد",
    90: "نود",
    100: "صد, یکصد, sad",
    200: "دویست",
    300: "سیصد",
    400: "چهارصد",
    500: "پانصد, پونصد, poonsad",
    600: "ششصد, شیشصد",
    700: "هفتصد",
    800: "هشتصد",
    900: "نهصد",
    1000: "هزار, hezar, hezartoman, k",
    1_000_000: "میلیون, ملیون, milion, million, melyoon",
    1_000_000_000: "میلیارد, ملیارد, milyard",
}
JOINT = "و|o"
HALF = "نیم"
RELATIVE = {
    0: "امروز, امروزه, امشب, emrooz, emruz",
    1: "دیروز, دیشب, dirooz, diruz, dishab",
    2: "پریروز, پریشب, parirooz, pariruz",
    3: "پس پریروز",
}
WEEKDAYS = {
    0: "دوشنبه, دو شنبه, doshanbe",
    1: "سه شنبه, سهشنبه, seshanbe",
    2: "چهارشنبه, چهار شنبه, chaharshanbe",
    3: "پنجشنبه, پنج شنبه, panjshanbe",
    4: "جمعه, jome",
    5: "شنبه, shanbe",
    6: "یکشنبه, یک شنبه, yekshanbe",
}
MONTHS = {
    1: "ژانویه",
    2: "فوریه",
    3: "مارس",
    4: "آوریل, اپریل",
    5: "مه, می",
    6: "ژوئن",
    7: "ژوئیه, جولای",
    8: "اوت, آگوست",
    9: "سپتامبر",
    10: "اکتبر",
    11: "نوامبر",
    12: "دسامبر",
}
JALALI = {
    1: "فروردین, farvardin",
    2: "اردیبهشت, ordibehesht",
    3: "خرداد, khordad",
    4: "تیر, tir",
    5: "مرداد, mordad",
    6: "شهریور, shahrivar",
    7: "مهر, mehr",
    8: "آبان, aban",
    9: "آذر, azar",
    10: "دی, dey",
    11: "بهمن, bahman",
    12: "اسفند, esfand",
}
UNITS = {
    "hour": "ساعت, saat",
    "day": "روز, rooz, ruz",
    "week": "هفته, hafte",
    "month": "ماه, mah",
    "year": "سال, sal",
}
AGO = "پیش, قبل, pish, ghabl"
LAST = "گذشته, قبلی, gozashte"
COMING = "تا, آینده, بعد, بعدی"
DAY_MARK = "م|ام| ام"

CURRENCIES = {
    "TOMAN": "تومان*, تومن*, toman*, tomani, tooman",
    "IRR": "ریال*, rial*",
    "USD": "دلار*, dollar*",
    "EUR": "یورو*",
    "TRY": "لیر, لیره",
    "GBP": "پوند*",
    "AED": "درهم*",
}
ORDER = """
    سفارش, سفارشم, سفارشی, سفارش شماره, شماره سفارش, شماره سفارشم, شماره سفارشم, کد سفارش, کد
    رهگیری, کد رهگیریم, کد پیگیری, کد مرسوله, شماره مرسوله, مرسوله, بسته, بلیط, بلیت, شماره بلیط,
    شماره رزرو, رزرو, کد رزرو, شماره پیگیری, فاکتور, شماره فاکتور, قرارداد, شماره قرارداد, بیمه
    نامه, بیمهنامه, قبض, اشتراک, شماره اشتراک, پرونده, sefaresh, sefareshe, shomare sefaresh,
    shomare sefaresham, code rahgiri, kod rahgiri
"""
ORDER_AFTER = "شماره سفارشمه, شماره سفارش, شماره سفارشم, شماره سفارشمه, سفارش منه"
BOUGHT = """
خریدم, خریداری کردم, خریده بودم, سفارش دادم, سفارش داده بودم, خریدهام, سفارش دادهام, kharidam,
sefaresh dadam
"""
OBJECT_FIRST = True  # whether what is bought stands before the verb
NOT_PRODUCT = """
یک, یه, از, که, را, رو, با, و, این, من, شما, سایت, سایتتون, فروشگاه, فروشگاهتون, دیروز, پیش,
قبل, سلام, برای, در, به, تا, هم, روز, هفته, ماه, تومان, تومن, شماره, آنلاین, دوباره, چیزی,
اینترنتی, کردم, دو, سه, تا, دونه, عدد, امروز, پریروز, غذا, اپلیکیشن, اپ, شهر, az, ro, ra, ye,
yek, site, man, shoma, rooz, hafte, pish, سفارش, رستوران, رستورانتون, ازتون
"""
