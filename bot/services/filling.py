"""What a template's fields stand for in one case, as the complainant reads it.

Dates are of the person's calendar, and what a record does not know has no value here: a marker
stands in its place, and nothing is sent with one.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from babel.lists import format_list

from bot.domain.case import Case
from bot.domain.staff import Staff
from bot.services.values import isolated, shown
from bot.services.wording import Wording

# Fields of a template that are facts of a case.
_FACTS: Mapping[str, str] = {
    "name": "complainant_name",
    "product": "product",
    "order": "order_ref",
    "amount": "amount",
    "happened": "occurred_on",
    "place": "occurred_place",
}


def values(
    case: Case, staff: Staff, language: str, wording: Wording, *, name: str, now: datetime
) -> Mapping[str, str]:
    """By field (`bot.domain.answer.FIELDS`). `name`: what the channel calls the person."""
    days: Mapping[str, Callable[[], datetime]] = {
        "received": lambda: case.received_at,
        "update_by": lambda: case.deadlines.update_due,
        "decide_by": lambda: case.deadlines.decide_due,
        "today": lambda: now,
    }
    return {
        "name": isolated(name, language) if name else "",
        "reference": wording.reference(case, language),
        "organisation": isolated(wording.organisation, language),
        "staff": isolated(staff.name, language),
        "category": wording.policy.category_name(case.category, language) if case.category else "",
        "remedy": _remedy(case, language, wording),
        **{field: wording.day(moment(), language) for field, moment in days.items()},
        **dict(_told(case, language, wording)),
    }


def _told(case: Case, language: str, wording: Wording) -> Iterator[tuple[str, str]]:
    for field, name in _FACTS.items():
        if (value := case.fact(name)) not in (None, "", [], {}):
            yield field, shown(name, value, language, day=wording.day, word=wording.text)


def _remedy(case: Case, language: str, wording: Wording) -> str:
    """What was granted, in words."""
    granted = [wording.text(f"remedy.{code}", language) for code in case.resolution.remedies]
    return format_list(granted, locale=language) if granted else ""
