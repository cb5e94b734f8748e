"""A report as HTML: what each indicator shows in which manner, and the page around it."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.reporting.figures import Figures
from bot.reporting.hiding import TOTAL
from bot.reporting.report import Published
from desk.reporting import charts, words
from desk.reporting.charts import Named
from desk.reporting.telling import Telling
from locales import direction

HERE = Path(__file__).parent
STATIC = HERE.parent / "static"
LISTED = frozenset({"missed", "critical"})  # told by their names alone
_TEMPLATES = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals.update(words=words, direction=direction, TOTAL=TOTAL, WIDTH=charts.WIDTH)


def body(telling: Telling) -> Markup:
    """The report itself, to stand in a page."""
    shown = Showing(telling)
    html = _TEMPLATES.get_template("report.html").render(
        telling=telling, report=telling.report, showing=shown, _=telling.say
    )
    return Markup(html)  # noqa: S704  # made by a template that escapes


def whole(telling: Telling) -> str:
    """One page that needs nothing beside it, to be kept, sent and printed."""
    sheets = [(STATIC / name).read_text(encoding="utf-8") for name in ("desk.css", "report.css")]
    return _TEMPLATES.get_template("page.html").render(
        telling=telling,
        report=telling.report,
        style=Markup("\n".join(sheets)),  # noqa: S704  # our own files
        body=body(telling),
        _=telling.say,
    )


class Showing:
    """What the templates ask about one report."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._rtl = direction(telling.language) == "rtl"

    def single(self, indicator: str) -> Figures:
        """The figures that stand alone."""
        return tuple(one for one in self._figures(indicator) if not one.of)

    def many(self, indicator: str) -> Mapping[str, Figures]:
        """The figures of one thing each, by part."""
        found: dict[str, Figures] = {}
        for one in self._figures(indicator):
            if one.of and (indicator, one.part) not in {("I11", "cases"), ("I13", "cause_before")}:
                found[one.part] = (*found.get(one.part, ()), one)
        return found

    def names(self, figures: Figures) -> str:
        """What is only listed."""
        return self._telling.own.comma.join(one.of for one in figures)

    def before(self, indicator: str, of: str) -> str:
        """The same cause in the time before."""
        found = (f for f in self._figures(indicator) if f.part == "cause_before" and f.of == of)
        return next((self._telling.value(one) for one in found), "")

    def bars(self, indicator: str, part: str) -> charts.Bars | None:
        """Bars of one part, or none where there is nothing to draw."""
        named = self._named(indicator, part)
        if part not in {"band", "upheld", "mean", "cause", "kind", "thing", "granted"}:
            return None
        return self._drawn(named, running=part == "cause")

    def by_group(self, indicator: str) -> charts.Bars | None:
        """The headline of each group."""
        part = words.HEADLINE.get(indicator)
        named: list[Named] = []
        for group, measured in self._telling.report.groups.items():
            for one in measured[indicator]:
                if one.part == part and not one.of and one.value is not None:
                    name = self._telling.group(group)
                    named.append((name, one.value, self._telling.value(one)))
        return self._drawn(named) if len(named) > 1 else None

    def line(self, indicator: str) -> charts.Line | None:
        """The weeks, with the surges among them."""
        figures = self._figures(indicator)
        weeks = [one for one in figures if one.part == "week"]
        surging = {one.of.rpartition("/")[2] for one in figures if one.part == "surge"}
        flagged = frozenset(place for place, one in enumerate(weeks) if one.of in surging)
        named = self._named(indicator, "week")
        return charts.line(named, rtl=self._rtl, flagged=flagged) if len(named) > 1 else None

    def columns(self, indicator: str) -> tuple[str, ...]:
        """The severities of the heat map."""
        return tuple(sorted({one.of.rpartition("/")[2] for one in self._figures(indicator)}))

    def heats(self, indicator: str) -> Mapping[str, Mapping[str, tuple[int, str]]]:
        """Category by severity: how dark, and the number."""
        figures = self._figures(indicator)
        most = max((one.value or 0 for one in figures), default=0)
        rows: dict[str, dict[str, tuple[int, str]]] = {}
        for one in figures:
            row, _, column = one.of.rpartition("/")
            shade = charts.heat(one.value or 0, most)
            rows.setdefault(row, {})[column] = (shade, self._telling.value(one))
        return rows

    def groups(self, indicator: str) -> Mapping[str, Figures]:
        """The figures that stand alone, of each group."""
        return {
            group: tuple(one for one in measured[indicator] if not one.of)
            for group, measured in self._telling.report.groups.items()
        }

    def columns_of(self, published: Published) -> tuple[str, ...]:
        """The columns of a published table."""
        row = published.counts.rows[0]
        names = (*published.counts.columns, TOTAL)
        return tuple(name for name in names if (row, name) in published.counts.cells)

    def rows_of(self, published: Published) -> tuple[str, ...]:
        """The rows of a published table."""
        column = published.counts.columns[0]
        names = (*published.counts.rows, TOTAL)
        return tuple(name for name in names if (name, column) in published.counts.cells)

    def _figures(self, indicator: str) -> Figures:
        return self._telling.report.whole[indicator]

    def _named(self, indicator: str, part: str) -> list[Named]:
        telling = self._telling
        return [
            (telling.of(indicator, one), one.value, telling.value(one))
            for one in self._figures(indicator)
            if one.part == part and one.value is not None
        ]

    def _drawn(self, named: list[Named], *, running: bool = False) -> charts.Bars | None:
        if not any(number for _, number, _ in named):
            return None
        return charts.bars(named, rtl=self._rtl, running=running)
