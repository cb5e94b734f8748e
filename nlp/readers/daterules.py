"""What expressions of time mean on a given day, for any language's tables.

Of several readings the latest not after the day of writing is meant, for a complaint tells of the
past; a day "by" which something is due is the nearest one.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from nlp.numerals import Numerals
from nlp.readers.calendars import GREGORIAN, JALALI, Calendar, earlier, week
from nlp.readers.datetables import Rule, Tables, Years, exact
from nlp.wordlist import Words

_HALF_YEAR = timedelta(days=183)
_MONTHS = 12


def relative(numerals: Numerals, tables: Tables) -> Iterator[Rule]:
    """Yesterday, three weeks ago, last month, this week, last year."""
    days, ago = Words(tables.relative), Words({0: tables.ago}).pattern
    unit, years = Words(tables.units), Words({k: w for k, w in tables.years.items() if k})

    def day(match: re.Match[str], today: date) -> date:
        return today - timedelta(days=days.key(match["w"]))

    def before(match: re.Match[str], today: date) -> date | None:
        number = match["n"] or match["m"]
        if not number and tables.jalali:
            return None  # "the week before": the last one
        count = (numerals.value(number) if number else 1) + (0.5 if match["half"] else 0)
        return earlier(today, count, unit.key(match["u"]))

    def year(match: re.Match[str], today: date) -> date:
        return earlier(today, years.key(match["y"]), "year")

    number, u = numerals.pattern, rf"(?P<u>{unit.pattern})"
    half = rf"(?P<half>{numerals.and_half})?"
    yield Rule(exact(rf"(?:(?P<n>{number}) ?)?{u}{half} (?:(?P<m>{number}) )?(?:{ago})"), before)
    yield Rule(exact(rf"(?:{tables.since}) (?P<n>{number}) {u}(?P<half>)(?P<m>(?!))?"), before)
    yield Rule(exact(rf"(?P<w>{days.pattern})"), day)
    yield Rule(exact(rf"(?P<y>{years.pattern})"), year, vague=True)
    yield from _periods(tables, unit)


def _periods(tables: Tables, unit: Words[str]) -> Iterator[Rule]:
    """Last month, the week before last, this week. "This month" says no day and is none."""
    last, this = Words(tables.last), Words({0: tables.this}).pattern

    def past(match: re.Match[str], today: date) -> date | None:
        which = unit.key(match["u"] or match["v"])
        if which == "day" or (match["v"] and which == "hour"):
            return None  # "the last day" is any, and "four hours past the time" is no day at all
        return earlier(today, last.key(match["k"] or match["l"]), which)

    def begun(match: re.Match[str], today: date) -> date | None:
        this_week = unit.key(match["u"]) == "week"
        return week(today, 0, tables.week_begins) if this_week else None

    k, units = last.pattern, unit.pattern
    either = rf"(?P<k>{k}) (?P<u>{units})|(?P<v>{units}) (?P<l>{k})"
    yield Rule(exact(either), past, vague=True)
    yield Rule(exact(rf"{this} (?P<u>{units})"), begun, vague=True)


def weekday(numerals: Numerals, tables: Tables) -> Rule:
    """The latest such day before today, or some weeks before; none if the next one is meant."""
    names, last, ago = Words(tables.weekdays), Words(tables.last), Words({0: tables.ago}).pattern

    def meaning(match: re.Match[str], today: date) -> date | None:
        days = (today.weekday() - names.key(match["w"])) % 7 or 7
        back = last.key(match["k"]) if match["k"] else int(numerals.value(match["n"] or "1"))
        return None if match["next"] or match["till"] else today - timedelta(days + 7 * (back - 1))

    count = rf"(?P<k>{last.pattern}) |(?P<n>{numerals.pattern}) (?=\w+ {ago}(?!\w))"
    return Rule(
        exact(
            rf"(?P<next>{Words({0: tables.coming}).pattern} )?(?:{count})?(?P<w>{names.pattern})"
            rf"{tables.endings}(?P<till> ?(?:{tables.coming_after}))?"
        ),
        meaning,
        weekday=True,
    )


def weeks(tables: Tables) -> Iterator[Rule]:
    """Tuesday of last week, the weekend, the week before last."""
    names, ago, ends = Words(tables.weekdays), Words(tables.weeks), Words(tables.weekends)
    first = tables.week_begins

    def meaning(match: re.Match[str], today: date) -> date:
        begins = week(today, ago.key(match["k"]), first)
        return begins + timedelta(days=(names.key(match["w"]) - first) % 7)

    def alone(match: re.Match[str], today: date) -> date:
        back = ago.key(match["k"])
        return today - timedelta(weeks=back) if back else week(today, 0, first)

    def weekend(match: re.Match[str], today: date) -> date | None:
        if match["next"]:
            return None
        if not ends.key(match["k"]):
            return week(today, 0, tables.weekend)
        return week(today, 1, first) + timedelta(days=(tables.weekend - first) % 7)

    k, w = rf"(?P<k>{ago.pattern})", rf"(?P<w>{names.pattern}){tables.endings}"
    yield Rule(exact(rf"{k},? (?:{tables.week_link})?{w}"), meaning)
    yield Rule(exact(rf"{w},? (?:{tables.week_link})?{k}"), meaning)
    yield Rule(exact(k), alone, vague=True)
    coming = Words({0: tables.coming}).pattern
    yield Rule(
        exact(rf"(?P<next>{coming} )?(?P<k>{ends.pattern})"), weekend, vague=True, weekday=True
    )


def of_calendar(numerals: Numerals, tables: Tables, calendar: Calendar) -> Iterator[Rule]:
    """Days with a month and months alone, each with a year or without."""
    names = Words(tables.jalali if calendar is JALALI else tables.months)
    years = Years(numerals, tables, calendar)
    yield from _day_and_month(numerals, names, tables, years, calendar)
    yield from _month(names, tables, years, calendar)
    yield _feast(tables, years, calendar)


def of_jalali_abroad(numerals: Numerals, tables: Tables) -> Iterator[Rule]:
    """`25 Aban` in a language that counts by another calendar: only beside a day."""
    names, years = Words(tables.jalali_abroad), Years(numerals, tables, JALALI)
    yield from _day_and_month(numerals, names, tables, years, JALALI)


def _day_and_month(
    numerals: Numerals, names: Words[int], tables: Tables, years: Years, calendar: Calendar
) -> Iterator[Rule]:
    """`16 ноября 2026`, `November 16th`, `from 2 to 6 May`: of a range, where it begins."""

    def meaning(match: re.Match[str], today: date) -> date | None:
        year, month = years.read(match, today), names.key(match["m"])
        day = int(numerals.value(match["d"]))
        if year:
            return calendar.on(year, month, day)
        found = calendar.latest(month, day, today)
        due = match["next"] or match["till"]
        return None if due and today - found > _HALF_YEAR else found

    d, mark = numerals.day, f"(?:{tables.day_mark})?"
    days = rf"(?P<d>{d}){mark}(?: ?(?:{tables.until}) ?(?:{d}){mark})?"
    month = rf"(?P<m>{names.pattern}){tables.endings}"
    link, only = tables.week_link, re.compile(names.pattern)
    begins = (
        rf"(?P<next>{Words({0: tables.coming}).pattern} )?(?:{years.pattern(0)},? (?:{link})?)?"
    )
    ends = rf"(?:,? ?{years.pattern(1)})?(?P<till> ?(?:{tables.coming_after}))?"
    yield Rule(exact(rf"{begins}{days} ?(?:of |ماه )?{month}(?: ?ماه)?{ends}"), meaning, only=only)
    yield Rule(
        exact(rf"(?<!\d ){begins}{month}(?<![dt][ae]) (?:{link})?{days}{ends}"), meaning, only=only
    )


def _month(names: Words[int], tables: Tables, years: Years, calendar: Calendar) -> Iterator[Rule]:
    """A month without a day: its first."""

    def meaning(match: re.Match[str], today: date) -> date:
        year, month = years.read(match, today), names.key(match["m"])
        return calendar.on(year, month, 1) if year else calendar.latest(month, 1, today)

    m, end = rf"(?P<m>{names.pattern})", tables.endings
    before, after, link = years.pattern(0), years.pattern(1), tables.week_link
    yield from (
        Rule(exact(each.format(m=m) + f"(?:,? ?{after})?"), meaning, vague=True)
        for each in tables.month_alone
    )
    yield Rule(exact(rf"{m}{end}(?: ?ماه)?,? {after}"), meaning, vague=True)
    yield Rule(exact(rf"{before},? (?:{link})?{m}{end}(?: ay\w*| ماه)?"), meaning, vague=True)


def _feast(tables: Tables, years: Years, calendar: Calendar) -> Rule:
    names = Words(tables.jalali_feasts if calendar is JALALI else tables.feasts)

    def meaning(match: re.Match[str], today: date) -> date:
        (month, day), year = names.key(match["w"]), years.read(match, today)
        return calendar.on(year, month, day) if year else calendar.latest(month, day, today)

    w = rf"(?P<w>{names.pattern})(?:'?[dt][ae]n?)?"
    return Rule(exact(f"(?:{years.pattern(0)} )?{w}(?: {years.pattern(1)})?"), meaning)


def day_of_month(numerals: Numerals, tables: Tables) -> Iterator[Rule]:
    """`the 3rd`, `5-го числа`: of this month; of the last if that day is ahead, or so said."""

    def meaning(match: re.Match[str], today: date) -> date | None:
        day = int(numerals.value(match["d"]))
        this = tables.calendar.back(today, 0, day)
        ahead = this > today or bool(match.groupdict().get("last"))
        return tables.calendar.back(today, 1, day) if ahead else this

    day = rf"(?P<d>{numerals.day})"
    yield from (Rule(exact(pattern.format(d=day)), meaning) for pattern in tables.day_alone)


def day_and_month_in_figures(tables: Tables) -> Iterator[Rule]:
    """`on 3/11`: day before month, or the other way where only that has been."""

    def meaning(match: re.Match[str], today: date) -> date:
        first, second = int(match["a"]), int(match["b"])
        month, day = (second, first) if second <= _MONTHS else (first, second)
        calendar = tables.calendar if tables.jalali else GREGORIAN
        return calendar.latest(month, day, today)

    if not tables.jalali:
        alone = r"\A(?P<a>\d{1,2})[./](?P<b>0\d|1[0-2])\Z"
        yield Rule(re.compile(alone), meaning)
    on = Words({0: tables.on}).pattern
    figures = r"(?P<a>\d{1,2})[./](?P<b>\d{1,2})"
    yield Rule(re.compile(rf"(?<!\w){on} {figures}(?![\w/]|[.,]\d)"), meaning)
    padded = r"(?<!в )(?<!к )(?P<a>\d{1,2})[./](?P<b>\d\d)"  # not an hour
    yield Rule(re.compile(rf"(?<![\w.,:/-]){padded} (?:{tables.on_after})(?!\w)"), meaning)
