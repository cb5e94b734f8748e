"""Profiles and the working calendar out of their TOML tables, with every fault at once.

A profile takes what it does not say from `generic`. The operator's table of the same name goes
over the shipped one, so that one line changes one value.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from persiantools.jdatetime import JalaliDate

from bot.domain.calendar import Calendar, customary_weekend, known_country
from bot.domain.sla import (
    AfterHours,
    Anonymous,
    ChannelUse,
    ClockStart,
    Confidence,
    DueRule,
    Profile,
    Span,
    Unit,
    span,
)
from nlp.understanding import OURS

GENERIC = "generic"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
JALALI_BEFORE = 1700  # a year below this is of the Jalali calendar

CONTENT = ("complainant_name", "complainant_address", "customer_ref")  # of a formal complaint
CHANNELS = frozenset({"email", "telegram", "web", "api"})
_PROMISES = ("acknowledge", "update", "decide", "question", "review", "notice")
_SPANS = frozenset(
    {
        *_PROMISES,
        *("extend", "register", "window", "retention_full", "retention_stats"),
        *("data_request", "breach_notice"),
    }
)
_TEXTS = frozenset(
    {"title", "jurisdiction", "sector", "external_body", "formal_route", "source", "note"}
)
_FLAGS = frozenset({"enabled", "extend_needs_notice", "pauses", "redirects"})
_LISTS = frozenset({"min_content", "languages_formal"})
_CHOICES: Mapping[str, type[StrEnum]] = {
    "clock_start": ClockStart,
    "after_hours": AfterHours,
    "due_rule": DueRule,
    "anonymous": Anonymous,
    "confidence": Confidence,
}
# What a law that is silent about it does not take over from our own defaults.
_OWN = frozenset(
    {
        *("title", "enabled", "source", "checked_on", "confidence", "note", "jurisdiction"),
        *("sector", "external_body", "window", "data_request", "breach_notice", "register"),
        *("channels", "formal_route", "redirects", "min_content", "languages_formal"),
        *("anonymous", "clock_start"),
    }
)
Fault = Callable[[str, str], None]


def profiles(
    shipped: Mapping[str, Any], own: Mapping[str, Any], fault: Fault
) -> Mapping[str, Profile]:
    """Every profile by its id. `own` are the operator's tables, which go over the shipped ones."""
    tables = {name: _table(name, shipped.get(name, {}), fault) for name in shipped}
    for name in own:
        tables[name] = tables.get(name, {}) | _table(name, own[name], fault)
    generic = _fields(GENERIC, tables.pop(GENERIC, {}), fault)
    for key in _PROMISES:
        if key not in generic:
            fault(f"profiles.{GENERIC}.{key}", 'is missing. Write it as in "15 working days".')
    inherited = {key: value for key, value in generic.items() if key not in _OWN}
    found = {GENERIC: _profile(GENERIC, generic)}
    for name, table in tables.items():
        found[name] = _profile(name, {**inherited, **_fields(name, table, fault)})
    return found


def _profile(name: str, fields: Mapping[str, Any]) -> Profile:
    """The profile; what is at fault, and was told, has a length all the same."""
    day = Span(amount=1, unit=Unit.DAYS)
    promised = {key: fields.get(key) or day for key in _PROMISES}
    return Profile(id=name, **{"title": name, **fields, **promised})


def faults(profile: Profile) -> Iterator[tuple[str, str]]:
    """What is wrong with a profile as a whole, once it is the one in force: key and problem."""
    restricted = set(profile.channels.values()) - {ChannelUse.ALLOWED}
    for channel in sorted(set(profile.channels) - CHANNELS):
        yield f"channels.{channel}", f"is no channel. Known: {_list(CHANNELS)}."
    if (profile.redirects or ChannelUse.INFO_ONLY in restricted) and not profile.formal_route:
        yield "formal_route", "is missing: say where a formal complaint is filed."
    for field in sorted(set(profile.min_content) - set(CONTENT)):
        yield "min_content", f"{field!r} cannot be asked for. Choose from {', '.join(CONTENT)}."
    for language in sorted(set(profile.languages_formal) - set(OURS)):
        yield "languages_formal", f"{language!r} is none of {', '.join(OURS)}."
    full, stats = profile.retention_full, profile.retention_stats
    if full and stats and stats.days < full.days:
        yield "retention_stats", "has to be no shorter than retention_full."


def calendar(table: object, fault: Fault) -> Calendar:
    """The calendar in the table [calendar]; one that is not there is Monday to Friday, 9 to 18."""
    given: Mapping[str, Any] = table if isinstance(table, Mapping) else {}
    if table is not None and not isinstance(table, Mapping):
        fault("calendar", "needs to be a table [calendar].")
    country, subdivision = _place(given, fault)
    plain = Calendar()
    read = Calendar(
        country=country,
        subdivision=subdivision,
        weekend=_weekend(given.get("weekend"), country, fault),
        opens=_clock(given, "opens", plain.opens, fault),
        closes=_clock(given, "closes", plain.closes, fault),
        half_closes=_clock(given, "half_closes", plain.half_closes, fault),
        closed=_days(given, "closed", fault),
        open=_days(given, "open", fault),
        half=_days(given, "half", fault),
    )
    for name in sorted(set(given) - _OF_CALENDAR):
        fault(f"calendar.{name}", f"there is no such setting. Known: {_list(_OF_CALENDAR)}.")
    if not read.opens < read.half_closes <= read.closes:
        fault("calendar.opens", "has to be before half_closes, and that no later than closes.")
    for day in sorted((read.closed & read.open) | (read.half & (read.closed | read.open))):
        fault("calendar", f"{day} stands in two of closed, open and half. Leave it in one.")
    return read


_OF_CALENDAR = frozenset(
    {
        *("country", "subdivision", "weekend", "opens", "closes", "half_closes"),
        *("closed", "open", "half"),
    }
)


def _list(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _table(name: str, table: object, fault: Fault) -> dict[str, Any]:
    if not isinstance(table, Mapping):
        fault(f"profiles.{name}", "needs to be a table.")
        return {}
    return dict(table)


def _fields(name: str, table: Mapping[str, Any], fault: Fault) -> dict[str, Any]:
    """What one table says."""
    known = _SPANS | _TEXTS | _FLAGS | _LISTS | set(_CHOICES) | {"checked_on", "channels"}
    read: dict[str, Any] = {}
    for key, value in table.items():
        where = f"profiles.{name}.{key}"
        if key not in known:
            fault(where, f"there is no such setting. Known: {_list(known)}.")
            continue
        problem, read[key] = _value(key, value)
        if problem:
            fault(where, f"{problem}, has {value!r}.")
    return read


def _value(key: str, value: object) -> tuple[str, Any]:  # noqa: PLR0911  # a line a kind of value
    """What is wrong with a value, empty when nothing; and the value as the profile holds it."""
    if key in _SPANS:
        read = span(value)
        return "" if read else 'needs a span such as "15 working days" or "1 hour"', read
    if key in _FLAGS:
        return "" if isinstance(value, bool) else "needs true or false", value is True
    if key in _LISTS:
        fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
        return "" if fits else "needs a list of texts", tuple(value) if fits else ()  # type: ignore[arg-type]  # a list, as just seen
    if key in _CHOICES:
        return _chosen(_CHOICES[key], value)
    if key == "channels":
        return _uses(value)
    if key == "checked_on":
        return "" if isinstance(value, date) else "needs a date such as 2026-11-21", str(value)
    return "" if isinstance(value, str) else "needs a text", str(value)


def _chosen(kind: type[StrEnum], value: object) -> tuple[str, StrEnum | None]:
    names = [one.value for one in kind]
    if value in names:
        return "", kind(value)
    return f"needs one of {', '.join(names)}", None


def _uses(value: object) -> tuple[str, Mapping[str, ChannelUse]]:
    uses = {one.value for one in ChannelUse}
    if isinstance(value, Mapping) and all(use in uses for use in value.values()):
        return "", {str(channel): ChannelUse(use) for channel, use in value.items()}
    return f"needs a table of channels, each {' or '.join(sorted(uses))}", {}


def _place(given: Mapping[str, Any], fault: Fault) -> tuple[str, str]:
    country, subdivision = given.get("country", ""), given.get("subdivision", "")
    if not isinstance(country, str) or not isinstance(subdivision, str):
        fault("calendar.country", "needs an ISO 3166 code such as TR, or nothing.")
        return "", ""
    if country and not known_country(country):
        fault("calendar.country", f"{country!r} is not known. Use an ISO 3166 code such as TR.")
        return "", ""
    if subdivision and not known_country(country or "?", subdivision):
        fault(
            "calendar.subdivision", f"{subdivision!r} is not known in {country or 'no country'}."
        )
        return country, ""
    return country, subdivision


def _weekend(value: object, country: str, fault: Fault) -> frozenset[int]:
    plain = customary_weekend(country) if country else Calendar().weekend
    if value is None:
        return plain
    if isinstance(value, list) and len(value) < len(WEEKDAYS) and set(value) <= set(WEEKDAYS):
        return frozenset(WEEKDAYS.index(day) for day in value)
    fault("calendar.weekend", f"needs a list out of {', '.join(WEEKDAYS)}, and not all of them.")
    return plain


def _clock(given: Mapping[str, Any], key: str, plain: time, fault: Fault) -> time:
    value = given.get(key, plain)
    if isinstance(value, str):
        value = _parsed(value)
    if isinstance(value, time) and value.tzinfo is None:
        return value
    fault(f"calendar.{key}", f'needs a time of day such as "09:00", has {given[key]!r}.')
    return plain


def _parsed(written: str) -> time | None:
    try:
        return time.fromisoformat(written)
    except ValueError:
        return None


def _days(given: Mapping[str, Any], key: str, fault: Fault) -> frozenset[date]:
    value = given.get(key, [])
    days = [_day(one) for one in value] if isinstance(value, list) else [None]
    if None in days:
        fault(
            f"calendar.{key}",
            f'needs a list of days such as "2026-05-01" or, of the Jalali calendar, "1405-02-11";'
            f" has {value!r}.",
        )
    return frozenset(day for day in days if day)


def _day(written: object) -> date | None:
    """A day of either calendar."""
    if isinstance(written, date) and not isinstance(written, datetime):
        return written
    try:
        year, month, day = map(int, str(written).split("-"))
        if year < JALALI_BEFORE:
            jalali: Any = JalaliDate(year, month, day)
            return date.fromordinal(jalali.to_gregorian().toordinal())
        return date(year, month, day)
    except ValueError:
        return None
