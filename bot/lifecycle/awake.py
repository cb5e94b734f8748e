"""When somebody may be written to unasked: not in the night of the place they live in."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import phonenumbers
from babel.core import get_global

from bot.domain.case import Case
from bot.domain.policy import Policy
from bot.domain.quiet import Quiet


def place(case: Case, policy: Policy) -> tzinfo:
    """The zone a person is taken to live in: by their phone, by their language, or as we do."""
    by_phone = _zone_of_phone(str(case.fact("other_contact") or ""))
    return by_phone or policy.quiet.zones.get(case.language) or policy.calendar.zone


def awake(now: datetime, case: Case, policy: Policy) -> datetime:
    """The moment itself by day; in the person's night, when that ends. Aware UTC."""
    return until_awake(now, place(case, policy), policy.quiet)


def until_awake(now: datetime, zone: tzinfo, quiet: Quiet) -> datetime:
    """As `awake`, for whoever lives in a zone."""
    local = now.astimezone(zone)
    if not _within(local.time(), quiet.starts, quiet.ends):
        return now
    morning = local.replace(
        hour=quiet.ends.hour, minute=quiet.ends.minute, second=0, microsecond=0, fold=0
    )
    if morning <= local:
        morning += timedelta(days=1)
    return max(morning.astimezone(UTC), now)


def _within(clock: time, starts: time, ends: time) -> bool:
    if starts <= ends:
        return starts <= clock < ends
    return clock >= starts or clock < ends


def _zone_of_phone(written: str) -> ZoneInfo | None:
    """The zone of a number's country, where the country has but one."""
    try:
        number = phonenumbers.parse(written, None)
    except phonenumbers.NumberParseException:
        return None
    region = phonenumbers.region_code_for_number(number)
    zones = get_global("territory_zones").get(region or "", [])
    return ZoneInfo(zones[0]) if len(zones) == 1 else None
