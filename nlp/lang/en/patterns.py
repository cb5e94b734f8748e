"""English words whose order matters: numbers, dates, money, references.

Data only, the same names in every language. `word*` stands for every
word that begins so.
"""

NUMBERS: dict[float, str] = {
    1: "one, first",
    2: "two, second, couple of, a couple of",
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
    100_000: "lakh, lakhs",
    1_000_000: "million, mln, m",
    10_000_000: "crore, crores",
}
JOINT = "and|a|-"
HALF = "half"
RELATIVE = {
    0: """
    today, this morning, this mornin, this afternoon, this evening, overnight, just now, earlier on
""",
    1: """
    yesterday, last night, yesterdy, ystrday, yday, yest, yesturday, yesterdays
""",
    2: """
    the night before last, night before last, the day before yesterday, day before yesterday
""",
    8: "a week ago yesterday, a week yesterday",
}
WEEKDAYS = {
    0: "monday, mon",
    1: "tuesday, tue, tues",
    2: "wednesday, wed",
    3: "thursday, thu, thurs",
    4: "friday, fri",
    5: """saturday, on sat, since sat, from sat, last sat, this sat, sat morning, sat night,
        sat evening""",
    6: "sunday, on sun, since sun, last sun, this sun, sun morning, sun night, sun evening",
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
    "minute": "minute, minutes, mins, a minute",
    "fortnight": "fortnight, a fortnight",
    "hour": "hour, hours, hrs, an hour",
    "day": "day, days, a day, night, nights",
    "week": "week, weeks, wk, wks, a week",
    "month": "month, months, a month",
    "year": "year, years, a year",
}
AGO = "ago, back"
SINCE = "since|since last"
LAST = {1: "last, past"}
WEEKS = {
    1: "last week, of last week, a week ago",
    2: "the week before last, week before last, two weeks ago, a fortnight ago",
}
WEEKENDS = {0: "at the weekend, over the weekend, on the weekend", 1: "last weekend"}
YEARS = {0: "this year, of this year", 1: "last year, of last year"}
COMING = "next, coming, this coming, by, until, deadline is, due on"
COMING_AFTER = "next week|after next"
NEVER = """
    until, till, by, before, in the, over the, for the, within the, every, each, single, mothering,
    advent, palm
"""
NEVER_AFTER = "carvery|roast|league|school|street|avenue|road|see|not|be|have|well|think|cream"
DAYS: dict[int, str] = {}
ENDINGS = ""
WEEK_LINK = "on |the "
YEAR_MARK = "(?!)"
MILLENNIUM = "two thousand|twenty twenty"
DAY_MARK = "st|nd|rd|th"
THIS = "this, earlier this"
# A number in words counts other things, too: on the third step.
_spelled = (
    r"(?=\d|\w+(?:[,.;!?)]|$"
    r"| (?:of (?:this|the) month|i|we|you|he|she|it|they|my|your|and|but)\b))"
)
_else = (
    r"(?! (?:of|time|floor|week|month|person|one|call|try|attempt|visit|step|letter|page|line"
    r"|platform|\w+day|o.?clock|[ap]m)\b)"
)
DAY_ALONE = (
    (
        r"(?:on|since|from|was|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
        rf" the {_spelled}{{d}}(?:st|nd|rd|th)?(?: of (?:this|the) month)?{_else}"
    ),
    r"(?:on )?the {d}(?:st|nd|rd|th),? (?:in the|that) (?:morning|afternoon|evening)",
    r"(?:on )?(?:the |(?=\d)){d}(?:st|nd|rd|th)? of (?:this|the) month",
    r"(?:on )?(?:the |(?=\d)){d}(?:st|nd|rd|th)? of (?P<last>last month)",
    rf"(?:on|since|dated|from) {{d}}(?:st|nd|rd|th){_else}",
    rf"(?:(?<=, )|(?<=and ))the {{d}}(?:st|nd|rd|th)(?=[,.;!?]|$| (?:and|i|we)\b){_else}",
)
MONTH_ALONE = (
    r"(?:in|since|during|from|back in|early|mid|late|last|this|all) {m}(?: of this year)?",
)
UNTIL = "to|-|and|until|till|through"
ON_AFTER = "(?!)"
ON = "on, since, from, dated, date, of, mon, tue, tues, wed, thu, thurs, fri, sat, sun"
# What tells that a day beside it is no day of the past; a bar stands where the day does.
PRESENT = "today, this evening, this week, earlier today"
NOW = (
    r"it'?s(?: now| already| nearly| only| still)?(?: a)?|it is(?: now| already)?"
    r"|today(?:'s| is)|now"
)
STATED = (
    r"(?:is |it'?s )?(?:already |now )?(?:a )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:is )?(?:the )?\d{1,2}(?:st|nd|rd|th)|every day"
)
ASKED = (
    r"please(?! note| be | see | find)|kindly|i (?:need|want) (?:it|my|the|them|a|an|this|you)\b"
    r"|i (?:ask|request)\b|must\b|(?:can|could|would) you|would like|needs? \w+ing\b|every\b"
    r"|(?:send|get|give|bring|release|sign|restore|fix) (?:\w+ ){0,3}\||say \||until \|"
)
AHEAD = (
    r"(?:we|i|she|he|they)(?:'re| are)? (?:fly|flying|leav\w+|travel\w*|moving) (?:on )?\|"
    r"|getting married|(?:'s|is|only)(?: only)?(?: on)? \||'ll\b|will\b|if (?:\w+ ){0,4}not\b"
    r"|ha(?:ve|s) (?:a|an|my|his|her) (?:\w+ )?(?:interview|appointment|exam\w*|flight|hearing)"
    r"|lapses|expires|runs? (?:out )?(?:on )?\||(?:till|until|by|before)(?: \w+)? \|"
    r"|(?:said|says?|come|on a|a week on) (?:sorry )?\||\| (?:even|morn)ings|why do"
)
JALALI_ABROAD = {
    1: "farvardin",
    2: "ordibehesht, ordibehest",
    3: "khordad",
    4: "tir",
    5: "mordad",
    6: "shahrivar",
    7: "mehr",
    8: "aban",
    9: "azar",
    10: "dey",
    11: "bahman",
    12: "esfand",
}
FEASTS = {
    (12, 24): "christmas eve",
    (12, 25): """
        at christmas, over christmas, on christmas, since christmas, christmas day, xmas day,
        at xmas, on xmas, since xmas
    """,
    (12, 26): "boxing day",
    (12, 31): "new year's eve",
    (1, 1): "new year's day, new years day",
    (2, 14): "valentine's day, valentines day",
    (10, 31): "halloween",
    (11, 5): "bonfire night",
}
JALALI_FEASTS: dict[tuple[int, int], str] = {}

CURRENCIES = {
    "USD": "dollar*, bucks, us dollar*",
    "GBP": "pound*, quid, sterling",
    "EUR": "euro*",
    "TRY": "lira*, turkish lira*",
    "RUB": "rouble*, ruble*",
    "IRR": "rial*",
    "TOMAN": "toman*, tomans",
    "AED": "dirham*, aed",
    "INR": "rupee*, inr, rs",
    "KES": "shilling*, kenyan shilling*",
    "NGN": "naira*",
    "ZAR": "rand",
    "GHS": "cedi*, ghana cedi*",
    "CAD": "canadian dollar*",
    "AUD": "australian dollar*",
    "PENCE": "p, pence",
    "CENT": "cents, cent",
    "FIVER": "fiver, fivers",
    "TENNER": "tenner, tenners",
}
ORDER = """
    order, order no, order number, order id, order ref, purchase order, booking,
    reservation, invoice, tracking, tracking number, parcel, shipment, ticket, policy,
    contract, account number, reference, ref, receipt, pnr, package, consignment,
    confirmation, conf, code, case, claim, bill, membership, loan, rma, crn, account,
    customer, complaint, po, job, docket, waybill, application, orders, order ref on the
    email, order ref on the receipt
"""
ORDER_AFTER = """
    is my order, is the order, order, is my booking, is the order number, is my order number
"""
