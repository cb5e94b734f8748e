"""English words whose order matters: numbers, dates, money, references.

And how to recognise English. Data only, the same names in every language. `word*` stands for every
word that begins so.
"""

LETTERS = ""
EVERYDAY = """
    the, a, an, and, or, but, i, i'm, my, me, we, our, you, your, it, its, is, are, was, were, be,
    been, am, have, has, had, do, does, did, not, don't, didn't, doesn't, can't, no, yes, to, of,
    in, on, at, for, from, with, without, by, this, that, these, those, there, here, what, when,
    where, why, who, how, which, will, would, could, should, can, please, thanks, thank, hello, hi,
    still, yet, already, again, after, before, since, because, if, so, very, too, just, only,
    never, always, now, today, yesterday, order, ordered, delivery, delivered, refund, money,
    charged, paid, complaint, service, customer, staff, rude, waiting, arrived, received, broken,
    app, account, card, bill, card, phone, number, want, need, get, got, back, help, they, he, she,
    him, her, them, their, his, all, any, some, more, one, two, three, days, week, weeks, month,
    time, been, wrong, bad, good, great, never, nobody, told, said, says, sent, call, called, like,
    about, out, up, off, over, then, than, late, package, parcel, courier, driver, store, shop,
    website, password, cancel, cancelled, speak, human, agent, dont, cant, im, ive, ok, okay
"""
ENDINGS = r"[a-z]{3,}(?:ing|tion|ness|ment|ould|ight|ally|eous|ful|less)"

NUMBERS: dict[float, str] = {
    1: "one, first",
    2: "two, second",
    3: "three, third",
    4: "four, fourth",
    5: "five, fifth",
    6: "six, sixth",
    7: "seven, seventh",
    8: "eight, eighth",
    9: "nine, ninth",
    10: "ten, tenth",
    11: "eleven, eleventh",
    12: "twelve, twelfth",
    13: "thirteen, thirteenth",
    14: "fourteen, fourteenth",
    15: "fifteen, fifteenth",
    16: "sixteen, sixteenth",
    17: "seventeen, seventeenth",
    18: "eighteen, eighteenth",
    19: "nineteen, nineteenth",
    20: "twenty, twentieth",
    30: "thirty, thirtieth",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
    100: "hundred",
    1000: "thousand, k, grand",
    1_000_000: "million, mln, m",
}
JOINT = "and|a|-"
HALF = "half"
RELATIVE = {
    0: """
    today, this morning, this afternoon, tonight
""",
    1: """
    yesterday, last night
""",
    2: """
    the day before yesterday, day before yesterday
""",
}
WEEKDAYS = {
    0: "monday, mon",
    1: "tuesday, tue, tues",
    2: "wednesday, wed",
    3: "thursday, thu, thurs",
    4: "friday, fri",
    5: "saturday",
    6: "sunday",
}
MONTHS = {
    1: "january, jan",
    2: "february, feb",
    3: "march, mar",
    4: "april, apr",
    5: "may",
    6: "june, jun",
    7: "july, jul",
    8: "august, aug",
    9: "september, sept, sep",
    10: "october, oct",
    11: "november, nov",
    12: "december, dec",
}
JALALI: dict[int, str] = {}
UNITS = {
    "hour": "hour, hours, hrs, an hour",
    "day": "day, days, a day",
    "week": "week, weeks, wk, wks, a week",
    "month": "month, months, a month",
    "year": "year, years, a year",
}
AGO = "ago, back, earlier"
LAST = "last, past"
COMING = "next, coming, this coming, by, until"
DAY_MARK = "st|nd|rd|th"

CURRENCIES = {
    "USD": "dollar*, bucks, us dollar*",
    "GBP": "pound*, quid, sterling",
    "EUR": "euro*",
    "TRY": "lira*, turkish lira*",
    "RUB": "rouble*, ruble*",
    "IRR": "rial*",
    "TOMAN": "toman*, tomans",
    "AED": "dirham*, aed",
    "INR": "rupee*, inr",
}
ORDER = """
    order, order no, order number, order id, order ref, purchase order, booking, reservation,
    invoice, tracking, tracking number, parcel, shipment, ticket, policy, contract, account number,
    reference, ref, receipt, pnr, package
"""
ORDER_AFTER = """
    is my order, is the order, order, is my booking, is the order number, is my order number
"""
BOUGHT = """
bought, purchased, ordered, have bought, had ordered
"""
OBJECT_FIRST = False  # whether what is bought stands before the verb
NOT_PRODUCT = """
a, an, the, my, this, your, some, two, three, from, it, them, on, in, at, online, yesterday,
last, something, and, for, with, but, that, which, via, through, is, was, has, came, arrived,
today, off, ago, because, who, when, never, i, we, you, by, to, one, of, again, food, things,
stuff, new, back, week, month, not, still, days, weeks, only, what, so
"""
