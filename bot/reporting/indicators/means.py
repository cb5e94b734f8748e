"""What the process runs on: people, money, and who looked at what."""

from decimal import Decimal

from bot.domain.events import EventType
from bot.reporting.figures import Figure, Figures, Unit, count, number, unrecorded
from bot.reporting.indicators.handling import late
from bot.reporting.indicators.intake import steps
from bot.reporting.rows import HISTORY, Sheet, total


def cost(sheet: Sheet) -> Figures:
    """I27: what decisions grant, by currency; hours of work are not in the records."""
    sums: dict[str, Decimal] = {}
    for row in sheet.granted:
        sums[row.currency] = sums.get(row.currency, Decimal()) + row.n * Decimal(row.amount)
    return (
        count("granting", sheet.granted),
        *(
            Figure(part="granted", value=float(paid), unit=Unit.MONEY, of=currency)
            for currency, paid in sorted(sums.items())
        ),
        *unrecorded("hours"),
    )


def capacity(sheet: Sheet) -> Figures:
    """I28."""
    weeks = min(HISTORY, sheet.oldest_week + 1)
    recent = [row for row in sheet.weeks if row.number < weeks]
    per_handler = total(sheet.open) / sheet.handlers if sheet.handlers else None
    return (
        number("handlers", sheet.handlers),
        Figure(part="open_each", value=per_handler, unit=Unit.RATIO),
        Figure(part="per_week", value=total(recent) / weeks, unit=Unit.RATIO),
        *unrecorded("load", "trained"),
    )


def confidentiality(sheet: Sheet) -> Figures:
    """I29."""
    viewed = steps(sheet, EventType.DATA_VIEWED, every=True)
    views = (number("views", viewed),) if viewed else unrecorded("views")
    due = total(sheet.requests)
    in_time = (due - late(sheet.requests)) / due if due else None
    return (
        *views,
        number("disclosed", steps(sheet, EventType.DISCLOSURE, every=True)),
        count("exports", (row for row in sheet.named if row.what == "export")),
        number("requests", due),
        Figure(part="requests_in_time", value=in_time, unit=Unit.SHARE),
        *unrecorded("blocked"),
    )
