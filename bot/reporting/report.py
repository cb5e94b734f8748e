"""Reports: which indicators they show in which order, and what of them asks for attention."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.events import EventType
from bot.reporting.figures import Figures, mark, tallied
from bot.reporting.hiding import SMALL, Cell, Counts, hidden
from bot.reporting.indicators.learning import EQUAL
from bot.reporting.rows import Row, Scope, Sheet, Split, total
from bot.reporting.table import INDICATORS
from nlp.understanding import KindCode

OTHER = 0.1  # more than this share of complaints in no category: the categories do not fit
GROUPS = 30  # shown; the rest is in the whole
TYPED = frozenset({Split.PRODUCT, Split.BRANCH, Split.SEGMENT})  # groups named in people's words
RARE = "other"  # the published group of what too few have written to be named


class Kind(StrEnum):
    """Whom a report is for."""

    DAILY = "daily"
    MONTHLY = "monthly"
    REVIEW = "review"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a report. `asked` names what the organisation itself has to bring to it."""

    title: str
    indicators: tuple[str, ...] = ()
    asked: str = ""


def _ids(*numbers: int) -> tuple[str, ...]:
    return tuple(f"I{number}" for number in numbers)


SECTIONS: Mapping[Kind, tuple[Section, ...]] = {
    Kind.DAILY: (Section(title=mark("Operations"), indicators=_ids(1, 4, 7, 9, 10, 14, 23)),),
    Kind.MONTHLY: (
        Section(
            title=mark("How complaints come in"),
            indicators=_ids(1, 2, 3, 4, 5, 6, 10, 11, 12, 21, 25, 26),
        ),
        Section(
            title=mark("How complaints are handled"),
            indicators=_ids(7, 8, 9, 16, 18, 19, 20, 22, 23),
        ),
        Section(title=mark("What is to be learnt"), indicators=_ids(13, 14, 15, 17, 24)),
        Section(title=mark("What it runs on"), indicators=_ids(27, 28, 29, 30)),
    ),
    Kind.REVIEW: (
        Section(title=mark("What changed inside and outside"), asked="changes"),
        Section(
            title=mark("How the process works"),
            indicators=_ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 18, 19, 20, 21, 22, 23),
        ),
        Section(
            title=mark("What complaints and people tell us"),
            indicators=_ids(10, 11, 12, 13, 14, 17, 24, 25, 26),
        ),
        Section(title=mark("Objectives"), indicators=_ids(30)),
        Section(title=mark("Results of audits"), indicators=_ids(29), asked="audits"),
        Section(title=mark("Corrective actions"), indicators=_ids(15), asked="actions"),
        Section(title=mark("People and means"), indicators=_ids(27, 28)),
        Section(title=mark("What earlier reviews decided"), asked="follow_up"),
        Section(title=mark("Recommendations"), asked="recommendations"),
    ),
    Kind.PUBLIC: (Section(title=mark("Published figures"), indicators=_ids(1, 7, 16, 20)),),
}
INPUTS = tuple(section.asked for section in SECTIONS[Kind.REVIEW] if section.asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something that asks for attention; `of` says what."""

    code: str  # surge, objective, equity, categories
    of: str = ""
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A table for everybody; what is in `secret` is not shown."""

    indicator: str
    counts: Counts
    secret: frozenset[Cell]

    def shown(self, row: str, column: str) -> int | None:
        """A number, or None where it is hidden."""
        return None if (row, column) in self.secret else self.counts.cells[row, column]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was counted, by indicator: of the whole and of each group."""

    kind: Kind
    scope: Scope
    whole: Mapping[str, Figures] = field(default_factory=dict)
    groups: Mapping[str, Mapping[str, Figures]] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    published: tuple[Published, ...] = ()
    inputs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its parts, in order."""
        return SECTIONS[self.kind]


def made(
    sheet: Sheet, kind: Kind, *, inputs: Mapping[str, tuple[str, ...]] | None = None
) -> Report:
    """The report of a sheet; one for the public holds nothing but its tables."""
    if kind is Kind.PUBLIC:
        return Report(kind=kind, scope=sheet.scope, published=tuple(_published(sheet)))
    wanted = [i for section in SECTIONS[kind] for i in section.indicators]
    whole = _measured(sheet.whole, wanted)
    return Report(
        kind=kind,
        scope=sheet.scope,
        whole=whole,
        groups={group: _measured(sheet.of(group), wanted) for group in _groups(sheet)},
        remarks=tuple(_remarks(whole)),
        inputs=inputs or {},
    )


def period(kind: Kind, now: datetime, months: tuple[datetime, datetime]) -> Scope:
    """What a report is about unless somebody says otherwise.

    `months`: the starts of the month before and of this one, where the organisation is.
    """
    before, this = months
    day = Scope(since=now - timedelta(days=1), until=now, now=now)
    year = Scope(since=this - timedelta(days=365), until=this, now=now)
    return {Kind.DAILY: day, Kind.MONTHLY: Scope(since=before, until=this, now=now)}.get(
        kind, year
    )


def _groups(sheet: Sheet) -> tuple[str, ...]:
    return sheet.groups[:GROUPS] if sheet.scope.split else ()


def _measured(sheet: Sheet, wanted: Iterable[str]) -> Mapping[str, Figures]:
    return {one.id: one.measure(sheet) for one in INDICATORS if one.id in set(wanted)}


def _remarks(whole: Mapping[str, Figures]) -> Iterator[Remark]:
    for figure in whole.get("I14", ()):
        if figure.part == "surge":
            yield Remark(code="surge", of=figure.of, value=figure.value)
    for figure in whole.get("I30", ()):
        if figure.part == "met" and figure.value == 0:
            yield Remark(code="objective", of=figure.of)
    for figure in whole.get("I24", ()):
        if figure.value is not None and figure.value < EQUAL:
            yield Remark(code="equity", of=f"{figure.of}/{figure.part}", value=figure.value)
    yield from _unfitting(whole.get("I11", ()))


def _unfitting(figures: Figures) -> Iterator[Remark]:
    """Too much that fits no category (iso10002 §4.4)."""
    every = sum(figure.value or 0 for figure in figures)
    other = sum(f.value or 0 for f in figures if f.of.partition("/")[0] in {"other", "-"})
    if other > OTHER * every:
        yield Remark(code="categories", value=other / every)


def _published(sheet: Sheet) -> Iterator[Published]:
    called = _called(sheet)
    for indicator, rows in _PUBLIC.items():
        counted = _counts(rows(sheet.whole), called)
        yield Published(indicator=indicator, counts=counted, secret=hidden(counted))


def _called(sheet: Sheet) -> Callable[[str], str]:
    """What a group is called in public: a name that people typed only where many have it."""
    if sheet.scope.split not in TYPED:
        return lambda group: group
    sizes = tallied((row.group, row.n) for row in sheet.whole.received)
    return lambda group: group if not group or sizes.get(group, 0) >= SMALL else RARE


def _counts(columns: Mapping[str, Iterable[Row]], called: Callable[[str], str]) -> Counts:
    """A table by the groups of the split, all in one row where there are none."""
    held = {name: tuple(rows) for name, rows in columns.items()}
    groups = tuple(sorted({called(row.group) for rows in held.values() for row in rows})) or ("",)
    inner = {
        (group, name): total(row for row in rows if called(row.group) == group)
        for name, rows in held.items()
        for group in groups
    }
    return Counts(rows=groups, columns=tuple(held), inner=inner)


def _due(sheet: Sheet) -> Mapping[str, Iterable[Row]]:
    return {
        "on_time": (row for row in sheet.due if row.state == "on_time"),
        "late": (row for row in sheet.due if row.state != "on_time"),
    }


def _outcome(sheet: Sheet) -> Mapping[str, Iterable[Row]]:
    return {
        finding: [row for row in sheet.decided if row.upheld == finding]
        for finding in ("yes", "partly", "no")
    }


def _external(sheet: Sheet) -> Mapping[str, Iterable[Row]]:
    return {
        "referred": [
            row
            for row in sheet.steps
            if row.type == EventType.REFERRED_EXTERNAL and row.kind == KindCode.COMPLAINT
        ]
    }


_PUBLIC = {
    "I1": lambda sheet: {"received": sheet.received},
    "I7": _due,
    "I16": _outcome,
    "I20": _external,
}
