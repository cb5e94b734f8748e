"""A report in somebody's language: what codes are called, how numbers and dates are written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.units import format_unit

from bot.domain.policy import Policy
from bot.reporting.figures import Figure, Unit, mark
from bot.reporting.hiding import TOTAL
from bot.reporting.report import RARE, TYPED, Remark, Report
from bot.reporting.rows import WEEK, Split
from bot.reporting.table import BY_ID, Indicator
from desk import words as desk_words
from desk.reporting import words
from desk.texts import NUMERALS, Texts
from nlp.understanding import Level

CATALOG = "report"
_SECONDS = {Unit.SECONDS: 1, Unit.HOURS: 3600, Unit.DAYS: 86400}
_SPANS = (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1))  # the longest first
_UNRECORDED = mark("Not recorded")
_NOTHING = mark("Nothing to count")
_UNKNOWN = mark("Not known")
_RARE = mark("All others")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One report for one reader. `people` are names of accounts by id."""

    report: Report
    language: str
    zone: ZoneInfo
    policy: Policy
    organisation: str
    people: Mapping[str, str] = field(default_factory=dict)

    @property
    def own(self) -> Texts:
        """Texts of reports."""
        return Texts(language=self.language, zone=self.zone, domain=CATALOG)

    @property
    def desk(self) -> Texts:
        """Texts of the desk, whose names of codes are used here too."""
        return Texts(language=self.language, zone=self.zone)

    def say(self, msgid: str, **values: object) -> str:
        """A text of reports."""
        return self.own.say(msgid, **values)

    @property
    def total(self) -> str:
        """What the sum of all is called."""
        return self.say(words.PART[TOTAL])

    def day(self, moment: datetime) -> str:
        """A date in the calendar of the language."""
        return self.own.day(moment)

    def indicators(self, ids: tuple[str, ...]) -> tuple[Indicator, ...]:
        """The indicators of these ids."""
        return tuple(BY_ID[one] for one in ids)

    def part(self, figure: Figure) -> str:
        """What a figure counts."""
        return self.say(words.PART[figure.part])

    def value(self, figure: Figure) -> str:
        """A figure as people write it; where there is none, why."""
        if figure.value is None:
            return self.say(_NOTHING if figure.recorded else _UNRECORDED)
        if figure.part == "met":
            verdict = "yes" if figure.value else "no"
            return self.desk.say(desk_words.IS_SOLVED[verdict])
        return self.shown(figure.value, figure.unit)

    def shown(self, value: float, unit: Unit) -> str:
        """A number with its unit."""
        texts = self.own
        if unit is Unit.SHARE:
            return texts.percent(value)
        if unit in _SECONDS:
            return self._span(value, unit)
        return texts.number(round(value, 2))

    def _span(self, value: float, unit: Unit) -> str:
        """A time in the longest unit that it has two of at least: nobody reads 252,006 seconds."""
        seconds = value * _SECONDS[unit]
        name, each = next(
            (span for span in _SPANS if seconds >= 2 * span[1]),
            next(span for span in _SPANS if span[1] == _SECONDS[unit]),
        )
        written = format_unit(
            round(seconds / each, 1),
            f"duration-{name}",
            length="short",
            locale=self.language,
            numbering_system=NUMERALS,
        )
        return self.own.digits(written)

    def of(self, indicator: str, figure: Figure) -> str:
        """What one of many is called; empty where a figure stands alone."""
        name, _, rest = figure.of.partition("/")
        called = _CALLED.get(indicator if indicator in _CALLED else figure.part)
        return called(self, name, rest) if called and figure.of else figure.of

    def objective(self, indicator: str, part: str) -> str:
        """What an objective is of."""
        known = self.say(words.PART[part]) if part in words.PART else part
        return self.join(self.say(BY_ID[indicator].name), known)

    def group(self, code: str) -> str:
        """What a group of the split is called."""
        return self.called(self.report.scope.split, code)

    def called(self, split: Split, code: str) -> str:
        """What one member of a division is called."""
        tables: Mapping[Split, Mapping[str, str]] = {
            Split.CHANNEL: desk_words.CHANNEL,
            Split.LANGUAGE: desk_words.LANGUAGE,
            Split.KIND: desk_words.KIND,
            Split.SEVERITY: desk_words.ASSESSED["severity"],
            Split.URGENCY: {str(int(one)): desk_words.URGENCY[one.code] for one in Level},
        }
        if split is Split.NONE:
            return self.total
        if not code:
            return self.say(_UNKNOWN)
        if split in TYPED and code == RARE:
            return self.say(_RARE)
        if split is Split.CATEGORY:
            return self.category(code)
        if split is Split.NEEDS:
            return self.say(words.NEEDS[code])
        known = tables.get(split, {}).get(code)
        return self.desk.say(known) if known else self.people.get(code, code)

    def category(self, code: str) -> str:
        """A category as people read it."""
        known = code not in {"", "-"}
        return self.policy.category_name(code, self.language) if known else self.say(_UNKNOWN)

    def severity(self, code: str) -> str:
        """A severity as people read it."""
        known = desk_words.ASSESSED["severity"].get(code)
        return self.desk.say(known) if known else self.say(_UNKNOWN)

    def week(self, number: int) -> str:
        """The day a week begins."""
        return self.day(self.report.scope.known - (number + 1) * WEEK)

    def remark(self, remark: Remark) -> str:
        """What asks for attention, in words."""
        name, _, rest = remark.of.partition("/")
        of = ""
        if remark.code == "surge":
            of = self.join(self.category(name), self.week(int(rest)))
        elif remark.code == "objective":
            of = self.say(BY_ID[name].name)
        elif remark.code == "equity":
            of = self.join(self.say(words.SPLIT[name]), self.say(words.PART[rest]))
        value = "" if remark.value is None else self.own.percent(remark.value)
        return self.say(words.REMARK[remark.code], of=of, value=value)

    def join(self, *names: str) -> str:
        """Names after each other."""
        return self.own.comma.join(names)


# How one of many is called, by its indicator or its part.
_CALLED: Mapping[str, Callable[[Telling, str, str], str]] = {
    "I24": lambda t, name, _: t.say(words.SPLIT[name]),
    "I30": lambda t, name, rest: t.objective(name, rest),
    "band": lambda t, name, _: t.say(words.BAND[name]),
    "upheld": lambda t, name, _: t.desk.say(desk_words.UPHELD[name]),
    "mean": lambda t, name, _: t.desk.say(desk_words.SATISFACTION[name]),
    "good": lambda t, name, _: t.desk.say(desk_words.SATISFACTION[name]),
    "kind": lambda t, name, _: t.desk.say(desk_words.KIND[name]),
    "cause": lambda t, name, _: t.policy.cause_name(name, t.language),
    "cause_before": lambda t, name, _: t.policy.cause_name(name, t.language),
    "week": lambda t, name, _: t.week(int(name)),
    "surge": lambda t, name, rest: t.join(t.category(name), t.week(int(rest))),
    "cases": lambda t, name, rest: t.join(t.category(name), t.severity(rest)),
    "thing": lambda t, name, rest: t.join(t.category(name), rest),
}
