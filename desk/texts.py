"""The desk's own texts in the language of whoever works there: words, numbers, dates."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from persiantools import digits
from persiantools.jdatetime import JalaliDate, JalaliDateTime

from locales import LANGUAGES, catalog, direction

DOMAIN = "desk"
DEFAULT = "en"
NUMERALS = "default"  # separators as the language has them; babel leaves the digits to us
DAY = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})")
JALALI = range(1300, 1500)  # years of a day to be filled in that only this calendar has
NAMES: Mapping[str, str] = {
    "en": "English",
    "ru": "Русский",
    "tr": "Türkçe",
    "fa": "فارسی",
}


def mark(msgid: str) -> str:
    """Marks a text of the catalog that is said elsewhere, under a name or from a table."""
    return msgid


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """How one reader is spoken to; `zone` is the deployment's time zone."""

    language: str
    zone: ZoneInfo
    domain: str = DOMAIN

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return direction(self.language)

    @property
    def comma(self) -> str:
        """What stands between the items of a list."""
        return "، " if self.language == "fa" else ", "

    def say(self, msgid: str, **values: object) -> str:
        """A text with its `{name}` placeholders filled. Plain text, not markup."""
        return catalog(self.domain, self.language).gettext(msgid).format(**values)

    def counted(self, one: str, many: str, count: int) -> str:
        """A text that depends on `{count}`, in the digits of the language."""
        chosen = catalog(self.domain, self.language).ngettext(one, many, count)
        return chosen.format(count=self.number(count))

    def digits(self, text: str) -> str:
        """A text with its digits as the language writes them: ۷ in Persian, 7 elsewhere."""
        return str(digits.en_to_fa(text)).replace("%", "٪") if self.language == "fa" else text

    def number(self, value: float) -> str:
        """A number as readers of the language write it."""
        return self.digits(format_decimal(value, locale=self.language, numbering_system=NUMERALS))

    def percent(self, share: float) -> str:
        """0.914 as "91%" in the manner of the language."""
        return self.digits(format_percent(share, locale=self.language))

    def day(self, moment: datetime) -> str:
        """A short date: Jalali for Persian, Gregorian for the others."""
        local = moment.astimezone(self.zone)
        if self.language == "fa":
            return _jalali(local)
        return str(format_date(local.date(), "d MMM y", locale=self.language))

    def plain_day(self, day: date) -> str:
        """The same of a day that has no time."""
        return self.day(datetime.combine(day, time(12), tzinfo=self.zone))

    def form_day(self, day: date) -> str:
        """A day as a field of a form holds it: «۱۴۰۵/۰۹/۰۱» in Persian, 2026-11-22 elsewhere."""
        if self.language != "fa":
            return day.isoformat()
        return self.digits(str(JalaliDate(day).strftime("%Y/%m/%d")))

    def moment(self, moment: datetime) -> str:
        """A short date with the time of day."""
        clock = f"{moment.astimezone(self.zone):%H:%M}"
        return self.comma.join((self.day(moment), self.digits(clock)))


def read_day(text: str) -> date:
    """A day as a form gives it, in either calendar and any digits. Raises ValueError."""
    found = DAY.fullmatch(digits.fa_to_en(digits.ar_to_fa(text.strip())))
    if found is None:
        raise ValueError(text)
    year, month, day = (int(number) for number in found.groups())
    if year not in JALALI:
        return date(year, month, day)
    gregorian: date = JalaliDate(year, month, day).to_gregorian()
    return gregorian


def _jalali(local: datetime) -> str:
    """«۷ آذر ۱۴۰۵»: without the zero that strftime puts before the day."""
    date: Any = JalaliDateTime(local)
    month = date.strftime("%B", locale="fa")
    return f"{digits.en_to_fa(str(date.day))} {month} {digits.en_to_fa(str(date.year))}"


def chosen(*wishes: str | None) -> str:
    """The first wish that is a language of ours."""
    return next((wish for wish in wishes if wish in LANGUAGES), None) or DEFAULT
