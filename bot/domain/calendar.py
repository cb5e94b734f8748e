"""When a deployment works: weekend, public holidays, half days and office hours, as a value.

Public holidays, moved working days and half days come from the `holidays` library by ISO 3166
code; what the operator states goes first.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache

import holidays

LONGEST_CLOSURE = 366  # days: a calendar that is never open counts every day instead
_HALF = "half_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Year:
    """What a country's law says of one year."""

    off: frozenset[date]
    half: frozenset[date]
    worked: frozenset[date]  # weekend days that are worked for another day off


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Office hours of every day, local to `zone`.

    `country`: ISO 3166 code, with a `subdivision` where the law differs; empty: no public
    holidays. `weekend`: days of the week off, Monday is 0. The operator's own `closed`, `open` and
    `half` days go before the law's.
    """

    zone: tzinfo = UTC
    country: str = ""
    subdivision: str = ""
    weekend: frozenset[int] = frozenset({5, 6})
    opens: time = time(9)
    closes: time = time(18)
    half_closes: time = time(13)
    closed: frozenset[date] = field(default_factory=frozenset)
    open: frozenset[date] = field(default_factory=frozenset)
    half: frozenset[date] = field(default_factory=frozenset)

    def closes_at(self, day: date) -> time | None:
        """When the office closes on a day; None when it stays closed."""
        if day in self.open:
            return self.closes
        if day in self.closed:
            return None
        if day in self.half:
            return self.half_closes
        law = _year(self.country, self.subdivision, day.year)
        if day in law.worked:
            return self.closes
        if day.weekday() in self.weekend or day in law.off:
            return None
        return self.half_closes if day in law.half else self.closes

    def works(self, day: date) -> bool:
        """Whether anybody works on a day."""
        return self.closes_at(day) is not None

    def working_day(self, day: date) -> date:
        """The first working day from a day on. In a calendar without any, the day itself."""
        days = (day + timedelta(days=n) for n in range(LONGEST_CLOSURE))
        return next((one for one in days if self.works(one)), day)

    def local_day(self, moment: datetime) -> date:
        """The date it is here at a moment."""
        return moment.astimezone(self.zone).date()

    def opening(self, day: date) -> datetime:
        """When the office opens on a day, or would if it did; aware UTC."""
        return self._at(day, self.opens)

    def closing(self, day: date) -> datetime:
        """When the office closes on a day, or would if it were open; aware UTC."""
        return self._at(day, self.closes_at(day) or self.closes)

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, tzinfo=self.zone).astimezone(UTC)


def known_country(country: str, subdivision: str = "") -> bool:
    """Whether the library knows the public holidays of this place."""
    try:
        holidays.country_holidays(country, subdiv=subdivision or None)
    except NotImplementedError:
        return False
    return True


def customary_weekend(country: str) -> frozenset[int]:
    """The days of the week that are off in a country, Monday is 0."""
    return frozenset(holidays.country_holidays(country).weekend)


@cache
def _year(country: str, subdivision: str, year: int) -> _Year:
    if not country:
        return _Year(off=frozenset(), half=frozenset(), worked=frozenset())
    law = holidays.country_holidays(country, subdiv=subdivision or None, years=year)
    half: frozenset[date] = frozenset()
    if _HALF in law.supported_categories:
        halves = holidays.country_holidays(country, years=year, categories=(_HALF,))
        half = frozenset(halves)
    worked = frozenset(day for day in law.weekend_workdays if day.year == year)
    return _Year(off=frozenset(law), half=half - frozenset(law), worked=worked)
