"""The hours in which nobody is written to unasked, as a value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nlp.understanding import OURS

Fault = Callable[[str, str], None]
_KNOWN = ("from", "to", "zones")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """From `starts` to `ends` of the person's place, over midnight; equal: there are none.

    `zones`: where people of a language are taken to be when nothing else says so.
    """

    starts: time = time(21)
    ends: time = time(9)
    zones: Mapping[str, ZoneInfo] = field(default_factory=dict)


def quiet(table: object, fault: Fault) -> Quiet:
    """The table [quiet]; without one, the hours of `Quiet` in the deployment's own zone."""
    given: Mapping[str, Any] = table if isinstance(table, Mapping) else {}
    if table is not None and not isinstance(table, Mapping):
        fault("quiet", "needs to be a table [quiet].")
    for name in sorted(set(given) - set(_KNOWN)):
        fault(f"quiet.{name}", f"there is no such setting. Known: {', '.join(_KNOWN)}.")
    plain = Quiet()
    return Quiet(
        starts=_clock(given, "from", plain.starts, fault),
        ends=_clock(given, "to", plain.ends, fault),
        zones=_zones(given.get("zones", {}), fault),
    )


def _clock(given: Mapping[str, Any], key: str, plain: time, fault: Fault) -> time:
    try:
        return time.fromisoformat(str(given.get(key, plain)))
    except ValueError:
        fault(f"quiet.{key}", f'needs a time of day such as "21:00", has {given[key]!r}.')
        return plain


def _zones(table: object, fault: Fault) -> Mapping[str, ZoneInfo]:
    given: Mapping[str, Any] = table if isinstance(table, Mapping) else {"": table}
    found = {}
    for language, name in given.items():
        zone = _zone(name)
        if language not in OURS or zone is None:
            fault(
                f"quiet.zones.{language}",
                f"needs one of {', '.join(OURS)} and a zone such as Asia/Tehran, has {name!r}.",
            )
        else:
            found[language] = zone
    return found


def _zone(name: object) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if isinstance(name, str) else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
