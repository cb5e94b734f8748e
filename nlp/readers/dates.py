"""When it happened: everyday dates of four languages as ISO dates, each with its words.

A complaint tells of the past, so a weekday or a day without a year is the latest one not after the
day of writing. Day comes before month unless that is impossible or lies ahead. Years 13xx and 14xx
are Jalali. What lies in the future is no incident and is not returned.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from persiantools.jdatetime import JalaliDate

from nlp.document import Doc
from nlp.numerals import Numerals
from nlp.understanding import Entity, EntityType
from nlp.wordlist import Words

_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<y>\d{4})[./-](?P<m>\d{1,2})[./-](?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<c>\d{4}|\d{2}))(?![\w-]|[./]\d)"
)
_JALALI_YEARS = range(1300, 1500)
_YEARS = range(1990, 2100)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language tells dates: patterns, each with what it means on a given day."""

    rules: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...]


def grammar(
    numerals: Numerals,
    *,
    relative: Mapping[int, str],
    weekdays: Mapping[int, str],
    months: Mapping[int, str],
    jalali: Mapping[int, str],
    units: Mapping[str, str],
    ago: str,
    last: str,
    coming: str,
    day_mark: str,
) -> Grammar:
    """Compile a language's tables of `nlp.lang.*.patterns`."""
    ago_word, last_word, next_word = Words({0: ago}).pattern, Words({0: last}), Words({0: coming})
    days, names, unit = Words(relative), Words(weekdays), Words(units)

    def relative_day(match: re.Match[str], today: date) -> date:
        return today - timedelta(days=days.key(match["w"]))

    def weekday(match: re.Match[str], today: date) -> date | None:
        back = (today.weekday() - names.key(match["w"])) % 7 or 7
        return None if match["next"] else today - timedelta(days=back)

    def before(match: re.Match[str], today: date) -> date | None:
        count = numerals.value(match["n"]) if match["n"] else 1
        return _earlier(today, count, unit.key(match["u"]))

    def past_unit(match: re.Match[str], today: date) -> date | None:
        return _earlier(today, 1, unit.key(match["u"] or match["v"]))

    number = numerals.pattern
    return Grammar(
        (
            (_exact(rf"(?:(?P<n>{number}) ?)?(?P<u>{unit.pattern}) (?:{ago_word})"), before),
            (_exact(rf"(?P<w>{days.pattern})"), relative_day),
            (_exact(rf"(?P<next>{next_word.pattern} )?(?P<w>{names.pattern})"), weekday),
            (
                _exact(
                    rf"{last_word.pattern} (?P<u>{unit.pattern})|(?P<v>{unit.pattern}) "
                    rf"{last_word.pattern}"
                ),
                past_unit,
            ),
            *_day_and_month(numerals, Words(months), day_mark, _gregorian),
            *_day_and_month(numerals, Words(jalali), day_mark, _jalali),
            (_NUMERIC, _numeric),
        )
    )


def read(doc: Doc, grammars: Iterable[Grammar]) -> tuple[Entity, ...]:
    """Every date not after the day of writing, in the order of the rules that found it."""
    today = doc.received_at.date()
    return tuple(
        entity
        for grammar in grammars
        for rule in grammar.rules
        for entity in _apply(doc, rule, today)
    )


def _apply(
    doc: Doc,
    rule: tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]],
    today: date,
) -> Iterator[Entity]:
    pattern, meaning = rule
    for match in pattern.finditer(doc.text):
        try:
            day = meaning(match, today)
        except (ValueError, OverflowError):  # the thirtieth of February
            continue
        if day and day <= today:
            span = doc.plain.span(*match.span())
            yield Entity(
                start=span.start,
                end=span.end,
                text=span.text,
                type=EntityType.INCIDENT_DATE,
                value=day.isoformat(),
            )


def _exact(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def _earlier(today: date, count: float, unit: str) -> date | None:
    if unit in {"month", "year"}:
        months = (
            today.year * _MONTHS
            + today.month
            - 1
            - int(count) * (1 if unit == "month" else _MONTHS)
        )
        return _clamped(months // _MONTHS, months % _MONTHS + 1, today.day)
    days = {"hour": count / 24, "day": count, "week": 7 * count}[unit]
    return today - timedelta(days=int(days))


def _clamped(year: int, month: int, day: int) -> date:
    """The day of that month, or its last."""
    for last in (day, 30, 29, 28):
        try:
            return date(year, month, min(day, last))
        except ValueError:
            continue
    raise ValueError(f"no month {month} in {year}")


def _day_and_month(
    numerals: Numerals,
    names: Words[int],
    mark: str,
    make: Callable[[int | None, int, int, date], date],
) -> Iterator[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]]]:
    """`16 ноября 2026`, `November 16th, 2026`, `۲۵ آبان`: year optional, a day in words too."""

    def meaning(match: re.Match[str], today: date) -> date | None:
        year = int(match["y"]) if match["y"] else None
        return make(year, names.key(match["m"]), int(numerals.value(match["d"])), today)

    day, month = rf"(?P<d>\d{{1,2}}|{numerals.pattern})(?:{mark})?", rf"(?P<m>{names.pattern})"
    year = r"(?:,? ?(?P<y>(?:1[34]|19|20)\d\d)(?!\d))?"
    yield _exact(rf"{day} ?(?:of |ماه )?{month}(?: ماه)?{year}"), meaning
    yield _exact(rf"{month} {day}{year}"), meaning


def _gregorian(year: int | None, month: int, day: int, today: date) -> date:
    if year:
        return date(year, month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year <= today else date(today.year - 1, month, day)


def _jalali(year: int | None, month: int, day: int, today: date) -> date:
    if year:
        return _from_jalali(year, month, day)
    current = JalaliDate(today).year  # type: ignore[no-untyped-call]  # the library has no types
    this_year = _from_jalali(current, month, day)
    return this_year if this_year <= today else _from_jalali(current - 1, month, day)


def _from_jalali(year: int, month: int, day: int) -> date:
    jalali = JalaliDate(year, month, day)  # type: ignore[no-untyped-call]  # the library has no types
    return jalali.to_gregorian()


def _numeric(match: re.Match[str], today: date) -> date | None:
    if match["y"]:
        return _written(int(match["y"]), int(match["m"]), int(match["d"]))
    year, first, second = _full_year(match["c"], today), int(match["a"]), int(match["b"])
    readings = [
        _written(year, month, day)
        for month, day in ((second, first), (first, second))
        if month <= _MONTHS
    ]
    return next((day for day in readings if day and day <= today), None)


def _full_year(written: str, today: date) -> int:
    year = int(written)
    return year if year >= 100 else today.year // 100 * 100 + year  # noqa: PLR2004  # two digits


def _written(year: int, month: int, day: int) -> date | None:
    try:
        if year in _JALALI_YEARS:
            return _from_jalali(year, month, day)
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
