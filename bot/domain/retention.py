"""How long personal data are kept once a case has ended: the table [retention] of the policy."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

from bot.domain.sla import Span, Unit, span

Fault = Callable[[str, str], None]
FULL, TALK = Span(amount=36, unit=Unit.MONTHS), Span(amount=12, unit=Unit.MONTHS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """Spans after the end of a case: of the whole record, and of messages and files.

    A profile that says how long the record is kept goes before `full`. `least`: before it is over
    nobody's request erases anything of the case; None: at any time.
    """

    full: Span = FULL
    talk: Span = TALK
    least: Span | None = None


def retention(table: object, fault: Fault) -> Retention:
    """The table as a value, what it does not say as shipped; faults name key and remedy."""
    if table is None:
        return Retention()
    if not isinstance(table, Mapping):
        fault("retention", "needs to be a table [retention].")
        return Retention()
    known = {one.name for one in fields(Retention)}
    for key in sorted(set(table) - known):
        fault(f"retention.{key}", "there is no such setting. Known: full, least, talk.")
    read = {key: span(table[key]) for key in sorted(known & set(table))}
    for key, value in read.items():
        if value is None:
            fault(f"retention.{key}", f'needs a span such as "36 months", has {table[key]!r}.')
    return Retention(**{key: value for key, value in read.items() if value is not None})
