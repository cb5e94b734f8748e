"""Due dates against a table counted in another way.

`tests/corpus/deadlines.tsv` was made with numpy's business days over the days off of 2024 to 2026
as governments published them, typed by hand, and with the zones of the standard library. It has
transferred days off, worked Saturdays, half days, clocks put forward and back, leap days of both
calendars, months of every length, and a week that ends on Wednesday.
"""

from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain import profiles
from bot.domain.calendar import Calendar
from bot.domain.sla import DueRule, span
from bot.lifecycle.working import after

TABLE = Path(__file__).parents[2] / "corpus" / "deadlines.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()[1:]]
OWN = {  # an operator's own days, in the Jalali calendar: 1403 is a leap year
    "weekend": ["thu", "fri"],
    "closed": [
        *("1403-11-22", "1403-12-30", "1404-01-01", "1404-01-02", "1404-01-03", "1404-01-04"),
        *("1404-01-12", "1404-01-13", "1404-11-22", "1404-12-29", "1405-01-01", "1405-01-02"),
        *("1405-01-03", "1405-01-04", "1405-01-12", "1405-01-13"),
    ],
}


def calendar(name: str) -> Calendar:
    """A country's, by the library of holidays; for Iran the operator's own days alone."""

    def fault(key: str, problem: str) -> None:
        raise AssertionError(f"{key}: {problem}")

    tables = {
        "IR": (OWN, "Asia/Tehran"),
        "GB": ({"country": "GB", "subdivision": "ENG"}, "Europe/London"),
        "RU": ({"country": "RU"}, "Europe/Moscow"),
        "TR": ({"country": "TR"}, "Europe/Istanbul"),
    }
    table, zone = tables[name]
    made = profiles.calendar(table, fault)
    return Calendar(
        zone=ZoneInfo(zone),
        country=made.country,
        subdivision=made.subdivision,
        weekend=made.weekend,
        closed=made.closed,
    )


@pytest.mark.parametrize("name", ["RU", "TR", "IR", "GB"])
def test_every_row_of_the_table(name: str):
    days = calendar(name)
    wrong = []
    for _, received, written, rule, due in (row for row in ROWS if row[0] == name):
        length = span(written)
        assert length
        found = after(datetime.fromisoformat(received), length, days, DueRule(rule))
        if found != datetime.fromisoformat(due):
            wrong.append((received, written, due, found))
    assert not wrong


def test_the_table_is_as_large_as_it_has_to_be():
    assert len(ROWS) >= 200
    assert min(Counter(row[0] for row in ROWS).values()) >= 50
