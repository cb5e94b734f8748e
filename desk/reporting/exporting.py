"""A report for programs: one JSON object, or a table with a line for each number.

Codes never change with the language; names and definitions beside them do.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from bot.reporting.figures import Figure, Figures
from bot.reporting.hiding import TOTAL
from bot.reporting.report import Published
from bot.reporting.table import BY_ID
from bot.services.reading import rfc3339
from desk.reporting.telling import Telling

HEADER = ("indicator", "name", "group", "part", "of", "value", "unit", "recorded")
FORMULAS = frozenset("=+-@\t\r\n＝＋－＠")
MARK = "\ufeff"  # by which table calculators of people see that it is UTF-8
UNKNOWN = "-"  # the group of those whose group is not known; without a group it is the whole


def as_json(telling: Telling) -> str:
    """One object."""
    return json.dumps(_tree(telling), ensure_ascii=False)


def as_csv(telling: Telling) -> str:
    """A header, then a line for each number; empty values are unknown, or hidden."""
    table = io.StringIO()
    lines = csv.writer(table, lineterminator="\n")
    lines.writerow(HEADER)
    lines.writerows(_lines(telling))
    return table.getvalue()


def _tree(telling: Telling) -> dict[str, Any]:
    report, scope = telling.report, telling.report.scope
    return {
        "kind": report.kind.value,
        "from": rfc3339(scope.since),
        "to": rfc3339(scope.until),
        "made_at": rfc3339(scope.now),
        "language": telling.language,
        "split": scope.split.value or None,
        "indicators": [_indicator(telling, one) for one in report.whole],
        "tables": [_table(telling, one) for one in report.published],
        "remarks": [
            {"code": one.code, "of": one.of, "value": one.value, "text": telling.remark(one)}
            for one in report.remarks
        ],
        "inputs": {name: list(texts) for name, texts in report.inputs.items()},
    }


def _indicator(telling: Telling, number: str) -> dict[str, Any]:
    about, report = BY_ID[number], telling.report
    return {
        "id": number,
        "name": telling.say(about.name),
        "definition": telling.say(about.definition),
        "caution": telling.say(about.caution),
        "annex": about.annex,
        "figures": _figures(telling, number, report.whole[number]),
        "groups": {
            group: _figures(telling, number, measured[number])
            for group, measured in report.groups.items()
        },
    }


def _figures(telling: Telling, indicator: str, figures: Figures) -> list[Mapping[str, Any]]:
    return [
        {
            "part": figure.part,
            "name": telling.part(figure),
            "of": figure.of or None,
            "of_name": telling.of(indicator, figure) or None,
            "value": figure.value,
            "unit": figure.unit.value,
            "recorded": figure.recorded,
        }
        for figure in figures
    ]


def _table(telling: Telling, published: Published) -> dict[str, Any]:
    """`null` is a hidden number."""
    counts = published.counts
    rows = [name for name in (*counts.rows, TOTAL) if (name, counts.columns[0]) in counts.cells]
    columns = [name for name in (*counts.columns, TOTAL) if (rows[0], name) in counts.cells]
    return {
        "id": published.indicator,
        "name": telling.say(BY_ID[published.indicator].name),
        "definition": telling.say(BY_ID[published.indicator].definition),
        "caution": telling.say(BY_ID[published.indicator].caution),
        "columns": columns,
        "rows": [
            {"group": row, "cells": [published.shown(row, column) for column in columns]}
            for row in rows
        ],
    }


def _lines(telling: Telling) -> Iterator[tuple[object, ...]]:
    report = telling.report
    for number, figures in report.whole.items():
        yield from _of_group(telling, number, "", figures)
        for group, measured in report.groups.items():
            yield from _of_group(telling, number, _group(group), measured[number])
    for published in report.published:
        yield from _of_table(telling, published)


def _of_group(
    telling: Telling, number: str, group: str, figures: Figures
) -> Iterator[tuple[object, ...]]:
    name = telling.say(BY_ID[number].name)
    for one in figures:
        told = (group, one.part, plain(one.of), _value(one))
        yield (number, name, *told, one.unit.value, one.recorded)


def plain(text: str) -> str:
    """A text that no table calculator takes for a formula."""
    return f"'{text}" if text[:1] in FORMULAS else text


def _value(figure: Figure) -> object:
    return "" if figure.value is None else round(figure.value, 6)


def _of_table(telling: Telling, published: Published) -> Iterator[tuple[object, ...]]:
    name = telling.say(BY_ID[published.indicator].name)
    for row, column in published.counts.cells:
        shown = published.shown(row, column)
        group = "" if row == TOTAL or not telling.report.scope.split else _group(row)
        value = "" if shown is None else shown
        yield (published.indicator, name, group, column, "", value, "count", True)


def _group(code: str) -> str:
    return plain(code) or UNKNOWN
