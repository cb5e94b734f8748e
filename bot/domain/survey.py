"""What a deployment asks people once their case is closed, and whom, as a checked value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any

Fault = Callable[[str, str], None]
ASPECTS = ("ease", "information", "courtesy", "time", "fairness")  # of how it was handled
WORST, BEST = 1, 5
_KNOWN = ("share", "solved_hours", "handling_hours", "ask")
_LONGEST = 24 * 365


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyPolicy:
    """`share` percent of closed cases: first whether it is solved, later how it was handled.

    `solved_after` counts from the end of the case, `handling_after` from the first question.
    """

    share: int = 100
    solved_after: timedelta = timedelta(hours=48)
    handling_after: timedelta = timedelta(hours=72)
    ask: tuple[str, ...] = ASPECTS

    def chosen(self, case_id: str) -> bool:
        """Whether a case is among those asked about: always the same answer for one case."""
        return int(sha256(case_id.encode()).hexdigest()[:8], 16) % 100 < self.share


def survey(table: object, fault: Fault) -> SurveyPolicy:
    """The table [survey]; without one, as `SurveyPolicy` stands."""
    given: Mapping[str, Any] = table if isinstance(table, Mapping) else {}
    if table is not None and not isinstance(table, Mapping):
        fault("survey", "needs to be a table [survey].")
    for name in sorted(set(given) - set(_KNOWN)):
        fault(f"survey.{name}", f"there is no such setting. Known: {', '.join(_KNOWN)}.")
    plain = SurveyPolicy()
    return SurveyPolicy(
        share=_number(given, "share", plain.share, fault, low=0, high=100),
        solved_after=_hours(given, "solved_hours", plain.solved_after, fault),
        handling_after=_hours(given, "handling_hours", plain.handling_after, fault),
        ask=_aspects(given.get("ask", list(plain.ask)), fault),
    )


def _hours(given: Mapping[str, Any], key: str, plain: timedelta, fault: Fault) -> timedelta:
    hours = int(plain / timedelta(hours=1))
    return timedelta(hours=_number(given, key, hours, fault, low=1, high=_LONGEST))


def _number(
    given: Mapping[str, Any], key: str, plain: int, fault: Fault, *, low: int, high: int
) -> int:
    value = given.get(key, plain)
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value
    fault(f"survey.{key}", f"needs a whole number from {low} to {high}, has {value!r}.")
    return plain


def _aspects(value: object, fault: Fault) -> tuple[str, ...]:
    names = tuple(value) if isinstance(value, list) else ("",)
    if any(name not in ASPECTS for name in names) or len(set(names)) != len(names):
        fault("survey.ask", f"needs a list of some of {', '.join(ASPECTS)}, has {value!r}.")
        return ASPECTS
    return names
