"""Reading somebody else's JSON without trusting its shape: a wrong type reads as absent.

Nothing here raises, whatever the value.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

Table = Mapping[str, Any]
_NOTHING: Table = {}
_LARGEST_ID = 2**63  # Bot API identifiers have at most 52 significant bits
_LARGEST_DATE = 2**34  # the year 2514, which every platform's datetime can hold


def table(holder: object, *path: str) -> Table:
    """The object under a path of keys, empty where there is none."""
    for step in path:
        holder = holder.get(step) if isinstance(holder, Mapping) else None
    return holder if isinstance(holder, Mapping) else _NOTHING


def tables(holder: Table, key: str) -> tuple[Table, ...]:
    """The objects in an array, whatever else is in it left out."""
    values = holder.get(key)
    return tuple(v for v in values if isinstance(v, Mapping)) if isinstance(values, list) else ()


def text(holder: Table, key: str) -> str:
    """A string, made storable."""
    value = holder.get(key)
    return storable(value) if isinstance(value, str) else ""


def storable(value: str) -> str:
    """Without what JSON can write but UTF-8 (lone surrogates) or PostgreSQL (NUL) cannot hold."""
    return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def number(holder: Table, key: str) -> int | None:
    """An integer of a size the Bot API can mean."""
    value = holder.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= _LARGEST_ID:
        return None
    return value


def degrees(holder: Table, key: str) -> str:
    """A latitude or longitude with six decimals (a tenth of a metre), or empty."""
    value = holder.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= 180:  # noqa: PLR2004  # degrees
        return ""
    return f"{value:.6f}"


def moment(holder: Table, key: str) -> datetime | None:
    """A Unix time in seconds as aware UTC; 0 is the Bot API's "inaccessible" and means none."""
    value = number(holder, key)
    if value is None or not 0 < value < _LARGEST_DATE:
        return None
    return datetime.fromtimestamp(value, UTC)
