"""How complaints are worked on: in time, kept informed, with which outcome and which answer."""

from collections.abc import Iterable

from bot.domain.case import Outcome, Status, Upheld
from bot.domain.events import EventType
from bot.reporting.figures import (
    Figures,
    Unit,
    count,
    number,
    percentile,
    share,
    unrecorded,
)
from bot.reporting.indicators.intake import lasted, steps
from bot.reporting.rows import Decided, Due, Sheet, total

BANDS = (("week", 0, 7), ("month", 8, 30), ("two_months", 31, 56), ("longer", 57, 10**6))  # days


def decided_late(sheet: Sheet) -> Figures:
    """I7: with every date as it stands, and without those that were put off."""
    plain = [row for row in sheet.due if not row.extended]
    return (
        number("due", total(sheet.due)),
        number("late", late(sheet.due)),
        count("open", (row for row in sheet.due if row.state == "open")),
        share("share", late(sheet.due), total(sheet.due)),
        share("share_unextended", late(plain), total(plain)),
    )


def late(rows: Iterable[Due]) -> int:
    """Decided too late, or still to be decided: who waits longest is not left out."""
    return total(row for row in rows if row.state != "on_time")


def time_to_resolve(sheet: Sheet) -> Figures:
    """I8."""
    rows = lasted(sheet, "resolve")
    return (
        number("closed", total(rows)),
        percentile(rows, "median", 0.5, Unit.DAYS),
        percentile(rows, "ninety", 0.9, Unit.DAYS),
        *_bands(sheet),
    )


def backlog(sheet: Sheet) -> Figures:
    """I9."""
    return (
        count("open", sheet.open),
        *_bands(sheet),
        count("late", (row for row in sheet.open if row.late)),
        count("unowned", (row for row in sheet.open if not row.owned)),
        *(number("critical", 1, reference) for reference in sheet.critical),
    )


def _bands(sheet: Sheet) -> Figures:
    return tuple(
        count("band", (row for row in sheet.open if low <= row.days <= high), of)
        for of, low, high in BANDS
    )


def outcome(sheet: Sheet) -> Figures:
    """I16."""
    asked = [row for row in sheet.decided if row.matched is not None]
    return (
        *(
            count("upheld", (row for row in sheet.decided if row.upheld == finding), finding)
            for finding in Upheld
        ),
        share("share_upheld", total(upheld(sheet.decided)), total(sheet.decided)),
        share("matched", total(row for row in asked if row.matched), total(asked)),
    )


def upheld(rows: Iterable[Decided]) -> list[Decided]:
    """Decisions that found the complaint right, wholly or in part."""
    return [row for row in rows if row.upheld in {Upheld.YES, Upheld.PARTLY}]


def rejected(sheet: Sheet) -> Figures:
    """I18."""
    sent = total(sheet.decided)
    refused = steps(sheet, EventType.REPLY_RECEIVED, code="reject")
    reviewed = steps(sheet, EventType.DECISION_MADE, code=Status.INTERNAL_REVIEW)
    known = steps(sheet, EventType.REVIEWED) or not reviewed
    other = number("changed", steps(sheet, EventType.REVIEWED, code="changed"))
    return (
        number("rejected", refused),
        share("share", refused, sent),
        number("reviewed", reviewed),
        *((other,) if known else unrecorded("changed")),
    )


def reopened(sheet: Sheet) -> Figures:
    """I19."""
    again = steps(sheet, EventType.REOPENED)
    return (
        number("reopened", again),
        share("share", again, steps(sheet, EventType.CLOSED)),
    )


def referred(sheet: Sheet) -> Figures:
    """I20."""
    ended = sum(
        steps(sheet, EventType.CLOSED, code=code) for code in ("transferred_external", "exhausted")
    )
    outcomes = {code: steps(sheet, EventType.EXTERNAL_OUTCOME, code=code) for code in Outcome}
    heard = outcomes[Outcome.CONFIRMED] + outcomes[Outcome.CHANGED]
    return (
        number("referred", steps(sheet, EventType.REFERRED_EXTERNAL)),
        number("ended_outside", ended),
        number("decided_outside", heard),
        share("overturned", outcomes[Outcome.CHANGED], heard),
    )


def extensions(sheet: Sheet) -> Figures:
    """I22."""
    told = total(row for row in sheet.extensions if row.name == "in_time")
    return (
        count("extended", sheet.extensions),
        share("told_in_time", told, total(sheet.extensions)),
    )


def kept_informed(sheet: Sheet) -> Figures:
    """I23."""
    given = steps(sheet, EventType.UPDATE_SENT)
    owed = sum(
        steps(sheet, EventType.SLA_BREACHED, code=promise) for promise in ("update", "answer")
    )
    return (
        number("promised", given + owed),
        share("given", given, given + owed),
        number("queries", steps(sheet, EventType.STATUS_VIEWED)),
    )
