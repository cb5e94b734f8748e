"""How complaints come in: how many, how soon they are acknowledged and looked at, how rightly."""

from bot.domain.events import EventType
from bot.reporting.figures import (
    Figure,
    Figures,
    Unit,
    count,
    number,
    percentile,
    share,
    tallied,
    unrecorded,
)
from bot.reporting.rows import Lasted, Sheet, total
from nlp.understanding import KindCode

RECURRENT = 3  # cases about one thing in the time
SHOWN = 20  # things and causes named in a report; the rest is in the numbers


def received(sheet: Sheet) -> Figures:
    """I1."""
    return (count("received", sheet.received),)


def rate(sheet: Sheet) -> Figures:
    """I2: of so many orders or customers, as the operator says."""
    if sheet.exposure is None:
        return unrecorded("per_thousand")
    some = 1000 * total(sheet.received) / sheet.exposure
    return (Figure(part="per_thousand", value=some, unit=Unit.RATIO),)


def first_contact(sheet: Sheet) -> Figures:
    """I3."""
    settled = [row for row in sheet.received if row.first_contact]
    return count("first_contact", settled), share("share", total(settled), total(sheet.received))


def acknowledged_late(sheet: Sheet) -> Figures:
    """I4."""
    late = [row for row in sheet.received if row.ack == "late"]
    return count("late", late), share("share", total(late), total(sheet.received))


def time_to_acknowledge(sheet: Sheet) -> Figures:
    """I5."""
    return _times(sheet, "ack", Unit.SECONDS, ("median", "ninety", "ninety_five"))


def time_to_triage(sheet: Sheet) -> Figures:
    """I6."""
    return _times(sheet, "triage", Unit.HOURS, ("median", "ninety", "ninety_five"))


RANKS = {"median": 0.5, "ninety": 0.9, "ninety_five": 0.95}


def _times(sheet: Sheet, what: str, unit: Unit, parts: tuple[str, ...]) -> Figures:
    rows = lasted(sheet, what)
    return tuple(percentile(rows, part, RANKS[part], unit) for part in parts)


def lasted(sheet: Sheet, what: str) -> tuple[Lasted, ...]:
    """How long one thing took."""
    return tuple(row for row in sheet.lasted if row.what == what)


def wrongly_prioritised(sheet: Sheet) -> Figures:
    """I10."""
    seen = [(row, row.triaged) for row in sheet.received if row.triaged is not None]
    under = sum(row.n for row, triaged in seen if row.initial < triaged)
    over = sum(row.n for row, triaged in seen if row.initial > triaged)
    of_all = sum(row.n for row, _ in seen)
    return (
        number("triaged", of_all),
        number("under", under),
        number("over", over),
        share("share", under + over, of_all),
        *(number("missed", 1, reference) for reference in sheet.missed),
    )


def severity_by_category(sheet: Sheet) -> Figures:
    """I11: each figure is of `category/severity`; a dash for what was not assessed."""
    sums = tallied(
        (f"{row.category or '-'}/{'-' if row.severity is None else row.severity}", row.n)
        for row in sheet.received
    )
    return tuple(number("cases", n, of) for of, n in sorted(sums.items()))


def repeated(sheet: Sheet) -> Figures:
    """I12."""
    again = [row for row in sheet.received if row.repeat]
    things = tallied((row.name, row.n) for row in sheet.named if row.what == "thing" and row.name)
    recurrent = {name: n for name, n in things.items() if n >= RECURRENT}
    return (
        count("repeat", again),
        share("share", total(again), total(sheet.received)),
        number("recurrent", len(recurrent)),
        *(number("thing", n, of) for of, n in [*recurrent.items()][:SHOWN]),
    )


def abandoned(sheet: Sheet) -> Figures:
    """I21."""
    asked = steps(sheet, EventType.INFO_REQUESTED)
    silent = steps(sheet, EventType.INFO_RECEIVED, code="no answer")
    by_slot = unrecorded("by_question")
    return (
        number("asked", asked),
        number("silent", silent),
        share("share", silent, asked),
        *by_slot,
    )


def out_of_scope(sheet: Sheet) -> Figures:
    """I26."""
    kinds = tallied(
        (row.name, row.n)
        for row in sheet.named
        if row.what == "kind" and row.name != KindCode.COMPLAINT
    )
    return (
        *(number("kind", n, of) for of, n in kinds.items()),
        number("objected", steps(sheet, EventType.KIND_OVERRIDDEN, code="object", every=True)),
        number("set_right", steps(sheet, EventType.KIND_OVERRIDDEN, staff=True, every=True)),
    )


def understood(sheet: Sheet) -> Figures:
    """I25."""
    read = steps(sheet, EventType.CLASSIFIED, every=True)
    corrected = {
        "kind": EventType.KIND_OVERRIDDEN,
        "category": EventType.CATEGORY_OVERRIDDEN,
        "urgency": EventType.URGENCY_CHANGED,
        "language": EventType.LANGUAGE_OVERRIDDEN,
    }
    found = {
        part: steps(sheet, type_, staff=True, every=True) for part, type_ in corrected.items()
    }
    return (
        number("read", read),
        *(share(f"corrected_{part}", n, read) for part, n in found.items()),
        *unrecorded("sampled"),
    )


def steps(
    sheet: Sheet,
    type_: EventType,
    *,
    code: str | None = None,
    to: str | None = None,
    staff: bool | None = None,
    every: bool = False,
    by_case: bool = False,
) -> int:
    """How often something happened to complaints; with `every`, to cases of any kind."""
    return sum(
        row.cases if by_case else row.n
        for row in sheet.steps
        if row.type == type_
        and (every or row.kind == KindCode.COMPLAINT)
        and code in {None, row.code}
        and to in {None, row.to}
        and staff in {None, row.staff}
    )
