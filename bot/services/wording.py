"""From keys to texts: the catalogs, a person's own calendar and digits, and safe directions.

Dates are Jalali for Persian and Gregorian for the others, in the deployment's zone. In Persian
text a reference stands in a left-to-right isolate, so that its groups keep their order.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date
from persiantools import digits
from persiantools.jdatetime import JalaliDate

from bot.domain.case import Case
from bot.domain.dialogue import Line, Option, Say
from bot.domain.policy import Policy
from bot.services.values import shown
from channels.message import Choice
from locales import catalog, direction

LEFT_TO_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2066", "\u2068", "\u2069"
DOMAIN = "bot"

# CLDR patterns chosen so that the date fits any sentence without inflection.
_DAY: Mapping[str, str] = {
    "en": "EEEE, d MMMM y",
    "ru": "d MMMM y 'г'. (EEEE)",
    "tr": "d MMMM y EEEE",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Renders what the dialogue decided to say. Pure but for reading catalogs once."""

    organisation: str
    zone: ZoneInfo
    policy: Policy

    def say(self, say: Say, language: str, case: Case | None) -> str:
        """The paragraphs of a Say, as one text."""
        return "\n\n".join(self._line(line, language, case) for line in say.lines)

    def choices(self, options: tuple[Option, ...], language: str) -> tuple[Choice, ...]:
        """Options with their labels."""
        return tuple(
            Choice(value=option.value, label=self.text(option.label, language, **option.params))
            for option in options
        )

    def text(self, key: str, language: str, case: Case | None = None, **params: Any) -> str:
        """One text. Raises KeyError for a key no catalog has."""
        return self._line(Line(key=key, params=params), language, case)

    def day(self, moment: datetime, language: str) -> str:
        """A date with its weekday, as people of that language write it."""
        return _day(moment.astimezone(self.zone).date(), language)

    def moment(self, moment: datetime, language: str) -> str:
        """A date with the time of day."""
        local = moment.astimezone(self.zone)
        clock = f"{local:%H:%M}"
        if language == "fa":
            return f"{self.day(moment, language)}، ساعت {digits.en_to_fa(clock)}"
        return f"{self.day(moment, language)}, {clock}"

    def reference(self, case: Case, language: str) -> str:
        """A reference that keeps its order inside text of either direction."""
        return self._isolated(case.reference, language)

    def _isolated(self, reference: str, language: str) -> str:
        rtl = direction(language) == "rtl"
        return f"{LEFT_TO_RIGHT_ISOLATE}{reference}{POP_ISOLATE}" if rtl else reference

    def _line(self, line: Line, language: str, case: Case | None) -> str:
        texts = catalog(DOMAIN, language)
        count = line.params.get("count")
        found = (
            texts.gettext(line.key) if count is None else texts.ngettext(line.key, line.key, count)
        )
        if found == line.key:
            raise KeyError(line.key)
        known = {**self._always(language), **self._of(case, language)}
        return found.format_map(_Given(self._localised(line.params, language), known))

    def _always(self, language: str) -> Mapping[str, Callable[[], str]]:
        return {
            "organisation": lambda: self._named(self.organisation, language),
            "emergency": lambda: self.policy.emergency[language],
            "helpline": lambda: self.policy.helpline[language],
            "formal": lambda: self._named(self.policy.sla.formal_route, language),
            "outside": lambda: "; ".join(
                ", ".join(part for part in (body.name, body.phone, body.url) if part)
                for body in self.policy.external_bodies
            ),
        }

    def _named(self, name: str, language: str) -> str:
        rtl = direction(language) == "rtl"
        return f"{FIRST_STRONG_ISOLATE}{name}{POP_ISOLATE}" if rtl else name

    def _of(self, case: Case | None, language: str) -> Mapping[str, Callable[[], str]]:
        if case is None:
            return {}
        due, told, day = case.deadlines.decide_due, case.resolution, self.day
        return {
            "reference": lambda: self.reference(case, language),
            "received": lambda: self.moment(case.received_at, language),
            "category": lambda: self.policy.category_name(case.category or "other", language),
            "update_by": lambda: day(case.deadlines.update_due, language),
            "decide_by": lambda: day(due, language),
            "review_by": lambda: day(told.review_until or due, language),
            "outside_by": lambda: day(told.outside_until or due, language),
            "kept_until": lambda: day(case.retention_until or due, language),
        }

    def _localised(self, params: Mapping[str, Any], language: str) -> dict[str, Any]:
        """Numbers in Persian digits, and addresses that keep their order in Persian text."""
        localised = dict(params)
        if language == "fa":
            for name, value in params.items():
                if isinstance(value, int):
                    localised[name] = digits.en_to_fa(str(value))
            if "url" in params:
                localised["url"] = f"{LEFT_TO_RIGHT_ISOLATE}{params['url']}{POP_ISOLATE}"
        return localised | self._facts(params, language)

    def _facts(self, params: Mapping[str, Any], language: str) -> dict[str, str]:
        """A fact by its name and its value, or a list of them, a line each."""
        written = {}
        if field := params.get("field"):
            written["field"] = self.text(f"field.{field}", language)
            if "value" in params:
                written["value"] = shown(
                    field, params["value"], language, day=self.day, word=self.text
                )
        elif "value" in params:
            written["value"] = shown(
                "what", params["value"], language, day=self.day, word=self.text
            )
        if "reference" in params:
            written["reference"] = self._isolated(params["reference"], language)
        if languages := params.get("languages"):
            names = Locale(language).languages
            written["languages"] = ", ".join(names.get(code, code) for code in languages)
        if lines := params.get("facts"):
            written["facts"] = "\n".join(self._line(line, language, None) for line in lines)
        return written


class _Given(dict[str, Any]):
    """The values of a text: those it was given, and of those any text may name what it names."""

    def __init__(self, given: Mapping[str, Any], known: Mapping[str, Callable[[], str]]) -> None:
        super().__init__(given)
        self._known = known

    def __missing__(self, name: str) -> str:
        return self._known[name]()


@lru_cache(maxsize=1024)  # the few dates that a day's promises fall on
def _day(date: date, language: str) -> str:
    if language == "fa":
        return _jalali(date)
    return str(format_date(date, _DAY.get(language, _DAY["en"]), locale=language))


def _jalali(day: date) -> str:
    """«شنبه ۷ آذر ۱۴۰۵»: without the zero that strftime puts before the day."""
    date: Any = JalaliDate(day)
    weekday, month = date.strftime("%A|%B", locale="fa").split("|")
    return f"{weekday} {digits.en_to_fa(str(date.day))} {month} {digits.en_to_fa(str(date.year))}"
