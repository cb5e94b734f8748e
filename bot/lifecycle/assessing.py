"""The initial assessment (ISO 10002 7.5): six criteria, suggested by the words, set by staff.

What is suggested is complete, so that a case can be taken on at once; what nobody can read from
words (how complex it is, whether it can be put right at once) begins at its plainest value.
"""

from collections.abc import Mapping
from typing import Any

from bot.domain.case import Assessment
from nlp.understanding import Level, Understanding

_YES_NO = {"no": False, "yes": True}
# The scale of each criterion: codes with their values, the plainest first.
SCALES: Mapping[str, Mapping[str, Any]] = {
    "severity": {str(level): level for level in range(4)},
    "safety": {code: code for code in ("none", "possible", "actual")},
    "complexity": {str(level): level for level in range(1, 4)},
    "impact": {str(level): level for level in range(1, 4)},
    "need_immediate": _YES_NO,
    "possible_immediate": _YES_NO,
}


def suggested(read: Understanding) -> Assessment:
    """What a message suggests for each criterion, by its urgency and the reasons for it."""
    level = read.urgency.level
    raised = {reason.criterion for reason in read.urgency.reasons}
    critical = level is Level.CRITICAL
    return Assessment(
        severity=int(level),
        safety=_safety(hazard="safety" in raised, critical=critical),
        complexity=1,
        impact=2 if "impact" in raised else 1,
        need_immediate=critical or bool(raised & {"safety", "immediate"}),
        possible_immediate=False,
    )


def codes(assessment: Assessment) -> Mapping[str, str]:
    """Each criterion that was looked at, with the code of its value."""
    return {
        name: code
        for name, scale in SCALES.items()
        for code, value in scale.items()
        if getattr(assessment, name) == value
    }


def complete(assessment: Assessment) -> bool:
    """Every one of the six was looked at."""
    return all(getattr(assessment, name) is not None for name in SCALES)


def _safety(*, hazard: bool, critical: bool) -> str:
    """Both: it has happened; one of them: it may."""
    return ("none", "possible", "actual")[hazard + critical]
