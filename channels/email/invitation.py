"""An invitation (RFC 5545) as lines a person can read: what, when, where, who, and the note.

Only for mails that say nothing else. Bounded by its input, linear, never raises.
"""

import re

_SHOWN = ("SUMMARY", "DTSTART", "DTEND", "LOCATION", "DESCRIPTION")
_LINE = re.compile(r"^([A-Z-]{1,40})(?:;[^:\n]{0,500})?:(.*)$", re.MULTILINE)
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$")
_ESCAPED = re.compile(r"\\([nN,;\\])")


def to_text(source: str) -> str:
    """The first event's summary, times (as written), place and description, a line each."""
    event = re.split(r"(?m)^BEGIN:V(?:EVENT|TODO)\b", re.sub(r"\n[ \t]", "", source), maxsplit=1)
    values: dict[str, str] = {}
    for line in _LINE.finditer(event[-1]):
        values.setdefault(line[1], line[2].strip())
    return "\n".join(_plain(values[name]) for name in _SHOWN if values.get(name))


def _plain(value: str) -> str:
    if time := _TIME.match(value):
        year, month, day, hour, minute, utc = time.groups()
        clock = f" {hour}:{minute}{' UTC' if utc else ''}" if hour else ""
        return f"{year}-{month}-{day}{clock}"
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
